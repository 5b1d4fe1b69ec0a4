"""A share and its whole in two claims of one sentence: “of [36 piles], [14] were rotten”, “[14] of the [36 piles]”."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: piles
  says: Piles of the pier
  shown: 36 piles
  units: [piles]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "36 piles", follows: true}]
- id: rotten
  says: Piles that were rotten
  shown: 14 of the 36 piles
  units: [piles]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "14 of the 36 piles were rotten", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "Of [36 piles](figure:rotten), [14](figure:rotten) were rotten.",
    "Out of the [36 piles](figure:piles), [14](figure:rotten) were rotten.",
    "[14](figure:rotten) of the [36 piles](figure:piles) were rotten.",
    "[Fourteen](figure:rotten) out of [36](figure:rotten) piles were rotten.",
    "There were [36 piles](figure:rotten), of which [14](figure:rotten) were rotten.",
    "The piles numbered [36](figure:piles), and [14](figure:rotten) of them were rotten.",
])  # fmt: skip
def test_a_share_may_stand_apart_from_its_whole(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


@pytest.mark.parametrize("sentence", [
    "Of [14 piles](figure:rotten), [36](figure:rotten) were rotten.",
    "[36 piles](figure:rotten) were rotten, not [14](figure:rotten).",
    "[36](figure:rotten) of the [14 piles](figure:piles) were rotten.",
    "[14](figure:piles) of the [36 piles](figure:rotten) were rotten.",
    "[15](figure:rotten) of the [36 piles](figure:piles) were rotten.",
    "[14](figure:rotten) of the 36 piles were rotten.",
    "[36](figure:piles) of the [14 piles](figure:rotten) were rotten.",
    "[Fourteen in 36 piles](figure:rotten) were rotten.",
    "There were [36 piles](figure:rotten), and [14](figure:piles) were rotten.",
    "Of [36 lamps](figure:rotten), [14](figure:rotten) were rotten.",
])  # fmt: skip
def test_both_are_the_record_s(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)
