"""The clause of a proved figure → a negation, a wish, a condition or the opposite of a word that its record does not have.

A negation denies a figure where it stands with the words that the record uses for it (“never heard 164 witnesses” for “heard 164
witnesses”), or with a verb right before it (“did not publish 164 letters”). “Did not act on three reports” denies no report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.clauses.around import SIZED
from builder.checks.clauses.comparisons import compared_otherwise, compared_with_another
from builder.checks.clauses.conditions import unconditional
from builder.checks.clauses.doubts import distrusted, doubted, may_be_distrusted, may_be_doubted
from builder.checks.clauses.gained import changed_by, gained_or_lost, graver, may_tell_of_gain_or_loss
from builder.checks.clauses.granted import granted, granted_in_other_words, granted_of
from builder.checks.clauses.headings import denied_in, wished_in
from builder.checks.clauses.lasting import lasted_otherwise
from builder.checks.clauses.occasions import another_area, another_occasion, another_part_of_day, may_name_a_part_of_day, may_name_an_area, part_of_area
from builder.checks.clauses.offences import another_offence, may_name_an_offence, pleaded_otherwise
from builder.checks.clauses.ordered import done_though_only_ordered
from builder.checks.clauses.own_clause import own_clause
from builder.checks.clauses.quantified import all_for_part, quantified_otherwise
from builder.checks.clauses.reasons import may_give_a_reason, reason_for_time
from builder.checks.clauses.restricted import unrestricted
from builder.checks.clauses.steps import stepped
from builder.checks.clauses.surer import already_done, surer
from builder.checks.clauses.unfulfilled import may_be_unfulfilled, unfulfilled
from builder.checks.language.contraries import may_be_contrary, opposite_of, turned
from builder.checks.language.denials import FILLER, HINT, NOT, NOT_ALL, denied, denies_something, may_be_denied, tells_of_a_denial
from builder.checks.language.stems import PAST, lowered, stem, stems, words_of
from builder.checks.language.synonyms import may_stand_for
from builder.checks.passages import sentence_round
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

LEFT, RIGHT = 160, 90  # how far a clause is followed, in characters
_SENTENCE = 400  # characters in which a sentence is hoped to end
BOUNDARY = pattern(r"[.;:!?()–—]|, | - |\b(?:but|although|though|while|whereas|because)\b", re.IGNORECASE)
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
_AFTER_IT = pattern(r"\bafter $", re.IGNORECASE)
_OF_WHOM = pattern(r" of (?:whom|which|them|these|those)(?= )", re.IGNORECASE)
"""Behind a number, whom it counts: “31 of whom had left”."""
_SAYING = pattern(r" (?:said|told [\w ]{1,30}?|wrote|complained|reported|claimed) (?:that )?(?:they|it|he|she)(?= )", re.IGNORECASE)
"""Behind those counted, that it is they who say what follows."""
_WHICH = pattern(r"[^.,;:!?()–—]{0,40}, (?:(?:all|both|most|some) of )?(?:which|whom|who) [^.,;:!?()–—]*", re.IGNORECASE)
"""Behind those counted, what is told of them."""
_UNTIL_THEN = pattern(r" (?:before|until|till)\b", re.IGNORECASE)
"""Behind a length of time, what goes on to its end: it was nine weeks before the lamp was switched on."""
_OPENS = pattern(r"\b(?:(?<!of )(?<!in )that|who|whom|which|whose|to|and|or|if|whether|when|than|what|how|why|unless)\b", re.IGNORECASE)
_BRINGS = frozenset(map(stem, "be have make find hear receive get count record hold publish take give pay spend cost earn convict arrest charge jail kill win build buy sell send write sign issue exceed last contain include interview employ produce award grant quash call".split()))
"""Verbs that bring about what they count, so that there is none where they are denied: who did not publish three letters published none."""


def sense_problems(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[Problem]:
    """What the clause of a figure that is otherwise its record's makes it say to the contrary."""
    if quantity.kind in (*SIZED, "frequency") and (said := next(filter(None, _said(passage, quantity, fact)), "")):
        message = f"the sentence says “{said}” of it, the record does not: “{fact.shown}”"
        help_ = "say it as the record does; if the sentence is right, put the words of the source that say so into the record's readings, or tell what was not so in a sentence without the figure"
        yield Problem("altered-sense", passage.span(quantity.start, quantity.end), message, help_, (fact.note,))


def _said(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[str]:
    """What each look at the clause of a figure finds, or nothing; no look where the words of the passage rule it out."""
    text, texts, headings = passage.text, fact.texts, passage.context.partition("\n")[0]
    left, right = text[max(0, quantity.wide_start - LEFT) : quantity.wide_start], text[quantity.wide_end : quantity.wide_end + RIGHT]
    if right.startswith(" of ") and (whom := _OF_WHOM.match(right)):
        right = right[whom.end() :]
    elif (said := _SAYING.match(right)) and any(_SAYING.search(text) for text in fact.phrases):
        right = right[said.end() :]
    before, after = last_of(left, BOUNDARY), BOUNDARY.split(right, maxsplit=1)[0]
    clause = f"{before} {after}"
    if may_be_denied(text) and (HINT.search(left) or HINT.search(right)):
        yield denied_by(left, right, before, after, fact)
    if may_be_unreal(text) and may_be_unreal(clause):
        yield unreal(before, after, fact, length=quantity.kind == "duration")
    if headings:
        yield denied_in(headings, texts) or wished_in(headings, texts)
    yield granted(f"{clause}{_told_of(before, right)}", texts, left, right) or granted_of(clause, fact.phrases, left, right) or granted_in_other_words(clause, fact.phrases, left, right)
    if surer(clause, fact.phrases):
        yield surer("|".join(sentence_round(left, text[quantity.wide_end : quantity.wide_end + _SENTENCE])), fact.phrases)
    if already_done(clause, fact.phrases):
        yield already_done("|".join(sentence_round(left, text[quantity.wide_end : quantity.wide_end + _SENTENCE])), fact.phrases)
    if may_be_doubted(text):
        yield doubted(before, after, fact)
    if may_be_distrusted(text):
        yield distrusted(left, text[quantity.wide_end : quantity.wide_end + _SENTENCE], fact)
    clause += relative[0] if ", " in right and (relative := _WHICH.match(right)) else ""
    told = f"{headings} {before}" if quantity.kind == "duration" and _UNTIL_THEN.match(after) else "" if quantity.kind == "duration" and _AFTER_IT.search(before) else f"{headings} {' '.join(own_clause(passage, quantity, before, after))}{clause.removeprefix(f'{before} {after}')}"
    if may_be_contrary(text, texts) or (headings and may_be_contrary(headings, texts)):
        yield opposite_of(told, texts) or opposite_of(told, (fact.says,))
    yield turned(told, texts)
    yield stepped(before, quantity, fact, alone=len(passage.claims) == 1)
    yield lasted_otherwise(before, after, quantity, fact)
    if " as " in after:
        yield compared_otherwise(before, after, quantity, fact)
    if " than " in after:
        yield compared_with_another(after, quantity, fact)
    if " of " in clause:
        yield another_occasion(clause, fact)
    if may_name_an_area(text):
        yield another_area(clause, fact)
    yield part_of_area(clause, fact)
    if may_name_a_part_of_day(text):
        yield another_part_of_day(clause, fact)
    if before.endswith(" by "):
        yield changed_by(before, fact)
    if may_give_a_reason(text):
        yield reason_for_time("|".join(sentence_round(left, right)), fact.phrases)
    if may_tell_of_gain_or_loss(text):
        yield gained_or_lost(before, quantity, fact)
        yield graver(before, after, fact)
    yield unconditional(left, right, fact)
    yield quantified_otherwise(clause, fact) or all_for_part("|".join(sentence_round(left, text[quantity.wide_end : quantity.wide_end + _SENTENCE])), fact)
    yield unrestricted(after, f"{text} {headings}", quantity, fact)
    yield done_though_only_ordered(before, after, fact)
    if may_be_unfulfilled(text):
        yield unfulfilled(before, quantity, fact)
    if may_name_an_offence(text):
        yield another_offence(before, after, fact) or pleaded_otherwise(clause, fact)


def _told_of(before: str, right: str) -> str:
    """What a sentence tells of the figure that opens it: “In 46 of the records that they examined, nothing had been checked”."""
    parts = BOUNDARY.split(right, maxsplit=2) if _OPENING.fullmatch(before) and (end := BOUNDARY.search(right)) and end[0] == ", " else []
    return f" {parts[1]}" if len(parts) > 1 else ""


_OPENING = pattern(r"\s*(?:in|for|of|among|on|at|by|with|from|during) (?:[\w'’-]+ ){0,2}", re.IGNORECASE)


def may_be_unreal(text: str) -> bool:
    """Whether a text has any word of a wish, a duty or a condition."""
    return not words_of(text).isdisjoint(_UNREAL_WORDS) or "was to " in (lower := lowered(text)) or "were to " in lower


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
    if (found := _BEFORE.search(before)) and not _OPENS.search(f"{found['verb']}{found['rest']}"):
        verb = stem(found["verb"])
        if found["verb"].lower() == "the" and denies_something(fact):
            return ""  # “English was not the first language of …” for “did not speak English as …”
        if (verb in own and not turned(f"{found['verb']}{found['rest']}", fact.texts)) or (not found["rest"] and not found["the"] and verb in _BRINGS and not any(may_stand_for(verb, one) for one in denied(texts))):
            return f"{found['said']} {found['verb']}"
    if (found := _OF_THOSE.search(left)) and stem(found["verb"]) in own:
        return f"{found['said']} {found['verb']}"
    if (found := _BARE.match(after)) and not denies_something(fact):
        return found["said"]
    if (found := _MISSED.search(before)) and not any(_MISSED_BY.search(text) for text in texts):
        return f"{found['said']} {found['verb']}"
    for rule, words in ((_AFTER, after), (_NONE, after), (_THEN, right), (_NONE_OF, before)):
        if (found := rule.search(words)) and not _OPENS.search(found["rest"]) and stem(found["verb"]) in own:
            return f"{found['said']} {found['verb']}"
    return ""


_MISSING = frozenset(map(stem, "missing absent short".split()))
"""What was lacked."""


def unreal(before: str, after: str, fact: Fact, *, length: bool = False) -> str:
    """The words that make a wish, a duty or a condition of what the record tells as done: “should have heard 164 witnesses”."""
    if found := _UNREAL_THING.search(before):
        known = {stem(found["verb"].split()[0])} | (_MISSING if found["verb"].lower() == "lacked" else set())
        return "" if known & stems(fact.texts) or (found["verb"].lower() == "needed" and length) else found["said"]
    if ((found := _UNREAL.search(before)) and not _OPENS.search(f"{found['verb']}{found['rest']}")) or (found := _UNREAL_AFTER.search(after)):
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
    sure = stem(verb) in stems(texts) or (said.lower().endswith(" have") and stem(verb) in _BRINGS)
    return f"{said} {verb}" if sure and not told else ""


def last_of(text: str, boundary: re.Pattern[str]) -> str:
    """The part of a text after its last boundary."""
    ends = [match.end() for match in boundary.finditer(text)]
    return text[ends[-1] :] if ends else text
