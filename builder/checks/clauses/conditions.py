"""“Had both been counted, it could have been twice as much” → whether the sentence of a figure keeps that it hangs on a condition."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.passages import sentence_round
from builder.facts import plain
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_CONDITION = pattern(r"\b(?P<said>if|unless|provided that|on condition that|as long as)\b|^(?P<had>had|were|should)\b[^.;:!?]*, [^.;:!?]*\b(?:would|could|might)\b", re.IGNORECASE)
_CONDITIONAL = pattern(r"\b(?:if|had|were|unless|provid\w+|condition\w*|assum\w+|suppos\w+|as long as|so long as|without|with|by|otherwise|then|count\w+|when|where|once|until|should|even|only|but|depend\w*|subject to)\b", re.IGNORECASE)
"""What may hold a condition, in whatever words."""
_SURE = pattern(r"\b(?:would|could|might|may|will|must)\b", re.IGNORECASE)
_TOO_LONG = 150  # characters


def unconditional(left: str, right: str, fact: Fact) -> str:
    """The word by which a sentence makes sure of what its record tells on a condition alone; empty when it keeps one, or the record tells of none."""
    if not _on_condition(fact.phrases):
        return ""
    before, behind = sentence_round(left, right)
    if len(before) >= _TOO_LONG:  # its beginning is out of sight
        return ""
    sentence = f"{before}|{behind}"
    return found[0] if (found := _SURE.search(sentence)) and not _CONDITIONAL.search(sentence) else ""


@lru_cache(maxsize=4096)
def _on_condition(phrases: tuple[str, ...]) -> bool:
    """Whether every reading of a record tells its figure on a condition."""
    return bool(phrases) and all(_CONDITION.search(plain(phrase)) for phrase in phrases)
