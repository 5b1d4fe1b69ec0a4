"""Problems as other programs take them: each form is read back by that program's own rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.problem import Fix, Note, Problem
from builder.report import as_text, github, machine, sarif
from builder.text import Span
from tests.conftest import run_builder
from tests.examples import change, example

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif.json").read_text(encoding="utf-8"))
WORDS = st.text("ab %:,\n“é😀`|", max_size=12)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = {"content/a b.md": "one\n😀 two, three: 100%\nfour\n", "content/é.md": "line\n"}


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    def span() -> Span:
        path = draw(st.sampled_from([*TEXTS, "content/gone.md"]))
        start = draw(st.integers(0, len(TEXTS.get(path, ""))))
        return Span(path, start, draw(st.integers(start, len(TEXTS.get(path, "")) + 3)))

    fix = Fix(span(), draw(WORDS)) if draw(st.booleans()) else None
    notes = tuple(Note(draw(WORDS) or "x", span() if draw(st.booleans()) else None) for _ in range(draw(st.integers(0, 2))))
    return Problem(draw(st.sampled_from(["altered-figure", "bare-figure", "unused-record"])), span(), draw(WORDS) or "x", draw(WORDS), notes, fix)


@QUICK
@given(st.lists(problems(), max_size=15))
def test_sarif_fits_the_standard(found: list[Problem]) -> None:
    told = json.loads(sarif.as_sarif(found, TEXTS))
    jsonschema.validate(told, SCHEMA)
    run = told["runs"][0]
    assert len(run["results"]) == len(found)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    prints = [result["partialFingerprints"]["what/v1"] for result in run["results"]]
    assert len(prints) == len(set(prints))


def unescape(text: str) -> str:
    return text.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


@QUICK
@given(st.lists(problems(), max_size=30))
def test_annotations_are_read_back_by_githubs_rules(found: list[Problem]) -> None:
    lines = github.commands(found, TEXTS).split("\n")[:-1]
    shown = github.shown(found)
    assert len(lines) == len(shown)
    assert sum(line.startswith("::error ") for line in lines) <= 10
    assert sum(line.startswith("::notice ") for line in lines) <= 10
    for line, problem in zip(lines, shown, strict=True):
        match = re.fullmatch(r"::(error|notice) ([^:]*)::(.*)", line, re.DOTALL)
        assert match, line
        words = dict(pair.split("=", 1) for pair in match[2].split(","))
        assert unescape(words["file"]) == problem.span.path
        assert unescape(words["title"]) == problem.code
        assert unescape(match[3]).startswith(problem.message)
        if "col" in words:
            assert words["line"] == words["endLine"]
            assert int(words["col"]) <= int(words["endColumn"])


@QUICK
@given(st.lists(problems(), max_size=15))
def test_json_holds_everything(found: list[Problem]) -> None:
    told = json.loads(machine.as_json(found, TEXTS))
    assert [(one["code"], one["message"], one["help"], one["path"]) for one in told["problems"]] == [(one.code, one.message, one.help, one.span.path) for one in found]
    assert told["errors"] + told["notes"] == len(found)
    for one, problem in zip(told["problems"], found, strict=True):
        if problem.span.path in TEXTS:
            lines = TEXTS[problem.span.path].split("\n")
            assert one["line"] <= len(lines)
            assert one["column"] <= len(lines[one["line"] - 1]) + 1


@QUICK
@given(st.lists(problems(), max_size=5))
def test_the_step_summary_keeps_its_fence(found: list[Problem]) -> None:
    told = github.step_summary(found, TEXTS)
    fence = re.search(r"^(`+)text$", told, re.MULTILINE)
    assert fence
    assert told.rstrip().endswith("\n" + fence[1])
    assert as_text(found, TEXTS) in told


def test_every_file_gets_its_first_error_before_any_gets_its_second() -> None:
    found = [Problem("bare-figure", Span(f"content/{name}.md", number, number), "x") for name in "abcdef" for number in range(4)]
    shown = github.shown(found)
    assert [problem.span.path for problem in shown[:6]] == [f"content/{name}.md" for name in "abcdef"]
    assert len(shown) == 10


@pytest.mark.parametrize("form", ["text", "github", "sarif", "json"])
def test_the_command_gives_each_form(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = example(tmp_path)
    change(root, "content/findings/F01-nobody-asked.md", "three written", "four written")
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    done = run_builder("check", "--format", form, "--root", str(root))
    assert done.returncode == 1
    if form == "sarif":
        jsonschema.validate(json.loads(done.stdout), SCHEMA)
    elif form == "json":
        assert json.loads(done.stdout)["problems"][0]["line"] == 13
    elif form == "github":
        assert done.stdout.startswith("::error file=content/findings/F01-nobody-asked.md,line=13,")
        assert "four written warnings" in summary.read_text(encoding="utf-8")
    else:
        assert "content/findings/F01-nobody-asked.md:13:17: error[altered-figure]" in done.stderr
    assert summary.exists() == (form == "github")
