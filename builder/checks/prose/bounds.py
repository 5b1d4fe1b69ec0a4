"""Parts → those that hold more figures or claims than can be compared in bounded time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from builder.numerals import places
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.model import Passage

MOST_FIGURES = 3_000
"""In one entry or record. Each costs up to a millisecond, when it is refused; a long table has some hundreds."""

MOST_CLAIMS = 100
"""In one paragraph. Each is compared with all that stands round it, and so with the others."""


def too_full(passages: Sequence[Passage]) -> Problem | None:
    """Where a part holds more than can be compared, if it does."""
    left = MOST_FIGURES
    long = sum(len(passage.text) for passage in passages) > 2 * left
    for passage in passages:
        if len(passage.claims) > MOST_CLAIMS:
            start, end, _ = passage.claims[MOST_CLAIMS]
            return _problem(passage, start, end, f"{MOST_CLAIMS} claims stand before this one in the same paragraph, list item or cell")
        found = tuple(islice(places(passage.text), left + 1)) if long else ()
        if len(found) > left:
            return _problem(passage, max(found), max(found) + 1, f"about {MOST_FIGURES:,} figures stand before this one")
        left -= len(found)
    return None


def _problem(passage: Passage, start: int, end: int, message: str) -> Problem:
    return Problem("too-large", passage.span(start, end), f"{message}, and nothing here is checked", "divide it, or remove what was pasted")
