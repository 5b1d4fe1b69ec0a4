"""Forms that state the same value are the same; forms that look alike and do not are not."""

from __future__ import annotations

import pytest

from builder.numerals import Quantity, figures, same_value

SAME = [
    ("fifteen reports", "15 reports"),
    ("1,400 children", "1\u00a0400 children"),
    ("1,400 children", "one thousand four hundred children"),
    ("twenty-three", "twenty three"),
    ("34%", "34 per cent"),
    ("£20.5m", "£20.5 million"),
    ("a third of cases", "one-third of cases"),
    ("a third of cases", "1/3 of cases"),
    ("26 August 2014", "26th August 2014"),
    ("26 August 2014", "26/8/2014"),
    ("26 August 2014", "2014-08-26"),
    ("December 2009", "Dec 2009"),
    ("between 1997 and 2013", "from 1997 to 2013"),
    ("between 1997 and 2013", "1997–2013"),
    ("1997–2013", "1997 - 2013"),
    ("in 2004–5", "in 2004–05"),
    ("in 2004–5", "in 2004/05"),
    ("11 to 25", "11–25"),
    ("a fortnight", "two weeks"),
    ("50p", "50 pence"),
    ("aged 11", "11"),
    ("Good Friday 1998", "10 April 1998"),
    ("Easter Monday 2001", "16 April 2001"),
    ("Remembrance Sunday 2009", "8 November 2009"),
    ("26th and 27th August 2014", "26–27 August 2014"),
    ("£2 10s 6d", "£2.525"),
    ("at half past nine", "at 9.30am"),
    ("at nine in the evening", "at 9pm"),
    ("in two thousand and nine", "in 2009"),
    ("two, three or four men", "two to four men"),
    ("−£3m", "minus £3m"),
    ("£-3m", "a loss of –£3m"),
    ("±2%", "plus or minus 2 per cent"),
    ("threequarters of men", "three-quarters of men"),
    ("in ’98/’99", "in 1998–99"),
    ("six foot two", "6ft 2in"),
]
DIFFERENT = [
    ("fifteen", "fifty"),
    ("1,400", "1.400"),
    ("34% of children", "34 of children"),
    ("12 percentage points", "12%"),
    ("£500", "€500"),
    ("28°C", "28°F"),
    ("25 percentage points", "25 basis points"),
    ("13 months", "13 weeks"),
    ("half", "50%"),
    ("2004–5", "2004–6"),
    ("between 1997 and 2013", "in 1997"),
    ("12 miles", "12 kilometres"),
    ("£20.5m", "£2.05m"),
    ("£20.5m", "£205m"),
    ("18-month-old", "18-year-old"),
    ("between 11 and 25", "between 25 and 11"),
    ("3, 10 and 17 November 2003", "3–17 November 2003"),
    ("5 and 9 June 2003", "5 to 9 June 2003"),
    ("5 or 6 June 2003", "5 and 6 June 2003"),
    ("Easter 2008", "in 2008"),
    ("the first half of the 1990s", "the 1990s"),
    ("the last quarter of the 19th century", "the 19th century"),
    ("at nine in the evening", "at nine in the morning"),
    ("a penny each", "a pound each"),
    ("8–5 BC", "5 BC"),
    ("−£3m", "£3m"),
    ("a change of –4", "a change of 4"),
    ("±2%", "2%"),
    ("±2%", "−2%"),
    ("a quarter of an hour", "16 minutes"),
    ("15 minutes", "15 months"),
    ("£1 in every £5", "£1 in every £4"),
    ("a 1 in 50-year flood", "a 1 in 500-year flood"),
]
LENGTHS = [
    ("a quarter of an hour", "15 minutes"),
    ("half an hour", "30 minutes"),
    ("an hour and a half", "90 minutes"),
    ("1 hour 30 minutes", "90 minutes"),
    ("a year and a half", "18 months"),
]
SYNONYMS = [
    ("at least 5 men", "no fewer than 5 men"),
    ("around 5 men", "approximately 5 men"),
    ("about 5 men", "roughly 5 men"),
    ("over 5 men", "more than 5 men"),
    ("nearly 5 men", "almost 5 men"),
    ("under 5 men", "fewer than 5 men"),
    ("5 men or more", "at least 5 men"),
    ("5 men at the very least", "at least 5 men"),
    ("5 men, if not more", "at least 5 men"),
    ("at least, she said, 5 men", "at least 5 men"),
    ("more, it is thought, than 5 men", "more than 5 men"),
    ("5 men, give or take", "around 5 men"),
    ("5 men at most", "up to 5 men"),
    ("5 men or fewer", "no more than 5 men"),
    ("a whisker under 5 men", "just under 5 men"),
    ("a shade over 5 men", "just over 5 men"),
    ("upwards of 5 men", "at least 5 men"),
    ("not fewer than 5 men", "at least 5 men"),
    ("not more than 5 men", "at most 5 men"),
    ("on or before 5 May 2003", "by 5 May 2003"),
]


def only(text: str) -> Quantity:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(("one", "other"), SAME)
def test_equal_forms_have_the_same_value(one: str, other: str) -> None:
    assert same_value(only(one), only(other))
    assert only(one).value == only(other).value


@pytest.mark.parametrize(("one", "other"), LENGTHS)
def test_equal_lengths_of_time_are_the_same_in_another_unit(one: str, other: str) -> None:
    assert same_value(only(one), only(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_figures_have_different_values(one: str, other: str) -> None:
    assert not same_value(only(one), only(other))


@pytest.mark.parametrize(("one", "other"), SYNONYMS)
def test_synonyms_give_one_hedge(one: str, other: str) -> None:
    assert only(one).hedge == only(other).hedge != ""


def test_what_has_no_value_is_the_same_as_nothing() -> None:
    nothing = Quantity(0, 1, 0, 1, "unexplained", "")
    assert not same_value(nothing, nothing)
