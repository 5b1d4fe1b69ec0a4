"""Where everything lives: names of entries and records → addresses, relative to the page that links to them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from builder.checks.site.pages import page_address, shown_kinds
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.model import SoundSite

RECORD_VIEWS = {"figure": "evidence", "quote": "evidence", "source": "sources", "support": "support"}
"""The view of the page on which records of a kind stand."""

MISSING = "404.html"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The address of every name that a claim can cite, from the top of the site: “findings/#F06”. `top` is the path of that top on its host."""

    of: Mapping[str, str]
    top: str = "/"

    def link(self, name: str, page: str) -> str:
        """The address of `name` as seen from the page at path `page`; empty when it has no place."""
        return self.to(self.of[name], page) if name in self.of else ""

    def to(self, target: str, page: str) -> str:
        """The address of `target`, a path from the top of the site, as seen from the page at path `page`.

        It is relative, but on the page for missing addresses, which a host shows at any depth: there it begins at `top`.
        """
        return f"{self.top}{target}" if page == MISSING else relative(page, target)


def addresses(site: SoundSite, base: str = "") -> Addresses:
    """The addresses of a site's entries and records. `base` is the absolute address of the site, or empty."""
    found: dict[str, str] = {}
    kinds: dict[str, str] = {}
    views: dict[str, str] = {}
    for page in (entry for entry in site.entries if entry.kind == "page"):
        found[page.name] = page_address(page)
        views.setdefault(page.record.text("view"), page_address(page))
        for kind in shown_kinds(page):
            kinds[kind] = page_address(page)
    for entry in site.entries:
        if entry.kind in kinds:
            found[entry.name] = f"{kinds[entry.kind]}#{entry.id}"
    for kind, data in (("figure", "figures"), ("quote", "quotations"), ("source", "sources"), ("support", "support")):
        home = views.get(RECORD_VIEWS[kind])
        if home is not None:
            found.update({f"{kind}:{record.text('id')}": f"{home}#{anchor(kind, record.text('id'))}" for record in site.data.get(kind if kind == "support" else data, ())})
    found.update({f"view:{view}": path for view, path in views.items()})
    return Addresses(found, urlsplit(base).path or "/")


def anchor(kind: str, name: str) -> str:
    """The fragment of a record on its page; ids of sources and support lines serve as they are."""
    return name if kind in ("source", "support") else f"{kind}-{name}"


def relative(page: str, target: str) -> str:
    """The address of `target` (a path from the top of the site) from the page at path `page`; works from disk, too."""
    path, mark, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    return f"{_way(page, path)}#{fragment}" if mark and fragment else _way(page, path)


@lru_cache(maxsize=4_096)
def _way(page: str, path: str) -> str:
    here, there = page.split("/")[:-1], (f"{path}index.html" if path == "" or path.endswith("/") else path).split("/")
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:])
