"""The dates of events and of later facts → those that their words, their readings or their reasons do not give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.data.stated import whole_date
from builder.dates import in_words, parse_date
from builder.facts import DATED, plain
from builder.numerals import Quantity, figures
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.dates import Date
    from builder.model import Body, Entry, Record, Site


def days_of(site: Site) -> dict[str, str]:
    """The dates that others may be told by: those of entries and those of the issue of sources, by name (`event:E06`, `source:S003`)."""
    dated = {entry.name: entry.record.text("date") for entry in site.entries if entry.kind in DATED}
    return dated | {f"source:{record.text('id')}": record.text("issued") for record in site.data.get("sources", ())}


def date_problems(entry: Entry, days: Mapping[str, str]) -> Iterator[Problem]:
    """The date of an event or a later fact against its words, its readings and, where it is inferred or corrected, its reason; `days` as of `days_of`."""
    record, date = entry.record, entry.record.text("date")
    if not date:
        return
    words, why, readings = record.text("date_words"), record.body("why"), record.records("readings")
    if words and (parsed := parse_date(date)) is not None and not _means(words, date, parsed):
        yield Problem("wrong-date-words", record.place("date_words"), f"the words say “{words}”, the date says {date} ({in_words(date)})", "correct one of the two", (Note("the date", record.place("date")),))
    precision = record.text("precision") or "as-stated"
    notes = tuple(Note("a reading", reading.place("phrase")) for reading in readings[:2])
    if precision == "as-stated":
        if not any(_gives(reading, date, words) or date in _before_its_issue(reading, days) for reading in readings):
            yield Problem("date-without-reading", record.place("date"), f"no reading of {entry.id} gives the date {date} ({in_words(date)})", "add the phrase that gives it, or set “precision: inferred” with “why:”", notes)
    elif not why.parts:
        yield Problem("no-reason", record.place("precision"), f"the date is {precision}, and nothing says why", "add “why:” with the reason")
    else:
        told = tuple(_told(why, words, readings, days))
        for end in date.split("/"):
            if end != ".." and not any(_bears_out(day, end) for day in told):
                message = f"the date of {entry.id} is {precision}, and nothing gives {in_words(end)}: neither its words, its readings, the day of issue of their sources, nor its reason"
                yield Problem("date-without-reading", record.place("date"), message, "correct the date, or let “why:” cite what gives it", notes)


def _told(why: Body, words: str, readings: Sequence[Record], days: Mapping[str, str]) -> Iterator[str]:
    """Every date by which one that is inferred or corrected can be told. A month or day without a year has the years of the others, and so has one whose reading is explained."""
    texts = (words, *_unquoted(why), *(reading.text("phrase") for reading in readings if not reading.body("says").parts))
    explained = [quantity.value for reading in readings if reading.body("says").parts for quantity in _dates(reading.text("phrase"))]
    names = (*(f"{claim.scheme}:{claim.target}" for claim in why.claims), *(f"source:{reading.text('source')}" for reading in readings))
    told = [*(quantity.value for text in texts for quantity in _dates(text)), *(days.get(name, "") for name in names)]
    yearless = [*(day[4:] for day in told if day.startswith("XXXX-")), *(day[4:] for day in explained if day[4:5] == "-")]
    for day in told:
        if not yearless:
            yield day
        elif day[:4].isdigit():
            yield from (day, *(f"{day[:4]}{rest}" for rest in yearless)) if len(day) > len("2010") else (f"{day}{rest}" for rest in yearless)


def _unquoted(why: Body) -> Iterator[str]:
    """The words of a reason, but for what it quotes: that may be what is corrected."""
    for passage in why.passages:
        at = 0
        for start, end, claim in passage.claims:
            if claim.scheme == "quote":
                yield passage.text[at:start]
                at = end
        yield passage.text[at:]


def _dates(text: str) -> Iterator[Quantity]:
    return (quantity for quantity in figures(text) if quantity.kind in ("date", "identifier"))


def _bears_out(day: str, end: str) -> bool:
    """Whether a date that is told gives an end of another: the same, a part of it, or what holds it. A decade holds only what is about so (~)."""
    bare = end.rstrip("~?%")
    one, other = parse_date(day), parse_date(bare)
    return one is not None and other is not None and one.overlaps(other) and (end != bare or "X" not in day)


def _before_its_issue(reading: Record, days: Mapping[str, str]) -> Iterator[str]:
    """The days and months that a reading prints without a year, as the last before the issue of its source: “December last year” in June 2015 is 2014-12."""
    issued = days.get(f"source:{reading.text('source')}", "")
    if re.match(r"\d{4}-\d\d", issued):
        for day in (quantity.value[4:] for quantity in _dates(reading.text("phrase")) if quantity.value.startswith("XXXX-")):
            this_year = f"{issued[:4]}{day}"
            yield this_year if this_year[: len(issued)] <= issued else f"{int(issued[:4]) - 1}{day}"


def _means(words: str, date: str, parsed: Date) -> bool:
    """Whether words for a date mean it: the same years and no other month, in dates that have a day in common."""
    said = [quantity for quantity in figures(words) if quantity.kind == "date"]
    meant = [parse_date(quantity.value) for quantity in said]
    if not said or not any(one is None or one.overlaps(parsed) for one in meant):
        return False
    printed = " ".join(quantity.value for quantity in said)
    years, months = (set(re.findall(pattern, date)) for pattern in (r"\d{3}[\dX]", r"(?<=-)\d\d(?=/|~|\?|-|$)"))
    named = set(re.findall(r"\d{3}[\dX]", printed))
    decades = {year[:3] for year in named if year.endswith("X")} | {year[:3] for year in years if year.endswith("X")}
    if {year for year in years ^ named if year[:3] not in decades}:
        return False
    named_months = set(re.findall(r"(?<=\d{4}-)\d\d", printed))
    return not months or all(month in months or month > "12" for month in named_months)


def _gives(reading: Record, date: str, words: str) -> bool:
    phrase = reading.text("phrase")
    if words and plain(words).lower() in plain(phrase).lower():
        return True
    said = [quantity for quantity in figures(phrase) if quantity.kind in ("date", "identifier")]
    meant = {quantity.value for quantity in figures(words)} if words else set()
    about = date[-1:] in "~%"
    return any(((quantity.value == date and (about or quantity.hedge != "around")) or quantity.value in meant or whole_date(quantity, date)) for quantity in said)
