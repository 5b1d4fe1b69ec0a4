"""The clause of a figure → the words by which a wish, a duty or a condition makes of it what its record tells as done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.clauses.denied import BRINGS
from builder.checks.clauses.own_clause import OPENS
from builder.checks.language.denials import FILLER, denies_something
from builder.checks.language.stems import lowered, stem, stems, words_of
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_UNREAL = pattern(
    rf"\b(?P<said>(?:should|might|may|must|ought to|will|shall|(?:was|were|hope[sd]?|plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|promise[sd]?|expect(?:s|ed)?|wish(?:es|ed)?|tried|tries|meant|means|offer(?:s|ed)?|propose[sd]?|threaten(?:s|ed)|vow(?:s|ed)?|pledge[sd]?|attempt(?:s|ed)|seeks?|sought|due|supposed|likely) to)"
    rf"(?: {FILLER})*|(?:if|unless|whether|as though)\b(?: [\w’'-]+){{0,8}}) (?P<verb>[a-z]+)(?P<rest>(?: [\w'’-]+){{0,4}}?) ?$",
    re.IGNORECASE,
)
_UNREAL_AFTER = pattern(rf"^(?: [\w’'-]+){{0,4}}? (?P<said>(?:would|will|should|might|may|must|ought to|need(?:ed|s)? to)(?: {FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_UNREAL_THING = pattern(r"\b(?P<said>(?P<verb>expected|predicted|forecast|foresaw|envisaged|needed|wanted|prevented|avoided|averted|ruled out|lacked|(?:was|were) (?:short|in need) of|feared|hoped for|imagined)) (?:(?:the|these|those|its|their|his|her) )?$", re.IGNORECASE)
"""Right before a figure, what says that there is none yet, or never was."""
_ASKED = pattern(r"\b(?P<said>if|whether|unless) (?:the )?$", re.IGNORECASE)
_VERB_AFTER = pattern(rf"^(?: [\w’'-]+){{0,2}}? (?:was|were|had|has|have|did)(?: {FILLER})* (?P<verb>[a-z]+)", re.IGNORECASE)
_UNREAL_WORDS = frozenset(
    "should might may must ought will shall would hope hopes hoped plan plans planned intend intends intended want wants wanted promise promises promised expect expects expected wish wishes wished tried tries meant means offer offers"
    " offered propose proposes proposed due supposed likely if unless whether though need needs needed threatens threatened vow vows vowed pledge pledges pledged attempts attempted seek seeks sought predicted forecast foresaw envisaged prevented avoided averted ruled lacked feared imagined short need".split()
)
"""Of which each finding of a wish, a duty or a condition has one."""
_MISSING = frozenset(map(stem, "missing absent short".split()))
"""What was lacked."""


def may_be_unreal(text: str) -> bool:
    """Whether a text has any word of a wish, a duty or a condition."""
    return not words_of(text).isdisjoint(_UNREAL_WORDS) or "was to " in (lower := lowered(text)) or "were to " in lower


def unreal(before: str, after: str, fact: Fact, *, length: bool = False) -> str:
    """The words that make a wish, a duty or a condition of what the record tells as done: “should have heard 164 witnesses”."""
    if found := _UNREAL_THING.search(before):
        known = {stem(found["verb"].split()[0])} | (_MISSING if found["verb"].lower() == "lacked" else set())
        return "" if known & stems(fact.texts) or (found["verb"].lower() == "needed" and length) else found["said"]
    if ((found := _UNREAL.search(before)) and not OPENS.search(f"{found['verb']}{found['rest']}")) or (found := _UNREAL_AFTER.search(after)):
        said, verb = found["said"], found["verb"]
        if said.lower().startswith("would have") and denies_something(fact):
            return ""  # what was refused would have cost so much
    elif (asked := _ASKED.search(before)) and (found := _VERB_AFTER.search(after)):
        said, verb = asked["said"], found["verb"]
    else:
        return ""
    texts, word = fact.texts, re.split(r"\W", said.lower(), maxsplit=1)[0]
    word = f"{word} to" if word in ("was", "were") else word
    told = any(re.search(rf"\b{word}", text, re.IGNORECASE) for text in texts)
    sure = stem(verb) in stems(texts) or (said.lower().endswith(" have") and stem(verb) in BRINGS)
    return f"{said} {verb}" if sure and not told else ""
