"""A passage → what is done to its claims, its sentences and who is named in them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.checks.data.stated import stated
from builder.checks.passages import sentences
from builder.checks.prose.sentences import says
from builder.facts import Fact, plain
from builder.prove.changes import Change, change
from builder.prove.clauses import of_owner
from builder.prove.hedges import like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.facts import Ledger, Quotation
    from builder.model import Claim, Passage
    from builder.numerals import Quantity
    from builder.prove.pieces import Piece

BARE = (
    "A further 240 families were affected. ",
    "Dozens were never told. ",
    "The number doubled. ",
    "It had begun a decade ago. ",
    "Twenty-three of them left. ",
    "About a third agreed. ",
    "It cost £2.5 million. ",
    "That was 12 per cent of the total. ",
    "Nothing changed until March 2003. ",
    "They waited for six weeks. ",
    "It was thousands of pages long. ",
    "Most were under 16. ",
    "It happened twice a week between 1988 and 1990. ",
    "Several hundred came. ",
)
"""Sentences with a figure that no record states."""

IDIOMS = (
    "One of the men has since died. ",
    "It was, at first, second-hand information. ",
    "No one was told. ",
    "One after another, they left. ",
    "On the one hand it helped; on the other it did not. ",
    "This was a one-off. ",
)
"""Sentences with a number word and no figure."""


def of_passage(piece: Piece, passage: Passage, quantities: Sequence[Quantity], ledger: Ledger, turn: int) -> Iterator[Change | None]:
    """Every change of the passage as a whole. `turn` chooses which sentences are put in."""
    for sentence in (BARE[turn % len(BARE)], BARE[(turn * 5 + 3) % len(BARE)]):
        yield _put_in(piece, passage, "figure-inserted", sentence, right=False)
    if passage.role == "text":
        yield _put_in(piece, passage, "idiom-inserted", IDIOMS[turn % len(IDIOMS)], right=True)
    if not passage.claimable:
        return
    yield from _swapped(piece, passage, quantities)
    for first, last in sentences(passage.text):
        inside = [(start, end, claim) for start, end, claim in passage.claims if first <= start < last]
        for start, end, claim in inside:
            record = ledger.facts.get(f"{claim.scheme}:{claim.target}") or ledger.quotations.get(f"{claim.scheme}:{claim.target}")
            if record is not None and start < end:
                yield from _of_claim(piece, passage, (first, last), record, ledger)
                if isinstance(record, Fact):
                    yield from of_owner(piece, passage, (first, last), record)
    for start, end, claim in passage.claims:
        held = [quantity for quantity in quantities if start <= quantity.start and quantity.end <= end and quantity.states_a_fact and not quantity.optional]
        if start < end and (held or claim.scheme == "quote") and claim.scheme in ("figure", "event", "later", "quote"):
            yield _unclaimed(piece, passage, start, claim)
        if held and claim.scheme in ("figure", "event", "later"):
            yield _elsewhere(passage, claim, held, ledger, start)


def _put_in(piece: Piece, passage: Passage, operator: str, sentence: str, *, right: bool) -> Change | None:
    made = change(piece, passage, operator, (0, 0, sentence), right=right)
    if made is None or not passage.claims or passage.claims[0][0] > 0:
        return made
    at = passage.claims[0][2].span.start
    return Change(operator, right, passage, made.text, ((at, at, sentence),), 0)


def _swapped(piece: Piece, passage: Passage, quantities: Sequence[Quantity]) -> Iterator[Change | None]:
    """Two figures of one sentence that change places."""
    facts = [quantity for quantity in quantities if quantity.states_a_fact and not quantity.optional and quantity.value]
    for first, last in sentences(passage.text):
        inside = [quantity for quantity in facts if first <= quantity.start < last]
        for one, other in pairwise(inside):
            mine, theirs = _claim_at(passage, one), _claim_at(passage, other)
            if mine is None or theirs is None or "plain" in (mine.scheme, theirs.scheme) or "quote" in (mine.scheme, theirs.scheme):
                continue
            if one.value != other.value and (mine is theirs or (mine.scheme, mine.target) != (theirs.scheme, theirs.target)) and not _holds(one, other):
                here, there = passage.text[one.start : one.end], passage.text[other.start : other.end]
                yield change(piece, passage, "figures-swapped", (one.start, one.end, there), (other.start, other.end, here))


def _holds(one: Quantity, other: Quantity) -> bool:
    """Whether one date is a coarser form of the other: exchanged, both may stay true."""
    return one.kind == other.kind == "date" and (one.value.startswith(other.value) or other.value.startswith(one.value))


def _claim_at(passage: Passage, quantity: Quantity) -> Claim | None:
    return next((claim for start, end, claim in passage.claims if start <= quantity.start and quantity.end <= end), None)


def _of_claim(piece: Piece, passage: Passage, sentence: tuple[int, int], record: Fact | Quotation, ledger: Ledger) -> Iterator[Change | None]:
    """Another speaker named for it; a word lost that must stay."""
    first, last = sentence
    words = passage.text[first:last]
    for keep in getattr(record, "keep", ()):
        found = list(re.finditer(rf"(?<!\w){re.escape(plain(keep))}(?!\w)", plain(words), re.IGNORECASE))
        if len(found) == 1 and plain(words) == words.strip() and plain(keep).lower() not in plain(passage.context).lower():
            start = first + words.index(words.strip()) + found[0].start()
            yield change(piece, passage, "required-word-dropped", (start, start + len(keep), "such"))
    named = [match for name in record.names for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE)]
    named = [match for match in named if not any(other is not match and other.start() <= match.start() and match.end() <= other.end() for other in named)]
    stranger = _stranger(words, record, ledger)
    if len(named) != 1 or stranger is None or any(start < first + named[0].end() and first + named[0].start() < end for start, end, _ in passage.claims):
        return
    match = named[0]
    if record.attribute or says(match[0]).search(words):
        yield change(piece, passage, "wrong-attribution", (first + match.start(), first + match.end(), like(stranger, match[0])))


def _stranger(words: str, record: Fact | Quotation, ledger: Ledger) -> str | None:
    """The name of a speaker who has nothing to do with the record or the sentence."""
    allowed = {name.lower() for name in (*record.names, *getattr(record, "via", ()))}
    lower = words.lower()
    for names in ledger.speakers:
        if not any(name.lower() in allowed or name.lower() in lower for name in names):
            return names[0]
    return None


def _unclaimed(piece: Piece, passage: Passage, start: int, claim: Claim) -> Change | None:
    """The claim taken away, its words left."""
    text = piece.file.text
    span = claim.span
    inner = text[claim.text_span.start : claim.text_span.end]
    return Change("claim-removed", False, passage, passage.text, ((span.start, span.end, inner),), start)


def _elsewhere(passage: Passage, claim: Claim, held: Sequence[Quantity], ledger: Ledger, start: int) -> Change | None:
    """The claim cites another record of the same kind, which says something else."""
    mine = ledger.facts[f"{claim.scheme}:{claim.target}"]
    values = {allowed.value for allowed in mine.allows} | set(mine.dates)
    others = [fact for fact in ledger.facts.values() if fact.name.startswith(f"{claim.scheme}:") and fact.allows]
    at = next((number for number, fact in enumerate(others) if fact.name == mine.name), 0)
    for fact in (*others[at + 1 :], *others[:at]):
        other = {allowed.value for allowed in fact.allows} | set(fact.dates)
        if not any(stated(fact, quantity) for quantity in held) and not any(one.startswith(two) or two.startswith(one) for one in values for two in other):
            return Change("wrong-record", False, passage, passage.text, ((claim.target_span.start, claim.target_span.end, fact.name.split(":", 1)[1]),), start)
    return None
