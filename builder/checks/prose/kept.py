"""The words that a record asks for, such as “alleged” → whether the sentence of its claim has them, and takes none of them back."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.facts import head, plain
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Claim

_BACK = 80  # characters before a figure in which something settles it
_ENDINGS = (("ed", "(?:ly)?"), ("e", "[ds]?"))
"""By the end of a word to keep, the further endings with which it is kept, too: estimated for estimate, allegedly for alleged."""


def _form(keep: str) -> str:
    """The expression for a word to keep in its forms, or for several words as they are."""
    word = plain(keep)
    ending = next((more for end, more in _ENDINGS if word.endswith(end)), "") if word.isalpha() else ""
    return rf"(?<!\w){re.escape(word)}{ending}(?!\w)"


@lru_cache(maxsize=1024)
def _kept_as(keep: str) -> re.Pattern[str]:
    return re.compile(_form(keep), re.IGNORECASE)


def _settled_by(keep: str, words: str, at: int, end: int) -> str:
    """What takes a word back that is kept in a sentence, or settles what it leaves open of the claim from `at` to `end`; empty when nothing does."""
    if taken := _taken_back(keep).search(words):
        return next(group for group in taken.groups() if group)
    if _UNSURE.search(keep) and (taken := _PROVED.search(words, max(0, at - _BACK), at)) and not _NOBODY.search(words, 0, taken.start()):
        return taken[1]
    if _ACCUSING.search(keep) and (taken := _SETTLED.search(words, end)) and not _NOBODY.search(words, end, taken.start()):
        return taken[1] or taken[2]
    return ""


def kept_problems(claim: Claim, fact: Fact, words: str, at: int) -> Iterator[Problem]:
    """Words that the record asks for: in the sentence, and not taken back there."""
    for keep in fact.keep:
        if all(_is_of_another(found, words, at, at + len(plain(claim.text)), fact) for found in _kept_as(keep).finditer(words)):
            message = f"the sentence has lost “{keep}”, which belongs to “{fact.shown}”"
            yield Problem("word-missing", claim.text_span, message, f"keep “{keep}” in the sentence", (Note("the record asks for it", fact.span),))
        elif (said := _settled_by(keep, words, at, at + len(plain(claim.text)))) and not any(said.lower() in plain(text).lower() for text in fact.texts):
            message = f"the sentence takes “{keep}” back: it says “{said}”"
            yield Problem("word-missing", claim.text_span, message, f"say it as the record does: “{fact.shown}”", (Note("the record asks for the word", fact.span),))


_DETERMINED = pattern(r"\b(?:an?|another|the|one|this|that|these|those|his|her|their|its|some|other|further) $", re.IGNORECASE)
_NEXT = pattern(r"(?: [^\W\d_]+){1,3}")
_BEFORE = 10  # characters, in which each of these words stands


def _is_of_another(found: re.Match[str], words: str, at: int, end: int, fact: Fact) -> bool:
    """Whether a word to keep tells something of another noun than the record's, for which it stands in the record: “40 thefts, and an alleged fraud”."""
    if at <= found.start() < end or found[0].lower() not in plain(fact.shown).lower() or not fact.units:
        return False
    following = _NEXT.match(words, found.end())
    if following is None or not _DETERMINED.search(words, max(0, found.start() - _BEFORE), found.start()):
        return False
    return fact.units.isdisjoint(head(word) for word in following[0].split())


_UNSURE = pattern(r"\b(?:alleg|suspect|suppos|purport|report|claim|accus|could|may|might|possib|potential|apparent|perceiv|believ|describ|estimat)", re.IGNORECASE)
"""Words that leave it open whether something is so."""
_PROVED = pattern(r"\b(prov(?:ed|en|es)|confirm(?:ed|s)|verif(?:ied|ies)|confess(?:ed|es) to|admit(?:ted|s)(?: to)?|establish(?:ed|es)|committed|beyond doubt)\b(?! (?:nothing|no|none|not)\b)[^.;:!?,]*$", re.IGNORECASE)
"""Words right before a figure that settle it."""
_ACCUSING = pattern(r"\b(?:alleg|suspect|suppos|purport|claim|accus|could|may|might|possib|potential)", re.IGNORECASE)
_SETTLED = pattern(
    r"\b(?:and|but|who|which|that|they|all of (?:them|these|those|which|whom))(?: (?:had|have|has|were|was|later|since|then|all|both|indeed|in fact))* ((?:confessed|pleaded guilty|(?:been|be|were|was|were later|turned out|proved)(?: to be)?(?: all)? (?:proved|proven|true|real|genuine|guilty|confirmed|established|convicted)))\b|\b(all of (?:them|these|those) (?:had )?(?:happened|taken place))\b",
    re.IGNORECASE,
)
"""Words behind a figure that settle it: “suspected of theft, and had confessed”."""
_NOBODY = pattern(r"\b(?:nobody|no one|none|not|never|neither|nor|without|cannot|yet to|failed to|if|whether)\b|n't\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _taken_back(keep: str) -> re.Pattern[str]:
    """Finds “none of them alleged” and “could have been faulty, and were”."""
    word = _form(keep)
    turned = r"|" + word + r" (?:\w+ ){0,3}?\w+,? (and (?:indeed |\w+ly )?(?:were|was|are|is|had|did))(?=[.,;:!?]|$)"
    return re.compile(rf"\b((?:none of (?:them|these|those|which)|not|never|no longer|not merely|hardly)(?: only| just| merely| simply)? {word})" + turned, re.IGNORECASE)
