"""Digits and number words become a value: 1,400, 20.5m, one hundred and fifty-seven, two and a half thousand."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.nouns import is_plural

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

HYPHENS = frozenset("-‐‑")
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a run of tokens: from token `first` up to `after`, its value, and how it is written."""

    first: int
    after: int
    value: int | Fraction
    digits: str = ""  # the digits as printed, for a plain group of digits
    ordinal: bool = False
    scaled: bool = False  # carries a scale: 3 million, 20.5m


def plain(value: int | Fraction) -> str:
    """The canonical string of a value: 1400, 20.5, -3, and 1/3 where decimals do not end."""
    if isinstance(value, int) or value.denominator == 1:
        return str(int(value))
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    whole = abs(value.numerator) * 10**places // value.denominator
    text = str(whole).rjust(places + 1, "0")
    return ("-" if value < 0 else "") + text[:-places] + "." + text[-places:]


def of_digits(printed: str) -> int | Fraction:
    """The value of a group of digits of any script, with its separators."""
    printed, _, power = printed.lower().partition("e")
    if power:
        value = of_digits(printed) * Fraction(10) ** int(power)
        return int(value) if value.denominator == 1 else value
    whole, _, rest = printed.replace("·", ".").partition(".")
    number = int("".join(c for c in whole if c.isdigit()) or "0")
    if not rest:
        return number
    return Fraction(int(rest), 10 ** len(rest)) + number


def number(s: Tokens, i: int) -> Number | None:
    """The longest number that begins at token `i`: cardinal or ordinal, in digits or words."""
    if i not in s.numbers:
        s.numbers[i] = _number(s, i)
    return s.numbers[i]


def _number(s: Tokens, i: int) -> Number | None:
    word = s.word(i)
    if s.kind(i) == "number":
        found = _in_digits(s, i)
    elif word in lex.GLYPHS:
        found = Number(i, i + 1, Fraction(*lex.GLYPHS[word]))
    elif word in ("minus", "negative") and (s.kind(i + 1) == "number" or s.word(i + 1) in lex.SMALL):
        inner = number(s, i + 1)
        return inner and Number(i, inner.after, -inner.value, inner.digits, inner.ordinal, inner.scaled)
    elif word in ("-", "−") and s.glued(i + 1) and s.kind(i + 1) == "number" and not _after_a_number(s, i):
        digits = _in_digits(s, i + 1)
        return Number(i, digits.after, -digits.value, digits.digits, digits.ordinal, digits.scaled)
    else:
        found = _half_a_scale(s, i) or _in_words(s, i)
    if found is None or found.ordinal:
        return found
    return _with_more(s, found)


def _after_a_number(s: Tokens, i: int) -> bool:
    return s.glued(i) and (s.kind(i - 1) in ("number", "word") or s.word(i - 1) in ")]%")


def _in_digits(s: Tokens, i: int) -> Number:
    printed = s.words[i]
    if s.glued(i + 1) and s.word(i + 1) in lex.ORDINAL_MARKS and printed.isdigit():
        return Number(i, i + 2, of_digits(printed), printed, ordinal=True)
    if s.glued(i + 1) and s.word(i + 1) in lex.GLYPHS:
        return Number(i, i + 2, of_digits(printed) + Fraction(*lex.GLYPHS[s.words[i + 1]]))
    if (
        s.kind(i + 1) == "number"
        and not s.glued(i + 1)
        and s.word(i + 2) in ("/", "⁄")
        and s.glued(i + 2)
        and s.glued(i + 3)
        and s.kind(i + 3) == "number"
        and s.words[i + 1].isdigit()
        and s.words[i + 3].isdigit()
        and 0 < int(s.words[i + 1]) < int(s.words[i + 3]) <= 16
    ):
        return Number(i, i + 4, of_digits(printed) + Fraction(int(s.words[i + 1]), int(s.words[i + 3])))
    return Number(i, i + 1, of_digits(printed), printed)


def _half_a_scale(s: Tokens, i: int) -> Number | None:
    """Half a million, a quarter of a million, three quarters of a billion, half a dozen, a couple of hundred."""
    j, times = i, 1
    if s.word(j) in ("a", "an"):
        j += 1
    elif s.word(j) in lex.DIGITS:
        times = lex.DIGITS[s.word(j)]
        j += 2 if s.word(j + 1) in HYPHENS else 1
    word = s.word(j)
    if word == "couple" and s.word(j + 1) == "of" and (s.word(j + 2) in lex.SCALES or s.word(j + 2) in ("hundred", "dozen")):
        return _in_words_from(s, i, j + 2, 2)
    part = lex.PARTS.get(word) or lex.PARTS_PLURAL.get(word)
    if not part or (j == i and word not in ("half", "quarter")):
        return None
    j += 1
    if s.word(j) == "of" and s.word(j + 1) in ("a", "an", "one"):
        j += 2
    elif s.word(j) in ("a", "an") or s.word(j) in HYPHENS:
        j += 1
    scale = lex.SCALES.get(s.word(j)) or {"hundred": 100, "dozen": 12}.get(s.word(j))
    if not scale or (s.word(j).endswith("s")):
        return None
    value = Fraction(times * scale, part)
    return Number(i, j + 1, int(value) if value.denominator == 1 else value, scaled=True)


def _in_words_from(s: Tokens, first: int, j: int, times: int) -> Number | None:
    scale = lex.SCALES.get(s.word(j)) or {"hundred": 100, "dozen": 12}.get(s.word(j))
    return Number(first, j + 1, times * scale, scaled=True) if scale else None


def _in_words(s: Tokens, i: int) -> Number | None:
    """A number in words; `total` holds what a scale has closed, `group` what is still open below it."""
    total, group, closed = 0, None, 10**18
    slot = "open"  # what may come next: open (anything), unit (after twenty), after-hundred, none
    j = i
    if s.word(j) in ("a", "an"):
        if s.word(j + 1) not in ("hundred", "dozen", "score", "thousand", "million", "billion", "trillion"):
            return None
        if s.word(j + 1) == "score" and (s.word(j + 2) != "of" or s.kind(j + 3) == "number"):
            return None
        group, slot, j = 1, "none", j + 1
    elif s.word(j) == "score":
        return None
    seen = False
    while True:
        k = j
        if (seen and s.word(k) in HYPHENS and s.kind(k) == "mark") or (seen and s.word(k) == "and" and (group is None or slot == "after-hundred") and _small_after(s, i, k, slot)):
            k += 1
        word = s.word(k)
        if word in lex.DIGITS and slot != "none":
            group = (group or 0) + lex.DIGITS[word]
            slot = "none"
        elif word in lex.TEENS and slot in ("open", "after-hundred"):
            group = (group or 0) + lex.TEENS[word]
            slot = "none"
        elif word in lex.TENS and slot in ("open", "after-hundred"):
            group = (group or 0) + lex.TENS[word]
            slot = "unit"
        elif word in lex.ZEROS and not seen:
            group, slot = 0, "none"
        elif word in ("hundred", "hundreds") and (group is None or 0 < group < _HUNDRED) and slot != "after-hundred":
            if word == "hundreds" and not seen:
                return None
            group = (group or 1) * _HUNDRED
            slot = "after-hundred"
        elif word in lex.SCALES and (seen or group is not None or not word.endswith("s")):
            scale = lex.SCALES[word]
            if group is None and total:
                total *= scale
            elif scale < closed:
                total += (1 if group is None else group) * scale
            else:
                total = (total + (group or 0)) * scale
            closed, group, slot = scale, None, "open"
        elif word in ("dozen", "dozens", "score") and (group or total) and (word != "dozens" or seen):
            value = (total + (group or 0)) * lex.LOTS[word]
            if word == "score" and s.word(k + 1) == "and" and s.word(k + 2) in lex.SMALL:
                return Number(i, k + 3, value + lex.SMALL[s.word(k + 2)])
            return Number(i, k + 1, value)
        elif word in lex.ORDINALS and slot != "none" and not (slot == "unit" and lex.ORDINALS[word] > 9):
            return Number(i, k + 1, total + (group or 0) + lex.ORDINALS[word], ordinal=True)
        elif word in lex.ORDINAL_TENS and slot in ("open", "after-hundred"):
            return Number(i, k + 1, total + (group or 0) + lex.ORDINAL_TENS[word], ordinal=True)
        elif word in lex.ORDINAL_SCALES and (not seen or group is None or group > 1):
            scale = lex.ORDINAL_SCALES[word]
            return Number(i, k + 1, total + (1 if group is None else group) * scale, ordinal=True)
        else:
            break
        seen, j = True, k + 1
    if not seen:
        return None
    value = total + (group or 0)
    found = Number(i, j, value, scaled=value >= 1000)
    return _point(s, found) if s.word(j) == "point" else found


def _small_after(s: Tokens, first: int, i: int, slot: str) -> bool:
    """Whether what comes after the “and” at `i` goes on with the number that began at `first`."""
    word, following = s.word(i + 1), s.word(i + 2)
    if following in HYPHENS and s.kind(i + 2) == "mark":
        following = s.word(i + 3)
    if following in lex.PARTS_PLURAL:
        return False
    if word in lex.DIGITS:
        between = s.word(first - 1) == "between"
        if following in lex.SCALES or following == "hundred":
            return not between and (slot == "after-hundred") == (following != "hundred")
        return following not in lex.TIME_UNITS or s.word(i + 2) not in HYPHENS or s.kind(i + 2) != "mark"
    return word in lex.TEENS or word in lex.TENS or word in lex.ORDINALS or word in lex.ORDINAL_TENS


def _point(s: Tokens, whole: Number) -> Number:
    """Two point five, twelve point ninety-nine, nought point nought one."""
    j, digits = whole.after + 1, ""
    while s.word(j) in lex.SMALL:
        value = lex.SMALL[s.word(j)]
        if value >= 20 and (unit := lex.DIGITS.get(s.word(j + (2 if s.word(j + 1) in HYPHENS else 1)))):
            digits += str(value + unit)
            j += 3 if s.word(j + 1) in HYPHENS else 2
        else:
            digits += str(value)
            j += 1
    if not digits:
        return whole
    return Number(whole.first, j, whole.value + Fraction(int(digits), 10 ** len(digits)))


def _with_more(s: Tokens, found: Number) -> Number:
    """With “and a half” and a scale: 1.2 million, 20.5m, two and a half thousand, 3 dozen, 3 hundred and one."""
    value, j = found.value, found.after
    if s.word(j) == "^" and s.glued(j) and (power := number(s, j + 1)) and isinstance(power.value, int) and abs(power.value) <= 30:
        return Number(found.first, power.after, Fraction(value) ** power.value if value else 0)
    part, after = _and_a_part(s, j)
    if part and value >= 1000 and isinstance(value, int) and not found.digits:
        scale = lex.SCALES.get(s.word(after))
        if scale is None:
            return Number(found.first, after, _whole(value + part * _last_scale(value)), scaled=True)
        return Number(found.first, after + 1, _whole(value + part * scale), scaled=True)
    if part:
        value, j = value + part, after
    scale, j = _scale_at(s, found, j, joined=bool(part))
    if scale is None:
        return found if not part else Number(found.first, j, value)
    value = _whole(value * scale)
    while (more := lex.SCALES.get(s.word(j))) is not None:
        value, j = value * more, j + 1
    part, after = _and_a_part(s, j)
    if part and after and scale >= 1000:
        return Number(found.first, after, _whole(value + part * scale), scaled=True)
    rest = number(s, j + 1 if s.word(j) == "and" and scale == 100 else j) if found.digits and scale in (100, 1000) else None
    if rest and not rest.ordinal and isinstance(rest.value, int) and 0 < rest.value < scale and not (rest.digits and s.word(j) != "and" and not rest.scaled):
        return Number(found.first, rest.after, value + rest.value, scaled=True)
    return Number(found.first, j, value, scaled=True)


def _whole(value: int | Fraction) -> int | Fraction:
    return int(value) if value.denominator == 1 else value


def _last_scale(value: int) -> int:
    return next(scale for scale in (10**12, 10**9, 10**6, 10**3) if value % scale == 0 or scale == 10**3)


def _and_a_part(s: Tokens, j: int) -> tuple[Fraction, int]:
    """The fraction of “and a half”, “and three-quarters”, and the token after it; 0 where there is none."""
    join = j + 1 if s.word(j) in HYPHENS and s.kind(j) == "mark" else j
    if s.word(join) != "and":
        return Fraction(0), j
    k = join + (2 if s.word(join + 1) in HYPHENS else 1)
    times = 1 if s.word(k) in ("a", "an", "one") else lex.SMALL.get(s.word(k), 0)
    k += 2 if s.word(k + 1) in HYPHENS else 1
    part = lex.PARTS.get(s.word(k)) if times == 1 else lex.PARTS_PLURAL.get(s.word(k))
    if times and part and times < part and (part <= 10 or times > 1):
        return Fraction(times, part), k + 1
    return Fraction(0), j


def _scale_at(s: Tokens, found: Number, j: int, *, joined: bool) -> tuple[int | None, int]:
    """The scale at token `j` (million, m, k, dozen) and the token after it."""
    word = s.word(j)
    if word in lex.SCALES:
        return lex.SCALES[word], j + 1
    if word == "hundred" and (found.digits or joined):
        return 100, j + 1
    if word in ("dozen", "dozens") and (found.digits or found.value < 1000):
        return 12, j + 1
    if not found.digits or word not in lex.SCALE_MARKS or (s.glued(j + 1) and s.kind(j + 1) in ("word", "number")):
        return None, j
    money = s.word(found.first - 1) in lex.CURRENCY_SIGNS or s.word(found.first - 1) in lex.CURRENCY_CODES
    capital = s.text[s.starts[j]].isupper()
    if not s.glued(j) and not (word in ("k", "bn", "mn", "bln", "tln", "mil", "mio") or (money and (capital or word == "m"))):
        return None, j
    if word == "t" and not money:
        return None, j
    if word in ("m", "b") and not (money or (capital and word == "m")):
        following = s.word(j + 1)
        if not (is_plural(following) and following not in lex.MEASURES) and not (word == "b" and "." in found.digits):
            return None, j
    return lex.SCALE_MARKS[word], j + 1
