"""What a mapping must look like: the one definition that reading, checking, editing and the JSON Schemas share."""

from __future__ import annotations

from builder.values import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text. `seen` says whether readers see it, so that figures in it are looked for."""

    seen: bool = True
    pattern: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Inline Markdown in which claims may stand."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, 0 or more."""


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date in EDTF (ISO 8601-2), such as 1987-03, 1987-23 (autumn 1987), 198X or 1987/1990."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a fixed list of words."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromList:
    """The id of an item of one of the site's own lists (`lists` in site.yaml)."""

    name: str


@dataclass(frozen=True, slots=True)
class Id:
    """The id of an entry or a record; `kinds` says of which kinds, any when empty."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Many:
    """A list of items of one type."""

    item: Type


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping."""

    name: str
    type: Type
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping with these keys and no others."""

    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A mapping of any key to one text: the entries that a count counts."""


Type = Text | Prose | Whole | Flag | Edtf | OneOf | FromList | Id | Many | Group | Filter

READING = Group(
    (
        Key("source", Id(("source",)), "the document that prints it", required=True),
        Key("at", Whole(), "the line of the document where the phrase begins, counted from 1; 0 for a document that is not held", required=True),
        Key("phrase", Text(seen=False), "the words exactly as printed", required=True),
        Key("follows", Flag(), "whether the site follows this reading where they differ"),
        Key("says", Prose(), "why this reading differs from what the site shows"),
    )
)
READINGS = Key("readings", Many(READING), "what the sources print, each with its place")
LINKS = Key("links", Many(Id()), "ids of related entries and records; one side is enough, both show it")
