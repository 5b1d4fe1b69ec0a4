"""What a good writer says of proved figures, and the checks let stand."""

from __future__ import annotations

import pytest

from builder.checks.quotations import lost_sense
from tests import site_in_memory
from tests.site_in_memory import base

PAGE = "content/findings/F1-nobody-looked.md"
RECORDS = """
- id: share-before
  says: The share of lamps that burnt, before
  shown: 4.5%
  period: "2009"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "4.5% of lamps", follows: true}]
- id: share-after
  says: The share of lamps that burnt, after
  shown: 6.2%
  period: "2011"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "6.2% of lamps", follows: true}]
- id: short-piers
  says: Piers that were short of wood
  shown: three of the eight piers
  units: [piers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "three of the eight piers", follows: true}]
"""


def codes(sentence: str) -> list[str]:
    """The problems that a sentence brings."""
    files = base()
    files["content/data/figures.yaml"] += RECORDS
    before = {(problem.code, problem.message) for problem in site_in_memory.verdict(files).errors}
    files[PAGE] += f"\n{sentence}\n"
    return [problem.code for problem in site_in_memory.verdict(files).errors if (problem.code, problem.message) not in before and problem.span.path == PAGE]


@pytest.mark.parametrize("sentence", [
    "The share rose from [4.5%](figure:share-before) to [6.2%](figure:share-after).",
    "The share went up, between [4.5%](figure:share-before) and [6.2%](figure:share-after).",
    "On [three of the eight piers](figure:short-piers) wood was short.",
    "On [three of the eight piers](figure:short-piers) planks were short.",
    "In [2011](figure:lamps) the harbour keeper counted [17 lamps](figure:lamps).",
    "The harbour was closed [in December 2009](event:E1), and the wall had [17 lamps](figure:lamps).",
    "In [December 2009](event:E1) the keeper said that he would count, and counted [17 lamps](figure:lamps).",
])  # fmt: skip
def test_it_stands(sentence: str) -> None:
    assert codes(sentence) == []


@pytest.mark.parametrize(("sentence", "code"), [
    ("The share rose from [4.5%](figure:share-before) to [7.2%](figure:share-after).", "altered-figure"),
    ("The share rose from [4.5%](figure:share-before) to about [6.2%](figure:share-after).", "altered-hedge"),
    ("The share rose from [6.2%](figure:share-before) to [4.5%](figure:share-after).", "altered-figure"),
])  # fmt: skip
def test_each_end_of_a_change_is_compared_with_its_own_record(sentence: str, code: str) -> None:
    assert code in codes(sentence)


@pytest.mark.parametrize(("said", "lost"), [
    ("we did ... know", "not"), ("we ... know", "not"), ("we did not ...", ""), ("we did ...", "not"), ("we did [...] know whom", "not"), ("we did [barely] know whom", "not"), ("we did not know ... to tell", ""),
])  # fmt: skip
def test_an_omission_takes_no_word_on_which_the_sense_hangs(said: str, lost: str) -> None:
    assert lost_sense(said, "we did not know whom to tell") == lost
