"""Numbers ↔ their words, and the numbers that a figure's text is made of."""

from __future__ import annotations

import re

from builder.values import dataclass

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"))
_VALUES = {word: number for number, word in enumerate(_SMALL)} | {word: 10 * number for number, word in enumerate(_TENS) if number > 1}
_MULTIPLIERS = {"hundred": 100} | {word: number for number, word in _SCALES}
_WORD = "|".join(sorted((*_VALUES, *_MULTIPLIERS), key=len, reverse=True))
_NUMBER = re.compile(rf"(?P<digits>\d+(?:[,\u00a0\u2009\u202f]\d{{3}})*(?:\.\d+)?)|(?P<words>\b(?:{_WORD})(?:(?:[ -]| and )(?:{_WORD}))*\b)", re.IGNORECASE)
_SEPARATORS = re.compile(r"[,\u00a0\u2009\u202f]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: where it stands, as printed, and its value when it is whole."""

    start: int
    end: int
    text: str
    value: int | None
    worded: bool


def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text, in digits or in words."""
    found = []
    for match in _NUMBER.finditer(text):
        worded = match.lastgroup == "words"
        plain = _SEPARATORS.sub("", match[0])
        value = of_words(match[0]) if worded else (int(plain) if "." not in plain else None)
        found.append(Number(match.start(), match.end(), match[0], value, worded))
    return tuple(found)


def in_words(number: int) -> str:
    """“one hundred and fifty-seven”."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{_SMALL[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    size, name = next(scale for scale in _SCALES if number >= scale[0])
    rest = number % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(number // size)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")


def of_words(text: str) -> int | None:
    """The number that words say; None when they say none."""
    total, current = 0, 0
    words = [word for word in re.split(r"[ -]", text.lower()) if word and word != "and"]
    for word in words:
        if word in _VALUES:
            if current % 100 and not (current % 10 == 0 and _VALUES[word] < 10):
                return None
            current += _VALUES[word]
        elif word == "hundred":
            current = (current or 1) * 100
        else:
            total, current = total + (current or 1) * _MULTIPLIERS[word], 0
    return total + current if words else None


def like(number: int, printed: Number) -> str:
    """Another number in the form of a printed one: in words, with or without a comma, with a capital where it has one."""
    if printed.worded:
        words = in_words(number)
        return words[:1].upper() + words[1:] if printed.text[:1].isupper() else words
    separator = _SEPARATORS.search(printed.text)
    return f"{number:,}".replace(",", separator[0]) if separator else str(number)
