"""Events → the picture above the timeline: lanes, ticks and marks in its own units, 0 to 1000 across."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from builder.dates import in_words, parse_date
from builder.views.entries import chronological
from builder.views.notes import entry_title
from builder.views.shapes import Mark, PictureView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.dates import Date
    from builder.model import Entry
    from builder.views.entries import Choices

WIDTH = 1000.0


def picture(events: Sequence[Entry], lists: Choices, title: str, about: str) -> PictureView | None:
    """The picture of the events; None when there is nothing to draw."""
    lanes = lists.of.get("themes", ())
    dated = [(event, parsed) for event in sorted(events, key=chronological) if (parsed := parse_date(event.record.text("date")))]
    if not lanes or not dated:
        return None
    first = min(int(_start(parsed)[:4]) for _, parsed in dated)
    last = max(int(_end(parsed)[:4]) for _, parsed in dated) + 1
    scale = _Scale(first, last)
    numbers = {lane.id: number for number, lane in enumerate(lanes)}
    marks = []
    for event, parsed in dated:
        begin, end = scale.at(_start(parsed)), scale.at(_end(parsed))
        theme = event.record.text("theme")
        words = event.record.text("date_words") or in_words(event.record.text("date"))
        label = f"{words[:1].upper()}{words[1:]}: {entry_title(event)}"
        marks.append(Mark(round(begin, 1), round(end - begin, 1), numbers.get(theme, 0), theme, label, f"#{event.id}"))
    step = max(1, round((last - first) / 10))
    ticks = tuple((round(scale.at(f"{year:04}-01-01"), 1), str(year)) for year in range(first, last + 1, step))
    return PictureView(title, about, lanes, ticks, tuple(marks))


class _Scale:
    def __init__(self, first: int, last: int) -> None:
        self.start = date(first, 1, 1).toordinal()
        self.length = date(last, 1, 1).toordinal() - self.start

    def at(self, day: str) -> float:
        moment = date.fromisoformat(day).toordinal() - self.start
        return WIDTH * min(max(moment / self.length, 0), 1)


def _start(parsed: Date) -> str:
    return parsed.order[0]


def _end(parsed: Date) -> str:
    return _start(parsed) if parsed.last == "9999-12-31" else parsed.last
