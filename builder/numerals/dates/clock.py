"""Times of day, and intervals of two, become 24-hour times: 10.30am → 10:30, between 11pm and 3am → 23:00/03:00."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.hours import DAY, NOON, past_the_hour, point
from builder.numerals.found import Found
from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.number import HYPHENS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens


def time(s: Tokens, i: int, floor: int) -> Found | None:
    """A time of day, or an interval of two, that begins at token `i`."""
    if s.kinds[i + 1] == "word" and (len(s.words[i]) < 3 if s.kinds[i] == "number" else s.words[i] in lex.SMALL) and s.words[i + 1] not in _AFTER_AN_HOUR:
        return None
    if s.words[i] == "a" and s.words[i + 1] == "quarter" and s.words[i + 2] in ("to", "past"):
        spoken = past_the_hour(s, i + 1)
        return spoken and spoken._replace(first=i)
    if (s.words[i] in ("half", "quarter") or (s.kinds[i + 1] == "word" and s.words[i + 1] in ("past", "to", "minutes", "mins", "min")) or (s.words[i + 1] in HYPHENS and s.words[i] in lex.TENS)) and (found := past_the_hour(s, i)):
        return found
    start = point(s, i)
    if start is None:
        return _opening_hours(s, i) if "." in s.words[i] else None
    after, value, half = start
    j = after
    between = s.words[i - 1] in ("between", "from")
    if s.words[j] in ("to", "until", "till", "-", "–", "—") or (s.words[j] == "and" and between):
        pointed = "." in s.words[i] and half == "24"
        end = point(s, j + 1, led=pointed, closing=between)
        if pointed and s.kinds[j + 1] == "number" and (
            end is None or end[2] == "?" or (end[1] <= value and not _over_midnight(s.words[i], s.words[j + 1])) or _moved(s, i)
        ):
            return Found(i, after, "time", value) if s.words[i - 1] == "at" and s.kinds[j] == "mark" and not s.glued(j) else None
        if end and end[2] not in ("?", "") and half != "":
            if half == "?" and end[2] in ("am", "pm"):
                hour = int(value[:2])
                value = f"{hour % NOON + (NOON if end[2] == 'pm' else 0):02}:00" if hour <= NOON else value
            elif half == "?" and not (between and end[2] == "24" and s.kinds[j + 1] == "number"):
                return None
            if (pointed or s.words[i + 1] == ":") and end[2] == "pm" and (later := f"{int(value[:2]) + NOON:02}{value[2:]}") < end[1] and int(value[:2]) < NOON:
                value = later
            wide = i - 1 if between and i - 1 >= floor else i
            return Found(i, end[0], "time", f"{value}/{end[1]}", wide=wide, hedge="" if between else None)
    if half == "?":
        return None
    return Found(i, after, "time", value, optional=s.words[i] in almanac.CLOCK_WORDS)


# The words that go on with a time after a bare number.
_AFTER_AN_HOUR = lex.SMALL.keys() | almanac.CLOCK_WORDS.keys() | frozenset(
    "am pm a p o o'clock oclock hrs hours h past to minutes mins min in at that this the next until till and or".split()
)
_ROUND_MINUTES = frozenset(("00", "15", "30", "45"))


def _opening_hours(s: Tokens, i: int) -> Found | None:
    """9.00–17.00: two times with a dot, both on a quarter of the hour, the second later."""
    if s.words[i + 1] not in ("-", "–") or not (s.glued(i + 1) and s.glued(i + 2)) or s.kinds[i + 2] != "number" or s.kinds[i + 3] == "number" or (s.kinds[i + 3] == "word" and s.words[i + 3] not in ("on", "every", "each", "daily", "and", "from", "at", *almanac.WEEKDAYS)) or s.words[i + 3] == "%":
        return None
    (start, _, minute), (end, _, ending) = s.words[i].partition("."), s.words[i + 2].partition(".")
    if minute not in _ROUND_MINUTES or ending not in _ROUND_MINUTES or s.words[i - 1] in units.CURRENCY_SIGNS or not _DAWN <= int(start) < int(end) <= DAY:
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
