"""The text of a date or a range → other dates, in the same form; and the same one in other forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.dates import MONTHS
from builder.prove.spelling import like, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.prove.numbers import Altered

_NAMES = "|".join(MONTHS)
_SEASONS = ("spring", "summer", "autumn", "winter")
_YEAR = re.compile(r"(?<![\d,.])(1[5-9]|20)(\d\d)(?![\d,]|s\b)")
_DECADE = re.compile(r"(?<!\d)(1[5-9]|20)(\d)0s\b")
_DAY = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?= (?:{_NAMES})\b)")
_PARTS = {"early": "late", "late": "early", "mid": "late"}
_RANGE = re.compile(r"^(.*?)( to | and |\s?[–-]\s?|/)(.*)$")


def altered_dates(core: str) -> Iterator[Altered]:
    """Wrong years, months, seasons, days and decades."""
    for match in _YEAR.finditer(core):
        century, year = match[1], match[2]
        value = int(century + year)
        wrong = {"year-neighbour": value + 1, "year-decade": value - 10, "year-century": value - 100}
        if year[0] != year[1]:
            wrong["year-transposition"] = int(century + year[1] + year[0])
        for operator, other in wrong.items():
            yield operator, core[: match.start()] + str(other) + core[match.end() :]
        yield "year-neighbour", core[: match.start()] + str(value - 1) + core[match.end() :]
    for match in re.finditer(rf"\b(?:{_NAMES})\b", core):
        at = MONTHS.index(match[0])
        yield "month-neighbour", core[: match.start()] + MONTHS[(at + 1) % 12] + core[match.end() :]
        yield "month-wrong", core[: match.start()] + MONTHS[(at + 5) % 12] + core[match.end() :]
    for match in re.finditer(rf"\b(?:{'|'.join(_SEASONS)})\b", core, re.IGNORECASE):
        season = _SEASONS[(_SEASONS.index(match[0].lower()) + 1) % 4]
        yield "season-wrong", core[: match.start()] + (season.capitalize() if match[0][0].isupper() else season) + core[match.end() :]
    for match in _DAY.finditer(core):
        day = int(match[1])
        yield "day-neighbour", core[: match.start(1)] + str(day + 1 if day < 28 else day - 1) + core[match.end(1) :]
        if day > 9:
            yield "day-digit-dropped", core[: match.start(1)] + str(day % 10 or day // 10) + core[match.end(1) :]
    for match in _DECADE.finditer(core):
        yield "decade-neighbour", core[: match.start()] + f"{int(match[1] + match[2]) - 1}0s" + core[match.end() :]
    for match in re.finditer(r"\b(?:early|late|mid)(?=[ -])", core):
        yield "decade-part", core[: match.start()] + _PARTS[match[0]] + core[match.end() :]


def altered_ranges(core: str, *, dated: bool) -> Iterator[Altered]:
    """Ends exchanged, shifted, or one of them lost."""
    match = _RANGE.match(core)
    ends = numbers(core)
    if match is None or (len(ends) != 2 and not dated) or len(ends) < 2 or not match[1] or not match[3]:
        return
    if not dated and (ends[0].value is None or ends[-1].value is None or ends[0].end > match.end(1) or ends[-1].start < match.start(3)):
        return
    if not (dated and len(match[3]) < len(match[1])):
        yield "range-swap-ends", match[3] + match[2] + match[1]
    yield "range-collapsed", match[1] if dated else match[3]
    for operator, number in (("range-start-shift", ends[0]), ("range-end-shift", ends[-1])):
        if number.value is not None:
            step = -1 if operator == "range-start-shift" and number.value > 1 else 1
            text = str(number.value + step).zfill(len(number.text)) if number.text[:1] == "0" else like(number.value + step, number)
            yield operator, core[: number.start] + text + core[number.end :]


def same_dates(core: str) -> Iterator[Altered]:
    """The same date in other forms."""
    match = re.fullmatch(rf"(\d{{1,2}}) ({_NAMES}) (\d{{4}})", core)
    if match is not None:
        day, month, year = int(match[1]), MONTHS.index(match[2]) + 1, match[3]
        ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        yield "same-date-format", f"{day}{ending} {match[2]} {year}"
        yield "same-date-format", f"{year}-{month:02}-{day:02}"
        yield "same-date-format", f"{day}/{month}/{year}"
    for match in re.finditer(rf"\b(?:{_NAMES})\b", core):
        if match[0] not in ("May", "June", "July") and core != match[0]:
            yield "same-month-abbreviation", core[: match.start()] + ("Sept" if match[0] == "September" else match[0][:3]) + core[match.end() :]


def same_ranges(core: str, before: str) -> Iterator[Altered]:
    """The same range with another dash, or with other words. `before` is the word before it."""
    match = re.fullmatch(r"(\d{1,4})( to | and |\s?[–-]\s?)(\d{1,4})", core)
    if match is None:
        return
    start, joint, end = match[1], match[2], match[3]
    if joint.strip() in ("–", "-"):
        for other in ("–", " – ", "-"):
            if other != joint and (other != " – " or len(start) == len(end)):
                yield "same-range-dash", start + other + end
        if len(start) == 4 and len(end) < 4 and len(end) < 3:
            yield "same-range-dash", f"{start}–{(start[:4 - len(end)] + end)[-2:]}"
    elif joint == " to " and before not in ("from", "between"):
        yield "same-range-wording", f"{start}–{end}"
