"""Where a check first takes a quick look, it passes over nothing that the whole search would find."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.checks import lookalikes, passages, phones, quotations, sentences
from builder.facts import TYPOGRAPHY, _any_of, plain

relaxed = settings(deadline=None)
DIGITS = st.text("0123 +()-.,£wordOolI٣", max_size=30)
PHONES = st.lists(st.one_of(DIGITS, st.sampled_from(("+44", "0114 496", " 0800 1111", "call ", "ring on 10", "Dial 999", "(020)", " 7946", "101"))), max_size=5).map("".join)
MARKED = st.text("“”\"‘’' a-z", max_size=30)
ENDS = st.lists(st.sampled_from(("Mr", "approx", "e.g", "c", "No", "x", "Word", ".", ". ", "!) ", "  ", "\n", "A", "9")), max_size=16).map("".join)
NAMES = ("Jo", "Jo Bloggs", "the Jo’s", "a")


@relaxed
@given(PHONES)
def test_every_telephone_number_begins_as_the_quick_look_says(text: str) -> None:
    assert phones._BEGINNING.search(text) or not phones._NUMBER.search(text)


@relaxed
@given(DIGITS)
def test_letters_beside_digits_are_found_from_the_digit(text: str) -> None:
    beside = re.search(r"[0-9][.,]?[OoIl]|[OoIl][.,]?[0-9]", text)
    assert bool(lookalikes._NEAR_DIGITS.search(text)) == bool(beside)


@relaxed
@given(MARKED)
def test_nothing_is_quoted_before_the_first_opening_mark(text: str) -> None:
    first = quotations._OPENING.search(text)
    found = [match.span() for match in quotations._QUOTED.finditer(text)]
    assert found == ([match.span() for match in quotations._QUOTED.finditer(text, first.start())] if first else [])


@relaxed
@given(ENDS)
def test_an_abbreviation_is_known_by_the_letters_just_before_its_full_stop(text: str) -> None:
    cuts = [0]
    for match in passages._END.finditer(text):
        if not (text[match.start()] == "." and passages._NOT_AN_END.search(text, cuts[-1], match.end())):
            cuts.append(match.end())
    assert passages.sentences(text) == tuple(zip(cuts, [*cuts[1:], len(text)], strict=True))


@relaxed
@given(st.text(st.sampled_from("ab é’‘“–\u00a0\t\n…e\u0301"), max_size=20))
def test_plain_words_are_the_same_whether_all_characters_are_ascii_or_not(text: str) -> None:
    assert plain(text) == " ".join(unicodedata.normalize("NFC", text).translate(TYPOGRAPHY).split())


@relaxed
@given(st.lists(st.sampled_from((*NAMES, "JO", "s", " ", ".", "x", "’s")), max_size=8).map("".join))
def test_no_speaker_is_named_where_none_of_all_names_is_found(text: str) -> None:
    words = plain(text)
    assert _any_of([NAMES]).search(words) or not any(sentences._names(name).search(words) for name in NAMES)
