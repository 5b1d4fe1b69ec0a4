"""“Would have held” for “would probably have held” → whether words make sure of a deed that their source leaves open."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.checks.language.denials import FILLER
from builder.checks.language.stems import lowered, stem, stems
from builder.facts import plain
from builder.patterns import pattern

_OPEN = pattern(
    rf"\b(?:might|probably|possibly|perhaps|allegedly|reportedly|apparently|seemingly|supposedly|purportedly|could(?= have)|(?:appear|seem)(?:ed|s)? to|(?:alleged|believed|thought|suspected|rumoured|likely) to) (?:{FILLER} )*(?P<deed>[a-z]{{4,}})\b"
    rf"|\b(?:alleg|den|claim|insist)(?:ed|ied|es|ies|s|ing)? that (?:[\w'’-]+ ){{1,4}}?(?:had|have|has|was|were|is|are) (?:{FILLER} )*(?P<told>[a-z]{{4,}})\b"
    rf"|\b(?:said|told [\w ]{{1,30}}?|complained|reported|recalled) (?:that )?(?:they|he|she) (?:(?:had|have|has|was|were) )?(?:{FILLER} )*(?P<own>[a-z]{{4,}})\b",
    re.IGNORECASE,
)
"""What leaves a deed open, and the deed; what somebody says of themselves is their word."""
_AHEAD = pattern(rf"\b(?:expected|forecast|predicted|projected|estimated|planned|due|hoped|intended|set) to (?:{FILLER} )*(?P<deed>[a-z]{{4,}})\b", re.IGNORECASE)
"""What had not come about when it was told, and the deed."""
_LOOKS_AHEAD = pattern(r"\b(?:will|would|shall|should|to be|going to|set to|due|expect\w*|forecast\w*|predict\w*|project(?:ed|ions?)|plan\w*|hop(?:ed?|es|ing)|inten[dt]\w*|aim\w*|budget\w*|if)\b", re.IGNORECASE)
_LEAVES_OPEN = pattern(
    r"\b(?:may|might|could|cannot|can|not|never|no|nor|nobody|none|neither|if|as though|unless|whether|how|why|tells?|told|accounts?|word|testimony|evidence|chance|risk|odds|prospect|uncertain|unclear|unproven|rumour|(?:probab|possib|perhaps|maybe|alleg|report|apparent|seem|appear|suppos|purport|believ|thought|think|thinks|likel|unlikel|suspect|suggest|claim|said|say|accord|estimat|fear|potential|doubt|deny|deni|accus|assum|guess|expect|presum|reckon|deem|insist|complain|disput|contend|testif)\w*|(?:maintain|assert|argu|stat|contest)\w*(?= that\b|[.,;|]|$)|swor[en]|spoke of|warn\w* (?:of|that)\b(?=[^.,;]*(?:\||$))|in danger of|danger that|reject\w* (?:that|the (?:idea|notion|view|charge|argument)|this|it)|in the (?:view|opinion|words) of|['’]s (?:view|opinion|words|charge))\b|n['’]t\b|^had\b|(?:[,;:|–—]|\bthem|\bthey) had\b(?= (?:they|it|he|she|the|an?|been)\b)",
    re.IGNORECASE,
)
"""Words by which a sentence leaves open, or denies, what it tells."""


_RECALLS = pattern(r"\b(?:recall|remember)(?:ed|s|ing)?\b", re.IGNORECASE)
"""By which one tells what one knows; it leaves open what another source recalls, and not what it alleges."""


def surer(sentence: str, texts: tuple[str, ...]) -> str:
    """The deed that a sentence tells as sure, and all texts that tell it leave open; empty when there is none."""
    deeds = _open_deeds(texts)
    if not deeds or any(stem(found[0]) not in deeds for found in _LEAVES_OPEN.finditer(sentence)) or (_RECALLS.search(sentence) and any(_RECALLS.search(text) for text in texts)):
        return ""
    return next((word for word in re.findall(r"[a-z]+", lowered(sentence)) if stem(word) in deeds), "")


def already_done(sentence: str, texts: tuple[str, ...]) -> str:
    """The deed that a sentence tells as done, and all texts that tell it as expected: “cost £85,000” for “was expected to cost £85,000”; empty when there is none."""
    deeds = _deeds_ahead(texts)
    if not deeds or _LOOKS_AHEAD.search(sentence) or _LEAVES_OPEN.search(sentence):
        return ""
    return next((word for word in re.findall(r"[a-z]+", lowered(sentence)) if stem(word) in deeds), "")


@lru_cache(maxsize=4096)
def _deeds_ahead(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the deeds that texts expect wherever they tell them."""
    told = tuple(plain(text) for text in texts)
    deeds = frozenset(stem(found["deed"]) for text in told for found in _AHEAD.finditer(text))
    return deeds - stems(tuple(_AHEAD.sub(" ", text) for text in told)) if deeds else deeds


@lru_cache(maxsize=4096)
def _open_deeds(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the deeds that texts leave open wherever they tell them."""
    told = tuple(plain(text) for text in texts)
    deeds = frozenset(stem(found["deed"] or found["told"] or found["own"]) for text in told for found in _OPEN.finditer(text))
    return deeds - stems(tuple(_OPEN.sub(" ", text) for text in told)) if deeds else deeds
