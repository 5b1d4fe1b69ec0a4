"""Problems that only follow from a file that cannot be read → left out: one cause, one problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks.identity import RECORD_KIND
from builder.data_files import DATA_FILES
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.problem import Problem

COUNTING = frozenset({"wrong-count", "no-sum", "wrong-sum", "no-page-for-kind", "no-pages", "no-home", "unreached", "unused-record", "unused-source"})
"""Codes that look at everything at once, and mean nothing while something is missing."""

CITING = frozenset({"unknown-id", "unknown-claim"})
OWNING = frozenset({"owner-missing", "wrong-owner"})
FROM_SETTINGS = frozenset({"unknown-choice", "missing-key", "no-settings"})


@dataclass(frozen=True, slots=True)
class Lost:
    """What cannot be read: the ids of entries, by the names of their files, and the names of data files."""

    ids: frozenset[str] = frozenset()
    data: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.ids or self.data)


def lost(paths: Iterable[str]) -> Lost:
    """What is lost with files of these paths."""
    ids: set[str] = set()
    data: set[str] = set()
    for path in paths:
        folders, _, name = path.rpartition("/")
        stem = name.rpartition(".")[0]
        if folders == "content/data":
            data.add(stem)
        elif folders.startswith("content/"):  # the folder's name, too, may be what is wrong
            words = stem.split("-")
            ids.update("-".join(words[:count]) for count in range(1, len(words) + 1))
    return Lost(frozenset(ids), frozenset(data & {one.name for one in DATA_FILES}))


def without_consequences(problems: tuple[Problem, ...], gone: Lost, texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems that are there for a reason of their own."""
    return tuple(problem for problem in problems if not _follows(problem, gone, texts)) if gone else problems


def _follows(problem: Problem, gone: Lost, texts: Mapping[str, str]) -> bool:
    if problem.code in COUNTING:
        return True
    if problem.code in FROM_SETTINGS and "site" in gone.data:
        return problem.span.path == "content/data/site.yaml" or problem.code == "unknown-choice"
    if problem.code in OWNING and "speakers" in gone.data:
        return True
    if problem.code in CITING:
        named = texts.get(problem.span.path, "")[problem.span.start : problem.span.end]
        kinds = {RECORD_KIND.get(name, name) for name in gone.data}
        return named in gone.ids or any(f"there is no {kind} " in problem.message or f"is no {kind}:" in problem.message for kind in kinds) or (bool(kinds) and "entry or record" in problem.message)
    return False
