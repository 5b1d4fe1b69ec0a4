"""The words after a figure become its hedge: 40 or so, £300 at most, 300 letters or more, three years ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.hedging.hedge_words import AFTER, PAST_A_NOUN
from builder.numerals.words.almanac import MONTHS, WEEKDAYS
from builder.numerals.words.lexicon import SMALL
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.units import CURRENCY_SIGNS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_FIRST_WORDS = frozenset(phrase[0] for phrase in AFTER)


def after(s: Tokens, i: int, kind: str) -> tuple[str, int]:
    """The hedge class that the words from token `i` on give, and where they end; ("", i) when none."""
    start = i
    while s.words[start] and s.words[start] in "-‐‑(," and start - i < 1:
        start += 1
    if s.words[start] not in _FIRST_WORDS:
        return "", i
    for length in (4, 3, 2, 1):
        phrase = tuple(s.words[start : start + length])
        hedge = AFTER.get(phrase)
        if hedge is None or len(phrase) < length:
            continue
        if phrase[0] in ("and", "or") and _begins_another(s, start + length, phrase[-1]):
            return "", i
        if hedge in ("ago", "later"):
            if kind not in ("duration", "vague", "relative") or start > i:
                return "", i
            if phrase in (("on",), ("after",), ("hence",), ("before",)) and (not _stands_alone(s, start + 1) or (phrase != ("on",) and s.capital(start + 1)) or s.words[start + 1] in WEEKDAYS or s.words[start + 1] in MONTHS):
                return "", i
            if phrase == ("earlier",) and s.words[start + 1] == "than":
                return "", i
        elif hedge in _OF_DATES:
            if kind != "date" or start > i or (phrase[-1] in ("before", "after") and s.kinds[start + length] == "word"):
                return "", i
        elif (kind in ("date", "ordinal", "time") and phrase not in (("or", "so"), ("sharp",), ("or", "thereabouts"))) or (start > i and s.words[i] == "," and not (phrase in _BETWEEN_COMMAS and s.words[start + 1] == ",") and phrase[0] not in ("at", "give", "or", "in", "all", "altogether", "if", "and", "as", "perhaps", "possibly", "probably", "maybe", "tops")) or (kind == "money" and phrase == ("plus",) and s.words[start - 1] not in HYPHENS and s.kinds[start + 1] in ("word", "number")) or (phrase in (("plus",), ("+",), ("odd",), ("some",), ("ish",), ("minimum",), ("maximum",), ("on", "average"), ("more", "or", "less"),
                        ("at", "least"), ("in", "all")) and not _ends_there(s, start, phrase)):
            return "", i
        return hedge, start + length
    return "", i


_OF_DATES = ("from", "by")
_BETWEEN_COMMAS = frozenset((("roughly",), ("approximately",)))
_OF_SIZE = frozenset("more less fewer older younger longer higher lower greater better later earlier".split())
_BOUNDS = frozenset("over under above below".split())


def _begins_another(s: Tokens, i: int, word: str) -> bool:
    """Whether “and more”, “or under” or “and up” before token `i` is the force of the figure behind it: £410,000, and more than half of it."""
    following = s.words[i]
    return (word in _OF_SIZE and following == "than") or (word == "up" and following == "to") or (word in _BOUNDS and (s.kinds[i] == "number" or following in CURRENCY_SIGNS or following in SMALL or following in ("a", "an", "half")))


def past_a_noun(s: Tokens, i: int, kind: str) -> tuple[str, int]:
    """The hedge that stands past the counted noun, which ends before token `i`: 300 letters or more."""
    start = i + 1 if s.words[i] == "," else i
    if s.words[start] not in _FIRST_WORDS or kind not in ("count", "duration", "vague", "fraction", "percent"):
        return "", i
    for length in (4, 3, 2, 1):
        phrase = tuple(s.words[start : start + length])
        if phrase in PAST_A_NOUN:
            return (AFTER[phrase], start + length) if _ends_a_clause(s, start + length) and _ends_there(s, start, phrase) else ("", i)
    return "", i


def _ends_a_clause(s: Tokens, i: int) -> bool:
    """Whether nothing that “or more” could belong to begins at `i`."""
    return s.kinds[i] not in ("word", "number") or s.words[i] in _GOING_ON or s.words[i].endswith("ed")


_GOING_ON = frozenset(
    "were was are is had has have been will would could should may might must came went died left he she it they we i you and but who which that in at by on from to for with since until after before a each per every".split()
)


def _stands_alone(s: Tokens, i: int) -> bool:
    return not s.words[i] or s.words[i] in ",.;:)–—" or s.capital(i)


def _ends_there(s: Tokens, i: int, phrase: tuple[str, ...]) -> bool:
    """Whether such a word belongs to the figure before it: “40 plus VAT” and “at least one” do not."""
    following = s.words[i + len(phrase)]
    if phrase in (("odd",), ("ish",)):
        return s.glued(i) or s.kinds[i + 1] == "word"
    if phrase == ("+",):  # £5 + VAT, 5 + 2, 21 seats (+3)
        return (s.glued(i) and s.words[i - 1] != "(") or not (s.kinds[i + 1] == "number" or s.words[i + 1] in CURRENCY_SIGNS or s.capital(i + 1))
    if phrase == ("some",):
        return s.words[i - 1] in HYPHENS  # twenty-some
    if phrase == ("at", "least"):
        return s.kinds[i + 2] != "number" and following not in ("one", "two", "three", "four", "five", "a")
    if phrase == ("plus",) and s.words[i - 1] in HYPHENS:
        return True
    if phrase == ("plus",):
        return not following or following in ".,;:)" or (s.kinds[i + 1] == "word" and s.capital(i + 1) is False and following not in ("a", "an", "the", "any", "one"))
    if phrase == ("in", "all"):
        return _stands_alone(s, i + 2)
    if phrase == ("on", "average"):
        return True
    return not following or following in ",.;:)" or phrase != ("more", "or", "less")
