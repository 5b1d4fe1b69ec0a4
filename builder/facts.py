"""Site → what claims are proved by: facts with the figures they allow, quotations, and who may be named for them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.dates import in_words
from builder.numerals import Quantity, figures
from builder.problem import Note
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.model import Entry, Record, Site
    from builder.text import Span

DATED = ("event", "later")
TYPOGRAPHY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "…": "..."})


@dataclass(frozen=True, slots=True)
class Fact:
    """What a `figure:`, `event:` or `later:` claim may say.

    `wordings` are the figures of the shown words and of every allowed form, `allows` all of them; `dates` the EDTF dates
    that may be said with it (an event's own, a figure's period); `units` are the heads of the nouns that it counts;
    `names` and `via` are those who may be named for it; `phrases` are what its sources print,
    `nouns` its units as written, `place` is where it holds, `says` what it counts.
    """

    name: str
    shown: str
    forms: tuple[str, ...]
    wordings: tuple[tuple[Quantity, ...], ...]
    dates: tuple[str, ...]
    units: frozenset[str]
    names: tuple[str, ...]
    via: tuple[str, ...]
    attribute: bool
    keep: tuple[str, ...]
    span: Span
    shown_span: Span
    evidence: str
    phrases: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    place: str = ""
    says: str = ""

    @property
    def allows(self) -> tuple[Quantity, ...]:
        """Every figure that may be said."""
        return tuple(quantity for wording in self.wordings for quantity in wording)

    @property
    def dated(self) -> bool:
        """Whether it is the date of an event, and not a figure."""
        return self.name.split(":")[0] in DATED

    @property
    def texts(self) -> tuple[str, ...]:
        """All words of the record and of its readings."""
        return (self.says, self.shown, *self.forms, *self.keep, *self.phrases)

    @property
    def note(self) -> Note:
        """The record's side, for a problem."""
        return Note(f"recorded here{', from ' + self.evidence if self.evidence else ''}", self.shown_span)


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a `quote:` claim must say, who may be named for it, and what may stand in square brackets in it, what a reader should know of it."""

    name: str
    text: str
    names: tuple[str, ...]
    attribute: bool
    span: Span
    inserts: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that a claim can cite. `targets` are all names that claims can cite, with their places, and `ids` what follows each scheme in them.

    `speakers` are the names of each speaker, `named` finds any of them in plain words; `placed` finds “in” and a place of a record.
    """

    facts: Mapping[str, Fact]
    quotations: Mapping[str, Quotation]
    targets: Mapping[str, Span]
    ids: Mapping[str, frozenset[str]]
    speakers: tuple[tuple[str, ...], ...]
    named: re.Pattern[str]
    placed: re.Pattern[str]


def plain(text: str) -> str:
    """`text` with one space for white space and plain typographic marks: what “verbatim” compares."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text).translate(TYPOGRAPHY)).split())


def head(unit: str) -> str:
    """The last word of a counted noun, in lower case and the singular: “young people” → “person”, “reports” → “report”."""
    words = re.findall(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*", unit.lower())
    return _singular(re.sub(r"['’]s?$", "", words[-1])) if words else ""


_IRREGULAR = {
    "people": "person", "persons": "person", "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "selves": "self", "thieves": "thief",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis",
    "analyses": "analysis", "hypotheses": "hypothesis", "diagnoses": "diagnosis", "pence": "penny", "dice": "die", "movies": "movie", "series": "series", "species": "species",
    "buses": "bus", "gases": "gas", "lenses": "lens", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "statuses": "status", "heroes": "hero", "echoes": "echo",
    "potatoes": "potato", "indices": "index", "appendices": "appendix", "matrices": "matrix", "news": "news", "police": "police", "staff": "staff", "ties": "tie", "pies": "pie",
    "lies": "lie", "leaves": "leaf", "loaves": "loaf", "shelves": "shelf", "wolves": "wolf", "oxen": "ox",
}  # fmt: skip
_ENDINGS = (("children", "child"), ("women", "woman"), ("men", "man"), ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"), ("s", ""))


@cache
def _singular(word: str) -> str:
    stem, hyphen, last = word.rpartition("-")
    if last in _IRREGULAR:
        return f"{stem}{hyphen}{_IRREGULAR[last]}"
    if word.endswith(("ss", "us", "is")) or len(word) < 3:
        return word
    for ending, singular in _ENDINGS:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + singular
    return word


def ledger(site: Site, places: Iterable[str] = ()) -> Ledger:
    """The ledger of a site; `places` are those of records that are not in this part of it."""
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
    ids: dict[str, set[str]] = {}
    for scheme, _, name in (target.partition(":") for target in targets):
        ids.setdefault(scheme, set()).add(name)
    known = MappingProxyType({scheme: frozenset(found) for scheme, found in ids.items()})
    return Ledger(MappingProxyType(facts), MappingProxyType(quotations), MappingProxyType(targets), known, tuple(names.values()), _any_of(names.values()), _any_place((*places, *(fact.place for fact in facts.values()))))


def _any_place(places: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:in|across|throughout|of|for|from) ({_either(filter(None, places))})\b(?!'s| [A-Z])")


def _any_of(speakers: Iterable[tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(name for names in speakers for name in names)})(?!\w)", re.IGNORECASE)


def _either(names: Iterable[str]) -> str:
    """Names as alternatives of an expression, the longest first; of no names, what stands nowhere."""
    return "|".join(sorted({re.escape(plain(name)) for name in names}, key=lambda name: (-len(name), name))) or "(?!)"


def _figure(record: Record, names: Mapping[str, tuple[str, ...]]) -> Fact:
    shown, forms = record.text("shown"), record.texts("forms")
    readings = record.records("readings")
    first = next((reading for reading in readings if reading.flag("follows")), readings[0] if readings else None)
    evidence = f"“{first.text('phrase')}” ({first.text('source')}, line {first['at']})" if first else ""
    return Fact(
        name=f"figure:{record.text('id')}",
        shown=shown,
        forms=forms,
        wordings=tuple(figures(words) for words in (shown, *forms)),
        dates=(record.text("period"),) if record.text("period") else (),
        units=frozenset(head(unit) for unit in record.texts("units")),
        names=names.get(record.text("owner"), ()),
        via=tuple(name for speaker in record.texts("via") for name in names.get(speaker, ())),
        attribute=record.flag("attribute"),
        keep=record.texts("keep"),
        span=record.place("id"),
        shown_span=record.place("shown"),
        evidence=evidence,
        nouns=record.texts("units"),
        place=record.text("place"),
        says=record.text("says"),
        phrases=tuple(reading.text("phrase") for reading in readings),
    )


def _event(entry: Entry) -> Fact:
    date, words = entry.record.text("date"), entry.record.text("date_words")
    return Fact(
        name=entry.name,
        shown=words or in_words(date) if date else "",
        forms=(),
        wordings=(figures(words), figures(in_words(date)) if date else ()),
        dates=(date,) if date else (),
        units=frozenset(),
        names=(),
        via=(),
        attribute=False,
        keep=(),
        span=entry.span,
        shown_span=entry.record.place("date"),
        evidence="",
        says=" ".join(passage.text for passage in entry.record.body("title").passages),
        phrases=tuple(reading.text("phrase") for reading in entry.record.records("readings")),
    )


def _quotation(record: Record, names: Mapping[str, tuple[str, ...]]) -> Quotation:
    name = f"quote:{record.text('id')}"
    return Quotation(name, record.text("text"), names.get(record.text("speaker"), ()), record.flag("attribute"), record.place("text"), record.texts("inserts"), record.body("note").words)
