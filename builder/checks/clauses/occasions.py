"""“On the day of the collision”, “the worst in the region” → whether the clause of a figure tells it of a longer or shorter time, or of a larger or smaller area."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import words_of
from builder.facts import head, plain
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_TIME_OF = pattern(r"\b(?:on|in|during|at|within|by) (?:the )?(?P<time>hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|season|term|year|decade)s? of (?:the |its |their |that )?(?P<what>[a-z'’-]{3,})", re.IGNORECASE)
_AREAS = frozenset("world continent country nation region county province state city town borough district village parish".split())
_AREA = pattern(rf"\b(?:in|of|across|throughout|within) the (?:(?:whole|entire) )?(?P<area>{'|'.join(sorted(_AREAS))})\b(?! (?:of|council|court|police|hospital)\b)", re.IGNORECASE)

_PARTS = {word: part for part, words in {"morning": "morning mornings dawn daybreak sunrise", "noon": "noon midday lunchtime", "afternoon": "afternoon afternoons", "evening": "evening evenings dusk sunset nightfall", "night": "night nights midnight overnight"}.items() for word in words.split()}
"""The parts of a day by the words for them."""
_EARLY_HOURS = pattern(r"\b(?:early|small) hours\b", re.IGNORECASE)
"""Of the morning, and of the night too."""
_PART_OF_DAY = pattern(rf"\b(?:{'|'.join(_PARTS)})\b")


def may_name_a_part_of_day(text: str) -> bool:
    """Whether a text has any word for a part of the day."""
    return not words_of(text).isdisjoint(_PARTS)


def another_part_of_day(clause: str, fact: Fact) -> str:
    """The part of the day in a clause of which its record tells nothing, where it tells of another: “at midnight” for “by the morning”; empty when there is none."""
    if not (parts := _parts_of_day(fact.phrases)):
        return ""
    said = {_PARTS[found[0]]: found[0] for found in _PART_OF_DAY.finditer(clause)}
    return next(iter(said.values()), "") if parts.isdisjoint(said) else ""


@lru_cache(maxsize=4096)
def _parts_of_day(phrases: tuple[str, ...]) -> frozenset[str]:
    """The parts of the day of which the readings of a record tell."""
    early = {"night", "morning"} if any(_EARLY_HOURS.search(phrase) for phrase in phrases) else set()
    return frozenset(_PARTS[found[0]] for phrase in phrases for found in _PART_OF_DAY.finditer(plain(phrase))) | early


def another_occasion(clause: str, fact: Fact) -> str:
    """The time of an occasion in a clause that is not the record's: “in the week of the collision”; empty when there is none."""
    for found in _TIME_OF.finditer(clause):
        times = {time for time, what in _times(fact.texts) if what == head(found["what"])}
        if times and found["time"].lower() not in times:
            return found[0]
    return ""


def may_name_an_area(text: str) -> bool:
    """Whether a text has any word for an area."""
    return not words_of(text).isdisjoint(_AREAS)


def another_area(clause: str, fact: Fact) -> str:
    """The area in a clause of which its record tells nothing, where it tells of another: “in the country” for “in the region”; empty when there is none."""
    if not (areas := _areas(fact.texts)):
        return ""
    said = {_area(found): found[0] for found in _AREA.finditer(clause)}
    return next((words for area, words in said.items() if area not in areas), "") if areas.isdisjoint(said) else ""


def part_of_area(clause: str, fact: Fact) -> str:
    """One of two places in a clause of a figure that its record tells of both together: “in England” for “in England and Wales”; empty when there is none."""
    for one, other in _both_places(fact.phrases):
        for place, left_out in ((one, other), (other, one)):
            if (found := re.search(rf"\b{_IN} {re.escape(place)}\b", clause)) and left_out not in clause:
                return found[0]
    return ""


_IN = r"(?:[Ii]n|[Ff]or|[Oo]f|[Aa]cross|[Tt]hroughout)"
_NAME = r"(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*"
_BOTH = pattern(rf"\b{_IN} (?P<one>{_NAME}) and (?P<other>{_NAME})")


@lru_cache(maxsize=4096)
def _both_places(phrases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The names that the readings of a record join, as places, wherever they have them."""
    return tuple((found["one"], found["other"]) for phrase in phrases for found in _BOTH.finditer(plain(phrase)) if not re.search(r"\b(?:each|both|respectively)\b", phrase))


@lru_cache(maxsize=4096)
def _times(texts: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """The times of which occasions a record tells."""
    return frozenset((found["time"].lower(), head(found["what"])) for text in texts for found in _TIME_OF.finditer(plain(text)))


@lru_cache(maxsize=4096)
def _areas(texts: tuple[str, ...]) -> frozenset[str]:
    """The areas of which a record tells."""
    return frozenset(_area(found) for text in texts for found in _AREA.finditer(plain(text)))


def _area(found: re.Match[str]) -> str:
    """An area by one of its names: a nation is a country."""
    return found["area"].lower().replace("nation", "country")
