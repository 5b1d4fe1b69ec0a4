"""Passages → figures that no claim proves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.claims.claimed import claimed_problems
from builder.checks.claims.units import COUNTED
from builder.checks.claims.weekdays import weekday_problems
from builder.checks.data.stated import stated
from builder.checks.language.stems import stems
from builder.checks.passages import bodies
from builder.data_files import FIGURES
from builder.facts import head
from builder.numerals import figures, read, same_value
from builder.patterns import pattern
from builder.problem import Fix, Note, Problem
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.facts import Ledger
    from builder.model import Claim, Passage, Site
    from builder.numerals import Quantity


def figure_problems(passage: Passage, quantities: Sequence[Quantity], ledger: Ledger) -> Iterator[Problem]:
    """Every figure of the passage that is bare, or that its claim's record does not state. `quantities` are those of its text."""
    held: dict[int, list[Quantity]] = {}
    for printed in quantities:
        if not printed.states_a_fact:
            continue
        quantity = _whole_of_one(passage, printed) or printed
        yield from weekday_problems(passage, quantity)
        number = _holder(passage, quantity)
        if number is not None:
            held.setdefault(number, []).append(quantity)
        elif quantity.optional:
            continue
        elif (split := _split(passage, quantity)) is not None:
            yield split
        else:
            yield _bare(passage, quantity, ledger)
    for number, (_, end, claim) in enumerate(passage.claims):
        if passage.text[end : end + 1].isdigit() and passage.text[end - 1].isalpha():
            yield _glued(passage, end)
        if claim.scheme not in ("plain", "quote"):
            yield from claimed_problems(passage, number, held.get(number, ()), quantities, ledger)


def _holder(passage: Passage, quantity: Quantity) -> int | None:
    """Which claim of the passage holds the core of a figure."""
    for number, (start, end, _) in enumerate(passage.claims):
        if start <= quantity.start and (quantity.end <= end or _but_for_its_unit(passage.text, end, quantity)):
            return number
    return None


_UNIT = pattern(r"[ \u00a0-](?!(?:hundred|thousand|million|billion|trillion|dozen)\b)(?:per cent|percentage points|[^\W\d_]+)")


def _but_for_its_unit(text: str, end: int, quantity: Quantity) -> bool:
    """Whether a figure reaches beyond a claim that ends at `end` by nothing but its unit: [139](figure:sat) days."""
    return quantity.kind in ("duration", "measure", "percent", "points") and quantity.start < end < quantity.end and text[end - 1].isalnum() and _UNIT.fullmatch(text, end, quantity.end) is not None


_ONE_OF = pattern(r"one of (?:the|these|those) ", re.IGNORECASE)


def _whole_of_one(passage: Passage, quantity: Quantity) -> Quantity | None:
    """The three of “one of the [three reviews]”, where the claim leaves the pronoun out; None for any other figure."""
    led = _ONE_OF.match(passage.text, quantity.start, quantity.end) if quantity.kind == "fraction" else None
    if led is None or all(start != led.end() for start, _, _ in passage.claims):
        return None
    counted = figures(passage.text[led.end() : quantity.wide_end])
    if len(counted) != 1:
        return None
    whole, off = counted[0], led.end()
    return replace(whole, start=whole.start + off, end=whole.end + off, wide_start=whole.wide_start + off, wide_end=whole.wide_end + off)


def _split(passage: Passage, quantity: Quantity) -> Problem | None:
    """A figure that reaches beyond its claim."""
    for start, end, _ in passage.claims:
        if start < quantity.end and quantity.start < end:
            words = passage.text[quantity.start : quantity.end]
            part = passage.text[max(start, quantity.start) : min(end, quantity.end)]
            message = f"“{words}” is one figure, of which the claim holds only “{part}”"
            return Problem("split-figure", passage.span(quantity.start, quantity.end), message, f"put the whole of “{words}” inside the brackets of one claim")
    return None


def _glued(passage: Passage, end: int) -> Problem:
    """Digits that touch the last word of a claim, and so are read as part of it."""
    last = end + len(passage.text[end:]) - len(passage.text[end:].lstrip("0123456789"))
    message = f"“{passage.text[end:last]}” touches the claim before it, whose record does not state it"
    return Problem("split-figure", passage.span(end, last), message, "put a space between them, and cite the record of each figure")


_NAMED = pattern(r"\b((?:the )?(?:[A-Z][\w’'-]+|and|of|for|in|on|the|\([A-Z][\w ]*\))(?: (?:[A-Z][\w’'-]+|and|of|for|in|on|the|\([A-Z][\w ]*\)))* (?:Act|Regulations|Order|Rules|Bill|Code|Convention|Directive|Measure|Charter|Framework|Guidance|Standards?|Protocol|Census|Games|Cup))(?: of)? $")
"""The name of a law or the like, to which a year may belong."""
_NAME = 120  # characters
_ALIKE = 3  # stems that a passage shares with what is told of the same thing


def _bare(passage: Passage, quantity: Quantity, ledger: Ledger) -> Problem:
    words = passage.text[quantity.start : quantity.end]
    span = passage.span(quantity.start, quantity.end)
    if quantity.kind == "unexplained":
        help_ = f"write the number in another way; if it states no fact, mark it [{words}](<plain:the reason>)"
        return Problem("unexplained-figure", span, f"“{words}” looks like a figure, but cannot be read as one", help_)
    fits = [fact for fact in ledger.facts.values() if stated(fact, quantity)]
    noun = head(quantity.unit)
    exact = [fact for fact in fits if noun and noun in fact.units]
    best = exact or [fact for fact in fits if not fact.units or not noun]
    near_by = stems((passage.text,))
    best.sort(key=lambda fact: (-len(near_by & stems((fact.says, fact.shown))), fact.name))
    text = passage.role == "field" and not passage.claimable
    if named := _NAMED.search(passage.text, max(0, quantity.start - _NAME), quantity.start) if quantity.kind == "date" and quantity.wide_start == quantity.start else None:
        help_ = f"if it belongs to the name of {re.sub('^The ', 'the ', named[1])}, mark it [{words}](<plain:part of a name>)"
        best = []
    elif text:
        help_ = "say it without the figure: this text is plain, and nothing in it can be cited"
        if quantity.kind == "date" and passage.path == FIGURES.path:
            help_ += "; the time that a figure holds for stands under its “period:”"
    elif best:
        cited = ", or ".join(f"[{words}]({fact.name})" for fact in best[:3])
        help_ = f"cite its record: {cited}" if exact else f"if it is what one of these records states, cite it: {cited}"
    else:
        help_ = f"add a record to content/data/figures.yaml and cite it; or, if it states no fact, mark it [{words}](<plain:the reason>)"
    near = best or [fact for fact in ledger.facts.values() if noun and noun in fact.units]
    of_then = "" if quantity.kind != "date" else f", for “{words}”"
    notes = tuple(Note(f"“{fact.shown}” is recorded here{'' if fact.dated else of_then}", fact.span) for fact in near[:3])
    only = None if text or len(best) != 1 else best[0]
    if only is not None and not exact and len(near_by & stems((only.says, only.shown))) < _ALIKE:
        only = None  # a date or a number alone does not tell that it is this one
    fix = Fix(span, f"[{words}]({only.name})") if only and span.end - span.start == len(words) else None
    return Problem("bare-figure", span, f"“{words}” stands without proof", help_, notes, fix)


_IN = pattern(r"\b(?:in|during|throughout|of) $", re.IGNORECASE)


def plain_problems(site: Site, ledger: Ledger) -> Iterator[Problem]:
    """Plain marks on a number that a record states with its noun: they are for numbers that state no fact."""
    for body in bodies(site):
        for passage in body.passages:
            for start, end, claim in passage.claims:
                if claim.scheme == "plain":
                    yield from _plain(passage, start, end, claim, ledger)


def _plain(passage: Passage, start: int, end: int, claim: Claim, ledger: Ledger) -> Iterator[Problem]:
    for quantity in read(passage.text):
        if not (start <= quantity.start < quantity.end <= end and quantity.states_a_fact):
            continue
        noun = head(quantity.unit)
        if noun and quantity.kind in COUNTED:
            fact = next((fact for fact in ledger.facts.values() if noun in fact.units and stated(fact, quantity)), None)
        elif quantity.kind == "count":
            nouns = {head(word) for word in re.findall(r"[^\W\d_]+", passage.text)}
            fact = next((fact for fact in ledger.facts.values() if (not nouns.isdisjoint(fact.units) or len(quantity.value) > 3) and any(same_value(allowed, quantity) for allowed in fact.allows)), None)
        else:
            fact = next((fact for fact in ledger.facts.values() if stated(fact, quantity) or any(same_value(allowed, quantity) for allowed in fact.allows)), None) if _is_no_chance(passage.text, quantity) else None
        if fact is not None:
            words = passage.text[quantity.wide_start : quantity.wide_end]
            message = f"“{words}” is marked as a number that states no fact, but a record states it"
            yield Problem("plain-fact", claim.text_span, message, f"cite the record: [{words}]({fact.name})", (Note(f"“{fact.shown}” is recorded here", fact.span),))


def _is_no_chance(text: str, quantity: Quantity) -> bool:
    """Whether a figure without a counted noun that is a record's, too, is hardly so by chance: money, per cent, a month, “in 2013”."""
    if quantity.kind == "date":
        return len(quantity.value) > len("2013") or quantity.hedge != "" or _IN.search(text, max(0, quantity.wide_start - _NAME), quantity.wide_start) is not None
    return quantity.kind in ("money", "percent", "points", "measure")
