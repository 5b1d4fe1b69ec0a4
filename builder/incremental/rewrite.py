"""Pages of which only the running text changed → the output with these pages anew, whatever the number of the others.

What the rest of the site sees of a page is its outline. While that stays the same, the others stay as they are, and of the page
itself only the text is made anew, and of the text only those passages are checked that were not there before.
Whatever does not fit here, an error above all, is left to the whole build; None says so.
"""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.checks import rules_of
from builder.checks.own import own_errors
from builder.checks.prose.wholes import may_tell_of_all
from builder.checks.site.settled import SETTLED
from builder.data_files import SITE, SOURCES, SPEAKERS, SUPPORT, WORDING
from builder.digest import sha256
from builder.finished import lacks
from builder.incremental.outline import fresh, front_of, outline
from builder.incremental.rows import in_repository
from builder.model import Parsed, Record, Site
from builder.patterns import pattern
from builder.search import Index
from builder.sheet import source_of, with_text, words_of
from builder.text import File
from builder.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from builder.incremental.cache import Cache
    from builder.incremental.texts import Texts
    from builder.model import Entry, Passage
    from builder.sheet import Sheet

_ROW = pattern(r'   "path": "[^\n]*",\n   "sha256": "([0-9a-f]{64})",\n   "size": (\d+)')
MANIFEST = "build.json"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The files of the output that differ, and what is to be remembered of the pages by the paths of their files of content."""

    files: Mapping[str, bytes]
    pages: Mapping[str, tuple[File, Parsed, Sheet]]

    @property
    def read(self) -> tuple[File, ...]:
        """The files of content as they were read."""
        return tuple(file for file, _, _ in self.pages.values())


@dataclass(frozen=True, slots=True)
class Known:
    """A page as it stands in the output: its outline, its sheet, what its file was parsed to, and its bytes."""

    outline: str
    sheet: Sheet
    parsed: Parsed
    page: bytes


def known(output: Path, paths: Sequence[str], cache: Cache) -> Mapping[str, Known] | None:
    """What is remembered of pages by the paths of their files of content; None when that is not all."""
    found = {}
    for path in paths:
        if (remembered := cache.sheet(path)) is None or (parsed := cache.parsed(path, remembered[1].source)) is None:
            return None
        try:
            found[path] = Known(*remembered, parsed, (output / remembered[1].file).read_bytes())
        except OSError:
            return None
    return found


def rewritten(root: Path, output: Path, texts: Texts, pages: Mapping[str, Known], cache: Cache) -> Rewritten | None:
    """What differs when some `texts` are all that changed in the `pages` as they are known; None when that cannot be said without the rest."""
    files: dict[str, bytes] = {}
    made: dict[str, tuple[File, Parsed, Sheet]] = {}
    try:
        search = Index(output)
        for file, body in texts:
            before = pages[file.path]
            if before.parsed.entry is None or body.problems or outline(front_of(file), body) != before.outline or _is_of_another_revision(root, before.sheet):
                return None
            entry = replace(before.parsed.entry, body=body)
            if _is_faulty(entry, fresh(body, before.parsed.entry.body), root, cache):
                return None
            sheet, page = with_text(before.sheet, before.page, body, source_of(file))
            if any(lacks(sheet.promises, page)):
                return None
            if page != before.page:
                files[sheet.file] = page
            search.say(sheet.file, words_of(body, dict(sheet.filled)))
            made[file.path] = file, replace(before.parsed, entry=entry), sheet
        files |= search.changed
        if files:
            files[MANIFEST] = _listed_anew((output / MANIFEST).read_text(encoding="utf-8"), files)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Rewritten(files, made)


def _is_of_another_revision(root: Path, sheet: Sheet) -> bool:
    """Whether pages would say now that they were built from something else."""
    if not in_repository(str(root)):
        return bool(sheet.revision)
    from builder.provenance.revision import in_words, revision  # noqa: PLC0415 — only where there is a history

    return in_words(revision(root)) != sheet.revision


def _is_faulty(entry: Entry, passages: tuple[Passage, ...], root: Path, cache: Cache) -> bool:
    """Whether anything is wrong in the fresh passages of an entry, or in its text as a whole: with fewer words of its own, it quotes a larger share."""
    if not passages and not any(claim.scheme == "quote" for claim in entry.body.claims):
        return False
    if cache.common("shares") != () and may_tell_of_all(entry, passages):  # a share of it may be known that none of them cites
        return True
    site, places = _part_of(entry, passages, root, cache), cache.common("places")
    return site is None or not isinstance(places, tuple) or any(own_errors(entry, passages, site, rules_of(site, places)))


def _part_of(entry: Entry, passages: tuple[Passage, ...], root: Path, cache: Cache) -> Site | None:
    """The site as far as these passages see it: the records and entries that they name, all that the entry quotes, and no others."""
    claims = (claim for passage in passages for _, _, claim in passage.claims)
    names = {f"{claim.scheme}:{claim.target}" for claim in (*claims, *(claim for claim in entry.body.claims if claim.scheme == "quote"))}
    cited = {scheme: sorted(name for name in names if name.startswith(f"{scheme}:")) for scheme in ("figure", "quote")}
    records = {scheme: tuple(cache.records(found)) for scheme, found in cited.items()}
    others = sorted(name for name in names if not name.startswith(("figure:", "quote:", "source:", "support:")))
    entries = [one.entry for one in cache.entries(others) if one.entry is not None]
    files = [file for file in (SITE, SOURCES, SPEAKERS, SUPPORT, WORDING) if (root / file.path).exists()]
    parsed = {one.path: one.records for one in cache.known(file.path for file in files)}
    if any(len(records[scheme]) != len(found) for scheme, found in cited.items()) or [one.name for one in entries] != others or len(parsed) < len(files):
        return None
    data = {file.name: parsed.get(file.path, ()) for file in (SOURCES, SPEAKERS, SUPPORT)} | {"figures": records["figure"], "quotations": records["quote"]}
    settings, wording = (next(iter(parsed.get(file.path, ())), Record(MappingProxyType(dict.fromkeys((key.name for key in file.shape.keys), ())), MappingProxyType({}), entry.span)) for file in (SITE, WORDING))
    return Site((entry, *entries), MappingProxyType(data), settings, wording, (File(SETTLED, told),) if (told := _settled(root)) else ())


def _settled(root: Path) -> str:
    try:
        return (root / SETTLED).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def _listed_anew(manifest: str, made: Mapping[str, bytes]) -> bytes:
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
