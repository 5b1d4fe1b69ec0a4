"""Decades of a life become ages: in his mid-30s → 30..39, in their teens → 13..19, the under-fives, thirty-somethings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.number import HYPHENS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens


def decade_of_life(s: Tokens, i: int, floor: int) -> Found | None:
    """In his mid-30s, in her thirties, in their teens, in their 20s and 30s, thirty-somethings."""
    word, after = s.words[i], i + 1
    if word in lex.SOMETHINGS or (s.words[i + 1] in HYPHENS and s.words[i + 2] in ("something", "somethings")):
        known = lex.SOMETHINGS.get(word) or lex.TENS.get(word) or (int(word) if word.isdigit() and word.isascii() and len(word) == 2 else 0)
        if known and known % 10 == 0:
            return Found(i, i + 1 if word in lex.SOMETHINGS else i + 3, "age", f"{known}..{known + 9}", unit="year")
    lead = i - 2 if s.words[i - 1] in HYPHENS else i - 1
    if s.words[lead] in ("under", "over") and lead >= floor and (word in lex.PLURALS or word in almanac.DECADES):
        value = lex.PLURALS.get(word) or almanac.DECADES[word] * 10
        if value and (lead == i - 2 or s.words[lead - 1] in ("the", "for", "of")):
            return Found(i, after, "age", str(value), unit="year", wide=lead, hedge="fewer-than" if s.words[lead] == "under" else "more-than")
    if word in almanac.DECADES and word not in ("noughties", "tens"):
        tens = almanac.DECADES[word]
    elif word == "teens":
        tens = 1
    elif s.kinds[i] == "number" and len(word) == 2 and word[1] == "0" and word.isascii() and word.isdigit() and s.glued(i + 1):
        if s.words[i + 1] == "s":
            after = i + 2
        elif s.words[i + 1] in ("'", "’") and s.words[i + 2] == "s":
            after = i + 3
        else:
            return None
        tens = int(word[0])
    else:
        return None
    k = i - 1
    while k >= 0 and i - k < 12 and (s.words[k] in ("early", "mid", "late", "to", "-", "or", "‐", "and", "–", "s", "their", "her", "his") or s.words[k] in almanac.DECADES or s.words[k] == "teens" or s.kinds[k] == "number"):
        if s.words[k] in ("his", "her", "their"):
            break
        k -= 1
    if word != "teens" and s.words[k] not in ("his", "her", "their", "my", "our", "your"):
        return None
    low, high = (13, 19) if word == "teens" else (tens * 10, tens * 10 + 9)
    return Found(i, after, "age", f"{low}..{high}", unit="year")
