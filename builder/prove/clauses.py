"""The clause of a proved figure → the same figure denied, turned to the contrary, dated or set elsewhere, or taken from its owner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.claims.periods import SPOKEN
from builder.checks.language.denials import denies_something
from builder.checks.passages import sentences
from builder.checks.prose.sentences import says
from builder.dates import parse_date
from builder.facts import plain
from builder.patterns import pattern
from builder.prove.changes import Change, change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Passage
    from builder.numerals import Quantity
    from builder.prove.pieces import Piece

LEADS = ("Though nobody had asked, ", "It is not known why, but ", "Perhaps because nobody listened, ", "It should have been said long before: ", "If we may say so, ")
ASIDES = (", which nobody had expected", ", though it should have come sooner", "; nobody could say why", ", but that was not the end", " (few would have denied it)")
"""Words that deny or doubt something else than the figure beside which they stand."""
UNTRUE = ("There is no evidence that ", "It is not true that ", "It is a myth that ", "It is a lie, some say, that ")
VERDICTS = ("; that was a lie", ", but this has since been disproved", ", which turned out to be too high", ", if the editors are to be believed")
DOUBT = ("allegedly ", "reportedly ", "probably ")
ERROR = ("wrongly ", "falsely ", "mistakenly ")
OF_ALL = (", none of them real", ", all of them proved false", ", most of whom were invented")
UNREAL = ("should have ", "might have ", "must have ")
CONTRARY = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "convicted": "acquitted", "jailed": "acquitted", "sentenced": "acquitted", "guilty": "innocent", "accepted": "rejected", "men": "women", "women": "men",
    "boys": "girls", "girls": "boys", "improved": "worsened", "supported": "opposed", "included": "excluded",
}  # fmt: skip
_APART = re.compile(r"[;:!?()–—]|\b(?:but|although|though|while|whereas|because|who|which)\b")
_CLAUSE = re.compile(r"[.,;:!?()–—]|\b(?:but|although|though|while|whereas|because)\b")
_LOWERED = re.compile(r"(?:The|A|An|In|On|By|It|Its|They|Their|He|She|This|That|These|Those|At|As|For|From|After|Before|Between|When|While|Of|Some|Several|One|Another|There)\b")
_AFTER_A_NOUN = (".", ",", ";")
_VERB = re.compile(r"\b([a-z]+ed|heard|made|held|found|gave|took|sent|met|wrote|saw|kept|paid) (?:the )?$")
_HELPED = re.compile(r"\b(?:had|has|have|having|was|were|been|be|being|is|are|the|a|an|of|and|then|later|also)(?: \w+ly)? $", re.IGNORECASE)
_DENIABLE = ("count", "vague", "money", "duration", "percent", "fraction")


def of_clause(piece: Piece, passage: Passage, quantity: Quantity, fact: Fact, ledger: Ledger, turn: int) -> Iterator[Change | None]:
    """Every such change of one proved figure; `turn` chooses the words."""
    if quantity.kind not in _DENIABLE or quantity.optional or passage.role != "text":
        return
    text, at = passage.text, quantity.wide_start
    first, last = next((sentence for sentence in sentences(text) if sentence[0] <= quantity.start < sentence[1]), (0, len(text)))
    free = first < at and not any(start <= first < end for start, end, _ in passage.claims)
    if free and not denies_something(fact) and not _APART.search(text, first, at):
        yield change(piece, passage, "negation-inserted", (first, first + 1, f"{UNTRUE[turn % len(UNTRUE)]}{text[first].lower()}"))
    if (verb := _VERB.search(text, first, at)) and _in_record(verb[1], fact) and not denies_something(fact):
        yield change(piece, passage, "negation-inserted", (verb.start(), verb.start(), "never "))
        doubt = DOUBT[turn % len(DOUBT)]
        if not any(doubt[:6] in text.lower() for text in fact.texts):
            yield change(piece, passage, "doubt-added", (verb.start(), verb.start(), doubt))
        if not any("wrong" in text.lower() for text in fact.texts):
            yield change(piece, passage, "error-added", (verb.start(), verb.start(), ERROR[turn % len(ERROR)]))
        if not _HELPED.search(text, first, verb.start()):
            yield change(piece, passage, "made-unreal", (verb.start(), verb.start(), UNREAL[turn % len(UNREAL)]))
    if quantity.kind in ("count", "percent", "fraction") and quantity.unit and text[quantity.wide_end : quantity.wide_end + 1] in _AFTER_A_NOUN:
        yield change(piece, passage, "told-of-all", (quantity.wide_end, quantity.wide_end, OF_ALL[turn % len(OF_ALL)]))
    if free:
        yield change(piece, passage, "aside-added", (first, first + 1, f"{LEADS[turn % len(LEADS)]}{text[first].lower() if _LOWERED.match(text, first) else text[first]}"), right=True)
    end = last - len(text[first:last]) + len(text[first:last].rstrip(" \n"))
    if text[end - 1 : end] == "." and not any(start < end <= stop for start, stop, _ in passage.claims):
        yield change(piece, passage, "aside-added", (end - 1, end - 1, ASIDES[turn % len(ASIDES)]), right=True)
        yield change(piece, passage, "taken-back", (end - 1, end - 1, VERDICTS[turn % len(VERDICTS)]))
    begin = max((match.end() for match in _CLAUSE.finditer(text, first, at)), default=first)
    for match in re.finditer(r"[a-z]+", text[begin:at]):
        if match[0] in CONTRARY and _in_record(match[0], fact):
            yield change(piece, passage, "contrary-word", (begin + match.start(), begin + match.end(), CONTRARY[match[0]]))
    if free:
        yield _dated(piece, passage, fact, ledger, first, at)
    yield _placed(piece, passage, quantity, fact, ledger, (first, last))


_GOVERNED = pattern(r"\b(?:by|of|from|for|to|with)(?: the)? $", re.IGNORECASE)
"""Before a name, what leaves no room for others of whom it is told: the study by X."""


def of_owner(piece: Piece, passage: Passage, sentence: tuple[int, int], fact: Fact) -> Iterator[Change | None]:
    """The owner of a figure said to have turned it down, or only to have been told."""
    first, last = sentence
    words = passage.text[first:last]
    given = [match for name in (*fact.names, *fact.via) for match in says(name).finditer(plain(words))]
    for name in fact.names:
        found = re.search(rf"(?<!\w){re.escape(name)} (said|estimated|found|reported|wrote|counted|concluded|put|gave|gives|says|estimates|finds)\b", words, re.IGNORECASE)
        if found is None or len(given) != 1 or any(start < first + found.end() and first + found.start() < end for start, end, _ in passage.claims):
            continue
        yield change(piece, passage, "owner-rejected", (first + found.start(1), first + found.end(1), "rejected"))
        if fact.attribute and not _GOVERNED.search(words, 0, found.start()):
            yield change(piece, passage, "owner-only-told", (first + found.start(), first + found.start(), "A letter to "))
        return


def _in_record(word: str, fact: Fact) -> bool:
    return any(re.search(rf"\b{word}\b", text, re.IGNORECASE) for text in (fact.says, fact.shown, *fact.forms, *fact.phrases))


def _dated(piece: Piece, passage: Passage, fact: Fact, ledger: Ledger, first: int, at: int) -> Change | None:
    """The sentence begun with the recorded date of something else."""
    own = parse_date(fact.dates[0]) if fact.dates else None
    if own is None or SPOKEN.search(passage.text, first, at):
        return None
    for other in ledger.facts.values():
        date = parse_date(other.dates[0]) if other.name.startswith("event:") and other.dates and re.fullmatch(r"\d{4}(?:-\d\d)?", other.dates[0]) else None
        if date is not None and not own.overlaps(date):
            made = change(piece, passage, "wrong-period", (first, first, f"In {other.shown} "))
            if made is None or not re.fullmatch(r"(?:[A-Z][a-z]+ )?\d{4}", other.shown):
                return None
            ((start, end, _),) = made.edits
            return Change("wrong-period", False, passage, made.text, ((start, end, f"In [{other.shown}]({other.name}) "),), first)
    return None


def _placed(piece: Piece, passage: Passage, quantity: Quantity, fact: Fact, ledger: Ledger, sentence: tuple[int, int]) -> Change | None:
    """The figure set in the place of another record."""
    words = f"{plain(passage.text[slice(*sentence)])} {plain(passage.context)}"
    places = dict.fromkeys(other.place for other in ledger.facts.values() if other.place)
    other = next((place for place in places if place not in words and place not in fact.place), "")
    if not fact.place or plain(fact.place) in words or not other or any(start <= quantity.wide_end < end for start, end, _ in passage.claims):
        return None
    return change(piece, passage, "wrong-place", (quantity.wide_end, quantity.wide_end, f" in {other}"))
