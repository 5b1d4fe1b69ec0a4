"""Feasts with a year become days: Christmas Day 2007, Good Friday 1998 → 1998-04-10."""

from __future__ import annotations

from datetime import date, timedelta

# Days from Easter Sunday, by the words that name the feast.
_FROM_EASTER = {
    ("shrove", "tuesday"): -47, ("ash", "wednesday"): -46, ("mothering", "sunday"): -21, ("palm", "sunday"): -7, ("maundy", "thursday"): -3,
    ("good", "friday"): -2, ("holy", "saturday"): -1, ("easter", "saturday"): -1, ("easter", "sunday"): 0, ("easter", "day"): 0,
    ("easter", "monday"): 1, ("easter", "tuesday"): 2, ("ascension", "day"): 39, ("whit", "sunday"): 49, ("whit", "monday"): 50,
}  # fmt: skip
_FIXED = {
    ("boxing", "day"): "12-26", ("christmas", "day"): "12-25", ("christmas", "eve"): "12-24", ("year's", "day"): "01-01", ("year", "day"): "01-01",
    ("year's", "eve"): "12-31", ("year", "eve"): "12-31", ("may", "day"): "05-01", ("bonfire", "night"): "11-05", ("fawkes", "night"): "11-05",
    ("armistice", "day"): "11-11", ("midsummer", "day"): "06-24", ("lady", "day"): "03-25", ("george's", "day"): "04-23", ("valentine's", "day"): "02-14",
    ("patrick's", "day"): "03-17", ("andrew's", "day"): "11-30", ("david's", "day"): "03-01", ("burns", "night"): "01-25", ("twelfth", "night"): "01-05",
}  # fmt: skip
_REMEMBRANCE = ("remembrance", "sunday")
_GREGORIAN = 1753


def day_of(first: str, second: str, year: int) -> str:
    """The day of a feast named by two words, in EDTF; empty where they name none."""
    if fixed := _FIXED.get((first, second)):
        return f"{year}-{fixed}"
    if year < _GREGORIAN:
        return ""
    if (first, second) == _REMEMBRANCE:  # the second Sunday of November
        november = date(year, 11, 1)
        return str(november + timedelta(days=(6 - november.weekday()) % 7 + 7))
    days = _FROM_EASTER.get((first, second))
    return "" if days is None else str(_easter(year) + timedelta(days=days))


def _easter(year: int) -> date:
    """Easter Sunday, by the rule of the Gregorian calendar."""
    century, rest = divmod(year, 100)
    golden = year % 19
    skipped = (century - (century - (century + 8) // 25 + 1) // 3 - century // 4 + 19 * golden + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - skipped - rest % 4) % 7
    late = (golden + 11 * skipped + 22 * weekday) // 451
    month, day = divmod(skipped + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
