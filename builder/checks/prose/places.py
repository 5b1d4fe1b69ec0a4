"""The sentence of a figure that holds for one place → whether it sets it in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.facts import plain
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Claim


def place_problems(claim: Claim, fact: Fact, words: str, at: int, others: list[Fact | None], ledger: Ledger) -> Iterator[Problem]:
    """A figure of one place in a clause that sets it in another, in a sentence that does not name its own."""
    if not fact.place or plain(fact.place) in words:
        return
    theirs = {plain(other.place) for other in others if other}
    found = (match for match in ledger.placed.finditer(words) if match[1] not in theirs and match[1] not in plain(fact.place))
    named = next((match[1] for match in found if _in_one_clause(words, match, at)), None) or _elsewhere(claim, fact, words, at, ledger)
    if named is not None:
        message = f"the sentence sets it in {named}, the record in {fact.place}"
        yield Problem("wrong-place", claim.text_span, message, f"name {fact.place}, or cite the record for {named}", (Note("recorded here", fact.span),))


def _in_one_clause(words: str, place: re.Match[str], at: int) -> bool:
    """Whether a place and the claim at `at` stand in one clause; a place that opens the sentence stands with all of it."""
    between = words[place.end() : at] if place.end() <= at else words[at : place.start()]
    return (place.start() == 0 and not _CLAUSE.search(between[1:])) or not _CLAUSE.search(between)


_CLAUSE = pattern(r"[;:–—(]|,(?!\d)| - ")

_SET_IN = pattern(r"\b(?:in|at|off|near|across|throughout) (?:the )?((?!The\b)[A-Z][a-z]+(?: [A-Z][a-z]+)*)(?: (?:harbour|city|town|county|village|valley|area|region|district))?(?=$|[ ,.;:!?)]*$| (?:and|but|or|that|this|by|on|in|from|before|after|during|when|while|alone)\b|[,.;:!?)])")
_NO_PLACE = pattern(r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|\w+day|Christmas|Easter|Lent|Ramadan|(?:English|Welsh)$|Parliament|Court|Committee|Chapter|Section|Part|Appendix|Annex|Table|Lady|Lord|Sir|Mr|Mrs|Ms|Dr)\b")
"""Names that follow “in” or “at” and are no places."""


def _elsewhere(claim: Claim, fact: Fact, words: str, at: int, ledger: Ledger) -> str | None:
    """A name, known to no record, of the place in which the clause behind a figure sets it: “died in Farport”."""
    end = at + len(plain(claim.text))
    stop = found.start() if (found := _CLAUSE.search(words, end)) else len(words)
    for match in _SET_IN.finditer(words, end, stop):
        if not _NO_PLACE.match(match[1]) and not ledger.named.search(match[0]) and not any(match[1] in plain(text) for text in (fact.place, *fact.texts)):
            return match[1]
    return None
