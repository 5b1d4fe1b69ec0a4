"""Whatever the text: nothing is raised, every place is exact, the HTML is well formed, and time is bounded."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.markdown import inlines, parse_body, parse_inline
from builder.markdown.limits import MAX_CELLS, MAX_LINES, MAX_MARKS, MAX_TEXT
from builder.text import File
from tests.markdown.exact import check_places
from tests.markdown.samples import markdown

if TYPE_CHECKING:
    from builder.model import Body

anything = st.text(alphabet=st.characters(exclude_categories=()), max_size=200)


def written(body: Body) -> str:
    return "".join(part if isinstance(part, str) else part.html for part in body.parts)


def seen(html: str) -> str:
    return "".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@settings(max_examples=300, deadline=None)
@given(st.one_of(markdown, anything))
def test_every_place_is_exact(text: str) -> None:
    check_places(text, parse_body(File("a.md", text)))
    check_places("--\n" + text, parse_body(File("a.md", "--\n" + text), 3))
    check_places(text, parse_inline("a.md", text, ((0, 0),)))


@settings(max_examples=200, deadline=None)
@given(markdown)
def test_all_that_is_shown_is_in_a_passage(text: str) -> None:
    body = parse_body(File("a.md", text))
    if any(problem.code in ("raw-html", "picture-not-allowed") for problem in body.problems):
        return
    passages = "".join(passage.text for passage in body.passages if passage.role != "title")
    assert seen(written(body)) == "".join(passages.split())


@settings(max_examples=200, deadline=None)
@given(markdown.map(lambda text: re.sub(r"[\x00-\x08\x0b-\x1f\ud800]", "", text)))
def test_html_is_well_formed(text: str) -> None:
    html5lib.HTMLParser(strict=True).parse(f"<!doctype html><title>t</title><body>{written(parse_body(File('a.md', text)))}")


HOSTILE = {
    "quotes": "> " * 100_000,
    "quotes and lists": "> - " * 50_000,
    "lists in lists": "".join("  " * level + "- a\n" for level in range(500)),
    "lists on a line": "- - - - - - - - a\n" * 1_200,
    "items": "- a\n" * 9_900,
    "brackets": "[" * (MAX_MARKS - 1),
    "open labels": "[a\n" * 9_900,
    "pictures": "![" * 4_900,
    "open addresses": "[a](" * 3_300,
    "open titles": '[a](b "' * 3_300,
    "claims": "[a](figure:x) " * 3_300,
    "emphasis": "*" * (MAX_MARKS - 1),
    "emphasis in emphasis": "*a _b " * 4_900,
    "emphasis that closes": "*a " * 4_900 + "b* " * 4_900,
    "backticks": "".join("`" * count + " " for count in range(1, 140)),
    "tags": "<a " * 9_900,
    "comments": "<!-- " * 4_900,
    "entities": "&amp;" * 9_900,
    "escapes": "\\*" * 4_900,
    "headings": "## a\n" * 4_900,
    "definitions": "[a]: b 'c\n" * 3_300,
    "long line": "x " * 100_000,
    "lazy": "> a\n" + "b\n" * 9_900,
    "wide table": "|" + "a|" * 4_900 + "\n|" + "-|" * 4_900 + "\n",
    "ragged table": "|" + "a|" * 1_000 + "\n|" + "-|" * 1_000 + "\n" + "|x\n" * 7_000,
    "blank lines": "    a\n" + "\n" * 9_900,
    "too many marks": "*_" * 100_000,
    "too many lines": "a\n\n" * 60_000,
    "megabyte": "x " * 500_000,
}


_EMPHASIS = st.lists(st.sampled_from(["**", "*", "_", "a", "b c", " ", "\n", ".", ",", "[x](figure:F1)", "[", "]", "\\", "`", "é", "1", "**bold** ", "**a b**", " **c**. "]), max_size=14)


@settings(max_examples=500, deadline=None)
@given(_EMPHASIS.map("".join))
def test_the_short_way_for_strong_words_reads_what_the_long_way_reads(text: str) -> None:
    short = parse_body(File("a.md", text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(inlines._RULES, "*", (inlines.emphasis_rule,))
        assert parse_body(File("a.md", text)) == short


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends(name: str) -> None:
    for read in (lambda text: parse_body(File("a.md", text)), lambda text: parse_inline("a.md", text, ((0, 0),))):
        begin = time.process_time()
        read(HOSTILE[name])
        assert time.process_time() - begin < 4  # under one on an idle machine


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("> " * 30 + "a", "too-deep"),
        ("- " * 30 + "a", "too-deep"),
        ("[" * 40 + "a", "too-deep"),
        ("*a " * 30 + "b*" * 30, "too-deep"),
        ("x" * (MAX_TEXT + 1), "too-large"),
        ("a\n" * (MAX_LINES + 1), "too-large"),
        ("*" * (MAX_MARKS + 1), "too-large"),
        ("|a|b|\n|-|-|\n" + "|c|d|\n" * 2_000 + "\n" + ("|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|x\n" * (MAX_CELLS // 500)), "too-large"),
    ],
)
def test_what_is_beyond_a_limit_is_a_problem(text: str, code: str) -> None:
    assert {problem.code for problem in parse_body(File("a.md", text)).problems} == {code}
