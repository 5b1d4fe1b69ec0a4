"""The words right round a figure that make more, fewer or another time of it than its record does."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: gulls
  says: Gulls on the wall
  shown: 40 gulls
  units: [gulls]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "40 gulls sat on the wall", follows: true}]
- id: horn
  says: Time that the horn took to sound
  shown: 20 minutes
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the horn took 20 minutes to sound", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "[40 gulls](figure:gulls) at a time sat on the wall.",
    "There were boats, and [40 gulls](figure:gulls) besides.",
    "There sat [40 gulls](figure:gulls) in addition to these.",
    "The horn sounded [20 minutes](figure:horn) too early.",
])  # fmt: skip
def test_what_is_added_round_a_figure_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "[40 gulls](figure:gulls) at a time when nobody looked sat on the wall.",
    "[40 gulls](figure:gulls) sat there, and the keeper sat besides.",
])  # fmt: skip
def test_what_only_looks_like_it_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


TABLE = "\n| What | Figure |\n| --- | --- |\n| {label} | [40 gulls](figure:gulls) |\n"


@pytest.mark.parametrize(("label", "codes"), [("Gulls on the wall", []), ("Gulls on the wall each day", ["altered-unit"]), ("Gulls without a wall", ["altered-sense"])])
def test_the_heading_of_a_row_makes_no_rate_and_takes_nothing_away(label: str, codes: list[str]) -> None:
    assert codes_of(TABLE.format(label=label), RECORDS) == codes
