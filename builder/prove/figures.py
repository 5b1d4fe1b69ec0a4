"""A figure of a passage → every change of it: number, date, range, measure, hedge, noun; and the same in other forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.facts import head
from builder.numerals import PARTS_OF_A_DATE
from builder.prove.changes import change
from builder.prove.dates import altered_dates, altered_ranges, same_dates, same_ranges
from builder.prove.hedges import ADDED, ADDED_TO_DATES, CLASSES, FLIPS, SYNONYMS, like
from builder.prove.numbers import altered_measures, altered_numbers, altered_signs, altered_units_of_time
from builder.prove.spelling import in_words, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact
    from builder.model import Passage
    from builder.numerals import Quantity
    from builder.prove.changes import Change
    from builder.prove.numbers import Altered
    from builder.prove.pieces import Piece

HEDGED = ("count", "fraction", "percent", "points", "money", "measure", "age", "duration", "ratio")
SIGNED = ("count", "percent", "points", "money", "measure")
COUNTED = ("count", "vague")


def of_figure(piece: Piece, passage: Passage, quantity: Quantity, fact: Fact, nouns: tuple[str, ...]) -> Iterator[Change | None]:
    """Every change of one proved figure. `nouns` are other things that are counted."""
    core = passage.text[quantity.start : quantity.end]
    for operator, text in _wrong(core, quantity):
        if operator == "range-collapsed" and fact.dated and passage.text[: quantity.start].lower().endswith(("from ", "since ")):
            continue  # when something began is true without its end
        yield change(piece, passage, operator, (quantity.start, quantity.end, text))
    printed = any(re.search(r"\bover\b", words) for words in (*fact.forms, *fact.phrases))
    yield from _hedges(piece, passage, quantity, {allowed.hedge for allowed in fact.allows if allowed.value == quantity.value}, outside="more than" if printed else "over")
    yield from _nouns(piece, passage, quantity, fact, nouns)
    for operator, text in _same(passage, quantity):
        yield change(piece, passage, operator, (quantity.start, quantity.end, text), right=True)


def _wrong(core: str, quantity: Quantity) -> Iterator[Altered]:
    if quantity.kind == "date":
        yield from altered_dates(core)
        if "/" in quantity.value:
            yield from altered_ranges(core, dated=True)
        return
    yield from altered_numbers(core)
    yield from altered_measures(core)
    if quantity.kind in SIGNED:
        yield from altered_signs(core)
    if quantity.kind in ("duration", "age"):
        yield from altered_units_of_time(core)
    if ".." in quantity.value:
        yield from altered_ranges(core, dated=False)


def _hedges(piece: Piece, passage: Passage, quantity: Quantity, allowed: set[str], outside: str) -> Iterator[Change | None]:
    text, place = passage.text, _hedge_place(passage, quantity)
    if place is not None:
        start, end = place
        if quantity.hedge in FLIPS and text[end : end + 1] != "-":
            for words in FLIPS[quantity.hedge]:
                if CLASSES[words] in allowed:
                    continue
                yield change(piece, passage, "hedge-flip", (start, end, like(words, text[start:end])))
        if quantity.hedge in SYNONYMS and quantity.kind in HEDGED and any(first == start for first, _, _ in passage.claims) and not {"more-than", "at-least"} & allowed:
            yield _outside(piece, passage, start, f"{outside} ")
        for words in SYNONYMS.get(quantity.hedge, ()) if end < quantity.start and text[end] == " " and quantity.kind in HEDGED else ():
            if words.lower() != text[start:end].lower():
                yield change(piece, passage, "same-hedge-synonym", (start, end, like(words, text[start:end])), right=True)
        if quantity.kind == "fraction" and end <= quantity.start:
            hedge, fraction = ("almost", "half") if quantity.value != "1/2" else ("well over", "a third")
            yield change(piece, passage, "fraction-and-hedge", (start, end, like(hedge, text[start:end])), (quantity.start, quantity.end, fraction))
        if quantity.hedge in PARTS_OF_A_DATE and (led := re.search(r"\b(?:in|at|during)(?= (?:the )?$)", text[:start], re.IGNORECASE)):
            for words in ADDED_TO_DATES:
                if words not in PARTS_OF_A_DATE and not any(hedge.startswith(CLASSES[words]) for hedge in allowed):
                    yield change(piece, passage, "hedge-added", (led.start(), led.end(), like(words, led[0])))
        if quantity.hedge not in ("by", "from", "total", "only", "early", "late", "mid") and "" not in allowed:
            after = end + 1 if text[end : end + 1] in (" ", "-") else end
            yield change(piece, passage, "hedge-dropped", (start, after, "")) if end <= quantity.start else change(piece, passage, "hedge-dropped", (start - 1, end, ""))
    elif quantity.hedge == "" and quantity.kind in HEDGED:
        before = text[quantity.start - 1 : quantity.start]
        if before in ("", " ", "“", "(") and not re.search(r"\ban? $", text[: quantity.start]):
            for words in ADDED:
                if CLASSES[words] not in allowed:
                    yield change(piece, passage, "hedge-added", (quantity.start, quantity.start, f"{words} "))
            claim = next((start for start, end, _ in passage.claims if start <= quantity.start < end), -1)
            if claim == quantity.start and not re.search(r"\ban? $", text[:claim]) and "more-than" not in allowed and not text[:claim].endswith("over "):
                yield _outside(piece, passage, claim, f"{outside} ")
    elif quantity.hedge == "" and quantity.kind == "date":
        match = re.search(r"\b(?:in|on|during) (?:the )?$", text[: quantity.start])
        if match:
            for words in ADDED_TO_DATES:
                if CLASSES[words] in allowed:
                    continue
                yield change(piece, passage, "hedge-added", (match.start(), quantity.start, f"{words} "))


def _outside(piece: Piece, passage: Passage, start: int, words: str) -> Change | None:
    """A hedge put just outside of the brackets."""
    claim = next(claim for first, _, claim in passage.claims if first == start)
    made = change(piece, passage, "hedge-added", (start, start, words))
    if made is None:
        return None
    at = claim.span.start
    return type(made)(made.operator, made.right, passage, made.text, ((at, at, words),), start)


def _hedge_place(passage: Passage, quantity: Quantity) -> tuple[int, int] | None:
    words = quantity.hedge_text
    if not words:
        return None
    at = passage.text.find(words, quantity.wide_start, quantity.start)
    if at < 0:
        at = passage.text.find(words, quantity.end, quantity.wide_end)
    return (at, at + len(words)) if at >= 0 else None


def _nouns(piece: Piece, passage: Passage, quantity: Quantity, fact: Fact, nouns: tuple[str, ...]) -> Iterator[Change | None]:
    if quantity.kind not in COUNTED or not quantity.unit or quantity.optional:
        return
    at = passage.text.find(quantity.unit, quantity.end, quantity.wide_end)
    if at < 0 or (quantity.kind == "count" and quantity.unit == "times"):
        return
    known = fact.units | {head(allowed.unit) for allowed in fact.allows if allowed.unit}
    others = [noun for noun in nouns if head(noun) not in known]
    for noun in others[:2]:
        yield change(piece, passage, "wrong-unit", (at, at + len(quantity.unit), noun))


def _same(passage: Passage, quantity: Quantity) -> Iterator[Altered]:
    core = passage.text[quantity.start : quantity.end]
    before = re.findall(r"\w+", passage.text[: quantity.start])[-1:]
    if quantity.kind == "date":
        yield from same_dates(core)
    if quantity.kind == "date" or ".." in quantity.value:
        yield from same_ranges(core, before[0].lower() if before else "")
    if quantity.kind == "date":
        return
    for number in numbers(core):
        for operator, text in _same_number(core, number.start, number.end, number.value, worded=number.worded):
            article = 2 if operator == "same-in-digits" and core[: number.start].lower().endswith("a ") else 0
            yield operator, core[: number.start - article] + text + core[number.end :]
    for pattern, words, operator in _SPELLINGS:
        if re.search(pattern, core):
            yield operator, re.sub(pattern, words, core)


def _same_number(core: str, start: int, end: int, value: int | None, *, worded: bool) -> Iterator[Altered]:
    text = core[start:end]
    if value is None:
        return
    if worded:
        alone = text.lower() not in ("hundred", "thousand", "million", "billion") or core[:start].lower() == "a "
        if alone and not re.search(r"\b(?:hundred|thousand|million|billion|third|quarter|half|fifth|tenth|score|dozen)|^, ", core[end:]) and text.lower() != "one" and "score" not in core:
            yield "same-in-digits", f"{value:,}"
        if re.fullmatch(r"[a-zA-Z]+-[a-z]+", text):
            yield "same-hyphenation", text.replace("-", " ")
        return
    if value < 1_000_000 and text.isascii() and not re.match(r"[^\W\d_]|[./%:°，]|[–-]?\d|,", core[end:]) and not re.search(r"[£€$/:.–−，-]$|\bper $|, ", core[:start]):
        words = in_words(value)
        yield "same-in-words", words
        if " and " in words:
            yield "same-in-words", words.replace(" and ", " ")
    if value >= 1000 and "," in text:
        for operator, separator in (("same-no-comma", ""), ("same-nbsp", "\u00a0"), ("same-thin-space", "\u2009")):
            yield operator, text.replace(",", separator)
    elif value >= 1000 and text.isdigit():
        yield "same-comma", f"{value:,}"


_SPELLINGS = (
    (r"\s?%", " per cent", "same-percent-spelling"),
    (r" per cent\b", "%", "same-percent-spelling"),
    (r"(?<=\d)m\b", " million", "same-scale-spelling"),
    (r"(?<=\d)bn\b", " billion", "same-scale-spelling"),
    (r"(?<=\d) million\b", "m", "same-scale-spelling"),
    (r"(?<=\d) billion\b", "bn", "same-scale-spelling"),
    (r"^a (?=third|quarter|fifth|tenth)", "one ", "same-fraction-spelling"),
    (r"^a (?=third|quarter|fifth|tenth)", "one-", "same-fraction-spelling"),
    (r"^one[ -](?=third|quarter|fifth|tenth)", "a ", "same-fraction-spelling"),
    (r"^(two|three)-(?=thirds|quarters|fifths)", r"\1 ", "same-fraction-spelling"),
    (r"^(two|three) (?=thirds|quarters|fifths)", r"\1-", "same-fraction-spelling"),
)
