"""Running English becomes its figures: places, kinds, values, hedges and what they count."""

from __future__ import annotations

import re

from builder.numerals.quantity import HEDGES, KINDS, Quantity

__all__ = ["HEDGES", "KINDS", "Quantity", "figures", "might_hold_a_figure", "read", "same_value"]


def read(text: str) -> tuple[Quantity, ...]:
    """Every figure of `text`, in order, spans never overlapping. Never raises on any str."""
    return tuple(
        Quantity(m.start(), m.end(), m.start(), m.end(), "count", m[0].replace(",", ""))
        for m in re.finditer(r"\d+(?:,\d{3})*", text)
    )


def figures(text: str) -> tuple[Quantity, ...]:
    """The figures of `text` that state a fact: all but idioms and identifiers."""
    return tuple(quantity for quantity in read(text) if quantity.states_a_fact)


def might_hold_a_figure(text: str) -> bool:
    """False only where `read` finds nothing; much faster than reading."""
    return bool(text)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether two figures state the same value in the same kind of thing."""
    return (a.kind, a.value) == (b.kind, b.value)
