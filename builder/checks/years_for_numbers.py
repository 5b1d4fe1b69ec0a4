"""A year that stands for the number and a number that stands for the year: “1994 reports in 42”."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.numerals import figures, same_value
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.facts import Fact
    from builder.model import Claim, Passage
    from builder.numerals import Quantity

_IN_IT = pattern(r"(?: [\w’'-]+){0,4} (?:in|during) ")
_NUMBERS = ("money", "count", "percent", "fraction")
_IN_FRONT = pattern(r"\b(?:in|during|since) $", re.IGNORECASE)
_DATED = pattern(r"\b(?:in|during|since|of|from|to|by|until|before|after|between|and|year|early|late|mid)[ -]$|[(,] ?$", re.IGNORECASE)


def year_for_number_problems(passage: Passage, claim: Claim, held: Sequence[Quantity], fact: Fact) -> Iterator[Problem]:
    """A year that stands for the number and a number that stands for the year: “1994 reports in 42”."""
    for number, year in pairwise(held):
        if number.kind in _NUMBERS and year.kind == "date" and year.value.isdigit() and _IN_FRONT.search(passage.text, 0, number.start) and not _DATED.search(passage.text, 0, year.start) and not _prints_in(fact, number):
            words = passage.text[number.start : year.end]
            yield Problem("altered-order", claim.text_span, f"the page says “{words}”, where the year and the number have changed places: “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))
    for year, number in pairwise(held):
        if year.kind == "date" and number.kind in _NUMBERS and (number.kind != "count" or not number.unit) and _IN_IT.fullmatch(passage.text, year.end, number.start) and not _prints_in(fact, number):
            words = passage.text[year.start : number.end]
            yield Problem("altered-order", claim.text_span, f"the page says “{words}”, where the year and the number have changed places: “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))


def _prints_in(fact: Fact, number: Quantity) -> bool:
    """Whether a record has a number behind “in”: found in 12 of the boats."""
    return any(_IN_FRONT.search(words[: one.start]) for words in (fact.shown, *fact.forms, *fact.phrases) for one in figures(words) if same_value(one, number))
