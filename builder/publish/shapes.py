"""What publishing takes, what it did, and what keeps it from its work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = ".built"  # the list of all that a build made, in the output itself


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site: its path relative to the output, with forward slashes, and its bytes."""

    path: str
    data: bytes

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, some at a time."""
        yield self.data


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication did, as sorted paths."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class PublishError(Exception):
    """The output was left as it was; `help` says what to do about it."""

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = way_out


def shown(path: str) -> str:
    """A path in which whatever a terminal might obey is spelt out."""
    return path if path.isprintable() else ascii(path)[1:-1]
