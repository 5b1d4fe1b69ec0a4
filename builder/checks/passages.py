"""Entries and records → every passage that a reader can meet; passages → their sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.model import Body, Entry, Passage, Record
from builder.shape import Group, Many, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.shape import Type

_END = re.compile(r"[.!?:;](?:[”’\")\]]*)\s+(?=[“‘\"(\[]*[A-Z0-9])")
_NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|Nos|vs|cf|e\.g|i\.e|approx|c|p|pp|para)\.\s+$")


def of_entry(entry: Entry, shape: Group) -> Iterator[Passage]:
    """The passages of an entry: its front matter, then its body."""
    yield from of_record(entry.record, shape)
    yield from entry.body.passages


def of_record(record: Record, shape: Group) -> Iterator[Passage]:
    """The passages of a record: its prose, and every text that readers see."""
    for key in shape.keys:
        yield from _of(record.values.get(key.name), key.type, record, key.name)


def _of(value: object, kind: Type, record: Record, key: str) -> Iterator[Passage]:
    if isinstance(value, Body):
        yield from value.passages
    elif isinstance(value, Record) and isinstance(kind, Group):
        yield from of_record(value, kind)
    elif isinstance(value, tuple) and isinstance(kind, Many):
        for item in value:
            yield from _of(item, kind.item, record, key)
    elif isinstance(value, str) and isinstance(kind, Text) and kind.seen and value:
        span = record.place(key)
        yield Passage(span.path, "field", value, ((0, span.start),))


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence of a passage. A colon or semicolon ends none: its halves share their subject."""
    cuts = [0]
    for match in _END.finditer(text):
        if text[match.start()] in ":;" or _NOT_AN_END.search(text, cuts[-1], match.end()):
            continue
        cuts.append(match.end())
    return tuple(zip(cuts, [*cuts[1:], len(text)], strict=True))


def prose_bodies(record: Record) -> Iterator[Body]:
    """Every prose value of a record, nested ones included."""
    for value in record.values.values():
        yield from _bodies(value)


def _bodies(value: object) -> Iterator[Body]:
    if isinstance(value, Body):
        yield value
    elif isinstance(value, Record):
        yield from prose_bodies(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _bodies(item)
