"""Elements: block tokens → the HTML around their content, in one pass over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import unescapeAll

from builder.markdown import faults
from builder.markdown.html import escape, slug
from builder.markdown.places import Run
from builder.model import Claim, Heading, Passage, packed
from builder.patterns import pattern
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from builder.markdown.lines import Lines
    from builder.markdown.writer import Writer


def write_blocks(writer: Writer, lines: Lines) -> None:
    """Write all blocks."""
    for token in lines.tokens:
        _ELEMENTS[token.type](writer, token)
    for code, start, end in lines.faults:
        writer.problems.append(faults.BLOCK_FAULTS[code](Span(writer.path, start, end)))
    for defined in writer.env.get("references", {}).values():
        if "used" not in defined:
            writer.problems.append(faults.lost_words(Span(writer.path, *defined["whole"])))


def _content(writer: Writer, token: Token) -> None:
    if writer.heading:
        _heading(writer, token)
    else:
        writer.inline(token.content, token.meta["places"], "block-quote" if writer.quoting else "text")


def _heading(writer: Writer, token: Token) -> None:
    level, span = writer.heading, Span(writer.path, *token.meta["whole"])
    before = writer.headings[-1].level if writer.headings else 1
    if level == 1:
        writer.problems.append(faults.title_heading(span))
    elif level > before + 1:
        writer.problems.append(faults.skipped_heading(span, before, level))
    mark = len(writer.out)
    writer.out.append("")
    words = writer.inline(token.content, token.meta["places"], "heading")
    if not words.strip() and not any(isinstance(part, Claim) and not part.text for part in writer.out[mark + 1 :]):
        writer.problems.append(faults.without_words(span, "heading"))
    anchor = _anchor(writer.taken, slug(words))
    writer.out[mark] = f'<h{level} id="{anchor}">'
    writer.headings.append(Heading(level, anchor, words, span))


def _anchor(taken: dict[str, int], wanted: str) -> str:
    """A fragment id that is not taken: the one wanted, or with a number from 2 after it."""
    anchor, count = wanted, taken.get(wanted, 0) + 1
    while anchor in taken:
        anchor = f"{wanted}-{count}"
        count += 1
    taken[wanted] = max(count - 1, 1)
    taken.setdefault(anchor, 1)
    return anchor


def _heading_open(writer: Writer, token: Token) -> None:
    writer.heading = int(token.tag[1])


def _heading_close(writer: Writer, token: Token) -> None:
    writer.heading = 0
    writer.out.append(f"</{token.tag}>\n")


def _paragraph_open(writer: Writer, token: Token) -> None:
    if not token.hidden:
        writer.out.append("<p>")


def _paragraph_close(writer: Writer, token: Token) -> None:
    if not token.hidden:
        writer.out.append("</p>\n")


def _quotation_open(writer: Writer, token: Token) -> None:  # noqa: ARG001 - called as all elements are
    writer.quoting += 1
    writer.out.append("<blockquote>\n")


def _quotation_close(writer: Writer, token: Token) -> None:  # noqa: ARG001
    writer.quoting -= 1
    writer.out.append("</blockquote>\n")


def _ordered_list(writer: Writer, token: Token) -> None:
    start = token.attrs.get("start")
    writer.out.append("<ol>\n" if start is None else f'<ol start="{start}">\n')


def _code(writer: Writer, token: Token) -> None:
    language = unescapeAll(token.info).split(maxsplit=1)[:1]
    opening = f'<pre><code class="language-{escape(language[0])}">' if language else "<pre><code>"
    writer.out.append(f"{opening}{escape(token.content)}</code></pre>\n")
    words = token.content.removesuffix("\n")
    if words:
        run = Run(token.meta["places"], "code")
        run.add(words, 0)
        writer.passages.append(Passage(writer.path, "code", words, packed(run.marks)))


def _raw_html(writer: Writer, token: Token) -> None:
    writer.out.append(f"<p>{escape(token.content.strip())}</p>\n")


_HOLDS_MORE = pattern(r"[\[\d*_`<]")  # a claim, a figure, a mark: not words alone


def _row(writer: Writer, token: Token) -> None:
    if token.meta["tag"] == "th":
        _header(writer, token)
        return
    first = ""
    told = [f"{above}: {cell[0]}" if cell and cell[0] and not _HOLDS_MORE.search(cell[0]) else "" for above, cell in zip(writer.header, token.meta["cells"], strict=True)]
    writer.out.append("<tr>")
    for column, (cell, side) in enumerate(zip(token.meta["cells"], token.meta["sides"], strict=True)):
        writer.out.append(f'<td class="{side}">' if side else "<td>")
        above = writer.header[column]
        context = "\n".join((" | ".join(filter(None, (above, first))), *(words for other, words in enumerate(told) if words and other != column)))
        words = writer.inline(cell[0], cell[1], "cell", context) if cell else ""
        writer.out.append("</td>")
        if column == 0:
            first = words
    writer.out.append("</tr>\n")


def _header(writer: Writer, token: Token) -> None:
    # The box scrolls sideways where the table is wider than the screen, so it takes the focus and needs a name.
    mark = len(writer.out)
    writer.out.append("")
    writer.header = []
    for (content, places), side in zip(token.meta["cells"], token.meta["sides"], strict=True):
        tag, scope = ("th", ' scope="col"') if content else ("td", "")
        writer.out.append(f'<{tag}{scope} class="{side}">' if side else f"<{tag}{scope}>")
        writer.header.append(writer.inline(content, places, "cell"))
        writer.out.append(f"</{tag}>")
    label = escape(", ".join(words for words in writer.header if words))
    name = f"Table: {label}" if label else "Table"
    writer.out[mark] = f'<div class="table" role="group" aria-label="{name}" tabindex="0"><table>\n<thead>\n<tr>'
    writer.out.append("</tr>\n</thead>\n")


def _constant(html: str) -> Callable[[Writer, Token], None]:
    def write(writer: Writer, _token: Token) -> None:
        writer.out.append(html)

    return write


_ELEMENTS: dict[str, Callable[[Writer, Token], None]] = {
    "inline": _content,
    "paragraph_open": _paragraph_open,
    "paragraph_close": _paragraph_close,
    "heading_open": _heading_open,
    "heading_close": _heading_close,
    "bullet_list_open": _constant("<ul>\n"),
    "bullet_list_close": _constant("</ul>\n"),
    "ordered_list_open": _ordered_list,
    "ordered_list_close": _constant("</ol>\n"),
    "list_item_open": _constant("<li>"),
    "list_item_close": _constant("</li>\n"),
    "blockquote_open": _quotation_open,
    "blockquote_close": _quotation_close,
    "hr": _constant("<hr>\n"),
    "fence": _code,
    "code_block": _code,
    "html_block": _raw_html,
    "row": _row,
    "tbody_open": _constant("<tbody>\n"),
    "tbody_close": _constant("</tbody>\n"),
    "table_close": _constant("</table></div>\n"),
}
