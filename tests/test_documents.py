"""README and CONTRIBUTING say what is true: every block in them is run, and every command that they name is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from builder.cli import COMMANDS
from builder.markdown import parse_body
from builder.text import File
from tests.documents import Reader, blocks, shown
from tests.examples import ROOT, change

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = ("README.md", "CONTRIBUTING.md")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def plainly(message: str) -> str:
    """A message without what an edit elsewhere moves: lines, columns and the space before the marks."""
    return " ".join(re.sub(r":\d+:\d+|^\d+ \|", "", message, flags=re.MULTILINE).split())


@pytest.mark.slow
def test_contributing_does_what_it_says(tmp_path: Path) -> None:
    reader, said = Reader(tmp_path), ""
    mistakes = 0
    for block in blocks(text("CONTRIBUTING.md")):
        if block.language == "text":
            missing = [line for line in block.text.splitlines() if line not in said.splitlines()]
            assert not missing, f"{missing}\nwas said:\n{said}\nrun: python -m tests.documents"
        else:
            said = shown(reader.do(block))
            mistakes += block.more == "mistake"
    assert mistakes == 10


@pytest.mark.slow
def test_readme_does_what_it_says(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    for block in blocks(text("README.md")):
        if block.language == "sh":
            reader.do(block)
    assert (reader.here / "site/index.html").exists()


def test_the_claims_of_the_readme_are_claims() -> None:
    known = {f"figure:{name}" for name in re.findall(r"^- \{?id: ([\w-]+)", text("content/data/figures.yaml"), re.MULTILINE)}
    known |= {f"quote:{name}" for name in re.findall(r"^- \{?id: ([\w-]+)", text("content/data/quotations.yaml"), re.MULTILINE)}
    known |= {f"event:{path.stem.split('-')[0]}" for path in (ROOT / "content/timeline").glob("*.md")}
    for block in blocks(text("README.md")):
        if block.language == "markdown":
            body = parse_body(File("README.md", block.text), 0)
            assert not body.problems
            assert body.claims
            for claim in body.claims:
                assert claim.scheme == "plain" or f"{claim.scheme}:{claim.target}" in known


def test_the_message_of_the_readme_is_what_the_check_says(copy_of_project: Path) -> None:
    from builder.build import examine
    from builder.report import as_text

    for block in blocks(text("README.md")):
        if block.language == "text":
            path = block.text.split(":", 1)[0]
            said, record = re.findall(r"\[([^\]]*)\]\((figure:[\w-]+)\)", block.text)[0]
            true = next(words for words, name in re.findall(r"\[([^\]]*)\]\((figure:[\w-]+)\)", text(path)) if name == record)
            change(copy_of_project, path, f"[{true}]({record})", f"[{said}]({record})")
            tree, verdict = examine(copy_of_project)
            told = as_text(verdict.errors, tree.texts)
            for line in block.text.splitlines():
                for part in line.split("…"):
                    assert plainly(part) in plainly(told), line


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_that_is_named_is_there(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)`?", re.sub(r"\bmake a\b", "", text(name)))) & set(re.findall(r"`make ([a-z]+)`", text(name))) <= targets
    assert set(re.findall(r"python -m builder ([a-z]+)", text(name))) <= set(COMMANDS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_linked_is_there(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:|[a-z]+:|<)([^)#]+)\)", text(name)):
        assert (ROOT / target).exists(), target
