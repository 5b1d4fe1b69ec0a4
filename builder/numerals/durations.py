"""Lengths of time become ISO 8601: 13 months → P13M, three and a half years → P3.5Y, 3 hours 25 minutes → PT3H25M."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.found import Found
from builder.numerals.nouns import is_plural
from builder.numerals.number import HYPHENS, Number, plain
from builder.numerals.numbers import number

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

_QUALIFIERS = frozenset(
    "working calendar full whole consecutive successive further more additional extra school business short long academic"
    " financial solid straight clear sitting good entire other different complete separate fiscal tax upcoming next past previous last coming following remaining".split()
)
_PARTS_OF_TIME = frozenset(("quarter", "term"))


def iso(value: int | Fraction, mark: str, times: int) -> str:
    """One length of time in ISO 8601."""
    number_ = plain(value * times)
    return f"PT{number_}{mark[1]}" if mark.startswith("T") else f"P{number_}{mark}"


def _unit_at(s: Tokens, j: int) -> tuple[str, str, int, int] | None:
    """The time unit at `j`, past a hyphen and qualifiers: name, designator, multiple, token after it."""
    k = j
    if s.words[k] in HYPHENS and s.kinds[k] == "mark" and s.glued(k):
        k += 1
    while s.words[k] in _QUALIFIERS and k - j < 3:
        k += 1
    if s.words[k] not in lex.TIME_UNITS or s.kinds[k] != "word":
        return None
    name, mark, times = lex.TIME_UNITS[s.words[k]]
    if name == "weekend":
        return None
    return name, mark, times, k + 1


def duration(s: Tokens, first: int, j: int, ends: tuple[int | Fraction, int | Fraction | None], wide: int) -> Found | None:
    """The length of time whose number ends at token `j`."""
    rounded = s.words[j] in HYPHENS and s.words[j + 1] in ("odd", "plus")
    unit = _unit_at(s, j + 2 if rounded else j) or _glued_unit(s, j)
    if unit is None:
        return None
    low, high = ends
    hedge = ("around" if s.words[j + 1] == "odd" else "at-least") if rounded else None
    name, mark, times, after = unit
    if s.words[after - 1] == "second" and low != 1 and not isinstance(low, Fraction) and s.words[j] not in HYPHENS:
        return None
    if name == "day" and s.words[after] == "out":
        return None
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
    more = _more(s, after, name)
    if more:
        value, after = _added(value, more[0]), more[1]
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
    if more := _more(s, after, unit[0]):
        high, after = _added(high, more[0]), more[1]
    return Found(first, after, "duration", f"{value}..{high}", unit=unit[0], wide=first - 1 if led in ("between", "from") else -1)


def _glued_unit(s: Tokens, j: int) -> tuple[str, str, int, int] | None:
    """24h, 5min."""
    if s.glued(j) and s.words[j] == "s" and "." in s.words[j - 1]:
        return (*lex.TIME_UNITS["sec"], j + 1)
    if s.glued(j) and s.words[j] in ("h", "hr", "hrs", "min", "mins", "sec", "secs", "yrs", "yr", "wks"):
        return (*lex.TIME_UNITS["hour" if s.words[j] == "h" else s.words[j]], j + 1)
    return None


def _short_unit(s: Tokens, j: int, larger: str) -> tuple[str, str, int, int] | None:
    """The s of “4 min 20 s”, the m of “2 h 30 m”."""
    word = {"hour": "minute", "minute": "second"}.get(larger)
    if word is None or s.words[j] != word[0]:
        return None
    return (*lex.TIME_UNITS[word], j + 1)


_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")


def _more(s: Tokens, j: int, name: str) -> tuple[str, int] | None:
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
        if s.words[unit[3]] in ("later", "ago", "old", "earlier") and s.words[k - 1] != "and":
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


def _added(value: str, more: str) -> str:
    """PT1H and T32M → PT1H32M."""
    return value + (more[1:] if more.startswith("T") and "T" in value else more)


def lone(s: Tokens, i: int) -> Found | None:
    """A length of time without a number: a year, half an hour, a decade, another week, for decades, each quarter."""
    word = s.words[i]
    previous = s.words[i - 1]
    if word in ("a", "one") and previous in ("in", "within", "during") and (k := i + 2 if s.words[i + 1] == "single" else i + 1) and s.words[k] == "quarter" and s.words[k + 1] != "of":
        return Found(i, k + 1, "duration", "P3M", unit="quarter")
    if word in ("half", "quarter", "three") or (word == "a" and s.words[i + 1] in ("half", "quarter")):
        return _part_of_a_unit(s, i)
    if word in ("decades", "centuries", "fortnights"):
        return Found(i, i + 1, "vague", f"~{word}", unit=word)
    if word in ("a", "an", "another", "one", "per", "each", "every") or word in ("last", "next", "past", "previous", "following", "this", "coming"):
        j = i + 1
        while s.words[j] in (*_QUALIFIERS, "single", "given") and j - i < 3:
            j += 1
        unit = lex.TIME_UNITS.get(s.words[j])
        if word not in ("a", "an", "another", "one", "per", "each") and (
            s.words[j] in lex.WEEKDAYS or (s.words[j] in _PARTS_OF_TIME and s.words[j + 1] not in ("of", "final", "-"))
        ):
            if s.words[j] == "quarter" and previous == "the":
                return Found(j, j + 1, "duration", "P3M", unit="quarter", wide=i, hedge="past" if word in ("last", "past", "previous") else "coming")
            return _relative(s, i, j, s.words[j]) if word != "every" else Found(i, j + 1, "frequency", f"~every {s.words[j]}", optional=True)
        if unit is None or (s.words[j].endswith("s") and s.words[j] != "hours") or s.kinds[j] != "word":
            if s.words[i + 1] == "quarter" and word in ("each", "every", "per"):
                return Found(i, i + 2, "frequency", "P3M", unit="quarter", optional=True)
            return None
        if s.words[j + 1] in HYPHENS and s.glued(j + 1) and (word in ("a", "an", "per") or s.words[j + 2] not in ("long", "old")):
            return None
        name, mark, times = unit
        if name == "night" and word in ("last", "next", "this"):
            return None
        if word in ("last", "next", "previous", "following", "this", "past", "coming"):
            if word == "past" and previous not in ("the", "this"):
                return None
            if previous == "the" and word in ("last", "past", "next", "coming") and mark:
                return Found(j, j + 1, "duration", iso(1, mark, times), unit=name, wide=i, hedge="past" if word in ("last", "past") else "coming")
            return _relative(s, i, j, name)
        if not mark:
            return Found(i, j + 1, "duration", "P2D", unit=name, optional=True)
        if s.words[j] == "second" and (word != "a" or not _is_the_unit(s, j, previous)):
            return None
        value = iso(1, mark, times)
        if word in ("per", "each", "every"):
            return Found(i, j + 1, "frequency", value, unit=name, optional=True)
        if word in ("a", "an") and _is_a_rate(s, i, j, previous):
            return Found(i, j + 1, "frequency", value, unit=name, optional=True)
        if word == "one" and name in ("day", "night") and not _is_counted(s, i, j, previous):
            return None
        if s.words[j + 1] == "and" and s.words[j + 2] in ("a", "one") and s.words[j + 3] in ("half", "quarter"):
            value = iso(1 + Fraction(1, 2 if s.words[j + 3] == "half" else 4), mark, times)
            return Found(i, j + 4, "duration", value, unit=name)
        if s.words[j + 1] == "or" and s.words[j + 2] == "two":
            return Found(i, j + 3, "duration", f"{value}..{iso(2, mark, times)}", unit=name)
        more = _more(s, j + 1, name)
        if more:
            return Found(i, more[1], "duration", _added(value, more[0]), unit=name)
        light = name in ("day", "minute", "second", "night") and word in ("a", "an") and s.words[j + 1] not in ("ago", "later", "earlier", "before", "after") and previous not in ("within", "than", "for", "in")
        return Found(i, j + 1, "duration", value, unit=name, optional=light)
    if word in ("decade", "century", "fortnight"):
        if previous in ("the", "that", "this", "last", "past", "next", "each", "every", "per", "previous", "following", "half-"):
            return Found(i, i + 1, "duration", iso(1, *lex.TIME_UNITS[word][1:]), unit=lex.TIME_UNITS[word][0], optional=previous in ("each", "every", "per", "that", "the"))
        return Found(i, i + 1, "duration", iso(1, *lex.TIME_UNITS[word][1:]), unit=lex.TIME_UNITS[word][0], optional=True)
    return None


def _is_the_unit(s: Tokens, j: int, previous: str) -> bool:
    """Whether “a second” is a unit of time."""
    if s.words[j + 1] == "or" and s.words[j + 2] == "two":
        return True
    return (not s.words[j + 1] or s.words[j + 1] in ".,;:)" or s.words[j + 1] in ("later", "ago", "before", "after", "or")) and previous in (
        "for", "within", "in", "than", "per", "about", "half", "of", "times",
    )  # fmt: skip


def _is_counted(s: Tokens, i: int, j: int, previous: str) -> bool:
    return previous in (
        "within", "for", "in", "only", "than", "least", "of", "lasted", "just", "about", "and", "to", "or", "every", "took", "with",
    ) or s.words[j + 1] in ("later", "before", "after", "ago", "a", "per", "of", "earlier", "or", "to") or s.kinds[i - 1] == "number"  # fmt: skip


def _is_a_rate(s: Tokens, i: int, j: int, previous: str) -> bool:
    """“five a week”, “£350 a day”, “twice a year”: a year is the denominator of a rate."""
    if previous in ("within", "in", "for", "than", "after", "over", "under", "of", "about", "almost", "nearly", "just", "and", "or",
                    "to", "is", "was", "it", "half", "took", "least", "last", "with", "by", "at", "from", "on", "up", "only", "not",
                    "before", "until", "such", "lasts", "lasting", "between", "around", "approximately", "roughly", "into", "through", "as", "lasted", "spent",
                    "every", "per", "a", "takes", "take", "quite", "waited", "took", "served", ""):  # fmt: skip
        return False
    if s.words[j + 1] in ("later", "ago", "earlier"):
        return False
    if s.kinds[i - 1] == "number" or previous in lex.SMALL or previous in lex.TIMES or previous in ("times", "time", "million", "billion", "thousand", "hours", "days", "%", "cent", "m", "k", "bn", "p"):
        return True
    return s.kinds[i - 1] == "word" and is_plural(previous) and s.words[j + 1] not in ("later", "ago", "earlier", "before", "after")


def _part_of_a_unit(s: Tokens, i: int) -> Found | None:
    """Half an hour, a quarter of an hour, half a century, three-quarters of a mile-long hour, half-hour."""
    j, times = i, 1
    if s.words[j] == "a":
        j += 1
    elif s.words[j] == "three":
        times = 3
        j += 2 if s.words[j + 1] in HYPHENS else 1
    part = 2 if s.words[j] == "half" else (4 if s.words[j] in ("quarter", "quarters") else 0)
    if not part:
        return None
    j += 1
    if s.words[j] in HYPHENS and s.glued(j):
        j += 1
        if s.words[j] in ("a", "an"):
            j += 2
    else:
        if s.words[j] == "of":
            j += 1
        if s.words[j] not in ("a", "an"):
            if not (s.words[j] in ("century", "hour", "decade") and s.words[i] == "a"):
                return None
        else:
            j += 1
    unit = lex.TIME_UNITS.get(s.words[j])
    if unit is None or s.kinds[j] != "word" or not unit[1] or s.words[j].endswith("s"):
        return None
    return Found(i, j + 1, "duration", iso(Fraction(times, part), unit[1], unit[2]), unit=unit[0])


def _relative(s: Tokens, i: int, j: int, name: str) -> Found:
    """Last year, the following week, this month, next day."""
    return Found(i, j + 1, "relative", f"~{s.words[i]} {s.words[j]}", unit=name, optional=True)
