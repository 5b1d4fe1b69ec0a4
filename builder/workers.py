"""Work that can be shared out → all cores, in the order of the items and with the same results whatever their number."""

from __future__ import annotations

import gc
import os
import pickle
from contextlib import suppress
from select import select
from typing import TYPE_CHECKING, Any, TypeVar

from builder.beside import cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")
FEW = 48  # items for which another process does not pay
PIECES = 2_000  # at most, into which the work is cut; their numbers fit into a pipe
MOST_READ = 1 << 20  # bytes of what a child sends, at a time
_LENGTH = 4  # bytes that say how long a message is


def shared_out(items: Sequence[T], work: Callable[[T], R], pack: Callable[[R], object] | None = None, unpack: Callable[[Any], R] | None = None, few: int = 0) -> list[R]:
    """`work` on every item, in the order of the items; as `as_made`."""
    found = dict(as_made(items, work, pack, unpack, few))
    return [found[place] for place in range(len(items))]


def as_made(items: Sequence[T], work: Callable[[T], R], pack: Callable[[R], object] | None = None, unpack: Callable[[Any], R] | None = None, few: int = 0) -> Iterator[tuple[int, R]]:
    """`work` on every item, with the place of the item, as the results come. Children are forked, so they know all that we know and send only what they made.

    Who is free takes the next items from a common queue, so that a large item holds up nobody else. Results travel between the
    processes of one build by pickle and are never kept; `pack` and `unpack` make them fit for it where they are not. What a
    child could not do, we do ourselves, so that an exception appears where it belongs.
    """
    number = min(cores(), len(items) // (few or FEW))
    if number < 2 or not hasattr(os, "fork"):
        yield from ((place, work(item)) for place, item in enumerate(items))
        return
    gc.freeze()
    queue = _queue(len(items))
    children = [_child(items, queue, work, pack) for _ in range(1, number)]
    missing = set(range(len(items)))
    try:
        for place in _taken(queue, len(items)):
            missing.remove(place)
            yield place, work(items[place])
            for child in children:
                for made in _received(child, unpack):
                    missing.remove(made[0])
                    yield made
        for child in children:
            for made in _received(child, unpack, to_its_end=True):
                missing.remove(made[0])
                yield made
    finally:  # also when our own work fails: nobody waits for the others then, and a server must not keep them
        for pipe in (queue, *(child.pipe for child in children)):
            os.close(pipe)  # whoever still sends ends
        for child in children:
            os.waitpid(child.process, 0)
        gc.unfreeze()
    yield from ((place, work(items[place])) for place in sorted(missing))


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


class _Child:
    """A process that works for us, the end of a pipe from which to read what it made, and what was read of a message so far."""

    __slots__ = "pipe", "process", "read"

    def __init__(self, process: int, pipe: int) -> None:
        self.process, self.pipe, self.read = process, pipe, bytearray()


def _child(items: Sequence[T], queue: int, work: Callable[[T], R], pack: Callable[[R], object] | None) -> _Child:
    """A process that works on the items, and sends each result when it has it."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return _Child(process, reading)
    with suppress(BaseException):  # a child never comes back to what its parent does next
        gc.disable()
        os.close(reading)
        os.set_blocking(writing, False)  # who waits for a pipe to be emptied does no work
        unsent = bytearray()
        for place in _taken(queue, len(items)):
            made = work(items[place])
            message = pickle.dumps((place, pack(made) if pack is not None else made), protocol=5)
            unsent += len(message).to_bytes(_LENGTH, "big")
            unsent += message
            with suppress(BlockingIOError):
                del unsent[: os.write(writing, unsent)]
        os.set_blocking(writing, True)
        while unsent:
            del unsent[: os.write(writing, unsent)]
        os._exit(0)
    os._exit(1)


def _received(child: _Child, unpack: Callable[[Any], R] | None, *, to_its_end: bool = False) -> Iterator[tuple[int, R]]:
    """What a child has sent by now, or until its end, by the places of its items; taken at once, so that it never lies in memory twice."""
    while (to_its_end or select([child.pipe], [], [], 0)[0]) and (data := os.read(child.pipe, MOST_READ)):
        child.read += data
        while len(child.read) >= _LENGTH + (length := int.from_bytes(child.read[:_LENGTH], "big")):
            with memoryview(child.read) as whole, whole[_LENGTH : _LENGTH + length] as message:  # the largest pages have ten megabytes, which are not copied once more
                place, made = pickle.loads(message)  # noqa: S301 - from our own child
            del child.read[: _LENGTH + length]
            yield place, unpack(made) if unpack is not None else made
