"""Lines: the state of the block rules, which cuts content out of the source together with its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import StateBlock

from builder.markdown.places import Places, trimmed
from builder.markdown.tokens import Mark

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


class Lines(StateBlock):
    """The lines of a file from offset `base` on, and what was found wrong in them (code, start, end)."""

    def __init__(self, src: str, md: MarkdownIt, env: dict[str, Any], base: int) -> None:
        super().__init__(src, md, env, [])
        self.base = base
        self.faults: list[tuple[str, int, int]] = []
        self.cells = self.blocks = 0

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token."""
        token = Mark(ttype, tag, nesting)
        if nesting < 0:
            self.level -= 1
        token.level = self.level
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token

    def fault(self, code: str, start: int, end: int) -> None:
        """Note what is wrong with src[start:end]."""
        self.faults.append((code, start + self.base, end + self.base))

    def cut(self, begin: int, end: int, indent: int, last_break: bool = False) -> tuple[str, Places]:
        """What `getLines` cuts out, with its places."""
        src, starts, ends, base = self.src, self.bMarks, self.eMarks, self.base
        pieces: list[str] = []
        places: list[tuple[int, int]] = []
        length, shift = 0, None
        for line in range(begin, end):
            first = starts[line]
            last = ends[line] + 1 if line + 1 < end or last_break else ends[line]
            if indent > 0:
                first, width = self._skip(line, first, last, indent)
                for _ in range(indent, width):  # a tab that reaches into the content stands for spaces
                    pieces.append(" ")
                    places.append((length, first - 1 + base))
                    length += 1
                    shift = None
            if first + base - length != shift:
                places.append((length, first + base))
                shift = first + base - length
            piece = src[first:last]
            pieces.append(piece)
            length += len(piece)
        return "".join(pieces), tuple(places) or ((0, base),)

    def _skip(self, line: int, first: int, last: int, indent: int) -> tuple[int, int]:
        src, start, width = self.src, self.bMarks[line], 0
        while first < last and width < indent:
            character = src[first]
            if character == "\t":
                width += 4 - (width + self.bsCount[line]) % 4
            elif character == " " or first - start < self.tShift[line]:
                width += 1
            else:
                break
            first += 1
        return first, width


def trim(content: str, places: Places) -> tuple[str, Places]:
    """Content without the white space around it."""
    stripped = content.lstrip(MD_TRIM_CHARS)
    lead = len(content) - len(stripped)
    stripped = stripped.rstrip(MD_TRIM_CHARS)
    if lead or len(places) > 1:
        places = trimmed(places, lead, lead + len(stripped))
    return stripped, places
