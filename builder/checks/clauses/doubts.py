"""The sentence of a proved figure → what makes a guess, a rumour or an untruth of it, which its record does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, stems, words_of
from builder.facts import plain
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_DOUBT = pattern(
    r"\b(?P<said>allegedly|supposedly|reportedly|purportedly|reputedly|apparently|seemingly|presumably|probably|possibly|perhaps|conceivably|alleged|supposed|purported|so-called)\b(?! to\b)(?!.*\b(?:that|who|which|why|because)\b)"
    r"|\b(?P<thought>(?:is|are|was|were) (?:said|thought|believed|rumoured|alleged|supposed) to)\b",
    re.IGNORECASE,
)
"""Words that make a guess or a rumour of a fact."""
_DOUBTING = frozenset("allegedly supposedly reportedly purportedly reputedly apparently seemingly presumably probably possibly perhaps conceivably alleged supposed purported called said thought believed rumoured".split())
"""Of which each finding has one."""
_HINTING = frozenset(
    "allegedly supposedly purportedly wrongly falsely mistakenly erroneously incorrectly inaccurately misleadingly untruthfully believed lie lies myth fiction false falsehood untrue wrong not debunked discredited too"
    " withdrew dropped gave withdrawn retracted abandoned disowned rejected dismissed overturned mistaken unreliable inaccurate disputed doubted contested questioned revised inexact denied corrected guess guessed guesswork"
    " nobody no never hardly few".split()
) | {f"{stem}{ending}" for stem in ("disprov", "overestimat", "underestimat", "overstat", "understat", "exaggerat") for ending in ("e", "ed", "en", "es", "ing", "ion")}
"""Of which each finding has one."""
_WRONGLY = pattern(
    r"\b((?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately|misleadingly|untruthfully|supposedly|allegedly|purportedly) (?:said|claimed|stated|found|counted|reported|recorded|put|gave|wrote|estimated|concluded)"
    r"|if [^.;!?,]{1,60} (?:is|are|was|were) to be believed)\b",
    re.IGNORECASE,
)
"""Whoever tells the figure is not to be trusted."""
_VERDICT = pattern(
    r"(?<!\bno )(?<!\bnot )(?<!\bnot an )(?<!\bnever )\b(disprov(?:ed|en)|debunked|discredited|(?:over|under)(?:estimat|stat)(?:e[ds]?|ing|ion)|exaggerat(?:ed?|es|ion|ing)"
    r"|(?:prov(?:ed|en)|turned out|was|were|is|are) (?:to be )?(?:far |much |probably |later )?too (?:low|high|small|large|many|few)"
    r"|(?:that|this|it|which) (?:was|is|were) (?:later |simply |all |plainly )?(?:a (?:lie|myth|fiction|falsehood)|untrue|false|wrong|not true|not so))\b(?! (?:of|to)\b)",
    re.IGNORECASE,
)
"""Behind the figure, what a sentence judges of it."""
_WRONG_DEED = pattern(r"\b(?P<said>(?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately|supposedly|allegedly|purportedly) (?P<verb>[a-z]+))\b", re.IGNORECASE)
"""Before a figure, what its record tells as done said to have been done in error."""
_OPENED = pattern(r"\b(?:estimate|figure|number|count|total|finding|report|statement|conclusion|claim|allegation|calculation)s? (?:that|of)\b[^.;:!?]*$", re.IGNORECASE)
_TAKEN_BACK = pattern(r"\b(?:was|were|is|are|(?:has|have|had)(?: \w+)? been) (?:(?:later|since|then|also|now|soon|\w+ly) )*(?P<said>withdrawn|retracted|abandoned|disowned|discredited|disproved|disproven|debunked|rejected|dismissed|overturned|wrong|false|untrue|mistaken|unreliable|inaccurate|exaggerated)\b", re.IGNORECASE)
"""“The estimate that … was withdrawn”."""
_WITHDREW = pattern(r"\b(?P<said>withdrew|abandoned|dropped|retracted|disowned|gave up) (?:its|their|his|her|the) (?:\w+ )?(?:estimate|figure|number|count|total|finding|statement|conclusion|claim|allegation|calculation)s? (?:that|of)\b[^.;:!?]*$", re.IGNORECASE)
_COMMENT = pattern(
    r"^,? (?:an? |the )(?:figure|number|count|total|estimate|sum|toll|tally)\b(?P<between>[^.;!?]{0,60}?)\b(?P<said>withdr(?:ew|awn)|abandoned|retracted|disputed|doubted|contested|questioned|revised|disprov(?:ed|en)|discredited|wrong|false|untrue|unreliable|inaccurate|inexact|rejected|denied|corrected|guess(?:ed|work)?"
    r"|(?:nobody|no one|not|never|hardly|few)\b[^.;!?]{0,30}?\b(?:exact|precise|accurate|reliable|right|correct|true|trust\w*|believ\w*|certain|sure))\b",
    re.IGNORECASE,
)
"""“…, a number that the Board later withdrew”."""
_NEGATED = pattern(r"\b(?:nobody|no one|none|not|never|neither|hardly)\b", re.IGNORECASE)
_ENDS_CLAUSE = pattern(r"[;:!?()–—]|\b(?:but|although|though|while|whereas|because|before|after|when|which|who|that)\b", re.IGNORECASE)
_ENDS = pattern(r"[.!?](?=\s|$)")


def may_be_doubted(text: str) -> bool:
    """Whether a passage has any word of which `doubted` finds one."""
    return not words_of(text).isdisjoint(_DOUBTING)


def may_be_distrusted(text: str) -> bool:
    """Whether a passage, or a part of it, has any word of which `distrusted` finds one."""
    return not words_of(text).isdisjoint(_HINTING)


def doubted(before: str, after: str, fact: Fact) -> str:
    """The word that makes a guess or a rumour of a figure, which its record does not: “allegedly heard 164 witnesses”. Both sides are of its clause."""
    found = _DOUBT.search(before) or _DOUBT.search(after)
    if found is None:
        return ""
    said = (found["said"] or found["thought"].partition(" ")[2]).lower()
    alike = next((words for words in _ALIKE if said in words), ())
    told = any(re.search(rf"\b(?:{'|'.join(alike)})\b", plain(text), re.IGNORECASE) for text in fact.phrases) if alike else False
    return "" if told else _untold(found["said"] or found["thought"], fact)


_ALIKE = (("thought to", "believed to", "presumed to"), ("said to have", "said to", "reported to", "rumoured to", "reportedly", "reputedly"), ("apparently", "seemingly", "appear(?:ed|s)? to", "seem(?:ed|s)? to"), ("possibly", "perhaps"))
"""Which words of doubt say the same."""


def distrusted(left: str, right: str, fact: Fact) -> str:
    """The words by which the rest of the sentence takes a figure back; empty when none do, or when the record has them."""
    if not may_be_distrusted(f"{left} {right}"):
        return ""
    begin = max((match.end() for match in _ENDS.finditer(left)), default=0)
    end = found.start() if (found := _ENDS.search(right)) else len(right)
    left, right = left[begin:], right[:end]
    if found := _WRONGLY.search(left) or _WRONGLY.search(right):
        return _untold(found[1], fact)
    if (deed := _WRONG_DEED.search(left)) and stem(deed["verb"]) in stems(fact.texts) and not _ENDS_CLAUSE.search(left, deed.end()):
        return _untold(deed["said"], fact)
    if withdrew := _WITHDREW.search(left):
        return _untold(withdrew["said"], fact)
    if _OPENED.search(left) and (back := _TAKEN_BACK.search(right)):
        return _untold(back["said"], fact)
    if found := _VERDICT.search(right):
        return found[1] if _untold(found[1].split()[-1], fact) else ""
    comment = _COMMENT.search(right)
    return _untold(comment["said"], fact) if comment and not _NEGATED.search(comment["between"]) else ""


def _untold(said: str, fact: Fact) -> str:
    """The words, unless the record has their first letters."""
    return "" if any(re.search(rf"\b{re.escape(said[:6])}", plain(text), re.IGNORECASE) for text in fact.texts) else said
