"""Claims with their figures → what they say otherwise than their record: value, hedge, noun, order, wording."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.checks.claims.anchors import dates_another, not_until
from builder.checks.claims.events import ended_then, event_problems
from builder.checks.claims.joined import joined_problems
from builder.checks.claims.periods import period_problems
from builder.checks.claims.units import COUNTED, as_age, as_beside, near, printed_units, read_units, units_of
from builder.checks.claims.years_for_numbers import year_for_number_problems
from builder.checks.clauses.around import around_problems, list_problems, short_problems
from builder.checks.clauses.comparisons import compared_rightly
from builder.checks.clauses.sense import sense_problems
from builder.checks.data.shares_apart import shares_a_whole, whole_beside
from builder.checks.data.stated import dated, dated_as_printed, hedge, one_of_both_ends
from builder.dates import in_words
from builder.facts import DATED, head, plain
from builder.numerals import Quantity, figures, same_value
from builder.patterns import pattern
from builder.problem import Note, Problem
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.facts import Fact, Ledger
    from builder.model import Claim, Passage

_OVER = pattern(r"\bover (?:an? )?$", re.IGNORECASE)
_BACK = len(" over an ")
_FINER = pattern(
    r"\b(?:(?:first|second|third|fourth|last|final|opening|closing|middle|early|later|latter|same) (?:few |two |three |couple of )?(?:days?|weeks?|weekends?|fortnight|half|quarter|third|part|months?)"
    r"|(?:one|a|some|the) (?:day|week|weekend|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:middle|beginning|start|end|turn|close|eve|anniversary)) (?:of|in) (?:the year )?$",
    re.IGNORECASE,
)
"""A part of the date that follows it."""
_AT_MOST = pattern(r",? (at the (?:very )?(?:earliest|latest)|or (?:earlier|later|thereabouts|so))\b", re.IGNORECASE)
_AT_LEAST = pattern(r"\b(at the (?:very )?(?:earliest|latest)) (?:in |on )?$", re.IGNORECASE)
_FINER_LEFT = 40  # characters
_CLAUSE = 100  # characters


def claimed_problems(passage: Passage, number: int, held: Sequence[Quantity], quantities: Sequence[Quantity], ledger: Ledger) -> Iterator[Problem]:
    """What is wrong with claim `number` of the passage, in which the figures `held` of all its `quantities` stand."""
    start, end, claim = passage.claims[number]
    name = f"{claim.scheme}:{claim.target}"
    fact = ledger.facts.get(name)
    if fact is None:
        for quantity in held:
            if name in ledger.targets and not quantity.optional:
                words = passage.text[quantity.wide_start : quantity.wide_end]
                yield Problem("proves-no-figure", passage.span(quantity.start, quantity.end), f"“{words}” is a figure, and {name} proves none", "cite a figure: or an event: for it", (Note("cited here", claim.target_span),))
        return
    said: list[Quantity] = []
    for quantity in held:
        if quantity.kind == "date" and (finer := _FINER.search(passage.text, max(0, quantity.wide_start - _FINER_LEFT), quantity.wide_start)) and not _is_a_rate(finer, quantities) and not any(plain(finer[0]).lower() in plain(words).lower() for words in (fact.shown, *fact.forms, *fact.phrases)):
            words = passage.text[finer.start() : quantity.wide_end]
            yield Problem("altered-figure", passage.span(finer.start(), quantity.wide_end), f"the page says “{words}”, the record says “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))
            continue
        if quantity.kind == "date" and (claim.scheme in DATED or _is_a_date(fact)):
            yield from event_problems(passage, quantity, fact)
            if (later := _AT_MOST.match(passage.text, quantity.wide_end) or _AT_LEAST.search(passage.text, max(0, quantity.wide_start - _FINER_LEFT), quantity.wide_start)) and plain(later[1]).lower() not in plain(fact.shown).lower():
                words = passage.text[min(later.start(), quantity.wide_start) : max(later.end(), quantity.wide_end)]
                yield Problem("altered-hedge", passage.span(quantity.wide_start, quantity.wide_end), f"the page says “{words}”, the record says “{fact.shown}”: “{later[1]}” is not the record's force", f"write “{fact.shown}”", (fact.note,))
                continue
        if dated(fact, quantity) or dated_as_printed(passage.text, quantity, fact) or one_of_both_ends(passage, quantity, fact, quantities) or not_until(passage, quantity, fact) or dates_another(passage, quantity, fact, quantities) or ended_then(passage, quantity, fact) or (quantity.optional and not any(same_value(allowed, quantity) for allowed in fact.allows)):
            continue
        quantity = _inside(passage, quantity, end)  # noqa: PLW2901 - the same figure
        said.append(quantity)
        found = tuple(_compare(passage, quantity, fact, quantities))
        found = found or tuple(around_problems(passage, quantity, fact)) or tuple(joined_problems(passage, quantity, end, fact))
        yield from found or sense_problems(passage, quantity, fact)
        yield from period_problems(passage, number, quantity, fact, ledger)
    yield from _order(passage, claim, said, fact)
    yield from short_problems(passage, claim, said, fact, quantities)
    yield from year_for_number_problems(passage, claim, held, fact)
    yield from list_problems(passage, claim, said, fact)
    if claim.scheme == "figure" and start < end:
        if not fact.allows:  # most of the owners: words that no grammar reads as a figure have a clause, too
            yield from sense_problems(passage, Quantity(start, end, start, end, "vague", ""), fact)
        pronoun = any(start < quantity.end and quantity.start < end for quantity in quantities if quantity.kind == "idiom")
        numberless = not any(start < quantity.end and quantity.start < end for quantity in quantities if quantity.states_a_fact)
        yield from _wording(passage.text[start:end], claim, held, fact, pronoun=pronoun and not said, numberless=numberless)


def _is_a_rate(finer: re.Match[str], quantities: Sequence[Quantity]) -> bool:
    """Whether what looks like a part of a date is how often: “61 boats a day in 2014”."""
    return any(other.kind == "frequency" and other.start == finer.start() for other in quantities)


def _is_a_date(fact: Fact) -> bool:
    """Whether a figure is when something was, and nothing else: the early 1990s."""
    return bool(fact.allows) and all(allowed.kind == "date" for allowed in fact.allows)


def _inside(passage: Passage, quantity: Quantity, end: int) -> Quantity:
    """A figure with the noun that its claim holds, where what follows the brackets was taken for a part of it: “on [three of the eight wards] staff were short”."""
    noun = passage.text[quantity.end : end].strip()
    return replace(quantity, unit=noun, wide_end=end) if noun and quantity.wide_end > end and quantity.unit.startswith(f"{noun} ") else quantity


def _compare(passage: Passage, quantity: Quantity, fact: Fact, quantities: Sequence[Quantity]) -> Iterator[Problem]:
    wide, over = passage.text[quantity.wide_start : quantity.wide_end], _over(passage.text, quantity)
    shown = wide if hedge(quantity) else passage.text[quantity.start : quantity.wide_end]  # “only” adds no force
    if not over and {plain(wide).lower(), plain(shown).lower()} & {plain(words).lower() for words in (fact.shown, *fact.forms)}:
        return
    same = [allowed for allowed in fact.allows if same_value(allowed, quantity) and _same_age(allowed, quantity)]
    hedged = [allowed for allowed in same if hedge(allowed) == ("more-than" if over else hedge(quantity))]
    span, help_ = passage.span(quantity.wide_start, quantity.wide_end), f"write “{fact.shown}”"
    if not same and quantity.kind == "date" and fact.dates and not any(allowed.kind == "date" for allowed in fact.allows):
        date = in_words(fact.dates[0])
        yield Problem("wrong-period", span, f"the page dates it to “{wide}”, the record to {date}", f"write “{date}”, or move the date to a sentence of its own", (fact.note,))
    elif not same and (shares_a_whole(passage, quantity, fact, quantities) or as_age(passage, quantity, fact)):
        return
    elif not same and (share := whole_beside(passage, quantity)):
        yield Problem("altered-figure", span, f"the page says “{share}”, a share, the record says “{fact.shown}”", f"show the share in the record, add the reading that prints both its numbers, or write “{fact.shown}” in a sentence of its own", (fact.note,))
    elif not same:
        yield Problem("altered-figure", span, f"the page says “{wide}”, the record says “{fact.shown}”", f"{help_}, or cite the record that says “{wide}”", (fact.note,))
    elif quantity.kind == "fraction" and _IN_SO_MANY.fullmatch(passage.text, quantity.start, quantity.end) and not any(_IN_SO_MANY.fullmatch(words[one.start : one.end]) or one.kind != "fraction" or " of " not in words for words, wording in zip((fact.shown, *fact.forms), fact.wordings, strict=False) for one in wording if same_value(one, quantity)):
        yield Problem("altered-figure", span, f"the page says “{wide}”, a rate, the record counts “{fact.shown}”", help_, (fact.note,))
    elif over and not hedged:
        if not _recorded_over(quantity, fact):
            why = f"“over {wide}” can be read as more than {wide}"
            yield Problem("altered-hedge", span, f"{why}, the record says “{fact.shown}”", f"write “in {wide}”, or list “over {wide}” under the record's forms if that is what it says", (fact.note,))
    elif not hedged and not _told_apart(passage.text, quantity, same, fact, quantities):
        said = quantity.hedge_text
        why = f"“{said}” is not the record's force" if said else f"the record's force, “{_force(same, fact)}”, is lost"
        yield Problem("altered-hedge", span, f"the page says “{wide}”, the record says “{fact.shown}”: {why}", help_, (fact.note,))
    elif quantity.kind in COUNTED:
        units = units_of(fact, hedged) or (read_units(fact, quantity) if quantity.unit else frozenset())
        if not units:
            return
        counted = "” or “".join(printed_units(units, fact))
        if quantity.unit and head(quantity.unit) not in units:
            help_ = f"{help_}, or add “{quantity.unit}” to the record's units if it is the same thing"
            yield Problem("altered-unit", span, f"the page counts “{quantity.unit}”, the record counts “{counted}” (“{fact.shown}”)", help_, (fact.note,))
        elif not quantity.unit and not near(passage, quantity, fact, units, quantities) and not as_beside(passage, quantity, units, quantities):
            help_ = help_ if any(noun in fact.shown for noun in printed_units(units, fact)) else f"name what it counts beside “{fact.shown}”"
            yield Problem("unit-missing", span, f"nothing near “{wide}” says what it counts: the record counts “{counted}”", help_, (fact.note,))


_IN_SO_MANY = pattern(r"[^\s]+(?: [^\s]+)? in [^\s]+", re.IGNORECASE)
"""One in six: of any, and not of those counted."""


_ON_AVERAGE = pattern(r"\b(?:on average|averag(?:e|ed|ing))\b", re.IGNORECASE)
_AFTER = pattern(r" after\b", re.IGNORECASE)
_STOPS = pattern(r"[.;:!?]")


def _told_apart(text: str, quantity: Quantity, same: Sequence[Quantity], fact: Fact, quantities: Sequence[Quantity]) -> bool:
    """Whether the clause has the record's force, though not beside the number: “on average each boat had [40 oars]”, “[18 seconds] after he saw it” for “18 seconds later”."""
    forces = {hedge(allowed) for allowed in same}
    if "estimat" in quantity.hedge_text.lower():
        return forces == {""} and all("estimat" in plain(phrase).lower() for phrase in fact.phrases) and bool(fact.phrases)
    if quantity.hedge in ("more-than", "fewer-than") and quantity.hedge_text.lower().endswith(" the"):
        return forces == {""} and compared_rightly(quantity, quantities)
    if quantity.hedge:
        return quantity.hedge == "average" and quantity.optional and any(allowed.hedge == "average" for allowed in fact.allows)
    left, right = _STOPS.split(text[max(0, quantity.start - _CLAUSE) : quantity.start])[-1], _STOPS.split(text[quantity.end : quantity.end + _CLAUSE])[0]
    return ("average" in forces and _ON_AVERAGE.search(f"{left}|{right}") is not None) or ("later" in forces and _AFTER.match(right) is not None)


def _force(same: Sequence[Quantity], fact: Fact) -> str:
    return next((allowed.hedge_text for allowed in same if allowed.hedge_text), "") or fact.shown


def _same_age(allowed: Quantity, quantity: Quantity) -> bool:
    """“15 months old” is not “15 years old”, though both ages have the number 15; nor are 86 nurses a person of 86, nor is somebody of 86 as many nurses."""
    if allowed.kind != "age":
        return quantity.kind != "age" or not allowed.unit
    return allowed.unit == quantity.unit if quantity.kind == "age" else quantity.kind != "count" or not quantity.unit


def _over(text: str, quantity: Quantity) -> bool:
    """“over three trials”: taken for “during”, but a reader may take it for “more than”."""
    if quantity.kind not in ("count", "duration") or quantity.hedge or re.match(r"\s(?:period|span|stretch|run)\b", text[quantity.end :]):
        return False
    return _OVER.search(text, max(0, quantity.start - _BACK), quantity.start) is not None


def _recorded_over(quantity: Quantity, fact: Fact) -> bool:
    """Whether the record, or what one of its sources prints, says “over” of the same number."""
    return any(_OVER.search(words[: found.start]) and same_value(found, quantity) for words in (*fact.forms, *fact.phrases) for found in figures(words))


def _order(passage: Passage, claim: Claim, said: Sequence[Quantity], fact: Fact) -> Iterator[Problem]:
    """Two figures of one record that have changed places."""
    for one, other in pairwise(said):
        if any(_follows((other, one), wording) for wording in fact.wordings) and not any(_follows((one, other), wording) for wording in fact.wordings):
            words = f"{passage.text[one.start : one.end]} … {passage.text[other.start : other.end]}"
            message = f"the page says “{words}”, in the record they stand the other way round: “{fact.shown}”"
            yield Problem("altered-order", claim.text_span, message, f"write “{fact.shown}”, or list this wording under its forms", (fact.note,))


def _follows(said: Sequence[Quantity], wording: Sequence[Quantity]) -> bool:
    rest = iter(wording)
    return all(any(same_value(allowed, quantity) for allowed in rest) for quantity in said)


def _wording(text: str, claim: Claim, held: Sequence[Quantity], fact: Fact, *, pronoun: bool, numberless: bool) -> Iterator[Problem]:
    """A claim to a record without a number (“by far the majority”) carries its wording; one to a number says no other quantity."""
    if any(not allowed.optional for allowed in fact.allows):
        other = numberless and not any(plain(words).lower() in plain(text).lower() for words in (fact.shown, *fact.forms))
        other = other or (bool(held) and all(quantity.optional for quantity in held) and not any(same_value(allowed, quantity) for quantity in held for allowed in fact.allows))
        if other or pronoun:
            yield Problem("altered-figure", claim.text_span, f"the page says “{text}”, the record says “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))
        return
    said = plain(text).lower()
    if not any(plain(words).lower() in said for words in (fact.shown, *fact.forms)):
        yield Problem("altered-wording", claim.text_span, f"the page says “{text}”, the record says “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))
