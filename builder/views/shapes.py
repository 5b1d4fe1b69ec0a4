"""What the parts of a page show, as frozen values: with `page_shapes`, the whole dependency list of a rendered page.

Every text is plain and gets escaped by the templates, except `Html`, which is already safe.
Every address is relative to the page that shows it.
"""

from __future__ import annotations

from typing import NewType

from builder.values import dataclass

Html = NewType("Html", str)


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link with its words. `current` marks the page itself; `note` is a few words beside it."""

    address: str
    text: str
    current: bool = False
    note: str = ""
    proof: str = ""  # what proves a figure in its words, where the words are made by the site


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, for `<time>`: `machine` is a valid datetime attribute or empty when HTML has none for it.

    `edtf` is the date as recorded. `precision` is as-stated, inferred or corrected, with `why` in words.
    """

    words: str
    machine: str
    edtf: str
    proof: str
    precision: str = "as-stated"
    why: Html = Html("")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of one of the site's own lists (theme, agency, strength, group …): id, name and what it means."""

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What one source prints: the phrase, its place, and whether the site follows it."""

    source: LinkView
    place: str
    phrase: str
    follows: bool
    differs: bool = False
    says: Html = Html("")  # why it differs


@dataclass(frozen=True, slots=True)
class NoteView:
    """The source note of one cited record: what stands behind a figure, a date or a quotation on the page.

    A page numbers the notes on records from 1, and those on terms, too. `anchor` is the fragment of the note on its
    page, `record` the address of the record on the evidence page.
    """

    anchor: str
    kind: str  # figure, quotation or date
    shown: str
    says: str
    period: str
    place: str
    owner: str
    readings: tuple[ReadingView, ...]
    because: Html
    record: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """Entries of one kind that an entry is linked to, in either direction."""

    kind: str
    label: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of a collection. Fields that its kind does not have are empty."""

    id: str
    kind: str
    kind_name: str
    anchor: str
    address: str
    title: str
    body: Html
    date: DateView | None = None
    theme: Choice | None = None
    group: Choice | None = None
    strength: Choice | None = None
    origin: Choice | None = None
    agencies: tuple[Choice, ...] = ()
    speaker: str = ""
    addressee: Html = Html("")
    practice: Html = Html("")
    expansion: str = ""
    roles: str = ""
    restored: Html = Html("")  # why a name was restored by the editors; empty when it was not
    minutes: int = 0
    asks: tuple[Html, ...] = ()  # the questions of a scenario
    good: tuple[Html, ...] = ()  # what good practice would show
    readings: tuple[ReadingView, ...] = ()
    related: tuple[RelatedView, ...] = ()
    heading: Html = Html("")  # the title with its claims, for the entry's own heading
    connections: str = ""  # the address of its row among the connections; empty for none


@dataclass(frozen=True, slots=True)
class GroupView:
    """Entries under one heading: a period, a group of findings, a letter of the glossary."""

    anchor: str
    title: str
    about: Html
    entries: tuple[EntryView, ...]
    proof: str = ""  # what proves a figure in its title, where the title is made by the site


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a question: its `label` to choose it by, and its text with links. For ordering, `place` is its right place from 1; for matching, `partner` its other half."""

    label: Html
    text: Html
    right: bool
    because: Html
    place: int = 0
    partner: Html = Html("")


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A knowledge-check question. `format` is single, several, order, match or text. Options are in the order shown."""

    id: str
    anchor: str
    format: str
    ask: Html
    options: tuple[OptionView, ...]
    answer: Html  # the answer in a sentence
    reason: Html
    related: tuple[RelatedView, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the timeline picture, in its own units: x and width 0–1000, lane from 0, and its row in the lane, across and down."""

    x: float
    width: float
    lane: int
    across: int
    down: int
    theme: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """The picture above the timeline: lanes by theme, ticks with their year, marks that link to entries."""

    title: str
    about: str
    lanes: tuple[Choice, ...]
    ticks: tuple[tuple[float, str], ...]
    marks: tuple[Mark, ...]
