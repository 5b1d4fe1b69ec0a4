"""Records → figures without proof, and phrases, quotations and texts that are too long or too short.

What the readings of a figure, its rule and the date of an event say is told in rooms of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks.data.event_dates import date_problems, days_of
from builder.checks.data.readings import reading_problems
from builder.checks.data.worked_out import counted_problems, derived_problems, is_worked_out
from builder.facts import DATED, plain
from builder.numerals import figures
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Entry, Record, Site


def record_problems(site: Site) -> Iterator[Problem]:
    """All faults of figures and quotations against their own readings, rules and counts."""
    limits = site.settings.values.get("limits")
    longest = limits["reading_words"] if limits is not None else None  # type: ignore[index]
    for record in site.data.get("figures", ()):
        yield from figure_record_problems(record, site)
    for holder in (*site.data.get("figures", ()), *(entry.record for entry in site.entries)):
        if isinstance(longest, int) and "readings" in holder.values:
            yield from _length(holder, longest)
    words = limits["quotation_words"] if limits is not None else None  # type: ignore[index]
    for record in site.data.get("quotations", ()):
        number = len(record.text("text").split())
        if isinstance(words, int) and number > words:
            yield Problem("long-quotation", record.place("text"), f"the quotation has {number} words, the site allows {words}", "quote less, and say the rest in your own words")
    days = days_of(site)
    for entry in site.entries:
        if entry.kind in DATED:
            yield from date_problems(entry, days)
        yield from condition_problems(entry)


def _length(holder: Record, longest: int) -> Iterator[Problem]:
    for reading in holder.records("readings"):
        count = len(reading.text("phrase").split())
        if count > longest:
            yield Problem("long-quotation", reading.place("phrase"), f"the phrase has {count} words, the site allows {longest}", "quote only the words that carry the fact")


def figure_record_problems(record: Record, site: Site) -> Iterator[Problem]:
    """A figure against its own readings, its rule or its count."""
    shown = record.text("shown")
    said = tuple(quantity for quantity in figures(shown) if not quantity.optional)
    for quantity in said:
        if quantity.kind == "unexplained":
            yield Problem("unexplained-figure", record.place("shown"), f"“{shown[quantity.start : quantity.end]}” cannot be read as a figure", "write the number in another way")
        if quantity.kind == "count" and not quantity.unit and not record.texts("units"):
            words = shown[quantity.start : quantity.end]
            yield Problem("no-unit", record.place("shown"), f"“{shown}” does not say what “{words}” counts", "write the noun after the number, or add it under “units:”")
    if not record.records("readings") and not is_worked_out(record):
        yield Problem("no-evidence", record.place("id"), f"nothing proves “{shown}”", "add readings (source, at, phrase), or the rule by which it is derived or counted")
    yield from reading_problems(record, said, site)
    if record.values.get("derived") is not None:
        yield from derived_problems(record, said, site)
    if record.values.get("counts") is not None:
        yield from counted_problems(record, said, site)


def condition_problems(entry: Entry) -> Iterator[Problem]:
    """The words that must stay in the text of an entry, where they are lost."""
    condition = entry.record.text("condition") if "condition" in entry.record.values else ""
    if condition and plain(condition).lower() not in plain(entry.body.words).lower():
        yield Problem("condition-missing", entry.record.place("condition"), f"the text of {entry.id} has lost its condition “{condition}”", "put the words back into the text")
