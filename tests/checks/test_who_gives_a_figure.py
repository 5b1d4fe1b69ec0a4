"""Who gives a figure: the one who said it, not the one who ruled on somebody."""

from __future__ import annotations

import pytest

from builder.checks.sentences import denies, says


@pytest.mark.parametrize("words", ["the court found nine men", "the court later counted 12", "according to the court", "the court's own figure"])
def test_a_speaker_gives(words: str) -> None:
    assert says("the court").search(words)


@pytest.mark.parametrize("words", ["the court found nine men guilty", "the court found him guilty of 12 counts", "the court sat for 12 days", "told the court of 12"])
def test_a_speaker_gives_nothing(words: str) -> None:
    assert not says("the court").search(words)


@pytest.mark.parametrize("words", ["the court rejected it", "the court has never said so", "the court did not find it"])
def test_a_speaker_turns_down(words: str) -> None:
    assert denies("the court").search(words)
