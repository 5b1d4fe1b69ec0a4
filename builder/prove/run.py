"""All changes of a site, tried: rows by operator, and each failure with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.catalogue import is_error
from builder.checks import rules_of
from builder.numerals import read
from builder.prove.around import of_surroundings
from builder.prove.clauses import of_clause
from builder.prove.figures import of_figure
from builder.prove.passages import of_passage
from builder.prove.pieces import Bench, pieces
from builder.prove.quotations import of_quotation
from builder.prove.records import of_records
from builder.prove.statements import of_statements
from builder.workers import shared_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.checks import Rules
    from builder.facts import Ledger
    from builder.model import Passage, Site
    from builder.prove.changes import Change
    from builder.prove.pieces import Piece
    from builder.text import Span


@dataclass(slots=True)
class Row:
    """What came of one operator. `right` says that it keeps what is said true."""

    operator: str
    right: bool
    tried: int = 0
    refused: int = 0

    @property
    def let_through(self) -> int:
        """How many false versions passed."""
        return 0 if self.right else self.tried - self.refused

    @property
    def wrongly_refused(self) -> int:
        """How many true versions did not."""
        return self.refused if self.right else 0


@dataclass(frozen=True, slots=True)
class Failure:
    """A false version that passed, or a true one that did not."""

    operator: str
    right: bool
    span: Span
    before: str
    after: str
    codes: tuple[str, ...] = ()


@dataclass(slots=True)
class Run:
    """What came of all."""

    rows: dict[str, Row] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def count(self, operator: str, *, right: bool, refused: bool) -> bool:
        """Count one trial; True when it failed."""
        row = self.rows.setdefault(operator, Row(operator, right))
        row.tried += 1
        row.refused += refused
        return refused == right

    @property
    def table(self) -> tuple[Row, ...]:
        """The rows: what must fail, then what must pass, each in order of name."""
        return tuple(sorted(self.rows.values(), key=lambda row: (row.right, row.operator)))


def prove(site: Site) -> Run:
    """Break a sound site in every way that applies, on all cores."""
    rules, whole = rules_of(site), Run()
    nouns = _nouns(rules)
    found = shared_out(tuple(enumerate(pieces(site))), lambda one: _of_piece(one[1], one[0], rules, nouns))
    for run in found:
        for row in run.rows.values():
            mine = whole.rows.setdefault(row.operator, Row(row.operator, row.right))
            mine.tried += row.tried
            mine.refused += row.refused
        whole.failures += run.failures
    for operator, span, before, after, refused in (*of_records(site), *of_statements(site)):
        if whole.count(operator, right=False, refused=refused):
            whole.failures.append(Failure(operator, False, span, before, after))
    return whole


def _of_piece(piece: Piece, number: int, rules: Rules, nouns: tuple[str, ...]) -> Run:
    run, bench = Run(), Bench(rules)
    for place, passage in enumerate(piece.passages):
        seen: set[tuple[str, tuple[tuple[int, int, str], ...]]] = set()
        for change in _changes(piece, passage, rules.ledger, nouns, 7 * number + place):
            if change is None or (change.operator, change.edits) in seen:
                continue
            seen.add((change.operator, change.edits))
            _try(bench, piece, change, run)
    return run


def _nouns(rules: Rules) -> tuple[str, ...]:
    """Things that the site counts, each once, by the words of its records."""
    found: dict[str, None] = {}
    for fact in rules.ledger.facts.values():
        for quantity in fact.allows:
            if quantity.kind == "count" and quantity.unit and quantity.unit.isascii():
                found[quantity.unit] = None
    return (*found, "reports", "families", "letters")


def _changes(piece: Piece, passage: Passage, ledger: Ledger, nouns: tuple[str, ...], turn: int) -> Iterator[Change | None]:
    quantities = read(passage.text)
    for quantity in quantities:
        if not quantity.states_a_fact or quantity.optional:
            continue
        claim = next((claim for start, end, claim in passage.claims if start <= quantity.start and quantity.end <= end), None)
        fact = ledger.facts.get(f"{claim.scheme}:{claim.target}") if claim else None
        if fact is not None:
            shift = turn % len(nouns)
            yield from of_figure(piece, passage, quantity, fact, nouns[shift:] + nouns[:shift])
            yield from of_surroundings(piece, passage, quantity, fact, turn)
            yield from of_clause(piece, passage, quantity, fact, ledger, turn)
    for start, end, claim in passage.claims:
        if claim.scheme == "quote" and start < end:
            yield from of_quotation(piece, passage, start, end, ledger.quotations.get(f"quote:{claim.target}"))
    yield from of_passage(piece, passage, quantities, ledger, turn)


def _try(bench: Bench, piece: Piece, change: Change, run: Run) -> None:
    problems = bench.problems(piece, change.edits, change.passage, change.text)
    if problems is None:
        return
    codes = tuple(sorted({problem.code for problem in problems if is_error(problem.code)}))
    if run.count(change.operator, right=change.right, refused=bool(codes)):
        span = change.passage.span(change.start, change.start + 1)
        before = _around(change.passage.text, change.start)
        run.failures.append(Failure(change.operator, change.right, span, before, _around(change.text, change.start), codes))


def _around(text: str, at: int) -> str:
    start, end = max(0, at - 60), min(len(text), at + 80)
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
