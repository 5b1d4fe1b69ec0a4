"""A text may break off anywhere: an editor is still typing, or a page was cut."""

from __future__ import annotations

import json
from pathlib import Path

from builder.numerals import read

SENTENCES = [json.loads(line)["text"] for line in (Path(__file__).parent / "sentences_written_blind.jsonl").read_text(encoding="utf-8").splitlines()]


def test_no_beginning_of_a_sentence_makes_the_reader_raise() -> None:
    for sentence in SENTENCES[::4]:
        for length in range(len(sentence)):
            read.__wrapped__(sentence[:length])


def test_six_o_is_no_time_without_its_clock() -> None:
    assert [found.kind for text in ("At 6 o'", "at six o’", "6 o'clock") for found in read(text)] == ["count", "count", "time"]
