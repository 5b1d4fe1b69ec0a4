"""A share and its whole in two claims of one sentence: “of [36 piles], [14] were rotten”, “[14] of the [36 piles]”."""

from __future__ import annotations

import pytest

from tests import site_in_memory
from tests.site_in_memory import PAGE, base, codes_of

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
- id: drowned
  says: Sailors who drowned
  shown: eleven sailors
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Eleven sailors drowned", follows: true}]
- id: in-the-bay
  says: Sailors who drowned in the bay
  shown: nine sailors
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Eleven sailors drowned, nine of them in the bay", follows: true}]
- id: swimmers
  says: Sailors who could swim
  shown: 89 of the 140 sailors
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Of the 140 sailors who were asked, 89 could swim", follows: true}]
"""


@pytest.mark.parametrize("sentence", [
    "Of [36 piles](figure:rotten), [14](figure:rotten) were rotten.",
    "Out of the [36 piles](figure:piles), [14](figure:rotten) were rotten.",
    "[14](figure:rotten) of the [36 piles](figure:piles) were rotten.",
    "[Fourteen](figure:rotten) out of [36](figure:rotten) piles were rotten.",
    "There were [36 piles](figure:rotten), of which [14](figure:rotten) were rotten.",
    "[Nine](figure:in-the-bay) of the [eleven sailors](figure:drowned) who drowned were in the bay.",
    "[89 of the 140 sailors](figure:swimmers) could swim.",
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
    "[Eleven](figure:drowned) of the [140 sailors](figure:swimmers) drowned.",
    "[Fourteen in 36 piles](figure:rotten) were rotten.",
    "There were [36 piles](figure:rotten), and [14](figure:piles) were rotten.",
    "Of [36 lamps](figure:rotten), [14](figure:rotten) were rotten.",
])  # fmt: skip
def test_both_are_the_record_s(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


def test_a_record_of_a_share_may_rest_on_a_reading_that_names_the_whole_first() -> None:
    files = base()
    files["content/data/figures.yaml"] += RECORDS
    assert not [problem for problem in site_in_memory.verdict(files).errors if problem.code in ("reading-differs", "no-reading")]
    files["content/data/figures.yaml"] = files["content/data/figures.yaml"].replace("89 of the 140 sailors", "98 of the 140 sailors")
    assert [problem.code for problem in site_in_memory.verdict(files).errors if problem.code == "reading-differs"]


def test_a_share_of_two_claims_that_no_record_bears_is_told_in_its_whole() -> None:
    files = base()
    files["content/data/figures.yaml"] += RECORDS
    files[PAGE] += "\n[Eleven](figure:drowned) of the [140 sailors](figure:swimmers) drowned.\n"
    assert any("“Eleven of the 140 sailors”, a share" in problem.message for problem in site_in_memory.verdict(files).errors)


def test_a_number_that_lacks_its_noun_as_its_record_does_is_told_to_name_it() -> None:
    files = base()
    files["content/data/figures.yaml"] += RECORDS.replace("shown: 14 of the 36 piles", "shown: 14 of the 36")
    files[PAGE] += "\nOnly [14 of the 36](figure:rotten) were bad, and [14 out of 36](figure:rotten) is not much.\n"
    assert [problem.help for problem in site_in_memory.verdict(files).errors if problem.code == "unit-missing"] == ["name what it counts beside “14 of the 36”"]
