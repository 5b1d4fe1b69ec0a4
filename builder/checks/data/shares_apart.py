"""A number of a claim whose record tells a share → whether it is the part, or the whole, of a share that the sentence tells in two numbers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.checks.data.stated import hedge
from builder.checks.passages import sentences
from builder.facts import head
from builder.numerals import figures
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity


def shares_a_whole(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether a number and another of its sentence are the record's share: “of [27 reports], [five] were answered”."""
    return _of_the_whole(passage, quantity, fact, quantities) or _the_whole(passage, quantity, fact, quantities) or _counted_of_it(quantity, fact)


def whole_beside(passage: Passage, quantity: Quantity) -> str:
    """The words of a share whose whole stands in a claim of its own: “[Nine] of the [eleven sailors]”; empty for any other figure."""
    if quantity.kind != "fraction" or "/" not in quantity.value:
        return ""
    return next((passage.text[quantity.wide_start : end] for start, end, _ in passage.claims if start > quantity.end and _SHARE_OF.fullmatch(passage.text, quantity.end, start)), "")


def _counted_of_it(quantity: Quantity, fact: Fact) -> bool:
    """Whether a share is of what the record counts, and a reading of it prints the whole, too: “eleven sailors drowned, nine of them in the bay”."""
    part, slash, _ = quantity.value.partition("/") if quantity.kind == "fraction" else ("", "", "")
    return bool(slash) and any(allowed.kind == "count" and allowed.value == part and hedge(allowed) == hedge(quantity) for allowed in fact.allows) and any(prints_a_share(phrase, quantity.value) for phrase in fact.phrases)


def prints_a_share(phrase: str, share: str) -> bool:
    """Whether a phrase prints a share as a whole and, behind it, its part: “of the 140 residents 89 were asked”, “17 faults, of which five were urgent”."""
    part, _, whole = share.partition("/")
    counts = [one for one in figures(phrase) if one.kind == "count" and not hedge(one)]
    return any(one.value == whole and other.value == part and (_OUT_OF.search(phrase, 0, one.wide_start) or _OF_THEM.search(phrase, one.end)) for one, other in pairwise(counts))


def _of_the_whole(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether a number is the record's part of a whole that stands in the sentence, too: “of the 27 reports five were answered” for “five of the 27 reports”."""
    if quantity.kind != "count" or (quantity.unit and head(quantity.unit) not in fact.units):
        return False
    parts = {allowed.value for allowed in fact.allows if allowed.kind == "fraction" and hedge(allowed) == hedge(quantity)}
    first, last = next((sentence for sentence in sentences(passage.text) if sentence[0] <= quantity.start < sentence[1]), (0, 0)) if parts else (0, 0)
    return any(f"{quantity.value}/{other.value}" in parts and first <= other.start < last and other.kind == "count" and (not other.unit or head(other.unit) in fact.units) and not (other.end < quantity.start and _SHARE_OF.fullmatch(passage.text, other.end, quantity.start)) for other in quantities)


_OUT_OF = pattern(r"\b(?:of|among) (?:all )?(?:the |these |those |its |their )?$", re.IGNORECASE)
_SHARE_OF = pattern(r" (?:out )?of (?:all )?(?:the |these |those |its |their )?", re.IGNORECASE)
"""Between two numbers, what makes the first a part of the second."""
_OF_THEM = pattern(r"\bof (?:whom|which|them|these|those)\b", re.IGNORECASE)
_OF_WHOM = pattern(r",? (?:and )?of (?:whom|which|them|these|those),? (?:only |just )?", re.IGNORECASE)


def _the_whole(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether a number is the whole of the record's share, with its part in the same sentence: “of [27 reports], [five] were answered”."""
    if quantity.kind != "count" or quantity.hedge or (quantity.unit and head(quantity.unit) not in fact.units):
        return False
    out_of = _OUT_OF.search(passage.text, 0, quantity.wide_start) is not None
    parts = {part: allowed.value for allowed in fact.allows if allowed.kind == "fraction" for part, _, whole in (allowed.value.partition("/"),) if whole == quantity.value}
    first, last = next((sentence for sentence in sentences(passage.text) if sentence[0] <= quantity.start < sentence[1]), (0, 0)) if parts else (0, 0)
    return any(first <= other.start < last and ((other.kind == "count" and other.value in parts) or other.value in parts.values()) and (out_of or _OF_WHOM.fullmatch(passage.text, quantity.wide_end, max(other.start, quantity.wide_end))) for other in quantities if other is not quantity)
