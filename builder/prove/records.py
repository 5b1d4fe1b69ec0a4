"""Records → the same with a wrong number, a wrong date or a wrong word: what the records' own evidence must refuse."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.checks.data.event_dates import date_problems, days_of
from builder.checks.data.records import figure_record_problems
from builder.checks.site.lock import READ, evidence, read_elsewhere, seal
from builder.dates import parse_date
from builder.facts import DATED
from builder.numerals import figures
from builder.prove.dates import altered_dates
from builder.prove.hedges import FLIPS
from builder.prove.numbers import altered_numbers
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Record, Site
    from builder.text import Span

Trial = tuple[str, "Span", str, str, bool]
"""The operator, the place, what stood there, what was put there, whether it was refused."""


def of_records(site: Site) -> Iterator[Trial]:
    """Every change of a record."""
    for record in site.data.get("figures", ()):
        shown = record.text("shown")
        for operator, text in _shown(shown):
            refused = any(True for _ in figure_record_problems(_with(record, "shown", text), site))
            yield operator, record.place("shown"), shown, text, refused
    days = days_of(site)
    for entry in site.entries:
        date = entry.record.text("date") if entry.kind in DATED else ""
        if date and "~" not in date.partition("/")[0]:  # what is about so is borne out by a decade
            for text in _other_dates(date):
                if parse_date(text) is None:
                    continue
                refused = any(True for _ in date_problems(replace(entry, record=_with(entry.record, "date", text)), days))
                yield "record-date-changed", entry.record.place("date"), date, text, refused
    sealed = {key for key, _ in site.lock}
    elsewhere = read_elsewhere(site) if any(how == READ for _, how in site.lock) else ()
    for name, source, line, phrase, span in (*evidence(site), *elsewhere):
        operator = "record-quotation-changed" if name.startswith("quote:") else "record-reading-changed"
        changed = _misspelt(phrase)
        yield operator, span, phrase, changed, seal(source, line, changed) not in sealed
        yield "record-place-changed", span, f"line {line}", f"line {line + 1}", seal(source, line + 1, phrase) not in sealed


def _shown(shown: str) -> Iterator[tuple[str, str]]:
    said = next((quantity for quantity in figures(shown) if not quantity.optional), None)
    if said is None:
        return
    core = shown[said.start : said.end]
    for _, text in altered_dates(core) if said.kind == "date" else altered_numbers(core):
        yield "record-figure-changed", shown[: said.start] + text + shown[said.end :]
    at = shown.find(said.hedge_text) if said.hedge_text else -1
    if at >= 0:
        for words in FLIPS.get(said.hedge, ()):
            yield "record-hedge-changed", shown[:at] + words + shown[at + len(said.hedge_text) :]


def _other_dates(date: str) -> Iterator[str]:
    match = re.search(r"\d{4}", date)
    if match is not None:
        for step in (-1, 1, 10):
            yield date[: match.start()] + str(int(match[0]) + step) + date[match.end() :]
    month = re.fullmatch(r"(\d{4})-(\d\d)((?:-\d\d)?)", date)
    if month is not None:
        number = int(month[2])
        yield f"{month[1]}-{number % 12 + 1 if number <= 12 else 21 + (number - 20) % 4:02}{month[3]}"


def _misspelt(phrase: str) -> str:
    words = phrase.split()
    longest = max(range(len(words)), key=lambda at: len(words[at]), default=0)
    return " ".join([*words[:longest], f"{words[longest]}s", *words[longest + 1 :]]) if words else phrase


def _with(record: Record, key: str, value: object) -> Record:
    return replace(record, values=MappingProxyType({**record.values, key: value}))
