"""Artifacts → their bytes by path, each of which stays inside the output on every computer."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from builder.patterns import RESERVED_NAME, pattern
from builder.publish.shapes import LIST, PublishError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.publish.shapes import Artifact
    from builder.publish.spool import Spooled

BAD_NAME = pattern(rf"|.*[\x00-\x1f\x7f].*|{RESERVED_NAME}", re.DOTALL)


def wanted_files(artifacts: Iterable[Artifact | Spooled]) -> dict[str, Artifact | Spooled]:
    """The artifacts by path, each of which stays inside the output on every computer."""
    wanted: dict[str, Artifact | Spooled] = {}
    folded: dict[str, str] = {}
    good: set[str] = set()
    for artifact in artifacts:
        path = artifact.path
        names = path.split("/")
        if not good.issuperset(names):
            if path == LIST or any(BAD_NAME.fullmatch(name) for name in names) or not path.isprintable():
                raise PublishError(f"the builder will not write to {path!r}", "Choose another address or file name.")
            good.update(names)
        other = folded.setdefault(_folded(path), path)
        if path in wanted or other != path:
            raise PublishError(f"two files would be written to {path!r}", "Give one of them another address.")
        wanted[path] = artifact
    for folder in sorted(folders_of(wanted)):
        if folded.setdefault(_folded(folder), f"{folder}/") != f"{folder}/":
            message = f"{folder!r} would be a folder, and the same name something else"
            raise PublishError(message, "Give one of them another address.")
    return dict(sorted(wanted.items()))


def _folded(path: str) -> str:
    """A path as a computer that knows no case and no composition of letters sees it."""
    return unicodedata.normalize("NFC", path).casefold()


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders that the paths stand in."""
    folders: set[str] = set()
    for folder in {path.rpartition("/")[0] for path in paths}:
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]  # noqa: PLW2901 - climbs
    return folders
