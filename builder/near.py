"""A word that is not known → the known words that it is likely to mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MANY = 300  # known words, each of which cannot be compared: a list with thousands may be asked for thousands
LONGEST = 60  # letters of a word that somebody means
Bare = tuple[str, tuple[int, ...]]


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three known words near `word`, nearest first; an exact match but for case comes first."""
    options = frozenset(known)
    same, close = _among_many(word, options) if len(options) > MANY else _among_few(word, sorted(options))
    return tuple(dict.fromkeys((*same, *sorted(close, key=lambda option: (_distance(word, option), option)))))[:3]


def hardly_another(word: str, near: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the words near a word that hardly mean anything else."""
    from difflib import get_close_matches  # noqa: PLC0415 — not needed where nothing is wrong

    close = get_close_matches(word, near, n=2, cutoff=0.6 if len(near) == 1 else 0.85)
    return tuple(name for name in close if numbers_of(name) == numbers_of(word))  # F7 is not F27


def numbers_of(word: str) -> tuple[int, ...]:
    """The numbers in a word."""
    return tuple(int(number[:18]) for number in re.findall(r"\d+", word))


def _among_few(word: str, options: list[str]) -> tuple[Iterable[str], Iterable[str]]:
    """The words that are the same but for case and zeros, and those that are alike."""
    from difflib import get_close_matches  # noqa: PLC0415 — not needed where nothing is wrong

    bare = _bare(word)
    close = [option for option in options if len(option) == len(word) and _bare(option)[0] == bare[0]]
    return [option for option in options if _bare(option) == bare], {*get_close_matches(word, options, n=12, cutoff=0.6), *close}


def _among_many(word: str, options: frozenset[str]) -> tuple[Iterable[str], Iterable[str]]:
    """The same of many options: those that are alike are at most one letter away, and looked up."""
    by_bare, letters = _indexed(options)
    return by_bare.get(_bare(word), ()), (_one_away(word, letters) & options if len(word) <= LONGEST else ())


@lru_cache(maxsize=8)
def _indexed(options: frozenset[str]) -> tuple[dict[Bare, list[str]], str]:
    """The options by what they are but for case and zeros, and the letters in them."""
    by_bare: dict[Bare, list[str]] = {}
    for option in sorted(options):
        by_bare.setdefault(_bare(option), []).append(option)
    return by_bare, "".join(sorted(set().union(*options)))


def _one_away(word: str, letters: str) -> set[str]:
    """The word with one letter left out, put in or replaced, or with two that have changed places."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = {before + after[1:] for before, after in halves} | {before + after[1:2] + after[:1] + after[2:] for before, after in halves}
    return made.union(before + letter + after[cut:] for before, after in halves for letter in letters for cut in (0, 1))


def _bare(word: str) -> Bare:
    """The letters of a word in lower case, and its numbers: F7 and f07 have the same."""
    return re.sub(r"\d+", "0", word.lower()), numbers_of(word)


def _distance(one: str, other: str) -> tuple[int, int, int]:
    """How many letters must be put in, taken out, replaced or exchanged to get from one word to the other; then the difference of their lengths and of their numbers."""
    mine, theirs = one.lower(), other.lower()
    older: list[int] = []
    last = list(range(len(theirs) + 1))
    for row in range(1, len(mine) + 1):
        now = [row]
        for at in range(1, len(theirs) + 1):
            now.append(min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (mine[row - 1] != theirs[at - 1])))
            if row > 1 < at and mine[row - 2 : row] == theirs[at - 1] + theirs[at - 2]:
                now[at] = min(now[at], older[at - 2] + 1)
        older, last = last, now
    return last[-1], abs(len(one) - len(other)), sum(abs(here - there) for here, there in zip(numbers_of(one), numbers_of(other), strict=False))
