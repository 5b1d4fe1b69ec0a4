"""The nouns of the house: what files are parsed to, frozen, and joined to one `Site`."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import itemgetter
from sys import intern
from types import MappingProxyType
from typing import NewType

from builder.problem import Problem
from builder.text import File, Span
from builder.values import dataclass


def packed(places: Iterable[tuple[int, int]]) -> bytes:
    """Pairs of offsets as passages and claims keep them: there are hundreds on a page, and they are asked for only where something is wrong."""
    return array("I", chain.from_iterable(places)).tobytes()


CLAIM_SCHEMES: frozenset[str] = frozenset(
    {
        *("figure", "quote", "event", "term", "source", "finding", "learning", "recommendation", "element", "voice"),
        *("place", "outcome", "question", "scenario", "later", "disagreement", "page", "support", "plain"),
    }
)
"""What the address of a claim may begin with."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A place that cites a record or an entry: `[text](scheme:target)`.

    `html` is the rendered inside of the brackets, `text` the same as plain text; both are empty when
    the claim asks to be filled from its record. `packed` are the ends of its three spans.
    """

    scheme: str
    target: str
    text: str
    html: str
    path: str
    packed: bytes

    @property
    def span(self) -> Span:
        """All of it."""
        return Span(self.path, *array("I", self.packed)[0:2])

    @property
    def text_span(self) -> Span:
        """What stands in the brackets."""
        return Span(self.path, *array("I", self.packed)[2:4])

    @property
    def target_span(self) -> Span:
        """What is cited."""
        return Span(self.path, *array("I", self.packed)[4:6])


def claim_of(scheme: str, target: str, text: str, html: str, path: str, places: bytes) -> Claim:
    """A claim. Many cite the same in the same words, which are kept once, as is plain text that is its own HTML."""
    text = intern(text)
    return Claim(intern(scheme), intern(target), text, text if html == text else html, path, places)


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of visible text in which figures and quotations are looked for.

    `role` says what it is: text, heading, cell, alt, title, code, block-quote, or field. `places` maps offsets of
    `text` to offsets of the file: breakpoints (offset in text, offset in file), between which both advance
    together; `packed` is how they are kept. `claims` are (start, end, claim) in `text`. `context` is what a reader also sees of
    it: the column and row headings of a cell, and on lines of their own the other cells of its row that hold words alone, each with
    its heading. `claimable` is False for plain text, in which nothing can be cited.
    """

    path: str
    role: str
    text: str
    packed: bytes
    claims: tuple[tuple[int, int, Claim], ...] = ()
    context: str = ""
    claimable: bool = True

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The breakpoints: (offset in the text, offset in the file)."""
        flat = array("I", self.packed)
        return tuple(zip(flat[::2], flat[1::2], strict=True))

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the file."""
        last = self.offset(end - 1) + 1 if end > start else self.offset(start)
        return Span(self.path, self.offset(start), last)

    def offset(self, at: int) -> int:
        """The offset in the file of the character `text[at]`."""
        places = self.places
        text_at, file_at = places[max(0, bisect_right(places, at, key=itemgetter(0)) - 1)] if places else (0, 0)
        return file_at + max(0, at - text_at)


@dataclass(frozen=True, slots=True)
class Link:
    """An ordinary link or picture address, as written."""

    address: str
    span: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level 1–6, its fragment id and its text."""

    level: int
    anchor: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Body:
    """Rendered Markdown: HTML with the claims between, and everything in it that must be checked."""

    parts: tuple[str | Claim, ...] = ()
    passages: tuple[Passage, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Claim))

    @property
    def words(self) -> str:
        """All that it says, passage after passage."""
        return " ".join(passage.text for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping read from YAML that fits its shape: every key of the shape is there, absent ones as None or ().

    `spans` gives the place of each key that was written, by key (`span` for the whole); `places` maps the offsets of
    texts to those of the file, for texts that do not stand there as one piece.
    """

    values: Mapping[str, object]
    spans: Mapping[str, Span]
    span: Span
    places: Mapping[str, tuple[tuple[int, int], ...]] = MappingProxyType({})

    def __getitem__(self, key: str) -> object:
        return self.values[key]

    def text(self, key: str) -> str:
        """The value of a text key, empty when absent."""
        value = self.values[key]
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The value of a key that lists texts."""
        value = self.values[key]
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def records(self, key: str) -> tuple[Record, ...]:
        """The value of a key that lists mappings."""
        value = self.values[key]
        return tuple(item for item in value if isinstance(item, Record)) if isinstance(value, tuple) else ()

    def body(self, key: str) -> Body:
        """The value of a prose key, empty when absent."""
        value = self.values[key]
        return value if isinstance(value, Body) else Body()

    def flag(self, key: str) -> bool:
        """The value of a yes-or-no key, False when absent."""
        return self.values[key] is True

    def place(self, key: str) -> Span:
        """Where the key's value stands, or the whole record."""
        return self.spans.get(key, self.span)


@dataclass(frozen=True, slots=True)
class Entry:
    """One Markdown file of a collection."""

    kind: str
    id: str
    path: str
    record: Record
    body: Body

    @property
    def name(self) -> str:
        """How claims cite it: `finding:F06`."""
        return f"{self.kind}:{self.id}"

    @property
    def span(self) -> Span:
        """Where its id stands."""
        return self.record.place("id")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file holds: at most one entry, or the records of a data file."""

    path: str
    entry: Entry | None = None
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that was read: what a check looks at. `data` holds the records of each data file by its name."""

    entries: tuple[Entry, ...]
    data: Mapping[str, tuple[Record, ...]]
    settings: Record
    wording: Record
    files: tuple[File, ...] = ()
    templates: tuple[File, ...] = ()
    lock: tuple[tuple[str, str], ...] = ()


SoundSite = NewType("SoundSite", Site)
"""A site in which nothing is wrong. Only `checks.check` makes one; only a sound site has views."""
