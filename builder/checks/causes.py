"""Problems that only follow from another on the same line → left out: one cause, one problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.problem import Problem

HIDES = {"broken-link": ("bare-figure", "bare-quotation"), "claim-without-target": ("plain-fact",), "wrong-form": ("file-name",), "duplicate-id": ("file-name",)}
"""What each of these makes look wrong on its line."""


def first_causes(problems: Iterable[Problem], texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems without those that another one on their line explains."""
    problems = tuple(problems)
    told = {(*_line(problem, texts), hidden) for problem in problems for hidden in HIDES.get(problem.code, ())}
    return tuple(problem for problem in problems if (*_line(problem, texts), problem.code) not in told) if told else problems


def _line(problem: Problem, texts: Mapping[str, str]) -> tuple[str, int]:
    return problem.span.path, texts.get(problem.span.path, "").rfind("\n", 0, problem.span.start)
