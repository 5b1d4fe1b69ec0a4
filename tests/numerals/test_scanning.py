"""The scanner looks only where a figure can stand, and passes over nothing that a slower look would find."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.numerals.dates.intervals import date
from builder.numerals.lengths.decades_of_life import decade_of_life
from builder.numerals.reader import quantities
from builder.numerals.words import lexicon as lex
from builder.numerals.words import tokens
from builder.numerals.words.tokens import Tokens, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

relaxed = settings(deadline=None)
WORDS = (
    *("in", "the", "of", "about", "at least", "to", "and", "children", "reports", "year", "a year", "last month", "May", "may", "March", "half", "third", "one", "Hallowe'en"),
    *("twenty", "1990s", "2013", "12", "1,400", "1,234,567", "0,012", "½", "²", "٣", "9" * 150, "x" * 90, "per cent", "%", "£", "-", "–", ".", ",", "\n", "  ", "’s", "'s", "of June", "minutes past"),
)
TEXT = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((" ", " ", " ", "", "-"))), max_size=30).map(lambda pairs: "".join(word + gap for word, gap in pairs))


def every_place(text: str, lower: str) -> Iterator[int]:
    """Every single digit, and every occurrence of every word that is sought."""
    for match in re.finditer(rf"[\d{''.join(lex.GLYPHS)}{lex.ODD_DIGITS}]", text):
        yield match.start()
    for word in (word for word in tokens._SOUGHT if word in lower):
        for match in re.finditer(re.escape(word), lower):
            alone = not (lower[match.start() - 1 : match.start()].isalpha() or lower[match.end() : match.end() + 1].isalpha())
            if alone and (word in lex.NUMBER_WORDS or tokens._in_company(text, lower, word, match.start(), match.end())):
                yield match.start()


@relaxed
@given(TEXT)
def test_reading_from_rows_of_digits_gives_what_reading_from_every_digit_gives(text: str) -> None:
    quickly = list(quantities(text))
    with patch.object(tokens, "places", every_place):
        assert quickly == list(quantities(text))


@relaxed
@given(TEXT)
def test_a_number_with_groups_begins_no_date_and_no_decade(text: str) -> None:
    run = Tokens(text, lowered(text), 0, len(text))
    for i in range(len(run)):
        if run.kinds[i] == "number" and "," in run.words[i] and run.words[i][0] != "0":
            assert date(run, i, 0) is None
            assert decade_of_life(run, i, 0) is None
