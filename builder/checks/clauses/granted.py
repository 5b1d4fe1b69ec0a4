"""The clause of a figure → a verb that its record denies and the clause does not: “were asked” for “were never asked”."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.checks.language.denials import FILLER, HINT
from builder.checks.language.stems import stem, stems
from builder.checks.passages import sentence_round
from builder.facts import plain
from builder.patterns import pattern


def granted(clause: str, texts: tuple[str, ...], left: str = "", right: str = "") -> str:
    """The verb that a record denies and a clause does not, nor anything of its sentence on its left and right: “were asked” for “were never asked”."""
    if not (verbs := _verbs_denied(texts)):
        return ""
    around = "|".join(sentence_round(left, right)) if left or right else clause
    if HINT.search(around) or _LACKING.search(around):
        return ""
    in_the_end = _done_in_the_end(texts) if _AT_LAST.search(around) and not _LASTED.search(around) else frozenset()
    return next((word for word in re.findall(r"[a-z]+", clause.lower()) if stem(word) in verbs - in_the_end), "")


def granted_of(clause: str, texts: tuple[str, ...], left: str, right: str) -> str:
    """What a record tells only of a deed that it denies, in a clause that denies nothing: “were sent a leaflet” for “never received a leaflet”."""
    if not (things := _things_denied(texts)) or HINT.search(around := "|".join(sentence_round(left, right))) or _LACKING.search(around):
        return ""
    return next((word for word in re.findall(r"[a-z]+", clause.lower()) if stem(word) in things), "")


def granted_in_other_words(clause: str, texts: tuple[str, ...], left: str, right: str) -> str:
    """Two of the words that readings tell only of what was not so, in a clause that denies nothing: “English was their first language” for “did not speak English as their first language”."""
    if len(words := _words_denied(texts)) < _ENOUGH or HINT.search(around := "|".join(sentence_round(left, right))) or _LACKING.search(around):
        return ""
    told = [word for word in re.findall(r"[a-z]{4,}", clause.lower()) if stem(word) in words]
    return " … ".join(told) if len({stem(word) for word in told}) >= _ENOUGH else ""


_ENOUGH = 2  # words by which a clause tells of the same as another


@lru_cache(maxsize=4096)
def _words_denied(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words that stand, in each text, only behind its denial."""
    parts = [re.split(rf"{_NOT_DONE.pattern}", plain(text), maxsplit=1) for text in texts]
    if not parts or any(len(part) == 1 for part in parts):
        return frozenset()
    behind = [re.split(r"[.,;:!?()–—]| (?:and|but|which|who|until|for|because) ", part[-1], maxsplit=1)[0] for part in parts]
    shared = frozenset.intersection(*(frozenset(stem(word) for word in re.findall(r"[a-z]{4,}", words.lower())) for words in behind))
    return shared - stems(tuple(part[0] for part in parts))


@lru_cache(maxsize=4096)
def _things_denied(texts: tuple[str, ...]) -> frozenset[str]:
    """What a record tells of nothing but the deeds that it denies."""
    denied = [match[2] for text in texts for match in _DENIED_OF.finditer(text)]
    return stems(tuple(denied)) - stems(tuple(_DENIED_OF.sub(" ", text) for text in texts)) if denied and len(denied) >= len(texts) else frozenset()


@lru_cache(maxsize=4096)
def _verbs_denied(texts: tuple[str, ...]) -> frozenset[str]:
    """The verbs that a record denies wherever it has them: “was never asked”."""
    denied = frozenset(stem(match[1]) for text in texts for match in _NOT_DONE.finditer(text))
    return denied - stems(tuple(_NOT_DONE.sub(" ", text) for text in texts)) if denied else denied


@lru_cache(maxsize=4096)
def _done_in_the_end(texts: tuple[str, ...]) -> frozenset[str]:
    """The verbs that a record denies only up to a time: “did not open for nine weeks”, “until noon”."""
    return frozenset(stem(found[1]) for text in texts for found in _NOT_DONE.finditer(text) if _UP_TO.match(text, found.end()))


_UP_TO = pattern(r"(?: (?!(?:that|who|which|to)\b)[\w'’-]+){0,4}? (?:(?:until|till|before)\b(?= \w)|for (?:\w+ ){0,3}?(?:\w+ )?(?:minute|hour|day|night|week|fortnight|month|year|decade)s?\b)", re.IGNORECASE)
_AT_LAST = pattern(r"\b(?:after|it was\b.{0,40}\bbefore|until|till|took|takes?|later|late|wait\w*|delay\w*|eventually|at last|in the end)\b", re.IGNORECASE)
"""What tells of something that it was done in the end."""
_LASTED = pattern(r"\b(?:for (?:\w+ )?\||\| before the\b)", re.IGNORECASE)
"""Round a length of time, that something went on for so long, or was so much earlier."""
_NOT_DONE = pattern(rf"(?:\b(?:(?:refus|declin|fail)(?:ed|es|s|ing)(?: (?:in|on|at|from|for) \w+){{0,2}} to|(?:did|do|does|was|were|had|has|have|is|are|been|could|would) (?:not|never)|never|nobody|no one)|n['’]t) (?:{FILLER} )*(?!(?:only|just|more|less|until|till|before|after|later|enough|very|much|many|every|with|from|their|this|that|these|those|because|always|often|again|under|over|about)\b)([a-z]{{4,}})\b", re.IGNORECASE)
_DENIED_OF = pattern(rf"{_NOT_DONE.pattern} (?:an?|any|the|their|its|his|her) ([a-z]{{4,}})\b", re.IGNORECASE)
_LACKING = pattern(r"\b(?:un\w+|refus\w+|reject\w+|turned down|missing|absent|ignor\w+|overlook\w+|neglect\w+|omit\w+|escap\w+|without|left out|avoid\w+|miss(?:ed|es)|depriv\w+|in vain|still waiting|(?:stay|keep)\w* away|kept (?:away|from|out)|den(?:y|ied|ies)|only|if|whether|instead|rather|except|other than|all but)\b", re.IGNORECASE)
"""Other ways to say that something was not so."""
