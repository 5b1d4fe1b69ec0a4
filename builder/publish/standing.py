"""The output → what stands in it now: ours, by the list that the last build left, and other people's."""

# Ten thousand files cost one system call each, and no Path objects:
# ruff: noqa: PTH112, PTH123

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from builder.publish.files import FLAGS, holds, is_folder
from builder.publish.paths import folders_of
from builder.publish.shapes import LIST, PublishError, shown
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.publish.shapes import Artifact
    from builder.publish.spool import Spooled

MOST_FOREIGN = 20_000  # more files of others than this, and the folder is not an output folder


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands in the output now.

    `listed` is what the last build said it made, `ours` what is left of it, with whether each is an ordinary file.
    `foreign` files, with whether each is a symbolic link, and `foreign_folders` are other people's.
    `folders` are all, each after the one that holds it.
    """

    listed: frozenset[str]
    ours: Mapping[str, bool]
    foreign: Mapping[str, bool]
    folders: tuple[str, ...]
    foreign_folders: tuple[str, ...]


def look(output: Path, listed: frozenset[str]) -> Stands:
    """Tell our files in the output from those of others, without following a link."""
    made = folders_of(listed)
    ours: dict[str, bool] = {}
    foreign: dict[str, bool] = {}
    folders: list[str] = []
    waiting = [""] if output.is_dir() else []
    device = output.stat().st_dev if waiting else 0
    while waiting:
        above = waiting.pop()
        with os.scandir(f"{output}/{above}") as entries:
            for entry in entries:
                path = above + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if path not in made and entry.stat(follow_symlinks=False).st_dev != device:
                        raise PublishError(f"“{shown(path)}” in the output is another file system", "Unmount it.")
                    folders.append(path)
                    waiting.append(f"{path}/")
                elif path in listed:
                    ours[path] = entry.is_file(follow_symlinks=False)
                elif path != LIST:
                    foreign[path] = entry.is_symlink()
        if len(foreign) > MOST_FOREIGN:
            message = f"“{shown(output.name)}” holds more than {MOST_FOREIGN:,} files that the builder did not make"
            raise PublishError(message, "Name a folder of its own with --output, such as “site”.")
    folders.sort()
    return Stands(listed, ours, foreign, tuple(folders), tuple(path for path in folders if path not in made))


def listed_files(place: Path) -> frozenset[str]:
    """The paths of a list that a build left; nothing when there is no such list."""
    try:
        handle = os.open(place, os.O_RDONLY | FLAGS)
    except OSError:
        return frozenset()
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return frozenset()
        return frozenset(file.read().decode("utf-8", "replace").split("\n")) - {""}


def held_files(wanted: Mapping[str, Artifact | Spooled], output: Path) -> set[str]:
    """Which files stand in the output as wanted, byte for byte, with no link on the way to them."""
    folders = {"": os.path.isdir(output)}
    for path in sorted(folders_of(wanted)):
        above = folders[path.rpartition("/")[0]]
        folders[path] = above and is_folder(f"{output}/{path}")
    return {path for path, artifact in wanted.items() if folders[path.rpartition("/")[0]] and holds(f"{output}/{path}", artifact.pieces())}


def check_foreign(wanted: Mapping[str, object], stands: Stands) -> None:
    """Refuse to write where something of another stands."""
    folders = folders_of(wanted)
    for path in (*stands.foreign, *stands.foreign_folders):
        clash = path in wanted or (path in stands.foreign and path in folders)
        if clash or not wanted.keys().isdisjoint(folders_of([path])):
            message = f"“{shown(path)}” in the output was not made by the builder, and a page would take its place"
            raise PublishError(message, "Move it away, or give the page another address.")
