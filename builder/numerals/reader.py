"""Runs of tokens become quantities: at each number word the first rule that explains it, longest match."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.numerals.dates.clock import time
from builder.numerals.dates.intervals import date
from builder.numerals.dates.parts_of_years import century
from builder.numerals.found import Found
from builder.numerals.hedging.hedges import before as hedge_before
from builder.numerals.kinds.among import among
from builder.numerals.kinds.measures import lone_measure
from builder.numerals.kinds.money import lone_money
from builder.numerals.kinds.ratios import ratio
from builder.numerals.kinds.shares import fraction, share_of_a_percent
from builder.numerals.kinds.tails import quantity
from builder.numerals.kinds.wordy import multiple, often, ordinal, vague
from builder.numerals.lengths.decades_of_life import decade_of_life
from builder.numerals.lengths.lone_durations import LASTED, lone, one_long
from builder.numerals.names.identifiers import identifier
from builder.numerals.names.idioms import idiom
from builder.numerals.names.pronouns import LASTING, is_a_length, is_a_pronoun, is_counted, is_denied, is_excepted, is_none, is_of_them, lasts
from builder.numerals.surroundings import bare, whole
from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number
from builder.numerals.words.tokens import Tokens, neighbourhoods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.numerals.quantity import Quantity


_ARTICLES = frozenset(("a", "an", "per", "each", "every", "another", "last", "next", "past", "previous", "following", "this", "coming"))
# Words that begin a figure only when a number, a unit of time or a part of a year stands within three words.
_OPENERS = _ARTICLES | LASTED | frozenset(("'", "’", "‘", "q", "h", "ad", "ce", "fy", "-", "−", "minus", "negative", "few", "many", "final", "opening", "closing", "former", "latter", "–"))
_STARTERS = lex.NUMBER_WORDS | lex.GLYPHS.keys() | almanac.MONTHS.keys() | almanac.WEEKDAY_MARKS | almanac.CLOCK_WORDS.keys()
_OPENED = units.TIME_UNITS.keys() | lex.NUMBER_WORDS | units.LONE_MEASURES | units.LONE_MONEY


def quantities(text: str) -> Iterator[Quantity]:
    """Every figure of `text`, in order, spans never overlapping."""
    return explained(neighbourhoods(text))


def explained(runs: Iterable[Tokens]) -> Iterator[Quantity]:
    """The figures of the runs of one text."""
    end = 0
    for s in runs:
        floor, i = 0, 0
        kinds, words, size = s.kinds, s.words, len(s)
        while i < size:
            if words[i] in _STARTERS or kinds[i] in _NUMERIC or (words[i] in _OPENERS and _opens_one(s, i)):
                made = _explain(s, i, floor)
                if made is not None:
                    found, quantity_ = made
                    if quantity_.start < end:  # a rule reached back too far: what it could not have is still not passed over
                        quantity_ = bare(s, i, i + 1, "unexplained")
                    yield quantity_
                    end = quantity_.end
                    floor = i = max(found, i + 1)
                    continue
            i += 1


_NUMERIC = frozenset(("number", "link", "odd"))
_LONE = frozenset(("half", "quarter", "three", "one", "decade", "decades", "century", "centuries", "fortnight", "fortnights"))


def _opens_one(s: Tokens, i: int) -> bool:
    """Whether a word that may open a figure has a number or a unit of time after it, a stone “and a half” too, or before it where it ends one."""
    if s.words[i] in LASTED:
        return s.words[i - 1] in HYPHENS and s.words[i - 2] in units.TIME_UNITS
    return s.kinds[i + 1] == "number" or any(word in _OPENED for word in s.words[i + 1 : i + (5 if s.words[i + 2] == "and" else 4)])


def _explain(s: Tokens, i: int, floor: int) -> tuple[int, Quantity] | None:
    """The next token to read and the quantity at token `i`, or None when nothing there wants explaining."""
    if s.words[i] == "first" and _opens_a_length(s, i):
        made = _explain(s, i + 1, floor)
        if made and made[1].wide_start <= s.starts[i]:
            return made
    if s.kinds[i] == "odd":
        return i + 1, bare(s, i, i + 1, "identifier" if s.glued(i) and len(s.words[i]) == 1 else "unexplained")
    if named := identifier(s, i, floor):
        if s.kinds[i] == "link" and not re.search(r"\d", s.words[i]):
            return None
        return named[1], bare(s, *named, "identifier")
    said = idiom(s, i, floor) if s.kinds[i] != "mark" else None
    if s.words[i] in ("a", "an") and s.words[i + 1] in lex.NUMBER_WORDS and (further := idiom(s, i + 1, floor)) and further[0] <= i:
        said = further
    if s.words[i] in lex.PLURALS and (s.words[i - 1] in lex.SMALL or s.kinds[i - 1] == "number" or s.words[i - 1] == "in" or (s.words[i - 1] in ("and", "or") and s.words[i - 2] in lex.PLURALS)):
        return i + 1, bare(s, i, i + 1, "idiom")  # nine fours: what is counted; in fives; in ones and twos
    found = _figure(s, i, floor)
    if said and ((s.words[i] == "one" and is_denied(s, i)) or (s.words[i] == "once" and s.words[i + 1] in HYPHENS and s.words[i + 2] in ("a", "every"))):
        said = None
    if said and found is not None and said[1] <= found.after and found.kind in _LED and s.words[i - 1] in _LED[found.kind] and not s.capital(i):
        said = None
    if said and found is not None and found.kind == "fraction" and not _CHANCES.isdisjoint(s.words[max(0, i - 8) : i]):
        said = None  # a chance of one in a million
    if said and found is not None and found.kind == "date" and s.words[i] in almanac.MONTHS and s.capital(i) and s.words[i - 1] in _LED["date"]:
        said = None  # since March with no pay
    if said and said[0] == i and s.words[i] == "one" and ((found is not None and found.kind == "duration" and (s.words[i - 1] in LASTING or is_a_length(s, i) or lasts(s, found.after))) or is_counted(s, i, floor) or is_of_them(s, i)):
        said = None
    if said and said[0] <= i and (found is None or said[1] >= found.after or _weak(i, found, said)):
        return said[1], bare(s, *said, "idiom")
    if found is not None:
        return whole(s, found, floor)
    if s.kinds[i] == "number" or (s.words[i] in lex.NUMBER_WORDS and s.words[i] not in _LOOSE) or s.words[i] in lex.GLYPHS:
        return i + 1, bare(s, i, i + 1, "unexplained")
    if s.words[i] in lex.NUMBER_WORDS:
        return i + 1, bare(s, i, i + 1, "idiom")
    return None


# Behind “not one of”, what was counted before it: none of them is no figure of its own.
_THEM = frozenset("them us you which whom".split())
_THESE = ("these", "those")


# What leads a year or a ratio, so that the words are no title and no wager: in nineteen eighty-four, by ten to one.
_LED = {
    "date": frozenset("in since until by from before after during".split()),
    "ratio": frozenset("by of almost nearly about around over roughly ratio outnumbered was were is are".split()),
}


_CHANCES = frozenset("chance chances risk risks odds probability likelihood".split())


def _opens_a_length(s: Tokens, i: int) -> bool:
    """“the first 12 years”: the word belongs to the hedge of the number after it."""
    after = number(s, i + 1)
    return after is not None and not after.ordinal and s.words[after.after] in units.TIME_UNITS


# Words that, where no rule took them, are taken for their other sense: the pair were told, a spring in his step.
_LOOSE = frozenset(
    "score scores pair couple quarter quarters spring summer autumn winter fall double doubles triple treble once august tens"
    " twenties handful century decade second halves one ones april june first half duo brace trio quartet quintet sextet septet octet gross".split()
)


def _weak(i: int, found: Found, said: tuple[int, int]) -> bool:
    """Whether the idiom goes before a figure that is longer: “one of the worst”."""
    return (found.kind == "ordinal" and said[1] > i + 1) or (found.kind == "count" and found.value == "1" and said[1] > i + 1)


def _figure(s: Tokens, i: int, floor: int) -> Found | None:
    """The figure that begins at token `i`, by the first rule that finds one."""
    word = s.words[i]
    if s.kinds[i] == "mark" and word not in lex.GLYPHS and word not in "-−–'’‘":
        return None
    grouped = "," in word and word[0] != "0"  # 1,400 is no day, no year and no decade
    if not grouped and (found := decade_of_life(s, i, floor) or date(s, i, floor)):
        return found
    if word == "the":
        return None
    if word in LASTED:
        return one_long(s, i, floor)
    if word in lex.SCALES and s.words[i - 1] in HYPHENS and s.words[i - 2] == "multi" and i - 2 >= floor:
        return Found(i - 2, i + 1, "vague", f"~multi-{word}", optional=True)
    if word in lex.ISH:
        return Found(i, i + 1, "count", str(lex.ISH[word]), counts=True, hedge="around")
    if found := time(s, i, floor):
        return found
    if found := share_of_a_percent(s, i):
        return found
    if (word in _ARTICLES or word in _LONE) and (found := lone(s, i) or lone_measure(s, i) or lone_money(s, i)):
        return found
    first = number(s, i)
    if first is not None:
        if first.ordinal and isinstance(first.value, int) and (stamp := century(s, i, first.after, first.value)):
            return Found(stamp.first, stamp.after, "date", stamp.edtf)
        if not is_excepted(s, i) and not is_denied(s, i) and s.words[i - 1] not in ("every", "each") and (found := among(s, first)):
            return found
    if (first is None or not first.scaled) and (found := vague(s, i)):
        return found
    if (first is None or not first.scaled or s.words[first.after] in lex.PARTS_PLURAL) and (
        found := fraction(s, i, lambda: bool(hedge_before(s, i, floor, "fraction")[0]))
    ):
        return found
    if first is not None:
        if first.ordinal:
            return ordinal(s, i)
        if s.words[i - 1] not in units.CURRENCY_SIGNS and (found := ratio(s, first)):
            return found
        if word == "one" and first.after == i + 1:
            if is_a_pronoun(s, i):
                return None
            if (is_denied(s, i) and s.words[i + 1] in ("of", "single")) or is_none(s, i):
                of_them = s.words[i + 1] == "of" and (s.words[i + 2] in _THEM or (s.words[i + 2] in _THESE and s.kinds[i + 3] != "number"))
                return Found(i, i + 1, "count", "0", counts=s.words[i + 2] not in ("the", *_THESE), wide=i - (1 if s.words[i - 1] == "not" else 3), optional=of_them)
        return quantity(s, i, floor)
    return multiple(s, i) or often(s, i, floor)
