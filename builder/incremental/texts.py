"""Files of content that changed → what they say now, read in a process beside: the library of Markdown takes as long to load as all that is done meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.beside import beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from builder.model import Body
    from builder.text import File


MOST = 8  # files that are read one by one


def texts_of(root: Path, paths: Sequence[str]) -> Callable[[], tuple[tuple[File, Body], ...] | None]:
    """Begin to read some files of content. What is returned waits for them, with their bodies; None when one of them cannot be read."""
    read = beside(lambda: _read(root, paths))

    def texts() -> tuple[tuple[File, Body], ...] | None:
        from builder.incremental.codec import Damaged, from_bytes  # noqa: PLC0415 — the process beside loads its own

        try:
            found = from_bytes(read())
        except Damaged:
            return None
        return found if isinstance(found, tuple) else None

    return texts


def still_say(root: Path, files: Iterable[File]) -> bool:
    """Whether files that were read say the same now."""
    from builder.read import read_again  # noqa: PLC0415 — seldom asked here

    return all(read_again(root, file.path) == file for file in files)


def _read(root: Path, paths: Sequence[str]) -> bytes:
    from builder.incremental.codec import to_bytes  # noqa: PLC0415 — as above
    from builder.markdown import parse_body  # noqa: PLC0415
    from builder.read import read_again  # noqa: PLC0415
    from builder.text import end_of_front_matter  # noqa: PLC0415

    found = []
    for path in paths:
        file = read_again(root, path)
        if file is None:
            return to_bytes(None)
        found.append((file, parse_body(file, min(end_of_front_matter(file.text) + len("\n---\n"), len(file.text)))))
    return to_bytes(tuple(found))
