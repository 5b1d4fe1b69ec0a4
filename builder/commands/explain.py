"""CODE is the word in square brackets of a problem, such as bare-figure. ID is that of a figure, a quotation, an entry or a source, alone or as a claim cites it (figure:ID)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from builder.build import examine
from builder.catalogue import CATALOGUE, Fault
from builder.checks.passages import bodies
from builder.cli import usage
from builder.commands import root_argument
from builder.dates import in_words
from builder.model import Entry, Record
from builder.near import did_you_mean
from builder.numerals import figures
from builder.report import place

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from builder.model import Site

DATA = {"figures": "figure", "quotations": "quote", "sources": "source", "support": "support", "speakers": "speaker"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("name", metavar="CODE-or-ID", help="the code of a problem, or the id of a record or an entry")


def run(options: argparse.Namespace) -> int:
    """Say what a code means, or what a record states."""
    name: str = options.name
    if name in CATALOGUE:
        print("\n".join(of_code(CATALOGUE[name])))
        return 0
    if not (options.root / "content").is_dir():
        return usage(f"there is no code “{name}”, and no folder “{options.root / 'content'}” in which it could be an id{_near(name, CATALOGUE)}")
    tree, verdict = examine(options.root)
    known = dict(_known(verdict.read))
    found = [full for full in known if name in (full, full.split(":", 1)[1])]
    if not found:
        print(f"python -m builder: there is no code and no id “{name}”{_near(name, [*CATALOGUE, *(full.split(':', 1)[1] for full in known), *known])}", file=sys.stderr)
        return 2
    print("\n\n".join("\n".join(of_record(full, known[full], verdict.read, tree.texts)) for full in found))
    return 0


def _near(name: str, known: Iterator[str] | list[str] | Mapping[str, object]) -> str:
    near = did_you_mean(name, known)
    return f"; did you mean {' or '.join(f'“{one}”' for one in near)}?" if near else ""


def of_code(fault: Fault) -> Iterator[str]:
    """What the catalogue says of a code."""
    yield f"{fault.code} ({'a note: it stops nothing' if fault.note else 'an error: it stops the build'})"
    yield f"\n{fault.title} {fault.why}"
    for label, text in (("Fails", fault.wrong), ("Passes", fault.right)):
        if text:
            yield f"\n{label}, in {fault.file}:\n"
            yield from (f"    {line}" for line in text.rstrip("\n").split("\n"))


def _known(site: Site) -> Iterator[tuple[str, Entry | Record]]:
    for data, kind in DATA.items():
        for record in site.data.get(data, ()):
            yield f"{kind}:{record.text('id')}", record
    for entry in site.entries:
        yield entry.name, entry


def of_record(name: str, found: Entry | Record, site: Site, texts: Mapping[str, str]) -> Iterator[str]:
    """A record or an entry with its readings, and every place that cites it."""
    record = found.record if isinstance(found, Entry) else found
    yield f"{name}, {place(record.place('id'), texts)}"
    for key in ("says", "shown", "text", "name", "title", "ask", "what"):
        if key in record.values and (words := record.text(key) or record.body(key).words):
            yield f"  {key}: {words}"
    for quantity in figures(record.text("shown")) if "shown" in record.values else ():
        facts = (quantity.kind, f"value {quantity.value}", quantity.hedge and f"hedge {quantity.hedge}", quantity.unit and f"noun {quantity.unit}")
        yield f"    read as {', '.join(fact for fact in facts if fact)}"
    for key in ("date", "period"):
        if key in record.values and record.text(key):
            yield f"  {key}: {record.text(key)} ({in_words(record.text(key))})"
    for key in ("place", "owner", "speaker", "date_words", "phone"):
        if key in record.values and record.text(key):
            yield f"  {key}: {record.text(key)}"
    for key in ("units", "forms", "keep"):
        if key in record.values and record.texts(key):
            yield f"  {key}: {', '.join(record.texts(key))}"
    if record.values.get("attribute") is True:
        yield "  its owner must be named in the sentence"
    yield from _evidence(record, texts)
    places = [f"  {place(claim.span, texts)}: {claim.text or '(filled from the record)'}" for body in bodies(site) for claim in body.claims if f"{claim.scheme}:{claim.target}" == name]
    yield f"cited in {len(places)} {'place' if len(places) == 1 else 'places'}{':' if places else ''}"
    yield from places


def _evidence(record: Record, texts: Mapping[str, str]) -> Iterator[str]:
    if record.values.get("source"):
        yield f"  printed in {record.text('source')}, line {record['at']}"
    for reading in record.records("readings") if "readings" in record.values else ():
        follows = "" if reading.flag("follows") else " (not followed)"
        yield f"  reading: “{reading.text('phrase')}”, {reading.text('source')}, line {reading['at']}{follows}, {place(reading.place('phrase'), texts)}"
        if says := reading.body("says").words:
            yield f"    {says}"
    derived = record.values.get("derived")
    if isinstance(derived, Record):
        yield f"  derived: {derived.text('rule')} of {', '.join(derived.texts('of'))}"
    counts = record.values.get("counts")
    if isinstance(counts, tuple):
        yield f"  counts: {', '.join(f'{key} {value}' for key, value in counts)}"
    for key in ("because", "why", "note"):
        if key in record.values and (words := record.body(key).words):
            yield f"  {key}: {words}"
