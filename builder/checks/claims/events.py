"""The clause of a date → the contrary of what its event or its record tells: “closed in 1997” for “The harbour was opened”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.clauses.denied import denied_by
from builder.checks.clauses.own_clause import BOUNDARY, last_of
from builder.checks.clauses.sense import LEFT, RIGHT
from builder.checks.data.stated import stated
from builder.checks.language.contraries import opposite_of, turned
from builder.checks.language.denials import HINT
from builder.checks.language.stems import stem, stems
from builder.numerals import figures
from builder.patterns import pattern
from builder.problem import Problem
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_FOUNDED = pattern(r"\b(?:set up|found(?:ed|ing)|establish(?:ed|ment|ing)?|formed|created|launched)\b", re.IGNORECASE)
_WOUND_UP = pattern(r"\b(?:w[io]und(?:ing)? up|disband(?:ed|ing)?|dissol(?:ved|ution|ving)|abolish(?:ed|ing)?|abolition|scrapp(?:ed|ing)|shut down|clos(?:ed|ing) down|broken up)\b", re.IGNORECASE)
_BEGUN_OR_ENDED = frozenset(map(stem, "set found founded founding established establishing establishment formed created launched wound wind winding disbanded disbanding dissolved dissolution dissolving abolished abolishing abolition scrapped scrapping shut closed closing broken".split()))
"""Of which each finding of the two has one."""
_ORDER = pattern(r"\b(first|last|final) of (?:them|these|those|the|its|their|his|her)\b", re.IGNORECASE)
_OF_EVENTS = tuple(
    (frozenset(map(stem, one.split())), frozenset(map(stem, other.split())))
    for pair in (("open", "close"), ("begin start commence", "end finish stop complete conclude"))
    for one, other in (pair, pair[::-1])
)
"""Contraries for events alone: what was closed for 14 months was opened after 14 months, too."""


def event_problems(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[Problem]:
    """The clause of an event's date that tells the contrary of what its title does: “closed in 1997” for “The harbour was opened”."""
    before, after = last_of(passage.text[max(0, quantity.wide_start - RIGHT) : quantity.wide_start], BOUNDARY), BOUNDARY.split(passage.text[quantity.wide_end : quantity.wide_end + RIGHT], maxsplit=1)[0]
    clause = f"{before} {after}"
    if ended_then(passage, quantity, fact):
        return
    denied = _eventdenied(passage.text[max(0, quantity.wide_start - LEFT) : quantity.wide_start], before, after, fact) if HINT.search(clause) and not _UNTIL.match(passage.text, quantity.wide_start) else ""
    word = opened_or_closed(clause, (fact.says,) if fact.dated else fact.texts) or opposite_of(clause, fact.texts) or turned(clause, fact.texts)
    if denied or (word and not HINT.search(clause)):
        whose, help_ = ("this date's event", "tell of it what the event's entry tells, or cite the event that you mean") if fact.dated else ("this date's record", "tell of it what the record tells, or cite the one that you mean")
        yield Problem("altered-sense", passage.span(quantity.start, quantity.end), f"the sentence tells the contrary (“{denied or word}”) of {whose}, “{fact.says}”", help_, (fact.note,))


def ended_then(passage: Passage, quantity: Quantity, fact: Fact) -> bool:
    """Whether a sentence tells what went on until the day of an event, which is its contrary: “closed until [2011]”, of what was opened then."""
    if not fact.dated or not (quantity.hedge in ("until", "up-to") or _from_before(passage, quantity)) or not stated(fact, replace(quantity, hedge="", hedge_text="")):
        return False
    clause = f"{last_of(passage.text[max(0, quantity.wide_start - RIGHT) : quantity.wide_start], BOUNDARY)} {BOUNDARY.split(passage.text[quantity.wide_end : quantity.wide_end + RIGHT], maxsplit=1)[0]}"
    return not HINT.search(clause) and opened_or_closed(clause, (fact.says,)) != ""


def _from_before(passage: Passage, quantity: Quantity) -> bool:
    """Whether a date is the end of a time whose beginning stands before it, and was before it."""
    found = _TO.search(passage.text, max(0, quantity.wide_start - RIGHT), quantity.wide_start)
    begun = [one.value for one in figures(found[0]) if one.kind == "date"] if found else []
    return bool(begun) and begun[-1] < quantity.value


_TO = pattern(r"\b(?:between [^.,;:!?]{4,40} and|from [^.,;:!?]{4,40} (?:to|until|till)) $", re.IGNORECASE)
"""Before a date, what makes it the end of a time."""


def opened_or_closed(clause: str, texts: tuple[str, ...]) -> str:
    """The word of a clause that is contrary to one of an event's; empty when it has both."""
    own, said = stems(texts), frozenset(stem(word) for word in re.findall(r"[a-z]+", clause.lower()))
    for one, other in () if said.isdisjoint(_BEGUN_OR_ENDED) else ((_FOUNDED, _WOUND_UP), (_WOUND_UP, _FOUNDED)):
        if (turned_up := other.search(clause)) and not one.search(clause) and any(one.search(text) for text in texts) and not any(other.search(text) for text in texts):
            return turned_up[0]
    if " of " in clause and (order := _ORDER.search(clause)) and any(re.search(rf"\b{'last|final' if order[1].lower() == 'first' else 'first'}\b", text, re.IGNORECASE) for text in texts) and not any(re.search(rf"\b{order[1]}\b", text, re.IGNORECASE) for text in texts):
        return order[0]
    for contrary, told in _OF_EVENTS:
        word = "" if own.isdisjoint(told) else next(iter(sorted((said & contrary) - own)), "")
        if word and said.isdisjoint(told | {f"re{one}" for one in told}):
            return word
    return ""


_UNTIL = pattern(r"(?:until|till|before)\b", re.IGNORECASE)  # what was not done until a day was done on it


def _eventdenied(left: str, before: str, after: str, fact: Fact) -> str:
    """The words by which a sentence denies an event of its date; behind the date they do so only where it opens the clause."""
    opening = len(before.split()) <= 1
    return denied_by(left, "", before, after if opening else "", fact)
