"""Times of day become 24-hour times: 10.30am → 10:30, between 11pm and 3am → 23:00/03:00."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.found import Found
from builder.numerals.nouns import is_plural
from builder.numerals.number import HYPHENS
from builder.numerals.numbers import number

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

_NOON, _DAY = 12, 24
_LEADS = frozenset(("at", "by", "until", "from", "before", "after", "since", "between", "about", "around", "to", "till"))


def _point(s: Tokens, i: int, *, led: bool = False, closing: bool = False) -> tuple[int, str, str] | None:
    """A time that begins at `i`: the token after it, HH:MM, and its half of the day (am, pm, 24 or empty).

    `led` when a time stands before it, with “to” or a dash between; `closing` when “between” or “from” led that.
    """
    word = s.words[i]
    if word in lex.CLOCK_WORDS:
        return i + 1, lex.CLOCK_WORDS[word], "24"
    if word in ("12", "twelve") and s.words[i + 1] in lex.CLOCK_WORDS:
        return i + 2, lex.CLOCK_WORDS[s.words[i + 1]], "24"
    if (s.words[i - 1] in _LEADS or closing) and (half := _half_of_the_day(s, i + 1)):
        told = lex.SMALL.get(word) or (int(word) if word.isdecimal() else 0)
        if 1 <= told <= _NOON:
            late = half == "pm" or (half == "night" and _EARLIEST_NIGHT < told < _NOON)
            return i + 1, f"{told % _NOON + (_NOON if late else 0):02}:00", "pm" if late else "am"
    if word in lex.SMALL and s.words[i + 1] in lex.SMALL and (spoken := _said_in_two(s, i)):
        return spoken
    if word in lex.SMALL and not s.words[i + 1].startswith("o'"):
        if s.words[i + 1] in ("am", "pm") and lex.SMALL[word] <= _NOON:
            return i + 2, f"{lex.SMALL[word] % _NOON + (_NOON if s.words[i + 1] == 'pm' else 0):02}:00", s.words[i + 1]
        if s.words[i + 1] == "o" and s.words[i + 2] in ("'", "’") and s.words[i + 3] == "clock":
            return i + 4, f"{lex.SMALL[word]:02}:00", ""
        return None
    if word in lex.SMALL:
        return i + 2, f"{lex.SMALL[word]:02}:00", ""
    if s.kinds[i] != "number":
        return None
    hour, _, minute = word.partition(".")
    j = i + 1
    if not minute and s.words[j] == ":" and s.glued(j) and s.glued(j + 1) and s.kinds[j + 1] == "number":
        minute, j = s.words[j + 1], j + 2
        if len(minute) != 2:
            return None
        if s.words[j] == ":" and s.kinds[j + 1] == "number" and s.glued(j + 1) and len(s.words[j + 1]) == 2:
            minute, j = f"{minute}:{s.words[j + 1]}", j + 2
        colon = True
    else:
        colon = False
    if not hour.isdigit() or not hour.isascii() or len(hour) > 4 or (minute and (not minute[:2].isdigit() or len(minute) == 1)):
        return None
    if len(minute) > 2 and not colon:
        return None
    if len(hour) in (3, 4) and not minute and (s.words[j] in ("am", "pm") or (s.words[j] in ("a", "p") and s.words[j + 2] == "m")):
        hour, minute = hour[:-2], hour[-2:]
    half = ""
    if s.words[j] in ("am", "pm"):
        half, j = s.words[j], j + 1
    elif s.words[j] in ("a", "p") and s.words[j + 1] == "." and s.words[j + 2] == "m" and s.glued(j + 2):
        half, j = s.words[j] + "m", j + 3
        if s.words[j] == "." and s.glued(j):
            j += 1
    elif s.words[j] in ("hrs", "hours") and len(hour) == 4 and not minute and int(hour) % 100 < 60:
        return j + 1, f"{hour[:2]}:{hour[2:]}", "24"
    elif not minute and is_four_figures(hour) and (closing or _is_told_in_figures(s, i)):
        return j, f"{hour[:2]}:{hour[2:]}", "24"
    elif s.words[j] == "oclock" and not minute:
        return j + 1, f"{int(hour):02}:00", ""
    elif s.words[j] == "o" and s.words[j + 1] in ("'", "’") and s.words[j + 2] == "clock" and not minute:
        j += 3
        return j, f"{int(hour):02}:00", ""
    elif s.words[j] in ("hrs", "hours", "h") and colon:
        j, half = j + 1, "24"
    elif colon:
        half = "24"
    elif minute and (led or (s.words[i - 1] in ("about", "around") and s.words[i - 2] == "at") or (s.words[i - 1] in _LEADS and s.words[i - 1] not in ("by", "about", "around", "to"))) and len(word) in (4, 5):
        half = "24" if (s.words[j] not in ("%", "per", "million", "billion", "m", "bn", "times") and s.words[j] not in lex.MEASURES and not s.glued(j)) or s.words[j] in ".,;)?!" else "no"
        if half == "no":
            return None
    elif (minute and s.words[i - 1] == "the" and s.words[j] in ("to", "from") and s.capital(j + 1) and len(word) in (4, 5)) or (minute and s.words[j] in ("train", "bus", "flight", "service", "ferry", "bulletin") and len(word) in (4, 5)):
        half = "24"
    else:
        return (i + 1, f"{int(hour):02}:00", "?") if not minute and int(hour) <= _DAY else None
    clock = int(hour)
    if clock >= _DAY + 1 or (minute and int(minute[:2]) > 59):
        return None
    if half in ("am", "pm"):
        if clock > _NOON:
            return None
        clock = clock % _NOON + (_NOON if half == "pm" else 0)
    return j, f"{clock:02}:{minute or '00'}", half


def _said_in_two(s: Tokens, i: int) -> tuple[int, str, str] | None:
    """At three thirty, until six forty-five."""
    minute = number(s, i + 1)
    if s.words[i - 1] not in ("at", "until", "till", "by") or minute is None or minute.ordinal or s.words[i + 1] not in _MINUTES_SAID or s.kinds[minute.after] == "number" or is_plural(s.words[minute.after]):
        return None
    half = s.words[minute.after] if s.words[minute.after] in ("am", "pm") else _half_of_the_day(s, minute.after)
    hour = lex.SMALL[s.words[i]]
    if not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half in ("pm", "night") else 0)
    after = minute.after + 1 if s.words[minute.after] in ("am", "pm") else minute.after
    return after, f"{hour:02}:{minute.value}", "24"


def is_four_figures(digits: str) -> bool:
    """Whether digits can be a time without a point: 0742, 1630."""
    return len(digits) == 4 and int(digits[:2]) < _DAY and int(digits[2:]) < 60


def _is_told_in_figures(s: Tokens, i: int) -> bool:
    """Whether four figures are a time: by 0830, at 1630, the 0742 from Leeds, the 1630 from York."""
    previous, following, night = s.words[i - 1], s.words[i + 1], s.words[i][0] == "0"
    if previous == "the":
        return s.capital(i + 2) and (following == "from" or (night and following == "to"))
    return (night and previous in _LEADS) or (previous == "at" and s.words[i][0] == "1" and s.kinds[i + 1] != "word")


_MINUTES_SAID = frozenset("ten fifteen twenty thirty forty fifty".split())
_EARLIEST_NIGHT = 5  # two at night is early, nine at night is late


def _half_of_the_day(s: Tokens, i: int) -> str:
    """Which half of the day the words from `i` on tell: in the morning, that evening, at night."""
    if s.words[i] == "in" and s.words[i + 1] == "the":
        i += 1
    elif not (s.words[i] in ("that", "this", "the", "next") and s.words[i - 2] in _LEADS) and s.words[i : i + 2] != ["at", "night"]:
        return ""
    if s.words[i + 1] in ("same", "next", "following"):
        i += 1
    return {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}.get(s.words[i + 1], "")


def time(s: Tokens, i: int, floor: int) -> Found | None:
    """A time of day, or an interval of two, that begins at token `i`."""
    if s.words[i] == "a" and s.words[i + 1] == "quarter" and s.words[i + 2] in ("to", "past"):
        spoken = _past_the_hour(s, i + 1)
        return spoken and spoken._replace(first=i)
    if (s.words[i] in ("half", "quarter") or (s.kinds[i + 1] == "word" and s.words[i + 1] in ("past", "to", "minutes", "mins", "min")) or (s.words[i + 1] in HYPHENS and s.words[i] in lex.TENS)) and (found := _past_the_hour(s, i)):
        return found
    start = _point(s, i)
    if start is None:
        return _opening_hours(s, i) if "." in s.words[i] else None
    after, value, half = start
    j = after
    between = s.words[i - 1] in ("between", "from")
    if s.words[j] in ("to", "until", "till", "-", "–", "—") or (s.words[j] == "and" and between):
        pointed = "." in s.words[i] and half == "24"
        end = _point(s, j + 1, led=pointed, closing=between)
        if pointed and s.kinds[j + 1] == "number" and (
            end is None or end[2] == "?" or (end[1] <= value and not _over_midnight(s.words[i], s.words[j + 1])) or _moved(s, i)
        ):
            return Found(i, after, "time", value) if s.words[i - 1] == "at" and s.kinds[j] == "mark" and not s.glued(j) else None
        if end and end[2] not in ("?", "") and half != "":
            if half == "?" and end[2] in ("am", "pm"):
                hour = int(value[:2])
                value = f"{hour % _NOON + (_NOON if end[2] == 'pm' else 0):02}:00" if hour <= _NOON else value
            elif half == "?" and not (between and end[2] == "24" and s.kinds[j + 1] == "number"):
                return None
            if (pointed or s.words[i + 1] == ":") and end[2] == "pm" and (later := f"{int(value[:2]) + _NOON:02}{value[2:]}") < end[1] and int(value[:2]) < _NOON:
                value = later
            wide = i - 1 if between and i - 1 >= floor else i
            return Found(i, end[0], "time", f"{value}/{end[1]}", wide=wide, hedge="" if between else None)
    if half == "?":
        return None
    return Found(i, after, "time", value, optional=s.words[i] in lex.CLOCK_WORDS)


_ROUND_MINUTES = frozenset(("00", "15", "30", "45"))


def _opening_hours(s: Tokens, i: int) -> Found | None:
    """9.00–17.00: two times with a dot, both on a quarter of the hour, the second later."""
    if s.words[i + 1] not in ("-", "–") or not (s.glued(i + 1) and s.glued(i + 2)) or s.kinds[i + 2] != "number" or s.kinds[i + 3] == "number" or (s.kinds[i + 3] == "word" and s.words[i + 3] not in ("on", "every", "each", "daily", "and", "from", "at", *lex.WEEKDAYS)) or s.words[i + 3] == "%":
        return None
    (start, _, minute), (end, _, ending) = s.words[i].partition("."), s.words[i + 2].partition(".")
    if minute not in _ROUND_MINUTES or ending not in _ROUND_MINUTES or s.words[i - 1] in lex.CURRENCY_SIGNS or not _DAWN <= int(start) < int(end) <= _DAY:
        return None
    return Found(i, i + 3, "time", f"{int(start):02}:{minute}/{int(end):02}:{ending}")


_DAWN = 6


def _over_midnight(start: str, end: str) -> bool:
    """Whether two times told with a dot can be late and early: 22.00 and 02.00."""
    return len(start) == len(end) == len("22.00") and end.startswith("0") and start[:2] > "12"


def _moved(s: Tokens, i: int) -> bool:
    """Whether the words before say that a number rose or fell."""
    return not _MOVED.isdisjoint(s.words[max(0, i - 7) : i])


_MOVED = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling increased increase dropped drop grew grown declined decline improved"
    " cut up down slipped moved went gone changed widened narrowed average averaged rate ratio ranged".split()
)


def _past_the_hour(s: Tokens, i: int) -> Found | None:
    """Half past three, a quarter to nine, ten past four."""
    minute = {"half": 30, "quarter": 15}.get(s.words[i]) or lex.SMALL.get(s.words[i])
    j = i + 1
    told = number(s, i) if s.words[i] in lex.TENS or s.kinds[i] == "number" else None
    if told and not told.ordinal and isinstance(told.value, int):
        minute, j = told.value, told.after
    if s.words[j] in ("minutes", "mins", "min"):
        j += 1
    if s.words[i] in ("five", "ten", "twenty") and s.words[j] == "to" and (s.words[i - 1] in ("at", "until", "till", "before", "after") or s.words[i - 2 : i] == ["it", "was"]) and minute is not None:
        clock = lex.SMALL.get(s.words[j + 1], 0)
        if 1 <= clock <= _NOON and s.words[j + 2] not in ("per", "%", "percent", "in") and not is_plural(s.words[j + 2]):
            return Found(i, j + 2, "time", f"{(clock - 1) or _NOON:02}:{60 - minute:02}")
    if s.words[i] == "half" and s.words[j] in HYPHENS and s.words[j + 1] == "past":
        j += 1
    if s.words[i] == "half" and s.words[i - 1] in ("at", "until", "till", "by") and 1 <= (clock := lex.SMALL.get(s.words[j], 0)) <= _NOON and s.kinds[j + 1] != "word":
        return Found(i, j + 1, "time", f"{clock:02}:30")
    if minute is None or s.words[j] not in ("past", "to") or (s.words[j] == "to" and s.words[i] != "quarter" and s.words[j - 1] not in ("minutes", "mins", "min")):
        return None
    hour = lex.SMALL.get(s.words[j + 1]) or (int(s.words[j + 1]) if s.words[j + 1].isdigit() and s.words[j + 1].isascii() else None)
    if hour is None or not 1 <= hour <= _NOON or minute > 59:
        return None
    if s.words[j] == "to":
        hour, minute = (hour - 1) or _NOON, 60 - minute
    after = j + 2
    if s.words[after] in ("am", "pm"):
        hour = hour % _NOON + (_NOON if s.words[after] == "pm" else 0)
        after += 1
    return Found(i, after, "time", f"{hour:02}:{minute:02}")
