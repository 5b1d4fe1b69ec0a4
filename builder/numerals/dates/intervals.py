"""Dates joined to intervals: between 1997 and 2013, 2004–5, January to March 2012 → EDTF intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.runs_of_days import DASHES, days_of_a_month
from builder.numerals.dates.single import stamp
from builder.numerals.dates.stamps import Stamp
from builder.numerals.found import Found
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.number import HYPHENS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_PREFIXES = frozenset(("early", "mid", "late", "the", "about", "around", "roughly", "approximately", "-", "‐", "beginning", "end", "start", "of", "spring-"))
# The words that go on with a date after digits; after any other, only a year can be one.
_AFTER_A_DAY = almanac.MONTHS.keys() | lex.ORDINAL_MARKS | frozenset("of day to and or until in s bc bce ad ce".split())
_YEAR = 4  # digits
_SHORTENED = frozenset("'’‘")  # what stands for the century: ’08/’09
_CIRCA = frozenset(("c", "ca", "circa"))
_ROUGH_HEDGES = {"early": "early", "mid": "mid", "late": "late", "beginning": "beginning", "start": "beginning", "end": "end", "about": "around", "around": "around", "roughly": "around", "approximately": "around"}
_ROUGH = frozenset(("early", "mid", "late", "the", "beginning", "end", "start"))


def date(s: Tokens, i: int, floor: int) -> Found | None:
    """The longest date or interval that begins at token `i`; the core leaves out “between” and “from”."""
    if s.kinds[i] == "number" and s.kinds[i + 1] == "word" and s.words[i + 1] not in _AFTER_A_DAY and len(s.words[i]) != _YEAR:
        return None
    days = days_of_a_month(s, i)
    first = days or stamp(s, i, floor)
    if first is None:
        return _month_to_month(s, i, floor)
    led = _led_by(s, i, floor)
    if first.level == "year" and (tail := _short_tail(s, first)):
        longer = _joined(s, tail, led, floor) if led == "between" or s.words[tail.after] in ("to", "until") or _goes_on(s, tail.after) else None
        return longer or _found(tail, led, s, floor)
    return _joined(s, first, led, floor) or _found(_with_later_year(s, first), led, s, floor)


def _with_later_year(s: Tokens, first: Stamp) -> Stamp:
    """“5 November and 3 December 2003”, “June, July and August 2012”: a date without a year takes that of its list."""
    after = _past_a_stop(s, first.after)
    while first.edtf.startswith("XXXX") and s.words[after] in (",", "and", "or") and first.level in ("day", "month", "season") and after - first.after < 12:
        after += 2 if s.words[after] == "," and s.words[after + 1] in ("and", "or") else 1
        while s.words[after] in _ROUGH:  # in late May or early June 1972
            after += 1
        following = stamp(s, after)
        if following is None or following.level != first.level:
            break
        if not following.edtf.startswith("XXXX"):
            return first._replace(edtf=following.edtf[:4] + first.edtf[4:])
        after = _past_a_stop(s, following.after)
    return first


def _past_a_stop(s: Tokens, after: int) -> int:
    """The token after the full stop of a shortened month in a list: Sept. and Oct. 2001."""
    return after + 1 if s.words[after] == "." and s.glued(after) and s.words[after - 1] in almanac.MONTHS and s.words[after + 1] in (",", "and", "or") else after


def _led_by(s: Tokens, i: int, floor: int) -> str:
    """“between”, “from” or “both” right before the date, past early, late and the like."""
    k = i - 1
    while k >= floor and s.words[k] in _PREFIXES:
        k -= 1
    return s.words[k] if k >= floor else ""


def _found(found: Stamp, led: str, s: Tokens, floor: int) -> Found:
    kind = "relative" if found.level == "weekday" else "date"
    wide = found.first
    if "/" in found.edtf and led in ("between", "from"):
        wide = _back_to(s, found.first, led, floor)
    named = s.words[wide - 1] if wide - 1 >= floor else ""
    if named == "year" and s.words[wide - 2] in ("financial", "tax", "academic", "fiscal", "school", "municipal", "calendar"):
        return Found(wide - 2, found.after, kind, found.edtf, optional=found.optional)
    settled = "" if "/" in found.edtf and led in ("between", "from") else None
    if led == "from" and "/" in found.edtf and wide == found.first:
        settled = None
    return Found(found.first, found.after, kind, found.edtf, wide=wide, optional=found.optional, hedge=settled)


def _back_to(s: Tokens, first: int, led: str, floor: int) -> int:
    k = first - 1
    while k >= floor and s.words[k] != led:
        k -= 1
    return max(k, floor)


def _short_tail(s: Tokens, first: Stamp) -> Stamp | None:
    """2004–5, 2004-05, 2004/05, 1999/00, 2010-11: two years, never a month; 2009-08 is a month."""
    j = first.after
    if s.words[j] not in DASHES or not s.glued(j) or not s.glued(j + 1) or s.kinds[j + 1] != "number":
        return None
    tail, start = s.words[j + 1], int(first.edtf) if first.edtf.isdigit() else 0
    if len(tail) == 4 and tail.isdigit() and int(tail) == start + 1:
        return Stamp(first.first, j + 2, f"{start}/{tail}", "interval")
    if not tail.isdigit() or len(tail) > 2 or (s.words[j + 2] in DASHES and s.glued(j + 2) and s.kinds[j + 2 + 1] == "number" and not _goes_on(s, j + 2)):
        return None
    if s.words[j + 2] in almanac.MONTHS and not s.glued(j + 2):
        return None
    scale = 10 ** len(tail)
    end = start - start % scale + int(tail)
    if end <= start:
        if s.words[j] in HYPHENS and len(tail) == 2 and 1 <= int(tail) <= 12 and start % 100 != 99:
            return Stamp(first.first, j + 2, f"{start}-{tail}", "month")
        end += scale
        if end - start > 10 or len(tail) == 1:
            return None
    return Stamp(first.first, j + 2, f"{start}/{end}", "interval")


def _goes_on(s: Tokens, j: int) -> bool:
    """1995/96–1999/00: a year with four digits after the dash at `j`."""
    return s.words[j] in DASHES - {"/"} and s.kinds[j + 1] == "number" and len(s.words[j + 1]) == _YEAR


def _joined(s: Tokens, first: Stamp, led: str, floor: int) -> Found | None:
    """The interval of `first` and the date after “to”, “–”, “until”, or after “and” when between leads."""
    if first.level in ("weekday", "set"):
        return None
    j = first.after
    if s.words[j] == "." and s.glued(j) and s.words[j - 1] in almanac.MONTHS and s.words[j + 1] in DASHES:  # Feb./March
        j += 1
    word = s.words[j]
    if word in DASHES:
        j += 1
        while s.words[j] in DASHES:
            j += 1
        strong = word != "/" or first.level == "month" or (first.level == "day" and s.words[first.after - 1] in almanac.MONTHS) or (s.words[j] in _SHORTENED and s.words[first.first] in _SHORTENED)
    elif word in ("to", "until", "till", "through", "thru") or (word == "up" and led == "from" and s.words[j + 1] in ("to", "until", "till")):
        j += 1
        while s.words[j] in ("to", "and", "including", "until", "up"):
            j += 1
        strong = led == "from" or word != "until"
    elif word == "and" and (led in ("between", "both") or first.level == "decade"):
        j += 1
        strong = led == "between" or first.level == "decade"
    else:
        return None
    rough = j
    while s.words[j] in _PREFIXES or s.words[j] in _CIRCA:
        j += 2 if s.words[j] in _CIRCA and s.words[j + 1] == "." else 1
    j += s.words[j] in _NEXT and s.words[j - 1] == "the"
    second = days_of_a_month(s, j) or stamp(s, j, floor)
    if second is None or not strong or second.level == "weekday":
        return None
    if word == "and" and led != "between" and (second.level != "decade" or first.edtf[:3].isdigit() is False or int(second.edtf[:3]) != int(first.edtf[:3]) + 1):
        return None
    if (word == "/" or (word == "and" and led != "between")) and any(s.words[k] in _ROUGH - {"the"} for k in range(rough, j)):
        return None  # the late 1960s and early 1970s are two, each with its own part
    start, end = first.edtf, second.edtf
    if second.level == "year" and first.level == "year" and int(end) <= int(start) and word in DASHES:
        return None
    if "/" in start or "/" in end:
        start, end = start.split("/")[0], end.rsplit("/", maxsplit=1)[-1]
    if word in DASHES and start[:4].isdigit() and end[:4].isdigit() and start[:4] > end[:4]:
        return None
    if start.startswith("XXXX") and not end.startswith("XXXX") and first.level in ("day", "month", "season"):
        start = end[:4] + start[4:]
        if start > end and first.level in ("month", "day") and len(start) == len(end):
            start = str(int(end[:4]) - 1) + start[4:]
    if first.level in _PARTS_OF_A_YEAR and second.level in _PARTS_OF_A_YEAR and end.startswith("XXXX"):
        second = _with_earlier_year(s, first, second)
        end = second.edtf
    elif s.words[second.first - 1] in _NEXT:
        return None
    prefix = _start_of_prefix(s, first.first, floor)
    of_start, of_end = _rough(s, prefix, first.first), _rough(s, rough, j)
    hedge = of_start or of_end if "around" in (of_start, of_end) or not of_end else f"{of_start} to {of_end}".lstrip()
    tail = Stamp(first.first, second.after, f"{start}/{end}", "interval")
    if second.level == "year" and (short := _short_tail(s, second)) and word != "/":
        tail = Stamp(first.first, short.after, f"{start}/{short.edtf.rsplit('/', maxsplit=1)[-1]}", "interval")
    found = _found(tail, led, s, floor)
    if hedge and led in ("between", "from"):
        return found._replace(hedge=hedge)
    return found._replace(hedge=hedge, wide=prefix) if " " in hedge else found


def _rough(s: Tokens, first: int, after: int) -> str:
    """The part of a date, or “around”, that the words from token `first` up to `after` tell; "" when none does."""
    return next((_ROUGH_HEDGES[word] for word in s.words[first:after] if word in _ROUGH_HEDGES), "")


_NEXT = ("following", "next")
_PARTS_OF_A_YEAR = ("day", "month", "season")


def _with_earlier_year(s: Tokens, first: Stamp, second: Stamp) -> Stamp:
    """The end of “June 2011 to the following March” and “to March of the next year” with its year, which is told by the start's."""
    year, part = first.edtf[:4], second.edtf[4:]
    if not year.isdigit():
        return second
    k = second.after + (s.words[second.after] == "of")
    told = s.words[k : k + 3]
    later = s.words[second.first - 1] in _NEXT and part <= first.edtf[4:]
    if told[-1] == "year" and told[0] == "the" and told[1] in (*_NEXT, "same"):
        second, later = second._replace(after=k + 3), told[1] != "same"
    elif told[:2] == ["that", "year"]:
        second = second._replace(after=k + 2)
    elif s.words[second.first - 1] not in _NEXT:
        return second
    return second._replace(edtf=f"{int(year) + later}{part}")


def _start_of_prefix(s: Tokens, first: int, floor: int) -> int:
    """Where the words like “early” and “the end of” begin that stand right before a date."""
    while first - 1 >= floor and s.words[first - 1] in _PREFIXES:
        first -= 1
    return first


def _month_to_month(s: Tokens, i: int, floor: int) -> Found | None:
    """Jan–Mar 2012: a month that is one only in such company."""
    month = almanac.MONTHS.get(s.words[i])
    if not month or s.words[i + 1] not in (*DASHES, "to", "and"):
        return None
    second = stamp(s, i + 2, floor)
    if second is None or second.level not in ("month", "day") or s.words[i + 2] not in almanac.MONTHS:
        return None
    return _joined(s, Stamp(i, i + 1, f"XXXX-{month:02}", "month"), _led_by(s, i, floor), floor)
