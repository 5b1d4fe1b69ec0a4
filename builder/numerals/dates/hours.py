"""One time of day becomes its hour and minute: 10.30am, at 1630, three thirty, half past nine, nine in the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

NOON, DAY = 12, 24
_ROUGHLY = frozenset("about around approximately roughly exactly precisely".split())
_LEADS = frozenset(("at", "by", "until", "from", "before", "after", "since", "between", "about", "around", "to", "till"))


def point(s: Tokens, i: int, *, led: bool = False, closing: bool = False) -> tuple[int, str, str] | None:
    """A time that begins at `i`: the token after it, HH:MM, and its half of the day (am, pm, 24 or empty).

    `led` when a time stands before it, with “to” or a dash between; `closing` when “between” or “from” led that.
    """
    found = _point(s, i, led=led, closing=closing)
    if found is None or found[2] not in ("", "24") or found[1] > _NOON_AND_MORE or s.words[i][0] in "0nm":
        return found
    after, value, _ = found
    half = _half_of_the_day(s, after, sure=True)  # 3.15 in the afternoon, seven o'clock that evening
    if not half:
        return found
    hour = _in_half(int(value[:2]), half)
    return after, f"{hour:02}{value[2:]}", "pm" if hour >= NOON else "am"


_NOON_AND_MORE = "12:59"


def _point(s: Tokens, i: int, *, led: bool, closing: bool) -> tuple[int, str, str] | None:
    """The time as it is printed, am and pm heeded."""
    word = s.words[i]
    if word in almanac.CLOCK_WORDS:
        return i + 1, almanac.CLOCK_WORDS[word], "24"
    if word in ("12", "twelve") and s.words[i + 1] in almanac.CLOCK_WORDS:
        return i + 2, almanac.CLOCK_WORDS[s.words[i + 1]], "24"
    if (s.words[i - 1] in _LEADS or closing) and (half := _half_of_the_day(s, i + 1)):
        told = lex.SMALL.get(word) or (int(word) if word.isdecimal() else 0)
        if 1 <= told <= NOON:
            told = _in_half(told, half)
            return i + 1, f"{told:02}:00", "pm" if told >= NOON else "am"
    if word in lex.SMALL and s.words[i + 1] in lex.SMALL and (spoken := _said_in_two(s, i)):
        return spoken
    if word in lex.SMALL and not s.words[i + 1].startswith("o'"):
        if s.words[i + 1] in ("am", "pm") and lex.SMALL[word] <= NOON:
            return i + 2, f"{lex.SMALL[word] % NOON + (NOON if s.words[i + 1] == 'pm' else 0):02}:00", s.words[i + 1]
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
    elif s.words[j] in ("hrs", "hours") and not minute and is_four_figures(hour) and not _are_hours_counted(s, i, j):
        return j + 1, f"{hour[:2]}:{hour[2:]}", "24"
    elif not minute and is_four_figures(hour) and (closing or _is_told_in_figures(s, i)):
        return j, f"{hour[:2]}:{hour[2:]}", "24"
    elif s.words[j] == "oclock" and not minute:
        return j + 1, f"{int(hour):02}:00", ""
    elif s.words[j] == "o" and s.words[j + 1] in ("'", "’") and s.words[j + 2] == "clock" and not minute:
        j += 3
        return j, f"{int(hour):02}:00", ""
    elif s.words[j] in ("hrs", "hours", "h") and (colon or (len(word) == 5 and (s.words[i - 1] in ("at", "from", "until", "till", "since") or (s.words[i - 1] in _ROUGHLY and s.words[i - 2] == "at")))):
        j, half = j + 1, "24"
    elif colon:
        half = "24"
    elif minute and (led or (s.words[i - 1] in _ROUGHLY and s.words[i - 2] == "at") or (s.words[i - 1] in _LEADS and s.words[i - 1] not in ("by", "about", "around", "to"))) and len(word) in (4, 5):
        half = "24" if (s.words[j] not in ("%", "per", "million", "billion", "m", "bn", "times") and s.words[j] not in units.MEASURES and not s.glued(j)) or s.words[j] in ".,;)?!" else "no"
        if half == "no":
            return None
    elif (minute and s.words[i - 1] == "the" and s.words[j] in ("to", "from") and s.capital(j + 1) and len(word) in (4, 5)) or (minute and s.words[j] in ("train", "bus", "flight", "service", "ferry", "bulletin") and len(word) in (4, 5)):
        half = "24"
    else:
        return (i + 1, f"{int(hour):02}:00", "?") if not minute and int(hour) <= DAY else None
    clock = int(hour)
    if clock >= DAY + 1 or (minute and int(minute[:2]) > 59):
        return None
    if half in ("am", "pm"):
        if clock > NOON:
            return None
        clock = clock % NOON + (NOON if half == "pm" else 0)
    return j, f"{clock:02}:{minute or '00'}", half


def _said_in_two(s: Tokens, i: int) -> tuple[int, str, str] | None:
    """At three thirty, until six forty-five."""
    minute = number(s, i + 1)
    if s.words[i - 1] not in ("at", "until", "till", "by") or minute is None or minute.ordinal or s.words[i + 1] not in _MINUTES_SAID or s.kinds[minute.after] == "number" or is_plural(s.words[minute.after]):
        return None
    half = s.words[minute.after] if s.words[minute.after] in ("am", "pm") else _half_of_the_day(s, minute.after)
    hour = lex.SMALL[s.words[i]]
    if not 1 <= hour <= NOON:
        return None
    if half:
        hour = hour % NOON + (NOON if half in ("pm", "night") else 0)
    after = minute.after + 1 if s.words[minute.after] in ("am", "pm") else minute.after
    return after, f"{hour:02}:{minute.value}", "24"


def is_four_figures(digits: str) -> bool:
    """Whether digits can be a time without a point: 0742, 1630."""
    return len(digits) == 4 and int(digits[:2]) < DAY and int(digits[2:]) < 60


def leads_to_hours(s: Tokens, i: int) -> bool:
    """Whether the four figures at `i` begin an interval of hours: between 1900 and 2100 hours."""
    joined = s.words[i - 1] in ("between", "from") and s.words[i + 1] in ("and", "to", "until", "till", "-", "–") and s.words[i + 3] in ("hours", "hrs")
    return joined and all(s.words[k].isdecimal() and is_four_figures(s.words[k]) for k in (i, i + 2))


_SPENT = frozenset("over than least some nearly almost spent spend took worked work logged lost total extra further another up".split())


def _are_hours_counted(s: Tokens, i: int, j: int) -> bool:
    """Whether the four figures at `i` count the hours at `j`: over 2100 hours were lost, 1200 hours of film; a nought in front tells the clock."""
    return s.words[i][0] != "0" and (s.words[i - 1] in _SPENT or s.words[j + 1] == "of")


_LATE = frozenset(("21", "22", "23"))
_AFTER_FIGURES = frozenset("and but when he she they".split())


def _is_told_in_figures(s: Tokens, i: int) -> bool:
    """Whether four figures are a time: by 0830, at 1630, the 0742 from Leeds, the 1630 from York."""
    previous, following, night = s.words[i - 1], s.words[i + 1], s.words[i][0] == "0"
    if leads_to_hours(s, i):
        return True
    if previous == "the":
        return s.capital(i + 2) and (following == "from" or (night and following == "to"))
    return (night and previous in _LEADS) or (previous == "at" and (s.words[i][0] == "1" or s.words[i][:2] in _LATE) and (s.kinds[i + 1] != "word" or following in _AFTER_FIGURES))


_MINUTES_SAID = frozenset("ten fifteen twenty thirty forty fifty".split())
_EARLIEST_NIGHT = 5  # two at night is early, nine at night is late


def _half_of_the_day(s: Tokens, i: int, *, sure: bool = False) -> str:
    """Which half of the day the words from `i` on tell: in the morning, that evening, at night; `sure` where what stands before is a time."""
    if (s.words[i] == "in" or (sure and s.words[i] == "on")) and s.words[i + 1] == "the":
        i += 1
    elif not (s.words[i] in ("that", "this", "the", "next") and (sure or s.words[i - 2] in _LEADS)) and s.words[i : i + 2] != ["at", "night"]:
        return ""
    if s.words[i + 1] in ("same", "next", "following"):
        i += 1
    return {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}.get(s.words[i + 1], "")


def _in_half(hour: int, half: str) -> int:
    """The hour of 24 that `hour` is in a half of the day; as it is where none is told."""
    late = half == "pm" or (half == "night" and _EARLIEST_NIGHT < hour < NOON)
    return hour % NOON + (NOON if late else 0) if half else hour


def past_the_hour(s: Tokens, i: int) -> Found | None:
    """Half past three, a quarter to nine, ten past four."""
    minute = {"half": 30, "quarter": 15}.get(s.words[i]) or lex.SMALL.get(s.words[i])
    j = i + 1
    told = number(s, i) if s.words[i] in lex.TENS or s.kinds[i] == "number" else None
    if told and not told.ordinal and isinstance(told.value, int):
        minute, j = told.value, told.after
    if s.words[j] in ("minutes", "mins", "min"):
        j += 1
    if s.words[i] in ("five", "ten", "twenty") and s.words[j] == "to" and minute is not None:
        clock, half = lex.SMALL.get(s.words[j + 1], 0), _half_of_the_day(s, j + 2)
        led = (half and s.words[i - 1] not in ("from", "of", "by")) or s.words[i - 1] in ("at", "until", "till", "before", "after") or s.words[i - 2 : i] in (["it", "was"], ["at", "about"], ["at", "around"])
        if led and 1 <= clock <= NOON and (half or s.words[j + 2] not in ("per", "%", "percent", "in")) and not is_plural(s.words[j + 2]):
            return Found(i, j + 2, "time", f"{_in_half((clock - 1) or NOON, half):02}:{60 - minute:02}")
    if s.words[i] == "half" and s.words[j] in HYPHENS and s.words[j + 1] == "past":
        j += 1
    if s.words[i] == "half" and s.words[i - 1] in ("at", "until", "till", "by") and 1 <= (clock := lex.SMALL.get(s.words[j], 0)) <= NOON and s.kinds[j + 1] != "word":
        return Found(i, j + 1, "time", f"{clock:02}:30")
    if minute is None or s.words[j] not in ("past", "to") or (s.words[j] == "to" and s.words[i] != "quarter" and s.words[j - 1] not in ("minutes", "mins", "min")):
        return None
    hour = lex.SMALL.get(s.words[j + 1]) or (int(s.words[j + 1]) if s.words[j + 1].isdigit() and s.words[j + 1].isascii() else None)
    if hour is None or not 1 <= hour <= NOON or minute > 59:
        return None
    if s.words[j] == "to":
        hour, minute = (hour - 1) or NOON, 60 - minute
    after = j + 2
    if s.words[after] in ("am", "pm"):
        return Found(i, after + 1, "time", f"{_in_half(hour, s.words[after]):02}:{minute:02}")
    return Found(i, after, "time", f"{_in_half(hour, _half_of_the_day(s, after, sure=True)):02}:{minute:02}")
