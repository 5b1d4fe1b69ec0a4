"""Weeks, quarters, halves and centuries become EDTF: Q3 2013 → 2013-35, the last decade of the 19th century → 189X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.stamps import WEEKS, Stamp, full_year
from builder.numerals.dates.years import DASHES, year_at
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens


def fiscal(s: Tokens, i: int) -> Stamp | None:
    """The digits of FY14 and FY14/15."""
    short = s.words[i]
    if not (short.isdecimal() and len(short) == 2):
        return None
    start, tail = full_year(int(short)), s.words[i + 2]
    if s.words[i + 1] in ("/", *DASHES) and s.glued(i + 1) and s.glued(i + 2) and tail.isdecimal() and int(tail) == (start + 1) % 100:
        return Stamp(i, i + 3, f"{start}/{start + 1}", "interval")
    return Stamp(i, i + 1, str(start), "year")


def week_of_year(s: Tokens, i: int) -> Stamp | None:
    """The digits of “week 3 of 2027”."""
    year = year_at(s, i + 2) if s.words[i + 1] in ("of", "in") else year_at(s, i + 1)
    if year is None or not s.words[i].isdecimal() or not 1 <= int(s.words[i]) <= WEEKS:
        return None
    return Stamp(i, year[1], f"{year[0]}-W{int(s.words[i]):02}", "week")


def quarter(s: Tokens, i: int) -> Stamp | None:
    """Q3 2013, H1 2012, Quarter 3 2013."""
    part = s.words[i + 1]
    base = {"q": (32, "1234"), "h": (39, "12"), "quarter": (32, "1234")}[s.words[i]]
    if part not in base[1] or not part or len(part) != 1:
        return None
    j = i + 2
    if s.words[j] in ("of", "in", ",", "/", "-", "fy"):
        j += 1
    year = year_at(s, j)
    if year is None and s.words[i + 2] in ("and", "or", ",", "to", "-", "–") and s.words[i + 3] == s.words[i] and s.glued(i + 4) == s.glued(i + 1) and (later := quarter(s, i + 3)):
        return Stamp(i, i + 2, f"{later.edtf[:4]}-{base[0] + int(part)}", "quarter")
    if year and s.words[year[1]] in ("-", "/", "–") and s.glued(year[1]) and s.kinds[year[1] + 1] == "number":
        return Stamp(i, year[1] + 2, f"{year[0]}-{base[0] + int(part)}", "quarter")
    if year is None:
        led = s.glued(i + 1) and s.words[i - 1] in ("in", "for", "during", "by", "since", "until", "from") and s.capital(i)
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
