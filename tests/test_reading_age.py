"""The words of the site are measured: whoever is fourteen can read them, as far as the names of bodies allow."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest
import textstat

from builder.build import examine
from tests.benchmarks.reading_age import FEWEST_WORDS, ages, passages

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
AT_FOURTEEN = 9  # the Automated Readability Index of what people of thirteen to fourteen read
OLDEST = 14  # in whole years, for any page; what the table of the benchmark gives
WITH_LONG_NAMES = 12  # a collection that must name boards, committees and communities in most sentences


@pytest.fixture(scope="module")
def prose() -> Mapping[str, str]:
    """What the entries of each collection say, in running words."""
    entries = examine(ROOT)[1].site.entries
    return {kind: " ".join(passage.text for one in entries if one.kind == kind for passage in one.body.passages) for kind in {one.kind for one in entries}}


def test_the_site_as_a_whole_can_be_read_at_fourteen(prose: Mapping[str, str]) -> None:
    assert textstat.automated_readability_index(" ".join(prose.values())) <= AT_FOURTEEN


def test_no_collection_is_harder_than_its_names_make_it(prose: Mapping[str, str]) -> None:
    assert {kind: hard for kind, words in prose.items() if (hard := textstat.automated_readability_index(words)) > WITH_LONG_NAMES} == {}


def test_whoever_is_fourteen_can_read_every_page(real_site: Path) -> None:
    found = {}
    for path in sorted(real_site.rglob("*.html")):
        document = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        text = " ".join(passages(next(document.iter("main"))))
        if len(text.split()) >= FEWEST_WORDS:
            found[path.parent.name] = round(statistics.mean(ages(text)))
    assert found
    assert {name: age for name, age in found.items() if age > OLDEST} == {}


def test_hard_words_in_long_sentences_are_found_out() -> None:
    hard = "Notwithstanding comprehensive inter-organisational communication arrangements, accountability for implementation remained systematically unascertainable."
    assert textstat.automated_readability_index(hard) > WITH_LONG_NAMES
