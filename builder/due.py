"""Support lines → those that were not checked lately."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from builder.dates import parse_date
from builder.values import dataclass

if TYPE_CHECKING:
    from datetime import date

    from builder.model import Site
    from builder.text import Span


@dataclass(frozen=True, slots=True)
class Line:
    """A support line that is due: the day of its last check as it stands in the record, empty for never."""

    id: str
    name: str
    checked: str
    address: str
    span: Span


def due(site: Site, today: date, days: int) -> tuple[Line, ...]:
    """The support lines whose last check is more than `days` days ago, or of which none is recorded."""
    found = []
    for record in site.data.get("support", ()):
        checked, last = parse_date(record.text("checked")) if record.text("checked") else None, None
        with suppress(ValueError):  # “until 2020” names no first day
            last = type(today).fromisoformat(checked.first) if checked else None
        if last is None or (today - last).days > days:
            found.append(Line(record.text("id"), record.text("name"), record.text("checked"), record.text("address"), record.place("checked")))
    return tuple(found)
