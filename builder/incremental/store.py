"""What this build works out → what later ones need not work out again.

Three things are kept, each under a digest of all that it was worked out from: what a file was parsed to (and the records that
pages cite each by itself, too, as there are many of them and a page cites few), that nothing is wrong in an entry, a record, a
template or a static file, and what a page was rendered from, with the digest of the page as it stands in the output. Besides,
what a library said of dates, as it is slow and always says the same.
"""

from __future__ import annotations

import time
from contextlib import suppress
from hashlib import sha256
from operator import itemgetter
from typing import TYPE_CHECKING
from zlib import crc32

from builder.catalogue import is_error
from builder.checks import Rules, part_problems
from builder.dates import remember, remembered
from builder.entries import parse
from builder.incremental.basis import Bases
from builder.incremental.cache import Cache
from builder.incremental.codec import Damaged, from_bytes, parsed_from, to_bytes
from builder.incremental.outline import front_of
from builder.model import Entry, Parsed
from builder.problem import Problem
from builder.sheet import source_of
from builder.workers import as_made, shared_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from builder.checks import Part
    from builder.text import File

CITED = {"content/data/figures.yaml": "figure", "content/data/quotations.yaml": "quote"}
"""The data files of which a page needs few records, and how claims name these."""


def _noted(notes: bytes) -> Iterator[Problem]:
    """What was noted of an entry that is sound."""
    with suppress(Damaged):
        found = from_bytes(notes) if notes else ()
        yield from (one for one in (found if isinstance(found, tuple) else ()) if isinstance(one, Problem))


def _parsed(file: File) -> tuple[Parsed, bytes]:
    parsed = parse(file)
    return parsed, to_bytes(parsed)


def _unpacked(value: bytes) -> tuple[Parsed, bytes]:
    return parsed_from(value), value


class Store(Cache):
    """The cache of one root, for a whole build; `output` is where its pages stand.

    `sources` and `fronts` are the digests of all that was read, and of the front matter in it.
    """

    def __init__(self, root: Path, output: Path) -> None:
        super().__init__(str(root))
        with self._doubting():
            for step in ("DELETE FROM house", "COMMIT", "BEGIN IMMEDIATE") if self._base else ():  # until all is written down, it is of no version: a build that is killed leaves the half of it
                self._base.execute(step)  # type: ignore[union-attr]
        self.output = output
        self.edition = ""
        self.fronts: dict[str, bytes] = {}
        self.sources: dict[str, bytes] = {}
        self._sound: dict[str, tuple[bytes, bytes]] = {}
        self._pages: dict[str, tuple[bytes, bytes]] = {}
        self._texts: dict[str, str] = {}
        self._rules: Rules | None = None
        self._outlines: dict[str, str] = {}

    def parse_all(self, files: Sequence[File]) -> list[Parsed]:
        """As `entries.parse` of each; what is not known is shared out to all cores."""
        found: dict[str, Parsed] = {}
        with self._doubting():
            self._sound = {path: (basis, notes) for path, basis, seal, notes in self._base.execute("SELECT path, basis, seal, notes FROM sound") if crc32(notes) == seal} if self._base else {}
            self._pages = {path: (view, html) for path, view, html in self._base.execute("SELECT path, view, html FROM pages")} if self._base else {}
        for file in files:
            self.sources[file.path], self.fronts[file.path] = source_of(file), front_of(file)
            if not file.path.endswith(".md"):
                self._texts[file.path] = file.text
        remember(self.common("dates"))
        with self._doubting(), suppress(Damaged):
            for path, source, seal, value in self._base.execute("SELECT path, source, seal, value FROM parsed") if self._base else ():
                if self.sources.get(path) == source and crc32(value) == seal:
                    found[path] = parsed_from(value)
        missing = [file for file in files if file.path not in found]
        for _, (parsed, value) in as_made(missing, _parsed, itemgetter(1), _unpacked):
            found[parsed.path] = parsed
            if parsed.entry is not None:
                self._put("named", parsed.entry.name, parsed.path)
            self._put("parsed", parsed.path, self.sources[parsed.path], crc32(value), value)
            if parsed.path in CITED and self._base is not None:
                with self._doubting():
                    self._base.execute("DELETE FROM records WHERE path = ?", (parsed.path,))
                for record in parsed.records:
                    one = to_bytes(record)
                    self._put("records", f"{CITED[parsed.path]}:{record.text('id')}", parsed.path, crc32(one), one)
        return [found[file.path] for file in files]

    def _put(self, table: str, *row: object) -> None:
        """Write a row down at once: together they are larger than all pages. They count when `keep` is called."""
        with self._doubting():
            if self._base is not None:
                self._base.execute(f"REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - our own names

    def problems(self, parts: Sequence[Part], rules: Rules) -> Iterator[Problem]:
        """As `checks.all_problems`. A part is sound for as long as its own text, the records that it cites and the common rules say the same; what was noted of an entry is kept as it was."""
        self._rules, bases = rules, Bases(rules, self.sources, self._texts)
        known = self.common("sound")
        sound = frozenset(known) if isinstance(known, tuple) else frozenset()
        asked, found_sound = [], []
        for part, shape in parts:
            basis = bases.of(part)
            if isinstance(part, Entry) and self._sound.get(part.path, (b"", b""))[0] == basis:
                yield from _noted(self._sound[part.path][1])
            elif basis in sound:
                found_sound.append(basis)
            else:
                asked.append((part, shape, basis))
        for (part, _, basis), found in zip(asked, shared_out(asked, lambda one: tuple(part_problems(one[0], one[1], rules))), strict=True):
            yield from found
            if isinstance(part, Entry) and not any(is_error(problem.code) for problem in found):
                notes = to_bytes(found) if found else b""
                self._put("sound", part.path, basis, crc32(notes), notes)
            elif not found:
                found_sound.append(basis)
        if sound != frozenset(found_sound):
            self._share("sound", tuple(found_sound))

    def page(self, path: str, view: bytes) -> bytes | None:
        """The page at a path of the output, if it was rendered from the same view and stands there unaltered."""
        known = self._pages.get(path)
        if known is None or known[0] != view:
            return None
        try:
            data = (self.output / path).read_bytes()
        except OSError:
            return None
        return data if sha256(data).digest() == known[1] else None

    def made(self, path: str, view: bytes, data: bytes) -> None:
        """Remember from what a page was rendered."""
        self._put("pages", path, view, sha256(data).digest())

    def outlined(self, path: str, outline: str, sheet: bytes) -> None:
        """Remember what the rest of the site sees of a page, and how it stands in the output; no sheet where it stands as before."""
        with self._doubting():
            if not self._outlines and self._base:
                self._base.execute("DELETE FROM common WHERE name = 'edition'")  # until they are published, sheets are of no edition
        if sheet:
            self._put("sheets", path, outline, crc32(sheet), sheet)
        self._outlines[path] = outline

    def keep(self, *, published: bool) -> None:
        """Let what was written down count, forget what is no longer there, and close. What was `published` gets a name as an `edition`."""
        if self._base is not None:
            with self._doubting():
                self._kept(published=published)
                self._base.execute("REPLACE INTO house VALUES (?)", (self.version,))
                self._base.execute("COMMIT")
        self.close()

    def _kept(self, *, published: bool) -> None:
        assert self._base is not None
        gone = [(path,) for (path,) in self._base.execute("SELECT path FROM parsed") if path not in self.sources] if self.sources else []
        for table in ("parsed", "sound", "named"):
            self._base.executemany(f"DELETE FROM {table} WHERE path = ?", gone)  # noqa: S608
        if not published or self._rules is None:
            return
        stood = dict(self._base.execute("SELECT path, outline FROM sheets"))
        self._base.executemany("DELETE FROM sheets WHERE path = ?", [(path,) for path in stood if path not in self._outlines])
        self._base.executemany("UPDATE sheets SET outline = ? WHERE path = ?", [(outline, path) for path, outline in self._outlines.items() if stood.get(path, outline) != outline])
        self.edition = f"{time.time_ns():x}"
        places = tuple(sorted({fact.place for fact in self._rules.ledger.facts.values() if fact.place}))
        for name, value in (("edition", self.edition), ("places", places), ("shares", tuple(self._rules.shares)), ("dates", remembered())):
            self._share(name, value)

    def _share(self, name: str, value: object) -> None:
        """Remember what all parts of a site share."""
        sealed = to_bytes(value)
        self._put("common", name, crc32(sealed), sealed)
