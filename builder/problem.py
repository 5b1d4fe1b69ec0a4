"""Problems as values: what is wrong, where, both sides of it, and the way out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.text import Span


@dataclass(frozen=True, slots=True)
class Note:
    """The other side of a disagreement: a sentence and, where there is one, its place."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """The one right replacement for the text of a span; offered only when there is exactly one."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault that an editor can mend.

    `code` names the fault (see `catalogue.CATALOGUE`), `message` states the fact with both sides,
    `help` is an imperative sentence.
    """

    code: str
    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, sorted by place, then code."""
    return tuple(sorted(set(problems), key=lambda p: (p.span, p.code, p.message)))


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three known words near `word`, nearest first; an exact match but for case comes first."""
    from difflib import get_close_matches  # noqa: PLC0415 — not needed where nothing is wrong

    options = sorted(set(known))
    same = [option for option in options if _bare(option) == _bare(word)]
    close = get_close_matches(word, options, n=12, cutoff=0.6) + [option for option in options if len(option) == len(word) and _bare(option)[0] == _bare(word)[0]]
    return tuple(dict.fromkeys(same + sorted(dict.fromkeys(close), key=lambda option: _distance(word, option))))[:3]


def _bare(word: str) -> tuple[str, tuple[int, ...]]:
    """The letters of a word in lower case, and its numbers: F7 and f07 have the same."""
    return re.sub(r"\d+", "0", word.lower()), numbers_of(word)


def numbers_of(word: str) -> tuple[int, ...]:
    """The numbers in a word."""
    return tuple(int(number[:18]) for number in re.findall(r"\d+", word))


def _distance(one: str, other: str) -> tuple[int, int, int]:
    """How many letters must be put in, taken out, replaced or exchanged to get from one word to the other; then the difference of their lengths and of their numbers."""
    mine, theirs = one.lower(), other.lower()
    older: list[int] = []
    last = list(range(len(theirs) + 1))
    for row in range(1, len(mine) + 1):
        now = [row]
        for at in range(1, len(theirs) + 1):
            now.append(min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (mine[row - 1] != theirs[at - 1])))
            if row > 1 < at and mine[row - 2 : row] == theirs[at - 1] + theirs[at - 2]:
                now[at] = min(now[at], older[at - 2] + 1)
        older, last = last, now
    return last[-1], abs(len(one) - len(other)), sum(abs(here - there) for here, there in zip(numbers_of(one), numbers_of(other), strict=False))
