"""The words before a figure become its hedge: one class for all synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.hedging.denied import TURNED, denied_at
from builder.numerals.hedging.hedge_words import BEFORE
from builder.numerals.hedging.over import over_is_more
from builder.numerals.quantity import OUTER_OF_A_DATE, OUTER_OF_A_SPAN, PARTS_OF_A_DATE, SPANS
from builder.numerals.words.lexicon import SMALL
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.numbers import number
from builder.numerals.words.units import TIME_UNITS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

DATED = frozenset(
    ("early", "mid", "late", "early-mid", "mid-late", "beginning", "end", "by", "since", "until", "from", "before", "after")
)
_SPAN_HEDGES = frozenset(("past", "coming", "opening", "within"))
_DASHES = frozenset("-‐‑–")
_JOINTS = frozenset("-‐‑–,(")
_LAST_WORDS = frozenset(phrase[-1] for phrase in BEFORE)
_LONGEST = max(map(len, BEFORE))


def before(s: Tokens, first: int, floor: int, kind: str) -> tuple[str, int]:
    """The hedge class that the words before token `first` give, and where they begin; ("", first) when none."""
    end = first
    while end - 1 >= floor and s.words[end - 1] in _JOINTS and (s.glued(end) or s.words[end - 1] == ","):
        end -= 1
    if kind == "date" and s.words[end - 1] == "year" and s.words[end - 2] == "the" and end - 1 >= floor:
        end -= 1  # by the year 2010
    if kind == "date" and s.words[end - 1] in _WHICH and end - 1 >= floor:
        end -= 1  # since the previous November
    if kind == "date" and s.words[end - 1] in _WEEKS_TOLD and s.words[end - 2] == "week" and end - 2 >= floor:
        end -= 2  # since the week beginning 4 March
    if end - 1 >= floor and s.words[end - 1] in ("a", "an", "the", "its", "his", "her", "their", "my") and (kind != "ordinal" or _is_a_birthday(s, first)):
        spoken_of = s.words[end - 2] == "about" and s.words[end - 1] not in ("a", "an") and kind in _ASKED_ABOUT  # asked about the 12 letters
        end -= 1 if s.words[end - 2] in _LAST_WORDS and s.words[end - 3 : end - 1] != ["short", "of"] and not spoken_of else 0
    if s.words[end - 1] == "of" and (bound := _bound_of(s, end - 1, floor)) and (bound[0] != "average" or not _counts(s, first, kind)):
        return bound
    if end - 1 < floor or s.words[end - 1] not in _LAST_WORDS:
        return _past_an_aside(s, first, floor) if s.words[first - 1] in _ASIDE_ENDS else ("", first)
    if s.words[end - 1] == "than" and s.words[end - 2] == ",":
        return _past_an_aside(s, first, floor)
    starts = [k for k in range(max(floor, end - _LONGEST), end) if s.words[k] not in _DASHES]
    words = tuple(s.words[k] for k in starts)
    for skipped, start in enumerate(starts):
        hedge = BEFORE.get(words[skipped:])
        if hedge == "until" and words[-1] == "including" and kind not in ("date", "time"):
            hedge = "up-to"
        if hedge and _fits(s, hedge, kind, start, end, first):
            return _with_outer(s, hedge, kind, start, floor)
    return "", first


# What bounds a figure that is told of it: a minimum term of 12 years, the average wait of six weeks.
_BOUNDS = {"minimum": "at-least", "maximum": "up-to", "average": "average", "mean": "average", "median": "average"}
_LONGEST_BOUND = 3  # words: an average class size of 30
_NO_PART_OF_IT = frozenset("of in for at by to on from across over with each all any some both was were is are and or".split())


def _bound_of(s: Tokens, of: int, floor: int) -> tuple[str, int] | None:
    """The hedge that “minimum”, “average” and the like before a noun and the “of” at token `of` give, and where it begins."""
    k = of - 1
    while k >= floor and of - k <= _LONGEST_BOUND and s.kinds[k] == "word" and s.words[k] not in _NO_PART_OF_IT:
        if s.words[k] in _BOUNDS and k < of - 1:
            return _BOUNDS[s.words[k]], k
        k -= 1
    return None


_WHICH = frozenset(("previous", "preceding", "following", "last", "next", "same"))
_WEEKS_TOLD = frozenset(("beginning", "commencing", "starting", "ending", "of"))
_ASKED_ABOUT = frozenset(("count", "money", "fraction", "percent"))
_ASIDE_ENDS = frozenset((",", "than"))
_LONGEST_ASIDE = 6
_ONE_WORD = frozenset("about around roughly approximately nearly almost perhaps exactly precisely".split())
_COMPARED = {"more": "more-than", "fewer": "fewer-than", "less": "fewer-than"}


def _past_an_aside(s: Tokens, first: int, floor: int) -> tuple[str, int]:
    """“at least, he said, 300”, “more, it is thought, than 300”: the hedge before words between commas."""
    than = s.words[first - 1] == "than"
    ends = first - 1 - than
    if s.words[ends] != ",":
        return "", first
    k = ends - 1
    while k > floor and s.kinds[k] == "word" and ends - k <= _LONGEST_ASIDE:
        k -= 1
    if s.words[k] != "," or k == ends - 1 or k <= floor:
        return "", first
    if than:
        hedge = _COMPARED.get(s.words[k - 1], "")
        return _with_outer(s, hedge, "count", k - 1, floor) if hedge else ("", first)
    for start in range(max(floor, k - 4), k):
        phrase = tuple(s.words[start:k])
        if (hedge := BEFORE.get(phrase, "")) and hedge not in DATED and (phrase[-1] in ("least", "most") or phrase[0] in _ONE_WORD):
            return hedge, start
    return "", first


_FELL = frozenset("fell fall falls falling fallen far well way came comes stopped stops".split())
def _with_outer(s: Tokens, hedge: str, kind: str, start: int, floor: int) -> tuple[str, int]:
    """“by the late 1990s” is both by and late; “by about 2009” is about, “in just over” is just-over: there the inner hedge is kept."""
    if hedge in PARTS_OF_A_DATE and kind == "date":
        outer, before_it = before(s, start, floor, kind)
        if outer in OUTER_OF_A_DATE:
            return f"{outer} {hedge}", before_it
    if hedge in SPANS and kind in ("duration", "vague"):
        outer, before_it = before(s, start, floor, kind)
        if outer == "within":
            return outer, before_it
        if outer in OUTER_OF_A_SPAN:
            return f"{outer} {hedge}", before_it
    if hedge in TURNED and (denied := denied_at(s, start - 1)) >= floor:
        return TURNED[hedge], denied
    if hedge in OUTER_OF_A_SPAN:
        outer, before_it = before(s, start, floor, kind)
        if outer == "average":
            return f"average {hedge}", before_it
    return hedge, start


def _fits(s: Tokens, hedge: str, kind: str, start: int, end: int, first: int) -> bool:
    """Whether a hedge of this class can stand before a figure of this kind, here."""
    word = s.words[end - 1]
    alone = end - start == 1
    if s.words[start] == "short" and s.words[start - 1] not in _FELL:
        return False  # short of three nurses
    if word in ("minimum", "maximum") and s.words[end] == ",":
        return False  # 12 as a minimum, 14 as a maximum
    if word == "c" and (s.words[start - 1] == "/" or (s.capital(start) and not s.opens(start))):
        return False  # w/c 3 June; Child C, 14
    if s.words[start] == "up" and s.words[start - 1] in _DASHES and s.glued(start):
        return False  # the run-up to 2010
    if word == "yet" and kind not in ("age", "duration"):
        return False  # not yet 2010
    if hedge in ("beginning", "end") and kind not in ("date", "duration"):
        return False
    if word == "all" and kind == "date":
        return False  # nearly all 2012
    if word == "but" and not alone and s.words[start] == "all":
        return kind == "multiple"  # all but doubled; “all but three” leaves three out
    if word == "than" and kind == "duration" and s.words[end - 2] not in _COMPARED and (found := number(s, first)) and s.words[found.after + 1] == "ago":
        return False  # wider than five years ago
    if word == "than" and kind == "duration" and (s.kinds[start - 1] == "number" or s.words[start - 1] in SMALL):
        return False  # 60 more than a year ago
    if alone and word in ("above", "below") and (s.kinds[start - 1] == "number" or s.words[start - 1] in ("%", "cent", "percent", "points")):
        return False  # 29% above the five-season average
    if word == "than" and (kind == "relative" or (kind == "date" and not alone and s.words[end - 2] not in ("later", "earlier", "older", "younger"))):
        return False  # 37 more than last year
    if kind == "ordinal" and hedge in _OF_A_BIRTHDAY:
        return _is_a_birthday(s, first) and (end < first or not alone)
    if hedge in DATED and kind not in ("date", "time", "age"):
        return False
    if kind == "age" and hedge == "by" and s.words[first - 1] == "a":
        return False  # found by a month-old kitten
    if kind == "age" and hedge in ("from", "since", "until", "before", "after", "beginning", "end"):
        return s.words[first] == "age" and hedge not in ("beginning", "end")
    if hedge in _SPAN_HEDGES and kind not in ("duration", "vague", "relative") and not (hedge == "within" and (kind == "measure" or (kind == "count" and _stands_alone(s, first)))):
        return False
    if kind in ("ordinal", "identifier", "idiom"):
        return False
    if alone and word == "over":
        return over_is_more(s, kind, start, end, first)
    if start < end - 1 and s.words[start] == "late" and s.words[start - 1] in TIME_UNITS:
        return False  # seven months late in November
    if alone and word == "end":
        return end < first  # end-March 2009
    if alone and word == "some":
        return kind in ("count", "money", "percent", "duration", "measure", "vague", "fraction")
    if alone and word in ("but", "about", "just", "only", "under", "below", "above", "estimated") and kind == "date":
        return word == "about"
    if alone and word in ("past", "next", "recent", "further", "preceding") and s.words[start - 1] == "half":
        return False
    if alone and word in ("last", "next") and s.words[start - 1] in ("to", "will", "can", "could", "may", "might", "would", "should", "must", "not"):
        return False
    if alone and word == "but":
        return s.words[start - 1] in ("nothing", "have", "had")
    return not (alone and word in ("exceeded", "topped") and kind == "date")


def _counts(s: Tokens, first: int, kind: str) -> bool:
    """Whether the number at `first` counts what stands right after it: the average pay of 12 nurses."""
    found = number(s, first)
    return kind == "count" and found is not None and is_plural(s.words[found.after])


def _stands_alone(s: Tokens, first: int) -> bool:
    """Whether nothing that it could count stands after the number at `first`: 61 weeks, and not within six."""
    found = number(s, first)
    return found is not None and s.kinds[found.after] != "word"


_OF_A_BIRTHDAY = frozenset(("by", "before", "until", "after", "since", "nearly"))


def _is_a_birthday(s: Tokens, first: int) -> bool:
    """Whether the ordinal at `first` counts birthdays: by his fourteenth birthday."""
    return "birthday" in s.words[first + 1 : first + 4]
