"""Inlines: the content of a block → inline tokens, each with the offset at which it begins.

The rules are markdown-it's; plain text, line breaks, links and pictures are written again here to keep the places
of their parts. A rule is only asked where its first character stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as code_rule
from markdown_it.rules_inline import entity as entity_rule
from markdown_it.rules_inline import escape as escape_rule
from markdown_it.rules_inline import html_inline as html_rule
from markdown_it.rules_inline import link_pairs
from markdown_it.rules_inline.autolink import AUTOLINK_RE, EMAIL_RE
from markdown_it.rules_inline.emphasis import postProcess as pair_emphasis
from markdown_it.rules_inline.emphasis import tokenize as emphasis_rule
from markdown_it.token import Token

from builder.markdown.limits import MAX_NESTING
from builder.markdown.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt

# Where text ends. A line break with no space beside it may stay in the text.
_MARK = re.compile(r"[!&*<\[\\_`]")
_MARK_OR_BREAK = re.compile(r"[\n!&*<\[\\_`]")
_MARK_IN_LABEL = re.compile(r"[\n!&*<\[\\\]_`]")


@dataclass(frozen=True, slots=True)
class Found:
    """A link or picture: offsets of its parts in its block (of a definition: in the definition's `source`)."""

    start: int
    label_end: int
    end: int
    address: str
    address_at: tuple[int, int]
    title: str = ""
    title_at: tuple[int, int] | None = None
    source: tuple[str, Places] | None = None
    automatic: bool = False


class Inline(StateInline):
    """The content of a block, its tokens, and where each begins."""

    def __init__(self, src: str, md: MarkdownIt, env: dict[str, Any]) -> None:
        super().__init__(src, md, env, [])
        self.starts: list[int] = []
        self.text_at = -1
        self.too_deep = -1
        spaced = " \n" in src or "\n " in src or "\n\t" in src
        self.stop = _MARK_OR_BREAK if spaced else _MARK

    def flush(self, end: int) -> None:
        """Make a token of the text before `end`."""
        if 0 <= self.text_at < end:
            token = Token("text", "", 0)
            token.content = self.src[self.text_at : end]
            self.tokens.append(token)
            self.starts.append(self.text_at)
        self.text_at = -1

    def append_pending(self, text: str) -> None:
        """Count what stands at the current place as text."""
        if self.text_at < 0:
            self.text_at = self.pos

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token that begins at the current place."""
        self.flush(self.pos)
        token = Token(ttype, tag, nesting)
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            self.tokens_meta.append({"delimiters": self.delimiters})
        elif nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        self.tokens.append(token)
        self.starts.append(self.pos)
        return token


def newline(state: Inline, silent: bool) -> bool:
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


# A link with nothing special in its label or address: what the full reading below would find.
_SIMPLE = re.compile(r"\[([^\[\]\\`<]*)\]\(([^\s()<>\\&\x00-\x1f\x7f]+)\)")


def link(state: Inline, silent: bool) -> bool:
    """A link: `[words](address "title")`, `[words][label]`."""
    start = state.pos
    simple = _SIMPLE.match(state.src, start, state.posMax)
    if simple:
        found: Found | None = Found(start, simple.end(1), simple.end(), simple[2], simple.span(2))
    else:
        found = _find(state, start, start + 1, nested=False)
    if found is None:
        return False
    if not silent:
        _write(state, found, start + 1, "link")
    state.pos = found.end
    return True


def image(state: Inline, silent: bool) -> bool:
    """A picture: `![words](address)`."""
    start = state.pos
    if not state.src.startswith("![", start, state.posMax):
        return False
    found = _find(state, start, start + 2, nested=True)
    if found is None:
        return False
    if not silent:
        _write(state, found, start + 2, "image")
    state.pos = found.end
    return True


def _write(state: Inline, found: Found, label: int, name: str) -> None:
    limit = state.posMax
    state.push(name + "_open", "a", 1).meta = {"found": found}
    state.pos, state.posMax = label, found.label_end
    state.md.inline.tokenize(state)
    state.posMax = limit
    state.push(name + "_close", "a", -1)


def _find(state: Inline, start: int, label: int, nested: bool) -> Found | None:
    """The link whose label begins at `label`; as markdown-it's rules `link` and `image` do."""
    if state.level >= MAX_NESTING:
        state.too_deep = start
        return None
    label_end = parseLinkLabel(state, label - 1, not nested)
    if label_end < 0:
        return None
    return _find_address(state, start, label_end) or _find_definition(state, start, label, label_end)


def _find_address(state: Inline, start: int, label_end: int) -> Found | None:
    src, limit = state.src, state.posMax
    if not src.startswith("(", label_end + 1, limit):
        return None
    position = begin = _skip(src, label_end + 2, limit)
    if position >= limit:
        return None
    address, address_at = "", (begin, begin)
    read = parseLinkDestination(src, position, limit)
    if read.ok:
        address, address_at, position = read.str, (begin, read.pos), read.pos
    before = position
    position = _skip(src, position, limit)
    title, title_at = "", None
    if before != position < limit:
        quoted = parseLinkTitle(src, position, limit)
        if quoted.ok:
            title, title_at = quoted.str, (position + 1, quoted.pos - 1)
            position = _skip(src, quoted.pos, limit)
    if not src.startswith(")", position, limit):
        return None
    return Found(start, label_end, position + 1, address, address_at, title, title_at)


def _find_definition(state: Inline, start: int, label: int, label_end: int) -> Found | None:
    known = state.env.get("references")
    if not known:
        return None
    words, position = "", label_end + 1
    if state.src.startswith("[", position, state.posMax):
        end = parseLinkLabel(state, position)
        if end >= 0:
            words = state.src[position + 1 : end]
            position = end + 1
    meant = known.get(normalizeReference(words or state.src[label:label_end]))
    if meant is None:
        return None
    return Found(
        start, label_end, position, meant["href"], meant["address"], meant["title"], meant["title_at"], meant["source"]
    )


def _skip(src: str, position: int, limit: int) -> int:
    while position < limit and src[position] in " \t\n":
        position += 1
    return position


_ANGLES = re.compile(r"<([^<>]*)>")


def autolink(state: Inline, silent: bool) -> bool:
    """An address in angle brackets."""
    start = state.pos
    found = _ANGLES.match(state.src, start, state.posMax)
    if found is None:
        return False
    address = found[1]
    if AUTOLINK_RE.search(address) is None:
        if EMAIL_RE.search(address) is None:
            return False
        address = "mailto:" + address
    if not silent:
        whole = Found(start, found.end(1), found.end(), address, found.span(1), automatic=True)
        state.push("link_open", "a", 1).meta = {"found": whole}
        state.text_at = start + 1
        state.pos = found.end(1)
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True


_RULES: dict[str, tuple[Callable[[Any, bool], bool], ...]] = {
    "\n": (newline,),
    "\\": (escape_rule,),
    "`": (code_rule,),
    "*": (emphasis_rule,),
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

    def skipToken(self, state: Any) -> None:
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


def read_inline(content: str, md: MarkdownIt, env: dict[str, Any]) -> Inline | None:
    """The tokens of some content, or None when all of it is plain text."""
    state = Inline(content, md, env)
    if not state.stop.search(content):
        return None
    md.inline.tokenize(state)
    if state.tokens_meta or state.delimiters:
        link_pairs(state)
        pair_emphasis(state)
    return state
