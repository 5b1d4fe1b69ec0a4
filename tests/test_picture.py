"""The picture of the timeline: whatever else gives way when marks crowd, no mark is moved in time."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from builder.dates import parse_date

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = r"(-?[\d.]+)"
MARK = re.compile(rf"M{NUMBER} {NUMBER}m")
BAR = re.compile(rf"M{NUMBER} {NUMBER}([hv]){NUMBER}")
Drawn = dict[int, list[tuple[float, float]]]
"""By lane, the places of its marks: along the axis of time and beside it."""


def drawing(page: str, kind: str) -> ET.Element:
    """One of the two drawings of a page."""
    found = re.search(rf'<svg class="picture__{kind}".*?</svg>', page, re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def paths(svg: ET.Element) -> dict[int, str]:
    """The path of each lane by its number, without the lanes that have no marks."""
    marks = [path.get("d") or "" for path in svg.iter("path") if "mark" in (path.get("class") or "").split()]
    return {lane: path.strip() for lane, path in enumerate(marks) if path.strip()}


def marks(svg: ET.Element, kind: str) -> Drawn:
    """Where the marks are drawn."""
    along = 1 if kind == "tall" else 0
    return {lane: [(float(place[along]), float(place[1 - along])) for place in MARK.findall(path)] for lane, path in paths(svg).items()}


def bars(svg: ET.Element, kind: str) -> dict[int, list[float]]:
    """Where the bars end."""
    along, way = (1, "v") if kind == "tall" else (0, "h")
    found = {lane: BAR.findall(path) for lane, path in paths(svg).items()}
    assert all(bar[2] == way for some in found.values() for bar in some)
    return {lane: [float(bar[along]) + float(bar[3]) for bar in some] for lane, some in found.items()}


class Axis:
    """The axis of time as a reader reads it: from the first year that is written there and the last."""

    def __init__(self, svg: ET.Element, kind: str) -> None:
        years = sorted((int(text.text or ""), self._line(text, kind)) for text in svg.iter("text") if text.get("class") == "picture__year" and not text.get("aria-hidden"))
        (first, self.zero), (last, end) = years[0], years[-1]
        self.start = date(first, 1, 1).toordinal()
        self.day = (end - self.zero) / (date(last, 1, 1).toordinal() - self.start)

    def _line(self, text: ET.Element, kind: str) -> float:
        return float(text.get("y") or "") - 5 if kind == "tall" else float(text.get("x") or "")

    def at(self, day: str) -> float:
        """The place of a day."""
        return self.zero + (date.fromisoformat(day).toordinal() - self.start) * self.day


@pytest.fixture(scope="module")
def page(real_site: Path) -> str:
    """The page of the timeline."""
    return (real_site / "timeline/index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def dates(page: str) -> dict[str, tuple[str, str, str]]:
    """The theme of every entry by its address, the day where its mark belongs, and the day on which it ends."""
    found = {}
    for entry in re.findall(r'<li class="event"[^>]*>', page):
        name, theme, edtf = (re.search(rf' {key}="([^"]*)"', entry)[1] for key in ("id", "data-theme", "data-date"))  # type: ignore[index]
        parsed = parse_date(edtf)
        assert parsed
        begin = parsed.last if edtf.startswith("..") else parsed.first
        found[f"#{name}"] = (theme, begin, begin if edtf.endswith("..") else parsed.last)
    return found


@pytest.mark.parametrize("kind", ["wide", "tall"])
def test_every_mark_stands_at_the_date_of_its_entry(page: str, dates: dict[str, tuple[str, str, str]], kind: str) -> None:
    svg = drawing(page, kind)
    axis = Axis(svg, kind)
    themes = list(dict.fromkeys(re.findall(r'<option value="([^"]+)"', re.search(r'id="filter-theme".*?</select>', page, re.DOTALL)[0])))  # type: ignore[index]
    expected: dict[int, list[float]] = defaultdict(list)
    for theme, begin, _ in dates.values():
        expected[themes.index(theme)].append(axis.at(begin))
    drawn = marks(svg, kind)
    assert drawn.keys() == expected.keys()
    for lane, places in expected.items():
        assert sorted(along for along, _ in drawn[lane]) == pytest.approx(sorted(places), abs=0.3)


def test_the_link_of_a_mark_lies_on_it_and_leads_to_the_entry_of_that_date(page: str, dates: dict[str, tuple[str, str, str]]) -> None:
    svg = drawing(page, "wide")
    axis = Axis(svg, "wide")
    links = {frame.find("a").get("href"): (float(frame.get("x")) + 15, float(frame.get("y")) + 15) for frame in svg.iter("foreignObject")}  # type: ignore[union-attr, arg-type]
    assert links.keys() == dates.keys()
    for address, (along, _) in links.items():
        assert along == pytest.approx(axis.at(dates[address][1]), abs=0.3)  # type: ignore[index]
    drawn = sorted(place for some in marks(svg, "wide").values() for place in some)
    assert [number for place in sorted(links.values()) for number in place] == pytest.approx([number for place in drawn for number in place], abs=0.11)


@pytest.mark.parametrize("kind", ["wide", "tall"])
def test_a_bar_ends_where_the_date_ends(page: str, dates: dict[str, tuple[str, str, str]], kind: str) -> None:
    svg = drawing(page, kind)
    axis = Axis(svg, kind)
    ends = [axis.at(end) for _, begin, end in dates.values() if axis.at(end) - axis.at(begin) > 16]
    assert sorted(end for some in bars(svg, kind).values() for end in some) == pytest.approx(sorted(ends), abs=0.4)


@pytest.mark.parametrize(("kind", "size"), [("wide", 20), ("tall", 12)])
def test_no_mark_covers_another(page: str, kind: str, size: float) -> None:
    for places in marks(drawing(page, kind), kind).values():
        for number, (along, beside) in enumerate(places):
            assert all(abs(along - other) >= size or abs(beside - side) >= size for other, side in places[:number])


def test_the_name_of_a_column_stands_above_its_first_marks_and_outside_of_the_years(page: str) -> None:
    svg = drawing(page, "tall")
    names = [re.findall(NUMBER, text.get("transform") or "")[:2] for text in svg.iter("text") if text.get("class") == "picture__name"]
    drawn = marks(svg, "tall")
    assert len(names) >= len(drawn)
    for lane, places in drawn.items():
        beside, above = map(float, names[lane])
        assert abs(beside - min(side for _, side in places)) <= 6
        assert above < min(along for along, _ in places) - 8
