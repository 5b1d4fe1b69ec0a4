"""Places: where the characters of a cut-out piece of text stand in the file it was cut from.

A `Places` is a tuple of breakpoints (offset in the piece, offset in the file), the first at 0; between
two of them both advance together.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import Claim

Places = tuple[tuple[int, int], ...]

_END = 1 << 60


def place(places: Places, at: int) -> int:
    """The offset in the file of offset `at` of the piece."""
    if len(places) == 1:
        return places[0][1] + at
    start, found = places[bisect_right(places, (at, _END)) - 1]
    return found + at - start


def stretch(places: Places, start: int, end: int) -> tuple[int, int]:
    """The range of the file that holds the piece's [start, end)."""
    first = place(places, start)
    return first, place(places, end - 1) + 1 if end > start else first


def within(places: Places, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The breakpoints inside [start, end), with one for `start` itself."""
    first = bisect_right(places, (start, _END))
    return (start, place(places, start)), *places[first : bisect_right(places, (end - 1, _END))]


def trimmed(places: Places, lead: int, end: int) -> Places:
    """The places of the piece without its first `lead` characters and everything from `end` on."""
    return tuple((at - lead, found) for at, found in within(places, lead, max(end, lead + 1)))


class Run:
    """Visible text as it grows, with the place of every character."""

    __slots__ = ("claims", "length", "marks", "places", "role", "shift", "single", "words")

    def __init__(self, places: Places, role: str) -> None:
        self.places = places
        self.single = places[0][1] if len(places) == 1 else None
        self.role = role
        self.words: list[str] = []
        self.length = 0
        self.marks: list[tuple[int, int]] = []
        self.shift: int | None = None
        self.claims: list[tuple[int, int, Claim]] = []

    def add(self, words: str, at: int) -> None:
        """Add characters that stand one for one at `at` of the piece."""
        length = self.length
        self.words.append(words)
        self.length = end = length + len(words)
        if self.single is not None:
            found = self.single + at
            if found - length != self.shift:
                self.marks.append((length, found))
                self.shift = found - length
            return
        for mark, found in within(self.places, at, at + end - length):
            where = length + mark - at
            if found - where != self.shift:
                self.marks.append((where, found))
                self.shift = found - where

    def replace(self, words: str, at: int) -> None:
        """Add what an escape or an entity at `at` stands for."""
        found = place(self.places, at)
        if found - self.length != self.shift:
            self.marks.append((self.length, found))
            self.shift = found - self.length
        self.words.append(words)
        self.length += len(words)

    def text(self) -> str:
        """What the reader sees; a line break in the source is a space."""
        return "".join(self.words).replace("\n", " ")
