"""Numbers beside a currency become money: £20.5m, ten pounds fifty, £2 10s 6d, a penny each."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import units
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS, plain
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.kinds.amounts import Amount
    from builder.numerals.words.tokens import Tokens

_SHILLINGS, _OLD_PENCE = 20, 240  # in a pound, before 1971


def signed_money(s: Tokens, a: Amount) -> Found:
    """The money of an amount with a sign or code before it: £350, GBP 2.4 million, £1.5-million, £2 10s 6d."""
    j = a.after
    if s.words[j] in ("in", "out") and (whole := _whole_sum(s, a)):
        return whole
    if a.currency == "GBP" and a.high is None and (old := _old_money(s, j)):
        return Found(a.first, old[1], "money", plain(a.low + old[0]), unit=a.currency, wide=a.wide)
    if s.words[j] == "sterling":
        j += 1
    return Found(a.first, j, "money", a.value(), unit=a.currency, wide=a.wide)


def _whole_sum(s: Tokens, a: Amount) -> Found | None:
    """£1 in every £5, £1 in £5, £7 out of every £10: a share told in money is one figure; £20 in £50 notes is none."""
    k = a.after + (2 if s.words[a.after] == "out" else 1)
    k += s.words[k] in ("every", "each")
    if a.high is not None or a.low < 1 or units.CURRENCY_SIGNS.get(s.words[k]) != a.currency:
        return None
    second = number(s, k + 1)
    if second is None or not (isinstance(a.low, int) and isinstance(second.value, int)) or second.value <= a.low or is_plural(s.words[second.after]):
        return None
    return Found(a.first, second.after, "fraction", f"{a.low}/{second.value}", wide=a.wide)


def _old_money(s: Tokens, j: int) -> tuple[Fraction, int] | None:
    """The part of a pound that “10s 6d” is, and the token after it."""
    if s.kinds[j] != "number" or s.words[j + 1] != "s" or not s.glued(j + 1) or not s.words[j].isdecimal() or int(s.words[j]) >= _SHILLINGS:
        return None
    part, after = Fraction(int(s.words[j]), _SHILLINGS), j + 2
    k = after + 1 if s.words[after] == "." and s.glued(after) else after
    if s.kinds[k] == "number" and s.words[k + 1] == "d" and s.glued(k + 1) and (pence := number(s, k)):
        part, after = part + Fraction(pence.value) / _OLD_PENCE, k + 2
    return part, after


_PENCE_IN_A_WORD = {"twopence": 2, "threepence": 3, "fourpence": 4, "fivepence": 5, "sixpence": 6, "sevenpence": 7, "eightpence": 8, "ninepence": 9, "tenpence": 10, "elevenpence": 11}


def _after_shillings(s: Tokens, j: int) -> tuple[Fraction, int] | None:
    """The part of a pound that the pence after shillings are, “and sixpence”, “and 6 pence”, and the token after them."""
    j += s.words[j] == "and"
    if s.words[j] in _PENCE_IN_A_WORD:
        return Fraction(_PENCE_IN_A_WORD[s.words[j]], _OLD_PENCE), j + 1
    found = number(s, j)
    if found is None or found.ordinal or s.words[found.after] not in ("pence", "penny"):
        return None
    return Fraction(found.value) / _OLD_PENCE, found.after + 1


_DOLLARS = {"us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "hong": "HKD"}
_GRAND_THINGS = frozenset("piano pianos jury juries final finals prix slam slams total totals master masters opera houses hotels tours designs".split())


def named_money(s: Tokens, a: Amount) -> Found | None:
    """The money of an amount with the name of a currency after it: ten pounds fifty, 50p, twelve grand, a 20-pound note, 20 US dollars."""
    j = a.after
    word, following = s.words[j], s.words[j + 1]
    if word in units.CURRENCY_WORDS and (word != "p" or s.glued(j)):
        code, over = units.CURRENCY_WORDS[word]
        after = j + 2 if following == "sterling" else j + 1
        if over == 1 and a.high is None and (change := _change(s, after, code) or _short_change(s, a, after)):
            return Found(a.first, change[1], "money", plain(a.low + change[0]), unit=code, wide=a.wide)
        if over == _SHILLINGS and a.high is None and (pence := _after_shillings(s, after)):
            return Found(a.first, pence[1], "money", plain(Fraction(a.low) / over + pence[0]), unit=code, wide=a.wide)
        return Found(a.first, after, "money", a.value(over=over), unit=code, wide=a.wide)
    if word == "s" and a.high is None and (old := _old_money(s, j - 1)) and old[1] > j + 1:  # 3s. 6d.
        return Found(a.first, old[1], "money", plain(old[0]), unit="GBP", wide=a.wide)
    if word == "grand" and following not in _GRAND_THINGS:
        return Found(a.first, j + 1, "money", a.value(times=1000), unit="GBP", wide=a.wide)
    if word in HYPHENS and s.kinds[j] == "mark" and s.glued(j) and following in ("pound", "dollar", "euro"):
        return Found(a.first, j + 2, "money", a.value(), unit=units.CURRENCY_WORDS[following][0], wide=a.wide)
    if word in _DOLLARS and following in ("dollar", "dollars"):
        return Found(a.first, j + 2, "money", a.value(), unit=_DOLLARS[word], wide=a.wide)
    if word in units.CURRENCY_CODES and s.kinds[j] == "word" and s.capital(j):
        return Found(a.first, j + 1, "money", a.value(), unit=word.upper(), wide=a.wide)
    return None


def _change(s: Tokens, j: int, code: str) -> tuple[Fraction, int] | None:
    """The pence or cents after pounds or dollars: “and forty-five cents”, and the token after them."""
    found = number(s, j + 1 if s.words[j] == "and" else j)
    if found is None or found.ordinal or units.CURRENCY_WORDS.get(s.words[found.after]) != (code, 100) or not 0 < found.value < 100:
        return None
    return Fraction(found.value) / 100, found.after + 1


_AFTER_CHANGE = frozenset(("", ".", ",", ";", ")", "a", "per", "each", "for"))


def _short_change(s: Tokens, a: Amount, j: int) -> tuple[Fraction, int] | None:
    """The pence of “ten pounds fifty”, and the token after them."""
    found = number(s, j) if (s.words[j - 1] in ("pounds", "dollars", "euros") or (a.low == 1 and s.words[j - 1] in ("pound", "dollar", "euro"))) and isinstance(a.low, int) else None
    if found is None or found.ordinal or not 10 <= found.value < 100 or s.words[found.after] not in _AFTER_CHANGE:
        return None
    return Fraction(found.value) / 100, found.after


_SPENT = frozenset("cost costs costing for than over under about nearly almost of only just is was at least to paid pay charged charging by worth up owed earned saved lost".split())
_AT_A_PRICE = frozenset("a an each per every coin note apiece extra or more less , . ;".split()) | {""}
_POUNDS_OF_OTHERS = frozenset("of for sign shop weight cake".split())


def lone_money(s: Tokens, i: int) -> Found | None:
    """A penny, a pound or a dollar without a number: cost a penny, a pound each; not “not a penny”, “in for a penny”."""
    word, previous, following = s.words[i + 1], s.words[i - 1], s.words[i + 2]
    if s.words[i] != "a" or word not in units.LONE_MONEY or previous in ("not", "never", "without") or s.words[i - 2] == "in" or s.kinds[i - 1] == "number":
        return None
    if following in (_POUNDS_OF_OTHERS if word == "pound" else ("for",)):
        return None
    if previous not in _SPENT and (following not in _AT_A_PRICE or s.words[i + 3] in ("wiser", "thoughts")):
        return None
    code, over = units.CURRENCY_WORDS[word]
    one, two = (plain(Fraction(n, over)) for n in (1, 2))
    if following == "or" and s.words[i + 3] == "two":
        return Found(i, i + 4, "money", f"{one}..{two}", unit=code)
    return Found(i, i + 2, "money", one, unit=code)
