"""“Suspended because he had spoken” → whether words make a reason of what their source tells only as earlier, or of the same time."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.checks.language.stems import stems, words_of
from builder.facts import plain
from builder.patterns import pattern

_REASONING = frozenset("because due owing result consequence thanks account caused".split())
"""Of which each reason has one."""
_REASON = pattern(r"\b(?P<said>because(?: of)?|due to|owing to|as a (?:direct )?result of|as a consequence of|thanks to|on account of|caused by) (?P<what>[^.,;:!?()–—]*)", re.IGNORECASE)
_THEN = pattern(r"\b(?:after|following|when|once|while|as(?! (?:[\w'’-]+ ){1,5}(?:had|could|would|did not)\b| there (?:was|were|had)\b)|since(?! (?:[\w'’-]+ ){1,5}(?:could|would|did not)\b| there (?:was|were)\b)|during)\b(?P<what>[^.,;:!?()–—]*)", re.IGNORECASE)
_TELLS = pattern(r"\b(?:because|due to|owing to|result\w*|consequen\w+|thanks to|on account|caus\w+|reasons?|therefore|hence|so that|attribut\w+|blam\w+|explain\w*|contribut\w+|led to|leading to|prompt\w+|trigger\w+|for)\b", re.IGNORECASE)
"""What may tell a reason, in whatever words."""


_LITTLE = stems(("the a an their its his her they it he she had has have been was were is are be do did of in on at by to for with from and or that this these those all some more not no",))
"""What says nothing of what was earlier."""


def may_give_a_reason(text: str) -> bool:
    """Whether a text has any word of a reason."""
    return not words_of(text).isdisjoint(_REASONING)


def reason_for_time(sentence: str, texts: tuple[str, ...]) -> str:
    """The words by which a sentence gives for a reason what texts only tell the time by; empty when none do, or when the texts give any reason."""
    earlier = _told_by_time(texts)
    found = _REASON.search(sentence) if earlier else None
    return found["said"] if found and not earlier.isdisjoint(stems((found["what"],))) else ""


@lru_cache(maxsize=4096)
def _told_by_time(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of what texts tell only as earlier, or of the same time."""
    told = tuple(plain(text) for text in texts)
    if any(_TELLS.search(text) for text in told):
        return frozenset()
    return stems(tuple(found["what"] for text in told for found in _THEN.finditer(text))) - _LITTLE
