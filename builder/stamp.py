"""What a build was made from and what it left → whether nothing has changed since. Imports next to nothing, as it runs first.

A stamp lists the path, times, size and inode of every input and its folders, whose own times tell of what was added or taken
away, and of every file of the output. The folders of the output are listed, too, but looked at only when something changed:
what others put there is none of a build's business until it publishes. A stamp is believed only when all of it is older than
the clock's grain: a file that is changed twice within one tick has the same times after both.
"""

# One system call for each of thirty thousand files, and no Path objects:
# ruff: noqa: PTH100, PTH103, PTH105, PTH108, PTH113, PTH114, PTH118, PTH120, PTH123

from __future__ import annotations

import os
import sys
import time
from array import array
from contextlib import suppress
from operator import attrgetter
from zlib import crc32

from builder.beside import beside

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, which takes a tenth of all the time that this may take
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

INPUTS = ("content", "static", "templates")
FORMAT = 3
MANY = 4_000  # paths, of which looking at half pays for another process
GRAIN = 20_000_000  # nanoseconds; clocks of files tick every ten thousandth part of this to every half of it
ABSENT = (0, 0, -1, 0)
Row = tuple[int, int, int, int]
Rows = dict[str, Row]
_numbers = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size", "st_ino")


def cache_folder(root: str) -> str:
    """Where everything that can be worked out again is kept."""
    return os.path.join(root, ".cache", "build")


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
    """The version of the builder: its files, the interpreter and the folders of its packages, with their times."""
    here = os.path.dirname(os.path.abspath(__file__))
    parts = [f"{path} {known}" for path, known in sorted(rows_of(here, but="__pycache__").items()) if path.endswith(".py")]
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
    """The stamp of one output. `said` is what the last build said of itself, `edition` what the cache calls it, `changed` what is no longer as it left it: None when nothing is known."""

    def __init__(self, root: str, output: str, base: str | None) -> None:
        self.root, self.output = root, os.path.abspath(output)
        self.key = repr((FORMAT, house(), os.path.abspath(root), self.output, base))
        self.path = os.path.join(cache_folder(root), f"stamp-{crc32(os.fsencode(self.output)):08x}")
        self.said = self.edition = ""
        self.begun = time.time_ns()
        self._inputs: Rows = {}
        self._paths: list[str] = []
        self._looked = 0  # at so many of the paths; the others are folders of the output and of its twin
        self._then = self._now = array("q")
        self.changed = self._compared()

    def _compared(self) -> tuple[str, ...] | None:
        """Read the stamp, if there is one that is neither damaged nor another's, and look at the inputs and the files of the output."""
        try:
            head, _, rest = _kept(self.path).partition(b"\n")
            key, said, self._looked, count, edition = map(int, head.split())
            if rest[:key].decode("utf-8", "surrogatepass") != self.key:
                return None
            self.said, self.edition = rest[key : key + said].decode(), f"{edition:x}"
            self._then.frombytes(rest[key + said : key + said + 32 * count])
            self._paths = os.fsdecode(rest[key + said + 32 * count :]).split("\0")
        except (OSError, ValueError):
            return None
        self._now = numbers_of(self._paths[: self._looked])
        if self._now == self._then[: len(self._now)]:
            return ()
        return tuple(path for number, path in enumerate(self._paths[: self._looked]) if self._now[4 * number : 4 * number + 4] != self._then[4 * number : 4 * number + 4])

    def stands(self) -> bool:
        """Whether the output and its twin hold what the last build left in them, no less and no more; False when it left no twin."""
        folders = self._paths[self._looked :]
        return bool(folders) and numbers_of(folders) == self._then[4 * self._looked :]

    def begin(self) -> None:
        """Look at all inputs before they are read."""
        self.begun = time.time_ns()
        self._inputs = inputs_of(self.root) | history(self.root)

    def write(self, said: str, edition: str = "", folders: Sequence[str] = ()) -> None:
        """Stamp a whole build that has succeeded, unless an input changed too shortly before it; the cache calls it by its `edition`.

        `folders` are those of the output, and then those of its twin.
        """
        if any(min(one[:2]) > self.begun - GRAIN for one in self._inputs.values()):
            self.forget()
            return
        made = rows_of(self.output, inner=False)
        self.said, self.edition, self._looked = said, edition, len(self._inputs) + len(made)
        self._paths = [*self._inputs, *made, *folders]
        self._then = array("q", [number for one in (*self._inputs.values(), *made.values()) for number in one])
        self._then.extend(numbers_of(folders))
        self._keep(range(len(self._inputs), len(self._paths)))

    def renew(self, changed: Sequence[str], made: Iterable[str]) -> None:
        """Stamp a build that read the `changed` inputs and made some files of the output anew, in the twin, with which the output then changed places."""
        if any(min(self._now[4 * place : 4 * place + 2]) > self.begun - GRAIN for place in map(self._paths.index, changed)):
            self.forget()
            return
        half = (len(self._paths) - self._looked) // 2
        begin, middle = 4 * self._looked, 4 * (self._looked + half)
        self._then = self._now + self._then[middle:] + self._then[begin:middle]
        files = [os.path.join(self.output, *path.split("/")) for path in made]
        folders = [self._paths.index(path, self._looked) for path in {self.output, *map(os.path.dirname, files)}]
        touched = [*map(self._paths.index, files), self._paths.index(self.output), *folders, *(place + half for place in folders)]
        for place in touched:
            self._then[4 * place : 4 * place + 4] = numbers_of([self._paths[place]])
        self._keep(touched)

    def _keep(self, touched: Sequence[int]) -> None:
        """Write the stamp down, once the clock has ticked since any of the `touched` rows changed."""
        recent = [place for place in touched if max(self._then[4 * place : 4 * place + 2]) > time.time_ns() - GRAIN]
        self._tick(max((max(self._then[4 * place : 4 * place + 2]) for place in recent), default=0))
        if any(numbers_of([self._paths[place]]) != self._then[4 * place : 4 * place + 4] for place in recent):
            self.forget()
            return
        key, said = self.key.encode("utf-8", "surrogatepass"), self.said.encode()
        head = b"%d %d %d %d %d\n" % (len(key), len(said), self._looked, len(self._paths), int(self.edition or "0", 16))
        keep(self.path, b"".join((head, key, said, self._then.tobytes(), os.fsencode("\0".join(self._paths)))))

    def _tick(self, moment: int) -> None:
        """Wait until what changes from here on gets a later time than `moment`: for a whole grain, or until a file of ours shows it."""
        end = time.monotonic() + GRAIN / 1e9
        while moment and time.monotonic() < end:
            with suppress(OSError):
                os.utime(self.path)
                ours = os.lstat(self.path)
                if ours.st_ctime_ns > moment and ours.st_dev == os.lstat(self.output).st_dev:
                    return
            time.sleep(0.0005)

    def forget(self) -> None:
        """Believe nothing next time."""
        with suppress(OSError):
            os.unlink(self.path)


def numbers_of(paths: Sequence[str]) -> array[int]:
    """The rows of some paths, one after the other; of many, another process looks at half."""
    if len(paths) < MANY:
        return _rows_of(paths)
    middle = len(paths) // 2
    others = beside(lambda: _rows_of(paths[middle:]).tobytes())
    found = _rows_of(paths[:middle])
    found.frombytes(others())
    return found


def _rows_of(paths: Sequence[str]) -> array[int]:
    try:
        return array("q", [number for numbers in map(_numbers, map(os.lstat, paths)) for number in numbers])
    except OSError:  # seldom, and then the loop may be slower
        return array("q", [number for path in paths for number in row(path)])


def _kept(path: str) -> bytes:
    """What `keep` kept; ValueError when it is damaged."""
    if not os.path.isfile(path):
        raise ValueError(path)
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
