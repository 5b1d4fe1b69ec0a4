"""A list of figures is a whole: a page that says two of three says something else."""

from __future__ import annotations

import pytest

from builder.checks.clauses.around import _lists
from builder.numerals import figures
from tests import site_in_memory
from tests.site_in_memory import base

RECORD = """
- id: bells
  says: The years in which bells were hung
  shown: 1912, 1913 and 1914
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "in 1912, 1913 and 1914", follows: true}]
"""


@pytest.mark.parametrize(("words", "sound"), [("1912, 1913 and 1914", True), ("1912 and 1914", False), ("1912 and 1913", False), ("1913", True)])
def test_a_list_is_said_as_a_whole(words: str, sound: bool) -> None:
    files = base()
    files["content/data/figures.yaml"] += RECORD
    files["content/findings/F1-nobody-looked.md"] = files["content/findings/F1-nobody-looked.md"] + f"\nBells were hung in [{words}](figure:bells).\n"
    found = [problem for problem in site_in_memory.verdict(files).errors if "bells" in problem.message or "leaves out" in problem.message]
    assert (not any("leaves out" in problem.message for problem in found)) == sound


def test_what_is_joined_by_other_words_is_no_list() -> None:
    text = "He saw 12, 13 and 14 boats, then 15 cranes."
    assert [len(group) for group in _lists(text, figures(text))] == [3, 1]
