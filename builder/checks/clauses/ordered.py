"""The clause of what was only ordered, hoped or planned, or would have been → whether it says that it was done, or refused, and the record does not.

“Were told to alter records” is not “altered records”, nor “was to last six months” “lasted six months”.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import PAST, stem, stems
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_GOVERN = r"(?:told|asked|order(?:ed|s)?|instruct(?:ed|ions?)?|urged|advised|want(?:ed|s)?|hop(?:ed|es)?|plan(?:ned|s)?|intend(?:ed|s)?|tri(?:ed|es)|attempt(?:ed|s)?|promis(?:ed|es?)|threat(?:ened|s)|offer(?:ed|s)?|expected|supposed|due|meant|pressed|pressure|requests?|requested|required|encouraged)"
"""What is ordered, asked or hoped need not be done."""
_TO_DO = pattern(rf"\b{_GOVERN}(?: (?:them|him|her|it|staff))? to (?:\w+ly )?(?P<verb>[a-z]{{3,}})", re.IGNORECASE)
_WOULD = pattern(r"\b(?:(?:would|might|may|should|ought to|will)(?: have)?|(?:was|were|is|are) to) (?:\w+ly )?(?P<verb>(?!have\b)[a-z]{3,})", re.IGNORECASE)
"""Nor need be what would be, or was to be."""
_OPEN = pattern(r"\b(?:would|might|may|should|could|can|must|will|ought|(?:is|are|was|were|been) to|if|unless|whether|estimat\w+|expect\w+|predict\w+)\b", re.IGNORECASE)
_RIGHT_BEFORE = pattern(r"\b(?P<verb>[a-z]{3,})(?: (?:for|by|about|up|the|its|their|a further))* $", re.IGNORECASE)
_GOVERNED = pattern(rf"\b{_GOVERN}\b", re.IGNORECASE)
_REFUSED = pattern(r" (?P<said>(?:refused|declined|failed) to) $", re.IGNORECASE)
_WORD = pattern(r"[\w'’-]+")
_OPENS = frozenset("that who which whom whose and or but if whether when by not never no nobody".split())
_EMPTY = frozenset(map(stem, "be have do".split()))
_FIRST = 4  # words behind a figure among which its verb stands


def done_though_only_ordered(before: str, after: str, fact: Fact) -> str:
    """The verb behind a figure by which those counted did what its record only tells that they were told, asked or expected to do; empty when none is."""
    if (would := _only_would(fact.texts)) and (done := _RIGHT_BEFORE.search(before)) and _is_past(done["verb"]) and stem(done["verb"]) in would and not _OPEN.search(f"{before} {after}") and not _GOVERNED.search(before):
        return done["verb"]
    verbs = _ordered(fact.texts)
    if not verbs or _GOVERNED.search(f"{before} {after}"):
        return ""
    for number, found in enumerate(_WORD.finditer(after)):
        word = found[0].lower()
        if word in _OPENS or number > _FIRST:
            return ""
        if stem(word) in verbs:
            refused = _REFUSED.search(after[: found.start()])
            return f"{refused['said']} {word}" if refused else word if _is_past(word) else ""
    return ""


def _is_past(verb: str) -> bool:
    return verb.lower().endswith("ed") or verb.lower() in PAST


@lru_cache(maxsize=4096)
def _only_would(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the verbs that a record has only behind “would”, “was to” and the like."""
    found = frozenset(stem(match["verb"]) for text in texts for match in _WOULD.finditer(text))
    return found - stems(tuple(_WOULD.sub(" ", text) for text in texts)) - _EMPTY if found else found


@lru_cache(maxsize=4096)
def _ordered(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the verbs that a record has only behind “told to” and the like."""
    found = frozenset(stem(match["verb"]) for text in texts for match in _TO_DO.finditer(text))
    return found - stems(texts) - _EMPTY if found else found
