"""The words of the calendar and the clock, and what they state."""

from __future__ import annotations

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
    "|november nov|december dec".split("|"),
    1,
):
    MONTHS |= dict.fromkeys(_names.split(), _number)
WORDLIKE_MONTHS = frozenset(("may", "march", "mar", "jan", "sep", "dec", "jun", "august"))
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
FEASTS = {"christmas": "12-25", "xmas": "12-25", "easter": "", "halloween": "10-31", "hallowe'en": "10-31"}
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAY_MARKS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
    "noughties": 0,
    "tens": 1,
}
DAYS_TOLD = frozenset(("today", "yesterday", "tomorrow", "tonight"))
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
