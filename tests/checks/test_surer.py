"""What a source leaves open, tells only the time of or says somebody never had is not told as sure, as a reason or as had; what says the same stands."""

from __future__ import annotations

import pytest

from tests import site_in_memory
from tests.site_in_memory import PAGE, base, codes_of

RECORDS = """
- id: saved
  says: Sailors who might have been saved
  shown: five sailors
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "five sailors might have survived", follows: true}]
- id: left
  says: Pilots who left
  shown: 12 pilots
  units: [pilots]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "12 pilots left after the wages had been cut", follows: true}]
- id: tide
  says: Height of the tide
  shown: 4.9 metres
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "by the morning the tide stood at 4.9 metres", follows: true}]
- id: leaflet
  says: Owners who had never been given a chart of the harbour
  shown: 89 owners
  units: [owners]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "89 owners had never received a chart of the harbour", follows: true}]
- id: calls
  says: Share of the calls that were answered quickly
  shown: 71% within a minute
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "71% of calls were answered within a minute", follows: true}]
- id: fund
  says: Money of the fund
  shown: £410,000
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the fund had £410,000, more than half of it from other counties", follows: true}]
- id: shut
  says: Times that the port shut
  shown: twice
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the port shut twice in the winter"}]
- id: rain
  says: Rain compared with the average
  shown: three times the average
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "three times the average", follows: true}]
"""
PROBABLY = "a wall in good repair would probably have held"
DENIED = "The harbour keeper denied that he had sold the lamps of the wall"
SPOKE = "the board dismissed the keeper after he had spoken to a newspaper"
TOLD = "owners told the Inquiry that they had reported water in the wall"


@pytest.mark.parametrize(("sentence", "refused"), [
    ("[Five sailors](figure:saved) survived.", True),
    ("[Five sailors](figure:saved) would have survived.", True),
    ("[Five sailors](figure:saved) might have survived.", False),
    ("[Five sailors](figure:saved) could have survived.", False),
    ("[12 pilots](figure:left) left because the wages had been cut.", True),
    ("[12 pilots](figure:left) left once the wages had been cut.", False),
    ("At midnight the tide stood at [4.9 metres](figure:tide).", True),
    ("In the morning the tide stood at [4.9 metres](figure:tide).", False),
    ("The tide rose by [4.9 metres](figure:tide).", True),
    ("The tide stood as high as [4.9 metres](figure:tide).", True),
    ("[89 owners](figure:leaflet) had been sent a chart.", True),
    ("[89 owners](figure:leaflet) were without a chart.", False),
    ("No chart had ever been sent to [89 owners](figure:leaflet).", False),
    ("[71%](figure:calls) of calls were answered.", True),
    ("The fund had [£410,000](figure:fund), and all of it came from other counties.", True),
    ("The fund had [£410,000](figure:fund); none of it came from other counties.", True),
    ("The fund had [£410,000](figure:fund), much of it from other counties.", False),
    ("The fund had [£410,000](figure:fund), and all of it was spent.", False),
    ("It rained [three times](figure:rain) as much as in the wettest of years.", True),
    ("It rained [three times](figure:rain) as much as on average.", False),
    ("The port shut [twice](figure:shut) and never because of the sea.", False),
    ("The port should have shut [twice](figure:shut).", True),
    ("[71% within a minute](figure:calls): so quickly were calls answered.", False),
])  # fmt: skip
def test_the_clause_of_a_figure_makes_nothing_surer_than_its_record(sentence: str, refused: bool) -> None:
    assert bool(codes_of(sentence, RECORDS)) == refused


def told(phrase: str, sentence: str, title: str = "Nobody looked after the wall") -> list[str]:
    """The problems of a finding with a reading, a sentence that cites nothing, and a title."""
    files = base()
    files[PAGE] = files[PAGE].replace('phrase: "a wall that nobody owned"', f'phrase: "{phrase}"').replace("title: Nobody looked after the wall", f"title: {title}") + f"\n{sentence}\n"
    files[PAGE] = files[PAGE].replace("The report calls it [“a wall that nobody owned”](quote:nobody-owned).\n", "")
    return [problem.code for problem in site_in_memory.verdict(files).errors if problem.span.path == PAGE]


@pytest.mark.parametrize(("phrase", "sentence", "refused"), [
    (PROBABLY, "A wall in good repair would have held.", True),
    (PROBABLY, "A wall in good repair would very likely have held.", False),
    (PROBABLY, "Had it been a wall in good repair, it would have held.", False),
    (DENIED, "The harbour keeper sold the lamps of the wall.", True),
    (DENIED, "The harbour keeper admitted that he had sold the lamps of the wall.", True),
    (DENIED, "The harbour keeper said that he had not sold the lamps of the wall.", False),
    (SPOKE, "The board dismissed the keeper because he had spoken to a newspaper.", True),
    (SPOKE, "The board dismissed the keeper when he had spoken to a newspaper.", False),
    (TOLD, "Owners had reported water in the wall.", True),
    (TOLD, "Owners, by their own account, had reported water in the wall.", False),
])  # fmt: skip
def test_a_sentence_that_follows_a_reading_without_a_figure_makes_nothing_surer(phrase: str, sentence: str, refused: bool) -> None:
    assert told(phrase, sentence) == (["altered-sense"] if refused else [])


@pytest.mark.parametrize(("phrase", "title", "refused"), [
    (TOLD, "Owners had reported water in the wall", True),
    (TOLD, "Owners said that they had reported water in the wall", False),
    ("the warning came 35 minutes after the flood", "The warning came before the flood", True),
    ("the warning came 35 minutes after the flood", "The warning came after the flood", False),
    ("nine of the sailors lived in the old town", "Everyone lived in the old town", True),
    ("nine of the sailors lived in the old town", "Most sailors lived in the old town", False),
    ("none of the sailors lived in the old town", "Every sailor lived outside the old town", False),
])  # fmt: skip
def test_the_title_of_a_finding_says_no_more_than_its_readings(phrase: str, title: str, refused: bool) -> None:
    assert told(phrase, "", title) == (["altered-sense"] if refused else [])
