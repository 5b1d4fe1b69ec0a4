"""A number or range becomes a figure by what stands beside it: money, per cent, measure, age, length of time, multiple, or a count."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.kinds.amounts import amount
from builder.numerals.kinds.measures import across, height, measure
from builder.numerals.kinds.money import named_money, signed_money
from builder.numerals.kinds.percents import percent, points
from builder.numerals.lengths.ages import age_after, age_before
from builder.numerals.lengths.durations import duration, iso, weeks_and_days
from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.kinds.amounts import Amount
    from builder.numerals.words.tokens import Tokens

_MONTHLY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}


def quantity(s: Tokens, i: int, floor: int) -> Found | None:
    """The figure of the number that begins at token `i`, by what stands round it."""
    a = amount(s, i, floor)
    if a is None:
        return None
    j, value = a.after, a.value()
    if a.currency:
        return signed_money(s, a)
    return (
        (s.words[j] == "+" and weeks_and_days(s, a.first, j, a.low))
        or percent(s, a)
        or points(s, a)
        or height(s, a)
        or across(s, a)
        or age_after(s, a.first, j, value, a.wide)
        or duration(s, a.first, j, (a.low, a.high), a.wide)
        or age_before(s, a.first, j, value, a.wide, floor)
        or named_money(s, a)
        or measure(s, a)
        or (s.words[j] in _LIST_JOINTS and _listed(s, a))
        or _multiple(s, a)
        or _hyphened(s, a)
        or Found(a.first, j, "count", value, counts=True, wide=a.wide)
    )


_LIST_ENDS = ("and", "or")
_LIST_JOINTS = (",", *_LIST_ENDS)
_TOLD_FROM = frozenset("later ago earlier before after afterwards on".split())
_YEAR = 1000


def _listed(s: Tokens, a: Amount) -> Found | None:
    """The 6 and the 9 of “6, 9 and 14 per cent”: numbers of a list have the unit that is told after the last."""
    j = a.after
    if a.high is not None:
        return None
    while True:
        k = j + 1 + (s.words[j] == "," and s.words[j + 1] in _LIST_ENDS)
        more = number(s, k)
        if more is None or more.ordinal or s.words[k - 1] not in _LIST_JOINTS or a.low >= _YEAR or more.value >= _YEAR:
            return None
        j = more.after
        if s.words[k - 1] in _LIST_ENDS:
            break
    last = a._replace(after=j)
    found = percent(s, last) or age_after(s, a.first, j, a.value(), a.wide) or duration(s, a.first, j, (a.low, None), a.wide) or named_money(s, last) or measure(s, last)
    if found is None or s.words[found.after] in _TOLD_FROM:
        return None
    return found._replace(after=a.after, counts=False)


def _multiple(s: Tokens, a: Amount) -> Found | None:
    """20-fold, 3x, a three- to fourfold rise, a factor of ten."""
    j = a.after
    word = s.words[j]
    hyphen = word in HYPHENS and s.kinds[j] == "mark" and s.glued(j)
    if word == "fold" or (hyphen and s.words[j + 1] == "fold"):
        return Found(a.first, j + (2 if hyphen else 1), "multiple", a.value(), unit="times", wide=a.wide)
    if word in ("x", "×") and s.glued(j) and s.kinds[j + 1] != "number":
        return Found(a.first, j + 1, "multiple", a.value(), unit="times", wide=a.wide)
    joint = j + hyphen
    if s.words[joint] in ("to", "or") and a.high is None and s.words[joint + 1].endswith("fold") and (high := lex.MULTIPLES.get(s.words[joint + 1])):
        return Found(a.first, joint + 2, "multiple", f"{a.value()}..{high}", unit="times", wide=a.wide)
    if s.words[a.first - 1] == "of" and s.words[a.first - 2] == "factor":
        return Found(a.first, j, "multiple", a.value(), unit="times", wide=a.first - 2)
    return None


def _hyphened(s: Tokens, a: Amount) -> Found | None:
    """Six-monthly, a five-figure sum, a 24-bed ward."""
    j = a.after
    word = s.words[j + 1]
    if s.words[j] not in HYPHENS or s.kinds[j] != "mark" or not s.glued(j):
        return None
    if word in _MONTHLY and not isinstance(a.low, Fraction):
        unit = _MONTHLY[word]
        lengths = [iso(n, units.TIME_UNITS[unit][1], 1) for n in (a.low, a.high) if n is not None]
        return Found(a.first, j + 2, "duration", "..".join(lengths), unit=unit, wide=a.wide)
    if word == "figure" and s.words[j + 2] != "of":
        return Found(a.first, j + 2, "vague", f"~{a.value()}-figure", counts=True, wide=a.wide, optional=True)
    if s.kinds[j + 1] == "word" and s.glued(j + 1) and word not in ("odd", "some", "plus", "ish", "strong"):
        return Found(a.first, j, "count", a.value(), unit=word, wide=a.wide, wide_after=j + 2)
    return None
