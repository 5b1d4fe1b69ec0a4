"""What stands right before a figure → whether it was only offered, recommended or turned away, where its record tells that it was so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, stems, words_of
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact
    from builder.numerals import Quantity

_OFFERED = pattern(r"\b(?P<said>offered|promised|pledged|owed|demanded|sought|requested|asked for|applied for|claimed)(?: (?:(?:the|its|their|his|her) )?[\w'’-]+(?: [\w'’-]+)?)? $", re.IGNORECASE)
"""Before a sum of money, what says that it had not changed hands."""
_THAT = pattern(r"\b(?P<said>(?:recommended|proposed|demanded|urged|requested|hoped|wished|feared|predicted) that) (?:all |the |these |those )*$", re.IGNORECASE)
_AWAY = pattern(r"\b(?P<said>turned (?:away|down)|rejected|dismissed|withdrew|spared|escaped|ignored|overlooked|disregarded|excluded|omitted|left out|threw out|discarded|gave (?:back|up)|(?:handed|paid|sent) back|repaid|returned|waived|forwent|nothing (?:from|about)) (?:all )?(?:the |these |those |its |their |his |her )?(?:an? \w+ of )?$", re.IGNORECASE)
_WORDS = frozenset("offered promised pledged owed demanded sought requested asked applied claimed gave handed paid sent spared escaped rejected dismissed withdrew repaid returned waived forwent recommended proposed urged hoped wished feared predicted turned ignored overlooked disregarded excluded omitted left threw discarded nothing".split())
"""Of which each finding has one."""
_GIVEN = frozenset(map(stem, "pay give spend award grant donate sell buy cost receive get".split()))
_DENIES = pattern(r"\b(?:no|not|never|nobody|none|nor|neither|without|(?:refus|declin|fail|lack)\w*|unable|cannot)\b|n['’]t\b", re.IGNORECASE)
_TURNED_AWAY = pattern(r"\b(?:turn\w* (?:away|down)|ignor\w*|overlook\w*|disregard\w*|reject\w*|dismiss\w*|exclu\w*|omi\w*|left out|leave out|leaving out|thr\w+ out|discard\w*|g[ai]ve\w* (?:back|up)|spare\w*|escape\w*|withdr[ae]w\w*|(?:hand|pa[iy]|sen[dt])\w* back|repa\w+|return\w*|waive\w*|forwent)\b", re.IGNORECASE)


def may_be_unfulfilled(text: str) -> bool:
    """Whether a text has any word by which something was only offered, recommended or turned away."""
    return not words_of(text).isdisjoint(_WORDS)


def unfulfilled(before: str, quantity: Quantity, fact: Fact) -> str:
    """The words before a figure by which it was not given, done or taken; empty when the record has them, or denies something itself."""
    found = (_OFFERED.search(before) if quantity.kind == "money" and _GIVEN & stems(fact.texts) else None) or _THAT.search(before)
    if found:
        return "" if stem(found["said"].split()[0]) in stems(fact.texts) or _DENIES.search(" ".join(fact.texts)) else found["said"]
    away = _AWAY.search(before)
    return away["said"] if away and not any(_DENIES.search(text) or _TURNED_AWAY.search(text) for text in fact.texts) else ""
