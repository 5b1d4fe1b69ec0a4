"""At each word that may begin one, the longest single date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.days import day_first, numeric, ordinal_day
from builder.numerals.dates.feasts import day_of
from builder.numerals.dates.months import from_month, from_season
from builder.numerals.dates.parts_of_years import century, fiscal, part_of_year, quarter, week_of_year
from builder.numerals.dates.stamps import Stamp
from builder.numerals.dates.years import in_digits, named_decade, short_year, year_at
from builder.numerals.dates.years_in_words import year_in_words
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens


def stamp(s: Tokens, i: int, floor: int = 0) -> Stamp | None:
    """The longest single date that begins at token `i`."""
    word = s.words[i]
    if word in almanac.WEEKDAYS or (word in almanac.WEEKDAY_MARKS and s.capital(i) and s.kinds[i + 1] in ("number", "mark")):
        return _from_weekday(s, i, floor)
    if s.kinds[i] == "number":
        return (week_of_year(s, i) if s.words[i - 1] == "week" else None) or numeric(s, i) or day_first(s, i) or in_digits(s, i, floor) or (part_of_year(s, i) if s.words[i + 1] in lex.ORDINAL_MARKS else None)
    if word == "the" and (s.kinds[i + 1] == "number" or s.words[i + 1] in lex.ORDINALS or s.words[i + 1] in lex.ORDINAL_TENS):
        inner = day_first(s, i + 1)
        return inner and Stamp(i, inner.after, inner.edtf, inner.level)
    if word in almanac.MONTHS and (found := from_month(s, i)):
        return found
    if word in almanac.SEASONS or word in almanac.FEASTS:
        return from_season(s, i)
    if word in ("'", "’", "‘") and s.glued(i + 1) and s.kinds[i + 1] == "number" and len(s.words[i + 1]) == 2:
        return short_year(s, i)
    if word in almanac.DECADES:
        return named_decade(s, i)
    if (word in ("q", "h") and s.glued(i + 1)) or word == "quarter":
        return quarter(s, i)
    if word in ("ad", "ce", "fy") and s.kinds[i + 1] == "number":
        inner = in_digits(s, i + 1, floor) or (fiscal(s, i + 1) if word == "fy" else None)
        year = s.words[i + 1]
        if inner or (word != "fy" and year.isdigit() and len(year) <= 4):
            return Stamp(i, inner.after if inner else i + 2, inner.edtf if inner else year.rjust(4, "0"), "year")
        return None
    if word in ("first", "second", "third", "fourth", "last", "final", "opening", "closing", "former", "latter") and (found := part_of_year(s, i)):
        return found
    return ordinal_day(s, i) or _century(s, i) or year_in_words(s, i)


def _from_weekday(s: Tokens, i: int, floor: int) -> Stamp:
    j = i + 1
    if i > floor and (year := year_at(s, j)) and (feast := day_of(s.words[i - 1], s.words[i], year[0])):
        return Stamp(i - 1, year[1], feast, "day")
    while s.words[j] in (",", ".") or s.words[j] == "the" or (s.words[j] in ("morning", "afternoon", "evening", "night")):
        j += 1
    inner = stamp(s, j, floor) if s.words[j] not in almanac.WEEKDAYS else None
    if inner and inner.level == "day":
        return Stamp(i, inner.after, inner.edtf, "day")
    day = s.words[i][:3]
    full = next((name for name in almanac.WEEKDAYS if name.startswith(day)), day)
    return Stamp(i, i + 1, "~" + full, "weekday", optional=True)


def _century(s: Tokens, i: int) -> Stamp | None:
    """Handled from the ordinal: the 19th century → 18XX."""
    found = number(s, i)
    return century(s, i, found.after, found.value) if found and found.ordinal and isinstance(found.value, int) else None
