"""Ids, links and claims → what is unknown, written twice, or reached by nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.passages import prose_bodies
from builder.data_files import DATA_FILES
from builder.kinds import KIND, KINDS
from builder.model import Record
from builder.near import did_you_mean, hardly_another
from builder.problem import Fix, Note, Problem
from builder.shape import Edtf, Flag, FromList, Group, Id, Many, OneOf, Prose, Text, Whole
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.facts import Ledger
    from builder.model import Claim, Entry, Site
    from builder.shape import Type

RECORD_KIND = {"figures": "figure", "quotations": "quote", "sources": "source", "speakers": "speaker", "support": "support"}
"""What the records of a data file are called in claims and links."""

PLACES = {kind: f"content/data/{name}.yaml" for name, kind in RECORD_KIND.items()} | {kind.name: f"content/{kind.folder}/" for kind in KINDS}
"""Where the records and the entries of a kind are kept."""

OWN_NAMES = ("speaker", "support", "source", "quote", "term", "page")
"""Kinds that are always named together with their kind: their ids need to differ among themselves only."""


def ids(site: Site) -> tuple[tuple[str, str, Span], ...]:
    """Every id of the site: (kind, id, place)."""
    entries = [(entry.kind, entry.id, entry.span) for entry in site.entries]
    records = [(kind, record.text("id"), record.place("id")) for name, kind in RECORD_KIND.items() for record in site.data.get(name, ())]
    return tuple(entries + records)


def identity_problems(site: Site) -> Iterator[Problem]:
    """Duplicate ids, ids of nothing, list items that the site does not define."""
    seen: dict[tuple[str, str], Span] = {}
    by_kind: dict[str, set[str]] = {}
    for kind, name, span in ids(site):
        space = (kind if kind in OWN_NAMES else "", name)
        if space in seen:
            yield Problem("duplicate-id", span, f"the id “{name}” is used twice", "give one of the two another id", (Note("first used here", seen[space]),))
        seen.setdefault(space, span)
        by_kind.setdefault(kind, set()).add(name)
    lists = site.settings.values.get("lists")
    choices = {name: [item.text("id") for item in lists.records(name)] for name in lists.values} if isinstance(lists, Record) else {}
    for record, shape in _shaped(site):
        for key in shape.keys:
            if value := record.values.get(key.name):
                yield from _known(value, key.type, record.place(key.name), by_kind, choices, site)


def _shaped(site: Site) -> Iterator[tuple[Record, Group]]:
    for entry in site.entries:
        yield entry.record, KIND[entry.kind].shape
    for data in DATA_FILES:
        for record in site.data.get(data.name, ()):
            yield record, data.shape
    yield site.settings, next(data.shape for data in DATA_FILES if data.name == "site")


def _known(value: object, kind: Type, span: Span, by_kind: Mapping[str, set[str]], choices: Mapping[str, list[str]], site: Site) -> Iterator[Problem]:
    if isinstance(kind, Text | Prose | Whole | Flag | Edtf | OneOf):
        return
    if isinstance(kind, Many) and isinstance(value, tuple):
        for item in value:
            yield from _known(item, kind.item, span, by_kind, choices, site)
    elif isinstance(kind, Group) and isinstance(value, Record):
        for key in kind.keys:
            if held := value.values.get(key.name):
                yield from _known(held, key.type, value.place(key.name), by_kind, choices, site)
    elif isinstance(kind, Id) and isinstance(value, str) and value:
        if not any(value in by_kind.get(name, ()) for name in kind.kinds or by_kind):
            known = frozenset().union(*(by_kind.get(name, set()) for name in kind.kinds or by_kind))
            what = " or ".join(kind.kinds) or "entry or record"
            records = [record for name, of in RECORD_KIND.items() if of in kind.kinds for record in site.data.get(name, ())]
            yield _unknown("unknown-id", value, known, what, place_of(value, span, site), _called(value, records))
    elif isinstance(kind, FromList) and isinstance(value, str) and value and value not in choices.get(kind.name, []):
        options = choices.get(kind.name, [])
        lists = site.settings.values.get("lists")
        near = _called(value, lists.records(kind.name) if isinstance(lists, Record) else ()) or did_you_mean(value, options)
        listed = f"choose one of: {', '.join(options)}; or " if options else ""
        help_ = f"did you mean “{near[0]}”?" if near else f"{listed}add it to lists: {kind.name}: in content/data/site.yaml"
        yield Problem("unknown-choice", span, f"“{value}” is not in the site's list of {kind.name}", help_)


def place_of(value: str, span: Span, site: Site) -> Span:
    """The place of one item in a list of texts, when the file's text is at hand."""
    text = next((file.text for file in site.files if file.path == span.path), "")
    at = text.find(value, span.start, span.end)
    return Span(span.path, at, at + len(value)) if at >= 0 else span


def _called(value: str, records: Sequence[Record]) -> tuple[str, ...]:
    """The ids of the records that readers know by this name: it is what an editor has in mind."""
    def names(record: Record) -> tuple[str, ...]:
        return ((record.text("name"),) if "name" in record.values else ()) + (record.texts("also") if "also" in record.values else ())

    return tuple(record.text("id") for record in records if value.lower() in map(str.lower, names(record)))


def _unknown(code: str, value: str, known: frozenset[str], what: str, span: Span, called: tuple[str, ...] = ()) -> Problem:
    near, sure = (called, called) if called else _near(value, known)
    help_ = f"did you mean “{near[0]}”?" if near else f"use the id of {'an' if what[0] in 'aeiou' else 'a'} {what} that exists, or add one in {PLACES.get(what, 'content/')}"
    fix = Fix(span, sure[0]) if len(sure) == 1 and span.end - span.start == len(value) else None
    return Problem(code, span, f"there is no {what} “{value}”", help_, (), fix)


@lru_cache(maxsize=4096)
def _near(value: str, known: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Known ids near one that is not, and those that can hardly be meant otherwise. A record that was taken away may be cited by a thousand pages."""
    near = did_you_mean(value, known)
    return near, hardly_another(value, near)


def claim_problems(claim: Claim, ledger: Ledger) -> Iterator[Problem]:
    """A claim that cites nothing, or gives no reason for a plain mark."""
    if claim.scheme == "plain":
        if not claim.text:
            yield Problem("empty-claim", claim.span, "a plain mark marks nothing", "put the number between the brackets")
        return
    name = f"{claim.scheme}:{claim.target}"
    if name in ledger.targets:
        return
    other = [f"{scheme}:{claim.target}" for scheme, known in ledger.ids.items() if claim.target in known]
    if other:
        right = other[0].split(":")[0]
        fix = Fix(Span(claim.target_span.path, claim.target_span.start - len(claim.scheme) - 1, claim.target_span.end), other[0])
        yield Problem("unknown-claim", claim.target_span, f"“{claim.target}” is no {claim.scheme}: it is {'an' if right[0] in 'aeiou' else 'a'} {right}", f"write {other[0]}", (Note("it stands here", ledger.targets[other[0]]),), fix)
        return
    yield _unknown("unknown-claim", claim.target, ledger.ids.get(claim.scheme, frozenset()), claim.scheme, claim.target_span)


def reach_problems(site: Site) -> Iterator[Problem]:
    """Entries that nothing links to or from, and records and sources that nothing uses: notes for an editor."""
    used: set[str] = set()
    for entry in site.entries:
        claims = [claim.target for body in (entry.body, *prose_bodies(entry.record)) for claim in body.claims]
        linked = entry.record.texts("links") if "links" in entry.record.values else ()
        used.update(claims, linked, _cited(entry))
        if claims or linked:
            used.add(entry.id)
    for name in ("figures", "quotations", "sources", "corrections"):
        for record in site.data.get(name, ()):
            used.update(_sources(record), record.texts("links") if "links" in record.values else ())
            used.update(claim.target for body in prose_bodies(record) for claim in body.claims)
            derived = record.values.get("derived")
            used.update(derived.texts("of") if isinstance(derived, Record) else ())
    for entry in site.entries:
        if entry.kind not in ("page", "term") and entry.id not in used:
            yield Problem("unreached", entry.span, f"nothing is linked to {entry.name}, and it links to nothing", "add ids to its “links:”")
    for name, code in (("figures", "unused-record"), ("quotations", "unused-record"), ("sources", "unused-source")):
        for record in site.data.get(name, ()):
            if record.text("id") not in used:
                yield Problem(code, record.place("id"), f"no page uses {RECORD_KIND[name]}:{record.text('id')}", "cite it where it belongs, or remove it")


def _cited(entry: Entry) -> Iterator[str]:
    for key in ("covers", "outside", "pages"):
        if key in entry.record.values:
            yield from entry.record.texts(key)
    yield from _sources(entry.record)


def _sources(record: Record) -> Iterator[str]:
    if "readings" in record.values:
        yield from (reading.text("source") for reading in record.records("readings"))
    if "source" in record.values:
        yield record.text("source")
