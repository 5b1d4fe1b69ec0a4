"""Directory → Files: the only reader of the inputs, and it trusts none of them.

Whatever stands under `content/`, `templates/` and `static/` becomes text, bytes or a problem, never an exception.
Links are not followed, and a name or a character that a person could not see or could mistake is refused.
"""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING

from builder.patterns import pattern
from builder.problem import Note, Problem, in_order
from builder.read.contents import SHOWN, TEXTS, bytes_of, text_of
from builder.read.names import depth_fault, kind_fault, name_fault, path_fault, unreadable, visible
from builder.text import File, Span
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ["FOLDERS", "MOST", "SHOWN", "Blob", "Tree", "read_again", "read_tree", "stat_tree"]

FOLDERS = ("content", "static", "templates")
MOST = 50_000  # files under one root
HIDDEN = pattern(r"\..*|.*~|.*\.sw[a-p]|#.*#", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Blob:
    """A static file that is not text: its path relative to the root, with forward slashes, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything that was read, sorted by path.

    `refused` are files that could not be read as text: they are here only to show the places of their problems.
    """

    files: tuple[File, ...] = ()
    blobs: tuple[Blob, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: tuple[File, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file by path, for showing problems."""
        return {file.path: file.text for file in (*self.files, *self.refused)}


def read_tree(root: Path, folders: Iterable[str] = FOLDERS) -> Tree:
    """Everything that the site is made from, or what stands in some of its folders, the same whatever the order of the directories."""
    problems: list[Problem] = []
    if not os.path.lexists(root / "content"):
        message = f"there is no folder “content” in “{visible(root.name) or '.'}”"
        problems.append(path_fault("content", "no-content", message, "Name the folder that holds “content” with --root."))
    return _gather(_walk(root, problems, folders), problems)


def read_again(root: Path, path: str) -> File | None:
    """A text that was read before, from a folder in which no name has changed since; None when anything is wrong with it now."""
    place = root / path
    data = bytes_of(path, str(place)) if not place.is_symlink() else None
    if data is None or isinstance(data, Problem):
        return None
    file, faults, _ = text_of(path, data)
    return None if faults else file


def stat_tree(root: Path) -> tuple[tuple[str, int, int, int], ...]:
    """Path, time of change in nanoseconds, size and inode of everything that `read_tree` would look at."""
    rows = []
    for path, entry in _walk(root, []):
        try:
            known = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        rows.append((path, known.st_mtime_ns, known.st_size, known.st_ino))
    return tuple(sorted(rows))


def _gather(found: Iterator[tuple[str, os.DirEntry[str]]], problems: list[Problem]) -> Tree:
    files: list[File] = []
    blobs: list[Blob] = []
    refused: list[File] = []
    for path, entry in found:
        data = name_fault(path) or kind_fault(path, entry) or bytes_of(path, entry.path)
        if isinstance(data, Problem):
            problems.append(data)
        elif path.startswith("static/") and not path.lower().endswith(TEXTS):
            blobs.append(Blob(path, data))
        else:
            file, faults, sound = text_of(path, data)
            (files if sound else refused).append(file)
            problems.extend(faults)
            if sound and path.startswith("static/") and path.lower().endswith(".svg"):
                from builder.drawings import drawing_problems  # noqa: PLC0415 — a parser of XML, not needed to read one page again

                problems.extend(drawing_problems(file))
    return Tree(
        tuple(sorted(files, key=lambda file: file.path)),
        tuple(sorted(blobs, key=lambda blob: blob.path)),
        in_order(problems),
        tuple(sorted(refused, key=lambda file: file.path)),
    )


def _walk(root: Path, problems: list[Problem], folders: Iterable[str] = FOLDERS) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file under the folders of the root, and whatever else is not a folder."""
    count = 0
    waiting = sorted(folders)
    for entry in _entries(str(root), "", problems):
        if entry.name in waiting and not entry.is_dir(follow_symlinks=False):
            yield entry.name, entry
            waiting.remove(entry.name)
    while waiting:
        above = waiting.pop()
        for entry in _entries(f"{root}/{above}", above, problems):
            if HIDDEN.fullmatch(entry.name):
                continue
            path = f"{above}/{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                count += 1
                if count > MOST:
                    message = f"there are more than {MOST:,} files"
                    problems.append(path_fault(above, "too-many-files", message, "Take away what is not part of the site."))
                    return
                yield path, entry
            elif fault := name_fault(path) or depth_fault(path):
                problems.append(fault)
            else:
                waiting.append(path)


def _entries(folder: str, path: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; names that one computer holds and another confuses are problems."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        problems.append(unreadable(path, error))
        return []
    if path:
        seen: dict[str, str] = {}
        for entry in entries:
            other = seen.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
            if other != entry.name:
                note = Note("the other name", Span(visible(f"{path}/{other}"), 0, 0))
                message = f"the name differs only by case or composition from “{visible(other)}”"
                way_out = "Rename one of them: many computers cannot hold both."
                problems.append(path_fault(f"{path}/{entry.name}", "path-case-clash", message, way_out, note))
    return entries
