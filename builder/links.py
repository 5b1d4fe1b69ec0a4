"""Outside addresses of a site → those that lead nowhere. Polite: one request at a time, a pause between two to one host."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from contextlib import suppress
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from builder.checks.passages import prose_bodies
from builder.model import Record
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.model import Site
    from builder.text import Span

PAUSE = 1.0  # seconds between two requests to one host
PATIENCE = 20.0  # seconds for an answer
NAME = "Mozilla/5.0 (compatible; link check of a static site)"
GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Link:
    """An outside address and the first place that gives it."""

    address: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of following a link: `dead` when the page is gone, else what kept it from being seen."""

    link: Link
    dead: bool
    words: str


def outside(site: Site) -> tuple[Link, ...]:
    """Every address that the site leads to, once, without its fragment."""
    found: dict[str, Span] = {}
    for address, span in _all(site):
        with suppress(ValueError):  # what is no address, a check refuses
            bare = urldefrag(address).url
            if urlsplit(bare).scheme in ("http", "https"):
                found.setdefault(bare, span)
    return tuple(Link(address, span) for address, span in sorted(found.items()))


def _all(site: Site) -> Iterator[tuple[str, Span]]:
    for record in site.data.get("sources", ()):
        if record.flag("link"):
            yield record.text("URL"), record.place("URL")
    for record in site.data.get("support", ()):
        yield record.text("address"), record.place("address")
    leave = site.settings.values.get("exit")
    if isinstance(leave, Record):
        yield leave.text("address"), leave.place("address")
    bodies = [body for entry in site.entries for body in (entry.body, *prose_bodies(entry.record))]
    for body in (*bodies, *prose_bodies(site.settings), *(body for records in site.data.values() for record in records for body in prose_bodies(record))):
        for link in body.links:
            yield link.address, link.span


def follow(links: tuple[Link, ...], ask: Callable[[str], tuple[int, str]] | None = None, pause: float = PAUSE) -> Iterator[Finding]:
    """Follow each link; what answers well is not reported."""
    last: dict[str, float] = {}
    for link in links:
        host = urlsplit(link.address).netloc
        time.sleep(max(0.0, last.get(host, 0.0) + pause - time.monotonic()))
        status, words = (ask or answer)(link.address)
        last[host] = time.monotonic()
        if not 200 <= status < 400:
            yield Finding(link, status in GONE or status == 0, words)


def answer(address: str) -> tuple[int, str]:
    """The status that an address answers with, 0 when there is no answer, and the same in words."""
    words = ""
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(address, method=method, headers={"User-Agent": NAME, "Accept": "text/html,*/*"})  # noqa: S310 — http and https only, see `outside`
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:  # noqa: S310
                return int(response.status), ""
        except urllib.error.HTTPError as error:
            status, words = error.code, f"{error.code} {error.reason}"
            error.close()
        except (OSError, ValueError, HTTPException) as error:
            status, words = 0, str(getattr(error, "reason", error)) or type(error).__name__
    return status, words
