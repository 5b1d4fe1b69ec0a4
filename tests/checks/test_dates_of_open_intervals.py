"""A date that ends or begins an open interval, and the next one with “before” or “after”, say the same."""

from __future__ import annotations

import pytest

from builder.checks.data.stated import same_date
from builder.dates import the_next
from builder.numerals import figures
from tests.site_in_memory import codes_of

SAME = [("until May 2005", "../2005-05"), ("before June 2005", "../2005-05"), ("before 2010", "../2009"), ("since 2010", "2010/.."), ("after 2009", "2010/.."), ("after 31 December 2009", "2010-01-01/..")]
OTHER = [("before May 2005", "../2005-05"), ("until June 2005", "../2005-05"), ("after 2010", "2010/.."), ("before 2005", "../2005-05"), ("after June 2005", "../2005-05")]


@pytest.mark.parametrize(("words", "date"), SAME)
def test_the_same_open_interval(words: str, date: str) -> None:
    assert same_date(figures(f"It stood empty {words}.")[0], date)


@pytest.mark.parametrize(("words", "date"), OTHER)
def test_another_open_interval(words: str, date: str) -> None:
    assert not same_date(figures(f"It stood empty {words}.")[0], date)


@pytest.mark.parametrize(("date", "following"), [("2005", "2006"), ("2005-12", "2006-01"), ("2004-02-28", "2004-02-29"), ("2004-12-31", "2005-01-01"), ("9999-12-31", ""), ("2004-13", ""), ("200X", "")])
def test_the_next_date(date: str, following: str) -> None:
    assert the_next(date) == following


SHUT = """
- id: shut
  says: When it was shut
  shown: from early 2010 to late 2012
  owner: inquiry
  readings: [{source: R1, at: 3, phrase: "was shut from early 2010 to late 2012", follows: true}]
"""


@pytest.mark.parametrize("words", ["from early 2010 to early 2012", "from early 2010 to 2012", "from 2010 to late 2012", "from late 2010 to late 2012"])
def test_a_part_of_either_end_is_held(words: str) -> None:
    assert codes_of(f"It was shut [{words}](figure:shut).", SHUT) == ["altered-hedge"]


def test_the_same_parts_of_both_ends_stand() -> None:
    assert codes_of("[Early 2010 to late 2012](figure:shut) it was shut.", SHUT) == []


YEAR_TO = """
- id: births
  says: Boats that were built
  shown: 42 boats
  units: [boats]
  period: {period}
  owner: inquiry
  readings: [{{source: R1, at: 3, phrase: "in the twelve months to September 2014 there were 42 boats", follows: true}}]
"""


@pytest.mark.parametrize(("words", "period", "stands"), [
    ("In the twelve months to September 2014", "2013-10/2014-09", True),
    ("In the year to September 2014", "2013-10/2014-09", True),
    ("In the year to September 2014", "2013-10-01/2014-09-30", True),
    ("In the year ended 30 September 2014", "2013-10-01/2014-09-30", True),
    ("In the year to September 2013", "2013-10/2014-09", False),
    ("In the year to September 2014", "2013-09/2014-09", False),
    ("In the six months to September 2014", "2013-10/2014-09", False),
    ("In the year to 29 February 2016", "2015-03/2016-02", False),
])  # fmt: skip
def test_the_year_to_a_month_is_all_of_that_year(words: str, period: str, stands: bool) -> None:
    assert (not codes_of(f"[{words}](figure:births) they built [42 boats](figure:births).", YEAR_TO.format(period=period))) is stands
