"""What is denied turns about: not over £5 is up to £5, never below ninety is at least ninety."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

# Class → that of what is denied: not over £5, no later than 28 days after.
TURNED = {"more-than": "up-to", "fewer-than": "at-least"}
_DENYING = frozenset("no not never nor neither cannot without rarely seldom".split())
_BETWEEN = frozenset("be been have to ever".split())
_MEASURED = frozenset("fell fall fallen dropped drop dipped sank went gone rose risen rise climbed got grew grown last lasted take took taken cost cover covered contain contained hold held weigh weighed measure measured stay stayed wait waited need needed require required run ran spend spent".split())
_TIMES_DENIED = frozenset("time point stage case".split())


def denied_at(s: Tokens, k: int) -> int:
    """Where the word stands that denies what begins after token `k`, -1 when there is none: must not be less than, didn’t exceed, at no time more than."""
    k -= s.words[k] in _MEASURED
    while s.words[k] in _BETWEEN:
        k -= 1
    k -= s.words[k] in _TIMES_DENIED and s.words[k - 1] == "no"
    return k if s.words[k] in _DENYING or s.words[k].endswith("n't") else -1
