"""Problems → the same without those that only follow from another: one cause, one problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.identity import RECORD_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.problem import Problem

_UNREAD = frozenset(("broken-yaml", "no-front-matter", "yaml-alias", "yaml-tag", "yaml-documents", "yaml-too-deep", "yaml-too-large", "encoding", "unreadable"))
_LOST = re.compile(r"there is no .+? “([^”]+)”")
_HIDES = {"broken-link": ("bare-figure", "bare-quotation"), "claim-without-target": ("plain-fact",), "wrong-form": ("file-name",), "duplicate-id": ("file-name",)}
"""What each of these hides on its line."""


def without_consequences(problems: Iterable[Problem], texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems that have a cause of their own. At least one problem of every file that has one is left."""
    problems = tuple(problems)
    unread = {problem.span.path for problem in problems if problem.code in _UNREAD or (problem.code == "wrong-type" and problem.span.start == 0)}
    lines = {(problem.span.path, _line(problem, texts), hidden) for problem in problems for hidden in _HIDES.get(problem.code, ())}
    if not unread and not lines:
        return problems
    stems = {path.rsplit("/", 1)[-1].rsplit(".", 1)[0] for path in unread}
    kinds = {RECORD_KIND.get(stem, "") for stem in stems} - {""}
    return tuple(problem for problem in problems if not (_lost(problem, stems, kinds) or (problem.span.path, _line(problem, texts), problem.code) in lines))


def _lost(problem: Problem, stems: set[str], kinds: set[str]) -> bool:
    """Whether something is missing only because the file that holds it could not be read."""
    if problem.code not in ("unknown-id", "unknown-claim") or not stems:
        return False
    found = _LOST.match(problem.message)
    if found is None:
        return False
    return any(problem.message.startswith(f"there is no {kind} ") for kind in kinds) or any(stem == found[1] or stem.startswith(f"{found[1]}-") for stem in stems)


def _line(problem: Problem, texts: Mapping[str, str]) -> int:
    return texts.get(problem.span.path, "").rfind("\n", 0, problem.span.start)
