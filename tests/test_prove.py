"""The proof finds what a weaker check lets through and what a stricter one wrongly refuses, on content that it has never seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from builder import prove as proof
from builder.checks.claims import figures as figure_checks
from builder.checks.site.operators import SAID
from builder.checks.site.proof import PROOF, digest, dump, load
from builder.cli import main
from builder.numerals import read
from builder.prove.numbers import altered_measures, altered_numbers
from builder.prove.spelling import in_words, numbers, of_words
from tests import site_in_memory
from tests.site_in_memory import base, lock, verdict

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = (
    "At least 1,400 sheep were counted in the upper fields.",
    "Roughly three-quarters of the farmers sold their herds before 2006.",
    "The dam cost £20.5m, and the repair £1.2 billion more.",
    "Just over a third of the wells ran dry in the summer of 1976.",
    "34% of the pupils walked, and 12 per cent came by boat.",
    "The share of empty houses fell by 12 percentage points.",
    "Fifteen inspectors visited 157 mills between 1997 and 2013.",
    "The reserve was 13 months in the making; it opened on 26 August 2014.",
    "Boys as young as 11 worked there in the early 1900s.",
    "No fewer than twenty-three keepers left in December 2009.",
    "It took nearly five years to drain 16,500 acres.",
    "Up to 90 barges passed the lock in 2004–5.",
    "People aged 11 to 25 could join, and more than 70 people did.",
    "One in ten letters was answered within a week.",
    "Fewer than 40 of the 2,409 trees survived the winter of 1962.",
    "The ferry made about 4,000 crossings since 1988.",
    "The account stood at −£340,000 when the keeper left.",
    "Two-thirds of the hives were lost, a fifth of them for good.",
    "The tower is 45 metres high and was built in the 1880s.",
    "Almost 800 calls came in over the first weekend.",
    "The guild had four branches, nine halls and 31 members.",
)
MUST = {
    "digit-transposition", "drop-zero", "add-zero", "neighbour-up", "neighbour-down", "wrong-digit", "wrong-digit-inside", "teen-ty", "comma-to-point",
    "decimal-point-dropped", "decimal-point-moved", "scale-swap", "currency-swap", "percent-dropped", "percent-to-points", "points-to-percent", "fraction-neighbour",
    "hedge-flip", "hedge-dropped", "hedge-added", "wrong-unit", "duration-unit", "year-neighbour", "year-transposition", "year-decade", "year-century", "month-neighbour",
    "season-wrong", "day-neighbour", "decade-neighbour", "range-swap-ends", "range-end-shift", "range-start-shift", "range-collapsed", "sign-added", "sign-dropped", "figures-swapped", "figure-inserted",
    "claim-removed", "wrong-record", "fraction-and-hedge", "record-figure-changed", "same-in-words", "same-in-digits", "same-no-comma", "same-nbsp", "same-thin-space", "same-percent-spelling",
    "same-scale-spelling", "same-fraction-spelling", "same-date-format", "same-month-abbreviation", "same-range-dash", "same-hedge-synonym", "same-hyphenation", "idiom-inserted",
    "part-taken", "more-added", "rate-added", "force-stacked", "comment-added",
}  # fmt: skip


def test_counts_that_a_hand_altered_are_none() -> None:
    written = dump("0", (("add-zero", False, 67, 66),))
    assert load(written) == ("0", (("add-zero", False, 67, 66),))
    assert load(written.replace("66", "67")) is None
    assert load(dump("0", (("add-zero", False, 67, 68),))) is None


def with_sentences() -> dict[str, str]:
    """A site in which every figure of the sentences is claimed and recorded."""
    files, records = base(), ""
    for number, sentence in enumerate(SENTENCES):
        text, at = "", 0
        for index, quantity in enumerate(one for one in read(sentence) if one.states_a_fact and not one.optional):
            shown, name = sentence[quantity.wide_start : quantity.wide_end], f"s{number}-{index}"
            units = json.dumps([quantity.unit] if quantity.unit else [])
            records += f"- {{id: {name}, says: w, shown: {json.dumps(shown)}, units: {units}, owner: inquiry, readings: [{{source: R1, at: 1, phrase: {json.dumps(shown)}, follows: true}}]}}\n"
            text += f"{sentence[at : quantity.start]}[{sentence[quantity.start : quantity.end]}](figure:{name})"
            at = quantity.end
        files[f"content/findings/S{number}.md"] = f"---\nid: S{number}\ntitle: T\ngroup: wall\nstrength: finding\nreadings: [{{source: R1, at: 1, phrase: x}}]\nlinks: [F1]\n---\n{text}{sentence[at:]}\n"
    files["content/data/figures.yaml"] += records
    files["content/data/figures.yaml"] = files["content/data/figures.yaml"].replace("shown: two findings", f"shown: {2 + len(SENTENCES)} findings")
    files["content/findings/F2-boats-left.md"] = files["content/findings/F2-boats-left.md"].replace("[two findings]", f"[{2 + len(SENTENCES)} findings]")
    files["content/data/verified.json"] = lock()
    return files


@pytest.fixture(scope="module")
def found() -> proof.Run:
    checked = verdict(with_sentences())
    assert checked.errors == ()
    return proof.prove(checked.read)


def test_everything_false_is_refused_and_nothing_true(found: proof.Run) -> None:
    assert [(failure.operator, failure.right, failure.before, failure.after, failure.codes) for failure in found.failures] == []


def test_readers_are_told_in_words_what_each_kind_of_change_is(found: proof.Run) -> None:
    assert found.rows.keys() <= SAID.keys()
    assert len(set(SAID.values())) == len(SAID)


def test_every_operator_is_tried(found: proof.Run) -> None:
    assert MUST - found.rows.keys() == set()
    assert sum(row.tried for row in found.table) > 1200
    assert all(row.tried > 0 for row in found.table)


def test_quotations_owners_and_words_are_tried_on_the_base() -> None:
    run = proof.prove(verdict({}).read)
    assert run.failures == []
    assert {
        "quote-word-changed", "quote-word-dropped", "quote-words-dropped", "quote-words-swapped", "quote-word-added", "quote-negation-dropped", "quote-boundary-moved",
        "quote-omission-marked", "same-quote-marks", "wrong-attribution", "required-word-dropped", "record-date-changed", "record-reading-changed",
        "quote-word-inserted", "same-quote-letter", "negation-inserted", "made-unreal", "doubt-added", "owner-rejected", "owner-only-told", "wrong-period", "wrong-place", "aside-added", "taken-back", "comparison-added",
    } <= run.rows.keys()  # fmt: skip


def test_a_word_is_turned_to_its_contrary() -> None:
    files = base()
    files["content/data/figures.yaml"] += '- {id: rise, says: w, shown: 35 per cent, owner: inquiry, readings: [{source: R1, at: 1, phrase: "complaints increased by 35 per cent", follows: true}]}\n'
    files["content/findings/F1-nobody-looked.md"] += "\nComplaints increased by [35 per cent](figure:rise).\n"
    files["content/data/verified.json"] = ""
    run = proof.prove(verdict(files).read)
    assert (run.rows["contrary-word"].tried, run.rows["contrary-word"].refused) == (1, 1)


def test_a_weaker_check_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_checks, "claimed_problems", lambda *_: iter(()))
    run = proof.prove(verdict({}).read)
    assert {failure.operator for failure in run.failures} >= {"neighbour-up", "hedge-added", "wrong-unit"}
    assert not any(failure.right for failure in run.failures)


def test_a_check_that_is_too_strict_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from builder.checks.claims import claimed as claims

    monkeypatch.setattr(claims, "same_value", lambda one, other: one == other)
    run = proof.prove(verdict({}).read)
    assert any(failure.right for failure in run.failures)


@pytest.mark.parametrize("number", [*range(1, 130), 157, 1400, 2409, 16500, 100_000, 123_456, 1_000_000, 20_500_000])
def test_words_and_numbers_say_the_same(number: int) -> None:
    assert of_words(in_words(number)) == number
    assert [one.value for one in numbers(f"of {in_words(number)} mills")] == [number]


def test_altered_texts_differ() -> None:
    for core in ("1,400", "fifteen", "£20.5m", "34 per cent", "a third", "two-thirds", "11 to 25"):
        assert all(text != core for _, text in (*altered_numbers(core), *altered_measures(core)))


def test_counts_are_kept_and_go_stale(tmp_path: Path) -> None:
    files = base()
    sources = site_in_memory.read(files)[0].files
    text = dump(digest(sources), [("neighbour-up", False, 3, 3)])
    assert load(text) == (digest(sources), (("neighbour-up", False, 3, 3),))
    assert load("{}") is None
    fresh = verdict({PROOF: text})
    assert (fresh.errors, fresh.notes) == ((), ())
    changed = verdict({PROOF: text, "content/glossary/berth.md": files["content/glossary/berth.md"] + "It is wet.\n"})
    assert [problem.code for problem in changed.notes] == ["stale-proof"]
    assert changed.site is not None


def test_the_command_prints_a_table_and_keeps_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, content in {**base(), "content/data/verified.json": lock()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    assert main(["prove", "--root", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert all(words in out for words in ("neighbour-up", " 0 let through", " 0 wrongly refused"))
    assert load((tmp_path / PROOF).read_text(encoding="utf-8")) is not None
    assert main(["check", "--root", str(tmp_path)]) == 0
    (tmp_path / "content/findings/F1-nobody-looked.md").write_text("broken", encoding="utf-8")
    assert main(["prove", "--root", str(tmp_path)]) == 1
    assert main(["prove", "--root", str(tmp_path / "nothing")]) == 2
