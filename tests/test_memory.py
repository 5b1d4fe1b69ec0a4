"""What is remembered never changes what is found: after every kind of edit, memory and a fresh look agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builder.build import judge
from builder.incremental.memory import Memory
from builder.read import read_tree
from tests.examples import change, example

if TYPE_CHECKING:
    from pathlib import Path

EDITS = {
    "a sentence": ("content/findings/F01-nobody-asked.md", "The report said", "Indeed, the report said"),
    "a figure of the page": ("content/findings/F01-nobody-asked.md", "three written", "four written"),
    "a figure of the record": ("content/data/figures.yaml", "shown: three written warnings", "shown: four written warnings"),
    "a record moves": ("content/data/figures.yaml", "# Every figure", "# One more line\n# Every figure"),
    "an owner": ("content/data/figures.yaml", "owner: inquiry\n  attribute: true", "owner: inquiry\n  attribute: false"),
    "a date": ("content/timeline/E02-the-pier-was-closed.md", 'date: "2018-11"', 'date: "2018-10"'),
    "a quotation": ("content/data/quotations.yaml", "bolts could bear", "bolts might bear"),
    "a speaker": ("content/data/speakers.yaml", "also: [the Inquiry, the report]", "also: [the Inquiry]"),
    "wording": ("content/data/wording.yaml", "[recently,", "[ordinary, pier, recently,"),
    "limits": ("content/data/site.yaml", "quotation_words: 15", "quotation_words: 3"),
    "an id": ("content/timeline/E01-a-first-warning.md", "id: E01", "id: E09"),
    "broken yaml": ("content/data/figures.yaml", "- id: warnings", "- id: warnings: x"),
    "a template": ("templates/components/footer.html", "<footer", "<p>In 1999</p><footer"),
    "a term": ("content/glossary/pier-trust.md", "id: pier-trust", "id: pier-trusts"),
    "settings": ("content/data/site.yaml", "course: [home, timeline,", "course: [home, timelines,"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_memory_and_a_fresh_look_agree(edit: str, tmp_path: Path) -> None:
    root, memory = example(tmp_path), Memory()
    assert judge(read_tree(root), memory).errors == ()
    path, old, new = EDITS[edit]
    change(root, path, old, new)
    broken = judge(read_tree(root), memory)
    fresh = judge(read_tree(root))
    assert (broken.errors, broken.notes) == (fresh.errors, fresh.notes)
    change(root, path, new, old)
    mended = judge(read_tree(root), memory)
    assert mended.errors == ()
    assert judge(read_tree(root), memory).notes == mended.notes


def test_a_second_round_parses_nothing_again(tmp_path: Path) -> None:
    root, memory = example(tmp_path), Memory()
    tree = read_tree(root)
    first = judge(tree, memory).read.entries
    assert all(one is other for one, other in zip(first, judge(tree, memory).read.entries, strict=True))


def test_what_is_no_longer_there_is_forgotten(tmp_path: Path) -> None:
    root, memory = example(tmp_path), Memory()
    judge(read_tree(root), memory)
    (root / "content/questions/Q01-who-was-warned.md").unlink()
    judge(read_tree(root), memory)
    judge(read_tree(root), memory)
    assert not any(file.path.startswith("content/questions") for file in memory._parsed)
