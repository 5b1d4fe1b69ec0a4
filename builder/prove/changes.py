"""A passage → the changes that are tried on it: each an operator, the edits, and the text that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.prove.pieces import Edit, edit
from builder.values import dataclass

if TYPE_CHECKING:
    from builder.model import Passage
    from builder.prove.pieces import Piece


@dataclass(frozen=True, slots=True)
class Change:
    """One way of breaking a passage, or of saying the same in another form.

    `right` says whether what comes of it is true; `text` is the passage as it then reads, `edits` change its file to it.
    """

    operator: str
    right: bool
    passage: Passage
    text: str
    edits: tuple[Edit, ...]
    start: int


def change(piece: Piece, passage: Passage, operator: str, *parts: tuple[int, int, str], right: bool = False) -> Change | None:
    """The change that replaces parts of a passage's text; None where that cannot be done in its file."""
    edits: list[Edit] = []
    text = passage.text
    for start, end, words in sorted(parts, reverse=True):
        one = edit(piece, passage, start, end, words)
        if one is None:
            return None
        edits.append(one)
        text = text[:start] + words + text[end:]
    return Change(operator, right, passage, text, tuple(edits), min(start for start, _, _ in parts)) if text != passage.text else None
