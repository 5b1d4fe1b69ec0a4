"""A proved figure → words put right beside it that its record does not say: a part of it, more of it, a rate, a second force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.prove.changes import change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity
    from builder.prove.changes import Change
    from builder.prove.pieces import Piece

PARTS = ("most of the", "not all of the", "none of the", "some of the")
MORE = ("another", "a further", "twice")
FORCES = ("fewer than", "no more than", "exactly")
COMPARED = ("fewer", "more")
RATES = (" a month", " each year", " per week", " every day", " apiece")
_AFTER_A_WORD = re.compile(r"(?:^|(?<=[ (“]))$")
_DETERMINED = re.compile(r"\b(?:the|these|those|its|their|his|her|an?|some|all|of|about|every|each|other) $", re.IGNORECASE)
_RATED = re.compile(r"\b(?:an?|per|each|every) [a-z]+|\b(?:dai|week|month|year|annual)ly\b")


def of_surroundings(piece: Piece, passage: Passage, quantity: Quantity, fact: Fact, turn: int) -> Iterator[Change | None]:
    """Every such change of one proved count; `turn` chooses the words."""
    if quantity.kind not in ("count", "vague") or quantity.optional or not quantity.unit:
        return
    start, end = quantity.wide_start, quantity.wide_end
    left = passage.text[:start]
    if _AFTER_A_WORD.search(left) and not _DETERMINED.search(left):
        yield change(piece, passage, "part-taken", (start, start, f"{PARTS[turn % len(PARTS)]} "))
        yield change(piece, passage, "more-added", (start, start, f"{MORE[turn % len(MORE)]} "))
        yield change(piece, passage, "comparison-added", (start, start, f"{COMPARED[turn % len(COMPARED)]} {quantity.unit} than "))
        if quantity.hedge and quantity.hedge not in ("total", "only") and start < quantity.start:
            yield change(piece, passage, "force-stacked", (start, start, f"{FORCES[turn % len(FORCES)]} "))
        if not quantity.hedge:
            first = passage.text[quantity.start]
            yield change(piece, passage, "comment-added", (quantity.start, quantity.start + 1, f"Only {first.lower()}" if first.isupper() else f"only {first}"), right=True)
    if not any(_RATED.search(words) for words in (fact.shown, *fact.forms, *fact.phrases)):
        yield change(piece, passage, "rate-added", (end, end, RATES[turn % len(RATES)]))
