"""An entry → its outline: all that the rest of the site can see of it, which is its front matter, its headings, and what it cites and links to.

While that stays the same, what was found of the others holds, and of the entry itself what was found of the passages that it still has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.digest import sha256
from builder.text import end_of_front_matter

if TYPE_CHECKING:
    from builder.model import Body, Passage
    from builder.text import File


def front_of(file: File) -> bytes:
    """A digest of where an entry stands and of its front matter."""
    return sha256(f"{file.path}\0{file.text[: end_of_front_matter(file.text)]}".encode("utf-8", "surrogatepass")).digest()


def outline(front: bytes, body: Body) -> str:
    """A digest of the outline of an entry, given that of its front matter and its body."""
    seen = (
        front,
        [(claim.scheme, claim.target, bool(claim.html)) for claim in body.claims],
        [(heading.level, heading.anchor, heading.text) for heading in body.headings],
        [link.address for link in body.links],
    )
    return sha256(repr(seen).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def fresh(body: Body, before: Body) -> tuple[Passage, ...]:
    """The passages that say something else than each of those before, wherever they stand."""
    known = set(map(_said, before.passages))
    return tuple(passage for passage in body.passages if _said(passage) not in known)


def _said(passage: Passage) -> tuple[object, ...]:
    """All of a passage but its places."""
    claims = tuple((start, end, claim.scheme, claim.target, claim.text, claim.html) for start, end, claim in passage.claims)
    return passage.role, passage.text, claims, passage.context, passage.claimable
