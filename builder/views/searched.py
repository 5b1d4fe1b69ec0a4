"""Entries and records → the documents that the search looks through: what a reader would type, and what is told of each that is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.kinds import KIND
from builder.model import Record
from builder.sheet import words_of
from builder.views.entries import marked_date
from builder.views.inline import filled
from builder.views.notes import entry_title

if TYPE_CHECKING:
    from builder.facts import Ledger
    from builder.model import Body, Entry
    from builder.views.notes import Notebook


def document(address: str, of: Entry | Record, ledger: Ledger, notebook: Notebook) -> dict[str, str]:
    """One document: an entry, a figure or a line of help."""
    if not isinstance(of, Record):
        said = words_of(of.body, fillings(of.body, ledger, notebook))
        expansion = of.record.values.get("expansion")
        return {"title": entry_title(of), "kind": _kind(of), "address": address, "text": f"{expansion}. {said}" if expansion else said}
    if "dial" in of.values:
        phone = of.text("phone")
        return {"title": of.text("name"), "kind": "Help", "address": address, "text": ". ".join(filter(None, (phone and f"Phone number: {phone}", of.text("who"), of.text("text"))))}
    return {"title": of.text("shown"), "kind": "Figure", "address": address, "text": of.text("says")}


def _kind(entry: Entry) -> str:
    """What an entry is; with its date, by which it may be looked for, and what is marked on it."""
    label = KIND[entry.kind].label
    return f"{label}: {marked_date(entry.record)}" if entry.record.values.get("date") else label


def fillings(body: Body, ledger: Ledger, notebook: Notebook) -> dict[str, str]:
    """What the claims of a body that have no words of their own say, by their names."""
    return {name: filled(name, ledger, notebook) for name in sorted(f"{claim.scheme}:{claim.target}" for claim in body.claims if not claim.text)}
