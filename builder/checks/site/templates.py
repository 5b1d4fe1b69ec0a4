"""Templates and drawings → figures and quotations that stand in their own text, where no record can prove them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.numerals import read
from builder.patterns import pattern
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.text import File

_ATTRIBUTE = pattern(r"\b(?:alt|title|aria-label|aria-description|content|placeholder)\s*=\s*(\"[^\"]*\"|'[^']*')")
_CODE = pattern(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>|&[#\w]+;", re.DOTALL)
_ENTITY = pattern(r"&#?\w+;")
_PLAIN = pattern(r"<(\w+)[^>]*\bdata-proof=\"plain\"[^>]*>.*?</\1>", re.DOTALL)
_SHOWN = pattern(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
_SET = pattern(r"\{%-?(.*?)-?%\}", re.DOTALL)
_LITERAL = pattern(r"\"([^\"]*)\"|'([^']*)'")
_NUMBERS = pattern(r"[\s\d_.+*/%()~-]*\d[\s\d_.+*/%()~-]*")
_DRAWN = pattern(r"[a-zA-Z][-\d. ]+[a-zA-Z][-\d. a-zA-Z]*")
_TAG = pattern(r"<[^>]*>", re.DOTALL)
_QUOTED = pattern(r"(?:“|&ldquo;|«|&laquo;)[^“”«»{]*[^\W\d_]{2}[^“”«»{]*(?:”|&rdquo;|»|&raquo;)|<q\b[^>]*>[^{]*?</q>", re.IGNORECASE)
_PRINTED = pattern(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def template_problems(template: File) -> Iterator[Problem]:
    """Every figure in the visible text of a template: text between tags, and attributes that are read out.

    A number that states no fact (“press the key three times”) stands in an element with data-proof="plain".
    """
    from html import unescape  # noqa: PLC0415 — a page is checked without its table of names

    for entity in _ENTITY.finditer(template.text):
        meant = unescape(entity[0])
        if (meant.isascii() and meant.isalnum()) or any(character.isnumeric() for character in meant):
            span = Span(template.path, *entity.span())
            yield Problem("figure-in-template", span, f"“{entity[0]}” stands for “{meant}”, and a figure could be written so", "write the character itself")
    yield from _computed(template)
    for quoted in _QUOTED.finditer(_PRINTED.sub(lambda code: "{" * len(code[0]), template.text)):
        yield Problem("quotation-in-template", Span(template.path, *quoted.span()), f"{quoted[0][:80]} stands in quotation marks in a template, where nothing can prove it", "move the sentence into content/, and cite its record; or take the marks away")
    text = _PLAIN.sub(_blank, _CODE.sub(_blank, template.text))
    for attribute in _ATTRIBUTE.finditer(text):
        if "viewport" not in text[max(0, attribute.start() - 40) : attribute.start()]:
            yield from _in(template, attribute[1], attribute.start(1))
    yield from _in(template, _TAG.sub(_blank, text), 0)


def _computed(template: File) -> Iterator[Problem]:
    """Every figure that a template prints between tags from what it holds itself: {{ "900" }}, {{ 30 * 30 }}, {% set toll = "900" %}."""
    for shown in _SHOWN.finditer(_TAG.sub(_blank, _PLAIN.sub(_blank, template.text))):
        if _NUMBERS.fullmatch(shown[1]):
            yield from _in(template, shown[1], shown.start(1))
        for literal in _LITERAL.finditer(shown[1]):
            words = literal[literal.lastindex or 0]
            if not _DRAWN.fullmatch(words):
                yield from _in(template, words, shown.start(1) + literal.start(literal.lastindex or 0))
    for kept in _SET.finditer(template.text):
        for literal in _LITERAL.finditer(kept[1]):
            yield from _in(template, literal[literal.lastindex or 0], kept.start(1) + literal.start(literal.lastindex or 0))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _in(template: File, text: str, start: int) -> Iterator[Problem]:
    for quantity in read(text):
        if quantity.states_a_fact and not quantity.optional:
            words = text[quantity.start : quantity.end]
            span = Span(template.path, start + quantity.start, start + quantity.end)
            yield Problem("figure-in-template", span, f"“{words}” stands in a template, where nothing can prove it", 'move the sentence into content/, and cite its record; if it states no fact, put it in an element with data-proof="plain"')
