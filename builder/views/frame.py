"""Settings + a page → the frame: head, navigation, exit, help panel and footer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from builder.dates import machine
from builder.model import Record
from builder.views.notes import entry_title
from builder.views.page_shapes import Frame
from builder.views.shapes import LinkView
from builder.views.sources import support_view

if TYPE_CHECKING:
    from builder.model import Entry, SoundSite
    from builder.views.inline import Citing

CARD = "card.png"
FEED = "feed.xml"


def frame(page: Entry, site: SoundSite, citing: Citing, base: str, revision: str, events: tuple[Entry, ...] = ()) -> Frame:
    """The frame of a page. `base` is the absolute address of the site with a slash at the end, or empty."""
    settings, path = site.settings, citing.page
    error = page.record.text("view") == "missing"
    title, site_title = page.record.text("title"), settings.text("title")
    top = citing.addresses.top if error else "../" * path.count("/")
    leave, help_ = settings["exit"], settings["help"]
    return Frame(
        language=settings.text("language"),
        site_title=site_title,
        short_title=settings.text("short"),
        title=title if title == site_title else f"{title} – {settings.text('short')}",
        description=page.record.text("description"),
        path=path,
        root=top,
        canonical=f"{base}{path}" if base and not error else "",
        navigation=_links(settings.texts("navigation"), page, citing),
        footer_links=_links(settings.texts("footer"), page, citing),
        breadcrumbs=() if path == "" or error else (LinkView(citing.link("view:home"), settings.text("short")), LinkView("", _short(page), current=True)),
        content_note=settings.text("content_note"),
        topics=page.record.text("topics"),
        exit_label=leave.text("label") if isinstance(leave, Record) else "",
        exit_address=leave.text("address") if isinstance(leave, Record) else "",
        exit_note=leave.text("note") if isinstance(leave, Record) else "",
        exit_without_scripts=leave.text("without_scripts") if isinstance(leave, Record) else "",
        help_title=help_.text("title") if isinstance(help_, Record) else "",
        help_intro=help_.text("intro") if isinstance(help_, Record) else "",
        help_address=citing.link("view:support") if page.record.text("view") != "support" else "",  # it would lead nowhere else
        support=tuple(support_view(record) for record in site.data.get("support", ())),
        licence=citing.html(settings.body("licence")),
        revision=revision,
        json_ld=_json_ld(page, site, base, path, events),
        card=f"{base}{CARD}" if base else "",
        feed=f"{top}{FEED}" if base else "",
        search=citing.link("view:search"),
        error=error,
    )


def _links(names: tuple[str, ...], page: Entry, citing: Citing) -> tuple[LinkView, ...]:
    pages = [citing.notebook.entries[f"page:{name}"] for name in names]
    return tuple(LinkView(citing.link(one.name), _short(one), current=one.id == page.id) for one in pages)


def _short(page: Entry) -> str:
    return page.record.text("short") or page.record.text("title")


def _json_ld(page: Entry, site: SoundSite, base: str, path: str, events: tuple[Entry, ...]) -> str:
    """Structured data (schema.org): the page as a learning resource, and the events that it lists."""
    resource: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": page.record.text("title"),
        "description": page.record.text("description"),
        "inLanguage": site.settings.text("language"),
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "WebSite", "name": site.settings.text("title")},
    }
    if base:
        resource["url"] = f"{base}{path}"
    if events:
        resource["hasPart"] = [_event(event, f"{base}{path}") for event in events]
    return json.dumps(resource, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _event(event: Entry, page: str) -> dict[str, object]:
    date = event.record.text("date")
    found: dict[str, object] = {"@type": "Event", "name": entry_title(event), "url": f"{page}#{event.id}"}
    start, _, end = date.partition("/")
    if machine(start):
        found["startDate"] = machine(start)
    if machine(end or start):
        found["endDate"] = machine(end or start)
    return found
