"""Records → source notes: what stands behind a figure, a date or a quotation, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.dates import in_words
from builder.numerals import figures, same_value
from builder.views.inline import plain_html, plain_text
from builder.views.shapes import Html, LinkView, NoteView, ReadingView

if TYPE_CHECKING:
    from builder.model import Entry, Record, SoundSite
    from builder.views.addresses import Addresses


class Notebook:
    """Every record of a site by the name that claims give it, ready to become a note."""

    def __init__(self, site: SoundSite, addresses: Addresses) -> None:
        self.addresses = addresses
        self.sources = {record.text("id"): record for record in site.data.get("sources", ())}
        self.speakers = {record.text("id"): record.text("name") for record in site.data.get("speakers", ())}
        self.figures = {f"figure:{record.text('id')}": record for record in site.data.get("figures", ())}
        self.quotations = {f"quote:{record.text('id')}": record for record in site.data.get("quotations", ())}
        self.entries = {entry.name: entry for entry in site.entries}
        self._notes: dict[tuple[str, str, str], NoteView] = {}
        self._agreement: dict[int, tuple[bool, ...]] = {}
        self._page = ""
        self._links: dict[str, LinkView] = {}

    def note(self, name: str, page: str) -> NoteView:
        """The note of a cited figure, quotation or term. Pages from which its record and the sources have the same addresses share it."""
        key = (name, self.addresses.link(name, page), self.addresses.link("view:sources", page))
        found = self._notes.get(key)
        if found is None:
            found = self._notes[key] = self._note(name, f"note-{name.replace(':', '-')}", page)
        return found

    def _note(self, name: str, anchor: str, page: str) -> NoteView:
        if name in self.figures:
            return self._figure(self.figures[name], name, anchor, page)
        if name in self.quotations:
            return self._quotation(self.quotations[name], name, anchor, page)
        return self._term(self.entries[name], name, anchor, page)

    def _figure(self, record: Record, name: str, anchor: str, page: str) -> NoteView:
        return NoteView(
            anchor=anchor,
            kind="figure",
            shown=record.text("shown"),
            says=record.text("says"),
            period=period_words(record),
            place=record.text("place"),
            owner=self.speakers.get(record.text("owner"), ""),
            readings=self.readings(record, page),
            because=plain_html(record.body("because")),
            record=self.addresses.link(name, page),
        )

    def _quotation(self, record: Record, name: str, anchor: str, page: str) -> NoteView:
        note = plain_html(record.body("note"))
        if record.flag("language_of_time"):
            note = Html(f"The words are of their time.{' ' + note if note else ''}")
        source = self.reading_of(record.text("source"), record["at"], record.text("text"), page)
        return NoteView(anchor, "quotation", f"“{record.text('text')}”", "", "", "", self.speakers.get(record.text("speaker"), ""), (source,), note, self.addresses.link(name, page))

    def _term(self, entry: Entry, name: str, anchor: str, page: str) -> NoteView:
        expansion = entry.record.text("expansion")
        return NoteView(anchor, "term", entry.record.text("title"), expansion, "", "", "", (), plain_html(entry.body), self.addresses.link(name, page))

    def readings(self, record: Record, page: str) -> tuple[ReadingView, ...]:
        """What each source prints, the one that the site follows first, and what one source prints together."""
        if "readings" not in record.values:
            return ()
        views = []
        for reading, agrees in zip(record.records("readings"), self._agreeing(record), strict=True):
            view = self.reading_of(reading.text("source"), reading["at"], reading.text("phrase"), page)
            views.append(ReadingView(view.source, view.place, view.phrase, follows=agrees or reading.flag("follows"), differs=not agrees and not reading.flag("follows"), says=plain_html(reading.body("says"))))
        views.sort(key=lambda view: not view.follows)
        sources = list(dict.fromkeys(view.source for view in views))
        return tuple(sorted(views, key=lambda view: (view.differs, sources.index(view.source))))

    def _agreeing(self, record: Record) -> tuple[bool, ...]:
        """Whether each reading says what the record shows; read once, whatever the number of pages that cite it."""
        known = self._agreement.get(id(record))
        if known is None:
            main = next(iter(figures(record.text("shown"))), None) if "shown" in record.values else None
            known = self._agreement[id(record)] = tuple(
                main is None or any(same_value(main, one) and one.hedge == main.hedge for one in figures(reading.text("phrase"))) for reading in record.records("readings")
            )
        return known

    def reading_of(self, source: str, at: object, phrase: str, page: str) -> ReadingView:
        """One phrase with its source and line."""
        place = f"line {at}" if isinstance(at, int) and at else ""
        return ReadingView(self.source(source, page), place, phrase, follows=True)

    def source(self, name: str, page: str) -> LinkView:
        """A link to a source on the page of sources."""
        record = self.sources.get(name)
        return LinkView(self.addresses.link(f"source:{name}", page), record.text("name") if record else name)

    def title(self, name: str) -> str:
        """What an entry, a record or a page is called in a link."""
        if name in self.entries:
            return entry_title(self.entries[name])
        if name in self.figures:
            return self.figures[name].text("shown")
        if name in self.quotations:
            return f"“{self.quotations[name].text('text')}”"
        record = self.sources.get(name.partition(":")[2])
        return record.text("name") if record else name

    def entry_link(self, entry: Entry, page: str) -> LinkView:
        """A link to an entry. A page of records links to the same entries again and again, so those of the present page are kept."""
        if page != self._page:
            self._page, self._links = page, {}
        found = self._links.get(entry.name)
        if found is None:
            found = self._links[entry.name] = LinkView(self.addresses.link(entry.name, page), entry_title(entry))
        return found


def entry_title(entry: Entry) -> str:
    """The title of an entry in plain words; a question's is what it asks."""
    if entry.kind == "question":
        return plain_text(entry.record.body("ask"))
    title = entry.record["title"]
    return title if isinstance(title, str) else plain_text(entry.record.body("title"))


def period_words(record: Record) -> str:
    """The period of a figure in words."""
    return in_words(record.text("period")) if record.text("period") else ""
