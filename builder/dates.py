"""EDTF text → a date with its bounds, its words and its machine form. The only importer of edtf (ISO 8601-2)."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from builder.patterns import pattern
from builder.values import dataclass

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of"}
_MONTH_DAY = r"(?:0[1-9]|1[0-2])(?:-[0-3]\d)?"
_POINT = rf"(?:\d{{4}}(?:-(?:{_MONTH_DAY}|2[1-4]|3[3-6]))?|\d{{3}}X|\d\dXX|XXXX-(?:{_MONTH_DAY}|2[1-4]))[~?%]?"
_SAYABLE = pattern(rf"{_POINT}|(?:{_POINT}|\.\.)/{_POINT}|{_POINT}/\.\.")
_PLAIN = pattern(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", re.ASCII)
_DAY = pattern(r"\d{4}-\d\d-\d\d", re.ASCII)
EXAMPLES = "1987-03-14, 1987-03, 1987-23 (autumn 1987; 21 is spring), 198X, 1987/1990, 1987/.. (since 1987), ../1987 (until 1987) or 1987~ (about 1987)"
"""The forms of a date, for those who have to write one."""
EARLIEST, LATEST = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Date:
    """A date as recorded: its EDTF text and the first and last day (YYYY-MM-DD) that it can mean."""

    edtf: str
    first: str
    last: str

    def overlaps(self, other: Date) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    @property
    def order(self) -> tuple[str, str]:
        """The key that puts dates in order: by first day, an open beginning by its end; then by last day."""
        return (self.last if self.first == EARLIEST else self.first, self.last)


@lru_cache(maxsize=16_384)
def parse_date(text: str) -> Date | None:
    """The date that an EDTF text stands for; None when it is not one, runs backwards, or cannot be said in words.

    Of EDTF's levels 0 to 2 that is a day, month, season, quarter, year, decade or century, a month or day of any year,
    each certain or not as a whole, and the interval between two of them, of which one may be open.
    """
    if not _SAYABLE.fullmatch(text):
        return None
    halves = text.split("/")
    ends = [_bounds(half) for half in halves]
    first, last = ends[0], ends[-1]
    if first is None or last is None or first[0] > last[1] or (len(halves) == 2 and first[0] > last[0] != EARLIEST):
        return None
    return Date(text, first[0], last[1])


_said: dict[str, tuple[str, str]] = {}
"""What edtf has said of each date that was put to it, in this process or in one that `remember` told of."""


def remembered() -> tuple[tuple[str, str, str], ...]:
    """The dates that edtf was asked for, each with its first and its last day."""
    return tuple((half, *bounds) for half, bounds in _said.items())


def remember(found: object) -> None:
    """Take what `remembered` once gave; anything else is left alone. edtf takes a quarter of a second to import and a hundredth for each date."""
    for one in found if isinstance(found, tuple) else ():
        if isinstance(one, tuple) and len(one) == 3 and isinstance(one[0], str) and all(isinstance(day, str) and _DAY.fullmatch(day) for day in one[1:]):
            _said[one[0]] = one[1], one[2]


def _bounds(half: str) -> tuple[str, str] | None:
    if half == "..":
        return EARLIEST, LATEST
    if plain := _PLAIN.fullmatch(half):
        return _of_calendar(*plain.groups())
    if half not in _said and (bounds := _asked(half)):
        _said[half] = bounds
    return _said.get(half)


def _asked(half: str) -> tuple[str, str] | None:
    """What edtf says."""
    from edtf import parse_edtf  # noqa: PLC0415 — a quarter of a second, paid only when a date has to be read
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(half)
        return "{:04}-{:02}-{:02}".format(*parsed.lower_strict()[:3]), "{:04}-{:02}-{:02}".format(*parsed.upper_strict()[:3])
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        return None


def _of_calendar(year: str, month: str | None, day: str | None) -> tuple[str, str] | None:
    """The first and last day of a plain year or month, or a plain day, for which edtf would take a hundredth of a second.

    A day that no calendar has is none, where edtf lets a 29 February pass in every year.
    """
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    from calendar import monthrange  # noqa: PLC0415 — it imports what sets languages, and not every page has a date

    length = monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{length}"
    return (f"{year}-{month}-{day}",) * 2 if 1 <= int(day) <= length else None


def in_words(text: str) -> str:
    """An EDTF date in British words: “14 March 1987”, “autumn 1987”, “1980s”, “1987 to 1990”, “about 1987”, “up to June 1987”."""
    if not _SAYABLE.fullmatch(text):
        return text
    if "/" not in text:
        return _point(text)
    start, end = text.split("/")
    if start == "..":
        return f"up to {_point(end)}"
    if end == "..":
        return f"from {_point(start)}"
    return f"{_point(start)} to {_point(end)}"


def _point(text: str) -> str:
    approximate = text.endswith(("~", "%"))
    doubtful = text.endswith(("?", "%"))
    bare = text.rstrip("~?%")
    parts = bare.split("-")
    words = parts[0]
    if words.endswith("XX"):
        words = f"{_ordinal(int(words[:2]) + 1)} century" if words != "XXXX" else ""
    elif words.endswith("X"):
        words = f"{words[:3]}0s"
    if len(parts) > 1:
        month = int(parts[1])
        name = MONTHS[month - 1] if month <= 12 else SEASONS.get(month) or QUARTERS[month]
        words = f"{name} {words}".strip()
    if len(parts) > 2:
        words = f"{int(parts[2])} {words}"
    return f"{'about ' if approximate else ''}{words}{' (uncertain)' if doubtful else ''}"


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending}"


def machine(text: str) -> str:
    """The valid value of HTML's datetime attribute for it (year, month or day), empty when HTML has none."""
    bare = text.rstrip("~?%")
    if re.fullmatch(r"\d{4}", bare) or re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])(-\d\d)?", bare):
        return bare
    return ""


def months_between(start: Date, end: Date) -> int:
    """Whole months from the month in which `start` begins to the month in which `end` begins."""
    return (int(end.first[:4]) - int(start.first[:4])) * 12 + int(end.first[5:7]) - int(start.first[5:7])


def the_next(date: str) -> str:
    """The year, month or day after one in EDTF: 2005-12 → 2006-01; empty for anything else."""
    parts = [int(part) for part in date.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", date) else []
    try:
        if len(parts) == 3:
            return (dt.date(*parts) + dt.timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return ""
    if len(parts) == 2 and 1 <= parts[1] <= 12:
        return f"{parts[0] + parts[1] // 12:04}-{parts[1] % 12 + 1:02}"
    return f"{parts[0] + 1:04}" if len(parts) == 1 else ""
