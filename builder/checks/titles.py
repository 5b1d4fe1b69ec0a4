"""An entry → whether its title, or the text of an event, tells the contrary of what the entry's own readings print.

Nothing is cited in a title, and a sentence without a figure needs no claim: “The harbour was not closed” has only the readings beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.contraries import may_be_contrary, opposite_of, turned
from builder.checks.denials import HINT, may_be_denied
from builder.checks.events import opened_or_closed
from builder.checks.granted import granted
from builder.checks.headings import about, denied_in, tells_all, wished_in
from builder.checks.passages import sentences
from builder.checks.stems import words_of
from builder.checks.wholes import shares_cited, told_of_all
from builder.facts import DATED, head
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.checks.wholes import Shares
    from builder.facts import Ledger
    from builder.model import Entry, Passage

_WISHES = frozenset("should must shall ought could would might was were hope hoped hopes plan planned plans intend intended intends want wanted wants promise promised promises expect expected expects wish wished wishes tried tries meant means offer offered offers propose proposed proposes due supposed likely".split())
"""Of which each wish has one."""
_LINKED = pattern(r"[;:–—]|\b(?:but|although|though|while|whereas|because|if|unless|whether|until|before)\b", re.IGNORECASE)
"""What makes a sentence say more than one thing."""


def title_problems(entry: Entry, ledger: Ledger, shares: Shares) -> Iterator[Problem]:
    """What a title, and each plain sentence of an event, turns round of the readings of its entry; and a title of the figures that its text cites."""
    readings = entry.record.records("readings") if "readings" in entry.record.values else ()
    phrases = tuple(reading.text("phrase") for reading in readings)
    happened, notes = entry.kind in DATED, tuple(Note("the entry's reading prints this", reading.place("phrase")) for reading in readings[:1])
    for passage in entry.record.body("title").passages if readings else ():
        if said := _turned_round(passage.text, phrases, happened=happened) or _of_a_figure(passage.text, entry, ledger) or _of_a_whole(passage.text, entry, shares):
            yield _problem(passage, 0, len(passage.text), said, "title", notes)
    for passage in entry.body.passages if readings and happened else ():
        for start, end in sentences(passage.text):
            if not _LINKED.search(passage.text, start, end) and (said := _turned_round(passage.text[start:end], phrases, happened=True)):
                yield _problem(passage, start, end, said, "sentence", notes)


def _turned_round(words: str, phrases: tuple[str, ...], *, happened: bool) -> str:
    """What words turn round of the phrases of readings; empty when nothing."""
    if may_be_denied(words) and HINT.search(words):
        return denied_in(words, phrases)
    if not happened:
        return ""
    if not words_of(words).isdisjoint(_WISHES) and (said := wished_in(words, phrases)):
        return said
    near = tuple(phrase for phrase in phrases if about(words, phrase))
    return granted(words, near) or (opposite_of(words, near) if may_be_contrary(words, near) else "") or turned(words, near) or opened_or_closed(words, near)


def _of_a_figure(words: str, entry: Entry, ledger: Ledger) -> str:
    """What a title denies of a deed of which a figure of its entry tells all that the title does."""
    if said := _settled(words, entry, ledger):
        return said
    if not may_be_denied(words):
        return ""
    cited = {f"{claim.scheme}:{claim.target}" for claim in entry.body.claims if claim.scheme == "figure"}
    texts = tuple(text for name in sorted(cited) if name in ledger.facts for text in (ledger.facts[name].says, *ledger.facts[name].phrases) if tells_all(words, text))
    return denied_in(words, texts) if texts else ""


_SETTLES = pattern(r"\b(?P<noun>[^\W\d_]+)(?: (?:was|were|is|are|has been|have been|had been))? (?P<said>proved|proven|confirmed|established|committed|convicted|guilty)\b", re.IGNORECASE)
_OPEN = ("alleged", "suspected", "supposed", "purported", "accused", "claimed")


def _settled(words: str, entry: Entry, ledger: Ledger) -> str:
    """What a title tells as proved of things that a figure of its entry counts as alleged or suspected."""
    found = _SETTLES.search(words)
    if found is None or HINT.search(words):
        return ""
    facts = (ledger.facts.get(f"figure:{claim.target}") for claim in entry.body.claims if claim.scheme == "figure")
    open_ = any(head(found["noun"]) in fact.units and any(word in fact.keep for word in _OPEN) and found["said"].lower() not in " ".join(fact.texts).lower() for fact in facts if fact)
    return found[0] if open_ else ""


def _of_a_whole(words: str, entry: Entry, shares: Shares) -> str:
    """What a title tells of all, most or none of a whole of which its entry cites a share, or that it cites itself."""
    return next((said for share in shares_cited(entry, shares) if (said := told_of_all(words, share, told=False))), "")


def _problem(passage: Passage, start: int, end: int, said: str, where: str, notes: tuple[Note, ...]) -> Problem:
    message = f"the {where} says “{said}”, and the entry's readings do not"
    return Problem("altered-sense", passage.span(start, end), message, "tell what the readings print, or add the reading that says so", notes)
