"""A quotation on a page → words changed, lost, added or exchanged; and the same words with other marks."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.checks.prose.quotations import SENSE
from builder.checks.prose.quoted import denies
from builder.prove.changes import change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Quotation
    from builder.model import Passage
    from builder.prove.changes import Change
    from builder.prove.pieces import Piece

INSERTED = ("[not] ", "[never] ", "[all] ", "[innocent] ", "[only] ")
_MARKS = "“”\"‘’'"
_SAID_TO_BE = re.compile(r"(?<!not) \b(as|was|were|is|are|been|be) [“\"‘']$")
_NEGATION = re.compile(r"n[’']t\b| not\b|\bno |\bnever ", re.IGNORECASE)


def of_quotation(piece: Piece, passage: Passage, start: int, end: int, quote: Quotation | None) -> Iterator[Change | None]:
    """Every change of the quotation that the claim at [start, end) makes."""
    text = passage.text
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    said = text[start:end]
    words = [(start + match.start(), start + match.end()) for match in re.finditer(r"[^\s,;:.]+", said)]
    for operator, first, last, new in (*_changed(said, start, words, text), *_lost(words)):
        yield change(piece, passage, operator, (first, last, new))
    if quote and not denies(quote) and (said_to_be := _SAID_TO_BE.search(text, 0, start)):
        yield change(piece, passage, "quote-denied", (said_to_be.end(1), said_to_be.end(1), " not"))
    before = re.search(r"([A-Za-z]+) [“\"‘']$", text[:start])
    if before:
        yield change(piece, passage, "quote-boundary-moved", (before.start(1), before.end(1) + 1, ""), (start, start, f"{before[1]} "))
    for operator, first, last, new in _alike(said, start, words):
        yield change(piece, passage, operator, (first, last, new), right=True)
    opening, closing = text[start - 1 : start], text[end : end + 1]
    if opening == "“" and closing == "”" and not set(said) & {"‘", "“", '"'}:
        for one, other in (('"', '"'), ("‘", "’")):
            if not (one == "‘" and re.search(r"[’']", said)):
                yield change(piece, passage, "same-quote-marks", (start - 1, start, one), (end, end + 1, other), right=True)


def _changed(said: str, start: int, words: list[tuple[int, int]], text: str) -> Iterator[tuple[str, int, int, str]]:
    longest = max(words, key=lambda word: word[1] - word[0], default=(start, start))
    word = text[slice(*longest)]
    if word.isalpha():
        yield "quote-word-changed", *longest, word[:-1] if word.endswith("s") else f"{word}s"
        yield "quote-word-changed", *longest, word[:-2] + word[-1] + word[-2] if len(word) > 3 and word[-1] != word[-2] else f"{word}ed"
    for (one_start, one_end), (other_start, other_end) in pairwise(words):
        if text[one_start:one_end].lower() != text[other_start:other_end].lower():
            yield "quote-words-swapped", one_start, other_end, text[other_start:other_end] + text[one_end:other_start] + text[one_start:one_end]
            break
    if words:
        yield "quote-word-added", words[-1][0], words[-1][0], "very "
        yield "quote-word-inserted", words[-1][0], words[-1][0], INSERTED[len(words) % len(INSERTED)]
    for match in re.finditer(r"\d+", said):
        yield "quote-figure-changed", start + match.start(), start + match.end(), str(int(match[0]) + 1)
    for match in _NEGATION.finditer(said):
        yield "quote-negation-dropped", start + match.start(), start + match.end(), ""
    for match in SENSE.finditer(said):
        yield "quote-sense-omitted", start + match.start(), start + match.end(), "…"


def _lost(words: list[tuple[int, int]]) -> Iterator[tuple[str, int, int, str]]:
    if len(words) < 2:
        return
    middle = len(words) // 2
    yield "quote-word-dropped", words[middle - 1][1], words[middle][1], ""
    yield "quote-word-dropped", words[0][0], words[1][0], ""
    if len(words) > 3:
        yield "quote-words-dropped", words[middle - 1][1], words[min(middle + 1, len(words) - 1)][1], ""


def _alike(said: str, start: int, words: list[tuple[int, int]]) -> Iterator[tuple[str, int, int, str]]:
    middle = next((at for at in range(len(words) // 2, len(words) - 1) if not SENSE.fullmatch(said[words[at][0] - start : words[at][1] - start])), 0)
    if len(words) > 3 and middle:
        for mark in ("…", "[…]", "..."):
            yield "quote-omission-marked", *words[middle], mark
    if words and len(said.split(maxsplit=1)[0]) > 1 and said[0].isalpha():
        yield "same-quote-letter", start, start + 1, f"[{said[0].swapcase()}]"
    for one, other in (("’", "'"), ("'", "’"), ("–", "-"), ("—", "–"), ("-", "‑")):
        at = said.find(one)
        if at >= 0:
            yield "same-quote-typography", start + at, start + at + 1, other
