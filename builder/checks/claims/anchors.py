"""The date of a record from which a sentence tells the time of something else → whether it may have “until”, “since” or “from” before it.

“Nobody knew until [19 August], when the harbour was closed” and “closed for [11 weeks] from [May 2009]” leave the date what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.data.stated import dated, stated
from builder.checks.language.stems import stem, stems
from builder.patterns import pattern
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_TURNING = frozenset(("until", "since", "before", "after", "by", "from", "up-to"))
"""Hedges that make of a date the time at which something else began or ended."""
_WHEN = pattern(r",? (?:when|on which|in which|the (?:day|month|year)(?: (?:on|in) which| that| when)?) (?P<deed>[^.,;:!?()–—]{1,100})", re.IGNORECASE)
_NOT = pattern(r"\b(?:not|never|nobody|no|none|neither|nor|without|(?:refus|fail|declin)\w+)\b|n['’]t\b", re.IGNORECASE)
_PRONOUN = pattern(r"(?:it|they|he|she|this|that) ", re.IGNORECASE)
_THE = frozenset(map(stem, ("the",)))
_CLAUSE = 100  # characters
_ENOUGH = 2  # words that the clause and the record share: who, and what was done
_FOR = pattern(r",? (?:and )?(?:lasted |it lasted )?for ", re.IGNORECASE)
_NOT_UNTIL = pattern(r"(?:\b(?:not|never|nobody|no one|nothing|no \w+|only)|n['’]t)(?: (?:been|be|being|ever|to|\w+ly))* (?P<verb>[a-z]+)(?: [\w’'-]+){0,6}? $", re.IGNORECASE)
_THEN = pattern(r" (?:that|did|was|were|had) (?P<deed>[^.;:!?,()–—]{1,80})", re.IGNORECASE)


def dates_another(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether a date is its record's, and the word before it belongs to something else that the sentence dates by it."""
    turning, _, part = quantity.hedge.partition(" ")
    if quantity.kind != "date" or turning not in _TURNING:
        return False
    return (_when_it_was(passage, quantity, fact) or _runs_from(passage, quantity, fact, quantities)) and stated(fact, replace(quantity, hedge=part, hedge_text=part))


def _when_it_was(passage: Passage, quantity: Quantity, fact: Fact) -> bool:
    """Whether a clause behind a date tells what its record does: “since [2008], when the fund paid”."""
    found = _WHEN.match(passage.text, quantity.wide_end)
    if found is None or _NOT.search(found["deed"]):
        return False
    own = stems((fact.says, *fact.phrases)) - _THE
    shared = len(own & stems((found["deed"],)))
    return shared >= min(_ENOUGH, len(own)) or (shared > 0 and _PRONOUN.match(found["deed"]) is not None)


def _runs_from(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether a time of some length runs from the day of an event: “for 11 weeks from [May 2009]”, “from [May 2009] for 11 weeks”."""
    if quantity.hedge != "from" or not fact.dated:
        return False
    return any(
        other.kind == "duration" and (passage.text[other.wide_end : quantity.wide_start] == " " or (other.wide_start > quantity.wide_end and _FOR.fullmatch(passage.text, quantity.wide_end, other.start) is not None))
        for other in quantities
    )


def not_until(passage: Passage, quantity: Quantity, fact: Fact) -> bool:
    """Whether a date is the day of its event, as this was not done until then: “was not closed until 4 July 2011”."""
    if quantity.hedge not in ("until", "before", "from") or not fact.dated or not dated(fact, replace(quantity, hedge="")):
        return False
    if quantity.hedge == "from":  # not until that day
        then = _THEN.match(passage.text, quantity.wide_end) if quantity.hedge_text.lower() == "not until" else None
        return then is not None and not _THE.issuperset(stems((then["deed"],)) & stems((fact.says,)))
    found = _NOT_UNTIL.search(passage.text, max(0, quantity.wide_start - _CLAUSE), quantity.wide_start)
    return found is not None and stem(found["verb"]) in stems((fact.says, *fact.phrases))
