"""Who gives a figure: the one who said it, not the one who ruled on somebody."""

from __future__ import annotations

import pytest

from builder.checks.prose.sentences import denies, says
from tests import site_in_memory
from tests.site_in_memory import PAGE, base, codes_of


@pytest.mark.parametrize("words", ["the court found nine men", "the court later counted 12", "according to the court", "the court's own figure"])
def test_a_speaker_gives(words: str) -> None:
    assert says("the court").search(words)


@pytest.mark.parametrize("words", ["the court found nine men guilty", "the court found him guilty of 12 counts", "the court sat for 12 days", "told the court of 12", "the court said no to 12 of them", "had the court counted both"])
def test_a_speaker_gives_nothing(words: str) -> None:
    assert not says("the court").search(words)


@pytest.mark.parametrize("words", ["the court rejected it", "the court has never said so", "the court did not find it"])
def test_a_speaker_turns_down(words: str) -> None:
    assert denies("the court").search(words)


@pytest.mark.parametrize("sentence", [
    "A letter to the Boat Survey spoke of [around 240 boats](figure:boats), counted by hand.",
    "An e-mail from the port to the Boat Survey spoke of [around 240 boats](figure:boats), counted by hand.",
    "The port informed the Boat Survey of [around 240 boats](figure:boats), counted by hand.",
    "The Boat Survey was told of [around 240 boats](figure:boats), counted by hand.",
    "The Boat Survey never found [around 240 boats](figure:boats), counted by hand.",
    "A letter to the report calls it [“a wall that nobody owned”](quote:nobody-owned).",
    "The report never called it [“a wall that nobody owned”](quote:nobody-owned).",
    "The report denied having called it [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_who_is_only_told_or_has_not_said_it_is_no_owner(sentence: str) -> None:
    assert {"owner-missing", "wrong-owner", "altered-sense"} & set(codes_of(sentence))


@pytest.mark.parametrize("sentence", [
    "The Boat Survey told the port of [around 240 boats](figure:boats), counted by hand.",
    "Asked by the port, the Boat Survey wrote of [around 240 boats](figure:boats), counted by hand.",
    "Owners of [around 240 boats](figure:boats) told the Boat Survey, which counted by hand.",
    "In a letter to the port the report called it [“a wall that nobody owned”](quote:nobody-owned).",
    "The report did not hesitate to call it [“a wall that nobody owned”](quote:nobody-owned).",
])  # fmt: skip
def test_an_owner_who_tells_others_is_one(sentence: str) -> None:
    assert codes_of(sentence) == []


DONE = """
- id: letters
  says: Letters about the wall
  shown: 12 letters
  units: [letters]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the harbour keeper received 12 letters", follows: true}]
"""


@pytest.mark.parametrize(("sentence", "refused"), [
    ("The harbour keeper received [12 letters](figure:letters).", False),
    ("Ann Field had received [12 letters](figure:letters).", False),
    ("The Boat Survey received [12 letters](figure:letters).", True),
    ("The Boat Survey answered [12 letters](figure:letters).", False),
    ("The Boat Survey could not tell why; the harbour keeper received [12 letters](figure:letters).", False),
])  # fmt: skip
def test_what_one_did_another_did_not(sentence: str, refused: bool) -> None:
    files = base()
    files["content/data/figures.yaml"] += DONE
    files[PAGE] += f"\n{sentence}\n"
    found = [problem.code for problem in site_in_memory.verdict(files).errors if problem.span.path == PAGE]
    assert found == (["wrong-owner"] if refused else [])


LOSSES = """
- id: lost
  says: Losses that the harbour keeper recorded
  shown: 74 losses
  units: [losses]
  owner: survey
  readings: [{source: R1, at: 3, phrase: "74 losses", follows: true}]
"""


def test_what_the_record_says_of_another_gives_them_nothing() -> None:
    assert codes_of("The losses that the harbour keeper recorded came to [74](figure:lost).", LOSSES) == []
    assert codes_of("The harbour keeper said that there were [74 losses](figure:lost).", LOSSES) == ["wrong-owner"]


@pytest.mark.parametrize("sentence", [
    "The report and the Boat Survey found [around 240 boats](figure:boats), counted by hand.",
    "The harbour keeper's and the Boat Survey's count was [around 240 boats](figure:boats), by hand.",
    "By a count given to the Boat Survey, [around 240 boats](figure:boats), counted by hand, had to leave.",
    "Skippers told the keepers of the Boat Survey's rivals of [around 240 boats](figure:boats), counted by hand.",
    "Ann Field's brother wrote of [31 pages](figure:pages-of-minutes), as the Boat Survey's critics found [around 240 boats](figure:boats), counted by hand.",
])  # fmt: skip
def test_no_other_gives_it_with_the_owner_or_in_their_name(sentence: str) -> None:
    assert {"owner-missing", "wrong-owner"} & set(codes_of(sentence))


def test_who_speaks_for_the_owner_gives_it() -> None:
    assert codes_of("The Boat Survey's own count, which the report repeats, was [around 240 boats](figure:boats), by hand.") == []


def test_two_who_did_something_else_together_take_nothing_from_the_owner() -> None:
    assert codes_of("The port and the Boat Survey had counted before; the Boat Survey found [around 240 boats](figure:boats), counted by hand.") == []


@pytest.mark.parametrize(("sentence", "refused"), [
    ("The harbour keeper had noted [74 losses](figure:lost).", False),
    ("The harbour keeper believed that there were [74 losses](figure:lost).", True),
    ("There had been [74 losses](figure:lost), while the harbour keeper says that the sea was calm.", False),
    ("There had been [74 losses](figure:lost), the harbour keeper says.", True),
])  # fmt: skip
def test_who_had_a_record_of_it_or_says_another_thing_behind_it_is_not_given_it(sentence: str, refused: bool) -> None:
    records = LOSSES.replace('phrase: "74 losses"', 'phrase: "the harbour keeper had a record of 74 losses"').replace("Losses that the harbour keeper recorded", "Losses")
    assert codes_of(sentence, records) == (["wrong-owner"] if refused else [])


def test_who_turns_something_down_and_then_believes_the_figure_gives_it() -> None:
    assert codes_of("The Boat Survey does not accept that: it believes that there were [74 losses](figure:lost).", LOSSES) == []
    assert codes_of("The Boat Survey does not believe that there were [74 losses](figure:lost).", LOSSES) == ["wrong-owner"]


def test_who_gave_somebody_something_did_not_give_the_figure() -> None:
    assert codes_of("The harbour keeper gave the crews a list of [74 losses](figure:lost).", LOSSES.replace("Losses that the harbour keeper recorded", "Losses")) == []
    assert codes_of("The harbour keeper gave the crews a total of [74 losses](figure:lost).", LOSSES.replace("Losses that the harbour keeper recorded", "Losses")) == ["wrong-owner"]


ADDRESSED = """
- id: addressed
  says: Letters for the harbour keeper
  shown: 19 letters
  units: [letters]
  owner: survey
  readings: [{source: R1, at: 3, phrase: "there were 34 letters, 19 of them to the harbour keeper", follows: true}]
"""


@pytest.mark.parametrize(("sentence", "refused"), [
    ("There were [19 letters](figure:addressed) to the harbour keeper.", False),
    ("There were [19 letters](figure:addressed) to Ann Field.", False),
    ("There were [19 letters](figure:addressed) to the Boat Survey.", True),
    ("Complaints were made by the harbour keeper, and there were [19 letters](figure:addressed).", False),
])  # fmt: skip
def test_what_went_to_one_did_not_go_to_another_and_what_another_made_is_no_word_of_theirs(sentence: str, refused: bool) -> None:
    assert codes_of(sentence, ADDRESSED) == (["wrong-owner"] if refused else [])
