"""A record and a figure of a page → whether the record states it, with its force, or its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.dates import the_next
from builder.facts import plain
from builder.numerals import figures, same_value
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_BEGINS, _ENDS = ("since", "from"), ("until", "by", "up-to")
"""Prepositions that one end of an interval may carry."""


def hedge(quantity: Quantity) -> str:
    """The hedge that counts: “a total of” and “only” add no force, though “only” comments."""
    return "" if quantity.hedge in ("total", "only") else quantity.hedge


def stated(fact: Fact, quantity: Quantity) -> bool:
    """Whether a record states a figure, with its force."""
    return any(same_value(allowed, quantity) and hedge(allowed) == hedge(quantity) for allowed in fact.allows) or dated(fact, quantity)


def dated(fact: Fact, quantity: Quantity) -> bool:
    """Whether a date says the fact's own date or period: the same, or a coarser one that holds it (2009 for 2009-12)."""
    if quantity.kind != "date":
        return False
    return any(same_date(quantity, date) for date in fact.dates) or (fact.dated and any(one_end(quantity, date) for date in fact.dates))


_THAN = pattern(r"\bthan (?:in |on |at |during |(?:in )?the year )?$", re.IGNORECASE)
_BACK = 20  # characters, more than these have


def dated_as_printed(text: str, quantity: Quantity, fact: Fact) -> bool:
    """Whether a source prints the date of a figure just so: “by the end of 2016”, which no period tells, or “than in 2008”, which is the time of what is compared."""
    if quantity.kind != "date" or fact.dated:
        return False
    than = _THAN.search(text, max(0, quantity.start - _BACK), quantity.wide_start)
    if than:
        return prints(fact, text[than.start() : quantity.wide_end])
    return quantity.hedge in _TELLING and any(found.hedge == quantity.hedge and same_value(found, quantity) for phrase in fact.phrases for found in figures(phrase))


_TELLING = frozenset(("by", "by end", "until", "up-to", "since", "from", "before", "after"))
"""What tells on which side of its date something was."""


def one_end(quantity: Quantity, edtf: str) -> bool:
    """Whether a date says when something began or ended that took some time: “until November 2010” of what went on from 2009-11 to 2010-11."""
    start, _, end = edtf.partition("/")
    return end not in ("", "..") and ((quantity.value == start and quantity.hedge in _BEGINS) or (quantity.value == end and quantity.hedge in _ENDS))


_TO = pattern(r",? (?:and|to|until|till|up to) (?:in )?| ?[-–] ?", re.IGNORECASE)


def one_of_both_ends(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether a date is one end of the time that a figure holds for, and the other stands beside it: “between [2014] and [2016]”, each with a claim of its own."""
    if quantity.kind != "date" or quantity.hedge not in ("", *_BEGINS, *_ENDS):
        return False
    for start, _, end in (date.partition("/") for date in fact.dates if "/" in date):
        for other in quantities:
            first, second = (quantity, other) if quantity.start < other.start else (other, quantity)
            if other is not quantity and (first.value, second.value) == (start, end) and _TO.fullmatch(passage.text, first.end, second.start) and not any(begin <= first.start and second.end <= finish for begin, finish, _ in passage.claims):
                return True
    return False


def same_date(quantity: Quantity, edtf: str) -> bool:
    """Whether a date in prose states the recorded date, or a coarser one that holds it."""
    return whole_date(quantity, edtf) or ("/" not in edtf and quantity.hedge in ("", _force(edtf)) and "X" not in quantity.value and edtf.startswith(f"{quantity.value}-"))


def whole_date(quantity: Quantity, edtf: str) -> bool:
    """Whether a date in prose states the recorded date, to the day if it has one."""
    said, date = quantity.value, "".join(char for char in edtf if char not in "~?%")
    if "/" in date:
        start, end = date.split("/")
        if end == "..":
            return said == date or (said == start and quantity.hedge in _BEGINS) or (quantity.hedge == "after" and the_next(said) == start)
        if start == "..":
            return said == date or (said == end and quantity.hedge in _ENDS) or (quantity.hedge == "before" and the_next(end) == said)
        return said == date and quantity.hedge == ""
    return said == date and quantity.hedge == _force(edtf)


def _force(edtf: str) -> str:
    return "around" if edtf[-1:] in "~%" else ""


def prints(fact: Fact, words: str) -> bool:
    """Whether the record, a form of it or a source has these words."""
    sought = plain(words).lower()
    return any(re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", plain(text).lower()) for text in (fact.shown, *fact.forms, *fact.phrases))
