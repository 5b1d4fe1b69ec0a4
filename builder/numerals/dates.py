"""Days, months, seasons, years, decades and centuries become EDTF: 26th August 2014 → 2014-08-26."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.nouns import is_plural
from builder.numerals.numbers import HYPHENS, number

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

_NUMERIC = re.compile(
    r"(?P<y>\d{4})(?P<a>[-/.‐‑])(?P<m>\d\d?)(?P=a)(?P<d>\d\d?)(?![\d])"
    r"|(?P<d2>\d\d?)(?P<b>[-/.‐‑])(?P<m2>\d\d?)(?P=b)(?P<y2>\d{4}|\d\d)(?![\d/.-]\d|\d)"
)
_DAY_AND_MONTH = re.compile(r"(\d\d?)/(\d\d?)(?![\d/])")
_DATE_LEADS = frozenset(
    "in since by until till from during before after of for through throughout circa early late mid around about between"
    " to and year the than".split()
)
_EARLIEST, _LATEST = 1000, 2199
_MODERN = range(1900, 2100)
_ATTACKS = {(9, 11): "2001-09-11", (7, 7): "2005-07-07"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A single date: tokens `first` up to `after`, its EDTF, and how sure the rule is that it is one.

    `level` is day, month, season, quarter, year, decade, century or time. `sure` is False for a bare number that
    company must confirm, such as the month in “may”.
    """

    first: int
    after: int
    edtf: str
    level: str
    sure: bool = True
    optional: bool = False


def stamp(s: Tokens, i: int, floor: int = 0) -> Stamp | None:
    """The longest single date that begins at token `i`."""
    word = s.word(i)
    if word in lex.WEEKDAYS or (word in lex.WEEKDAY_MARKS and s.kind(i + 1) in ("number", "mark")):
        return _from_weekday(s, i, floor)
    if s.kind(i) == "number":
        return _numeric(s, i) or _day_first(s, i) or _in_digits(s, i, floor)
    if word == "the" and (s.kind(i + 1) == "number" or s.word(i + 1) in lex.ORDINALS or s.word(i + 1) in lex.ORDINAL_TENS):
        inner = _day_first(s, i + 1)
        return inner and Stamp(i, inner.after, inner.edtf, inner.level)
    if word in lex.MONTHS and (found := _from_month(s, i)):
        return found
    if word in lex.SEASONS or word in lex.FEASTS:
        return _from_season(s, i)
    if word in ("'", "’", "‘") and s.glued(i + 1) and s.kind(i + 1) == "number" and len(s.words[i + 1]) == 2:
        return _short_year(s, i)
    if word in lex.DECADES:
        return _named_decade(s, i)
    if word in ("q", "h") and s.glued(i + 1):
        return _quarter(s, i)
    if word in ("ad", "ce", "fy") and s.kind(i + 1) == "number":
        inner = _in_digits(s, i + 1, floor)
        year = s.words[i + 1]
        if inner or (word != "fy" and year.isdigit() and len(year) <= 4):
            return Stamp(i, inner.after if inner else i + 2, inner.edtf if inner else year.rjust(4, "0"), "year")
        return None
    if word in ("first", "second", "third", "fourth", "last", "final", "opening", "closing", "former", "latter") and (found := _part_of_year(s, i)):
        return found
    return _ordinal_day(s, i) or _century(s, i) or _year_in_words(s, i)


def _from_weekday(s: Tokens, i: int, floor: int) -> Stamp:
    j = i + 1
    while s.word(j) in (",", ".") or s.word(j) == "the" or (s.word(j) in ("morning", "afternoon", "evening", "night")):
        j += 1
    inner = stamp(s, j, floor) if s.word(j) not in lex.WEEKDAYS else None
    if inner and inner.level == "day":
        return Stamp(i, inner.after, inner.edtf, "day")
    day = s.words[i][:3]
    full = next((name for name in lex.WEEKDAYS if name.startswith(day)), day)
    return Stamp(i, i + 1, "~" + full, "weekday", optional=True)


def _full_year(short: int) -> int:
    """The year that two digits stand for: '97 → 1997, '14 → 2014."""
    return 2000 + short if short < 40 else 1900 + short


def _day(year: str, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}"


def is_numeric(s: Tokens, i: int) -> bool:
    """Whether a date in digits alone begins at token `i`."""
    return s.kind(i) == "number" and _numeric(s, i) is not None


def _numeric(s: Tokens, i: int) -> Stamp | None:
    """26/8/14 and 26.8.2014 (day first), 2014-08-26."""
    start = s.starts[i]
    match = _NUMERIC.match(s.text, start)
    if match and not s.text[start - 1 : start].isalnum():
        after = s.at(match.end(), i)
        if match["y"]:
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        else:
            day, month = int(match["d2"]), int(match["m2"])
            year = int(match["y2"]) if len(match["y2"]) == 4 else _full_year(int(match["y2"]))
            if match["b"] == "." and len(match["y2"]) == 2 and s.word(i - 1) in ("version", "v", "section", "paragraph"):
                return None
        if month > 12 >= day:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            if s.word(after) == "t" and s.glued(after):
                after += 1
            return Stamp(i, after, _day(str(year), month, day), "day")
    match = _DAY_AND_MONTH.match(s.text, start)
    if match:
        pair = int(match[1]), int(match[2])
        if pair in _ATTACKS and (
            s.word(i - 1) in ("after", "before", "since", "the", "post", "pre", "-", "on", "of", "like", "until") or s.opens(i)
        ):
            return Stamp(i, s.at(match.end(), i), _ATTACKS[pair], "day")
    return None


def _year_at(s: Tokens, j: int) -> tuple[int, int] | None:
    """A year right after a month or season: 2009, '09, “, 2009”; its value and the token after it."""
    if s.word(j) in (",", "of", "in") and s.kind(j + 1) == "number" and len(s.words[j + 1]) == 4:
        j += 1
    word = s.word(j)
    if word in ("'", "’", "‘") and s.kind(j + 1) == "number" and len(s.words[j + 1]) == 2:
        return _full_year(int(s.words[j + 1])), j + 2
    if s.kind(j) == "number" and len(word) == 4 and word.isdigit() and _EARLIEST <= int(word) <= _LATEST:
        return (int(word), j + 1) if s.words[j + 1 : j + 2] != ["%"] else None
    year = _year_in_words(s, j)
    return (int(year.edtf), year.after) if year and year.edtf.isdigit() else None


def _day_first(s: Tokens, i: int) -> Stamp | None:
    """26 August 2014, 26th of August, the fourth of March 2010."""
    found = number(s, i)
    if not found or not isinstance(found.value, int) or not 1 <= found.value <= 31:
        return None
    if not (found.digits or found.ordinal or (s.word(found.after) in lex.MONTHS and _year_at(s, found.after + 1))):
        return None
    if found.digits and len(found.digits) > 2:
        return None
    j = found.after
    while s.word(j) in ("day", "of", "-", "in") and s.kind(j) and (s.word(j) != "-" or s.glued(j)):
        if s.word(j) == "in" and not found.ordinal:
            break
        j += 1
    month = lex.MONTHS.get(s.word(j))
    if not month or (s.word(j) in ("may", "march") and not s.capital(j) and s.word(j + 1) in ("be", "have", "not", "on", "well")):
        return None
    j += 1
    if s.word(j) in (".", "-") and (s.glued(j) or s.word(j) == "-") and _year_at(s, j + 1):
        j += 1
    year = _year_at(s, j)
    return Stamp(i, year[1] if year else j, _day(str(year[0]) if year else "XXXX", month, found.value), "day")


def _ordinal_day(s: Tokens, i: int) -> Stamp | None:
    return _day_first(s, i) if s.word(i) in lex.ORDINALS or s.word(i) in lex.TENS or s.word(i) in lex.ORDINAL_TENS else None


def _from_month(s: Tokens, i: int) -> Stamp | None:
    """August 2014, August 26, 2014, Aug. 26th, August '14, August."""
    word, j = s.words[i], i + 1
    month = lex.MONTHS[word]
    if s.word(j) == "." and s.glued(j) and len(word) <= 4 and s.kind(j + 1) == "number":
        j += 1
    if s.word(j) in ("-", "/") and s.glued(j) and s.glued(j + 1) and s.kind(j + 1) == "number" and len(s.words[j + 1]) in (2, 4):
        short = s.words[j + 1]
        if short.isdigit() and (len(short) == 2 or int(short) in _MODERN) and s.kind(j + 2) != "number":
            return Stamp(i, j + 2, f"{int(short) if len(short) == 4 else _full_year(int(short))}-{month:02}", "month")
    if year := _year_at(s, j):
        return Stamp(i, year[1], f"{year[0]}-{month:02}", "month")
    k = j + 1 if s.word(j) in ("the", "-") else j
    day = number(s, k) if s.kind(k) == "number" or s.word(k) in lex.ORDINALS or s.word(k) in lex.TENS or s.word(k) in lex.ORDINAL_TENS else None
    if (
        day
        and isinstance(day.value, int)
        and 1 <= day.value <= 31
        and (day.ordinal or (day.digits and len(day.digits) <= 2))
        and not (s.word(day.after) in ("%", "/", "-") and s.glued(day.after) and s.kind(day.after + 1) != "number")
        and not (is_plural(s.word(day.after)) and s.word(day.after) not in lex.MONTHS and not day.ordinal)
    ):
        year = _year_at(s, day.after)
        return Stamp(i, year[1] if year else day.after, _day(str(year[0]) if year else "XXXX", month, int(day.value)), "day")
    return Stamp(i, i + 1, f"XXXX-{month:02}", "month") if _is_a_month(s, i) else None


_MODAL_AFTER = frozenset(
    "i he she it they we you the be have not also well there this that a an god all none any no these those his her their"
    " our my your".split()
)
_SPEECH = frozenset("said says told is was has had will would announced wrote added who and".split())


def _is_a_month(s: Tokens, i: int) -> bool:
    """Whether a word that can be a month alone is one here: not the modal, the verb, the adjective or a name."""
    word, previous = s.words[i], s.word(i - 1)
    lead = previous in _DATE_LEADS or previous in ("last", "next", "this", "each", "every", "-", "–", "on", "(", "as", "or", "mid")
    if word in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec") and word != s.words[i].upper():
        return s.capital(i) and (lead or s.word(i + 1) in (".", "–", "-", "to", "/"))
    if not s.capital(i):
        if word in ("may", "march"):
            return previous in ("in", "since", "until", "during") and s.word(i + 1) in ("", ".", ",", ";", ")", "?", "and", "to", "or", "when")
        return lead or word != "august"
    if word in ("may", "march", "august", "april", "june"):
        if previous == "theresa" or previous in ("mrs", "mr", "ms", "miss", "dr", "lady"):
            return False
        if lead:
            return previous not in ("and", "to", "the", "than") or s.word(i + 1) not in _MODAL_AFTER
        if word == "may" and (s.word(i + 1) in _MODAL_AFTER or s.opens(i)):
            return False
        if word in ("april", "june", "august", "may") and s.capital(i + 1) and s.kind(i + 1) == "word":
            return False
        return not (s.capital(i - 1) and not s.opens(i - 1) and word in ("may", "june", "april"))
    return True


def _from_season(s: Tokens, i: int) -> Stamp | None:
    """Autumn 2009, the winter of 2010-11, Christmas 2010, last summer."""
    word, j = s.words[i], i + 1
    if s.word(j) in ("day", "eve", "term") and word in lex.FEASTS:
        j += 1
    if s.word(j) == "term":
        j += 1
    year = _year_at(s, j)
    if word in lex.FEASTS:
        day = lex.FEASTS[word]
        if day and s.word(i + 1) == "eve" and word != "halloween":
            day = "12-24"
        edtf = f"{year[0] if year else 'XXXX'}{'-' + day if day else ''}"
        return Stamp(i, year[1] if year else j, edtf if year or day else "~easter", "day", optional=not year)
    if year:
        after = year[1]
        if s.word(after) in ("-", "–", "/", "‐") and s.glued(after) and s.kind(after + 1) == "number" and s.glued(after + 1):
            after += 2
        return Stamp(i, after, f"{year[0]}-{lex.SEASONS[word]}", "season")
    previous = s.word(i - 1)
    lead = previous in ("in", "by", "since", "until", "last", "next", "this", "that", "during", "following", "previous", "from",
                        "late", "early", "mid", "every", "each", "over", "before", "after", "for", "of", "to", "between")  # fmt: skip
    the = previous == "the" and s.word(i - 2) in ("in", "by", "since", "until", "during", "over", "for", "of", "from", "through")
    if word == "fall" or (word == "spring" and not lead and not the and not s.capital(i)):
        return None
    if not (lead or the):
        return None
    return Stamp(i, j, f"XXXX-{lex.SEASONS[word]}", "season")


def _short_year(s: Tokens, i: int) -> Stamp | None:
    """'97, '90s."""
    digits = s.words[i + 1]
    if s.word(i + 2) == "s" and s.glued(i + 2):
        return Stamp(i, i + 3, str(_full_year(int(digits)))[:3] + "X", "decade") if digits[1] == "0" else None
    if s.word(i + 2) in ("'", "’") and s.glued(i + 2):
        return None
    return Stamp(i, i + 2, str(_full_year(int(digits))), "year")


def _in_digits(s: Tokens, i: int, floor: int) -> Stamp | None:
    """2009, 1990s, 90s, 00's."""
    word, j = s.words[i], i + 1
    if not word.isdigit() or (s.glued(i) and s.kind(i - 1) == "word" and s.word(i - 1) not in ("fy", "c", "p")):
        return None
    plural = j
    if s.word(j) in ("'", "’") and s.glued(j) and s.word(j + 1) == "s" and s.glued(j + 1):
        plural = j + 1
    if s.word(plural) == "s" and s.glued(plural):
        if len(word) == 4 and word[3] == "0":
            return Stamp(i, plural + 1, word[:3] + "X", "decade")
        if len(word) == 2 and word[1] == "0" and not _is_of_age(s, i):
            return Stamp(i, plural + 1, str(_full_year(int(word)))[:3] + "X", "decade")
        return None
    if len(word) != 4 or not _EARLIEST <= int(word) <= _LATEST:
        return None
    q = j + 1 if s.word(j) in ("-", "/") and s.glued(j) else j
    if s.word(q) in ("q", "h") and s.glued(q + 1) and s.word(q + 1) in ("1", "2", "3", "4") and int(word) in _MODERN:
        base = 32 if s.word(q) == "q" else 39
        return Stamp(i, q + 2, f"{word}-{base + int(s.words[q + 1])}", "quarter")
    if s.word(j) in ("bc", "bce"):
        return Stamp(i, j + 1, f"-{int(word) - 1:04}", "year")
    if s.word(j) in ("ad", "ce"):
        j += 1
    return Stamp(i, j, word, "year") if j > i + 1 or _reads_as_year(s, i, floor) else None


def _is_of_age(s: Tokens, i: int) -> bool:
    """Whether “30s” at `i` is an age: in his 30s, in her early 30s, men in their 20s."""
    k = i - 1
    while s.word(k) in ("early", "mid", "late", "-", "to", "and", "or", "‐", "–") or (s.word(k).endswith("s") and k == i - 1 and s.kind(k) == "number"):
        k -= 1
    return s.word(k) in ("his", "her", "their", "my", "your", "our", "its") or s.word(k) == "under"


def _reads_as_year(s: Tokens, i: int, floor: int) -> bool:
    """Whether four bare digits are a year here and not a count."""
    year, previous, following = int(s.words[i]), s.word(i - 1), s.word(i + 1)
    if previous == "." and s.word(i - 2) in ("c", "ca"):
        previous = "circa"
    if previous in lex.CURRENCY_SIGNS or following in ("%", "°", "m²", "hours", "calories", "kcal") or previous == "#":
        return False
    if following in ("per", "percent", "points") or following in lex.SCALES or following in lex.CURRENCY_WORDS:
        return following == "p" and not s.glued(i + 1)
    if s.glued(i + 1) and (following == "+" or (s.kind(i + 1) == "word" and following != "/")):
        return False
    if (following in lex.MEASURES and (s.glued(i + 1) or len(following) > 2)) or following in lex.TIME_UNITS:
        return False
    led = previous in _DATE_LEADS and previous not in ("than", "about", "around", "for", "to", "and", "the")
    noun = is_plural(following) and following not in ("was", "has", "is", "this", "as", "its", "his")
    if year not in _MODERN:
        return (led and not noun) or (previous in ("in", "since", "ad", "circa") and not noun)
    if previous in ("than", "least", "nearly", "almost", "approximately", "roughly", "some", "exactly", "another", "fewer", "under"):
        if previous == "least" and s.word(i - 2) == "at" and s.word(i - 3) in ("since", "from", "until", "by", "to"):
            return True
        return previous in ("than", "under") and not noun and s.word(i - 2) in ("earlier", "later", "rather", "other")
    if noun and not led and previous not in ("the", "that", "this", "its", "our", "their", "his", "her", "'s") and i - 1 >= floor:
        return not (year % 100 == 0 or s.word(i - 2) == "total" or previous in ("of", "received", "made", "recorded", "were", "over"))
    return not (noun and previous == "of" and s.word(i - 2) in ("total", "excess", "maximum", "minimum", "average"))


def _named_decade(s: Tokens, i: int) -> Stamp | None:
    """The nineties, the roaring twenties; “in her thirties” is an age, and not found here."""
    k = i - 1
    while s.word(k) in ("early", "mid", "late", "-", "to", "and", "or", "swinging", "roaring", "nineteen", "hungry"):
        k -= 1
    if s.word(k) in ("his", "her", "their", "my", "your", "our"):
        return None
    century = "20" if s.words[i] in ("noughties", "tens") else "19"
    if s.words[i] == "tens" and s.word(i - 1) != "twenty":
        return None
    return Stamp(i, i + 1, f"{century}{lex.DECADES[s.words[i]]}X", "decade")


def _quarter(s: Tokens, i: int) -> Stamp | None:
    """Q3 2013, H1 2012."""
    part = s.word(i + 1)
    base = {"q": (32, "1234"), "h": (39, "12")}[s.words[i]]
    if part not in base[1] or not part or len(part) != 1:
        return None
    j = i + 2
    if s.word(j) in ("of", "in", ",", "/", "-", "fy"):
        j += 1
    year = _year_at(s, j)
    if year and s.word(year[1]) in ("-", "/", "–") and s.glued(year[1]) and s.kind(year[1] + 1) == "number":
        return Stamp(i, year[1] + 2, f"{year[0]}-{base[0] + int(part)}", "quarter")
    return Stamp(i, year[1], f"{year[0]}-{base[0] + int(part)}", "quarter") if year else None


def _part_of_year(s: Tokens, i: int) -> Stamp | None:
    """The first half of 2013, the last quarter of 2010."""
    place = {"first": 1, "opening": 1, "former": 1, "second": 2, "latter": 2, "third": 3, "fourth": 4}.get(s.words[i], 0)
    j = i + 1
    if s.word(j) == "-":
        j += 1
    part = s.word(j)
    if part not in ("half", "quarter"):
        return None
    j += 1
    while s.word(j) in ("of", "the", "in", "financial", "year", "fiscal", "calendar"):
        j += 1
    year = _year_at(s, j)
    if not year:
        return None
    after = year[1]
    if s.word(after) in ("-", "/", "–") and s.glued(after) and s.kind(after + 1) == "number" and s.glued(after + 1):
        after += 2
    count, base = (2, 39) if part == "half" else (4, 32)
    return Stamp(i, after, f"{year[0]}-{base + (place or count)}", "quarter")


def _century(s: Tokens, i: int) -> Stamp | None:
    """Handled from the ordinal: the 19th century → 18XX."""
    found = number(s, i)
    return century(s, i, found.after, found.value) if found and found.ordinal and isinstance(found.value, int) else None


def century(s: Tokens, i: int, after: int, place: int) -> Stamp | None:
    """The stamp of an ordinal and “century”."""
    j = after + 1 if s.word(after) in HYPHENS and s.kind(after) == "mark" else after
    if s.word(j) not in ("century", "centuries") or not 1 <= place <= 21:
        return None
    if s.word(j + 1) in ("bc", "bce"):
        return Stamp(i, j + 2, f"-{place - 1:02}XX", "century")
    return Stamp(i, j + 1, f"{place - 1:02}XX", "century")


def _year_in_words(s: Tokens, i: int) -> Stamp | None:
    """Twenty fourteen, nineteen ninety-seven, nineteen oh five, two thousand and five."""
    head = {"nineteen": 19, "twenty": 20, "eighteen": 18, "seventeen": 17}.get(s.word(i))
    if head is None:
        return None
    j = i + 1
    if s.word(j) in HYPHENS and s.kind(j) == "mark":
        j += 1
    if s.word(j) in lex.DECADES and head == 19:
        return Stamp(i, j + 1, f"19{lex.DECADES[s.word(j)]}X", "decade")
    if s.word(j) in ("oh", "o") and s.word(j + 1) in lex.DIGITS:
        return Stamp(i, j + 2, f"{head}0{lex.DIGITS[s.word(j + 1)]}", "year")
    tail = number(s, j) if s.word(j) in lex.TEENS or ((s.word(j) in lex.TENS and head != 20) or s.word(j) in lex.TENS) else None
    if tail is None or not isinstance(tail.value, int) or not 10 <= tail.value <= 99 or tail.ordinal:
        return None
    if head == 20 and s.word(j) == "twenty" and tail.value == 20:
        return None if s.word(i - 1) not in _DATE_LEADS else Stamp(i, tail.after, "2020", "year")
    if is_plural(s.word(tail.after)) and s.word(i - 1) not in ("in", "since", "by"):
        return None
    return Stamp(i, tail.after, f"{head}{tail.value}", "year")
