"""Events → the picture above the timeline: lanes, ticks and marks in its own units, 0 to 1000 across."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from builder.dates import parse_date
from builder.views.entries import chronological, marked_date
from builder.views.notes import entry_title
from builder.views.shapes import Mark, PictureView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.dates import Date
    from builder.model import Entry
    from builder.views.entries import Choices

ABOUT = (
    "Each mark is an entry of the list below. "
    "It stands where the date of the entry begins, or where it ends if no beginning is known, and a bar runs on to the end of a longer date. "
    "The lanes are the themes."
)
WIDTH = 1000.0
ACROSS, DOWN = 32.0, 16.0
"""How far apart marks of one row begin, in the picture that runs across and in the one that runs down, whose marks are smaller."""


def picture(events: Sequence[Entry], lists: Choices, title: str) -> PictureView | None:
    """The picture of the events; None when there is nothing to draw."""
    lanes = lists.of.get("themes", ())
    dated = [(event, parsed) for event in sorted(events, key=chronological) if (parsed := parse_date(event.record.text("date")))]
    if not lanes or not dated:
        return None
    first = min(int(_start(parsed)[:4]) for _, parsed in dated)
    last = max(int(_end(parsed)[:4]) for _, parsed in dated) + 1
    scale = _Scale(first, last)
    numbers = {lane.id: number for number, lane in enumerate(lanes)}
    across, down = _Rows(ACROSS), _Rows(DOWN)
    marks = []
    for event, parsed in dated:
        begin, end = scale.at(_start(parsed)), scale.at(_end(parsed))
        theme = event.record.text("theme")
        lane = numbers.get(theme, 0)
        label = f"{marked_date(event.record)}: {entry_title(event)}"
        marks.append(Mark(round(begin, 1), round(end - begin, 1), lane, across.free(lane, begin, end), down.free(lane, begin, end), theme, label, f"#{event.id}"))
    step = max(1, round((last - first) / 10))
    ticks = tuple((round(scale.at(f"{year:04}-01-01"), 1), str(year)) for year in range(first, last + 1, step))
    return PictureView(title, ABOUT, lanes, ticks, tuple(marks))


class _Scale:
    def __init__(self, first: int, last: int) -> None:
        self.start = date(first, 1, 1).toordinal()
        self.length = date(last, 1, 1).toordinal() - self.start

    def at(self, day: str) -> float:
        moment = date.fromisoformat(day).toordinal() - self.start
        return WIDTH * min(max(moment / self.length, 0), 1)


class _Rows:
    """The rows of each lane, side by side: a mark that would touch another goes to a further row, never to another time."""

    def __init__(self, apart: float) -> None:
        self.apart = apart
        self.ends: dict[int, list[float]] = {}

    def free(self, lane: int, begin: float, end: float) -> int:
        """The first row of a lane that has room from one place to the other, and takes it. The marks come by their beginnings."""
        ends = self.ends.setdefault(lane, [])
        row = next((row for row, taken in enumerate(ends) if taken <= begin), len(ends))
        ends[row : row + 1] = [max(begin + self.apart, end + self.apart / 2)]
        return row


def _start(parsed: Date) -> str:
    return parsed.order[0]


def _end(parsed: Date) -> str:
    return _start(parsed) if parsed.last == "9999-12-31" else parsed.last
