"""Bodies → HTML: every claim becomes a link to its note, its entry or its page, and the notes are collected."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Protocol

from builder.numerals import figures
from builder.sheet import WORDS
from builder.values import dataclass
from builder.views.shapes import Html, NoteView

if TYPE_CHECKING:
    from builder.facts import Ledger
    from builder.model import Body, Claim
    from builder.sheet import Around
    from builder.views.addresses import Addresses
    from builder.views.notes import Notebook

NOTED = ("figure", "quote", "term")


class Components(Protocol):
    """The inline components of the templates."""

    def figure(self, inner: str, number: int, anchor: str, *, first: bool) -> str:
        """A proved figure or quotation as a link to its note, or with its number only where there is no anchor; the note leads back to where the page cites it first."""

    def term(self, inner: str, address: str, anchor: str) -> str:
        """The first use of a glossary term on a page."""

    def crosslink(self, inner: str, address: str, proof: str) -> str:
        """A link to another entry or page."""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The inline components of a page for paper, where little can be followed: numbers of notes, words, and links to other pages."""

    components: Components

    def figure(self, inner: str, number: int, anchor: str, *, first: bool) -> str:  # noqa: ARG002
        """A proved figure or quotation with the number of its note."""
        return self.components.figure(inner, number, "", first=False)

    def term(self, inner: str, address: str, anchor: str) -> str:  # noqa: ARG002
        """The words alone: the notes of the page explain them."""
        return inner

    def crosslink(self, inner: str, address: str, proof: str) -> str:
        """The words alone, with what proves the figures in them; a link to a whole page stays, since “help is here” would lead nowhere without it."""
        if proof.startswith("page:"):
            return self.components.crosslink(inner, address, proof)
        return self.components.crosslink(inner, "", proof) if figures(inner) else inner


class Citing:
    """One page while it is made: turns bodies to HTML and numbers the notes in the order of first citation."""

    def __init__(self, page: str, addresses: Addresses, ledger: Ledger, notebook: Notebook, components: Components) -> None:
        self.page = page
        self.addresses = addresses
        self.ledger = ledger
        self.notebook = notebook
        self.components = components
        self._notes: dict[str, NoteView] = {}
        self._numbers: dict[str, int] = {}
        self._counts = {True: 0, False: 0}

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """The notes of what was cited so far."""
        return tuple(self._notes.values())

    def html(self, body: Body) -> Html:
        """The body as HTML."""
        return Html("".join(part if isinstance(part, str) else self._claim(part, part.html) for part in body.parts))

    def label(self, body: Body) -> Html:
        """The body as the label of a control, which a touch anywhere chooses: figures have the numbers of their notes, and nothing in it is a link."""
        return Html("".join(part if isinstance(part, str) else self._claim(part, part.html, linked=False) for part in body.parts))

    def around(self, body: Body) -> tuple[Around, ...]:
        """What stands around the words of each claim of a body that is the first of its page; nothing where it cannot be told from the words."""
        found = []
        for claim in body.claims:
            before, *after = self._claim(claim, WORDS if claim.html else "").split(WORDS)
            if len(after) != bool(claim.html):
                return ()
            found.append((before, "".join(after)))
        return tuple(found)

    def link(self, name: str) -> str:
        """The relative address of an entry, record or page; empty when it has no place."""
        return self.addresses.link(name, self.page)

    def _claim(self, claim: Claim, words: str, *, linked: bool = True) -> str:
        """A claim round some words, or round what its record says."""
        name = f"{claim.scheme}:{claim.target}"
        inner = words or escape(filled(name, self.ledger, self.notebook), quote=False)
        if claim.scheme == "plain":
            return f'<span data-proof="plain">{inner}</span>'
        if claim.scheme not in NOTED:
            return self.components.crosslink(inner, self.link(name) if linked else "", name)
        known = self._notes.get(name)
        if claim.scheme == "term" and (known or not linked):
            return inner
        note = known or self._note(name)
        if claim.scheme == "term":
            return self.components.term(inner, self.link(name), note.anchor)
        return self.components.figure(inner, self._numbers[name], note.anchor if linked else "", first=not known)

    def _note(self, name: str) -> NoteView:
        note = self._notes[name] = self.notebook.note(name, self.page)
        self._counts[note.kind == "term"] += 1
        self._numbers[name] = self._counts[note.kind == "term"]
        return note


def filled(name: str, ledger: Ledger, notebook: Notebook) -> str:
    """What a claim without words says."""
    if name in ledger.quotations:
        return f"“{ledger.quotations[name].text}”"
    fact = ledger.facts.get(name)
    return fact.shown if fact else notebook.title(name)


def plain_html(body: Body) -> Html:
    """The body as HTML without its links: for a note, whose own links would lead away from it."""
    return Html("".join(part if isinstance(part, str) else f'<span data-proof="{escape(part.scheme)}:{escape(part.target)}">{part.html}</span>' for part in body.parts))


def plain_text(body: Body) -> str:
    """The words of an inline body."""
    return body.passages[0].text if body.passages else ""
