"""The published site and the present one → facts that were changed without a word to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.facts import DATED, plain
from builder.numerals import figures
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Record, Site
    from builder.text import Span

FACTS = {"figures": ("figure", ("period", "place", "owner")), "quotations": ("quotation", ("speaker",))}


def correction_problems(published: Site, site: Site) -> Iterator[Problem]:
    """Every figure, quotation or date that says something else than when it was published, and that no new correction names.

    A fact that is worded otherwise but says the same is not changed, nor is a count of the site's own entries.
    """
    known = {_key(record) for record in published.data.get("corrections", ())}
    told = {name for record in site.data.get("corrections", ()) if _key(record) not in known for name in record.texts("records")}
    for label, name, before, after, span in _changed(published, site):
        if name not in told:
            message = f"the {label} “{name}” said {before} when it was published, and says {after} now"
            help_ = f"add to content/data/corrections.yaml what was wrong and what is right, with “records: [{name}]”, or restore it"
            yield Problem("uncorrected-change", span, message, help_)


def _key(record: Record) -> tuple[object, ...]:
    bodies = (record.body(key) for key in ("was", "now"))
    return (record.text("date"), *(passage.text for body in bodies for passage in body.passages))


def _changed(published: Site, site: Site) -> Iterator[tuple[str, str, str, str, Span]]:
    for data, (label, keys) in FACTS.items():
        now = {record.text("id"): record for record in site.data.get(data, ())}
        for record in published.data.get(data, ()):
            name = record.text("id")
            if name not in now or record.values.get("counts") is not None:
                continue
            main = "shown" if data == "figures" else "text"
            if meaning(record.text(main)) != meaning(now[name].text(main)):
                yield label, name, f"“{record.text(main)}”", f"“{now[name].text(main)}”", now[name].place(main)
            for key in keys:
                before, after = record.text(key), now[name].text(key)
                if before and before != after:
                    yield label, name, f"“{before}” ({key})", f"“{after}”" if after else "nothing", now[name].place(key)
    dates = {entry.name: entry for entry in site.entries if entry.kind in DATED}
    for entry in published.entries:
        if entry.name in dates and entry.record.text("date") != dates[entry.name].record.text("date"):
            present = dates[entry.name].record
            yield entry.kind, entry.id, entry.record.text("date"), present.text("date"), present.place("date")


def meaning(text: str) -> object:
    """What a wording says: its figures with their force and noun; the plain words where it has none."""
    said = tuple((one.value, one.hedge, one.unit) for one in figures(text) if not one.optional)
    return said or plain(text).lower()
