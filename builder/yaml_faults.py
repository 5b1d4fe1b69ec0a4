"""What a YAML parser found → what a person did: the place, the sentence and the way out. Knows the parser's words, not the parser."""

from __future__ import annotations

import re

from builder.values import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Where it is (an offset), what is wrong, how to mend it."""

    at: int
    message: str
    help: str


QUOTE = 'put the whole text in quotation marks, as in key: "text"'


def explain(text: str, at: int, began: int, what: str, context: str) -> Fault:
    """The fault that a parser met at offset `at` of `text`; what it was reading began at `began`."""
    line, first = _line(text, at), _line(text, began)
    if "\t" in line[0][: line[0].find(line[0].strip()) if line[0].strip() else None]:
        return Fault(line[1], "this line is indented with a tab", "replace the tab by spaces")
    if (opened := _open_mark(text, at)) >= 0:
        return Fault(opened, "the quotation mark that opens here is not closed on its line", "close it at the end of the text")
    if "mapping values" in what:
        return _colon(text, at, line[0])
    if "expected ':'" in what:
        key = first[0].strip()
        if re.match(r"[\w-]+:\S", key):
            return Fault(first[1], f"“{key}” has no space after its colon", "put a space after the colon")
        return Fault(first[1], f"“{key}” has no colon", "put a colon and a space between the key and its text, as in key: text")
    if (apostrophe := _apostrophe(text, at, first[1])) >= 0:
        return Fault(apostrophe, "this apostrophe ends the text, which stands between single quotation marks", 'put the text in double quotation marks, as in key: "text"')
    if "quoted scalar" in context or "quoted scalar" in what:
        return Fault(began, "the quotation mark that opens here is never closed", "close it at the end of the text")
    if "flow sequence" in context or "flow mapping" in context:
        mark = "]" if "sequence" in context else "}"
        return Fault(began, f"the bracket that opens here is not closed with “{mark}” where it should be", f"close it with “{mark}”, and put a comma between two items")
    if text[at : at + 1] in "@`%&*|>!" and text[at : at + 1]:
        return Fault(at, f"a text cannot begin with “{text[at]}” here", QUOTE)
    if "alias" in context or "anchor" in context:
        return Fault(began, f"a text cannot begin with “{text[began : began + 1]}” here", QUOTE)
    if line[0].count('"') > 2:
        return Fault(at, "the text goes on after its closing quotation mark", "write the quotation marks inside of the text as “ and ”")
    if "expected key" in what or "block end" in what or "block collection" in context:
        return Fault(line[1], f"“{line[0].strip()[:60]}” does not fit the lines above it", "indent the keys of one entry alike, and begin each item of a list with “- ”")
    return Fault(at, f"this cannot be read as data: {what}" + (f" ({context})" if context else ""), "put a text that holds : # [ ] { } or quotation marks in quotation marks")


def _open_mark(text: str, at: int) -> int:
    """Where a text in double quotation marks opens and does not close on its line, which is why the parser stumbled below; -1 where none does."""
    end = len(text) if (end := text.find("\n", at)) < 0 else end
    for line in reversed(list(re.finditer(r"[^\n]+", text[max(0, end - _NEAR) : end]))):
        marks = list(re.finditer(r'(?<!\\)"', line[0]))
        if len(marks) % 2:
            opens = re.search(r"(?:^\s*|- |:\s+|[\[{,]\s*)$", line[0][: marks[-1].start()])
            return max(0, end - _NEAR) + line.start() + marks[-1].start() if opens else -1
    return -1


_NEAR = 2_000  # characters: the mark that a forgotten one is paired with is not far


def _apostrophe(text: str, at: int, began: int) -> int:
    """Where an apostrophe closed a text in single quotation marks too early; -1 where none did.

    The parser stops at the word behind it: the apostrophe is the last before that, with a letter on both sides or at the end of a word.
    """
    at = max(at, began)
    line_began = text.rfind("\n", 0, at) + 1
    line = text[line_began : text.find("\n", at) if "\n" in text[at:] else len(text)]
    opened = re.search(r"(?:^\s*|- |:\s+|[\[{,]\s*)'", line)
    if opened is None or line[: opened.start()].count('"') % 2:
        return -1
    closed = re.compile(r"(?<=\w)'(?=\s*\w)(?!')").search(line, opened.end())
    return line_began + closed.start() if closed and closed.start() < at - line_began + 1 else -1


def _colon(text: str, at: int, line: str) -> Fault:
    above = _line(text, max(0, text.rfind("\n", 0, at)))[0] if "\n" in text[:at] else ""
    indent = len(line) - len(line.lstrip())
    if re.match(r"\s+[\w-]+:(?:\s|$)", line) and indent > len(above) - len(above.lstrip(" -")) and not above.rstrip().endswith((":", "|", ">", "-")):
        return Fault(at - len(line[: at - text.rfind("\n", 0, at) - 1].lstrip()), f"“{line.strip()}” is indented further than the line above it", "indent it like the line above")
    return Fault(at, "the text holds a colon followed by a space, which begins a value", QUOTE)


def _line(text: str, at: int) -> tuple[str, int]:
    """The line of an offset, and the offset of its first word."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", begin)
    line = text[begin : len(text) if end < 0 else end]
    return line, begin + len(line) - len(line.lstrip())
