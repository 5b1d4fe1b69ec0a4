"""The text of a figure → the texts that a slip of the hand, the eye or the ear makes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.prove.spelling import like, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.prove.spelling import Number

Altered = tuple[str, str]
"""The operator and the altered text."""

_TEENS = {number: (number - 10) * 10 for number in range(13, 20)}
_TEENS |= {tens: teen for teen, tens in _TEENS.items()}
_SCALES = {"million": "billion", "billion": "million", "thousand": "million", "hundred": "thousand", "m": "bn", "bn": "m", "k": "m"}
_CURRENCIES = {"£": "€", "€": "£", "$": "£", "pounds": "euros", "euros": "pounds", "dollars": "pounds", "pence": "cents"}
_FRACTIONS = {"third": "quarter", "quarter": "third", "half": "third", "fifth": "quarter", "tenth": "fifth", "thirds": "quarters", "quarters": "fifths", "fifths": "sixths", "tenths": "ninths"}
_UNITS = {"year": "month", "month": "week", "week": "day", "day": "week", "hour": "minute", "minute": "hour", "decade": "year", "century": "decade", "fortnight": "month"}
_UNITS |= {f"{one}s": f"{other}s" for one, other in _UNITS.items() if one != "century"} | {"centuries": "decades"}


def altered_numbers(core: str) -> Iterator[Altered]:
    """Every wrong number for each number of a figure's text."""
    for number in numbers(core):
        for operator, text in (*_values(number), *_digits(number)):
            if text != number.text:
                yield operator, core[: number.start] + text + core[number.end :]


def _values(number: Number) -> Iterator[Altered]:
    value, kind = number.value, "word-" if number.worded else ""
    if value is None:
        return
    yield f"{kind}neighbour-up", like(value + 1, number)
    if value > 1:
        yield f"{kind}neighbour-down", like(value - 1, number)
    if value in _TEENS:
        yield "teen-ty", like(_TEENS[value], number)
    digits = str(value)
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1] and (at or digits[1] != "0"):
            yield f"{kind}digit-transposition", like(int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]), number)
            break
    if value:
        yield f"{kind}add-zero", like(value * 10, number)
    if number.worded:
        return
    if digits.endswith("0") and value:
        yield "drop-zero", like(value // 10, number)
    elif len(digits) > 1:
        yield "drop-digit", like(value // 10, number)
    yield "wrong-digit", like(int(str(int(digits[0]) % 9 + 1) + digits[1:]), number)
    if len(digits) > 2:
        middle = len(digits) // 2
        yield "wrong-digit-inside", like(int(digits[:middle] + str((int(digits[middle]) + 3) % 10) + digits[middle + 1 :]), number)


def _digits(number: Number) -> Iterator[Altered]:
    if number.worded:
        return
    if number.text.count(",") == 1:
        yield "comma-to-point", number.text.replace(",", ".")
    whole, point, part = number.text.partition(".")
    if point:
        yield "decimal-point-dropped", whole + part
        yield "decimal-point-moved", f"{whole}0.{part}" if whole == "0" else f"{whole[:-1] or '0'}.{whole[-1]}{part}"
        yield "wrong-digit", f"{whole}.{(int(part[0]) + 1) % 10}{part[1:]}"


def altered_signs(core: str) -> Iterator[Altered]:
    """A sign that the figure does not have, or it without its own."""
    if core[0] in "-−":
        yield "sign-dropped", core[1:]
    elif core[0].isdigit() or core[0] in _CURRENCIES:
        yield "sign-added", f"−{core}"
        yield "sign-added", f"±{core}"


def altered_measures(core: str) -> Iterator[Altered]:
    """The scale, the currency, the per cent, the fraction or the unit of time of a figure's text, mistaken."""
    for match in re.finditer(r"(?<![^\W\d_])(million|billion|thousand|hundred|bn|m|k)\b", core):
        yield "scale-swap", core[: match.start()] + _SCALES[match[1]] + core[match.end() :]
        later = re.search(r"\b(?:million|billion|thousand|\d(?:bn|m|k))\b", core[match.end() :])
        if match[1] != "hundred" and not later and re.search(r"\d\s?$", core[: match.start()]):
            yield "scale-dropped", core[: match.start()].rstrip() + core[match.end() :]
    for match in re.finditer(r"[£€$]|\b(?:pounds|euros|dollars|pence)\b", core):
        yield "currency-swap", core[: match.start()] + _CURRENCIES[match[0]] + core[match.end() :]
    if re.search(r"percentage points?", core):
        yield "points-to-percent", re.sub(r" percentage points?", "%", core)
    for match in re.finditer(r"\s?%|\s(?:per cent|percent)\b", core):
        yield "percent-dropped", core[: match.start()] + core[match.end() :]
        yield "percent-to-points", f"{core[: match.start()]} percentage points{core[match.end() :]}"
    for match in re.finditer(r"\b(?:thirds?|quarters?|half|fifths?|tenths?)\b", core):
        yield "fraction-neighbour", core[: match.start()] + _FRACTIONS[match[0]] + core[match.end() :]


def altered_units_of_time(core: str) -> Iterator[Altered]:
    """Another unit of time: 13 months → 13 weeks."""
    for match in re.finditer(r"\b(?:year|month|week|day|hour|minute|decade|fortnight)s?\b|\bcentur(?:y|ies)\b", core):
        yield "duration-unit", core[: match.start()] + _UNITS[match[0]] + core[match.end() :]
