"""The closed lexicon: every word that states a number, a date or a time, and what it states."""

from __future__ import annotations

from builder.numerals.words.almanac import CLOCK_WORDS, DAYS_TOLD, DECADES, FEASTS, MONTHS, SEASONS, WEEKDAYS, WORDLIKE_MONTHS
from builder.numerals.words.misspelt import ROMAN_YEARS, misspellings
from builder.numerals.words.units import NOTES, OFTEN

DIGITS = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
TENS["fourty"] = 40
# More than one of a number: the under-fives, in twos and threes.
PLURALS = {word + ("es" if word == "six" else "s"): value for word, value in (DIGITS | TEENS).items()}
SOMETHINGS = {f"{word}something{ending}": value for word, value in TENS.items() for ending in ("", "s")}
ISH = {f"{word.removesuffix('y')}{'y' if word.endswith('y') else ''}ish": value for word, value in (TENS | {"twelve": 12, "fifteen": 15}).items()}
ZEROS = dict.fromkeys("zero nought naught nil".split(), 0)
SMALL = DIGITS | TEENS | TENS | ZEROS

SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
SCALES |= {word + "s": value for word, value in SCALES.items()}
SCALE_MARKS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9,
    "bln": 10**9, "mil": 10**6, "mio": 10**6, "tn": 10**12, "trn": 10**12, "tln": 10**12, "t": 10**12}  # fmt: skip
# So many of something, only before “of”: a trio of men, a brace of pheasants.
GROUPS = {"duo": 2, "brace": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8, "gross": 144}
LONG_SCORES = {"threescore": 60, "fourscore": 80}
LOTS = {"dozen": 12, "dozens": 12, "score": 20}

ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        range(1, 20),
        strict=True,
    )
)
ORDINAL_TENS = dict(
    zip(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(),
        range(20, 100, 10),
        strict=True,
    )
)
ORDINAL_SCALES = {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
ORDINAL_MARKS = frozenset(("st", "nd", "rd", "th"))

PARTS = {"half": 2, "quarter": 4} | {
    word: value for word, value in (ORDINALS | ORDINAL_TENS | ORDINAL_SCALES).items() if value > 2
}
PARTS_PLURAL = {"halves": 2} | {word + "s": value for word, value in PARTS.items() if word != "half"}
# Written as one word: threequarters, twothirds.
SOLID = {f"{word}{parts}": (times, value) for word, times in DIGITS.items() for parts, value in PARTS_PLURAL.items() if times < value < 11}
GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

# Digits that are none: superscripts and subscripts, Roman and circled numbers. Read as marks, never as values.
ODD_DIGITS = r"\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2160-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"

MULTIPLES = {
    word: times
    for times, words in {
        "2": "doubled doubles doubling double twofold",
        "3": "trebled trebles trebling treble tripled triples tripling triple threefold",
        "4": "quadrupled quadruples quadrupling quadruple fourfold",
        "5": "quintupled quintuples quintupling quintuple fivefold",
        "1/2": "halved halving halve halves",
        "6": "sextupled sextuples sextupling sextuple sixfold",
        "7": "sevenfold",
        "8": "eightfold",
        "9": "ninefold",
        "100": "hundredfold",
        "1000": "thousandfold",
    }.items()
    for word in words.split()
} | {f"{word}fold": str(times) for word, times in (TEENS | TENS).items()}
TIMES = {"once": "1", "twice": "2", "thrice": "3"}
VAGUE = {
    "tens": "tens",
    "dozens": "dozens",
    "scores": "scores",
    "hundreds": "hundreds",
    "thousands": "thousands",
    "millions": "millions",
    "billions": "billions",
    "trillions": "trillions",
    "umpteen": "umpteen",
    "zillions": "zillions",
    "gazillions": "gazillions",
    "squillions": "squillions",
}
# Before “s of”: 100s of people.
VAGUE_IN_DIGITS = {
    "10": "tens", "100": "hundreds", "1000": "thousands", "1,000": "thousands", "10,000": "tens of thousands", "100,000": "hundreds of thousands", "1,000,000": "millions",
}  # fmt: skip
MAYBE = {"several": "several", "handful": "handful", "both": "2"}

MISSPELT = misspellings(
    (*DIGITS, *TEENS, *TENS, *ORDINALS, *ORDINAL_TENS, "hundred", "hundreds", "hundredth", "thousand", "thousands", "million", "millions", "billion",
     "billions", "dozen", "dozens"),
    TENS, (*DIGITS, *list(ORDINALS)[:9]), (*DIGITS, *TEENS, *TENS), ("hundred", "thousand", "million"),
)  # fmt: skip

# Words that start a figure by themselves, whatever stands beside them. `read` leaves none of them unexplained in
# silence. The months that are also common words (may, march) and the units of time need company to be one.
NUMBER_WORDS = frozenset(
    (
        *SMALL, *LONG_SCORES, *PLURALS, *SOMETHINGS, *ISH, "hundred", *SCALES, *LOTS, *ORDINALS, *ORDINAL_TENS, *ORDINAL_SCALES, *PARTS, *PARTS_PLURAL, *SOLID,
        *MULTIPLES, *TIMES, *VAGUE, *MAYBE, *(MONTHS.keys() - WORDLIKE_MONTHS), *SEASONS, *FEASTS, *WEEKDAYS,
        *DECADES, *DAYS_TOLD, *CLOCK_WORDS, *OFTEN, *NOTES, "couple", "pair", "decade", "decades", "century",
        "centuries", "fortnight", "fortnights", "august", "teens", *GROUPS, *MISSPELT, *ROMAN_YEARS,
    )
) - {"fall", "annual"}  # fmt: skip
