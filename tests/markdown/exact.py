"""What exact places mean: every visible character is where its passage says that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import Body, Claim, Passage


def check_places(text: str, body: Body) -> None:
    """Every character of every passage, every claim and every span."""
    for passage in body.passages:
        check_passage(text, passage)
    assert body.claims == tuple(part for part in body.parts if not isinstance(part, str))
    in_passages = [claim for passage in body.passages for _, _, claim in passage.claims]
    assert sorted(claim.span for claim in in_passages) == sorted(claim.span for claim in body.claims)
    for claim in body.claims:
        check_claim(text, claim)
    for problem in body.problems:
        assert 0 <= problem.span.start < problem.span.end <= len(text)
    for heading in body.headings:
        assert 0 <= heading.span.start <= heading.span.end <= len(text)
    for link in body.links:
        assert 0 <= link.span.start < link.span.end <= len(text)
    for before, after in zip(body.parts, body.parts[1:], strict=False):
        assert not (isinstance(before, str) and isinstance(after, str))


def check_passage(text: str, passage: Passage) -> None:
    """Every character is the one in the file, or what stands there for it."""
    assert passage.places[0][0] == 0
    assert list(passage.places) == sorted(set(passage.places))
    before = -1
    for index, character in enumerate(passage.text):
        offset = passage.offset(index)
        assert offset >= before
        before = offset
        written = text[offset]
        if written == character:
            continue
        assert (
            (character == " " and written in "\n\t\r")  # a line break, or a tab that is cut
            or (character == "\ufffd" and written == "\0")
            or "&" in text[max(0, offset - 1) : offset + 1]  # an entity, of one or two characters
        ), (character, written, offset)
    for start, end, claim in passage.claims:
        assert passage.text[start:end] == claim.text


def check_claim(text: str, claim: Claim) -> None:
    """The spans hold what they say."""
    span, words, target = claim.span, claim.text_span, claim.target_span
    assert text[span.start] == "["
    assert text[span.end - 1] in ")]"
    assert words.start == span.start + 1
    assert text[words.end] == "]"
    assert 0 <= target.start < target.end <= len(text)
    if claim.target == text[target.start : target.end]:
        assert text[: target.start].rstrip(" \t\n").endswith(":") or "&" in text
