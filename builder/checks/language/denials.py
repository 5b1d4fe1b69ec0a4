"""Texts → the words by which they say that something was not so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, words_of
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

HINT = pattern(r"\b(?:no|not|never|nobody|none|nor|neither|without|hardly|scarcely|barely|rarely|seldom|cannot|lack(?:ed|s|ing)?|fail(?:ed|s)?|refus(?:ed?|es)|declin(?:ed?|es)|unable|untrue|false|wrong|incorrect|disprov(?:ed|en)|myth|lie|fiction|falsehood|fabrication|fantasy|little|scant|almost|nearly|narrowly|yet to|still (?:(?:had|has|have|need(?:ed|s)?) )?to)\b|n['’]t\b", re.IGNORECASE)
HINTING = frozenset("no not never nobody none nor neither without hardly scarcely barely rarely seldom cannot lack lacked lacks lacking fail failed fails refuse refused refuses decline declined declines unable untrue false wrong incorrect disproved disproven myth lie fiction falsehood fabrication fantasy little scant almost nearly narrowly yet still t".split())
"""Of which each finding has one, be it the last letter of “didn't”."""


NOT = r"(?:not|never|n['’]t|nobody|no[ -]one|none of \w+|no \w+|hardly|scarcely|barely|rarely|seldom|cannot|without|fail(?:ed|s|ing)? to|refus(?:ed?|es|ing) to|declin(?:ed?|es|ing) to|unable to|neither|nor|no longer|not to|almost|nearly|narrowly)"
"""What says that the deed behind it was not done."""
FILLER = r"(?:ever|never|not|even|yet|once|also|then|to|be|been|being|have|has|had|having|really|actually|\w+ly)"
"""What may stand between it and its deed."""
NOT_ALL = r"(?! (?:only|just|merely|simply|least|until|till|before|later|earlier|fewer|less|more|far|long|surprisingly|all|every|each|everyone)\b)"
"""Behind it, what makes it something else: not only, not until."""


def may_be_denied(text: str) -> bool:
    """Whether a passage has any word by which a figure can be denied."""
    return not words_of(text).isdisjoint(HINTING)


def denies_something(fact: Fact) -> bool:
    """Whether a record itself says what was not so."""
    return any(HINT.search(text) for text in fact.texts)


def tells_of_a_denial(left: str, right: str, fact: Fact) -> bool:
    """Whether somebody says what follows, where a reading tells what somebody denied: who denied that it was so said that it was not."""
    return any(_SAYS_NOT.search(phrase) for phrase in fact.phrases) and (_SAYS.search(left) or _SAYS.search(right)) is not None


_SAYS = pattern(r"(?<!\bnever )(?<!\bnot )\b(?:said|says|told|stated|insisted|maintained|according to)\b", re.IGNORECASE)
_SAYS_NOT = pattern(r"\bden(?:y|ied|ies) (?:that|having)\b", re.IGNORECASE)


def denies_more(clause: str, texts: tuple[str, ...]) -> bool:
    """Whether a clause has a word of denial that its record has in no form."""
    return any(stem(match[0].split()[0]) not in _hints(texts) for match in HINT.finditer(clause))


@lru_cache(maxsize=4096)
def _hints(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words of denial in the texts of a record."""
    return frozenset(stem(match[0].split()[0]) for text in texts for match in HINT.finditer(text))


@lru_cache(maxsize=4096)
def denied(texts: tuple[str, ...]) -> frozenset[str]:
    """The words that a record itself denies: those right after each of its negations, in its clause."""
    return frozenset(stem(word) for text in texts for match in HINT.finditer(text) for word in re.findall(r"[a-z]+", _CLAUSE.split(text[match.end() :].lower(), maxsplit=1)[0])[:4])


_CLAUSE = pattern(r"[.,;:!?()–—]")
