"""Blocks: lines → block tokens, which carry the places of their content in `meta["places"]`.

The rules are markdown-it's. Those that cut content out of the source are written again or wrapped, to keep its
places; and a rule is only asked where the first character of a line can begin its block.
"""

from __future__ import annotations

from typing import Any

from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from markdown_it.rules_block import blockquote as quote_rule
from markdown_it.rules_block import code as code_rule
from markdown_it.rules_block import hr as hr_rule
from markdown_it.rules_block import list_block as list_rule

from builder.markdown.leaves import code, fence, heading, html, paragraph, reference
from builder.markdown.limits import MAX_BLOCKS, MAX_NESTING
from builder.markdown.tables import table


def numbered_list(state: Any, line: int, end: int, silent: bool) -> bool:
    """A list that counts its items from 1; readers see its numbers, so another one would be a figure, or be lost."""
    first = len(state.tokens)
    if not list_rule(state, line, end, silent):
        return False
    if not silent:
        level = state.tokens[first].level + 1
        items = [token for token in state.tokens[first + 1 :] if token.level == level and token.type == "list_item_open"]
        numbers = [int(item.info) for item in items]
        right = range(1, len(items) + 1)
        if set(numbers) != {1} and (wrong := next((item for item, number, count in zip(items, numbers, right, strict=True) if number != count), None)):
            at = state.bMarks[wrong.map[0]] + state.tShift[wrong.map[0]]
            state.fault("list-number", at, at + len(wrong.info))
    return True


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
    **dict.fromkeys("0123456789", (numbered_list,)),
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

    def tokenize(self, state: Any, startLine: int, endLine: int) -> None:  # noqa: N803
        """Make the tokens of some lines."""
        line, blank = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            state.blocks += 1
            if state.level >= MAX_NESTING or state.blocks > MAX_BLOCKS:
                first = state.bMarks[line] + state.tShift[line]
                code = "too-large" if state.blocks > MAX_BLOCKS else "too-deep"
                state.fault(code, first, state.eMarks[line])
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
