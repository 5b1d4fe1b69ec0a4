"""Site → what claims are proved by: facts with the figures they allow, quotations, and who may be named for them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.dates import in_words
from builder.numerals import Quantity, figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.model import Entry, Record, Site
    from builder.text import Span

DATED = ("event", "later")
TYPOGRAPHY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", " ": " ", " ": " ", " ": " ", "…": "..."})


@dataclass(frozen=True, slots=True)
class Fact:
    """What a `figure:`, `event:` or `later:` claim may say.

    `allows` are the figures of the shown words and of every allowed form; `dates` the EDTF dates that may be said
    with it (an event's own, a figure's period); `names` and `via` are those who may be named for it.
    """

    name: str
    shown: str
    forms: tuple[str, ...]
    allows: tuple[Quantity, ...]
    dates: tuple[str, ...]
    units: frozenset[str]
    names: tuple[str, ...]
    via: tuple[str, ...]
    attribute: bool
    keep: tuple[str, ...]
    span: Span
    shown_span: Span
    evidence: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a `quote:` claim must say, and who may be named for it."""

    name: str
    text: str
    names: tuple[str, ...]
    attribute: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that a claim can cite. `targets` are all names that claims can cite, with their places."""

    facts: Mapping[str, Fact]
    quotations: Mapping[str, Quotation]
    targets: Mapping[str, Span]
    speakers: tuple[tuple[str, ...], ...]


def plain(text: str) -> str:
    """`text` with one space for white space and plain typographic marks: what “verbatim” compares."""
    return " ".join(unicodedata.normalize("NFC", text).translate(TYPOGRAPHY).split())


def head(unit: str) -> str:
    """The last word of a counted noun, in lower case and the singular: “young people” → “people”, “reports” → “report”."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", unit.lower())
    word = words[-1] if words else ""
    for ending, singular in (("ies", "y"), ("sses", "ss"), ("children", "child"), ("women", "woman"), ("men", "man"), ("s", "")):
        if word.endswith(ending) and not (ending == "s" and word.endswith("ss")):
            return word[: len(word) - len(ending)] + singular
    return word


def ledger(site: Site) -> Ledger:
    """The ledger of a site."""
    names = {record.text("id"): (record.text("name"), *record.texts("also")) for record in site.data.get("speakers", ())}
    facts: dict[str, Fact] = {}
    targets: dict[str, Span] = {}
    for entry in site.entries:
        targets.setdefault(entry.name, entry.span)
        if entry.kind in DATED:
            facts.setdefault(entry.name, _event(entry))
    for scheme, data in (("figure", "figures"), ("quote", "quotations"), ("source", "sources"), ("support", "support")):
        for record in site.data.get(data, ()):
            targets.setdefault(f"{scheme}:{record.text('id')}", record.place("id"))
    for record in site.data.get("figures", ()):
        fact = _figure(record, names)
        facts.setdefault(fact.name, fact)
    quotations = {f"quote:{record.text('id')}": _quotation(record, names) for record in reversed(site.data.get("quotations", ()))}
    return Ledger(MappingProxyType(facts), MappingProxyType(quotations), MappingProxyType(targets), tuple(names.values()))


def _figure(record: Record, names: Mapping[str, tuple[str, ...]]) -> Fact:
    shown, forms = record.text("shown"), record.texts("forms")
    readings = record.records("readings")
    first = next((reading for reading in readings if reading.flag("follows")), readings[0] if readings else None)
    evidence = f"“{first.text('phrase')}” ({first.text('source')}, line {first['at']})" if first else ""
    return Fact(
        name=f"figure:{record.text('id')}",
        shown=shown,
        forms=forms,
        allows=tuple(quantity for words in (shown, *forms) for quantity in figures(words)),
        dates=(record.text("period"),) if record.text("period") else (),
        units=frozenset(head(unit) for unit in record.texts("units")),
        names=names.get(record.text("owner"), ()),
        via=tuple(name for speaker in record.texts("via") for name in names.get(speaker, ())),
        attribute=record.flag("attribute"),
        keep=record.texts("keep"),
        span=record.place("id"),
        shown_span=record.place("shown"),
        evidence=evidence,
    )


def _event(entry: Entry) -> Fact:
    date, words = entry.record.text("date"), entry.record.text("date_words")
    return Fact(
        name=entry.name,
        shown=words or in_words(date) if date else "",
        forms=(),
        allows=tuple(figures(words)) + (tuple(figures(in_words(date))) if date else ()),
        dates=(date,) if date else (),
        units=frozenset(),
        names=(),
        via=(),
        attribute=False,
        keep=(),
        span=entry.span,
        shown_span=entry.record.place("date"),
        evidence="",
    )


def _quotation(record: Record, names: Mapping[str, tuple[str, ...]]) -> Quotation:
    name = f"quote:{record.text('id')}"
    return Quotation(name, record.text("text"), names.get(record.text("speaker"), ()), record.flag("attribute"), record.place("text"))
