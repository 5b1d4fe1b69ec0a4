"""Sentences that differ by a word or two, of which one is true and the other is not."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: told
  says: Fishers who were told to hide their nets
  shown: at least eight fishers
  units: [fishers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "at least eight fishers were told to hide their nets", follows: true}]
- id: feared
  says: Skippers who said that they had feared the port
  shown: most of the skippers
  units: [skippers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "most of the skippers said that they had feared the port", follows: true}]
- id: delay
  says: Time between the first flood and the closing of the gate
  shown: six years
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "six years passed between the first flood and the closing of the gate", follows: true}]
- id: sale
  says: Money that the sale of the nets brought
  shown: £48,000
  period: "1999"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the nets were sold in 1999 for £48,000", follows: true}]
- id: yearly
  says: Boats that sank each year
  shown: 20 boats a year
  units: [boats]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "20 boats a year sank", follows: true}]
- id: letters
  says: Letters about losses
  shown: 12 letters
  units: [letters]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "12 letters about losses", follows: true}]
- id: missing
  says: Nets that were missing
  shown: 316 nets
  units: [nets]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "316 nets were missing", follows: true}]
- id: shut
  says: How long the gate was shut
  shown: nine weeks
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the gate was shut for nine weeks", follows: true}]
- id: ages
  says: Ages of the fishers who drowned
  shown: aged 16 to 71
  units: [fishers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the fishers who drowned were aged 16 to 71", follows: true}]
- id: fishers
  says: Fishers who gave evidence
  shown: 87 fishers
  units: [fishers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "87 fishers gave evidence", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "[At least eight fishers](figure:told) had been told to hide their nets.",
    "[At least eight fishers](figure:told) were under orders to hide their nets.",
    "[Most of the skippers](figure:feared) said that they had feared the port.",
    "[Six years](figure:delay) passed between the first flood and the closing of the gate.",
    "[Six years](figure:delay) passed after the first flood.",
    "[In 1999 the nets were sold for £48,000](figure:sale).",
    "The nets brought [£48,000 in 1999](figure:sale).",
    "Annual losses of boats were [20](figure:yearly).",
    "Nobody was asked about the [12 letters](figure:letters).",
    "The store lacked [316 nets](figure:missing).",
    "Of the [87 fishers](figure:fishers), the report heard evidence.",
    "It was not until [December 2009](event:E1) that the harbour was closed.",
    "The harbour was not closed before [December 2009](event:E1).",
    "The fishers who drowned were [aged 16 to 71](figure:ages).",
])  # fmt: skip
def test_the_true_one_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


@pytest.mark.parametrize("sentence", [
    "[At least eight fishers](figure:told) had hidden their nets.",
    "[At least eight fishers](figure:told) refused to hide their nets.",
    "[Most of the skippers](figure:feared) said that they had not feared the port.",
    "[Six years](figure:delay) passed between the closing of the gate and the first flood.",
    "[Six years](figure:delay) passed before the first flood.",
    "[In £48,000 the nets were sold for 1999](figure:sale).",
    "The nets brought [£48,000 plus VAT](figure:sale).",
    "Monthly losses of boats were [20](figure:yearly).",
    "About [12 letters](figure:letters) were sent.",
    "The gate was shut for [nine working weeks](figure:shut).",
    "Of the [87 fishers](figure:fishers), the report heard most.",
    "The report heard nothing from [87 fishers](figure:fishers).",
    "It was not until [December 2009](event:E1) that anyone swam there.",
    "The harbour was not closed before [November 2009](event:E1).",
    "The average fisher who drowned was [aged 16 to 71](figure:ages).",
])  # fmt: skip
def test_the_false_one_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The report denied having told the port that it was [“a wall that nobody owned”](quote:nobody-owned).",
    "The report lied when it said that it was [“a wall that nobody owned”](quote:nobody-owned).",
    "The report called false the words [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_a_speaker_is_not_said_to_take_back_their_words(sentence: str) -> None:
    assert codes_of(sentence)
