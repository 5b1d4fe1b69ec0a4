"""Site → how its entries and records are linked, in both directions, and where each record is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.assemble import natural
from builder.checks.passages import prose_bodies
from builder.kinds import KIND, KINDS
from builder.values import replace
from builder.views.notes import entry_title
from builder.views.shapes import LinkView, RelatedView

if TYPE_CHECKING:
    from builder.model import Entry, Record, SoundSite
    from builder.views.notes import Notebook

ORDER = {kind.name: number for number, kind in enumerate(KINDS)}
MATRIX = ("finding", "learning", "recommendation", "event", "voice")
"""Kinds that answer each other: the rows of the page of connections."""

RESTING = frozenset(("outcome", "question"))
"""Kinds that name what they rest on, but are not named beside it in turn: a finding would have a list longer than itself."""

FEW = 6
"""Up to so many entries are named one by one."""

LINKING = frozenset(kind.name for kind in KINDS if kind.name not in ("page", "term"))


class Links:
    """The graph of the site: `linked` joins entries and records, `said` are the entries that the words of an entry lead to, `uses` says which entries cite a name, or rest on it."""

    def __init__(self, site: SoundSite) -> None:
        self.entries = {entry.id: entry for entry in site.entries}
        self.linked: dict[str, set[str]] = {}
        self.said: dict[str, set[str]] = {}
        self.uses: dict[str, list[Entry]] = {}
        records = [(scheme, record) for scheme, name in (("figure", "figures"), ("quote", "quotations")) for record in site.data.get(name, ())]
        for entry in site.entries:
            for other in entry.record.texts("links"):
                self._join(entry.id, other)
            for name in dict.fromkeys(_cited(entry)):
                self.uses.setdefault(name, []).append(entry)
                scheme, _, target = name.partition(":")
                self.said.setdefault(entry.id, set()).add(target)
                if scheme in LINKING and entry.kind in LINKING and target in self.entries:
                    self._join(entry.id, target)
        for scheme, record in records:
            for other in record.texts("links"):
                self._join(record.text("id"), other)
            for source in _sources(record):  # who cites a figure rests on its sources, too
                self.uses.setdefault(f"source:{source}", []).extend(self.uses.get(f"{scheme}:{record.text('id')}", ()))

    def _join(self, one: str, other: str) -> None:
        if one != other:
            self.linked.setdefault(one, set()).add(other)
            self.linked.setdefault(other, set()).add(one)

    def beside(self, name: str, notebook: Notebook, page: str) -> tuple[RelatedView, ...]:
        """What an entry is linked to beside its words: what they lead to already is not named again."""
        said = self.said.get(name, ())
        hidden = frozenset() if self.entries[name].kind in RESTING else RESTING
        parts = [replace(part, links=tuple(link for link in part.links if link.address.rpartition("#")[2] not in said)) for part in self.related(name, notebook, page) if part.kind not in hidden]
        return tuple(part for part in parts if part.links)

    def related(self, name: str, notebook: Notebook, page: str) -> tuple[RelatedView, ...]:
        """All that an entry or record is linked to, by kind in the order of kinds."""
        by_kind: dict[str, list[Entry]] = {}
        for other in self.linked.get(name, ()):
            entry = self.entries.get(other)
            if entry is not None and entry.name in notebook.addresses.of:
                by_kind.setdefault(entry.kind, []).append(entry)
        return tuple(
            RelatedView(kind, KIND[kind].labels, tuple(notebook.entry_link(entry, page) for entry in sorted(found, key=lambda entry: natural(entry.id))))
            for kind, found in sorted(by_kind.items(), key=lambda item: ORDER[item[0]])
        )

    def used(self, name: str, notebook: Notebook, page: str) -> tuple[LinkView, ...]:
        """Where a record is used, as links."""
        found = [entry for entry in self.uses.get(name, ()) if entry.name in notebook.addresses.of]
        return tuple(notebook.entry_link(entry, page) for entry in found)

    def used_on(self, name: str, notebook: Notebook, page: str) -> tuple[LinkView, ...]:
        """Where a record is used: the entries when they are few, else the pages in the order of their names."""
        of = notebook.addresses.of
        found = {entry.name: entry for entry in self.uses.get(name, ()) if entry.name in of}
        if len(found) <= FEW:
            return tuple(notebook.entry_link(entry, page) for entry in found.values())
        pages = {of[entry.name]: entry.record.text("short") or entry_title(entry) for entry in self.entries.values() if entry.kind == "page" and entry.name in of}
        shown = {of[name].partition("#")[0] for name in found}
        return tuple(LinkView(notebook.addresses.to(at, page), text) for text, at in sorted((pages[at], at) for at in shown))


def _cited(entry: Entry) -> list[str]:
    names = [f"{claim.scheme}:{claim.target}" for body in (entry.body, *prose_bodies(entry.record)) for claim in body.claims]
    return names + [f"source:{name}" for name in _sources(entry.record)]


def _sources(record: Record) -> list[str]:
    found = [reading.text("source") for reading in record.records("readings")] if "readings" in record.values else []
    return found + [name for key in ("covers", "outside") if key in record.values for name in record.texts(key)]
