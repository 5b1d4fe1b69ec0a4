"""What earlier builds worked out, on disk → what this one need not work out again.

Three things are kept, each under a digest of all that it was worked out from: what a file was parsed to (and the records that
pages cite each by itself, too, as there are many of them and a page cites few), that nothing is wrong in an entry, and what a page was rendered from, with the digest of the page as it stands in the output. Of another version of
the builder, of a damaged file and of anything else that is not ours, nothing is believed.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from builder.checks import Rules, part_problems
from builder.checks.passages import cited_names
from builder.codec import Damaged, from_bytes, parsed_from, to_bytes
from builder.entries import Parsed, parse
from builder.facts import Fact
from builder.model import Entry, Record
from builder.stamp import cache_folder, house
from builder.workers import as_made, shared_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from builder.problem import Problem
    from builder.shape import Group
    from builder.text import File

TABLES = """
CREATE TABLE IF NOT EXISTS house (version TEXT);
CREATE TABLE IF NOT EXISTS parsed (path TEXT PRIMARY KEY, source BLOB, seal INTEGER, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records (name TEXT PRIMARY KEY, path TEXT, seal INTEGER, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sound (path TEXT PRIMARY KEY, basis BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, view BLOB, html BLOB) WITHOUT ROWID;
"""

CITED = {"content/data/figures.yaml": "figure", "content/data/quotations.yaml": "quote"}
"""The data files of which a page needs few records, and how claims name these."""


def digest(text: str) -> bytes:
    """What stands for a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


def _parsed(file: File) -> tuple[Parsed, bytes]:
    parsed = parse(file)
    return parsed, to_bytes(parsed)


def _unpacked(value: bytes) -> tuple[Parsed, bytes]:
    return parsed_from(value), value


class Store:
    """The cache of one root; `output` is where its pages stand."""

    def __init__(self, root: Path, output: Path) -> None:
        self.output = output
        self.path = Path(cache_folder(str(root))) / "store"
        self._sources: dict[str, bytes] = {}
        self._sound: dict[str, bytes] = {}
        self._pages: dict[str, tuple[bytes, bytes]] = {}
        self._rules: Rules | None = None
        self._common = b""
        self._said: dict[str, str] = {}
        self._new: dict[str, list[tuple[object, ...]]] = {"sound": [], "pages": []}
        self._base = self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                base = sqlite3.connect(self.path, isolation_level=None, timeout=0.1)
                base.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN IMMEDIATE; {TABLES}")
                version = house()
                if base.execute("SELECT version FROM house").fetchall() != [(version,)]:
                    for table in ("house", "parsed", "records", *self._new):
                        base.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
                    base.execute("INSERT INTO house VALUES (?)", (version,))
            except sqlite3.OperationalError:
                return None  # another build has it, or it cannot be written
            except (sqlite3.DatabaseError, OSError, ValueError):
                with suppress(OSError):
                    self.path.unlink()
            else:
                return base
        return None

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        """A file that turns out to be damaged, as when a build was killed while it wrote, makes way for a new one."""
        try:
            yield
        except sqlite3.OperationalError:
            pass
        except sqlite3.DatabaseError:
            base, self._base = self._base, None
            if base is not None:
                base.close()
            with suppress(OSError):
                self.path.unlink()
            self._base = self._opened()

    def parse_all(self, files: Sequence[File]) -> list[Parsed]:
        """As `entries.parse` of each; what is not known is shared out to all cores."""
        found: dict[str, Parsed] = {}
        with self._doubting():
            self._sound = dict(self._base.execute("SELECT path, basis FROM sound")) if self._base else {}
            self._pages = {path: (view, html) for path, view, html in self._base.execute("SELECT path, view, html FROM pages")} if self._base else {}
        for file in files:
            self._sources[file.path] = digest(f"{file.path}\0{file.text}")
        with self._doubting(), suppress(Damaged):
            for path, source, seal, value in self._base.execute("SELECT path, source, seal, value FROM parsed") if self._base else ():
                if self._sources.get(path) == source and crc32(value) == seal:
                    found[path] = parsed_from(value)
        missing = [file for file in files if file.path not in found]
        for _, (parsed, value) in as_made(missing, _parsed, itemgetter(1), _unpacked):
            found[parsed.path] = parsed
            if self._base is not None:  # written at once: together these are larger than the pages
                with self._doubting():
                    self._base.execute("REPLACE INTO parsed VALUES (?, ?, ?, ?)", (parsed.path, self._sources[parsed.path], crc32(value), value))
                    if parsed.path in CITED:
                        self._base.execute("DELETE FROM records WHERE path = ?", (parsed.path,))
                        held = ((record.text("id"), to_bytes(record)) for record in parsed.records)
                        self._base.executemany("REPLACE INTO records VALUES (?, ?, ?, ?)", ((f"{CITED[parsed.path]}:{name}", parsed.path, crc32(one), one) for name, one in held))
        return [found[file.path] for file in files]

    def known(self, paths: Iterable[str]) -> list[Parsed]:
        """What files were parsed to that have not changed since, as far as it is known."""
        found = []
        with self._doubting(), suppress(Damaged):
            for path in paths if self._base else ():
                for value, seal in self._base.execute("SELECT value, seal FROM parsed WHERE path = ?", (path,)):  # type: ignore[union-attr]
                    if crc32(value) == seal:
                        found.append(parsed_from(value))
        return found

    def records(self, names: Iterable[str]) -> dict[str, Record]:
        """The figures and quotations of these names, as far as they are known."""
        found = {}
        with self._doubting(), suppress(Damaged):
            for name in names if self._base else ():
                for value, seal in self._base.execute("SELECT value, seal FROM records WHERE name = ?", (name,)):  # type: ignore[union-attr]
                    record = from_bytes(value) if crc32(value) == seal else None
                    if isinstance(record, Record):
                        found[name] = record
        return found

    def problems(self, parts: Sequence[tuple[Entry | Record, Group]], rules: Rules) -> Iterator[Problem]:
        """As `checks.all_problems`. An entry is sound for as long as its file, the records that it cites and the common rules say the same."""
        self._rules, self._said = rules, {}
        words = rules.wording.pattern.pattern if rules.wording.pattern else ""
        self._common = digest(repr((rules.ledger.speakers, words, rules.wording.rules, rules.quotation_words)))
        bases = {part.path: self._basis(part) for part, _ in parts if isinstance(part, Entry)}
        asked = [(part, shape) for part, shape in parts if not isinstance(part, Entry) or self._sound.get(part.path) != bases[part.path]]
        for (part, _), found in zip(asked, shared_out(asked, lambda one: tuple(part_problems(*one, rules))), strict=True):
            yield from found
            if not found and isinstance(part, Entry):
                self._new["sound"].append((part.path, bases[part.path]))

    def _basis(self, entry: Entry) -> bytes:
        return digest(f"{self._sources.get(entry.path, b'').hex()}{self._common.hex()}" + "\n".join(map(self._meaning, cited_names(entry))))

    def _meaning(self, name: str) -> str:
        """What a cited record says, wherever it stands."""
        if name not in self._said:
            assert self._rules is not None
            ledger = self._rules.ledger
            fact, quotation = ledger.facts.get(name), ledger.quotations.get(name)
            if fact is not None:
                self._said[name] = repr([sorted(value) if isinstance(value, frozenset) else value for field in Fact.__slots__ if field not in ("span", "shown_span", "evidence") and (value := getattr(fact, field),)])
            elif quotation is not None:
                self._said[name] = repr((quotation.text, quotation.names, quotation.attribute))
            else:
                self._said[name] = f"{name} {name in ledger.targets}"
        return self._said[name]

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
        self._new["pages"].append((path, view, sha256(data).digest()))

    def close(self) -> None:
        """Write down what was new, and forget what is no longer there."""
        if self._base is None:
            return
        with self._doubting():
            for table, rows in self._new.items():
                if rows:
                    self._base.executemany(f"REPLACE INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608 - our own names
            gone = [(path,) for (path,) in self._base.execute("SELECT path FROM parsed") if path not in self._sources] if self._sources else []
            self._base.executemany("DELETE FROM parsed WHERE path = ?", gone)
            self._base.executemany("DELETE FROM sound WHERE path = ?", gone)
            self._base.execute("COMMIT")
            self._base.close()
