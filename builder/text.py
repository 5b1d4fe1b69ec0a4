"""Files and places in them: one offset until a person must read it."""

from __future__ import annotations

from builder.values import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """An input file: its path relative to the root, with forward slashes, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, [start, end), in the file at `path`."""

    path: str
    start: int
    end: int


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a place in common."""
    return one.path == other.path and one.start < other.end and other.start < one.end


def unpaired_brackets(text: str) -> list[int]:
    """Where the square brackets stand that open or close nothing."""
    alone: list[int] = []
    for at, char in enumerate(text):
        if char == "]" and alone and text[alone[-1]] == "[":
            alone.pop()
        elif char in "[]":
            alone.append(at)
    return alone


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column (in code points) of an offset into `text`."""
    offset = max(0, min(offset, len(text)))
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def line_around(text: str, offset: int) -> str:
    """The line of `text` that holds `offset`, without its line break."""
    offset = max(0, min(offset, len(text)))
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : len(text) if end < 0 else end]


def end_of_front_matter(text: str) -> int:
    """Where the line break before the closing line “---” stands; -1 when there is none."""
    close = text.find("\n---", 3)
    while close >= 0 and text[close + 4 : close + 5] not in ("\n", ""):
        close = text.find("\n---", close + 4)
    return close
