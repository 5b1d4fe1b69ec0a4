"""Figures that are worked out, from others or by counting entries → those that their rule does not give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.dates import months_between, parse_date
from builder.facts import DATED
from builder.kinds import KIND
from builder.near import did_you_mean
from builder.numerals import Quantity, figures
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Record, Site


def derived_problems(record: Record, said: tuple[Quantity, ...], site: Site) -> Iterator[Problem]:
    """A derived figure against what its rule gives; `said` are the figures that it shows."""
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


def counted_problems(record: Record, said: tuple[Quantity, ...], site: Site) -> Iterator[Problem]:
    """A counted figure against the number of entries that its rule finds; `said` are the figures that it shows."""
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


def is_worked_out(record: Record) -> bool:
    """Whether a figure has a rule, and so needs no reading."""
    return record.values.get("derived") is not None or record.values.get("counts") is not None
