"""Leaves: the block rules that hold text or code, each keeping the places of its content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_block import code as code_rule
from markdown_it.rules_block import fence as fence_rule
from markdown_it.rules_block import html_block as html_rule
from markdown_it.rules_block import reference as reference_rule

from builder.markdown.lines import Lines, trim
from builder.patterns import pattern

if TYPE_CHECKING:
    from markdown_it.token import Token

    from builder.markdown.places import Places


def _push(state: Lines, name: str, tag: str, cut: tuple[str, Places], lines: list[int]) -> Token:
    state.push(name + "_open", tag, 1).map = lines
    token = state.push("inline", "", 0)
    token.content = cut[0]
    token.map = lines
    token.meta = {"places": cut[1]}
    state.push(name + "_close", tag, -1)
    return token


def paragraph(state: Lines, start: int, end: int) -> None:
    """A paragraph, or a heading that is underlined with = or -."""
    kept = state.parentType
    state.parentType = "paragraph"
    src, indent = state.src, state.blkIndent
    ends_here = state.md.block.ruler.getRules("paragraph")[0]
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
        if ends_here(state, line, limit, True):
            break
        line += 1
    cut = trim(*state.cut(start, line, indent))
    if level:
        state.line = line + 1
        token = _push(state, "heading", "h1" if level == 1 else "h2", cut, [start, state.line])
        token.meta["whole"] = (starts[start] + shifts[start] + state.base, ends[line] + state.base)
    else:
        state.line = line
        _push(state, "paragraph", "p", cut, [start, line])
    state.parentType = kept


_ATX = pattern(r"(#{1,6})(?=[ \t]|\Z)")


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
    cut = trim(text, ((0, found.end() + state.base),))
    state.line = start + 1
    token = _push(state, "heading", "h" + str(len(found[1])), cut, [start, start + 1])
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
    state.fault("indented-text", state.bMarks[start] + state.tShift[start], state.eMarks[start])
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


_LABEL = pattern(r"\[(?:[^\[\]\\]|\\.)*\]:[ \t\n]*", re.DOTALL)


def reference(state: Lines, start: int, end: int, silent: bool) -> bool:
    """The definition of a link; keeps the places of its address and title."""
    if not reference_rule(state, start, end, silent):
        return False
    added = next(reversed(state.env["references"].values()))
    first, last = state.bMarks[start] + state.tShift[start], state.eMarks[max(start, state.line - 1)]
    if added["map"] != [start, state.line] or "source" in added:
        state.fault("lost-words", first, last)  # defined before
        return True
    added["whole"] = (first + state.base, last + state.base)
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
