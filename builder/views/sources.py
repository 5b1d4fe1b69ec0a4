"""Sources, support lines and corrections → their views."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from builder.dates import in_words
from builder.views.entries import day_view
from builder.views.page_shapes import CorrectionView, SourceView, SupportView
from builder.views.shapes import Html, LinkView

if TYPE_CHECKING:
    from builder.model import Record, SoundSite
    from builder.views.inline import Citing
    from builder.views.links import Links


def source_view(record: Record, citing: Citing, links: Links) -> SourceView:
    """A source document as the page of sources shows it."""
    address = record.text("URL")
    linked = record.flag("link") and address.startswith(("https://", "http://"))
    return SourceView(
        id=record.text("id"),
        anchor=record.text("id"),
        citation=citation(record),
        address=address if linked else "",
        address_text=address,
        outside=record.flag("outside"),
        what=citing.html(record.body("what")),
        reliability=citing.html(record.body("reliability")),
        used_for=citing.html(record.body("used_for")),
        checked=in_words(record.text("checked")) if record.text("checked") else "",
        used=links.used_on(f"source:{record.text('id')}", citing.notebook, citing.page),
    )


def citation(record: Record) -> Html:
    """A CSL record in words: authors, title, container, publisher, date."""
    authors = ", ".join(author.text("literal") or " ".join(filter(None, (author.text("given"), author.text("family"), author.text("suffix")))) for author in record.records("author"))
    title = f"<cite>{escape(record.text('title') or record.text('name'), quote=False)}</cite>"
    issued = f'<span data-proof="source:{escape(record.text("id"))}">{escape(in_words(record.text("issued")))}</span>' if record.text("issued") else ""
    parts = [escape(authors, quote=False), title, escape(record.text("container-title"), quote=False), escape(record.text("publisher"), quote=False), issued]
    return Html(", ".join(part for part in parts if part))


def support_view(record: Record) -> SupportView:
    """A support line."""
    checked = record.text("checked")
    name = record.text("id")
    return SupportView(
        id=name,
        name=record.text("name"),
        who=record.text("who"),
        phone=record.text("phone"),
        dial=record.text("dial"),
        text=record.text("text"),
        hours=record.text("hours"),
        address=record.text("address"),
        urgent=record.flag("urgent"),
        checked=day_view(checked, f"support:{name}") if checked else None,
        against=record.text("against"),
    )


def correction_view(record: Record, citing: Citing, site: SoundSite) -> CorrectionView:
    """A published correction, with links to where the fault stood."""
    entries = {entry.id: entry for entry in site.entries}
    where = tuple(
        citing.notebook.entry_link(entries[name], citing.page) if name in entries else LinkView(citing.link(f"figure:{name}"), name)
        for name in record.texts("where")
    )
    return CorrectionView(day_view(record.text("date"), "correction"), citing.html(record.body("was")), citing.html(record.body("now")), where)
