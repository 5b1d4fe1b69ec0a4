"""Inlines: the content of a block → inline tokens, each with the offset at which it begins.

The rules are markdown-it's; those for links, pictures and line breaks are written again to keep places. A rule is
only asked where the character stands that it begins with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import backtick as code_rule
from markdown_it.rules_inline import entity as entity_rule
from markdown_it.rules_inline import escape as escape_rule
from markdown_it.rules_inline import html_inline as html_rule
from markdown_it.rules_inline import link_pairs
from markdown_it.rules_inline.emphasis import postProcess as pair_emphasis  # noqa: N813
from markdown_it.rules_inline.emphasis import tokenize as emphasis_rule

from builder.markdown.content import MARK_OR_BREAK, Content
from builder.markdown.limits import MAX_NESTING
from builder.markdown.links import autolink, image, link
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt

_MARK_IN_LABEL = pattern(r"[\n!&*<\[\\\]_`]")


def newline(state: Content, silent: bool) -> bool:
    """A line break; a hard one after two spaces."""
    src, position = state.src, state.pos
    if not silent:
        end = position
        if state.text_at >= 0:
            while end > state.text_at and src[end - 1] == " ":
                end -= 1
        state.flush(end)
        state.push("hardbreak" if position - end > 1 else "softbreak", "br", 0)
    position += 1
    while position < state.posMax and src[position] in " \t":
        position += 1
    state.pos = position
    return True


# Plain words between marks that can only open and only close: what the full reading below would make of them.
_STRONG = pattern(r"(?:(?<=[ \n])|(?<!.)(?<!\n))\*\*([A-Za-z0-9](?:[A-Za-z0-9 ,-]*[A-Za-z0-9])?)\*\*(?=[ \n.,;:!?)]|\Z)")


def strong(state: Content, silent: bool) -> bool:
    """Words of weight: `**words**`."""
    found = None if silent else _STRONG.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    state.enclose("strong", *found.span(1))
    state.pos = found.end()
    return True


_RULES: dict[str, tuple[Callable[[Any, bool], bool], ...]] = {
    "\n": (newline,),
    "\\": (escape_rule,),
    "`": (code_rule,),
    "*": (strong, emphasis_rule),
    "_": (emphasis_rule,),
    "[": (link,),
    "!": (image,),
    "<": (autolink, html_rule),
    "&": (entity_rule,),
    "]": (),
}


class Inlines(ParserInline):
    """The inline rules, asked by the character that they begin with."""

    def tokenize(self, state: Any) -> None:
        """Make the tokens of state.src[state.pos:state.posMax]."""
        src, end, search = state.src, state.posMax, state.stop.search
        position = state.pos
        while position < end:
            found = search(src, position, end)
            stop = found.start() if found else end
            if stop > position:
                if state.text_at < 0:
                    state.text_at = position
                if stop == end:
                    break
                state.pos = stop
            for rule in _RULES[src[stop]]:
                if rule(state, False):
                    position = state.pos
                    break
            else:
                if state.text_at < 0:
                    state.text_at = stop
                state.pos = position = stop + 1
        state.flush(end)
        state.pos = end

    def skipToken(self, state: Any) -> None:  # noqa: N802
        """Step over what the rules would take, within a label."""
        position = state.pos
        known = state.cache.get(position)
        if known is not None:
            state.pos = known
            return
        if state.level >= MAX_NESTING:
            state.too_deep = position
            state.pos = state.posMax
        else:
            found = _MARK_IN_LABEL.search(state.src, position, state.posMax)
            stop = found.start() if found else state.posMax
            if stop > position:
                state.pos = stop
            else:
                state.level += 1
                taken = any(rule(state, True) for rule in _RULES[state.src[position]])
                state.level -= 1
                if not taken:
                    state.pos = position + 1
        state.cache[position] = state.pos


def read_inline(content: str, md: MarkdownIt, env: dict[str, Any]) -> Content | None:
    """The tokens of some content, or None when all of it is plain text; the end of a link that never began is none."""
    if not MARK_OR_BREAK.search(content) and "](" not in content:
        return None
    state = Content(content, md, env)
    md.inline.tokenize(state)
    if state.tokens_meta or state.delimiters:
        link_pairs(state)
        pair_emphasis(state)
    return state
