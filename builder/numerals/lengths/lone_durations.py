"""Lengths of time without a number: a year, half an hour, another week, the last decade."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.lengths.durations import QUALIFIERS, added, is_a_class, iso, smaller
from builder.numerals.names.pronouns import is_a_length
from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number, part_of_one

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

# After these, a day is a length and no manner of speaking: it took a day, in under a minute.
_TOLD_AT_LENGTH = frozenset("within than for in under over about around nearly almost only took takes take taken lasted lasts lasting spent after waited".split())
_THROUGHOUT = frozenset("over within in for during throughout".split())
_PARTS_OF_TIME = frozenset(("quarter", "term"))


def lone(s: Tokens, i: int) -> Found | None:
    """A length of time without a number: a year, half an hour, a decade, another week, for decades, each quarter."""
    word = s.words[i]
    previous = s.words[i - 1]
    if word in ("a", "one") and previous in ("in", "within", "during") and (k := i + 2 if s.words[i + 1] == "single" else i + 1) and s.words[k] == "quarter" and s.words[k + 1] != "of":
        return Found(i, k + 1, "duration", "P3M", unit="quarter")
    if word in ("half", "quarter", "three") or (word == "a" and s.words[i + 1] in ("half", "quarter")):
        return _part_of_a_unit(s, i)
    if word in ("decades", "centuries", "fortnights"):
        return Found(i, i + 1, "vague", f"~{word}", unit=word)
    if word in ("a", "an", "another", "one", "per", "each", "every") or word in ("last", "next", "past", "previous", "following", "this", "coming"):
        j = i + 1
        while s.words[j] in (*QUALIFIERS, "single", "given") and j - i < 3:
            j += 1
        unit = units.TIME_UNITS.get(s.words[j])
        if word not in ("a", "an", "another", "one", "per", "each") and (
            s.words[j] in almanac.WEEKDAYS or (s.words[j] in _PARTS_OF_TIME and s.words[j + 1] not in ("of", "final", "-"))
        ):
            if s.words[j] == "quarter" and previous == "the":
                return Found(j, j + 1, "duration", "P3M", unit="quarter", wide=i, hedge="past" if word in ("last", "past", "previous") else "coming")
            return _relative(s, i, j, s.words[j]) if word != "every" else Found(i, j + 1, "frequency", f"~every {s.words[j]}", optional=True)
        if unit is None or (s.words[j].endswith("s") and s.words[j] != "hours") or s.kinds[j] != "word" or is_a_class(s, j):
            if s.words[i + 1] == "quarter" and word in ("each", "every", "per"):
                return Found(i, i + 2, "frequency", "P3M", unit="quarter", optional=True)
            return None
        if s.words[j + 1] in HYPHENS and s.glued(j + 1) and (word not in ("one", "another") or s.words[j + 2] not in LASTED):
            return None
        name, mark, times = unit
        if name == "night" and word in ("last", "next", "this"):
            return None
        if word in ("last", "next", "previous", "following", "this", "past", "coming"):
            if (word == "past" and previous not in ("the", "this")) or (s.words[j + 1] == "of" and previous == "the"):
                return None
            thereupon = word == "next" and (name == "day" or s.opens(i - 1)) and s.words[i - 2] not in _THROUGHOUT  # the next day she left
            if previous == "the" and word in ("last", "past", "next", "coming") and mark and not thereupon:
                length, after = _and_a_part(s, j + 1)
                return Found(j, after, "duration", iso(length, mark, times), unit=name, wide=i, hedge="past" if word in ("last", "past") else "coming")
            return _relative(s, i, j, name)
        if not mark:
            return Found(i, j + 1, "duration", "P2D", unit=name, optional=True)
        if s.words[j] == "second" and (word != "a" or not _is_the_unit(s, j, previous)):
            return None
        value = iso(2 if word == "every" and s.words[i + 1] == "other" else 1, mark, times)
        if word in ("per", "each", "every"):
            return Found(i, j + 1, "frequency", value, unit=name, optional=True)
        if word in ("a", "an") and _is_a_rate(s, i, j, previous):
            return Found(i, j + 1, "frequency", value, unit=name, optional=True)
        if word == "one" and s.words[j + 1] in ("to", "in") and j == i + 1 and number(s, j + 2):
            return None  # from one week to three months; one week in four
        if word == "one" and name in ("day", "night") and not _is_counted(s, i, j, previous) and not is_a_length(s, i):
            return None
        length, after = _and_a_part(s, j + 1)
        if after > j + 1:
            return Found(i, after, "duration", iso(length, mark, times), unit=name)
        if s.words[j + 1] == "or" and s.words[j + 2] == "two":
            return Found(i, j + 3, "duration", f"{value}..{iso(2, mark, times)}", unit=name)
        more = smaller(s, j + 1, name)
        if more:
            return Found(i, more[1], "duration", added(value, more[0]), unit=name)
        if name == "day" and "if" in (s.words[i - 2], s.words[i - 3]) and (previous.endswith("'s") or previous in ("is", "was", "are", "were")):
            return None  # sixty if she's a day
        light = name in ("day", "minute", "second", "night") and word in ("a", "an") and s.words[j + 1] not in ("ago", "later", "earlier", "before", "after") and previous not in _TOLD_AT_LENGTH and j == i + 1
        return Found(i, j + 1, "duration", value, unit=name, optional=light)
    if word == "century" and s.words[i - 3 : i] == ["turn", "of", "the"]:
        return Found(i - 3, i + 1, "date", "~turn of the century")
    if word in ("decade", "century", "fortnight"):
        if previous in ("the", "that", "this", "last", "past", "next", "each", "every", "per", "previous", "following", "half-"):
            return Found(i, i + 1, "duration", iso(1, *units.TIME_UNITS[word][1:]), unit=units.TIME_UNITS[word][0], optional=previous in ("each", "every", "per", "that", "the"))
        return Found(i, i + 1, "duration", iso(1, *units.TIME_UNITS[word][1:]), unit=units.TIME_UNITS[word][0], optional=True)
    return None


LASTED = frozenset(("long", "old"))


def one_long(s: Tokens, i: int, floor: int) -> Found | None:
    """A week-long hearing, the year-long wait, a month-old baby: one of the unit before the hyphen."""
    unit = units.TIME_UNITS.get(s.words[i - 2])
    if unit is None or i - 2 < floor or not (s.glued(i - 1) and s.glued(i)) or s.words[i - 2].endswith("s") or unit[0] in ("second", "weekend"):
        return None
    if s.words[i] == "old":
        return Found(i - 2, i + 1, "age", "1", unit=unit[0])
    return Found(i - 2, i + 1, "duration", iso(1, unit[1], unit[2]), unit=unit[0])


def _and_a_part(s: Tokens, j: int) -> tuple[int | Fraction, int]:
    """How many of a unit before token `j` are told, with “and a half” or “and a quarter”, and the token after it."""
    if s.words[j] != "and" or (s.words[j + 2] not in ("half", "quarter") and s.words[j + 1] != "three"):
        return 1, j
    part, after = part_of_one(s, j)
    return 1 + part, after


def _is_the_unit(s: Tokens, j: int, previous: str) -> bool:
    """Whether “a second” is a unit of time."""
    if (s.words[j + 1] == "or" and s.words[j + 2] == "two") or previous in units.MEASURES:
        return True
    return (not s.words[j + 1] or s.words[j + 1] in ".,;:)" or s.words[j + 1] in ("later", "ago", "before", "after", "or")) and previous in (
        "for", "within", "in", "than", "per", "about", "half", "of", "times",
    )  # fmt: skip


def _is_counted(s: Tokens, i: int, j: int, previous: str) -> bool:
    return previous in (
        "within", "for", "in", "only", "than", "least", "of", "lasted", "just", "about", "and", "to", "or", "every", "took", "with",
    ) or s.owns(j) or s.words[j + 1] in ("long", "each", "later", "before", "after", "ago", "a", "per", "of", "earlier", "or", "to") or s.kinds[i - 1] == "number"  # fmt: skip


def _is_a_rate(s: Tokens, i: int, j: int, previous: str) -> bool:
    """“five a week”, “£350 a day”, “twice a year”: a year is the denominator of a rate."""
    if previous in ("within", "in", "for", "than", "after", "over", "under", "of", "about", "almost", "nearly", "just", "and", "or",
                    "to", "is", "was", "it", "half", "took", "least", "last", "with", "by", "at", "from", "on", "up", "only", "not",
                    "before", "until", "such", "lasts", "lasting", "between", "around", "approximately", "roughly", "into", "through", "as", "lasted", "spent",
                    "every", "per", "a", "takes", "take", "quite", "waited", "took", "served", ""):  # fmt: skip
        return False
    if s.words[j + 1] in ("later", "ago", "earlier"):
        return False
    if s.kinds[i - 1] == "number" or previous in lex.SMALL or previous in units.MEASURES or previous in lex.TIMES or previous in ("times", "time", "million", "billion", "thousand", "day", "night", "hour", "hours", "days", "%", "cent", "m", "k", "bn", "p"):
        return True
    return s.kinds[i - 1] == "word" and is_plural(previous) and s.words[j + 1] not in ("later", "ago", "earlier", "before", "after")


def _part_of_a_unit(s: Tokens, i: int) -> Found | None:
    """Half an hour, a quarter of an hour, half a century, three-quarters of a mile-long hour, half-hour."""
    j, times = i, 1
    if s.words[j] == "a":
        j += 1
    elif s.words[j] == "three":
        times = 3
        j += 2 if s.words[j + 1] in HYPHENS else 1
    part = 2 if s.words[j] == "half" else (4 if s.words[j] in ("quarter", "quarters") else 0)
    if not part:
        return None
    j += 1
    if s.words[j] in HYPHENS and s.glued(j):
        j += 1
        if s.words[j] in ("a", "an"):
            j += 2
    else:
        if s.words[j] == "of":
            j += 1
        elif part != 2:
            return None
        if s.words[j] not in ("a", "an"):
            if not (s.words[j] in ("century", "hour", "decade") and s.words[i] == "a"):
                return None
        else:
            j += 1
    unit = units.TIME_UNITS.get(s.words[j])
    if unit is None or s.kinds[j] != "word" or not unit[1] or s.words[j].endswith("s"):
        return None
    return Found(i, j + 1, "duration", iso(Fraction(times, part), unit[1], unit[2]), unit=unit[0])


def _relative(s: Tokens, i: int, j: int, name: str) -> Found:
    """Last year, the following week, this month, next day."""
    return Found(i, j + 1, "relative", f"~{s.words[i]} {s.words[j]}", unit=name, optional=True)
