"""The clause of a length of time → what makes another time of it than its record does: how often, when, or until what.

“Rang every 40 minutes” and “rang for 40 minutes” are not “took 40 minutes to ring”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.denials import HINT
from builder.checks.language.stems import lowered, stem, stems
from builder.facts import plain
from builder.numerals import figures, same_value
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.numerals import Quantity

_LENGTHS = {"second": 0, "minute": 1, "hour": 2, "day": 3, "night": 3, "week": 4, "fortnight": 5, "month": 6, "quarter": 7, "season": 7, "year": 8, "decade": 9, "century": 10}
_EVERY = pattern(r"\b(every|each) $", re.IGNORECASE)
_EACH_TIME = pattern(rf"\b((?:every|each) (?P<time>{'|'.join(_LENGTHS)}) for) $", re.IGNORECASE)
_VERB_FOR = pattern(r"\b(?P<verb>[a-z]{3,}) for (?:the |some |these |those )?$", re.IGNORECASE)
_TOOK = pattern(r"\b(?:took|takes|taken|take|needed|needs) (?:[\w'-]+ ){0,3}$", re.IGNORECASE)
_TO_DO = pattern(r" (?:to|before (?:it|they|he|she)|until (?:it|they|he|she)) (?P<verb>[a-z]{3,})", re.IGNORECASE)
_LASTED = pattern(r"\b(lasted|lasts|continued)(?: for)? (?:about |some )?$", re.IGNORECASE)
_APART = pattern(r",? (?:before|after|afterwards|later|earlier|from|away)\b", re.IGNORECASE)
"""Behind a time, what makes a distance of it."""
_BETWEEN = pattern(r"\bbetween (?P<one>[^.,;:]{2,60}?) and (?P<other>[^.,;:]{2,60})", re.IGNORECASE)
_BESIDE = pattern(r"(?: (?:passed|elapsed|went (?:by|past)))? (?P<way>before|after) (?P<what>(?:[\w'-]+ ){0,2}[\w'-]+)", re.IGNORECASE)
_THE = frozenset(map(stem, ("the",)))


def lasted_otherwise(before: str, after: str, quantity: Quantity, fact: Fact) -> str:
    """What both sides of a clause make of a length of time that its record does not; empty when nothing."""
    if quantity.kind != "duration":
        return ""
    if (found := _EVERY.search(before)) and not any(re.search(r"\b(?:every|each)\b", text, re.IGNORECASE) for text in fact.texts):
        return found[1]
    if (found := _EACH_TIME.search(before)) and _LENGTHS[lowered(found["time"])] > _LENGTHS.get(quantity.unit, 10) and not any("every" in text or "each" in text for text in fact.texts):
        return found[1]
    if (found := _VERB_FOR.search(before)) and not HINT.search(before) and stem(found["verb"]) in _awaited(quantity, fact):
        return f"{found['verb']} for"
    if (found := _LASTED.search(before)) and not _APART.match(after) and _only_apart(quantity, fact) and not any(found[1].lower() in phrase.lower().split() for phrase in fact.phrases):
        return found[1]
    if (found := _BETWEEN.search(after)) and any(_crosses(stems((found["one"],)), first, last) and _crosses(stems((found["other"],)), last, first) for first, last in _between(fact)):
        return found[0]
    if found := _BESIDE.match(after):
        said = stems((found["what"],)) - _THE
        for first, last in _between(fact):
            wrong, right = (first, last) if found["way"].lower() == "before" else (last, first)
            if said & wrong and not said & right:
                return f"{found['way']} {found['what']}"
    return ""


def _only_apart(quantity: Quantity, fact: Fact) -> bool:
    """Whether a time is, in every reading of a record, how far one thing was from another: “ended 47 minutes before the fire”."""
    found = [_APART.match(phrase, one.wide_end) for phrase in map(plain, fact.phrases) for one in figures(phrase) if same_value(one, quantity)]
    return bool(found) and all(found)


def _crosses(said: frozenset[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether words are about the other end of a time, and not about their own."""
    return not said & own and bool(said & other)


def _awaited(quantity: Quantity, fact: Fact) -> frozenset[str]:
    """The stems of what, by the readings of a record, was done only after the time: “took 40 minutes to ring”."""
    found = set()
    for phrase in map(plain, fact.phrases):
        for one in figures(phrase):
            if same_value(one, quantity) and _TOOK.search(phrase[: one.wide_start]) and (deed := _TO_DO.match(phrase, one.wide_end)):
                found.add(stem(deed["verb"]))
    return frozenset(found)


def _between(fact: Fact) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The stems of what a time began with and of what it ended with, by a record."""
    for text in (fact.says, *fact.phrases):
        for found in _BETWEEN.finditer(plain(text)):
            first, last = stems((found["one"],)) - _THE, stems((found["other"],)) - _THE
            yield first - last, last - first
