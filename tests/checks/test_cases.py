"""Each case of tests/cases: what a careless editor wrote, and the problems word for word. UPDATE=1 writes them anew."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.report import as_text
from tests.site_in_memory import base, lock, verdict

CASES = Path(__file__).parent.parent / "cases"
FENCE = re.compile(r"^(`{3,})(\S[^\n`]*)\n(.*?)^\1$\n?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """A heading with the files under it; `start` and `end` hold the fence of the expected problems in the text of its file."""

    path: Path
    name: str
    files: dict[str, str]
    expected: str
    start: int
    end: int


def cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        fenced = [match.span() for match in FENCE.finditer(text)]
        heads = [head for head in re.finditer(r"^## (.+)$", text, re.MULTILINE) if not any(start < head.start() < end for start, end in fenced)]
        ends = [*(head.start() for head in heads[1:]), len(text)]
        for head, end in zip(heads, ends, strict=True):
            fences = FENCE.findall(text[head.end() : end])
            files = {info.strip(): body for _, info, body in fences if info.strip() != "problems"}
            expected = next((body for _, info, body in fences if info.strip() == "problems"), "")
            found.append(Case(path, head[1], files, expected, head.start(), end))
    return found


def overlay(files: dict[str, str]) -> dict[str, str]:
    """The files of the base with those of a case in their place: a body alone, or records alone, are put into the file that is there."""
    together = base()
    for path, written in files.items():
        there = together.get(path, "")
        text = written
        if path.endswith(".md") and there and not text.startswith("---") and not text.startswith(("id:", "\t")):
            text = f"{there[: there.index('---', 4)]}---\n{text}"
        elif path.endswith(".yaml") and there.startswith("- ") and text.startswith("- "):
            text = there + text
        together[path] = text
    if not any(path.endswith("verified.json") for path in files):
        together["content/data/verified.json"] = lock()
    return together


def problems(case: Case) -> str:
    together = overlay(case.files)
    found = verdict(together)
    shown = [problem for problem in (*found.errors, *found.notes) if problem.code not in ("unused-record", "unreached") or "nobody uses" in case.name]
    return as_text(shown, together) + "\n"


ALL = cases()


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.path.stem}: {case.name}")
def test_case(case: Case) -> None:
    got = problems(case)
    if os.environ.get("UPDATE") and got != case.expected:
        update(case, got)
        return
    assert got == case.expected


def update(case: Case, got: str) -> None:
    case = next(one for one in cases() if (one.path, one.name) == (case.path, case.name))
    text = case.path.read_text(encoding="utf-8")
    kept = re.sub(r"^(`{3,})problems\n.*?^\1$\n?", "", text[case.start : case.end], flags=re.MULTILINE | re.DOTALL).rstrip("\n")
    after = text[case.end :]
    case.path.write_text(f"{text[: case.start]}{kept}\n\n```problems\n{got}```\n{chr(10) if after else ''}{after}", encoding="utf-8")


def test_there_are_enough() -> None:
    assert len(ALL) >= 100
    assert len({case.name for case in ALL}) == len(ALL)


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.path.stem}: {case.name}")
def test_every_message_says_the_way_out(case: Case) -> None:
    found = verdict(overlay(case.files))
    assert found.errors or found.notes
    for problem in (*found.errors, *found.notes):
        assert problem.help, problem
        assert problem.span.path
        assert len(problem.message) < 400
