"""Two proved figures of one change → whether it goes the way that the sentence says: nothing rises from 97 to 42."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.model import Passage
    from builder.numerals import Quantity

_UP = r"ris(?:e|es|en|ing)|rose|gr[eo]w(?:s|n|ing|th)?|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|jump(?:s|ed)?|went up|going up|doubled|trebled"
_DOWN = r"f[ae]ll(?:s|en|ing)?|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|shr[aiu]nk(?:s|ing)?|reduc(?:ed|tion)|cut|halved|went down|going down"
_MOVES = pattern(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_FROM = pattern(r"[^.;:!?]{0,60}?\bfrom (?:[\w’'-]+ ){0,4}?[^\w\s]?", re.IGNORECASE)
_TO = pattern(r"[^.;:!?]{0,40}?\bto (?:[\w’'-]+ ){0,4}?[^\w\s]?", re.IGNORECASE)
_LEFT = 100  # characters before the first figure in which the verb stands
_KINDS = ("count", "percent", "money", "measure", "duration")
_NUMBER = pattern(r"\d+(?:\.\d+)?")


def move_problems(passage: Passage, quantities: Sequence[Quantity]) -> Iterator[Problem]:
    """Every “rose from … to …” that falls, and every “fell from … to …” that rises."""
    if "from " not in passage.text:
        return
    sized = [quantity for quantity in quantities if quantity.kind in _KINDS and quantity.states_a_fact]
    for one, other in pairwise(sized):
        if one.kind != other.kind or not _TO.fullmatch(passage.text, one.end, other.start):
            continue
        verb = next(reversed(tuple(_MOVES.finditer(passage.text, max(0, one.start - _LEFT), one.start))), None)
        if verb is None or not _FROM.fullmatch(passage.text, verb.end(), one.start) or not _NUMBER.fullmatch(one.value) or not _NUMBER.fullmatch(other.value):
            continue
        from fractions import Fraction  # noqa: PLC0415 — seldom needed

        up = Fraction(one.value) < Fraction(other.value)
        if one.value != other.value and up != (verb["up"] is not None):
            said, way = passage.text[other.wide_start : other.wide_end], "more" if up else "less"
            message = f"the sentence says “{verb['up'] or verb['down']}”, but “{said}” is {way} than “{passage.text[one.wide_start : one.wide_end]}”"
            yield Problem("altered-order", passage.span(other.start, other.end), message, "put the figures in the order of the change, or write the other verb")
