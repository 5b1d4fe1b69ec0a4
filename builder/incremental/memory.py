"""What was worked out before → what need not be worked out again, by value and within one process.

Two functions are remembered: `parse`, which depends on its file alone, and `part_problems`. A part in which nothing
is wrong stays so for as long as the records that it cites say the same, wherever they stand; a part in which
something is wrong is looked at again every time, because its help may name any record of the site.
What one round did not ask for is forgotten in the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks import Rules, part_problems
from builder.checks.passages import cited_names
from builder.entries import parse
from builder.text import Span
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.checks import Part
    from builder.checks.prose.wholes import Share
    from builder.facts import Fact, Quotation
    from builder.model import Entry, Parsed, Record
    from builder.problem import Problem
    from builder.shape import Group
    from builder.text import File

_NOWHERE = Span("", 0, 0)
Meaning = tuple["Fact | Quotation | bool", "tuple[Share, ...]"]
"""What a cited record says: a fact or quotation without its places, or whether there is such a name; and the shares of what it counts."""

Basis = tuple[Meaning, ...]
"""What the cited records of a part say, in the order of its claims."""


class Memory:
    """What the present round and the one before it found."""

    def __init__(self) -> None:
        self._parsed: dict[File, Parsed] = {}
        self._parsed_before: dict[File, Parsed] = {}
        self._sound: dict[int, tuple[Entry | Record | File, tuple[str, ...], Basis]] = {}
        self._sound_before: dict[int, tuple[Entry | Record | File, tuple[str, ...], Basis]] = {}
        self.rules: Rules | None = None
        self._said: dict[str, Meaning] = {}

    def parse_all(self, files: Iterable[File]) -> list[Parsed]:
        """As `entries.parse` of each file. Begins a round: what the last one asked for is kept, the rest forgotten."""
        self._parsed_before, self._parsed = self._parsed, {}
        self._sound_before, self._sound = self._sound, {}
        for file in files:
            self._parsed[file] = self._parsed_before.get(file) or parse(file)
        return list(self._parsed.values())

    def problems(self, parts: Iterable[Part], rules: Rules) -> Iterator[Problem]:
        """As `checks.all_problems`."""
        self._take(rules)
        for part, shape in parts:
            yield from self._of(part, shape, rules)

    def _of(self, part: Entry | Record | File, shape: Group, rules: Rules) -> Iterable[Problem]:
        known = self._sound_before.get(id(part))
        if known is not None and known[0] is part and known[2] == self._basis(known[1]):
            self._sound[id(part)] = known
            return ()
        found = tuple(part_problems(part, shape, rules))
        if not found:
            names = cited_names(part)
            self._sound[id(part)] = (part, names, self._basis(names))
        return found

    def _take(self, rules: Rules) -> None:
        """Rules of a new round. What no claim cites (speakers, places, wording, limits) must be the same, or nothing is known."""
        if self.rules is None or _common(rules) != _common(self.rules):
            self._sound_before = {}
        self.rules = rules
        self._said = {}

    def _basis(self, names: tuple[str, ...]) -> Basis:
        return tuple(self._meaning(name) for name in names)

    def _meaning(self, name: str) -> Meaning:
        if name not in self._said:
            assert self.rules is not None
            ledger = self.rules.ledger
            fact, quotation = ledger.facts.get(name), ledger.quotations.get(name)
            said: Fact | Quotation | bool = name in ledger.targets
            if fact is not None:
                said = replace(fact, span=_NOWHERE, shown_span=_NOWHERE, evidence="")
            elif quotation is not None:
                said = replace(quotation, span=_NOWHERE)
            self._said[name] = said, self.rules.shares.get(name, ())
        return self._said[name]


def _common(rules: Rules) -> tuple[object, ...]:
    return (rules.ledger.speakers, rules.ledger.placed.pattern, rules.wording, rules.quotation_words)
