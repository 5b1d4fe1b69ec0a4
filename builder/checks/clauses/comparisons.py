"""“Three times as many boats as berths”, “8% fewer than in 2008” → whether the clause compares what its record does, the same way round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, stems
from builder.facts import plain
from builder.numerals import figures, same_value
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.facts import Fact
    from builder.numerals import Quantity

_AS = pattern(r"(?: times)? as (?P<much>many|much|few|little|large|big|small|high|low|long|short|often|old|young|likely|great)\b(?P<what>(?: [\w'’-]+){0,8}?) as (?P<other>[^.,;:!?()–—]+)", re.IGNORECASE)
_LESS = frozenset(("few", "little", "small", "low", "short", "young"))
_THAN = pattern(r"(?P<how>(?: [\w’'-]+){0,6}? than) (?P<base>[^.,;:!?()–—]+)", re.IGNORECASE)
_EVER = pattern(r"\b(?:any|ever)\b", re.IGNORECASE)
_SUPERLATIVE = pattern(r"\bthe (?P<most>(?!latest|rest|west|east|forest|interest|guest|request|test|chest|harvest|protest|arrest|quest)\w{2,}est|worst|best|most|least)\b", re.IGNORECASE)
_EARLIER = pattern(r"\b(?:years?|months?|weeks?|days?|decades?|seasons?) (?:before|earlier)\b|\b(?:previous|last|preceding) \w", re.IGNORECASE)
_THE_YEAR_BEFORE = pattern(r"\bthe (?:year (?:before|earlier)|(?:previous|preceding) year)\b", re.IGNORECASE)
_THOUGHT = pattern(r"\b(planned|expected|forecast|predicted|hoped|feared|budgeted|promised|required|needed|recommended|claimed|admitted|reported|thought)\b", re.IGNORECASE)
"""What is no fact, and compared with."""
_YEAR = pattern(r"\b\d{4}\b")
_THE = frozenset(map(stem, "the there those were in".split()))


def compared_otherwise(before: str, after: str, quantity: Quantity, fact: Fact) -> str:
    """The words by which a clause turns a comparison of its record round; empty when it does not."""
    said = _AS.match(after)
    if said is None:
        return ""
    if _EVER.search(said["other"]) and not any(_EVER.search(text) for text in fact.texts):
        return f"as {said['other'].strip()}"
    if (most := _SUPERLATIVE.search(said["other"])) and not any(most["most"].lower() in text.lower() for text in fact.texts):
        return f"as {said['other'].strip()}"
    for phrase in map(plain, fact.phrases):
        for one in figures(phrase):
            told = _AS.match(phrase, one.wide_end) if same_value(one, quantity) else None
            if told is None:
                continue
            if (said["much"].lower() in _LESS) != (told["much"].lower() in _LESS):
                return f"as {said['much']}"
            mine, theirs = (stems((words,)) - _THE for words in (phrase[: one.wide_start], told["other"]))
            left, right = (stems((words,)) - _THE for words in (before, said["other"]))
            if left & (theirs - mine) and right & (mine - theirs) and not left & (mine - theirs) and not right & (theirs - mine):
                return f"as {said['other'].strip()}"
    return ""


def compared_with_another(after: str, quantity: Quantity, fact: Fact) -> str:
    """The words by which a clause compares a figure with more, or with another time, than its record: “than in any year” or “than the year before” for “than in 2008”."""
    said = _THAN.match(after)
    if said is None:
        return ""
    bases = [told["base"] for phrase in map(plain, fact.phrases) for one in figures(phrase) if same_value(one, quantity) and (told := _THAN.match(phrase, one.wide_end))]
    if _EVER.search(said["base"]) and not any(_EVER.search(text) for text in fact.texts):
        return f"than {said['base']}"
    if (thought := _THOUGHT.search(said["base"])) and not any(thought[1].lower() in text.lower() for text in fact.texts):
        return f"than {said['base']}"
    earlier = _EARLIER.search(said["base"]) and not _YEAR.search(said["base"]) and not _is_the_year_before(said["base"], bases, fact)
    return f"than {said['base']}" if earlier and bases and all(_YEAR.search(base) and not _EARLIER.search(base) for base in bases) else ""


def _is_the_year_before(base: str, bases: Sequence[str], fact: Fact) -> bool:
    """Whether “the year before” is the year with which the readings of a record compare its own."""
    years = {date[:4] for date in fact.dates if _YEAR.fullmatch(date)}
    return _THE_YEAR_BEFORE.search(base) is not None and len(years) == 1 and bool(bases) and all(_YEAR.findall(of) == [str(int(year) - 1)] for of in bases for year in years)


def compared_rightly(quantity: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether “under the 5.6 metres that it was built for” compares the figure before it, and rightly so."""
    before = [one for one in quantities if one.end < quantity.start and one.states_a_fact][-1:]
    if not before or (before[0].kind, before[0].unit) != (quantity.kind, quantity.unit) or not all(_NUMBER.fullmatch(one.value) for one in (before[0], quantity)):
        return False
    return float(before[0].value) < float(quantity.value) if quantity.hedge == "fewer-than" else float(before[0].value) > float(quantity.value)


_NUMBER = pattern(r"\d+(?:\.\d+)?")
