"""JSON lines in, JSON lines out; and the listing for people."""

from __future__ import annotations

import io
import json

from builder.numerals.lines import listing, main_lines


def test_lines_give_the_figures_and_leave_out_idioms_and_identifiers() -> None:
    out = io.StringIO()
    main_lines(io.StringIO('{"id": "a", "text": "No one read all 157 reports of section 47."}\n\n'), out)
    record = json.loads(out.getvalue())
    assert record["id"] == "a"
    assert record["spans"] == [{"start": 16, "end": 19, "value": "157", "kind": "count", "hedge": "", "unit": "reports"}]


def test_lines_write_a_range_of_durations_as_a_range_of_numbers() -> None:
    out = io.StringIO()
    main_lines(io.StringIO('{"id": 1, "text": "from four to 19 years"}\n'), out)
    assert json.loads(out.getvalue())["spans"][0]["value"] == "4..19"


def test_the_listing_has_one_line_for_each_figure() -> None:
    assert listing("At least 1,400 children; in 2009.").split("\n") == [
        "9–14  At least 1,400 children  = count, 1400, hedge at-least, unit children",
        "28–32  2009  = date, 2009",
    ]
