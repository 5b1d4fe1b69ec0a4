"""Pages and settings → titles used twice, addresses that clash, collections without a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks.passages import bodies
from builder.kinds import KIND, VIEWS
from builder.model import Record
from builder.near import did_you_mean
from builder.patterns import pattern
from builder.problem import Note, Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Entry, Site

_ADDRESS = pattern(r"(?:(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])/)[a-z0-9][a-z0-9-]{0,79}/){1,6}|404\.html|")
_ONCE = tuple(view for view in VIEWS if view not in ("page", "collection"))


def page_address(page: Entry) -> str:
    """The path of a page from the top of the site: “timeline/”, or “” for the home page."""
    if page.record.text("view") == "home":
        return ""
    if page.record.text("view") == "missing":
        return "404.html"
    written = page.record.text("address")
    return written or f"{page.id.lower()}/"


def shown_kinds(page: Entry) -> tuple[str, ...]:
    """The kinds of entries that live on a page."""
    return page.record.texts("shows")


def page_problems(site: Site) -> Iterator[Problem]:
    """Faults that lie between pages."""
    pages = [entry for entry in site.entries if entry.kind == "page"]
    if not pages:
        yield Problem("no-pages", Span("content/pages", 0, 0), "the site has no pages", "add content/pages/home.md with “view: home”")
        return
    if not any(page.record.text("view") == "home" for page in pages):
        yield Problem("no-home", Span("content/pages", 0, 0), "no page has “view: home”", "add content/pages/home.md")
    titles: dict[str, Entry] = {}
    addresses: dict[str, Entry] = {}
    views: dict[str, Entry] = {}
    homes: dict[str, Entry] = {}
    for page in pages:
        yield from _twice("duplicate-title", page, "title", page.record.text("title"), titles, "title")
        address = page_address(page)
        if not _ADDRESS.fullmatch(address):
            yield Problem("wrong-form", page.record.place("address"), f"“{address}” cannot be the address of a page", "write lower-case letters, digits and hyphens, with a slash at the end, such as learning/record/")
        yield from _twice("duplicate-address", page, "address", address, addresses, "address")
        if page.record.text("view") in _ONCE:
            yield from _twice("duplicate-view", page, "view", page.record.text("view"), views, "view")
        for kind in shown_kinds(page):
            if kind not in KIND or kind == "page":
                near = did_you_mean(kind, KIND)
                yield Problem("unknown-choice", page.record.place("shows"), f"there is no kind of entry “{kind}”", f"did you mean “{near[0]}”?" if near else f"choose of: {', '.join(KIND)}")
            yield from _twice("duplicate-home", page, "shows", kind, homes, "kind")
        length = len(page.record.text("description"))
        if length and not 50 <= length <= 160:
            yield Problem("description-length", page.record.place("description"), f"the description has {length} characters", "write 50 to 160 characters")
    yield from _homeless(site, set(homes))


def listing_problems(site: Site) -> Iterator[Problem]:
    """Faults of what the settings list: a page or an item twice, a chapter that cannot be one."""
    views = {entry.id: entry.record.text("view") for entry in site.entries if entry.kind == "page"}
    for key in ("navigation", "footer", "course"):
        names = site.settings.texts(key)
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            yield Problem("listed-twice", site.settings.place(key), f"“{key}” lists “{name}” twice", "keep one of the two")
    for name in site.settings.texts("course"):
        if views.get(name) in ("course", "missing"):
            yield Problem("no-chapter", site.settings.place("course"), f"the page “{name}” cannot be a chapter of the course", "take it from the list: it holds the course itself, or stands for pages that are missing")
    lists = site.settings.values.get("lists")
    for key in lists.values if isinstance(lists, Record) else ():
        seen: dict[str, Span] = {}
        for item in lists.records(key) if isinstance(lists, Record) else ():
            name = item.text("id")
            if name in seen:
                yield Problem("duplicate-id", item.place("id"), f"the id “{name}” is used twice in the list of {key}", "give one of the two another id", (Note("first used here", seen[name]),))
            seen.setdefault(name, item.place("id"))


def _twice(code: str, page: Entry, key: str, value: str, seen: dict[str, Entry], what: str) -> Iterator[Problem]:
    if value in seen and (value or what == "address"):
        other = seen[value]
        yield Problem(code, page.record.place(key), f"the {what} “{value}” is also that of {other.name}", f"give one of the two another {what}", (Note("there", other.record.place(key)),))
    seen.setdefault(value, page)


def _homeless(site: Site, homes: set[str]) -> Iterator[Problem]:
    views = {entry.record.text("view") for entry in site.entries if entry.kind == "page"}
    for view, schemes in (("evidence", ("figure", "quote")), ("sources", ("source",)), ("support", ("support",))):
        claim = next((claim for body in bodies(site) for claim in body.claims if claim.scheme in schemes), None) if view not in views else None
        if claim is not None:
            yield Problem("no-page-for-kind", claim.target_span, f"no page has “view: {view}”, on which the record of {claim.scheme}:{claim.target} would stand", f"add a page with “view: {view}”")
    told: set[str] = set()
    for entry in site.entries:
        if entry.kind != "page" and entry.kind not in homes | told:
            told.add(entry.kind)
            yield Problem("no-page-for-kind", entry.span, f"no page shows entries of the kind “{entry.kind}”", f"add “shows: [{entry.kind}]” to the front matter of the page where they belong")


def share_problems(site: Site, share: int) -> Iterator[Problem]:
    """Pages on which more than `share` per cent of the words of the body are quoted; a claim that is empty shows the words of its record."""
    said = {record.text("id"): len(record.text("text").split()) for record in site.data.get("quotations", ())}
    for entry in site.entries:
        if entry.kind != "page":
            continue
        quotes = [(passage.text[start:end].split(), claim.target) for passage in entry.body.passages for start, end, claim in passage.claims if claim.scheme == "quote"]
        shown = sum(said.get(name, 0) for words, name in quotes if not words)
        quoted = shown + sum(len(words) for words, _ in quotes)
        words = shown + sum(len(passage.text.split()) for passage in entry.body.passages) if quoted else 0
        if quoted * 100 > share * words:
            yield Problem("quoted-too-much", entry.span, f"{quoted} of {words} words of the page are quoted, the site allows {share} per cent", "say more of it in your own words")
