"""Two figures become yes or no: do they state the same value?"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.numerals.words.tokens import pattern

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
    if a.value == b.value:
        return True
    if a.kind == b.kind == "duration" and (length := _length(a.value)):
        return length == _length(b.value)
    return False


_CALENDAR = r"P(?:([\d.]+)Y)?(?:(\d+)M)?"
_CLOCK = r"PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?"


@lru_cache(maxsize=256)
def _length(value: str) -> tuple[str, Fraction] | None:
    """A length told in years and months, or in hours, minutes and seconds, in the smallest of them: a quarter of an hour is 15 minutes."""
    for name, source, of_the_next in (("months", _CALENDAR, 12), ("seconds", _CLOCK, 60)):
        if match := pattern(source).fullmatch(value):
            total = Fraction(0)
            for told in match.groups():
                total = total * of_the_next + Fraction(told or 0)
            return name, total
    return None
