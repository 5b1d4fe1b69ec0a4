"""Work that can be shared out → all cores, in the order of the items and with the same results whatever their number."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")
FEW = 48  # items for which another process does not pay
CORES = "BUILDER_CORES"  # the variable of the environment that sets how many to use


def cores() -> int:
    """How many processes to use."""
    asked = os.environ.get(CORES, "")
    if asked.isdigit():
        return max(1, int(asked))
    if not hasattr(os, "fork") or sys.platform == "darwin":  # its libraries do not bear a fork
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(items: Sequence[T], work: Callable[[T], R], pack: Callable[[R], object] | None = None, unpack: Callable[[Any], R] | None = None, few: int = 0) -> list[R]:
    """`work` on every item. Children are forked, so they know all that we know and send only what they made.

    Results travel between the processes of one build by pickle and are never kept; `pack` and `unpack` make them fit for it
    where they are not. What a child could not do, we do ourselves, so that an exception appears where it belongs.
    """
    number = min(cores(), len(items) // (few or FEW))
    if number < 2 or not hasattr(os, "fork"):
        return [work(item) for item in items]
    gc.freeze()
    children = [_child(items[share::number], work, pack) for share in range(1, number)]
    shares: list[list[R] | None] = [[work(item) for item in items[::number]]]
    for child in children:
        made = _received(*child)
        shares.append([unpack(one) for one in made] if made is not None and unpack is not None else made)
    gc.unfreeze()
    return _woven(items, shares, work)


def _child(items: Sequence[T], work: Callable[[T], R], pack: Callable[[R], object] | None) -> tuple[int, int]:
    """A process that works on the items, and the end of a pipe from which to read what it made."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    with suppress(BaseException):  # a child never comes back to what its parent does next
        gc.disable()
        os.close(reading)
        made = (work(item) for item in items)
        data = pickle.dumps([pack(one) for one in made] if pack is not None else list(made), protocol=5)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        os._exit(0)
    os._exit(1)


def _received(process: int, reading: int) -> list[Any] | None:
    """What a child made; None when it failed."""
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(process, 0)
    return pickle.loads(data) if status == 0 else None  # noqa: S301 - from our own child


def _woven(items: Sequence[T], shares: list[list[R] | None], work: Callable[[T], R]) -> list[R]:
    number = len(shares)
    found: list[R] = []
    for place, item in enumerate(items):
        share = shares[place % number]
        found.append(work(item) if share is None else share[place // number])
    return found
