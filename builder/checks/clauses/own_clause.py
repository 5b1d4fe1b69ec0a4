"""The words round a figure → those of its own clause: “40 boats sank” of “40 boats sank and 12 were saved”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import PAST
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.model import Passage
    from builder.numerals import Quantity

_VERB = rf"(?:[a-z]{{2,}}ed|{'|'.join(sorted(PAST))})\b"
_OWN = pattern(rf"(?!.*\b(?:who|whom|which|that|whose)\b)[^|]*?\b{_VERB}.* and (?:the |of the |only |just |another )?", re.IGNORECASE)
"""What stands between two figures each of which has a verb."""
BOUNDARY = pattern(r"[.;:!?()–—]|, | - |\b(?:but|although|though|while|whereas|because)\b", re.IGNORECASE)
"""What ends a clause."""
OPENS = pattern(r"\b(?:(?<!of )(?<!in )that|who|whom|which|whose|to|and|or|if|whether|when|than|what|how|why|unless)\b", re.IGNORECASE)
"""What opens a clause within one."""


def own_clause(passage: Passage, quantity: Quantity, before: str, after: str) -> tuple[str, str]:
    """What stands before and after a figure, without the clauses of other claims that “and” joins to its own, when there is a verb for either."""
    if " and " not in before and " and " not in after:
        return before, after
    begin, end = quantity.wide_start - len(before), quantity.wide_end + len(after)
    for start, stop, _ in passage.claims:
        if quantity.wide_end < start < end and _OWN.fullmatch(passage.text, quantity.wide_end, start):
            return before, passage.text[quantity.wide_end : start]
        if begin <= start and stop < quantity.wide_start and _OWN.fullmatch(passage.text, stop, quantity.wide_start):
            return "", after
    return before, after


def last_of(text: str, boundary: re.Pattern[str]) -> str:
    """The part of a text after its last boundary."""
    ends = [match.end() for match in boundary.finditer(text)]
    return text[ends[-1] :] if ends else text
