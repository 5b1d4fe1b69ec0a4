"""What a good writer says of proved figures, and the checks let stand."""

from __future__ import annotations

import pytest

from builder.checks.prose.quotations import lost_sense
from tests import site_in_memory
from tests.site_in_memory import base

PAGE = "content/findings/F1-nobody-looked.md"
RECORDS = """
- id: share-before
  says: The share of lamps that burnt, before
  shown: 4.5%
  period: "2009"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "4.5% of lamps", follows: true}]
- id: share-after
  says: The share of lamps that burnt, after
  shown: 6.2%
  period: "2011"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "6.2% of lamps", follows: true}]
- id: short-piers
  says: Piers that were short of wood
  shown: three of the eight piers
  units: [piers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "three of the eight piers", follows: true}]
- id: baby
  says: Age of the youngest of the crew
  shown: four months old
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the youngest was four months old", follows: true}]
- id: letters
  says: Letters of the keeper
  shown: three letters
  units: [letters]
  period: 2014-02/2016-05
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "three letters between February 2014 and May 2016", follows: true}]
- id: tide
  says: Height of the tide
  shown: 4.9 metres
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "4.9 metres", follows: true}]
- id: wall
  says: Height of the wall
  shown: 5.6 metres
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "5.6 metres", follows: true}]
- id: fees
  says: Rise of the fees
  shown: 12%
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "fees rose by 12%", follows: true}]
- id: damage
  says: What the damage cost
  shown: between £80 million and £95 million
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "estimated it at between £80 million and £95 million", follows: true}]
- id: warned
  says: Share of the flooded berths that were told
  shown: about 35%
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "about 35%", follows: true}]
- id: lived
  says: Sailors who would be alive
  shown: four
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "four of those who drowned would be alive", follows: true}]
- id: leaking
  says: Boats that leaked
  shown: one boat in three
  units: [boats]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "one boat in three", follows: true}]
- id: eight-piers
  says: Piers of another harbour that were short of wood
  shown: three of eight piers
  units: [piers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "three of eight piers", follows: true}]
- id: sunk
  says: Boats that sank
  shown: 12 boats
  units: [boats]
  period: "2009"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "12 boats sank", follows: true}]
- id: raised
  says: Boats that were raised
  shown: five boats
  units: [boats]
  period: "2010"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "five boats were raised", follows: true}]
- id: paid
  says: What the harbour paid
  shown: £3 million
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "paid £3 million", follows: true}]
- id: thefts
  says: Thefts that were alleged
  shown: three alleged thefts
  units: [thefts]
  owner: inquiry
  keep: [alleged]
  readings: [{source: R1, at: 3, phrase: "three alleged thefts", follows: true}]
"""
EVENT = """---
id: {id}
title: The quay was built
date: "{date}"
theme: opening
agencies: [port]
readings: [{{source: R1, at: 1, phrase: "{phrase}"}}]
links: [F1]
---
The port office built the quay.
"""
EVENTS = {
    "content/timeline/E8-quay-begun.md": EVENT.format(id="E8", date="1998~", phrase="begun about 1998"),
    "content/timeline/E11-shut.md": EVENT.format(id="E11", date="2018-01", phrase="in January 2018"),
    "content/timeline/E12-open.md": EVENT.format(id="E12", date="2018-03", phrase="in March 2018"),
    "content/timeline/E10-night.md": EVENT.format(id="E10", date="2017-11-14", phrase="on the night of 14 November 2017"),
    "content/timeline/E9-quay.md": EVENT.format(id="E9", date="2001/2003", phrase="from 2001 to 2003"),
}


def codes(sentence: str) -> list[str]:
    """The problems that a sentence brings."""
    files = base() | EVENTS
    files["content/data/figures.yaml"] += RECORDS
    before = {(problem.code, problem.message) for problem in site_in_memory.verdict(files).errors}
    files[PAGE] += f"\n{sentence}\n"
    return [problem.code for problem in site_in_memory.verdict(files).errors if (problem.code, problem.message) not in before and problem.span.path == PAGE]


@pytest.mark.parametrize("sentence", [
    "The share rose from [4.5%](figure:share-before) to [6.2%](figure:share-after).",
    "The share went up, between [4.5%](figure:share-before) and [6.2%](figure:share-after).",
    "On [three of the eight piers](figure:short-piers) wood was short.",
    "On [three of the eight piers](figure:short-piers) planks were short.",
    "In [2011](figure:lamps) the harbour keeper counted [17 lamps](figure:lamps).",
    "The harbour was closed [in December 2009](event:E1), and the wall had [17 lamps](figure:lamps).",
    "The share rose from [4.5% in 2009](figure:share-before) to [6.2% in 2011](figure:share-after).",
    "The share was [6.2% in 2011](figure:share-after), up from [4.5%](figure:share-before).",
    "It fell, the share of [4.5%](figure:share-before), only to rise to [6.2%](figure:share-after).",
    "The harbour, which cut its rounds, saw the share rise from [4.5%](figure:share-before) to [6.2%](figure:share-after).",
    "[12 boats in 2009](figure:sunk) and [five boats in 2010](figure:raised) were seen.",
    "In [December 2009](event:E1) the keeper said that he would count, and counted [17 lamps](figure:lamps).",
])  # fmt: skip
def test_it_stands(sentence: str) -> None:
    assert codes(sentence) == []


@pytest.mark.parametrize(("sentence", "code"), [
    ("The share rose from [4.5%](figure:share-before) to [7.2%](figure:share-after).", "altered-figure"),
    ("The share rose from [4.5%](figure:share-before) to about [6.2%](figure:share-after).", "altered-hedge"),
    ("The share rose from [6.2%](figure:share-before) to [4.5%](figure:share-after).", "altered-figure"),
    ("The share rose from [6.2%](figure:share-after) to [4.5%](figure:share-before).", "altered-order"),
    ("The share fell from [4.5% in 2009](figure:share-before) to [6.2% in 2011](figure:share-after).", "altered-order"),
    ("A decline from [4.5%](figure:share-before) to [6.2%](figure:share-after) was seen.", "altered-order"),
    ("[2009 boats in 12](figure:sunk) were seen.", "altered-order"),
    ("The tide was at [4.9 metres](figure:tide), well over the [5.6 metres](figure:wall) of the wall.", "altered-hedge"),
    ("The fees were [12%](figure:fees) lower.", "altered-hedge"),
    ("The keeper wrote [three letters](figure:letters) between [February 2014](figure:letters) and [May 2017](figure:letters).", "wrong-period"),
    ("The keeper wrote [three letters](figure:letters), the last in [May 2016](figure:letters).", "wrong-period"),
    ("From [February](event:E11) to [March 2018](event:E12) the port was shut.", "altered-figure"),
    ("From [January](event:E11) to [March 2019](event:E12) the port was shut.", "altered-figure"),
    ("The damage was an estimated [£80 million to £95 million](figure:warned).", "altered-figure"),
    ("On the eve of [14 November 2017](event:E10) the wall broke.", "altered-figure"),
])  # fmt: skip
def test_each_end_of_a_change_is_compared_with_its_own_record(sentence: str, code: str) -> None:
    assert code in codes(sentence)


@pytest.mark.parametrize(("said", "lost"), [
    ("we did ... know", "not"), ("we ... know", "not"), ("we did not ...", ""), ("we did ...", "not"), ("we did [...] know whom", "not"), ("we did [barely] know whom", "not"), ("we did not know ... to tell", ""),
])  # fmt: skip
def test_an_omission_takes_no_word_on_which_the_sense_hangs(said: str, lost: str) -> None:
    assert lost_sense(said, "we did not know whom to tell") == lost


@pytest.mark.parametrize("sentence", [
    "[One boat in three](figure:leaking) had leaked.",
    "The keeper wrote [three letters](figure:letters) between [February 2014](figure:letters) and [May 2016](figure:letters).",
    "From [February 2014](figure:letters) to [May 2016](figure:letters) the keeper wrote [three letters](figure:letters).",
    "From [January](event:E11) to [March 2018](event:E12) the port was shut.",
    "The youngest was a baby of [four months](figure:baby).",
    "The tide was at [4.9 metres](figure:tide), well under the [5.6 metres](figure:wall) of the wall.",
    "The fees were [12%](figure:fees) higher.",
    "The damage was an estimated [£80 million to £95 million](figure:damage).",
    "[About 35%](figure:warned) of the flooded berths were told.",
    "Had it come sooner, the report estimates, [four](figure:lived) of those who drowned would be alive.",
    "On the night of [14 November 2017](event:E10) the wall broke.",
    "The keeper said [“we were not asked, and we did not know whom to tell.”](quote:not-asked)",
    "The ages of the crew ran from [four months](figure:baby) up.",
    "[“we were not asked, and we did not know whom to tell,”](quote:not-asked) said the keeper.",
    "On [three of eight piers](figure:eight-piers) staff were short.",
    "The harbour was closed for [14](figure:closed) months.",
    "The report calls it [“[A] wall that nobody owned”](quote:nobody-owned).",
    "The keeper said [“we were not ask[ed], and we did not know whom to tell”](quote:not-asked).",
    "The keeper said [“we were not asked [by the Harbour Inquiry], and …”](quote:not-asked).",
    "The quay was built [from 2001 to 2003](event:E9), and was done [by 2003](event:E9).",
    "Work on the quay, begun [in about 1998](event:E8), went on [until 2003](event:E9).",
    "Of the [12 boats](figure:sunk) that sank, [five](figure:raised) were raised.",
    "[12 boats](figure:sunk) sank; [five](figure:raised) of them were raised.",
    "The survey heard of [12 boats](figure:sunk) that sank and of [five](figure:raised) raised.",
])  # fmt: skip
def test_it_stands_as_the_brackets_set_it(sentence: str) -> None:
    assert codes(sentence) == []


@pytest.mark.parametrize(("sentence", "code"), [
    ("[One boat in four](figure:leaking) had leaked.", "altered-figure"),
    ("On [three of nine piers](figure:eight-piers) staff were short.", "altered-figure"),
    ("The harbour was closed for [14](figure:closed) weeks.", "altered-figure"),
    ("The harbour was closed for [14](figure:closed) thousand days.", "split-figure"),
    ("[4.5%](figure:share-before) of boats burnt.", "altered-unit"),
    ("Somebody of [17 years](figure:lamps) counted lamps.", "altered-figure"),
    ("The quay was done [in 2003](event:E9).", "altered-figure"),
    ("The quay was done [by 2001](event:E9).", "altered-figure"),
    ("Work on the quay began [in 1998](event:E8).", "altered-hedge"),
    ("[12 boats](figure:sunk) sank. Only [five](figure:raised) were raised.", "unit-missing"),
    ("Beside [17 lamps](figure:lamps), [five](figure:raised) were raised.", "unit-missing"),
    ("Hardly [12 boats](figure:sunk) sank.", "altered-hedge"),
    ("Fewer than the reported [12 boats](figure:sunk) sank.", "altered-hedge"),
    ("Far from [12 boats](figure:sunk) sank.", "altered-hedge"),
    ("[12 boats](figure:sunk) a month and many rafts sank.", "altered-unit"),
    ("The harbour paid each owner [£3 million](figure:paid).", "altered-unit"),
    ("The harbour paid [£3 million](figure:paid) apiece in damages.", "altered-unit"),
    ("The harbour paid [£3 million](figure:paid) each in damages.", "altered-unit"),
    ("The report calls it [“a wall that [all] owned”](quote:nobody-owned).", "altered-quotation"),
    ("The report calls it [“a wall that nobody [innocent] owned”](quote:nobody-owned).", "altered-quotation"),
])  # fmt: skip
def test_it_falls_as_the_brackets_set_it(sentence: str, code: str) -> None:
    assert code in codes(sentence)


def test_a_listed_word_may_be_put_into_a_quotation() -> None:
    files = base()
    files["content/data/quotations.yaml"] = files["content/data/quotations.yaml"].replace("speaker: inquiry,", "speaker: inquiry, inserts: [in the town],")
    for words, right in (("in the town", True), ("in the country", False)):
        page = {PAGE: f"{files[PAGE]}\nThe report calls it [“a wall that nobody [{words}] owned”](quote:nobody-owned).\n"}
        assert ("altered-quotation" not in {problem.code for problem in site_in_memory.verdict(files | page).errors}) is right


TABLE = "| {} | {} | Whose |\n| --- | --- | --- |\n| {} | {} | {} |"
ROWS = (
    ("What", "Figure", "Boats", "[around 240 boats](figure:boats), by hand", "Boat Survey", ""),
    ("What", "Figure", "Boats", "[around 240 boats](figure:boats), by hand", "the Boat Survey", ""),
    ("What", "Figure", "Boats", "[around 240 boats](figure:boats), by hand", "the harbour keeper", "owner-missing"),
    ("What", "Figure", "Lamps", "[17 lamps](figure:lamps)", "Harbour keeper", ""),
    ("What", "Figure", "Lamps", "[17 lamps](figure:lamps)", "Boat Survey", "wrong-owner"),
    ("What", "Figure", "Lamps", "[17 lamps](figure:lamps)", "a Tuesday", ""),
    ("What", "Figure", "Boats", "A letter to the Boat Survey counted [around 240 boats](figure:boats), by hand", "Boat Survey", "owner-missing"),
    ("Year", "Boats", "[2009](figure:sunk)", "[12 boats](figure:sunk)", "the report", ""),
    ("Year", "Boats", "[2010](figure:raised)", "[12 boats](figure:sunk)", "the report", "wrong-period"),
    ("What", "[2010](figure:raised)", "Sunk boats", "[12 boats](figure:sunk)", "the report", "wrong-period"),
    ("What", "[2009](figure:sunk)", "Sunk boats", "[12 boats](figure:sunk)", "the report", ""),
)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_a_table_is_read_as_a_whole(row: tuple[str, ...]) -> None:
    assert codes(TABLE.format(*row[:5])) == ([row[5]] if row[5] else [])


@pytest.mark.parametrize(("sentence", "right"), [
    ("In [2009](figure:sunk) and [2010](figure:raised) came [12](figure:sunk) and [five](figure:raised) boats respectively.", True),
    ("[12](figure:sunk) and [five](figure:raised) boats came in [2009](figure:sunk) and [2010](figure:raised) respectively.", True),
    ("In [2010](figure:raised) there were [five boats](figure:raised), down from [12](figure:sunk) [in 2009](figure:sunk).", True),
    ("In [2010](figure:raised) and [2009](figure:sunk) came [12](figure:sunk) and [five](figure:raised) boats respectively.", False),
    ("[12](figure:sunk) and [five](figure:raised) boats came in [2010](figure:raised) and [2009](figure:sunk) respectively.", False),
    ("In [2010](figure:raised) there were [five boats](figure:raised), down from [12](figure:sunk) boats.", False),
])  # fmt: skip
def test_a_date_belongs_to_the_figure_that_it_is_set_with(sentence: str, right: bool) -> None:
    assert set(codes(sentence)) == (set() if right else {"wrong-period"})


@pytest.mark.parametrize(("sentence", "right"), [
    ("The harbour keeper counted [17 lamps](figure:lamps) in Sandhaven.", True),
    ("The harbour keeper counted [17 lamps](figure:lamps), and was thanked in Newport.", True),
    ("The harbour keeper counted [17 lamps](figure:lamps) at Easter.", True),
    ("The harbour keeper counted [17 lamps](figure:lamps) in a letter in English.", True),
    ("The harbour keeper counted [17 lamps](figure:lamps) in Ann Field's log.", True),
    ("The harbour keeper counted [17 lamps](figure:lamps) in Newport.", False),
    ("The harbour keeper counted [17 lamps](figure:lamps) across the English Channel, by night.", False),
    ("The harbour keeper counted [17 lamps](figure:lamps) off Newport harbour.", False),
])  # fmt: skip
def test_a_figure_of_one_place_is_not_set_in_a_place_that_no_record_knows(sentence: str, right: bool) -> None:
    assert codes(sentence) == ([] if right else ["wrong-place"])


@pytest.mark.parametrize(("sentence", "right"), [
    ("There were [three alleged thefts](figure:thefts).", True),
    ("The keeper reported [three alleged thefts](figure:thefts), of which none was proved.", True),
    ("Nobody has confirmed that there were [three alleged thefts](figure:thefts).", True),
    ("There were [three thefts](figure:thefts), none of them alleged.", False),
    ("The keeper confessed to the [three alleged thefts](figure:thefts).", False),
    ("The Harbour Inquiry proved [three alleged thefts](figure:thefts).", False),
])  # fmt: skip
def test_a_word_to_keep_is_not_taken_back(sentence: str, right: bool) -> None:
    assert codes(sentence) == ([] if right else ["word-missing"])


def test_a_part_of_a_quotation_is_told_where_to_mark_the_rest() -> None:
    files = base()
    files[PAGE] += "\nThe keeper said that they [“did not know whom”](quote:not-asked).\n"
    assert [problem.help for problem in site_in_memory.verdict(files).errors] == ["mark what you leave out: “… did not know whom …”"]
