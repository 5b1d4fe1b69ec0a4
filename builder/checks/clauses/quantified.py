"""“Most of the faults”, “never tested” → whether the clause of a figure says it of all of them or of some, or of always or at times."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.denials import FILLER
from builder.checks.language.stems import lowered, stem, stems, words_of
from builder.facts import head, plain
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact

_SORTS = {
    "all": "all", "every": "all", "each": "all", "most": "most", "the majority": "most", "the bulk": "most", "many": "many", "some": "some", "several": "some",
    "a few": "few", "few": "few", "hardly any": "few", "none": "none", "no": "none", "neither": "none",
}  # fmt: skip
_TIMES = {
    "never": "never", "rarely": "rarely", "seldom": "rarely", "hardly ever": "rarely", "sometimes": "at times", "occasionally": "at times", "at times": "at times",
    "often": "often", "frequently": "often", "regularly": "often", "usually": "mostly", "mostly": "mostly", "generally": "mostly", "always": "always", "invariably": "always",
}  # fmt: skip
_WORDS = frozenset("all every each most majority bulk many some several few any none no neither never rarely seldom ever sometimes occasionally times often frequently regularly usually mostly generally always invariably".split())
_OF = pattern(rf"(?<!not )(?<!nearly )(?<!almost )(?<!at )\b(?P<some>{'|'.join(_SORTS)})(?: of)?(?: (?:the|these|those|its|their|his|her))? (?P<noun>[a-z'’-]{{3,}})", re.IGNORECASE)
_HOW_OFTEN = pattern(rf"(?<!not )\b(?P<often>{'|'.join(_TIMES)})(?: {FILLER})* (?P<verb>[a-z]{{3,}})", re.IGNORECASE)


_ALL_OF_IT = pattern(r"\b(?P<some>all|none|every one|each one|each|not one) of (?:it|them|these|those|which|whom)\b(?P<rest>[^.,;:!?()–—]*)", re.IGNORECASE)
_PART_OF_IT = pattern(r"(?P<part>[\w’'-]+) of (?:it|them|these|those|which|whom)\b(?P<rest>[^.,;:!?()–—]*)", re.IGNORECASE)
_WHOLE = frozenset("all none one each both".split())


def all_for_part(sentence: str, fact: Fact) -> str:
    """The words by which a sentence tells of all, or of none, what its record tells of a part: “all of it came from abroad” for “more than half of it”."""
    if " of " not in sentence or not (parts := _parts_of_it(fact.phrases)):
        return ""
    return next((found[0] for found in _ALL_OF_IT.finditer(sentence) if any(rest & stems((found["rest"],)) - _THE for rest in parts)), "")


_THE = frozenset(map(stem, "the this that there then were was who".split()))


@lru_cache(maxsize=4096)
def _parts_of_it(phrases: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """What the readings of a record tell of a part of what they count, and of none of them of the whole."""
    told = [found for phrase in phrases for found in _PART_OF_IT.finditer(plain(phrase))]
    return tuple(stems((found["rest"],)) for found in told) if told and all(lowered(found["part"]) not in _WHOLE for found in told) else ()


def quantified_otherwise(clause: str, fact: Fact) -> str:
    """The words by which a clause tells of all, most or some, or of always or never, what its record tells of another part or number of times; empty when it does not."""
    if not (told := _told(fact.texts)) or words_of(clause).isdisjoint(_WORDS):
        return ""
    for what, sort, words in _parts(clause):
        sorts = {other for one, other in told if one == what}
        if sorts and sort not in sorts:
            return words
    return ""


@lru_cache(maxsize=4096)
def _told(texts: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Of what a record tells how many or how often, and which."""
    return frozenset((what, sort) for text in texts for what, sort, _ in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, str, str]]:
    words = plain(text)
    for found in _OF.finditer(words):
        yield head(found["noun"]), _SORTS[lowered(found["some"])], found[0]
    for found in _HOW_OFTEN.finditer(words):
        yield f"to {stem(found['verb'])}", _TIMES[lowered(found["often"])], found[0]
