"""A folder that is edited by a person: the last good page stays, the problems stand above it, and they go when mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import builder.editing.workshop
from builder.build import build
from builder.editing.overlay import allow, overlaid
from builder.editing.workshop import Workshop
from tests.examples import change, example

if TYPE_CHECKING:
    from pathlib import Path

FINDING = "content/findings/F01-nobody-asked.md"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    workshop = Workshop(example(tmp_path))
    assert workshop.look()
    assert workshop.problems == ()
    return workshop


def page(workshop: Workshop, path: str) -> str:
    return workshop.answer(path).data.decode()


def test_every_file_is_the_one_that_a_build_publishes(workshop: Workshop, tmp_path: Path) -> None:
    build(workshop.root, tmp_path / "out")
    built = {path.relative_to(tmp_path / "out").as_posix(): path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file() and path.name != ".built"}
    ours = {path: workshop.answer(path).data for path in built if path not in ("build.json", "sbom.json")}
    assert ours == {path: built[path] for path in ours}
    assert "timeline/index.html" in ours


def test_a_save_is_seen_and_nothing_else_is(workshop: Workshop) -> None:
    assert not workshop.look()
    change(workshop.root, FINDING, "The report said", "Indeed, the report said")
    assert workshop.look()
    assert "Indeed, the report said" in page(workshop, "findings/")
    assert not workshop.look()


@pytest.mark.parametrize(("path", "old", "new", "code"), [
    (FINDING, "three written", "four written", "altered-figure"),
    (FINDING, "](figure:warnings)", "](figure:wa", "unclosed-claim"),
    ("content/data/figures.yaml", "- id: warnings", "- id: [warnings", "broken-yaml"),
    ("content/data/site.yaml", "title:", "titel:", "unknown-key"),
    ("content/pages/timeline.md", "view: timeline", "view: timelines", "unknown-choice"),
])
def test_with_a_problem_the_last_good_page_stays(workshop: Workshop, path: str, old: str, new: str, code: str) -> None:
    before = page(workshop, "findings/")
    change(workshop.root, path, old, new)
    assert workshop.look()
    codes = {problem.code for problem in workshop.problems}
    assert codes if code == "unclosed-claim" else code in codes
    assert page(workshop, "findings/") == before
    assert "Timeline of warnings" in page(workshop, "timeline/"), "a page that was not asked for before is there, too"
    change(workshop.root, path, new, old)
    assert workshop.look()
    assert workshop.problems == ()
    assert page(workshop, "findings/") == before


def test_a_broken_template_is_a_problem_with_a_place(workshop: Workshop) -> None:
    before = page(workshop, "findings/")
    change(workshop.root, "templates/content/findings.html", "{%", "{{%")
    assert workshop.look()
    assert page(workshop, "findings/") == before
    assert [problem.code for problem in workshop.problems] == ["broken-template"]
    assert workshop.problems[0].span.path == "templates/content/findings.html"
    assert "Timeline of warnings" in page(workshop, "timeline/")
    change(workshop.root, "templates/content/findings.html", "{{%", "{%")
    assert workshop.look()
    assert page(workshop, "findings/") == before
    assert workshop.problems == ()


def test_what_a_page_lacks_is_a_problem_when_it_is_looked_at(workshop: Workshop, tmp_path: Path) -> None:
    before = page(workshop, "findings/")
    change(workshop.root, "content/pages/findings.md", "\n---\n", "\n---\n\n## Main\n\nSee [there](#nowhere).\n")
    assert workshop.look()
    assert page(workshop, "findings/") == before
    refused = build(workshop.root, tmp_path / "out").verdict.errors
    assert workshop.problems == refused
    assert [problem.code for problem in refused] == ["page-lacks", "page-lacks"]


def test_a_file_that_a_broken_template_keeps_from_being_made_is_not_said_to_be_nowhere(workshop: Workshop) -> None:
    change(workshop.root, "templates/components/footer.html", "<footer", "{{ nobody.knows }}<footer")
    assert workshop.look()
    for _ in range(2):
        assert workshop.answer("figures.csv").status == 503
        assert [problem.code for problem in workshop.problems] == ["broken-template"]


def test_deleting_and_renaming_are_followed(workshop: Workshop) -> None:
    (workshop.root / "content/questions/Q01-who-was-warned.md").unlink()
    assert workshop.look()
    assert workshop.problems == ()
    assert "Who received" not in page(workshop, "questions/")
    old = workshop.root / FINDING
    old.rename(old.with_name("F01-another-name.md"))
    assert workshop.look()
    assert workshop.problems == ()
    old.with_name("F01-another-name.md").rename(old.with_name("X.md"))
    assert workshop.look()
    assert [problem.code for problem in workshop.problems] == ["file-name"]


def test_a_folder_that_goes_and_comes_back(workshop: Workshop) -> None:
    content = workshop.root / "content"
    content.rename(workshop.root / "elsewhere")
    assert workshop.look()
    assert workshop.problems
    assert workshop.answer("findings/").status == 200
    (workshop.root / "elsewhere").rename(content)
    assert workshop.look()
    assert workshop.problems == ()


def test_a_folder_that_was_never_sound_says_so(tmp_path: Path) -> None:
    root = example(tmp_path)
    change(root, FINDING, "three written", "four written")
    workshop = Workshop(root)
    workshop.look()
    answer = workshop.answer("")
    assert answer.status == 503
    shown = overlaid(answer.data.decode(), workshop.problems, workshop.tree.texts)
    assert "four written warnings" in shown
    assert FINDING in shown


def test_addresses_without_a_page(workshop: Workshop) -> None:
    assert workshop.answer("findings").status == 301
    missing = workshop.answer("nowhere/")
    assert missing.status == 404
    assert b"There is no page at this address" in missing.data
    assert workshop.answer("../content/data/site.yaml").status == 404


def test_what_editors_write_cannot_leave_the_panel(workshop: Workshop) -> None:
    change(workshop.root, FINDING, "Warnings were read", "Warnings were <script>alert(1)</script> 17 read")
    workshop.look()
    assert workshop.problems
    shown = overlaid(page(workshop, "findings/"), workshop.problems, workshop.tree.texts)
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown


def test_the_policy_admits_the_server_and_nothing_more() -> None:
    assert allow("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-x='; img-src 'self'") == (
        "default-src 'none'; script-src 'self'; style-src 'sha256-x=' 'self'; img-src 'self'; connect-src 'self' ws:"
    )
    assert allow("base-uri 'none'; form-action 'none'") == "base-uri 'none'; form-action 'none'"


def test_a_published_page_holds_nothing_of_the_server(workshop: Workshop) -> None:
    assert "livereload" not in page(workshop, "findings/")
    assert "livereload" in overlaid(page(workshop, "findings/"), (), {})


def test_a_file_that_is_being_written_is_waited_for(workshop: Workshop) -> None:
    before = page(workshop, "findings/")
    template = workshop.root / "templates/content/findings.html"
    text = template.read_text(encoding="utf-8")
    template.write_text("", encoding="utf-8")
    assert not workshop.look()
    template.write_text(text, encoding="utf-8")
    workshop.look()
    assert page(workshop, "findings/") == before
    template.write_text("", encoding="utf-8")
    assert [workshop.look() for _ in range(10)] == [False] * 9 + [True], "a file that stays empty is empty"


PAGES = ("", "timeline/", "findings/", "questions/", "glossary/", "evidence/", "help/")
TEXTS = {
    "an event": ("content/timeline/E02-the-pier-was-closed.md", "\nA sentence more.\n"),
    "a finding": (FINDING, "\nA sentence more.\n"),
    "a question": ("content/questions/Q01-who-was-warned.md", "\nA sentence more.\n"),
    "a term": ("content/glossary/pier-trust.md", "\nA sentence more.\n"),
    "a page": ("content/pages/help.md", "\nA sentence more.\n"),
    "a heading": ("content/pages/help.md", "\n## A heading more\n\nA sentence more.\n"),
    "a claim": ("content/pages/help.md", "\nAs [a finding](finding:F01) says.\n"),
    "a plain number": ("content/pages/help.md", "\nThe page [20](<plain:the number of a page>) states no fact.\n"),
    "a term cited": ("content/pages/help.md", "\nThe [trust](term:pier-trust) is no more.\n"),
    "a bare figure": ("content/pages/help.md", "\nThere were 17 sentences more.\n"),
    "a telephone number": ("content/pages/help.md", "\nRing 0300 000 000 to hear more.\n"),
    "a broken claim": (FINDING, "\nAs [nothing](finding:F99) says.\n"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_few_words_are_followed_as_if_all_were_read_anew(workshop: Workshop, name: str) -> None:
    path, more = TEXTS[name]
    text = (workshop.root / path).read_text(encoding="utf-8")
    for words in (more, "\nAnother sentence instead.\n"):
        before = {path: page(workshop, path) for path in PAGES}
        (workshop.root / path).write_text(text + words, encoding="utf-8")
        assert workshop.look()
        fresh = Workshop(workshop.root)
        fresh.look()
        assert workshop.problems == fresh.problems
        assert workshop.tree == fresh.tree
        assert {path: page(workshop, path) for path in PAGES} == (before if fresh.problems else {path: page(fresh, path) for path in PAGES})


RECOMMENDATION = """---
id: R01
title: "Test the bolts, if the pier is used"
addressee: "The council"
condition: "if the pier is used"
readings: [{source: S01, at: 0, phrase: "test the bolts, if the pier is used", follows: true}]
---
The bolts should be tested, if the pier is used.
"""


def test_a_condition_that_is_lost_from_a_text_is_missed_at_once(workshop: Workshop) -> None:
    file = workshop.root / "content/recommendations/R01-test-the-bolts.md"
    file.parent.mkdir()
    file.write_text(RECOMMENDATION, encoding="utf-8")
    change(workshop.root, "content/pages/findings.md", "shows: [finding]", "shows: [finding, recommendation]")
    assert workshop.look()
    assert workshop.problems == ()
    change(workshop.root, f"content/recommendations/{file.name}", "tested, if the pier is used.", "tested.")
    assert workshop.look()
    assert [problem.code for problem in workshop.problems] == ["condition-missing"]
    change(workshop.root, f"content/recommendations/{file.name}", "tested.", "tested, if the pier is used.")
    assert workshop.look()
    assert workshop.problems == ()


def test_a_text_with_more_figures_than_can_be_compared_is_refused_at_once(workshop: Workshop) -> None:
    text = (workshop.root / FINDING).read_text(encoding="utf-8")
    (workshop.root / FINDING).write_text(f"{text}\n{'No one knew, and no one asked. ' * 1_600}\n", encoding="utf-8")
    assert workshop.look()
    assert [problem.code for problem in workshop.problems] == ["too-large"]


def test_a_few_words_are_followed_without_a_look_at_the_rest(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder.editing.workshop, "judge", None)
    monkeypatch.setattr(builder.editing.workshop, "read_tree", None)
    for path, more in (TEXTS[name] for name in ("an event", "a finding", "a question", "a term", "a page")):
        change(workshop.root, path, (text := (workshop.root / path).read_text(encoding="utf-8")), text + more)
        assert workshop.look()
    assert all("A sentence more." in page(workshop, path) for path in ("timeline/", "findings/", "questions/", "glossary/", "help/"))


def test_what_is_kept_of_templates_is_what_they_would_make_now(tmp_path: Path) -> None:
    root = example(tmp_path / "root")
    workshop = Workshop(root)
    workshop.look()
    paths = ("timeline/index.html", "findings/index.html", "index.html", "course/index.html", "questions/index.html")
    for path, old, new in (
        ("content/timeline/E02-the-pier-was-closed.md", 'title: "', 'title: "Again, '),
        ("content/findings/F01-nobody-asked.md", "The report said", "Indeed, the report said"),
        ("content/data/figures.yaml", "says: Written warnings about the pier", "says: Written warnings that named the pier"),
        ("content/data/site.yaml", "quotation_words: 15", "quotation_words: 14"),
    ):
        for path_ in paths:
            workshop.answer(path_)
        change(root, path, old, new)
        workshop.look()
        fresh = Workshop(root)
        fresh.look()
        assert [workshop.answer(path_) for path_ in paths] == [fresh.answer(path_) for path_ in paths]


def test_styles_and_scripts_are_asked_for_by_their_version(tmp_path: Path) -> None:
    root = example(tmp_path)
    workshop = Workshop(root)
    workshop.look()
    before = dict(workshop.versions)
    assert before.keys() == {"assets/site.css", "assets/site.js", "assets/tools.js"}
    shown = "".join(overlaid(page(workshop, name), (), {}, before) for name in ("findings/", "timeline/"))
    assert all(f'../{path}?{version}"' in shown for path, version in before.items())
    change(root, "static/css/tokens.css", "{", "{ --one-more: red;")
    workshop.look()
    assert workshop.versions["assets/site.css"] != before["assets/site.css"]
    assert workshop.versions["assets/site.js"] == before["assets/site.js"]
