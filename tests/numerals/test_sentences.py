"""Sentences of many trades → every figure in them: those labelled as the rules grew, and those written before the rules had seen them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.numerals import figures

FILES = ("sentences.jsonl", "sentences_written_blind.jsonl")
SENTENCES = [json.loads(line) for name in FILES for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:60])
def test_a_sentence_holds_these_figures_and_no_others(sentence: dict[str, object]) -> None:
    text = str(sentence["text"])
    found = [[text[q.start : q.end], q.kind, q.value, q.hedge, q.unit] for q in figures(text) if not q.optional]
    assert found == sentence["figures"]
