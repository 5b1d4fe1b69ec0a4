"""Months, seasons and feasts become EDTF, with any day and year after them: August 26, 2014; autumn 2009; Christmas 2010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.days import iso_day
from builder.numerals.dates.feasts import day_of
from builder.numerals.dates.stamps import DATE_LEADS, MODERN, Stamp, full_year
from builder.numerals.dates.years import year_at
from builder.numerals.words import almanac
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens


def from_month(s: Tokens, i: int) -> Stamp | None:
    """August 2014, August 26, 2014, Aug. 26th, August '14, August."""
    word, j = s.words[i], i + 1
    month = almanac.MONTHS[word]
    if s.owns(i):
        return Stamp(i, j, f"XXXX-{month:02}", "month") if _is_a_month(s, i) else None
    if s.words[j] == "." and s.glued(j) and len(word) <= 4 and s.kinds[j + 1] == "number":
        j += 1
    if s.words[j] in ("-", "/") and s.glued(j) and s.glued(j + 1) and s.kinds[j + 1] == "number" and len(s.words[j + 1]) in (2, 4):
        short = s.words[j + 1]
        if short.isdigit() and (len(short) == 2 or int(short) in MODERN) and s.kinds[j + 2] != "number":
            return Stamp(i, j + 2, f"{int(short) if len(short) == 4 else full_year(int(short))}-{month:02}", "month")
    if year := year_at(s, j):
        return Stamp(i, year[1], f"{year[0]}-{month:02}", "month")
    k = j + 1 if s.words[j] in ("the", "-") else j
    day = number(s, k) if s.kinds[k] == "number" or s.words[k] in lex.ORDINALS or s.words[k] in lex.TENS or s.words[k] in lex.ORDINAL_TENS else None
    if (
        day
        and isinstance(day.value, int)
        and 1 <= day.value <= 31
        and (day.ordinal or (day.digits and len(day.digits) <= 2))
        and not (s.words[day.after] in ("%", "/", "-") and s.glued(day.after) and s.kinds[day.after + 1] != "number")
        and not (is_plural(s.words[day.after]) and s.words[day.after] not in almanac.MONTHS and not day.ordinal)
    ):
        if s.words[day.after] in ("-", "–") and s.glued(day.after) and s.glued(day.after + 1) and (last := number(s, day.after + 1)) and last.digits and day.value < last.value <= 31:
            year = year_at(s, last.after)
            told = str(year[0]) if year else "XXXX"
            return Stamp(i, year[1] if year else last.after, f"{iso_day(told, month, int(day.value))}/{iso_day(told, month, int(last.value))}", "interval")
        year = year_at(s, day.after)
        return Stamp(i, year[1] if year else day.after, iso_day(str(year[0]) if year else "XXXX", month, int(day.value)), "day")
    return Stamp(i, i + 1, f"XXXX-{month:02}", "month") if _is_a_month(s, i) else None


_SAYING = frozenset("said says told asked added thinks believes explained replied".split())
_MODAL_AFTER = frozenset(
    "i he she it they we you the be have not also well there this that a an god all none any no these those his her their"
    " our my your".split()
)


def _is_a_month(s: Tokens, i: int) -> bool:
    """Whether a word that can be a month alone is one here: not the modal, the verb, the adjective or a name."""
    word, previous = s.words[i], s.words[i - 1]
    if s.capital(i) and s.words[i + 2] in almanac.MONTHS and s.capital(i + 2) and s.words[i + 1] in (",", "and", "or", "&", "to", "–"):
        return True
    lead = previous in DATE_LEADS or previous in ("last", "next", "this", "each", "every", "-", "–", "on", "(", "as", "or", "mid")
    if word in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"):
        return s.capital(i) and (lead or s.words[i + 1] in (".", "–", "-", "to", "/"))
    if not s.capital(i):
        if word in ("may", "march"):
            return previous in ("in", "since", "until", "during") and s.words[i + 1] in ("", ".", ",", ";", ")", "?", "and", "to", "or", "when")
        return lead or word != "august"
    if word in ("may", "march", "august", "april", "june"):
        if previous in _SAYING or (s.words[i + 1] in _SAYING and s.opens(i)):
            return False
        if previous == "theresa" or previous in ("mrs", "mr", "ms", "miss", "dr", "lady"):
            return False
        if previous == "and" and s.words[i - 2] not in almanac.MONTHS and s.capital(i - 2) and s.capital(i + 1) and s.kinds[i + 1] == "word":
            return False  # Ann Brown and April Jones
        if lead:
            return previous == "to" or previous not in ("and", "to", "the", "than") or s.words[i + 1] not in _MODAL_AFTER
        if word == "may" and (s.words[i + 1] in _MODAL_AFTER or s.opens(i)):
            return False
        if word in ("april", "june", "august", "may") and s.capital(i + 1) and s.kinds[i + 1] == "word":
            return False
        return not (s.capital(i - 1) and not s.opens(i - 1) and word in ("may", "june", "april"))
    return True


def from_season(s: Tokens, i: int) -> Stamp | None:
    """Autumn 2009, the winter of 2010-11, Christmas 2010, last summer."""
    word, j = s.words[i], i + 1
    if s.words[j] in ("day", "eve", "term") and word in almanac.FEASTS:
        j += 1
    if s.words[j] == "term":
        j += 1
    if word == "easter" and (at := year_at(s, i + 2)) and (feast := day_of(word, s.words[i + 1], at[0])):
        return Stamp(i, at[1], feast, "day")
    year = year_at(s, j)
    if word in almanac.FEASTS:
        day = almanac.FEASTS[word]
        if day and s.words[i + 1] == "eve" and word != "halloween":
            day = "12-24"
        if word == "easter" and year and s.words[j - 1] == word:
            return Stamp(i, year[1], day_of(word, "day", year[0]) or str(year[0]), "day")
        edtf = f"{year[0] if year else 'XXXX'}{'-' + day if day else ''}"
        return Stamp(i, year[1] if year else j, edtf if year or day else "~easter", "day", optional=not year)
    if year:
        after = year[1]
        if s.words[after] in ("-", "–", "/", "‐") and s.glued(after) and s.kinds[after + 1] == "number" and s.glued(after + 1):
            after += 2
        return Stamp(i, after, f"{year[0]}-{almanac.SEASONS[word]}", "season")
    previous = s.words[i - 1]
    lead = previous in ("in", "by", "since", "until", "last", "next", "this", "that", "during", "following", "previous", "from",
                        "late", "early", "mid", "every", "each", "over", "before", "after", "for", "of", "to", "between")  # fmt: skip
    the = previous == "the" and s.words[i - 2] in ("in", "by", "since", "until", "during", "over", "for", "of", "from", "through")
    if word == "fall" or (word == "spring" and not lead and not the and not s.capital(i)):
        return None
    if not (lead or the):
        return None
    return Stamp(i, j, f"XXXX-{almanac.SEASONS[word]}", "season")
