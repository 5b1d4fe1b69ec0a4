"""Passages → figures that no claim proves, and claims that say something else than their record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.facts import DATED, head, plain
from builder.numerals import Quantity, might_hold_a_figure, read, same_value
from builder.problem import Fix, Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Claim, Passage

COUNTED = ("count", "fraction", "percent", "points", "ratio", "ordinal", "vague")
"""Kinds whose noun is what they count; the noun of the others (years, pounds, miles) is part of the value."""

_BEGINS, _ENDS = ("since", "from"), ("until", "by", "up-to")
"""Prepositions that a date of an open interval may carry."""


def figure_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """Every figure of the passage that is bare, or that its claim's record does not state."""
    if not might_hold_a_figure(passage.text):
        yield from _wording_problems(passage, ledger)
        return
    quantities = read(passage.text)
    for quantity in quantities:
        if not quantity.states_a_fact:
            continue
        claim = _holder(passage, quantity)
        if isinstance(claim, Problem):
            yield claim
        elif claim is None:
            if not quantity.optional:
                yield _bare(passage, quantity, ledger)
        elif claim.scheme not in ("plain", "quote"):
            yield from _compare(passage, quantity, claim, ledger)
    yield from _wording_problems(passage, ledger)


def _holder(passage: Passage, quantity: Quantity) -> Claim | Problem | None:
    """The claim that holds the core of a figure; a problem when it reaches beyond one."""
    for start, end, claim in passage.claims:
        if start <= quantity.start and quantity.end <= end:
            return claim
        if start < quantity.end and quantity.start < end:
            if quantity.optional:
                return None
            words = passage.text[quantity.start : quantity.end]
            message = f"“{words}” is one figure, of which the claim holds only “{passage.text[max(start, quantity.start) : min(end, quantity.end)]}”"
            return Problem("split-figure", passage.span(quantity.start, quantity.end), message, f"put the whole of “{words}” inside the brackets of one claim")
    return None


def _bare(passage: Passage, quantity: Quantity, ledger: Ledger) -> Problem:
    words = passage.text[quantity.start : quantity.end]
    span = passage.span(quantity.start, quantity.end)
    if quantity.kind == "unexplained":
        help_ = "write the number in another way; if it states no fact, mark it [" + words + "](<plain:the reason>)"
        return Problem("unexplained-figure", span, f"“{words}” looks like a figure, but cannot be read as one", help_)
    fits = [fact for fact in ledger.facts.values() if _states(fact, quantity)]
    best = [fact for fact in fits if not fact.units or not quantity.unit or head(quantity.unit) in fact.units]
    best.sort(key=lambda fact: (not fact.units or head(quantity.unit) not in fact.units, fact.name))
    if best:
        names = ", ".join(f"[{words}]({fact.name})" for fact in best[:3])
        help_ = f"cite its record: {names}"
    else:
        help_ = f"add a record to content/data/figures.yaml and cite it, or, if it states no fact, mark it [{words}](<plain:the reason>)"
    notes = tuple(Note(f"“{fact.shown}” is recorded here", fact.span) for fact in best[:3])
    only = best[0] if len(best) == 1 and (quantity.unit and best[0].units or best[0].name.split(":")[0] in DATED) else None
    raw = passage.span(quantity.start, quantity.end)
    fix = Fix(raw, f"[{words}]({only.name})") if only and raw.end - raw.start == len(words) else None
    return Problem("bare-figure", span, f"“{words}” stands without proof", help_, notes, fix)


def _states(fact: Fact, quantity: Quantity) -> bool:
    return any(same_value(allowed, quantity) and allowed.hedge == quantity.hedge for allowed in fact.allows) or _dated(fact, quantity)


def _compare(passage: Passage, quantity: Quantity, claim: Claim, ledger: Ledger) -> Iterator[Problem]:
    name = f"{claim.scheme}:{claim.target}"
    fact = ledger.facts.get(name)
    wide = passage.text[quantity.wide_start : quantity.wide_end]
    span = passage.span(quantity.wide_start, quantity.wide_end)
    if fact is None:
        if name in ledger.targets and not quantity.optional:
            yield Problem("proves-no-figure", span, f"“{wide}” is a figure, and {name} proves none", "cite a figure: or an event: for it", (Note("cited here", claim.target_span),))
        return
    same = [allowed for allowed in fact.allows if same_value(allowed, quantity)]
    hedged = [allowed for allowed in same if allowed.hedge == quantity.hedge]
    note = Note(f"recorded here{', from ' + fact.evidence if fact.evidence else ''}", fact.shown_span)
    if _dated(fact, quantity):
        return
    if not same:
        if quantity.optional:
            return
        yield Problem("altered-figure", span, f"the page says “{wide}”, the record says “{fact.shown}”", f"write “{fact.shown}”, or cite the record that says “{wide}”", (note,))
    elif not hedged:
        said = quantity.hedge_text or passage.text[quantity.start : quantity.end]
        yield Problem("altered-hedge", span, f"the page says “{wide}”, the record says “{fact.shown}”: “{said}” is not the record's force", f"write “{fact.shown}”", (note,))
    elif quantity.kind in COUNTED and fact.units and quantity.unit and head(quantity.unit) not in fact.units:
        if any(head(quantity.unit) == head(allowed.unit) for allowed in hedged):
            return
        yield Problem("altered-unit", span, f"the page counts “{quantity.unit}”, the record counts “{' or '.join(sorted(fact.units))}” (“{fact.shown}”)", f"write “{fact.shown}”, or add the noun to the record's units if it is the same thing", (note,))
    elif quantity.kind in COUNTED and fact.units and not quantity.unit and not _unit_near(passage, fact):
        yield Problem("unit-missing", span, f"nothing near “{wide}” says what it counts", f"write “{fact.shown}”", (note,))


def _unit_near(passage: Passage, fact: Fact) -> bool:
    words = {head(word) for word in f"{passage.text} {passage.context}".split()}
    return bool(words & fact.units)


def _dated(fact: Fact, quantity: Quantity) -> bool:
    """Whether a date says the fact's own date or period: the same, or a coarser one that holds it (2009 for 2009-12)."""
    if quantity.kind != "date":
        return False
    return any(same_date(quantity, date) for date in fact.dates)


def same_date(quantity: Quantity, edtf: str) -> bool:
    """Whether a date in prose states the recorded date."""
    said, date = quantity.value, "".join(char for char in edtf if char not in "~?%")
    if "/" in date:
        start, end = date.split("/")
        if end == "..":
            return said == start and quantity.hedge in _BEGINS or said == date
        if start == "..":
            return said == end and quantity.hedge in _ENDS or said == date
        return said == date and quantity.hedge in ("", "from", "since")
    approximate = edtf[-1:] in "~%"
    allowed = quantity.hedge == "" or (quantity.hedge == "around" and approximate)
    return allowed and (said == date or (date.startswith(f"{said}-") and "X" not in said))


def _wording_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """Claims to a record that has no number (“by far the majority”) must carry its wording."""
    for start, end, claim in passage.claims:
        fact = ledger.facts.get(f"{claim.scheme}:{claim.target}")
        if fact is None or claim.scheme != "figure" or start == end:
            continue
        if any(not allowed.optional for allowed in fact.allows):
            continue
        said = plain(passage.text[start:end]).lower()
        if not any(plain(words).lower() in said for words in (fact.shown, *fact.forms)):
            note = Note(f"recorded here{', from ' + fact.evidence if fact.evidence else ''}", fact.shown_span)
            yield Problem("altered-wording", claim.text_span, f"the page says “{passage.text[start:end]}”, the record says “{fact.shown}”", f"write “{fact.shown}”", (note,))
