"""A span → lines and columns as other programs count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.text import line_and_column
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.text import Span


@dataclass(frozen=True, slots=True)
class Region:
    """From a line and column to another, 1-based, in code points; the end column is the one after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(span: Span, texts: Mapping[str, str]) -> Region | None:
    """The region of a span; None when its file is not at hand, as for a folder."""
    text = texts.get(span.path)
    if text is None:
        return None
    line, column = line_and_column(text, span.start)
    end_line, end_column = line_and_column(text, max(span.start, span.end))
    return Region(line, column, end_line, end_column)
