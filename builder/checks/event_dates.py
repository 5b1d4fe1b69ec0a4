"""The dates of events → those that their words or their readings do not give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.stated import same_date
from builder.dates import in_words, parse_date
from builder.facts import plain
from builder.numerals import figures
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.dates import Date
    from builder.model import Entry, Record


def event_record_problems(entry: Entry) -> Iterator[Problem]:
    """The date of an event against its words and its readings."""
    record, date = entry.record, entry.record.text("date")
    if not date:
        return
    words = record.text("date_words")
    if words and (parsed := parse_date(date)) is not None and not _means(words, date, parsed):
        yield Problem("wrong-date-words", record.place("date_words"), f"the words say “{words}”, the date says {date} ({in_words(date)})", "correct one of the two", (Note("the date", record.place("date")),))
    precision = record.text("precision") or "as-stated"
    if precision != "as-stated":
        if not record.body("why").parts:
            yield Problem("no-reason", record.place("precision"), f"the date is {precision}, and nothing says why", "add “why:” with the reason")
        return
    readings = record.records("readings")
    if not any(_gives(reading, date, words) for reading in readings):
        yield Problem("date-without-reading", record.place("date"), f"no reading of {entry.id} gives the date {date} ({in_words(date)})", "add the phrase that gives it, or set “precision: inferred” with “why:”", tuple(Note("a reading", reading.place("phrase")) for reading in readings[:2]))


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
    return any(((quantity.value == date and (about or quantity.hedge != "around")) or quantity.value in meant or same_date(quantity, date)) for quantity in said)
