"""The names that a misspelt one is likely to mean: the nearest first, by letters, by length and by number."""

from __future__ import annotations

import pytest

from builder.near import did_you_mean


@pytest.mark.parametrize(("word", "known", "meant"), [
    ("F7", ["F27", "F17", "F07", "F01"], "F07"),
    ("F7", ["F1", "F6", "F27"], "F6"),
    ("f12", ["F12", "F21", "E12"], "F12"),
    ("lamp", ["lamps", "camp", "ramps"], "camp"),
    ("polise-reports", ["police-reports", "police-report-2"], "police-reports"),
    ("strenght", ["strength", "length"], "strength"),
    ("F50", ["F08", "F27", "F05"], "F05"),
])  # fmt: skip
def test_the_nearest_comes_first(word: str, known: list[str], meant: str) -> None:
    assert did_you_mean(word, known)[0] == meant


def test_what_is_like_nothing_means_nothing() -> None:
    assert did_you_mean("zebra", ["lamps", "F12"]) == ()


@pytest.mark.parametrize(("word", "meant"), [("f0173x", "f0173"), ("f017", "f0017"), ("F173", "f0173"), ("fo173", "f0173"), ("0f173", "f0173"), ("zebra", "")])
def test_among_thousands_the_nearest_is_found_too(word: str, meant: str) -> None:
    assert did_you_mean(word, [f"f{number:04}" for number in range(2000)])[:1] == ((meant,) if meant else ())
