"""The built site as a whole: everything is there, every link leads somewhere, nothing changes by itself."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from tests.conftest import BASE, ROOT, run_builder


class Page(HTMLParser):
    """What a page links to, its anchors, and its JSON-LD."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.data = ""
        self._in_data = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.links += [values[name] or "" for name in ("href", "src") if name in values]
        self.anchors.update(filter(None, (values.get("id"),)))
        self._in_data = values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data += data

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False


@cache
def pages(site: Path) -> dict[str, Page]:
    return {str(path.relative_to(site)): Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


@pytest.mark.parametrize("start", ["https://example.org/", "https://example.org/project/", "file:///home/reader/site/"])
def test_every_link_and_fragment_resolves_at_any_address_and_from_disk(real_site: Path, start: str) -> None:
    found = pages(real_site)
    for name, page in found.items():
        if name == "404.html":
            continue
        for link in page.links:
            if urlsplit(link).scheme:
                continue
            target = urljoin(start + name, link)
            assert target.startswith(start), f"{name}: {link} leaves the site"
            path, _, fragment = unquote(target.removeprefix(start)).partition("#")
            assert (real_site / path).is_file(), f"{name}: {link} leads to nothing"
            if fragment:
                assert fragment in found[path].anchors, f"{name}: {link} has no such place"


def test_page_for_missing_addresses_works_at_any_depth(real_site: Path) -> None:
    for link in pages(real_site)["404.html"].links:
        if urlsplit(link).scheme or link.startswith("#"):
            continue
        assert link.startswith("/project/"), link
        assert (real_site / (link.removeprefix("/project/").partition("#")[0] or "index.html")).exists(), link


def test_every_event_finding_and_disagreement_that_must_be_there_is_there(real_site: Path) -> None:
    anchors = set().union(*(page.anchors for page in pages(real_site).values()))
    core = {f"E{number:02}" for number in range(1, 52)} - {"E23", "E24", "E34", "E39"}
    wanted = core | {f"F{number:02}" for number in range(1, 30)} | {f"L{number:02}" for number in range(1, 11)}
    wanted |= {f"R{number:02}" for number in range(1, 9)} | {f"D{number:02}" for number in range(1, 10)}
    wanted |= {f"C{number:02}" for number in range(1, 10)} | {f"P{number:02}" for number in range(7)} | {f"X{number:02}" for number in range(1, 51)}
    assert wanted <= anchors, sorted(wanted - anchors)


def test_structured_data_is_json_with_the_type_of_each_page(real_site: Path) -> None:
    for name, page in pages(real_site).items():
        data = json.loads(page.data)
        assert data["@type"] == "LearningResource", name
    events = json.loads(pages(real_site)["timeline/index.html"].data)["hasPart"]
    assert all(event["@type"] == "Event" and event["name"] for event in events)


def test_the_map_lists_every_page_under_its_own_address(real_site: Path) -> None:
    listed = set(re.findall(r"<loc>(.*?)</loc>", (real_site / "sitemap.xml").read_text(encoding="utf-8")))
    made = {BASE + name.removesuffix("index.html") for name in pages(real_site) if name != "404.html"}
    assert listed == made
    assert f"Sitemap: {BASE}sitemap.xml" in (real_site / "robots.txt").read_text(encoding="utf-8")
    assert (real_site / ".nojekyll").exists()


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_input_gives_the_same_bytes(real_site: Path, tmp_path: Path, copy_of_project: Path) -> None:
    done = run_builder("build", "--root", str(copy_of_project), "--output", str(tmp_path / "again"), "--base-url", BASE)
    assert done.returncode == 0, done.stderr
    one, other = bytes_of(real_site), bytes_of(tmp_path / "again")
    assert one.keys() == other.keys()
    differing = {name for name in one if one[name] != other[name]} - {"build.json"}
    if any("revision" in text for text in (one.get("build.json", b"").decode(),)):
        differing = {name for name in differing if not name.endswith(".html")}
    assert not differing


def test_a_problem_leaves_the_last_good_site_as_it_was_and_says_where_and_why(copy_of_project: Path) -> None:
    assert run_builder("build", "--root", str(copy_of_project)).returncode == 0
    before = bytes_of(copy_of_project / "site")
    page = copy_of_project / "content" / "findings" / "F09-scale-and-estimate.md"
    page = page if page.exists() else next((copy_of_project / "content" / "findings").glob("F09-*.md"))
    page.write_text(page.read_text(encoding="utf-8").replace("1,400", "1,500"), encoding="utf-8")
    done = run_builder("build", "--root", str(copy_of_project))
    assert done.returncode == 1
    assert f"content/findings/{page.name}:" in done.stderr
    assert "error[altered-figure]" in done.stderr
    assert "1,500" in done.stderr
    assert "1,400" in done.stderr
    assert bytes_of(copy_of_project / "site") == before


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--help",), 0), ((), 2), (("bluid",), 2), (("build", "--root", "no-such-folder"), 2), (("build", "--base-url", "example.org"), 2), (("build", "--base-url", "https://[::1"), 2), (("build", "--base-url", "https://"), 2), (("build", "--base-url", "https://example.org/?of=it"), 2), (("check",), 0)],
)
def test_exit_codes_tell_done_from_problems_from_wrong_usage(words: tuple[str, ...], code: int) -> None:
    done = run_builder(*words)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_every_page_of_the_navigation_has_content_of_its_own() -> None:
    settings = yaml.safe_load((ROOT / "content" / "data" / "site.yaml").read_text(encoding="utf-8"))
    for name in (*settings["navigation"], *settings["footer"], *settings["course"]):
        assert (ROOT / "content" / "pages" / f"{name}.md").exists(), name


def test_a_source_names_the_few_entries_or_the_pages_that_rest_on_it_through_figures_too(real_site: Path) -> None:
    cards = (real_site / "sources/index.html").read_text(encoding="utf-8").split('<div class="source-card" id="')[1:]
    links = {card.partition('"')[0]: re.findall(r'href="\.\./([^"]+)"', card.partition("<dt>Cited on</dt>")[2].partition("</dd>")[0]) for card in cards}
    figures = yaml.safe_load((ROOT / "content/data/figures.yaml").read_text(encoding="utf-8"))
    citing = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "content/questions").glob("*.md")))
    of_questions = {reading["source"] for figure in figures if f"(figure:{figure['id']})" in citing for reading in figure.get("readings", ())}
    assert of_questions
    for source, found in links.items():
        assert found == sorted(set(found), key=found.index)
        assert len(found) <= 6 or not any("#" in link for link in found)
        if source in of_questions:
            assert any(link.startswith("questions/index.html") for link in found), source


def test_the_site_goes_by_one_name(real_site: Path) -> None:
    for path in sorted(real_site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        name, title, bar, footer = (
            re.search(pattern, text)[1]  # type: ignore[index]
            for pattern in (r'og:site_name" content="([^"]+)"', r"<title>(?:[^<]+ – )?([^<]+)</title>", r'class="bar__title"[^>]*>([^<]+)<', r"</nav>\s*<p>([^<]+)</p>\s*<div class=\"footer__licence")
        )
        assert {title, bar, footer} == {name}, path
    assert f"<h1>{name}</h1>" in (real_site / "index.html").read_text(encoding="utf-8")


def test_a_line_names_each_of_its_sources_once(real_site: Path) -> None:
    for path in sorted(real_site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        lines = re.findall(r'<p class="source"[^>]*>(.*?)</p>|As printed: (.*?)\.\n|Printed otherwise: (.*?)\.\n|<td data-label="As printed">(.*?)</td>', text, re.DOTALL)
        for line in filter(None, (part for parts in lines for part in parts)):
            named = re.findall(r'href="[^"]*#([SO]\d+)"', line)
            assert len(named) == len(set(named)), f"{path}: {line}"


def test_the_downloads_tell_a_reading_that_is_not_followed_from_one_that_is(real_site: Path) -> None:
    rows = {row["id"]: row["sources"].split("; ") for row in json.loads((real_site / "figures.json").read_text(encoding="utf-8"))}
    for figure in yaml.safe_load((ROOT / "content/data/figures.yaml").read_text(encoding="utf-8")):
        for reading in figure.get("readings", ()):
            (row,) = (row for row in rows[figure["id"]] if row.startswith(reading["source"]) and row.endswith(f": {reading['phrase']}"))
            assert (" (not followed)" in row) == (not reading["follows"]), figure["id"]
            assert (", line " in row) == bool(reading["at"]), figure["id"]


def test_the_record_of_a_figure_says_why_a_source_prints_it_otherwise(real_site: Path) -> None:
    evidence = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", (real_site / "evidence/index.html").read_text(encoding="utf-8"))))
    reasons = [reading for figure in yaml.safe_load((ROOT / "content/data/figures.yaml").read_text(encoding="utf-8")) for reading in figure.get("readings", ()) if "says" in reading]
    assert reasons
    for reading in reasons:
        assert reading["phrase"] in evidence
        assert f"”: {re.sub(r'[][]|[(][a-z]+:[^)]*[)]', '', reading['says'])}" in evidence, reading["says"]


def test_what_an_entry_says_is_not_linked_beside_it_again(real_site: Path) -> None:
    panels = 0
    for path in sorted(real_site.rglob("*.html")):
        for entry in re.split(r'<div class="(?=(?:entry|question|scenario)")', path.read_text(encoding="utf-8"))[1:]:
            words, mark, rest = entry.partition('<dl class="related">')
            beside = re.findall(r'<dd><a href="([^"]+)"', rest.partition("</dl>")[0])
            said = set(re.findall(r'class="crosslink" href="([^"]+)"', words))
            assert not said.intersection(beside), f"{path}: {entry[:60]}"
            assert bool(mark) == bool(beside), f"{path}: {entry[:60]}"
            panels += bool(mark)
    assert panels


def test_a_page_has_no_notes_on_what_it_does_not_show(copy_of_project: Path) -> None:
    """The record of learning shows the titles of the outcomes alone: a note on their words could lead back to nothing."""
    outcome = next((copy_of_project / "content" / "outcomes").iterdir())
    outcome.write_text(outcome.read_text(encoding="utf-8").rstrip() + "\nThe Inquiry gave a conservative estimate: [around 1,400 children](figure:children-estimate).\n", encoding="utf-8")
    done = run_builder("build", "--root", str(copy_of_project))
    assert done.returncode == 0, done.stderr
    found = pages(copy_of_project / "site")
    assert "note-figure-children-estimate" in found["learning/index.html"].anchors
    assert "note-figure-children-estimate" not in found["record/index.html"].anchors | found["index.html"].anchors
