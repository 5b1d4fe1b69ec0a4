"""What a first visit to each page costs: bytes as a host sends them, requests, and elements that a phone must lay out."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

MOST = 33  # kilobytes, compressed
MOST_OF = {"timeline": 45, "evidence": 45, "course": 52}
"""The whole timeline, the whole table of records, and the whole course, whose words alone are 33 kilobytes, and with the style and script that every page shares 46."""
MOST_REQUESTS = 4
MOST_ELEMENTS = 1650  # Lighthouse and others warn from 1,400 or 1,500; editors must have room for the next entries
MOST_OF_SCRIPTS = 12


def sent(path: Path) -> float:
    """Kilobytes of a file as it is sent."""
    return len(gzip.compress(path.read_bytes(), 6)) / 1024


def loaded(page: Path) -> list[Path]:
    """The files that a browser with scripts asks for to show a page."""
    text = re.sub(r"<noscript>.*?</noscript>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"|<img[^>]* src="([^"]+)"', text)
    return [(page.parent / name).resolve() for names in found for name in names if name]


def test_a_first_visit_is_light(real_site: Path) -> None:
    heavy = []
    for page in sorted(real_site.rglob("index.html")):
        parts = loaded(page)
        weight = sent(page) + sum(sent(part) for part in parts)
        if weight > MOST_OF.get(page.parent.name, MOST) or len(parts) + 1 > MOST_REQUESTS:
            heavy.append(f"{page.parent.name}: {weight:.1f} KB in {len(parts) + 1} requests")
    assert heavy == []


def test_scripts_are_few(real_site: Path) -> None:
    scripts = [script for script in (real_site / "assets").glob("*.js") if not script.name.startswith("search")]
    assert sum(sent(script) for script in scripts) <= MOST_OF_SCRIPTS


def test_style_and_script_are_sent_without_their_comments_and_indentation(real_site: Path) -> None:
    style, script = ((real_site / "assets" / f"site.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    assert "/*" not in style
    assert not re.search(r"^\s*//|^ +", style + script, re.MULTILINE)


def test_every_page_has_one_script_and_is_complete_before_it(real_site: Path) -> None:
    """At the end of the page: a script in the head opens a second connection, and the first picture of the page waits for it."""
    pages = sorted(real_site.rglob("*.html"))
    ends = {page: re.findall(r'<script src="[^"]*"[^>]*></script>(?=\s*</body>)', page.read_text(encoding="utf-8")) for page in pages}
    assert all(len(re.findall(r"<script src", page.read_text(encoding="utf-8"))) == 1 for page in pages)
    assert all(len(scripts) == 1 for scripts in ends.values())
    assert {page.parent.name for page, (script,) in ends.items() if "assets/tools.js" in script} == {"timeline", "questions", "evidence", "reflection", "search"}


def test_no_page_has_more_elements_than_a_phone_lays_out_at_ease(real_site: Path) -> None:
    counts = {page.parent.name: len(re.findall(r"<[a-z]", page.read_text(encoding="utf-8"))) for page in real_site.rglob("index.html")}
    assert {name: count for name, count in counts.items() if count > MOST_ELEMENTS} == {}


def test_the_printed_course_has_every_note_and_answer_and_no_form(real_site: Path) -> None:
    page = (real_site / "course" / "index.html").read_text(encoding="utf-8")
    main = page[page.index("<main") : page.index("</main>")]
    numbers = [int(number) for number in re.findall(r'data-note="(\d+)"', main)]
    notes = re.findall(r'<li id="note-(?:figure|quote)-', main)
    assert sorted(set(numbers)) == list(range(1, len(notes) + 1))
    assert not re.search(r"<(?:form|input|select|textarea|button|details)\b", main)
    questions = (real_site / "questions" / "index.html").read_text(encoding="utf-8").count('<form data-question="')
    answers = main[main.index("Answers and reasons") :].split("</ol>", 1)[0]
    assert answers.count("<li>") == questions
