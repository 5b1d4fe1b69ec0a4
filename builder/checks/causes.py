"""Problems that only follow from another, on the same line or in the record that they cite → left out: one cause, one problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.text import overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.facts import Ledger
    from builder.model import Passage
    from builder.problem import Problem

HIDES = {"broken-link": ("bare-figure", "bare-quotation", "shown-mark"), "claim-without-target": ("plain-fact",), "wrong-form": ("file-name",), "yaml-quotes": ("bare-quotation", "broken-date", "wrong-form", "unknown-choice", "unknown-id"), "duplicate-id": ("file-name",), "link-not-allowed": ("bare-figure", "bare-quotation"), "altered-sense": ("wrong-owner",)}
"""What each of these makes look wrong on its line."""


def first_causes(problems: Iterable[Problem], texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems without those that another one on their line explains."""
    problems = tuple(problems)
    told = {(*_line(problem, texts), hidden) for problem in problems for hidden in HIDES.get(problem.code, ())}
    return tuple(problem for problem in problems if (*_line(problem, texts), problem.code) not in told) if told else problems


def _line(problem: Problem, texts: Mapping[str, str]) -> tuple[str, int]:
    return problem.span.path, texts.get(problem.span.path, "").rfind("\n", 0, problem.span.start)


def of_their_own(problems: Iterable[Problem], passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """The problems of a passage without those of claims whose record says nothing: that is told at the record."""
    found = tuple(problems)
    if not found:
        return
    unread = [claim.span for _, _, claim in passage.claims if _says_nothing(f"{claim.scheme}:{claim.target}", ledger)]
    yield from (problem for problem in found if not any(overlap(problem.span, span) for span in unread))


def _says_nothing(name: str, ledger: Ledger) -> bool:
    fact, quotation = ledger.facts.get(name), ledger.quotations.get(name)
    return (fact is not None and not fact.shown) or (quotation is not None and not quotation.text)
