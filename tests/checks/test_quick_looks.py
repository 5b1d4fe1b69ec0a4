"""Where a check first takes a quick look, it passes over nothing that the whole search would find."""

from __future__ import annotations

import json
import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.checks import passages
from builder.checks.clauses import around, denied, doubts, gained, occasions, quantified, rates, steps, unreal
from builder.checks.language import contraries, denials
from builder.checks.language.stems import words_of
from builder.checks.prose import broken, lookalikes, quotations, sentences
from builder.checks.prose.wording import wording
from builder.checks.site import phones
from builder.entries import parse
from builder.facts import TYPOGRAPHY, _any_of, plain
from builder.model import Claim, Passage, packed
from builder.text import File, unpaired_brackets

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


def found_by(expression: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts in which an expression finds something."""
    return st.from_regex(re.compile(expression.pattern, re.IGNORECASE))  # what patterns are used for is without regard to case


@relaxed
@given(found_by(doubts._DOUBT))
def test_a_passage_with_a_doubt_has_one_of_the_words_of_doubt(text: str) -> None:
    assert doubts.may_be_doubted(text)


@relaxed
@given(st.one_of(*map(found_by, (doubts._WRONGLY, doubts._WRONG_DEED, doubts._TAKEN_BACK, doubts._WITHDREW, doubts._VERDICT, doubts._COMMENT))))
def test_a_passage_that_takes_a_figure_back_has_one_of_the_words_for_it(text: str) -> None:
    assert doubts.may_be_distrusted(text)


@relaxed
@given(st.one_of(*map(found_by, (unreal._UNREAL, unreal._UNREAL_AFTER, unreal._UNREAL_THING, unreal._ASKED))))
def test_a_passage_of_a_wish_a_duty_or_a_condition_has_one_of_their_words(text: str) -> None:
    assert unreal.may_be_unreal(text)


@relaxed
@given(st.lists(st.sampled_from(("sex with", "had sex", "naïve", "don’t", "so-called", "K-9", "ſ")), min_size=1, max_size=3), st.data())
def test_a_text_with_a_word_that_is_not_used_has_one_of_the_hints(phrases: list[str], data: st.DataObject) -> None:
    parsed = parse(File("content/data/wording.yaml", f"never:\n  - words: {json.dumps(phrases, ensure_ascii=False)}\n    because: it is not ours\n"))
    rules = wording(parsed.records[0])
    assert rules.pattern
    text = data.draw(found_by(rules.pattern))
    assert not rules.hints or not words_of(text).isdisjoint(rules.hints)


@relaxed
@given(st.one_of(*map(found_by, (denials.HINT, denied._OF_THOSE, denied._BARE))))
def test_a_passage_that_denies_has_one_of_the_words_of_denial(text: str) -> None:
    assert denials.may_be_denied(text)


@relaxed
@given(st.lists(st.sampled_from((*sorted(contraries._CONTRARY), "trained", "untrained", "labelled", "unlabelled", "pier")), max_size=4), st.lists(st.sampled_from((*sorted(contraries._CONTRARY), "trained", "untrained", "unlabelled", "pier")), max_size=3))
def test_a_passage_with_a_contrary_has_one_of_the_words_that_have_one(said: list[str], told: list[str]) -> None:
    texts = (" ".join(told),)
    assert contraries.may_be_contrary(" ".join(said), texts) or not contraries.opposite_of(" ".join(said), texts)


@relaxed
@given(found_by(around._PART))
def test_words_that_take_a_part_end_as_the_quick_look_says(text: str) -> None:
    assert around.ending(text).endswith(around._PART_ENDS)


@relaxed
@given(found_by(around._FIRST))
def test_words_that_count_from_the_first_or_the_last_end_as_the_quick_look_says(text: str) -> None:
    assert around.ending(text).endswith(around._FIRST_ENDS)


@relaxed
@given(found_by(steps._STEP))
def test_a_step_ends_as_the_quick_look_says(text: str) -> None:
    assert steps._ends_in_a_step(text)


@relaxed
@given(found_by(around._COMPARED))
def test_words_that_compare_end_as_the_quick_look_says(text: str) -> None:
    assert around.ending(text).endswith(around._COMPARED_ENDS)


@relaxed
@given(found_by(rates._RATE_BEFORE))
def test_a_rate_has_one_of_the_words_of_rates(text: str) -> None:
    assert rates.may_give_a_rate(text)


@relaxed
@given(st.text("*~#[]^:a \n•–-<", max_size=12))
def test_marks_that_readers_see_are_found_where_there_are_any(text: str) -> None:
    claim = Claim("figure", "f", "a", "a", "x.md", packed(((0, 1), (0, 1), (0, 1))))
    for claims in ((), ((1, 2, claim),)) if len(text) > 1 else ((),):
        passage = Passage("x.md", "text", text, packed(((0, 0),)), claims)
        edges = {edge for start, end, _ in claims for edge in (start - 1, end)}
        places = {match.start() for match in broken._MARKS.finditer(text)} | {match.start() for match in broken._ITEM.finditer(text)} | {at for at in unpaired_brackets(text) if at in edges}
        assert {problem.span.start for problem in broken.shown_mark_problems(passage)} == places


@relaxed
@given(st.one_of(*map(found_by, (gained._MOVE, gained._GRAVER, gained._GRAVER_BEFORE))))
def test_a_passage_of_a_gain_a_loss_or_a_grave_harm_has_one_of_their_words(text: str) -> None:
    assert gained.may_tell_of_gain_or_loss(text)


@relaxed
@given(found_by(occasions._AREA))
def test_a_passage_of_an_area_has_a_word_for_one(text: str) -> None:
    assert occasions.may_name_an_area(text)


@relaxed
@given(st.one_of(*map(found_by, (quantified._OF, quantified._HOW_OFTEN))))
def test_a_clause_of_all_or_always_has_one_of_their_words(text: str) -> None:
    assert not words_of(text).isdisjoint(quantified._WORDS)
