"""Days, months and seasons become EDTF, with any year after them: 26th August 2014 → 2014-08-26."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.feasts import day_of
from builder.numerals.nouns import is_plural
from builder.numerals.number import HYPHENS
from builder.numerals.numbers import number
from builder.numerals.tokens import pattern
from builder.numerals.years import (
    DATE_LEADS,
    MODERN,
    Stamp,
    century,
    fiscal,
    full_year,
    in_digits,
    named_decade,
    part_of_year,
    quarter,
    short_year,
    week_of_year,
    year_at,
    year_in_words,
)

if TYPE_CHECKING:
    from builder.numerals.number import Number
    from builder.numerals.tokens import Tokens

_NUMERIC = (
    r"(?P<y>\d{4})(?P<a>[-/.‐‑])(?P<m>\d\d?)(?P=a)(?P<d>\d\d?)(?![\d])"
    r"|(?P<d2>\d\d?)(?P<b>[-/.‐‑])(?P<m2>\d\d?)(?P=b)(?P<y2>\d{4}|\d\d)(?![\d/.-]\d|\d)"
)
_DAY_AND_MONTH = r"(\d\d?)/(\d\d?)(?![\d/])"
_ATTACKS = {(9, 11): "2001-09-11", (7, 7): "2005-07-07"}


def stamp(s: Tokens, i: int, floor: int = 0) -> Stamp | None:
    """The longest single date that begins at token `i`."""
    word = s.words[i]
    if word in lex.WEEKDAYS or (word in lex.WEEKDAY_MARKS and s.capital(i) and s.kinds[i + 1] in ("number", "mark")):
        return _from_weekday(s, i, floor)
    if s.kinds[i] == "number":
        return (week_of_year(s, i) if s.words[i - 1] == "week" else None) or _numeric(s, i) or _day_first(s, i) or in_digits(s, i, floor) or (part_of_year(s, i) if s.words[i + 1] in lex.ORDINAL_MARKS else None)
    if word == "the" and (s.kinds[i + 1] == "number" or s.words[i + 1] in lex.ORDINALS or s.words[i + 1] in lex.ORDINAL_TENS):
        inner = _day_first(s, i + 1)
        return inner and Stamp(i, inner.after, inner.edtf, inner.level)
    if word in lex.MONTHS and (found := _from_month(s, i)):
        return found
    if word in lex.SEASONS or word in lex.FEASTS:
        return _from_season(s, i)
    if word in ("'", "’", "‘") and s.glued(i + 1) and s.kinds[i + 1] == "number" and len(s.words[i + 1]) == 2:
        return short_year(s, i)
    if word in lex.DECADES:
        return named_decade(s, i)
    if word in ("q", "h") and s.glued(i + 1):
        return quarter(s, i)
    if word in ("ad", "ce", "fy") and s.kinds[i + 1] == "number":
        inner = in_digits(s, i + 1, floor) or (fiscal(s, i + 1) if word == "fy" else None)
        year = s.words[i + 1]
        if inner or (word != "fy" and year.isdigit() and len(year) <= 4):
            return Stamp(i, inner.after if inner else i + 2, inner.edtf if inner else year.rjust(4, "0"), "year")
        return None
    if word in ("first", "second", "third", "fourth", "last", "final", "opening", "closing", "former", "latter") and (found := part_of_year(s, i)):
        return found
    return _ordinal_day(s, i) or _century(s, i) or year_in_words(s, i)


def _from_weekday(s: Tokens, i: int, floor: int) -> Stamp:
    j = i + 1
    if i > floor and (year := year_at(s, j)) and (feast := day_of(s.words[i - 1], s.words[i], year[0])):
        return Stamp(i - 1, year[1], feast, "day")
    while s.words[j] in (",", ".") or s.words[j] == "the" or (s.words[j] in ("morning", "afternoon", "evening", "night")):
        j += 1
    inner = stamp(s, j, floor) if s.words[j] not in lex.WEEKDAYS else None
    if inner and inner.level == "day":
        return Stamp(i, inner.after, inner.edtf, "day")
    day = s.words[i][:3]
    full = next((name for name in lex.WEEKDAYS if name.startswith(day)), day)
    return Stamp(i, i + 1, "~" + full, "weekday", optional=True)


def _day(year: str, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}"


def is_numeric(s: Tokens, i: int) -> bool:
    """Whether a date in digits alone begins at token `i`."""
    return s.kinds[i] == "number" and _numeric(s, i) is not None


def _numeric(s: Tokens, i: int) -> Stamp | None:
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
            return Stamp(i, after, _day(str(year), month, day), "day")
    match = pattern(_DAY_AND_MONTH).match(s.text, start)
    if match:
        pair = int(match[1]), int(match[2])
        if s.words[i - 1] in _ON and 1 <= pair[0] <= 31 and 1 <= pair[1] <= 12 and (match[2].startswith("0") or s.words[i - 1] == "on"):
            return Stamp(i, s.at(match.end(), i), _day("XXXX", pair[1], pair[0]), "day")
        if pair in _ATTACKS and s.words[s.at(match.end(), i)] != "of":
            return Stamp(i, s.at(match.end(), i), _ATTACKS[pair], "day")
    return None


def _day_first(s: Tokens, i: int) -> Stamp | None:
    """26 August 2014, 26th of August, the fourth of March 2010."""
    found = number(s, i)
    if not found or not isinstance(found.value, int) or not 1 <= found.value <= 31:
        return None
    if not (found.digits or found.ordinal or (s.words[found.after] in lex.MONTHS and year_at(s, found.after + 1))):
        return None
    if found.digits and len(found.digits) > 2:
        return None
    if found.ordinal and (alone := _day_of_some_month(s, i, found)):
        return alone
    j = found.after
    while s.words[j] in ("day", "of", "-", "/", "in") and s.kinds[j] and (s.words[j] not in "-/" or s.glued(j)):
        if s.words[j] == "in" and not found.ordinal:
            break
        j += 1
    month = lex.MONTHS.get(s.words[j])
    if not month or (s.words[j] in ("may", "march") and not s.capital(j) and s.words[j + 1] in ("be", "have", "not", "on", "well")):
        return None
    j += 1
    if s.words[j] in (".", "-", "/") and (s.glued(j) or s.words[j] == "-") and year_at(s, j + 1):
        j += 1
    year = year_at(s, j)
    if year is None and s.words[j] == s.words[j - 2] == "-" and s.kinds[j + 1] == "number" and len(s.words[j + 1]) == 2 and s.glued(j + 1):
        year = full_year(int(s.words[j + 1])), j + 2
    return Stamp(i, year[1] if year else j, _day(str(year[0]) if year else "XXXX", month, found.value), "day")


_SOME = frozenset("the that this each every last next same following previous a".split())
_ON = frozenset("on by until till before after since from".split())


def _day_of_some_month(s: Tokens, i: int, found: Number) -> Stamp | None:
    """“on the 28th of that month”, “until the 28th.”: a day of a month that stands elsewhere."""
    if s.words[i - 1] != "the" or (s.words[i - 2] not in (*_ON, *lex.WEEKDAYS) and s.words[found.after] != "of"):
        return None
    following = s.words[found.after]
    if following == "of":
        j = found.after + 1
        if s.words[j] not in _SOME or (s.words[j + 1] != "month" and s.words[j + 2] != "month"):
            return None
    elif not found.digits or (s.kinds[found.after] == "word" and following not in ("and", "but", "when", "he", "she", "they", "we", "it", "to", "at", "of")) or following in HYPHENS or s.words[found.after + 1] in lex.MONTHS or s.kinds[found.after + 1] == "number" or s.words[found.after + 1] in lex.ORDINALS:
        return None
    return Stamp(i, found.after, f"XXXX-XX-{int(found.value):02}", "day")


def _ordinal_day(s: Tokens, i: int) -> Stamp | None:
    return _day_first(s, i) if s.words[i] in lex.ORDINALS or s.words[i] in lex.TENS or s.words[i] in lex.ORDINAL_TENS else None


def _from_month(s: Tokens, i: int) -> Stamp | None:
    """August 2014, August 26, 2014, Aug. 26th, August '14, August."""
    word, j = s.words[i], i + 1
    month = lex.MONTHS[word]
    if s.owns(i):
        return Stamp(i, j, f"XXXX-{month:02}", "month") if _is_a_month(s, i) else None
    if s.words[j] == "." and s.glued(j) and len(word) <= 4 and s.kinds[j + 1] == "number":
        j += 1
    if s.words[j] in ("-", "/") and s.glued(j) and s.glued(j + 1) and s.kinds[j + 1] == "number" and len(s.words[j + 1]) in (2, 4):
        short = s.words[j + 1]
        if short.isdigit() and (len(short) == 2 or int(short) in MODERN) and s.kinds[j + 2] != "number":
            return Stamp(i, j + 2, f"{int(short) if len(short) == 4 else full_year(int(short))}-{month:02}", "month")
    if year := year_at(s, j):
        return Stamp(i, year[1], f"{year[0]}-{month:02}", "month")
    k = j + 1 if s.words[j] in ("the", "-") else j
    day = number(s, k) if s.kinds[k] == "number" or s.words[k] in lex.ORDINALS or s.words[k] in lex.TENS or s.words[k] in lex.ORDINAL_TENS else None
    if (
        day
        and isinstance(day.value, int)
        and 1 <= day.value <= 31
        and (day.ordinal or (day.digits and len(day.digits) <= 2))
        and not (s.words[day.after] in ("%", "/", "-") and s.glued(day.after) and s.kinds[day.after + 1] != "number")
        and not (is_plural(s.words[day.after]) and s.words[day.after] not in lex.MONTHS and not day.ordinal)
    ):
        if s.words[day.after] in ("-", "–") and s.glued(day.after) and s.glued(day.after + 1) and (last := number(s, day.after + 1)) and last.digits and day.value < last.value <= 31:
            year = year_at(s, last.after)
            told = str(year[0]) if year else "XXXX"
            return Stamp(i, year[1] if year else last.after, f"{_day(told, month, int(day.value))}/{_day(told, month, int(last.value))}", "interval")
        year = year_at(s, day.after)
        return Stamp(i, year[1] if year else day.after, _day(str(year[0]) if year else "XXXX", month, int(day.value)), "day")
    return Stamp(i, i + 1, f"XXXX-{month:02}", "month") if _is_a_month(s, i) else None


_SAYING = frozenset("said says told asked added thinks believes explained replied".split())
_MODAL_AFTER = frozenset(
    "i he she it they we you the be have not also well there this that a an god all none any no these those his her their"
    " our my your".split()
)


def _is_a_month(s: Tokens, i: int) -> bool:
    """Whether a word that can be a month alone is one here: not the modal, the verb, the adjective or a name."""
    word, previous = s.words[i], s.words[i - 1]
    if s.capital(i) and s.words[i + 2] in lex.MONTHS and s.capital(i + 2) and s.words[i + 1] in (",", "and", "or", "&", "to", "–"):
        return True
    lead = previous in DATE_LEADS or previous in ("last", "next", "this", "each", "every", "-", "–", "on", "(", "as", "or", "mid")
    if word in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec") and word != s.words[i].upper():
        return s.capital(i) and (lead or s.words[i + 1] in (".", "–", "-", "to", "/"))
    if not s.capital(i):
        if word in ("may", "march"):
            return previous in ("in", "since", "until", "during") and s.words[i + 1] in ("", ".", ",", ";", ")", "?", "and", "to", "or", "when")
        return lead or word != "august"
    if word in ("may", "march", "august", "april", "june"):
        if previous in _SAYING or (s.words[i + 1] in _SAYING and s.opens(i)):
            return False
        if previous == "theresa" or previous in ("mrs", "mr", "ms", "miss", "dr", "lady"):
            return False
        if lead:
            return previous == "to" or previous not in ("and", "to", "the", "than") or s.words[i + 1] not in _MODAL_AFTER
        if word == "may" and (s.words[i + 1] in _MODAL_AFTER or s.opens(i)):
            return False
        if word in ("april", "june", "august", "may") and s.capital(i + 1) and s.kinds[i + 1] == "word":
            return False
        return not (s.capital(i - 1) and not s.opens(i - 1) and word in ("may", "june", "april"))
    return True


def _from_season(s: Tokens, i: int) -> Stamp | None:
    """Autumn 2009, the winter of 2010-11, Christmas 2010, last summer."""
    word, j = s.words[i], i + 1
    if s.words[j] in ("day", "eve", "term") and word in lex.FEASTS:
        j += 1
    if s.words[j] == "term":
        j += 1
    if word == "easter" and (at := year_at(s, i + 2)) and (feast := day_of(word, s.words[i + 1], at[0])):
        return Stamp(i, at[1], feast, "day")
    year = year_at(s, j)
    if word in lex.FEASTS:
        day = lex.FEASTS[word]
        if day and s.words[i + 1] == "eve" and word != "halloween":
            day = "12-24"
        edtf = f"{year[0] if year else 'XXXX'}{'-' + day if day else ''}"
        return Stamp(i, year[1] if year else j, edtf if year or day else "~easter", "day", optional=not year)
    if year:
        after = year[1]
        if s.words[after] in ("-", "–", "/", "‐") and s.glued(after) and s.kinds[after + 1] == "number" and s.glued(after + 1):
            after += 2
        return Stamp(i, after, f"{year[0]}-{lex.SEASONS[word]}", "season")
    previous = s.words[i - 1]
    lead = previous in ("in", "by", "since", "until", "last", "next", "this", "that", "during", "following", "previous", "from",
                        "late", "early", "mid", "every", "each", "over", "before", "after", "for", "of", "to", "between")  # fmt: skip
    the = previous == "the" and s.words[i - 2] in ("in", "by", "since", "until", "during", "over", "for", "of", "from", "through")
    if word == "fall" or (word == "spring" and not lead and not the and not s.capital(i)):
        return None
    if not (lead or the):
        return None
    return Stamp(i, j, f"XXXX-{lex.SEASONS[word]}", "season")


def _century(s: Tokens, i: int) -> Stamp | None:
    """Handled from the ordinal: the 19th century → 18XX."""
    found = number(s, i)
    return century(s, i, found.after, found.value) if found and found.ordinal and isinstance(found.value, int) else None
