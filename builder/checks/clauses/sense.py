"""The clause of a proved figure → a negation, a wish, a condition or the opposite of a word that its record does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.clauses.around import SIZED
from builder.checks.clauses.comparisons import compared_otherwise, compared_with_another
from builder.checks.clauses.conditions import unconditional
from builder.checks.clauses.denied import denied_by
from builder.checks.clauses.doubts import distrusted, doubted, may_be_distrusted, may_be_doubted
from builder.checks.clauses.gained import changed_by, gained_or_lost, graver, may_tell_of_gain_or_loss
from builder.checks.clauses.granted import granted, granted_in_other_words, granted_of
from builder.checks.clauses.headings import denied_in, wished_in
from builder.checks.clauses.lasting import lasted_otherwise
from builder.checks.clauses.occasions import another_area, another_occasion, another_part_of_day, may_name_a_part_of_day, may_name_an_area, part_of_area
from builder.checks.clauses.offences import another_offence, may_name_an_offence, pleaded_otherwise
from builder.checks.clauses.ordered import done_though_only_ordered
from builder.checks.clauses.own_clause import BOUNDARY, last_of, own_clause
from builder.checks.clauses.quantified import all_for_part, quantified_otherwise
from builder.checks.clauses.reasons import may_give_a_reason, reason_for_time
from builder.checks.clauses.restricted import unrestricted
from builder.checks.clauses.steps import stepped
from builder.checks.clauses.surer import already_done, surer
from builder.checks.clauses.unfulfilled import may_be_unfulfilled, unfulfilled
from builder.checks.clauses.unreal import may_be_unreal, unreal
from builder.checks.language.contraries import may_be_contrary, opposite_of, turned
from builder.checks.language.denials import HINT, may_be_denied
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
_AFTER_IT = pattern(r"\bafter $", re.IGNORECASE)
_OF_WHOM = pattern(r" of (?:whom|which|them|these|those)(?= )", re.IGNORECASE)
"""Behind a number, whom it counts: “31 of whom had left”."""
_SAYING = pattern(r" (?:said|told [\w ]{1,30}?|wrote|complained|reported|claimed) (?:that )?(?:they|it|he|she)(?= )", re.IGNORECASE)
"""Behind those counted, that it is they who say what follows."""
_WHICH = pattern(r"[^.,;:!?()–—]{0,40}, (?:(?:all|both|most|some) of )?(?:which|whom|who) [^.,;:!?()–—]*", re.IGNORECASE)
"""Behind those counted, what is told of them."""
_UNTIL_THEN = pattern(r" (?:before|until|till)\b", re.IGNORECASE)
"""Behind a length of time, what goes on to its end: it was nine weeks before the lamp was switched on."""


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
