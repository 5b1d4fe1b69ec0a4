"""A part of the site → a digest of all that its problems rest on. While it stays the same, so does what is found in the part."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from builder.checks.passages import cited_names
from builder.model import Entry
from builder.text import File

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.checks import Rules
    from builder.facts import Fact, Quotation
    from builder.model import Record

_UNSAID = frozenset(("span", "shown_span", "evidence", "wordings"))
"""Of a record, where it stands, what problems show of it, and the figures that are read out of its words."""


def _digest(text: str) -> bytes:
    """SHA-256 of a text, which may hold what no file in UTF-8 can."""
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


class Bases:
    """The bases of the parts of one site. `sources` are the digests of its files of content, `texts` the data files themselves."""

    def __init__(self, rules: Rules, sources: Mapping[str, bytes], texts: Mapping[str, str]) -> None:
        words = rules.wording.pattern.pattern if rules.wording.pattern else ""
        self._common = _digest(repr((rules.ledger.speakers, rules.ledger.placed.pattern, words, rules.wording.rules, rules.quotation_words))).hex()
        self._rules, self._sources, self._texts = rules, sources, texts
        self._said: dict[str, str] = {}

    def of(self, part: Entry | Record | File) -> bytes:
        """The digest for a part: of its own text, of what it cites, and of the rules for all parts."""
        return _digest("\n".join((self._own(part), self._common, *map(self._meaning, cited_names(part)))))

    def _own(self, part: Entry | Record | File) -> str:
        if isinstance(part, Entry):
            return self._sources.get(part.path, b"").hex()
        if isinstance(part, File):
            return f"{part.path}\n{part.text}"
        return f"{part.span.path}\n{self._texts.get(part.span.path, '')[part.span.start : part.span.end]}"

    def _meaning(self, name: str) -> str:
        """What a cited record says, wherever it stands."""
        if name not in self._said:
            ledger = self._rules.ledger
            found = ledger.facts.get(name) or ledger.quotations.get(name)
            self._said[name] = f"{_told(found) if found else f'{name} {name in ledger.targets}'} {self._rules.shares.get(name, ())!r}"
        return self._said[name]


def _told(record: Fact | Quotation) -> str:
    """All that a record says, each under its name: what passes from one of its fields to another says something else there."""
    said = {name: getattr(record, name) for name in type(record).__slots__ if name not in _UNSAID}
    return repr({name: sorted(value) if isinstance(value, frozenset) else value for name, value in said.items() if value})
