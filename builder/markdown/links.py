"""Links and pictures: the inline rules that find them and keep the places of their parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle
from markdown_it.rules_inline.autolink import AUTOLINK_RE, EMAIL_RE

from builder.markdown.limits import MAX_NESTING
from builder.patterns import pattern

if TYPE_CHECKING:
    from builder.markdown.content import Content
    from builder.markdown.places import Places


@dataclass(slots=True)
class Found:
    """A link or picture: offsets of its parts in its block (of a definition: in the definition's `source`)."""

    start: int
    label_end: int
    end: int
    address: str
    address_at: tuple[int, int]
    title: str = ""
    title_at: tuple[int, int] | None = None
    source: tuple[str, Places] | None = None
    automatic: bool = False


# A link with nothing special in its label or address: what the full reading below would find.
_SIMPLE = pattern(r"\[([^\[\]\\`<]*)\]\(([^\s()<>\\&\x00-\x1f\x7f]+)\)")


def link(state: Content, silent: bool) -> bool:
    """A link: `[words](address "title")`, `[words][label]`."""
    start = state.pos
    simple = _SIMPLE.match(state.src, start, state.posMax)
    if simple:
        found: Found | None = Found(start, simple.end(1), simple.end(), simple[2], simple.span(2))
    else:
        found = _find(state, start, start + 1, nested=False)
    if found is None:
        return False
    if not silent:
        _write(state, found, start + 1, "link")
    state.pos = found.end
    return True


def image(state: Content, silent: bool) -> bool:
    """A picture: `![words](address)`."""
    start = state.pos
    if not state.src.startswith("![", start, state.posMax):
        return False
    found = _find(state, start, start + 2, nested=True)
    if found is None:
        return False
    if not silent:
        _write(state, found, start + 2, "image")
    state.pos = found.end
    return True


def _write(state: Content, found: Found, label: int, name: str) -> None:
    limit = state.posMax
    state.push(name + "_open", "a", 1).meta = {"found": found}
    state.pos, state.posMax = label, found.label_end
    state.md.inline.tokenize(state)
    state.posMax = limit
    state.push(name + "_close", "a", -1)


def _find(state: Content, start: int, label: int, nested: bool) -> Found | None:
    """The link whose label begins at `label`; as markdown-it's rules `link` and `image` do."""
    if state.level > MAX_NESTING:
        state.too_deep = start
        return None
    label_end = parseLinkLabel(state, label - 1, not nested)
    if label_end < 0:
        return None
    return _find_address(state, start, label_end) or _find_definition(state, start, label, label_end)


def _find_address(state: Content, start: int, label_end: int) -> Found | None:
    src, limit = state.src, state.posMax
    if not src.startswith("(", label_end + 1, limit):
        return None
    position = begin = _skip(src, label_end + 2, limit)
    if position >= limit:
        return None
    address, address_at = "", (begin, begin)
    read = parseLinkDestination(src, position, limit)
    if read.ok:
        address, address_at, position = read.str, (begin, read.pos), read.pos
    before = position
    position = _skip(src, position, limit)
    title, title_at = "", None
    if before != position < limit:
        quoted = parseLinkTitle(src, position, limit)
        if quoted.ok:
            title, title_at = quoted.str, (position + 1, quoted.pos - 1)
            position = _skip(src, quoted.pos, limit)
    if not src.startswith(")", position, limit):
        return None
    return Found(start, label_end, position + 1, address, address_at, title, title_at)


def _find_definition(state: Content, start: int, label: int, label_end: int) -> Found | None:
    known = state.env.get("references")
    if not known:
        return None
    words, position = "", label_end + 1
    if state.src.startswith("[", position, state.posMax):
        end = parseLinkLabel(state, position)
        if end >= 0:
            words = state.src[position + 1 : end]
            position = end + 1
    meant = known.get(normalizeReference(words or state.src[label:label_end]))
    if meant is None:
        return None
    meant["used"] = True
    return Found(start, label_end, position, meant["href"], meant["address"], meant["title"], meant["title_at"], meant["source"])


def _skip(src: str, position: int, limit: int) -> int:
    while position < limit and src[position] in " \t\n":
        position += 1
    return position


_ANGLES = pattern(r"<([^<>]*)>")


def autolink(state: Content, silent: bool) -> bool:
    """An address in angle brackets."""
    start = state.pos
    found = _ANGLES.match(state.src, start, state.posMax)
    if found is None:
        return False
    address = found[1]
    if AUTOLINK_RE.search(address) is None:
        if EMAIL_RE.search(address) is None:
            return False
        address = "mailto:" + address
    if not silent:
        whole = Found(start, found.end(1), found.end(), address, found.span(1), automatic=True)
        state.push("link_open", "a", 1).meta = {"found": whole}
        state.text_at = start + 1
        state.pos = found.end(1)
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True
