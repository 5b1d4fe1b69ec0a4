"""Words and digits that name a part of a whole become a fraction: a third, 3/4, half of one per cent."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.almanac import MONTHS
from builder.numerals.words.number import HYPHENS, plain
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.numerals.words.tokens import Tokens


# What follows a fraction, where a noun would make “a third” an ordinal.
AFTER_A_PART = frozenset(
    "of no yes none were was are is had have has said say did do higher lower more less fewer to or and but by in at from on about as than longer"
    " shorter bigger larger smaller faster cheaper who that which now went came off over under within since after before what"
    " through full empty the each this their his her its we they he she it there a an above below"
    " reported came knew felt did could would will may might can should must live lived work worked received for with"
    " increase rise fall drop reduction decrease cut share stake majority way between during until till because when while outside inside behind ahead".split()
)
# The lowest quarter, the top tenth.
_PLACED = frozenset("lowest highest top bottom poorest richest upper lower middle worst best largest smallest oldest youngest wealthiest".split())
_NEXT_IN_ORDER = lex.ORDINALS.keys() | frozenset(("final", "last", "further", "subsequent"))
_LARGEST_PART = 1000
_HUNDRED = 100


def part(s: Tokens, i: int) -> tuple[int, int, int] | None:
    """A fraction in words at `i`: numerator, denominator and the token after it."""
    word, j = s.words[i], i
    if word in lex.SOLID:
        return *lex.SOLID[word], i + 1
    times = 0
    if word in ("a", "an", "one") and s.words[i + 1] not in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        times, j = 1, i + 1
    elif s.kinds[i] == "word" and (word in lex.SMALL or word == "a") and (found := number(s, i)) and not found.ordinal and isinstance(found.value, int):
        times, j = found.value, found.after
    elif s.kinds[i] == "number" and word.isdigit() and 0 < int(word) < _LARGEST_PART and not s.glued(i + 1):
        times, j = int(word), i + 1
    elif word == "half":
        return 1, 2, i + 1
    if not times:
        return None
    if s.words[j] in HYPHENS and s.kinds[j] == "mark":
        j += 1
    base = 1
    if s.words[j] == "single":
        j += 1
    word = s.words[j]
    if times == 1 and s.kinds[j] == "number" and s.words[j + 2] == "of" and s.words[j + 3] not in MONTHS and (nth := number(s, j)) and nth.ordinal and nth.value > 2:
        return 1, int(nth.value), nth.after  # a 12th of the total
    if word in lex.TENS and (small := _compound(s, j, times)):
        return times, *small
    if times == 1 and word in lex.PARTS:
        return 1, lex.PARTS[word] * base, j + 1
    if times > 1 and word in lex.PARTS_PLURAL:
        return times, lex.PARTS_PLURAL[word], j + 1
    if times > 1 and word == "quarter" and s.words[j + 1] in ("of", "-"):
        return times, 4, j + 1
    return None


def _compound(s: Tokens, j: int, times: int) -> tuple[int, int] | None:
    """The denominator of “one twenty-fifth of” and “three twenty-fifths”, and the token after it."""
    k = j + 2 if s.words[j + 1] in HYPHENS else j + 1
    word = s.words[k] if times == 1 else s.words[k].removesuffix("s")
    if lex.ORDINALS.get(word, 10) > 9 or (times == 1 and s.words[k + 1] != "of") or (times > 1 and word == s.words[k]):
        return None
    return lex.TENS[s.words[j]] + lex.ORDINALS[word], k + 1


def fraction(s: Tokens, i: int, hedged: Callable[[], bool]) -> Found | None:
    """A fraction that begins at token `i`; `hedged` tells whether a hedge stands before it."""
    if s.words[i] in ("minus", "negative") or (s.words[i] in ("-", "−") and s.glued(i + 1) and not s.glued(i)):
        below = fraction(s, i + 1, lambda: True)
        return below and below._replace(first=i, value=f"-{below.value}")
    if s.kinds[i] == "number" and s.words[i + 1] in ("/", "⁄") and s.glued(i + 1) and s.glued(i + 2) and s.kinds[i + 2] == "number":
        return _with_slash(s, i)
    if s.words[i] in lex.GLYPHS and not s.glued(i + 1) and s.words[i + 1] not in units.TIME_UNITS and s.words[i + 1] not in units.MEASURES and s.words[i + 1] not in lex.SCALES:
        top, bottom = lex.GLYPHS[s.words[i]]
        return Found(i, i + 1, "fraction", f"{top}/{bottom}", counts=True)
    if (s.words[i] in lex.PARTS and s.words[i - 1] in ("further", "another", "remaining", "final", "full", "good", "whole", "mere", "bare", "clear", "solid")) and (
        not s.words[i + 1] or s.words[i + 1] in AFTER_A_PART or s.kinds[i + 1] == "mark"
    ):
        if s.words[i + 1 : i + 3] == ["of", "a"] and (unit := units.MEASURES.get(s.words[i + 3])):
            return Found(i, i + 4, "measure", plain(Fraction(1, lex.PARTS[s.words[i]])), unit=unit)
        return Found(i, i + 1, "fraction", f"1/{lex.PARTS[s.words[i]]}", counts=True)
    if s.words[i] in lex.PARTS and s.words[i] not in ("first", "second") and (s.words[i - 1] in _PLACED or s.words[i - 2] in ("most", "least")) and (s.kinds[i + 1] != "word" or s.words[i + 1] in AFTER_A_PART or s.words[i + 1].endswith("ly")):
        return Found(i, i + 1, "fraction", f"1/{lex.PARTS[s.words[i]]}", counts=True)
    if s.words[i] in lex.PARTS_PLURAL and (s.words[i - 1] == "into" or s.words[i - 2 : i] == ["in", "equal"]):
        return Found(i, i + 1, "fraction", f"1/{lex.PARTS_PLURAL[s.words[i]]}")
    found = part(s, i)
    if found is None:
        return None
    top, bottom, after = found
    following = s.words[after]
    if s.words[i - 1] == "between" and following == "and" and (end := part(s, after + 1)) and Fraction(*end[:2]) > Fraction(top, bottom):
        return Found(i, end[2], "fraction", f"{top}/{bottom}..{end[0]}/{end[1]}", counts=True, wide=i - 1)
    if following in ("to", "or", "–", "-") and not (following == "-" and s.glued(after)) and (end := part(s, after + 1)) and Fraction(*end[:2]) > Fraction(top, bottom) and s.words[after + 1] != "one" and s.words[i - 1] != "by":
        return Found(i, end[2], "fraction", f"{top}/{bottom}..{end[0]}/{end[1]}", counts=True)
    if s.words[after - 1] == "quarters" and s.words[i - 1] in ("next", "last", "past", "previous", "following", "consecutive"):
        return None
    if following in HYPHENS and s.kinds[after] == "mark" and s.glued(after) and s.glued(after + 1):
        if s.words[after + 1] in ("full", "empty", "price", "size", "way", "complete", "finished", "filled", "built"):
            return Found(i, after, "fraction", f"{top}/{bottom}")
        if s.words[after + 1] in units.LONE_MEASURES:  # a half-mile walk
            return Found(i, after + 2, "measure", plain(Fraction(top, bottom)), unit=units.MEASURES[s.words[after + 1]])
        return None
    if s.words[i] == "a" and s.words[after - 1] == "fourth" and following != "of":
        return None
    if s.words[i] == "a" and bottom > 2 and s.words[after - 1] in lex.ORDINALS and following != "of" and s.words[i - 1] in (",", "and", "but", ";", "then") and _follows_a_count(s, i, bottom - 1):
        return None
    one = top == 1 and s.words[after - 1] not in ("half", "quarter") and s.words[i] in ("a", "an")
    if one and s.words[i - 1] != "by" and s.kinds[after] == "word" and following not in AFTER_A_PART and not following.endswith("ly") and not hedged():
        return None
    if one and following in ("and", "or") and s.words[after + 1] in _NEXT_IN_ORDER and s.words[after + 2] != "of":
        return None  # a third and final warning
    if bottom == 4 and following == "of" and s.words[after + 1].isdigit() and len(s.words[after + 1]) == 4:
        return None
    if (top, s.words[after - 1]) == (1, "half") and (following in units.LONE_MEASURES or following in ("inch", "pint")):
        return Found(i, after + 1, "measure", "0.5", unit=units.MEASURES[following])  # to the nearest half inch
    k = after + 1 if following == "of" else after
    if s.words[k] in ("a", "an") and s.words[k + 1] in units.MEASURES and len(s.words[k + 1]) > 2:
        return Found(i, k + 2, "measure", plain(Fraction(top, bottom)), unit=units.MEASURES[s.words[k + 1]])
    if following == "of" and s.words[after + 1] in ("a", "an", "one") and s.words[after + 2] in units.TIME_UNITS:
        return Found(i, after + 3, "fraction", f"{top}/{bottom}", unit=units.TIME_UNITS[s.words[after + 2]][0] if s.words[after + 2] != "century" else "century")
    return Found(i, after, "fraction", f"{top}/{bottom}", counts=True)


def _follows_a_count(s: Tokens, i: int, value: int) -> bool:
    """Whether so many have been counted before token `i`: six were dismissed, and a seventh resigned; the second came in July and a third is expected."""
    for k in range(max(0, i - 30), i):
        if lex.SMALL.get(s.words[k]) == value or s.words[k] == str(value):
            return True
        if lex.ORDINALS.get(s.words[k]) == value and s.words[k - 1] in ("the", "a") and (s.kinds[k + 1] != "word" or s.words[k + 1] in AFTER_A_PART):
            return True
    return False


def _with_slash(s: Tokens, i: int) -> Found | None:
    top, bottom = s.words[i].replace(",", ""), s.words[i + 2].replace(",", "")
    if not (top.isdigit() and bottom.isdigit()) or (s.glued(i) and (s.words[i - 1] not in ("-", "−") or s.glued(i - 1))) or (s.words[i + 3] in ("/", "-") and s.glued(i + 3)):
        return None
    if int(bottom) == 0:
        return None
    if int(top) + int(bottom) == _HUNDRED:  # split 60/40
        return Found(i, i + 3, "ratio", f"{int(top)}/{int(bottom)}")
    if s.words[i + 3] == "th" and s.glued(i + 3):
        return Found(i, i + 4, "fraction", f"{int(top)}/{int(bottom)}", counts=True)
    return Found(i, i + 3, "fraction", f"{int(top)}/{int(bottom)}", counts=True)


def share_of_a_percent(s: Tokens, i: int) -> Found | None:
    """Half of one per cent, a quarter of a percentage point, half a per cent."""
    found = part(s, i)
    if found is None:
        return None
    top, bottom, j = found
    if s.words[j] == "of":
        j += 1
    times = 1
    if s.words[j] in ("a", "an", "one", "1"):
        j += 1
    elif s.words[j] != "per":
        return None
    if s.words[j] == "per" and s.words[j + 1] == "cent":
        j += 2
    elif s.words[j] in ("percent", "%"):
        j += 1
    elif s.words[j] == "percentage" and s.words[j + 1] == "point":
        return Found(i, j + 2, "points", plain(Fraction(top * times, bottom)), unit="percentage points")
    else:
        return None
    return Found(i, j, "percent", plain(Fraction(top, bottom)), counts=True)
