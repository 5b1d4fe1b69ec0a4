"""What earlier builds worked out, on disk, as a build may ask for it piece by piece. Store fills it.

Of another version of the builder, of a build that was killed, of a damaged file and of anything else that is not ours, nothing is believed.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from zlib import crc32

from builder.incremental.codec import Damaged, from_bytes, to_bytes
from builder.incremental.rows import house
from builder.incremental.stamp import cache_folder
from builder.model import Parsed, Record
from builder.sheet import Sheet, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.text import File

TABLES = {
    "house": "(version TEXT PRIMARY KEY)",
    "parsed": "(path TEXT PRIMARY KEY, source BLOB, seal INTEGER, value BLOB) WITHOUT ROWID",
    "records": "(name TEXT PRIMARY KEY, path TEXT, seal INTEGER, value BLOB) WITHOUT ROWID",
    "named": "(name TEXT PRIMARY KEY, path TEXT) WITHOUT ROWID",
    "sound": "(path TEXT PRIMARY KEY, basis BLOB, seal INTEGER, notes BLOB) WITHOUT ROWID",
    "pages": "(path TEXT PRIMARY KEY, view BLOB, html BLOB) WITHOUT ROWID",
    "sheets": "(path TEXT PRIMARY KEY, outline TEXT, seal INTEGER, value BLOB) WITHOUT ROWID",
    "common": "(name TEXT PRIMARY KEY, seal INTEGER, value BLOB) WITHOUT ROWID",
}
"""What files were parsed to, the records that pages cite, where entries stand, which are sound, from what pages were made, how they stand in the output, and what all share."""


class Cache:
    """The cache of one root."""

    def __init__(self, root: str) -> None:
        self.path = os.path.join(cache_folder(root), "store")  # noqa: PTH118 — needed without pathlib
        self.version = house()
        self._base = self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                os.makedirs(os.path.dirname(self.path), exist_ok=True)  # noqa: PTH103, PTH120
                base = sqlite3.connect(self.path, isolation_level=None, timeout=0.1)
                tables = "".join(f"CREATE TABLE IF NOT EXISTS {name} {columns};" for name, columns in TABLES.items())
                base.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN IMMEDIATE; {tables}")
                if base.execute("SELECT 1 FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchone():
                    raise sqlite3.DatabaseError(self.path)  # noqa: TRY301 — not ours: either can run for ever
                if base.execute("SELECT version FROM house").fetchall() != [(self.version,)]:
                    for table in TABLES:
                        base.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
                    base.execute("INSERT INTO house VALUES (?)", (self.version,))
            except sqlite3.OperationalError:
                return None  # another build has it, or it cannot be written
            except (sqlite3.DatabaseError, OSError, ValueError):
                with suppress(OSError):
                    os.unlink(self.path)  # noqa: PTH108
            else:
                return base
        return None

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        """A file that turns out to be damaged, or that holds a part of what it should as the disk is full, makes way for a new one."""
        try:
            yield
        except (sqlite3.DatabaseError, TypeError):  # a value of another type is none that was put there
            base, self._base = self._base, None
            if base is not None:
                base.close()
            with suppress(OSError):
                os.unlink(self.path)  # noqa: PTH108
            self._base = self._opened()

    def _values(self, query: str, keys: Iterable[str]) -> Iterator[object]:
        """What stands under some keys, as far as it is known; a query gives the value and its seal."""
        with self._doubting(), suppress(Damaged):
            for key in keys if self._base else ():
                for value, seal in self._base.execute(query, (key,)):  # type: ignore[union-attr]
                    if crc32(value) == seal:
                        yield from_bytes(value)

    def known(self, paths: Iterable[str]) -> list[Parsed]:
        """What files were parsed to that have not changed since."""
        return [one for one in self._values("SELECT value, seal FROM parsed WHERE path = ?", paths) if isinstance(one, Parsed)]

    def parsed(self, path: str, source: bytes) -> Parsed | None:
        """What a file was parsed to when it was as `source` says."""
        with self._doubting():
            if self._base and self._base.execute("SELECT source FROM parsed WHERE path = ?", (path,)).fetchall() == [(source,)]:
                return next(iter(self.known((path,))), None)
        return None

    def records(self, names: Iterable[str]) -> list[Record]:
        """The figures and quotations of these names."""
        return [one for one in self._values("SELECT value, seal FROM records WHERE name = ?", names) if isinstance(one, Record)]

    def entries(self, names: Iterable[str]) -> list[Parsed]:
        """The files of the entries of these names."""
        paths: list[str] = []
        with self._doubting():
            paths += [path for name in names for (path,) in self._base.execute("SELECT path FROM named WHERE name = ?", (name,))] if self._base else []
        return [one for one in self.known(paths) if one.entry is not None]

    def sheet(self, path: str) -> tuple[str, Sheet] | None:
        """The outline of a page, and how it stands in the output, by the path of its file of content."""
        with self._doubting():
            outlines = self._base.execute("SELECT outline FROM sheets WHERE path = ?", (path,)).fetchall() if self._base else []
            sheets = [one for one in self._values("SELECT value, seal FROM sheets WHERE path = ?", (path,)) if isinstance(one, Sheet)]
            if outlines and sheets:
                return outlines[0][0], sheets[0]
        return None

    def common(self, name: str) -> object:
        """What all pages share: the `edition` that was published last, the `places` of all records, the names that tell of `shares`."""
        return next(iter(self._values("SELECT value, seal FROM common WHERE name = ?", (name,))), None)

    def renew(self, pages: Mapping[str, tuple[File, Parsed, Sheet]]) -> None:
        """Remember how some pages stand in the output now, and close."""
        if self._base is not None:
            with self._doubting():
                for path, (file, parsed, sheet) in pages.items():
                    value, other = to_bytes(parsed), to_bytes(sheet)
                    self._base.execute("UPDATE parsed SET source = ?, seal = ?, value = ? WHERE path = ?", (source_of(file), crc32(value), value, path))
                    self._base.execute("UPDATE sheets SET seal = ?, value = ? WHERE path = ?", (crc32(other), other, path))
                self._base.execute("COMMIT")
        self.close()

    def close(self) -> None:
        """Leave the file to others; what was not written down is forgotten."""
        if self._base is not None:
            self._base.close()
            self._base = None
