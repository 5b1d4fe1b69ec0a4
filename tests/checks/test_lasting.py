"""A length of time is not told as how often, nor as how long a thing went on that began only after it."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: horn
  says: Time that the horn took to sound
  shown: 20 minutes
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the horn took 20 minutes to sound", follows: true}]
- id: shut
  says: How long the gate was shut
  shown: nine weeks
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the gate was shut for nine weeks", follows: true}]
- id: dark
  says: How long the lamp was switched off
  shown: 11 weeks
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the lamp was switched off for 11 weeks", follows: true}]
- id: delay
  says: Time between the first flood and the repair of the gate
  shown: six years
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "six years passed between the first flood and the repair of the gate", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "The lamp was switched on for [11 weeks](figure:dark).",
    "The horn sounded every [20 minutes](figure:horn).",
    "The horn sounded for [20 minutes](figure:horn).",
    "The gate was shut every year for [nine weeks](figure:shut).",
    "[Six years](figure:delay) before the first flood the gate had its repair.",
    "The gate flooded [six years](figure:delay) after its repair.",
])  # fmt: skip
def test_another_time_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The horn did not sound for [20 minutes](figure:horn).",
    "It took the horn [20 minutes](figure:horn) to sound.",
    "The horn sounded after [20 minutes](figure:horn).",
    "The lamp was switched on again after [11 weeks](figure:dark).",
    "They watched every day for [nine weeks](figure:shut) while the gate was shut.",
    "The gate had its repair [six years](figure:delay) after the first flood.",
    "The first flood came [six years](figure:delay) before the repair of the gate.",
])  # fmt: skip
def test_the_same_time_in_other_words_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []
