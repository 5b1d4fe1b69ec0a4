"""The sign before a number: below nought (−3, –£3m, minus three), or both ways (±3, plus or minus three)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.words import units

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

BELOW = frozenset(("minus", "negative"))
SIGNS = frozenset("-−–")
# After these an en dash that cleaves to a number is the sign and no break: a change of –3, (–3).
_BEFORE_A_SIGN = frozenset(("", "(", "|", ":", "=", ",", ";", "of", "to", "at", "by", "from", "reached", "hit", "fell", "dropped", "or", "and", "between", "was", "were", "is", "are"))


def is_below_nought(s: Tokens, i: int) -> bool:
    """Whether the sign or word at `i` takes what follows it below nought; the dash of 5–3 and of £2m–£3m does not."""
    word = s.words[i]
    if word in BELOW:
        return True
    if word not in SIGNS or not s.glued(i + 1) or s.kinds[i - 1] == "number" or (s.glued(i) and (s.kinds[i - 1] == "word" or s.words[i - 1] in ")]%")):
        return False
    return word != "–" or s.words[i - 1] in _BEFORE_A_SIGN or s.words[i - 1] in units.CURRENCY_SIGNS or s.words[i - 1] in units.CURRENCY_CODES


def both_ways(s: Tokens, i: int) -> int:
    """Where a sign of both ways begins that ends at token `i` (±, +/-, plus or minus), or -1."""
    if s.words[i] == "±":
        return i
    return i - 2 if s.words[i] in (*SIGNS, "minus") and s.words[i - 1] in ("or", "/") and s.words[i - 2] in ("plus", "+") else -1
