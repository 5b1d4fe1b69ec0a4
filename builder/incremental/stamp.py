"""What a build was made from and what it left → whether nothing has changed since. Imports next to nothing, as it runs first.

A stamp lists the row of every input and of its folders, whose own times tell of what was added or taken
away, and of every file of the output. The folders of the output are listed, too, but looked at only when something changed:
what others put there is none of a build's business until it publishes. A stamp is believed only when all of it is older than
the clock's grain: a file that is changed twice within one tick has the same times after both.
"""

# Next to nothing is imported, and no Path objects:
# ruff: noqa: PTH100, PTH103, PTH105, PTH108, PTH113, PTH118, PTH120, PTH123

from __future__ import annotations

import os
import time
from array import array
from contextlib import suppress
from zlib import crc32

from builder.beside import beside
from builder.incremental.rows import history, house, in_one, inputs_of, numbers_of, rows_of

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, which takes a tenth of all the time that this may take
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from builder.incremental.rows import Rows

FORMAT = 4
GRAIN = 20_000_000  # nanoseconds; clocks of files tick every ten thousandth part of this to every half of it
LARGE = 8192  # files and folders that take longer to look at than another process takes to make
AT_ONCE = 256  # rows that are compared before it is asked which of them differ


def cache_folder(root: str) -> str:
    """Where everything that can be worked out again is kept."""
    return os.path.join(root, ".cache", "build")


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
        self._read = self._made = 0  # so many of the paths are inputs, and so many more files of the output; the others are folders of the output and of its twin
        self._then = self._now = array("q")
        self._rest: Callable[[], bytes] = self._looked
        self.changed = self._compared()

    def _compared(self) -> tuple[str, ...] | None:
        """Read the stamp, if there is one that is neither damaged nor another's, and look at the inputs; where they are as they were, at the files of the output, too."""
        try:
            head, _, rest = _kept(self.path).partition(b"\n")
            key, said, self._read, self._made, count, edition = map(int, head.split())
            if rest[:key].decode("utf-8", "surrogatepass") != self.key:
                return None
            self.said, self.edition = rest[key : key + said].decode(), f"{edition:x}"
            self._then.frombytes(rest[key + said : key + said + 32 * count])
            self._paths = os.fsdecode(rest[key + said + 32 * count :]).split("\0")
        except (OSError, ValueError):
            return None
        self._now = numbers_of(self._paths[: self._read])
        if self._now != self._then[: 4 * self._read]:
            return self._differing(0, self._now)
        return self._differing(self._read, numbers_of(self._paths[self._read : self._made]))

    def _differing(self, begin: int, now: array[int]) -> tuple[str, ...]:
        """Those of the paths from `begin` on whose rows are no longer what they were."""
        then, found = self._then[4 * begin : 4 * begin + len(now)], []
        for first in range(0, len(now), 4 * AT_ONCE):
            if now[first : first + 4 * AT_ONCE] != then[first : first + 4 * AT_ONCE]:
                found += [self._paths[begin + place // 4] for place in range(first, min(first + 4 * AT_ONCE, len(now)), 4) if now[place : place + 4] != then[place : place + 4]]
        return tuple(found)

    def look_on(self) -> None:
        """Begin to look at the output and its twin, where they are large, in a process beside this one: nothing that is worked out hangs on them, until it is asked whether the output `stands`."""
        if len(self._paths) - self._read > LARGE:
            self._rest = beside(self._looked)

    def look(self) -> None:
        """Look at them here, unless that was begun. It is best done while something else is waited for."""
        if self._rest == self._looked:
            seen = self._looked()
            self._rest = lambda: seen

    def _looked(self) -> bytes:
        return in_one(self._paths[self._read :]).tobytes()

    def stands(self) -> bool:
        """Whether the output and its twin hold what the last build left in them, no less and no more; False when it left no twin.

        Whoever publishes puts another folder in the place of the output, so that what was seen before it is asked for still holds when that folder does.
        """
        rest = array("q", self._rest())
        tops = (self._made, (self._made + len(self._paths)) // 2)
        unmoved = all(numbers_of([self._paths[top]]) == self._then[4 * top : 4 * top + 4] for top in tops if top < len(self._paths))
        return len(self._paths) > self._made and unmoved and rest == self._then[4 * self._read :]

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
        self.said, self.edition = said, edition
        self._read, self._made = len(self._inputs), len(self._inputs) + len(made)
        self._paths = [*self._inputs, *made, *folders]
        self._then = array("q", [number for one in (*self._inputs.values(), *made.values()) for number in one])
        self._then.extend(numbers_of(folders))
        self._keep(range(self._read, len(self._paths)))

    def renew(self, changed: Sequence[str], made: Iterable[str], still: Callable[[], bool]) -> None:
        """Stamp a build that read the `changed` inputs and made some files of the output anew, in the twin, with which the output then changed places.

        An input that was saved within the clock's grain of being read could have been saved once more with the same times. So it is
        asked, once the clock has ticked, whether they `still` say what was read: else a build at every save would find no stamp at every other.
        """
        saved = [self._now[4 * place : 4 * place + 2] for place in map(self._paths.index, changed)]
        if any(min(times) > self.begun - GRAIN for times in saved):
            self._tick(max(map(max, saved)))
            if not still():
                self.forget()
                return
        half = (len(self._paths) - self._made) // 2
        read, begin, middle = 4 * self._read, 4 * self._made, 4 * (self._made + half)
        self._then = self._now + self._then[read:begin] + self._then[middle:] + self._then[begin:middle]
        files = [os.path.join(self.output, *path.split("/")) for path in made]
        folders = [self._paths.index(path, self._made) for path in {self.output, *map(os.path.dirname, files)}]
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
        head = b"%d %d %d %d %d %d\n" % (len(key), len(said), self._read, self._made, len(self._paths), int(self.edition or "0", 16))
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
