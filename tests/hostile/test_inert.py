"""Texts that would be code elsewhere are words on every page and in every download."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING
from xml.dom import minidom

import pytest

from tests.fuzz.markup import parsed, strangers
from tests.hostile.small import FILES, build, small_site

if TYPE_CHECKING:
    from pathlib import Path

PAYLOADS = {
    "script": '"><script>alert()</script>',
    "end-of-script": "</script><script>alert()</script>",
    "handler": "x' onmouseover=alert() x=",
    "handler-in-double-marks": 'x" autofocus onfocus=alert() x=',
    "end-of-title": "</title></textarea></style><svg onload=alert()>",
    "comment": "--><!-- <b>",
    "character-data": "]]><b><![CDATA[",
    "formula": "=HYPERLINK(A;B)",
    "formula-at": "@SUM(A)*cmd|calc!A",
    "formula-minus": "-a+cmd|calc!A",
    "template": "{{ view.__class__ }}{% include base %}{# x",
    "script-text": "${alert()}`\\u003cb>\\\\",
    "entity": "&lt;script&gt;&amp;lt;b&gt;",
    "broken-picture": "<img/src=x/onerror=alert()>",
    "closing-braces": "}}]};alert();//",
}
PLACES = (
    ("content/pages/home.md", 'title: "The bridge"'),
    ("content/pages/home.md", "view: home"),
    ("content/pages/timeline.md", 'title: "Timeline"'),
    ("content/glossary/beam.md", "title: beam"),
    *(
        ("content/data/site.yaml", old)
        for old in (
            "title: The bridge", "short: Bridge", "content_note: This page describes a bridge.", "label: Leave this page", "title: If a bridge looks unsafe", "intro: These people can help.",
            "name: Warning", "about: What told of the fault", "name: Repair", "about: How it was mended", "name: Wardens", "about: What was found", 'description: "What an inquiry found out about a bridge."',
        )
    ),
    *(("content/data/sources.yaml", old) for old in ("name: the report", "title: Report on the Bridge", "family: Mason")),
    ("content/data/figures.yaml", "says: Carts that crossed the river"),
    *(("content/data/support.yaml", old) for old in ("name: The wardens", "who: For all", 'phone: "0800 1111"')),
)  # fmt: skip


def spoilt(payload: str) -> dict[str, str]:
    """The files of the small site with the payload in every text that readers see."""
    files = dict(FILES)
    for number, (path, old) in enumerate(PLACES):
        key = old.partition(":")[0]
        key = "topics" if key == "view" else key
        last = "0800 1111" if key == "phone" else "abcdefghijklmnopqrstuvwxyz"[number]  # what is dialled is compared with it
        value = json.dumps(f"{payload} {last}", ensure_ascii=False)
        if key == "phone":
            files[path] = files[path].replace("08001111", re.sub(r"\D", "", value))
        files[path] = files[path].replace(old, f"{old}\n{key}: {value}" if key == "topics" else f"{key}: {value}", 1)
    escaped = re.sub(r"([\\`*_\[\]<>&|!#])", r"\\\1", payload)
    files["content/pages/home.md"] += f"\n{escaped}\n\n| a |\n|---|\n| {escaped} |\n\n## {escaped}\n\n~~~\n{payload}\n~~~\n"
    files["content/findings/F01-late.md"] = files["content/findings/F01-late.md"].replace('"The repair was late"', json.dumps(escaped, ensure_ascii=False))
    return files


@pytest.mark.parametrize("name", PAYLOADS)
def test_what_would_be_code_elsewhere_is_words_here(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_site(tmp_path)
    for path, text in spoilt(PAYLOADS[name]).items():
        (root / path).write_text(text, encoding="utf-8")
    assert build(root) == 0, capsys.readouterr().err[:3000]
    site = root / "site"
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert list(strangers(parsed(html))) == [], page
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL):
            assert json.loads(data)["@context"] == "https://schema.org"
    index = (site / "assets/search-index.js").read_text(encoding="utf-8")
    assert json.loads(index.removeprefix("window.searchScripts=1;window.searchDocuments=").removesuffix(";\n"))
    assert json.loads((site / "figures.json").read_text(encoding="utf-8"))
    with (site / "figures.csv").open(encoding="utf-8", newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.lstrip()[:1] in tuple("=+-@")]
    for file_name in ("sitemap.xml", "feed.xml"):
        assert minidom.parse(str(site / file_name)).getElementsByTagName("b").length == 0
