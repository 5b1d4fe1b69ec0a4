"""What has one right answer is written in, whole or not at all; nothing else is touched."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cli import main
from builder.editing.fix import diff, fixed, write
from builder.problem import Fix, Problem
from builder.text import Span
from tests.site_in_memory import base, lock

if TYPE_CHECKING:
    from pathlib import Path

F1 = "content/findings/F1-nobody-looked.md"


def problem(start: int, end: int, words: str, path: str = F1) -> Problem:
    return Problem("x", Span(path, start, end), "m", "h", fix=Fix(Span(path, start, end), words))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in {**base(), "content/data/verified.json": lock()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8", newline="")
    return tmp_path


def test_fixes_are_made_from_left_to_right_and_overlapping_ones_left_for_later() -> None:
    texts = {F1: "one two three"}
    assert fixed([problem(4, 7, "2"), problem(0, 3, "1")], texts) == {F1: "1 2 three"}
    assert fixed([problem(0, 7, "a"), problem(4, 13, "b")], texts) == {F1: "a three"}
    assert fixed([problem(0, 3, "1"), problem(0, 3, "1")], texts) == {F1: "1 two three"}


def test_only_content_is_mended() -> None:
    assert fixed([problem(0, 3, "1", "templates/base.html")], {"templates/base.html": "one"}) == {}
    assert fixed([problem(0, 3, "1", "content/gone.md")], {}) == {}


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.text(max_size=4)), max_size=6))
def test_what_is_not_named_stays(text: str, edits: list[tuple[int, int, str]]) -> None:
    wanted = [problem(min(start, len(text)), min(start + length, len(text)), words) for start, length, words in edits]
    for after in fixed(wanted, {F1: text}).values():
        assert len(after) <= len(text) + sum(len(words) for _, _, words in edits)
    assert fixed([], {F1: text}) == {}


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("new", encoding="utf-8")
    assert write(tmp_path, "a.md", "old", "other") is False
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "new"


def test_line_endings_and_permissions_stay(tmp_path: Path) -> None:
    place = tmp_path / "a.md"
    place.write_bytes(b"one\r\ntwo\r\n")
    place.chmod(0o640)
    assert write(tmp_path, "a.md", "one\ntwo\n", "one\n2\n")
    assert place.read_bytes() == b"one\r\n2\r\n"
    assert place.stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path, "a.md", "old", "new")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_the_difference_is_shown() -> None:
    assert diff("a.md", "one\ntwo\n", "one\n2\n").splitlines()[:2] == ["--- a/a.md", "+++ b/a.md"]


def test_the_command_mends_what_has_one_answer(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = root / F1
    page.write_text(page.read_text(encoding="utf-8") + "Again, the harbour keeper counted 17 lamps, and [17 lamps](figur:lamps), and [17 lamps](figure:lampss).\n", encoding="utf-8")
    assert main(["check", "--root", str(root)]) == 1
    assert main(["check", "--root", str(root), "--fix"]) == 0
    err = capsys.readouterr().err
    assert "+Again, the harbour keeper counted [17](figure:lamps) lamps, and [17 lamps](figure:lamps), and [17 lamps](figure:lamps)." in err
    assert main(["check", "--root", str(root)]) == 0


def test_the_command_leaves_what_has_more_answers(root: Path) -> None:
    page = root / F1
    before = page.read_text(encoding="utf-8") + "The wall had 212 stones.\n"
    page.write_text(before, encoding="utf-8")
    assert main(["check", "--root", str(root), "--fix"]) == 1
    assert page.read_text(encoding="utf-8") == before


def test_a_code_and_a_record_are_explained(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "bare-figure", "--root", str(root)]) == 0
    assert "No figure reaches a reader" in capsys.readouterr().out
    assert main(["explain", "boats", "--root", str(root)]) == 0
    out = capsys.readouterr().out
    assert "around 240 boats, counted by hand" in out
    assert "(not followed)" in out
    assert "content/findings/F2-boats-left.md:9:33: around 240 boats" in out
    assert main(["explain", "event:E1", "--root", str(root)]) == 0
    assert "2009-12 (December 2009)" in capsys.readouterr().out
    assert main(["explain", "boat", "--root", str(root)]) == 2
    assert "did you mean “boats”" in capsys.readouterr().err


def test_figures_of_a_text_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    (tmp_path / "a.txt").write_text("In 2013 nearly 157 reports came.", encoding="utf-8")
    assert main(["figures", str(tmp_path / "a.txt")]) == 0
    assert "nearly 157 reports" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO('{"id": "1", "text": "In 2013 nearly 157 reports came."}\n'))
    assert main(["figures", "--jsonl"]) == 0
    assert '"value": "157"' in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("no json\n"))
    assert main(["figures", "--jsonl"]) == 2
    assert main(["figures", str(tmp_path / "gone.txt")]) == 2
