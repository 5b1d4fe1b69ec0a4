"""Files → the pieces that can be read again alone, and what the checks say of a piece whose text was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks import passage_problems
from builder.checks.identity import claim_problems
from builder.checks.passages import of_record
from builder.data_files import DATA_FILES
from builder.kinds import KIND
from builder.markdown import parse_body
from builder.nodes import parse_yaml
from builder.records import conform
from builder.text import File, end_of_front_matter
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.checks import Rules
    from builder.model import Passage, Site
    from builder.problem import Problem
    from builder.shape import Group

Edit = tuple[int, int, str]
"""Replace text[start:end] of a file."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Front matter, a body or one record: `text[start:end]` of a file, read alone as `shape`, or as Markdown without one."""

    file: File
    start: int
    end: int
    shape: Group | None
    passages: tuple[Passage, ...]

    def read(self, edits: tuple[Edit, ...]) -> tuple[Passage, ...] | None:
        """The passages of the piece after some edits; None when it can no longer be read without a problem."""
        text, end = self.file.text, self.end
        for start, stop, words in sorted(edits, reverse=True):
            text = text[:start] + words + text[stop:]
            end += len(words) - (stop - start)
        file = File(self.file.path, text)
        if self.shape is None:
            body = parse_body(file, self.start)
            return None if body.problems else body.passages
        column = self.start - (text.rfind("\n", 0, self.start) + 1)
        lead = self.start - column
        padded = File(file.path, f"{text[:lead]}{' ' * column}{text[self.start :]}")
        node, problems = parse_yaml(padded, lead, end)
        record, misfits = conform(node, self.shape) if node is not None else (None, ())
        return None if record is None or problems or misfits else tuple(of_record(record, self.shape))


def pieces(site: Site) -> Iterator[Piece]:
    """Every piece of a site in which a passage stands."""
    files = {file.path: file for file in site.files}
    for entry in site.entries:
        file = files[entry.path]
        shape, close = KIND[entry.kind].shape, end_of_front_matter(file.text)
        yield from _with_passages(Piece(file, 4, close + 1, shape, tuple(of_record(entry.record, shape))))
        yield from _with_passages(Piece(file, min(close + 5, len(file.text)), len(file.text), None, entry.body.passages))
    for data in DATA_FILES:
        for record in (site.settings,) if data.name == "site" else site.data.get(data.name, ()):
            if record.span.path in files:
                piece = Piece(files[record.span.path], record.span.start, record.span.end, data.shape, tuple(of_record(record, data.shape)))
                yield from _with_passages(piece)


def _with_passages(piece: Piece) -> Iterator[Piece]:
    if piece.passages:
        yield piece


class Bench:
    """Where changed pieces are checked with a site's rules."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules

    def problems(self, piece: Piece, edits: tuple[Edit, ...], passage: Passage, text: str) -> tuple[Problem, ...] | None:
        """What the checks say of the passages that the edits changed.

        None when the edits do not make of `passage` what was meant, which is `text`: then they say nothing about the checks.
        """
        after = piece.read(edits)
        if after is None or len(after) != len(piece.passages):
            return None
        at = next(number for number, one in enumerate(piece.passages) if one is passage)
        if after[at].text != text:
            return None
        found: list[Problem] = []
        for claim in (claim for _, _, claim in after[at].claims):
            found += claim_problems(claim, self.rules.ledger)
        found += passage_problems(after[at], self.rules)
        return tuple(found)


def edit(piece: Piece, passage: Passage, start: int, end: int, words: str) -> Edit | None:
    """The edit of the file that replaces text[start:end] of a passage; None where the two do not stand one for one."""
    if start == end:
        at = passage.offset(start) if start < len(passage.text) else passage.offset(end - 1) + 1
        return at, at, words
    span = passage.span(start, end)
    raw = piece.file.text[span.start : span.end]
    if len(raw) != end - start or raw.replace("\n", " ") != passage.text[start:end]:
        return None
    return span.start, span.end, words
