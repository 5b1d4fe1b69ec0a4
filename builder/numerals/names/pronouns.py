"""Whether “one” is a number or stands for a thing already named: one of the men, the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.hedging.hedges import before as hedge_before
from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens


def is_counted(s: Tokens, i: int, floor: int) -> bool:
    """“at least one of the men”, “more than one way”, “all but one of them”: such words make a number of the pronoun."""
    return is_excepted(s, i) or hedge_before(s, i, floor, "count")[0] in ("exactly", "at-least", "more-than", "up-to", "fewer-than", "only")


def is_excepted(s: Tokens, i: int) -> bool:
    """“all but two of the nine”: so many are left out."""
    return s.words[i - 1] in ("but", "bar") and s.words[i - 2] in ("all", "any", "every", "everyone", "everybody")


def is_denied(s: Tokens, i: int) -> bool:
    """“not one of the men”, “not a single one”: none of them."""
    return s.words[i - 1] == "not" or s.words[i - 3 : i] == ["not", "a", "single"]


_NOT_DENIED = frozenset("but in to for or and".split())


def is_none(s: Tokens, i: int) -> bool:
    """“Not one letter was kept”: none was; “it was not one letter but three” tells another number."""
    return s.words[i - 1] == "not" and s.opens(i - 1) and s.kinds[i + 1] == "word" and s.words[i + 1] not in _NOT_DENIED


LASTING = frozenset("for within lasted lasting than least took takes after spent".split())


_LENGTHS = frozenset("minimum maximum shortest longest average mean median gap delay delays stay stays wait waits interval period notice limit target absence".split())
_TO_A_LENGTH = frozenset("was is be from of were are under".split())


def is_a_length(s: Tokens, i: int) -> bool:
    """“the shortest stay was one day”, “from one day to five”: what the number at `i` is said of is told by its length."""
    if s.words[i - 1] == "from" and s.words[i + 2] == "to":
        return number(s, i + 3) is not None  # from one day to five days
    return s.words[i - 1] in _TO_A_LENGTH and not _LENGTHS.isdisjoint(s.words[max(0, i - 4) : i - 1])


def lasts(s: Tokens, after: int) -> bool:
    """Whether “one day” before token `after` tells how long, and not “at some time”: one day off, one day long, one day a week, one day’s notice."""
    following, further = s.words[after], s.words[after + 1]
    return (following == "off" and further != "the") or following == "long" or s.owns(after - 1) or (following in ("a", "per", "each", "every") and further in units.TIME_UNITS)


def is_of_them(s: Tokens, i: int) -> bool:
    """“three girls, one of them only 12”: of those just counted, one."""
    if s.words[i + 1] != "of" or s.words[i + 2] not in ("them", "whom", "these", "those", "which") or s.words[i - 1] not in (",", "–", "—", "-", "and", "(", ";", "with", "but"):
        return False
    return any(s.kinds[k] == "number" or s.words[k] in lex.SMALL for k in range(max(0, i - 14), i - 1))


_YEAR = 4  # digits
_BEFORE_A_NUMBER = frozenset(
    "was were is are be been had has have and or to than least only just about over under of in for at by with from into on but"
    " nearly almost exactly around approximately , . ; : ( ) “ \" ' ‘ ’ – — including where plus minus between within after"
    " bar before gave made took found received one two if all up not when no as ; contains contained held holds scored won lost"
    " the there another first last next said says like per".split()
)


def is_a_pronoun(s: Tokens, i: int) -> bool:
    """Whether “one” stands for a thing already named: a serious one, the new one."""
    previous, following = s.words[i - 1], s.words[i + 1]
    if following in ("-", "‐") and s.glued(i + 1):
        return False
    if not previous or previous in _BEFORE_A_NUMBER or (s.kinds[i - 1] != "word" and not (previous.isdecimal() and len(previous) == _YEAR)) or s.opens(i):
        return False
    if s.words[i - 3] == "and" and following != "of" and not s.opens(i) and number(s, i - 4):  # his wife 48 and the clerk one
        return False
    ends = not following or following in ".,;:)!?”\"'’" or following in ("that", "which", "who", "and", "but", "to", "in", "for", "of", "from", "on", "with", "at", "is", "was", "has", "had", "or", "as", "than")
    if not ends:
        return False
    k = i - 1
    while k >= 0 and i - k < 5 and (s.kinds[k] in ("word", "number") or s.words[k] in HYPHENS):
        if s.words[k] in ("a", "an", "the", "this", "that", "each", "any", "some", "every", "which", "no", "such", "what", "your", "my", "his", "her", "their", "our"):
            return True
        k -= 1
    return False
