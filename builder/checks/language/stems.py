"""Texts → their words; words → their stems, so that the forms of one word compare: heard and hears, convictions and convicted not."""

from __future__ import annotations

import re
from functools import lru_cache

from builder import numerals
from builder.facts import plain

PAST = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow", "shrank": "shrink", "shrunk": "shrink", "heard": "hear", "made": "make", "gave": "give", "given": "give", "found": "find",
    "held": "hold", "took": "take", "taken": "take", "wrote": "write", "written": "write", "met": "meet", "sent": "send", "left": "leave", "lost": "lose", "kept": "keep", "paid": "pay", "led": "lead", "began": "begin", "begun": "begin",
    "came": "come", "won": "win", "knew": "know", "known": "know", "brought": "bring", "saw": "see", "seen": "see", "told": "tell", "said": "say", "sat": "sit", "spent": "spend", "built": "build", "upheld": "uphold", "dying": "die",
    "sold": "sell", "bought": "buy", "drew": "draw", "drawn": "draw", "ran": "run", "stood": "stand", "fought": "fight", "caught": "catch", "taught": "teach", "thought": "think", "chose": "choose", "chosen": "choose", "forgot": "forget",
    "threw": "throw", "thrown": "throw", "broke": "break", "broken": "break", "spoke": "speak", "spoken": "speak", "stole": "steal", "stolen": "steal", "went": "go", "gone": "go", "hid": "hide", "hidden": "hide", "struck": "strike",
    "drove": "drive", "driven": "drive", "ate": "eat", "eaten": "eat", "became": "become", "felt": "feel", "froze": "freeze", "frozen": "freeze", "swore": "swear", "sworn": "swear", "shook": "shake", "shaken": "shake", "forgave": "forgive", "withdrew": "withdraw", "withdrawn": "withdraw", "overthrew": "overthrow",
    "had": "have", "has": "have", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "am": "be", "being": "be",
}  # fmt: skip
"""Forms of verbs that no ending tells."""


def lowered(text: str) -> str:
    """A text as an expression without regard to case sees it: three letters that are none of English pass for i and s there."""
    return text.replace("ı", "i").replace("İ", "i").replace("ſ", "s").lower()


@lru_cache(maxsize=8)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, by which expressions that look for some of them are ruled out at a small part of their cost."""
    return numerals.words_of(lowered(text))


@lru_cache(maxsize=4096)
def stems(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of what texts say was so. After “to” stands what was ordered, hoped or tried."""
    return frozenset(stem(word) for text in texts for word in re.findall(r"(?<!\bto )\b[a-z]+", plain(text).lower())) - _EMPTY


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A verb or noun without its ending, so that forms of one word compare."""
    word = PAST.get(word := word.lower(), word)
    if word.endswith("eed") and word not in _OF_EE:
        return word  # need, exceed: no ending of theirs
    for ending, left in (("ied", "y"), ("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) > 1 and not word.endswith("ss"):
            word = word[: -len(ending)] + left
            break
    word = word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl" else word
    return word.rstrip("e") if len(word) > 2 else word


_OF_EE = frozenset("agreed disagreed freed guaranteed decreed".split())
_EMPTY = frozenset(map(stem, "be have do did a an of in on at by for from to with and or as it its not".split()))
"""The stems of words that say nothing by themselves. “The” is none of them, as “not the 164 witnesses” denies these."""
