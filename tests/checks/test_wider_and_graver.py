"""What a sentence makes wider, graver or more certain than the record of its figure; and what says the same in other words."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = """
- id: wet
  says: Owners whose boats were wet
  shown: a fifth of the owners
  units: [owners]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "a fifth of the owners who answered a letter had wet boats", follows: true}]
- id: catch
  says: How much less fish was landed
  shown: 8%
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "landed 8% less fish than in 2008", follows: true}]
- id: ropes
  says: Age of the ropes in which knots had slipped
  shown: more than 40 years old
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Most of the knots were in ropes that were more than 40 years old", follows: true}]
- id: drill
  says: Crews who had never practised the drill
  shown: 11 of 15 crews
  units: [crews]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "11 of 15 crews had never practised the drill", follows: true}]
- id: treated
  says: Sailors whom the doctor treated
  shown: 88 sailors
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the doctor treated 88 sailors on the day of the flood", follows: true}]
- id: dark
  says: Crews who called the light the darkest
  shown: 61% of crews
  units: [crews]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "61% of crews called it the darkest light in the county", follows: true}]
- id: pilots
  says: Pilots of the harbour
  shown: 38 pilots
  units: [pilots]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the Inquiry had 38 pilots", follows: true}]
- id: hurt
  says: Sailors who were hurt
  shown: 40 sailors
  units: [sailors]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "40 sailors were injured", follows: true}]
- id: trial
  says: Length that the trial was to have
  shown: six months
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "a trial that was to last six months", follows: true}]
- id: saved
  says: Boats that a light would save
  shown: 14 boats
  units: [boats]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "a light would save 14 boats", follows: true}]
- id: fine
  says: Fine of the owner
  shown: £2 million
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the owner pleaded not guilty and was fined £2 million", follows: true}]
- id: paid
  says: What the families received
  shown: an average of £86,000
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "received an average of £86,000 each", follows: true}]
- id: call
  says: Time between the call and the flood
  shown: 47 minutes
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the call ended 47 minutes before the flood", follows: true}]
- id: signal
  says: Time until the signal
  shown: 18 seconds later
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the keeper gave a signal 18 seconds later", follows: true}]
- id: first-boat
  says: Time until the first boat came
  shown: 12 minutes
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the first boat came 12 minutes after the flood", follows: true}]
- id: asked
  says: Changes that the report asked for
  shown: four changes
  units: [changes]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "asked for four changes, which were all accepted", follows: true}]
- id: up-to
  says: Cranes in the second year
  shown: "29"
  units: [cranes]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "rose to 29 in the second year", follows: true}]
- id: knew
  says: Managers who knew the rule
  shown: at least 14 managers
  units: [managers]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "at least 14 managers knew the rule", follows: true}]
- id: told
  says: Crews who had not been told of it
  shown: nearly a third of the crews
  units: [crews]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "nearly a third of the crews had not been told of it", follows: true}]
- id: safety
  says: Minutes that the board gave to safety
  shown: four minutes
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "four minutes on safety", follows: true}]
- id: trade
  says: Minutes that the board gave to trade
  shown: 35 minutes
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "35 minutes on trade", follows: true}]
- id: north
  says: Sailors who died in the barge
  shown: 24 sailors
  units: [sailors, dead]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "24 were in the barge", follows: true}]
- id: south
  says: Sailors who died in the ferry
  shown: seven sailors
  units: [sailors, dead]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "seven in the ferry", follows: true}]
- id: letters
  says: Further letters of the keeper
  shown: six more letters
  units: [letters]
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "wrote six more letters", follows: true}]
- id: sum
  says: What delays cost
  shown: up to £60 a minute
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "delays cost up to £60 a minute", follows: true}]
- id: speed
  says: Speed of the ferry
  shown: about 30 miles an hour
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "a speed of about 30 miles an hour", follows: true}]
- id: seen
  says: Time for which a light must be seen
  shown: at least seven seconds
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "be seen for at least seven seconds", follows: true}]
- id: boats-a-day
  says: Boats that used the harbour
  shown: 61 boats a day
  units: [boats]
  period: "2014"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "61 boats a day in 2014", follows: true}]
- id: settled
  says: Families who had been paid
  shown: 19 of the 31 families
  units: [families]
  period: "2016"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "By the end of 2016, 19 of the 31 families had been paid", follows: true}]
- id: bonus
  says: Bonus of the director
  shown: £38,000
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "the director received a bonus of £38,000", follows: true}]
- id: repairs
  says: Part of the repairs that others did
  shown: 70% of the repairs
  units: [repairs]
  period: "2014"
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "did 70% of the repairs in 2014", follows: true}]
- id: benefit
  says: What a second light would be worth
  shown: about three times as great
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "Had both lights been lit, the benefit could have been about three times as great", follows: true}]
"""

PAIRS = {
    "a share of those who did something, told of them all": ("[A fifth of the owners](figure:wet) had wet boats.", "[A fifth of the owners](figure:wet) who answered had wet boats."),
    "those who answered are not the share": ("[A fifth of the owners](figure:wet) answered a letter.", "Of those who answered a letter, [a fifth of the owners](figure:wet) had wet boats."),
    "less than in any year": ("They landed [8%](figure:catch) less fish than in any year.", "They landed [8%](figure:catch) less fish than before."),
    "less than the year before": ("They landed [8%](figure:catch) less fish than the year before.", "They landed [8% less fish than in 2008](figure:catch)."),
    "all for most": ("All of the knots were in ropes [more than 40 years old](figure:ropes).", "Most of the knots were in ropes [more than 40 years old](figure:ropes)."),
    "rarely for never": ("[11 of 15 crews](figure:drill) had rarely practised the drill.", "[11 of the 15 crews](figure:drill) had never once practised the drill."),
    "the week for the day": ("In the week of the flood the doctor treated [88 sailors](figure:treated).", "On the day of the flood the doctor treated [88 sailors](figure:treated)."),
    "the country for the county": ("[61% of crews](figure:dark) called it the darkest light in the country.", "[61% of crews](figure:dark) called it the darkest light of the county."),
    "lost for had": ("The Inquiry lost [38 pilots](figure:pilots).", "The Inquiry had [38 pilots](figure:pilots)."),
    "seriously": ("[40 sailors](figure:hurt) were seriously injured.", "[40 sailors](figure:hurt) were injured."),
    "nearly happened": ("A flood nearly drowned [40 sailors](figure:hurt).", "A flood hurt [40 sailors](figure:hurt)."),
    "lasted for was to last": ("The trial lasted [six months](figure:trial).", "The trial was meant to last [six months](figure:trial)."),
    "saved for would save": ("A light saved [14 boats](figure:saved).", "A light could save [14 boats](figure:saved)."),
    "guilty for not guilty": ("The owner pleaded guilty and was fined [£2 million](figure:fine).", "The owner had pleaded not guilty and was fined [£2 million](figure:fine)."),
    "a fine of over so much": ("The owner was fined over [£2 million](figure:fine).", "The owner was fined [£2 million](figure:fine)."),
    "in all for each": ("They received [an average of £86,000](figure:paid) in all.", "On average they received [£86,000](figure:paid)."),
    "asked for": ("They asked for [an average of £86,000](figure:paid) each.", "They received [£86,000 on average](figure:paid)."),
    "lasted for ended before": ("The call lasted [47 minutes](figure:call).", "The call ended [47 minutes](figure:call) before the flood."),
    "later": ("The keeper gave a signal in [18 seconds](figure:signal).", "The keeper gave a signal [18 seconds](figure:signal) after the flood."),
    "the last for the first, after the same event": ("The last boat came [12 minutes](figure:first-boat) after the flood.", "The first boat came [12 minutes](figure:first-boat) after the flood."),
    "which were rejected": ("It asked for [four changes](figure:asked), which were all rejected.", "It asked for [four changes](figure:asked), all of which were accepted."),
    "from so many by so many": ("The cranes rose from few by [29](figure:up-to).", "The cranes rose from few to [29](figure:up-to)."),
    "only at least": ("Only [at least 14 managers](figure:knew) knew the rule.", "[At least 14 managers](figure:knew) knew the rule."),
    "a denial in the next sentence": ("[Nearly a third of the crews](figure:told) had been told of it. They did not sail.", "[Nearly a third of the crews](figure:told) had not been told of it. They did not sail."),
    "two times exchanged": ("The board gave [four minutes](figure:safety) to trade and [35 minutes](figure:trade) to safety.", "The board gave [four minutes](figure:safety) to safety and [35 minutes](figure:trade) to trade."),
    "what two claims hold, exchanged": ("Of the dead, [24 were in the ferry](figure:north) and [seven in the barge](figure:south).", "Of the dead, [24 were in the barge](figure:north) and [seven in the ferry](figure:south)."),
    "gave back": ("The director gave back a bonus of [£38,000](figure:bonus).", "The director was paid a bonus of [£38,000](figure:bonus)."),
    "a share and a year that changed places": ("They did [2014 of the repairs in 70%](figure:repairs).", "They did [70% of the repairs in 2014](figure:repairs)."),
    "more letters": ("The keeper wrote [six letters](figure:letters) or more.", "The keeper wrote [six further letters](figure:letters)."),
    "as much as": ("Delays cost [£60 a minute](figure:sum).", "Delays cost [as much as £60 a minute](figure:sum)."),
    "miles an hour": ("The ferry had a speed of [about 30 miles a day](figure:speed).", "The ferry had a speed of [about 30 miles an hour](figure:speed)."),
    "or more": ("A light must be seen for [seven seconds](figure:seen).", "A light must be seen for [seven seconds or more](figure:seen)."),
    "a day in a year": ("One day in [2014](figure:boats-a-day) it had [61 boats](figure:boats-a-day).", "It had [61 boats a day in 2014](figure:boats-a-day)."),
    "by the end of a year, as the source prints it": ("[By the start of 2016, 19 of the 31 families](figure:settled) had been paid.", "[By the end of 2016, 19 of the 31 families](figure:settled) had been paid."),
    "deliberately, of a deed of the record": ("They deliberately hurt in one day [40 sailors](figure:hurt).", "They hurt in one day [40 sailors](figure:hurt)."),
    "less than planned": ("They landed [8%](figure:catch) less fish than planned.", "They landed [8%](figure:catch) less fish."),
    "was to cost": ("Delays were to cost [up to £60 a minute](figure:sum).", "Delays cost [up to £60 a minute](figure:sum)."),
    "earned for cost": ("Delays earned [up to £60 a minute](figure:sum).", "Every minute of delay cost [up to £60](figure:sum)."),
    "short of": ("The Inquiry was short of [38 pilots](figure:pilots).", "The Inquiry had only [38 pilots](figure:pilots)."),
    "spared a bonus": ("The director was spared a bonus of [£38,000](figure:bonus).", "The director got a bonus of [£38,000](figure:bonus)."),
    "so many more": ("The cranes rose to [29](figure:up-to) more cranes.", "The cranes rose to [29](figure:up-to)."),
    "each family for each": ("They received [an average of £86,000](figure:paid) a month.", "Each family received [an average of £86,000](figure:paid)."),
    "a condition dropped": ("The benefit could have been [about three times as great](figure:benefit).", "If both lights had been lit, the benefit could have been [about three times as great](figure:benefit)."),
}


@pytest.mark.parametrize("what", PAIRS)
def test_what_is_wider_or_graver_is_refused_and_the_same_in_other_words_stands(what: str) -> None:
    false, true = PAIRS[what]
    assert codes_of(false, RECORDS), false
    assert codes_of(true, RECORDS) == [], true


@pytest.mark.parametrize("sentence", ["The Inquiry ſhed [38 pilots](figure:pilots).", "ſome of the knots were in ropes [more than 40 years old](figure:ropes).", "[11 of 15 crews](figure:drill) had ſeldom practised the drill."])
def test_letters_that_pass_for_others_are_no_stumbling_block(sentence: str) -> None:
    assert codes_of(sentence, RECORDS) != []
