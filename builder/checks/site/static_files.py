"""Style sheets, scripts and texts under static/ → figures in the words that they bring to readers, where no record can prove them."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from builder.numerals import read
from builder.patterns import pattern
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.text import File

VENDOR = "static/vendor/"
"""Where other people's code stands with its licence, as they published it."""

_COMMENT = pattern(r"/\*.*?\*/", re.DOTALL)
_CONTENT = pattern(r"\bcontent\s*:([^;}]*)", re.IGNORECASE)
_LITERAL = pattern(r"\"([^\"]*)\"|'([^']*)'")
_STYLE_ESCAPE = pattern(r"\\([0-9a-fA-F]{1,6})\s?")

_SCRIPT = pattern(r"(?P<plain>/\*\s*plain\s*\*/\s*)|/\*.*?\*/|//[^\n]*|\"(?P<double>(?:[^\"\\\n]|\\.)*)\"|'(?P<single>(?:[^'\\\n]|\\.)*)'|`(?P<wide>(?:[^`\\]|\\.)*)`", re.DOTALL)
_SCRIPT_ESCAPE = pattern(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_HOLE = pattern(r"\$\{[^}]*\}")
_JOINED = pattern(r"\s*\+\s*")
_WORD = pattern(r"[^\W\d_]")


def static_problems(file: File) -> Iterator[Problem]:
    """Every figure in the words that a file under static/ brings to readers: a style sheet, a script, a plain text, a manifest.

    A number that states no fact (“two more times”) stands behind /* plain */ in a script. Other people's files in static/vendor/
    are left alone.
    """
    if file.path.startswith(VENDOR):
        return
    if file.path.endswith(".css"):
        yield from _of_style(file)
    elif file.path.endswith((".js", ".mjs")):
        yield from _of_script(file)
    elif file.path.endswith((".txt", ".webmanifest")):
        yield from _of_text(file)


def _of_style(sheet: File) -> Iterator[Problem]:
    """content: "900"."""
    for content in _CONTENT.finditer(_COMMENT.sub(lambda match: " " * len(match[0]), sheet.text)):
        for literal in _LITERAL.finditer(content[1]):
            words = _STYLE_ESCAPE.sub(lambda match: _character(match[1]), literal[literal.lastindex or 0])
            if _figure_of(words):
                span = Span(sheet.path, content.start(1) + literal.start(), content.start(1) + literal.end())
                yield _problem(span, f"“{words}” stands in a style sheet", "move the words into content/, and cite their record")


def _of_script(script: File) -> Iterator[Problem]:
    """say("There were 900 " + "carts"): literals that are joined are read as one."""
    for start, end, literals in _phrases(script.text):
        words = "".join(_SCRIPT_ESCAPE.sub(lambda match: _character(match[1] or match[2] or match[3]), _HOLE.sub(" ", literal)) for literal in literals)
        if _WORD.search(words) and _figure_of(words):
            help_text = "move the words into content/, and cite their record; if they state no fact, write /* plain */ before them"
            yield _problem(Span(script.path, start, end), f"“{words}” stands in a script", help_text)


def _phrases(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """The literals of a script, those that are joined by + together, without those marked as plain."""
    begun, ended, joined, plain = 0, 0, list[str](), False
    for match in _SCRIPT.finditer(text):
        if match.lastgroup is None:
            continue
        if match.lastgroup == "plain":
            plain = True
            continue
        if joined and _JOINED.fullmatch(text, ended, match.start()) and not plain:
            joined.append(match[match.lastgroup])
        else:
            if joined:
                yield begun, ended, joined
            begun, joined = match.start(), [] if plain else [match[match.lastgroup]]
        ended, plain = match.end(), False
    if joined:
        yield begun, ended, joined


def _of_text(file: File) -> Iterator[Problem]:
    for quantity in read(file.text):
        if quantity.states_a_fact and not quantity.optional:
            words = file.text[quantity.start : quantity.end]
            yield _problem(Span(file.path, quantity.start, quantity.end), f"“{words}” stands in a file that is published as it is", "move the words into content/, and cite their record")


def _character(code: str) -> str:
    return chr(int(code, 16)) if int(code, 16) < sys.maxunicode else ""


def _figure_of(words: str) -> bool:
    return any(quantity.states_a_fact and not quantity.optional for quantity in read(words))


def _problem(span: Span, message: str, help_text: str) -> Problem:
    return Problem("figure-in-template", span, f"{message}, where nothing can prove it", help_text)
