"""A word such as “alleged” is kept in its forms, and nothing behind the figure settles what it leaves open."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: thefts
  says: Thefts that were alleged
  shown: three alleged thefts
  units: [thefts]
  forms: [three thefts]
  owner: inquiry
  keep: [alleged]
  readings: [{source: R1, at: 3, phrase: "three alleged thefts", follows: true}]
- id: gulls
  says: Gulls on the wall, by an estimate
  shown: about 400 gulls
  units: [gulls]
  owner: inquiry
  keep: [estimate]
  readings: [{source: R1, at: 3, phrase: "we estimate that there were about 400 gulls", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "The report estimated that there were [about 400 gulls](figure:gulls).",
    "It estimates [about 400 gulls](figure:gulls).",
    "There were allegedly [three thefts](figure:thefts) on the quay.",
    "The port looked into [three alleged thefts](figure:thefts), and could not say which were true.",
    "The port looked into [three alleged thefts](figure:thefts), of which some were proved.",
    "Of the alleged thefts the port looked into [three thefts](figure:thefts).",
    "The alleged quayside thefts were [three thefts](figure:thefts) in all.",
    "The port looked into [three alleged thefts](figure:thefts) and an alleged fraud.",
])  # fmt: skip
def test_a_word_is_kept_in_its_forms(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


@pytest.mark.parametrize("sentence", [
    "There were [about 400 gulls](figure:gulls).",
    "There were [three thefts](figure:thefts) on the quay.",
    "The port looked into [three alleged thefts](figure:thefts), and they were proved.",
    "The port looked into [three thefts](figure:thefts), and an alleged fraud.",
    "The port named the alleged helpers in [three thefts](figure:thefts).",
    "The port looked into [three alleged thefts](figure:thefts), and found that all of them had happened.",
    "The port looked into [three alleged thefts](figure:thefts) by men who confessed.",
])  # fmt: skip
def test_a_word_is_not_lost_or_settled(sentence: str) -> None:
    assert "word-missing" in codes_of(sentence, RECORDS)
