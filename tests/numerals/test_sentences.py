"""Sentences of many trades (news, minutes, courts, health, money, sport, kitchens) → every figure in them, each label checked by eye."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.numerals import figures

SENTENCES = [json.loads(line) for line in Path(__file__).with_name("sentences.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:60])
def test_a_sentence_holds_these_figures_and_no_others(sentence: dict[str, object]) -> None:
    text = str(sentence["text"])
    found = [[text[q.start : q.end], q.kind, q.value, q.hedge, q.unit] for q in figures(text) if not q.optional]
    assert found == sentence["figures"]
