"""The figures of a passage as its brackets set them: apart where each end of a range has a claim of its own, whole where one claim holds all of it.

“Rose from [4.5%] to [6.2%]” has two records, and says one change. “The year to September 2014” is all of that year. “[One patient in three] had waited” and “on [three of eight wards] staff
were short” are one figure each, though what follows the brackets could be read with them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from builder.dates import the_next
from builder.numerals import figures, same_value
from builder.patterns import pattern
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.facts import Ledger
    from builder.model import Passage
    from builder.numerals import Quantity

_JOIN = pattern(r"\s*(?:to|until|till|and|or|[-–])\s*")
_YEAR_TO = pattern(r"(?:(?:in|during|over|for) )?(?=\S)((?:the )?(?:financial |calendar )?(?:year|(?:twelve|12)[ -]months?(?: period)?) (?:to|ending|ended|up to)(?: on)? )", re.IGNORECASE)
"""Before the last day or month of a year."""
_OF = pattern(r" (?:out )?of (?:the |these |those |its |their |his |her )?")


def ends_apart(passage: Passage, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The figures of a passage, with those that two claims share taken apart."""
    for quantity in quantities:
        yield from _apart(passage, quantity) or (quantity,)


def as_claimed(passage: Passage, quantities: tuple[Quantity, ...], ledger: Ledger) -> tuple[Quantity, ...]:
    """The figures of a passage, with those joined that one claim holds and that are one figure, its record's, when the claim is read alone."""
    for start, end, claim in passage.claims:
        inside = [number for number, quantity in enumerate(quantities) if start <= quantity.start and quantity.end <= end and quantity.states_a_fact]
        fact = ledger.facts.get(f"{claim.scheme}:{claim.target}") if len(inside) > 1 else None
        alone = figures(passage.text[start:end]) if fact else ()
        if fact and len(alone) == 1 and any(same_value(alone[0], allowed) for allowed in fact.allows):
            quantities = (*quantities[: inside[0]], _shifted(alone[0], start), *quantities[inside[-1] + 1 :])
        elif (year := _YEAR_TO.match(passage.text, start, end)) and (to := next((one for one in quantities if one.kind == "date" and one.start == year.end() and one.end == end), None)):
            dated = ledger.facts.get(f"{claim.scheme}:{claim.target}")
            whole = next((date for date in _years_to(to.value) if dated and date in dated.dates), None)
            if whole:
                rest = [one for one in quantities if one.end <= start or one.start >= end]
                quantities = tuple(sorted((*rest, replace(to, start=year.start(1), wide_start=year.start(1), value=whole, hedge="", hedge_text="")), key=lambda one: one.start))
    return quantities


def _years_to(last: str) -> Iterator[str]:
    """The year that ends with a day or month, as intervals in EDTF: 2014-09 → 2013-10/2014-09, and the same in days."""
    year, _, rest = last.partition("-")
    if not year.isdigit() or not (first := the_next(f"{int(year) - 1:04}-{rest}")) or not rest:
        return
    yield f"{first}/{last}"
    if "-" not in rest and rest.isdigit():
        yield f"{first}-01/{last}-{monthrange(int(year), int(rest))[1]:02}"


def _apart(passage: Passage, quantity: Quantity) -> tuple[Quantity, ...]:
    """The two ends, or nothing when the figure does not lie in just two claims with only “to” or the like between them."""
    shared = [(start, end) for start, end, _ in passage.claims if start < quantity.end and quantity.start < end]
    if len(shared) != 2 or not quantity.states_a_fact:
        return ()
    (first, first_end), (second, second_end) = shared
    if first > quantity.start or second_end < quantity.end:
        return ()
    share = quantity.kind == "fraction" and _OF.fullmatch(passage.text, first_end, second) is not None
    if not share and not _JOIN.fullmatch(passage.text, first_end, second):
        return ()
    begin, finish = (figures(passage.text[start:end]) for start, end in shared)
    if len(begin) != 1 or len(finish) != 1:
        return ()
    if share:  # “[two] of the [12 letters]”: the first claim tells the share, the second of what it is one
        return replace(quantity, end=first_end, wide_end=first_end), _shifted(finish[0], second)
    one, other = _shifted(begin[0], first), _shifted(finish[0], second)
    start, _, end = quantity.value.partition("/") if quantity.kind == "date" else ("", "", "")
    if start and one.value.startswith("XXXX") and start.endswith(one.value.removeprefix("XXXX")):  # “from [January] to [March 2018]”: the year stands once
        one = replace(one, value=start)
    if end and other.value.startswith("XXXX") and end.endswith(other.value.removeprefix("XXXX")):
        other = replace(other, value=end)
    if quantity.hedge and quantity.wide_start < one.wide_start:  # “from about [4.5%]”: the force stands before the brackets
        one = replace(one, wide_start=quantity.wide_start, hedge=quantity.hedge, hedge_text=quantity.hedge_text)
    return replace(one, unit=one.unit or quantity.unit), replace(other, unit=other.unit or quantity.unit)


def _shifted(quantity: Quantity, by: int) -> Quantity:
    """A figure of a claim's text, as one of the whole text."""
    places = (quantity.start, quantity.end, quantity.wide_start, quantity.wide_end)
    start, end, wide_start, wide_end = (place + by for place in places)
    return replace(quantity, start=start, end=end, wide_start=wide_start, wide_end=wide_end)
