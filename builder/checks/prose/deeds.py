"""A figure of what somebody did → whether the sentence tells it of whom the record does, and not of whom it was done to.

“The Council received 157 reports” is not “the Police received 157 reports”; nor is “managers sent staff 27 reports” “staff sent managers 27 reports”.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import PAST, stems
from builder.facts import head, plain
from builder.numerals import figures, same_value
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Claim

AUX = r"(?:also |later |then |had |has |have |once |first |since |itself |himself |herself |themselves |recently |in fact )*"
_NEAR = 80  # characters before a claim in which somebody does something
_OTHER = r"[Tt]he [A-Z][\w'-]+(?: [A-Z][\w'-]+)*"
"""Somebody with a name who is no speaker of the site."""


def deed_problems(claim: Claim, fact: Fact, words: str, at: int, ledger: Ledger) -> Iterator[Problem]:
    """A figure that the sentence tells of another than its record; the claim stands at `at` in its words."""
    said, help_ = _done_by(claim, fact, words, at, ledger) or _had_by(fact, words, at, ledger) or _exchanged(fact, words, at, ledger)
    if not said:
        said, help_ = _done_to(claim, fact, words, at, ledger)
    if said:
        yield Problem("wrong-owner", claim.text_span, said, help_, (Note("recorded here", fact.span),))


def _done_by(claim: Claim, fact: Fact, words: str, at: int, ledger: Ledger) -> tuple[str, str] | None:
    """What the sentence says that another did, of whom the record says it not, and the way out."""
    deeds = _by_speakers((*fact.phrases, fact.says), ledger.named.pattern)
    done = _doing(ledger.named.pattern).search(words, max(0, at - _NEAR), at) or _does(ledger.named.pattern).match(words, at, at + len(plain(claim.text)))
    if done is None and deeds and (done := _doing_it(ledger.named.pattern).search(words, max(0, at - _NEAR), at)) and not stems((done["rest"],)) - _THE <= stems(fact.texts):
        return None
    if done is None or done["who"].endswith("'s"):
        return None
    doer, verb = done["who"].lower(), done["verb"].lower()
    others = [who for who, did in deeds if did == verb]
    known = [names for names in ({plain(name).lower() for name in names} for names in ledger.speakers) if any(other.lower() in names for other in others)]
    if not known or any(doer in names or doer.removeprefix("the ") in names for names in known):
        return None
    who = next((name for names in ledger.speakers for name in names if plain(name).lower() == doer), done["who"])
    return f"the sentence says that {who} {verb} it, the record says it of {others[0]}", f"write “{others[0]} {verb}”, or add the reading that says so of {who}"


def _had_by(fact: Fact, words: str, at: int, ledger: Ledger) -> tuple[str, str] | None:
    """Who has in the sentence what another speaker has by the record, and the way out."""
    found = _having(ledger.named.pattern).search(words, max(0, at - _NEAR), at)
    owners = _owners(fact.phrases, ledger.named.pattern) if found else frozenset()
    if found is None or not owners:
        return None
    who = found["who"]
    if any(who.lower() in names and not owners.isdisjoint(names) for names in ({plain(name).lower() for name in names} for names in ledger.speakers)):
        return None
    owner = min(owners)
    return f"the sentence says that {who} had it, the record that {owner} had", f"write “{owner} had”, or add the reading that says so of {who}"


@lru_cache(maxsize=8)
def _having(named: str) -> re.Pattern[str]:
    """Finds somebody who has what follows."""
    return re.compile(rf"(?<!\w)(?<!\bof )(?P<who>{named}) (?:had|has|have) (?:about |only |at least |the )?$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _owners(phrases: tuple[str, ...], named: str) -> frozenset[str]:
    """The speakers who, by the readings of a record, have what it counts."""
    found = (_having(named).search(phrase[: one.wide_start]) for phrase in map(plain, phrases) for one in figures(phrase))
    return frozenset(match["who"].lower() for match in found if match)


def tells_a_deed(fact: Fact, words: str, ledger: Ledger) -> bool:
    """Whether a sentence has a verb by which the record tells who did something."""
    if " had " in words and _owners(fact.phrases, ledger.named.pattern):
        return True
    if " to " in words and _addressed(fact.phrases, fact.shown, ledger.named.pattern):
        return True
    deeds = (*_by_speakers((*fact.phrases, fact.says), ledger.named.pattern), *_deeds(fact.phrases, fact.units))
    return any(verb in words or _CONVERSE.get(verb, verb) in words for _, verb in deeds)


_HELPING = frozenset("had has have was were is are did does do been be of and or in on at to for with from by".split())
"""Words that tell no deed by themselves."""
_PASSIVE = frozenset("was were been be being is are by".split())
"""Before a verb, what makes its subject the one to whom it was done."""


@lru_cache(maxsize=8)
def _doing(named: str) -> re.Pattern[str]:
    """Finds somebody and a verb at the end of words."""
    return re.compile(rf"(?P<who>(?i:{named})|{_OTHER}) {AUX}(?P<verb>\w+) (?:the |its |their )?$")


@lru_cache(maxsize=8)
def _doing_it(named: str) -> re.Pattern[str]:
    """Finds somebody, a verb and its object at the end of words."""
    return re.compile(rf"(?P<who>(?i:{named})|{_OTHER}) {AUX}(?P<verb>\w+)(?P<rest>(?: (?!(?:that|who|which|and|or|but|when|if|by|because|than)\b)[\w'-]+){{1,6}}) $")


@lru_cache(maxsize=8)
def _does(named: str) -> re.Pattern[str]:
    """Finds somebody and a verb in the words of a claim."""
    return re.compile(rf"(?:[^,;]{{0,40}} )??(?P<who>(?i:{named})|{_OTHER}) {AUX}(?P<verb>\w+)\b")


@lru_cache(maxsize=4096)
def _by_speakers(texts: tuple[str, ...], named: str) -> tuple[tuple[str, str], ...]:
    """Which speakers did what, by the words of a record."""
    deed = _any_deed(named)
    found = (match for text in texts for match in deed.finditer(plain(text)))
    return tuple((match["who"], match["verb"].lower()) for match in found if match["verb"].lower() not in _HELPING)


@lru_cache(maxsize=8)
def _any_deed(named: str) -> re.Pattern[str]:
    """Finds a speaker and what follows."""
    return re.compile(rf"(?P<who>{named}) {AUX}(?P<verb>\w+)\b", re.IGNORECASE)


_TO_SOMEBODY = "paid gave given sent sold lent awarded handed granted owed told asked warned taught shown offered charged sued fined"
"""Verbs of what is done to somebody, who cannot do it alone."""


def _done_to(claim: Claim, fact: Fact, words: str, at: int, ledger: Ledger) -> tuple[str, str]:
    """What the sentence says was given to another speaker than the record does, and the way out; empty when it does not."""
    given = _giving(ledger.named.pattern)
    right = words[at + len(plain(claim.text)) :]
    to = _before_whom(ledger.named.pattern).search(words, max(0, at - _NEAR), at) or (_to_whom(ledger.named.pattern).match(right) if _GIVES.search(words, max(0, at - _NEAR), at) else None)
    known = {match["whom"].lower() for text in fact.texts for match in given.finditer(plain(text))} if to else set()
    if to is None and (to := _to_whom(ledger.named.pattern).match(right)):
        known = set(_addressed(fact.phrases, fact.shown, ledger.named.pattern))
    if to is None or not known:
        return "", ""
    whom = to["whom"].lower()
    same = [names for names in ({plain(name).lower() for name in names} for names in ledger.speakers) if names & known]
    if not same or any(whom in names for names in same):
        return "", ""
    other = min(known)
    return f"the sentence says that it went to {to['whom']}, the record that it went to {other}", f"write “{other}”, or add the reading that says so of {to['whom']}"


@lru_cache(maxsize=4096)
def _addressed(phrases: tuple[str, ...], shown: str, named: str) -> frozenset[str]:
    """To whom what a record counts went, by the words of its readings right behind the number: “19 of them to the Trust”."""
    found = (_to_whom(named).match(phrase, one.wide_end) for phrase in map(plain, phrases) for one in figures(phrase) if any(same_value(one, number) for number in figures(plain(shown))))
    return frozenset(match["whom"].lower() for match in found if match)


_GIVES = pattern(rf"\b(?:{_TO_SOMEBODY.replace(' ', '|')}) $", re.IGNORECASE)


@lru_cache(maxsize=8)
def _giving(named: str) -> re.Pattern[str]:
    """Finds, in the words of a record, to whom something was given."""
    return re.compile(rf"\b(?:{_TO_SOMEBODY.replace(' ', '|')})(?: to| [^.,;:]{{1,40}}? to)? (?P<whom>{named})", re.IGNORECASE)


@lru_cache(maxsize=8)
def _before_whom(named: str) -> re.Pattern[str]:
    """Finds, right before a figure, to whom it was given."""
    return re.compile(rf"\b(?:{_TO_SOMEBODY.replace(' ', '|')}) (?P<whom>{named}) (?:the |its |their )?$", re.IGNORECASE)


@lru_cache(maxsize=8)
def _to_whom(named: str) -> re.Pattern[str]:
    """Finds, right behind a figure, to whom it was given."""
    return re.compile(rf"(?: [\w'-]+){{0,3}}? to (?P<whom>{named})", re.IGNORECASE)


_FIRST = pattern(rf"(?:the )?(?:[^\W\d_]+ ){{0,2}}?(?P<who>[^\W\d_]{{4,}}) (?:had |has |have )?(?P<verb>[a-z]+ed|{'|'.join(sorted(PAST))})\b(?! by\b)", re.IGNORECASE)
"""Who does what at the beginning of a reading."""
_CONVERSE = {one: other for pair in (("sold", "bought"), ("sent", "received"), ("lent", "borrowed"), ("exported", "imported"), ("won", "lost")) for one, other in (pair, pair[::-1])}
"""Of two who take part in one deed, what the other does."""
_GIVEN = frozenset(_TO_SOMEBODY.split())
_THE = frozenset(("the", "their", "his", "her"))
_NOBODY = frozenset("that which were been have being they these those there when then also later first only never what".split())
_ENDS = r"(?= (?:to|by|for|in|on|at|with|from|about|that|and|as|of)\b|[.,;:!?)]|$)"


@lru_cache(maxsize=4096)
def _deeds(phrases: tuple[str, ...], units: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Who did what, by the readings of a record; what is counted did nothing."""
    found = (_FIRST.match(plain(phrase)) for phrase in phrases)
    return tuple((one["who"].lower(), one["verb"].lower()) for one in found if one and one["who"].lower() not in _NOBODY and one["verb"].lower() not in _HELPING and head(one["who"]) not in units)


def _exchanged(fact: Fact, words: str, at: int, ledger: Ledger) -> tuple[str, str]:
    """What the sentence says was done to the one who did it, and the way out; empty when it does not."""
    for who, verb in (*_by_speakers((*fact.phrases, fact.says), ledger.named.pattern), *_deeds(fact.phrases, fact.units)):
        if (converse := _CONVERSE.get(verb, "")) and f" {converse} " in words and re.search(rf"\b{re.escape(who)} {AUX}{converse}\b", words, re.IGNORECASE) and not re.search(rf"\b{verb}\b", words):
            return f"the sentence says that {who} {converse} it, the record that {who} {verb} it", "say what they did as the record does"
        if verb in _GIVEN and f" {verb}" in words and re.search(rf"(?<!\bof )(?<!\bof the )\b{re.escape(who)} (?:(?:had|have|has) been|was|were|is|are) (?:\w+ly )?{verb}\b", words, re.IGNORECASE) and not re.search(rf"\bby (?:the )?{re.escape(who)}\b", words, re.IGNORECASE):
            return f"the sentence says that it was {who} who were {verb} it, the record that {who} {verb} it", "say who did it as the record does"
    for who, verb in _deeds(fact.phrases, fact.units):
        if f" {verb} " not in words or who not in words.lower() or re.search(rf"\b{who} {AUX}{verb}\b", words, re.IGNORECASE):
            continue
        for done in re.finditer(rf"\b(?P<before>[\w'-]+) {verb} (?:[a-z]+ ){{0,2}}?{who}\b", words, re.IGNORECASE):
            if done["before"].lower() not in (*_PASSIVE, "it") and (done.end() + 1 == at or re.compile(_ENDS).match(words, done.end())):
                return f"the sentence says that somebody {verb} {who}, the record that {who} {verb}", "say who did it as the record does"
    return "", ""
