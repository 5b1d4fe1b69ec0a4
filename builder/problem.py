"""Problems as values: what is wrong, where, both sides of it, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.text import Span


@dataclass(frozen=True, slots=True)
class Note:
    """The other side of a disagreement: a sentence and, where there is one, its place."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """The one right replacement for the text of a span; offered only when there is exactly one."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault that an editor can mend.

    `code` names the fault (see `catalogue.CATALOGUE`), `message` states the fact with both sides,
    `help` is an imperative sentence.
    """

    code: str
    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, sorted by place, then code."""
    return tuple(sorted(set(problems), key=lambda p: (p.span, p.code, p.message)))
