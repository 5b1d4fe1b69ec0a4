"""Number words → their usual misspellings: ninteen, twelveth, thousnad, twentytwo; and years in Roman letters. Nothing reads them; nothing passes them over."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 6
# Words and names that a slip in a number word happens to give.
_WORDS = frozenset("forth billon dozes elven eleve millin".split())
_COMMON = frozenset(
    "ninteen ninty ninteenth nineth nienteen ninetheen twelth twelveth twelvth twelf fiveth fiveteen fiveteenth fivety fith thrid thrirteen thriteen"
    " threeteen eigth eighteeth eightteen eightteenth eigthy fourtieth fourthy fouteen forteen forteenth sixten sevnteen thrity thirdy thirtey tweve"
    " twenteth twentyeth hunderd hundered hundread hundrend hundreth hundredeth thousend thousant thouands millon milion bilion trilion dosen dozin"
    " dozzen hafl halfs quater quaters secound secand frist firts thre foru sevn seveen eleveen eleventy tweenty".split()
)

_ROMAN = ("md mdc mdcc mdccc mcm mm".split(), ("", *"x xx xxx xl l lx lxx lxxx xc".split()), ("", *"i ii iii iv v vi vii viii ix".split()))
_ROMAN_SHORTEST = 4  # mm is a length
ROMAN_YEARS = frozenset(year for parts in product(*_ROMAN) if len(year := "".join(parts)) >= _ROMAN_SHORTEST)
"""1500 to 2099, but for the shortest: mcmxcvii, mmxiv."""


def misspellings(words: Iterable[str], tens: Iterable[str], units: Iterable[str], counts: Iterable[str], scales: Iterable[str]) -> frozenset[str]:
    """The common ones, one slip in each long word of `words`, and two words run together: twentytwo, onehundred."""
    known = frozenset(words)
    slips = {slip for word in known if len(word) >= _SHORTEST for slip in _slips(word)}
    glued = {one + other for one, other in (*product(tens, units), *product(counts, scales))}
    return (_COMMON | slips | glued) - known - _WORDS


def _slips(word: str) -> set[str]:
    """A letter lost, doubled, or two letters exchanged; the first letter stands."""
    places = range(1, len(word))
    lost = {word[:i] + word[i + 1 :] for i in places}
    doubled = {word[:i] + word[i] + word[i:] for i in places}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1]}
    return lost | doubled | swapped
