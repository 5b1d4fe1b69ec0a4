"""An SVG file → what it holds beside a drawing. Whoever opens it by its own address runs what is in it, under the site's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from builder.patterns import pattern
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from builder.text import File

SVG = "http://www.w3.org/2000/svg"
SHAPES = frozenset((
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
))  # fmt: skip
DEEPEST = 50
_ELSEWHERE = pattern(r"@import|expression|javascript:|url\(\s*['\"]?(?!#)|//|\\", re.IGNORECASE)


class _Found(Exception):
    """What is wrong, and a way out."""


def drawing_problems(file: File) -> tuple[Problem, ...]:
    """The first thing in a drawing that runs, leads or reaches elsewhere, or the fault that keeps it from being read."""
    parser = expat.ParserCreate("UTF-8", " ")
    depth = 0
    named: list[bool] = []  # of each open element, whether it can be used elsewhere in the drawing

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.upper() != "UTF-8":
            raise _Found(f"is declared to be in {encoding}, not in UTF-8")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        space, _, plain = name.rpartition(" ")
        if space != SVG or plain not in SHAPES:
            raise _Found(f"holds the element <{plain}>")
        if depth > DEEPEST:
            raise _Found(f"is nested more than {DEEPEST} levels deep")
        if plain == "use" and any(named[1:]):
            raise _Found("uses a part inside a part that has a name, and can so grow without end")
        named.append("id" in attributes)
        for key, value in attributes.items():
            short = key.rpartition(" ")[2].lower()
            if short.startswith("on"):
                raise _Found(f"holds the handler “{short}”")
            if short == "href" and not value.startswith("#"):
                raise _Found(f"refers to “{value[:80]}”")
            if _ELSEWHERE.search(value):
                raise _Found(f"refers elsewhere in “{short}”")

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1
        named.pop()

    def words(text: str) -> None:
        if _ELSEWHERE.search(text):
            raise _Found("refers elsewhere in its style or text")

    def doctype(*_: object) -> None:
        raise _Found("has a document type, which can hold entities")

    def characters() -> None:
        raise _Found("holds a section of character data, in which nothing is looked for")

    def instruction(target: str, _: str) -> None:
        raise _Found(f"holds the instruction <?{target}>")

    parser.XmlDeclHandler = declaration
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.StartDoctypeDeclHandler = doctype
    parser.StartCdataSectionHandler = characters
    parser.ProcessingInstructionHandler = instruction
    data = file.text.encode()
    parser.buffer_text = True
    parser.buffer_size = len(data) + 1  # no text is told in two halves
    try:
        parser.Parse(data, True)
    except _Found as found:
        return (_problem(file, data, parser.CurrentByteIndex, f"the drawing {found}"),)
    except expat.ExpatError as error:
        return (_problem(file, data, parser.ErrorByteIndex, f"the drawing cannot be read: {expat.errors.messages.get(error.code, 'unknown fault')}"),)
    return ()


def _problem(file: File, data: bytes, index: int, message: str) -> Problem:
    at = len(data[: max(index, 0)].decode("utf-8", "ignore"))
    return Problem("unsafe-svg", Span(file.path, min(at, len(file.text)), min(at + 1, len(file.text))), message, "keep shapes, text and colours; remove whatever runs or leads elsewhere")
