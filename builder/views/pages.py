"""SoundSite → one PageView for each page: what each kind of page shows."""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from builder.assemble import natural
from builder.checks.site.pages import page_address, shown_kinds
from builder.dates import parse_date
from builder.facts import Ledger, ledger
from builder.kinds import KIND, KINDS
from builder.model import Body
from builder.values import dataclass, replace
from builder.views.addresses import Addresses, addresses
from builder.views.entries import Choices, choices, chronological, entry_view, minutes, question_view
from builder.views.evidence import plain_marks, proof_views, record_views
from builder.views.frame import frame
from builder.views.inline import Citing, OnPaper
from builder.views.links import MATRIX, Links
from builder.views.notes import Notebook, entry_title
from builder.views.page_shapes import OperatorView, PageView
from builder.views.picture import picture
from builder.views.shapes import EntryView, GroupView, Html, LinkView
from builder.views.sources import correction_view, source_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Entry, SoundSite
    from builder.views.inline import Components

GROUPED = {"finding": ("group", "groups"), "learning": ("origin", "origins"), "disagreement": ("kind", "disagreements")}
"""Kinds whose entries stand under the items of one of the site's lists: the key and the list."""

BY_TITLE = frozenset(("page", "term"))
"""Kinds whose entries the site index has in order of their titles; others have an order of their own."""


@dataclass(frozen=True, slots=True)
class Book:
    """All that the pages of a site share."""

    site: SoundSite
    addresses: Addresses
    ledger: Ledger
    notebook: Notebook
    links: Links
    lists: Choices
    components: Components
    base: str
    revision: str
    proofs: tuple[OperatorView, ...]

    def entries(self, kind: str) -> list[Entry]:
        """The entries of a kind: events by date, others by id."""
        found = [entry for entry in self.site.entries if entry.kind == kind]
        return sorted(found, key=chronological) if kind in ("event", "later") else found


def book(site: SoundSite, components: Components, base: str = "", revision: str = "", proofs: tuple[OperatorView, ...] = (), where: Addresses | None = None) -> Book:
    """What the pages of a site share. `base` is the absolute address of the site, or empty; `where` are the addresses of a part of it."""
    where = where or addresses(site, base)
    return Book(site, where, ledger(site), Notebook(site, where), Links(site), choices(site), components, base, revision, proofs or proof_views(site))


def page_view(page: Entry, book: Book, citing: Citing | None = None) -> PageView:
    """The view of one page. With `citing`, it is a chapter of another page and shares its notes."""
    chapter = citing is not None
    view = page.record.text("view")
    components = OnPaper(book.components) if view == "course" else book.components
    citing = citing or Citing(page_address(page), book.addresses, book.ledger, book.notebook, components)
    kinds = shown_kinds(page)
    events = tuple(book.entries("event")) if "event" in kinds else ()
    body = citing.html(page.body)
    parts = _parts(page, view, kinds, book, citing)
    shown = PageView(
        template=view,
        frame=frame(page, book.site, citing, book.base, book.revision, events),
        title=page.record.text("title"),
        lead=Html(""),
        body=body,
        minutes=sum(minutes(entry.record) for entry in book.entries("outcome")) if view == "home" else minutes(page.record),
        notes=(),
        contents=_contents(page, parts),
        headed="<h2" in body,
    )
    shown = replace(shown, **parts)  # type: ignore[arg-type]
    if chapter:
        return shown
    cited = sha256(repr(citing.notes).encode()).hexdigest()[:10] if citing.notes else ""
    before, after = _beside(_path(book, citing))
    return replace(shown, before=before, after=after, notes=citing.notes, frame=replace(shown.frame, records=cited))


def _parts(page: Entry, view: str, kinds: tuple[str, ...], book: Book, citing: Citing) -> dict[str, object]:
    """What the layout of a page adds to its text."""
    parts: dict[str, object] = {}
    lists, site = book.lists.of, book.site
    if view in ("home", "learning", "record") or "outcome" in kinds:
        titles = view in ("home", "record")  # what is not shown needs no notes
        told = Citing(citing.page, book.addresses, book.ledger, book.notebook, book.components) if titles else citing
        parts["outcomes"] = tuple(entry_view(entry, told, book.links, book.lists) for entry in book.entries("outcome"))
        parts["path"] = _path(book, citing)
    listed = [kind for kind in kinds if kind not in ("question", "outcome")]
    if listed:
        parts["groups"] = tuple(group for kind in listed for group in _groups(kind, book, citing, many=len(listed) > 1))
    if "event" in kinds:
        parts |= {"themes": lists.get("themes", ()), "agencies": lists.get("agencies", ())}
        parts["picture"] = picture(book.entries("event"), book.lists, f"{page.record.text('title')} as a picture")
    if "finding" in kinds:
        parts["strengths"] = lists.get("strengths", ())
    if "question" in kinds:
        parts["questions"] = tuple(question_view(entry, citing, book.links) for entry in book.entries("question"))
    prompts = page.record.values.get("prompts")
    if isinstance(prompts, tuple) and prompts:
        parts["prompts"] = tuple(citing.html(prompt) for prompt in prompts if isinstance(prompt, Body))
    if view == "evidence":
        parts |= {"records": record_views(site, citing, book.links), "plain_marks": plain_marks(site, citing), "proofs": book.proofs}
        parts["disagreements"] = tuple(entry_view(entry, citing, book.links, book.lists) for entry in book.entries("disagreement")) if "disagreement" in kinds else ()
    if view == "sources":
        parts["sources"] = tuple(source_view(record, citing, book.links) for record in site.data.get("sources", ()))
    if view == "corrections":
        parts["corrections"] = tuple(correction_view(record, citing, site) for record in reversed(site.data.get("corrections", ())))
    if view == "connections":
        parts["connections"] = tuple(_connections(book, citing))
    if view == "search":
        parts["index"] = tuple(_index(book, citing))
    if view == "course":
        parts["chapters"] = tuple(page_view(citing.notebook.entries[f"page:{name}"], book, citing) for name in site.settings.texts("course"))
    return parts


def _groups(kind: str, book: Book, citing: Citing, *, many: bool) -> Iterator[GroupView]:
    """The entries of a kind under their headings. They are made in the order in which they are shown, for so their notes are numbered."""
    entries = book.entries(kind)
    if kind == "event":
        yield from _periods([(entry, entry_view(entry, citing, book.links, book.lists)) for entry in entries])
    elif kind == "term":
        by_title = sorted(entries, key=_title_in_order)
        yield from _letters([entry_view(entry, citing, book.links, book.lists) for entry in by_title])
    elif kind in GROUPED:
        key, name = GROUPED[kind]
        for choice in book.lists.of.get(name, ()):
            found = tuple(entry_view(entry, citing, book.links, book.lists) for entry in entries if entry.record.text(key) == choice.id)
            if found:
                yield GroupView(choice.id, choice.name, Html(escape(choice.about, quote=False)), found)
    else:
        views = tuple(entry_view(entry, citing, book.links, book.lists) for entry in entries)
        yield GroupView(KIND[kind].folder, KIND[kind].labels if many else "", Html(""), views)


def _periods(entries: list[tuple[Entry, EntryView]]) -> Iterator[GroupView]:
    """Events by the half of the decade in which they begin."""
    periods: dict[int, list[EntryView]] = {}
    for entry, view in entries:
        date = parse_date(entry.record.text("date"))
        year = int(date.order[0][:4]) if date else 0
        periods.setdefault(year // 5 * 5, []).append(view)
    for start, views in periods.items():
        yield GroupView(f"from-{start}", f"{start} to {start + 4}", Html(""), tuple(views), proof="count")


def _letters(views: list[EntryView]) -> Iterator[GroupView]:
    letters: dict[str, list[EntryView]] = {}
    for view in views:
        letters.setdefault(view.title[:1].upper(), []).append(view)
    for letter, found in letters.items():
        yield GroupView(f"letter-{letter.lower()}", letter, Html(""), tuple(found))


def _title_in_order(entry: Entry) -> tuple[tuple[int, str], ...]:
    return natural(entry_title(entry).lower())


def _contents(page: Entry, parts: dict[str, object]) -> tuple[LinkView, ...]:
    headings = [LinkView(f"#{heading.anchor}", heading.text) for heading in page.body.headings if heading.level == 2]
    groups = parts.get("groups", ())
    headings += [LinkView(f"#{group.anchor}", group.title, proof=group.proof) for group in groups if group.title] if isinstance(groups, tuple) else []
    return tuple(headings) if len(headings) > 1 else ()


def _path(book: Book, citing: Citing) -> tuple[LinkView, ...]:
    pages = [book.notebook.entries[f"page:{name}"] for name in book.site.settings.texts("course")]
    return tuple(LinkView(citing.link(page.name), entry_title(page), current=citing.page == page_address(page), note=page.record.text("description")) for page in pages)


def _beside(path: tuple[LinkView, ...]) -> tuple[LinkView | None, LinkView | None]:
    """The pages of the course before and after the current one; none beside a page that is not of the course."""
    at = next((number for number, link in enumerate(path) if link.current), None)
    if at is None:
        return None, None
    return path[at - 1] if at else None, path[at + 1] if at + 1 < len(path) else None


def _connections(book: Book, citing: Citing) -> Iterator[EntryView]:
    for kind in MATRIX:
        for entry in book.entries(kind):
            view = EntryView(entry.id, kind, KIND[kind].label, f"from-{entry.id}", citing.link(entry.name), entry_title(entry), Html(""), related=book.links.related(entry.id, book.notebook, citing.page))
            if view.related and view.address:
                yield view


def _index(book: Book, citing: Citing) -> Iterator[LinkView]:
    for kind in KINDS:
        found = book.entries(kind.name)
        for entry in sorted(found, key=_title_in_order) if kind.name in BY_TITLE else found:
            if entry.name in book.addresses.of and entry.record.values.get("view") != "missing":
                yield LinkView(citing.link(entry.name), entry_title(entry), note=kind.labels)
