"""A number or range becomes a figure by what follows it: money, per cent, points, measure, age, duration, or a count."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.ages import age_after, age_before
from builder.numerals.amounts import Amount, amount
from builder.numerals.durations import duration, iso
from builder.numerals.found import Found
from builder.numerals.number import HYPHENS, plain
from builder.numerals.numbers import number

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

# What goes on a measure, and how many of it make one: 5ft 6in, 7lb 4oz, 11 stone 4.
_SMALLER = {"foot": (("inch", "inches", "in", '"'), 12), "pound": (("oz", "ounce", "ounces"), 16), "stone": (("lb", "lbs", "pounds"), 14), "ton": (("cwt", "hundredweight"), 20)}


_MONTHLY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_DOLLARS = {"us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "hong": "HKD"}
_GRAND_THINGS = frozenset("piano pianos jury juries final finals prix slam slams total totals master masters opera houses hotels tours designs".split())


def quantity(s: Tokens, i: int, floor: int) -> Found | None:
    """The figure of the number that begins at token `i`, by what stands round it."""
    a = amount(s, i, floor)
    if a is None:
        return None
    j, word = a.after, s.words[a.after]
    hyphen = word in HYPHENS and s.kinds[j] == "mark" and s.glued(j)
    after_hyphen = s.words[j + 1] if hyphen else ""
    if a.currency:
        return _money(s, a)
    if word in ("%", "％", "percent", "percents", "pc") and (word != "pc" or s.glued(j)):
        return Found(a.first, j + 1, "percent", a.value(), wide=a.wide, counts=True)
    if (word == "per" and s.words[j + 1] == "cent") or (word == "per" and s.words[j + 1] == "-" and s.words[j + 2] == "cent"):
        return Found(a.first, j + (2 if s.words[j + 1] == "cent" else 3), "percent", a.value(), wide=a.wide, counts=True)
    if word == "p" and s.words[j + 1 : j + 4] == [".", "c", "."] and s.glued(j + 2):
        return Found(a.first, j + 4 if s.kinds[j + 4] == "word" else j + 3, "percent", a.value(), wide=a.wide, counts=True)
    if word == "per" and a.high is not None and (base := number(s, j + 1)) and not base.ordinal:
        return Found(a.first, base.after, "ratio", f"{a.value()}/{plain(base.value)}", unit=f"per {s.printed(j + 1, base.after)}", wide=a.wide)
    if word == "‰":
        return Found(a.first, j + 1, "ratio", a.value() + "/1000", unit="per 1,000", wide=a.wide)
    if hyphen and after_hyphen == "per" and s.words[j + 3] == "cent":
        return Found(a.first, j + 4, "percent", a.value(), wide=a.wide, counts=True)
    if word in ("pp", "ppt", "ppts", "pps") or (word == "percentage" and s.words[j + 1] in ("point", "points")) or (
        hyphen and after_hyphen == "percentage"
    ):  # fmt: skip
        after = j + 1 if word.startswith("pp") else j + 2
        if hyphen:
            after = j + (4 if s.words[j + 2] in HYPHENS else 3)
        return Found(a.first, after, "points", a.value(), unit="percentage points", wide=a.wide)
    if word in ("bp", "bps") or (word == "basis" and s.words[j + 1] in ("point", "points")):
        return Found(a.first, j + (2 if word == "basis" else 1), "points", a.value(), unit="basis points", wide=a.wide)
    if word == "of" and s.words[j + 1] in ("a", "one", "1") and s.words[j + 2] == "percentage" and s.words[j + 3] == "point":
        return Found(a.first, j + 4, "points", a.value(), unit="percentage points", wide=a.wide)
    if word in _FEET and (found := _height(s, a)):
        return found
    if word in ("by", "x", "×") and a.high is None and (unit := _unit_of_the_other_side(s, j)):
        return Found(a.first, j, "measure", a.value(), unit=unit, wide=a.wide)
    if found := age_after(s, a.first, j, a.value(), a.wide):
        return found
    if True:
        ends = (a.low, a.high)
        if found := duration(s, a.first, j, ends, a.wide):
            return found
    if found := age_before(s, a.first, j, a.value(), a.wide, floor):
        return found
    if word in lex.CURRENCY_WORDS and (word != "p" or s.glued(j)) and (True):
        code, over = lex.CURRENCY_WORDS[word]
        after = j + 2 if s.words[j + 1] == "sterling" else j + 1
        if word in ("pounds", "dollars", "euros") and a.high is None and isinstance(a.low, int) and (pence := number(s, after)) and not pence.ordinal and 10 <= pence.value < 100 and s.words[pence.after] in ("", ".", ",", ";", "a", "per", "each", "for", ")"):
            return Found(a.first, pence.after, "money", plain(a.low + Fraction(pence.value) / 100), unit=code, wide=a.wide)
        if over == 1 and a.high is None and (change := _change(s, after, code)):
            return Found(a.first, change[1], "money", plain(a.low + change[0]), unit=code, wide=a.wide)
        return Found(a.first, after, "money", a.value(over=over), unit=code, wide=a.wide)
    if word == "grand" and s.words[j + 1] not in _GRAND_THINGS:
        return Found(a.first, j + 1, "money", a.value(times=1000), unit="GBP", wide=a.wide)
    if hyphen and after_hyphen in ("pound", "dollar", "euro"):
        return Found(a.first, j + 2, "money", a.value(), unit=lex.CURRENCY_WORDS[after_hyphen][0], wide=a.wide)
    if (word in _DOLLARS) and s.words[j + 1] in ("dollar", "dollars"):
        return Found(a.first, j + 2, "money", a.value(), unit=_DOLLARS[word], wide=a.wide)
    if word in lex.CURRENCY_CODES and s.kinds[j] == "word" and s.capital(j):
        return Found(a.first, j + 1, "money", a.value(), unit=word.upper(), wide=a.wide)
    if found := _measure(s, a):
        return found
    if (hyphen and after_hyphen == "fold") or (word == "fold"):
        return Found(a.first, j + (2 if hyphen else 1), "multiple", a.value(), unit="times", wide=a.wide)
    if word in ("x", "×") and s.glued(j) and s.kinds[j + 1] != "number":
        return Found(a.first, j + 1, "multiple", a.value(), unit="times", wide=a.wide)
    if s.words[a.first - 1] == "of" and s.words[a.first - 2] == "factor":
        return Found(a.first, j, "multiple", a.value(), unit="times", wide=a.first - 2)
    if hyphen and after_hyphen in _MONTHLY and not isinstance(a.low, Fraction):
        unit = _MONTHLY[after_hyphen]
        lengths = [iso(n, lex.TIME_UNITS[unit][1], 1) for n in (a.low, a.high) if n is not None]
        return Found(a.first, j + 2, "duration", "..".join(lengths), unit=unit, wide=a.wide)
    if hyphen and after_hyphen == "figure" and s.words[j + 2] != "of":
        return Found(a.first, j + 2, "vague", f"~{a.value()}-figure", counts=True, wide=a.wide, optional=True)
    if hyphen and s.kinds[j + 1] == "word" and s.glued(j + 1) and after_hyphen not in ("odd", "plus", "ish", "strong"):
        return Found(a.first, j, "count", a.value(), unit=after_hyphen, wide=a.wide, wide_after=j + 2)
    return Found(a.first, j, "count", a.value(), counts=True, wide=a.wide)


def _unit_of_the_other_side(s: Tokens, j: int) -> str:
    """The measure of “12 by 9 feet”, told after its second number."""
    other = number(s, j + 1)
    word = s.words[other.after] if other and not other.ordinal else ""
    return lex.MEASURES.get(word, "") if other and (len(word) > 1 or s.glued(other.after)) else ""


def _change(s: Tokens, j: int, code: str) -> tuple[Fraction, int] | None:
    """The pence or cents after pounds or dollars: “and forty-five cents”, and the token after them."""
    found = number(s, j + 1 if s.words[j] == "and" else j)
    if found is None or found.ordinal or lex.CURRENCY_WORDS.get(s.words[found.after]) != (code, 100) or not 0 < found.value < 100:
        return None
    return Fraction(found.value) / 100, found.after + 1


def _money(s: Tokens, a: Amount) -> Found:
    j, value = a.after, a.value()
    code = a.currency
    if code == "GBP" and s.kinds[j] == "number" and s.words[j + 1] == "s" and s.glued(j + 1) and s.words[j].isdecimal() and int(s.words[j]) < _SHILLINGS and a.high is None:
        shillings, pence, after = int(s.words[j]), Fraction(0), j + 2
        if s.kinds[after] == "number" and s.words[after + 1] == "d" and s.glued(after + 1) and (old := number(s, after)):
            pence, after = Fraction(old.value), after + 2
        return Found(a.first, after, "money", plain(a.low + Fraction(shillings, _SHILLINGS) + pence / _OLD_PENCE), unit=code, wide=a.wide)
    if s.words[j] == "sterling":
        j += 1
    if s.words[j] in HYPHENS and s.words[j + 1] in lex.SCALES and a.high is None:
        value, j = a.value(times=lex.SCALES[s.words[j + 1]]), j + 2
    return Found(a.first, j, "money", value, unit=code, wide=a.wide)


_SHILLINGS, _OLD_PENCE = 20, 240  # in a pound, before 1971


_AT_A_DISTANCE = frozenset("within under over about nearly almost than of least for only just around roughly is was quarter less up".split())
_APART = frozenset("away from off apart long wide deep high across thick or and further short above below higher lower taller shorter closer nearer thick tall square upstream downstream inland offshore".split())


_SPENT = frozenset("cost costs costing for than over under about nearly almost of only just is was at least to paid pay charged charging by worth up owed earned saved lost".split())
_AT_A_PRICE = frozenset("a an each per every coin note apiece extra or more less , . ;".split()) | {""}


def lone_money(s: Tokens, i: int) -> Found | None:
    """A penny or a pound without a number: cost a penny, a pound each."""
    word, previous, following = s.words[i + 1], s.words[i - 1], s.words[i + 2]
    if s.words[i] != "a" or word not in ("penny", "pound") or previous in ("not", "never", "without") or s.words[i - 2] == "in" or s.kinds[i - 1] == "number":
        return None
    if (word == "pound" and following in ("of", "for", "sign", "shop", "weight", "cake")) or not (previous in _SPENT or (following in _AT_A_PRICE and s.words[i + 3] not in ("wiser", "thoughts"))):
        return None
    if word == "penny" and following == "for":
        return None
    over = 100 if word == "penny" else 1
    if following == "or" and s.words[i + 3] == "two":
        return Found(i, i + 4, "money", f"{plain(Fraction(1, over))}..{plain(Fraction(2, over))}", unit="GBP")
    return Found(i, i + 2, "money", plain(Fraction(1, over)), unit="GBP")


def lone_measure(s: Tokens, i: int) -> Found | None:
    """A measure without a number: within a mile, an acre of land, a mile away."""
    word = s.words[i + 1]
    if s.words[i] not in ("a", "an") or word not in lex.LONE_MEASURES or not (s.words[i - 1] in _AT_A_DISTANCE or s.words[i + 2] in _APART):
        return None
    unit = lex.MEASURES[word]
    if s.words[i + 2] == "or" and s.words[i + 3] == "two":
        return Found(i, i + 4, "measure", "1..2", unit=unit)
    if s.words[i + 2] == "and" and s.words[i + 3] == "a" and s.words[i + 4] in ("half", "quarter"):
        return Found(i, i + 5, "measure", "1.5" if s.words[i + 4] == "half" else "1.25", unit=unit)
    return Found(i, i + 2, "measure", "1", unit=unit)


_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')


def _height(s: Tokens, a: Amount) -> Found | None:
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


def _measure(s: Tokens, a: Amount) -> Found | None:
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
    word = s.words[j]
    if word == "°":
        scale = _SCALES_OF_HEAT.get(s.words[j + 1])
        return Found(a.first, j + (2 if scale else 1), "measure", a.value(), unit=scale or "degree", wide=a.wide)
    if word in ("c", "f") and s.glued(j) and s.capital(j):
        return Found(a.first, j + 1, "measure", a.value(), unit=_SCALES_OF_HEAT[word], wide=a.wide)
    if word not in lex.MEASURES or s.kinds[j] != "word" or (word == "st" and not s.glued(j)) or (len(word) == 1 and not s.glued(j) and s.words[j + 1] not in ("²", "³") and word not in "mglt"):
        return None
    if len(word) == 1 and s.words[j + 1] in HYPHENS and s.glued(j + 1):
        return None
    if s.text[s.starts[j]].isupper() and len(word) == 1:
        return None
    unit = lex.MEASURES[word]
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
    elif s.words[j] in ("/", "per") and (whole := lex.MEASURES.get(s.words[j + 1]) or {"h": "hour", "s": "second"}.get(s.words[j + 1])) and (s.words[j] == "per" or s.glued(j + 1)):
        unit += f" per {whole}"
        j += 2
    elif (smaller := _SMALLER.get(unit)) and a.high is None and (more := _smaller(s, j, smaller)):
        return Found(a.first, more[1], "measure", plain(a.low + more[0]), unit=unit, wide=a.wide)
    elif unit == "degree" and s.words[j] in _SCALES_OF_HEAT and (s.words[j] != "c" or s.capital(j)):
        unit = _SCALES_OF_HEAT[s.words[j]]
        j += 1
    return Found(a.first, j, "measure", a.value(), unit=power + unit, wide=a.wide)


def _smaller(s: Tokens, j: int, unit: tuple[tuple[str, ...], int]) -> tuple[Fraction, int] | None:
    """The part that a smaller unit adds, and the token after it."""
    found = number(s, j + 1 if s.words[j] == "and" else j)
    if found is None or found.ordinal or s.words[found.after] not in unit[0]:
        return None
    return Fraction(found.value) / unit[1], found.after + 1
