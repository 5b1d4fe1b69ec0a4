"""What turns a fact round though a word of denial is in its own record: another thing refused, a refusal denied, an event that ends what its own began."""

from __future__ import annotations

import pytest

from tests import site_in_memory
from tests.site_in_memory import PAGE, base, codes_of

RECORDS = """
- id: ropes
  says: Price of new ropes that the Boat Survey refused
  shown: £6,500
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the Boat Survey refused to spend £6,500 on new ropes", follows: true}]
- id: buoys
  says: Buoys in the east bay that had a light
  shown: 38 buoys
  units: [buoys]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "38 buoys in the east bay had a light", follows: true}]
- id: paid
  says: Money that the Boat Survey paid to the harbour keeper
  shown: £900
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "paid £900", follows: true}]
- id: crew
  says: Letters that the crew sent
  shown: 12 letters
  units: [letters]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Crews sent the harbour keeper 12 letters", follows: true}]
- id: winches
  says: Winches
  shown: six winches
  units: [winches]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "six winches were in service"}]
- id: cranes
  says: Cranes
  shown: five cranes
  units: [cranes]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "In the same years five cranes on the ground floor of the shed were rated urgent and were out of use"}]
"""
FOUNDED = """---
id: E3
title: The first lifeboat club was set up
date: "2008-05"
theme: opening
agencies: [port]
readings: [{source: R1, at: 1, phrase: "set up in May 2008"}]
links: [F1]
---
The port office set up the club.
"""


@pytest.mark.parametrize("sentence", [
    "The Boat Survey refused to spend [£6,500](figure:ropes) on old ropes.",
    "The Boat Survey did not refuse to spend [£6,500](figure:ropes) on new ropes.",
    "The harbour keeper refused to spend [£6,500](figure:ropes) on new ropes.",
    "[38 buoys](figure:buoys) in the west bay had a light.",
    "[38 buoys](figure:buoys) in the east bay lacked a light.",
    "Crews received [12 letters](figure:crew).",
    "In the following years [five cranes](figure:cranes) were rated urgent.",
    "On the top floor there were [five cranes](figure:cranes).",
    "[Five cranes](figure:cranes) were rated minor.",
    "[Five cranes](figure:cranes) were in use.",
    "[Six winches](figure:winches) were out of service.",
    "The Boat Survey was paid [£900](figure:paid).",
    "The harbour keeper paid the Boat Survey [£900](figure:paid).",
    "Crews were sent [12 letters](figure:crew) by the harbour keeper.",
    "Crews sent the Boat Survey [12 letters](figure:crew).",
])  # fmt: skip
def test_a_fact_turned_round_is_refused(sentence: str) -> None:
    assert codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The Boat Survey refused to spend [£6,500](figure:ropes) on new ropes.",
    "A request for [£6,500](figure:ropes) for new ropes was refused.",
    "The Boat Survey's refusal of [£6,500](figure:ropes) was noted.",
    "[38 buoys](figure:buoys) in the eastern bay had a light.",
    "The harbour keeper received [12 letters](figure:crew) from crews.",
    "The harbour keeper was paid [£900](figure:paid) by the Boat Survey.",
    "The Boat Survey paid the harbour keeper [£900](figure:paid).",
    "The harbour keeper was sent [12 letters](figure:crew) by crews.",
    "Crews sent [12 letters](figure:crew) to the harbour keeper.",
])  # fmt: skip
def test_a_fact_told_otherwise_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


def codes_beside_the_club(sentence: str) -> list[str]:
    files = {**base(), "content/timeline/E3-club.md": FOUNDED}
    files[PAGE] += f"\n{sentence}\n"
    return [problem.code for problem in site_in_memory.verdict(files).errors if problem.span.path == PAGE]


@pytest.mark.parametrize("sentence", ["The club was wound up [in May 2008](event:E3).", "The port abolished the club [in May 2008](event:E3).", "They had clubs, the last of them [in May 2008](event:E3)."])
def test_an_event_is_not_its_contrary(sentence: str) -> None:
    assert codes_beside_the_club(sentence) == ["altered-sense"]


@pytest.mark.parametrize("sentence", ["The club was founded [in May 2008](event:E3).", "They had clubs, the first of them [in May 2008](event:E3)."])
def test_an_event_may_be_told_in_other_words(sentence: str) -> None:
    assert codes_beside_the_club(sentence) == []


def test_a_date_when_something_ended_is_not_that_of_its_beginning() -> None:
    audit = FOUNDED.replace("The first lifeboat club was set up", "The port finished its audit").replace("set up in May", "finished in May")
    files = {**base(), "content/timeline/E3-club.md": audit}
    told = []
    for sentence in ("The port started its audit [in May 2008](event:E3).", "The port completed its audit [in May 2008](event:E3).", "The audit that the port had started ended [in May 2008](event:E3)."):
        found = site_in_memory.verdict({**files, PAGE: f"{files[PAGE]}\n{sentence}\n"}).errors
        told.append([problem.code for problem in found if problem.span.path == PAGE])
    assert told == [["altered-sense"], [], []]


@pytest.mark.parametrize(("sentence", "sound"), [
    ("The keeper counted [17 lamps](figure:lamps).", True),
    ("The keeper's count of lamps had fallen to [17 lamps](figure:lamps).", False),
    ("The keeper's lamps rose by [17 lamps](figure:lamps).", False),
])  # fmt: skip
def test_no_rise_or_fall_is_told_of_which_the_record_does_not_tell(sentence: str, sound: bool) -> None:
    assert (codes_of(sentence) == []) == sound


def test_what_tells_the_same_time_place_and_state_stands() -> None:
    assert codes_of("Over the same years [five cranes](figure:cranes) of the ground floor, rated urgent, were out of use.", RECORDS) == []
