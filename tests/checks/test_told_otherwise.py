"""What a sentence tells of a proved figure otherwise than its record: the contrary, another doer, others counted with it, all of it."""

from __future__ import annotations

import pytest

from tests import site_in_memory
from tests.site_in_memory import PAGE, base, codes_of

RECORDS = """
- id: crates
  says: Crates that the keeper shipped without a seal
  shown: 42 crates
  units: [crates]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the harbour keeper shipped 42 crates without a seal before the report was written", follows: true}]
- id: trained
  says: Pilots who had been trained
  shown: 62% of pilots
  units: [pilots]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "62% of pilots had been trained", follows: true}]
- id: refused
  says: Price of a lamp
  shown: £48,000
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the port refused in 2007 to spend £48,000 on a lamp", follows: true}]
- id: dark
  says: Time that the lamp was switched off
  shown: 11 weeks
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the lamp was switched off for 11 weeks", follows: true}]
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
  readings: [{source: R1, at: 3, phrase: "five of the 27 notes were answered", follows: true}]
- id: youngest
  says: Age of the youngest sailors
  shown: sailors as young as 14
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "sailors as young as 14 were lost", follows: true}]
"""


def codes(sentence: str) -> list[str]:
    """The problems that a sentence brings."""
    return codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The harbour keeper shipped [42 crates](figure:crates) with a seal.",
    "[42 crates](figure:crates) were shipped after the report was written.",
    "[62% of pilots](figure:trained) were untrained.",
    "[62% of pilots](figure:trained) lacked training.",
    "[62% of pilots](figure:trained) still had to be trained.",
    "The port spent [£48,000](figure:refused) on a lamp.",
    "The lamp was switched on for [11 weeks](figure:dark).",
    "The owners ignored [five of the 27 notes](figure:answered).",
    "The crew feared [42 crates](figure:crates) without a seal.",
    "The port prevented [42 crates](figure:crates) without a seal.",
    "The crew falsely sent the owners [27 notes](figure:notes).",
    "The finding that the crew sent [27 notes](figure:notes) was later withdrawn.",
    "The finding that the crew sent [27 notes](figure:notes) has since been abandoned.",
    "The report withdrew its finding that the crew sent [27 notes](figure:notes).",
    "[62% of pilots](figure:trained) needed to be trained.",
])  # fmt: skip
def test_the_contrary_is_refused(sentence: str) -> None:
    assert "altered-sense" in codes(sentence)


@pytest.mark.parametrize("sentence", [
    "The harbour keeper shipped [42 crates](figure:crates) that had no seal.",
    "[42 crates](figure:crates), none of which was sealed, were shipped before the report was written.",
    "After the report was written it was known that [42 crates](figure:crates) had been shipped before the report was written.",
    "[62% of pilots](figure:trained) had been trained, and the unlit pier was closed.",
    "The port would not spend [£48,000](figure:refused) on a lamp.",
    "The port refused to spend [£48,000](figure:refused) on a lamp.",
    "The port refused to pay [£48,000](figure:refused) for a lamp.",
    "The lamp was not switched on again for [11 weeks](figure:dark).",
    "The report that named [27 notes](figure:notes) was later printed.",
])  # fmt: skip
def test_the_same_in_other_words_stands(sentence: str) -> None:
    assert [code for code in codes(sentence) if code == "altered-sense"] == []


@pytest.mark.parametrize(("sentence", "refused"), [
    ("The crew sent the owners [27 notes](figure:notes).", False),
    ("The owners were sent [27 notes](figure:notes) by the crew.", False),
    ("The owners sent the crew [27 notes](figure:notes).", True),
    ("The owners had sent the crew [27 notes](figure:notes).", True),
    ("The harbour keeper shipped [42 crates](figure:crates).", False),
    ("[The Boat Survey shipped 42 crates](figure:crates).", True),
    ("The Government shipped [42 crates](figure:crates).", True),
    ("The Government counted [42 crates](figure:crates).", False),
])  # fmt: skip
def test_what_one_did_is_not_told_of_another(sentence: str, refused: bool) -> None:
    assert codes(sentence) == (["wrong-owner"] if refused else [])


@pytest.mark.parametrize(("sentence", "code"), [
    ("[62% of pilots](figure:trained) and cooks had been trained.", "altered-unit"),
    ("[62% of pilots](figure:trained) and cooks passed the test.", "altered-unit"),
    ("[62% of pilots](figure:trained) and the cooks had been trained.", ""),
    ("There were [27 notes](figure:notes) of children.", "altered-unit"),
    ("There were [27 notes](figure:notes) of wind.", ""),
    ("There were [27 notes](figure:notes), all of them rude.", "altered-unit"),
    ("There were [27 notes](figure:notes), most of which were sent.", "altered-unit"),
    ("There were [27 notes](figure:notes), all of which the crew sent.", ""),
    ("There were [27 notes](figure:notes), some of them rude.", ""),
    ("No [sailors as young as 14](figure:youngest) were lost.", "altered-hedge"),
    ("The [sailors as young as 14](figure:youngest) were lost.", ""),
])  # fmt: skip
def test_nobody_is_added_to_those_counted_or_picked_out_of_them(sentence: str, code: str) -> None:
    assert codes(sentence) == ([code] if code else [])


@pytest.mark.parametrize(("sentence", "code"), [
    ("Of the [27 notes](figure:notes) the owners answered [five](figure:answered).", ""),
    ("Of the [27 notes](figure:notes) the owners answered [six](figure:answered).", "altered-figure"),
    ("The owners answered [five](figure:answered).", "altered-figure"),
    ("The harbour was not closed until [December 2009](event:E1).", ""),
    ("The harbour was closed until [December 2009](event:E1).", "altered-hedge"),
    ("The harbour was not opened until [December 2009](event:E1).", "altered-hedge"),
])  # fmt: skip
def test_a_part_and_a_day_may_be_told_in_other_forms(sentence: str, code: str) -> None:
    assert codes(sentence) == ([code] if code else [])


@pytest.mark.parametrize("sentence", [
    "The report denied that [“a wall that nobody owned”](quote:nobody-owned) stood there.",
    "The report rejected the claim that it was [“a wall that nobody owned”](quote:nobody-owned).",
    "The report said that it was not [“a wall that nobody owned”](quote:nobody-owned).",
    "The report did not see the pier as [“a wall that nobody owned”](quote:nobody-owned).",
    "The report said that it was untrue that [“a wall that nobody owned”](quote:nobody-owned) stood there.",
    "The report found no sign of [“a wall that nobody owned”](quote:nobody-owned).",
    "The report was written, but nobody called it [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_what_was_said_is_not_denied(sentence: str) -> None:
    assert {"altered-sense", "wrong-owner"} & set(codes(sentence))


@pytest.mark.parametrize("sentence", [
    "The report did not doubt that it was [“a wall that nobody owned”](quote:nobody-owned).",
    "The port denied it, but the report called it [“a wall that nobody owned”](quote:nobody-owned).",
    "The port disputed that it was [“a wall that nobody owned”](quote:nobody-owned), the words of the report.",
    "The pier was not safe: the report called it [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_what_another_denies_stands(sentence: str) -> None:
    assert codes(sentence) == []


def test_words_that_their_source_denies_are_denied_where_the_note_says_so() -> None:
    files = base()
    records = files["content/data/quotations.yaml"]
    files["content/data/quotations.yaml"] = records.replace("speaker: inquiry, attribute: true}", "speaker: inquiry, attribute: true, note: What the report said that it was not.}")
    assert files["content/data/quotations.yaml"] != records
    files[PAGE] += "\nThe report said that it was not [“a wall that nobody owned”](quote:nobody-owned).\n"
    assert site_in_memory.verdict(files).errors == ()


@pytest.mark.parametrize("sentence", [
    "The report did not call it a bad wall but [“a wall that nobody owned”](quote:nobody-owned).",
    "The report never named the port, but it said that it was [“a wall that nobody owned”](quote:nobody-owned).",
    "The report did not say who had built it; it called it [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_what_was_not_said_goes_before_what_was(sentence: str) -> None:
    assert codes(sentence) == []


def test_anything_but_is_a_denial() -> None:
    assert codes("The report said that it was anything but [“a wall that nobody owned”](quote:nobody-owned).")
