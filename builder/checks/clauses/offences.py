"""The clause of those charged, convicted or suspected → whether of the offence that the record names.

“Convicted of fraud” for “convicted of theft” has the right number of the right people, and says of them what nobody found.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, words_of
from builder.checks.language.synonyms import may_stand_for
from builder.facts import plain
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_OF = pattern(
    r"\b(?:(?:accused|acquitted|cleared|convicted|guilty|suspected|convictions?(?= (?:of|for))|suspicion)(?: (?:by|in|at|on)\b[^.,;:]{1,40}?(?= of [a-z]+ing\b))? (?:of|for)|(?:charged|charges?) (?:with|of)|(?:arrested|convicted|fined|jailed|imprisoned|sentenced|prosecuted|tried|wanted) for) "
    r"(?P<what>[a-z'’-]+(?: [a-z'’-]+){0,4})",
    re.IGNORECASE,
)
"""What somebody is accused of, behind the word that says so."""
_SO_MUCH = pattern(r"\b(?P<said>fined|jailed|imprisoned|sentenced|convicted|prosecuted)\b[^.,;:!?()–—]*\d[^.,;:!?()–—]*? (?P<for>for (?P<what>(?!the (?:first|second|last) time\b)[a-z'’-]+(?: [a-z'’-]+){0,4}))", re.IGNORECASE)
"""The same with the sum or the time between: “fined £5,000 in 2016 for fraud”."""
_CLAUSE = pattern(r"\b(?:in|on|at|by|after|before|when|while|and|but|or|who|which|that|from|between|during|since|against)\b", re.IGNORECASE)
_SAME = (("theft", "steal", "thief", "stealing"), ("murder", "kill", "killing"), ("forgery", "forg"), ("robbery", "rob"), ("burglary", "burgl"), ("bribery", "brib", "corruption", "corrupt"), ("perjury", "lie"), ("fraud", "defraud"))
_EMPTY = frozenset(map(stem, "a an the his her its their this that these those it them having been being of to one two more most all any some such several other offence offences crime crimes charge charges count counts least part".split()))
_TIME = pattern(r"\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|life|long|ever|now)\b", re.IGNORECASE)
_ACCUSING = frozenset("accused acquitted cleared convicted guilty suspected conviction convictions suspicion charged charge charges arrested fined jailed imprisoned sentenced prosecuted tried wanted".split())
"""Of which each finding has one."""
_LEAST = 4  # letters by which a noun and a verb of one offence are alike: forgery, forging


def may_name_an_offence(text: str) -> bool:
    """Whether a passage has any word by which somebody is accused of something."""
    return not words_of(text).isdisjoint(_ACCUSING)


def another_offence(before: str, after: str, fact: Fact) -> str:
    """The offence that a clause names and its record, which names one, does not; empty when there is none."""
    found = _OF.search(after) or _OF.search(before) or _SO_MUCH.search(f"{before}0{after}")
    if found is None:
        return ""
    own = _offences(fact.texts)
    said = _CLAUSE.split(found["what"], maxsplit=1)[0]
    words = {stem(word) for word in re.findall(r"[a-z]+", said.lower())} - _EMPTY
    deed = next((word for word in re.findall(r"[a-z]+", said.lower()) if word not in ("having", "been", "being")), "")
    if deed.endswith("ing"):
        words = {stem(deed)}
    if not own or not words or _TIME.search(said) or any(_alike(one, other) for one in words for other in own):
        return ""
    return (found["for"] if "for" in found.groupdict() else found[0]).strip()


def _alike(one: str, other: str) -> bool:
    return may_stand_for(one, other) or (len(one) >= _LEAST <= len(other) and one[:_LEAST] == other[:_LEAST]) or any(one in group and other in group for group in _SAME)


@lru_cache(maxsize=4096)
def _offences(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words by which a record names an offence; none where it names none."""
    plain_texts = [plain(text) for text in texts]
    if not any((found := _OF.search(text) or _SO_MUCH.search(text)) and not _TIME.search(found["what"]) for text in plain_texts):
        return frozenset()
    return frozenset(stem(word) for text in plain_texts for word in re.findall(r"[a-z]+", text.lower())) - _EMPTY


_PLEA = pattern(r"\b(?P<how>plead|found|find|was|were|is|are)\w*(?: (?:\w+ly|both|all))? (?P<no>not )?guilty\b", re.IGNORECASE)


def pleaded_otherwise(clause: str, fact: Fact) -> str:
    """“Pleaded guilty” for a record's “pleaded not guilty”, and the other way round."""
    told = {(stem(found["how"]), bool(found["no"])) for text in fact.texts for found in _PLEA.finditer(text)}
    said = {(stem(found["how"]), bool(found["no"])): found[0] for found in _PLEA.finditer(clause)}
    return next((words for (how, no), words in said.items() if (how, not no) in told and (how, no) not in told), "")
