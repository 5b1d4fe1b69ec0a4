"""What a figure counts: the nouns that its record allows, and whether one of them stands near enough to be read with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.passages import sentences
from builder.facts import head
from builder.numerals import figures, same_value
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

COUNTED = ("count", "fraction", "percent", "points", "ratio", "ordinal", "vague")
"""Kinds whose noun is what they count; the noun of the others (years, pounds, miles) is part of the value."""

_NOUN = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def units_of(fact: Fact, stated_: Sequence[Quantity]) -> frozenset[str]:
    """The nouns that may stand with a figure: the record's, without those of its other figures."""
    values = {allowed.value for allowed in stated_}
    own = {head(allowed.unit) for allowed in stated_ if allowed.unit and allowed.kind in COUNTED}
    others = {head(other.unit) for other in fact.allows if other.unit and other.value not in values}
    return frozenset((fact.units | own) - (others - own))


def read_units(fact: Fact, quantity: Quantity) -> frozenset[str]:
    """The nouns that the readings count, for a record that names none: “27% of patients” for 27%."""
    return frozenset(head(found.unit) for phrase in fact.phrases for found in figures(phrase) if found.unit and same_value(found, quantity))


def printed_units(units: frozenset[str], fact: Fact) -> list[str]:
    """The nouns as the record writes them."""
    written = (*fact.nouns, *(allowed.unit for allowed in fact.allows))
    return list(dict.fromkeys(noun for noun in written if head(noun) in units)) or sorted(units)


_IN_YEARS = pattern(r"\b(?:age[sd]?|old)\b", re.IGNORECASE)
"""What an age may stand with, instead of those who have it: “their ages ran from four to 81”."""


_OF_SOMEBODY = pattern(r"\b(?:age[sd]?|old|youngest|oldest|eldest|baby|babies|infants?|toddlers?|newborn)\b", re.IGNORECASE)


def as_age(passage: Passage, quantity: Quantity, fact: Fact) -> bool:
    """Whether a length of time is the record's age in a sentence of ages: “their ages ran from four months” for “four months old”."""
    if quantity.kind != "duration" or not any(allowed.kind == "age" and quantity.value == f"P{allowed.value}{allowed.unit[:1].upper()}" for allowed in fact.allows):
        return False
    return any(first <= quantity.start < last and _OF_SOMEBODY.search(passage.text, first, last) is not None for first, last in sentences(passage.text))


_OF_THOSE = pattern(r" of those (?:who|whom|that|which)\b", re.IGNORECASE)


def near(passage: Passage, quantity: Quantity, fact: Fact, units: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    """Whether a noun of the record stands in the passage or its headings, other than as the noun of another figure."""
    if _IN_YEARS.search(passage.text) and any(allowed.kind == "age" for allowed in fact.allows):
        return True
    if _OF_THOSE.match(passage.text, quantity.wide_end) and any(_OF_THOSE.match(phrase, one.wide_end) for phrase in fact.phrases for one in figures(phrase) if same_value(one, quantity)):
        return True
    taken = [other for other in quantities if other is not quantity and other.states_a_fact]
    for match in _NOUN.finditer(passage.text):
        if head(match[0]) in units and not any(_belongs(passage.text, other, match.start()) for other in taken):
            return True
    return not units.isdisjoint(head(word) for word in passage.context.partition("\n")[0].split())


def as_beside(passage: Passage, quantity: Quantity, units: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    """Whether another figure of the sentence counts the same, and may lend its noun: “of the 31 rules, four were kept”."""
    first, last = next((sentence for sentence in sentences(passage.text) if sentence[0] <= quantity.start < sentence[1]), (0, len(passage.text)))
    return any(first <= other.start < last and other.kind in COUNTED and head(other.unit) in units for other in quantities if other is not quantity and other.states_a_fact)


def _belongs(text: str, other: Quantity, at: int) -> bool:
    """Whether the word at `at` is what another figure counts: it stands in its wide span, or follows it at once."""
    return other.wide_start <= at < other.wide_end or (other.end <= at and re.fullmatch(r"\s(?:[\w’'-]+\s)?", text[other.end : at]) is not None and not re.search(r"\b(?:of|in|the|and|or|a|an|to|by|for|with|on|at|these|those|such)\b", text[other.end : at]))
