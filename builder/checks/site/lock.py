"""Readings and quotations → those that changed since they were verified against the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.digest import sha256
from builder.facts import plain
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Record, Site
    from builder.text import Span

LOCK = "content/data/verified.json"
READ = "read"
"""What the lock says of a phrase of a source that has no document here: that somebody read it there."""
_VERIFY = "run “python -m builder verify --sources DIR” with the folder of the documents"
_SEVERAL = 3  # phrases that are told one by one, though none of a document is verified


def evidence(site: Site) -> Iterator[tuple[str, str, int, str, Span]]:
    """Every phrase that stands in a held document: (name of what it proves, source, line, phrase, place)."""
    yield from _phrases(site, {record.text("id") for record in site.data.get("sources", ()) if record.text("file")})


def read_elsewhere(site: Site) -> Iterator[tuple[str, str, int, str, Span]]:
    """Likewise, every phrase of a source without a document, which somebody read where it stands."""
    yield from _phrases(site, {record.text("id") for record in site.data.get("sources", ()) if not record.text("file")})


def _phrases(site: Site, sources: set[str]) -> Iterator[tuple[str, str, int, str, Span]]:
    for entry in site.entries:
        yield from _readings(entry.record, entry.name, sources)
    for record in site.data.get("figures", ()):
        yield from _readings(record, f"figure:{record.text('id')}", sources)
    for record in site.data.get("quotations", ()):
        if record.text("source") in sources:
            yield f"quote:{record.text('id')}", record.text("source"), _line(record), record.text("text"), record.place("text")


def _readings(record: Record, name: str, sources: set[str]) -> Iterator[tuple[str, str, int, str, Span]]:
    if "readings" in record.values:
        for reading in record.records("readings"):
            if reading.text("source") in sources:
                yield name, reading.text("source"), _line(reading), reading.text("phrase"), reading.place("phrase")


def _line(record: Record) -> int:
    at = record.values.get("at")
    return at if isinstance(at, int) else 0


def seal(source: str, line: int, phrase: str) -> str:
    """What stands for a verified phrase in the lock: SHA-256 over its document, line and plain text."""
    return sha256(f"{source}\n{line}\n{plain(phrase)}".encode()).hexdigest()[:32]


def lock_problems(site: Site) -> Iterator[Problem]:
    """Every phrase that the lock does not know.

    Those of documents are asked for where documents are held; where the lock knows none of several of a document, that alone is
    told. Those that were read elsewhere are asked for once the lock knows any such.
    """
    sealed = {key for key, _ in site.lock}
    yield from _of_documents(site, sealed)
    if any(found == READ for _, found in site.lock):
        for name, source, line, phrase, span in read_elsewhere(site):
            if seal(source, line, phrase) not in sealed:
                message, help_ = f"nobody has said that “{phrase}” was read in {source} since it changed", f"read it there, and then run “python -m builder verify --read {source}”"
                yield Problem("not-verified", span, message, help_, (Note(f"it proves {name}", span),))


def _of_documents(site: Site, sealed: set[str]) -> Iterator[Problem]:
    held = {record.text("id"): record for record in site.data.get("sources", ()) if record.text("file")}
    known: set[str] = set()
    missing: dict[str, list[Problem]] = {source: [] for source in held}
    for name, source, line, phrase, span in evidence(site):
        if seal(source, line, phrase) in sealed:
            known.add(source)
        else:
            message = f"“{phrase}” ({source}, line {line}) has not been verified against its document since it changed"
            missing[source].append(Problem("not-verified", span, message, _VERIFY, (Note(f"it proves {name}", span),)))
    for source, problems in missing.items():
        if len(problems) > _SEVERAL and source not in known:
            yield Problem("not-verified", held[source].place("file"), f"none of the {len(problems)} phrases of {source} has been verified against its document", _VERIFY, problems[0].notes)
        else:
            yield from problems
