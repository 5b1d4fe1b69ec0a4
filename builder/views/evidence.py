"""Figures and quotations → the records of the evidence page, and the same as CSV and JSON."""

from __future__ import annotations

import csv
import io
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING

from builder.assemble import natural
from builder.checks.passages import prose_bodies
from builder.checks.site.operators import SAID
from builder.checks.site.proof import PROOF, load
from builder.model import Record
from builder.numerals import figures
from builder.views.addresses import anchor
from builder.views.notes import period_words
from builder.views.page_shapes import OperatorView, RecordView

if TYPE_CHECKING:
    from builder.model import SoundSite
    from builder.views.inline import Citing
    from builder.views.links import Links
    from builder.views.shapes import LinkView

COLUMNS = ("id", "shown", "value", "hedge", "unit", "says", "period", "place", "owner", "sources")


def record_views(site: SoundSite, citing: Citing, links: Links) -> tuple[RecordView, ...]:
    """Every figure, then every quotation, in order of id."""
    figures_ = sorted(site.data.get("figures", ()), key=lambda record: natural(record.text("id")))
    quotations = sorted(site.data.get("quotations", ()), key=lambda record: natural(record.text("id")))
    return (*(_figure(record, citing, links) for record in figures_), *(_quotation(record, citing, links) for record in quotations))


def _figure(record: Record, citing: Citing, links: Links) -> RecordView:
    name = record.text("id")
    said = next((one for one in figures(record.text("shown")) if not one.optional), None)
    return RecordView(
        id=name,
        kind="figure",
        anchor=anchor("figure", name),
        says=record.text("says"),
        shown=record.text("shown"),
        value=said.value if said else "",
        hedge=said.hedge.replace("-", " ") if said else "",
        unit=", ".join(record.texts("units")),
        period=period_words(record),
        place=record.text("place"),
        owner=citing.notebook.speakers.get(record.text("owner"), ""),
        keep=record.texts("keep"),
        readings=citing.notebook.readings(record, citing.page),
        because=citing.html(record.body("because")),
        rule=_rule(record),
        used=links.used(f"figure:{name}", citing.notebook, citing.page),
        related=links.related(name, citing.notebook, citing.page),
    )


def _rule(record: Record) -> str:
    derived = record.values.get("derived")
    if isinstance(derived, Record):
        return f"Worked out by the site: {derived.text('rule').replace('-', ' ')}, from {', '.join(derived.texts('of'))}"
    return "Counted by the site" if record.values.get("counts") else ""


def _quotation(record: Record, citing: Citing, links: Links) -> RecordView:
    name = record.text("id")
    reading = citing.notebook.reading_of(record.text("source"), record["at"], record.text("text"), citing.page)
    note = citing.html(record.body("note"))
    return RecordView(
        id=name, kind="quotation", anchor=anchor("quote", name), says="", shown=f"“{record.text('text')}”", value="", hedge="", unit="", period="", place="",
        owner=citing.notebook.speakers.get(record.text("speaker"), ""), keep=(), readings=(reading,), because=note, rule="",
        used=links.used(f"quote:{name}", citing.notebook, citing.page), related=links.related(name, citing.notebook, citing.page),
    )  # fmt: skip


def plain_marks(site: SoundSite, citing: Citing) -> tuple[tuple[str, str, LinkView], ...]:
    """Every number that states no fact: its words, the reason, and where it stands."""
    return tuple(
        (claim.text, claim.target, citing.notebook.entry_link(entry, citing.page))
        for entry in site.entries
        if entry.name in citing.notebook.addresses.of
        for body in (entry.body, *prose_bodies(entry.record))
        for claim in body.claims
        if claim.scheme == "plain"
    )


def proof_views(site: SoundSite) -> tuple[OperatorView, ...]:
    """What came of breaking the content on purpose, as last counted; nothing when that has not been done."""
    file = next((file for file in site.files if file.path == PROOF), None)
    found = load(file.text) if file else None
    if found is None:
        return ()
    return tuple(OperatorView(SAID.get(name, name.replace("-", " ")), tried, refused, 0 if right else tried - refused, refused if right else 0, right) for name, right, tried, refused in found[1])


def rows(site: SoundSite, owners: dict[str, str]) -> list[dict[str, str]]:
    """The figures as flat rows, one for each, for the downloads."""
    found = []
    for record in sorted(site.data.get("figures", ()), key=lambda record: natural(record.text("id"))):
        said = next((one for one in figures(record.text("shown")) if not one.optional), None)
        sources = "; ".join(_printed(reading) for reading in record.records("readings"))
        found.append({
            "id": record.text("id"), "shown": record.text("shown"), "value": said.value if said else "", "hedge": said.hedge if said else "", "unit": ", ".join(record.texts("units")),
            "says": record.text("says"), "period": record.text("period"), "place": record.text("place"), "owner": owners.get(record.text("owner"), ""), "sources": sources,
        })  # fmt: skip
    return found


def _printed(reading: Record) -> str:
    """What a source prints, with its place, and whether the figure does not follow it."""
    line = f", line {reading['at']}" if reading["at"] else ""
    return f"{reading.text('source')}{line}{'' if reading.flag('follows') else ' (not followed)'}: {reading.text('phrase')}"


def as_csv(found: list[dict[str, str]]) -> str:
    """The rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: f"'{value}" if value[:1] in tuple("=+-@\t") else value for key, value in row.items()} for row in found)
    return out.getvalue()


def as_json(found: list[dict[str, str]]) -> str:
    """The rows as JSON."""
    objects = (",\n".join(f"  {_quoted(key)}: {_quoted(value)}" for key, value in row.items()) for row in found)
    return "[\n" + ",\n".join(f" {{\n{held}\n }}" for held in objects) + "\n]\n" if found else "[]\n"
