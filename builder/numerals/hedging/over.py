"""Whether “over” before a figure says more than, or during, across and because of: over 12 boys, over 12 sessions, a row over £2m."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.words.nouns import is_plural
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_EVENTS = frozenset(
    "trials hearings sessions meetings visits stages phases interviews seasons episodes rounds legs matches games evenings"
    " weekends occasions instalments parts chapters volumes floors pages nights generations".split()
)
# “row over £2m bill”: after these, where what follows is no plural, “over” gives the cause.
_CAUSED = frozenset(
    "held arrested charged fined jailed sued quizzed questioned sacked row rows anger fury dispute outcry backlash protest protests concern"
    " concerns clash strike talks battle criticised criticism probe inquiry court trial warning resigns quits apology apologises".split()
)
# “fined over £2m for”: nothing that it could be the cause of stands behind the sum.
_NO_CAUSE = frozenset("in for by on at to and or but after before with from as which who when because".split())
_DURING = frozenset(
    ("the", "a", "an", "that", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "several")
)
_AMOUNTS = frozenset("count money percent fraction points age measure ratio vague multiple".split())


def over_is_more(s: Tokens, kind: str, start: int, end: int, first: int) -> bool:
    """Whether the “over” at token `start`, which ends before `end`, is more than the figure of this kind at `first`."""
    if kind == "count" and s.words[first + 1] in _EVENTS:
        return s.words[start - 1] not in _HELD and (_is_length_told(s, start) or _is_no_span(s, first))
    if s.words[start - 1] in _CAUSED and not is_plural(s.words[behind := _past_the_number(s, end)]):
        return kind == "money" and s.words[start - 1] == "fined" and (s.kinds[behind] != "word" or s.words[behind] in _NO_CAUSE)
    if kind in _AMOUNTS and (end == first or s.words[first] == "age"):
        return True
    if kind == "frequency":
        return s.words[first + 1] in _OF_WHAT
    return _is_length_told(s, start) or (kind == "duration" and (s.words[_past_the_length(s, first)] in _MEASURED_FROM or (s.opens(start) and _is_told_of(s, first))))


_HELD = frozenset("spread spaced staged held out stretched extended unfolded heard".split())
_LONGEST_SPAN = 99  # what went on over more chapters or sessions than that is hardly told


def _is_no_span(s: Tokens, first: int) -> bool:
    """Whether the number at `first` is too high for what something went on over: over 2,300 pages, beside over 12 sessions."""
    found = number(s, first)
    return found is not None and found.value > _LONGEST_SPAN


_TELLS_OF = frozenset("were are have had was is has passed elapsed".split())
_OTHERS = _DURING | frozenset("i he she it they we you there".split())
_LONGEST_NAME = 3  # words of what the time was of: of CCTV, of television news footage


def _is_told_of(s: Tokens, first: int) -> bool:
    """“Over 80 hours of footage were seen”: the length is what is told of; “over 20 years of neglect the house fell” tells when."""
    j = _past_the_length(s, first)
    if s.words[j] == "of":
        j += 1
        while s.kinds[j] == "word" and s.words[j] not in _TELLS_OF and s.words[j] not in _OTHERS and j - first < _LONGEST_NAME + 3:
            j += 1
    return s.words[j] in _TELLS_OF


# Over an hour later, over a year late, over three weeks old: nothing goes on during these.
_MEASURED_FROM = frozenset("later ago earlier before previously late old long short longer overdue".split())
# Over twice what it paid; beside “knocked over twice”.
_OF_WHAT = frozenset("as the what its their our his her".split())


def _past_the_length(s: Tokens, first: int) -> int:
    """The token after the unit of time of the length that begins at `first`."""
    found = number(s, first)
    return found.after + 1 if found else first + 2 if s.words[first] in ("a", "an") else first


def _past_the_number(s: Tokens, i: int) -> int:
    """The token after the number at `i` and its currency sign."""
    found = number(s, i) or number(s, i + 1)
    return found.after if found else i


def _is_length_told(s: Tokens, i: int) -> bool:
    """“for over three years” is more than; “over three years” says during."""
    return s.words[i - 1] in (
        "for", "just", "well", "of", "took", "takes", "take", "taken", "lasted", "lasts", "after", "spent", "been", "was",
        "were", "is", "are", "in", "with", "by", "to", "serving", "served", "waited", "waiting", "waits", "covering", "covers", "spanning",
        "spanned", "has", "had", "have", "at", "aged", "lasting", "from", "now", "already", "probably", "possibly", "perhaps", "little",
    ) and (s.words[i + 1] not in _DURING or s.words[i + 1] in ("a", "an"))  # fmt: skip
