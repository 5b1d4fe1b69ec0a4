"""A deed told of all, most or none of a counted whole, of which a record tells how many, is refused; what the record bears stands."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: notes
  says: Notes that the crew wrote
  shown: 27 notes
  units: [notes]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "The crew sent the owners 27 notes", follows: true}]
- id: answered
  says: Notes that the owners answered
  shown: five of the 27 notes
  units: [notes]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "The owners answered five of the 27 notes", follows: true}]
- id: left
  says: Keepers who had left
  shown: six of the nine keepers
  units: [keepers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "six of the nine keepers had left", follows: true}]
- id: faults
  says: Faults of the crane
  shown: 17 faults
  units: [faults]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "found 17 faults, of which five were rated urgent", follows: true}]
"""
SENT = "The crew sent the owners [27 notes](figure:notes)"
ANSWERED = "The owners answered [five of the 27 notes](figure:answered)"
LEFT = "[Six of the nine keepers](figure:left) had left"


def codes(sentence: str, title: str = "") -> list[str]:
    """The problems that a sentence brings, or a title above it."""
    return codes_of(sentence, RECORDS, title)


@pytest.mark.parametrize("sentence", [
    f"{SENT}, and the owners answered all of them.",
    f"{SENT}, and the owners answered none.",
    "The keeper found [17 faults](figure:faults), all of which were rated urgent.",
    f"{SENT}, and the owners answered most of them in time.",
    f"{SENT}, and all were answered.",
    f"{SENT}, and none was answered.",
    f"{SENT}, of which most were answered.",
    f"{SENT}. All these notes were answered.",
    f"{SENT}. The owners answered every note.",
    "The owners answered every one of the [27 notes](figure:notes).",
    f"{ANSWERED}. No notes were answered in time.",
    f"{LEFT}, and all of the keepers had left by then.",
    f"{LEFT}. None of the keepers had left before.",
])
def test_a_deed_told_of_all_most_or_none_is_refused_where_a_record_counts_it(sentence: str) -> None:
    assert codes(sentence) == ["altered-sense"]


@pytest.mark.parametrize("sentence", [
    f"{SENT}, and the owners did not answer all of them.",
    f"{SENT}, and the owners had not answered most of them.",
    f"{SENT}, and most were left without an answer.",
    f"{SENT}, and the owners should have answered all of them.",
    f"{SENT}, and the owners claimed that they had answered all of them.",
    f"{SENT}, and the owners kept all of them.",
    f"{SENT}. Most of the notes were not answered.",
    f"{SENT}. Most of the notes were never answered.",
    f"{SENT}. The owners answered all questions.",
    f"{SENT}. All the letters were answered.",
    f"{ANSWERED}, and all of them were answered late.",
    f"{ANSWERED}. All the notes that were answered were short.",
    f"{LEFT}, so most of the keepers had left.",
    f"{LEFT}. Not all of the keepers had left.",
    "The owners answered all of them, said the Harbour Inquiry.",
])
def test_what_the_record_bears_or_does_not_tell_stands(sentence: str) -> None:
    assert codes(sentence) == []


@pytest.mark.parametrize(("title", "right"), [
    ("The owners answered few of the notes", True),
    ("The owners did not answer all of the notes", True),
    ("The owners answered all letters", True),
    ("Most of the notes were not answered", True),
    ("The owners answered all of the notes", False),
    ("The owners answered most of the notes", False),
    ("None of the notes was answered", False),
])
def test_a_title_says_no_more_of_all_than_the_share_below_it(title: str, right: bool) -> None:
    assert codes(f"{ANSWERED}.", title) == ([] if right else ["altered-sense"])
    assert codes(f"{SENT}.", title) == ([] if right else ["altered-sense"])
