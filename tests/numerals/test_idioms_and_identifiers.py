"""Number words that state no number, and numbers that name: seen, and told apart from figures."""

from __future__ import annotations

import pytest

from builder.numerals import figures, read

IDIOMS = """
No one was told.
One of the men has since died.
It was, at first, second-hand information.
It was a one-off and a one-sided account.
On the one hand it was true.
With twenty-twenty hindsight it was wrong.
Nine times out of ten nothing was done.
This one is different, and that one is worse.
The team worked 24/7 on one-to-one support.
Data were sold to a third party.
She was in two minds about going back.
It was a Catch-22, the fifth columnist said.
One day she would tell them.
It compares one town with another, and tells one lamp from another.
It happened in the first place by chance.
Her half-brother was a half-hearted witness.
Their number one concern was reputation.
We were back to square one.
Once again, at once, once and for all.
He is a difficult one to read.
It was an eleventh-hour deal at the sixth form.
An 11th-hour deal was struck.
A score was kept and the pair were told to stop.
They may march on the town hall, in august company.
The couple were married.
One can only guess, one by one, at one another.
She, for one, objected; go one better, if you can.
It was a case of the lesser of two evils, between two stools.
They were on all fours within these four walls, counting to ten.
Not in a million years; it cost a thousand and one excuses.
I am a hundred per cent sure, and gave 110 per cent effort.
The second-tier lender and the fifth-former had a third-rate plan.
They drank at the Three Tuns and freed the Harbour Six.
When first asked, he was once a mayor, and once there he slept.
King Edgar the Eighth lived off Fifth Avenue.
Give me a second, she said, with a pair of scissors.
It was one big muddle, half-and-half, decade after decade.
It was a double whammy, a double bluff and double trouble.
Half the battle is a half-forgotten rule, or half a loaf.
He zeroed in on it, and they zero in on it yet.
He gave it 110 per cent.
I must second that.
They are not at one on it, and keep to the rule of six.
She was once in the navy, and once in port she sings.
"""
IDENTIFIERS = """
Section 47 applies.
A s.20 agreement was signed.
See paras 4.12–4.15.
Form C99 was lost.
Call 0800 555 0111 or 999.
Write to S60 1AE.
Regulation 12(3)(b) was not followed.
Exhibit CH/0043 was lost.
Year 9 pupils saw the film.
See page 12, Figure 2 and Table 1.1.
The M25 and the A57 were closed.
ISO 9001 applies.
Version 2.1.3 is out.
COVID-19 spread.
Look at https://example.org/2014/report-12.pdf and write to a12@example.org.
R v Smith [1998] 2 AC 217 applies.
It was Article 3 of the Convention.
They live at 12 High Street.
It was told to Witness 3 and then to Child 5.
It follows Cm 5730 and HL Paper 12.
Ring 999, 111 or 101.
A 4x4 stood on slide 9, as in row 12.
Calls to 999 were lost, and the call made to 101; others phoned 112.
He was guilty on counts 4 and 5, and pleaded guilty to count 3 but not count 6.
It was held in Smith at [47]–[52], and in Jones at [12] and [14].
It is told in Minute 47/13 and Minutes 12 to 14.
Child 5 was seen, and then Sibling 2.
It was Car 3 that hit cars behind it, and then Coach 12.
There were deaths from covid-19.
It was Sergeant 2231 Dyer who ran Operation Bluebell 2 and Project Blue Sky 3.
"""
NUMBERS_BESIDE_IDIOMS = [
    ("At least one of the men knew.", "1", "at-least"),
    ("Only one of the men knew.", "1", "only"),
    ("Not one of the 14 agencies knew.", "0", ""),
    ("In one case a child waited.", "1", ""),
    ("One man was killed.", "1", ""),
    ("He hit one man with another rope.", "1", ""),
    ("A second review was held.", "2", ""),
    ("It was a table for one.", "1", ""),
    ("They found faults in one.", "1", ""),
    ("Three boys came, one of them late.", "3", ""),
    ("Four left, and a fifth stayed.", "4", ""),
    ("They were told twice over.", "2", ""),
    ("She was asked only once.", "1", "only"),
    ("They gave him five apples.", "5", ""),
    ("It fell below the five bells rung.", "5", "fewer-than"),
    ("Attendance fell by half.", "1/2", ""),
    ("They were held for one night.", "P1D", ""),
    ("A third man was held.", "3", ""),
    ("A third person was hurt.", "3", ""),
    ("One side was fined.", "1", ""),
    ("He waited a hundred days.", "P100D", ""),
    ("They asked twenty questions.", "20", ""),
    ("Dust lay in one place.", "1", ""),
    ("The room has four corners.", "4", ""),
    ("It was given twice daily.", "2", ""),
    ("She was seen only once in 14 years.", "1", "only"),
    ("They were at one school then.", "1", ""),
    ("Orders rose from one shop to 12.", "1", ""),
    ("She had to count 3 of them.", "3", ""),
    ("Of the counts 12 were lost.", "12", ""),
    ("In Operation Bluebell 5 were held.", "5", ""),
    ("In Operation Bluebell 2 crews were lost.", "2", ""),
    ("It was told at [12] farms.", "12", ""),
    ("All but one of the clerks left.", "1", ""),
    ("Everyone bar one of them left.", "1", ""),
    ("Calls rose to 101.", "101", ""),
    ("The top ten floors were cleared.", "10", ""),
    ("The prize was in the high five figures.", "5", ""),
    ("A twelfth man was held.", "12", ""),
    ("Some two faced trial.", "2", "around"),
    ("The catch was nil and then zero in all.", "0", ""),
]
MISSPELT = ["ninteen", "twelveth", "fourtythree", "thousnad", "hundered", "eigth", "twentytwo", "fiveteen", "millon", "sevnteen", "fiftyfive", "threehundred", "fourteenhundred", "MMXIV", "mcmxcvii"]


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize("sentence", lines(IDIOMS))
def test_an_idiom_states_no_fact(sentence: str) -> None:
    assert [sentence[q.start : q.end] for q in figures(sentence)] == []


@pytest.mark.parametrize("sentence", lines(IDENTIFIERS))
def test_an_identifier_states_no_fact_and_is_seen(sentence: str) -> None:
    assert [sentence[q.start : q.end] for q in figures(sentence)] == []
    assert {q.kind for q in read(sentence)} == {"identifier"}


@pytest.mark.parametrize(("sentence", "value", "hedge"), NUMBERS_BESIDE_IDIOMS)
def test_a_number_that_looks_like_an_idiom_is_a_figure(sentence: str, value: str, hedge: str) -> None:
    found = figures(sentence)[0]
    assert (found.value, found.hedge) == (value, hedge)


@pytest.mark.parametrize("word", MISSPELT)
def test_a_misspelt_number_word_is_never_passed_over(word: str) -> None:
    found = figures(f"There were {word} boats.")
    assert [q.kind for q in found] == ["unexplained"]


@pytest.mark.parametrize("sentence", ["Everyone tended the elevated tent, even so.", "The first-former’s forth comes in tune.", "His height and weight were taken by the other three."])
def test_a_word_that_only_looks_like_a_number_word_is_none(sentence: str) -> None:
    assert not any(q.kind == "unexplained" for q in figures(sentence))


def test_digits_and_letters_that_no_rule_explains_are_not_passed_over() -> None:
    assert len(figures("It took ½½ hours.")) == 2
    assert len(figures("A board of 12x34 was cut.")) == 2


def test_two_hedges_of_a_range_are_both_kept() -> None:
    assert [(q.value, q.hedge) for q in figures("It rose from just over 12 to nearly 30.")] == [("12", "just-over"), ("30", "nearly")]
    assert [(q.value, q.hedge) for q in figures("Between about 12 and about 30 came.")] == [("12..30", "around")]
