"""Running English becomes its figures: places, kinds, values, hedges and what they count.

    text ─ tokens (only round what may be a figure) ─ rules, longest match ─▶ Quantity*

The lexicon is closed and the reader fails closed: a number word or a group of digits that no rule explains is
handed over as “unexplained”, never passed over. Idioms and identifiers are data, in tables of their own.
"""

from __future__ import annotations

from functools import lru_cache

from builder.numerals.lines import listing, main_lines, to_json
from builder.numerals.quantity import HEDGES, KINDS, Quantity
from builder.numerals.reader import quantities
from builder.numerals.sameness import same_value

__all__ = [
    "HEDGES",
    "KINDS",
    "Quantity",
    "figures",
    "listing",
    "main_lines",
    "quantities",
    "read",
    "same_value",
    "to_json",
]


@lru_cache(maxsize=16_384)
def read(text: str) -> tuple[Quantity, ...]:
    """As `quantities`, remembered for texts that are read again. Never raises on any str."""
    return tuple(quantities(text))


@lru_cache(maxsize=16_384)
def figures(text: str) -> tuple[Quantity, ...]:
    """The figures of `text` that state a fact: all but idioms and identifiers."""
    return tuple(quantity for quantity in read(text) if quantity.states_a_fact)
