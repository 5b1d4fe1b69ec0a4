"""“Rose to 35 per cent” → whether the record's figure is the step of a change, or what it led to, or no change at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.data.elided import MOVE, MOVES, read
from builder.numerals import figures, same_value
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact
    from builder.numerals import Quantity

_STEP = pattern(r"\b(by|to) $", re.IGNORECASE)
_CHANGES = pattern(rf"{MOVE}|\b(?:more|fewer|less|lower|higher|smaller|larger|greater|changed?|rise|loss|gain|sav(?:ed?|ings?)|from .{{1,40}} to)\b", re.IGNORECASE)
"""By any of these a record may tell of a change."""
_MOVED = pattern(r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grew|grow(?:s|n|ing)|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|drop(?:s|ped|ping)?|shrank|shrunk|climbed|soared) (?:by|to) $", re.IGNORECASE)
"""Right before a figure, what makes a change of it."""


def stepped(before: str, quantity: Quantity, fact: Fact, *, alone: bool) -> str:
    """“Rose to 35 per cent” for “rose by 35 per cent”, and the other way round; and, where it is `alone`, any rise or fall that its record does not tell of."""
    found = _STEP.search(before) if _ends_in_a_step(before) else None
    if found is None or not MOVES.search(before):
        return ""
    if re.search(r"\bfrom\b", before):
        return "by" if found[1].lower() == "by" and _printed(quantity, fact) == {"to"} else ""
    if found[1].lower() == "by" and ".." in quantity.value and _prints_from(quantity, fact):
        return "by"
    printed = _printed(quantity, fact)
    if alone and not printed and quantity.kind != "points" and (moved := _MOVED.search(before)) and not any(_CHANGES.search(text) for text in fact.texts):
        return moved[0].strip()
    return found[0].strip() if printed and found[1].lower() not in printed else ""


def _printed(quantity: Quantity, fact: Fact) -> set[str]:
    """By which of “by” and “to” a record leads to a figure."""
    return {step[1].lower() for words in (fact.shown, *fact.forms, *fact.phrases) for one in read(words) if same_value(one, quantity) and (step := _STEP.search(words[: one.wide_start]))}


def _prints_from(quantity: Quantity, fact: Fact) -> bool:
    """Whether a record's two figures are the ends of a change: “rose from 18 to 74”, which is not “rose by 18 to 74”."""
    return any(same_value(one, quantity) and words[one.wide_start : one.end].lower().startswith("from ") for words in (fact.shown, *fact.forms, *fact.phrases) for one in figures(words))


def _ends_in_a_step(before: str) -> bool:
    return before[-4:].strip().lower().endswith(("by", "to"))
