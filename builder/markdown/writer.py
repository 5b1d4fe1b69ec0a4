"""The writer: tokens → a `Body`, in one pass over them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import mdurl
from markdown_it.common.utils import UNESCAPE_ALL_RE, unescapeAll

from builder.markdown import faults
from builder.markdown.addresses import read_address
from builder.markdown.inlines import Found, Inline, read_inline
from builder.markdown.limits import MAX_NESTING
from builder.markdown.places import Places, Run, place, stretch
from builder.model import Body, Claim, Heading, Link, Passage
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from builder.markdown.blocks import Lines
    from builder.problem import Problem

_SAFE_ADDRESS = re.compile(r"[A-Za-z0-9:/?#@!$()*+,;=._~%\-]+")
_BROKEN_CLAIM = re.compile(r"\]\((?:[^\s()]*)")
_SIMPLE_TAGS = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
}


def escape(text: str) -> str:
    """Text for HTML, between tags or in a quoted attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


def slug(text: str) -> str:
    """A fragment id made of text."""
    plain = unicodedata.normalize("NFKD", text.lower()) if not text.isascii() else text.lower()
    words = re.findall(r"[^\W_]+", re.sub("['’\u0300-\u036f]", "", plain))
    return "-".join(words) or "section"


class Writer:
    """What has been written of a body so far."""

    def __init__(self, path: str, md: MarkdownIt, env: dict[str, Any]) -> None:
        self.path, self.md, self.env = path, md, env
        self.out: list[Any] = []
        self.claims: list[int] = []
        self.passages: list[Passage] = []
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self.role, self.level = "text", 1
        self.taken: dict[str, int] = {}
        self.header: list[str] = []

    def body(self) -> Body:
        """All of it."""
        parts: list[str | Claim] = []
        begin = 0
        for index in self.claims:
            if index > begin:
                parts.append("".join(self.out[begin:index]))
            parts.append(self.out[index])
            begin = index + 1
        if begin < len(self.out):
            parts.append("".join(self.out[begin:]))
        return Body(
            tuple(part for part in parts if part != ""),
            tuple(self.passages),
            tuple(self.headings),
            tuple(self.links),
            tuple(self.problems),
        )

    # Inlines

    def inline(self, content: str, places: Places, role: str, context: str = "") -> str:
        """Write some inline content and record its passage; returns what the reader sees."""
        run = Run(places, role)
        state = read_inline(content, self.md, self.env) if content else None
        if state is None:
            if not content:
                return ""
            self.out.append(escape(content))
            run.add(content, 0)
            return self._record(run, context)
        if state.too_deep >= 0:
            start = place(places, state.too_deep)
            self.problems.append(faults.too_deep(Span(self.path, start, start + 1)))
        later = _Line(self, state, run).write()
        words = self._record(run, context)
        for other in later:
            self._record(other, "")
        return words

    def _record(self, run: Run, context: str) -> str:
        words = run.text()
        if words or run.claims:
            passage = Passage(
                self.path, run.role, words, tuple(run.marks) or ((0, place(run.places, 0)),), tuple(run.claims), context
            )
            self.passages.append(passage)
            if "](" in words and run.role != "code":
                for found in _BROKEN_CLAIM.finditer(words):
                    self.problems.append(faults.broken_link(passage.span(found.start(), found.end())))
        return words

    # Blocks

    def blocks(self, lines: Lines) -> None:
        """Write the blocks."""
        writers = _WRITERS
        for token in lines.tokens:
            writers[token.type](self, token)
        for code, start, end in lines.faults:
            self.problems.append(faults.BLOCK_FAULTS[code](Span(self.path, start, end)))

    def _inline(self, token: Token) -> None:
        places: Places = token.meta["places"]
        if self.role != "heading":
            self.inline(token.content, places, "text")
            return
        mark = len(self.out)
        self.out.append("")
        words = self.inline(token.content, places, "heading")
        first = slug(words)
        count = self.taken[first] = self.taken.get(first, 0) + 1
        anchor = first if count == 1 else f"{first}-{count}"
        while count > 1 and anchor in self.taken:
            count += 1
            anchor = f"{first}-{count}"
        self.taken[first] = count
        self.taken.setdefault(anchor, 1)
        self.out[mark] = f'<h{self.level} id="{anchor}">'
        self.headings.append(Heading(self.level, anchor, words, Span(self.path, *token.meta["whole"])))

    def _heading_open(self, token: Token) -> None:
        self.role, before, self.level = "heading", self.headings[-1].level if self.headings else 1, int(token.tag[1])
        self.before = before

    def _heading_close(self, token: Token) -> None:
        self.role = "text"
        self.out.append(f"</{token.tag}>\n")
        span = self.headings[-1].span
        if self.level == 1:
            self.problems.append(faults.title_heading(span))
        elif self.level > self.before + 1:
            self.problems.append(faults.skipped_heading(span, self.before, self.level))

    def _paragraph_open(self, token: Token) -> None:
        if not token.hidden:
            self.out.append("<p>")

    def _paragraph_close(self, token: Token) -> None:
        if not token.hidden:
            self.out.append("</p>\n")

    def _ordered_list_open(self, token: Token) -> None:
        start = token.attrs.get("start")
        self.out.append("<ol>\n" if start is None else f'<ol start="{start}">\n')

    def _code(self, token: Token) -> None:
        language = unescapeAll(token.info).split(maxsplit=1)[:1]
        self.out.append(f'<pre><code class="language-{escape(language[0])}">' if language else "<pre><code>")
        self.out.append(escape(token.content))
        self.out.append("</code></pre>\n")
        words = token.content.removesuffix("\n")
        if words:
            run = Run(token.meta["places"], "code")
            run.add(words, 0)
            self.passages.append(Passage(self.path, "code", words, tuple(run.marks)))

    def _html(self, token: Token) -> None:
        self.out.append(f"<p>{escape(token.content.strip())}</p>\n")

    def _row(self, token: Token) -> None:
        tag, cells = token.meta["tag"], token.meta["cells"]
        head = tag == "th"
        if head:
            mark = len(self.out)
            self.out.append("")
            self.header = []
        self.out.append("<tr>")
        row = ""
        for column, (cell, side) in enumerate(zip(cells, token.meta["sides"], strict=True)):
            opening = '<th scope="col"' if head else "<td"
            self.out.append(f'{opening} class="{side}">' if side else opening + ">")
            if cell is not None:
                above = "" if head else self.header[column]
                context = f"{above} | {row}" if column and above and row else above or row
                words = self.inline(cell[0], cell[1], "cell", context)
            else:
                words = ""
            if head:
                self.header.append(words)
            elif column == 0:
                row = words
            self.out.append(f"</{tag}>")
        self.out.append("</tr>\n")
        if head:
            label = escape(", ".join(word for word in self.header if word)) or "…"
            self.out[mark] = (
                f'<div class="table" role="group" aria-label="Table: {label}" tabindex="0"><table>\n<thead>\n'
            )
            self.out.append("</thead>\n")

    def _nothing(self, token: Token) -> None:
        pass


def _constant(html: str) -> Callable[[Writer, Token], None]:
    def write(writer: Writer, _token: Token) -> None:
        writer.out.append(html)

    return write


_WRITERS: dict[str, Callable[[Writer, Token], None]] = {
    "inline": Writer._inline,
    "paragraph_open": Writer._paragraph_open,
    "paragraph_close": Writer._paragraph_close,
    "heading_open": Writer._heading_open,
    "heading_close": Writer._heading_close,
    "bullet_list_open": _constant("<ul>\n"),
    "bullet_list_close": _constant("</ul>\n"),
    "ordered_list_open": Writer._ordered_list_open,
    "ordered_list_close": _constant("</ol>\n"),
    "list_item_open": _constant("<li>"),
    "list_item_close": _constant("</li>\n"),
    "blockquote_open": _constant("<blockquote>\n"),
    "blockquote_close": _constant("</blockquote>\n"),
    "hr": _constant("<hr>\n"),
    "fence": Writer._code,
    "code_block": Writer._code,
    "html_block": Writer._html,
    "table_open": Writer._nothing,
    "row": Writer._row,
    "tbody_open": _constant("<tbody>\n"),
    "tbody_close": _constant("</tbody>\n"),
    "table_close": _constant("</table></div>\n"),
}


class _Line:
    """The writing of one inline content."""

    def __init__(self, writer: Writer, state: Inline, run: Run) -> None:
        self.writer, self.state, self.run = writer, state, run
        self.out: list[Any] = writer.out
        self.later: list[Run] = []
        self.open: list[Callable[[], None]] = []

    def write(self) -> list[Run]:
        """Write all tokens; returns the runs of titles and alternative texts."""
        depth = 0
        for token, at in zip(self.state.tokens, self.state.starts, strict=True):
            kind = token.type
            if kind == "text":
                words = token.content
                if words:
                    self.out.append(escape(words))
                    self.run.add(words, at)
            elif kind == "text_special":
                self._special(token, at)
            elif kind in _SIMPLE_TAGS:
                self.out.append(_SIMPLE_TAGS[kind])
                depth += token.nesting
                if depth > MAX_NESTING and token.nesting > 0:
                    self._problem(faults.too_deep(self._span(at, at + 1)))
            elif kind == "softbreak":
                self.out.append("\n")
                self.run.add(" ", at)
            elif kind == "hardbreak":
                self.out.append("<br>\n")
                self.run.add(" ", at + (self.state.src[at] == "\\"))
            elif kind == "link_open":
                self._open_link(token.meta["found"])
            elif kind == "image_open":
                self._open_picture(token.meta["found"])
            elif kind in ("link_close", "image_close"):
                self.open.pop()()
            elif kind == "code_inline":
                self._code(token, at)
            else:
                self._html(token.content, at)
        return self.later

    def _problem(self, problem: Problem) -> None:
        self.writer.problems.append(problem)

    def _span(self, start: int, end: int, places: Places | None = None) -> Span:
        first, last = stretch(places or self.run.places, start, end)
        return Span(self.writer.path, first, last)

    def _special(self, token: Token, at: int) -> None:
        words = token.content
        self.out.append(escape(words))
        if token.markup == words:
            self.run.add(words, at)
        elif token.info == "escape":
            self.run.add(words, at + 1)
        else:
            self.run.replace(words, at)

    def _code(self, token: Token, at: int) -> None:
        words = token.content
        self.out.append(f"<code>{escape(words)}</code>")
        begin = at + len(token.markup)
        if self.state.src[begin : begin + len(words)].replace("\n", " ") != words:
            begin += 1
        self.run.add(words, begin)

    def _html(self, content: str, at: int) -> None:
        self.out.append(escape(content))
        self._problem(faults.raw_html(self._span(at, at + len(content))))

    def _open_picture(self, found: Found) -> None:
        self._problem(faults.picture(self._span(found.start, found.end)))
        outer = self.run
        self.run = Run(outer.places, "alt")

        def close() -> None:
            self.later.append(self.run)
            self.run = outer

        self.open.append(close)
        self._title(found)

    def _open_link(self, found: Found) -> None:
        if self.open:  # a link in the alternative text of a picture
            self.open.append(_do_nothing)
            return
        text, places = found.source or (self.state.src, self.run.places)
        begin, end = found.address_at
        if text[begin : begin + 1] == "<" and not found.automatic:
            begin, end = begin + 1, end - 1
        whole = self._span(found.start, found.end)
        at = self._span(begin, end, places) if end > begin else whole
        address = read_address(found.address)
        if found.automatic and address.kind not in ("outside", "contact"):
            self._problem(faults.refused_address(at, found.address))
            self.open.append(_do_nothing)
        elif address.kind == "claim":
            target = address.target
            if text.startswith(address.scheme + ":", begin):
                begin += len(address.scheme) + 1 + len(target) - len(target.lstrip())
            target = target.strip()
            cited = self._span(begin, end, places) if end > begin else at
            if not target:
                self._problem(faults.no_target(at, address.scheme))
                self._open_faulty(found, whole, at)
                return
            if found.title:
                self._problem(faults.claim_title(whole))
            self._open_claim(found, address.scheme, target, whole, cited)
        elif address.kind == "unknown":
            self._problem(faults.unknown_scheme(at, address.scheme, address.near))
            if len(address.near) == 1 and address.target.strip():
                begin += len(address.scheme) + 1
                cited = self._span(begin, end, places) if end > begin else at
                self._open_claim(found, address.near[0], address.target.strip(), whole, cited)
            else:
                self._open_faulty(found, whole, at)
        elif address.kind == "refused":
            self._problem(faults.refused_address(at, found.address))
            self.open.append(_do_nothing)
        else:
            self._open_anchor(found, address.kind, at)

    def _open_faulty(self, found: Found, whole: Span, at: Span) -> None:
        """A claim that cannot be read is read as plain, so that one cause is one problem."""
        self._open_claim(found, "plain", "a claim that cannot be read", whole, at)

    def _open_claim(self, found: Found, scheme: str, target: str, whole: Span, cited: Span) -> None:
        run, outer = self.run, self.out
        start, words, marks = run.length, len(run.words), self._span(found.start + 1, found.label_end)
        inside: list[str] = []
        self.out = inside

        def close() -> None:
            self.out = outer
            text = "".join(run.words[words:]).replace("\n", " ")
            claim = Claim(scheme, target, text, "".join(inside), whole, marks, cited)
            run.claims.append((start, run.length, claim))
            self.writer.claims.append(len(outer))
            outer.append(claim)

        self.open.append(close)

    def _open_anchor(self, found: Found, kind: str, at: Span) -> None:
        address = found.address
        self.writer.links.append(Link(address, at))
        if not _SAFE_ADDRESS.fullmatch(address):
            address = escape(mdurl.encode(address))
        relation = ' rel="noreferrer external"' if kind == "outside" else ""
        title = f' title="{escape(found.title)}"' if found.title else ""
        self.out.append(f'<a href="{address}"{relation}{title}>')
        self.open.append(self._close_anchor)
        self._title(found)

    def _close_anchor(self) -> None:
        self.out.append("</a>")

    def _title(self, found: Found) -> None:
        if found.title_at is None or not found.title:
            return
        text, places = found.source or (self.state.src, self.run.places)
        position, end = found.title_at
        run = Run(places, "title")
        for special in UNESCAPE_ALL_RE.finditer(text, position, end):
            if special.start() > position:
                run.add(text[position : special.start()], position)
            if special[1]:
                run.add(special[1], special.start(1))
            else:
                run.replace(unescapeAll(special[0]), special.start())
            position = special.end()
        if end > position:
            run.add(text[position:end], position)
        self.later.append(run)


def _do_nothing() -> None:
    pass
