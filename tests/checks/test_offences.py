"""Nobody is said to be charged with, convicted or suspected of another offence than the record names."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: convicted
  says: Skippers whom a court convicted of forgery
  shown: two skippers
  units: [skippers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "a court convicted two skippers of forgery", follows: true}]
- id: suspected
  says: Traders who were suspected of buying stolen ropes
  shown: five traders
  units: [traders]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "five traders were suspected of buying stolen ropes", follows: true}]
- id: jailed
  says: Men who were jailed
  shown: four men
  units: [men]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "four men were jailed", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "[Two skippers](figure:convicted) were convicted of fraud.",
    "[Two skippers](figure:convicted) were convicted by a court of taking bribes.",
    "Convicted of murder were [two skippers](figure:convicted).",
    "[Five traders](figure:suspected) were suspected of selling stolen ropes.",
])  # fmt: skip
def test_another_offence_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == ["altered-sense"]


@pytest.mark.parametrize("sentence", [
    "[Two skippers](figure:convicted) were convicted of forging papers.",
    "[Two skippers](figure:convicted) were convicted by a court of law of forging papers.",
    "[Two skippers](figure:convicted) were found guilty of forgery.",
    "[Five traders](figure:suspected) were suspected of having bought stolen ropes.",
    "[Five traders](figure:suspected) were suspected of purchasing stolen ropes.",
    "[Four men](figure:jailed) were jailed for years.",
])  # fmt: skip
def test_the_same_offence_in_other_words_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []
