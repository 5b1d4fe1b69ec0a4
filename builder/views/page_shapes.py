"""What pages as wholes show, as frozen values: the rows of the evidence, sources, support, corrections and proof; the frame; the page.

As in `shapes`, every text is plain, except `Html`, which is safe, and every address is relative to the page that shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.values import dataclass

if TYPE_CHECKING:
    from builder.views.shapes import Choice, DateView, EntryView, GroupView, Html, LinkView, NoteView, PictureView, QuestionView, ReadingView, RelatedView


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record on the evidence page: figure, date, quotation or count, with every place of the site that shows it."""

    id: str
    kind: str
    anchor: str
    says: str
    shown: str
    value: str
    hedge: str
    unit: str
    period: str
    place: str
    owner: str
    keep: tuple[str, ...]
    readings: tuple[ReadingView, ...]
    because: Html
    rule: str  # how a derived or counted figure is worked out; empty for a read one
    used: tuple[LinkView, ...]
    related: tuple[RelatedView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source document: bibliographic data in words, what it is, how far to trust it, what it is used for."""

    id: str
    anchor: str
    citation: Html
    address: str  # empty when there is none, or when it must not be linked
    address_text: str
    outside: bool
    what: Html
    reliability: Html
    used_for: Html
    checked: str
    used: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SupportView:
    """A support line: who it is for, the number as read and as dialled, when it was last checked."""

    id: str
    name: str
    who: str
    phone: str
    dial: str
    text: str
    hours: str
    address: str
    urgent: bool
    checked: DateView | None
    against: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A published correction."""

    date: DateView
    was: Html
    now: Html
    where: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class OperatorView:
    """A line of the table of `prove`."""

    name: str
    tried: int
    refused: int
    let_through: int
    wrongly_refused: int
    right: bool  # whether its versions still say what is true


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page shows around its content, and its head."""

    language: str
    site_title: str
    short_title: str
    title: str
    description: str
    path: str  # "timeline/" or "" for the home page or "404.html"
    root: str  # "../", "" … from this page to the top of the site
    canonical: str  # absolute, or empty when the site has no base address
    navigation: tuple[LinkView, ...]
    footer_links: tuple[LinkView, ...]
    breadcrumbs: tuple[LinkView, ...]
    content_note: str
    topics: str  # named after the content note; empty for none
    exit_label: str
    exit_address: str
    exit_note: str
    exit_without_scripts: str
    help_title: str
    help_intro: str
    help_address: str
    support: tuple[SupportView, ...]
    licence: Html
    revision: str  # which revision of the content the page was built from; empty when unknown
    json_ld: str  # JSON, safe inside a script element
    card: str  # absolute address of the social card, or empty
    feed: str
    search: str  # address of the search page, empty for none
    error: bool = False  # the page for missing addresses
    records: str = ""  # a digest of the records that the page cites; empty when it cites none


@dataclass(frozen=True, slots=True)
class PageView:
    """A whole page. `template` names the file in templates/pages; fields that it does not need are empty."""

    template: str
    frame: Frame
    title: str
    lead: Html
    body: Html
    minutes: int
    notes: tuple[NoteView, ...]
    contents: tuple[LinkView, ...] = ()  # what is on this page
    headed: bool = False  # whether the body has headings of the second level
    groups: tuple[GroupView, ...] = ()
    picture: PictureView | None = None
    themes: tuple[Choice, ...] = ()
    agencies: tuple[Choice, ...] = ()
    strengths: tuple[Choice, ...] = ()
    outcomes: tuple[EntryView, ...] = ()
    path: tuple[LinkView, ...] = ()  # the pages of the course, in order
    before: LinkView | None = None  # the page of the course that comes before this one
    after: LinkView | None = None  # and the one that comes after it
    questions: tuple[QuestionView, ...] = ()
    prompts: tuple[Html, ...] = ()
    records: tuple[RecordView, ...] = ()
    disagreements: tuple[EntryView, ...] = ()
    plain_marks: tuple[tuple[str, str, LinkView], ...] = ()  # text, reason, page
    proofs: tuple[OperatorView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    corrections: tuple[CorrectionView, ...] = ()
    connections: tuple[EntryView, ...] = ()  # entries with what each is linked to
    index: tuple[LinkView, ...] = ()  # every page and entry, for the site index
    chapters: tuple[PageView, ...] = ()  # the pages of the course, on one page for paper
