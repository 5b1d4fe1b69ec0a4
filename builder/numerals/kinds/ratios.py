"""One number against another becomes a ratio: two to one, 3:1, 311 votes to 289, 12.4 per 1,000."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS, Number, plain
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

# What a vote or a match is told in: 311 votes to 289, three sets to one.
_TALLIED = frozenset("votes goals points sets games frames legs tries seats".split())
# After these so many points tell how far something moved: up three points to 74.
_MOVED = frozenset("up down rose fell gained lost dropped added slipped climbed".split())
# A blood pressure of 168 over 94; “94 pupils over 12” are older than that.
_PRESSURE = frozenset(("pressure", "bp"))
_LONGEST_INNINGS, _WICKETS, _LONGEST_SCORE = 1000, 10, 12


def ratio(s: Tokens, first: Number) -> Found | None:
    """One number against another: 3:1, two to one, 2½ to one, 3-1, by a factor of three."""
    j = first.after
    word = s.words[j]
    if word in (":", "∶") and s.glued(j) and s.kinds[j + 1] == "number" and (s.glued(j + 1)):
        second = number(s, j + 1)
        if second and first.digits and len(second.digits) > 3 and second.digits[2] == "." and second.value < 60:  # a mile in 3:54.2
            return Found(first.first, second.after, "duration", f"PT{plain(first.value)}M{plain(second.value)}S", unit="minute")
        if second and s.words[first.first - 1] == "in" and len(second.digits) == 2 and 24 <= first.value < 60 and second.value < 60:  # ran it in 38:14
            return Found(first.first, second.after, "duration", f"PT{plain(first.value)}M{plain(second.value)}S", unit="minute")
        if second and not (second.digits and len(second.digits) == 2 and first.digits and int(second.value) < 60 and len(first.digits) == 2 and first.value < 24):
            return Found(first.first, second.after, "ratio", f"{plain(first.value)}/{plain(second.value)}")
    if word == "over" and first.digits and (second := number(s, j + 1)) and second.digits and second.value < first.value and not _PRESSURE.isdisjoint(s.words[max(0, first.first - 8) : first.first]):
        return Found(first.first, second.after, "ratio", f"{plain(first.value)}/{plain(second.value)}")
    if word == "to" or (word in HYPHENS and s.words[j + 1] == "to"):
        k = j + (3 if word in HYPHENS and s.words[j + 2] in HYPHENS else 1)
        second = number(s, k)
        if (
            second
            and not second.ordinal
            and second.value == 1
            and first.value > 1
            and s.words[second.after] not in units.TIME_UNITS
            and not is_plural(s.words[second.after])
        ):
            return Found(first.first, second.after, "ratio", f"{plain(first.value)}/1")
    if word == "to" and s.words[first.first - 1] == "of" and s.words[first.first - 2] in ("ratio", "ratios", "odds", "proportion") and (second := number(s, j + 1)) and not second.ordinal:
        return Found(first.first, second.after, "ratio", f"{plain(first.value)}/{plain(second.value)}")
    if word in _TALLIED and s.words[j + 1] == "to" and s.words[first.first - 1] not in _MOVED and (second := number(s, j + 2)) and not second.ordinal:
        return Found(first.first, second.after, "ratio", f"{plain(first.value)}..{plain(second.value)}", unit=word)
    if word in HYPHENS and not first.digits and (spoken := _spoken_score(s, first)):
        return spoken
    if word in ("-", "–", "—", "‐") and s.glued(j) and s.glued(j + 1) and s.kinds[j + 1] == "number" and first.digits:
        second = number(s, j + 1)
        if (
            second and second.digits and second.value < first.value and first.value < (_LONGEST_INNINGS if second.value <= _WICKETS else 200)
            and not (s.words[second.after] in HYPHENS and s.glued(second.after))
            and not (s.glued(second.after) and s.kinds[second.after] == "word")
            and len(second.digits) <= len(first.digits)
        ):  # fmt: skip
            return Found(first.first, second.after, "ratio", f"{plain(first.value)}..{plain(second.value)}")
    return per(s, first)


def _spoken_score(s: Tokens, first: Number) -> Found | None:
    """The score of “won two-nil” and “lost three-two”."""
    j = first.after + 1
    lost = first.value if s.words[j] == "all" else lex.SMALL.get(s.words[j])
    if lost is None or not (s.glued(j - 1) and s.glued(j)) or not lost <= first.value <= _LONGEST_SCORE or s.words[j + 1] in units.TIME_UNITS or (s.words[j + 1] in HYPHENS and s.words[j + 2] in lex.SMALL):
        return None
    return Found(first.first, j + 1, "ratio", f"{plain(first.value)}..{lost}")


def per(s: Tokens, first: Number) -> Found | None:
    """12.4 per 1,000, three parts per million."""
    k = first.after + (s.words[first.after] in ("part", "parts"))
    if s.words[k] != "per":
        return None
    second = number(s, k + 1)
    if second is None or second.ordinal or s.words[second.after] == "cent":
        return None
    base = s.printed(k + 1, second.after)
    return Found(first.first, second.after, "ratio", f"{plain(first.value)}/{plain(second.value)}", unit=f"per {base}")
