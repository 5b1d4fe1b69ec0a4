"""Text becomes short runs of tokens round the places that may hold a figure."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from builder.numerals.words.almanac import WORDLIKE_MONTHS
from builder.numerals.words.lexicon import GLYPHS, NUMBER_WORDS, ODD_DIGITS
from builder.numerals.words.units import LONE_MONEY, TIME_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.numerals.words.number import Number

# How far a run of tokens reaches to either side of a figure, in characters.
_BACK, _ON = 56, 84


# Digits stand for places by their first and their last; a long row by more, so that no two are further apart than a run reaches.
_DIGITS = rf"[0-9{''.join(GLYPHS)}]{{1,{_BACK}}}"
_ANY_DIGITS = rf"[\d{''.join(GLYPHS)}{ODD_DIGITS}]{{1,{_BACK}}}"
# A unit of time states a length or a date only after one of these: a year, another full month, last week.
_UNITS = frozenset("year month week day hour minute second weekend night foot ton gallon kilo kilogram mile kilometre metre yard inch acre hectare tonne litre quarter".split()) | LONE_MONEY
_LEADS = frozenset("a an last next past previous following each every per this coming another one".split())
# Or before one of these: a year-long wait.
_LASTED = ("-long", "-old", "‑long", "‑old")
# Months that are words too are months when capitalised, or beside a number.
_CAPITAL_MONTHS = WORDLIKE_MONTHS - {"august"}
_MONTH_LEADS = [["in"], ["since"], ["until"], ["during"]]
# What may own something: the ’s of “June’s” and “a month’s” is no part of the figure.
_OWNERS = (NUMBER_WORDS | TIME_UNITS.keys()) - {"one"}
_SOUGHT = NUMBER_WORDS | _UNITS | _CAPITAL_MONTHS
_COMPOUND = frozenset(word for word in _SOUGHT if re.search("[^a-z]", word))

_LINK = (
    r"(?P<link>https?://[^\s)\]>\"]+|www\.[^\s)\]>\"]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|\b[\w.-]{1,64}\.(?:co\.uk|org\.uk|gov\.uk|ac\.uk|com|org|net|pdf|html?|csv|xlsx?|docx?|jpe?g|png)\b[/\w.-]*)|"
)
_TAGS = (
    "a|abbr|b|blockquote|br|caption|cite|code|col|dd|del|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp"
    "|section|small|span|strong|su[bp]|table|t[dhr]|tbody|tfoot|thead|time|u|ul|var|wbr|[a-z]{1,20}-[a-z-]{1,20}"
)
_REST = (
    rf"(?P<word>[^\W\d_{ODD_DIGITS}{''.join(GLYPHS)}]+(?:['’](?:s|d|t|ll|re|ve|m)(?![^\W_]))?)"
    # Footnote marks, citations of law reports, telephone numbers.
    r"|(?P<name><sup>[^<>]{1,9}</sup>|\[\^[^\]\s]*\]|[\[(]\d{4}[\])] (?:\d+ )?[A-Z][A-Za-z.]{0,9}[A-Z][A-Za-z.]{0,9}(?: [A-Z][a-z]{1,9})? \d+"
    r"|(?:\+\d\d? ?\(?0?\)?|\(?\b0)\d{2,4}\)?[ -]\d{2,4}(?:[ -]?\d{2,6})+)"
    r"|(?P<number>\d+(?:\.\d+)?[×x]10\^?[-−+]?\d{1,2}(?![\d.])|\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|[1-9]\d{0,2}(?:['’]\d{3})+(?![\w'’])(?:\.\d+)?|\d{1,2}(?:,\d\d){1,6},\d{3}(?![\d,])(?:\.\d+)?"
    r"|(?<![\d.,])[1-9]\d{0,2}(?:(?:[ \u00a0\u2009\u202f\u2007]|&nbsp;|&thinsp;|\\,|\{,\})\d{3})+(?!\d|,\d)(?:\.\d+)?"
    r"|\d+(?:[.·]\d+)?(?:[eE][+-]?\d{1,2}(?![\w.]))?|(?<!\w)\.\d+|(?<=\d)\.\d+)"
    rf"|(?P<skip>&nbsp;|&thinsp;|[*_`]+|</?(?:{_TAGS})(?:\s[^<>]{{0,80}})?/?>)|(?P<sign>&(?:frac12|frac14|frac34|percnt|pound|euro|[nm]dash|minus|#163|#8364|#8211|#8212);)"
    rf"|(?P<odd>[{ODD_DIGITS}])|(?P<mark>\S)"
)
_LINKED = rf"(?:{_LINK}{_REST})\s*+"
_UNLINKED = rf"(?:{_REST})\s*+"
_DOTTED = r"\.[A-Za-z]"
_ENDS = frozenset('.!?:;•“"')
_LONGEST_NUMBER = 40  # characters; a longer run of digits states nothing
_PLAIN_KINDS = {"name": "link", "sign": "mark"}
_APOSTROPHES = ("'", "’")
_PAD = [""] * 32
_SIGNS = {
    "&frac12;": "½", "&frac14;": "¼", "&frac34;": "¾", "&percnt;": "%", "&pound;": "£", "&#163;": "£", "&euro;": "€", "&#8364;": "€", "&ndash;": "–", "&#8211;": "–", "&mdash;": "—", "&#8212;": "—",
    "&minus;": "−",
}  # fmt: skip


def lowered(text: str) -> str:
    """`text` in lower case, place for place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=8)
def words_of(lower: str) -> frozenset[str]:
    """The words of a text in lower case: its runs of the letters a to z. By them, what looks for some of them is ruled out at a small part of its cost."""
    return frozenset(pattern("[a-z]+").findall(lower))


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A pattern, compiled when first wanted, so that importing stays quick."""
    return re.compile(source)


class Tokens:
    """A run of tokens: words in lower case, with their places. Outside the run every word is empty."""

    __slots__ = ("ends", "kinds", "numbers", "size", "starts", "text", "words")

    def __init__(self, text: str, lower: str, low: int, high: int) -> None:
        """The tokens of text[low:high]; `lower` is the text in lower case, place for place."""
        self.text = text
        self.words: list[str] = []
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.numbers: dict[int, Number | None] = {}  # what `numbers.number` has read so far, by token
        add_word, add_kind, add_start, add_end = self.words.append, self.kinds.append, self.starts.append, self.ends.append
        linked = text.find("/", low, high) >= 0 or text.find("@", low, high) >= 0 or pattern(_DOTTED).search(text, low, high)
        source = _LINKED if linked else _UNLINKED
        for match in pattern(source).finditer(text, low, high):
            kind = match.lastgroup
            start, end = match.span(kind or 0)
            if kind == "word":
                word = lower[start:end]
                if not word.isalpha():
                    word = word.replace("’", "'")
                    if word[-2:] == "'s" and word[:-2] in _OWNERS:
                        word, end = word[:-2], end - 2
            elif kind == "mark":
                word = text[start:end]
            elif kind == "skip":
                continue
            elif kind == "number":
                word = text[start:end].replace("'", ",").replace("’", ",")
                if end - start > _LONGEST_NUMBER:
                    kind = "odd"
            else:
                word = text[start:end]
                word, kind = _SIGNS.get(word, word), _PLAIN_KINDS.get(kind or "mark", kind)
            add_word(word)
            add_kind(kind or "mark")
            add_start(start)
            add_end(end)
        self.size = len(self.words)
        # The padding answers for what is looked for on either side of the run: a negative index ends in it too.
        self.words += _PAD
        self.kinds += _PAD

    def __len__(self) -> int:
        return self.size

    def printed(self, first: int, after: int) -> str:
        """What is printed from token `first` up to `after`, exclusive."""
        return self.text[self.starts[first] : self.ends[after - 1]] if after > first else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def owns(self, i: int) -> bool:
        """Whether token `i` carries an ’s that was left off."""
        return self.text[self.ends[i] : self.ends[i] + 1] in _APOSTROPHES

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= i < self.size and self.text[self.starts[i]].isupper()

    def opens(self, i: int) -> bool:
        """Whether the token opens a sentence or the run of tokens."""
        return i <= 0 or i > self.size or self.words[i - 1] in _ENDS or (
            i < self.size and "\n\n" in self.text[self.ends[i - 1] : self.starts[i]]
        )

    def at(self, offset: int, i: int) -> int:
        """The first token from `i` on that starts at or after `offset`."""
        while i < self.size and self.starts[i] < offset:
            i += 1
        return i


def places(text: str, lower: str = "") -> Iterator[int]:
    """Where `text` may hold a figure, in no order; `lower` is the same in lower case, where it is at hand."""
    lower = lower or lowered(text)
    for match in pattern(_DIGITS if text.isascii() else _ANY_DIGITS).finditer(text):
        start, end = match.span()
        yield start
        if end - start > 1:
            yield end - 1
    for word in (*(_SOUGHT & words_of(lower)), *(word for word in _COMPOUND if word in lower)):
        at = lower.find(word)
        while at >= 0:
            after = at + len(word)
            if not (lower[at - 1 : at].isalpha() or lower[after : after + 1].isalpha()) and (
                word in NUMBER_WORDS or _in_company(text, lower, word, at, after)
            ):
                yield at
            at = lower.find(word, after)


def _in_company(text: str, lower: str, word: str, at: int, after: int) -> bool:
    """Whether a unit of time, or a month that is also a word, may state something where it stands."""
    if word in _UNITS:
        if lower.startswith(_LASTED, after):
            return True
        return not _LEADS.isdisjoint(lower[max(0, at - 30) : at].split()[-2:])
    if lower[max(0, at - 8) : at].split()[-1:] in _MONTH_LEADS:
        return True
    return text[at].isupper() or text[at - 2 : at - 1].isdigit() or text[after + 1 : after + 2].isdigit()


def neighbourhoods(text: str) -> Iterator[Tokens]:
    """The runs of tokens round the places that may hold a figure; they do not overlap."""
    lower = lowered(text)
    found = sorted(places(text, lower))
    done, k = 0, 0
    while k < len(found):
        low = high = found[k]
        while k < len(found) and found[k] - high <= _BACK + _ON:
            high = found[k]
            k += 1
        low = max(done, low - _BACK)
        if low > done:
            low = max(done, text.rfind(" ", done, low), text.rfind("\n", done, low))
        high = min(len(text), high + _ON)
        while high < len(text) and not text[high].isspace():
            high += 1
        while k < len(found) and found[k] < high:
            k += 1
        yield Tokens(text, lower, low, high)
        done = high
