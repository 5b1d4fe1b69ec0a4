"""The writer: tokens → a `Body`, in one pass over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.markdown.html import escape
from builder.markdown.inlines import read_inline
from builder.markdown.phrases import Phrases
from builder.markdown.places import Places, Run
from builder.model import Body, Claim, Heading, Link, Passage, packed
from builder.problem import Problem, in_order

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


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
        self.heading = 0  # the level of the heading that is being written
        self.quoting = 0  # how many block quotations are open
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
            in_order(self.problems),
        )

    def inline(self, content: str, places: Places, role: str, context: str = "") -> str:
        """Write some inline content and record its passage; returns what the reader sees."""
        run = Run(places, role)
        state = read_inline(content, self.md, self.env) if content else None
        if state is None:
            if not content:
                return ""
            self.out.append(escape(content))
            run.add(content, 0)
            return self.record(run, context)
        later = Phrases(self, state, run).write()
        words = self.record(run, context)
        for other in later:
            self.record(other, "")
        return words

    def record(self, run: Run, context: str) -> str:
        """Record the passage of a run; returns what the reader sees."""
        words = run.text()
        if words or run.claims:
            places = run.marks or ((0, run.claims[0][2].text_span.start),)
            self.passages.append(Passage(self.path, run.role, words, packed(places), tuple(run.claims), context))
        return words
