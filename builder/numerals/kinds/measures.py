"""Numbers beside a measure become physical quantities: 30 m², 5ft 6in, 28°C, within a mile."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import units
from builder.numerals.words.number import HYPHENS, plain
from builder.numerals.words.numbers import number, part_of_one

if TYPE_CHECKING:
    from builder.numerals.kinds.amounts import Amount
    from builder.numerals.words.tokens import Tokens

# What goes on a measure, and how many of it make one: 5ft 6in, 7lb 4oz, 11 stone 4.
_SMALLER = {"foot": (("inch", "inches", "in", '"'), 12), "pound": (("oz", "ounce", "ounces"), 16), "stone": (("lb", "lbs", "pounds"), 14), "ton": (("cwt", "hundredweight"), 20)}


_SIDES = frozenset("kilometre metre centimetre millimetre mile yard foot inch".split())


def across(s: Tokens, a: Amount) -> Found | None:
    """The first side of “12 by 9 feet”, whose measure is told after the second."""
    other = number(s, a.after + 1) if s.words[a.after] in ("by", "x", "×") and a.high is None else None
    if other is None or other.ordinal or "relay" in s.words[other.after : other.after + 3]:
        return None
    unit = units.MEASURES.get(word := s.words[other.after])
    return Found(a.first, a.after, "measure", a.value(), unit=unit, wide=a.wide) if unit in _SIDES and (len(word) > 1 or s.glued(other.after)) else None


_AT_A_DISTANCE = frozenset("within under over about nearly almost than of least for only just around roughly is was quarter less up".split())
_APART = frozenset("away from off apart long wide deep high across thick or and further short above below higher lower taller shorter closer nearer thick tall square upstream downstream inland offshore".split())


_BOUGHT = frozenset("ton gallon kilo kilogram".split())
_WEIGHED = frozenset("within under over about nearly almost than least only just around roughly".split())
"""Before what is mostly told for its price: just over a ton, not “the price of a gallon”."""
_OF_A_FOOT = frozenset("away apart long wide deep high thick above below taller shorter tall square".split())
"""After a foot that is no part of a body: a foot deep."""


def lone_measure(s: Tokens, i: int) -> Found | None:
    """A measure without a number: within a mile, an acre of land, a mile away, a stone and a half."""
    word = s.words[i + 1]
    if s.words[i] not in ("a", "an"):
        return None
    if s.words[i + 2] == "and" and len(word) > 2 and (unit := units.MEASURES.get(word)):
        part, after = part_of_one(s, i + 2)
        if part:
            return Found(i, after, "measure", plain(1 + part), unit=unit)
    if word not in units.LONE_MEASURES or not (s.words[i - 1] in _AT_A_DISTANCE or s.words[i + 2] in _APART) or (word == "foot" and s.words[i - 1] != "within" and s.words[i + 2] not in _OF_A_FOOT) or (word in _BOUGHT and s.words[i - 1] not in _WEIGHED):
        return None
    unit = units.MEASURES[word]
    if s.words[i + 2] == "or" and s.words[i + 3] == "two":
        return Found(i, i + 4, "measure", "1..2", unit=unit)
    return Found(i, i + 2, "measure", "1", unit=unit)


_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')


def height(s: Tokens, a: Amount) -> Found | None:
    """5'8", 5′ 8″: feet and inches by their signs."""
    j = a.after
    if s.words[j] not in _FEET or not s.glued(j) or a.high is not None or not (inches := number(s, j + 1)) or not s.glued(inches.after):
        return None
    k = inches.after + 1 if s.words[inches.after] in _INCHES else inches.after + 2
    if (s.words[inches.after] not in _INCHES and not (s.words[inches.after] == s.words[k - 1] and s.words[k - 1] in _FEET)) or inches.value >= _FOOT:
        return None
    return Found(a.first, k, "measure", plain(Fraction(a.low) + Fraction(inches.value) / _FOOT), unit="foot", wide=a.wide)


_FOOT = 12  # inches
_SCALES_OF_HEAT = dict.fromkeys(("c", "celsius", "centigrade"), "degree Celsius") | dict.fromkeys(("f", "fahrenheit"), "degree Fahrenheit")


def measure(s: Tokens, a: Amount) -> Found | None:
    """30 m², 12 miles an hour, 0.02 mg/l, 28°C, 7lb 4oz."""
    j = a.after
    hyphen = s.words[j] in HYPHENS and s.kinds[j] == "mark" and s.glued(j)
    if hyphen:
        j += 1
    power = ""
    if s.words[j] in ("square", "sq", "cubic"):
        power = "cubic " if s.words[j] == "cubic" else "square "
        j += 1
        if s.words[j] in (".", *HYPHENS):
            j += 1
    j += s.words[j] in ("metric", "imperial")
    word = s.words[j]
    if word == "in" and s.glued(j):
        return Found(a.first, j + 1, "measure", a.value(), unit=power + "inch", wide=a.wide)
    if word == "°":
        scale = _SCALES_OF_HEAT.get(s.words[j + 1])
        return Found(a.first, j + (2 if scale else 1), "measure", a.value(), unit=scale or "degree", wide=a.wide)
    if word in ("c", "f") and s.glued(j) and s.capital(j):
        return Found(a.first, j + 1, "measure", a.value(), unit=_SCALES_OF_HEAT[word], wide=a.wide)
    if word not in units.MEASURES or s.kinds[j] != "word" or (word == "st" and not s.glued(j)) or (len(word) == 1 and not s.glued(j) and s.words[j + 1] not in ("²", "³") and word not in "mglt"):
        return None
    if len(word) == 1 and s.words[j + 1] in HYPHENS and s.glued(j + 1):
        return None
    if s.text[s.starts[j]].isupper() and len(word) == 1:
        return None
    unit = units.MEASURES[word]
    j += 1
    if s.words[j] in ("²", "³") and s.glued(j):
        power = {"²": "square ", "³": "cubic "}[s.words[j]]
        j += 1
    elif s.kinds[j] == "number" and s.glued(j) and s.words[j] in ("2", "3"):
        power = {"2": "square ", "3": "cubic "}[s.words[j]]
        j += 1
    elif s.words[j] in ("an", "per") and s.words[j + 1] == "hour":
        unit += " per hour"
        j += 2
    elif hyphen and s.words[j : j + 4] == ["-", "an", "-", "hour"]:
        unit += " per hour"
        j += 4
    elif s.words[j] in ("/", "per") and (whole := units.MEASURES.get(s.words[j + 1]) or {"h": "hour", "s": "second"}.get(s.words[j + 1])) and (s.words[j] == "per" or s.glued(j + 1)):
        unit += f" per {whole}"
        j += 2
    elif (smaller := _SMALLER.get(unit)) and a.high is None and (more := _smaller(s, j, smaller)):
        return Found(a.first, more[1], "measure", plain(a.low + more[0]), unit=unit, wide=a.wide)
    elif unit == "degree" and s.words[j] in _SCALES_OF_HEAT and (s.words[j] != "c" or s.capital(j)):
        unit = _SCALES_OF_HEAT[s.words[j]]
        j += 1
    return Found(a.first, j, "measure", a.value(), unit=power + unit, wide=a.wide)


_SPOKEN = (12, 14)  # of a foot and of a stone, what is left unsaid: six foot two, eleven stone four
_AFTER_A_HEIGHT = frozenset("tall high and or in when with but".split())
_BEFORE_A_MEASURE = frozenset("- – % / : x × °".split())


def _smaller(s: Tokens, j: int, unit: tuple[tuple[str, ...], int]) -> tuple[Fraction, int] | None:
    """The part that a smaller unit adds, and the token after it."""
    found = number(s, j + 1 if s.words[j] == "and" else j)
    if found is None or found.ordinal:
        return None
    if s.words[found.after] in unit[0]:
        return Fraction(found.value) / unit[1], found.after + 1
    spoken = unit[1] in _SPOKEN and s.words[j] != "and" and isinstance(found.value, int) and 0 < found.value < unit[1]
    return (Fraction(found.value, unit[1]), found.after) if spoken and (s.kinds[found.after] in ("", "mark") or s.words[found.after] in _AFTER_A_HEIGHT) and s.words[found.after] not in _BEFORE_A_MEASURE else None
