"""Words that hold no figure themselves (a title, the heading of a cell) → what of a record they deny, or only wish."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.checks.language.contraries import turned
from builder.checks.language.denials import FILLER, NOT, NOT_ALL, denied
from builder.checks.language.stems import stem, stems
from builder.patterns import pattern

_HELPS = r"(?:was|were|is|are|did|do|does|could|would|got|get|gets)"
_DENIAL = pattern(rf"\b(?P<said>without (?:an?|any|the)|(?:{NOT}|\w+n['’]t){NOT_ALL}(?: (?:{FILLER}|{_HELPS}))*) (?P<verb>[a-z]+)(?P<rest>(?: [\w'’-]+){{0,2}})", re.IGNORECASE)
_WISH = pattern(
    rf"\b(?P<said>(?P<modal>should|must|shall|ought to|(?:could|would|might|(?:was|were) to) have|(?:hope[sd]?|plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|promise[sd]?|expect(?:s|ed)?|wish(?:es|ed)?|tried|tries|meant|means|offer(?:s|ed)?|propose[sd]?|due|supposed|likely) to)(?: {FILLER})*) (?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_IN_PART = pattern(r" (?:all|every\w*|each|both|most|half|many|much|more|enough|until|till|before|only|alone|again|further|soon|early|late|well|at once|in time|for (?:long|good)|by (?:itself|themselves)|\w+ly)\b", re.IGNORECASE)
"""Behind a deed that is denied, what is denied in its place: the whole of it, its time, its manner."""
_SELDOM = pattern(r"\b(?:rarely|seldom)\b", re.IGNORECASE)
_ONLY_SO_MANY = pattern(r"\bonly [\w-]+ (?:of|in|out of)\b", re.IGNORECASE)
_CORRECTS = pattern(r"\bbut\b|\binstead\b|\brather\b", re.IGNORECASE)
"""Words by which a denial goes on to what is so: “not the right blood but blood of the wrong type”."""
_EMPTY = frozenset(map(stem, "the this that these those its their his her they he she up out off on down who which was some all then also january february march april may june july august september october november december".split()))

_SPEAKS_AGAINST = pattern(r"\b(?:deny|den(?:ied|ies|ying|ial)|(?:reject|dismiss|disput|refut|contradict)[a-z]*)\b", re.IGNORECASE)
"""By which a text itself tells what somebody says was not so."""
_MORE = 2  # words: a deed, and of what it is told


def denied_in(words: str, texts: tuple[str, ...]) -> str:
    """What the words deny of a deed that the texts of a record tell; empty when they tell it, too, or the texts deny it as well."""
    if _CORRECTS.search(words):
        return ""
    return next((f"{found['said']} {found['verb']}" for found in _DENIAL.finditer(words) if not _IN_PART.match(found["rest"]) and not is_seldom(found["said"], texts) and _tells(found["verb"], words, texts) and not turned(f"{found['verb']}{found['rest']}", texts)), "")


def is_seldom(words: str, texts: tuple[str, ...]) -> bool:
    """Whether words say “seldom” of what the texts tell as only so few: “at only three of its 44 meetings”."""
    return _SELDOM.search(words) is not None and any(_ONLY_SO_MANY.search(text) for text in texts)


def _opens(modal: str, texts: tuple[str, ...]) -> bool:
    """Whether words only leave open, by “could have”, what the texts say would have been."""
    return modal.lower().startswith(("could", "might")) and any(_WOULD_HAVE.search(text) for text in texts)


_WOULD_HAVE = pattern(r"\bwould (?:\w+ ){0,2}have\b", re.IGNORECASE)


def wished_in(words: str, texts: tuple[str, ...]) -> str:
    """What the words make a wish or a duty of, and the texts of a record tell as done."""
    return next((f"{found['said']} {found['verb']}" for found in _WISH.finditer(words) if _tells(found["verb"], words, texts) and not any(found["modal"].lower() in text.lower() for text in texts) and not _opens(found["modal"], texts)), "")


def about(words: str, text: str) -> bool:
    """Whether words are about the same as a text: they share a word with it, or it tells the deed alone."""
    own = stems((text,)) - _EMPTY
    return len(own) < _MORE or not own.isdisjoint(stems((words,)))


def tells_all(words: str, text: str) -> bool:
    """Whether a text has all that words tell, but for their denial."""
    return stems((_DENIAL.sub(lambda found: f" {found['verb']}{found['rest']}", words),)) - _EMPTY <= stems((text,))


def _same_deed(deed: str, words: str, text: str) -> bool:
    """Whether words deny a deed of the same thing that a text tells it of: they share another word with it, or it has no other."""
    others = stems((text,)) - denied((text,)) - _EMPTY - {deed}
    return deed in stems((text,)) - denied((text,)) and (not others or not others.isdisjoint(stems((words,))))


def _tells(verb: str, words: str, texts: tuple[str, ...]) -> bool:
    """Whether the texts tell a deed that the words deny or wish wherever they have it."""
    deed = stem(verb)
    return deed not in _EMPTY and any(_same_deed(deed, words, text) for text in texts if not _SPEAKS_AGAINST.search(text) and deed not in _to_none(text)) and deed not in _told(words)


@lru_cache(maxsize=4096)
def _to_none(text: str) -> frozenset[str]:
    """The stems of the deeds that a text denies by what they were done to: “found no evidence” is “did not find”."""
    return frozenset(stem(found[1]) for found in _NONE.finditer(text))


_NONE = pattern(r"\b([a-z]+) (?:no|nothing|nobody|none|neither)\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _told(words: str) -> frozenset[str]:
    """The stems of what words tell outside denials and wishes."""
    return stems((_DENIAL.sub(lambda found: found["rest"], _WISH.sub(" ", words)),))
