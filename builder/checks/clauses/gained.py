"""“Lost 38 inspectors”, “seriously injured” → whether the words right by a figure make a gain, a loss or something graver of it than its record does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import lowered, stem, stems, words_of
from builder.checks.language.synonyms import may_stand_for
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact
    from builder.numerals import Quantity

_LOST = frozenset(map(stem, "lose loss shed fall drop cut decline decrease reduce shrink fewer less leave die dead death kill miss missing gone steal theft destroy damage disappear vanish wreck sink down deficit forfeit defeat throw waste spoil discard spill break fail burn cost pay spend fine owe compensate compensation".split()))
_GAINED = frozenset(map(stem, "gain add win rise grow increase join new more extra recruit hire appoint employ engage obtain receive acquire earn attract open buy take up profit income revenue raise pay".split()))
_MOVED = {"lost": _LOST, "losing": _LOST, "loses": _LOST, "shed": _LOST, "gained": _GAINED, "gaining": _GAINED, "recruited": _GAINED, "hired": _GAINED}
_MOVE = pattern(rf"\b(?P<said>{'|'.join(_MOVED)}) (?:the |its |their |some |a further |another |an? \w+ of )?$", re.IGNORECASE)
_CHANGED = frozenset(map(stem, "rise raise increase grow climb soar jump fall drop decrease decline reduce shrink cut lower higher more fewer less extra change gain lose add lengthen shorten widen narrow deepen double treble halve improve worsen up down swell shed save slow slip gone above below longer shorter taller greater smaller better worse".split()))
_CHANGED_BY = pattern(r"\b(?P<said>(?:rose|risen|rising|grew|grown|growing|fell|fallen|falling|shrank|shrunk|(?:increas|decreas|declin|reduc|climb|dropp|soar|jump|rais|lower)(?:ed|ing)) by) $", re.IGNORECASE)
_STOOD = pattern(r"\b(?:stood|stands|was|were|is|are|had|has|have|held|remained|measured|weighed|lay|totalled|numbered|amounted)\b", re.IGNORECASE)
"""By which a source tells how much there was."""
_GRAVE = frozenset("seriously severely badly critically gravely fatally slightly mildly brutally violently permanently deliberately intentionally knowingly wilfully accidentally illegally unlawfully recklessly repeatedly secretly".split())
_GRAVER = pattern(rf"(?: (?:was|were|had|been|being|of (?:them|whom)|people|and))* (?P<said>{'|'.join(sorted(_GRAVE))}) (?!(?:over|under|above|below|more|fewer|less)\b)[a-z]+", re.IGNORECASE)
_GRAVER_BEFORE = pattern(rf"\b(?P<said>{'|'.join(sorted(_GRAVE))}) (?P<verb>[a-z]+)(?P<rest>(?: (?:the|these|those|its|their|all))* $)?", re.IGNORECASE)


def may_tell_of_gain_or_loss(text: str) -> bool:
    """Whether a text has any word of a gain, a loss or a grave harm."""
    words = words_of(text)
    return not (words.isdisjoint(_MOVED) and words.isdisjoint(_GRAVE))


def gained_or_lost(before: str, quantity: Quantity, fact: Fact) -> str:
    """The verb right before a counted number by which it was gained or lost, where its record tells of no such thing; empty when there is none."""
    found = _MOVE.search(before) if quantity.kind in ("count", "money") else None
    return found["said"] if found and _MOVED[lowered(found["said"])].isdisjoint(stems(fact.texts)) else ""


def changed_by(before: str, fact: Fact) -> str:
    """The words right before a figure that make a change of it, where its record tells of none: “rose by 4.9 metres” for “stood at 4.9 metres”; empty when there are none."""
    found = _CHANGED_BY.search(before)
    return found["said"] if found and any(_STOOD.search(phrase) for phrase in fact.phrases) and _CHANGED.isdisjoint(stems(fact.texts)) else ""


def graver(before: str, after: str, fact: Fact) -> str:
    """How gravely, or with what intent, a clause says that it was done, where its record does not; empty when it does not."""
    told = stems(fact.texts)
    found = next((one for one in _GRAVER_BEFORE.finditer(before) if one["rest"] is not None or stem(one["verb"]) in told), None) or _GRAVER.match(after)
    if not found:
        return ""
    manner, manners = stem(found["said"][:-2]), stems(tuple(re.sub(r"ly\b", "", text) for text in fact.texts))
    same = any(may_stand_for(manner, one) for one in manners) or any(may_stand_for(stem(found["said"]), one) for one in told)
    return "" if same else found["said"]
