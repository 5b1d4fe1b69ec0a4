"""What a good editor may write of a record, a pair of sentences for each: the one stands, and the one beside it that is not so is refused."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of

RECORDS = "".join(f"- {{id: {name}, says: {says}, shown: {shown}, units: [{units}], owner: inquiry, keep: [{'average' if name == 'mend' else ''}], period: {'2009' if name == 'fish' else '1990/2014'}, readings: [{{source: R1, at: 3, phrase: \"{phrase}\", follows: true}}]}}\n" for name, says, shown, units, phrase in (
    ("pump", "What was counted", "40 minutes", "", "the first pump did not arrive until 40 minutes after the alarm"),
    ("lock", "What was counted", "nine weeks", "", "the lock did not reopen for nine weeks"),
    ("tower", "What was counted", "12 years", "", "the tower had not been inspected for 12 years"),
    ("insisted", "What was counted", "12 gates", "gates", "the keeper insisted that 12 gates were locked"),
    ("ignored", "What was counted", "12 pilots", "pilots", "12 pilots complained that they were ignored"),
    ("warned", "What was counted", "12 pilots", "pilots", "12 pilots recalled that they were warned"),
    ("sold", "What was counted", "12 lamps", "lamps", "the keeper denied that he had sold 12 lamps"),
    ("stolen", "What was counted", "12 lamps", "lamps", "the guild alleged that keepers had stolen 12 lamps"),
    ("wind", "What was counted", "12 boats", "boats", "12 boats stayed in port as the wind had risen"),
    ("money", "What was counted", "12 boats", "boats", "12 boats were sold since there was no money"),
    ("dry", "What was counted", "12 boats", "boats", "12 boats were sold as the tide turned"),
    ("badly", "What was counted", "12 sailors", "sailors", "12 sailors were badly hurt"),
    ("unlawful", "What was counted", "12 ropes", "ropes", "12 ropes were unlawfully cut"),
    ("oldest", "What was counted", "12 boats", "boats", "12 boats were the oldest in the country"),
    ("early", "What was counted", "12 boats", "boats", "12 boats left in the early hours of the morning"),
    ("dead", "What was counted", "31 sailors", "sailors", "31 sailors died"),
    ("hurt", "What was counted", "400 sailors", "sailors", "400 sailors were injured"),
    ("chart", "What was counted", "89 owners", "owners", "89 owners had never received a chart of the harbour"),
    ("left", "What was counted", "12 pilots", "pilots", "12 pilots left after the wages had been cut"),
    ("seemed", "What was counted", "12 letters", "letters", "the board appeared to have read 12 letters"),
    ("fish", "What was counted", "8%", "", "in 2009 the port landed 8% less fish than in 2008"),
    ("mend", "Average time to mend a boat", "six hours", "", "the average time to mend a boat rose from six hours"),
    ("fine", "Fine of the port before its appeal", "£2 million", "", "the port was fined £2 million"),
))


@pytest.mark.parametrize(("sentence", "stands"), [
    ("The first pump arrived [40 minutes](figure:pump) after the alarm.", True),
    ("The first pump arrived within [40 minutes](figure:pump).", False),
    ("The lock reopened after [nine weeks](figure:lock).", True),
    ("The lock had reopened for [nine weeks](figure:lock).", False),
    ("The tower had been inspected for [12 years](figure:tower).", False),
    ("The keeper insisted that [12 gates](figure:insisted) were locked.", True),
    ("The keeper maintained that [12 gates](figure:insisted) were locked.", True),
    ("There were [12 gates](figure:insisted) that were locked.", False),
    ("[12 pilots](figure:ignored) complained that they were ignored.", True),
    ("[12 pilots](figure:ignored) complained of being ignored.", True),
    ("[12 pilots](figure:ignored) were ignored.", False),
    ("[12 pilots](figure:warned) remembered being warned.", True),
    ("[12 pilots](figure:warned) were warned.", False),
    ("The keeper disputed that he had sold [12 lamps](figure:sold).", True),
    ("The keeper rejected the idea that he had sold [12 lamps](figure:sold).", True),
    ("The keeper had sold [12 lamps](figure:sold).", False),
    ("In the view of the guild, keepers had stolen [12 lamps](figure:stolen).", True),
    ("Keepers had stolen [12 lamps](figure:stolen).", False),
    ("[12 boats](figure:wind) stayed in port because the wind had risen.", True),
    ("[12 boats](figure:money) were sold because there was no money.", True),
    ("[12 boats](figure:dry) were sold because the tide turned.", False),
    ("[12 sailors](figure:badly) were seriously hurt.", True),
    ("[12 sailors](figure:badly) were fatally hurt.", False),
    ("Somebody illegally cut [12 ropes](figure:unlawful).", True),
    ("Somebody secretly cut [12 ropes](figure:unlawful).", False),
    ("The oldest in the nation were these [12 boats](figure:oldest).", True),
    ("The oldest in the county were these [12 boats](figure:oldest).", False),
    ("At night [12 boats](figure:early) left.", True),
    ("In the evening [12 boats](figure:early) left.", False),
    ("[31 sailors](figure:dead) perished and [400 sailors](figure:hurt) were hurt.", True),
    ("[400 sailors](figure:hurt) were hurt and [31 sailors](figure:dead) lost their lives.", True),
    ("[31 sailors](figure:dead) and [400 sailors](figure:hurt) were hurt.", False),
    ("On average it took [six hours](figure:mend) to mend a boat.", True),
    ("It took [six hours](figure:mend) to mend a boat.", False),
    ("[89 owners](figure:chart) missed out on a chart.", True),
    ("The board forgot to send [89 owners](figure:chart) a chart.", True),
    ("The board remembered to send [89 owners](figure:chart) a chart.", False),
    ("[12 pilots](figure:left) left because of the strike in the port.", True),
    ("[12 pilots](figure:left) left because of the cut in wages.", False),
    ("It looked as though the board had read [12 letters](figure:seemed).", True),
    ("The board had read [12 letters](figure:seemed).", False),
    ("[In 2009](figure:fish) the port landed [8%](figure:fish) less fish than the year before.", True),
    ("The port landed [8%](figure:fish) less fish than in any year before.", False),
    ("The port denied its guilt and paid a fine of [£2 million](figure:fine).", True),
])
def test_what_is_so_stands_and_what_is_not_is_refused(sentence: str, stands: bool) -> None:
    assert (not codes_of(sentence, RECORDS)) is stands
