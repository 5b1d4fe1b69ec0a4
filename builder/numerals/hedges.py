"""The words before and after a figure become its hedge: one class for all synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.hedge_words import AFTER, BEFORE
from builder.numerals.lexicon import TIME_UNITS
from builder.numerals.nouns import is_plural
from builder.numerals.number import HYPHENS
from builder.numerals.numbers import number

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

DATED = frozenset(
    ("early", "mid", "late", "early-mid", "mid-late", "beginning", "end", "by", "since", "until", "from", "before", "after")
)
_SPAN_HEDGES = frozenset(("past", "coming", "opening", "within"))
_DASHES = frozenset("-‐‑–")
_JOINTS = frozenset("-‐‑–,(")
_LAST_WORDS = frozenset(phrase[-1] for phrase in BEFORE)
_FIRST_WORDS = frozenset(phrase[0] for phrase in AFTER)
_LONGEST = max(map(len, BEFORE))
_EVENTS = frozenset(
    "trials hearings sessions meetings visits stages phases interviews seasons episodes rounds legs matches games evenings"
    " weekends occasions instalments parts chapters volumes floors pages nights generations".split()
)
# “row over £2m bill”: after these, where what follows is no plural, “over” gives the cause.
_CAUSED = frozenset(
    "held arrested charged fined jailed sued quizzed questioned sacked row rows anger fury dispute outcry backlash protest protests concern"
    " concerns clash strike talks battle criticised criticism probe inquiry court trial warning resigns quits apology apologises".split()
)
_DURING = frozenset(
    ("the", "a", "an", "that", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "several")
)


def before(s: Tokens, first: int, floor: int, kind: str) -> tuple[str, int]:
    """The hedge class that the words before token `first` give, and where they begin; ("", first) when none."""
    end = first
    while end - 1 >= floor and s.words[end - 1] in _JOINTS and (s.glued(end) or s.words[end - 1] == ","):
        end -= 1
    if end - 1 >= floor and s.words[end - 1] in ("a", "an", "the", "its", "his", "her", "their") and kind != "ordinal":
        end -= 1 if s.words[end - 2] in _LAST_WORDS and s.words[end - 3 : end - 1] != ["short", "of"] else 0
    if end - 1 < floor or s.words[end - 1] not in _LAST_WORDS:
        return "", first
    starts = [k for k in range(max(floor, end - _LONGEST), end) if s.words[k] not in _DASHES]
    words = tuple(s.words[k] for k in starts)
    for skipped, start in enumerate(starts):
        hedge = BEFORE.get(words[skipped:])
        if hedge and _fits(s, hedge, kind, start, end, first):
            return _with_outer(s, hedge, kind, start, floor)
    return "", first


# “not over £5”, “no later than 28 days after”: the hedge of what is denied.
_DENIED = {"more-than": "up-to", "fewer-than": "at-least"}


def _with_outer(s: Tokens, hedge: str, kind: str, start: int, floor: int) -> tuple[str, int]:
    """“by the late 1990s” is late; “by about 2009” is about; “in just over” is just-over: the inner hedge is kept."""
    if hedge in ("past", "coming", "opening") and kind in ("duration", "vague"):
        outer = s.words[start - 1] if start - 1 >= floor else ""
        if outer == "within":
            return "within", start - 1
    if hedge in _DENIED and start - 1 >= floor and s.words[start - 1] in ("no", "not", "never"):
        return _DENIED[hedge], start - 1
    return hedge, start


def _fits(s: Tokens, hedge: str, kind: str, start: int, end: int, first: int) -> bool:
    """Whether a hedge of this class can stand before a figure of this kind, here."""
    word = s.words[end - 1]
    alone = end - start == 1
    if hedge in ("beginning", "end") and kind not in ("date", "duration"):
        return False
    if hedge in DATED and kind not in ("date", "time", "age"):
        return hedge == "mid" and kind == "age"
    if kind == "age" and hedge in ("from", "since", "until", "before", "after", "beginning", "end"):
        return False
    if hedge in _SPAN_HEDGES and kind not in ("duration", "vague", "relative") and not (hedge == "within" and kind == "measure"):
        return False
    if kind in ("ordinal", "identifier", "idiom"):
        return False
    if alone and word == "over" and kind == "count" and s.words[first + 1] in _EVENTS:
        return False
    if alone and word == "over" and s.words[start - 1] in _CAUSED and not is_plural(s.words[_past_the_number(s, end)]):
        return False
    if alone and word == "over":
        return (kind in ("count", "money", "percent", "fraction", "points", "age", "measure", "ratio", "vague", "multiple") and not (
            end < first
        )) or _over_is_more(s, start)
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


def _past_the_number(s: Tokens, i: int) -> int:
    """The token after the number at `i` and its currency sign."""
    found = number(s, i) or number(s, i + 1)
    return found.after if found else i


def _over_is_more(s: Tokens, i: int) -> bool:
    """“for over three years” is more than; “over three years” says during."""
    return s.words[i - 1] in (
        "for", "just", "well", "of", "took", "takes", "take", "taken", "lasted", "lasts", "after", "spent", "been", "was",
        "were", "is", "are", "in", "with", "by", "to", "serving", "served", "waited", "covering", "covers", "spanning",
        "spanned", "has", "had", "have", "at", "aged", "lasting", "from",
    ) and s.words[i + 1] not in _DURING  # fmt: skip


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
        if hedge in ("ago", "later"):
            if kind not in ("duration", "vague", "relative") or start > i:
                return "", i
            if phrase in (("on",), ("after",), ("hence",)) and not _stands_alone(s, start + 1):
                return "", i
            if phrase == ("earlier",) and s.words[start + 1] == "than":
                return "", i
        elif (kind in ("date", "ordinal", "time") and phrase not in (("or", "so"), ("sharp",), ("or", "thereabouts"))) or (start > i and s.words[i] == "," and phrase[0] not in ("at", "give", "or", "in", "all", "altogether")) or (kind == "money" and phrase == ("plus",) and s.words[start - 1] not in HYPHENS) or (phrase in (("plus",), ("odd",), ("ish",), ("minimum",), ("maximum",), ("on", "average"), ("more", "or", "less"),
                        ("at", "least"), ("in", "all")) and not _ends_there(s, start, phrase)):
            return "", i
        return hedge, start + length
    return "", i


def _stands_alone(s: Tokens, i: int) -> bool:
    return not s.words[i] or s.words[i] in ",.;:)–—" or s.capital(i)


def _ends_there(s: Tokens, i: int, phrase: tuple[str, ...]) -> bool:
    """Whether such a word belongs to the figure before it: “40 plus VAT” and “at least one” do not."""
    following = s.words[i + len(phrase)]
    if phrase in (("odd",), ("ish",)):
        return s.glued(i) or s.kinds[i + 1] == "word"
    if phrase == ("at", "least"):
        return s.kinds[i + 2] != "number" and following not in ("one", "two", "three", "four", "five", "a")
    if phrase == ("plus",) and s.words[i - 1] in HYPHENS:
        return True
    if phrase == ("plus",):
        return s.kinds[i + 1] == "word" and s.capital(i + 1) is False and following not in ("a", "an", "the", "any", "one")
    if phrase == ("in", "all"):
        return _stands_alone(s, i + 2)
    if phrase == ("on", "average"):
        return True
    return not following or following in ",.;:)" or phrase != ("more", "or", "less")
