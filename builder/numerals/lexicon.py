"""The closed lexicon: every word that states a number, a date or a time, and what it states."""

from __future__ import annotations

from builder.numerals.misspelt import misspellings

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
        "10": "tenfold",
        "20": "twentyfold",
        "100": "hundredfold",
        "1000": "thousandfold",
    }.items()
    for word in words.split()
}
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
MAYBE = {"several": "several", "handful": "handful", "both": "2"}

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
    "|november nov|december dec".split("|"),
    1,
):
    MONTHS |= dict.fromkeys(_names.split(), _number)
WORDLIKE_MONTHS = frozenset(("may", "march", "mar", "jan", "sep", "dec", "jun", "august"))
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
FEASTS = {"christmas": "12-25", "xmas": "12-25", "easter": "", "halloween": "10-31", "hallowe'en": "10-31"}
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAY_MARKS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
    "noughties": 0,
    "tens": 1,
}
DAYS_TOLD = frozenset(("today", "yesterday", "tomorrow", "tonight"))
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}

# Units of time: the singular, its ISO 8601 designator, and how many of it one is.
TIME_UNITS: dict[str, tuple[str, str, int]] = {
    "year": ("year", "Y", 1),
    "yr": ("year", "Y", 1),
    "month": ("month", "M", 1),
    "mth": ("month", "M", 1),
    "week": ("week", "W", 1),
    "wk": ("week", "W", 1),
    "fortnight": ("week", "W", 2),
    "day": ("day", "D", 1),
    "night": ("night", "D", 1),
    "weekend": ("weekend", "", 1),
    "decade": ("year", "Y", 10),
    "century": ("year", "Y", 100),
    "hour": ("hour", "TH", 1),
    "hr": ("hour", "TH", 1),
    "minute": ("minute", "TM", 1),
    "min": ("minute", "TM", 1),
    "second": ("second", "TS", 1),
    "sec": ("second", "TS", 1),
}
TIME_UNITS |= {word + "s": unit for word, unit in TIME_UNITS.items() if word != "century"}
TIME_UNITS["quarters"] = ("quarter", "M", 3)
TIME_UNITS["centuries"] = TIME_UNITS["century"]
OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}

CURRENCY_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "₹": "INR", "₤": "GBP", "￡": "GBP", "rs": "INR"}
CURRENCY_CODES = frozenset("gbp eur usd jpy chf aud cad nzd inr sek nok dkk".split())
# Currency words: the code, and how many of the word make one.
CURRENCY_WORDS = {
    "pound": ("GBP", 1),
    "pounds": ("GBP", 1),
    "quid": ("GBP", 1),
    "sterling": ("GBP", 1),
    "p": ("GBP", 100),
    "pence": ("GBP", 100),
    "penny": ("GBP", 100),
    "pennies": ("GBP", 100),
    "bob": ("GBP", 20),
    "shilling": ("GBP", 20),
    "shillings": ("GBP", 20),
    "euro": ("EUR", 1),
    "euros": ("EUR", 1),
    "dollar": ("USD", 1),
    "dollars": ("USD", 1),
    "cent": ("USD", 100),
    "cents": ("USD", 100),
    "rupees": ("INR", 1),
    "yen": ("JPY", 1),
    "francs": ("CHF", 1),
}
NOTES = {"fiver": "5", "tenner": "10"}

MEASURES: dict[str, str] = {}
for _name, _forms in {
    "kilometre": "km kms kilometre kilometres kilometer kilometers",
    "metre": "m metre metres meter meters",
    "centimetre": "cm centimetre centimetres centimeter centimeters",
    "millimetre": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles",
    "yard": "yard yards yd yds",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "tonne": "tonne tonnes t",
    "hundredweight": "cwt hundredweight",
    "ton": "ton tons",
    "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "gram": "g gram grams gramme grammes",
    "milligram": "mg milligram milligrams milligramme milligrammes",
    "microgram": "mcg µg microgram micrograms microgramme microgrammes",
    "stone": "stone st",
    "ounce": "oz ounce ounces",
    "pound": "lb lbs",
    "litre": "l litre litres liter liters",
    "millilitre": "ml millilitre millilitres",
    "gallon": "gallon gallons",
    "pint": "pint pints",
    "mile per hour": "mph",
    "degree": "degree degrees",
    "kilowatt": "kw kilowatt kilowatts",
    "kilowatt hour": "kwh",
    "megawatt": "mw megawatt megawatts",
    "gigabyte": "gb gigabyte gigabytes",
    "megabyte": "mb megabyte megabytes",
    "calorie": "calorie calories kcal",
    "tablespoon": "tbsp tablespoon tablespoons",
    "teaspoon": "tsp teaspoon teaspoons",
}.items():
    MEASURES |= dict.fromkeys(_forms.split(), _name)

MISSPELT = misspellings(
    (*DIGITS, *TEENS, *TENS, *ORDINALS, *ORDINAL_TENS, "hundred", "hundreds", "hundredth", "thousand", "thousands", "million", "millions", "billion",
     "billions", "dozen", "dozens"),
    TENS, (*DIGITS, *list(ORDINALS)[:9]), ("hundred", "thousand", "million"),
)  # fmt: skip

# Measures that one can have one of without a number: within a mile.
LONE_MEASURES = frozenset("mile kilometre metre yard inch acre hectare tonne litre".split())

# Words that start a figure by themselves, whatever stands beside them. `read` leaves none of them unexplained in
# silence. The months that are also common words (may, march) and the units of time need company to be one.
NUMBER_WORDS = frozenset(
    (
        *SMALL, *PLURALS, *SOMETHINGS, *ISH, "hundred", *SCALES, *LOTS, *ORDINALS, *ORDINAL_TENS, *ORDINAL_SCALES, *PARTS, *PARTS_PLURAL,
        *MULTIPLES, *TIMES, *VAGUE, *MAYBE, *(MONTHS.keys() - WORDLIKE_MONTHS), *SEASONS, *FEASTS, *WEEKDAYS,
        *DECADES, *DAYS_TOLD, *CLOCK_WORDS, *OFTEN, *NOTES, "couple", "pair", "decade", "decades", "century",
        "centuries", "fortnight", "fortnights", "august", "teens", *GROUPS, *MISSPELT,
    )
) - {"fall", "annual"}  # fmt: skip
