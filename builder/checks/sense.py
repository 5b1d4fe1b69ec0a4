"""The clause of a proved figure → a negation, or the opposite of a word, that its record does not have.

A negation denies a figure where it stands with the words that the record uses for it (“never heard 164 witnesses” for “heard 164
witnesses”), or with a verb right before it (“did not publish 164 letters”). “Did not act on three reports” denies no report.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.facts import plain
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_LEFT, _RIGHT = 160, 90  # how far a clause is followed, in characters
_HINT = pattern(r"\b(?:no|not|never|nobody|none|nor|neither|without|hardly|scarcely|barely|rarely|seldom|cannot|lack(?:ed|s)?|fail(?:ed|s)?|refus(?:ed|es)|declin(?:ed|es)|unable|untrue|false|wrong|incorrect|myth|little|scant)\b|n['’]t\b", re.IGNORECASE)
_BOUNDARY = pattern(r"[.;:!?()–—]|, | - |\b(?:but|although|though|while|whereas|because)\b", re.IGNORECASE)
_STOP = pattern(r"[.;:!?()–—]|\b(?:but|although|though|while|whereas|because|who|which)\b", re.IGNORECASE)
_UNTRUE = pattern(
    r"\b(?P<said>(?:no|little|scant|without(?: any)?|lack(?:ed|s)?|not any|n['’]t any|never any) (?:\w+ )?(?:evidence|proof|sign|suggestion|indication|confirmation|truth|foundation|record)\b(?: (?:to (?:suggest|show|prove)|showing|suggesting|proving))?"
    r"|(?:not|never|n['’]t) (?:true|right|correct|the case|so)|untrue|false|wrong|incorrect|(?:a )?myth) (?:that|of|for|about)\b",
    re.IGNORECASE,
)
_NOT = r"(?:not|never|n['’]t|nobody|no[ -]one|none of \w+|no \w+|hardly|scarcely|barely|rarely|seldom|cannot|without|fail(?:ed|s|ing)? to|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|unable to|neither|nor|no longer|not to)"
_FILLER = r"(?:ever|even|yet|once|also|then|to|be|been|being|have|has|had|having|really|actually|\w+ly)"
_AFTER_ALL = r"(?! (?:only|just|merely|simply|least|until|till|before|later|earlier|fewer|less|more|far|long|surprisingly|all|every|each|everyone)\b)"
_BEFORE = pattern(rf"(?P<said>\b(?:{_NOT}|\w+n['’]t){_AFTER_ALL}(?: {_FILLER})*) (?P<verb>[a-z]+)(?P<rest>(?: [\w'’-]+){{0,3}}?)(?P<the> (?:all )?(?:the|these|those|its|their|his|her))? ?$", re.IGNORECASE)
_AFTER = pattern(rf"^(?P<rest>(?: [\w'’-]+){{0,4}}?) (?P<said>(?:(?:was|were|is|are|had|has|have|did|do|does|could|would|can|will)(?:n['’]t| not)|never|cannot|no longer){_AFTER_ALL}(?: {_FILLER})*) (?P<verb>[a-z]+)", re.IGNORECASE)
_OPENS = pattern(r"\b(?:(?<!of )(?<!in )that|who|whom|which|whose|to|and|or|if|whether|when|than|what|how|why|unless)\b", re.IGNORECASE)
_MET = frozenset("act tell inform ask help protect believe read answer warn visit follow heed share use accept notice see understand know stop prevent trust support notify consult contact reach show mention".split())
"""Verbs whose object is there even where they are denied: who did not read three reports had three reports."""

_PAIRS = (
    ("rise increase grow climb soar", "fall decrease decline drop shrink"), ("accept approve adopt endorse", "reject refuse dismiss"), ("convict guilty sentence jail imprison", "acquit clear innocent"),
    ("uphold", "dismiss reject"), ("win", "lose"), ("support favour", "oppose"), ("include", "exclude"), ("improve", "worsen deteriorate"), ("succeed", "fail"), ("survive", "die"), ("true", "false"),
    ("gain", "lose"), ("men man male", "women woman female"), ("boy", "girl"), ("mother", "father"), ("agree", "disagree"), ("praise", "criticise condemn"), ("grant allow", "refuse deny"), ("keep retain", "lose destroy"),
)  # fmt: skip
_PAST = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow", "shrank": "shrink", "shrunk": "shrink", "heard": "hear", "made": "make", "gave": "give", "given": "give", "found": "find",
    "held": "hold", "took": "take", "taken": "take", "wrote": "write", "written": "write", "met": "meet", "sent": "send", "left": "leave", "lost": "lose", "kept": "keep", "paid": "pay", "led": "lead", "began": "begin", "begun": "begin",
    "came": "come", "won": "win", "knew": "know", "known": "know", "brought": "bring", "saw": "see", "seen": "see", "told": "tell", "said": "say", "sat": "sit", "spent": "spend", "built": "build", "upheld": "uphold", "dying": "die",
    "sold": "sell", "bought": "buy", "drew": "draw", "drawn": "draw", "ran": "run", "stood": "stand", "fought": "fight", "caught": "catch", "taught": "teach", "thought": "think", "chose": "choose", "chosen": "choose", "forgot": "forget",
}  # fmt: skip
_EMPTY = frozenset("be have do a an the of in on at by for from to with and or as it its is are was were been had has did not".split())


def sense_problems(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[Problem]:
    """What the clause of a figure that is otherwise its record's makes it say to the contrary."""
    said = denied_by(passage, quantity, fact) or opposite_of(passage, quantity, fact)
    if said:
        message = f"the sentence says “{said}” of it, the record does not: “{fact.shown}”"
        help_ = "say it as the record does; if the sentence is right, put the words of the source that say so into the record's readings, or tell what was not so in a sentence without the figure"
        yield Problem("altered-sense", passage.span(quantity.start, quantity.end), message, help_, (fact.note,))


def denied_by(passage: Passage, quantity: Quantity, fact: Fact) -> str:
    """The words that deny a figure; empty when none do, or when the record denies the same."""
    left = passage.text[max(0, quantity.wide_start - _LEFT) : quantity.wide_start]
    right = passage.text[quantity.wide_end : quantity.wide_end + _RIGHT]
    if not (_HINT.search(left) or _HINT.search(right)):
        return ""
    texts = _texts(fact)
    if (found := _UNTRUE.search(_last(left, _STOP))) and not left[: left.find(found[0])].lower().endswith(("no ", "not ")) and not denies_something(fact):
        return found["said"]
    stems, denied = _stems(texts), _denied(texts)
    if (found := _BEFORE.search(_last(left, _BOUNDARY))) and not _OPENS.search(f"{found['verb']}{found['rest']}"):
        verb = _stem(found["verb"])
        if verb not in denied and (verb in stems or (not found["rest"] and not found["the"] and verb not in _MET and verb not in _EMPTY - {"be", "have"})):
            return f"{found['said']} {found['verb']}"
    if (found := _AFTER.search(_BOUNDARY.split(right, maxsplit=1)[0])) and not _OPENS.search(found["rest"]) and _stem(found["verb"]) in stems - denied:
        return f"{found['said']} {found['verb']}"
    return ""


def denies_something(fact: Fact) -> bool:
    """Whether a record itself says what was not so."""
    return any(_HINT.search(text) for text in _texts(fact))


def opposite_of(passage: Passage, quantity: Quantity, fact: Fact) -> str:
    """The word in the clause of a figure that is the contrary of one of its record's, which the clause has not; empty when none is."""
    left = _last(passage.text[max(0, quantity.wide_start - _LEFT) : quantity.wide_start], _BOUNDARY)
    right = _BOUNDARY.split(passage.text[quantity.wide_end : quantity.wide_end + _RIGHT], maxsplit=1)[0]
    clause = {_stem(word): word for word in re.findall(r"[a-z]+", f"{left} {right}".lower())}
    told = [stem for stem in clause if stem in _CONTRARY]
    if not told or _HINT.search(f"{left} {right}"):
        return ""
    stems = _stems(_texts(fact))
    return next((clause[stem] for stem in told if stem not in stems and _CONTRARY[stem] & stems and not _CONTRARY[stem] & clause.keys()), "")


def _last(text: str, boundary: re.Pattern[str]) -> str:
    """The part of a text after its last boundary."""
    ends = [match.end() for match in boundary.finditer(text)]
    return text[ends[-1] :] if ends else text


def _texts(fact: Fact) -> tuple[str, ...]:
    return (fact.says, fact.shown, *fact.forms, *fact.keep, *fact.phrases)


@lru_cache(maxsize=4096)
def _stems(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(word) for text in texts for word in re.findall(r"[a-z]+", plain(text).lower())) - _EMPTY


@lru_cache(maxsize=4096)
def _denied(texts: tuple[str, ...]) -> frozenset[str]:
    """The words that a record itself denies: those right after each of its negations."""
    return frozenset(_stem(word) for text in texts for match in _HINT.finditer(text) for word in re.findall(r"[a-z]+", text[match.end() :].lower())[:4])


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """A verb or noun without its ending, so that forms of one word compare."""
    word = _PAST.get(word := word.lower(), word)
    if word in ("was", "were", "is", "are", "been", "am", "being"):
        return "be"
    if word in ("had", "has"):
        return "have"
    for ending, left in (("ied", "y"), ("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) > 1 and not word.endswith("ss"):
            word = word[: -len(ending)] + left
            break
    word = word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl" else word
    return word.rstrip("e") if len(word) > 2 else word


_CONTRARY = {_stem(word): frozenset(map(_stem, other.split())) for pair in _PAIRS for one, other in (pair, pair[::-1]) for word in one.split()}
