"""SoundSite + static files → every file of the output: pages, style, scripts, downloads, map, feed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from builder.finished import page_problems
from builder.kinds import KIND
from builder.problem import Problem, in_order
from builder.publish import Artifact
from builder.views.evidence import as_csv, rows
from builder.views.evidence import as_json as rows_as_json
from builder.views.frame import FEED
from builder.views.inline import plain_text
from builder.views.notes import entry_title
from builder.views.pages import Book, page_view
from builder.workers import shared_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.model import Entry, Record
    from builder.render import Templates
    from builder.store import Store

FEW_PAGES = 8  # pages for which another process does not pay
BUNDLES = {"css": "assets/site.css", "js": "assets/site.js"}


@dataclass(frozen=True, slots=True)
class Made:
    """A page as it was made: its file, its absolute address, what it lacks, and from what it was `fresh`ly rendered."""

    file: Artifact
    canonical: str
    lacks: tuple[Problem, ...]
    basis: bytes = b""
    fresh: bool = True


def artifacts(book: Book, templates: Templates, static: Mapping[str, bytes], store: Store | None = None) -> tuple[tuple[Artifact, ...], tuple[Problem, ...]]:
    """Every file of the site, and what its pages lack. `static` maps paths under static/ to their bytes; `store` knows pages that stand."""
    pages = shared_out(book.entries("page"), lambda page: _made(page, book, templates, store), few=FEW_PAGES)
    problems = [problem for page in pages for problem in page.lacks]
    if store is not None:
        for page in pages:
            if page.fresh and not page.lacks:
                store.made(page.file.path, page.basis, page.file.data)
    made = [*(page.file for page in pages), *assets(static), *downloads(book), _text("assets/search-index.js", search_index(book)), _text(".nojekyll", "")]
    return (*made, *for_machines(book, pages)), in_order(problems)


def _made(page: Entry, book: Book, templates: Templates, store: Store | None) -> Made:
    """A page as it stands in the output, if it was made from the same view and the same templates; else anew."""
    view = page_view(page, book)
    path, canonical = file_of(view.frame.path), "" if view.frame.error else view.frame.canonical
    basis = sha256(f"{templates.version}{view!r}".encode("utf-8", "surrogatepass")).digest() if store is not None else b""
    data = store.page(path, basis) if store is not None else None
    if data is not None:
        return Made(Artifact(path, data), canonical, (), basis, fresh=False)
    html = templates.page(view)
    return Made(_text(path, html), canonical, tuple(page_problems(view, html)), basis)


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
    yield _text("figures.json", rows_as_json(found))


def search_index(book: Book) -> str:
    """What the search looks through, as a script that works from disk, too: title, kind, address from the top, words."""
    documents: list[dict[str, object]] = []
    for entry in book.site.entries:
        address = book.addresses.of.get(entry.name)
        if address is None or address.startswith("404"):
            continue
        documents.append(document(entry, len(documents), address))
    for record in book.site.data.get("figures", ()):
        address = book.addresses.of.get(f"figure:{record.text('id')}")
        if address is not None:
            documents.append({"id": len(documents), "title": record.text("shown"), "kind": "Figure", "address": _from_top(address), "text": record.text("says")})
    return f"window.searchDocuments={as_json(documents)};\n"


def as_json(value: object) -> str:
    """JSON without spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def document(entry: Entry, number: int, address: str) -> dict[str, object]:
    """An entry as the search knows it."""
    words = " ".join(passage.text for passage in entry.body.passages)
    return {"id": number, "title": entry_title(entry), "kind": KIND[entry.kind].label, "address": _from_top(address), "text": words}


def _from_top(address: str) -> str:
    path, _, fragment = address.partition("#")
    return f"{file_of(path)}#{fragment}" if fragment else file_of(path)


def for_machines(book: Book, pages: Sequence[Made]) -> Iterator[Artifact]:
    """The map of the site, the rules for robots and the feed of corrections; the first and the last need the site's address."""
    lines = ["User-agent: *", "Allow: /"]
    if book.base:
        rows = "".join(f"<url><loc>{_xml(page.canonical)}</loc></url>\n" for page in pages if page.canonical)
        yield _text("sitemap.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n')
        yield _text(FEED, _feed(book))
        lines.append(f"Sitemap: {book.base}sitemap.xml")
    yield _text("robots.txt", "\n".join(lines) + "\n")


def _feed(book: Book) -> str:
    """The corrections as an Atom feed (RFC 4287). Its date is that of the last correction, never the clock's."""
    site, corrections = book.site, book.site.data.get("corrections", ())
    latest = max((record.text("date") for record in corrections), default="1970-01-01")
    entries = "".join(
        f"<entry><id>{_xml(book.base)}#correction-{number}</id><title>{_xml(_words(record, 'was'))}</title><updated>{record.text('date')}T00:00:00Z</updated>"
        f"<link href=\"{_xml(book.base)}corrections/\"/><summary>{_xml(_words(record, 'now'))}</summary></entry>\n"
        for number, record in enumerate(corrections, 1)
    )
    title = _xml(site.settings.text("title"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>{_xml(book.base)}</id><title>{title}: corrections</title>'
        f'<updated>{latest}T00:00:00Z</updated><author><name>{title}</name></author><link rel="self" href="{_xml(book.base)}{FEED}"/>\n{entries}</feed>\n'
    )


def _xml(text: str) -> str:
    """Text as XML shows it; the module of the library that does this imports a web client."""
    return escape(text, quote=False)


def _words(record: Record, key: str) -> str:
    return plain_text(record.body(key))
