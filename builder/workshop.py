"""A folder that changes → its site in memory: pages made when they are asked for, and the problems that stand in the way.

The last sound site stays until the next one is sound, so that a page can always be shown under its problems.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from builder.artifacts import artifacts, assets, file_of
from builder.build import judge, static_of
from builder.checks.pages import page_address
from builder.memory import Memory
from builder.read import Tree, read_tree, stat_tree
from builder.render import TemplateFault, Templates
from builder.views.pages import Book, book, page_view

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.model import Entry, SoundSite
    from builder.problem import Problem

WAITS = 5  # looks after which a file that is empty is taken for empty
TYPES = {"js": "text/javascript", "svg": "image/svg+xml", "webmanifest": "application/manifest+json", "xml": "application/xml", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets: `html` says whether it is a page, above which problems can be shown."""

    status: int
    type: str
    data: bytes
    html: bool = False


@dataclass(slots=True)
class Edition:
    """One sound site; its pages and files are made on demand and kept."""

    book: Book
    templates: Templates
    static: Mapping[str, bytes]
    bundles: Mapping[str, bytes]
    pages: Mapping[str, Entry]
    made: dict[str, bytes] = field(default_factory=dict)
    whole: bool = False

    def page(self, path: str) -> bytes:
        """The page at `path`, such as “timeline/index.html”."""
        if path not in self.made:
            self.made[path] = self.templates.page(page_view(self.pages[path], self.book)).encode()
        return self.made[path]

    def other(self, path: str) -> bytes | None:
        """Any other file of the site. What is neither style nor script is rare enough to make the whole site for it."""
        if path in self.bundles:
            return self.bundles[path]
        if not self.whole:
            self.whole = True
            self.made |= {artifact.path: artifact.data for artifact in artifacts(self.book, self.templates, self.static)[0]}
        return self.made.get(path)


class Workshop:
    """The site of a folder as it stands, made anew from what changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.number = 0  # grows with every change that was looked at
        self.problems: tuple[Problem, ...] = ()
        self.tree = Tree()
        self.seconds = 0.0
        self._seen: tuple[tuple[str, int, int, int], ...] = ()
        self._waited = 0
        self._memory = Memory()
        self._edition: Edition | None = None
        self._last: dict[str, bytes] = {}

    def look(self) -> bool:
        """Look at the folder; whether anything in it changed since the last look."""
        seen = stat_tree(self.root)
        if seen == self._seen:
            return False
        if self._half_written(seen):
            return False
        self._seen = seen
        begun = perf_counter()
        tree = read_tree(self.root)
        if self.number and tree == self.tree:
            return False
        self.tree = tree
        verdict = judge(tree, self._memory)
        self.problems = verdict.errors
        if verdict.site is not None:
            self._edition = self._publish(verdict.site)
        self.seconds = perf_counter() - begun
        self.number += 1
        return True

    def _half_written(self, seen: tuple[tuple[str, int, int, int], ...]) -> bool:
        """Whether a file was emptied a moment ago: most programs empty a file before they write it, so its words may be on their way."""
        before = {path for path, _, size, _ in self._seen if size}
        self._waited = self._waited + 1 if any(not size and path in before for path, _, size, _ in seen) else 0
        return 0 < self._waited < WAITS

    def _publish(self, site: SoundSite) -> Edition:
        before, static = self._edition, static_of(self.tree)
        templates = before.templates if before and before.book.site.templates == site.templates else Templates(site.templates)
        bundles = before.bundles if before and before.static == static else {artifact.path: artifact.data for artifact in assets(static)}
        pages = {file_of(page_address(entry)): entry for entry in site.entries if entry.kind == "page"}
        return Edition(book(site, templates), templates, static, bundles, pages)

    def answer(self, path: str) -> Answer:
        """What stands at a path from the top of the site. A template that breaks is a problem, and the page before it stays."""
        path = f"{path}index.html" if path == "" or path.endswith("/") else path
        edition = self._edition
        if edition is None:
            return Answer(503, "text/html; charset=utf-8", NOTHING_YET, html=True)
        if path not in edition.pages and f"{path}/index.html" in edition.pages:
            return Answer(301, "text/html", f"{path}/".encode())
        try:
            if path in edition.pages:
                return self._page(edition, path, 200)
            data = edition.other(path)
        except TemplateFault as fault:
            self._blame(fault)
            return Answer(503, "text/html; charset=utf-8", self._last.get(path, NOTHING_YET), html=True)
        if data is not None:
            return Answer(200, _type(path), data)
        if "404.html" in edition.pages:
            return self._page(edition, "404.html", 404)
        return Answer(404, "text/html; charset=utf-8", NOT_HERE, html=True)

    def _page(self, edition: Edition, path: str, status: int) -> Answer:
        try:
            self._last[path] = edition.page(path)
        except TemplateFault as fault:
            self._blame(fault)
        return Answer(status, "text/html; charset=utf-8", self._last.get(path, NOTHING_YET), html=True)

    def _blame(self, fault: TemplateFault) -> None:
        if fault.problem not in self.problems:
            self.problems = (*self.problems, fault.problem)


def _type(path: str) -> str:
    ending = path.rsplit(".", 1)[-1].lower()
    kind = TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


_EMPTY = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{0}</title></head><body><main><h1>{0}</h1></main></body></html>\n'
NOTHING_YET = _EMPTY.format("There is no page to show yet").encode()
NOT_HERE = _EMPTY.format("There is no page at this address").encode()
