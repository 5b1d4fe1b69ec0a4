"""The units of time, money and measure: every word and sign of them, and what it states."""

from __future__ import annotations

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
LONE_MONEY = frozenset("penny pound dollar euro shilling".split())  # one of it without a number: a dollar a day
NOTES = {"fiver": "5", "tenner": "10", "threepence": "0.03", "sixpence": "0.06", "ninepence": "0.09", "tenpence": "0.1"}

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
    "revolution per minute": "rpm",
    "watt": "watt watts",
    "volt": "volt volts",
    "kilovolt": "kv kilovolt kilovolts",
    "knot": "knot knots",
    "decibel": "db dba decibel decibels",
    "calorie": "calorie calories kcal",
    "tablespoon": "tbsp tablespoon tablespoons",
    "teaspoon": "tsp teaspoon teaspoons",
}.items():
    MEASURES |= dict.fromkeys(_forms.split(), _name)

# Measures that one can have one of without a number: within a mile.
LONE_MEASURES = frozenset("foot ton gallon kilo kilogram mile kilometre metre yard inch acre hectare tonne litre".split())
