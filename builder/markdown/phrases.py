"""Phrases: inline tokens → HTML, claims and the runs of text that the reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mdurl

from builder.characters import by_escape
from builder.markdown import faults
from builder.markdown.addresses import names_another
from builder.markdown.html import escape
from builder.markdown.limits import MAX_NESTING
from builder.markdown.link_titles import read_title
from builder.markdown.meanings import meaning
from builder.markdown.places import Places, Run, stretch
from builder.model import Link, claim_of, packed
from builder.patterns import pattern
from builder.problem import Problem
from builder.text import Span, unpaired_brackets

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from builder.markdown.content import Content
    from builder.markdown.links import Found
    from builder.markdown.writer import Writer

_SAFE_ADDRESS = pattern(r"[A-Za-z0-9:/?#@!$()*+,;=._~%\-]+")
_BROKEN = pattern(r"\]\( *<?[A-Za-z]+:[^\s()]*")
_SIMPLE_TAGS = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
}


class Phrases:
    """The writing of one inline content."""

    def __init__(self, writer: Writer, state: Content, run: Run) -> None:
        self.writer, self.state, self.run = writer, state, run
        self.out: list[Any] = writer.out
        self.later: list[Run] = []
        self.open: list[Callable[[], None]] = []
        self.html = False

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
                    if "](" in words:
                        self._broken(words, at)
            elif kind == "text_special":
                self._special(token, at)
            elif kind in _SIMPLE_TAGS:
                self.out.append(_SIMPLE_TAGS[kind])
                depth += token.nesting
                if depth > MAX_NESTING and self.state.too_deep < 0:
                    self.state.too_deep = at
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
        if self.state.too_deep >= 0:
            self._problem(faults.too_deep(self._span(self.state.too_deep, self.state.too_deep + 1)))
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
            self._hidden(words, self._span(at, at + len(token.markup)))

    def _hidden(self, words: str, span: Span) -> None:
        """What an entity stands for must be seen like anything else."""
        found = by_escape(words)
        if found is not None:
            code, message, help_ = found
            self._problem(Problem(code, span, message, help_))

    def _code(self, token: Token, at: int) -> None:
        words = token.content
        self.out.append(f"<code>{escape(words)}</code>")
        begin = at + len(token.markup)
        if self.state.src[begin : begin + len(words)].replace("\n", " ") != words:
            begin += 1
        self.run.add(words, begin)

    def _html(self, content: str, at: int) -> None:
        self.out.append(escape(content))
        if not self.html or content[1] != "/":  # the end of what was found before is the same fault
            self._problem(faults.raw_html(self._span(at, at + len(content))))
        self.html = True

    def _broken(self, words: str, at: int) -> None:
        for found in _BROKEN.finditer(words):
            before, after = self.state.src[: at + found.start()], self.state.src[at + found.end() :]
            opening = [start for start in unpaired_brackets(before) if before[start] == "["]
            rest, closed, _ = after.partition("](")[0].partition(")")
            self._problem(faults.broken_link(self._span(at + found.start(), at + found.end()), found[0][2:], opened=before[opening[-1] :] if opening else "", rest=rest if closed else None))

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
        whole = self._span(found.start, found.end)
        meant = meaning(found, text, whole, lambda begin, end: self._span(begin, end, places))
        self.writer.problems.extend(meant.problems)
        if not meant.kind:
            self.open.append(_do_nothing)
        elif meant.cited is not None:
            self._open_claim(found, meant.scheme, meant.target, whole, meant.cited)
        else:
            self._open_anchor(found, meant.kind, meant.at)

    def _open_claim(self, found: Found, scheme: str, target: str, whole: Span, cited: Span) -> None:
        run, outer = self.run, self.out
        start, words, marks = run.length, len(run.words), self._span(found.start + 1, found.label_end)
        inside: list[str] = []
        self.out = inside

        def close() -> None:
            self.out = outer
            text = "".join(run.words[words:]).replace("\n", " ")
            if text and not text.strip():
                self._problem(faults.without_words(whole, "link"))
            places = packed((span.start, span.end) for span in (whole, marks, cited))
            claim = claim_of(scheme, target, text, "".join(inside), whole.path, places)
            run.claims.append((start, run.length, claim))
            self.writer.claims.append(len(outer))
            outer.append(claim)

        self.open.append(close)

    def _open_anchor(self, found: Found, kind: str, at: Span) -> None:
        address = address_as_written = found.address
        self.writer.links.append(Link(address, at))
        if not _SAFE_ADDRESS.fullmatch(address):
            address = escape(mdurl.encode(address))
        relation = ' rel="noreferrer external"' if kind == "outside" else ""
        title = f' title="{escape(found.title)}"' if found.title else ""
        self.out.append(f'<a href="{address}"{relation}{title}>')
        run, first = self.run, len(self.run.words)

        def close() -> None:
            self.out.append("</a>")
            words = "".join(run.words[first:])
            if not words.strip():
                self._problem(faults.without_words(self._span(found.start, found.end), "link"))
            elif other := names_another(words, address_as_written):
                self._problem(faults.misleading_link(at, other, address_as_written))

        self.open.append(close)
        self._title(found)

    def _title(self, found: Found) -> None:
        if found.title_at is None or not found.title:
            return
        text, places = found.source or (self.state.src, self.run.places)
        run, entities = read_title(text, places, *found.title_at)
        for words, begin, end in entities:
            self._hidden(words, self._span(begin, end, places))
        self.later.append(run)


def _do_nothing() -> None:
    pass
