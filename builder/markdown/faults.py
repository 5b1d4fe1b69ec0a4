"""The faults that Markdown can have, each as a problem with its way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.patterns import pattern
from builder.problem import Fix, Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable


_ID = pattern(r"[A-Za-z0-9][A-Za-z0-9-]{0,40}")


def raw_html(span: Span) -> Problem:
    """HTML in the source."""
    return Problem("raw-html", span, "the text holds raw HTML, which is shown as it stands", "write it in Markdown")


def too_deep(span: Span) -> Problem:
    """Nesting beyond the limit."""
    return Problem(
        "too-deep", span, "quotations, lists, brackets or emphasis are nested too deeply from here on",
        "write it with less nesting",
    )  # fmt: skip


def too_large(span: Span) -> Problem:
    """Size beyond the limit."""
    return Problem(
        "too-large", span, "the file or table is larger than can be read, and is not shown from here on",
        "split it into several",
    )  # fmt: skip


def list_number(span: Span) -> Problem:
    """An item of a list that is numbered otherwise than it is counted."""
    return Problem(
        "list-number", span, "this number is read as that of an item in a list, and lists count from 1",
        "number the items 1, 2, 3; if it is a figure, put a backslash before the mark after it, as in “1066\\. Hastings”, and cite its record",
    )  # fmt: skip


def indented_text(span: Span) -> Problem:
    """Lines that Markdown takes for code, since they begin with four spaces or a tab."""
    return Problem(
        "indented-text", span, "this line begins with four spaces or a tab, so readers would see it as code",
        "begin it at the margin; the further lines of an item of a list stand under its first word",
    )  # fmt: skip


def lost_words(span: Span) -> Problem:
    """Words that Markdown takes for something that readers do not see."""
    return Problem(
        "lost-words", span, "these words would reach no reader: they are a cell beyond the last column, or define the address of a link that nothing uses or that has one",
        "give the heading of the table as many cells, or take the words away; if they are an ordinary text, put a backslash before its first bracket, as in “\\[Note]: …”",
    )  # fmt: skip


BLOCK_FAULTS: dict[str, Callable[[Span], Problem]] = {
    "raw-html": raw_html,
    "indented-text": indented_text,
    "list-number": list_number,
    "lost-words": lost_words,
    "too-deep": too_deep,
    "too-large": too_large,
}


def picture(span: Span) -> Problem:
    """A picture in the content."""
    return Problem(
        "picture-not-allowed", span, "the text holds a picture",
        "remove it: pictures are drawn by templates, from data",
    )  # fmt: skip


def refused_address(span: Span, address: str) -> Problem:
    """An address that is neither a claim nor an outside link."""
    shown = _shortened(address)
    named = f"to cite a record, write its kind before its id, as in “figure:{address}” or “quote:{address}”; " if _ID.fullmatch(address) else ""
    return Problem(
        "link-not-allowed", span,
        f"the address “{shown}” is not one that a link may have" if shown else "the link has no address",
        f"{named}link to a page of this site with “page:ID”, to a place on the page with “#…”, or elsewhere with “https://…”",
    )  # fmt: skip


def unknown_scheme(span: Span, scheme: str, near: tuple[str, ...]) -> Problem:
    """A scheme that is nearly one of ours."""
    where = Span(span.path, span.start, min(span.end, span.start + len(scheme)))
    options = " or ".join(f"“{option}:”" for option in near)
    fix = Fix(where, near[0]) if len(near) == 1 and span.end - span.start > len(scheme) else None
    return Problem("unknown-scheme", where, f"nothing can be cited with “{scheme}:”", f"did you mean {options}?", fix=fix)


def no_target(span: Span, scheme: str) -> Problem:
    """A claim that names no record."""
    return Problem(
        "claim-without-target", span, f"the claim “{scheme}:” does not say what it cites",
        f"write the id of what it cites after “{scheme}:”",
    )  # fmt: skip


def without_words(span: Span, what: str) -> Problem:
    """A link or a heading in which nothing stands."""
    return Problem("without-words", span, f"the {what} has no words", f"write words for the {what}, or delete it")


def misleading_link(span: Span, words: str, address: str) -> Problem:
    """A link that names one place and leads to another."""
    return Problem(
        "misleading-link", span, f"the words of the link name “{words}”, but it leads to “{_shortened(address)}”",
        "correct one of the two, or say in words where the link leads",
    )  # fmt: skip


def claim_title(span: Span) -> Problem:
    """A claim with a link title."""
    return Problem(
        "claim-title", span, "the claim has a title, which would not be shown",
        "remove the words in quotation marks after the address",
    )  # fmt: skip


def broken_link(span: Span, address: str, *, opened: str, rest: str | None) -> Problem:
    """Brackets that were meant as a link: without their beginning (`opened` holds what stands from it on), around another link, without their end (`rest` is None), or with spaces in the address."""
    if not opened:
        help_ = "open a square bracket before the words of the link, as in [words](figure:id)"
    elif "](" in opened:
        help_ = "take the inner link or the outer one away: a link holds no link"
    elif rest is None:
        help_ = "close the address with “)”, as in “(figure:id)”"
    elif "://" in address:
        help_ = "take the spaces out of the address, or write %20 for each that belongs there"
    elif len(rest.split()) == 1:
        help_ = f"take the spaces out of the address: “({address.strip()}{rest.strip()})”"
    else:
        help_ = "put an address that has spaces in angle brackets, as in “(<plain:a page number>)”, or write “\\]” for a bracket"
    return Problem("broken-link", span, "these brackets look like a link but are read as text", help_)


def title_heading(span: Span) -> Problem:
    """A heading of level 1."""
    return Problem(
        "heading-level", span, "the heading has level 1, but the title of the page is the only one of that level",
        "begin it with “##”",
    )  # fmt: skip


def skipped_heading(span: Span, before: int, level: int) -> Problem:
    """A heading that skips a level."""
    above = f"follows one of level {before}" if before > 1 else "is the first of the page"
    return Problem(
        "heading-level", span, f"the heading has level {level} but {above}",
        f"begin it with “{'#' * (before + 1)}”",
    )  # fmt: skip


def _shortened(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
