"""A piece of work → the same in a process beside this one. Imports next to nothing, as the first thing that a build does needs it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, without the time that its module takes
if TYPE_CHECKING:
    from collections.abc import Callable

CORES = "BUILDER_CORES"  # the variable of the environment that sets how many to use


def cores() -> int:
    """How many processes to use."""
    asked = os.environ.get(CORES, "")
    if asked.isdigit():
        return max(1, int(asked))
    if not hasattr(os, "fork") or sys.platform == "darwin":  # its libraries do not bear a fork
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _core() -> int:
    """On which core this process runs, as Linux counts them (proc_pid_stat(5), the 39th field); -1 where that is not known."""
    try:
        with open("/proc/self/stat", "rb") as file:  # noqa: PTH123 — next to nothing is imported
            return int(file.read().rpartition(b")")[2].split()[36])
    except (OSError, ValueError, IndexError):
        return -1


def _leave(core: int) -> None:
    """Go to another core: a new process may be left on that of its parent for as long as a short build takes."""
    if hasattr(os, "sched_setaffinity"):
        with suppress(OSError):
            every = os.sched_getaffinity(0)
            os.sched_setaffinity(0, every - {core})
            os.sched_setaffinity(0, every)


def beside(work: Callable[[], bytes]) -> Callable[[], bytes]:
    """Begin some work in a process of its own; what is returned waits for what it made.

    Where there is but one core, and where the other process did not come to its end, the work is done when it is asked for.
    """
    if cores() < 2 or not hasattr(os, "fork"):
        return work
    reading, writing = os.pipe()
    core = _core()
    process = os.fork()
    if not process:
        try:
            _leave(core)
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(work())
            os._exit(0)
        finally:
            os._exit(1)  # a child never comes back to what its parent does next
    os.close(writing)

    def made() -> bytes:
        with os.fdopen(reading, "rb") as pipe:
            data = pipe.read()
        return data if os.waitpid(process, 0)[1] == 0 else work()

    return made
