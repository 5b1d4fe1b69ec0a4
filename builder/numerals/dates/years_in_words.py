"""Years in words become EDTF: twenty fourteen, nineteen ninety-seven, in two thousand and nine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.stamps import DATE_LEADS, EARLIEST, LATEST, Stamp
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_YEAR_LEADS = frozenset("in since during until till circa".split())


def _year_said_in_full(s: Tokens, i: int) -> Stamp | None:
    """In two thousand and nine, since nineteen hundred: a number in words that counts nothing, after a word that leads a year."""
    found = number(s, i)
    if found is None or found.ordinal or not isinstance(found.value, int) or not EARLIEST < found.value <= LATEST:
        return None
    if (s.kinds[found.after] == "word" and s.words[found.after] not in _AFTER_A_YEAR) or s.words[found.after] in ("%", *HYPHENS):
        return None
    return Stamp(i, found.after, str(found.value), "year")


_AFTER_A_YEAR = frozenset("and or the a when he she it they we i to until as by with was were there had has but after before at on for that which who".split())


def year_in_words(s: Tokens, i: int) -> Stamp | None:
    """Twenty fourteen, nineteen ninety-seven, nineteen oh five, two thousand and five."""
    if s.words[i] == "two" and s.words[i + 1] == "thousand":
        return _year_said_in_full(s, i) if s.words[i - 1] in _YEAR_LEADS or s.words[i - 1] in almanac.MONTHS else None
    head = {"nineteen": 19, "twenty": 20, "eighteen": 18, "seventeen": 17}.get(s.words[i])
    if head is None:
        return None
    j = i + 1
    if s.words[j] in HYPHENS and s.kinds[j] == "mark":
        j += 1
    if s.words[j] in almanac.DECADES and head < 20:
        return Stamp(i, j + 1, f"{head}{almanac.DECADES[s.words[j]]}X", "decade")
    if s.words[j] == "hundreds" and head < 20:
        return Stamp(i, j + 1, f"{head}XX", "century")
    if s.words[j] in ("oh", "o"):
        k = j + 2 if s.words[j + 1] in HYPHENS else j + 1
        return Stamp(i, k + 1, f"{head}0{lex.DIGITS[s.words[k]]}", "year") if s.words[k] in lex.DIGITS else None
    if s.words[j] == "hundred" and head < 20 and (s.words[i - 1] in _YEAR_LEADS or s.words[i - 1] in almanac.MONTHS):
        return _year_said_in_full(s, i)
    tail = number(s, j) if s.words[j] in lex.TEENS or s.words[j] in lex.TENS else None
    if tail is None or not isinstance(tail.value, int) or not 10 <= tail.value <= 99 or tail.ordinal:
        return None
    if head == 20 and s.words[j] == "twenty" and tail.value == 20:
        return None if s.words[i - 1] not in DATE_LEADS else Stamp(i, tail.after, "2020", "year")
    if is_plural(s.words[tail.after]) and s.words[i - 1] not in ("in", "since", "by"):
        return None
    return Stamp(i, tail.after, f"{head}{tail.value}", "year")
