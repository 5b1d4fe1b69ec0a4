"""What careless editors made of three invented inquiries is refused, and what good ones may make is not."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from builder.build import examine
from builder.prove.run import prove
from tests.careless import FOLDER, HELD, INQUIRIES, Edit, edits, problems
from tests.examples import example

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("edit", [edit for inquiry in INQUIRIES for edit in edits(inquiry)], ids=lambda edit: f"{edit.inquiry}-{edit.sort}-{edit.entry}-{edit.change[:60]}")
def test_each_edit_is_refused_or_passes_as_its_line_says(edit: Edit) -> None:
    found = [f"{problem.code}: {problem.message}" for problem in problems(edit)]
    assert bool(found) != HELD[edit.sort], found or f"“{edit.change}” gets through"


@pytest.mark.parametrize("inquiry", INQUIRIES)
def test_the_inquiry_itself_is_sound_and_nothing_false_that_the_proof_makes_of_it_gets_through(inquiry: str, tmp_path: Path) -> None:
    root = example(tmp_path)
    shutil.rmtree(root / "content")
    shutil.copytree(FOLDER / inquiry / "content", root / "content")
    _, verdict = examine(root)
    assert verdict.errors == ()
    run = prove(verdict.read)
    assert len(run.rows) > 0
    assert list(run.failures) == []
