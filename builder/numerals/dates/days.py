"""Days become EDTF: 26th August 2014, 26/8/14 (day first), the fourth of March → 2014-08-26."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.stamps import Stamp, full_year
from builder.numerals.dates.years import year_at
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number
from builder.numerals.words.tokens import pattern

if TYPE_CHECKING:
    from builder.numerals.words.number import Number
    from builder.numerals.words.tokens import Tokens

_NUMERIC = (
    r"(?P<y>\d{4})(?P<a>[-/.‐‑])(?P<m>\d\d?)(?P=a)(?P<d>\d\d?)(?![\d])"
    r"|(?P<d2>\d\d?)(?P<b>[-/.‐‑])(?P<m2>\d\d?)(?P=b)(?P<y2>\d{4}|\d\d)(?![\d/.-]\d|\d)"
)
_DAY_AND_MONTH = r"(\d\d?)/(\d\d?)(?![\d/])"
_ATTACKS = {(9, 11): "2001-09-11", (7, 7): "2005-07-07"}


def iso_day(year: str, month: int, day: int) -> str:
    """A day in EDTF."""
    return f"{year}-{month:02}-{day:02}"


def is_numeric(s: Tokens, i: int) -> bool:
    """Whether a date in digits alone begins at token `i`."""
    return s.kinds[i] == "number" and numeric(s, i) is not None


def numeric(s: Tokens, i: int) -> Stamp | None:
    """26/8/14 and 26.8.2014 (day first), 2014-08-26."""
    start = s.starts[i]
    match = pattern(_NUMERIC).match(s.text, start)
    if match and not s.text[start - 1 : start].isalnum():
        after = s.at(match.end(), i)
        if match["y"]:
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        else:
            day, month = int(match["d2"]), int(match["m2"])
            year = int(match["y2"]) if len(match["y2"]) == 4 else full_year(int(match["y2"]))
            if match["b"] == "." and len(match["y2"]) == 2 and s.words[i - 1] in ("version", "v", "section", "paragraph"):
                return None
        if month > 12 >= day:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            if s.words[after] == "t" and s.glued(after):
                after += 1
            return Stamp(i, after, iso_day(str(year), month, day), "day")
    match = pattern(_DAY_AND_MONTH).match(s.text, start)
    if match:
        pair = int(match[1]), int(match[2])
        told = s.words[i - 1] == "on" or s.words[i - 1] in almanac.WEEKDAYS or (s.words[i - 1] in almanac.WEEKDAY_MARKS and s.capital(i - 1))
        if (told or (s.words[i - 1] in _ON and match[2].startswith("0"))) and 1 <= pair[0] <= 31 and 1 <= pair[1] <= 12:
            return Stamp(i, s.at(match.end(), i), iso_day("XXXX", pair[1], pair[0]), "day")
        if pair in _ATTACKS and s.words[s.at(match.end(), i)] != "of":
            return Stamp(i, s.at(match.end(), i), _ATTACKS[pair], "day")
    return None


def day_first(s: Tokens, i: int) -> Stamp | None:
    """26 August 2014, 26th of August, the fourth of March 2010."""
    found = number(s, i)
    if not found or not isinstance(found.value, int) or not 1 <= found.value <= 31:
        return None
    if not (found.digits or found.ordinal or (s.words[found.after] in almanac.MONTHS and year_at(s, found.after + 1))):
        return None
    if found.digits and len(found.digits) > 2:
        return None
    if found.ordinal and (alone := _day_of_some_month(s, i, found)):
        return alone
    j = found.after
    while s.words[j] in ("day", "of", "-", "/", "in") and s.kinds[j] and (s.words[j] not in "-/" or s.glued(j)):
        if s.words[j] == "in" and s.words[j - 1] != "day" and not (found.ordinal and s.words[i - 1] == "the" and s.words[i - 2] in (*_ON, *almanac.WEEKDAYS)):
            break  # the first in October, of letters or the like
        j += 1
    month = almanac.MONTHS.get(s.words[j])
    if not month or (s.words[j] in ("may", "march") and not s.capital(j) and _is_a_verb(s, i, j)):
        return None
    j += 1
    if s.words[j] in (".", "-", "/") and (s.glued(j) or s.words[j] == "-") and year_at(s, j + 1):
        j += 1
    year = year_at(s, j)
    if year is None and s.words[j] == s.words[j - 2] == "-" and s.words[j + 1].isdecimal() and len(s.words[j + 1]) == 2 and s.glued(j + 1):
        year = full_year(int(s.words[j + 1])), j + 2
    return Stamp(i, year[1] if year else j, iso_day(str(year[0]) if year else "XXXX", month, found.value), "day")


def _is_a_verb(s: Tokens, i: int, j: int) -> bool:
    """Whether “may” or “march” at `j` is no month, after the number at `i`: those under 25 may claim it."""
    if s.words[j + 1] in ("be", "have", "not", "on", "well"):
        return True
    of_age = s.words[i - 2 : i] == ["age", "of"]
    return (of_age or s.words[i - 1] not in (*_ON, "the", "of")) and s.kinds[j + 1] == "word" and s.words[j + 1] not in ("and", "to", "or", "at")


_SOME = frozenset("the that this each every last next same following previous a".split())
_ON = frozenset("on by until till before after since from".split())


# What is of a day: the small hours of the 17th, the letter of the 4th.
_OF_A_DAY = frozenset("hours morning afternoon evening night dawn events letter email minutes meeting weekend order hearing entry".split())


_GOING_ON = frozenset("and but or when he she they we it i there to at of in for with by from until alone was were is had after before because while as".split())


def _day_of_some_month(s: Tokens, i: int, found: Number) -> Stamp | None:
    """“on the 28th of that month”, “until the 28th.”: a day of a month that stands elsewhere."""
    told = s.words[i - 1] in almanac.WEEKDAYS and bool(found.digits)
    if not told and (s.words[i - 1] != "the" or (s.words[i - 2] not in (*_ON, *almanac.WEEKDAYS) and s.words[found.after] != "of" and not (s.words[i - 2] == "of" and s.words[i - 3] in _OF_A_DAY))):
        return None
    following = s.words[found.after]
    if following == "of":
        j = found.after + 1
        if s.words[j] not in _SOME or (s.words[j + 1] != "month" and s.words[j + 2] != "month"):
            return None
    elif not found.digits or (s.kinds[found.after] == "word" and following not in _GOING_ON) or following in HYPHENS or s.words[found.after + 1] in almanac.MONTHS or s.kinds[found.after + 1] == "number" or s.words[found.after + 1] in lex.ORDINALS:
        return None
    return Stamp(i, found.after, f"XXXX-XX-{int(found.value):02}", "day")


def ordinal_day(s: Tokens, i: int) -> Stamp | None:
    """The twenty-sixth of August."""
    return day_first(s, i) if s.words[i] in lex.ORDINALS or s.words[i] in lex.TENS or s.words[i] in lex.ORDINAL_TENS else None
