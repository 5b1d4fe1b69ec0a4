"""One cause, one problem: a file that cannot be read does not make others look wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builder.build import examine
from builder.data_files import DATA_FILES
from tests.examples import change, example

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = "- id: [x\n"


def told(root: Path) -> list[tuple[str, str]]:
    return [(problem.span.path, problem.code) for problem in examine(root)[1].errors]


@pytest.mark.parametrize("name", [data.name for data in DATA_FILES])
def test_a_broken_data_file_is_one_problem(name: str, tmp_path: Path) -> None:
    root = example(tmp_path)
    path = f"content/data/{name}.yaml"
    (root / path).write_text(BROKEN, encoding="utf-8")
    assert told(root) == [(path, "broken-yaml")]


@pytest.mark.parametrize("path", ["content/findings/F01-nobody-asked.md", "content/timeline/E02-the-pier-was-closed.md", "content/pages/timeline.md", "content/glossary/pier-trust.md", "content/pages/home.md"])
def test_a_broken_entry_is_one_problem(path: str, tmp_path: Path) -> None:
    root = example(tmp_path)
    change(root, path, "title: ", "title: Warnings: ")
    assert told(root) == [(path, "broken-yaml")]
    (root / path).write_bytes(b"---\nid: \xff\n---\n")
    assert told(root) == [(path, "encoding")]


def test_a_misspelt_folder_is_told_of_each_file_in_it_and_of_nothing_that_cites_them(tmp_path: Path) -> None:
    root = example(tmp_path)
    (root / "content/glossary").rename(root / "content/glossar")
    assert {code for _, code in told(root)} == {"unknown-folder"}


@pytest.mark.parametrize("text", ["", " \n", "# nothing yet\n"])
def test_empty_settings_are_one_problem(text: str, tmp_path: Path) -> None:
    root = example(tmp_path)
    (root / "content/data/site.yaml").write_text(text, encoding="utf-8")
    assert told(root) == [("content/data/site.yaml", "broken-yaml")]


def test_an_address_without_its_kind_is_one_problem(tmp_path: Path) -> None:
    root = example(tmp_path)
    change(root, "content/findings/F01-nobody-asked.md", "(figure:warnings)", "(warnings)")
    assert [code for _, code in told(root)] == ["link-not-allowed"]


def test_what_is_wrong_for_a_reason_of_its_own_is_told_too(tmp_path: Path) -> None:
    root = example(tmp_path)
    (root / "content/data/quotations.yaml").write_text(BROKEN, encoding="utf-8")
    change(root, "content/findings/F01-nobody-asked.md", "three written", "four written")
    change(root, "content/findings/F01-nobody-asked.md", "links: [E01,", "links: [E77,")
    codes = [code for _, code in told(root)]
    assert "altered-figure" in codes
    assert "broken-yaml" in codes


def test_a_misspelt_key_is_one_problem(tmp_path: Path) -> None:
    root = example(tmp_path)
    change(root, "content/findings/F01-nobody-asked.md", "strength:", "strenght:")
    assert [code for _, code in told(root)] == ["unknown-key"]


def test_a_wrong_value_is_one_problem(tmp_path: Path) -> None:
    root = example(tmp_path)
    change(root, "content/questions/Q01-who-was-warned.md", "format: single", "format: sngle")
    assert [code for _, code in told(root)] == ["unknown-choice"]
    change(root, "content/questions/Q01-who-was-warned.md", "format: sngle", "format:")
    assert [code for _, code in told(root)] == ["missing-key"]
