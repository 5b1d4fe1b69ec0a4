"""What was read against its sources and settled is not turned by a slip; what is told anew, or in other words, stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.checks.language.force import altered, words
from builder.checks.site.lock import LOCK
from builder.checks.site.settled import SETTLED
from builder.cli import main
from tests.site_in_memory import PAGE, base, lock, verdict

if TYPE_CHECKING:
    from pathlib import Path

SAID = "The port office did not ask the owners. Some owners had written to the keeper before the storm. Many of the boats may have been lost."
SENTENCES = ("The port office did not ask the owners.", "Some owners had written to the keeper before the storm.", "Many of the boats may have been lost.")


def problems(text: str, settled: tuple[str, ...] = SENTENCES) -> list[str]:
    """What the check says of a page on which `text` stands, where these sentences of it are settled."""
    told = ("Nobody looked after the wall", *settled)
    files = {PAGE: f"{base()[PAGE]}\n{text}\n", SETTLED: json.dumps({"finding:F1": told})}
    return [problem.code for problem in verdict(files).errors]


@pytest.mark.parametrize("turned", [
    ("did not ask", "did ask"),
    ("did not ask", "often asked"),
    ("Some owners", "All owners"),
    ("Some owners", "Owners"),
    ("before the storm", "after the storm"),
    ("Many of", "All of"),
    ("may have been", "have been"),
    ("the keeper before", "the mayor before"),
    ("The port office", "The town office"),
    ("asked the owners", "asked the tenants"),
    ("been lost", "been saved"),
])  # fmt: skip
def test_a_word_that_is_turned_is_refused(turned: tuple[str, str]) -> None:
    text = SAID.replace("did not ask the", "asked the") if turned[0].startswith("asked") else SAID
    settled = tuple(sentence.replace("did not ask the", "asked the") for sentence in SENTENCES) if turned[0].startswith("asked") else SENTENCES
    assert problems(text, settled) == []
    assert problems(text.replace(*turned), settled) == ["altered-statement"]


@pytest.mark.parametrize("told", [
    "The owners were not asked by the port office.",
    "The port office didn't ask the owners.",
    "The port office never asked the owners.",
    "Before the storm, some owners had written to the keeper.",
    "Some owners had sent letters to the keeper before the storm came.",
    "Several years went by. No one was told of it, at first.",
    "Some owners had written to the keeper. They wrote before the storm.",
    "The port office did not ask the owners, some of whom had written to the keeper before the storm.",
    "Nobody ever knew how many there were.",
    "",
])  # fmt: skip
def test_what_is_told_in_other_words_or_anew_is_not(told: str) -> None:
    kept = " ".join(sentence for sentence in SENTENCES if not set(words(sentence)) & {"owners"} or not told)
    assert problems(f"{told} {kept}") == []
    assert problems(f"{SAID} {told}") == []


def test_another_record_in_the_place_of_one_is_refused() -> None:
    settled = ("They [asked](finding:F2) nobody.",)
    assert problems("They [asked](finding:F2) nobody.", settled) == []
    assert problems("They [asked](event:E1) nobody.", settled) == ["altered-statement"]


@pytest.mark.parametrize("told", ["threw out", "praised the work of", "did not hear"])
def test_other_words_in_the_place_of_some_are_refused_in_a_sentence_that_cites(told: str) -> None:
    settled = words("They left out [17 lamps](figure:lamps), and heard [15 witnesses](figure:witnesses) of the town.")
    now = words(f"They left out [17 lamps](figure:lamps), and {told} [15 witnesses](figure:witnesses) of the town.")
    assert altered(settled, now) != ""
    assert altered(words("They left out the lamps of the town."), words("They ignored the lamps of the town.")) == ""


def test_words_that_deny_alike_stand_for_one_another() -> None:
    assert altered(words("It failed, they said, to protect them."), words("They said that it did not protect them.")) == ""
    assert altered(words("They lacked any support from the council."), words("They had no support from the council.")) == ""
    assert altered(words("They lacked any support from the council."), words("They had support from the council.")) != ""


def test_two_figures_that_change_their_places_in_the_same_words_are_seen() -> None:
    then = words("Now [142 keepers](figure:now) work there, against [79](figure:then) at the time.")
    assert altered(then, words("Now [79 keepers](figure:then) work there, against [142](figure:now) at the time.")) == "“figure:then” stands where “figure:now” stood"
    listed = words("There were [142 keepers](figure:now) and [79 owners](figure:then).")
    assert altered(listed, words("There were [79 owners](figure:then) and [142 keepers](figure:now).")) == ""


def test_two_words_that_change_their_places_are_seen() -> None:
    assert altered(words("The keeper wrote, and the mayor answered."), words("The mayor wrote, and the keeper answered.")) != ""


@pytest.mark.parametrize("table", [
    "| | Windows | Lamps |\n|---|---|---|\n| Broken | some | none |",
    "| | Lamps | Windows |\n|---|---|---|\n| Broken | none | some |",
])  # fmt: skip
def test_cells_or_headings_of_a_table_that_change_their_places_are_refused(table: str) -> None:
    settled = ("Lamps", "Windows", "Broken", "Lamps | Broken: some", "Windows | Broken: none")
    assert problems("| | Lamps | Windows |\n|---|---|---|\n| Broken | some | none |", settled) == []
    assert set(problems(table, settled)) == {"altered-statement"}


def test_a_sentence_that_stands_twice_is_held_twice() -> None:
    twice = ("It was not so.", "It was not so.")
    assert problems("It was not so. It was not so.", twice) == []
    assert problems("It was not so. It was so.", twice) == ["altered-statement"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([word for sentence in SENTENCES for word in words(sentence)]), max_size=12))
def test_the_same_telling_alters_nothing(told: list[str]) -> None:
    assert altered(tuple(told), tuple(told)) == ""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The base site as files, of which everything is settled."""
    for path, text in {**base(), PAGE: f"{base()[PAGE]}\n{SAID}\n", LOCK: lock()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert main(["settle", "--root", str(tmp_path)]) == 0
    return tmp_path


def turn(site: Path, before: str, after: str) -> None:
    (site / PAGE).write_text((site / PAGE).read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def test_who_has_read_it_again_settles_it_anew(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turn(site, "did not ask", "did ask")
    assert main(["check", "--root", str(site)]) == 1
    assert "python -m builder settle F1" in capsys.readouterr().err
    assert main(["settle", "--root", str(site), "F2"]) == 0
    assert main(["check", "--root", str(site)]) == 1
    capsys.readouterr()
    assert main(["settle", "--root", str(site), "F1"]) == 0
    assert capsys.readouterr().out.startswith("finding:F1\n  was: The port office did not ask the owners.\n  is:  The port office did ask the owners.\n")
    assert main(["check", "--root", str(site)]) == 0


def test_who_has_no_commands_changes_it_in_both_files(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turn(site, "did not ask", "did ask")
    assert main(["check", "--root", str(site)]) == 1
    assert f"or change it in {SETTLED} too" in capsys.readouterr().err
    settled = site / SETTLED
    settled.write_text(settled.read_text(encoding="utf-8").replace("did not ask", "did ask"), encoding="utf-8")
    assert main(["check", "--root", str(site)]) == 0


@pytest.mark.parametrize(("arguments", "code"), [(["F9"], 2), (["--root", "nowhere"], 2)])
def test_only_what_is_there_can_be_settled(site: Path, arguments: list[str], code: int) -> None:
    before = (site / SETTLED).read_bytes()
    assert main(["settle", "--root", str(site), *arguments]) == code
    assert (site / SETTLED).read_bytes() == before


def test_only_what_is_otherwise_in_order_can_be_settled(site: Path) -> None:
    before = (site / SETTLED).read_bytes()
    turn(site, "[17 lamps]", "[18 lamps]")
    assert main(["settle", "--root", str(site)]) == 1
    assert (site / SETTLED).read_bytes() == before


@pytest.mark.parametrize("text", ["", "[]", "{", '{"finding:F1": 7}', '{"finding:F1": "So."}', '{"finding:F1": [7]}', "[" * 100_000])
def test_what_cannot_be_read_is_told_and_can_be_settled_anew_but_not_in_part(site: Path, text: str) -> None:
    (site / SETTLED).write_text(text, encoding="utf-8")
    assert main(["check", "--root", str(site)]) == 1
    assert main(["settle", "--root", str(site), "F1"]) == 2
    assert (site / SETTLED).read_text(encoding="utf-8") == text
    assert main(["settle", "--root", str(site)]) == 0
    assert main(["check", "--root", str(site)]) == 0
