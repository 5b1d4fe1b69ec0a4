"""Two sites → what one says and the other does not, in words: figures, quotations, dates and entries, and the pages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.assemble import natural
from builder.checks.identity import RECORD_KIND
from builder.checks.passages import cited_names
from builder.checks.site.pages import shown_kinds
from builder.data_files import DATA_FILES
from builder.kinds import KIND, KINDS
from builder.model import Body, Entry, Record
from builder.values import dataclass
from builder.views.notes import entry_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.model import Site

SCALARS = (str, bool, int)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was added, changed or removed. `details` are (key, before, after); `pages` the titles of pages that show it."""

    kind: str
    label: str
    id: str
    title: str
    how: str
    details: tuple[tuple[str, str, str], ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry or a record, told as texts by key."""

    kind: str
    label: str
    id: str
    title: str
    said: Mapping[str, str]


def changes(before: Site, after: Site) -> tuple[Change, ...]:
    """Everything that differs: records first, then entries, each kind in order of id."""
    old, new = {(thing.kind, thing.id): thing for thing in things(before)}, {(thing.kind, thing.id): thing for thing in things(after)}
    order = {kind: number for number, kind in enumerate([*(RECORD_KIND.get(data.name, data.name) for data in DATA_FILES), *(kind.name for kind in KINDS)])}
    pages_before, pages_after = _pages(before), _pages(after)
    found = []
    for key in sorted({*old, *new}, key=lambda key: (order.get(key[0], len(order)), natural(key[1]))):
        was, now = old.get(key), new.get(key)
        thing = now or was
        assert thing is not None
        if was is not None and now is not None and was.said == now.said:
            continue
        how = "added" if was is None else "removed" if now is None else "changed"
        pages = (pages_after if now is not None else pages_before).get(f"{key[0]}:{key[1]}", ())
        found.append(Change(thing.kind, thing.label, thing.id, thing.title, how, tuple(_details(was, now)), pages))
    return tuple(found)


def _details(was: Thing | None, now: Thing | None) -> Iterator[tuple[str, str, str]]:
    before, after = was.said if was else {}, now.said if now else {}
    for key in dict.fromkeys([*after, *before]):
        if before.get(key, "") != after.get(key, ""):
            yield key, before.get(key, ""), after.get(key, "")


def things(site: Site) -> Iterator[Thing]:
    """Every record and entry of a site."""
    for data in DATA_FILES:
        kind = RECORD_KIND.get(data.name, data.name)
        records = (site.settings,) if data.name == "site" else (site.wording,) if data.name == "wording" else site.data.get(data.name, ())
        for number, record in enumerate(records, 1):
            name = record.text("id") if "id" in record.values else data.name if data.single else str(number)
            yield Thing(kind, data.label, name, _title(record), _said(record))
    for entry in site.entries:
        yield Thing(entry.kind, KIND[entry.kind].label.lower(), entry.id, entry_title(entry), _said(entry.record) | _text(entry))


def _title(record: Record) -> str:
    for key in ("shown", "text", "name", "title"):
        if key in record.values and record.text(key):
            return record.text(key)
    return ""


def _text(entry: Entry) -> dict[str, str]:
    words = told(entry.body)
    return {"text": words} if words else {}


def _said(record: Record) -> dict[str, str]:
    found = {}
    for key, value in record.values.items():
        words = told(value)
        if words:
            found[key] = words
    return found


def told(value: object) -> str:
    """A value in words; two values that say the same are told alike, whatever their places."""
    if isinstance(value, Body):
        return "\n".join(_marked(passage.text, tuple((end, f"{claim.scheme}:{claim.target}") for _, end, claim in passage.claims)) for passage in value.passages)
    if isinstance(value, Record):
        return "; ".join(f"{key}: {words}" for key, item in value.values.items() if (words := told(item)))
    if isinstance(value, tuple):
        return ", ".join(words for item in value if (words := told(item)))
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value) if isinstance(value, SCALARS) else ""


def _marked(text: str, claims: tuple[tuple[int, str], ...]) -> str:
    """The text with what each claim cites in brackets behind it, so that a change of the record cited is seen."""
    for end, name in sorted(claims, reverse=True):
        text = f"{text[:end]} [{name}]{text[end:]}"
    return text


def _pages(site: Site) -> dict[str, tuple[str, ...]]:
    """For every name, the titles of the pages that show it: its own, and those of the entries that cite it."""
    home = {kind: page for page in site.entries if page.kind == "page" for kind in shown_kinds(page)}
    found: dict[str, list[str]] = {}
    for entry in site.entries:
        page = entry if entry.kind == "page" else home.get(entry.kind)
        if page is not None:
            for name in (entry.name, *cited_names(entry)):
                found.setdefault(name, []).append(page.record.text("title"))
    return {name: tuple(dict.fromkeys(titles)) for name, titles in found.items()}


def counted(found: tuple[Change, ...]) -> str:
    """How much changed: “2 figures changed, 1 event added”."""
    groups: dict[tuple[str, str], int] = {}
    for change in found:
        groups[change.label, change.how] = groups.get((change.label, change.how), 0) + 1
    return ", ".join(f"{count} {label if count == 1 else _plural(label)} {how}" for (label, how), count in groups.items())


def _plural(label: str) -> str:
    if label.startswith("element"):
        return label.replace("element", "elements", 1)
    return f"{label[:-1]}ies" if label.endswith("y") else label if label in ("what was said", "the site", "wording") else f"{label}s"
