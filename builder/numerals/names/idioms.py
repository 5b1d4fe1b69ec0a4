"""Phrases in which a number word states no number: one-off, at first, no one, on the one hand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from builder.numerals.names.phrasebook import PHRASES
from builder.numerals.words.almanac import MONTHS, WEEKDAYS
from builder.numerals.words.lexicon import NUMBER_WORDS, ORDINAL_TENS, ORDINALS, PLURALS, SMALL
from builder.numerals.words.nouns import is_plural

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_Phrase = tuple[frozenset[str], ...]
_END = frozenset("$")
_BREAKS = frozenset(("-", "‐", "‑", "/", "–"))


@cache
def _table() -> dict[tuple[str, str], list[tuple[int, _Phrase]]]:
    """Each phrase under its first number word and the word that stands after it, or else before it; longest first."""
    table: dict[tuple[str, str], list[tuple[int, _Phrase]]] = {}
    for line in PHRASES.replace("\n", ";").split(";"):
        phrase: _Phrase = tuple(frozenset(word.split("|")) for word in line.split())
        for place, words in enumerate(phrase):
            keys = [word for word in words if word in NUMBER_WORDS or word[:1].isdigit() or word in _ALSO]
            if not keys:
                continue
            last = place + 1 == len(phrase) or phrase[place + 1] == _END
            beside = (phrase[place - 1] if place else ("",)) if last else phrase[place + 1]
            for word in keys:
                for other in beside:
                    table.setdefault((word, other), []).append((place, phrase))
            break
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[1]))
    return table


_ALSO = frozenset(("may", "march", "firstly", "secondly", "thirdly", "nth", "umpteenth"))


# With an ordinal and a hyphen, a kind and no place in an order: third-rate, fifth-former, second-tier.
_RANKS = frozenset(
    "former formers timer timers comer tier string stringer rate rater class hand hander handed degree party person rank ranked choice guess guessed guessing order row"
    " line wave fiddle sight nature world estate column columnist age sector way floor storey generation".split()
)


_WHO = frozenset("i he she we they you it me him her us them all".split())
# What inns and places are called by number: the Five Bells, the Three Horseshoes, Seven Dials.
_SIGNS = frozenset(
    "bells horseshoes tuns crowns stars swans feathers pigeons brewers pins lions lamps ways dials oaks elms sisters kings compasses barrels acres trees"
    " rivers peaks bridges counties tenors dwarfs dwarves jolly magpies ravens mariners shires chimneys fishes cups ashes mile marks bridge".split()
)


# What is named by its place in an order: the Eighth Army, Fifth Avenue.
_NUMBERED = frozenset("army fleet avenue street amendment republic empire crusade international".split())


def _is_a_name(s: Tokens, i: int) -> bool:
    """Whether a number word with a capital is part of a name: the Five Bells, the Guildford Four."""
    if (s.words[i] in PLURALS and s.capital(i - 1)) or s.words[i - 1] in ("called", "named"):
        return True
    if s.words[i] in ORDINALS or s.words[i] in ORDINAL_TENS:
        king = s.words[i - 1] == "the" and s.capital(i - 2) and s.words[i - 2] not in MONTHS and s.words[i - 2] not in WEEKDAYS and not s.opens(i - 2)
        return (king and not s.capital(i + 1)) or (s.capital(i + 1) and s.words[i + 1] in _NUMBERED)
    if s.capital(i + 1):
        return s.words[i + 1] in _SIGNS and s.words[i] not in MONTHS
    return s.words[i] in SMALL and s.capital(i - 1) and s.words[i - 2] == "the" and not s.capital(i - 2) and not is_plural(s.words[i + 1])


_TO_ANOTHER = frozenset("with from to against after for upon".split())
"""Between one thing and another of its kind, whichever they are: compares one town with another."""
_BEHIND_ANOTHER = frozenset("and or but in on at by as when while because if that which who is was are were".split())


def idiom(s: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """The tokens (first, after) of the longest idiom whose first number word is token `i`, or None."""
    word = s.words[i]
    if word in ORDINALS and s.words[i + 1] in _BREAKS and s.words[i + 2] in _RANKS:
        return i, i + 3
    if word == "one" and s.words[i - 1] == "for" and (s.words[i - 2] == "," or s.words[i - 2] in _WHO) and s.kinds[i + 1] != "word":
        return i - 1 if i - 1 >= floor else i, i + 1
    if word == "one" and s.words[i + 3] == "another" and s.words[i + 2] in _TO_ANOTHER and (s.kinds[i + 4] != "word" or s.words[i + 4] in _BEHIND_ANOTHER):
        return i, i + 1
    if s.capital(i) and s.kinds[i] == "word" and (not s.opens(i) or (s.capital(i + 1) and s.words[i + 1] in _SIGNS)) and _is_a_name(s, i):
        return i, i + 1
    after = s.words[i + 2] if s.words[i + 1] in _BREAKS else s.words[i + 1]
    before = s.words[i - 2] if s.words[i - 1] in _BREAKS or s.words[i - 1] == "," else s.words[i - 1]
    table = _table()
    rows = table.get((word, after), []) + table.get((word, before), []) + table.get((word, ""), [])
    best = None
    for place, phrase in rows:
        if best and len(phrase) <= best[1] - best[0]:
            continue
        if (first := _back(s, i, floor, phrase[:place])) is not None and (end := _on(s, i + 1, phrase[place + 1 :])):
            best = first, end
    if best and word == "one" and s.words[i + 1] == "of":
        return best[0], i + 2  # what follows may be the force of a figure: one of some 40
    return best


def _back(s: Tokens, i: int, floor: int, phrase: _Phrase) -> int | None:
    """Where the words of `phrase` begin that stand before token `i`."""
    for words in reversed(phrase):
        i -= 1
        if s.words[i] in _BREAKS or s.words[i] == ",":
            i -= 1
        if i < floor or s.words[i] not in words:
            return None
    return i


def _on(s: Tokens, i: int, phrase: _Phrase) -> int | None:
    """Where the words of `phrase` end that stand from token `i` on."""
    for words in phrase:
        if words == _END:
            return None if s.kinds[i] == "word" or s.kinds[i] == "number" else i
        if s.words[i] in _BREAKS:
            i += 1
        if s.words[i] not in words:
            return None
        i += 1
    return i
