"""A page in two halves: its running text, and all that stands around it. So other words can be put into a page without its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.digest import sha256
from builder.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.model import Body
    from builder.text import File

Around = tuple[str, str]
"""The HTML before and behind some words."""

WORDS = "\0words\0"
"""What stands for words that are put in later."""


@dataclass(frozen=True, slots=True)
class Promises:
    """What a page must hold, as HTML writes it; `dialled` are the addresses of its telephone numbers, `anchors` those of its notes."""

    language: str
    content_note: str
    exit_address: str
    help_title: str
    help_intro: str
    dialled: frozenset[str]
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How one page stands in the output: its `file` and the digest of its bytes, where its text begins and ends in them, and what stands around each of its claims.

    `source` is the digest of the file of content that it was made from, `revision` what the page says that the site was built from,
    `filled` what its claims without words of their own say, by their names.
    """

    file: str
    page: bytes
    begin: int
    end: int
    claims: tuple[Around, ...]
    promises: Promises
    source: bytes
    revision: str
    filled: tuple[tuple[str, str], ...]


def source_of(file: File) -> bytes:
    """What stands for a file of content."""
    return sha256(f"{file.path}\0{file.text}".encode("utf-8", "surrogatepass")).digest()


def html_of(body: Body, claims: tuple[Around, ...]) -> str:
    """A body as HTML: the words of each claim stand between what stood around those of the claim in its place."""
    around = iter(claims)
    return "".join(part if isinstance(part, str) else part.html.join(next(around)) for part in body.parts)


def words_of(body: Body, filled: Mapping[str, str]) -> str:
    """All that a body says, with what claims without words of their own say, by their names."""
    if not filled:
        return body.words
    passages = []
    for passage in body.passages:
        pieces, at = [], 0
        for start, end, claim in passage.claims:
            if not claim.text:
                pieces += [passage.text[at:start], filled[f"{claim.scheme}:{claim.target}"]]
                at = end
        passages.append("".join((*pieces, passage.text[at:])))
    return " ".join(passages)


def with_text(sheet: Sheet, page: bytes, body: Body, source: bytes) -> tuple[Sheet, bytes]:
    """The page with other running text, which cites the same in the same order; ValueError when the page is not the one of the sheet."""
    if sha256(page).digest() != sheet.page:
        raise ValueError(sheet.file)
    text = html_of(body, sheet.claims).encode()
    made = b"".join((page[: sheet.begin], text, page[sheet.end :]))
    return replace(sheet, page=sha256(made).digest(), end=sheet.begin + len(text), source=source), made
