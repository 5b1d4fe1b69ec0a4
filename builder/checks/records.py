"""Records → readings that say something else, sums that do not add up, dates that no reading gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.claims import same_date
from builder.checks.readings import reading_problems
from builder.dates import in_words, months_between, parse_date
from builder.facts import DATED, plain
from builder.kinds import KIND
from builder.numerals import Quantity, figures
from builder.problem import Note, Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.dates import Date
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
        count_ = len(record.text("text").split())
        if isinstance(words, int) and count_ > words:
            yield Problem("long-quotation", record.place("text"), f"the quotation has {count_} words, the site allows {words}", "quote less, and say the rest in your own words")
    for entry in site.entries:
        if entry.kind == "event":
            yield from event_record_problems(entry)
        if entry.kind == "recommendation":
            yield from _condition(entry)


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
        if quantity.kind == "count" and not quantity.unit and not quantity.optional and not record.texts("units"):
            words = shown[quantity.start : quantity.end]
            yield Problem("no-unit", record.place("shown"), f"“{shown}” does not say what “{words}” counts", "write the noun after the number, or add it under “units:”")
    if not record.records("readings") and record.values.get("derived") is None and record.values.get("counts") is None:
        yield Problem("no-evidence", record.place("id"), f"nothing proves “{shown}”", "add readings (source, at, phrase), or the rule by which it is derived or counted")
    yield from reading_problems(record, said, site)
    if record.values.get("derived") is not None:
        yield from _derived(record, said, site)
    if record.values.get("counts") is not None:
        yield from _counted(record, said, site)


def _derived(record: Record, said: tuple[Quantity, ...], site: Site) -> Iterator[Problem]:
    rule = record["derived"]
    values = [_value_of(name, site) for name in rule.texts("of")]  # type: ignore[attr-defined]
    if "" in values:
        return  # what is wrong with an input is told there
    if any(value is None for value in values) or len(values) < 2:
        yield Problem("no-sum", record.place("derived"), "an input of the rule has no single number or date", "give ids of figures with one number, or of events")
        return
    result = compute(rule.text("rule"), [value for value in values if value is not None])  # type: ignore[attr-defined]
    if not any(quantity.value == result for quantity in said):
        yield Problem("wrong-sum", record.place("shown"), f"the record says “{record.text('shown')}”, the rule gives {_readable(result)}", "correct the words, or the inputs of the rule", (Note("the rule", record.place("derived")),))


def _readable(value: str) -> str:
    """“P14M” as “14 months”."""
    match = re.fullmatch(r"P(-?\d+)([MY])", value)
    return f"{match[1]} {'months' if match[2] == 'M' else 'years'}" if match else value or "nothing"


def compute(rule: str, values: list[str]) -> str:
    """The canonical value that a rule gives for canonical values or EDTF dates; empty when it cannot be worked out."""
    if rule in ("months-between", "years-between"):
        start, end = parse_date(values[0]), parse_date(values[-1])
        if start is None or end is None:
            return ""
        months = months_between(start, end)
        return f"P{months}M" if rule == "months-between" else f"P{months // 12}Y"
    try:
        numbers = [int(value) for value in values]
    except ValueError:
        return ""
    return str(numbers[0] - sum(numbers[1:]) if rule == "difference" else sum(numbers))


def _value_of(name: str, site: Site) -> str | None:
    """The date or number of an input; None when it has no single one, empty when it could not be read."""
    for entry in site.entries:
        if entry.id == name and entry.kind in DATED:
            return entry.record.text("date")
    for record in site.data.get("figures", ()):
        if record.text("id") == name:
            said = [quantity for quantity in figures(record.text("shown")) if not quantity.optional]
            return (said[0].value if said else "") or (None if record.text("shown") else "")
    return None


def _counted(record: Record, said: tuple[Quantity, ...], site: Site) -> Iterator[Problem]:
    rule = record["counts"]
    kind = dict(rule).get("kind", "")  # type: ignore[call-overload]
    if kind not in KIND and kind not in site.data:
        near = did_you_mean(kind, (*KIND, *site.data))
        help_ = f"did you mean “{near[0]}”?" if near else f"choose one of: {', '.join((*KIND, *site.data))}"
        yield Problem("unknown-choice", record.place("counts"), f"there is no kind “{kind}” to count" if kind else "nothing says what is counted: “kind” is missing", help_)
        return
    number = count(tuple(rule), site)  # type: ignore[arg-type]
    if not any(quantity.value == str(number) for quantity in said):
        yield Problem("wrong-count", record.place("shown"), f"the record says “{record.text('shown')}”, the site has {number}", "correct the words, or the entries", (Note("what is counted", record.place("counts")),))


def count(rule: tuple[tuple[str, str], ...], site: Site) -> int:
    """How many entries (or records of a data file, by its name) have all these values."""
    wanted = dict(rule)
    kind = wanted.pop("kind", "")
    records = [entry.record for entry in site.entries if entry.kind == kind] or list(site.data.get(kind, ()))
    return sum(all(_has(record, key, value) for key, value in wanted.items()) for record in records)


def _has(record: Record, key: str, value: str) -> bool:
    held = record.values.get(key)
    if isinstance(held, bool):
        return value == str(held).lower()
    if isinstance(held, tuple):
        return value in held
    return value == held or (value == "any" and held not in ("", None))


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


def _condition(entry: Entry) -> Iterator[Problem]:
    condition = entry.record.text("condition")
    text = plain(" ".join(passage.text for passage in entry.body.passages)).lower()
    if condition and plain(condition).lower() not in text:
        yield Problem("condition-missing", entry.record.place("condition"), f"the text of {entry.id} has lost its condition “{condition}”", "put the words back into the text")
