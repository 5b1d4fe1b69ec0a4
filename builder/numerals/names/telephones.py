"""Numbers to ring become identifiers: 999 in an emergency, 0800 555 0111."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.words.tokens import pattern

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_EMERGENCY = frozenset(("999", "112", "101", "111", "911", "105", "119"))
_TELEPHONE = r"(?:\d[\d ]{8,})\d"
_RINGING = frozenset(
    "call calling dial dials dialling ring rings ringing phone phoned phoning called dialled rang helpline tel telephone text contact line".split()
)


_CALLS = frozenset("call calls caller callers".split())
_PLACED = frozenset("made placed put through".split())
_SHORTEST = 3  # digits: 999
_CLOCKED = frozenset("at by until till from before after since between to around about the".split())


def helpline(s: Tokens, i: int) -> tuple[int, int] | None:
    """999 in an emergency, Childline on 0800 1111, 116 123."""
    digits = s.words[i].replace("\u00a0", " ")
    if len(digits) < _SHORTEST and digits[0] != "0" and s.kinds[i + 1] != "number":
        return None
    if _is_sized(s, i):
        return None
    lead = _RINGING.intersection(s.words[max(0, i - 4) : i])
    if digits in _EMERGENCY and (lead or _is_rung(s, i)) and not (s.glued(i + 1) and s.kinds[i + 1] != "mark"):
        return i, i + 1
    if digits in _EMERGENCY and s.words[i - 1] in (",", "or", "and") and s.words[i - 2] in _EMERGENCY and helpline(s, i - 2):
        return i, i + 1
    match = pattern(_TELEPHONE).match(s.text, s.starts[i])
    if match and (digits.startswith("0") or lead) and sum(c.isdigit() for c in match[0]) >= 10:
        return i, s.at(match.end(), i)
    if digits.startswith("0") and len(digits) >= 4 and digits.isdigit() and not (len(digits) == 4 and s.words[i - 1] in _CLOCKED) and s.words[i + 1] not in ("hrs", "hours", "h"):
        after = i + 1
        while s.kinds[after] == "number" and not s.glued(after):
            after += 1
        return i, after
    if not lead.isdisjoint(("call", "dial", "ring", "calling", "text", "helpline")) and pattern(r"\d{3} \d{3}|\d{5,6}").fullmatch(digits):
        return i, i + 1
    return None


_SIZES = frozenset("least nearly almost exactly approximately roughly".split())


def _is_sized(s: Tokens, i: int) -> bool:
    """Whether the words before say that the number at `i` counts the calls after it: at least 999 calls, more than 101 callers."""
    if s.words[i + 1] not in _CALLS:
        return False
    return s.words[i - 1] in _SIZES or s.words[i - 2 : i] in (["more", "than"], ["fewer", "than"], ["less", "than"], ["many", "as"])


def _is_rung(s: Tokens, i: int) -> bool:
    """Whether the words beside 999 and the like make it a number to ring: a 999 call, on 101, 999 in an emergency."""
    following = s.words[i + 1]
    if (following == "/" and s.words[i + 2] in _EMERGENCY) or (s.words[i - 1] == "/" and s.words[i - 2] in _EMERGENCY):
        return True
    if following in ("call", "calls", "caller", "callers", "operator", "operators", "number", "service"):
        return True
    if s.words[i - 1] == "to" and (s.words[i - 2] in _CALLS or (s.words[i - 2] in _PLACED and not _CALLS.isdisjoint(s.words[max(0, i - 5) : i - 2]))):
        return True  # calls to 999, the call was made to 101
    if following == "in":
        return s.words[i + 2] in ("an", "case", "emergencies") or s.words[i + 3] == "emergency"
    return s.words[i - 1] in ("or", "on") and (s.kinds[i + 1] != "word" or following in ("if", "to", "and", "for", "quoting", "at", "with"))
