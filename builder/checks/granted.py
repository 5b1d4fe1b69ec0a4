"""The clause of a figure → a verb that its record denies and the clause does not: “were asked” for “were never asked”."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.checks.denials import FILLER, HINT
from builder.checks.passages import sentence_round
from builder.checks.stems import stem, stems
from builder.patterns import pattern


def granted(clause: str, texts: tuple[str, ...], left: str = "", right: str = "") -> str:
    """The verb that a record denies and a clause does not, nor anything of its sentence on its left and right: “were asked” for “were never asked”."""
    if not (verbs := _verbsdenied(texts)):
        return ""
    around = "|".join(sentence_round(left, right)) if left or right else clause
    if HINT.search(around) or _LACKING.search(around):
        return ""
    return next((word for word in re.findall(r"[a-z]+", clause.lower()) if stem(word) in verbs), "")


def granted_of(clause: str, texts: tuple[str, ...], left: str, right: str) -> str:
    """What a record tells only of a deed that it denies, in a clause that denies nothing: “were sent a leaflet” for “never received a leaflet”."""
    if not (things := _things_denied(texts)) or HINT.search(around := "|".join(sentence_round(left, right))) or _LACKING.search(around):
        return ""
    return next((word for word in re.findall(r"[a-z]+", clause.lower()) if stem(word) in things), "")


@lru_cache(maxsize=4096)
def _things_denied(texts: tuple[str, ...]) -> frozenset[str]:
    """What a record tells of nothing but the deeds that it denies."""
    denied = [match[2] for text in texts for match in _DENIED_OF.finditer(text)]
    return stems(tuple(denied)) - stems(tuple(_DENIED_OF.sub(" ", text) for text in texts)) if denied and len(denied) >= len(texts) else frozenset()


@lru_cache(maxsize=4096)
def _verbsdenied(texts: tuple[str, ...]) -> frozenset[str]:
    """The verbs that a record denies wherever it has them: “was never asked”."""
    denied = frozenset(stem(match[1]) for text in texts for match in _NOT_DONE.finditer(text))
    return denied - stems(tuple(_NOT_DONE.sub(" ", text) for text in texts)) if denied else denied


_NOT_DONE = pattern(rf"(?:\b(?:(?:refus|declin|fail)(?:ed|es|s|ing)(?: (?:in|on|at|from|for) \w+){{0,2}} to|(?:did|do|does|was|were|had|has|have|is|are|been|could|would) (?:not|never)|never|nobody|no one)|n['’]t) (?:{FILLER} )*(?!(?:only|just|more|less|until|till|before|after|later|enough|very|much|many|every|with|from|their|this|that|these|those|because|always|often|again|under|over|about)\b)([a-z]{{4,}})\b", re.IGNORECASE)
_DENIED_OF = pattern(rf"{_NOT_DONE.pattern} (?:an?|any|the|their|its|his|her) ([a-z]{{4,}})\b", re.IGNORECASE)
_LACKING = pattern(r"\b(?:un\w+|refus\w+|reject\w+|turned down|missing|absent|ignor\w+|overlook\w+|neglect\w+|omit\w+|without|left out|avoid\w+|den(?:y|ied|ies)|only|if|whether|instead|rather|except|other than|all but)\b", re.IGNORECASE)
"""Other ways to say that something was not so."""
