"""The address of a link that was found → what the link is: a claim, a link, or neither; and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.markdown import faults
from builder.markdown.addresses import read_address
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.markdown.links import Found
    from builder.problem import Problem
    from builder.text import Span


UNREAD = ("plain", "a claim that cannot be read")
"""What a claim that cannot be read is read as, so that one cause is one problem."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a link is. `at` is where its address stands; `kind` is claim, outside, contact or fragment, and empty for what is no link. A claim has a `scheme`, a `target` and where that is `cited`."""

    at: Span
    problems: tuple[Problem, ...] = ()
    kind: str = ""
    scheme: str = ""
    target: str = ""
    cited: Span | None = None


def meaning(found: Found, text: str, whole: Span, span: Callable[[int, int], Span]) -> Meaning:
    """What a link is whose parts stand in `text`, whole at `whole`; `span` is the place of a part of `text` in its file."""
    begin, end = found.address_at
    if text[begin : begin + 1] == "<" and not found.automatic:
        begin, end = begin + 1, end - 1
    at = span(begin, end) if end > begin else whole
    address = read_address(found.address)
    if address.kind == "refused" or (found.automatic and address.kind not in ("outside", "contact")):
        return Meaning(at, (faults.refused_address(at, found.address),))
    if address.kind not in ("claim", "unknown"):
        return Meaning(at, kind=address.kind)
    target = address.target.strip()
    schemes: tuple[str, ...] = (address.scheme,)
    problems: tuple[Problem, ...] = (faults.claim_title(whole),) if found.title else ()
    if address.kind == "unknown":
        schemes, problems = address.near, (faults.unknown_scheme(at, address.scheme, address.near),)
    elif not target:
        problems = (faults.no_target(at, address.scheme),)
    if not target or len(schemes) > 1:
        return Meaning(at, problems, "claim", *UNREAD, at)
    if text.startswith(f"{address.scheme}:", begin):
        begin += len(address.scheme) + 1 + len(address.target) - len(address.target.lstrip())
    return Meaning(at, problems, "claim", schemes[0], target, span(begin, end) if end > begin else at)
