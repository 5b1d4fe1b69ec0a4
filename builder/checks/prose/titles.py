"""An entry → whether its title, or its text, tells the contrary of what the entry's own readings print, or more.

Nothing is cited in a title, and a sentence without a figure needs no claim: “The harbour was not closed” has only the readings beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.claims.events import opened_or_closed
from builder.checks.clauses.granted import granted
from builder.checks.clauses.headings import about, denied_in, is_seldom, tells_all, wished_in
from builder.checks.clauses.reasons import may_give_a_reason, reason_for_time
from builder.checks.clauses.surer import surer
from builder.checks.language.contraries import may_be_contrary, opposite_of, turned
from builder.checks.language.denials import HINT, may_be_denied
from builder.checks.language.stems import stems, words_of
from builder.checks.passages import sentences
from builder.checks.prose.wholes import shares_cited, told_of_all
from builder.facts import DATED, head
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.checks.prose.wholes import Shares
    from builder.facts import Ledger
    from builder.model import Entry, Passage

_WISHES = frozenset("should must shall ought could would might was were hope hoped hopes plan planned plans intend intended intends want wanted wants promise promised promises expect expected expects wish wished wishes tried tries meant means offer offered offers propose proposed proposes due supposed likely".split())
"""Of which each wish has one."""
_LINKED = pattern(r"[;:–—]|\b(?:but|although|though|while|whereas|because|if|unless|whether|until|before)\b", re.IGNORECASE)
"""What makes a sentence say more than one thing."""


def title_problems(entry: Entry, ledger: Ledger, shares: Shares) -> Iterator[Problem]:
    """What a title, each plain sentence of an event and each sentence that follows a reading of its entry turns round of it or makes sure; and a title of the figures that its text cites."""
    readings = entry.record.records("readings") if "readings" in entry.record.values else ()
    phrases = tuple(reading.text("phrase") for reading in readings)
    happened, notes = entry.kind in DATED, tuple(Note("the entry's reading prints this", reading.place("phrase")) for reading in readings[:1])
    for passage in entry.record.body("title").passages if readings else ():
        if said := _turned_round(passage.text, phrases, happened=happened) or surer(passage.text, tuple(phrase for phrase in phrases if about(passage.text, phrase))) or _of_everyone(passage.text, phrases, entry) or _of_a_figure(passage.text, entry, ledger) or _of_a_whole(passage.text, entry, shares):
            yield _problem(passage, 0, len(passage.text), said, "title", notes)
    for passage in entry.body.passages if readings else ():
        for start, end in sentences(passage.text):
            if said := _of_a_sentence(passage.text[start:end], phrases, happened=happened, alone=not any(start <= at < end for at, _, _ in passage.claims)):
                yield _problem(passage, start, end, said, "sentence", notes)


_PARTS = pattern(r"[;:–—]|,? (?:and|but) (?=the\b|it\b|they\b|he\b|she\b|[A-Z])")


def _of_a_sentence(words: str, phrases: tuple[str, ...], *, happened: bool, alone: bool) -> str:
    """What a sentence of the text, `alone` where it cites nothing, turns round, makes sure or gives for a reason."""
    if happened and not _LINKED.search(words) and (said := _turned_round(words, phrases, happened=True)):
        return said
    for part in _PARTS.split(words) if alone else ():
        if (near := tuple(phrase for phrase in phrases if _follows(part, phrase))) and (said := _of_others(part, near)):
            return said
    return ""


def _of_others(words: str, near: tuple[str, ...]) -> str:
    """What words that follow readings make sure, give for a reason or turn to the contrary."""
    said = surer(words, near) or (reason_for_time(words, near) if may_give_a_reason(words) else "")
    if said or _LINKED.search(words):
        return said
    if HINT.search(words):
        return denied_in(words, near)
    return granted(words, near) or (opposite_of(words, near) if may_be_contrary(words, near) else "") or turned(words, near)


_EVERYONE = pattern(r"(?<!\bnot )(?<!nearly )(?<!almost )\b(?:all|every|everyone|everybody|everything|each|always)\b", re.IGNORECASE)
_ANY = pattern(r"\b(?:all|every\w*|each|always|both|whole|wholly|entire|entirely|throughout|no|none|nobody|nothing|nowhere|never|without|full|fully|complete|completely|total)\b", re.IGNORECASE)
"""What may tell of all, in whatever words."""


_EACH_TIME = pattern(r"(?:each|every) (minute|hour|day|night|week|month|year)\b", re.IGNORECASE)
"""Of what is told as so many “a month”."""


def _of_everyone(words: str, phrases: tuple[str, ...], entry: Entry) -> str:
    """What a title tells of all, where neither the readings nor the text tell anything of all or of none."""
    found = _EVERYONE.search(words)
    if found is None or any(_ANY.search(text) for text in (*phrases, *(passage.text for passage in entry.body.passages))):
        return ""
    time = _EACH_TIME.match(words, found.start())
    return "" if time and any(re.search(rf"\b(?:an?|per) {time[1]}\b", text, re.IGNORECASE) for text in (*phrases, *(passage.text for passage in entry.body.passages))) else found[0]


_ALIKE = 3  # words that a sentence shares with a reading that it follows, and at least half of its own


def _follows(words: str, phrase: str) -> bool:
    """Whether a sentence tells what a reading does."""
    own = stems((words,))
    return len(both := own & stems((phrase,))) >= _ALIKE and 2 * len(both) >= len(own)


def _turned_round(words: str, phrases: tuple[str, ...], *, happened: bool) -> str:
    """What words turn round of the phrases of readings; empty when nothing."""
    if may_be_denied(words) and HINT.search(words):
        return denied_in(words, phrases)
    if happened and not words_of(words).isdisjoint(_WISHES) and (said := wished_in(words, phrases)):
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
    return denied_in(words, texts) if texts and not is_seldom(words, tuple(phrase for name in cited if name in ledger.facts for phrase in ledger.facts[name].phrases)) else ""


_SETTLES = pattern(r"\b(?<!\bwith )(?<!\bfor )(?<!\bby )(?P<noun>[^\W\d_]+)(?: (?:was|were|is|are|has been|have been|had been))? (?P<said>proved|proven|confirmed|established|committed|convicted|guilty)\b", re.IGNORECASE)
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
