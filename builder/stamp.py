"""What a build was made from and what it left → whether nothing has changed since. Imports next to nothing, as it runs first.

A stamp lists the path, times, size and inode of every input, of every file of the output and of all their folders, whose own
times tell of what was added or taken away. It is believed only when all of it is older than the clock's grain: a file that is
changed twice within one tick has the same times after both.
"""

# One system call for each of thirty thousand files, and no Path objects:
# ruff: noqa: PTH100, PTH103, PTH105, PTH108, PTH113, PTH114, PTH118, PTH120, PTH123

from __future__ import annotations

import json
import os
import sys
import time
from array import array
from contextlib import suppress
from zlib import crc32

INPUTS = ("content", "static", "templates")
FORMAT = 1
GRAIN = 20_000_000  # nanoseconds; clocks of files tick every ten thousandth part of this to every half of it
ABSENT = (0, 0, -1, 0)
Row = tuple[int, int, int, int]
Rows = dict[str, Row]


def cache_folder(root: str) -> str:
    """Where everything that can be worked out again is kept."""
    return os.path.join(root, ".cache", "build")


def row(path: str) -> Row:
    """Times of change of content and of the file's own record, size and inode; a link is looked at itself."""
    try:
        known = os.lstat(path)
    except OSError:
        return ABSENT
    return known.st_mtime_ns, known.st_ctime_ns, known.st_size, known.st_ino


def rows_of(folder: str) -> Rows:
    """The rows of a folder and of everything in it, at any depth."""
    found: Rows = {folder: row(folder)}
    waiting = [folder] if found[folder] != ABSENT and not os.path.islink(folder) else []
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                found[entry.path] = row(entry.path)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
    return found


def inputs_of(root: str) -> Rows:
    """The rows of all inputs."""
    found: Rows = {}
    for name in INPUTS:
        found |= rows_of(os.path.join(root, name))
    return found


def house() -> str:
    """The version of the builder: its files, the interpreter and the folders of its packages, with their times."""
    here = os.path.dirname(os.path.abspath(__file__))
    parts = [f"{path} {known}" for path, known in sorted(rows_of(here).items()) if path.endswith(".py")]
    parts += [f"{path} {row(path)}" for path in sys.path if path.endswith("-packages")]
    return "\n".join((sys.version, *parts))


def history(root: str) -> Rows:
    """What tells of a new commit and of what is in none: pages say which revision they were built from."""
    folder = os.path.abspath(root)
    while not os.path.lexists(git := os.path.join(folder, ".git")):
        if folder == (folder := os.path.dirname(folder)):
            return {}
    names = ["HEAD", "index", "logs/HEAD", "packed-refs", "info/exclude", "config"]
    with suppress(OSError, UnicodeDecodeError):
        if os.path.isfile(git):  # a further working tree
            with open(git, encoding="utf-8") as file:
                git = os.path.join(folder, file.read().partition(":")[2].strip())
        with open(os.path.join(git, "HEAD"), encoding="utf-8") as file:
            names.append(file.read().partition(":")[2].strip())
    return {path: row(path) for path in (os.path.join(folder, ".gitignore"), *(os.path.join(git, name) for name in names if name))}


class Stamp:
    """The stamp of one output."""

    def __init__(self, root: str, output: str, base: str | None) -> None:
        self.root, self.output = root, output
        self.key = repr((FORMAT, house(), os.path.abspath(root), os.path.abspath(output), base))
        self.path = os.path.join(cache_folder(root), f"stamp-{crc32(os.fsencode(os.path.abspath(output))):08x}")
        self.before: Rows = {}
        self.begun = 0

    def summary(self) -> str | None:
        """What the last build said of itself, if everything is as it left it."""
        known = self.known()
        return known[0] if known is not None and all(row(path) == one for path, one in known[1].items()) else None

    def known(self) -> tuple[str, Rows] | None:
        """Summary and rows of the last build; None when there is no stamp, or it is damaged or another's."""
        try:
            with open(self.path, "rb") as file:
                seal, _, whole = file.read().partition(b"\n")
            if seal != b"%08x" % crc32(whole):
                return None
            head, _, rest = whole.partition(b"\n")
            said = json.loads(head)
            if said["key"] != self.key:
                return None
            numbers = array("q", rest[: said["count"] * 32]).tolist()
            paths = os.fsdecode(rest[said["count"] * 32 :]).split("\0")
            return str(said["summary"]), dict(zip(paths, zip(*[iter(numbers)] * 4, strict=True), strict=True))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def begin(self) -> None:
        """Look at the inputs before they are read."""
        self.before = inputs_of(self.root) | history(self.root)
        self.begun = time.time_ns()

    def write(self, summary: str) -> None:
        """Stamp a build that was begun and has succeeded, unless something changed meanwhile or too shortly before."""
        if max(_latest(one) for one in self.before.values()) > self.begun - GRAIN or inputs_of(self.root) | history(self.root) != self.before:
            self.forget()
            return
        made = rows_of(self.output)
        if any(one[0] % 1_000_000_000 for one in made.values()):
            time.sleep(min(GRAIN, max(0, GRAIN - time.time_ns() + max(_latest(one) for one in made.values()))) / 1e9)
        if rows_of(self.output) != made:
            return
        whole = self.before | made
        numbers = array("q", [number for one in whole.values() for number in one]).tobytes()
        head = json.dumps({"key": self.key, "summary": summary, "count": len(whole)}).encode()
        text = b"\n".join((head, numbers + os.fsencode("\0".join(whole))))
        keep(self.path, b"%08x\n" % crc32(text) + text)

    def forget(self) -> None:
        """Believe nothing next time."""
        with suppress(OSError):
            os.unlink(self.path)


def _latest(one: Row) -> int:
    return max(one[0], one[1])


def keep(path: str, data: bytes) -> None:
    """Put a file into the cache as a whole; a cache that cannot be written is no fault."""
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(f"{path}.{os.getpid()}", "wb") as file:
            file.write(data)
        os.replace(f"{path}.{os.getpid()}", path)
