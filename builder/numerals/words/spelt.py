"""Number words become a value: one hundred and fifty-seven, half a million, two point five."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.number import HYPHENS, Number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_HUNDRED = 100
_ROUND = frozenset("further another extra round full good mere cool bare clear whole solid near first last next past every per the this that these".split())


def half_a_scale(s: Tokens, i: int) -> Number | None:
    """Half a million, a quarter of a million, three quarters of a billion, half a dozen, a couple of hundred."""
    j, times = i, 1
    if s.words[j] in ("a", "an"):
        j += 1
    elif s.words[j] in lex.DIGITS:
        times = lex.DIGITS[s.words[j]]
        j += 2 if s.words[j + 1] in HYPHENS else 1
    word = s.words[j]
    if word == "couple":
        k = j + 2 if s.words[j + 1] == "of" else j + 1
        if s.words[k] in lex.SCALES or s.words[k] in ("hundred", "dozen"):
            return _in_words_from(s, i, k, 2)
    part = lex.PARTS.get(word) or lex.PARTS_PLURAL.get(word)
    if not part or (j == i and word not in ("half", "quarter")):
        return None
    j += 1
    if s.words[j] == "of" and s.words[j + 1] in ("a", "an", "one"):
        j += 2
    else:
        while s.words[j] in HYPHENS or (s.words[j] in ("a", "an") and s.words[j - 1] not in ("a", "an")):
            j += 1
    scale = lex.SCALES.get(s.words[j]) or {"hundred": 100, "dozen": 12}.get(s.words[j])
    if not scale or (s.words[j].endswith("s")):
        return None
    value = Fraction(times * scale, part)
    return Number(i, j + 1, int(value) if value.denominator == 1 else value, scaled=True)


def in_words(s: Tokens, i: int) -> Number | None:
    """A number in words; `total` holds what a scale has closed, `group` what is still open below it."""
    if s.words[i + 1 : i + 4] == ["-", "and", "-"] and s.words[i] in lex.DIGITS and s.words[i + 4] in lex.TENS:  # four-and-twenty
        return Number(i, i + 5, lex.DIGITS[s.words[i]] + lex.TENS[s.words[i + 4]])
    if scores := lex.LONG_SCORES.get(s.words[i]):  # threescore and ten
        more = lex.SMALL.get(s.words[i + 2], 0) if s.words[i + 1] == "and" else 0
        return Number(i, i + 3 if more else i + 1, scores + more)
    total, group, closed = 0, None, 10**18
    slot = "open"  # what may come next: open (anything), unit (after twenty), after-hundred, none
    j = i
    if s.words[j] in ("a", "an"):
        if s.words[j + 1] not in ("hundred", "dozen", "score", "thousand", "million", "billion", "trillion"):
            return None
        if s.words[j + 1] == "score" and (s.words[j + 2] != "of" or s.kinds[j + 3] == "number"):
            return None
        group, slot, j = 1, "none", j + 1
    elif s.words[j] in ("dozen", "hundred") and s.words[j - 1] in _ROUND:
        group, slot = 1, "none"
    elif s.words[j] == "score":
        return None
    seen = False
    while True:
        k = j
        if slot == "after-hundred" and s.words[k] in HYPHENS and s.words[k + 1] == "and" and s.words[k + 2] in HYPHENS and _small_after(s, i, k + 2, slot):
            k += 3  # a hundred-and-twenty
        elif (seen and s.words[k] in HYPHENS and s.kinds[k] == "mark") or (seen and s.words[k] == "and" and (group is None or slot == "after-hundred") and _small_after(s, i, k, slot)):
            k += 1
        elif seen and s.words[k] == "," and group is None and closed > _HUNDRED and s.words[k + 2] == "hundred" and s.words[k + 1] in lex.DIGITS:
            k += 1  # ninety-three thousand, four hundred and six
        word = s.words[k]
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
        elif word in lex.SCALES and total < 10**30 and (seen or group is not None or not word.endswith("s")):
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
            if word == "score" and s.words[k + 1] == "and" and s.words[k + 2] in lex.SMALL:
                return Number(i, k + 3, value + lex.SMALL[s.words[k + 2]])
            return Number(i, k + 1, value)
        elif word in ("gross", "brace") and group and s.words[k + 1] == "of":
            return Number(i, k + 1, (total + group) * lex.GROUPS[word])
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
    found = Number(i, j, value, scaled=value >= 100)
    return _point(s, found) if s.words[j] == "point" else found


def _in_words_from(s: Tokens, first: int, j: int, times: int) -> Number | None:
    scale = lex.SCALES.get(s.words[j]) or {"hundred": 100, "dozen": 12}.get(s.words[j])
    return Number(first, j + 1, times * scale, scaled=True) if scale else None


def _small_after(s: Tokens, first: int, i: int, slot: str) -> bool:
    """Whether what comes after the “and” at `i` goes on with the number that began at `first`."""
    word, following = s.words[i + 1], s.words[i + 2]
    if following in HYPHENS and s.kinds[i + 2] == "mark":
        following = s.words[i + 3]
    if following in lex.PARTS_PLURAL or (word == "one" and following in ("half", "quarter")):
        return False
    if word in lex.DIGITS:
        between = s.words[first - 1] == "between"
        if following in lex.SCALES or following == "hundred":
            return not between and (slot == "after-hundred") == (following != "hundred")
        return following not in units.TIME_UNITS or s.words[i + 2] not in HYPHENS or s.kinds[i + 2] != "mark"
    return word in lex.TEENS or word in lex.TENS or word in lex.ORDINALS or word in lex.ORDINAL_TENS


def _point(s: Tokens, whole: Number) -> Number:
    """Two point five, twelve point ninety-nine, nought point nought one."""
    j, digits = whole.after + 1, ""
    while s.words[j] in lex.SMALL or (s.words[j] in ("o", "oh") and s.words[j + 1] in lex.DIGITS):
        value = lex.SMALL.get(s.words[j], 0)
        if value >= 20 and (unit := lex.DIGITS.get(s.words[j + (2 if s.words[j + 1] in HYPHENS else 1)])):
            digits += str(value + unit)
            j += 3 if s.words[j + 1] in HYPHENS else 2
        else:
            digits += str(value)
            j += 1
    if not digits:
        return whole
    return Number(whole.first, j, whole.value + Fraction(int(digits), 10 ** len(digits)))
