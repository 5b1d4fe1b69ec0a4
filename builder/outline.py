"""Entries of which only the running text changed → what is wrong with them, whatever the number of the others.

Others see of an entry its front matter, its headings, and what it cites and links to: its outline. While that stays the
same, what was found of the others holds.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.checks import all_problems, limit, parts
from builder.checks.figures import plain_problems
from builder.checks.pages import share_problems
from builder.checks.phones import phone_problems
from builder.checks.records import record_problems
from builder.entries import end_of_front_matter
from builder.model import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.checks import Rules
    from builder.model import Site
    from builder.problem import Problem
    from builder.text import File


def outline(file: File, entry: Entry) -> str:
    """A digest of all that the rest of the site can see of an entry."""
    seen = (
        file.path,
        file.text[: end_of_front_matter(file.text)],
        [(claim.scheme, claim.target) for claim in entry.body.claims],
        [(heading.level, heading.anchor, heading.text) for heading in entry.body.headings],
        [link.address for link in entry.body.links],
    )
    return sha256(repr(seen).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def own_problems(entries: Sequence[Entry], site: Site, rules: Rules) -> Iterator[Problem]:
    """What a check of the whole `site` would find that lies in the running text of these entries."""
    few = replace(site, entries=tuple(entries), data=MappingProxyType({"support": site.data.get("support", ())}))
    yield from all_problems([(part, shape) for part, shape in parts(few) if isinstance(part, Entry)], rules)
    yield from share_problems(few, limit(site, "quoted_share") or 100)
    yield from record_problems(few)
    yield from plain_problems(few, rules.ledger)
    yield from phone_problems(few)
