"""A folder that changes → its site in memory: pages made when they are asked for, and the problems that stand in the way.

The last sound site stays until the next one is sound, so that a page can always be shown under its problems.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from builder.artifacts import BUNDLES, artifacts, assets, file_of
from builder.build import judge, static_of
from builder.checks.own import own_errors
from builder.checks.site.pages import page_address
from builder.entries import parse
from builder.finished import page_problems
from builder.incremental.memory import Memory
from builder.incremental.outline import fresh, front_of, outline
from builder.model import SoundSite
from builder.read import Tree, read_again, read_tree, stat_tree
from builder.render import TemplateFault, Templates
from builder.views.notes import Notebook
from builder.views.pages import Book, book, page_view

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.model import Entry
    from builder.problem import Problem

FEW = 8  # files that are followed one by one
WAITS = 10  # looks after which a file that is empty is taken for empty
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
    """One sound site; its pages, with what each lacks, and its files are made on demand and kept."""

    book: Book
    templates: Templates
    static: Mapping[str, bytes]
    bundles: Mapping[str, bytes]
    pages: Mapping[str, Entry]
    versions: Mapping[str, str]
    made: dict[str, tuple[bytes, tuple[Problem, ...]]] = field(default_factory=dict)
    others: Mapping[str, bytes] | None = None

    def page(self, path: str) -> tuple[bytes, tuple[Problem, ...]]:
        """The page at `path`, such as “timeline/index.html”, and what it lacks."""
        if path not in self.made:
            page = self.pages[path]
            view = page_view(page, self.book)
            data = self.templates.page(view)
            self.made[path] = data, tuple(page_problems(view, data, page.body))
        return self.made[path]

    def other(self, path: str) -> bytes | None:
        """Any other file of the site. What is neither style nor script is rare enough to make the whole site for it."""
        if path in self.bundles:
            return self.bundles[path]
        if self.others is None:
            self.others = {artifact.path: artifact.data for artifact in artifacts(self.book, self.templates, self.static)[0] if artifact.path not in self.pages}
        return self.others.get(path)

    def with_text(self, site: SoundSite) -> Edition:
        """The edition with other running text: addresses, links and facts stay as they are."""
        shared = replace(self.book, site=site, notebook=Notebook(site, self.book.addresses))
        return Edition(shared, self.templates, self.static, self.bundles, _pages(site), self.versions)


def _pages(site: SoundSite) -> dict[str, Entry]:
    return {file_of(page_address(entry)): entry for entry in site.entries if entry.kind == "page"}


class Workshop:
    """The site of a folder as it stands, made anew from what changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.number = 0  # grows with every change that was looked at
        self.problems: tuple[Problem, ...] = ()
        self.tree = Tree()
        self._seen: tuple[tuple[str, int, int, int], ...] = ()
        self._waited = 0
        self._memory = Memory()
        self._edition: Edition | None = None
        self._last: dict[str, bytes] = {}

    def look(self) -> bool:
        """Look at the folder; whether anything in it changed since the last look."""
        seen = stat_tree(self.root)
        if seen == self._seen or self._half_written(seen):
            return False
        before, self._seen = dict(zip((row[0] for row in self._seen), self._seen, strict=True)), seen
        same_names = before.keys() == {row[0] for row in seen}
        changed = [row[0] for row in seen if row != before[row[0]]] if same_names else []
        tree = self._read(changed)
        if self.number and tree == self.tree:
            return False
        if not self._followed(tree, changed):
            self._judged(tree)
        self.tree = tree
        self.number += 1
        return True

    def _read(self, changed: list[str]) -> Tree:
        """The folder as it stands. Where a few words changed in a sound one, only the files that hold them are read."""
        texts = [path for path in changed if path.endswith(".md")]
        if not 0 < len(texts) == len(changed) <= FEW or self.tree.problems:
            return read_tree(self.root)
        anew = {file.path: file for path in texts if (file := read_again(self.root, path)) is not None}
        if len(anew) < len(texts):
            return read_tree(self.root)
        return replace(self.tree, files=tuple(anew.get(file.path, file) for file in self.tree.files))

    def _judged(self, tree: Tree) -> None:
        """Check everything, and make a new edition if it is sound."""
        verdict = judge(tree, self._memory)
        self.problems = verdict.errors
        if verdict.site is not None:
            self._edition = self._publish(verdict.site, tree)

    def _followed(self, tree: Tree, changed: list[str]) -> bool:
        """Take over the running text of a few entries, if nothing else changed and nothing is wrong in it."""
        if self._edition is None or self.problems or tree.problems or not 0 < len(changed) <= FEW:
            return False
        site, old = self._edition.book.site, {file.path: file for file in self.tree.files}
        entries, anew = {entry.path: entry for entry in site.entries}, {}
        for file in tree.files:
            if file.path in changed and file.path in entries:
                parsed = parse(file)
                if parsed.problems or parsed.entry is None or outline(front_of(file), parsed.entry.body) != outline(front_of(old[file.path]), entries[file.path].body):
                    return False
                anew[file.path] = parsed.entry
        rules = self._memory.rules
        if len(anew) < len(changed) or rules is None:
            return False
        if any(problem for entry in anew.values() for problem in own_errors(entry, fresh(entry.body, entries[entry.path].body), site, rules)):
            return False
        whole = replace(site, entries=tuple(anew.get(entry.path, entry) for entry in site.entries), files=tree.files)
        self._edition = self._edition.with_text(SoundSite(whole))
        return True

    def _half_written(self, seen: tuple[tuple[str, int, int, int], ...]) -> bool:
        """Whether a file was emptied a moment ago: most programs empty a file before they write it, so its words may be on their way."""
        before = {path for path, _, size, _ in self._seen if size}
        self._waited = self._waited + 1 if any(not size and path in before for path, _, size, _ in seen) else 0
        return 0 < self._waited < WAITS

    def _publish(self, site: SoundSite, tree: Tree) -> Edition:
        before, static = self._edition, static_of(tree)
        templates = before.templates if before and before.book.site.templates == site.templates else Templates(site.templates, keep=True)
        bundles = before.bundles if before and before.static == static else {artifact.path: artifact.data for artifact in assets(static)}
        versions = before.versions if before and before.bundles is bundles else {path: sha256(bundles[path]).hexdigest()[:12] for path in BUNDLES if path in bundles}
        return Edition(book(site, templates), templates, static, bundles, _pages(site), versions)

    @property
    def versions(self) -> Mapping[str, str]:
        """The versions of the style and the scripts, by their paths."""
        return self._edition.versions if self._edition is not None else {}

    def answer(self, path: str) -> Answer:
        """What stands at a path from the top of the site. A template that breaks is a problem, and so is what a page lacks; the page before it stays."""
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
            self._blame(fault.problem)
            return Answer(503, "text/html; charset=utf-8", self._last.get(path, NOTHING_YET), html=True)
        if data is not None:
            return Answer(200, _type(path), data)
        if "404.html" in edition.pages:
            return self._page(edition, "404.html", 404)
        return Answer(404, "text/html; charset=utf-8", NOT_HERE, html=True)

    def _page(self, edition: Edition, path: str, status: int) -> Answer:
        try:
            page, lacks = edition.page(path)
        except TemplateFault as fault:
            self._blame(fault.problem)
        else:
            self._blame(*lacks)
            if not lacks:
                self._last[path] = page
        return Answer(status, "text/html; charset=utf-8", self._last.get(path, NOTHING_YET), html=True)

    def _blame(self, *problems: Problem) -> None:
        self.problems += tuple(problem for problem in problems if problem not in self.problems)


def _type(path: str) -> str:
    ending = path.rsplit(".", 1)[-1].lower()
    kind = TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


_EMPTY = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{0}</title></head><body><main><h1>{0}</h1></main></body></html>\n'
NOTHING_YET = _EMPTY.format("There is no page to show yet").encode()
NOT_HERE = _EMPTY.format("There is no page at this address").encode()
