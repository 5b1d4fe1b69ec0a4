"""Artifacts that wait for their publication on the disk: ten thousand pages do not fit into the memory that a build may take."""

from __future__ import annotations

import os
import tempfile
from typing import IO, TYPE_CHECKING

from builder.publish.shapes import Artifact
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOM = 16 << 20  # bytes that are kept in memory before the disk is asked
PIECE = 1 << 20  # bytes that are read at a time


@dataclass(frozen=True, slots=True)
class Spooled:
    """An artifact whose bytes wait in a file without a name."""

    path: str
    file: IO[bytes]
    begin: int
    size: int

    @property
    def data(self) -> bytes:
        """All of its bytes."""
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, some at a time."""
        for at in range(self.begin, self.begin + self.size, PIECE):
            yield os.pread(self.file.fileno(), min(PIECE, self.begin + self.size - at), at)


class Spool:
    """Takes artifacts; the first of them stay in memory."""

    def __init__(self) -> None:
        self._left = ROOM
        self._file: IO[bytes] | None = None
        self._end = 0

    def put(self, path: str, pieces: Iterable[bytes]) -> Artifact | Spooled:
        """The artifact of these bytes."""
        begin, held = self._end, []
        for piece in pieces:
            if self._left >= len(piece) and self._end == begin:
                self._left -= len(piece)
                held.append(piece)
            else:
                self._write([*held, piece])
                held = []
        if self._end == begin:
            return Artifact(path, b"".join(held))
        assert self._file is not None
        return Spooled(path, self._file, begin, self._end - begin)

    def _write(self, pieces: Iterable[bytes]) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - it lives as long as what waits in it
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                written = os.pwrite(self._file.fileno(), rest, self._end)
                rest, self._end = rest[written:], self._end + written
