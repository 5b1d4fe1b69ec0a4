"""Artifacts that wait for their publication on the disk: ten thousand pages do not fit into the memory that a build may take."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from builder.publish.shapes import Artifact, PublishError
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOM = 4 << 20  # bytes that are kept in memory before the disk is asked
PIECE = 1 << 20  # bytes that are read at a time


@dataclass(frozen=True, slots=True)
class Spooled:
    """An artifact whose bytes wait in a file without a name."""

    path: str
    spool: Spool
    begin: int
    size: int

    @property
    def data(self) -> bytes:
        """All of its bytes."""
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, some at a time."""
        for at in range(self.begin, self.begin + self.size, PIECE):
            yield self.spool.read(at, min(PIECE, self.begin + self.size - at))


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
        return Spooled(path, self, begin, self._end - begin)

    def read(self, at: int, size: int) -> bytes:
        """Bytes that wait on the disk."""
        assert self._file is not None
        self._file.seek(at)
        return self._file.read(size)

    def __del__(self) -> None:
        """Nothing waits any more."""
        if self._file is not None:
            self._file.close()

    def _write(self, pieces: Iterable[bytes]) -> None:
        import tempfile  # noqa: PLC0415 - slow to import, seldom needed

        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as what waits in it
            for piece in pieces:
                self._file.seek(self._end)
                self._end += self._file.write(piece)
            self._file.flush()
        except OSError as error:
            raise PublishError(f"the pages found no room while they waited: {error.strerror or error}", "Make room in the folder for temporary files, and build again.") from error
