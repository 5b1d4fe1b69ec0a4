"""Our rules find the blocks and inlines that markdown-it's own rules find."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from builder.markdown import _parser
from builder.markdown.inlines import read_inline
from builder.markdown.lines import Lines
from tests.markdown.samples import markdown

PLAIN = MarkdownIt("commonmark", {"html": True}).enable("table")
PLAIN.normalizeLink = PLAIN.normalizeLinkText = lambda url: url  # type: ignore[method-assign]
PLAIN.validateLink = lambda url: True  # type: ignore[method-assign]


def ours(text: str) -> tuple[list[Any], dict[str, Any]]:
    """Our block tokens, cells told apart."""
    env: dict[str, Any] = {}
    lines = Lines(text, _parser(), env, 0)
    _parser().block.tokenize(lines, 0, lines.lineMax)
    found: list[Any] = []
    for token in lines.tokens:
        if token.type == "row":
            cells = [cell[0] if cell else "" for cell in token.meta["cells"]]
            found += [("inline", content) for content in cells]
        elif token.type == "inline":
            found.append(("inline", token.content))
        elif "table" not in token.type and "tbody" not in token.type:
            found.append((token.type, token.tag, token.level, token.content, token.hidden, token.map, token.info))
    return found, env


def theirs(text: str) -> tuple[list[Any], list[Any]]:
    """markdown-it's block tokens, and the inline ones of each block."""
    found: list[Any] = []
    inlines = []
    for token in PLAIN.parse(text):
        if token.type == "inline":
            found.append(("inline", token.content))
            inlines.append(flat(token.children or []))
        elif token.type[:2] not in ("th", "td", "tr", "ta", "tb"):
            found.append((token.type, token.tag, token.level, token.content, token.hidden, token.map, token.info))
    return found, inlines


def flat(tokens: list[Any]) -> list[Any]:
    """Inline tokens as text and tags; a picture is one tag."""
    found: list[Any] = []
    picture = 0
    for token in tokens:
        if token.type in ("image", "image_open"):
            if not picture:
                read = token.meta.get("found")
                found.append(("image", read.address if read else token.attrs["src"]))
            picture += token.type == "image_open"
        elif token.type == "image_close":
            picture -= 1
        elif picture:
            continue
        elif token.type in ("text", "text_special"):
            if found and found[-1][0] == "text":
                found[-1] = ("text", found[-1][1] + token.content.replace("\n", " "))
            elif token.content:
                found.append(("text", token.content.replace("\n", " ")))
        elif token.type == "softbreak":
            if found and found[-1][0] == "text":
                found[-1] = ("text", found[-1][1] + " ")
            else:
                found.append(("text", " "))
        elif token.type == "link_open":
            read = token.meta.get("found")
            found.append(("link", read.address, read.title) if read else ("link", token.attrs["href"], token.attrs.get("title", "")))
        else:
            found.append((token.type, token.content))
    return found


def check(text: str) -> None:
    """Compare both."""
    text = text.replace("\r", " ").replace("\0", " ")
    found, env = ours(text)
    expected, inlines = theirs(text)
    assert found == expected
    contents = [item[1] for item in found if item[0] == "inline"]
    for content, wanted in zip(contents, inlines, strict=True):
        if "](" in content and "[r]" in content:
            continue  # markdown-it forgets to try a reference after a broken address
        state = read_inline(content, _parser(), env)
        assert flat(state.tokens if state else [PlainText(content)]) == wanted


class PlainText:
    """A text token."""

    type = "text"

    def __init__(self, content: str) -> None:
        self.content = content


@settings(max_examples=300, deadline=None)
@given(markdown)
def test_blocks_and_inlines_are_those_of_markdown_it(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "> a\n> b|c\n-|-\n",
        "- a\n\n  b\n\n      code\n\n  ```\n  x\n  ```\n",
        "1. a\n   > b\nlazy\n2. c\n",
        "a\n    b\n\tc\n===\n",
        "- \tcode\n\n\tx\n",
        ">\tx\n> \ty\n",
        "| a |\n|---|\n| b | c |\n|\nd\n\ne",
    ],
)
def test_known_hard_cases(text: str) -> None:
    check(text)
