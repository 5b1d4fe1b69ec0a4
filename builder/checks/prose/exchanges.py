"""Two proved figures of one thing in a passage → whether each is told what the other's record says.

“Two managers were charged, and five were convicted” has both numbers, both records and the right noun; only what is told of them is exchanged.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, stems
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Claim, Passage

_BOUNDARY = pattern(r"[.;:!?,()–—|]|\b(?:and|but|or|while|whereas|although|though)\b", re.IGNORECASE)
_ENDS = pattern(r"[.!?] ")
_WORD = pattern(r"[^\W\d_]{4,}")
_LEFT, _RIGHT = 60, 90  # characters


def exchange_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """Every pair of figures whose clauses are exchanged, told at the second."""
    cited = [(number, claim, fact) for number, (start, end, claim) in enumerate(passage.claims) if start < end and claim.scheme == "figure" and (fact := ledger.facts.get(f"figure:{claim.target}")) and _sorts(fact)]
    if len(cited) < 2:
        return
    for (number, _, one), (other_number, claim, other) in combinations(cited, 2):
        if one.name == other.name or _sorts(one).isdisjoint(_sorts(other)):
            continue
        mine, theirs = _own(one, other), _own(other, one)
        if not mine or not theirs:
            continue
        first, second = _clause(passage, number, one), _clause(passage, other_number, other)
        if first & theirs and second & mine and not first & mine and not second & theirs:
            yield _exchanged(claim, one, other)
            return


def date_exchange_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """Every two dates of events that follow each other in a sentence and have changed places, told at the second: “set up [in 2007], and published [in 2005]”."""
    cited = [(number, start, claim, fact) for number, (start, end, claim) in enumerate(passage.claims) if start < end and (fact := ledger.facts.get(f"{claim.scheme}:{claim.target}")) and fact.dated]
    for (number, start, _, one), (other_number, begin, claim, other) in pairwise(cited):
        mine, theirs = _own(one, other), _own(other, one)
        if one.name == other.name or not mine or not theirs or _ENDS.search(passage.text, start, begin):
            continue
        first, second = _clause(passage, number, one), _clause(passage, other_number, other)
        if first & theirs and second & mine and not first & mine and not second & theirs:
            yield _exchanged(claim, one, other)
            return


def _sorts(fact: Fact) -> frozenset[str]:
    """What a figure is a number of: its nouns; for one of money or time, these."""
    return fact.units or frozenset(f"{allowed.kind} {allowed.unit}" for allowed in fact.allows if allowed.kind in ("money", "duration"))


def _exchanged(claim: Claim, one: Fact, other: Fact) -> Problem:
    message = f"what is told of “{other.shown}” here is what the record says of “{one.shown}”, and the other way round"
    return Problem("altered-order", claim.text_span, message, "let the two figures change places, with their records", (Note(f"“{one.shown}”: {one.says}", one.span), Note(f"“{other.shown}”: {other.says}", other.span)))


def _own(fact: Fact, other: Fact) -> frozenset[str]:
    """The stems that a record has and another has not."""
    return stems(fact.texts) - stems(other.texts)


def _clause(passage: Passage, number: int, fact: Fact) -> frozenset[str]:
    """The stems of the words round a claim, as far as its clause goes and no other claim begins, and of those in it that are not the figure's own."""
    start, end, _ = passage.claims[number]
    floor = max(start - _LEFT, passage.claims[number - 1][1] if number else 0, 0)
    ceiling = min(end + _RIGHT, passage.claims[number + 1][0] if number + 1 < len(passage.claims) else len(passage.text))
    before = _BOUNDARY.split(passage.text[floor:start])[-1]
    after = _BOUNDARY.split(passage.text[end:ceiling], maxsplit=1)[0]
    return frozenset(stem(word) for word in _WORD.findall(f"{before} {after}")) | (frozenset(map(stem, _WORD.findall(passage.text[start:end]))) - stems((fact.shown, *fact.forms, *fact.nouns)))
