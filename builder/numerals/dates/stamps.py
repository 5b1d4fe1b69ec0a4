"""A date and how much of it is told: what the rules of dates make and share."""

from __future__ import annotations

from typing import NamedTuple


class Stamp(NamedTuple):
    """A single date: tokens `first` up to `after`, its EDTF, and how sure the rule is that it is one.

    `level` is day, month, season, quarter, year, decade, century or time. `sure` is False for a bare number that
    company must confirm, such as the month in “may”.
    """

    first: int
    after: int
    edtf: str
    level: str
    sure: bool = True
    optional: bool = False


DATE_LEADS = frozenset(
    "in since by until till from during before after of for through throughout circa early late mid around about between"
    " to and year the than".split()
)
EARLIEST, LATEST = 1000, 2199
MODERN = range(1900, 2100)
WEEKS = 53  # in the longest year


def full_year(short: int) -> int:
    """The year that two digits stand for: '97 → 1997, '14 → 2014."""
    return 2000 + short if short < 40 else 1900 + short
