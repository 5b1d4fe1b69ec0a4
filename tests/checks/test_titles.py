"""A title, or the text of an event, that turns its own readings round is refused, and so is the heading of a figure's row; what tells the same stands."""

from __future__ import annotations

import pytest

from tests import site_in_memory
from tests.site_in_memory import base

EVENT = "content/timeline/E1-closed.md"
FINDING = "content/findings/F1-nobody-looked.md"
RECORDS = """
- id: trained
  says: Pilots who had been trained
  shown: 62% of pilots
  units: [pilots]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "62% of pilots had been trained", follows: true}]
- id: paid
  says: Money that the port paid to the crews
  shown: £48,000
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "The port paid £48,000 to the crews of the boats", follows: true}]
- id: thefts
  says: Alleged thefts
  shown: 12 alleged thefts
  units: [thefts]
  keep: [alleged]
  owner: inquiry
  forms: [12 ropes]
  readings: [{source: R1, at: 3, phrase: "12 alleged thefts", follows: true}]
"""


def codes(path: str, *changes: tuple[str, str]) -> list[str]:
    """The problems of a file after some changes of its words."""
    files = base()
    files["content/data/figures.yaml"] += RECORDS
    for before, after in changes:
        assert before in files[path]
        files[path] = files[path].replace(before, after, 1)
    return [problem.code for problem in site_in_memory.verdict(files).errors if problem.span.path == path]


def titled(title: str) -> tuple[str, str]:
    return "title: The harbour was closed", f"title: {title}"


def reading(phrase: str) -> tuple[str, str]:
    return 'phrase: "closed in December 2009"', f'phrase: "{phrase}"'


@pytest.mark.parametrize("title", [
    "The harbour was not closed",
    "The harbour never closed",
    "Nobody closed the harbour",
    "No harbour was closed",
    "The harbour should have been closed",
    "The port promised to close the harbour",
    "The harbour was to have been closed",
    "The harbour was opened",
])
def test_a_title_that_denies_or_wishes_what_its_reading_tells_or_tells_the_contrary_is_refused(title: str) -> None:
    assert codes(EVENT, titled(title)) == ["altered-sense"]


@pytest.mark.parametrize("title", [
    "The harbour closed",
    "The harbour was not open any longer",
    "The harbour, which had never been closed, was closed",
    "The harbour, which should have been safe, was closed",
    "The harbour was closed, and no boat left",
    "The harbour did not stay open",
    "The harbour did not close until the boats had left",
    "The harbour did not close at once",
])
def test_a_title_that_tells_what_its_reading_does_stands(title: str) -> None:
    assert codes(EVENT, titled(title)) == []


def test_a_title_that_grants_what_its_reading_denies_is_refused() -> None:
    assert codes(EVENT, titled("The owners were asked"), reading("in December 2009 the owners were never asked")) == ["altered-sense"]
    assert codes(EVENT, titled("The owners were never asked"), reading("in December 2009 the owners were never asked")) == []


def test_a_title_may_wish_or_deny_what_its_reading_does() -> None:
    assert codes(EVENT, titled("The harbour should be closed"), reading("said in December 2009 that the harbour should be closed")) == []
    assert codes(EVENT, titled("The port denied that it had not closed the harbour"), reading("in December 2009 the port denied being late to close the harbour")) == []


def test_a_title_may_deny_the_same_deed_of_another_thing() -> None:
    assert codes(EVENT, titled("The bridge was not closed"), reading("closed the harbour in December 2009")) == []


@pytest.mark.parametrize("text", ["The port office did not close the harbour.", "The port office should have closed the harbour.", "The port office opened the harbour."])
def test_the_text_of_an_event_that_turns_its_reading_round_is_refused(text: str) -> None:
    assert codes(EVENT, ("The port office closed the harbour.", text)) == ["altered-sense"]


@pytest.mark.parametrize("text", [
    "The port office closed the harbour, which nobody had closed before.",
    "The port office closed the harbour. No boat could leave.",
    "The port office did not wait, and closed the harbour.",
])
def test_the_text_of_an_event_may_deny_something_else(text: str) -> None:
    assert codes(EVENT, ("The port office closed the harbour.", text)) == []


@pytest.mark.parametrize(("phrase", "text", "right"), [
    ("the keepers of the wall had been heard and believed", "The keepers of the wall had not been believed.", False),
    ("the keepers of the wall had been heard and believed", "The keepers of the wall had been believed.", True),
    ("the keepers of the wall were never heard", "The keepers of the wall were heard.", False),
    ("the keepers of the wall were never heard", "The keepers of the wall were not heard.", True),
])
def test_a_sentence_that_follows_a_reading_of_any_entry_denies_what_that_does_and_no_more(phrase: str, text: str, right: bool) -> None:
    old = next(line for line in base()[FINDING].splitlines() if line.startswith("readings:"))
    found = codes(FINDING, (old, f'readings: [{{source: R1, at: 2, phrase: "{phrase}", follows: true}}]'), ("\n---\n", f"\n---\n{text}\n\n"))
    assert found == ([] if right else ["altered-sense"])


@pytest.mark.parametrize(("title", "right"), [
    ("The port paid the crews", True),
    ("The port refused to pay the crews", False),
    ("The port never paid the crews", False),
    ("The port never paid the owners", True),
])
def test_the_title_of_a_finding_denies_no_deed_that_its_figure_tells_in_all_its_words(title: str, right: bool) -> None:
    old = next(line for line in base()[FINDING].splitlines() if line.startswith("title:"))
    codes_ = codes(FINDING, (old, f"title: {title}"), ("\n---\n", "\n---\nThe Harbour Inquiry said that the port paid [£48,000](figure:paid) to the crews.\n\n"))
    assert codes_ == ([] if right else ["altered-sense"])


@pytest.mark.parametrize(("title", "right"), [("The harbour closed every month", True), ("The harbour closed each month", True), ("The harbour closed every week", False), ("The harbour always closed", False)])
def test_a_title_tells_of_each_time_what_its_text_tells_as_so_many_a_time(title: str, right: bool) -> None:
    told = codes(EVENT, titled(title), ("The port office closed the harbour.", "The port office closed the harbour more than once a month."))
    assert ("altered-sense" not in told) is right


@pytest.mark.parametrize(("title", "right"), [("A keeper charged with theft was convicted", True), ("A theft was proved", False)])
def test_a_title_may_tell_what_became_of_those_whom_it_names_by_an_alleged_deed(title: str, right: bool) -> None:
    old = next(line for line in base()[FINDING].splitlines() if line.startswith("title:"))
    assert ("altered-sense" not in codes(FINDING, (old, f"title: {title}"), ("\n---\n", "\n---\nThe keeper took [12 ropes](figure:thefts), it was alleged.\n\n"))) is right


@pytest.mark.parametrize(("phrase", "right"), [("in December 2009 it closed the harbour on only three of 44 days", True), ("in December 2009 it closed the harbour on three of four days", False)])
def test_a_title_may_say_seldom_for_what_its_reading_tells_as_only_so_many(phrase: str, right: bool) -> None:
    assert (codes(EVENT, titled("The port seldom closed the harbour"), reading(phrase)) == []) is right


@pytest.mark.parametrize(("phrase", "title", "right"), [
    ("the wall would probably have held", "The wall could have held", True),
    ("the wall held", "The wall could have held", False),
    ("the Inquiry found no evidence of a leak", "The Inquiry did not find a leak", True),
    ("the Inquiry found evidence of a leak", "The Inquiry did not find a leak", False),
    ("the guild alleged that the board had hidden the letters", "The guild's charge was that the board had hidden the letters", True),
    ("the guild alleged that the board had hidden the letters", "The board had hidden the letters", False),
])
def test_a_title_may_leave_open_or_deny_in_other_words_what_its_reading_does(phrase: str, title: str, right: bool) -> None:
    assert (codes(EVENT, titled(title), reading(f"In December 2009 {phrase}")) == []) is right


@pytest.mark.parametrize(("heading", "right"), [
    ("Pilots trained", True),
    ("Pilots with training", True),
    ("Pilots not trained late but trained", True),
    ("Pilots not trained", False),
    ("Pilots who were never trained", False),
    ("Pilots who should have been trained", False),
])
def test_the_heading_of_a_row_denies_no_deed_of_its_figure(heading: str, right: bool) -> None:
    table = f"\n---\n| What | Share |\n| --- | --- |\n| {heading} | [62% of pilots](figure:trained) |\n\n"
    assert codes(FINDING, ("\n---\n", table)) == ([] if right else ["altered-sense"])
