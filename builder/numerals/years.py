"""Years, quarters, decades and centuries become EDTF: the early 00’s → 200X, Q3 2013 → 2013-35."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from builder.numerals import lexicon as lex
from builder.numerals.feasts import day_of
from builder.numerals.nouns import is_plural
from builder.numerals.number import HYPHENS
from builder.numerals.numbers import number

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

class Stamp(NamedTuple):
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


DATE_LEADS = frozenset(
    "in since by until till from during before after of for through throughout circa early late mid around about between"
    " to and year the than".split()
)
_DASHES = HYPHENS | frozenset("–—")
_EARLIEST, _LATEST = 1000, 2199
MODERN = range(1900, 2100)


def full_year(short: int) -> int:
    """The year that two digits stand for: '97 → 1997, '14 → 2014."""
    return 2000 + short if short < 40 else 1900 + short


_SHORTENED = frozenset("'’‘")


def year_at(s: Tokens, j: int) -> tuple[int, int] | None:
    """A year right after a month or season: 2009, '09, “, 2009”; its value and the token after it."""
    if s.words[j] in (",", "of", "in") and s.kinds[j + 1] == "number" and len(s.words[j + 1]) == 4:
        j += 1
    if s.words[j] == "of" and s.words[j + 1] in _SHORTENED:
        j += 1
    word = s.words[j]
    if word in _SHORTENED and s.kinds[j + 1] == "number" and len(s.words[j + 1]) == 2 and s.words[j + 2] != "s":
        return full_year(int(s.words[j + 1])), j + 2
    if s.kinds[j] == "number" and len(word) == 4 and word.isdigit() and _EARLIEST <= int(word) <= _LATEST:
        return (int(word), j + 1) if s.words[j + 1 : j + 2] != ["%"] else None
    year = year_in_words(s, j)
    return (int(year.edtf), year.after) if year and year.edtf.isdigit() else None


def short_year(s: Tokens, i: int) -> Stamp | None:
    """'97, '90s."""
    digits = s.words[i + 1]
    if not digits.isdecimal():
        return None
    if s.words[i + 2] == "s" and s.glued(i + 2):
        return Stamp(i, i + 3, str(full_year(int(digits)))[:3] + "X", "decade") if digits[1] == "0" else None
    if s.words[i + 2] in ("'", "’") and s.glued(i + 2):
        return None
    return Stamp(i, i + 2, str(full_year(int(digits))), "year")


def in_digits(s: Tokens, i: int, floor: int) -> Stamp | None:
    """2009, 1990s, 90s, 00's."""
    word, j = s.words[i], i + 1
    if s.words[j] in ("bc", "bce") and word.isdecimal() and len(word) < 4 and int(word):
        return Stamp(i, j + 1, f"-{int(word) - 1:04}", "year")
    if not word.isdigit() or (s.glued(i) and s.kinds[i - 1] == "word" and s.words[i - 1] not in ("fy", "c", "p")):
        return None
    if s.words[i - 1] in ("day", "eve", "night") and len(word) == 4 and i - 2 >= floor and (feast := day_of(s.words[i - 2], s.words[i - 1], int(word))):
        return Stamp(i - (3 if s.words[i - 2].startswith("year") and i - 3 >= floor else 2), j, feast, "day")
    plural = j
    if s.words[j] in ("'", "’") and s.glued(j) and s.words[j + 1] == "s" and s.glued(j + 1):
        plural = j + 1
    if s.words[plural] == "s" and s.glued(plural):
        if len(word) == 4 and word[3] == "0":
            return Stamp(i, plural + 1, word[:2] + "XX" if word[2:] == "00" and word < "1900" else word[:3] + "X", "decade")
        if len(word) == 2 and word[1] == "0" and not _is_of_age(s, i):
            return Stamp(i, plural + 1, str(full_year(int(word)))[:3] + "X", "decade")
        return None
    if len(word) != 4 or not _EARLIEST <= int(word) <= _LATEST:
        return None
    q = j + 1 if s.words[j] in ("-", "/") and s.glued(j) else j
    if s.words[q] in ("q", "h") and s.glued(q + 1) and s.words[q + 1] in ("1", "2", "3", "4") and int(word) in MODERN:
        base = 32 if s.words[q] == "q" else 39
        return Stamp(i, q + 2, f"{word}-{base + int(s.words[q + 1])}", "quarter")
    if s.words[j] in ("bc", "bce"):
        return Stamp(i, j + 1, f"-{int(word) - 1:04}", "year")
    if s.words[j] in ("ad", "ce"):
        j += 1
    return Stamp(i, j, word, "year") if j > i + 1 or _reads_as_year(s, i, floor) else None


def fiscal(s: Tokens, i: int) -> Stamp | None:
    """The digits of FY14 and FY14/15."""
    short = s.words[i]
    if not (short.isdecimal() and len(short) == 2):
        return None
    start, tail = full_year(int(short)), s.words[i + 2]
    if s.words[i + 1] in ("/", *_DASHES) and s.glued(i + 1) and s.glued(i + 2) and tail.isdecimal() and int(tail) == (start + 1) % 100:
        return Stamp(i, i + 3, f"{start}/{start + 1}", "interval")
    return Stamp(i, i + 1, str(start), "year")


def week_of_year(s: Tokens, i: int) -> Stamp | None:
    """The digits of “week 3 of 2027”."""
    year = year_at(s, i + 2) if s.words[i + 1] in ("of", "in") else year_at(s, i + 1)
    if year is None or not s.words[i].isdecimal() or not 1 <= int(s.words[i]) <= _WEEKS:
        return None
    return Stamp(i, year[1], f"{year[0]}-W{int(s.words[i]):02}", "week")


_WEEKS = 53


def _is_of_age(s: Tokens, i: int) -> bool:
    """Whether “30s” at `i` is an age: in his 30s, in her early 30s, men in their 20s."""
    k = i - 1
    while s.words[k] in ("early", "mid", "late", "-", "to", "and", "or", "‐", "–") or (s.words[k].endswith("s") and k == i - 1 and s.kinds[k] == "number"):
        k -= 1
    return s.words[k] in ("his", "her", "their", "my", "your", "our", "its") or s.words[k] in ("under", "over")


_COUNTING = frozenset("of received made were over sold had have has found bought sent took gave held are wrote saw".split())


def _reads_as_year(s: Tokens, i: int, floor: int) -> bool:
    """Whether four bare digits are a year here and not a count."""
    year, previous, following = int(s.words[i]), s.words[i - 1], s.words[i + 1]
    if previous in ("c", "ca") or (previous == "." and s.words[i - 2] in ("c", "ca")):
        previous = "circa"
    if previous in lex.CURRENCY_SIGNS or following in ("%", "°", "m²", "hours", "calories", "kcal") or previous == "#":
        return False
    if following in ("per", "percent", "points") or following in lex.SCALES or following in lex.CURRENCY_WORDS:
        return following == "p" and not s.glued(i + 1)
    if s.glued(i + 1) and (following == "+" or (s.kinds[i + 1] == "word" and following != "/")):
        return False
    if (following in lex.MEASURES and (s.glued(i + 1) or len(following) > 2)) or following in lex.TIME_UNITS:
        return False
    if previous == "of" and s.words[i - 2] in ("total", "number", "figure", "sum", "estimate", "average", "excess", "region", "maximum", "minimum"):
        return False
    if following in _DASHES and s.glued(i + 1) and s.glued(i + 2) and len(s.words[i + 2]) == 4 and s.words[i + 2].isdigit():
        return year < int(s.words[i + 2]) <= _LATEST and not is_plural(s.words[i + 3])
    if previous in _DASHES and s.glued(i) and len(s.words[i - 2]) == 4 and s.words[i - 2].isdigit():
        return _EARLIEST <= int(s.words[i - 2]) < year and not is_plural(following)
    led = previous in DATE_LEADS and previous not in ("than", "about", "around", "for", "to", "and", "the")
    noun = is_plural(following) and following not in ("was", "has", "is", "this", "as", "its", "his")
    led = led or (previous == "to" and s.words[i - 2] == "back") or (previous == "as" and s.words[i - 2] == "far")
    if year not in MODERN:
        return (led and not noun) or (previous in ("in", "since", "ad", "circa") and not noun)
    if previous in ("than", "least", "nearly", "almost", "approximately", "roughly", "some", "exactly", "another", "fewer", "under"):
        if previous == "least" and s.words[i - 2] == "at" and s.words[i - 3] in ("since", "from", "until", "by", "to"):
            return True
        return previous in ("than", "under") and not noun and s.words[i - 2] in ("earlier", "later", "rather", "other")
    if noun and not led and year % 100 == 0 and (i == 0 or s.opens(i)):
        return False
    if noun and not led and previous not in ("the", "that", "this", "its", "our", "their", "his", "her", "'s") and i - 1 >= floor:
        return not (year % 100 == 0 or s.words[i - 2] == "total" or previous in _COUNTING or previous.endswith("ed"))
    return not (noun and previous == "of" and s.words[i - 2] in ("total", "excess", "maximum", "minimum", "average"))


def named_decade(s: Tokens, i: int) -> Stamp | None:
    """The nineties, the roaring twenties; “in her thirties” is an age, and not found here."""
    k = i - 1
    while s.words[k] in ("early", "mid", "late", "-", "to", "and", "or", "swinging", "roaring", "nineteen", "hungry"):
        k -= 1
    if s.words[k] in ("his", "her", "their", "my", "your", "our"):
        return None
    century = "20" if s.words[i] in ("noughties", "tens") else "19"
    if s.words[i] == "tens" and s.words[i - 1] != "twenty":
        return None
    return Stamp(i, i + 1, f"{century}{lex.DECADES[s.words[i]]}X", "decade")


def quarter(s: Tokens, i: int) -> Stamp | None:
    """Q3 2013, H1 2012."""
    part = s.words[i + 1]
    base = {"q": (32, "1234"), "h": (39, "12")}[s.words[i]]
    if part not in base[1] or not part or len(part) != 1:
        return None
    j = i + 2
    if s.words[j] in ("of", "in", ",", "/", "-", "fy"):
        j += 1
    year = year_at(s, j)
    if year is None and s.words[i + 2] in ("and", "or", ",", "to", "-", "–") and s.words[i + 3] == s.words[i] and s.glued(i + 4) and (later := quarter(s, i + 3)):
        return Stamp(i, i + 2, f"{later.edtf[:4]}-{base[0] + int(part)}", "quarter")
    if year and s.words[year[1]] in ("-", "/", "–") and s.glued(year[1]) and s.kinds[year[1] + 1] == "number":
        return Stamp(i, year[1] + 2, f"{year[0]}-{base[0] + int(part)}", "quarter")
    if year is None:
        led = s.words[i - 1] in ("in", "for", "during", "by", "since", "until", "from") and s.capital(i)
        return Stamp(i, i + 2, f"XXXX-{base[0] + int(part)}", "quarter", optional=True) if led else None
    return Stamp(i, year[1], f"{year[0]}-{base[0] + int(part)}", "quarter")


_PLACES = {"opening": 1, "former": 1, "latter": 2}


def part_of_year(s: Tokens, i: int) -> Stamp | None:
    """The first half of 2013, the last quarter of 2010, 1st quarter of 2013."""
    counted = number(s, i)
    place = int(counted.value) if counted and counted.ordinal else _PLACES.get(s.words[i], 0)
    j = counted.after if counted and counted.ordinal else i + 1
    if s.words[j] == "-":
        j += 1
    part = s.words[j]
    if part not in ("half", "quarter", "decade"):
        return None
    if s.words[j + 1] == "of" and (inner := _part_of_a_century(s, i, j + 2, place or _LAST.get(s.words[i], 0), part)):
        return inner
    if part == "decade":
        return None
    j += 1
    while s.words[j] in ("of", "the", "in", "financial", "year", "fiscal", "calendar"):
        j += 1
    if part == "half" and place in (1, 2) and s.words[j].isdigit() and len(s.words[j]) == 4 and s.words[j][3] == "0" and s.words[j + 1] == "s" and s.glued(j + 1):
        start = int(s.words[j]) + (0 if place == 1 else 5)
        return Stamp(i, j + 2, f"{start}/{start + 4}", "interval")
    year = year_at(s, j)
    if not year and place and part == "quarter" and s.words[i - 1] == "the" and s.words[i - 2] in ("in", "during", "for") and s.words[j] not in ("final", "-", "mile"):
        return Stamp(i, j, f"XXXX-{32 + place}", "quarter", optional=place == 1) if place <= 4 and s.words[j - 1] == "quarter" else None
    if not year:
        return None
    after = year[1]
    if s.words[after] in ("-", "/", "–") and s.glued(after) and s.kinds[after + 1] == "number" and s.glued(after + 1):
        after += 2
    count, base = (2, 39) if part == "half" else (4, 32)
    if place > count:
        return None
    return Stamp(i, after, f"{year[0]}-{base + (place or count)}", "quarter")


_LAST = {"last": -1, "final": -1, "closing": -1}
_PARTS_OF_A_CENTURY = {"half": 50, "quarter": 25, "decade": 10}


def _part_of_a_century(s: Tokens, i: int, j: int, place: int, part: str) -> Stamp | None:
    """The first half of the 13th century → 1200/1249, the last decade of the 19th century → 189X."""
    j = j + 1 if s.words[j] == "the" else j
    named = number(s, j)
    whole = century(s, j, named.after, named.value) if named and named.ordinal and isinstance(named.value, int) else None
    years = _PARTS_OF_A_CENTURY[part]
    if whole is None or whole.level != "century" or not whole.edtf[0].isdigit() or not place or place * years > 100:
        return None
    start = int(whole.edtf[:2]) * 100 + (100 - years if place < 0 else (place - 1) * years)
    edtf = f"{start // 10}X" if part == "decade" else f"{start:04}/{start + years - 1:04}"
    return Stamp(i, whole.after, edtf, "decade" if part == "decade" else "interval")


def century(s: Tokens, i: int, after: int, place: int) -> Stamp | None:
    """The stamp of an ordinal and “century”."""
    j = after + 1 if s.words[after] in HYPHENS and s.kinds[after] == "mark" else after
    if s.words[j] in ("and", "to", "or", "–") and 1 <= place <= 21 and (later := number(s, j + 1)) and later.ordinal and later.value == place + 1 and s.words[later.after] == "centuries":
        return Stamp(i, later.after + 1, f"{place - 1:02}XX/{place:02}XX", "interval")
    if s.words[j] not in ("century", "centuries") or not 1 <= place <= 21:
        return None
    if s.words[j + 1] in ("bc", "bce"):
        return Stamp(i, j + 2, f"-{place - 1:02}XX", "century")
    return Stamp(i, j + 1, f"{place - 1:02}XX", "century")


_YEAR_LEADS = frozenset("in since during until till circa".split())


def _year_said_in_full(s: Tokens, i: int) -> Stamp | None:
    """In two thousand and nine, since nineteen hundred: a number in words that counts nothing, after a word that leads a year."""
    found = number(s, i)
    if found is None or found.ordinal or not isinstance(found.value, int) or not _EARLIEST < found.value <= _LATEST:
        return None
    if (s.kinds[found.after] == "word" and s.words[found.after] not in _AFTER_A_YEAR) or s.words[found.after] in ("%", *HYPHENS):
        return None
    return Stamp(i, found.after, str(found.value), "year")


_AFTER_A_YEAR = frozenset("and or the a when he she it they we i to until as by with was were there had has but after before at on for that which who".split())


def year_in_words(s: Tokens, i: int) -> Stamp | None:
    """Twenty fourteen, nineteen ninety-seven, nineteen oh five, two thousand and five."""
    if s.words[i] == "two" and s.words[i + 1] == "thousand":
        return _year_said_in_full(s, i) if s.words[i - 1] in _YEAR_LEADS or s.words[i - 1] in lex.MONTHS else None
    head = {"nineteen": 19, "twenty": 20, "eighteen": 18, "seventeen": 17}.get(s.words[i])
    if head is None:
        return None
    j = i + 1
    if s.words[j] in HYPHENS and s.kinds[j] == "mark":
        j += 1
    if s.words[j] in lex.DECADES and head < 20:
        return Stamp(i, j + 1, f"{head}{lex.DECADES[s.words[j]]}X", "decade")
    if s.words[j] == "hundreds" and head < 20:
        return Stamp(i, j + 1, f"{head}XX", "century")
    if s.words[j] in ("oh", "o"):
        k = j + 2 if s.words[j + 1] in HYPHENS else j + 1
        return Stamp(i, k + 1, f"{head}0{lex.DIGITS[s.words[k]]}", "year") if s.words[k] in lex.DIGITS else None
    if s.words[j] == "hundred" and head < 20 and (s.words[i - 1] in _YEAR_LEADS or s.words[i - 1] in lex.MONTHS):
        return _year_said_in_full(s, i)
    tail = number(s, j) if s.words[j] in lex.TEENS or ((s.words[j] in lex.TENS and head != 20) or s.words[j] in lex.TENS) else None
    if tail is None or not isinstance(tail.value, int) or not 10 <= tail.value <= 99 or tail.ordinal:
        return None
    if head == 20 and s.words[j] == "twenty" and tail.value == 20:
        return None if s.words[i - 1] not in DATE_LEADS else Stamp(i, tail.after, "2020", "year")
    if is_plural(s.words[tail.after]) and s.words[i - 1] not in ("in", "since", "by"):
        return None
    return Stamp(i, tail.after, f"{head}{tail.value}", "year")
