"""Two figures become yes or no: do they state the same value?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.numerals.quantity import Quantity

# Kinds whose values are comparable; each other kind stands alone.
_FAMILIES = {"count": "number", "age": "number", "ratio": "share", "fraction": "share", "relative": "duration"}


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether two figures state the same value of the same family.

    A count and an age compare as numbers, a fraction and a ratio as shares. Per cent, points, fractions and counts are
    never one another, nor are sums of money in different currencies, nor measures or points in different units. What has no value
    (idioms, identifiers, the unexplained) is the same as nothing.
    """
    if not a.value or not b.value:
        return False
    if _FAMILIES.get(a.kind, a.kind) != _FAMILIES.get(b.kind, b.kind):
        return False
    if a.kind in ("money", "measure", "points") and a.unit != b.unit:
        return False
    if a.kind == b.kind == "age" and a.unit != b.unit:
        return False
    return a.value == b.value
