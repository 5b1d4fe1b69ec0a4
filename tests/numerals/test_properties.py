"""What holds of every text: places in order, nothing raised, no number word passed over, numbers and dates read back."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import inflect
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.numerals import figures, read
from builder.numerals.hedging.hedge_words import phrases
from builder.numerals.words.almanac import MONTHS
from builder.numerals.words.lexicon import MISSPELT, NUMBER_WORDS
from builder.numerals.words.units import MEASURES, TIME_UNITS

relaxed = settings(deadline=None, max_examples=60)
ENGINE = inflect.engine()
PIECES = sorted(
    (NUMBER_WORDS - MISSPELT)
    | {"ninteen", "twentytwo"}
    | MONTHS.keys()
    | TIME_UNITS.keys()
    | MEASURES.keys()
    | phrases()
    | set("-–/.,:;()%£$€½'’\"²+^~&*_[]\n")
    | {"12", "1,400", "2009", ".1", "97", "10.30", "0800", "0", "१२", "１２", "pm", "per cent", "between", "to", "of the", "a", "year-old", "aged", "M25", "1e9", "q3", "S60 1AE"}
)
MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
soups = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " "])), max_size=12).map(lambda pairs: "".join(a + b for a, b in pairs))


def check_places(text: str) -> None:
    end = 0
    for q in read(text):
        assert end <= q.start < q.end <= len(text)
        assert 0 <= q.wide_start <= q.start
        assert q.end <= q.wide_end <= len(text)
        end = q.end


@relaxed
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    check_places(text)


@relaxed
@given(soups)
def test_any_soup_of_number_words_is_read(text: str) -> None:
    check_places(text)


@relaxed
@given(soups)
def test_no_number_word_is_passed_over(text: str) -> None:
    covered = {place for q in read(text) for place in range(q.wide_start, q.wide_end)}
    for match in re.finditer(r"(?<![^\W_])[a-z]+(?![^\W_])|[0-9]+", text):
        if match[0] in NUMBER_WORDS or match[0].isdigit():
            assert covered.issuperset(range(*match.span())), match[0]


@relaxed
@given(st.integers(0, 10**9))
def test_whole_numbers_read_back_from_words_and_digits(number: int) -> None:
    spelt = str(ENGINE.number_to_words(number, comma=""))
    grouped = f"{number:,}"
    forms = [spelt, spelt.replace(" and ", " "), spelt.replace("-", " "), grouped, grouped.replace(",", "\u00a0"), grouped.replace(",", "\u2009")]
    for form in forms:
        text = f"They found {form} letters there."
        (found,) = figures(text)
        assert (found.kind, found.value, found.unit, text[found.start : found.end]) == ("count", str(number), "letters", form)


@relaxed
@given(st.decimals(0, 10**6, places=2))
def test_sums_of_money_read_back(amount: Decimal) -> None:
    text = f"It cost £{amount:,} then."
    (found,) = figures(text)
    assert found.kind == "money"
    assert Decimal(found.value) == amount


@relaxed
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_dates_read_back_in_every_form(day: dt.date) -> None:
    month = MONTH_NAMES[day.month - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    for form in (
        f"{day.day} {month} {day.year}",
        f"{day.day}{ending} {month} {day.year}",
        f"{day.day}{ending} of {month}, {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        day.isoformat(),
        f"{day:%A} {day.day} {month} {day.year}",
    ):
        text = f"It was signed on {form} in town."
        (found,) = figures(text)
        assert (found.kind, found.value) == ("date", day.isoformat()), form


@relaxed
@given(st.integers(1900, 2090), st.integers(1, 9))
def test_intervals_of_years_read_back_in_every_form(start: int, length: int) -> None:
    end = start + length
    for form in (f"between {start} and {end}", f"from {start} to {end}", f"in {start}–{end}", f"in {start} - {end}", f"({start}-{end})", f"in {start}–{end % 100:02}"):
        (found,) = figures(f"It went on {form}.")
        assert (found.kind, found.value) == ("date", f"{start}/{end}"), form


@relaxed
@given(st.integers(2, 99), st.integers(1, 50), st.sampled_from(["years", "months", "weeks", "days"]))
def test_ranges_of_durations_read_back(low: int, more: int, unit: str) -> None:
    mark = unit[0].upper()
    for form in (f"{low} to {low + more} {unit}", f"{low}–{low + more} {unit}", f"between {low} and {low + more} {unit}"):
        (found,) = figures(f"The terms were {form} each.")
        assert found.value == f"P{low}{mark}..P{low + more}{mark}", form


@pytest.mark.parametrize("piece", ["1" * 5000, "thousand ", "9^9^", "3 hundred and ", "1e99 ", "May, ", "a.", "1.2.", "90s and ", "A" * 40 + "a1 "])
def test_endless_repetition_is_read_and_ends(piece: str) -> None:
    check_places(piece * (4000 // len(piece) + 1))
