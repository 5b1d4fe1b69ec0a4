"""“Five of the 27 reports were answered” → the sentences beside these reports that say it of all, most or none of them.

Such words are no figures and need no claim, though the record of the share tells that they are wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.checks.language.denials import HINT
from builder.checks.language.stems import PAST, stem, words_of
from builder.checks.passages import sentences
from builder.facts import head, plain
from builder.model import Body
from builder.numerals import figures
from builder.patterns import pattern
from builder.problem import Problem
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Entry, Passage

_HINTING = frozenset("all none most every each not no majority".split())
"""Of which each finding has one."""
_OF_ALL = r"(?P<some>all|none|most|every one|each one|every|each|not one|not a single one|no|the majority)(?! but\b)"
_AUX = r"(?:(?:had|has|have|was|were|is|are)(?: been)?(?: \w+ly)? )"
_VERB = rf"(?P<verb>(?!(?:had|has|was|were|is|are|been|am|being|need|indeed|hundred)\b)(?:[a-z]+ed|{'|'.join(sorted(PAST))}))"
_DONE = pattern(rf"\b{_VERB} {_OF_ALL}\b(?P<what>(?: [\w’'-]+){{0,6}})", re.IGNORECASE)
_IS_DONE = pattern(rf"\b{_OF_ALL}\b(?P<what>(?: [\w’'-]+){{0,6}}?) (?P<aux>{_AUX}?){_VERB}\b(?! (?:was|were|had|has|have|is|are)\b)", re.IGNORECASE)
_AFTER = pattern(rf"^ {_AUX}?{_VERB}\b")
_BEFORE = pattern(rf"\b{_VERB} $")
_IT = pattern(r"(?: of)?(?: (?:them|these|those|which|whom))?(?=$| (?:within|in|by|on|at|with|after|before|and|when|late|later|too|as|for|to)\b)", re.IGNORECASE)
_NAMED = pattern(r"(?: of)?(?: (?:the|these|those|its|their|his|her)\b)?(?P<noun>(?: [\w’'-]+){0,3})", re.IGNORECASE)
_CLAUSE = pattern(r"[.,;:!?()–—]|\b(?:but|and)\b", re.IGNORECASE)
_AGAIN = pattern(r"\b(?:that|who|which|whose|whom)\b", re.IGNORECASE)
_UNSURE = pattern(r"\b(?:almost|nearly|virtually|practically|barely|should|would|could|must|might|may|if|unless|until|before|whether|when|once|said|says|claim(?:ed|s)|insist(?:ed|s)|told|wrote|believed|thought|assured|argued|promised) (?:[^.,;:!?()–—]*)$", re.IGNORECASE)
"""What leaves it open, before the words, whether they say so; there need be nothing between."""


@dataclass(frozen=True, slots=True)
class Share:
    """A figure that tells what happened to a part of a counted whole: its words, the stems of the verbs by which it does, and the nouns of the whole.

    `counts_whole`: the figure counts the whole, and only what it was read in tells of the part.
    """

    name: str
    part: int
    whole: int
    nouns: tuple[str, ...]
    deeds: tuple[str, ...]
    words: str
    counts_whole: bool = False


Shares = Mapping[str, tuple[Share, ...]]
"""The shares of a site by the names of the figures that tell of them: their own, and those that count their whole."""


def shares_of(ledger: Ledger) -> Shares:
    """The shares among the figures of a site."""
    shares = [share for fact in ledger.facts.values() if fact.units and not fact.dated for share in _shares(fact)]
    wholes: dict[tuple[str, str], set[str]] = {}
    for fact in ledger.facts.values() if shares else ():
        for number in (plain(allowed.value) for allowed in fact.allows if allowed.kind == "count"):
            for noun in fact.units:
                wholes.setdefault((noun, number), set()).add(fact.name)
    found: dict[str, list[Share]] = {}
    for share in shares:
        for name in sorted({share.name}.union(*(wholes.get((noun, str(share.whole)), ()) for noun in share.nouns))):
            found.setdefault(name, []).append(share)
    return MappingProxyType({name: tuple(told) for name, told in found.items()})


def _shares(fact: Fact) -> Iterator[Share]:
    for quantity in fact.wordings[0]:
        part, slash, whole = quantity.value.partition("/")
        if quantity.kind == "fraction" and slash and " of " in fact.shown and not quantity.hedge and part.isdigit() and whole.isdigit() and (deeds := tuple(sorted(_deeds(fact, quantity.value)))):
            yield Share(fact.name, int(part), int(whole), tuple(sorted(fact.units)), deeds, fact.shown)
    yield from _parted(fact)


_OF_WHICH = pattern(r"(?:,? (?:[\w’'-]+ ){0,6}?(?:and )?|,? )of (?:which|whom|them|these|those),? (?:only |just )?")
"""Between a whole and its part: “17 faults, of which five were urgent”."""


def _parted(fact: Fact) -> Iterator[Share]:
    """The shares that the readings of a figure print as a whole and its part, be the figure the one or the other."""
    mine = {allowed.value for allowed in fact.allows if allowed.kind == "count" and not allowed.hedge}
    for phrase in fact.phrases if mine else ():
        for whole, part in pairwise(figures(phrase)):
            if whole.kind == part.kind == "count" and not (whole.hedge or part.hedge) and whole.value.isdigit() and part.value.isdigit() and {whole.value, part.value} & mine and _OF_WHICH.fullmatch(phrase, whole.wide_end, part.wide_start) and (told := _AFTER.match(phrase[part.wide_end :])):
                yield Share(fact.name, int(part.value), int(whole.value), tuple(sorted({*fact.units, head(whole.unit)})), (stem(told["verb"]),), phrase, whole.value in mine)


def _deeds(fact: Fact, value: str) -> frozenset[str]:
    """The stems of the verbs right before or behind a share in the words of its readings."""
    found = set()
    for phrase in fact.phrases:
        for one in figures(phrase):
            if one.value == value:
                told = _BEFORE.search(phrase[: one.wide_start]), _AFTER.search(phrase[one.wide_end :])
                found |= {match["verb"] for match in told if match}
    return frozenset(map(stem, found))


def whole_problems(passage: Passage, ledger: Ledger, shares: Shares) -> Iterator[Problem]:
    """What the sentences of a passage tell of all, most or none of a whole that it cites."""
    if not shares or not passage.claims or words_of(passage.text).isdisjoint(_HINTING):
        return
    cited: dict[Share, list[tuple[int, bool]]] = {}
    for start, _, claim in passage.claims:
        name = f"{claim.scheme}:{claim.target}"
        for share in shares.get(name, ()):
            cited.setdefault(share, []).append((start, name == share.name))
    for share, places in cited.items():
        for first, last in sentences(passage.text):
            before = [part for start, part in places if first <= start < last]
            if said := told_of_all(passage.text[first:last], share, told=before == [share.counts_whole]):
                at = passage.text.index(said, first)
                fact = ledger.facts[share.name]
                yield Problem("altered-sense", passage.span(at, at + len(said)), f"the page says “{said}”, the record says “{share.words}”", f"say it of {share.part} of them, and cite the record" if share.counts_whole else f"say it of {share.words}, and cite the record", (fact.note,))


def shares_cited(entry: Entry, shares: Shares) -> tuple[Share, ...]:
    """The shares that an entry cites, or cites the whole of."""
    return tuple(dict.fromkeys(share for claim in entry.body.claims for share in shares.get(f"{claim.scheme}:{claim.target}", ())))


def may_tell_of_all(entry: Entry, passages: Iterable[Passage]) -> bool:
    """Whether any of an entry's passages that cite a figure, or its title above them, tells a deed of all, most or none of anything."""
    citing = [passage.text for passage in passages if any(claim.scheme == "figure" for _, _, claim in passage.claims)]
    title = entry.record.values.get("title")
    above = [passage.text for passage in title.passages] if citing and isinstance(title, Body) else []
    return any(rule.search(text) for text in (*above, *citing) for rule in (_DONE, _IS_DONE))


def told_of_all(words: str, share: Share, *, told: bool) -> str:
    """What words tell wrongly of all, most or none of a whole; where its number is `told` in them, they may say “all of them”."""
    for rule, is_of_it in ((_DONE, _is_done_to_it), (_IS_DONE, _it_does)):
        for found in rule.finditer(words):
            left = f"{_CLAUSE.split(words[: found.start()])[-1]} "
            if stem(found["verb"]) in share.deeds and _is_wrong(found["some"].lower(), share) and not HINT.search(left) and not _UNSURE.search(left) and is_of_it(found, share, told):
                return found[0]
    return ""


def _is_done_to_it(found: re.Match[str], share: Share, told: bool) -> bool:
    """Whether “answered all of the reports” is about the whole, by its noun or by a pronoun."""
    named = _NAMED.match(found["what"])
    return (named is not None and _names(named["noun"], share)) or (told and _IT.match(found["what"]) is not None)


def _it_does(found: re.Match[str], share: Share, told: bool) -> bool:
    """Whether “all of the reports were answered” is about the whole, and not about those of it “that were answered”."""
    what = found["what"]
    if HINT.search(what) or _AGAIN.search(what.replace(" of which", "").replace(" of whom", "")):
        return False
    return _names(what, share) or (told and bool(found["aux"]) and _IT.fullmatch(what) is not None)


def _names(words: str, share: Share) -> bool:
    return any(head(word) in share.nouns for word in words.split())


def _is_wrong(some: str, share: Share) -> bool:
    if some in ("most", "the majority"):
        return 2 * share.part <= share.whole
    return share.part > 0 if some in ("none", "not one", "not a single one", "no") else share.part < share.whole
