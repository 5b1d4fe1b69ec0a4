"""Problems → annotations on the lines of a pull request, and what does not fit among them as a summary in Markdown.

GitHub shows at most ten errors and ten notices of one step, so the gravest come first and the summary holds them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.catalogue import is_error
from builder.report import as_text, summary
from builder.report.positions import region

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from builder.problem import Problem

SHOWN = 10
MOST = 900_000  # bytes; GitHub takes a mebibyte for the summary of a step


def commands(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """A workflow command for each of the first ten errors and the first ten notes, worst first."""
    return "".join(_command(problem, texts) + "\n" for problem in shown(problems))


def shown(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that are annotated. Every file gets its first error before any gets its second."""
    errors = [problem for problem in problems if is_error(problem.code)]
    notes = [problem for problem in problems if not is_error(problem.code)]
    return (*_spread(errors)[:SHOWN], *_spread(notes)[:SHOWN])


def _spread(problems: Sequence[Problem]) -> list[Problem]:
    turn: dict[str, int] = {}
    turns = []
    for problem in problems:
        turn[problem.span.path] = turn.get(problem.span.path, -1) + 1
        turns.append((turn[problem.span.path], problem))
    return [problem for _, problem in sorted(turns, key=lambda pair: pair[0])]


def _command(problem: Problem, texts: Mapping[str, str]) -> str:
    place = {"file": problem.span.path}
    at = region(problem.span, texts)
    if at is not None:
        place |= {"line": str(at.line), "endLine": str(at.end_line)}
        if at.line == at.end_line:  # GitHub takes columns only inside a line
            place |= {"col": str(at.column), "endColumn": str(max(at.column, at.end_column - 1))}
    place["title"] = problem.code
    words = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    message = f"{problem.message}. To mend it: {problem.help}" if problem.help else problem.message
    return f"::{'error' if is_error(problem.code) else 'notice'} {words}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def step_summary(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """Every problem, as Markdown for the summary of the step."""
    errors = sum(is_error(problem.code) for problem in problems)
    told = as_text(problems, texts)
    fence = "`" * (_longest_run(told) + 3)
    while len(told.encode()) > MOST:
        told = told[: len(told) // 2] + "\n… (more in the log)"
    return f"### Check: {summary(errors, len(problems) - errors)}\n\n{fence}text\n{told}\n{fence}\n"


def _longest_run(text: str) -> int:
    longest = here = 0
    for char in text:
        here = here + 1 if char == "`" else 0
        longest = max(longest, here)
    return longest
