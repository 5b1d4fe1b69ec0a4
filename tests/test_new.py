"""New things: what is written is what was meant, stands where it belongs, and harms nothing that was there."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.build import examine
from builder.data_files import DATA_FILES
from builder.editing.drafts import Value, entry, named, names, record, scalar, slugged
from builder.entries import empty_record
from builder.kinds import KINDS
from builder.model import Site
from builder.nodes import Mapping, Node, Scalar, Sequence, parse_yaml
from builder.shape import Id, Text
from builder.text import File
from tests.examples import ROOT, example

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = st.text("aZ0 :#-[]{}\"'\\|>&*!%@`,?~\n\t…é😀yesnultr=", max_size=30)
QUICK = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
EMPTY = Site((), {}, empty_record("content/data/site.yaml"), empty_record("content/data/wording.yaml"))
EVENT = ("--title", "A diver warned the Pier Trust", "--date", "2017-05", "--theme", "warning", "--agencies", "trust", "--links", "E01", "--body", "A diver wrote to the Trust.")
READING = ("--readings", "source=S01", "at=0", "phrase=In May 2017 a diver wrote", "follows=true")


def new(root: Path, *words: str, told: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "builder", "new", words[0], "--root", str(root), *words[1:]], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", input=told or "", check=False)


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


@QUICK
@given(HOSTILE, st.sampled_from([Text(), Id()]))
def test_a_scalar_is_read_back(text: str, kind: Text | Id) -> None:
    for around in ("{}", "[{}, x]", "a: {}", "- {}"):
        node, problems = parse_yaml(File("f", around.format(scalar(kind, text))))
        assert not problems
        assert text in str(plain(node)) or [text] == plain(node) or plain(node) in (text, {"a": text}, [text, "x"])


@QUICK
@given(HOSTILE, HOSTILE, HOSTILE)
def test_front_matter_is_read_back(title: str, phrase: str, listed: str) -> None:
    kind = named("event")
    assert kind is not None
    values: dict[str, Value] = {"title": title, "agencies": [listed, "b"], "readings": [{"source": "S01", "at": "3", "phrase": phrase}]}
    draft = entry(kind, values, "Body.", EMPTY)  # type: ignore[arg-type]
    node, problems = parse_yaml(File("f", draft.text), 4, draft.text.index("\n---\n", 4) + 1)
    assert not problems
    assert plain(node) == {"id": "E01", **values}


@QUICK
@given(HOSTILE, st.sampled_from(["", "[]\n", "# note\n[]\n", "- id: a\n  shown: x\n", "- id: a", "  - id: a\n    shown: x\n\n# the end\n", "-   id: a\n"]))
def test_a_record_is_added_and_the_rest_stays(text: str, before: str) -> None:
    data = named("figure")
    file = File("content/data/figures.yaml", before) if before else None
    draft = record(data, {"id": "new-one", "shown": text, "readings": [{"source": "S01", "phrase": text}]}, file, EMPTY)  # type: ignore[arg-type]
    if "[]" not in before:
        assert draft.text.startswith(before)
    node, problems = parse_yaml(File("f", draft.text))
    assert not problems
    found = plain(node)
    assert isinstance(found, list)
    assert found[-1] == {"id": "new-one", "shown": text, "readings": [{"source": "S01", "phrase": text}]}
    assert len(found) == 1 + before.count("id: a")


@pytest.mark.parametrize("what", names())
def test_everything_has_a_name_and_help(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    from builder.cli import main

    with pytest.raises(SystemExit) as end:
        main(["new", what, "--help"])
    assert end.value.code == 0
    assert "must be there" in capsys.readouterr().out


def test_the_help_of_an_option_tells_its_keys_and_choices(capsys: pytest.CaptureFixture[str]) -> None:
    from builder.cli import main

    for what, told in (("figure", "at=the line of the document where the phrase begins, counted from 1"), ("event", "one of: as-stated, inferred, corrected"), ("event", "from the list “themes” in site.yaml")):
        with pytest.raises(SystemExit):
            main(["new", what, "--help"])
        assert told in " ".join(capsys.readouterr().out.split())


def test_names_cover_all_kinds_and_data() -> None:
    assert len(names()) == len(KINDS) + sum(not data.single for data in DATA_FILES)


def test_slugs() -> None:
    assert slugged("[Gröna](figure:x) & blå’s “Pier”!") == "grona-blas-pier"
    assert slugged("…") == "new"


def test_an_event_with_a_figure_and_its_citation(tmp_path: Path) -> None:
    root = example(tmp_path)
    done = new(root, "event", *EVENT, *READING)
    assert done.returncode == 0, done.stderr
    assert "content/timeline/E04-a-diver-warned-the-pier-trust.md" in done.stdout
    assert "wrong-count" not in done.stdout
    assert "the site has 4" in done.stdout, "what else must change is said"
    before = (root / "content/data/figures.yaml").read_bytes()
    done = new(root, "figure", "--says", "Bolts that had rusted", "--shown", "about 90 bolts", "--owner", "inquiry", "--readings", "source=S01", "at=0", "phrase=about 90 bolts")
    assert done.returncode == 0, done.stderr
    after = (root / "content/data/figures.yaml").read_bytes()
    assert after.startswith(before)
    assert b"- id: bolts-that-had-rusted\n" in after[len(before) :]
    codes = {problem.code for problem in examine(root)[1].errors}
    assert codes == {"wrong-count"}


@pytest.mark.parametrize(("words", "code"), [
    ((*EVENT, "--readings", "source=S09", "at=0", "phrase=In May 2017 a diver wrote"), "unknown-id"),
    ((*EVENT[:2], "--date", "2017-13", *EVENT[4:], *READING), "broken-date"),
    ((*EVENT[:4], "--theme", "warnings", *EVENT[6:], *READING), "unknown-choice"),
    (("--title", "It had 90 bolts", *EVENT[2:], *READING), "bare-figure"),
    (("--id", "E01", *EVENT, *READING), "duplicate-id"),
])
def test_what_is_wrong_is_refused_as_check_refuses_it(words: tuple[str, ...], code: str, tmp_path: Path) -> None:
    root = example(tmp_path)
    before = sorted(path.name for path in (root / "content").rglob("*"))
    done = new(root, "event", *words)
    assert done.returncode == 1
    assert f"error[{code}]" in done.stderr
    assert sorted(path.name for path in (root / "content").rglob("*")) == before


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    root = example(tmp_path)
    (root / "content/glossary/Rust.md").mkdir()
    done = new(root, "term", "--id", "Rust", "--title", "Rust", "--basis", "general", "--body", "Iron that crumbles.")
    assert done.returncode == 2
    assert "left as it is" in done.stderr


def test_it_asks_for_what_must_be_there(tmp_path: Path) -> None:
    root = example(tmp_path)
    done = new(root, "term", told="Rust\ngeneral\nIron that crumbles.\n")
    assert done.returncode == 0, done.stderr
    assert (root / "content/glossary/rust.md").read_text(encoding="utf-8") == '---\nid: rust\ntitle: "Rust"\nbasis: general\n---\nIron that crumbles.\n'
    short = new(root, "term", told="Rust\n")
    assert short.returncode == 2
    assert "nothing was written" in short.stderr


def test_an_answer_that_cannot_be_one_is_asked_for_again_at_once(tmp_path: Path) -> None:
    root = example(tmp_path)
    done = new(root, "event", told="The tide rose\n3/4/2017\n2017-04-03\nWarnings\nwarning\nTrust\ntrust\n\nS01\n0\non 3 April 2017 the tide rose\n\n\nThe tide rose.\n")
    assert done.returncode == 0, done.stderr
    for wrong in ("3/4/2017", "Warnings", "Trust"):
        assert f"“{wrong}” is not written like these." in done.stderr
    assert next((root / "content/timeline").glob("*-the-tide-rose.md")).read_text(encoding="utf-8").count('date: "2017-04-03"\ntheme: warning\nagencies: [trust]') == 1


def test_it_asks_for_what_proves_a_figure(tmp_path: Path) -> None:
    root = example(tmp_path)
    done = new(root, "figure", told="Sheets that were counted\nabout 12 sheets\ninquiry\nS01\n0\nabout 12 sheets\n\n\n")
    assert done.returncode == 0, done.stderr
    assert 'phrase: "about 12 sheets"' in (root / "content/data/figures.yaml").read_text(encoding="utf-8")


def test_line_ends_of_the_file_are_kept(tmp_path: Path) -> None:
    root = example(tmp_path)
    file = root / "content/data/corrections.yaml"
    file.write_bytes(b'- date: "2020-01-02"\r\n  was: "This."\r\n  now: "That."\r\n')
    assert new(root, "correction", "--date", "2020-01-03", "--was", "It had 90 bolts.", "--now", "It had none.").returncode == 1
    assert new(root, "correction", "--date", "2020-01-03", "--was", "This thing.", "--now", "That thing.").returncode == 0
    assert file.read_bytes().startswith(b'- date: "2020-01-02"\r\n  was: "This."\r\n  now: "That."\r\n- date: "2020-01-03"\r\n')


def test_a_new_site_builds_by_itself(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    done = subprocess.run([sys.executable, "-m", "builder", "new", "site", str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    checked = subprocess.run([sys.executable, "-m", "builder", "build"], cwd=folder, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert (folder / "site/timeline/index.html").exists()
    assert (folder / "Makefile").exists()
    for name in (".githooks/pre-commit", ".github/published"):
        assert os.access(folder / name, os.X_OK)
    assert not any((folder / "content").glob("places/*"))
    again = subprocess.run([sys.executable, "-m", "builder", "new", "site", str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert again.returncode == 2
    assert "left as it is" in again.stderr
    inside = subprocess.run([sys.executable, "-m", "builder", "new", "site", "builder/starter/practice"], cwd=folder, capture_output=True, text=True, check=False)
    assert inside.returncode == 2
    assert not (folder / "builder/starter/practice").exists()
