"""Passages → what is missing or false around a claim: its owner, its words to keep."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.passages import sentences
from builder.facts import Fact, plain
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Ledger, Quotation
    from builder.model import Claim, Passage

_SAID = (
    r"(?:sa(?:id|ys?)|stat(?:ed?|es)|told|wr(?:ote|ites?)|estimat(?:ed?|es)|f(?:ound|inds?)|report(?:ed|s)?|record(?:ed|s)?|"
    r"count(?:ed|s)?|describ(?:ed?|es)|conclud(?:ed?|es)|warn(?:ed|s)?|announc(?:ed?|es)|reveal(?:ed|s)?|claim(?:ed|s)?|calculat(?:ed?|es)|"
    r"not(?:ed?|es)|show(?:ed|s)?|g(?:ave|ives?)|quot(?:ed?|es)|cit(?:ed?|es)|list(?:ed|s)?|put|puts|publish(?:ed|es)?|acknowledg(?:ed?|es)|admit(?:ted|s)?|"
    r"confirm(?:ed|s)?|insist(?:ed|s)?|add(?:ed|s)|explain(?:ed|s)?|suggest(?:ed|s)?|believ(?:ed?|es)|recall(?:ed|s)?|remember(?:ed|s)?|argu(?:ed?|es)|call(?:ed|s))"
)
_GIVEN = r"(?:said|stated|told|written|estimated|found|reported|recorded|counted|described|announced|revealed|claimed|calculated|noted|shown|given|quoted|cited|listed|published|confirmed|made|drawn up|compiled)"
_OWN = r"(?:own |first |final |latest |conservative |cautious |official |initial |later |published |annual )*(?:estimate|figure|count|number|total|data|report|tally|calculation|finding|statistic)s?"
_AUX = r"(?:also |later |then |had |has |have |once |first |since |itself |himself |herself |themselves |recently |in fact )*"


def sentence_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """For every sentence with a claim: the owner named where the record asks for it and no other, the words kept."""
    claims = [(start, end, claim) for start, end, claim in passage.claims if claim.scheme in ("figure", "quote")]
    if not claims:
        return
    for first, last in sentences(passage.text):
        inside = [claim for start, _, claim in claims if first <= start < last or (start == last == len(passage.text))]
        if not inside:
            continue
        words = f"{plain(passage.text[first:last])} {plain(passage.context)}"
        found = frozenset(match[0].lower() for match in ledger.named.finditer(words))
        for claim in inside:
            record = ledger.facts.get(f"figure:{claim.target}") if claim.scheme == "figure" else ledger.quotations.get(f"quote:{claim.target}")
            if record is None:
                continue
            yield from _owner(claim, record, words, found, ledger)
            if isinstance(record, Fact):
                yield from _kept(claim, record, words)


def _owner(claim: Claim, record: Fact | Quotation, words: str, found: frozenset[str], ledger: Ledger) -> Iterator[Problem]:
    """`found` are the names of speakers in the words, in lower case; the record's are among them when it is named."""
    named = bool(found) and any(_names(name).search(words) for name in record.names)
    if record.attribute and not named and record.names:
        what = "figure" if claim.scheme == "figure" else "quotation"
        yield Problem("owner-missing", claim.text_span, f"the sentence does not say whose {what} this is", f"name {_or(record.names)} in the sentence", (Note("the record asks for it", record.span),))
        return
    if named or not record.names or not found:
        return
    allowed = {name.lower() for name in (*record.names, *getattr(record, "via", ()))}
    for names in ledger.speakers:
        called = {plain(name).lower() for name in names}
        if found.isdisjoint(called) or not allowed.isdisjoint(name.lower() for name in names):
            continue
        name = next((name for name in names if says(name).search(words)), None)
        if name is not None:
            message = f"the sentence gives it to {name}, the record to {record.names[0]}"
            yield Problem("wrong-owner", claim.text_span, message, f"name {_or(record.names)}, or cite a record of {name}", (Note("recorded here", record.span),))
            return


def _or(names: tuple[str, ...]) -> str:
    return " or ".join(names[:3])


@lru_cache(maxsize=4096)
def _names(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(plain(name))}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def says(name: str) -> re.Pattern[str]:
    """Finds the places in plain words where something is given to a speaker: “X said”, “X's figure”, “estimated by X”."""
    called = re.escape(plain(name))
    return re.compile(
        rf"(?:according to|in the (?:words|view|opinion|account) of|\b{_GIVEN} by|\bcomes? from|\bcame from|\btaken from|\bas) {called}(?!\w)(?!'s \w+'s)"
        rf"|(?<!\w){called}(?:'s \w+)?(?:, [^,.;]{{1,60}},)? {_AUX}{_SAID}\b(?! by\b)"
        rf"|(?<!\w){called}(?:'s?)? {_OWN}\b"
        rf"|\b(?:said|says|wrote|writes) {called}(?!\w)"
        rf"|^{called}:",
        re.IGNORECASE,
    )


def _kept(claim: Claim, fact: Fact, words: str) -> Iterator[Problem]:
    for keep in fact.keep:
        if not _names(keep).search(words):
            message = f"the sentence has lost “{keep}”, which belongs to “{fact.shown}”"
            yield Problem("word-missing", claim.text_span, message, f"keep “{keep}” in the sentence", (Note("the record asks for it", fact.span),))
