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
    """The stamp of one output. `said` is what the last build said of itself, `changed` what is no longer as it left it: None when nothing is known."""

    def __init__(self, root: str, output: str, base: str | None) -> None:
        self.root, self.output = root, output
        self.key = repr((FORMAT, house(), os.path.abspath(root), os.path.abspath(output), base))
        self.path = os.path.join(cache_folder(root), f"stamp-{crc32(os.fsencode(os.path.abspath(output))):08x}")
        self.said = ""
        self.extra: object = None
        self.before: Rows = {}
        self.begun = time.time_ns()
        self.changed = self._compared()

    def _compared(self) -> tuple[str, ...] | None:
        """Read the stamp, if there is one that is neither damaged nor another's, and look at everything that it lists."""
        try:
            whole = _kept(self.path)
            head, _, rest = whole.partition(b"\n")
            told = json.loads(head)
            if told["key"] != self.key:
                return None
            numbers = array("q", rest[: told["count"] * 32]).tolist()
            rows = dict(zip(os.fsdecode(rest[told["count"] * 32 :]).split("\0"), zip(*[iter(numbers)] * 4, strict=True), strict=True))
            self.said, inputs = str(told["said"]), int(told["inputs"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        now = {path: row(path) for path in rows}
        self.before = dict(list(now.items())[:inputs])
        return tuple(path for path, one in rows.items() if now[path] != one)

    def begin(self) -> None:
        """Look at all inputs before they are read."""
        self.begun = time.time_ns()
        self.before = inputs_of(self.root) | history(self.root)

    def write(self, said: str, extra: object = None) -> None:
        """Stamp a build that has succeeded, unless an input changed meanwhile or too shortly before; `extra` is kept for `known`."""
        if any(min(one[:2]) > self.begun - GRAIN for one in self.before.values()) or any(row(path) != one for path, one in self.before.items()):
            self.forget()
            return
        made = rows_of(self.output)
        recent = {path: one for path, one in made.items() if min(one[:2]) > time.time_ns() - GRAIN}
        if recent:
            time.sleep(GRAIN / 1e9)
            if any(row(path) != one for path, one in recent.items()):
                self.forget()
                return
        whole = self.before | made
        if extra is not None:
            keep(f"{self.path}-index", json.dumps({"key": self.key, "extra": extra}).encode())
        head = json.dumps({"key": self.key, "said": said, "inputs": len(self.before), "count": len(whole)}).encode()
        keep(self.path, b"\n".join((head, array("q", [number for one in whole.values() for number in one]).tobytes() + os.fsencode("\0".join(whole)))))

    def known(self) -> object:
        """What the last whole build kept beside its stamp."""
        try:
            told = json.loads(_kept(f"{self.path}-index"))
            return told["extra"] if told["key"] == self.key else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def forget(self) -> None:
        """Believe nothing next time."""
        with suppress(OSError):
            os.unlink(self.path)


def _kept(path: str) -> bytes:
    """What `keep` kept; ValueError when it is damaged."""
    with open(path, "rb") as file:
        seal, _, data = file.read().partition(b"\n")
    if seal != b"%08x" % crc32(data):
        raise ValueError(path)
    return data


def keep(path: str, data: bytes) -> None:
    """Put a file into the cache as a whole; a cache that cannot be written is no fault."""
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(f"{path}.{os.getpid()}", "wb") as file:
            file.write(b"%08x\n" % crc32(data) + data)
        os.replace(f"{path}.{os.getpid()}", path)
