"""Every code that the builder emits is in the catalogue and the other way round, and every example does what it says."""

from __future__ import annotations

import re

import pytest

from builder.catalogue import CATALOGUE, NOTES, Fault, is_error
from tests.codes import codes
from tests.site_in_memory import base, lock, verdict

SHOWN = [fault for fault in CATALOGUE.values() if fault.wrong]
UNSHOWN = {
    "no-settings", "no-pages", "page-lacks", "too-large", "broken-template", "not-published", "yaml-too-large", "wrong-place", "not-in-document", "no-document",
    "document-changed", "support-unchecked", "no-content", "too-many-files", "file-too-large", "unreadable", "encoding", "byte-order-mark", "lone-carriage-return",
    "control-character", "unsafe-svg", "no-chapter", "bidi-character", "invisible-character", "no-manifest", "uncorrected-change",
}  # fmt: skip
PAIR = "- {id: pair, says: Cranes, shown: 2 cranes and 11 berths, units: [cranes, berths], owner: inquiry, readings: [{source: R1, at: 18, phrase: 2 cranes and 11 berths, follows: true}]}\n"


def overlay(fault: Fault, text: str) -> dict[str, str]:
    """The files that an example stands for: one record more, another text of an entry, or a whole file."""
    files = base()
    files["content/data/figures.yaml"] += PAIR
    there = files.get(fault.file, "")
    if fault.file.endswith(".yaml") and text.startswith("- ") and there:
        text = there + text
    elif fault.file.endswith(".md") and there and not text.startswith("---"):
        text = f"{there[: there.index('---', 4)]}---\n{text}\n"
    return {**files, fault.file: text}


def emitted() -> set[str]:
    return set(codes())


def test_every_code_is_in_the_catalogue() -> None:
    assert emitted() - CATALOGUE.keys() == set()


def test_every_code_of_the_catalogue_is_emitted() -> None:
    assert CATALOGUE.keys() - emitted() - {"support-unchecked"} == set()


@pytest.mark.parametrize("fault", CATALOGUE.values(), ids=lambda fault: fault.code)
def test_each_is_explained(fault: Fault) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", fault.code)
    assert fault.title.endswith(".")
    assert fault.why.endswith((".", "…"))
    assert is_error(fault.code) is not fault.note


@pytest.mark.parametrize("fault", SHOWN, ids=lambda fault: fault.code)
def test_the_wrong_example_has_the_fault_and_the_right_one_none(fault: Fault) -> None:
    files = overlay(fault, fault.wrong)
    if fault.code == "not-verified":
        files["content/data/verified.json"] = lock()
    wrong = verdict(files)
    assert fault.code in {problem.code for problem in (*wrong.errors, *wrong.notes)}
    if fault.right:
        right = verdict(overlay(fault, fault.right))
        assert [problem for problem in right.errors if problem.code not in {"unknown-id", "no-page-for-kind"} - {fault.code}] == []
        assert fault.code not in {problem.code for problem in (*right.errors, *right.notes)}


def test_only_what_no_text_can_show_has_no_example() -> None:
    assert {fault.code for fault in CATALOGUE.values() if not fault.wrong} <= UNSHOWN | {code for code in CATALOGUE if code.startswith(("path-", "published-"))}


def test_the_base_is_sound() -> None:
    assert verdict({}).errors == ()
    assert verdict({}).notes == ()


def test_notes_are_few() -> None:
    assert len(NOTES) < 8
