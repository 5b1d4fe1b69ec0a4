"""Content: the state of the inline rules, which keeps where each token begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from markdown_it.rules_inline import StateInline

from builder.markdown.tokens import Mark
from builder.patterns import pattern

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Where text ends. A line break with no space beside it may stay in the text.
_MARK = pattern(r"[!&*<\[\\_`]")
MARK_OR_BREAK = pattern(r"[\n!&*<\[\\_`]")


class Content(StateInline):
    """The content of a block, its tokens, and where each begins."""

    def __init__(self, src: str, md: MarkdownIt, env: dict[str, Any]) -> None:
        super().__init__(src, md, env, [])
        self.starts: list[int] = []
        self.text_at = -1
        self.too_deep = -1
        spaced = " \n" in src or "\n " in src or "\n\t" in src
        self.stop = MARK_OR_BREAK if spaced else _MARK

    def flush(self, end: int) -> None:
        """Make a token of the text before `end`."""
        if 0 <= self.text_at < end:
            self.tokens.append(Mark("text", "", 0, self.src[self.text_at : end]))
            self.starts.append(self.text_at)
        self.text_at = -1

    def enclose(self, tag: str, begin: int, end: int) -> None:
        """Add the text src[begin:end] inside an element, in which and round which nothing else can pair."""
        self.flush(self.pos)
        self.tokens += (Mark(f"{tag}_open", tag, 1), Mark("text", "", 0, self.src[begin:end]), Mark(f"{tag}_close", tag, -1))
        self.starts += (self.pos, begin, end)

    def append_pending(self, text: str) -> None:  # noqa: ARG002
        """Count what stands at the current place as text."""
        if self.text_at < 0:
            self.text_at = self.pos

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token that begins at the current place."""
        self.flush(self.pos)
        token = Mark(ttype, tag, nesting)
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
