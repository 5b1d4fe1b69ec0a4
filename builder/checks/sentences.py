"""Passages → what is missing or false around a claim: its owner, its words to keep, its period."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.figures import same_date
from builder.checks.passages import sentences
from builder.dates import parse_date
from builder.facts import DATED, plain
from builder.numerals import read
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger, Quotation
    from builder.model import Claim, Passage

_SAYING = (
    r"(?:said|says|say|stated|states|told|wrote|writes|estimated?s?|found|finds|reported|reports|recorded|records|"
    r"counted|counts|described|describes|concluded|warned|announced|revealed|claimed|put (?:it|the (?:number|figure)))"
)


def sentence_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """For every sentence with a claim: the owner named where the record asks for it and no other, the words kept, the period right."""
    claims = [(start, end, claim) for start, end, claim in passage.claims if claim.scheme in ("figure", "quote")]
    if not claims:
        return
    for first, last in sentences(passage.text):
        inside = [claim for start, _, claim in claims if first <= start < last or (start == last == len(passage.text))]
        if not inside:
            continue
        sentence = passage.text[first:last]
        words = f"{plain(sentence)} {plain(passage.context)}"
        for claim in inside:
            record = ledger.facts.get(f"figure:{claim.target}") if claim.scheme == "figure" else ledger.quotations.get(f"quote:{claim.target}")
            if record is not None:
                yield from _owner(claim, record, words, ledger)
        for claim in inside:
            fact = ledger.facts.get(f"figure:{claim.target}") if claim.scheme == "figure" else None
            if fact is not None:
                yield from _kept(claim, fact, words)
                yield from _period(passage, first, last, claim, fact)


def _owner(claim: Claim, record: Fact | Quotation, words: str, ledger: Ledger) -> Iterator[Problem]:
    named = any(_names(name).search(words) for name in record.names)
    what = "figure" if claim.scheme == "figure" else "quotation"
    if record.attribute and not named:
        message = f"the sentence does not say whose {what} this is"
        help_ = f"name {_or(record.names)} in the sentence"
        yield Problem("owner-missing", claim.text_span, message, help_, (Note("the record asks for it", record.span),))
        return
    if named or not record.names:
        return
    allowed = {name for name in (*record.names, *getattr(record, "via", ()))}
    for names in ledger.speakers:
        if allowed & set(names):
            continue
        for name in names:
            if _says(name).search(words):
                message = f"the sentence gives it to {name}, the record to {record.names[0]}"
                yield Problem("wrong-owner", claim.text_span, message, f"name {_or(record.names)}, or cite a record of {name}", (Note("recorded here", record.span),))
                return


def _or(names: tuple[str, ...]) -> str:
    return " or ".join(names[:3])


@lru_cache(maxsize=4096)
def _names(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(plain(name))}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _says(name: str) -> re.Pattern[str]:
    called = re.escape(plain(name))
    return re.compile(rf"(?:according to |in the words of ){called}(?!\w)|(?<!\w){called}(?:,[^,]*,)? (?:also |later |had )?{_SAYING}\b|(?<!\w){called}'s? (?:own |conservative )*(?:estimate|figure|count|number|data|report)\b|(?:said|estimated|found|reported|counted|described) by {called}(?!\w)", re.IGNORECASE)


def _kept(claim: Claim, fact: Fact, words: str) -> Iterator[Problem]:
    for keep in fact.keep:
        if not _names(keep).search(words):
            message = f"“{keep}” is missing: the record says “{fact.shown}”"
            yield Problem("word-missing", claim.text_span, message, f"keep “{keep}” in the sentence", (Note("the record asks for it", fact.span),))


def _period(passage: Passage, first: int, last: int, claim: Claim, fact: Fact) -> Iterator[Problem]:
    """A sentence that dates a figure to another time than its own. Dates that an event's claim explains are the event's."""
    period = parse_date(fact.dates[0]) if fact.dates else None
    if period is None:
        return
    wrong = None
    for quantity in read(passage.text):
        if quantity.kind != "date" or not first <= quantity.start < last:
            continue
        if same_date(quantity, fact.dates[0]):
            return
        said = parse_date(quantity.value)
        if said is None or said.overlaps(period):
            return
        holder = next((held for start, end, held in passage.claims if start <= quantity.start < end), None)
        if holder is not None and holder.scheme in ("quote", "plain", *DATED):
            continue
        if holder is not None and holder.scheme == "figure" and holder.target != claim.target:
            continue
        wrong = quantity
    if wrong is not None:
        words = passage.text[wrong.start : wrong.end]
        message = f"the sentence dates it to “{words}”, the record to {fact.dates[0]}"
        yield Problem("wrong-period", passage.span(wrong.start, wrong.end), message, "give the record's own time, or move the date to a sentence of its own", (Note("recorded here", fact.span),))
