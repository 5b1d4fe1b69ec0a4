"""What a rule found and the words round it become a quantity: its hedge, and what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.hedging.hedges import before as hedge_before
from builder.numerals.hedging.late_hedges import after as hedge_after
from builder.numerals.hedging.late_hedges import past_a_noun
from builder.numerals.quantity import OUTER_OF_A_SPAN, TOLD_FROM, Quantity
from builder.numerals.words.nouns import counted, partitive

if TYPE_CHECKING:
    from builder.numerals.found import Found
    from builder.numerals.words.tokens import Tokens

# Words that a number may follow to say which one: day three of the trial.
_NUMBERED = frozenset(("day", "week", "month", "year", "night", "phase", "stage", "part", "round", "lap", "step"))


def bare(s: Tokens, first: int, after: int, kind: str) -> Quantity:
    """Tokens that state no value: an idiom, an identifier, a number word that no rule explains."""
    start, end = s.starts[first], s.ends[after - 1]
    return Quantity(start, end, start, end, kind, "")


def whole(s: Tokens, found: Found, floor: int) -> tuple[int, Quantity]:
    """The quantity of what a rule found, with its hedge and its counted noun."""
    wide = found.first if found.wide < 0 else found.wide
    last = found.after if found.wide_after < 0 else found.wide_after
    hedge, hedge_text, unit = "", "", found.unit
    if found.hedge is not None:
        hedge = found.hedge
        if hedge:
            hedge_text = hedge if found.kind == "date" or wide == found.first else s.printed(wide, found.first).rstrip("-‐‑ ")
    else:
        hedge, start = hedge_before(s, wide, floor, found.kind)
        if hedge:
            hedge_text = s.printed(start, _hedge_end(s, start, wide))
            wide = start
        elif wide < found.first:
            hedge, start = hedge_before(s, found.first, wide, found.kind)
            hedge_text = s.printed(start, _hedge_end(s, start, found.first)) if hedge else ""
    after, after_end = hedge_after(s, found.after, found.kind)
    if after in TOLD_FROM and hedge in OUTER_OF_A_SPAN and s.words[after_end - 1] not in ("after", "before", "on"):
        hedge = f"{hedge} {after}"  # about three years ago
    elif after and (not hedge or hedge in ("past", "only", "total", "from", "by") or (hedge == "around" and after != "total")):
        hedge, hedge_text = after, s.printed(found.after, after_end).lstrip("-,( ")
    if after:
        last = max(last, after_end)
    if found.counts and after and s.words[last] == "," and s.words[last + 1] == "of":
        last += 1
    if found.counts:
        numbered = s.words[found.first - 1] in _NUMBERED and s.words[found.after] == "of"
        single = found.value == "1" or found.kind == "ordinal" or (found.value == "0" and s.words[found.first] == "one")
        noun = partitive(s, last) if found.kind == "fraction" or (found.kind == "percent" and s.words[last] == "of") else None
        if not noun and not numbered and found.kind != "percent" and (found.kind != "ordinal" or s.words[found.after] != "of"):
            noun = counted(s, max(last, found.after), single=single)
        if noun:
            unit = s.printed(*noun)
            last = max(last, noun[1])
            if not hedge and (late := past_a_noun(s, last, found.kind))[0]:
                hedge, hedge_text, last = late[0], s.printed(last, late[1]).lstrip(", "), late[1]
    wide, last = max(wide, floor), max(last, found.after)
    return found.after, Quantity(
        s.starts[found.first], s.ends[found.after - 1], s.starts[wide], s.ends[last - 1], found.kind, found.value, hedge,
        hedge_text, unit, found.optional,
    )  # fmt: skip


def _hedge_end(s: Tokens, start: int, first: int) -> int:
    while first - 1 > start and s.words[first - 1] in ("-", "‐", "‑", ",", "(", "–"):
        first -= 1
    return first
