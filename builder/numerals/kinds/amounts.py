"""Numbers and the words between them become an amount: one number or a range, with its currency."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from builder.numerals.hedging.hedges import before
from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS, Number, plain
from builder.numerals.words.numbers import number
from builder.numerals.words.signs import both_ways, is_below_nought

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

DASHES = frozenset("-‐‑–—−")


class Amount(NamedTuple):
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
    word = s.words[k]
    if word in units.CURRENCY_SIGNS:
        if word == "$" and s.glued(k) and s.words[k - 1] in ("us", "a", "c", "nz", "hk"):
            code = {"us": "USD", "a": "AUD", "c": "CAD", "nz": "NZD", "hk": "HKD"}[s.words[k - 1]]
            return code, k - 1
        return units.CURRENCY_SIGNS[word], k
    if word in units.CURRENCY_CODES and s.kinds[k] == "word":
        return word.upper(), k
    return "", i


def _ends_a_sum(s: Tokens, k: int) -> bool:
    """Whether a number, or its scale or currency, ends at token `k`: £5m minus £3m is a sum."""
    return s.kinds[k] == "number" or (s.kinds[k - 1] == "number" and (s.words[k] in lex.SCALE_MARKS or s.words[k] in lex.SCALES)) or s.words[k] in units.CURRENCY_WORDS


def _signed_number(s: Tokens, i: int) -> tuple[Number, str] | None:
    """A number at `i`, past a currency sign."""
    code = ""
    if s.words[i] in units.CURRENCY_SIGNS:
        code = units.CURRENCY_SIGNS[s.words[i]]
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
    if start > floor and (sign := both_ways(s, start - 1)) >= floor:
        return Amount(sign, first.after, -first.value, first.value, code)
    if code and start > floor and not _ends_a_sum(s, start - 2) and is_below_nought(s, start - 1):
        first, start = first._replace(value=-first.value), start - 1
    return _range(s, first, code, start, floor) or _run(s, first, start, code) or Amount(start, first.after, first.value * (_scale_of_a_list(s, first, code) if "." in first.digits else 1), None, code)


def _scale_of_a_list(s: Tokens, first: Number, code: str) -> int:
    """The million of “£1.2 and £1.4 million”, for the 1.2: one place of decimals, in a list whose last number alone has a scale."""
    j, more = first.after, first
    while not more.scaled:
        k = j + 1 + (s.words[j] == "," and s.words[j + 1] in ("and", "or") and more is not first)
        if len(more.digits.partition(".")[2]) != 1 or s.words[k - 1] not in (",", "and", "or") or not (pair := _signed_number(s, k)) or pair[1] != code:
            return 1
        more, j = pair[0], pair[0].after
    mark = s.words[j - 1]
    return 1 if more is first else lex.SCALES.get(mark) or lex.SCALE_MARKS.get(mark, 1)


def _run(s: Tokens, first: Number, start: int, code: str) -> Amount | None:
    """“two, three or four”: numbers one apart, with “or” before the last, are a range."""
    last, j = first, first.after
    while s.words[j] == "," and not code and (more := number(s, j + 1)) and not more.ordinal and more.value == last.value + 1:
        last, j = more, more.after
    if last is first or s.words[j] != "or" or not (end := number(s, j + 1)) or end.ordinal or end.value != last.value + 1:
        return None
    return Amount(start, end.after, first.value, end.value)


# “rose by 3% to 15%”: after these, a number with a unit tells the change, and “to” where it ended.
_CHANGES = frozenset(
    "by rose rise risen rising fell fall fallen falling up down increased increase dropped drop gained gain lost added climbed jumped"
    " slipped grew declined slid tumbled soared surged dipped eased plunged another further a".split()
)


_WIDEST = 3  # times its lower end is the upper of what something may have changed by
_TWELVE, _HUNDRED, _TWICE = 12, 100, 2
_FROM_TO = _CHANGES | {"from"}
_TOLD = frozenset(("%", "cent", "percent", "m", "bn", "k", "million", "billion"))
_WHOLE = 100  # “by 52% to 48%” tells a vote


def _range(s: Tokens, first: Number, code: str, start: int, floor: int) -> Amount | None:
    j, led = first.after, s.words[start - 1] if start - 1 >= floor else ""
    k = start - 1
    while k >= floor and s.words[k] in ("the", "ages", "age", "of", "about", "around", "aged", "roughly", "only", "just"):
        k -= 1
        led = s.words[k] if k >= floor else ""
    tail = j
    while s.words[tail] in HYPHENS and s.words[tail + 1] in ("year", "month", "week", "day", "hour", "mile") and s.words[tail + 2] in ("-", "to", "or", "and"):
        tail += 2
    if tail == j and (s.words[j] in ("per", "%", "percent", "years", "months", "weeks", "days", "hours", "minutes", "miles", "pence", "p", "pc") or (s.words[j] in units.CURRENCY_WORDS)):
        tail += 2 if s.words[j] == "per" and s.words[j + 1] == "cent" else (1 if s.words[j] != "per" else 0)
    same_unit = s.words[tail - 1] if tail > j else ""
    joint = s.words[tail]
    if joint in HYPHENS and s.words[tail + 1] in ("to", "or", "and") and s.kinds[tail] == "mark":
        tail += 1
        joint = s.words[tail]
    n = tail + 1
    if joint in DASHES and s.kinds[tail] == "mark":
        if same_unit and not (s.glued(tail) and s.glued(n)) and joint == "-":
            return None
        if not s.glued(tail) and s.glued(n):
            return None
    elif joint in ("to", "through"):
        if joint == "through":
            return None
    elif joint == "or":
        if s.words[n] in ("so", "more", "less", "fewer", "over", "even", "perhaps", "maybe"):
            if s.words[n] not in ("even", "perhaps", "maybe"):
                return None
            n += 1
    elif joint not in ("and", "/") or (led not in ("between", "anywhere") and not _olds_after(s, n)):
        return None
    while s.words[n] in ("about", "around", "over", "just", "up", "to", "nearly", "almost", "at", "least", "the", "age", "of", "more", "than", "as", "many"):
        if s.words[n] == "the" and s.words[n + 1] != "age":
            return None
        n += 1
    if n > tail + 1 and (second_hedge := before(s, n, tail + 1, "count")[0]) and second_hedge != before(s, start, floor, "count")[0]:
        return None
    if joint in ("or", "and") and n != tail + 1 and led != "between" and s.words[n - 1] not in ("even", "perhaps", "maybe"):
        return None
    if s.words[n] in HYPHENS and s.glued(n) and s.glued(n + 1) and s.words[n - 1] in ("to", "or", "and"):
        n += 1
    pair = _signed_number(s, n)
    if pair is None:
        return None
    second, other = pair
    if (other and not code) or (code and same_unit in ("%", "per", "cent", "percent")) or (other and same_unit):
        return None
    if code and other and code != other:
        return None
    if code and not other and joint == "to" and ((first.scaled and not second.scaled) or (is_plural(s.words[second.after]) and s.words[second.after] not in units.CURRENCY_WORDS)):
        return None
    if code and (s.words[second.after] in ("%", "percent") or (s.words[second.after] == "per" and s.words[second.after + 1] == "cent")):
        return None
    low, high = first.value, second.value
    if same_unit and not other and same_unit != s.words[second.after] and not (
        same_unit == "per" or (same_unit == "cent" and s.words[second.after] in ("per", "percent", "%"))
        or (same_unit in units.CURRENCY_WORDS and s.words[second.after] in units.CURRENCY_WORDS)
    ):  # fmt: skip
        return None
    if (joint == "to" or not s.glued(tail)) and joint in ("to", *DASHES) and (same_unit or other) and led in _CHANGES and low + high != _WHOLE:
        return None
    if second.scaled and not first.scaled and low < 1000 and high >= (100 if s.words[second.after - 1] == "hundred" else 1000) and (first.digits or low < 100):
        scale = next((n for n in (10**12, 10**9, 10**6, 10**3, 100) if high >= n), 1)
        if low * scale <= high:
            low = low * scale
    if s.words[second.after - 1] in lex.LOTS and s.words[first.after - 1] not in lex.LOTS and second.after - 1 > n and low < _TWELVE:
        low = low * lex.LOTS[s.words[second.after - 1]]  # two or three dozen
    if first.digits and low < _HUNDRED and second.digits.endswith(",000") and led not in _FROM_TO and low < high / 1000 <= _TWICE * low:
        low = low * 1000  # 3–4,000
    if joint == "or" and not (code or same_unit) and not (0 < high - low <= max(1, low)):
        return None
    if joint in DASHES and high < low:
        return None
    if joint == "to" and led in _CHANGES and high > _WIDEST * low and not is_plural(s.words[second.after]):
        return None  # fell by 6 to 147
    if joint == "to" and second.value == 1 and not same_unit:
        return None
    if joint == "to" and s.words[start - 2] == "in" and start - 2 >= floor and s.kinds[start - 1] == "word" and (s.kinds[start - 3] == "number" or s.words[start - 3] in _TOLD) and not before(s, start, floor, "count")[0] and led != "between":
        return None  # from 73% in week 38 to 45% in week 39
    if joint == "to" and _addressee(s, second):
        return None
    wide = k if led in ("between", "from") and k >= floor else -1
    return Amount(start, second.after, low, high, code, wide)


def _olds_after(s: Tokens, i: int) -> bool:
    """Whether a number at `i` ends in -year-olds, as in “16- and 17-year-olds”."""
    j = i + 2 if s.words[i + 1] in HYPHENS else i + 1
    return s.words[j] in ("year", "month", "week", "day") and (s.words[j + 1] in ("old", "olds") or (s.words[j + 1] in HYPHENS and s.words[j + 2] in ("old", "olds")))


def _addressee(s: Tokens, second: Number) -> bool:
    """“gave 10 to two men” is no range: the second number counts a noun of its own and the first has none."""
    return second.digits == "" and second.value <= 2 and is_plural(s.words[second.after]) and s.words[second.after] not in units.TIME_UNITS
