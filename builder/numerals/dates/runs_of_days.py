"""Days of one month become an interval or a set: 3–7 June 2013, Friday 3 to Sunday 5 May; 3, 10 and 17 November."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.single import stamp
from builder.numerals.dates.stamps import Stamp
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.number import Number
    from builder.numerals.words.tokens import Tokens
DASHES = frozenset("-‐‑–—−/")
_LISTING = frozenset(("and", "or", "&"))
_LONGEST_MONTH = 31
_NUMERIC_LOOK = frozenset("/.")


def days_of_a_month(s: Tokens, i: int) -> Stamp | None:
    """3–7 June 2013, between 3 and 7 June, 26th and 27th August 2014, 3, 10 and 17 November, Friday 3 to Sunday 5 May."""
    low = _bare_day(s, _past_the_weekday(s, i))
    if low is None:
        return None
    j, last, listed = low.after, low, [low]
    while s.words[j] == "," and (more := _bare_day(s, _past_the_weekday(s, j + 1))) and more.value > last.value:
        j, last = more.after, more
        listed.append(more)
    if s.words[j] == "," and s.words[j + 1] in ("and", "or"):
        j += 1
    if not (s.words[j] in DASHES - {"/"} or s.words[j] in ("to", "and", "or", "until", "&") or (s.words[j] == "/" and s.words[j + 2] in almanac.MONTHS and last.value < 32)):
        return None
    k = _past_the_weekday(s, j + 1)
    while s.words[k] == "the":
        k += 1
    if s.kinds[k] != "number" and s.words[k] not in lex.ORDINALS:
        return None
    high = stamp(s, k)
    if high is None or high.level != "day" or not high.edtf[-2:].isdigit() or int(high.edtf[-2:]) <= last.value:
        return None
    if s.text[s.starts[k] : s.ends[k]].isdigit() is False and not low.ordinal and s.kinds[k] != "number":
        return None
    if _NUMERIC_LOOK & set(s.words[k : high.after]):
        return None
    month, days = high.edtf[:-2], [int(day.value) for day in listed] + [int(high.edtf[-2:])]
    if s.words[j] in _LISTING and s.words[i - 1] != "between" and s.words[i - 2 : i] != ["between", "the"] and (s.words[j] == "or" or days[-1] - days[0] >= len(days)):
        opens, closes = "[]" if s.words[j] == "or" else "{}"  # EDTF's sets: one of them, all of them
        return Stamp(i, high.after, f"{opens}{','.join(f'{month}{day:02}' for day in days)}{closes}", "set")
    return Stamp(i, high.after, f"{month}{low.value:02}/{high.edtf}", "interval")


def _bare_day(s: Tokens, i: int) -> Number | None:
    """A day of the month without its month: 3, 26th, the fourth."""
    found = number(s, i) if s.kinds[i] == "number" or s.words[i] in lex.ORDINALS else None
    if found is None or not isinstance(found.value, int) or not 1 <= found.value <= _LONGEST_MONTH or not (found.digits or found.ordinal):
        return None
    return found


def _past_the_weekday(s: Tokens, i: int) -> int:
    """Where the number begins that follows a weekday at `i`; `i` itself where there is no weekday."""
    if s.words[i] not in almanac.WEEKDAYS and s.words[i] not in almanac.WEEKDAY_MARKS:
        return i
    j = i + 1
    while s.words[j] in (",", ".", "the"):
        j += 1
    return j if s.kinds[j] == "number" or s.words[j] in lex.ORDINALS else i
