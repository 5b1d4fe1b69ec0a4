"""Lengths of time become ISO 8601: 13 months → P13M, three and a half years → P3.5Y, 3 hours 25 minutes → PT3H25M."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import units
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS, Number, plain
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

QUALIFIERS = frozenset(
    "working calendar full whole consecutive successive further more additional extra school business short long academic"
    " financial solid straight clear sitting good entire other different complete separate fiscal tax upcoming next past previous last coming following remaining".split()
)


def iso(value: int | Fraction, mark: str, times: int) -> str:
    """One length of time in ISO 8601."""
    number_ = plain(value * times)
    return f"PT{number_}{mark[1]}" if mark.startswith("T") else f"P{number_}{mark}"


_LONGEST_CLASS = 2  # digits: Year 11


def is_a_class(s: Tokens, k: int) -> bool:
    """Whether token `k` is the Year of “14 Year 6 leavers”."""
    return s.words[k] == "year" and s.capital(k) and s.kinds[k + 1] == "number" and len(s.words[k + 1]) <= _LONGEST_CLASS


def _unit_at(s: Tokens, j: int) -> tuple[str, str, int, int] | None:
    """The time unit at `j`, past a hyphen and qualifiers: name, designator, multiple, token after it."""
    k = j
    if s.words[k] in HYPHENS and s.kinds[k] == "mark" and s.glued(k):
        k += 1
    while s.words[k] in QUALIFIERS and k - j < 3:
        k += 1
    if s.words[k] not in units.TIME_UNITS or s.kinds[k] != "word":
        return None
    name, mark, times = units.TIME_UNITS[s.words[k]]
    if name == "weekend" or is_a_class(s, k):
        return None
    return name, mark, times, k + 1


def duration(s: Tokens, first: int, j: int, ends: tuple[int | Fraction, int | Fraction | None], wide: int) -> Found | None:
    """The length of time whose number ends at token `j`."""
    rounded = s.words[j] in HYPHENS and s.words[j + 1] in ("odd", "plus")
    more = s.words[j] == "+" and s.glued(j) and s.words[first - 1] not in ("aged", "age", "ages")  # 6+ weeks
    unit = _unit_at(s, j + 2 if rounded else j + more) or _glued_unit(s, j)
    if unit is None:
        return None
    low, high = ends
    hedge = ("around" if s.words[j + 1] == "odd" else "at-least") if rounded else "at-least" if more else None
    name, mark, times, after = unit
    if s.words[after - 1] == "second" and low != 1 and not isinstance(low, Fraction) and s.words[j] not in HYPHENS:
        return None
    if name == "day" and s.words[after] == "out":
        return None
    if s.words[after - 2] in ("last", "next", "past", "previous") and not s.words[after - 1].endswith("s") and (low != 1 or high is not None):
        return None  # between 7 and 9 last night
    if s.words[after - 1] == "year" and s.words[after] in ("groups", "heads", "tutors", "pupils"):
        return None
    if s.words[after - 1] in ("day", "night") and low != 1 and is_plural(s.words[after]) and s.words[after - 2] not in HYPHENS:
        return None  # two night staff
    if high is not None:
        return Found(first, after, "duration", f"{iso(low, mark, times)}..{iso(high, mark, times)}", unit=name, wide=wide)
    value = iso(low, mark, times)
    tail = after
    if s.words[tail] == "and" and s.words[tail + 1] in ("a", "one") and s.words[tail + 2] in ("half", "quarter"):
        value = iso(low + Fraction(1, 2 if s.words[tail + 2] == "half" else 4), mark, times)
        return Found(first, tail + 3, "duration", value, unit=name, wide=wide)
    if s.words[tail] == "and" and s.words[tail + 1] == "three" and s.words[tail + 2] in HYPHENS and s.words[tail + 3] == "quarters":
        return Found(first, tail + 4, "duration", iso(low + Fraction(3, 4), mark, times), unit=name, wide=wide)
    parts = smaller(s, after, name)
    if parts:
        value, after = added(value, parts[0]), parts[1]
    elif longer := _to_a_longer(s, first, after, name, value):
        return longer
    return Found(first, after, "duration", value, unit=name, wide=wide, hedge=hedge)


# After these, “six months to two years” may tell what was added, and where that ended.
_ADDING = frozenset("by added adding another further extended".split())


def _to_a_longer(s: Tokens, first: int, j: int, name: str, value: str) -> Found | None:
    """A range from a length of time to one told in a larger unit: 18 months to two years, between 45 minutes and an hour."""
    led = s.words[first - 1]
    if s.words[j] not in ("to", "and", "or", "–") or (s.words[j] == "and") != (led == "between") or led in _ADDING:
        return None
    k = j + 1
    found = Number(k, k + 1, 1) if s.words[k] in ("a", "an") else number(s, k)
    unit = _unit_at(s, found.after) if found and not found.ordinal and s.words[found.after] not in HYPHENS else None
    if found is None or unit is None or name not in _ORDER or unit[0] not in _ORDER or _ORDER.index(unit[0]) >= _ORDER.index(name):
        return None
    if s.words[unit[3]] in ("ago", "later", "old"):
        return None
    high, after = iso(found.value, unit[1], unit[2]), unit[3]
    if more := smaller(s, after, unit[0]):
        high, after = added(high, more[0]), more[1]
    return Found(first, after, "duration", f"{value}..{high}", unit=unit[0], wide=first - 1 if led in ("between", "from") else -1)


def weeks_and_days(s: Tokens, first: int, j: int, weeks: int | Fraction) -> Found | None:
    """How far a pregnancy has gone, as midwives write it: 36+4 weeks."""
    if not (s.glued(j) and s.glued(j + 1)) or s.words[j + 1] not in "0123456" or s.words[j + 2] not in ("week", "weeks"):
        return None
    return Found(first, j + 3, "duration", f"P{plain(weeks)}W{s.words[j + 1]}D", unit="week")


def _glued_unit(s: Tokens, j: int) -> tuple[str, str, int, int] | None:
    """24h, 5min, the m of 1m 30s."""
    if s.glued(j) and s.words[j] == "m" and s.kinds[j + 1] == "number" and s.words[j + 2] == "s" and s.glued(j + 2):
        return (*units.TIME_UNITS["min"], j + 1)
    if s.glued(j) and s.words[j] == "s" and "." in s.words[j - 1]:
        return (*units.TIME_UNITS["sec"], j + 1)
    if s.glued(j) and s.words[j] in ("h", "hr", "hrs", "min", "mins", "sec", "secs", "yrs", "yr", "wks"):
        return (*units.TIME_UNITS["hour" if s.words[j] == "h" else s.words[j]], j + 1)
    return None


def _short_unit(s: Tokens, j: int, larger: str) -> tuple[str, str, int, int] | None:
    """The s of “4 min 20 s”, the m of “2 h 30 m”."""
    word = {"hour": "minute", "minute": "second"}.get(larger)
    if word is None or s.words[j] != word[0]:
        return None
    return (*units.TIME_UNITS[word], j + 1)


_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")


def smaller(s: Tokens, j: int, name: str) -> tuple[str, int] | None:
    """The smaller units that go on a length of time: “and six months”, “25 minutes”."""
    parts, time, after = "", "", j
    while True:
        k = after
        while s.words[k] in (",", "and") and k - after < 2:
            k += 1
        found = number(s, k)
        if found is None and s.words[k] in ("a", "an") and s.words[k - 1] == "and":
            found = Number(k, k + 1, 1)
        if found is None or found.ordinal:
            break
        unit = _unit_at(s, found.after) or _glued_unit(s, found.after) or _short_unit(s, found.after, name)
        if unit is None or unit[0] not in _ORDER or name not in _ORDER or _ORDER.index(unit[0]) <= _ORDER.index(name):
            break
        if s.words[unit[3]] in ("later", "ago", "old", "earlier") and s.words[k - 1] == ",":
            break
        name, mark = unit[0], unit[1]
        if s.words[unit[3] - 1] == "ago":
            break
        if mark.startswith("T"):
            time += f"{plain(found.value * unit[2])}{mark[1]}"
        else:
            parts += f"{plain(found.value * unit[2])}{mark}"
        after = unit[3]
    if after == j:
        return None
    return (parts + ("T" + time if time else ""), after)


def added(value: str, more: str) -> str:
    """PT1H and T32M → PT1H32M."""
    return value + (more[1:] if more.startswith("T") and "T" in value else more)
