"""The clause of a figure → the rate that it gives: “a month”, “each year”, “per boat”, where the record gives none or another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.data.stated import prints
from builder.checks.language.stems import words_of
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity

_LEFT, _RIGHT = 60, 90  # how far to look, in characters
_TIME = r"(?:minute|hour|day|night|week|weekend|fortnight|month|quarter|term|year|decade)"
_OFTEN = r"(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)"
_RATE_AFTER = pattern(
    rf"^[^.,;:!?()–—]*?\b(?:((?:per|each|every) (?:single )?{_TIME}|{_OFTEN})\b|(each|apiece)(?=[.,;:!?)]|$)|(apiece)\b|(each)(?= (?:in|for|as|from|by)\b))|^(?: [\w’'-]+){{0,2}}? (an? {_TIME}\b(?! (?:later|ago|earlier|before|after)\b| (?:and|or) (?:an?|half|[a-z-]+ {_TIME}s?)\b)|per (?!cent\b)[a-z]+\b|(?:in|at|on|for|to|out of) (?:each|every) (?:one of the )?(?!(?:single )?{_TIME}\b|respect|way|detail|case|corner|sense|direction)[a-z]+\b)",
    re.IGNORECASE,
)
_RATE_BEFORE = pattern(rf"(?:(?:^|[.;:!?]\s)(?:in )?((?:each|every) {_TIME}|{_OFTEN}|on average)\b[^.;:!?]*|\b((?:each|every) {_TIME}|annual|yearly|monthly|weekly|daily|{_OFTEN}),? )$", re.IGNORECASE)
_RATING = frozenset("each every average annual yearly monthly weekly daily hourly nightly fortnightly quarterly annually".split())
"""Of which each finding has one."""
_TO_EACH = pattern(r"\b((?:each|every)(?: single)?(?: of (?:the|these|those|its|their|them))?(?: [\w’'-]+){0,4} )$", re.IGNORECASE)
"""Money given to each: “paid each family [£3m]”, “every owner received [£3m]”."""
_NO_RATE = pattern(r"\b(?:in|within|over|for|during|after|about|almost|nearly|of|than|once|twice|by|under|last|next|times|as)$", re.IGNORECASE)


def rate_of(passage: Passage, quantity: Quantity, fact: Fact) -> str:
    """What is said of a rate otherwise than the record does; empty when nothing is."""
    wide = passage.text[quantity.wide_start : quantity.wide_end]
    rate = _rate(passage, quantity)
    if not rate and passage.role == "cell" and (above := _RATE_ABOVE.search(passage.context.partition("\n")[0])):
        rate = above[1]
    own = _rate_in(fact.shown)
    if rate and not own and not _tells_it(rate, fact):
        return f"the page says “{wide}” with “{rate}”, the record gives no such rate: “{fact.shown}”"
    if own and not rate and (adjective := _YEARLY.search(passage.text, max(0, quantity.wide_start - _LEFT), quantity.wide_start)):
        rate = adjective[1]
    if (whole := _IN_ALL.match(passage.text, quantity.end)) and not rate and any(_EACH.search(text) for text in fact.phrases):
        return f"the page says “{whole[1]}” of it, the record tells what each had: “{fact.shown}”"
    rate = rate or (_rate_in(wide) if own else "")  # “miles an hour” is all one figure
    if own and quantity.value == next((found.value for wording in fact.wordings for found in wording if not found.optional), "") and _unit(own) != _unit(rate):
        return f"the page says “{rate or wide}”, the record gives a rate: “{fact.shown}”"
    return ""


def _tells_it(rate: str, fact: Fact) -> bool:
    """Whether a record gives a rate, be it in other words: “every year” for “each year”, “each family” for “each”."""
    if prints(fact, rate) or (rate.lower() == _ON_AVERAGE and ("average" in fact.keep or any(_AVERAGE.search(phrase) for phrase in fact.phrases) or any(allowed.hedge == "average" for allowed in fact.allows))):
        return True
    if found := _RATE.fullmatch(rate):
        return any(_unit(found[0]) == _unit(_rate_in(text)) for text in fact.phrases)
    return _OF_EACH.match(rate) is not None and any(_OF_EACH.search(text) for text in fact.phrases)


@lru_cache(maxsize=4096)
def _rate_in(words: str) -> str:
    """The rate that the words of a figure give."""
    return next((match[0] for match in _RATE.finditer(words) if not _NO_RATE.search(words[: match.start()].rstrip())), "")


_ON_AVERAGE = "on average"
_AVERAGE = pattern(r"\b(?:average|mean) ", re.IGNORECASE)
"""How much it was for each of those told of, be it “the average time” or “on average”."""
_IN_ALL = pattern(r"(?: [\w’'-]+){0,3}? (in (?:all|total)|altogether|between them|combined)(?=[.,;:!?)]|$)", re.IGNORECASE)
_EACH = pattern(r"\b(?:each|every|apiece|a head|average)\b", re.IGNORECASE)
_OF_EACH = pattern(rf"\b(?:each|every|apiece)\b(?! {_TIME}\b)", re.IGNORECASE)
_RATE = pattern(rf"\b(?:an?|per|each|every) {_TIME}\b(?! and (?:an?|three) )|\b{_OFTEN}\b", re.IGNORECASE)
_RATE_ABOVE = pattern(rf"\b((?:each|every|per) {_TIME}|annual|yearly|monthly|weekly|daily|annually)\b", re.IGNORECASE)
"""In the heading of a row or column, what makes a rate of its figures."""
_YEARLY = pattern(r"\b(annual|yearly|monthly|weekly|daily|quarterly)\b[^.;:!?]*$", re.IGNORECASE)


def may_give_a_rate(text: str) -> bool:
    """Whether a passage has any of the words that make a rate of a figure behind them."""
    return not words_of(text).isdisjoint(_RATING)


def _rate(passage: Passage, quantity: Quantity) -> str:
    """The rate that the clause of a figure gives, such as “a month” or “each year”."""
    right = passage.text[quantity.wide_end : quantity.wide_end + _RIGHT]
    if (found := _RATE_AFTER.search(right)) and not _NO_RATE.search(right[: _begin(found)].rstrip()) and not _claimed(passage, quantity, quantity.wide_end + _begin(found)):
        return next(words for words in found.groups() if words)
    left = passage.text[max(0, quantity.wide_start - _LEFT) : quantity.wide_start]
    found = (_RATE_BEFORE.search(left) if may_give_a_rate(passage.text) else None) or (_TO_EACH.search(left) if quantity.kind == "money" else None)
    return next(words for words in found.groups() if words).strip() if found and not _claimed(passage, quantity, quantity.wide_start - len(left) + _begin(found)) else ""


def _begin(found: re.Match[str]) -> int:
    return found.start(next(number for number, words in enumerate(found.groups(), 1) if words))


def _claimed(passage: Passage, quantity: Quantity, at: int) -> bool:
    """Whether the word at `at` stands in a claim other than the figure's own."""
    return any(start <= at < end and not start <= quantity.start < end for start, end, _ in passage.claims)


def _unit(rate: str) -> str:
    word = re.sub(r"^daily$", "day", rate.lower()).rpartition(" ")[2]
    return {"annually": "year", "annual": "year"}.get(word, word.removesuffix("ly"))
