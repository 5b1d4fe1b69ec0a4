"""Files and folders → their rows: times, size and inode, by which a build sees whether anything has changed. Imports next to nothing, as it runs first."""

# One system call for each of thirty thousand files, and no Path objects:
# ruff: noqa: PTH100, PTH113, PTH114, PTH118, PTH120, PTH123

from __future__ import annotations

import os
import sys
from array import array
from contextlib import suppress
from operator import attrgetter

from builder.beside import beside

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, which takes a tenth of all the time that this may take
if TYPE_CHECKING:
    from collections.abc import Sequence

INPUTS = ("content", "static", "templates")
MANY = 4_000  # paths, of which looking at half pays for another process
ABSENT = (0, 0, -1, 0)
Row = tuple[int, int, int, int]
Rows = dict[str, Row]
_numbers = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size", "st_ino")


def row(path: str) -> Row:
    """Times of change of content and of the file's own record, size and inode; a link is looked at itself."""
    try:
        return _numbers(os.lstat(path))
    except OSError:
        return ABSENT


def rows_of(folder: str, *, inner: bool = True, but: str = "") -> Rows:
    """The rows of a folder and of everything in it, at any depth, but not of what has a certain name; of its `inner` folders, too, unless they are not asked for."""
    found: Rows = {folder: row(folder)}
    waiting = [folder] if found[folder] != ABSENT and not os.path.islink(folder) else []
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name == but:
                    continue
                below = entry.is_dir(follow_symlinks=False)
                if below:
                    waiting.append(entry.path)
                if inner or not below:
                    found[entry.path] = row(entry.path)
    return found


def inputs_of(root: str) -> Rows:
    """The rows of all inputs."""
    found: Rows = {}
    for name in INPUTS:
        found |= rows_of(os.path.join(root, name))
    return found


def house() -> str:
    """The version of the builder: its files, the interpreter and the folders of its packages, with their times. Not only its code: pages say whether any of its files is in no commit."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parts = [f"{path} {known}" for path, known in sorted(rows_of(here, but="__pycache__", inner=False).items()) if path != here]
    parts += [f"{path} {row(path)}" for path in sys.path if path.endswith("-packages")]
    return "\n".join((sys.version, *parts))


def history(root: str) -> Rows:
    """What tells of a new commit and of what is in none, or of a first repository: pages say which revision they were built from."""
    *none, git = repositories(root)
    if not os.path.lexists(git):
        return dict.fromkeys((*none, git), ABSENT)
    folder = os.path.dirname(git)
    names = ["HEAD", "index", "logs/HEAD", "packed-refs", "info/exclude", "config"]
    with suppress(OSError, UnicodeDecodeError):
        if os.path.isfile(git):  # a further working tree
            with open(git, encoding="utf-8") as file:
                git = os.path.join(folder, file.read().partition(":")[2].strip())
        with open(os.path.join(git, "HEAD"), encoding="utf-8") as file:
            names.append(file.read().partition(":")[2].strip())
    return dict.fromkeys(none, ABSENT) | {path: row(path) for path in (os.path.join(folder, ".gitignore"), *(os.path.join(git, name) for name in names if name))}


def repositories(root: str) -> list[str]:
    """Where the repository of a folder may stand, from the inside: the last is the only one that may be there."""
    folder = os.path.abspath(root)
    found = [os.path.join(folder, ".git")]
    while not os.path.lexists(found[-1]) and folder != (folder := os.path.dirname(folder)):
        found.append(os.path.join(folder, ".git"))
    return found


def in_repository(root: str) -> bool:
    """Whether a folder may have a revision at all: to ask git takes a while."""
    return os.path.lexists(repositories(root)[-1])


def numbers_of(paths: Sequence[str]) -> array[int]:
    """The rows of some paths, one after the other; of many, another process looks at half."""
    if len(paths) < MANY:
        return in_one(paths)
    middle = len(paths) // 2
    others = beside(lambda: in_one(paths[middle:]).tobytes())
    found = in_one(paths[:middle])
    found.frombytes(others())
    return found


def in_one(paths: Sequence[str]) -> array[int]:
    """As `numbers_of`, by this process alone."""
    return array("q", [number for path in paths for number in row(path)])
