"""Years and decades become EDTF: ’97 → 1997, the early 00’s → 200X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.feasts import day_of
from builder.numerals.dates.hours import leads_to_hours
from builder.numerals.dates.stamps import DATE_LEADS, EARLIEST, LATEST, MODERN, WEEKS, Stamp, full_year
from builder.numerals.dates.years_in_words import year_in_words
from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

DASHES = HYPHENS | frozenset("–—")
_SHORTENED = frozenset("'’‘")


def year_at(s: Tokens, j: int) -> tuple[int, int] | None:
    """A year right after a month or season: 2009, '09, “, 2009”; its value and the token after it."""
    if s.words[j] in (",", "of", "in") and s.kinds[j + 1] == "number" and len(s.words[j + 1]) == 4:
        j += 1
    if s.words[j] == "of" and s.words[j + 1] in _SHORTENED:
        j += 1
    word = s.words[j]
    if word in _SHORTENED and s.words[j + 1].isdecimal() and len(s.words[j + 1]) == 2 and s.words[j + 2] != "s":
        return full_year(int(s.words[j + 1])), j + 2
    if s.kinds[j] == "number" and len(word) == 4 and word.isdigit() and EARLIEST <= int(word) <= LATEST:
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
    if s.words[j + 2] in ("bc", "bce") and (s.words[j] in DASHES or s.words[j] == "to") and s.kinds[j + 1] == "number" and word.isdecimal() and len(word) < 5 and int(word):
        return Stamp(i, j, f"-{int(word) - 1:04}", "year")
    if s.words[j] in ("ad", "ce") and word.isdecimal() and len(word) < 4 and int(word):
        return Stamp(i, j + 1, word.rjust(4, "0"), "year")
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
        if s.words[plural + 1] == "of" and word in lex.VAGUE_IN_DIGITS:
            return None  # 1000s of letters
        if len(word) == 4 and word[3] == "0":
            return Stamp(i, plural + 1, word[:2] + "XX" if word[2:] == "00" and word < "1900" else word[:3] + "X", "decade")
        if len(word) == 2 and word[1] == "0" and s.words[i - 1] in _BEFORE_A_DECADE and not _is_of_age(s, i):
            return Stamp(i, plural + 1, str(full_year(int(word)))[:3] + "X", "decade")
        if plural == j or len(word) != 4:
            return None  # beside 1998’s 40 cases
    if len(word) != 4 or not EARLIEST <= int(word) <= LATEST:
        return None
    q = j + 1 if s.words[j] in ("-", "/") and s.glued(j) else j
    if s.words[q] in ("q", "h") and s.glued(q + 1) and s.words[q + 1] in ("1", "2", "3", "4") and int(word) in MODERN:
        base = 32 if s.words[q] == "q" else 39
        return Stamp(i, q + 2, f"{word}-{base + int(s.words[q + 1])}", "quarter")
    if s.words[q] == "w" and s.glued(q + 1) and s.words[q + 1].isdecimal() and len(s.words[q + 1]) == 2 and 1 <= int(s.words[q + 1]) <= WEEKS:
        return Stamp(i, q + 2, f"{word}-W{s.words[q + 1]}", "week")
    if s.words[j] in ("bc", "bce"):
        return Stamp(i, j + 1, f"-{int(word) - 1:04}", "year")
    if s.words[j] in ("ad", "ce"):
        j += 1
    return Stamp(i, j, word, "year") if j > i + 1 or _reads_as_year(s, i, floor) else None


_BEFORE_A_DECADE = frozenset("the early mid late swinging and or to in since by from pre post these those ' ’ ‘ - – ‐ /".split())


def _is_of_age(s: Tokens, i: int) -> bool:
    """Whether “30s” at `i` is an age: in his 30s, in her early 30s, men in their 20s."""
    k = i - 1
    while s.words[k] in ("early", "mid", "late", "-", "to", "and", "or", "‐", "–") or (s.words[k].endswith("s") and k == i - 1 and s.kinds[k] == "number"):
        k -= 1
    return s.words[k] in ("his", "her", "their", "my", "your", "our", "its") or s.words[k] in ("under", "over")


# What is called by its year: the 1873 Act.
_OF_A_YEAR = frozenset("act acts census edition settlement map survey treaty rebellion rising famine election".split())
# Before a counted noun these size the number: about 1950 letters.
_SIZING = frozenset("about around only just further estimated".split())
_COUNTING = frozenset("of received made were over sold had have has found bought sent took gave held are wrote saw".split())


def _reads_as_year(s: Tokens, i: int, floor: int) -> bool:
    """Whether four bare digits are a year here and not a count."""
    year, previous, following = int(s.words[i]), s.words[i - 1], s.words[i + 1]
    if previous in ("c", "ca") or (previous == "." and s.words[i - 2] in ("c", "ca")):
        previous = "circa"
    if previous in units.CURRENCY_SIGNS or following in ("%", "°", "m²", "hours", "calories", "kcal") or previous == "#":
        return False
    if following in ("per", "percent", "points") or following in lex.SCALES or following in units.CURRENCY_WORDS:
        return following == "p" and not s.glued(i + 1)
    if s.glued(i + 1) and (following == "+" or (s.kinds[i + 1] == "word" and following != "/")):
        return False
    if leads_to_hours(s, i):
        return False
    if (following in units.MEASURES and (s.glued(i + 1) or len(following) > 2)) or following in units.TIME_UNITS:
        return False
    if previous == "of" and s.words[i - 2] in ("total", "number", "figure", "sum", "estimate", "average", "excess", "region", "maximum", "minimum"):
        return False
    if following in DASHES and s.glued(i + 1) and s.glued(i + 2) and len(s.words[i + 2]) == 4 and s.words[i + 2].isdigit():
        return year < int(s.words[i + 2]) <= LATEST and (not is_plural(s.words[i + 3]) or (previous == "the" and year in MODERN))
    if previous in DASHES and s.glued(i) and len(s.words[i - 2]) == 4 and s.words[i - 2].isdigit():
        return EARLIEST <= int(s.words[i - 2]) < year and (not is_plural(following) or (s.words[i - 3] == "the" and year in MODERN))
    led = previous in DATE_LEADS and previous not in ("than", "about", "around", "for", "to", "and", "the")
    noun = is_plural(following) and following not in ("was", "has", "is", "this", "as", "its", "his")
    led = led or (previous == "to" and s.words[i - 2] == "back") or (previous == "as" and s.words[i - 2] == "far")
    if year not in MODERN:
        if (previous == "the" and following in _OF_A_YEAR) or (previous in HYPHENS and s.glued(i) and s.words[i - 2] in ("pre", "post")):
            return True
        return not noun and (led or previous in ("in", "since", "ad", "circa") or _goes_on_a_list_of_years(s, i, floor))
    if previous in ("than", "least", "nearly", "almost", "approximately", "roughly", "some", "exactly", "another", "fewer", "under") or (noun and previous in _SIZING):
        if previous == "least" and s.words[i - 2] == "at" and s.words[i - 3] in ("since", "from", "until", "by", "to"):
            return True
        return previous in ("than", "under") and not noun and s.words[i - 2] in ("earlier", "later", "rather", "other")
    if noun and not led and year % 100 == 0 and (i == 0 or s.opens(i)):
        return False
    if noun and not led and previous not in ("the", "that", "this", "its", "our", "their", "his", "her", "'s") and i - 1 >= floor:
        return not (year % 100 == 0 or s.words[i - 2] == "total" or previous in _COUNTING or previous.endswith("ed"))
    return not (noun and previous == "of" and s.words[i - 2] in ("total", "excess", "maximum", "minimum", "average"))


def _goes_on_a_list_of_years(s: Tokens, i: int, floor: int) -> bool:
    """Whether the number at `i` follows a year in a list: in 1851, 1861 and 1871."""
    k = i - 1
    if s.words[k] in ("and", "or") and s.words[k - 1] == ",":
        k -= 1
    k -= s.words[k] in (",", "and", "or")
    return 0 <= k < i - 1 and s.kinds[k] == "number" and len(s.words[k]) == len(s.words[i]) and s.words[k].isdigit() and _reads_as_year(s, k, floor)


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
    return Stamp(i, i + 1, f"{century}{almanac.DECADES[s.words[i]]}X", "decade")
