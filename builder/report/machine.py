"""Problems → JSON for other programs: `{"problems": [...], "errors": n, "notes": n}`.

A problem has `code`, `level` (error or note), `path`, `line`, `column`, `end_line`, `end_column` (1-based, in code
points, null where there is no place in a text), `message`, `help`, `notes` (each `text` with a place or null) and `fix` (a place
with `replacement`, or null).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from builder.catalogue import is_error
from builder.report.positions import region

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from builder.problem import Problem
    from builder.text import Span


def as_json(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """The problems as a JSON document."""
    errors = sum(is_error(problem.code) for problem in problems)
    found = [_problem(problem, texts) for problem in problems]
    return json.dumps({"problems": found, "errors": errors, "notes": len(problems) - errors}, ensure_ascii=False, indent=1) + "\n"


def _problem(problem: Problem, texts: Mapping[str, str]) -> dict[str, object]:
    return {
        "code": problem.code,
        "level": "error" if is_error(problem.code) else "note",
        **_place(problem.span, texts),
        "message": problem.message,
        "help": problem.help,
        "notes": [{"text": note.text, "place": _place(note.span, texts) if note.span else None} for note in problem.notes],
        "fix": {**_place(problem.fix.span, texts), "replacement": problem.fix.replacement} if problem.fix else None,
    }


def _place(span: Span, texts: Mapping[str, str]) -> dict[str, object]:
    at = region(span, texts)
    if at is None:
        return {"path": span.path, "line": None, "column": None, "end_line": None, "end_column": None}
    return {"path": span.path, "line": at.line, "column": at.column, "end_line": at.end_line, "end_column": at.end_column}
