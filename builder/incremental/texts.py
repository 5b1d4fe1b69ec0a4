"""Files of content that changed → what they say now, read in a process beside: the library of Markdown takes as long to load as all that is done meanwhile."""

from __future__ import annotations

from builder.beside import beside

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, without the time that its module takes
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from builder.model import Body
    from builder.text import File

    Texts = tuple[tuple[File, Body], ...]

MOST = 8  # files that are read one by one


def texts_of(root: str, paths: Sequence[str]) -> Callable[[], Texts | None]:
    """Begin to read some files of content. What is returned waits for them, with their bodies; None when one of them cannot be read."""
    read = beside(lambda: _read(root, paths))

    def texts() -> Texts | None:
        from builder.incremental.codec import Damaged, from_bytes  # noqa: PLC0415 — that the other process begins at once matters most

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


def _read(root: str, paths: Sequence[str]) -> bytes:
    from pathlib import Path  # noqa: PLC0415 — as above

    from builder.incremental.codec import to_bytes  # noqa: PLC0415
    from builder.markdown import parse_body  # noqa: PLC0415
    from builder.read import read_again  # noqa: PLC0415
    from builder.text import end_of_front_matter  # noqa: PLC0415

    found = []
    for path in paths:
        file = read_again(Path(root), path)
        if file is None:
            return to_bytes(None)
        found.append((file, parse_body(file, min(end_of_front_matter(file.text) + len("\n---\n"), len(file.text)))))
    return to_bytes(tuple(found))
