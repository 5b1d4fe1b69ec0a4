"""An entry of which only the running text changed → what is wrong with it, whatever the number of the others."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.catalogue import is_error
from builder.checks import limit, passage_problems
from builder.checks.claims.figures import plain_problems
from builder.checks.data.records import condition_problems
from builder.checks.passages import of_entry
from builder.checks.prose.bounds import too_full
from builder.checks.prose.titles import title_problems
from builder.checks.site.pages import share_problems
from builder.checks.site.phones import phone_problems
from builder.checks.site.settled import settled_problems
from builder.kinds import KIND
from builder.model import Body
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.checks import Rules
    from builder.model import Entry, Passage, Site
    from builder.problem import Problem


def own_errors(entry: Entry, fresh: Sequence[Passage], site: Site, rules: Rules) -> Iterator[Problem]:
    """The errors that a check of the whole `site` would find in the `fresh` passages of an entry, or in its text as a whole."""
    return (problem for problem in _own(entry, fresh, site, rules) if is_error(problem.code))


def _own(entry: Entry, fresh: Sequence[Passage], site: Site, rules: Rules) -> Iterator[Problem]:
    if full := too_full(tuple(of_entry(entry, KIND[entry.kind].shape))):
        yield full
        return
    for passage in fresh:
        yield from passage_problems(passage, rules)
    yield from title_problems(entry, rules.ledger, rules.shares)
    yield from condition_problems(entry)
    yield from settled_problems(replace(site, data=MappingProxyType({"speakers": site.data.get("speakers", ())}), entries=(entry,)))
    yield from share_problems(replace(site, entries=(entry,)), limit(site, "quoted_share") or 100)
    alone = replace(site, data=MappingProxyType({"support": site.data.get("support", ())}), entries=(replace(entry, body=Body(passages=tuple(fresh))),))
    yield from plain_problems(alone, rules.ledger)
    yield from phone_problems(alone)
