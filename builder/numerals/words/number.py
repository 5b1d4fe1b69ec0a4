"""A number in a run of tokens, and the canonical string of its value."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

HYPHENS = frozenset("-‐‑")


class Number(NamedTuple):
    """A number in a run of tokens: from token `first` up to `after`, its value, and how it is written."""

    first: int
    after: int
    value: int | Fraction
    digits: str = ""  # the digits as printed, for a plain group of digits
    ordinal: bool = False
    scaled: bool = False  # carries a scale: 3 million, 20.5m


def plain(value: int | Fraction) -> str:
    """The canonical string of a value: 1400, 20.5, -3, and 1/3 where decimals do not end."""
    if isinstance(value, int) or value.denominator == 1:
        return str(int(value))
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    whole = abs(value.numerator) * 10**places // value.denominator
    text = str(whole).rjust(places + 1, "0")
    return ("-" if value < 0 else "") + text[:-places] + "." + text[-places:]


def of_digits(printed: str) -> int | Fraction:
    """The value of a group of digits of any script, with its separators."""
    bare = printed.replace(",", "")
    if bare.isdecimal():
        return int(bare)
    printed, _, power = re.sub("[×x]10\\^?", "e", printed.lower()).partition("e")
    if power:
        value = of_digits(printed) * Fraction(10) ** int(power.replace("−", "-"))
        return int(value) if value.denominator == 1 else value
    whole, _, rest = printed.replace("·", ".").partition(".")
    number = int("".join(c for c in whole if c.isdigit()) or "0")
    if not rest:
        return number
    return Fraction(int(rest), 10 ** len(rest)) + number
