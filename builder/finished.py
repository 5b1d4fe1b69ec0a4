"""A rendered page → what it lacks of what no page may lack. Templates can rot like any other text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

from builder.patterns import pattern
from builder.problem import Problem
from builder.sheet import Promises
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Body
    from builder.views.page_shapes import PageView

_LANGUAGE = pattern(rb"<html[^>]*\slang=\"([^\"]+)\"")
_TITLE = pattern(rb"<title>([^<]+)</title>")
_ID = pattern(rb"id=\"(?<=\s....)([^\"]*)\"")
_FRAGMENT = pattern(rb"href=\"#(?<=\s.......)([^\"]+)\"")
"""Both begin with their letters, which are found ten times as fast as the space before them."""
SWALLOWING = ("textarea", "title", "style", "script", "template", "noscript", "select", "svg")
"""Elements that take in all that follows when they are left open."""
_SWALLOWING = pattern(rb"<(?:%(one)s)|</(?:%(one)s)>" % {b"one": "|".join(SWALLOWING).encode()})
_POLICY = pattern(rb"Content-Security-Policy\" content=\"default-src 'none'(?:; ?[a-z-]+(?: (?:'none'|'self'|'sha256-[A-Za-z0-9+/=]+'))*)*;?\"")
"""A policy by which a page loads from its own site at most."""
_LINK = pattern(rb"<a\s[^>]*?href=\"([^\"]*)\"")


def promised(view: PageView) -> Promises:
    """What the page of a view must hold."""
    from markupsafe import escape  # noqa: PLC0415 — not needed to look at a page

    frame = view.frame
    return Promises(
        frame.language,
        str(escape(frame.content_note)),
        str(escape(frame.exit_address)),
        str(escape(frame.help_title)),
        str(escape(frame.help_intro)),
        frozenset(f"tel:{line.dial}" for line in frame.support if line.dial),
        frozenset(note.anchor for note in view.notes),
    )


def page_problems(view: PageView, page: bytes, body: Body) -> Iterator[Problem]:
    """What a page lacks, as problems of its template; of its text, where the heading or the link stands there that is to blame."""
    places = {f"“{heading.anchor}”": heading.span for heading in body.headings} | {f"“{link.address}”": link.span for link in body.links}
    for lack, help_ in lacks(promised(view), page):
        span = next((span for name, span in places.items() if name in lack), Span(f"templates/pages/{view.template}.html", 0, 0))
        yield Problem("page-lacks", span, f"the page “{view.title}” has {lack}", help_)


def lacks(promises: Promises, page: bytes) -> Iterator[tuple[str, str]]:
    """What a page lacks: language, title, one main heading, content note, exit, help, its sources, its policy.

    WCAG 2.2 asks for the language (3.1.1), the title (2.4.2) and a way past repeated blocks (2.4.1); the others are promises to the reader.
    """
    language = _LANGUAGE.search(page)
    if not language or language[1] != promises.language.encode():
        yield "no language, or another one than the site", 'write <html lang="{{ frame.language }}"> in templates/base.html'
    title = _TITLE.search(page)
    if not title or not title[1].strip():
        yield "no title", "write <title>{{ frame.title }}</title> in templates/base.html"
    headings = page.count(b"<h1")
    if headings != 1:
        yield f"{headings or 'no'} main headings, where one belongs", "keep exactly one <h1> in the template"
    note, heading = page.find(promises.content_note.encode()), page.find(b"<h1")
    if not promises.content_note or note < 0 or (0 <= heading < note):
        yield "no content note before its heading", "show {{ frame.content_note }} at the beginning of <main>"
    links = (match[1] for match in _LINK.finditer(page))
    first, second = next(links, b""), next(links, None)
    if not first.startswith(b"#"):
        yield "no way past its repeated parts", "begin <body> with a link to #main"
    if promises.exit_address.encode() != second:
        yield "no exit where it belongs, first after the link to the content", "show the exit of templates/components/exit.html there"
    if promises.help_title.encode() not in page or promises.help_intro.encode() not in page:
        yield "no help panel", "show the panel of templates/components/help-panel.html in the footer"
    dialled = {address.encode() for address in promises.dialled} - {first, second}
    if dialled and not dialled.issubset(links):
        yield "a help panel without all its numbers", "show every line of {{ frame.support }} in the help panel"
    if b"<!--" in page:
        yield "a comment of HTML, which hides all that follows when its end is forgotten", "write comments in templates as {# … #}"
    marks = Counter(_SWALLOWING.findall(page))
    for element in SWALLOWING:
        if marks[f"<{element}".encode()] != marks[f"</{element}>".encode()]:
            yield f"a <{element}> without its end, which takes in all that follows", f"close it with </{element}>"
    ids = _ID.findall(page)
    known = set(ids)
    if len(known) < len(ids):
        yield f"two places of the id “{next(one for one in ids if ids.count(one) > 1).decode()}”", "give the heading or the entry of that name another one: links could lead to either"
    if lost := sorted(one for one in set(_FRAGMENT.findall(page)) - known if _unescaped(one.decode()) not in known):
        yield f"a link to “#{lost[0].decode()}”, which is not on it", "link to a heading or an entry of the page by its id"
    if not known.issuperset(anchor.encode() for anchor in promises.anchors):
        yield "figures whose sources are not shown", "show {{ view.notes }} at the end of <main>"
    if not _POLICY.search(page) or b'name="referrer" content="no-referrer"' not in page:
        yield "no security policy, or a referrer", "keep the two <meta> elements in templates/base.html"


def _unescaped(fragment: str) -> bytes:
    """A fragment as ids have it."""
    from html import unescape  # noqa: PLC0415 - knows two thousand names, and is seldom asked

    return unquote(unescape(fragment)).encode()
