"""Phrases are found in their documents, and nothing that was altered on either side passes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.checks.site.lock import LOCK, READ
from builder.cli import main
from builder.verify import read_document, verify
from tests.site_in_memory import base, lock, read, verdict

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = "The *minutes* of the port office.\nAs the clerk says, these minutes\nhave 31 pages.\n\nThe keeper wrote: “nobody asked — ever”.\n"
FIGURES = "content/data/figures.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "minutes.txt").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path


def files(phrase: str = "these minutes have 31 pages", line: int = 2) -> dict[str, str]:
    found = base()
    found[FIGURES] = found[FIGURES].replace('at: 2, phrase: "these minutes have 31 pages"', f"at: {line}, phrase: {json.dumps(phrase)}")
    return found


def test_a_phrase_may_run_over_lines_and_through_emphasis(folder: Path) -> None:
    result = verify(read(files())[0], folder)
    assert result.problems == ()
    assert result.found == 1
    assert verify(read(files("The minutes of the port office", 1))[0], folder).problems == ()
    assert verify(read(files("nobody asked - ever", 5))[0], folder).problems == ()


def test_the_wrong_line_is_told_with_the_right_one(folder: Path) -> None:
    problem = verify(read(files(line=3))[0], folder).problems[0]
    assert problem.code == "wrong-place"
    assert "at: 2" in problem.help


@pytest.mark.parametrize("at", range(len("these minutes have 31 pages")))
def test_one_character_of_a_phrase_is_enough(folder: Path, at: int) -> None:
    phrase = "these minutes have 31 pages"
    changed = f"{phrase[:at]}{'#' if phrase[at] != '#' else 'x'}{phrase[at + 1 :]}"
    result = verify(read(files(changed))[0], folder)
    assert [problem.code for problem in result.problems] == ["not-in-document"]
    assert result.lock == ""
    assert "31 pages" in result.problems[0].help or "minutes" in result.problems[0].help


def test_one_character_of_a_document_is_enough(folder: Path) -> None:
    site = read(files())[0]
    old = verify(site, folder).lock
    for at in range(len(DOCUMENT)):
        (folder / "minutes.txt").write_text(f"{DOCUMENT[:at]}~{DOCUMENT[at + 1 :]}", encoding="utf-8")
        codes = {problem.code for problem in verify(site, folder, old).problems}
        assert "document-changed" in codes
    (folder / "minutes.txt").write_text(DOCUMENT + " ", encoding="utf-8")
    assert verify(site, folder, old).problems[0].code == "document-changed"
    assert verify(site, folder, old, accept=True).problems == ()


def test_a_missing_document_is_told(folder: Path) -> None:
    (folder / "minutes.txt").rename(folder / "minute.txt")
    problem = verify(read(files())[0], folder).problems[0]
    assert problem.code == "no-document"
    assert "minute.txt" in problem.help


def test_a_document_stays_in_its_folder(folder: Path) -> None:
    found = files()
    found["content/data/sources.yaml"] = found["content/data/sources.yaml"].replace("minutes.txt", "../minutes.txt")
    site, problems = read(found)
    assert "wrong-form" in {problem.code for problem in (*problems, *verify(site, folder).problems)}


@pytest.mark.parametrize(("phrase", "line"), [("these minutes have 32 pages", 2), ("these minutes have 31 pages", 3)])
def test_a_stale_lock_fails_the_check(phrase: str, line: int) -> None:
    changed = files(phrase, line)
    codes = [problem.code for problem in verdict({FIGURES: changed[FIGURES], LOCK: lock()}).errors]
    assert "not-verified" in codes


def test_the_order_of_lines_and_spaces_does_not_matter() -> None:
    one = read_document("R2", b"a  b\n\nc\xc2\xa0d \xe2\x80\x9ce\xe2\x80\x9d")
    assert one.text == 'a b c d "e"'
    assert one.places("b c") == ((1, 2),)
    assert one.places("“e”") == ((3, 8),)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="*\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=20), max_size=6))
def test_every_line_is_found_where_it_stands(lines: list[str]) -> None:
    document = read_document("x", "\n".join(line.replace("\n", " ") for line in lines).encode())
    for number, line in enumerate(lines, 1):
        if line.strip():
            places = document.places(line)
            assert not places or number in {place[0] for place in places} or any(place[0] <= number for place in places)


def test_the_command_writes_the_lock_only_when_all_is_found(folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path_factory.mktemp("site")
    for path, text in files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    assert main(["check", "--root", str(root)]) == 1
    assert "not-verified" in capsys.readouterr().err
    assert main(["verify", "--root", str(root), "--sources", str(folder)]) == 0
    assert main(["check", "--root", str(root)]) == 0
    before = (root / LOCK).read_text(encoding="utf-8")
    (root / FIGURES).write_text(files("these minutes have 32 pages")[FIGURES], encoding="utf-8")
    assert main(["verify", "--root", str(root), "--sources", str(folder)]) == 1
    assert (root / LOCK).read_text(encoding="utf-8") == before


def test_of_a_document_of_which_nothing_is_verified_one_problem_tells_that() -> None:
    found = files()
    found[FIGURES] += "".join(f'- {{id: more-{n}, says: Pages, shown: 31 pages, units: [pages], owner: inquiry, readings: [{{source: R2, at: 2, phrase: "have 31 pages{"." * n}", follows: true}}]}}\n' for n in range(4))
    found[LOCK] = '{"version": 1, "documents": {}, "phrases": {}}'
    problems = [problem for problem in verdict(found).errors if problem.code == "not-verified"]
    assert [problem.span.path for problem in problems] == ["content/data/sources.yaml"]
    assert "none of the" in problems[0].message


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The base site as files, every phrase of its sources without a document locked as read."""
    for path, text in {**base(), LOCK: lock()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert main(["verify", "--root", str(tmp_path), "--read"]) == 0
    return tmp_path


def change(site: Path, before: str, after: str) -> None:
    text = (site / FIGURES).read_text(encoding="utf-8")
    assert before in text
    (site / FIGURES).write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_phrase_that_was_read_elsewhere_cannot_change_until_it_is_read_again(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(site)]) == 0
    change(site, "a repair for £3.5m", "the repair for £3.5m")
    assert main(["check", "--root", str(site)]) == 1
    assert "python -m builder verify --read R1" in capsys.readouterr().err
    assert main(["verify", "--root", str(site), "--read", "R1"]) == 0
    assert main(["check", "--root", str(site)]) == 0


def test_to_verify_documents_keeps_what_was_read_elsewhere_and_the_other_way_round(site: Path, folder: Path) -> None:
    before = json.loads((site / LOCK).read_text(encoding="utf-8"))["seals"]
    assert main(["verify", "--root", str(site), "--sources", str(folder)]) == 0
    after = json.loads((site / LOCK).read_text(encoding="utf-8"))["seals"]
    assert set(after) == set(before)
    assert {how for how in after.values() if how != READ} == {"R2:2:51"}
    assert main(["verify", "--root", str(site), "--read", "R1"]) == 0
    assert json.loads((site / LOCK).read_text(encoding="utf-8"))["seals"] == after


def test_a_site_that_locked_none_is_asked_for_none() -> None:
    assert verdict({LOCK: lock()}).errors == ()


@pytest.mark.parametrize("arguments", [["--read", "R2"], ["--read", "R7"], []])
def test_only_a_source_without_a_document_can_be_said_to_be_read(site: Path, arguments: list[str]) -> None:
    before = (site / LOCK).read_bytes()
    assert main(["verify", "--root", str(site), *arguments]) == 2
    assert (site / LOCK).read_bytes() == before
