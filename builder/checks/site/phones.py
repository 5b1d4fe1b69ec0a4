"""Telephone numbers on pages → those that no support record proves, and those that say another number than theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.passages import bodies
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Claim, Passage, Record, Site

_NUMBER = pattern(
    r"(?<![\w.,£€$])(?:\+\d{2}[\s-]?)?\(?0\d{2,5}\)?(?:[\s-]?\d{2,6}){1,4}(?![\w%])"
    r"|(?<![\w.,£€$])\+\d{2}(?:[\s-]?\d{2,6}){2,4}(?![\w%])"
    r"|\b(?:call|ring|dial|phone|telephone|text)\s(?:\w+\s(?:on|to)\s|on\s)?(?P<short>\d{3,6})(?![\w%,.]\d|\w|\s?%|[\s-]\d)(?!\s(?:people|times|men|women|children))",
    re.IGNORECASE,
)

_BEGINNING = pattern(r"[\d+](?:(?<=0)(?<![\w.,£€$]0)\d\d|(?<=\+)\d\d|(?<=\s\d)\d{2,5}(?![,.]?\d))")
"""A nought or a plus with two digits after it, or a group of digits by itself: every number has one of these."""


def phone_problems(site: Site) -> Iterator[Problem]:
    """Every telephone number in the text or in a tel: address that is not that of the support record that it cites."""
    lines = {record.text("id"): record for record in site.data.get("support", ())}
    for line in lines.values():
        if line.text("phone") and line.text("dial") and _digits(line.text("phone")) != line.text("dial"):
            message = f"readers see “{line.text('phone')}” and call “{line.text('dial')}”"
            yield Problem("altered-phone", line.place("phone"), message, "write one number in both", (Note("dialled", line.place("dial")),))
    dialled = {number: record for record in lines.values() for number in _numbers(record)}
    for body in bodies(site):
        for passage in body.passages:
            if _BEGINNING.search(passage.text):
                yield from _in(passage, lines, dialled)
        for link in body.links:
            if link.address.lower().startswith("tel:") and _digits(link.address) not in dialled:
                help_ = "correct the number, or add the line to content/data/support.yaml; better cite it with support:"
                yield Problem("altered-phone", link.span, f"no support line has the number of “{link.address}”", help_)


def _in(passage: Passage, lines: dict[str, Record], dialled: dict[str, Record]) -> Iterator[Problem]:
    for match in _NUMBER.finditer(passage.text):
        start, end = match.span("short") if match["short"] else match.span()
        words = passage.text[start:end]
        digits = _digits(words)
        if not 3 <= len(digits) <= 15 or (not match["short"] and len(digits) < 7):
            continue
        claim = _holder(passage, start, end)
        if claim is not None and claim.scheme in ("plain", "quote", "figure"):
            continue
        if claim is None or claim.scheme != "support":
            line = dialled.get(digits)
            help_ = f"cite the line: [{words}](support:{line.text('id')})" if line else "add the line to content/data/support.yaml and cite it with support:"
            yield Problem("bare-phone", passage.span(start, end), f"“{words}” is a telephone number without a record", help_, (Note("recorded here", line.place("phone")),) if line else ())
        elif claim.target in lines and digits not in _numbers(lines[claim.target]):
            line = lines[claim.target]
            yield Problem("altered-phone", passage.span(start, end), f"the page says “{words}”, the record says “{line.text('phone') or line.text('text')}”", "write the number of the record", (Note("recorded here", line.place("phone")),))


def _holder(passage: Passage, start: int, end: int) -> Claim | None:
    return next((claim for first, last, claim in passage.claims if first < end and start < last), None)


def _numbers(record: Record) -> set[str]:
    """The numbers of a support line, in digits alone."""
    found = re.findall(r"\+?[\d\s()-]*\d", record.text("text"))
    return {digits for text in (record.text("phone"), record.text("dial"), *found) if (digits := _digits(text))}


def _digits(text: str) -> str:
    digits = "".join(char for char in text if char.isdigit())
    return f"0{digits[2:]}" if text.strip().removeprefix("tel:").startswith("+44") else digits
