"""A clause that denies a figure or says the contrary of its record is refused; one that denies something else stands."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: heard
  says: Witnesses whom the Inquiry heard
  shown: 164 witnesses
  units: [witnesses]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "The Inquiry heard 164 witnesses", follows: true}]
- id: unlit
  says: Berths that had no lamp
  shown: nine berths
  units: [berths]
  owner: inquiry
  readings: [{source: R1, at: 4, phrase: "nine berths were never lit", follows: true}]
- id: asked
  says: Owners who were never asked
  shown: 12 owners
  units: [owners]
  owner: inquiry
  readings: [{source: R1, at: 4, phrase: "12 owners were never asked", follows: true}]
- id: tried
  says: Owners who were charged
  shown: six owners
  units: [owners]
  owner: inquiry
  readings: [{source: R1, at: 4, phrase: "six owners were charged", follows: true}]
- id: guilty
  says: Owners who were convicted
  shown: three owners
  units: [owners]
  owner: inquiry
  readings: [{source: R1, at: 4, phrase: "three owners were convicted", follows: true}]
- id: rise
  says: Rise in the complaints
  shown: 35 per cent
  owner: inquiry
  readings: [{source: R1, at: 4, phrase: "complaints rose by 35 per cent", follows: true}]
"""


def codes(sentence: str) -> list[str]:
    """The problems that a sentence brings."""
    return codes_of(sentence, RECORDS)


@pytest.mark.parametrize("sentence", [
    "The Harbour Inquiry never heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry did not hear [164 witnesses](figure:heard).",
    "The Harbour Inquiry didn’t hear the [164 witnesses](figure:heard).",
    "The Harbour Inquiry failed to hear [164 witnesses](figure:heard).",
    "Nobody heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry did not call [164 witnesses](figure:heard).",
    "The Harbour Inquiry never had [164 witnesses](figure:heard).",
    "The Harbour Inquiry has never had [164 witnesses](figure:heard).",
    "The Harbour Inquiry heard sailors, not the [164 witnesses](figure:heard).",
    "There is no evidence that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "There was little proof of [164 witnesses](figure:heard).",
    "It is a myth that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "The [164 witnesses](figure:heard) were never heard.",
    "The [164 witnesses](figure:heard) of that year were not heard by the Harbour Inquiry.",
    "There never were [164 witnesses](figure:heard).",
    "Complaints fell by [35 per cent](figure:rise).",
    "There was a decrease in complaints of [35 per cent](figure:rise).",
    "Complaints rose to [35 per cent](figure:rise).",
    "The Harbour Inquiry should have heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry hoped to hear [164 witnesses](figure:heard).",
    "The Harbour Inquiry will hear [164 witnesses](figure:heard).",
    "The Harbour Inquiry nearly heard [164 witnesses](figure:heard).",
    "The harbour asked whether the Harbour Inquiry had heard [164 witnesses](figure:heard).",
    "The harbour asked if [164 witnesses](figure:heard) had been heard.",
    "[164 witnesses](figure:heard) might be heard by the Harbour Inquiry.",
    "[164 witnesses](figure:heard) failed to be heard.",
    "[164 witnesses](figure:heard) had yet to be heard.",
    "[164 witnesses](figure:heard) were called but never heard.",
    "The Harbour Inquiry allegedly heard [164 witnesses](figure:heard).",
    "Perhaps the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry is said to have heard [164 witnesses](figure:heard).",
    "[164 witnesses](figure:heard) were supposedly heard.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard) with no witnesses.",
    "[12 owners](figure:asked) were asked.",
    "It has been disproved that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry would refuse to hear [164 witnesses](figure:heard).",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), a tally it has since abandoned.",
    "Before the wall was built, [12 owners](figure:asked) had been asked.",
    "[Six owners](figure:tried) were convicted.",
    "The harbour was opened [in December 2009](event:E1).",
    "It is a myth, some say, that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "It is a lie that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry wrongly counted [164 witnesses](figure:heard).",
    "[164 witnesses](figure:heard) were heard, the Harbour Inquiry supposedly found.",
    "[164 witnesses](figure:heard) were heard, if the Harbour Inquiry is to be believed.",
    "[164 witnesses](figure:heard) were heard; that was a lie.",
    "[164 witnesses](figure:heard) were heard, but this has since been disproved.",
    "The number of those heard, put at [164 witnesses](figure:heard), is an overestimate.",
    "The count of [164 witnesses](figure:heard), which later proved too low, is of those heard.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), a number that it later withdrew.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), a figure nobody thinks exact.",
])  # fmt: skip
def test_the_contrary_is_refused(sentence: str) -> None:
    assert codes(sentence) == ["altered-sense"]


@pytest.mark.parametrize("sentence", [
    "The Harbour Inquiry heard [164 witnesses](figure:heard).",
    "The harbour never answered the [164 witnesses](figure:heard).",
    "The harbour did not listen to [164 witnesses](figure:heard).",
    "The harbour did not know that the Harbour Inquiry had heard [164 witnesses](figure:heard).",
    "It took years and not months, but the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "Not only did the Harbour Inquiry hear [164 witnesses](figure:heard), it visited the wall.",
    "There is no doubt that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "The Harbour Inquiry, which nobody had wanted, heard [164 witnesses](figure:heard).",
    "[Nine berths](figure:unlit) were never lit.",
    "Nobody ever lit [nine berths](figure:unlit).",
    "Complaints rose by [35 per cent](figure:rise).",
    "Complaints increased by [35 per cent](figure:rise), and the price of a berth fell.",
    "The rise of [35 per cent](figure:rise) came before the fall.",
    "Complaints went up by [35 per cent](figure:rise).",
    "If you want to know more: the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "What should be done? The Harbour Inquiry heard [164 witnesses](figure:heard) to find out.",
    "The harbour could not please [164 witnesses](figure:heard).",
    "The [164 witnesses](figure:heard) should be thanked.",
    "Perhaps because nobody had asked before, the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "It was perhaps then that the Harbour Inquiry heard [164 witnesses](figure:heard).",
    "[164 witnesses](figure:heard) were heard but not believed.",
    "[12 owners](figure:asked) were never asked.",
    "Nobody asked [12 owners](figure:asked).",
    "[12 owners](figure:asked) were overlooked when the rest were asked.",
    "[Six owners](figure:tried) were charged, and [three owners](figure:guilty) were convicted.",
    "Of the [six owners](figure:tried) who were charged, [three](figure:guilty) were convicted.",
    "[Three owners](figure:guilty) were convicted, [six owners](figure:tried) having been charged.",
    "[Six](figure:tried) owners were in court; of these [three](figure:guilty) were guilty.",
    "Closed [in December 2009](event:E1), the harbour opened again.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), a number that nobody had expected.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), a number that nobody disputed.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), and that was no exaggeration.",
    "The Harbour Inquiry heard [164 witnesses](figure:heard), some of whom told a lie about the lamps.",
    "The keeper was wrongly dismissed before the Harbour Inquiry heard [164 witnesses](figure:heard).",
])  # fmt: skip
def test_what_denies_something_else_stands(sentence: str) -> None:
    assert codes(sentence) == []


@pytest.mark.parametrize("sentence", [
    "[Three owners](figure:guilty) were charged, and [six owners](figure:tried) were convicted.",
    "[12 owners](figure:asked) were convicted; [three owners](figure:guilty) were never asked.",
    "[Three](figure:guilty) owners were charged and [six](figure:tried) convicted.",
    "[Three owners](figure:guilty) were charged.\nOf these [six owners](figure:tried) were convicted.",
])
def test_what_is_told_of_two_figures_is_not_exchanged(sentence: str) -> None:
    assert set(codes(sentence)) & {"altered-order", "altered-sense"}


@pytest.mark.parametrize(("sentence", "code"), [
    ("The harbour was closed [in December 2009](event:E1) at the earliest.", "altered-hedge"),
    ("The harbour was closed [in December 2009](event:E1), at the latest.", "altered-hedge"),
])
def test_a_date_takes_no_force_from_behind(sentence: str, code: str) -> None:
    assert codes(sentence) == [code]
