"""What a source prints → its figures, and those of which it leaves a part to be understood: “rose from six hours to 19”, “fell from 410 to 355”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.numerals import Quantity, figures
from builder.patterns import pattern
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

MOVE = r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grew|grow(?:s|n|ing|th)?|increas\w+|decreas\w+|declin\w+|drop\w*|reduc\w+|cut|up|down|shrank|climbed|soared|doubled)\b"
MOVES = pattern(MOVE, re.IGNORECASE)
"""A change, of which both ends may be told."""
_LENDING = ("duration", "measure")


def read(phrase: str) -> list[Quantity]:
    """The figures of a phrase, with those of which it leaves a part to be understood."""
    found = [quantity for quantity in figures(phrase) if not quantity.optional]
    return [*found, *_lent(phrase, found), *_ends(phrase, found)]


def _lent(phrase: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Each number without a noun, with the unit of the time or measure before it: the 19 hours of “from six hours to 19”."""
    lender = None
    for quantity in found:
        if quantity.kind in _LENDING:
            lender = quantity
        elif lender and quantity.kind == "count" and not quantity.unit:
            unit = phrase[lender.start : lender.end].rpartition(" ")[2]
            said = figures(f"{phrase[quantity.start : quantity.end]} {unit}")
            yield from (replace(quantity, kind=one.kind, value=one.value, unit=one.unit) for one in said[:1] if one.kind == lender.kind)


def _ends(phrase: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Both ends of a change: the 410 and the 355 of “fell from 410 to 355”."""
    for quantity in found:
        first, dots, last = quantity.value.partition("..")
        middle = phrase.find(" to ", quantity.start, quantity.end)
        if dots and middle > 0 and MOVES.search(phrase[: quantity.wide_start]) and phrase[quantity.wide_start :].lower().startswith("from "):
            yield replace(quantity, value=first, end=middle, wide_end=middle)
            begin = middle + len(" to ")
            yield replace(quantity, value=last, start=begin, wide_start=begin)
