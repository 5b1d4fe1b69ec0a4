r"""Markdown → a `Body`: HTML with the claims between, and every visible character with its place in the file.

    text ─ blocks ─▶ block tokens ─ inlines ─▶ inline tokens ─ writer ─▶ Body

This package is the only importer of markdown_it, and no token leaves it. Offsets are code points of the file. Line breaks are
expected to be "\n"; a stray "\r" counts as a space.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt

from builder.markdown import faults
from builder.markdown.blocks import Blocks
from builder.markdown.elements import write_blocks
from builder.markdown.inlines import Inlines
from builder.markdown.limits import MAX_LINES, MAX_MARKS, MAX_NESTING, MAX_TEXT
from builder.markdown.lines import Lines
from builder.markdown.places import place, trimmed
from builder.markdown.writer import Writer
from builder.model import Body
from builder.patterns import pattern
from builder.text import File, Span

__all__ = ["parse_body", "parse_inline"]

_MARK = pattern(r"[!&*<>\[\]\\_`|~]")
_SPACE = " \t\n"


class _Parser(MarkdownIt):
    """markdown-it with our block and inline rules, and addresses left as they are written."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": True, "maxNesting": MAX_NESTING})
        self.block = Blocks()
        self.inline = Inlines()

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address itself: what it means is read later."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        """Every address: what is wrong with it is said later."""
        return True


_parser = cache(_Parser)


def parse_body(file: File, start: int = 0) -> Body:
    """Read the Markdown in `file.text[start:]`. Places are offsets into `file.text`."""
    text = _readable(file.text[start:])
    over = _limit(text)
    if over is not None:
        return Body(problems=(faults.too_large(Span(file.path, start + over, start + over + 1)),))
    md = _parser()
    env: dict[str, object] = {}
    lines = Lines(text, md, env, start)
    md.block.tokenize(lines, 0, lines.lineMax)
    writer = Writer(file.path, md, env)
    write_blocks(writer, lines)
    return writer.body()


def parse_inline(path: str, text: str, places: tuple[tuple[int, int], ...], role: str = "field") -> Body:
    """Read one inline run of Markdown. `places` maps offsets of `text` to offsets in the file at `path`."""
    text = _readable(text)
    places = places or ((0, 0),)
    over = _limit(text)
    if over is not None:
        at = place(places, over)
        return Body(problems=(faults.too_large(Span(path, at, at + 1)),))
    content = text.strip(_SPACE)
    if len(content) < len(text):
        lead = len(text) - len(text.lstrip(_SPACE))
        places = trimmed(places, lead, lead + len(content))
    writer = Writer(path, _parser(), {})
    writer.inline(content, places, role)
    return writer.body()


def _readable(text: str) -> str:
    """The text with characters that Markdown would replace replaced one for one."""
    if "\r" in text or "\0" in text:
        return text.replace("\r", " ").replace("\0", "\ufffd")
    return text


def _limit(text: str) -> int | None:
    """Where the text is larger than can be read in bounded time, if it is."""
    if len(text) > MAX_TEXT:
        return MAX_TEXT
    if len(text) > MAX_LINES and text.count("\n") > MAX_LINES:
        return len(text) - 1
    if len(text) > MAX_MARKS:
        for count, mark in enumerate(_MARK.finditer(text)):
            if count == MAX_MARKS:
                return mark.start()
    return None
