"""Number words with no number beside them: ordinals, doubled, twice, dozens, several, monthly."""

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

# After these, “scores” are people and no results: scores hurt, scores of men.
_HARMED = frozenset("of more hurt injured killed dead wounded missing feared arrested evacuated homeless stranded trapped rescued".split())


_LAST_CENTURY = 21
_OTHER = 2


def ordinal(s: Tokens, i: int) -> Found | None:
    """The third review, 21st, first (which readers may take as they like, as they may “no second check”: it says that there was no other)."""
    found = number(s, i)
    if found is None or not found.ordinal:
        return None
    if found.value == 1 and s.kinds[i] == "word" and not _is_placed(s, i):
        return None
    if 10 < found.value <= _LAST_CENTURY and s.kinds[found.after] != "word" and s.words[i - 1] == "the" and "century" in s.words[max(0, i - 24) : i]:
        return Found(i, found.after, "date", f"{found.value - 1}XX")
    other = found.value == _OTHER and s.kinds[i] == "word" and s.words[i - 1] in ("no", "any")
    light = other or (found.value == 1 and s.kinds[i] == "word") or (s.opens(i) and s.words[found.after] == ",")
    return Found(i, found.after, "ordinal", str(found.value), counts=True, optional=light)


_DETERMINERS = frozenset("the his her their its our my your a this that these those whose and or each every another very no not for".split())


def _is_placed(s: Tokens, i: int) -> bool:
    """Whether “first” at `i` is a place in an order and no adverb: the first report; not “first reported”, “when first”."""
    previous, following = s.words[i - 1], s.words[i + 1]
    return previous in _DETERMINERS or s.owns(i - 1) or following in ("and", "or", ",") or (s.capital(i) and not s.opens(i))


def vague(s: Tokens, i: int) -> Found | None:
    """Dozens, tens of thousands, several hundred, a handful, a couple, several, both."""
    word = s.words[i]
    if word in ("a", "the") and s.words[i + 1] in ("couple", "pair", "handful", "few"):
        return _a_couple(s, i)
    if word in ("several", "few", "many", "some") and (s.words[i + 1] in lex.SCALES or s.words[i + 1] in ("hundred", "dozen", "hundreds", "dozens", "score")):
        after = i + 2
        while s.words[after] in lex.SCALES:
            after += 1
        first = i - 1 if word == "few" and s.words[i - 1] == "a" else i
        phrase = " ".join(s.words[first:after])
        return Found(first, after, "vague", "~" + phrase, counts=True)
    after, words = i + 1, word
    if word in lex.VAGUE_IN_DIGITS and s.words[i + 1 : i + 3] == ["s", "of"] and s.glued(i + 1):
        after, words = i + 2, lex.VAGUE_IN_DIGITS[word]
    if word in lex.VAGUE or after > i + 1:
        while s.words[after] in ("of", "and", "or", "upon") and (s.words[after + 1] in lex.VAGUE):
            words += f" {s.words[after]} {s.words[after + 1]}"
            after += 2
        if word == "scores" and s.words[after] not in _HARMED and not (s.opens(i) and s.words[after] == ","):
            return None
        if word == "scores" and s.words[after] == "of" and s.kinds[after + 1] == "number":
            return None  # scores of 8/10
        if word == "tens" and after == i + 1 and s.words[after] not in ("or", "of") and s.words[after : after + 2] != [",", "if"]:
            return None
        return Found(i, after, "vague", "~" + words, counts=True)
    if word == "several":
        return Found(i, i + 1, "vague", "~several", counts=True, optional=True)
    if word == "both":
        return Found(i, i + 1, "count", "2", counts=False, optional=True)
    if word in lex.GROUPS and s.words[i + 1] == "of" and (word != "gross" or s.words[i - 1] == "a"):
        return Found(i, i + 1, "count", str(lex.GROUPS[word]), counts=True)
    if word in ("couple", "pair", "handful"):
        return _a_couple(s, i)
    return None


def _a_couple(s: Tokens, i: int) -> Found | None:
    j = i + 1 if s.words[i] in ("a", "the") else i
    word, following = s.words[j], s.words[j + 1]
    if word == "handful":
        return Found(i, j + 1, "vague", "~handful", counts=True, optional=True) if following in ("of", "more") else None
    if word not in ("couple", "pair"):
        return None
    if following == "of" or (word == "couple" and s.words[i] == "a" and is_plural(following)) or (word == "couple" and following in ("more", "dozen")) or (
        word == "couple" and is_plural(following) and s.words[i - 1] in ("next", "last", "past", "first", "previous")
    ):
        return Found(i, j + 1, "count", "2", counts=True)
    if s.words[i] == "a" and following in (".", ",", ";", "") and word == "couple":
        return Found(i, j + 1, "count", "2")
    return None


def multiple(s: Tokens, i: int) -> Found | None:
    """Doubled, a threefold increase, twice as many."""
    word = s.words[i]
    if s.words[i + 1] in HYPHENS and s.words[i + 2] == "fold" and word in lex.SMALL:
        return Found(i, i + 3, "multiple", str(lex.SMALL[word]), unit="times")
    if word in lex.MULTIPLES:
        if word in ("doubles", "trebles", "triples") and (s.kinds[i - 1] == "number" or s.words[i - 1] in lex.SMALL):
            return None
        if word == "halves" and s.words[i - 1] in ("two", "both", "the"):
            return None
        if word in ("double", "triple", "treble", "doubles", "triples") and s.words[i + 1] in HYPHENS:
            return None
        return Found(i, i + 1, "multiple", lex.MULTIPLES[word], unit="times")
    if word in lex.TIMES:
        if word == "once" and not _is_counted_once(s, i):
            return None
        light = word == "once" and not (s.words[i - 1] in ("than", "only", "least", "just") or s.words[i + 1] in ("a", "every", "per"))
        return Found(i, i + 1, "frequency", lex.TIMES[word], unit="times", optional=light)
    return None


def _is_counted_once(s: Tokens, i: int) -> bool:
    """Whether “once” at `i` says how often, and not “formerly” or “as soon as”: only once, once a week, she was asked once."""
    following, further = s.words[i + 1], s.words[i + 2]
    if following in HYPHENS and further in ("a", "every"):
        return True
    if s.words[i - 1] in ("than", "only", "least", "just", "exactly", "except") or following in ("a", "every", "per", "each", "during", "between", "or"):
        return True
    if following == "in":
        return s.kinds[i + 2] == "number" or further in ("each", "every", "that", "a", "those") or further in almanac.MONTHS or further in lex.SMALL
    return (not s.opens(i) and (not following or following in ".;:)!?,")) or (following == "and" and further in ("twice", "then"))


def often(s: Tokens, i: int, floor: int) -> Found | None:
    """Monthly, annually: how often, which readers may take as they like."""
    if s.words[i] in units.OFTEN:
        return Found(i, i + 1, "frequency", units.OFTEN[s.words[i]], optional=True)
    if s.words[i] in almanac.DAYS_TOLD:
        return Found(i, i + 1, "relative", "~" + s.words[i], optional=True)
    if s.words[i] in units.NOTES:
        first = i - 1 if s.words[i - 1] == "a" and i > floor else i
        return Found(first, i + 1, "money", units.NOTES[s.words[i]], unit="GBP")
    return None
