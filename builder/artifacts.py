"""SoundSite + static files → every file of the output: pages, style, scripts, downloads, map, feed."""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from rcssmin import cssmin
from rjsmin import jsmin

from builder.finished import page_problems, promised
from builder.incremental.codec import to_bytes
from builder.incremental.outline import outline
from builder.problem import Problem, in_order
from builder.publish import Artifact, Spool
from builder.search import scripts
from builder.sheet import Sheet, html_of
from builder.values import dataclass
from builder.views.evidence import as_csv, rows
from builder.views.evidence import as_json as rows_as_json
from builder.views.frame import FEED
from builder.views.inline import Citing, plain_text
from builder.views.pages import Book, page_view
from builder.views.searched import document, fillings
from builder.workers import as_made

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.incremental.store import Store
    from builder.model import Entry, Record
    from builder.publish import Spooled
    from builder.render import Templates
    from builder.views.page_shapes import PageView

FEW_PAGES = 8  # pages for which another process does not pay
BUNDLES = {"assets/site.css": ("css",), "assets/site.js": ("js",), "assets/tools.js": ("js", "tools")}
"""Of what folders of static/ each bundle is made. A page asks for one script: that of all pages, or with it the tools that some have."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page as it was made: its file, its absolute address, what it lacks, and from what it was `fresh`ly rendered.

    Of a page whose running text is shown nowhere else, `outline` is what others see of it, and `sheet` how it stands in the output.
    """

    file: Artifact
    canonical: str
    lacks: tuple[Problem, ...]
    basis: bytes = b""
    fresh: bool = True
    outline: str = ""
    sheet: bytes = b""


def artifacts(book: Book, templates: Templates, static: Mapping[str, bytes], store: Store | None = None) -> tuple[tuple[Artifact | Spooled, ...], tuple[Problem, ...]]:
    """Every file of the site, and what its pages lack. `static` maps paths under static/ to their bytes; `store` knows pages that stand."""
    entries = book.entries("page")
    spool, found = Spool(), dict.fromkeys(range(len(entries)))
    files: dict[int, Artifact | Spooled] = {}
    for place, page in as_made(entries, lambda page: _made(page, book, templates, store), few=FEW_PAGES):
        if store is not None and page.fresh and not page.lacks:
            store.made(page.file.path, page.basis, page.file.data)
        if store is not None and page.outline:
            store.outlined(entries[place].path, page.outline, page.sheet)
        files[place] = spool.put(page.file.path, page.file.pieces())
        found[place] = page.canonical, page.lacks
    pages = [page for page in found.values() if page is not None]
    made = [*(files[place] for place in found), *assets(static), *downloads(book), *(spool.put(path, pieces) for path, pieces in search_index(book)), _text(".nojekyll", "")]
    return (*made, *for_machines(book, [canonical for canonical, _ in pages])), in_order(problem for _, lacks in pages for problem in lacks)


def _made(page: Entry, book: Book, templates: Templates, store: Store | None) -> Made:
    """A page as it stands in the output, if it was made from the same view and the same templates; else anew."""
    view = page_view(page, book)
    path, canonical = file_of(view.frame.path), "" if view.frame.error else view.frame.canonical
    basis = _basis(view, templates) if store is not None else b""
    seen = outline(store.fronts[page.path], page.body) if store is not None and _alone(page, book.site.settings) else ""
    data = store.page(path, basis) if store is not None else None
    if data is not None:
        return Made(Artifact(path, data), canonical, (), basis, fresh=False, outline=seen)
    around = templates.around(view) if seen else None
    data = view.body.encode().join(around) if around else templates.page(view)
    lacks, file = tuple(page_problems(view, data, page.body)), Artifact(path, data)
    sheet = _sheet(page, view, len(around[0]), file, book, store.sources[page.path]) if store is not None and around and not lacks else b""
    return Made(file, canonical, lacks, basis, outline=seen, sheet=sheet)


def _basis(view: PageView, templates: Templates) -> bytes:
    """What stands for all that a page is made from. The largest pages have thousands of parts, so it is told part by part."""
    digest = sha256(templates.version.encode())
    for name in view.__match_args__:
        value = getattr(view, name)
        parts = value if isinstance(value, tuple) else (value,)
        digest.update(f"\n{name} {type(value).__name__} {len(parts)}".encode())
        for part in parts:
            digest.update(f"\n{part!r}".encode("utf-8", "surrogatepass"))
    return digest.digest()


def _alone(page: Entry, settings: Record) -> bool:
    """Whether the running text of an entry is shown by its own page alone, and by the search."""
    plain = any(claim.scheme == "plain" for claim in page.body.claims)
    return page.record.text("view") == "page" and not page.record.texts("shows") and page.id not in settings.texts("course") and not plain


def _sheet(page: Entry, view: PageView, begin: int, file: Artifact, book: Book, source: bytes) -> bytes:
    """How a page stands in the output, for a build that has other words for it; nothing when that cannot be told."""
    claims = Citing(view.frame.path, book.addresses, book.ledger, book.notebook, book.components).around(page.body)
    if len(claims) != len(page.body.claims) or html_of(page.body, claims) != view.body:
        return b""
    return to_bytes(Sheet(file.path, sha256(file.data).digest(), begin, begin + len(view.body.encode()), claims, promised(view), source, book.revision, tuple(fillings(page.body, book.ledger, book.notebook).items())))


def file_of(path: str) -> str:
    """The file of a page: “timeline/index.html” for “timeline/”."""
    return path if path.endswith(".html") else f"{path}index.html"


def _text(path: str, text: str) -> Artifact:
    return Artifact(path, text.encode())


def assets(static: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Style sheets and scripts bundled in the order that order.txt gives; everything else as it is."""
    bundled: set[str] = set()
    for target, folders in BUNDLES.items():
        ordered = [f"{folder}/{name}" for folder in folders for name in static.get(f"{folder}/order.txt", b"").decode().split()]
        bundled.update(ordered, (f"{folder}/order.txt" for folder in folders))
        text = "\n".join(static[path].decode() for path in ordered if path in static)
        yield _text(target, _smaller(text) if target.endswith(".css") else jsmin(text))
    for path, data in static.items():
        if path not in bundled:
            yield _text(path, jsmin(data.decode())) if path.startswith("assets/") and path.endswith(".js") else Artifact(path, data)


def _smaller(style: str) -> str:
    """A style sheet without comments and spaces. rcssmin takes a layer for a rule and closes up what stands in it, “.entry :is(h2)”, too; rules for a medium it knows."""
    closed: str = cssmin(style.replace("@layer ", "@media layer "))
    return closed.replace("@media layer ", "@layer ")


def downloads(book: Book) -> Iterator[Artifact]:
    """The figures as CSV and JSON."""
    found = rows(book.site, dict(book.notebook.speakers))
    yield _text("figures.csv", as_csv(found))
    yield _text("figures.json", rows_as_json(found))


def search_index(book: Book) -> Iterator[tuple[str, Iterator[bytes]]]:
    """What the search looks through: the paths and the bytes of its scripts."""
    of = book.addresses.of
    named: list[tuple[str, Entry | Record]] = [(entry.name, entry) for entry in book.site.entries]
    named += [(f"{scheme}:{record.text('id')}", record) for scheme, data in (("figure", "figures"), ("support", "support")) for record in book.site.data.get(data, ())]
    found = [(_from_top(of[name]), one) for name, one in named if name in of and not of[name].startswith("404")]
    return scripts([address for address, _ in found], lambda place: document(*found[place], book.ledger, book.notebook))


def _from_top(address: str) -> str:
    path, _, fragment = address.partition("#")
    return f"{file_of(path)}#{fragment}" if fragment else file_of(path)


def for_machines(book: Book, pages: Sequence[str]) -> Iterator[Artifact]:
    """The map of the site, the rules for robots and the feed of corrections; the first and the last need the site's address."""
    lines = ["User-agent: *", "Allow: /"]
    if book.base:
        rows = "".join(f"<url><loc>{_xml(page)}</loc></url>\n" for page in pages if page)
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
