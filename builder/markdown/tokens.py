"""Tokens: markdown-it's, made with less ceremony, since a page has hundreds."""

from __future__ import annotations

from typing import Any, Literal

from markdown_it.token import Token

_NONE: dict[str, Any] = {}  # never written to: rules that set attributes set a new dict


class Mark(Token):
    """A token without attributes or meta of its own."""

    __slots__ = ()

    def __init__(self, name: str, tag: str, nesting: Literal[-1, 0, 1], content: str = "") -> None:
        self.type = name
        self.tag = tag
        self.nesting = nesting
        self.content = content
        self.attrs = self.meta = _NONE
        self.map = None
        self.markup = self.info = ""
        self.hidden = False
        self.level = 0
