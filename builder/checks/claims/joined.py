"""What follows the noun of a proved figure at once → who is added to it, or picked out of it, that its record does not count.

“62% of nurses and doctors”, “19 deaths of children” and “27 reports, all of them false” say more than “62% of nurses”, “19 deaths” and “27 reports”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import stem, stems
from builder.facts import head
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_KINDS = ("count", "percent", "fraction", "vague", "ratio")
_ADDS = (" and ", " or ", " of ", " among ", " from ")
_TELLS = (", ", ": ", " – ", " (")
_MORE = pattern(r" (?:and|or) (?P<noun>[a-z]{3,}s|men|women|children|people|staff)(?= (?:was|were|had|have|has|are|is|did|could|would|who|that|[a-z]+ed)\b|[.;:!?]|, (?!and |or )|$)")
_WHO = pattern(r" (?:of|among|from) (?:(?:young|old|older|younger|small|very|the) )*(?P<noun>children|girls|boys|babies|infants|toddlers|teenagers|women|men|mothers|fathers|pensioners)\b")
"""Who is counted, by age and sex, which no record leaves to the page."""
_EACH = pattern(r"(?:,| –|:| \() ?(?:and |but |nearly |almost )?(?P<some>all|none|most|half|neither|every one|not one|the majority) of (?:them|whom|which|these|those)\b(?P<rest>[^.,;:!?()–]*)")
_OUT_OF = pattern(r"\bof (?:all )?(?:the|these|those|its|their) $", re.IGNORECASE)
_SO_MANY = pattern(r",(?: [^.,;:!?()–]{1,60}?)?(?P<said> (?P<some>all|none|most|half|few|many))(?= (?:was|were|is|are|had|has|have|did|could|would|to|from|by|in|on|at|for|as)\b|[.,;:!?]|$)(?P<rest>[^.,;:!?()–]*)", re.IGNORECASE)
_LEFT = 20  # characters, more than “of all these”
_TOLD = 400  # characters in which a sentence is hoped to end


def joined_problems(passage: Passage, quantity: Quantity, closed: int, fact: Fact) -> Iterator[Problem]:
    """Words that widen a counted noun, narrow it, or tell something of all or most of it; its claim ends at `closed`."""
    text, end = passage.text, quantity.wide_end
    if quantity.kind not in _KINDS:
        return
    said = _added(text, end, quantity, fact) if text.startswith(_ADDS, end) else ""
    if not said and text.startswith(_TELLS, closed := max(end, closed)) and (said := _told_of_some(text[closed : closed + _TOLD], fact)):
        end = closed
    if not said and text.startswith(",", closed) and _OUT_OF.search(text, max(0, quantity.wide_start - _LEFT), quantity.wide_start) and (of_them := _SO_MANY.match(text, closed, closed + _TOLD)) and not _prints(of_them["some"], fact):
        end, said = closed, of_them[0]
    if said:
        message = f"the page says “{text[quantity.wide_start : end]}{said}”, the record says “{fact.shown}”"
        yield Problem("altered-unit", passage.span(quantity.start, quantity.end), message, f"write “{fact.shown}”, and tell the rest in a sentence of its own, with its own record", (fact.note,))


def _added(text: str, end: int, quantity: Quantity, fact: Fact) -> str:
    """Others who are joined to those counted, or the age or sex of all of these."""
    found = (_MORE.match(text, end) if quantity.unit else None) or _WHO.match(text, end)
    return found[0] if found and head(found["noun"]) not in _heads(fact) else ""


def _told_of_some(right: str, fact: Fact) -> str:
    """What is told of all, most or none of those counted, where nothing of it stands in the record; a part of them is never all that the record tells."""
    found = _EACH.match(right)
    if found is None or _prints(found["some"], fact) or any(keep.lower() in found["rest"].lower() for keep in fact.keep):
        return ""
    known = stems(fact.texts) & {stem(word) for word in re.findall(r"[a-z]{3,}", found["rest"].lower())}
    if found["some"] not in ("all", "every one"):
        return found[0]
    if _prints("none", fact):  # none of them insured: all of them uninsured
        known = stems(fact.texts) & {stem(word.removeprefix("un")) for word in re.findall(r"\bun[a-z]{3,}", found["rest"].lower())}
    return "" if known and not _prints("most", fact) else found[0]


def _prints(word: str, fact: Fact) -> bool:
    same = next((words for words in _SAME if word.lower() in words), (word,))
    return any(re.search(rf"\b(?:{'|'.join(same)})\b", text, re.IGNORECASE) for text in fact.texts)


_SAME = (("most", "mostly", "the majority"), ("none", "not one"), ("all", "every one"))


def _heads(fact: Fact) -> frozenset[str]:
    """The nouns of a record, in the singular."""
    return frozenset(head(word) for text in (*fact.texts, *fact.nouns) for word in re.findall(r"[^\W\d_]+", text))
