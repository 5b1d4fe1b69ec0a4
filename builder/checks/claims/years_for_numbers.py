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
    for first, second in pairwise(held):
        if _number_first(passage.text, first, second) or _year_first(passage.text, first, second):
            number = second if first.kind == "date" else first
            if not _prints_in(fact, number):
                words = passage.text[first.start : second.end]
                yield Problem("altered-order", claim.text_span, f"the page says “{words}”, where the year and the number have changed places: “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))


def _number_first(text: str, number: Quantity, year: Quantity) -> bool:
    """“In 42, 1994 reports”: a number where a year should be, and a year that nothing makes one."""
    return number.kind in _NUMBERS and year.kind == "date" and year.value.isdigit() and _IN_FRONT.search(text, 0, number.start) is not None and not _DATED.search(text, 0, year.start)


def _year_first(text: str, year: Quantity, number: Quantity) -> bool:
    """“1994 reports in 42”."""
    return year.kind == "date" and number.kind in _NUMBERS and (number.kind != "count" or not number.unit) and _IN_IT.fullmatch(text, year.end, number.start) is not None


def _prints_in(fact: Fact, number: Quantity) -> bool:
    """Whether a record has a number behind “in”: found in 12 of the boats."""
    return any(_IN_FRONT.search(words[: one.start]) for words in (fact.shown, *fact.forms, *fact.phrases) for one in figures(words) if same_value(one, number))
