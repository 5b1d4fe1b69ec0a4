"""SoundSite + static files → every file of the output: pages, style, scripts, downloads, map, feed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from builder.finished import page_problems
from builder.kinds import KIND
from builder.problem import Problem, in_order
from builder.publish import Artifact
from builder.views.evidence import as_csv, as_json, rows
from builder.views.frame import FEED
from builder.views.inline import plain_text
from builder.views.notes import entry_title
from builder.views.pages import Book, page_views

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.model import Record
    from builder.render import Templates
    from builder.views.shapes import PageView

BUNDLES = {"css": "assets/site.css", "js": "assets/site.js"}


def artifacts(book: Book, templates: Templates, static: Mapping[str, bytes]) -> tuple[tuple[Artifact, ...], tuple[Problem, ...]]:
    """Every file of the site, and what its pages lack. `static` maps paths under static/ to their bytes."""
    views: list[PageView] = []
    made: list[Artifact] = []
    problems: list[Problem] = []
    for view in page_views(book):
        html = templates.page(view)
        problems += page_problems(view, html)
        views.append(view)
        made.append(_text(file_of(view.frame.path), html))
    made += [*assets(static), *downloads(book), _text("assets/search-index.js", search_index(book)), _text(".nojekyll", ""), *for_machines(book, views)]
    return tuple(made), in_order(problems)


def file_of(path: str) -> str:
    """The file of a page: “timeline/index.html” for “timeline/”."""
    return path if path.endswith(".html") else f"{path}index.html"


def _text(path: str, text: str) -> Artifact:
    return Artifact(path, text.encode())


def assets(static: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Style sheets and scripts bundled in the order that order.txt gives; everything else as it is."""
    bundled: set[str] = set()
    for folder, target in BUNDLES.items():
        order = static.get(f"{folder}/order.txt", b"").decode().split()
        bundled.add(f"{folder}/order.txt")
        parts = [static[f"{folder}/{name}"].decode() for name in order if f"{folder}/{name}" in static]
        bundled.update(f"{folder}/{name}" for name in order)
        text = "\n".join(parts)
        yield _text(target, smaller_css(text) if folder == "css" else text)
    for path, data in static.items():
        if path not in bundled:
            yield Artifact(path, data)


def smaller_css(text: str) -> str:
    """A style sheet without comments, indentation and blank lines."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", text).strip() + "\n"


def downloads(book: Book) -> Iterator[Artifact]:
    """The figures as CSV and JSON."""
    found = rows(book.site, dict(book.notebook.speakers))
    yield _text("figures.csv", as_csv(found))
    yield _text("figures.json", as_json(found))


def search_index(book: Book) -> str:
    """What the search looks through, as a script that works from disk, too: title, kind, address from the top, words."""
    documents: list[dict[str, object]] = []
    for entry in book.site.entries:
        address = book.addresses.of.get(entry.name)
        if address is None or address.startswith("404"):
            continue
        words = " ".join(passage.text for passage in entry.body.passages)
        documents.append({"id": len(documents), "title": entry_title(entry), "kind": KIND[entry.kind].label, "address": _from_top(address), "text": words})
    for record in book.site.data.get("figures", ()):
        address = book.addresses.of.get(f"figure:{record.text('id')}")
        if address is not None:
            documents.append({"id": len(documents), "title": record.text("shown"), "kind": "Figure", "address": _from_top(address), "text": record.text("says")})
    return f"window.searchDocuments={json.dumps(documents, ensure_ascii=False, separators=(',', ':'))};\n"


def _from_top(address: str) -> str:
    path, _, fragment = address.partition("#")
    return f"{file_of(path)}#{fragment}" if fragment else file_of(path)


def for_machines(book: Book, views: list[PageView]) -> Iterator[Artifact]:
    """The map of the site, the rules for robots and the feed of corrections; the first and the last need the site's address."""
    lines = ["User-agent: *", "Allow: /"]
    if book.base:
        pages = "".join(f"<url><loc>{escape(view.frame.canonical)}</loc></url>\n" for view in views if not view.frame.error)
        yield _text("sitemap.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{pages}</urlset>\n')
        yield _text(FEED, _feed(book))
        lines.append(f"Sitemap: {book.base}sitemap.xml")
    yield _text("robots.txt", "\n".join(lines) + "\n")


def _feed(book: Book) -> str:
    """The corrections as an Atom feed (RFC 4287). Its date is that of the last correction, never the clock's."""
    site, corrections = book.site, book.site.data.get("corrections", ())
    latest = max((record.text("date") for record in corrections), default="1970-01-01")
    entries = "".join(
        f"<entry><id>{escape(book.base)}#correction-{number}</id><title>{escape(_words(record, 'was'))}</title><updated>{record.text('date')}T00:00:00Z</updated>"
        f"<link href=\"{escape(book.base)}corrections/\"/><summary>{escape(_words(record, 'now'))}</summary></entry>\n"
        for number, record in enumerate(corrections, 1)
    )
    title = escape(site.settings.text("title"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>{escape(book.base)}</id><title>{title}: corrections</title>'
        f'<updated>{latest}T00:00:00Z</updated><author><name>{title}</name></author><link rel="self" href="{escape(book.base)}{FEED}"/>\n{entries}</feed>\n'
    )


def _words(record: Record, key: str) -> str:
    return plain_text(record.body(key))
