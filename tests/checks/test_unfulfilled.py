"""What was only offered, threatened, recommended or turned away is not told of what a record tells as done."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: paid
  says: Money that the port paid to the fishers
  shown: nearly £900,000
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "paid the fishers nearly £900,000", follows: true}]
- id: cut
  says: Cut of the budget by the port
  shown: by 15%
  forms: [15%]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the port cut the budget by 15%", follows: true}]
- id: heard
  says: Fishers who told what they saw
  shown: 54 fishers
  units: [fishers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "54 fishers told what they saw", follows: true}]
- id: sailed
  says: Fishers who had sailed
  shown: 31 of the 54 fishers
  units: [fishers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "31 of the 54 fishers had sailed", follows: true}]
- id: change
  says: Losses, from the first count to the last
  shown: from 18 to 74 losses
  units: [losses]
  forms: [from 18 to 74]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "losses rose from 18 to 74 losses", follows: true}]
- id: rot
  says: When the rot began
  shown: the early 1990s
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the rot began in the early 1990s", follows: true}]
- id: off
  says: How long the lamp was switched off
  shown: nine weeks
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the lamp was switched off for nine weeks", follows: true}]
- id: gulls
  says: Gulls on the wall
  shown: about 400 gulls
  units: [gulls]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "about 400 gulls", follows: true}]
- id: thefts
  says: Thefts that were alleged
  shown: three alleged thefts
  units: [thefts]
  owner: inquiry
  keep: [alleged]
  readings: [{source: R1, at: 3, phrase: "three alleged thefts", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "The port offered the fishers [nearly £900,000](figure:paid).",
    "The port threatened to cut its whole budget [by 15%](figure:cut).",
    "The report recommended that [54 fishers](figure:heard) tell what they saw.",
    "The report turned away [54 fishers](figure:heard).",
    "The report heard [54 fishers](figure:heard), [31 of whom](figure:sailed) had never sailed.",
    "Few of the [54 fishers](figure:heard) spoke, and [31 of the 54 fishers](figure:sailed) had rarely sailed.",
    "Losses rose [by 18 to 74](figure:change).",
    "The rot ended in [the early 1990s](figure:rot).",
    "The rot began at the latest in [the early 1990s](figure:rot).",
    "The lowest count was [about 400 gulls](figure:gulls).",
])  # fmt: skip
def test_what_was_not_so_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The port paid the fishers [nearly £900,000](figure:paid).",
    "The port cut its whole budget [by 15%](figure:cut).",
    "The report heard [54 fishers](figure:heard), [31 of whom](figure:sailed) had sailed.",
    "Losses rose [from 18 to 74](figure:change).",
    "In [the early 1990s](figure:rot) the rot began.",
    "It was [nine weeks](figure:off) before the lamp was switched on again.",
])  # fmt: skip
def test_what_was_so_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


@pytest.mark.parametrize("sentence", [
    "The report had never told the port that it was [“a wall that nobody owned”](quote:nobody-owned).",
    "The report, which did not call it [“a wall that nobody owned”](quote:nobody-owned), was short.",
    "The report said that there was no reason to call it [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_words_that_were_not_said_are_refused(sentence: str) -> None:
    assert codes_of(sentence)


@pytest.mark.parametrize(("title", "codes"), [("Thefts were proved", ["altered-sense"]), ("Thefts were alleged", []), ("No theft was proved", [])])
def test_a_title_proves_nothing_that_was_only_alleged(title: str, codes: list[str]) -> None:
    assert codes_of("The port looked into [three alleged thefts](figure:thefts).", RECORDS, title) == codes
