"""“One of the [17 lamps]”: “one” is a pronoun, and what it is one of is claimed; any other part of a share is a figure."""

from __future__ import annotations

import pytest

from tests import site_in_memory
from tests.site_in_memory import base


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("One of the [17 lamps](figure:lamps)", []),
        ("One of these [seventeen lamps](figure:lamps)", []),
        ("One of the [18 lamps](figure:lamps)", ["altered-figure"]),
        ("One of the [17 boats](figure:lamps)", ["altered-unit"]),
        ("Two of the [17 lamps](figure:lamps)", ["split-figure"]),
        ("One of the [1](figure:lamps)7 lamps", ["split-figure"]),
        ("One of the 17 lamps", ["bare-figure"]),
    ],
)
def test_one_is_a_pronoun_only_before_a_claim_of_the_whole(words: str, codes: list[str]) -> None:
    files = base()
    files["content/findings/F1-nobody-looked.md"] += f"\n{words} went out.\n"
    assert [problem.code for problem in site_in_memory.verdict(files).errors] == codes
