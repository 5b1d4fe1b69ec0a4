"""Plain dates are read without edtf, and mean what edtf says."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from builder import dates
from builder.dates import parse_date

PLAIN = ("0000", "0001-02", "1900-02", "1999", "2000-02", "2000-02-29", "2004-02", "2012-02-29", "2013-02-28", "2013-04-30", "2013-12", "2013-12-31", "9999", "9999-12-31")


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_date_has_the_bounds_that_edtf_gives_it(text: str) -> None:
    there, date = parse_edtf(text), parse_date(text)
    assert date is not None
    assert (date.first, date.last) == tuple("{:04}-{:02}-{:02}".format(*bound[:3]) for bound in (there.lower_strict(), there.upper_strict()))


@pytest.mark.parametrize("text", ["2013-04-31", "2013-04-00", "2013-02-29", "1900-02-29", "2013-01-32", "2014/2013", "2014-13"])
def test_a_day_that_no_calendar_has_is_no_date(text: str) -> None:
    assert parse_date(text) is None


def test_intervals_and_doubtful_dates_are_read_as_before() -> None:
    found = [parse_date(text) for text in ("1997/2013", "../2005-06", "2009-23", "199X", "2002~", "XXXX-05")]
    assert [(date.first, date.last) for date in found if date] == [
        ("1997-01-01", "2013-12-31"), ("0000-01-01", "2005-06-30"), ("2009-09-01", "2009-11-30"), ("1990-01-01", "1999-12-31"), ("2002-01-01", "2002-12-31"), ("0000-05-01", "9999-05-31"),
    ]  # fmt: skip


@pytest.mark.parametrize("junk", [None, 7, ((),), (("198X", "1980"),), (("198X", 1, 2),), (("198X", "soon", "later"),), ((198, "1980-01-01", "1989-12-31"),)])
def test_what_is_no_date_of_ours_is_not_remembered(junk: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "_said", {})
    dates.remember(junk)
    assert dates.remembered() == ()
