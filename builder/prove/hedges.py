"""A figure's hedge → another, none, or another word for the same."""

from __future__ import annotations

FLIPS = {
    "around": ("at least", "exactly", "up to"),
    "at-least": ("up to", "more than", "around"),
    "more-than": ("nearly", "at least", "fewer than"),
    "up-to": ("at least", "around", "more than"),
    "fewer-than": ("more than", "at most", "around"),
    "nearly": ("more than", "just over", "around"),
    "just-over": ("just under", "more than", "around"),
    "as-young-as": ("as old as", "at least"),
    "as-old-as": ("as young as", "up to"),
    "exactly": ("around", "at least"),
    "only": ("more than", "around"),
    "early": ("late", "mid"),
    "late": ("early", "mid"),
    "mid": ("early", "late"),
    "by": ("since", "after"),
    "since": ("until", "before"),
    "until": ("since", "after"),
    "from": ("until", "before"),
    "before": ("after", "since"),
    "after": ("before", "until"),
    "within": ("more than", "after"),
}
"""For each class of hedge, words that say something else."""

ADDED = ("nearly", "more than", "at least", "up to", "around", "fewer than", "barely")
ADDED_TO_DATES = ("before", "after", "since", "until", "by", "early", "late", "around")

CLASSES = {"nearly": "nearly", "more than": "more-than", "at least": "at-least", "up to": "up-to", "around": "around", "fewer than": "fewer-than", "barely": "barely"}
CLASSES |= {"at most": "up-to", "just over": "just-over", "just under": "nearly", "exactly": "exactly", "as old as": "as-old-as", "as young as": "as-young-as"}
CLASSES |= {words: words for words in ("before", "after", "since", "until", "by", "early", "late", "mid")}
"""The class that each of these words gives."""

SYNONYMS = {
    "around": ("about", "approximately", "roughly", "around"),
    "at-least": ("at least", "no fewer than", "not less than"),
    "more-than": ("more than", "over", "in excess of"),
    "up-to": ("up to", "no more than", "at most"),
    "fewer-than": ("fewer than", "under", "less than"),
    "nearly": ("nearly", "almost", "just under"),
    "just-over": ("just over", "slightly more than"),
}
"""For each class of hedge, words that say the same."""


def like(words: str, printed: str) -> str:
    """`words` with a capital where the printed ones have one."""
    return words[:1].upper() + words[1:] if printed[:1].isupper() else words
