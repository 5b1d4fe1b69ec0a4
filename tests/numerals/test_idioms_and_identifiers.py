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
It happened in the first place by chance.
Her half-brother was a half-hearted witness.
Their number one concern was reputation.
We were back to square one.
Once again, at once, once and for all.
He is a difficult one to read.
It was an eleventh-hour deal at the sixth form.
A score was kept and the pair were told to stop.
They may march on the town hall, in august company.
The couple were married.
One can only guess, one by one, at one another.
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
"""
NUMBERS_BESIDE_IDIOMS = [
    ("At least one of the men knew.", "1", "at-least"),
    ("Only one of the men knew.", "1", "only"),
    ("Not one of the 14 agencies knew.", "0", ""),
    ("In one case a child waited.", "1", ""),
    ("One man was killed.", "1", ""),
    ("A second review was held.", "2", ""),
]


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
