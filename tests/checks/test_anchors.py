"""A date from which the sentence tells the time of something else may have “until”, “since” or “from” before it; the date of its own event may not."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: shut
  says: How long the gate was shut
  shown: nine weeks
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the gate was shut for nine weeks", follows: true}]
- id: decay
  says: When the piles began to rot
  shown: the early 1990s
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the piles began to rot in the early 1990s", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "Nobody swam there until [December 2009](event:E1), when the harbour was closed.",
    "Before [December 2009](event:E1), when the harbour was closed, anyone could swim there.",
    "By [December 2009](event:E1), the month in which the harbour was closed, nobody swam there.",
    "After [February 2011](event:E2), when it was opened again, anyone could swim there.",
    "Since [the early 1990s](figure:decay), when the piles began to rot, nobody had looked.",
    "The harbour was closed until [February 2011](event:E2).",
    "Between [December 2009](event:E1) and [February 2011](event:E2) the harbour was closed.",
    "From [December 2009](event:E1) until [February 2011](event:E2) the harbour was closed.",
    "The harbour was closed from [December 2009](event:E1) to [February 2011](event:E2).",
    "For [nine weeks](figure:shut) from [December 2009](event:E1) the gate was shut.",
    "The gate was shut from [December 2009](event:E1) for [nine weeks](figure:shut).",
])  # fmt: skip
def test_a_date_of_another_thing_may_be_dated_from(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


@pytest.mark.parametrize("sentence", [
    "The harbour was closed until [December 2009](event:E1).",
    "The harbour was opened until [February 2011](event:E2).",
    "The harbour was closed until [January 2011](event:E2).",
    "Between [February 2011](event:E2) and [December 2009](event:E1) the harbour was opened.",
    "The harbour was closed in [February 2011](event:E2).",
    "The harbour was closed before [December 2009](event:E1), when storms came.",
    "Nobody swam there until [November 2009](event:E1), when the harbour was closed.",
    "Nobody swam there until [December 2009](event:E1), when the harbour was not closed.",
    "The piles began to rot since [the early 1990s](figure:decay).",
    "Since [the late 1990s](figure:decay), when the piles began to rot, nobody had looked.",
    "The harbour was closed from [December 2009](event:E1), and [nine weeks](figure:shut) the gate was shut.",
])  # fmt: skip
def test_the_date_of_its_own_event_keeps_its_force(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)
