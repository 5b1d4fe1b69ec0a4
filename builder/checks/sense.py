"""The clause of a proved figure → a negation, a wish, a condition or the opposite of a word that its record does not have.

A negation denies a figure where it stands with the words that the record uses for it (“never heard 164 witnesses” for “heard 164
witnesses”), or with a verb right before it (“did not publish 164 letters”). “Did not act on three reports” denies no report.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.around import SIZED
from builder.checks.doubts import distrusted, doubted, may_be_distrusted, may_be_doubted
from builder.checks.stems import stem, stems, words_of
from builder.numerals import figures, same_value
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_LEFT, _RIGHT = 160, 90  # how far a clause is followed, in characters
_SENTENCE = 400  # characters in which a sentence is hoped to end
_HINT = pattern(r"\b(?:no|not|never|nobody|none|nor|neither|without|hardly|scarcely|barely|rarely|seldom|cannot|lack(?:ed|s)?|fail(?:ed|s)?|refus(?:ed?|es)|declin(?:ed?|es)|unable|untrue|false|wrong|incorrect|disprov(?:ed|en)|myth|lie|fiction|falsehood|fabrication|fantasy|little|scant|almost|nearly|narrowly|yet to|still to)\b|n['’]t\b", re.IGNORECASE)
_HINTING = frozenset("no not never nobody none nor neither without hardly scarcely barely rarely seldom cannot lack lacked lacks fail failed fails refuse refused refuses decline declined declines unable untrue false wrong incorrect disproved disproven myth lie fiction falsehood fabrication fantasy little scant almost nearly narrowly yet still t".split())
"""Of which each finding has one, be it the last letter of “didn't”."""
_BOUNDARY = pattern(r"[.;:!?()–—]|, | - |\b(?:but|although|though|while|whereas|because)\b", re.IGNORECASE)
_STOP = pattern(r"[.;:!?()–—]|\b(?:but|although|though|while|whereas|because|who|which)\b", re.IGNORECASE)
_UNTRUE = pattern(
    r"\b(?P<said>(?:no|little|scant|without(?: any)?|lack(?:ed|s)?|not any|n['’]t any|never any) (?:\w+ )?(?:evidence|proof|sign|suggestion|indication|confirmation|truth|foundation|record)\b(?: (?:to (?:suggest|show|prove)|showing|suggesting|proving))?"
    r"|(?:not|never|n['’]t) (?:true|right|correct|the case|so)|untrue|false|wrong|incorrect|(?:a )?myth|disprov(?:ed|en))(?:, [^,.;]{1,40},)? (?:that|of|for|about)\b"
    r"|\b(?P<lie>a (?:lie|fiction|falsehood|fabrication|fantasy))(?:, [^,.;]{1,40},)? that\b",
    re.IGNORECASE,
)
_NOT = r"(?:not|never|n['’]t|nobody|no[ -]one|none of \w+|no \w+|hardly|scarcely|barely|rarely|seldom|cannot|without|fail(?:ed|s|ing)? to|refus(?:ed?|es|ing) to|declin(?:ed?|es|ing) to|unable to|neither|nor|no longer|not to|almost|nearly|narrowly)"
_FILLER = r"(?:ever|never|not|even|yet|once|also|then|to|be|been|being|have|has|had|having|really|actually|\w+ly)"
_AFTER_ALL = r"(?! (?:only|just|merely|simply|least|until|till|before|later|earlier|fewer|less|more|far|long|surprisingly|all|every|each|everyone)\b)"
_BEFORE = pattern(rf"(?P<said>\b(?:{_NOT}|\w+n['’]t){_AFTER_ALL}(?: {_FILLER})*) (?P<verb>[a-z]+)(?P<rest>(?: [\w'’-]+){{0,3}}?)(?P<the> (?:all )?(?:the|these|those|its|their|his|her))? ?$", re.IGNORECASE)
_AFTER = pattern(rf"^(?P<rest>(?: [\w'’-]+){{0,4}}?) (?P<said>(?:(?:was|were|is|are|had|has|have|did|do|does|could|would|can|will)(?:n['’]t| not)|(?:(?:was|were|had) )?(?:almost|nearly|narrowly)|(?:fail|refus|declin)(?:ed|es|s) to|(?:had|has|have|was|were|is|are) (?:yet|still) to|never|cannot|no longer){_AFTER_ALL}(?: {_FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_THEN = pattern(rf"^(?P<rest>[^.;:!?()–—]{{0,60}}?)(?:,| but| and) (?P<said>(?:(?:was|were|had) )?(?:never|not)(?: {_FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_NONE = pattern(r"^(?P<rest>(?: [\w’'-]+){1,5}?) (?P<said>no|neither|without(?: any)?) (?P<verb>[a-z]+)", re.IGNORECASE)
_UNREAL = pattern(
    rf"\b(?P<said>(?:should|might|may|must|ought to|will|shall|(?:hope[sd]?|plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|promise[sd]?|expect(?:s|ed)?|wish(?:es|ed)?|tried|tries|meant|means|offer(?:s|ed)?|propose[sd]?|due|supposed|likely) to)"
    rf"(?: {_FILLER})*|(?:if|unless|whether|as though)\b(?: [\w’'-]+){{0,8}}) (?P<verb>[a-z]+)(?P<rest>(?: [\w'’-]+){{0,3}}?) ?$",
    re.IGNORECASE,
)
_UNREAL_AFTER = pattern(rf"^(?: [\w’'-]+){{0,4}}? (?P<said>(?:would|will|should|might|may|must|ought to)(?: {_FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_ASKED = pattern(r"\b(?P<said>if|whether|unless) (?:the )?$", re.IGNORECASE)
_VERB_AFTER = pattern(rf"^(?: [\w’'-]+){{0,2}}? (?:was|were|had|has|have|did)(?: {_FILLER})* (?P<verb>[a-z]+)", re.IGNORECASE)
_MODAL = pattern(r"\b(?:should|would|might|may|must|ought|will|shall|if|unless|whether|though|(?:hope|plan|intend|want|promise|expect|wish|tried|tries|mean|offer|propose|due|supposed|likely)[a-z]*)\b", re.IGNORECASE)
_STEP = pattern(r"\b(by|to) $", re.IGNORECASE)
_MOVES = pattern(r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grew|grow(?:s|n|ing|th)?|increas\w+|decreas\w+|declin\w+|drop\w*|reduc\w+|cut|up|down|shrank|climbed|soared|doubled)\b", re.IGNORECASE)
_OPENS = pattern(r"\b(?:(?<!of )(?<!in )that|who|whom|which|whose|to|and|or|if|whether|when|than|what|how|why|unless)\b", re.IGNORECASE)
_BRINGS = frozenset(map(stem, "be have make find hear receive get count record hold publish take give pay spend cost earn convict arrest charge jail kill win build buy sell send write sign issue exceed last contain include interview employ produce award grant quash call".split()))
"""Verbs that bring about what they count, so that there is none where they are denied: who did not publish three letters published none."""

_PAIRS = (
    ("rise increase grow climb soar", "fall decrease decline drop shrink"), ("accept approve adopt endorse", "reject refuse dismiss"), ("convict guilty sentence jail imprison", "acquit clear innocent"),
    ("uphold", "dismiss reject quash overturn"), ("profit surplus", "loss shortfall deficit"), ("win gain keep retain", "lose destroy"), ("support favour", "oppose"), ("include", "exclude"), ("improve", "worsen deteriorate"),
    ("succeed", "fail"), ("survive rescue save", "die dead death drown kill"), ("injure injury hurt wound", "die dead death drown kill"), ("charge prosecute", "convict"), ("hire recruit", "dismiss sack"), ("publish", "withdraw suppress"),
    ("permit allow", "forbid ban prohibit"), ("strengthen", "weaken"), ("safe", "unsafe dangerous"), ("income", "expenditure"), ("arrive", "depart"), ("join", "leave"), ("present", "absent"), ("true", "false"), ("men man male", "women woman female"), ("boy", "girl"), ("mother", "father"), ("agree", "disagree"), ("praise", "criticise condemn"), ("grant allow", "refuse deny"),
)  # fmt: skip


def _contraries() -> dict[str, frozenset[str]]:
    """For each stem, those that say the contrary."""
    found: dict[str, set[str]] = {}
    for one, other in (*_PAIRS, *((right, left) for left, right in _PAIRS)):
        for word in one.split():
            found.setdefault(stem(word), set()).update(map(stem, other.split()))
    return {word: frozenset(others) for word, others in found.items()}


_CONTRARY = _contraries()
_OF_EVENTS = tuple((stem(one), stem(other)) for one, other in (("open", "close"), ("begin", "end"), ("close", "open"), ("end", "begin")))
"""Contraries for events alone: what was closed for 14 months was opened after 14 months, too."""


def sense_problems(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[Problem]:
    """What the clause of a figure that is otherwise its record's makes it say to the contrary."""
    if quantity.kind not in SIZED:
        return
    left, right = passage.text[max(0, quantity.wide_start - _LEFT) : quantity.wide_start], passage.text[quantity.wide_end : quantity.wide_end + _RIGHT]
    before, after = _last(left, _BOUNDARY), _BOUNDARY.split(right, maxsplit=1)[0]
    headings = passage.context.partition("\n")[0]
    hinted = may_be_denied(passage.text) and (_HINT.search(left) or _HINT.search(right))
    said = (denied_by(left, right, before, after, fact) if hinted else "") or (unreal(before, after, fact) if _MODAL.search(before) or _MODAL.search(after) else "")
    said = said or granted(left, right, f"{before} {after}", fact) or (doubted(before, after, fact) if may_be_doubted(passage.text) else "")
    said = said or (distrusted(left, passage.text[quantity.wide_end : quantity.wide_end + _SENTENCE], fact) if may_be_distrusted(passage.text) else "")
    said = said or (opposite_of(f"{headings} {before} {after}", fact) if _has_a_contrary(passage.text) or _has_a_contrary(headings) else "") or stepped(before, quantity, fact)
    if said:
        message = f"the sentence says “{said}” of it, the record does not: “{fact.shown}”"
        help_ = "say it as the record does; if the sentence is right, put the words of the source that say so into the record's readings, or tell what was not so in a sentence without the figure"
        yield Problem("altered-sense", passage.span(quantity.start, quantity.end), message, help_, (fact.note,))


def may_be_denied(text: str) -> bool:
    """Whether a passage has any word by which a figure can be denied."""
    return not words_of(text).isdisjoint(_HINTING)


@lru_cache(maxsize=8)
def _has_a_contrary(text: str) -> bool:
    """Whether a passage has any word that has a contrary."""
    return any(stem(word) in _CONTRARY for word in words_of(text))


def denied_by(left: str, right: str, before: str, after: str, fact: Fact) -> str:
    """The words that deny a figure; empty when none do, or when the record denies the same. `before` and `after` are its clause, `left` and `right` go on beyond."""
    texts = fact.texts
    if (found := _UNTRUE.search(_last(left, _STOP))) and not left[: left.find(found[0])].lower().endswith(("no ", "not ")) and not denies_something(fact):
        return found["said"] or found["lie"]
    own = stems(texts) - _denied(texts)
    if (found := _BEFORE.search(before)) and not _OPENS.search(f"{found['verb']}{found['rest']}"):
        verb = stem(found["verb"])
        if verb in own or (not found["rest"] and not found["the"] and verb in _BRINGS - _denied(texts)):
            return f"{found['said']} {found['verb']}"
    for rule, words in ((_AFTER, after), (_NONE, after), (_THEN, right)):
        if (found := rule.search(words)) and not _OPENS.search(found["rest"]) and stem(found["verb"]) in own:
            return f"{found['said']} {found['verb']}"
    return ""


def unreal(before: str, after: str, fact: Fact) -> str:
    """The words that make a wish, a duty or a condition of what the record tells as done: “should have heard 164 witnesses”."""
    if ((found := _UNREAL.search(before)) and not _OPENS.search(f"{found['verb']}{found['rest']}")) or (found := _UNREAL_AFTER.search(after)):
        said, verb = found["said"], found["verb"]
    elif (asked := _ASKED.search(before)) and (found := _VERB_AFTER.search(after)):
        said, verb = asked["said"], found["verb"]
    else:
        return ""
    texts, word = fact.texts, re.split(r"\W", said.lower(), maxsplit=1)[0]
    told = any(re.search(rf"\b{word}", text, re.IGNORECASE) for text in texts)
    sure = stem(verb) in stems(texts) or (said.lower().endswith(" have") and stem(verb) in _BRINGS)
    return f"{said} {verb}" if sure and not told else ""


def opposite_of(clause: str, fact: Fact) -> str:
    """The word in the clause of a figure that is the contrary of one of its record's, which the clause has not; empty when none is."""
    words = {stem(word): word for word in re.findall(r"[a-z]+", clause.lower())}
    told = [one for one in words if one in _CONTRARY]
    if not told or _HINT.search(clause):
        return ""
    own = stems(fact.texts) - _denied(fact.texts)
    return next((words[one] for one in told if one not in own and _CONTRARY[one] & own and not _CONTRARY[one] & words.keys()), "")


def event_problems(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[Problem]:
    """The clause of an event's date that tells the contrary of what its title does: “closed in 1997” for “The harbour was opened”."""
    before, after = _last(passage.text[max(0, quantity.wide_start - _RIGHT) : quantity.wide_start], _BOUNDARY), _BOUNDARY.split(passage.text[quantity.wide_end : quantity.wide_end + _RIGHT], maxsplit=1)[0]
    clause, own = f"{before} {after}", stems((fact.says,))
    said = frozenset(stem(word) for word in re.findall(r"[a-z]+", clause.lower()))
    denied = _event_denied(passage.text[max(0, quantity.wide_start - _LEFT) : quantity.wide_start], before, after, fact) if _HINT.search(clause) and not _UNTIL.match(passage.text, quantity.wide_start) else ""
    turned = next((one for one, other in _OF_EVENTS if other in own and one in said and one not in own and not {other, f"re{other}"} & said), "")
    word = turned or opposite_of(clause, fact)
    if denied or (word and not _HINT.search(clause)):
        yield Problem("altered-sense", passage.span(quantity.start, quantity.end), f"the sentence tells the contrary (“{denied or word}”) of this date's event, “{fact.says}”", "tell of it what the event's entry tells, or cite the event that you mean", (fact.note,))


_UNTIL = pattern(r"(?:until|till|before)\b", re.IGNORECASE)  # what was not done until a day was done on it


def _event_denied(left: str, before: str, after: str, fact: Fact) -> str:
    """The words by which a sentence denies an event of its date; behind the date they do so only where it opens the clause."""
    opening = len(before.split()) <= 1
    return denied_by(left, "", before, after if opening else "", fact)


def granted(left: str, right: str, clause: str, fact: Fact) -> str:
    """The verb that a record denies and the clause of its figure does not: “were asked” for “were never asked”."""
    verbs = _verbs_denied(fact.texts)
    if not verbs or _HINT.search(left) or _HINT.search(right) or _LACKING.search(left) or _LACKING.search(right):
        return ""
    return next((word for word in re.findall(r"[a-z]+", clause.lower()) if stem(word) in verbs), "")


@lru_cache(maxsize=4096)
def _verbs_denied(texts: tuple[str, ...]) -> frozenset[str]:
    """The verbs that a record denies wherever it has them: “was never asked”."""
    denied = frozenset(stem(match[1]) for text in texts for match in _NOT_DONE.finditer(text))
    return denied - stems(tuple(_NOT_DONE.sub(" ", text) for text in texts)) if denied else denied


_NOT_DONE = pattern(rf"(?:\b(?:(?:did|do|does|was|were|had|has|have|is|are|been|could|would) (?:not|never)|never|nobody|no one)|n['’]t) (?:{_FILLER} )*(?!(?:only|just|more|less|until|till|before|after|later|enough|very|much|many|every|with|from|their|this|that|these|those|because|always|often|again|under|over|about)\b)([a-z]{{4,}})\b", re.IGNORECASE)
_LACKING = pattern(r"\b(?:un\w+|refus\w+|reject\w+|turned down|missing|absent|ignor\w+|overlook\w+|neglect\w+|omit\w+|without|left out|avoid\w+|den(?:y|ied|ies)|only|if|whether|instead|rather|except|other than|all but)\b", re.IGNORECASE)
"""Other ways to say that something was not so."""


def stepped(before: str, quantity: Quantity, fact: Fact) -> str:
    """“Rose to 35 per cent” for “rose by 35 per cent”, and the other way round."""
    found = _STEP.search(before)
    if found is None or not _MOVES.search(before) or re.search(r"\bfrom\b", before):
        return ""
    printed = {step[1].lower() for words in (fact.shown, *fact.forms, *fact.phrases) for one in figures(words) if same_value(one, quantity) and (step := _STEP.search(words[: one.wide_start]))}
    return found[0].strip() if printed and found[1].lower() not in printed else ""


def denies_something(fact: Fact) -> bool:
    """Whether a record itself says what was not so."""
    return any(_HINT.search(text) for text in fact.texts)


def _last(text: str, boundary: re.Pattern[str]) -> str:
    """The part of a text after its last boundary."""
    ends = [match.end() for match in boundary.finditer(text)]
    return text[ends[-1] :] if ends else text


@lru_cache(maxsize=4096)
def _denied(texts: tuple[str, ...]) -> frozenset[str]:
    """The words that a record itself denies: those right after each of its negations."""
    return frozenset(stem(word) for text in texts for match in _HINT.finditer(text) for word in re.findall(r"[a-z]+", text[match.end() :].lower())[:4])
