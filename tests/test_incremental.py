"""What is built from what an earlier build left is, byte for byte, what a clean build makes; and little is done for it."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

import builder.artifacts
import builder.build
import builder.checks
import builder.checks.own
import builder.dates
import builder.incremental.rows
import builder.incremental.stamp
import builder.incremental.store
import builder.incremental.texts
import builder.publish
from builder import workers
from builder.beside import CORES
from builder.build import build
from builder.cli import main
from builder.dates import parse_date
from builder.incremental.cache import Cache
from builder.incremental.codec import Damaged, from_bytes, to_bytes
from builder.incremental.stamp import GRAIN, Stamp
from builder.incremental.store import Store
from builder.incremental.texts import still_say
from builder.model import Entry, Record
from builder.read import read_again
from builder.render import Templates
from builder.text import File
from builder.workers import shared_out
from tests.examples import ROOT, change, committed, example

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = """---
id: {name}
title: Page {name}
description: A further page of the example, which says something and cites a record of the pier.
view: page
---

{text}
"""
CITING = "The report of the inquiry counted [](figure:warnings) and did not say why.\n\n## Before\n\nThe pier was [closed](event:E02)."


def site(folder: Path, pages: int = 2) -> Path:
    """The example with a few plain pages, all of whose files are old."""
    root = example(folder)
    for number in range(pages):
        write(root, f"content/pages/more-{letters(number)}.md", PAGE.format(name=f"more-{letters(number)}", text=CITING if number % 2 == 0 else "Nothing is counted here."))
    return root


def letters(number: int) -> str:
    return "abcdefghij"[number // 10] + "abcdefghij"[number % 10]


def write(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")


def run(root: Path, output: Path) -> int:
    """A build as from the command line, once the clock has ticked."""
    time.sleep(1.2 * GRAIN / 1e9)
    return main(["build", "--root", str(root), "--output", str(output)])


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()} if folder.exists() else {}


EDITS = (
    ("content/pages/more-aa.md", "did not say why", "gave no reason"),
    ("content/pages/more-ab.md", "Nothing is counted here.", "Here, nothing is counted.\n\nNor is it here."),
    ("content/pages/more-ab.md", "view: page", "short: Another\nview: page"),
    ("content/pages/more-aa.md", "## Before", "## Earlier"),
    ("content/pages/more-aa.md", "[closed](event:E02)", "closed at last"),
    ("content/pages/more-aa.md", "The report of", "In 1999, the report of"),  # a bare figure: refused
    ("content/pages/more-ab.md", "Nothing", "As [nobody](figure:nothing) said, nothing"),  # refused
    ("content/findings/F01-nobody-asked.md", "The report said", "Indeed, the report said"),
    ("content/timeline/E02-the-pier-was-closed.md", "title: ", "title: Again: "),
    ("content/data/figures.yaml", "says: Written warnings about the pier", "says: Written warnings that named the pier"),
    ("content/data/figures.yaml", "# Every figure", "# One more line\n# Every figure"),
    ("content/data/figures.yaml", "says: Entries of the timeline", "says: All 900 entries of the timeline"),  # refused
    ("content/data/figures.yaml", "period: 2016/2018", "period: 201X"),
    ("content/data/speakers.yaml", "also: [the Inquiry, the report]", "also: [the Inquiry]"),
    ("content/data/wording.yaml", "[recently,", "[gave, recently,"),
    ("content/data/site.yaml", "quotation_words: 15", "quotation_words: 14"),
    ("templates/components/footer.html", "<footer", "<hr><footer"),
    ("templates/components/footer.html", "</footer>", "<p>900 lamps</p></footer>"),  # refused
    ("static/css/tokens.css", "{", "{ /* a comment */ --one-more: red;"),
)


class Editing(RuleBasedStateMachine):
    """An editor who changes anything, in any order, and builds after each change."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.root = site(self.folder / "root")
        self.gone: dict[str, bytes] = {}
        self.built()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def built(self) -> None:
        output = self.folder / "site"
        before, code = files(output), run(self.root, output)
        clean = build(self.root, self.folder / "clean")
        assert (clean.changes is None) == (code == 1), clean.verdict.errors
        if code == 1:
            assert files(output) == before, "a refused build changed the output"
        else:
            assert files(output) == files(self.folder / "clean")

    @rule(edit=st.sampled_from(EDITS))
    def edit(self, edit: tuple[str, str, str]) -> None:
        path, one, other = edit
        if path in self.gone:
            return
        text = (self.root / path).read_text(encoding="utf-8")
        write(self.root, path, text.replace(other, one, 1) if other in text else text.replace(one, other, 1))
        self.built()

    @rule(name=st.sampled_from(("content/pages/more-ab.md", "content/pages/more-aa.md", "content/questions/Q01-who-was-warned.md", "static/favicon.svg")))
    def delete_or_restore(self, name: str) -> None:
        if name in self.gone:
            (self.root / name).write_bytes(self.gone.pop(name))
        elif (self.root / name).exists():
            self.gone[name] = (self.root / name).read_bytes()
            (self.root / name).unlink()
        self.built()

    @rule()
    def add_or_take_away(self) -> None:
        path = self.root / "content" / "pages" / "new.md"
        if path.exists():
            path.unlink()
        else:
            path.write_text(PAGE.format(name="new", text="See [the other](page:more-aa)."), encoding="utf-8")
        self.built()

    @precondition(lambda self: "content/pages/more-ab.md" not in self.gone)
    @rule()
    def rename(self) -> None:
        path = self.root / "content" / "pages" / "more-ab.md"
        other = path.with_name("more-ab-moved.md")
        path.rename(other)
        self.built()
        other.rename(path)
        self.built()

    @rule()
    def touch(self) -> None:
        os.utime(self.root / "content" / "pages" / "home.md")
        self.built()

    @rule()
    def meddle_with_the_output(self) -> None:
        page = self.folder / "site" / "index.html"
        if page.exists():
            page.write_text("<p>Somebody was here.", encoding="utf-8")
            self.built()

    @rule(name=st.sampled_from(("index.html", "more-ab/index.html", "assets/search-index.js", "build.json")))
    def meddle_with_the_twin(self, name: str) -> None:
        page = self.folder / ".site.twin" / name
        if page.exists():
            page.unlink()
            page.write_text("<p>Somebody was here.", encoding="utf-8")
            self.edit(EDITS[0])


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=3, stateful_step_count=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def test_a_build_with_nothing_to_do_imports_no_library(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    program = "import sys; from builder.cli import main; code = main(sys.argv[1:]); print(code, sorted({'jinja2', 'markdown_it', 'yaml', 'sqlite3', 'json', 'pathlib', 'shutil', 'typing', 'builder.build'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program, "build", "--root", str(root), "--output", str(output)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "nothing has changed" in done.stdout
    assert done.stdout.splitlines()[-1] == "0 []"


@pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="where no other process can read the page")
def test_a_build_of_which_one_page_has_changed_loads_neither_templates_nor_what_reads_markdown(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    change(root, "content/pages/more-ab.md", "Nothing is", "Nothing at all is")
    program = "import sys; from builder.cli import main; main(sys.argv[1:]); print(sorted({'dataclasses', 'hashlib', 'jinja2', 'markdown_it', 'yaml', 'builder.build'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program, "build", "--root", str(root), "--output", str(output)], cwd=ROOT, env={**os.environ, CORES: "2"}, capture_output=True, text=True, check=True)
    assert "0 removed" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"
    assert b"Nothing at all is counted here." in (output / "more-ab" / "index.html").read_bytes()


def test_running_text_alone_is_written_anew_without_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "did not say why", "gave no reason")
    with monkeypatch.context() as patched:
        patched.setattr(builder.build, "build", None)
        assert run(root, output) == 0
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")
    assert b"gave no reason" in (output / "more-aa" / "index.html").read_bytes()
    assert b"gave no reason" in (output / "assets" / "search-index.js").read_bytes()


def test_of_running_text_only_what_is_new_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    checked: list[str] = []
    whole = builder.checks.own.passage_problems
    monkeypatch.setattr(builder.checks.own, "passage_problems", lambda passage, rules: checked.append(passage.text) or whole(passage, rules))
    for old, new, texts in (
        ("Nothing is counted here.", "Here, nothing is counted.\n\nNor is it here.", ["Here, nothing is counted.", "Nor is it here."]),
        ("Nor is it here.", "Nor there.", ["Nor there."]),
        ("Here, nothing is counted.\n\n", "", []),
    ):
        checked.clear()
        change(root, "content/pages/more-ab.md", old, new)
        assert run(root, output) == 0
        assert checked == texts
        build(root, tmp_path / "clean")
        assert files(output) == files(tmp_path / "clean")


def test_running_text_alone_is_held_to_what_was_settled(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert main(["settle", "--root", str(root)]) == 0
    assert run(root, output) == 0
    change(root, "content/pages/more-ab.md", "Nothing is counted here.", "Nothing is counted here. Nobody asked for it.")
    assert run(root, output) == 0
    change(root, "content/pages/more-ab.md", "Nothing is counted here.", "Everything is counted here.")
    assert run(root, output) == 1


def test_what_was_refused_is_not_known_to_be_sound(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    change(root, "content/pages/more-ab.md", "Nothing is counted here.", "There were 19 bolts.\n\nNothing is counted here.")
    assert run(root, output) == 1
    change(root, "content/pages/more-ab.md", "Nothing is counted here.", "Nothing is counted now.")
    assert run(root, output) == 1


def test_the_place_of_a_record_that_a_page_does_not_cite_is_known(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    change(root, "content/data/figures.yaml", "  says: Written warnings about the pier", "  place: Hallow\n  says: Written warnings about the pier")
    change(root, "content/data/figures.yaml", "  says: Entries of the timeline", "  place: Farport\n  says: Entries of the timeline")
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "The report of the inquiry counted", "In Farport the report of the inquiry counted")
    assert build(root, tmp_path / "clean").changes is None
    assert run(root, output) == 1


SHARE = """- id: answered
  says: Written warnings that were answered
  shown: one of the three written warnings
  units: [warnings, written warnings]
  owner: inquiry
  readings:
    - {source: S01, at: 0, phrase: "answered one of the three written warnings", follows: true}
  links: [F01]
- id: events-count
"""


def test_the_share_of_a_whole_that_a_page_does_not_cite_is_known(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    change(root, "content/data/figures.yaml", "- id: events-count\n", SHARE)
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "and did not say why", "and said that all were answered")
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "and said that all were answered", "and all were answered")
    assert run(root, output) == 1


def test_a_new_share_is_held_against_the_pages_that_cite_its_whole(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    change(root, "content/pages/more-aa.md", "and did not say why", "and all were answered")
    assert run(root, output) == 0
    change(root, "content/data/figures.yaml", "- id: events-count\n", SHARE)
    assert run(root, output) == 1


@pytest.mark.parametrize("looks", ["{% if 'gave' in view.body %}!{% endif %}", "{{ view.body|length }}", "{% set text = view.body %}{{ text|upper }}", "{% if view.body %}:{% endif %}", "{{ view.body }}"])
def test_a_template_may_look_at_the_text_of_a_page(looks: str, tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    write(root, "templates/content/page.html", f"{{{{ view.body|safe }}}}<p data-proof='count'>{looks}</p>")
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "did not say why", "gave no reason")
    assert run(root, output) == 0
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")


def test_a_component_may_look_at_the_words_that_it_is_given(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    change(root, "templates/components/crosslink.html", "{{ inner }}</a>", "{% if 'at last' in inner %}<b>{{ inner }}</b>{% else %}{{ inner }}{% endif %}</a>")
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "[closed](event:E02)", "[closed at last](event:E02)")
    assert run(root, output) == 0
    assert b"<b>closed at last</b>" in (output / "more-aa" / "index.html").read_bytes()
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")


def test_a_fact_that_changes_takes_along_the_pages_that_cite_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root", pages=12), tmp_path / "site"
    assert run(root, output) == 0
    change(root, "content/data/figures.yaml", "shown: three written warnings", "shown: four written warnings")
    change(root, "content/data/figures.yaml", 'phrase: "three written warnings"', 'phrase: "four written warnings"')
    change(root, "content/findings/F01-nobody-asked.md", 'phrase: "three written warnings"', 'phrase: "four written warnings"')
    change(root, "content/findings/F01-nobody-asked.md", "[three written", "[four written")
    change(root, "content/timeline/E02-the-pier-was-closed.md", "[three written", "[four written")
    monkeypatch.setenv(CORES, "1")
    checked, rendered = [], []
    whole, page = builder.incremental.store.part_problems, Templates.page
    monkeypatch.setattr(builder.incremental.store, "part_problems", lambda part, *rest: checked.append(getattr(part, "path", "")) or whole(part, *rest))
    monkeypatch.setattr(Templates, "page", lambda self, view: rendered.append(view.frame.path) or page(self, view))
    assert run(root, output) == 0
    citing = [f"more-{letters(number)}" for number in range(0, 12, 2)]
    assert {path for path in checked if path.startswith("content/pages/")} == {f"content/pages/{name}.md" for name in citing}
    assert {path for path in rendered if path.startswith("more-")} == {f"{name}/" for name in citing}
    assert {"help/", "glossary/", "sources/", "more-ab/"}.isdisjoint(rendered)
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")


def test_words_taken_away_until_too_much_is_quoted_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    own = "\n\nWhat follows says nothing but what we say of it ourselves, in as many words as it takes to say so at length." * 12
    quoting = f"The report of the inquiry says that [](quote:{next(iter(quoted(root)))}).{own}"
    write(root, "content/pages/more-ab.md", PAGE.format(name="more-ab", text=quoting))
    assert run(root, output) == 0, capsys.readouterr().err
    write(root, "content/pages/more-ab.md", PAGE.format(name="more-ab", text=quoting.removesuffix(own[: 11 * len(own) // 12])))
    before = files(output)
    assert run(root, output) == 1
    assert "quoted-too-much" in capsys.readouterr().err
    assert files(output) == before


def quoted(root: Path) -> list[str]:
    """The ids of the recorded quotations."""
    return [record["id"] for record in yaml.safe_load((root / "content/data/quotations.yaml").read_text(encoding="utf-8"))]


def test_of_records_templates_and_static_files_only_what_changed_is_checked_and_what_is_wrong_always(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    monkeypatch.setenv(CORES, "1")
    checked: list[str] = []
    whole = builder.incremental.store.part_problems

    def told(part: Entry | Record | File, *rest: object) -> object:
        checked.append(part.path if isinstance(part, File) else part.id if isinstance(part, Entry) else part.text("id"))
        return whole(part, *rest)

    monkeypatch.setattr(builder.incremental.store, "part_problems", told)
    change(root, "content/data/figures.yaml", "says: Entries of the timeline", "says: All 900 entries of the timeline")
    change(root, "templates/components/footer.html", "</footer>", "<p>900 lamps</p></footer>")
    for _ in range(2):
        checked.clear()
        assert run(root, output) == 1
        assert set(checked) - {"timeline"} == {"events-count", "templates/components/footer.html"}  # that page cites the record
    change(root, "content/data/figures.yaml", "says: All 900 entries of the timeline", "says: Entries of the timeline")
    change(root, "templates/components/footer.html", "<p>900 lamps</p></footer>", "</footer>")
    change(root, "static/css/tokens.css", "{", "{ /* a comment */")
    checked.clear()
    assert run(root, output) == 0
    assert "static/css/tokens.css" in checked
    assert {one for one in checked if one.startswith("templates/")} <= {"templates/components/footer.html"}
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")


def test_what_a_library_said_of_dates_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    change(root, "content/data/figures.yaml", "period: 2016/2018", "period: 201X")
    monkeypatch.setattr(builder.dates, "_said", {})
    parse_date.cache_clear()
    assert run(root, output) == 0
    parse_date.cache_clear()
    monkeypatch.setattr(builder.dates, "_said", {})
    monkeypatch.setattr(builder.dates, "_asked", None)
    change(root, "content/data/figures.yaml", "says: Entries of the timeline", "says: What the timeline tells")
    assert run(root, output) == 0
    assert builder.dates.remembered() == (("201X", "2010-01-01", "2019-12-31"),)
    parse_date.cache_clear()


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: b"junk" * 500, lambda data: data[: len(data) // 2], lambda data: data[:-9] + b"\x00" * 9, lambda data: data.replace(b"Nothing", b"Anthing")], ids=["empty", "junk", "cut", "tail", "letters"])
def test_damaged_and_foreign_caches_are_ignored_and_replaced(damage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "did not say why", "gave no reason")
    kept = list((root / ".cache" / "build").iterdir())
    assert len(kept) == 2
    for path in kept:
        path.write_bytes(damage(path.read_bytes()))
    assert run(root, output) == 0
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")
    assert run(root, output) == 0
    change(root, "content/pages/more-aa.md", "gave no reason", "gave none")
    monkeypatch.setattr(builder.build, "build", None)
    assert run(root, output) == 0
    assert b"gave none" in (output / "more-aa" / "index.html").read_bytes()


ENDLESS = "CREATE VIEW parsed AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS path, x AS source, x AS seal, x AS value FROM c"


@pytest.mark.parametrize(
    "script",
    [f"DROP TABLE parsed; {ENDLESS}", "CREATE TRIGGER evil AFTER UPDATE ON parsed BEGIN DELETE FROM sheets; END", "UPDATE sound SET notes = 5, seal = 5", "UPDATE parsed SET value = 7; UPDATE sheets SET value = NULL"],
    ids=["endless-view", "trigger", "numbers", "numbers-and-nothing"],
)
def test_a_cache_in_which_another_put_something_is_not_believed(script: str, tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    with closing(sqlite3.connect(root / ".cache/build/store")) as base:
        base.executescript(script)
    change(root, "content/pages/more-aa.md", "did not say why", "gave no reason")
    change(root, "content/data/figures.yaml", "owner: inquiry", "owner: inquiry  # as the report has it")
    assert run(root, output) == 0
    build(root, tmp_path / "clean")
    assert files(output) == files(tmp_path / "clean")


def test_of_what_a_killed_build_left_in_the_cache_nothing_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    change(root, "content/data/figures.yaml", "warnings about the pier", "warnings that named the pier")
    killed = os.fork()
    if not killed:
        monkeypatch.setattr(builder.build, "check", lambda *_: os._exit(9))
        run(root, output)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(killed, 0)[1]) == 9
    store = Store(root, output)
    assert store.common("edition") is None
    store.keep(published=False)


def test_a_cache_that_the_disk_had_no_room_for_is_not_believed(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    store = Store(root, output)
    assert store._base is not None
    store._base.execute(f"PRAGMA max_page_count = {store._base.execute('PRAGMA page_count').fetchone()[0]}")
    store._put("common", "large", 0, b"more than there is room for" * 100_000)
    store.keep(published=False)
    assert Cache(str(root)).common("edition") is None


def test_a_stamp_that_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    (stamp,) = (root / ".cache/build").glob("stamp-*")
    stamp.unlink()
    os.mkfifo(stamp)
    assert run(root, output) == 0
    assert stamp.is_file()


def test_a_cache_can_run_no_code(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self):
            return (os.mkdir, (str(tmp_path / "made"),))

    for evil in (Evil(), {"a": Evil()}, os.system, Path("x")):
        with pytest.raises(Damaged):
            from_bytes(pickle.dumps(evil))
    assert not (tmp_path / "made").exists()


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    (root / ".cache").write_text("in the way", encoding="utf-8")
    assert run(root, output) == 0
    assert run(root, output) == 0


def test_what_changed_within_a_tick_of_the_clock_is_not_missed(tmp_path: Path) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    page = root / "content" / "pages" / "more-ab.md"
    for words in ("Nothing is counted here.", "Anything is counted now.", "Something is counted so."):
        page.write_text(PAGE.format(name="more-ab", text=words), encoding="utf-8")
        assert main(["build", "--root", str(root), "--output", str(output)]) == 0
        assert words.encode() in (output / "more-ab" / "index.html").read_bytes()


def test_a_save_just_before_every_build_makes_none_of_them_a_whole_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    monkeypatch.setattr(builder.build, "build", None)
    for words in ("Nothing is counted so.", "Anything is counted now.", "Something is counted too."):
        write(root, "content/pages/more-ab.md", PAGE.format(name="more-ab", text=words))
        assert main(["build", "--root", str(root), "--output", str(output)]) == 0
        assert words.encode() in (output / "more-ab" / "index.html").read_bytes()


def test_what_was_saved_again_since_it_was_read_is_vouched_for_by_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output = site(tmp_path / "root"), tmp_path / "site"
    assert run(root, output) == 0
    monkeypatch.setattr(builder.incremental.texts, "still_say", lambda root, files: False)
    write(root, "content/pages/more-ab.md", PAGE.format(name="more-ab", text="Nothing is counted so."))
    assert main(["build", "--root", str(root), "--output", str(output)]) == 0
    assert Stamp(str(root), str(output), None).changed is None


def test_of_a_file_that_is_gone_nobody_says_that_it_says_the_same(tmp_path: Path) -> None:
    root = site(tmp_path / "root")
    read = read_again(root, "content/pages/more-ab.md")
    assert read
    assert still_say(root, [read])
    change(root, read.path, "Nothing", "Anything")
    assert not still_say(root, [read])
    (root / read.path).unlink()
    assert not still_say(root, [read])


def test_a_first_commit_is_seen(tmp_path: Path) -> None:
    root, output = site(tmp_path / "inner" / "root"), tmp_path / "site"
    for folder in (tmp_path, root.parent, root):  # each repository is nearer than the one before
        run(root, output)
        committed(folder)
        run(root, output)
        assert build(root, tmp_path / "clean").changes is not None
        assert files(output) == files(tmp_path / "clean")


def test_a_new_file_of_the_builder_is_seen_whatever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "incremental").mkdir()
    (tmp_path / "starter").mkdir()
    monkeypatch.setattr(builder.incremental.rows, "__file__", str(tmp_path / "incremental" / "rows.py"))
    before = builder.incremental.rows.house()
    (tmp_path / "__pycache__").mkdir()
    assert builder.incremental.rows.house() == before
    (tmp_path / "starter" / "page.md").write_text("a page", encoding="utf-8")
    assert builder.incremental.rows.house() != before


def test_a_build_vouches_for_nothing_that_another_published_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, output, ready = site(tmp_path / "root"), tmp_path / "site", builder.publish.make_ready
    shutil.copytree(root, tmp_path / "before")
    change(root, "content/pages/more-ab.md", "Nothing is counted here.", "Here, nothing is counted.")

    def late(output: Path, made: Callable[[tuple[str, ...]], None]) -> None:
        build(tmp_path / "before", output)  # it read the pages before they were changed, and waited
        ready(output, made)

    with monkeypatch.context() as patched:
        patched.setattr(builder.publish, "make_ready", late)
        assert run(root, output) == 0
    assert b"Nothing is counted here." in (output / "more-ab" / "index.html").read_bytes()
    assert run(root, output) == 0
    assert b"Here, nothing is counted." in (output / "more-ab" / "index.html").read_bytes()


@pytest.mark.parametrize("large", [1, 8192])
@pytest.mark.parametrize("moved", ["nothing", "site", ".site.twin", "site/index.html"])
def test_what_stands_is_what_stood_when_it_was_looked_at(moved: str, large: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder.incremental.stamp, "LARGE", large)
    root = site(tmp_path / "root")
    for _ in range(2):
        assert run(root, root / "site") == 0
    stamp = Stamp(str(root), str(root / "site"), None)
    assert stamp.changed == ()
    if moved == "site/index.html":
        (root / moved).rename(tmp_path / "elsewhere")
    stamp.look_on()
    stamp.look()
    seen = stamp._rest()
    stamp._rest = lambda: seen  # from here on another build may publish
    if moved in ("site", ".site.twin"):
        (root / moved).rename(tmp_path / "elsewhere")
        shutil.copytree(tmp_path / "elsewhere", root / moved)
    assert stamp.stands() is (moved == "nothing")


def test_the_number_of_processes_makes_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = site(tmp_path / "root", pages=24)
    monkeypatch.setattr(workers, "FEW", 4)
    for number in ("1", "2", "5"):
        monkeypatch.setenv(CORES, number)
        assert build(root, tmp_path / number).changes is not None
    assert files(tmp_path / "1") == files(tmp_path / "2") == files(tmp_path / "5")


def test_what_a_process_could_not_do_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CORES, "3")
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here and number == 40:
            os._exit(9)
        if number == 77 and os.getpid() != here:
            raise ValueError
        return number * number

    assert shared_out(range(300), work) == [number * number for number in range(300)]


def test_no_process_is_left_when_work_fails_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CORES, "3")
    here, pipes = os.getpid(), len(list(Path("/dev/fd").iterdir()))

    def work(number: int) -> str:
        if os.getpid() == here:
            time.sleep(0.05)  # so that the others have more to send than a pipe holds
            raise ValueError
        return "letters" * 100_000

    begun: list[int] = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: begun.append(process := fork()) or process)  # type: ignore[func-returns-value]
    with pytest.raises(ValueError, match=r"^$") as found:  # whose traceback still holds all that was begun
        shared_out(range(300), work)
    assert found.tb is not None
    for process in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)
    assert len(begun) == 2
    assert len(list(Path("/dev/fd").iterdir())) == pipes

    def fail(number: int) -> int:
        if number == 100:
            raise KeyError(number)
        return number

    with pytest.raises(KeyError):
        shared_out(range(300), fail)


def test_values_come_back_as_they_were(tmp_path: Path) -> None:
    from builder.entries import parse
    from builder.read import read_tree

    parsed = [parse(file) for file in read_tree(site(tmp_path)).files if file.path.startswith("content/")]
    assert [from_bytes(to_bytes(one)) for one in parsed] == parsed
