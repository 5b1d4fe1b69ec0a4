"""What a change does to the facts is said in words, and a published fact does not change without a correction."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from builder.changes import changes
from builder.checks.site.corrections import correction_problems
from builder.due import due
from builder.history import HistoryError, site_of, tree_at
from builder.links import Link, follow, outside
from builder.read import read_tree
from builder.report.changes import as_markdown, as_words
from builder.text import Span
from tests.examples import ROOT, change, committed, example, git

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIGURES, FINDING, CLOSED = "content/data/figures.yaml", "content/findings/F01-nobody-asked.md", "content/timeline/E02-the-pier-was-closed.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = example(tmp_path / "site")
    committed(root, "The first")
    return root


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "builder", *words, "--root", str(root)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def found(root: Path) -> str:
    return as_words(changes(site_of(tree_at(root, "HEAD")), site_of(read_tree(root))))


def test_nothing_differs_from_what_was_committed(project: Path) -> None:
    assert found(project) == "No fact, entry or setting differs.\n"
    change(project, FIGURES, "# Every figure", "# Another comment, which moves everything\n# Every figure")
    assert found(project) == "No fact, entry or setting differs.\n"


def test_a_changed_figure_is_told_with_both_sides_and_its_pages(project: Path) -> None:
    change(project, FIGURES, "shown: around 240 passengers", "shown: around 250 passengers")
    told = found(project)
    assert told.startswith("1 figure changed.\n")
    assert "changed figure daily-passengers “around 250 passengers a day”" in told
    assert "shown: “around 240 passengers a day” → “around 250 passengers a day”" in told
    assert "on: Learning from the Hallow Pier inquiry" in told


def test_added_and_removed_entries_and_another_citation(project: Path) -> None:
    (project / "content/questions/Q01-who-was-warned.md").unlink()
    (project / "content/glossary/rust.md").write_text("---\nid: rust\ntitle: Rust\nbasis: general\n---\nIron that crumbles.\n", encoding="utf-8")
    change(project, FINDING, "(event:E01)", "(event:E02)")
    told = found(project)
    assert "1 finding changed, 1 question removed, 1 term added." in told
    assert "removed question Q01" in told
    assert "added term rust “Rust”" in told
    assert "[event:E01]" in told, "what is cited changed, though no visible word did"


def test_markdown_cannot_be_broken_by_what_editors_write(project: Path) -> None:
    change(project, FINDING, "Warnings were read and", "Warnings | were <b>read</b> `and`")
    told = as_markdown(changes(site_of(tree_at(project, "HEAD")), site_of(read_tree(project))))
    rows = [line for line in told.splitlines() if line.startswith("| ")]
    assert all(len([1 for at, char in enumerate(row) if char == "|" and row[at - 1] != "\\"]) == 5 for row in rows)
    assert "<b>" not in told


def test_the_commands(project: Path) -> None:
    change(project, FIGURES, "shown: around 240 passengers", "shown: around 250 passengers")
    assert "→ “around 250 passengers a day”" in run(project, "diff", "HEAD").stdout
    assert "| Before | After |" in run(project, "diff", "HEAD", "--format", "markdown").stdout
    done = run(project, "corrections", "HEAD", "--format", "github")
    assert done.returncode == 1
    assert "error[uncorrected-change]" in done.stderr
    assert done.stdout.startswith("::error file=content/data/figures.yaml,line=5,")
    for words in (("diff", "nowhere"), ("diff", "--output=x"), ("corrections", "nowhere")):
        assert run(project, *words).returncode == 2


@pytest.mark.parametrize(("path", "old", "new", "faulty"), [
    (FIGURES, "shown: around 240 passengers", "shown: around 250 passengers", True),
    (FIGURES, "shown: around 240 passengers", "shown: about 240 passengers", False),
    (FIGURES, "shown: around 240 passengers", "shown: over 240 passengers", True),
    (FIGURES, "period: 2016/2018", "period: 2016/2017", True),
    (FIGURES, "says: Passengers who used", "says: Passengers using", False),
    (FIGURES, "shown: three events", "shown: four events", False),
    ("content/data/quotations.yaml", "bolts could bear", "bolts might bear", True),
    (CLOSED, 'date: "2018-11"', 'date: "2018-10"', True),
    (CLOSED, "The pier was closed", "The pier was shut", False),
])
def test_a_published_fact_needs_a_correction(project: Path, path: str, old: str, new: str, faulty: bool) -> None:
    change(project, path, old, new)
    problems = list(correction_problems(site_of(tree_at(project, "HEAD")), site_of(read_tree(project))))
    assert [problem.code for problem in problems] == ["uncorrected-change"] * faulty


def test_a_new_correction_is_enough_and_an_old_one_is_not(project: Path) -> None:
    corrections = project / "content/data/corrections.yaml"
    corrections.write_text('- {date: "2020-01-01", was: This., now: That., records: [daily-passengers]}\n', encoding="utf-8")
    committed(project, "A correction of long ago")
    change(project, FIGURES, "shown: around 240 passengers", "shown: around 250 passengers")
    before = site_of(tree_at(project, "HEAD"))
    assert len(list(correction_problems(before, site_of(read_tree(project))))) == 1
    with corrections.open("a", encoding="utf-8") as file:
        file.write('- {date: "2020-02-01", was: That., now: Another., records: [daily-passengers]}\n')
    assert not list(correction_problems(before, site_of(read_tree(project))))


def test_an_old_revision_may_hold_anything(project: Path) -> None:
    (project / "content/data/figures.yaml").write_bytes(b"\xff\xfe[broken: {")
    (project / "content/pages/odd name é.md").write_text("no front matter", encoding="utf-8")
    committed(project, "Broken")
    assert site_of(tree_at(project, "HEAD")).entries
    assert tree_at(project, "HEAD~1").files != tree_at(project, "HEAD").files
    with pytest.raises(HistoryError):
        tree_at(project, "HEAD~9")
    with pytest.raises(HistoryError):
        tree_at(project.parent, "HEAD")


def test_a_site_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    root = example(tmp_path / "docs" / "site")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "x")
    assert found(root) == "No fact, entry or setting differs.\n"


def test_support_lines_fall_due(project: Path) -> None:
    site = site_of(read_tree(project))
    assert [line.id for line in due(site, date(2020, 1, 1), 90)] == ["harbour-office"]
    change(project, "content/data/support.yaml", "  hours: On", '  checked: "2020-01-01"\n  hours: On')
    site = site_of(read_tree(project))
    assert not due(site, date(2020, 3, 31), 90)
    assert due(site, date(2020, 4, 1), 90)
    assert run(project, "due", "--on", "2020-04-01").returncode == 1
    assert run(project, "due", "--on", "2020-02-01").returncode == 0
    for no_day in ("0000", "../2019"):
        change(project, "content/data/support.yaml", 'checked: "2020-01-01"', f'checked: "{no_day}"')
        assert due(site_of(read_tree(project)), date(2020, 1, 2), 90)
        change(project, "content/data/support.yaml", f'checked: "{no_day}"', 'checked: "2020-01-01"')


class _Host(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self.send_response({"/good": 200, "/gone": 404, "/moved": 301, "/shy": 405}.get(self.path, 403))
        if self.path == "/moved":
            self.send_header("Location", "/good")
        self.end_headers()

    def do_GET(self) -> None:
        if self.path == "/garbled":
            self.wfile.write(b"What is asked for?\r\n\r\n")
            return
        self.send_response({"/shy": 200, "/good": 200, "/gone": 404}.get(self.path, 403))
        self.end_headers()

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_links_that_lead_nowhere_are_found(host: str) -> None:
    links = tuple(Link(f"{host}/{name}", Span("f", 0, 0)) for name in ("good", "gone", "moved", "shy", "closed", "garbled", "a space"))
    told = {finding.link.address.rsplit("/", 1)[1]: finding.dead for finding in follow((*links, Link("http://127.0.0.1:9/x", Span("f", 0, 0))), pause=0)}
    assert told == {"gone": True, "closed": False, "garbled": True, "a space": True, "x": True}


def test_every_outside_address_is_followed_once(project: Path) -> None:
    change(project, "content/data/support.yaml", "- id: harbour-office", "- id: lighthouse\n  address: https://[never\n- id: harbour-office")
    found = [link.address for link in outside(site_of(read_tree(project)))]
    assert found == ["https://creativecommons.org/licenses/by/4.0/", "https://example.org/", "https://example.org/harbour"]
