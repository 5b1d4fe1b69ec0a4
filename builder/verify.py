"""Records + the source documents → the lock: every reading and quotation found in its document, at its place."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from typing import TYPE_CHECKING

from builder.checks.site.lock import LOCK, READ, evidence, read_elsewhere, seal
from builder.facts import plain
from builder.near import did_you_mean
from builder.problem import Note, Problem, in_order
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from builder.model import Record, Site


@dataclass(frozen=True, slots=True)
class Document:
    """A source document as plain text (white space and typographic marks normalised, emphasis marks gone), with its lines.

    `lines` gives the offset in `text` at which each line begins.
    """

    source: str
    sha256: str
    text: str
    lines: tuple[int, ...]

    def places(self, phrase: str) -> tuple[tuple[int, int], ...]:
        """Every (line, offset) at which a phrase stands."""
        wanted, found, at = _bare(phrase), [], 0
        while wanted and (at := self.text.find(wanted, at)) >= 0:
            found.append((bisect_right(self.lines, at), at))
            at += 1
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of it: the lock as JSON when nothing is wrong, and the problems."""

    lock: str
    found: int
    problems: tuple[Problem, ...]


def _bare(text: str) -> str:
    return plain(text.replace("*", ""))


def read_document(source: str, data: bytes) -> Document:
    """A document as it is searched."""
    lines, text = [], ""
    for line in data.decode("utf-8", errors="replace").splitlines():
        words = _bare(line)
        lines.append(len(text) + 1 if text and words else len(text))
        text = f"{text} {words}" if text and words else text or words
    return Document(source, hashlib.sha256(data).hexdigest(), text, tuple(lines))


def verify(site: Site, folder: Path, old: str = "", *, accept: bool = False) -> Verification:
    """Find every phrase of the site in the documents of `folder`.

    `old` is the present lock: a document whose SHA-256 is not the one in it is a problem, unless `accept`.
    """
    known = {} if accept else _known(old)
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for record in site.data.get("sources", ()):
        if record.text("file"):
            problems += _open(record, folder, known, documents)
    seals: dict[str, str] = {}
    for name, source, line, phrase, span in evidence(site):
        document = documents.get(source)
        if document is None:
            continue
        places = document.places(phrase)
        right = next((place for place in places if place[0] == line), None)
        if right is not None:
            seals[seal(source, line, phrase)] = f"{source}:{line}:{right[1]}"
        elif places:
            where = " and ".join(str(place[0]) for place in places)
            problems.append(Problem("wrong-place", span, f"“{phrase}” stands in line {where} of {source}, not in line {line}", f"write “at: {places[0][0]}”", (Note(f"it proves {name}", span),)))
        else:
            problems.append(Problem("not-in-document", span, f"“{phrase}” does not stand in {source}", _nearest(document, phrase, line), (Note(f"it proves {name}", span),)))
    found = len(seals)
    present = {seal(source, line, phrase) for _, source, line, phrase, _ in read_elsewhere(site)}
    seals |= {key: READ for key, how in site.lock if how == READ and key in present}
    return Verification("" if problems else _json({source: document.sha256 for source, document in documents.items()}, seals), found, in_order(problems))


def read_there(site: Site, sources: Collection[str], old: str) -> str:
    """The lock, with every phrase of these sources as read where it stands. `old` is the present one; what it says of documents stays."""
    phrases = [(source, seal(source, line, phrase)) for _, source, line, phrase, _ in read_elsewhere(site)]
    present = {key for _, key in phrases}
    seals = {key: how for key, how in site.lock if how != READ or key in present}
    return _json(_known(old), seals | {key: READ for source, key in phrases if source in sources})


def _json(documents: dict[str, str], seals: dict[str, str]) -> str:
    return json.dumps({"documents": dict(sorted(documents.items())), "seals": dict(sorted(seals.items()))}, indent=1) + "\n"


def _known(old: str) -> dict[str, str]:
    try:
        documents = json.loads(old)["documents"]
        return {str(source): str(digest) for source, digest in documents.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _open(record: Record, folder: Path, known: dict[str, str], documents: dict[str, Document]) -> list[Problem]:
    name, source, span = record.text("file"), record.text("id"), record.place("file")
    if "/" in name or "\\" in name or name.startswith("."):
        return [Problem("wrong-form", span, f"“{name}” is not the name of a file", "write the name of the file, without a folder")]
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        near = did_you_mean(name, (path.name for path in folder.iterdir()) if folder.is_dir() else ())
        return [Problem("no-document", span, f"the document “{name}” of {source} cannot be read: {error.strerror}", f"did you mean “{near[0]}”?" if near else "put it into the folder of the documents")]
    documents[source] = document = read_document(source, data)
    if source in known and known[source] != document.sha256:
        message = f"the document “{name}” is not the one that was verified: its SHA-256 begins {document.sha256[:12]}, in {LOCK} it begins {known[source][:12]}"
        return [Problem("document-changed", span, message, "bring back the document, or, if the new one is right, verify with --accept")]
    return []


def _nearest(document: Document, phrase: str, line: int) -> str:
    """What the line prints, for comparison."""
    if not 1 <= line <= len(document.lines):
        return f"the document has {len(document.lines)} lines: correct “at:”"
    start = document.lines[line - 1]
    words = _bare(phrase)
    first = document.text.find(words[: max(8, len(words) // 3)], start)
    at = first if first >= 0 else start
    return f"write what the document prints: “…{document.text[at : at + len(words) + 30]}…”"
