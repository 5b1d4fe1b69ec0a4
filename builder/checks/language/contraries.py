"""The clause of a figure → a word that says the contrary of its record: fell for rose, untrained for trained, switched on for switched off."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.checks.language.denials import denied, denies_more
from builder.checks.language.stems import stem, stems, words_of
from builder.facts import plain
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    _Two = tuple[str, str]

_PAIRS = (
    ("rise raise increase grow climb soar", "fall decrease decline drop shrink cut reduce"), ("accept approve adopt endorse agree", "reject refuse dismiss"), ("convict guilty sentence jail imprison", "acquit clear innocent"),
    ("uphold", "dismiss reject quash overturn"), ("profit surplus", "loss shortfall deficit"), ("win gain keep retain", "lose destroy"), ("support favour", "oppose"), ("include", "exclude"), ("improve", "worsen deteriorate"),
    ("succeed", "fail"), ("survive rescue save recover", "die dead death drown kill"), ("injure injury hurt wound", "die dead death drown kill"), ("charge prosecute", "convict clear exonerate"), ("blame fault guilty", "clear exonerate acquit absolve innocent blameless"), ("resign", "sack dismiss fire"), ("prevent avert", "cause provoke"), ("examine inspect look", "overlook"), ("cost", "earn"), ("answer", "ignore"), ("admit confess", "deny"), ("hire recruit employ appoint engage", "dismiss sack"), ("spend", "save"), ("east eastern", "west western"), ("north northern", "south southern"), ("import", "export"), ("lend", "borrow"), ("loosen", "tighten"), ("deposit", "withdraw"), ("expand extend", "shorten shrink"), ("publish", "withdraw suppress"),
    ("permit allow", "forbid ban prohibit"), ("strengthen", "weaken"), ("safe", "unsafe dangerous"), ("income", "expenditure"), ("arrive", "depart"), ("join stay remain", "leave"), ("present", "absent"), ("true", "false"), ("men man male", "women woman female"), ("boy", "girl"), ("mother", "father"), ("agree", "disagree"), ("praise", "criticise condemn"), ("grant allow", "refuse deny"), ("urgent serious severe grave major", "minor trivial slight"), ("uphold confirm", "withdraw lift revoke"),
    ("youngest", "oldest eldest"), ("longest", "shortest"), ("highest", "lowest"), ("largest biggest greatest", "smallest"), ("fastest quickest", "slowest"), ("earliest", "latest"), ("best", "worst"), ("nearest", "farthest furthest"), ("most", "fewest least"), ("vacant empty unfilled", "filled occupied"),
)  # fmt: skip
_UN = pattern(r"un(?!cover|fold|earth|veil|der|dergo|load)([a-z]{2,}(?:ed|en|able|ible)|safe|fit|paid|lit|met|heard|told|seen|known|sold|built|sent|kept|sure|well|fair|lawful|willing)")
"""The contrary of a participle or an adjective: untrained."""
_FORE = {
    "before": ("after", "since"), "after": ("before", "until"), "without": ("with",), "wrong": ("right", "correct", "proper"), "right": ("wrong",), "first": ("last", "second", "final"), "second": ("first",), "last": ("first",),
    "old": ("new",), "new": ("old",), "former": ("future",), "public": ("private",), "private": ("public",), "low": ("high",), "high": ("low",), "lower": ("higher", "upper"), "higher": ("lower",), "internal": ("external",), "external": ("internal",),
    "national": ("local",), "local": ("national",), "indoor": ("outdoor",), "outdoor": ("indoor",),
    "same": ("following", "next", "previous", "preceding", "earlier", "later"), "ground": ("top", "upper"), "top": ("ground", "bottom"), "bottom": ("top",), "outof": ("in",),
}  # fmt: skip
"""Words that turn the noun behind them into its contrary."""
_IN_USE = frozenset("use service order work operation action control date season office".split())
"""What somebody or something is in or out of."""
_BEHIND = {"on": "off", "off": "on"}
_SWITCHED = frozenset(map(stem, "switch turn stay remain keep".split()))
"""Verbs that “on” or “off” behind them turns into the contrary."""
_EMPTY = frozenset("a an the any its their his her this that these those".split())


def _contraries() -> dict[str, frozenset[str]]:
    """For each stem, those that say the contrary."""
    found: dict[str, set[str]] = {}
    for one, other in (*_PAIRS, *((right, left) for left, right in _PAIRS)):
        for word in one.split():
            found.setdefault(stem(word), set()).update(map(stem, other.split()))
    return {word: frozenset(others) for word, others in found.items()}


_CONTRARY = _contraries()


def may_be_contrary(text: str, texts: tuple[str, ...]) -> bool:
    """Whether a passage has any word that may be the contrary of one in the texts of a record."""
    told, undone = _told(text)
    against, own = _against(texts)
    return not told.isdisjoint(against) or not undone.isdisjoint(own)


@lru_cache(maxsize=8)
def _told(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a text, and of what it says was not done by the word itself: untrained."""
    return frozenset(map(stem, words_of(text))), _undone(text)


@lru_cache(maxsize=4096)
def _against(texts: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that are contrary to those of a record, and these."""
    own = stems(texts)
    return frozenset().union(*(_CONTRARY.get(one, ()) for one in own), *map(_undone, texts)), own


def _undone(text: str) -> frozenset[str]:
    return frozenset(stem(undone[1]) for word in words_of(text) if word.startswith("un") and (undone := _UN.fullmatch(word)))


def opposite_of(clause: str, texts: tuple[str, ...]) -> str:
    """The word in the clause of a figure that is the contrary of one of its record's, which the clause has not; empty when none is."""
    words = {stem(word): word for word in re.findall(r"[a-z]+", clause.lower())}
    if denies_more(clause, texts):
        return ""
    own = stems(texts) - denied(texts)
    return next((word for one, word in words.items() if one not in own and (other := _others(one, word)) & own and not other & words.keys()), "")


def _others(one: str, word: str) -> frozenset[str]:
    return _CONTRARY.get(one, frozenset()) | _undone(word) | {f"un{one}"}


def turned(clause: str, texts: tuple[str, ...]) -> str:
    """Two words in the clause of a figure that turn two of its record's round: “with a label” for “without a label”, “after the report” for “before the report”."""
    contrary = _turns(texts)
    if not contrary or denies_more(clause, texts):
        return ""
    said = {_stemmed(two): " ".join(two).replace("outof", "out of") for two in _twos(clause)}
    return next((words for two, words in said.items() if two in contrary and contrary[two].isdisjoint(said)), "")


@lru_cache(maxsize=4096)
def _turns(texts: tuple[str, ...]) -> dict[_Two, set[_Two]]:
    """What turns two words of a record round, with the words that it turns; without what the record says, too."""
    contrary: dict[_Two, set[_Two]] = {}
    every = {_stemmed(two) for text in texts for two in _twos(text)}
    for one, other in (two for text in texts for two in _twos(text)):
        turns = [_stemmed((fore, other)) for fore in _FORE.get(one, ())]
        turns += [(stem(one), _BEHIND[other])] if other in _BEHIND and stem(one) in _SWITCHED else []
        turns += [_stemmed(("outof", other))] if one == "in" and other in _IN_USE else []
        for turn in turns:
            if turn not in every:
                contrary.setdefault(turn, set()).add(_stemmed((one, other)))
    return contrary


def _twos(text: str) -> Iterator[tuple[str, str]]:
    """Each two words that follow each other, without articles; “out of” is one."""
    return pairwise(word for word in re.findall(r"[a-z]+", plain(text).lower().replace("out of ", "outof ")) if word not in _EMPTY)


def _stemmed(two: tuple[str, str]) -> tuple[str, str]:
    """Two words as they compare: what turns the noun behind it as it is, any other by its stem."""
    one, other = two
    return (one, stem(other)) if one in _FORE else (stem(one), other)
