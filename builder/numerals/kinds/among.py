"""One number of another becomes a fraction: 1 in 10, four of the seven, one child in three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.kinds.shares import AFTER_A_PART
from builder.numerals.words import almanac, units
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS, Number
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_DETERMINED = frozenset(("the", "these", "those", "its", "their", "his", "her", "our", "your", "my"))


_OF_AN_AGE = HYPHENS | frozenset(("old", "olds", "old's"))
_RAREST = 10  # years between floods that are told of so


def among(s: Tokens, first: Number) -> Found | None:
    """One number of another: 1 in 10, three in every five, nine out of ten, four of the seven."""
    if first.ordinal or not isinstance(first.value, int):
        return None
    j = first.after
    word = s.words[j]
    if word == "in" and s.words[first.first - 1] == "for" and s.kinds[first.first - 2] == "number":
        return None  # 212 for three in 40 overs
    if word == "in" and not s.glued(j + 1):
        scaled = s.words[j + 1] == "a" and s.words[j + 2] in ("hundred", "thousand", "million", "billion", "dozen")
        k = j + 2 if s.words[j + 1] in ("every", "each", "a", "any") and not scaled else j + 1
        if s.words[j + 1] in ("the", "his", "her"):
            return None
    elif word == "out" and s.words[j + 1] == "of":
        k = j + 2
        while s.words[k] in _DETERMINED or s.words[k] in ("every", "each", "a", "total", "of", "all", "last", "past", "previous", "first"):
            if s.words[k] == "a" and s.words[k + 1] in ("hundred", "thousand", "million", "dozen", "possible"):
                break
            k += 1
    elif word == "of" and (s.words[j + 1] in _DETERMINED or s.words[j + 1] in ("all", "every", "each")):
        k = j + 2
        while s.words[k] in ("total", "original", "last", "past", "previous", "preceding", "next", "following", "remaining", "other", "first"):
            k += 1
    elif (word == "of" and (total := number(s, j + 1)) and total.value > 1 and not total.ordinal and (s.words[first.first] == "one" or (first.digits and s.kinds[j + 1] == "number") or is_plural(s.words[total.after])) and not _is_of_a_kind(s, first.first, total)) or (word == "over" and first.value == 1 and (over := number(s, j + 1)) and (not s.words[over.after] or s.words[over.after] in ".,;")):
        k = j + 1
    elif word == "-" and s.glued(j) and s.words[j + 1] in ("in", "out") and s.glued(j + 1):
        k = j + 2
        while s.words[k] in HYPHENS or s.words[k] in ("a", "of"):
            if s.words[k] == "a" and s.words[k + 1] in ("hundred", "thousand", "million"):
                break
            k += 1
    elif (k := _in_after_a_noun(s, first)) == 0:
        return None
    second = Number(k, k + 1, 12) if word in ("of", "out") and s.words[k] == "dozen" else number(s, k)
    if second is None or second.ordinal or not isinstance(second.value, int) or second.value <= 0:
        return None
    year = second.after + 1 if s.words[second.after] in HYPHENS else second.after
    if first.value == 1 < _RAREST <= second.value and s.words[year] == "year" and s.words[year + 1] not in _OF_AN_AGE:
        return Found(first.first, year + 1, "fraction", f"1/{second.value}", unit="year")  # a 1 in 200-year flood, a one in 200 year flood
    if (s.words[second.after] in units.TIME_UNITS and word not in ("of", "out")) or s.words[second.after] in ("%", "per", "percent") or (
        s.words[second.after] in HYPHENS and s.words[second.after + 1] in units.TIME_UNITS
    ):
        return None
    if word == "in" and (second.value <= first.value or (second.digits and len(second.digits) == 4 and 1900 <= second.value < 2100)):
        return None
    if word == "in" and s.words[second.after] in almanac.MONTHS:
        return None
    if word in ("of", "out") and second.value < first.value:
        return None
    if s.kinds[j] == "word" and word not in ("in", "of", "out", "over"):  # one child in three
        noun = next(n for n in range(j, k) if s.words[n] in ("in", "out"))
        return Found(first.first, second.after, "fraction", f"{first.value}/{second.value}", unit=s.printed(j, noun))
    return Found(first.first, second.after, "fraction", f"{first.value}/{second.value}", counts=True)


def _is_of_a_kind(s: Tokens, i: int, total: Number) -> bool:
    """Whether the “one of” at `i` tells what one is and not what it is among: one of eight years and one of five, one of 2009, one of £5."""
    if (s.words[total.after] in units.TIME_UNITS and s.words[i] in ("one", "1")) or s.words[total.after] in almanac.MONTHS or s.words[total.after] in units.MEASURES or (total.digits and len(total.digits) == 4):
        return True
    return s.words[total.after] in ("%", "per", *HYPHENS, *units.CURRENCY_WORDS) or any(s.words[k : k + 2] == ["one", "of"] for k in range(max(0, i - 8), i))


# What one caller in 12 did.
_DID = frozenset("rang slept hid sought bought brought sold sent cost drove ate drank fed hit knew put set shut swore woke gave made took lost fell rose won ran got kept spoke wrote became began paid told found thought met sat stood broke fled grew chose left held".split())
# What goes on after “nine days in ten” and is no name of a unit: nine days in ten the road was shut.
_GOES_ON = frozenset("the it she he they we there no a was were is are had".split())


def _in_after_a_noun(s: Tokens, first: Number) -> int:
    """Where the second number of “one child in three” or “two girls out of seven” begins, 0 when the words are not of that form."""
    j = first.after
    while s.kinds[j] == "word" and s.words[j] not in ("in", "out") and j - first.after < 3:
        j += 1
    if j == first.after or not (s.words[j] == "in" or s.words[j : j + 2] == ["out", "of"]) or (first.value > 10 and s.words[j] == "in"):
        return 0
    out = s.words[j] == "out"
    k = j + 1 + out
    while s.words[k] in ("every", "each") or (out and s.words[k] in _DETERMINED):
        k += 1
    second = number(s, k)
    rough = first.value == 1 and s.words[first.first - 1] in ("roughly", "about", "around", "nearly", "almost", "approximately", "over", "under")
    if second is not None and out and not second.ordinal and first.value < second.value:
        return k
    night = s.words[j - 1] in units.TIME_UNITS and second is not None and second.value <= 31 and (s.kinds[second.after] != "word" or s.words[second.after] in _GOES_ON)
    if second is None or second.value <= first.value or second.value > 1000 or (s.kinds[second.after] == "word" and not rough and s.words[second.after] not in AFTER_A_PART and s.words[second.after] not in _DID and not s.words[second.after].endswith("ed")):
        return 0
    if s.words[j - 1] in ("times", "meetings") or s.words[j - 1] in units.MEASURES or (s.words[j - 1] in units.TIME_UNITS and not night) or s.words[second.after] in ("to", "-", "–", "or", "of", "by") or second.ordinal:
        return 0
    return k
