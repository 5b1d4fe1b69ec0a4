"""Pages of which only the running text changed → the output with these pages anew, whatever the number of the others.

The outline of each page is kept with the addresses of everything. While it stays the same, the others stay as they are.
Whatever does not fit here, an error above all, is left to the whole build; None says so.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from builder.build import in_words, with_slash
from builder.catalogue import is_error
from builder.checks import rules_of
from builder.checks.pages import page_address
from builder.checks.passages import cited_names
from builder.entries import parse
from builder.kinds import DATA, DATA_FILES, SITE, WORDING
from builder.model import Entry, Record, Site, SoundSite
from builder.outline import outline, own_problems
from builder.read import read_file, read_tree
from builder.stamp import history
from builder.store import CITED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from builder.store import Store
    from builder.views.pages import Book

_ROW = re.compile(r'   "path": "[^\n]*",\n   "sha256": "([0-9a-f]{64})",\n   "size": (\d+)')
_TEXT = re.compile(rb'"text":"(?:[^"\\]|\\.)*+"\}')
MOST = 8  # pages that are written anew one by one
SEARCH, MANIFEST = "assets/search-index.js", "build.json"

Index = dict[str, Any]


def index_of(book: Book) -> Index:
    """What a later build must know of this one to write a page anew."""
    texts = {file.path: file for file in book.site.files}
    return {
        "addresses": dict(book.addresses.of),
        "files": {entry.name: entry.path for entry in book.site.entries},
        "outlines": {entry.path: outline(texts[entry.path], entry) for entry in book.site.entries if _simple(entry, book.site.settings)},
        "revision": book.revision,
    }


def _simple(entry: Entry, settings: Record) -> bool:
    """Whether the running text of an entry is shown by its own page alone, and by the search."""
    plain = any(claim.scheme == "plain" for claim in entry.body.claims)
    return entry.kind == "page" and entry.record.text("view") == "page" and not entry.record.texts("shows") and entry.id not in settings.texts("course") and not plain


def rewritten(root: Path, output: Path, base: str | None, changed: Sequence[str], index: Index, store: Store) -> dict[str, bytes] | None:
    """The files of the output that differ when the `changed` files of content/ are all that changed; None when that cannot be said without the rest."""
    paths = [path for path in changed if path in index["outlines"]]
    if len(paths) != len(changed) or len(paths) > MOST:
        return None
    small = [file for file in DATA_FILES if file.path not in CITED]
    parsed = {one.path: one for one in store.known(file.path for file in small)}
    data = {file.name: parsed[file.path].records if file.path in parsed else () for file in small if not file.single}
    if SITE.path not in parsed or any((root / file.path).exists() and file.path not in parsed for file in small):
        return None
    pages: list[Entry] = []
    for path in paths:
        tree = read_file(root, path)
        if tree.problems or not tree.files:
            return None
        one = parse(tree.files[0])
        if one.problems or one.entry is None or outline(tree.files[0], one.entry) != index["outlines"][path]:
            return None
        pages.append(one.entry)
    settings = parsed[SITE.path].records[0]
    site = _part_of(pages, data, settings, parsed[WORDING.path].records[0] if WORDING.path in parsed else None, index, store)
    if site is None or any(is_error(problem.code) for problem in own_problems(pages, site, rules_of(site))):
        return None
    return _made(root, output, with_slash(settings.text("address") if base is None else base), SoundSite(site), pages, index)


def _part_of(pages: list[Entry], data: dict[str, tuple[Record, ...]], settings: Record, wording: Record | None, index: Index, store: Store) -> Site | None:
    """The site as far as these pages see it: the records and entries that they name, and no others."""
    from builder.entries import empty_record  # noqa: PLC0415

    shown = [f"page:{name}" for key in ("navigation", "footer") for name in settings.texts(key)]
    names = {name for page in pages for name in cited_names(page)} | set(shown) | set(cited_names(settings))
    wanted = {index["files"][name] for name in names if name in index["files"]} - {page.path for page in pages}
    others = [one.entry for one in store.known(sorted(wanted)) if one.entry is not None]
    if len(others) != len(wanted):
        return None
    cited = {scheme: sorted(name for name in names if name.startswith(f"{scheme}:")) for scheme in CITED.values()}
    for path, scheme in CITED.items():
        records = store.records(cited[scheme])
        if len(records) != len(cited[scheme]):
            return None
        data[DATA[path].name] = tuple(records.values())
    return Site((*pages, *others), MappingProxyType(data), settings, wording or empty_record(WORDING.path))


def _made(root: Path, output: Path, base: str, site: SoundSite, pages: Iterable[Entry], index: Index) -> dict[str, bytes] | None:
    """The new bytes of every file that shows the pages: their own, the search index and the manifest."""
    from builder.artifacts import as_json, document, file_of  # noqa: PLC0415 — jinja2 and the views are not needed to refuse
    from builder.finished import page_problems  # noqa: PLC0415
    from builder.provenance import revision  # noqa: PLC0415
    from builder.render import TemplateFault, Templates  # noqa: PLC0415
    from builder.views.addresses import Addresses  # noqa: PLC0415
    from builder.views.pages import book, page_view  # noqa: PLC0415

    if history(str(root)) and in_words(revision(root)) != index["revision"]:
        return None
    templates = Templates(read_tree(root, ("templates",)).files)
    shared = book(site, templates, base, index["revision"], where=Addresses(index["addresses"]))
    made: dict[str, bytes] = {}
    try:
        stood = search = (output / SEARCH).read_bytes()
        for page in pages:
            path, view = file_of(page_address(page)), page_view(page, shared)
            html = templates.page(view)
            if any(page_problems(view, html)):
                return None
            made[path] = html.encode()
            here = search.index(f',"address":{as_json(path)},"text":"'.encode())
            begin, text = search.rindex(b'{"id":', 0, here), search.index(b'"text":"', here)
            row = _TEXT.match(search, text)
            if row is None:
                return None
            number = json.loads(search[begin : row.end()])["id"]
            search = b"".join((search[:begin], as_json(document(page, number, page_address(page))).encode(), search[row.end() :]))
        made = {path: data for path, data in made.items() if data != (output / path).read_bytes()}
        if search != stood:
            made[SEARCH] = search
        if made:
            made[MANIFEST] = _listed_anew((output / MANIFEST).read_text(encoding="utf-8"), made)
    except (TemplateFault, OSError, ValueError, KeyError, TypeError):
        return None
    return made


def _listed_anew(manifest: str, made: dict[str, bytes]) -> bytes:
    """The manifest with the digests and sizes of what was made anew."""
    total = re.search(r'\n "bytes": (\d+),', manifest)
    if total is None:
        raise ValueError(MANIFEST)
    size = int(total[1])
    for path, data in made.items():
        begin = manifest.index(f'   "path": {json.dumps(path, ensure_ascii=False)},\n')
        row = _ROW.match(manifest, begin)
        if row is None:
            raise ValueError(path)
        size += len(data) - int(row[2])
        manifest = f"{manifest[: row.start(1)]}{sha256(data).hexdigest()}{manifest[row.end(1) : row.start(2)]}{len(data)}{manifest[row.end(2) :]}"
    return f"{manifest[: total.start(1)]}{size}{manifest[total.end(1) :]}".encode()
