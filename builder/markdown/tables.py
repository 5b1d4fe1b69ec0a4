"""Tables: rows of cells, each with its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import MD_TRIM_CHARS

from builder.markdown.limits import MAX_CELLS
from builder.markdown.lines import Lines, trim
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.markdown.places import Places

_DELIMITER_LINE = pattern(r"(?:[|:][-:| \t]|-[-:|])[-:| \t]*\Z")
_DELIMITER = pattern(r":?-+:?\Z")


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
    _write_row(state, "th", header, sides)
    line, body, whole = start + 2, False, True
    ends_here = state.md.block.ruler.getRules("blockquote")[0]
    while line < end and state.sCount[line] >= state.blkIndent and not ends_here(state, line, end, True):
        row = _row(state, line)
        if row is None or state.is_code_block(line):
            break
        if whole and state.cells + len(sides) > MAX_CELLS:
            state.fault("too-large", state.bMarks[line] + state.tShift[line], state.eMarks[line])
            whole = False
        if lost := [cell for cell in row[len(sides) :] if cell[0].strip(MD_TRIM_CHARS)]:
            state.fault("lost-words", lost[0][1][0][1] - state.base, state.eMarks[line])
        if whole:
            if not body:
                state.push("tbody_open", "tbody", 0)
                body = True
            _write_row(state, "td", row, sides)
        line += 1
    if body:
        state.push("tbody_close", "tbody", 0)
    state.push("table_close", "table", 0)
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
