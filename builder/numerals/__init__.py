"""Running English becomes its figures: places, kinds, values, hedges and what they count.

    text ─ tokens (only round what may be a figure) ─ rules, longest match ─▶ Quantity*

The lexicon is closed and the reader fails closed: a number word or a group of digits that no rule explains is
handed over as “unexplained”, never passed over. Idioms and identifiers are data, in tables of their own.
From the ground up: `words` makes tokens and single numbers, `hedging` reads their force, `dates`, `names`, `lengths` and `kinds` hold the
rules, `reader` asks them in turn.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from builder.numerals.quantity import HEDGES, KINDS, PARTS_OF_A_DATE, Quantity
from builder.numerals.sameness import same_value
from builder.numerals.words.tokens import neighbourhoods, places, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "HEDGES",
    "KINDS",
    "PARTS_OF_A_DATE",
    "Quantity",
    "figures",
    "places",
    "quantities",
    "read",
    "same_value",
    "words_of",
]


def quantities(text: str) -> Iterator[Quantity]:
    """Every figure of `text`, in order, spans never overlapping."""
    runs = neighbourhoods(text)
    first = next(runs, None)
    if first is None:
        return iter(())
    from builder.numerals.reader import explained  # noqa: PLC0415 — the grammar is large, and most texts hold nothing for it

    return explained(chain((first,), runs))


@lru_cache(maxsize=16_384)
def read(text: str) -> tuple[Quantity, ...]:
    """As `quantities`, remembered for texts that are read again. Never raises on any str."""
    return tuple(quantities(text))


@lru_cache(maxsize=16_384)
def figures(text: str) -> tuple[Quantity, ...]:
    """The figures of `text` that state a fact: all but idioms and identifiers."""
    return tuple(quantity for quantity in read(text) if quantity.states_a_fact)
