"""A number or range with what follows it: money, per cent, points, measure, age, duration, or a plain count."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals import lexicon as lex
from builder.numerals.ages import age_after, age_before
from builder.numerals.durations import duration
from builder.numerals.found import Found
from builder.numerals.nouns import is_plural
from builder.numerals.numbers import HYPHENS, Number, number, plain

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

DASHES = frozenset("-‐‑–—−")


@dataclass(frozen=True, slots=True)
class Amount:
    """One number, or the two ends of a range, with the currency sign found before either."""

    first: int
    after: int
    low: int | Fraction
    high: int | Fraction | None
    currency: str = ""
    wide: int = -1

    def value(self, times: int = 1, over: int = 1) -> str:
        """The canonical value, each end multiplied by `times` and divided by `over`."""
        low = plain(self._by(self.low, times, over))
        return low if self.high is None else f"{low}..{plain(self._by(self.high, times, over))}"

    @staticmethod
    def _by(value: int | Fraction, times: int, over: int) -> int | Fraction:
        return value * times if over == 1 else Fraction(value * times) / over


def _currency_before(s: Tokens, i: int) -> tuple[str, int]:
    """The code of the currency sign or code before token `i`, and where it begins."""
    k = i - 1
    word = s.word(k)
    if word in lex.CURRENCY_SIGNS:
        if word == "$" and s.glued(k) and s.word(k - 1) in ("us", "a", "c", "nz", "hk"):
            code = {"us": "USD", "a": "AUD", "c": "CAD", "nz": "NZD", "hk": "HKD"}[s.word(k - 1)]
            return code, k - 1
        return lex.CURRENCY_SIGNS[word], k
    if word in lex.CURRENCY_CODES and s.kind(k) == "word":
        return word.upper(), k
    return "", i


def _signed_number(s: Tokens, i: int) -> tuple[Number, str] | None:
    """A number at `i`, past a currency sign."""
    code = ""
    if s.word(i) in lex.CURRENCY_SIGNS:
        code = lex.CURRENCY_SIGNS[s.words[i]]
        i += 1
    found = number(s, i)
    return (found, code) if found and not found.ordinal else None


def amount(s: Tokens, i: int, floor: int) -> Amount | None:
    """The number or range that begins at token `i`, taking the currency sign before it."""
    first = number(s, i)
    if first is None or first.ordinal:
        return None
    code, start = _currency_before(s, i)
    if start < floor:
        code, start = "", i
    return _range(s, first, code, start, floor) or Amount(start, first.after, first.value, None, code)


def _range(s: Tokens, first: Number, code: str, start: int, floor: int) -> Amount | None:
    j, led = first.after, s.word(start - 1) if start - 1 >= floor else ""
    k = start - 1
    while k >= floor and s.word(k) in ("the", "ages", "age", "of", "about", "around", "aged", "roughly", "only", "just"):
        k -= 1
        led = s.word(k) if k >= floor else ""
    tail = j
    while s.word(tail) in HYPHENS and s.word(tail + 1) in ("year", "month", "week", "day", "hour", "mile") and s.word(tail + 2) in ("-", "to", "or", "and"):
        tail += 2
    if tail == j and (s.word(j) in ("per", "%", "percent", "years", "months", "weeks", "days", "hours", "minutes", "miles", "pence", "p", "pc") or (s.word(j) in lex.CURRENCY_WORDS)):
        tail += 2 if s.word(j) == "per" and s.word(j + 1) == "cent" else (1 if s.word(j) != "per" else 0)
    same_unit = s.word(tail - 1) if tail > j else ""
    joint = s.word(tail)
    if joint in HYPHENS and s.word(tail + 1) in ("to", "or", "and") and s.kind(tail) == "mark":
        tail += 1
        joint = s.word(tail)
    n = tail + 1
    if joint in DASHES and s.kind(tail) == "mark":
        if same_unit and not (s.glued(tail) and s.glued(n)) and joint == "-":
            return None
        if not s.glued(tail) and s.glued(n):
            return None
    elif joint in ("to", "through"):
        if joint == "through":
            return None
    elif joint == "or":
        if s.word(n) in ("so", "more", "less", "fewer", "over", "even", "perhaps", "maybe"):
            if s.word(n) not in ("even", "perhaps", "maybe"):
                return None
            n += 1
    elif joint != "and" or (led not in ("between", "anywhere") and not (False)):
        return None
    while s.word(n) in ("about", "around", "over", "just", "up", "to", "nearly", "almost", "at", "least", "the", "age", "of", "more", "than", "as", "many"):
        if s.word(n) == "the" and s.word(n + 1) != "age":
            return None
        n += 1
    if joint in ("or", "and") and n != tail + 1 and led != "between" and s.word(n - 1) not in ("even", "perhaps", "maybe"):
        return None
    if s.word(n) in HYPHENS and s.glued(n) and s.glued(n + 1) and s.word(n - 1) in ("to", "or", "and"):
        n += 1
    pair = _signed_number(s, n)
    if pair is None:
        return None
    second, other = pair
    if (other and not code) or (code and same_unit in ("%", "per", "cent", "percent")) or (other and same_unit):
        return None
    if code and other and code != other:
        return None
    low, high = first.value, second.value
    if same_unit and not other and same_unit != s.word(second.after) and not (
        same_unit == "per" or (same_unit == "cent" and s.word(second.after) in ("per", "percent", "%"))
        or (same_unit in lex.CURRENCY_WORDS and s.word(second.after) in lex.CURRENCY_WORDS)
    ):  # fmt: skip
        return None
    if joint == "or" and not (code or same_unit) and not (0 < high - low <= max(1, low)):
        return None
    if second.scaled and not first.scaled and low < 1000 and high >= 1000 and (first.digits or low < 100):
        scale = next((n for n in (10**12, 10**9, 10**6, 10**3, 100) if high >= n), 1)
        if low * scale <= high:
            low = low * scale
    if joint in DASHES and high < low:
        return None
    if joint == "to" and second.value == 1 and not same_unit:
        return None
    if joint == "to" and _addressee(s, second):
        return None
    wide = k if led in ("between", "from") and k >= floor else -1
    return Amount(start, second.after, low, high, code, wide)


def _addressee(s: Tokens, second: Number) -> bool:
    """“gave 10 to two men” is no range: the second number counts a noun of its own and the first has none."""
    return second.digits == "" and second.value <= 2 and is_plural(s.word(second.after)) and s.word(second.after) not in lex.TIME_UNITS


def quantity(s: Tokens, i: int, floor: int) -> Found | None:
    """The figure of the number that begins at token `i`, by what stands round it."""
    a = amount(s, i, floor)
    if a is None:
        return None
    j, word = a.after, s.word(a.after)
    hyphen = word in HYPHENS and s.kind(j) == "mark" and s.glued(j)
    after_hyphen = s.word(j + 1) if hyphen else ""
    if a.currency:
        return _money(s, a)
    if word in ("%", "％", "percent", "percents", "pc") and (word != "pc" or s.glued(j)):
        return Found(a.first, j + 1, "percent", a.value(), wide=a.wide, counts=True)
    if (word == "per" and s.word(j + 1) == "cent") or (word == "per" and s.word(j + 1) == "-" and s.word(j + 2) == "cent"):
        return Found(a.first, j + (2 if s.word(j + 1) == "cent" else 3), "percent", a.value(), wide=a.wide, counts=True)
    if hyphen and after_hyphen == "per" and s.word(j + 3) == "cent":
        return Found(a.first, j + 4, "percent", a.value(), wide=a.wide, counts=True)
    if word in ("pp", "ppt", "ppts", "pps") or (word == "percentage" and s.word(j + 1) in ("point", "points")) or (
        hyphen and after_hyphen == "percentage"
    ):  # fmt: skip
        after = j + 1 if word.startswith("pp") else j + 2
        if hyphen:
            after = j + (4 if s.word(j + 2) in HYPHENS else 3)
        return Found(a.first, after, "points", a.value(), unit="percentage points", wide=a.wide)
    if word == "of" and s.word(j + 1) in ("a", "one", "1") and s.word(j + 2) == "percentage" and s.word(j + 3) == "point":
        return Found(a.first, j + 4, "points", a.value(), unit="percentage points", wide=a.wide)
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
        after = j + 2 if s.word(j + 1) == "sterling" else j + 1
        if over == 1 and a.high is None and (change := _change(s, after, code)):
            return Found(a.first, change[1], "money", plain(a.low + change[0]), unit=code, wide=a.wide)
        return Found(a.first, after, "money", a.value(over=over), unit=code, wide=a.wide)
    if hyphen and after_hyphen in ("pound", "dollar", "euro"):
        return Found(a.first, j + 2, "money", a.value(), unit=lex.CURRENCY_WORDS[after_hyphen][0], wide=a.wide)
    if word in lex.CURRENCY_CODES and s.kind(j) == "word" and s.capital(j):
        return Found(a.first, j + 1, "money", a.value(), unit=word.upper(), wide=a.wide)
    if found := _measure(s, a):
        return found
    if (hyphen and after_hyphen == "fold") or (word == "fold"):
        return Found(a.first, j + (2 if hyphen else 1), "multiple", a.value(), unit="times", wide=a.wide)
    if word == "x" and s.glued(j) and s.kind(j + 1) != "number":
        return Found(a.first, j + 1, "multiple", a.value(), unit="times", wide=a.wide)
    if s.word(a.first - 1) == "of" and s.word(a.first - 2) == "factor":
        return Found(a.first, j, "multiple", a.value(), unit="times", wide=a.first - 2)
    if hyphen and after_hyphen == "figure" and s.word(j + 2) != "of":
        return Found(a.first, j + 2, "vague", f"~{a.value()}-figure", counts=True, wide=a.wide, optional=True)
    if hyphen and s.kind(j + 1) == "word" and s.glued(j + 1) and after_hyphen not in ("odd", "plus", "ish", "strong"):
        return Found(a.first, j, "count", a.value(), unit=after_hyphen, wide=a.wide, wide_after=j + 2)
    return Found(a.first, j, "count", a.value(), counts=True, wide=a.wide)


def _change(s: Tokens, j: int, code: str) -> tuple[Fraction, int] | None:
    """The pence or cents after pounds or dollars: “and forty-five cents”, and the token after them."""
    found = number(s, j + 1 if s.word(j) == "and" else j)
    if found is None or found.ordinal or lex.CURRENCY_WORDS.get(s.word(found.after)) != (code, 100) or not 0 < found.value < 100:
        return None
    return Fraction(found.value) / 100, found.after + 1


def _money(s: Tokens, a: Amount) -> Found:
    j, value = a.after, a.value()
    code = a.currency
    if s.word(j) == "sterling":
        j += 1
    if s.word(j) in HYPHENS and s.word(j + 1) in lex.SCALES and a.high is None:
        value, j = a.value(times=lex.SCALES[s.word(j + 1)]), j + 2
    return Found(a.first, j, "money", value, unit=code, wide=a.wide)


def _measure(s: Tokens, a: Amount) -> Found | None:
    j = a.after
    hyphen = s.word(j) in HYPHENS and s.kind(j) == "mark" and s.glued(j)
    if hyphen:
        j += 1
    power = ""
    if s.word(j) in ("square", "sq", "cubic"):
        power = "cubic " if s.words[j] == "cubic" else "square "
        j += 1
        if s.word(j) in (".", *HYPHENS):
            j += 1
    word = s.word(j)
    if word == "°":
        after = j + 2 if s.word(j + 1) in ("c", "f", "k") else j + 1
        return Found(a.first, after, "measure", a.value(), unit="degree", wide=a.wide)
    if word in ("c", "f") and s.glued(j) and s.capital(j):
        return Found(a.first, j + 1, "measure", a.value(), unit="degree", wide=a.wide)
    if word not in lex.MEASURES or s.kind(j) != "word" or (len(word) == 1 and not s.glued(j) and s.word(j + 1) not in ("²", "³") and word not in "mgl"):
        return None
    if len(word) == 1 and s.word(j + 1) in HYPHENS and s.glued(j + 1):
        return None
    if s.text[s.starts[j]].isupper() and len(word) == 1:
        return None
    unit = lex.MEASURES[word]
    j += 1
    if s.word(j) in ("²", "³") and s.glued(j):
        power = {"²": "square ", "³": "cubic "}[s.words[j]]
        j += 1
    elif s.kind(j) == "number" and s.glued(j) and s.words[j] in ("2", "3"):
        power = {"2": "square ", "3": "cubic "}[s.words[j]]
        j += 1
    elif s.word(j) in ("an", "per") and s.word(j + 1) == "hour":
        unit += " per hour"
        j += 2
    elif (smaller := _SMALLER.get(unit)) and a.high is None and (more := _smaller(s, j, smaller)):
        return Found(a.first, more[1], "measure", plain(a.low + more[0]), unit=unit, wide=a.wide)
    elif word in ("degree", "degrees") and s.word(j) in ("celsius", "fahrenheit", "centigrade", "c", "f"):
        j += 1
    return Found(a.first, j, "measure", a.value(), unit=power + unit, wide=a.wide)


# What goes on a measure, and how many of it make one: 5ft 6in, 7lb 4oz, 11 stone 4.
_SMALLER = {"foot": (("inch", "inches", "in", '"'), 12), "pound": (("oz", "ounce", "ounces"), 16), "stone": (("lb", "lbs", "pounds"), 14)}


def _smaller(s: Tokens, j: int, unit: tuple[tuple[str, ...], int]) -> tuple[Fraction, int] | None:
    """The part that a smaller unit adds, and the token after it."""
    found = number(s, j)
    if found is None or found.ordinal or s.word(found.after) not in unit[0]:
        return None
    return Fraction(found.value) / unit[1], found.after + 1
