"""Every page of the site, read by a strict parser: nothing but known elements, attributes and schemes, and a tight policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.fuzz.markup import HTML, leads_out, parsed, strangers

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

WANTED = {"default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"], "script-src": ["'self'"], "img-src": ["'self'"], "connect-src": ["'self'"]}


def pages(site: Path) -> dict[str, Element]:
    """Every page; raises where a strict parser finds a fault."""
    return {path.relative_to(site).as_posix(): parsed(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def policy(page: Element) -> dict[str, list[str]]:
    """The directives of all policies of a page together."""
    metas = [meta.get("content", "") for meta in page.iter(f"{HTML}meta") if (meta.get("http-equiv") or "").lower() == "content-security-policy"]
    return {words[0]: words[1:] for text in metas for part in text.split(";") if (words := part.split())}


def test_every_page_is_well_formed_and_holds_nothing_outside_the_lists(real_site: Path) -> None:
    found = pages(real_site)
    assert len(found) > 15
    assert {name: wrong for name, page in found.items() if (wrong := sorted(set(strangers(page))))} == {}


def test_every_page_forbids_all_that_it_does_not_need(real_site: Path) -> None:
    for name, page in pages(real_site).items():
        found = policy(page)
        own, *hashes = found.pop("style-src")
        assert (own, found) == ("'self'", WANTED), name
        assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", word) for word in hashes), f"{name}: only style sheets that are known word for word"
        head = next(page.iter(f"{HTML}head"))
        tags = [child.tag.removeprefix(HTML) for child in head]
        assert tags.index("meta") < min(tags.index(tag) for tag in ("link", "script")), "the policy comes after what it is to watch over"


def test_no_page_loads_anything_from_elsewhere_or_sends_a_referrer(real_site: Path) -> None:
    for name, page in pages(real_site).items():
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            tag = element.tag.rpartition("}")[2]
            loaded = element.get("src") or (element.get("href", "") if tag == "use" or (tag == "link" and element.get("rel") != "canonical") else "")
            assert not leads_out(loaded), f"{name}: {loaded}"
            assert tag not in ("iframe", "object", "embed", "audio", "video", "style"), name
        assert [meta.get("content") for meta in page.iter(f"{HTML}meta") if meta.get("name") == "referrer"] == ["no-referrer"], name


def test_every_link_out_says_noreferrer(real_site: Path) -> None:
    links = [link for page in pages(real_site).values() for link in page.iter(f"{HTML}a") if leads_out(link.get("href", ""))]
    assert links
    assert all("noreferrer" in (link.get("rel") or "").split() for link in links)


def test_scripts_and_styles_reach_nowhere(real_site: Path) -> None:
    calls = re.compile(r"\b(?:(?<![.\w};])fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval|new Function|document\.write|document\.cookie)")
    for path in [*real_site.rglob("*.js"), *real_site.rglob("*.css")]:
        if path.name.startswith("search-index"):
            continue
        text = re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        assert not calls.search(text), (path.name, calls.search(text))
        assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", text), path.name
