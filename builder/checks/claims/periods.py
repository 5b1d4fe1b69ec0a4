"""A proved figure right beside a proved date → whether the date can be the figure's, by the period of its record.

A sentence may well name two times: “in 2014 the report counted the reports of 2010”. So only what stands close enough to date the
figure is judged: the date that begins the sentence, unless somebody speaks between, and the date that follows the figure at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.passages import sentences
from builder.dates import in_words, parse_date
from builder.numerals import figures
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Fact, Ledger
    from builder.model import Passage
    from builder.numerals import Quantity

_IN = r"(?:in|during|throughout)(?: the (?:(?:financial|calendar|academic) )?(?:year|month|week|spring|summer|autumn|winter|season|decade)(?: of)?)?"
_BEGINS = pattern(rf"(?:^|[.!?;:]\W*\s){_IN}\s*$", re.IGNORECASE)
_FOLLOWS = pattern(rf"(?:\s[\w’'-]+){{0,2}}?\s{_IN}\s*", re.IGNORECASE)
_IS = pattern(r",?\s(?:was|were|is|stood at|came to|reached|amounted to)\s(?:[\w’'-]+\s){0,2}", re.IGNORECASE)
SPOKEN = pattern(
    r"[.;!?]|\b(?:that|which|who|whose|said|says|say|told|wrote|writes|reported|found|estimated|published|concluded|noted|stated|counted|put|gave|gives|recorded|heard|announced|repeated|quoted|cited|named|listed"
    r"|recommended|looked|covered|reviewed|examined|describes?d?|according|report|study|inquiry|review|statement|later|earlier|after|before|since|until|by)\b",
    re.IGNORECASE,
)
"""Words after which the date that begins a sentence need not be the figure's."""


_DONE = frozenset("heard looked covered reviewed examined counted recorded inquiry review study put gave".split())
"""Of these, what the one who speaks may also have done to what is counted, if the record says so: “heard 164 witnesses”."""


def period_problems(passage: Passage, number: int, quantity: Quantity, fact: Fact, ledger: Ledger) -> Iterator[Problem]:
    """A figure of claim `number` that is dated to a time in which its record's period does not lie."""
    if not fact.dates or quantity.kind == "date":
        return
    if passage.role == "cell" and (heading := _heading_apart(passage.context, fact.dates[0])):
        message = f"the table dates “{passage.text[quantity.wide_start : quantity.wide_end]}” to “{heading}”, the record to {in_words(fact.dates[0])}"
        yield Problem("wrong-period", passage.span(quantity.wide_start, quantity.wide_end), message, f"put it in the row or column of {in_words(fact.dates[0])}", (fact.note,))
        return
    if len(passage.claims) < 2:
        return
    start, end, _ = passage.claims[number]
    own = " ".join((fact.says, *fact.phrases)).lower()
    if "respectively" in passage.text and (dates := _dates_in_order(passage, number, ledger)):
        if not _meet(fact.dates[0], dates[1]):
            yield _misdated(passage, quantity, fact, dates[0])
        return
    if _has_its_own(passage, number, quantity, fact, ledger):
        return
    for other, (begin, finish, claim) in enumerate(passage.claims):
        date = ledger.facts.get(f"{claim.scheme}:{claim.target}")
        if other == number or date is None or not date.dates or not _is_date(passage.text[begin:finish]) or _meet(fact.dates[0], date.dates[0]):
            continue
        if _dates(passage.text, (begin, finish), (start, max(end, quantity.wide_end)), own):
            yield _misdated(passage, quantity, fact, passage.text[begin:finish])
            return


def _misdated(passage: Passage, quantity: Quantity, fact: Fact, said: str) -> Problem:
    period = in_words(fact.dates[0])
    message = f"the page dates “{passage.text[quantity.wide_start : quantity.wide_end]}” to “{said}”, the record to {period}"
    return Problem("wrong-period", passage.span(quantity.wide_start, quantity.wide_end), message, f"write “{period}”, or say “{said}” of something else in a sentence of its own", (fact.note,))


def _dates_in_order(passage: Passage, number: int, ledger: Ledger) -> tuple[str, str] | None:
    """The date that stands where claim `number` does in “42 and 97 in 2009 and 2010 respectively”, as printed and in EDTF; None where figures and dates do not pair."""
    first, last = next(sentence for sentence in sentences(passage.text) if sentence[0] <= passage.claims[number][0] < sentence[1])
    dates, others = [], []
    for place, (begin, finish, claim) in enumerate(passage.claims):
        fact = ledger.facts.get(f"{claim.scheme}:{claim.target}")
        if fact is None or not first <= begin < last:
            continue
        if _is_date(passage.text[begin:finish]) and fact.dates:
            dates.append((passage.text[begin:finish], fact.dates[0]))
        else:
            others.append(place)
    return dates[others.index(number)] if len(dates) == len(others) > 1 and number in others else None


def _has_its_own(passage: Passage, number: int, quantity: Quantity, fact: Fact, ledger: Ledger) -> bool:
    """Whether the claim right behind a second figure gives it a date of its record, so that an earlier one is the first's: “[97](…), up from [42](…) [in 2009](…)”."""
    _, end, _ = passage.claims[number]
    if number == 0 or _is_date(passage.text[slice(*passage.claims[number - 1][:2])]):
        return False
    for begin, finish, claim in passage.claims[number + 1 : number + 2]:
        date = ledger.facts.get(f"{claim.scheme}:{claim.target}")
        text = passage.text[begin:finish]
        inner = re.match(rf"{_IN}\s", text, re.IGNORECASE)
        if date is not None and date.dates and _is_date(text) and _meet(fact.dates[0], date.dates[0]) and _FOLLOWS.fullmatch(passage.text[max(end, quantity.wide_end) : begin + (inner.end() if inner else 0)]):
            return True
    return False


def _heading_apart(context: str, period: str) -> str:
    """The heading of a row or column that is nothing but a date, in which `period` does not lie; empty when none is."""
    for heading in context.partition("\n")[0].split(" | "):
        found = figures(heading) if any(char.isdigit() for char in heading) else ()
        if len(found) == 1 and found[0].kind == "date" and not found[0].hedge and heading[found[0].start : found[0].end] == heading.strip() and not _meet(period, found[0].value):
            return heading
    return ""


def _is_date(words: str) -> bool:
    found = figures(words)
    return bool(found) and all(one.kind == "date" for one in found) and not re.match(r"(?:by|before|after|since|until|from)\b", words, re.IGNORECASE)


def _dates(text: str, date: tuple[int, int], figure: tuple[int, int], own: str) -> bool:
    """Whether a date, given by its place, dates the figure at another: it begins the sentence, or stands right beside. `own` are words of its record."""
    inner = re.match(rf"{_IN}\s", text[date[0] : date[1]], re.IGNORECASE)
    core = date[0] + (inner.end() if inner else 0)
    if date[1] <= figure[0]:
        between = text[date[1] : figure[0]]
        return _IS.fullmatch(between) is not None or (_BEGINS.search(text[:core]) is not None and not any(match[0].lower() not in _DONE or match[0].lower() not in own for match in SPOKEN.finditer(between)))
    return _FOLLOWS.fullmatch(text[figure[1] : core]) is not None


def _meet(one: str, other: str) -> bool:
    """Whether two EDTF dates have a day in common; what cannot be told is taken for yes."""
    first, second = parse_date(one), parse_date(other)
    return first is None or second is None or first.overlaps(second)
