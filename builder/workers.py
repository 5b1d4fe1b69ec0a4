"""Work that can be shared out → all cores, in the order of the items and with the same results whatever their number."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")
FEW = 48  # items for which another process does not pay
PIECES = 2_000  # at most, into which the work is cut; their numbers fit into a pipe
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

    Who is free takes the next items from a common queue, so that a large item holds up nobody else. Results travel between the
    processes of one build by pickle and are never kept; `pack` and `unpack` make them fit for it where they are not. What a
    child could not do, we do ourselves, so that an exception appears where it belongs.
    """
    number = min(cores(), len(items) // (few or FEW))
    if number < 2 or not hasattr(os, "fork"):
        return [work(item) for item in items]
    gc.freeze()
    queue = _queue(len(items))
    children = [_child(items, queue, work, pack) for _ in range(1, number)]
    found = {place: work(items[place]) for place in _taken(queue, len(items))}
    os.close(queue)
    for child in children:
        made = _received(*child)
        found |= {place: unpack(one) for place, one in made.items()} if unpack is not None else made
    gc.unfreeze()
    return [found[place] if place in found else work(item) for place, item in enumerate(items)]


def _queue(length: int) -> int:
    """The end of a pipe from which every process may take the number of the next piece of the work; it ends when all are taken."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(2, "big") for number in range(min(length, PIECES))))
    os.close(writing)
    return reading


def _taken(queue: int, length: int) -> Iterator[int]:
    """The places of the items that this process is to work on."""
    while number := os.read(queue, 2):
        piece = int.from_bytes(number, "big")
        yield from range(piece * length // min(length, PIECES), (piece + 1) * length // min(length, PIECES))


def _child(items: Sequence[T], queue: int, work: Callable[[T], R], pack: Callable[[R], object] | None) -> tuple[int, int]:
    """A process that works on the items, and the end of a pipe from which to read what it made."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    with suppress(BaseException):  # a child never comes back to what its parent does next
        gc.disable()
        os.close(reading)
        made = ((place, work(items[place])) for place in _taken(queue, len(items)))
        data = pickle.dumps({place: pack(one) if pack is not None else one for place, one in made}, protocol=5)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        os._exit(0)
    os._exit(1)


def _received(process: int, reading: int) -> dict[int, Any]:
    """What a child made, by the places of its items; nothing when it failed."""
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(process, 0)
    return pickle.loads(data) if status == 0 else {}  # noqa: S301 - from our own child
