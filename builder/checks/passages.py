"""Entries and records → every passage that a reader can meet; passages → their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.model import Body, Entry, Passage, Record, packed
from builder.patterns import pattern
from builder.shape import Group, Many, Text
from builder.text import File
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Ledger
    from builder.model import Claim, Site
    from builder.shape import Type

_AFTER_END = pattern(r"[.!?]\s")
_END = pattern(r"[.!?](?:[”’\")\]]*)\s+(?=[“‘\"(\[]*[A-Z0-9])")
_LONGEST = 6  # letters before the full stop of an abbreviation
_NOT_AN_END = pattern(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|No|Nos|vs|cf|e\.g|i\.e|approx|c|p|pp|para|[A-Z])\.\s+$")


def of_entry(entry: Entry, shape: Group) -> Iterator[Passage]:
    """The passages of an entry: its front matter, then its body."""
    yield from of_record(entry.record, shape)
    yield from entry.body.passages


def of_record(record: Record, shape: Group) -> Iterator[Passage]:
    """The passages of a record: its prose, and every text that readers see."""
    for value, kind, holder, key in _leaves(record, shape, record, ""):
        if isinstance(value, Body):
            yield from value.passages
        elif isinstance(value, str) and isinstance(kind, Text) and kind.seen:
            yield _field(value, holder, key)


def hidden_texts(record: Record, shape: Group) -> Iterator[Passage]:
    """The texts of a record that are not looked through for figures, because records are what proves figures: they are shown all the same."""
    for value, kind, holder, key in _leaves(record, shape, record, ""):
        if isinstance(value, str) and isinstance(kind, Text) and not kind.seen and not kind.pattern:
            yield _field(value, holder, key)


def _leaves(value: object, kind: Type, holder: Record, key: str) -> Iterator[tuple[object, Type, Record, str]]:
    """Everything in a value that is no mapping and no list, with its type, and the record and the key that hold it."""
    if isinstance(value, Record) and isinstance(kind, Group):
        for inner in kind.keys:
            yield from _leaves(value.values.get(inner.name), inner.type, value, inner.name)
    elif isinstance(value, tuple) and isinstance(kind, Many):
        for item in value:
            yield from _leaves(item, kind.item, holder, key)
    elif value:
        yield value, kind, holder, key


def _field(text: str, record: Record, key: str) -> Passage:
    span = record.place(key)
    return Passage(span.path, "field", text, packed(record.places.get(key) or ((0, span.start),)), claimable=False)


def filled(passage: Passage, ledger: Ledger) -> Passage:
    """The passage as it is shown: claims that are empty say what their records say."""
    if not any(start == end for start, end, _ in passage.claims):
        return passage
    text, places, claims, at = "", [], [], 0
    marks = list(passage.places)
    for start, end, claim in passage.claims:
        shift = len(text) - at
        text += passage.text[at:start]
        places += [(mark + shift, found) for mark, found in marks if at <= mark < start or (mark == start == at)]
        words = _shown(claim, ledger) if start == end else passage.text[start:end]
        claims.append((len(text), len(text) + len(words), claim))
        if start == end:
            places += [(len(text), claim.span.start)]
        else:
            places += [(mark + len(text) - start, found) for mark, found in marks if start <= mark < end]
        text += words
        at = end
        if start == end and at < len(passage.text):
            places.append((len(text), passage.offset(at)))
    shift = len(text) - at
    text += passage.text[at:]
    places += [(mark + shift, found) for mark, found in marks if mark > at or (mark == at and not passage.claims)]
    kept = dict(places)
    return replace(passage, text=text, packed=packed(sorted(kept.items())), claims=tuple(claims))


def _shown(claim: Claim, ledger: Ledger) -> str:
    name = f"{claim.scheme}:{claim.target}"
    if name in ledger.facts:
        return ledger.facts[name].shown
    return f"“{ledger.quotations[name].text}”" if name in ledger.quotations else ""


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence of a passage. A colon or semicolon ends none: its halves share their subject."""
    cuts = [0]
    for match in _END.finditer(text):
        if text[match.start()] == "." and _NOT_AN_END.search(text, max(cuts[-1], match.start() - _LONGEST), match.end()):
            continue
        cuts.append(match.end())
    return tuple(zip(cuts, [*cuts[1:], len(text)], strict=True))


def sentence_round(left: str, right: str) -> tuple[str, str]:
    """Of the words on the left and on the right of a figure those of its own sentence."""
    return _AFTER_END.split(left)[-1], _AFTER_END.split(right, maxsplit=1)[0]


def bodies(site: Site) -> Iterator[Body]:
    """Every body of the site: those of the entries, and all prose of entries, data files and settings."""
    for entry in site.entries:
        yield entry.body
        yield from prose_bodies(entry.record)
    for records in site.data.values():
        for record in records:
            yield from prose_bodies(record)
    yield from prose_bodies(site.settings)


def prose_bodies(record: Record) -> Iterator[Body]:
    """Every prose value of a record, nested ones included."""
    for value in record.values.values():
        if value and not isinstance(value, str):
            yield from _bodies(value)


def _bodies(value: object) -> Iterator[Body]:
    if isinstance(value, Body):
        yield value
    elif isinstance(value, Record):
        yield from prose_bodies(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _bodies(item)


def cited_names(part: Entry | Record | File) -> tuple[str, ...]:
    """Every name that an entry or a record cites, once: `figure:F01`; a template or a static file cites none."""
    if isinstance(part, File):
        return ()
    bodies = (part.body, *prose_bodies(part.record)) if isinstance(part, Entry) else prose_bodies(part)
    return tuple(dict.fromkeys(f"{claim.scheme}:{claim.target}" for body in bodies for claim in body.claims))
