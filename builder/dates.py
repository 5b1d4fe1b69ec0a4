"""EDTF text → a date with its bounds, its words and its machine form. The only importer of edtf (ISO 8601-2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
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


@cache
def parse_date(text: str) -> Date | None:
    """The date that an EDTF text (levels 0 to 2 as edtf reads them) stands for; None when it is not one, or runs backwards."""
    if not re.fullmatch(r"[0-9X~?%./-]{4,32}", text):
        return None
    halves = text.split("/")
    if len(halves) > 2:
        return None
    ends = [_bounds(half) for half in halves]
    if any(end is None for end in ends) or text in ("../..", ".."):
        return None
    first, last = ends[0], ends[-1]
    if first is None or last is None or first[0] > last[1] or (len(halves) == 2 and first[0] > last[0] != EARLIEST):
        return None
    return Date(text, first[0], last[1])


def _bounds(half: str) -> tuple[str, str] | None:
    if half == "..":
        return EARLIEST, LATEST
    from edtf import parse_edtf  # noqa: PLC0415 — a quarter of a second, paid only when a date has to be read
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(half)
        return "{:04}-{:02}-{:02}".format(*parsed.lower_strict()[:3]), "{:04}-{:02}-{:02}".format(*parsed.upper_strict()[:3])
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        return None


def in_words(text: str) -> str:
    """An EDTF date in British words: “26 August 2014”, “autumn 2009”, “1990s”, “1997 to 2013”, “about 2002”, “before June 2005”."""
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
    year = f"{bare[:3]}0s" if bare.endswith("X") and len(parts) == 1 else parts[0]
    words = year
    if len(parts) > 1:
        month = int(parts[1]) if parts[1].isdigit() else 0
        name = MONTHS[month - 1] if 1 <= month <= 12 else SEASONS.get(month, "")
        words = name if year == "XXXX" else f"{name} {year}".strip()
    if len(parts) > 2 and parts[2].isdigit():
        words = f"{int(parts[2])} {words}"
    return f"{'about ' if approximate else ''}{words}{' (uncertain)' if doubtful else ''}"


def machine(text: str) -> str:
    """The valid value of HTML's datetime attribute for it (year, month or day), empty when HTML has none."""
    bare = text.rstrip("~?%")
    if re.fullmatch(r"\d{4}", bare) or re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])(-\d\d)?", bare):
        return bare
    return ""


def months_between(start: Date, end: Date) -> int:
    """Whole months from the month in which `start` begins to the month in which `end` begins."""
    return (int(end.first[:4]) - int(start.first[:4])) * 12 + int(end.first[5:7]) - int(start.first[5:7])
