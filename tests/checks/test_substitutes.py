"""A sentence that follows its record word by word, but for one word in the place of another; and sentences that say the same in words of their own."""

from __future__ import annotations

import pytest

from builder.checks.language.stems import stem
from builder.checks.language.synonyms import may_stand_for
from tests.site_in_memory import codes_of

RECORDS = """
- id: ferry-cost
  says: What delays cost the ferry
  shown: £9 million
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Delays cost the ferry £9 million", follows: true}]
- id: pilots
  says: Pilots who walked out of a meeting about wages
  shown: 12 pilots
  units: [pilots]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "12 pilots walked out of a meeting about wages", follows: true}]
- id: crates
  says: Crates that the harbour board kept in the old customs house
  shown: 52 crates
  units: [crates]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "52 crates were kept in the old customs house by the harbour board", follows: true}]
- id: rise
  says: Rise of the fees
  shown: from 14 to 31 shillings
  units: [shillings]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "fees for mooring rose from 14 to 31 shillings", follows: true}]
- id: mended
  says: Anchors that the pier had kept
  shown: two anchors
  units: [anchors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "two anchors of the old pier had been mended", follows: true}]
- id: east
  says: Buoys of the east bay with a light
  shown: 38 buoys
  units: [buoys]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "38 buoys in the east bay had a light", follows: true}]
- id: unlit
  says: Boats that came into the harbour without a light
  shown: 19 boats
  units: [boats]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "19 boats came into the harbour without a light", follows: true}]
"""

FALSE = (
    "Repairs cost the ferry [£9 million](figure:ferry-cost).",
    "Delays saved the ferry [£9 million](figure:ferry-cost).",
    "[12 pilots](figure:pilots) walked out of a meeting about safety.",
    "[12 pilots](figure:pilots) walked out of a lecture about wages.",
    "[52 crates](figure:crates) were lost in the old customs house by the harbour board.",
    "[52 crates](figure:crates) were kept in the old customs house by the harbour pilot.",
    "Fees for towing rose [from 14 to 31 shillings](figure:rise).",
    "[38 buoys](figure:east) in the east bay had a bell.",
    "[Two anchors](figure:mended) of the old pier had been painted by the keeper.",
)
TRUE = (
    "Delays cost the ferry [£9 million](figure:ferry-cost).",
    "[Two anchors](figure:mended) of the old pier had been mended by the keeper.",
    "[Two anchors](figure:mended) of the old pier had been seen to by the keeper.",
    "Delays had cost the ferry [£9 million](figure:ferry-cost), the Inquiry found.",
    "[12 pilots](figure:pilots) left a meeting about wages.",
    "Angered by what they were paid, [12 pilots](figure:pilots) walked out of a meeting.",
    "[52 crates](figure:crates) were held in the old customs house by the harbour board.",
    "In the old customs house, the harbour board kept [52 crates](figure:crates).",
    "Fees for mooring grew [from 14 to 31 shillings](figure:rise).",
    "[38 buoys](figure:east) in the eastern bay had a light.",
    "[52 crates](figure:crates) were stored in the old customs house by the harbour board.",
    "[19 boats](figure:unlit) came into the harbour unlit.",
    "[38 buoys](figure:east) in the east bay had a light, and [12 pilots](figure:pilots) walked out of a meeting about wages.",
)


@pytest.mark.parametrize("sentence", FALSE)
def test_a_word_in_the_place_of_another_is_refused(sentence: str) -> None:
    assert "altered-sense" in codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", TRUE)
def test_what_says_the_same_stands(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) == []


def test_a_record_that_has_the_word_too_lets_it_stand() -> None:
    records = RECORDS.replace("says: What delays cost the ferry", "says: What delays, which meant repairs, cost the ferry")
    assert codes_of(FALSE[0], records) == []


@pytest.mark.parametrize(("one", "other"), [("grew", "risen"), ("needed", "took"), ("eastern", "east"), ("publicly", "public"), ("closure", "closed"), ("payments", "paid"), ("elapsed", "passed"), ("averted", "prevented"), ("turned", "switched"), ("seldom", "rarely")])
def test_forms_of_words_that_mean_the_same_are_known(one: str, other: str) -> None:
    assert may_stand_for(stem(one), stem(other))


@pytest.mark.parametrize(("one", "other"), [("found", "set"), ("men", "women"), ("show", "suggest"), ("council", "councillor"), ("charged", "convicted"), ("nurse", "doctor"), ("offered", "gave"), ("resigned", "left"), ("raided", "searched"), ("before", "after"), ("warned", "threatened"), ("alleged", "found"), ("attacked", "killed")])
def test_words_that_are_often_confused_may_not_stand_for_one_another(one: str, other: str) -> None:
    assert not may_stand_for(stem(one), stem(other))


@pytest.mark.parametrize("forms", ["need needed needs needing", "exceed exceeded exceeds", "agree agreed agrees agreeing", "succeed succeeded"])
def test_forms_of_one_verb_have_one_stem(forms: str) -> None:
    assert len(set(map(stem, forms.split()))) == 1
