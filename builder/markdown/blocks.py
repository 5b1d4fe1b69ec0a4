"""Blocks: lines → block tokens that carry the exact places of their content in `meta["places"]`.

The rules are markdown-it's. Those that cut content out of the source are written again here or wrapped, to keep
its places; and a rule is only asked where the first character of a line can begin its block.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import blockquote as quote_rule
from markdown_it.rules_block import code as code_rule
from markdown_it.rules_block import fence as fence_rule
from markdown_it.rules_block import hr as hr_rule
from markdown_it.rules_block import html_block as html_rule
from markdown_it.rules_block import list_block as list_rule
from markdown_it.rules_block import reference as reference_rule

from builder.markdown.limits import MAX_CELLS, MAX_NESTING
from builder.markdown.places import Places, trimmed

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token



class Lines(StateBlock):
    """The lines of a file from offset `base` on, and what was found wrong in them (code, start, end)."""

    def __init__(self, src: str, md: MarkdownIt, env: dict[str, Any], base: int) -> None:
        super().__init__(src, md, env, [])
        self.base = base
        self.faults: list[tuple[str, int, int]] = []
        self.cells = 0

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


def _push(state: Lines, name: str, tag: str, content: str, places: Places, lines: list[int], markup: str = "") -> Token:
    token = state.push(name + "_open", tag, 1)
    token.map = lines
    token.markup = markup
    inner = state.push("inline", "", 0)
    inner.content = content
    inner.map = lines
    inner.meta = {"places": places}
    token = state.push(name + "_close", tag, -1)
    token.markup = markup
    return inner


def paragraph(state: Lines, start: int, end: int) -> None:
    """A paragraph, or a heading that is underlined with = or -."""
    kept = state.parentType
    state.parentType = "paragraph"
    src, indent = state.src, state.blkIndent
    starts, ends, shifts, counts = state.bMarks, state.eMarks, state.tShift, state.sCount
    level, limit, line = 0, state.lineMax, start + 1
    while line < limit:
        first = starts[line] + shifts[line]
        last = ends[line]
        if first >= last:
            break
        count = counts[line]
        if count - indent > 3:
            line += 1
            continue
        mark = src[first]
        if mark in "-=" and line < end and count >= indent and not src[first:last].rstrip(" \t").strip(mark):
            level = 1 if mark == "=" else 2
            break
        if count < 0:
            line += 1
            continue
        if ends_paragraph(state, line, limit, True):
            break
        line += 1
    content, places = trim(*state.cut(start, line, indent))
    if level:
        state.line = line + 1
        token = _push(state, "heading", "h1" if level == 1 else "h2", content, places, [start, state.line], src[first])
        token.meta["whole"] = (starts[start] + shifts[start] + state.base, ends[line] + state.base)
    else:
        state.line = line
        _push(state, "paragraph", "p", content, places, [start, line])
    state.parentType = kept


_ATX = re.compile(r"(#{1,6})(?=[ \t]|\Z)")


def heading(state: Lines, start: int, _end: int, silent: bool) -> bool:
    """A heading that begins with #."""
    if state.is_code_block(start):
        return False
    first, last = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    found = _ATX.match(state.src, first, last)
    if found is None:
        return False
    if silent:
        return True
    text = state.src[found.end() : last].rstrip(" \t")
    open_text = text.rstrip("#")
    if open_text[-1:] in (" ", "\t"):
        text = open_text
    content, places = trim(text, ((0, found.end() + state.base),))
    state.line = start + 1
    token = _push(state, "heading", "h" + str(len(found[1])), content, places, [start, start + 1], found[1])
    token.meta["whole"] = (first + state.base, last + state.base)
    return True


def fence(state: Lines, start: int, end: int, silent: bool) -> bool:
    """Code between fences."""
    if not fence_rule(state, start, end, silent):
        return False
    if not silent:
        token = state.tokens[-1]
        count = token.content.count("\n") + (token.content[-1:] not in ("", "\n"))
        _, places = state.cut(start + 1, start + 1 + count, state.sCount[start], True)
        token.meta = {"places": places}
    return True


def code(state: Lines, start: int, end: int) -> bool:
    """Code that is indented."""
    if not code_rule(state, start, end, False):
        return False
    token = state.tokens[-1]
    _, places = state.cut(start, state.line, 4 + state.blkIndent)
    token.meta = {"places": places}
    return True


def html(state: Lines, start: int, end: int, silent: bool) -> bool:
    """Raw HTML: a fault."""
    first = state.bMarks[start] + state.tShift[start]
    if not html_rule(state, start, end, silent):
        return False
    if not silent:
        last = state.line - 1
        while last > start and state.isEmpty(last):
            last -= 1
        state.fault("raw-html", first, max(first + 1, state.eMarks[last]))
    return True


_LABEL = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]:[ \t\n]*", re.DOTALL)


def reference(state: Lines, start: int, end: int, silent: bool) -> bool:
    """The definition of a link; keeps the places of its address and title."""
    if not reference_rule(state, start, end, silent):
        return False
    added = next(reversed(state.env["references"].values()))
    if added["map"] != [start, state.line] or "source" in added:
        return True  # defined before
    text, places = "", []
    for line in range(start, state.line):
        first = state.bMarks[line] + state.tShift[line]
        places.append((len(text), first + state.base))
        text += state.src[first : state.eMarks[line] + 1]
    label = _LABEL.match(text)
    at = label.end() if label else 0
    address = parseLinkDestination(text, at, len(text))
    after = len(text) - len(text[address.pos :].lstrip(" \t\n"))
    title = parseLinkTitle(text, after, len(text)) if added["title"] else None
    added["source"] = (text, tuple(places))
    added["address"] = (at, address.pos)
    added["title_at"] = (after + 1, title.pos - 1) if title and title.ok else None
    return True


_DELIMITER_LINE = re.compile(r"(?:[|:][-:| \t]|-[-:|])[-:| \t]*\Z")
_DELIMITER = re.compile(r":?-+:?\Z")


def split_row(row: str, at: int) -> list[tuple[str, Places]]:
    r"""The cells of a row that begins at `at` of the file; `\|` is a bar in a cell."""
    cells: list[tuple[str, Places]] = []
    text, places = "", [(0, at)]
    begin = 0
    escaped = False
    for position, character in enumerate(row):
        if character == "|":
            if escaped:
                text += row[begin : position - 1]
                begin = position
                places.append((len(text), at + position))
            else:
                cells.append((text + row[begin:position], tuple(places)))
                text, begin = "", position + 1
                places = [(0, at + begin)]
        escaped = character == "\\"
    cells.append((text + row[begin:], tuple(places)))
    if cells[0][0] == "":
        cells.pop(0)
    if cells and cells[-1][0] == "":
        cells.pop()
    return cells


def _row(state: Lines, line: int) -> list[tuple[str, Places]] | None:
    first = state.bMarks[line] + state.tShift[line]
    row = state.src[first : state.eMarks[line]]
    stripped = row.lstrip(MD_TRIM_CHARS)
    first += len(row) - len(stripped)
    stripped = stripped.rstrip(MD_TRIM_CHARS)
    return split_row(stripped, first + state.base) if stripped else None


def _alignments(line: str) -> list[str] | None:
    columns = [column.strip(MD_TRIM_CHARS) for column in line.split("|")]
    if columns and not columns[0]:
        columns.pop(0)
    if columns and not columns[-1]:
        columns.pop()
    found = []
    for column in columns:
        if not _DELIMITER.match(column):
            return None
        left, right = column[0] == ":", column[-1] == ":"
        found.append("center" if left and right else "right" if right else "left" if left else "")
    return found


def table(state: Lines, start: int, end: int, silent: bool) -> bool:
    """A table."""
    under = start + 1
    if start + 2 > end or state.sCount[under] < state.blkIndent or state.is_code_block(under):
        return False
    line = state.src[state.bMarks[under] + state.tShift[under] : state.eMarks[under]]
    if not _DELIMITER_LINE.match(line) or state.is_code_block(start):
        return False
    first = state.bMarks[start] + state.tShift[start]
    if "|" not in state.src[first : state.eMarks[start]]:
        return False
    sides = _alignments(line)
    if not sides:
        return False
    header = _row(state, start)
    if header is None or len(header) != len(sides):
        return False
    if silent:
        return True
    if len(sides) > MAX_CELLS - state.cells:
        state.fault("too-large", first, state.eMarks[start])
        return False
    _write_table(state, start, end, header, sides)
    return True


def _write_table(state: Lines, start: int, end: int, header: list[tuple[str, Places]], sides: list[str]) -> None:
    kept = state.parentType
    state.parentType = "table"
    state.push("table_open", "table", 1).map = [start, start]
    _write_row(state, "th", header, sides)
    line, body, whole = start + 2, False, True
    while line < end and state.sCount[line] >= state.blkIndent and not ends_table(state, line, end, True):
        row = _row(state, line)
        if row is None or state.is_code_block(line):
            break
        if whole and state.cells + len(sides) > MAX_CELLS:
            state.fault("too-large", state.bMarks[line] + state.tShift[line], state.eMarks[line])
            whole = False
        if whole:
            if not body:
                state.push("tbody_open", "tbody", 1)
                body = True
            _write_row(state, "td", row, sides)
        line += 1
    if body:
        state.push("tbody_close", "tbody", -1)
    state.push("table_close", "table", -1)
    state.parentType = kept
    state.line = line


def _write_row(state: Lines, tag: str, row: list[tuple[str, Places]], sides: list[str]) -> None:
    state.cells += len(sides)
    token = state.push("row", "tr", 0)
    token.meta = {
        "tag": tag,
        "sides": sides,
        "cells": [trim(*row[index]) if index < len(row) else None for index in range(len(sides))],
    }


_BEGINNINGS: dict[str, tuple[Any, ...]] = {
    "`": (fence,),
    "~": (fence,),
    ">": (quote_rule,),
    "*": (hr_rule, list_rule),
    "-": (hr_rule, list_rule),
    "_": (hr_rule,),
    "+": (list_rule,),
    "[": (reference,),
    "<": (html,),
    "#": (heading,),
    **{digit: (list_rule,) for digit in "0123456789"},
}
_ENDINGS = {first: rules for first, rules in _BEGINNINGS.items() if first != "["}
_LIST_ENDINGS: dict[str, tuple[Any, ...]] = {
    "`": (fence,),
    "~": (fence,),
    ">": (quote_rule,),
    **dict.fromkeys("*-_", (hr_rule,)),
}


def _ends(state: Any, line: int, end: int, endings: dict[str, tuple[Any, ...]]) -> bool:
    first = state.bMarks[line] + state.tShift[line]
    rules = endings.get(state.src[first]) if first < state.eMarks[line] else None
    if rules:
        for rule in rules:
            if rule(state, line, end, True):
                return True
    return False


def ends_table(state: Any, line: int, end: int, _silent: bool) -> bool:
    """Whether another block begins here and ends a quotation or a table."""
    return _ends(state, line, end, _ENDINGS)


def ends_list(state: Any, line: int, end: int, _silent: bool) -> bool:
    """Whether another block begins here and ends a list."""
    return _ends(state, line, end, _LIST_ENDINGS)


def begins_table(state: Any, line: int, end: int, silent: bool) -> bool:
    """A table, asked for only where the next line can be its delimiters."""
    if line + 2 > end:
        return False
    first = state.bMarks[line + 1] + state.tShift[line + 1]
    return first < state.eMarks[line + 1] and state.src[first] in "|-:" and table(state, line, end, silent)


def ends_paragraph(state: Any, line: int, end: int, _silent: bool) -> bool:
    """Whether another block begins here and ends a paragraph."""
    return begins_table(state, line, end, True) or _ends(state, line, end, _ENDINGS)


class Blocks(ParserBlock):
    """The block rules, asked by the first character of a line."""

    def __init__(self) -> None:
        self.ruler = Ruler[Any]()
        self.ruler.push("code", code_rule)
        self.ruler.push("paragraph", ends_paragraph, {"alt": ["paragraph", "reference"]})
        self.ruler.push("blockquote", ends_table, {"alt": ["blockquote"]})
        self.ruler.push("list", ends_list, {"alt": ["list"]})

    def tokenize(self, state: Any, startLine: int, endLine: int) -> None:
        """Make the tokens of some lines."""
        line, blank = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= MAX_NESTING:
                first = state.bMarks[line] + state.tShift[line]
                state.fault("too-deep", first, state.eMarks[line])
                state.line = endLine
                break
            self._block(state, line, endLine)
            state.tight = not blank
            line = state.line
            if line - 1 < endLine and state.isEmpty(line - 1):
                blank = True
            if line < endLine and state.isEmpty(line):
                blank = True
                line += 1
                state.line = line

    def _block(self, state: Any, line: int, end: int) -> None:
        if begins_table(state, line, end, False):
            return
        if state.sCount[line] - state.blkIndent >= 4 and code(state, line, end):
            return
        rules = _BEGINNINGS.get(state.src[state.bMarks[line] + state.tShift[line]])
        if rules:
            for rule in rules:
                if rule(state, line, end, False):
                    return
        paragraph(state, line, end)
