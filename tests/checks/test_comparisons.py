"""“Three times as many boats as the list had” is not turned round."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: moored
  says: Boats in the bay, against those on the list
  shown: three times as many boats
  units: [boats]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the bay held three times as many boats as the list showed", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "The list showed [three times as many boats](figure:moored) as the bay held.",
    "The bay held [three times as few boats](figure:moored) as the list showed.",
])  # fmt: skip
def test_a_comparison_turned_round_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The bay held [three times as many boats](figure:moored) as the list showed.",
    "There were [three times as many boats](figure:moored) in the bay as on the list.",
])  # fmt: skip
def test_a_comparison_kept_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []
