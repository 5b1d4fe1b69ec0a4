"""A date that names its weekday → whether the calendar has it so."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Passage
    from builder.numerals import Quantity

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMED = pattern("|".join(_DAYS), re.IGNORECASE)


def weekday_problems(passage: Passage, quantity: Quantity) -> Iterator[Problem]:
    """“Tuesday 18 March 2009”, which was a Wednesday."""
    if quantity.kind != "date" or len(quantity.value) != len("2009-03-18"):
        return
    words = passage.text[quantity.start : quantity.end]
    named = _NAMED.search(words)
    if named is None:
        return
    try:
        day = _DAYS[date.fromisoformat(quantity.value).weekday()]
    except ValueError:  # an interval or a season that is as long
        return
    if named[0].capitalize() != day:
        right = words.replace(named[0], day)
        yield Problem("altered-figure", passage.span(quantity.start, quantity.end), f"the page says “{words}”, the calendar says “{day}”", f"write “{right}”, or look up which of the two is right")
