"""Passages → marks of Markdown and addresses of claims that readers would see, because they do not make what they were meant to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.model import CLAIM_SCHEMES
from builder.patterns import pattern
from builder.problem import Problem
from builder.text import unpaired_brackets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Passage

_ADDRESS = pattern(rf"(?P<before>\]?\s*)[(<（\[{{]\s*<?(?P<scheme>{'|'.join(sorted(CLAIM_SCHEMES))}|https?)\s?:\s?[^\s)\]]+[)\]}}）>]?", re.IGNORECASE)


def broken_claim_problems(passage: Passage) -> Iterator[Problem]:
    """Every address of a claim that a reader would see."""
    if ":" not in passage.text or passage.role == "code":
        return
    for match in _ADDRESS.finditer(passage.text):
        start = match.start() + len(match["before"])
        if match["scheme"].lower().startswith("http") and not (passage.claimable and match["before"].startswith("] ")):  # an address in brackets is a way to print one
            continue
        span = passage.span(start, match.end())
        shown = passage.text[start : match.end()]
        if not passage.claimable:
            yield Problem("broken-link", span, f"“{shown}” would be seen by readers: this text is plain, and nothing in it can be cited", "take the brackets and the address away")
        elif match["before"] != "]":
            before = passage.text[:start]
            if match["before"].strip():
                help_ = "close the space between “]” and “(”"
            elif any(before[at] == "[" for at in unpaired_brackets(before)):
                help_ = "close the square bracket before it, as in [words](figure:id)"
            else:
                help_ = "put the words that are proved in square brackets before it, as in [words](figure:id)"
            yield Problem("broken-link", span, f"“{shown}” is no link and would be seen by readers", help_)


_MARKS = pattern(r"<{7}(?= )|\*\*|~~|^#{1,6}(?=[^\W\d_])|\[\^[^\]\s]{1,80}\]:?")
_BULLETS, _OPENERS = "•▪◦‣●○", "·–—"
_ITEM = pattern(rf"(?:^|(?<=\s))[{_BULLETS}](?=\s)|^[{_OPENERS}](?=\s+\S)|^-(?=[^\W\d_](?s:.*)\s-[^\W\d_])")
"""What word processors put before the items of a list, or the mark of an item without its space: of two, as a word may begin with a hyphen."""


def shown_mark_problems(passage: Passage) -> Iterator[Problem]:
    """Every mark that opens nothing or closes nothing, and so stands in the text: “**”, “##Heading”, a bracket too many round a claim."""
    if passage.role == "code" or not passage.claimable:  # plain text shows every character as it is
        return
    text = passage.text
    places = [match.span() for match in _MARKS.finditer(text)] if "**" in text or "<<<<<<<" in text or "~~" in text or "[^" in text or text.startswith("#") else []
    if text[:1] == "-" or (not text.isascii() and (text[0] in _OPENERS or any(bullet in text for bullet in _BULLETS))):
        places += [match.span() for match in _ITEM.finditer(text)]
    if passage.claims and ("[" in text or "]" in text):
        edges = {edge for start, end, _ in passage.claims for edge in (start - 1, end)}
        places += [(at, at + 1) for at in unpaired_brackets(text) if at in edges]
    for start, end in sorted(places):
        mark = passage.text[start:end]
        help_ = "of the two versions keep what is meant, and take the lines with <<<<<<<, ======= and >>>>>>> away" if mark[0] == "<" else f"put a space after “{mark}”" if mark[0] in "#-" else "begin each item of a list with “- ”, with an empty line above the first" if mark in _BULLETS + _OPENERS else "say it in the text: there are no footnotes" if mark[0] == "[" and len(mark) > 1 else "write both of the pair, or take it away"
        yield Problem("shown-mark", passage.span(start, end), f"“{mark}” would be seen by readers", help_)
