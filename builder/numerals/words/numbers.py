"""Digits or words, with their sign and scale, become a number: 1,400, 20.5m, two and a half thousand, minus 12."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS, Number, of_digits
from builder.numerals.words.signs import BELOW, SIGNS, both_ways, is_below_nought
from builder.numerals.words.spelt import half_a_scale, in_words

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

def number(s: Tokens, i: int) -> Number | None:
    """The longest number that begins at token `i`: cardinal or ordinal, in digits or words."""
    if i not in s.numbers:
        s.numbers[i] = _number(s, i)
    return s.numbers[i]


def _number(s: Tokens, i: int) -> Number | None:
    word = s.words[i]
    found: Number | None
    if s.kinds[i] == "number":
        found = _in_digits(s, i)
    elif word in lex.GLYPHS:
        found = Number(i, i + 1, Fraction(*lex.GLYPHS[word]))
    elif (s.kinds[i + 1] == "number" or (word in BELOW and s.words[i + 1] in lex.SMALL)) and is_below_nought(s, i) and both_ways(s, i) < 0:
        return _negative(s, i)
    else:
        found = half_a_scale(s, i) or in_words(s, i)
    if found is None or found.ordinal:
        return found
    return _with_more(s, found)


def _negative(s: Tokens, i: int) -> Number | None:
    """The number after the sign or word at `i`, below nought."""
    found = number(s, i + 1)
    return found and Number(i, found.after, -found.value, found.digits, found.ordinal, found.scaled)


def _in_digits(s: Tokens, i: int) -> Number:
    printed = s.words[i]
    if s.words[i + 1] in lex.ORDINAL_MARKS and (s.glued(i + 1) or s.words[i + 2] in almanac.MONTHS) and printed.isdigit() and not _is_stones(s, i):
        return Number(i, i + 2, of_digits(printed), printed, ordinal=True)
    if s.glued(i + 1) and s.words[i + 1] in lex.GLYPHS:
        return Number(i, i + 2, of_digits(printed) + Fraction(*lex.GLYPHS[s.words[i + 1]]))
    top = i + 2 if s.words[i + 1] in HYPHENS and s.glued(i + 1) and s.glued(i + 2) else i + 1
    if s.words[top + 1] in ("/", "⁄") and (top > i + 1 or not s.glued(top)) and (more := _small_part(s, top)):
        return Number(i, top + 3, of_digits(printed) + more)
    return Number(i, i + 1, of_digits(printed), printed)


def _small_part(s: Tokens, i: int) -> Fraction | None:
    """The fraction in digits at `i` that goes on a whole number: 1/2, 3/16."""
    if not (s.kinds[i] == s.kinds[i + 2] == "number" and s.glued(i + 1) and s.glued(i + 2) and s.words[i].isdigit() and s.words[i + 2].isdigit()):
        return None
    top, bottom = int(s.words[i]), int(s.words[i + 2])
    return Fraction(top, bottom) if 0 < top < bottom <= _SMALLEST_PART else None


def _is_stones(s: Tokens, i: int) -> bool:
    """Whether the st of “5st 10lb” is a weight."""
    if s.words[i + 1] != "st":
        return False
    return not s.words[i].endswith("1") or s.words[i].endswith("11") or (s.kinds[i + 2] == "number" and s.words[i + 3] in ("lb", "lbs"))


_SMALLEST_PART = 16


_GOES_ON = frozenset(("^", "and", "hundred", "dozen", "dozens", "gross", "brace")) | HYPHENS | lex.SCALES.keys() | lex.SCALE_MARKS.keys()


def _with_more(s: Tokens, found: Number) -> Number:
    """With “and a half” and a scale: 1.2 million, 20.5m, two and a half thousand, 3 dozen, 3 hundred and one."""
    value, j = found.value, found.after
    if s.words[j] not in _GOES_ON:
        return found
    if s.words[j] == "^" and s.glued(j) and s.kinds[j + 1] == "number" and (power := _in_digits(s, j + 1)) and isinstance(power.value, int) and abs(power.value) <= 30:
        return Number(found.first, power.after, Fraction(value) ** power.value if value else 0)
    part, after = part_of_one(s, j)
    if part and value >= 1000 and isinstance(value, int) and not found.digits:
        scale = lex.SCALES.get(s.words[after])
        if scale is None:
            return Number(found.first, after, _whole(value + part * _last_scale(value)), scaled=True)
        return Number(found.first, after + 1, _whole(value + part * scale), scaled=True)
    if part:
        value, j = value + part * (lex.LOTS["dozen"] if s.words[j - 1] == "dozen" else 1), after
    hyphened = found.digits and s.words[j] in HYPHENS and s.glued(j) and s.glued(j + 1) and s.words[j + 1] in lex.SCALES  # a 1.5-million-pound fine
    scale, j = _scale_at(s, found, j + 1 if hyphened else j, joined=bool(part))
    if scale is None:
        return found if not part else Number(found.first, j, value)
    value = _whole(value * scale)
    while (more := lex.SCALES.get(s.words[j])) is not None and value < 10**30:
        value, j = value * more, j + 1
    part, after = part_of_one(s, j)
    if part and after and scale >= 1000:
        return Number(found.first, after, _whole(value + part * scale), scaled=True)
    rest = _rest(s, j, int(scale)) if found.digits else None
    if rest and not rest.ordinal and isinstance(rest.value, int) and 0 < rest.value < scale and not (rest.digits and s.words[j] != "and" and not rest.scaled):
        return Number(found.first, rest.after, value + rest.value, scaled=True)
    return Number(found.first, j, value, scaled=True)


def _rest(s: Tokens, j: int, scale: int) -> Number | None:
    """What goes on after digits and a scale: 3 hundred “and one”, 4 thousand “3 hundred and 21”."""
    if scale == 1000:
        return number(s, j) if s.words[j + 1] == "hundred" else None
    if scale != 100:
        return None
    k = j + 1 if s.words[j] == "and" else j
    if s.words[k + 1] == "hundred" or s.words[k + 1] in lex.SCALES:
        return None
    return _in_digits(s, k) if s.kinds[k] == "number" else in_words(s, k)


def _whole(value: int | Fraction) -> int | Fraction:
    return int(value) if value.denominator == 1 else value


def _last_scale(value: int) -> int:
    return next(scale for scale in (10**12, 10**9, 10**6, 10**3) if value % scale == 0 or scale == 10**3)


def part_of_one(s: Tokens, j: int) -> tuple[Fraction, int]:
    """The fraction of one that “and a half” or “and three-quarters” at `j` adds, and the token after it; 0 where there is none."""
    join = j + 1 if s.words[j] in HYPHENS and s.kinds[j] == "mark" else j
    if s.words[join] != "and":
        return Fraction(0), j
    k = join + (2 if s.words[join + 1] in HYPHENS else 1)
    times = 1 if s.words[k] in ("a", "an", "one") else lex.SMALL.get(s.words[k], 0)
    k += 2 if s.words[k + 1] in HYPHENS else 1
    part = lex.PARTS.get(s.words[k]) if times == 1 else lex.PARTS_PLURAL.get(s.words[k]) or (4 if times == 3 and s.words[k] == "quarter" else None)
    if times and part and times < part and (part <= 10 or times > 1) and s.words[k + 1] not in (_AFTER_HALF if part == 2 else _AFTER_A_SHARE):
        return Fraction(times, part), k + 1
    return Fraction(0), j


# After these, “and a third” is a share of its own: half were under 25 and a tenth over 65.
_AFTER_HALF = frozenset("were was are had have has over under said say did aged".split())
_AFTER_A_SHARE = _AFTER_HALF | frozenset("of for from is in at to who by with without more less fewer between would will could got went came more left".split())


def _ends_a_sum(s: Tokens, k: int) -> bool:
    """Whether the joint at `k` follows a sum of money: the dash of £12–15m."""
    return s.words[k] in ("-", "–", "to", "and") and s.kinds[k - 1] == "number" and s.words[k - 2] in units.CURRENCY_SIGNS


def _scale_at(s: Tokens, found: Number, j: int, *, joined: bool) -> tuple[int | None, int]:
    """The scale at token `j` (million, m, k, dozen) and the token after it."""
    word = s.words[j]
    if word in lex.SCALES:
        return lex.SCALES[word], j + 1
    if word == "hundred" and (found.digits or joined):
        return 100, j + 1
    if word in ("gross", "brace") and found.digits and s.words[j + 1] == "of":
        return lex.GROUPS[word], j + 1
    if word in ("dozen", "dozens") and (found.digits or found.value < 1000):
        return 12, j + 1
    if not (found.digits or s.words[found.after - 1] in lex.GLYPHS) or word not in lex.SCALE_MARKS or (s.glued(j + 1) and s.kinds[j + 1] in ("word", "number")):
        return None, j
    led = s.words[found.first - (2 if s.words[found.first - 1] in SIGNS else 1)]  # £3m, £-3m
    money = led in units.CURRENCY_SIGNS or led in units.CURRENCY_CODES or _ends_a_sum(s, found.first - 1)
    capital = s.text[s.starts[j]].isupper()
    if not s.glued(j) and not (word in ("k", "bn", "mn", "bln", "tln", "mil", "mio") or (money and (capital or word == "m"))):
        return None, j
    if word == "t" and not money:
        return None, j
    if word == "mm" and not money:
        return None, j
    if word in ("m", "b") and not (money or (capital and word == "m")):
        following = s.words[j + 1]
        if not (is_plural(following) and (following not in units.MEASURES or len(following) > 2)) and not (word == "b" and "." in found.digits):
            return None, j
    return lex.SCALE_MARKS[word], j + 1
