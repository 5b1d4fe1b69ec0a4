"""“Three times as many boats as berths” → whether the clause compares what its record does, the same way round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.stems import stem, stems
from builder.facts import plain
from builder.numerals import figures, same_value
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact
    from builder.numerals import Quantity

_AS = pattern(r"(?: times)? as (?P<much>many|much|few|little|large|big|small|high|low|long|short|often|old|young)\b(?P<what>(?: [\w'’-]+){0,4}?) as (?P<other>[^.,;:!?()–—]+)", re.IGNORECASE)
_LESS = frozenset(("few", "little", "small", "low", "short", "young"))
_THE = frozenset(map(stem, "the there those were in".split()))


def compared_otherwise(before: str, after: str, quantity: Quantity, fact: Fact) -> str:
    """The words by which a clause turns a comparison of its record round; empty when it does not."""
    said = _AS.match(after)
    if said is None:
        return ""
    for phrase in map(plain, fact.phrases):
        for one in figures(phrase):
            told = _AS.match(phrase, one.wide_end) if same_value(one, quantity) else None
            if told is None:
                continue
            if (said["much"].lower() in _LESS) != (told["much"].lower() in _LESS):
                return f"as {said['much']}"
            mine, theirs = (stems((words,)) - _THE for words in (phrase[: one.wide_start], told["other"]))
            left, right = (stems((words,)) - _THE for words in (before, said["other"]))
            if left & (theirs - mine) and right & (mine - theirs) and not left & (mine - theirs) and not right & (theirs - mine):
                return f"as {said['other'].strip()}"
    return ""
