"""The HTML of a whole page, byte for byte, with claims shown in braces."""

from __future__ import annotations

from pathlib import Path

import html5lib

from builder.markdown import parse_body
from builder.text import File
from tests.markdown.exact import check_places

HERE = Path(__file__).parent / "golden"


def rendered() -> str:
    text = (HERE / "sample.md").read_text(encoding="utf-8")
    body = parse_body(File("sample.md", text), text.index("---\n", 4) + 4)
    check_places(text, body)
    assert not body.problems
    return "".join(part if isinstance(part, str) else f"{{{part.scheme}:{part.target} {part.html}}}" for part in body.parts)


def test_a_page_is_rendered_as_before() -> None:
    assert rendered() == (HERE / "sample.html").read_text(encoding="utf-8")


def test_a_page_is_well_formed() -> None:
    html5lib.HTMLParser(strict=True).parse("<!doctype html><title>t</title><body>" + rendered())
