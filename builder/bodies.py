"""Files whose running text may have changed → their bodies, parsed in a process beside this one, which imports meanwhile what looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.beside import beside
from builder.codec import from_bytes, to_bytes
from builder.model import Body
from builder.read import read_again
from builder.text import end_of_front_matter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from builder.text import File

MOST = 8  # files that are parsed one by one
Bodies = tuple[tuple["File", Body], ...]


def bodies_beside(root: Path, paths: Sequence[str]) -> Callable[[], Bodies] | None:
    """Begin to parse the bodies of some files of content/; what is returned waits for them. None when they are many, or one cannot be read."""
    files = [file for path in paths[: MOST + 1] if (file := read_again(root, path)) is not None]
    if len(files) != len(paths):
        return None
    made = beside(lambda: to_bytes(tuple(map(_body, files))))

    def bodies() -> Bodies:
        found = from_bytes(made())
        return tuple((file, body) for file, body in zip(files, found if isinstance(found, tuple) else (), strict=True) if isinstance(body, Body))

    return bodies


def _body(file: File) -> Body:
    from builder.markdown import parse_body  # noqa: PLC0415 - half of the time of such a build, and the other process does not need it

    return parse_body(file, min(end_of_front_matter(file.text) + len("\n---\n"), len(file.text)))
