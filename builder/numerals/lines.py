"""Quantities become JSON lines for a scorer, or a listing for a reader."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from builder.numerals.quantity import SPANS, TOLD_FROM
from builder.numerals.reader import quantities
from builder.numerals.words.nouns import plural
from builder.numerals.words.tokens import pattern

if TYPE_CHECKING:
    from builder.numerals.quantity import Quantity

_WORDS_OF_HEDGES = {
    "total": "a total of", "average": "none", "barely": "only", "around": "around", "at-least": "at least", "more-than": "more than", "up-to": "up to",
    "fewer-than": "fewer than", "just-over": "just over", "as-young-as": "as young as", "as-old-as": "as old as", "as-few-as": "as few as",
    "early-mid": "early to mid", "mid-late": "mid to late", "beginning": "early", "ago": "", "later": "", "past": "", "coming": "",
    "opening": "",
}  # fmt: skip
_YEARS_AND_MONTHS = r"P(\d+)Y(\d+)M"
_COMPOUND = r"P(T)?[\d.]+[HMW][\d.]+(?:M[\d.]+)?([MSD])"
_RANGE_OF_DURATIONS = r"PT?([\d.]+)[A-Z]\.\.PT?([\d.]+)[A-Z]"


def to_json(quantity: Quantity) -> dict[str, object]:
    """A quantity as the scorer of labelled sentences reads it."""
    value = quantity.value
    if match := pattern(_RANGE_OF_DURATIONS).fullmatch(value):
        value = f"{match[1]}..{match[2]}"
    elif (match := pattern(_YEARS_AND_MONTHS).fullmatch(value)) and int(match[2]) % 3 == 0:
        value = str(int(match[1]) + int(match[2]) / 12)
    if value[:1] in ("{", "["):  # a set of days: the scorer knows its first and its last
        value = f"{value[1:].partition(',')[0]}/{value[:-1].rpartition(',')[2]}"
    if quantity.unit == "quarter" and (match := pattern(r"P(\d+)M").fullmatch(value)):
        value = str(int(match[1]) / 3)
    if quantity.kind == "ratio" and quantity.unit.startswith("per "):
        value = value.partition("/")[0]
    unit = plural(quantity.unit) if quantity.kind in ("count", "ordinal", "fraction", "vague") else quantity.unit
    if quantity.kind == "duration" and (match := pattern(_COMPOUND).fullmatch(value)):
        unit = {"TM": "minute", "TS": "second", "D": "day"}[("T" if match[1] else "") + match[2]]
    outer, _, inner = quantity.hedge.removeprefix("to ").partition(" to ")[0].rpartition(" ")
    told = outer if inner in (*SPANS, *TOLD_FROM) and outer else inner
    hedge = "until" if quantity.hedge_text.lower() == "not until" else _WORDS_OF_HEDGES.get(told, told)
    return {
        "start": quantity.start,
        "end": quantity.end,
        "value": value,
        "kind": quantity.kind,
        "hedge": hedge,
        "unit": unit,
    }


def main_lines(stream_in: IO[str], stream_out: IO[str]) -> None:
    """Read lines of {"id", "text"} and write lines of {"id", "spans"}, idioms and identifiers left out."""
    for line in stream_in:
        if not line.strip():
            continue
        record = json.loads(line)
        spans = [to_json(q) for q in quantities(record["text"]) if q.states_a_fact]
        stream_out.write(json.dumps({"id": record["id"], "spans": spans}, ensure_ascii=False) + "\n")


def listing(text: str) -> str:
    """One line for each figure of `text`: what is printed, its kind, value, hedge and unit."""
    rows = []
    for q in quantities(text):
        printed = " ".join(text[q.wide_start : q.wide_end].split())
        facts = [q.kind + (" (optional)" if q.optional else ""), q.value, q.hedge and f"hedge {q.hedge}", q.unit and f"unit {q.unit}"]
        rows.append(f"{q.start}–{q.end}  {printed}  = {', '.join(fact for fact in facts if fact)}")
    return "\n".join(rows)
