"""Problems → text for a person: the place, both sides, the line itself, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.catalogue import is_error
from builder.characters import shown as visible
from builder.text import line_and_column, line_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.problem import Note, Problem
    from builder.text import Span


MOST_MARKED = 400  # characters of a line
MOST_TOLD = 2_000  # problems


def as_text(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """All problems, a blank line between two. `texts` gives the text of each file by path. Nothing in it steers a terminal."""
    found = list(problems)
    told = [_one(problem, texts) for problem in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        told.append(f"… and {len(found) - MOST_TOLD:,} more")
    return visible("\n\n".join(told))


def place(span: Span, texts: Mapping[str, str]) -> str:
    """“path:line:column” of a span, or the path alone when its file is not at hand."""
    if span.path not in texts:
        return span.path
    line, column = line_and_column(texts[span.path], span.start)
    return f"{span.path}:{line}:{column}"


def _one(problem: Problem, texts: Mapping[str, str]) -> str:
    grade = "error" if is_error(problem.code) else "note"
    lines = [f"{place(problem.span, texts)}: {grade}[{problem.code}]: {_line(problem.message)}"]
    if texts.get(problem.span.path):
        lines += excerpt(problem.span, texts[problem.span.path])
    lines += [f"  = note: {_note(note, texts)}" for note in problem.notes]
    if problem.help:
        lines.append(f"  = help: {_line(problem.help)}")
    return "\n".join(lines)


def _note(note: Note, texts: Mapping[str, str]) -> str:
    return f"{place(note.span, texts)}: {_line(note.text)}" if note.span else _line(note.text)


def _line(text: str) -> str:
    return " ".join(text.splitlines())


def excerpt(span: Span, text: str) -> list[str]:
    """The line at the beginning of a span, with its number, and marks below the span."""
    number, column = line_and_column(text, span.start)
    line = line_around(text, span.start)
    width = len(str(number))
    length = max(1, min(span.end - span.start, len(line) - column + 1, MOST_MARKED))
    start = max(0, column - 100)
    shown = visible(line[start : column + length + 60])
    more = "…" if len(line) > column + length + 60 else ""
    marks = "".join("\t" if char == "\t" else " " for char in shown[: column - 1 - start])
    return [f"{' ' * width} |", f"{number} | {'…' if start else ''}{shown}{more}", f"{' ' * width} | {' ' if start else ''}{marks}{'^' * length}"]


def summary(errors: int, notes: int) -> str:
    """How many problems there are, in words."""
    found = f"{errors} {'problem' if errors == 1 else 'problems'}"
    return f"{found}, {notes} {'note' if notes == 1 else 'notes'}" if notes else found
