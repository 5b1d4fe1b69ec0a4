"""Text becomes short runs of tokens round the places that may hold a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.numerals.lexicon import GLYPHS, NUMBER_WORDS

# How far a run of tokens reaches to either side of a figure, in characters.
_BACK, _ON = 64, 110


def _trie(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, letter by letter, so that the search leaves early."""
    tree: dict[str, dict[str, object]] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})  # type: ignore[assignment]
        branch[""] = {}

    def pattern(branch: dict[str, dict[str, object]]) -> str:
        ends = "" in branch
        arms = [re.escape(letter) + pattern(more) for letter, more in sorted(branch.items()) if letter]  # type: ignore[arg-type]
        if not arms:
            return ""
        body = arms[0] if len(arms) == 1 and not ends else f"(?:{'|'.join(arms)})"
        return body + "?" if ends else body

    return pattern(tree)


_COMPANY = (
    r"may(?= \d)|mar(?:ch)?(?= \d)|(?:an?|last|next|past|previous|following|each|every|per|this|coming|an?other) "
    r"(?:[a-z]+ )?(?:year|month|week|day|hour|minute|weekend|night|term|penny)\b|an? second\b|annual\b"
)
CANDIDATE = re.compile(rf"\d|[{''.join(GLYPHS)}]|\b(?:{_trie(NUMBER_WORDS)})\b|\b(?:{_COMPANY})")
# Months that are words too are months when capitalised, or beside a number.
CAPITAL_MONTH = re.compile(r"\b(?:M(?:ay|ar(?:ch)?|AY|ARCH)|J(?:an|un)|Sep|Dec|Jan)\b|(?<=\d )(?:may|march|mar)\b")

_TOKEN = re.compile(
    r"(?P<link>https?://[^\s)\]>\"]+|www\.[^\s)\]>\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[\^[^\]\s]*\]"
    r"|\b[\w.-]+\.(?:co\.uk|org\.uk|gov\.uk|ac\.uk|com|org|net|pdf|html?|csv|xlsx?|docx?|jpe?g|png)\b[/\w.-]*"
    r"|(?:\+\d\d? ?\(?0?\)?|\(?\b0)\d{2,4}\)?[ -]\d{2,4}(?:[ -]?\d{2,6})+)"
    r"|(?P<skip>&nbsp;|[*_`]+)"
    r"|(?P<sign>&pound;|&euro;)"
    r"|(?P<number>\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f\u2007]\d{3})+(?![\d,])(?:\.\d+)?"
    r"|\d+(?:[.·]\d+)?|(?<!\w)\.\d+|(?<=\d)\.\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’](?:s|d|t|ll|re|ve|m)(?![^\W_]))?)"
    r"|(?P<mark>\S)"
)
_SIGNS = {"&pound;": "£", "&euro;": "€"}


def lowered(text: str) -> str:
    """`text` in lower case, place for place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Tokens:
    """A run of tokens: words in lower case, with their places. Outside the run every word is empty."""

    __slots__ = ("ends", "kinds", "starts", "text", "words")

    def __init__(self, text: str, low: int, high: int) -> None:
        """The tokens of text[low:high]."""
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[str] = []
        for match in _TOKEN.finditer(text, low, high):
            kind = match.lastgroup or "mark"
            if kind == "skip":
                continue
            word = match[0]
            self.words.append(_SIGNS.get(word, word.lower().replace("’", "'") if kind == "word" else word))
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.kinds.append(kind)

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """The token at `i` in lower case, empty outside."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def printed(self, first: int, after: int) -> str:
        """What is printed from token `first` up to `after`, exclusive."""
        return self.text[self.starts[first] : self.ends[after - 1]] if after > first else ""

    def kind(self, i: int) -> str:
        """number, word, mark, link or sign; empty outside."""
        return self.kinds[i] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= i < len(self.words) and self.text[self.starts[i]].isupper()

    def opens(self, i: int) -> bool:
        """Whether the token opens a sentence or the run of tokens."""
        return i <= 0 or self.words[i - 1] in ".!?:;•“\"" or "\n\n" in self.text[self.ends[i - 1] : self.starts[i]]

    def at(self, offset: int, i: int) -> int:
        """The first token from `i` on that starts at or after `offset`."""
        while i < len(self.words) and self.starts[i] < offset:
            i += 1
        return i


def might_hold_a_figure(text: str) -> bool:
    """Whether a search of `text` finds any place for a figure; False only where reading finds nothing."""
    return CANDIDATE.search(lowered(text)) is not None or CAPITAL_MONTH.search(text) is not None


def places(text: str) -> list[int]:
    """Where `text` may hold a figure, in order."""
    lower = lowered(text)
    found = [match.start() for match in CANDIDATE.finditer(lower)]
    found += [match.start() for match in CAPITAL_MONTH.finditer(text)]
    return sorted(found)


def neighbourhoods(text: str) -> Iterator[Tokens]:
    """The runs of tokens round the places that may hold a figure; they do not overlap."""
    found = places(text)
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
        yield Tokens(text, low, high)
        done = high
