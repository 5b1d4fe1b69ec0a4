"""Two tellings of one thing → the words by which the second denies, widens, hedges, dates or names otherwise than the first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from builder.checks.language.stems import lowered, stem
from builder.checks.language.synonyms import may_stand_for
from builder.facts import plain
from builder.numerals.hedging.hedge_words import BEFORE
from builder.numerals.words.lexicon import NUMBER_WORDS
from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = pattern(r"\([a-z]+:[\w-]+\)|[^\W_]+(?:-[^\W_]+)*")
_CLASSES = """
    not no never nobody none nothing nor neither without cannot fail fails failed lack lacks lacked
    all everybody everyone everything whole entire always
    some somebody someone certain partly sometimes
    many numerous often
    most mostly majority mainly
    few little rarely seldom
    several
    may might could perhaps possibly possible
    can able
    should ought must duty
    would
    will shall
    alleged allegedly alleges suspected suspects reportedly apparently appear appears seem seems seemed likely probably probable believed believes suggested suggests perceived
    more higher greater
    less fewer lower
    atleast minimum
    atmost maximum
    still
"""
"""Words of one force on a line: who writes one for another says the same."""
_FORCE = {word: line.split()[0] for line in _CLASSES.strip().splitlines() for word in line.split()}
_TIMES = {word: line.split()[0] for line in ("before until till earlier previously", "after follows followed following since once later afterwards subsequently", "first", "last finally") for word in line.split()}
"""Words that tell the order of things. They come and go when a sentence is turned, and alter it only where one stands for another."""
_TELLING = frozenset(map(stem, "say tell state report write argue find judge call describe conclude note explain add hear take".split()))
"""Verbs of telling that take no side."""
_SHORT = (
    ("would not", "not"), ("failed to", "not"), ("fails to", "not"), ("fail to", "not"), ("refused to", "not"), ("declined to", "not"), ("how many", "howmany"), ("can't", "can not"), ("won't", "will not"), ("shan't", "shall not"), ("n't", " not"), ("in all,", ","), ("at once", "immediately"), ("'s ", " "), ("s' ", "s "), ("no one", "nobody"), ("no longer", "not now"), ("prior to", "before"),
    ("at least", "atleast"), ("no fewer than", "atleast"), ("not fewer than", "atleast"), ("not less than", "atleast"), ("no less than", "atleast"), ("at most", "atmost"), ("no more than", "atmost"), ("not more than", "atmost"),
)  # fmt: skip
_UN = pattern(r"un(?!cover|der|fold|til|ion|it)[a-z]{3,}(?:ed|en)")
_SHARED = 0.5  # of the words of a sentence, from which on it tells what another told
_POINTING = frozenset("they them their theirs this that these those there such which whom whose what with from into onto upon when where while than then also".split())
"""Words that point to others, or link them."""
_CONTENT = 4  # letters from which on a word says something by itself
_FEW = 2  # words that a slip puts in or leaves out; who changes more has written the sentence anew


def words(text: str, names: Sequence[str] = ()) -> tuple[str, ...]:
    """The words of a telling, and the names of what it cites, as they compare. Each of `names`, in lower case, is one word."""
    text = f"{lowered(plain(text))} "
    for name in names:
        text = text.replace(name, name.replace(" ", "-"))
    for short, long in _SHORT:
        text = text.replace(short, long)
    return tuple(found[0] for found in _TOKEN.finditer(text))


def tells_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the most part of what one telling says stands in the other."""
    known = {stem(word) for word in other}
    said = [stem(word) in known for word in one if len(word) >= _CONTENT] or [stem(word) in known for word in one]
    return bool(said) and sum(said) >= _SHARED * len(said)


def altered(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """What the second telling alters by a word or two: “not” is gone; “some” has come in; “north” stands where “south” stood. Empty where it does not, or is written anew."""
    from difflib import SequenceMatcher  # noqa: PLC0415 — needed only where something was altered

    were, are = _cited(before), _cited(after)
    if were != are and sorted(were) == sorted(are) and _frame(before) == _frame(after):
        was, now = next((was, now) for was, now in zip(were, are, strict=True) if was != now)
        return f"“{_shown(now)}” stands where “{_shown(was)}” stood"
    changes = [
        (before[begin:end], after[first:last])
        for tag, begin, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if tag != "equal" and not (end - begin == last - first == 1 and _means_the_same(before[begin], after[first]))
    ]
    gone, come = _unmatched([word for was, _ in changes for word in was], [word for _, now in changes for word in now])
    if max(len(set(filter(_says_something, words_))) for words_ in (gone, come)) > _FEW:
        return ""
    for words_, others, what in ((gone, come, "is gone"), (come, gone, "has come in")):
        forces = Counter(map(_force, others))
        for word in words_:
            if (force := _force(word)) and not forces[force]:
                return f"“{_shown(word)}” {what}"
            forces[force] -= 1
    orders = [next((_TIMES[word] for word in words_ if word in _TIMES), "") for words_ in (gone, come)]
    if all(orders) and orders[0] != orders[1]:
        return f"“{next(word for word in come if word in _TIMES)}” stands where “{next(word for word in gone if word in _TIMES)}” stood"
    for away, here in changes:  # who cites something wrote the sentence from its record; elsewhere only one word for one is a slip
        if here and (here, away) in changes and any(map(_says_something, away)):
            return f"“{' '.join(map(_shown, here))}” stands where “{' '.join(map(_shown, away))}” stood"
        if (are or len(away) == len(here) == 1) and any(word in gone and _says_something(word) for word in away) and any(word in come and _says_something(word) for word in here):
            return f"“{' '.join(map(_shown, here))}” stands where “{' '.join(map(_shown, away))}” stood"
    return ""


def _unmatched(gone: list[str], come: list[str]) -> tuple[list[str], list[str]]:
    """The words that went and those that came, without those that say the same as one of the others."""
    left, new = [], list(come)
    for word in gone:
        if (same := next((one for one in new if one == word or _means_the_same(word, one)), None)) is None:
            left.append(word)
        else:
            new.remove(same)
    return left, new


def _cited(told: tuple[str, ...]) -> list[str]:
    """The names of what a telling cites, in their order."""
    return [word for word in told if word.startswith("(")]


def _frame(told: tuple[str, ...]) -> list[str]:
    """The words of a telling without its numbers and without what it cites: where two stand for each other in it, they have changed their places."""
    return [word for word in told if not word.startswith("(") and word not in NUMBER_WORDS and not word[0].isdigit()]


def _means_the_same(one: str, other: str) -> bool:
    if _force(one) or _force(other):
        return _force(one) == _force(other)
    return may_stand_for(stem(one), stem(other)) or _TIMES.get(one, one) == _TIMES.get(other, other) or {stem(one), stem(other)} <= _TELLING


def _force(word: str) -> str:
    return _FORCE.get(word, "") or ("not" if _UN.fullmatch(word) else "")


def _shown(word: str) -> str:
    return {"atleast": "at least", "atmost": "at most", "howmany": "how many"}.get(word, word.strip("()"))


def _says_something(word: str) -> bool:
    """Whether a word says something by itself of which no other check knows more, as they do of numbers and of what stands before them."""
    return len(word) >= _CONTENT and word not in _POINTING and word not in NUMBER_WORDS and (word,) not in BEFORE and not any(character.isdigit() for character in word.partition(":")[0])
