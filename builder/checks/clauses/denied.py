"""The clause of a figure → the words by which it denies what the record of the figure tells.

A negation denies a figure where it stands with the words that the record uses for it (“never heard 164 witnesses” for “heard 164
witnesses”), or with a verb right before it (“did not publish 164 letters”). “Did not act on three reports” denies no report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.clauses.own_clause import OPENS, last_of
from builder.checks.language.contraries import turned
from builder.checks.language.denials import FILLER, NOT, NOT_ALL, denied, denies_something, tells_of_a_denial
from builder.checks.language.stems import PAST, stem, stems
from builder.checks.language.synonyms import may_stand_for
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact

_STOP = pattern(r"[.;:!?()–—]|\b(?:but|although|though|while|whereas|because|who|which)\b", re.IGNORECASE)
_UNTRUE = pattern(
    r"\b(?P<said>(?:no|little|scant|without(?: any)?|lack(?:ed|s)?|not any|n['’]t any|never any) (?:\w+ )?(?:evidence|proof|sign|suggestion|indication|confirmation|truth|foundation|record)\b(?: (?:to (?:suggest|show|prove)|showing|suggesting|proving))?"
    r"|(?:not|never|n['’]t) (?:true|right|correct|the case|so)|untrue|false|wrong|incorrect|(?:a )?myth|disprov(?:ed|en))(?:, [^,.;]{1,40},)? (?:that|of|for|about)\b"
    r"|\b(?P<lie>a (?:lie|fiction|falsehood|fabrication|fantasy))(?:, [^,.;]{1,40},)? that\b",
    re.IGNORECASE,
)
_BEFORE = pattern(rf"(?P<said>\b(?:{NOT}|\w+n['’]t){NOT_ALL}(?: {FILLER})*) (?P<verb>[a-z]+)(?P<rest>(?: [\w'’-]+){{0,3}}?)(?P<the> (?:all )?(?:the|these|those|its|their|his|her))? ?$", re.IGNORECASE)
_NOT_DENIED = pattern(rf"\b(?P<said>(?:not|never|nobody|no one|\w+n['’]t)(?: {FILLER})*) (?P<verb>refus(?:e|ed|ing)|declin(?:e|ed|ing)|reject(?:ed|ing)?|deny|denied|fail(?:ed)?|omit(?:ted)?|ignor(?:e|ed|ing)|neglect(?:ed)?)\b", re.IGNORECASE)
"""What was turned down by the record, and was not by these words."""
_MISSED = pattern(rf"\b(?P<said>almost|nearly|narrowly) (?P<verb>(?!hundred\b)(?:[a-z]{{2,}}ed|{'|'.join(sorted(PAST))})) $", re.IGNORECASE)
"""Right before a figure, what came near to it and was not."""
_OF_THOSE = pattern(rf"\b(?:of|among) (?:all )?(?:those|the [\w'’-]+) (?:who|that|which) (?P<said>(?:did|do|does|had|has|have|was|were|is|are|could)(?:n['’]t| not)(?: {FILLER})*|never) (?P<verb>[a-z]+)(?: [\w'’-]+){{0,4}}, (?:about |only |some |nearly |over )?$", re.IGNORECASE)
"""Before a figure, of whom it is a part: “of those who did not answer, 44%”."""
_BARE = pattern(r"^(?: of (?:them|these|those|which|whom))? (?P<said>(?:did|do|does|had|has|have|was|were|is|are|could|would|will)(?:n['’]t| not))(?=[.,;:!?)]|$)", re.IGNORECASE)
"""Right behind a figure, a denial without its verb: “six had not”."""
_MISSED_BY = pattern(r"\b(?:almost|nearly|narrowly)\b", re.IGNORECASE)
_AFTER = pattern(rf"^(?P<rest>(?: [\w'’-]+){{0,4}}?) (?P<said>(?:(?:was|were|is|are|had|has|have|did|do|does|could|would|can|will)(?:n['’]t| not)|(?:(?:was|were|had) )?(?:almost|nearly|narrowly)|(?:fail|refus|declin)(?:ed|es|s) to|(?:had|has|have|was|were|is|are) (?:yet|still) to|still (?:had|has|have|need(?:ed|s)?) to|never|hardly|scarcely|barely|rarely|seldom|cannot|no longer){NOT_ALL}(?: {FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_THEN = pattern(rf"^(?P<rest>[^.;:!?()–—]{{0,60}}?)(?:,| but| and) (?P<said>(?:(?:was|were|had) )?(?:never|not)(?: {FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_NONE = pattern(r"^(?P<rest>(?: [\w’'-]+){1,5}?(?= (?:no|neither|without) )|(?: [\w’'-]+){0,5}?) (?P<said>no|neither|without(?: any)?|lack(?:ed|s|ing)?(?: (?:any|an?|the|its|their))?) (?P<verb>[a-z]+)", re.IGNORECASE)
_NONE_OF = pattern(r"\b(?P<said>no|without(?: any)?|lack(?:ed|s|ing)?(?: any)?) (?P<verb>[a-z]+)(?P<rest>) (?:from|to|of|by|for|about|with) (?:(?:all )?(?:the|these|those) )?$", re.IGNORECASE)
BRINGS = frozenset(map(stem, "be have make find hear receive get count record hold publish take give pay spend cost earn convict arrest charge jail kill win build buy sell send write sign issue exceed last contain include interview employ produce award grant quash call".split()))
"""Verbs that bring about what they count, so that there is none where they are denied: who did not publish three letters published none."""



def denied_by(left: str, right: str, before: str, after: str, fact: Fact) -> str:
    """The words that deny a figure; empty when none do, or when the record denies the same. `before` and `after` are its clause, `left` and `right` go on beyond."""
    texts = fact.texts
    if (found := _UNTRUE.search(last_of(left, _STOP))) and not left[: left.find(found[0])].lower().endswith(("no ", "not ")) and not denies_something(fact):
        return found["said"] or found["lie"]
    if tells_of_a_denial(left, right, fact):
        return ""
    own = stems(texts) - denied(texts)
    if (twice := _NOT_DENIED.search(before)) and (verb := stem(twice["verb"])) in stems(texts) and not any(_NOT_DENIED.search(text) for text in texts):
        return f"{twice['said']} {twice['verb']}"
    if (found := _BEFORE.search(before)) and not OPENS.search(f"{found['verb']}{found['rest']}"):
        verb = stem(found["verb"])
        if found["verb"].lower() == "the" and denies_something(fact):
            return ""  # “English was not the first language of …” for “did not speak English as …”
        if (verb in own and not turned(f"{found['verb']}{found['rest']}", fact.texts)) or (not found["rest"] and not found["the"] and verb in BRINGS and not any(may_stand_for(verb, one) for one in denied(texts))):
            return f"{found['said']} {found['verb']}"
    if (found := _OF_THOSE.search(left)) and stem(found["verb"]) in own:
        return f"{found['said']} {found['verb']}"
    if (found := _BARE.match(after)) and not denies_something(fact):
        return found["said"]
    if (found := _MISSED.search(before)) and not any(_MISSED_BY.search(text) for text in texts):
        return f"{found['said']} {found['verb']}"
    for rule, words in ((_AFTER, after), (_NONE, after), (_THEN, right), (_NONE_OF, before)):
        if (found := rule.search(words)) and not OPENS.search(found["rest"]) and stem(found["verb"]) in own:
            return f"{found['said']} {found['verb']}"
    return ""
