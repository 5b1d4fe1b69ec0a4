"""The date of an event or of a later fact is given by its readings; one that is inferred or corrected, by what its reason and its sources say."""

from __future__ import annotations

import pytest

from tests import site_in_memory

INFERRED = "precision: inferred\nwhy: "


def refused(date: str, phrase: str, further: str = "", *, folder: str = "timeline") -> bool:
    """Whether the date of an entry is refused that has this phrase of a report issued on 8 March 2012, and some further front matter."""
    name, path = ("E3", "content/timeline/E3-crane.md") if folder == "timeline" else ("A3", "content/after/A3-crane.md")
    kind = "theme: closing\nagencies: [port]\n" if folder == "timeline" else ""
    entry = f'---\nid: {name}\ntitle: The crane was sold\ndate: "{date}"\n{further}\n{kind}readings: [{{source: R1, at: 4, phrase: "{phrase}", follows: true}}]\nlinks: [F1]\n---\nThe crane was sold.\n'
    return "date-without-reading" in [problem.code for problem in site_in_memory.verdict({path: entry}).errors if problem.span.path == path]


@pytest.mark.parametrize("folder", ["timeline", "after"])
@pytest.mark.parametrize(("date", "phrase", "wrong"), [
    ("2010-06", "sold in June 2010", False),
    ("2010-07", "sold in June 2010", True),
    ("2011-12", "it was sold in December last year", False),
    ("2010-12", "it was sold in December last year", True),
    ("2012-02-26", "on 26 February it was sold", False),
    ("2013-02-26", "on 26 February it was sold", True),
    ("2012-03-08", "the crane was sold", True),
])  # fmt: skip
def test_a_stated_date_is_given_by_a_reading_or_by_it_and_the_day_of_issue(folder: str, date: str, phrase: str, wrong: bool) -> None:
    assert refused(date, phrase, folder=folder) == wrong


@pytest.mark.parametrize("folder", ["timeline", "after"])
@pytest.mark.parametrize(("date", "phrase", "further", "wrong"), [
    ("2012-03-08", "the crane was sold", f"{INFERRED}The day is that of our source.", False),
    ("2012-03-09", "the crane was sold", f"{INFERRED}The day is that of our source.", True),
    ("2009-12", "the crane was sold", f'{INFERRED}"It was sold when [the harbour closed](event:E1)."', False),
    ("2008-12", "the crane was sold", f'{INFERRED}"It was sold when [the harbour closed](event:E1)."', True),
    ("2009/2010-06", "sold by June 2010", f'{INFERRED}"It began when [the harbour closed](event:E1)."', False),
    ("2009/2011-06", "sold by June 2010", f'{INFERRED}"It began when [the harbour closed](event:E1)."', True),
    ("2001~/2003~", "sold in the early 2000s", f"date_words: Early 2000s\n{INFERRED}The years are ours.", False),
    ("2001/2003", "sold in the early 2000s", f"date_words: Early 2000s\n{INFERRED}The years are ours.", True),
])  # fmt: skip
def test_an_inferred_date_is_borne_out_by_its_words_its_source_or_its_reason(folder: str, date: str, phrase: str, further: str, wrong: bool) -> None:
    assert refused(date, phrase, further, folder=folder) == wrong


@pytest.mark.parametrize(("date", "wrong"), [("2009-11", False), ("2020-11", True), ("2009-12", True), ("2009-10", True)])
def test_a_corrected_date_has_its_month_from_what_is_printed_and_its_year_from_the_reason(date: str, wrong: bool) -> None:
    reason = 'precision: corrected\nwhy: "The source prints a wrong one. It was the year in which [the harbour closed](event:E4)."'
    other = '---\nid: E4\ntitle: The harbour was closed\ndate: "2009"\ntheme: closing\nagencies: [port]\nreadings: [{source: R1, at: 4, phrase: "closed in 2009", follows: true}]\nlinks: [F1]\n---\nIt was closed.\n'
    entry = f'---\nid: E3\ntitle: The crane was sold\ndate: "{date}"\n{reason}\ntheme: closing\nagencies: [port]\nreadings: [{{source: R1, at: 4, phrase: "sold in November 2020", follows: true, says: A slip of the source.}}]\nlinks: [F1]\n---\nThe crane was sold.\n'
    path = "content/timeline/E3-crane.md"
    found = site_in_memory.verdict({path: entry, "content/timeline/E4-closed.md": other})
    assert ("date-without-reading" in [problem.code for problem in found.errors if problem.span.path == path]) == wrong
