"""“A fifth of the owners who answered” → whether the passage keeps of whom it is a fifth, and does not make a deed of the fifth of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem
from builder.facts import plain
from builder.numerals import figures
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact
    from builder.numerals import Quantity

SHARES = ("fraction", "percent")
_AUX = r"(?:had|have|has|was|were|is|are|did|do|would|could|can|will|said|say)"
_WHO = pattern(rf" (?:who|that|whose|which) (?:{_AUX} )*(?P<clause>[^.,;:!?()–—]+?)(?= {_AUX}\b|[.,;:!?()–—]|$)", re.IGNORECASE)
_DOES = pattern(r" (?:had |have |has )?(?P<verb>[a-z]+)", re.IGNORECASE)
_WORD = pattern(r"[a-z]{3,}", re.IGNORECASE)
_FIRST = 3  # words of the clause by which it is known again
_EMPTY = frozenset(map(stem, "the had have has was were been not never their his her its them this that these those and for with from said did who which all any".split()))


def unrestricted(after: str, around: str, quantity: Quantity, fact: Fact) -> str:
    """What a passage makes of a share of those who did something: nothing of what they did, or a deed of the share itself; empty when it keeps them.

    `after` is the clause behind the figure, `around` the words of the passage and its headings.
    """
    clause = _clause(fact.phrases, quantity.value) if quantity.kind in SHARES else ()
    if not clause:
        return ""
    if (does := _DOES.match(after)) and stem(does["verb"]) == clause[0]:
        return does[0].strip()
    return "" if any(stem(word) in clause for word in _WORD.findall(around.lower())) else quantity.unit or "it"


@lru_cache(maxsize=4096)
def _clause(phrases: tuple[str, ...], value: str) -> tuple[str, ...]:
    """The stems of the first words of the clause by which every reading tells of whom it counts a share."""
    found = []
    for phrase in map(plain, phrases):
        for one in figures(phrase):
            if one.kind in SHARES and one.value == value:
                who = _WHO.match(phrase, one.wide_end)
                words = tuple(stem(word) for word in _WORD.findall(who["clause"].lower())) if who else ()
                found.append(tuple(word for word in words if word not in _EMPTY)[:_FIRST])
    return found[0] if found and all(found) else ()
