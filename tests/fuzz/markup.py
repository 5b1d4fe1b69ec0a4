"""The only elements, attributes and schemes that a page may hold, and a strict parser that says what else it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
GLOBAL = frozenset({"class", "id", "lang", "title", "hidden", "tabindex", "role", "popover"})
OWN = re.compile(r"(?:aria|data)-[a-z-]+")
ELEMENTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "html head body title header footer main nav section article aside div p h1 h2 h3 h4 h5 h6 ul dl dt dd em strong cite code pre span br hr "
            "figure figcaption table thead tbody tr caption details summary fieldset legend abbr kbd small noscript b i dfn mark s sub sup search"
        ).split(),
        frozenset(),
    ),
    "a": frozenset({"href", "rel", "download"}),
    "blockquote": frozenset(),
    "q": frozenset(),
    "ol": frozenset({"start"}),
    "li": frozenset({"value"}),
    "th": frozenset({"scope", "colspan", "rowspan", "style"}),
    "td": frozenset({"colspan", "rowspan", "style"}),
    "time": frozenset({"datetime"}),
    "data": frozenset({"value"}),
    "meta": frozenset({"charset", "name", "content", "http-equiv", "property"}),
    "link": frozenset({"rel", "href", "type", "sizes", "title"}),
    "script": frozenset({"src", "defer", "type"}),
    "button": frozenset({"type", "disabled", "popovertarget"}),
    "label": frozenset({"for"}),
    "input": frozenset({"type", "name", "value", "checked", "disabled", "autocomplete", "placeholder", "min", "max", "maxlength", "spellcheck"}),
    "textarea": frozenset({"name", "rows", "cols", "autocomplete", "maxlength", "spellcheck"}),
    "select": frozenset({"name", "autocomplete"}),
    "option": frozenset({"value", "selected"}),
    "form": frozenset({"autocomplete"}),
    "output": frozenset({"for"}),
    "template": frozenset(),
}
DRAWN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("title", "desc", "defs"), frozenset()),
    "svg": frozenset({"viewBox", "width", "height", "focusable"}),
    "g": frozenset({"transform"}),
    "a": frozenset({"href"}),
    "path": frozenset({"d"}),
    "line": frozenset({"x1", "x2", "y1", "y2"}),
    "rect": frozenset({"x", "y", "width", "height", "rx", "ry"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "text": frozenset({"x", "y", "dx", "dy", "text-anchor", "transform"}),
    "tspan": frozenset({"x", "y", "dx", "dy"}),
    "use": frozenset({"href", "x", "y", "width", "height"}),
    "foreignObject": frozenset({"x", "y", "width", "height"}),
    "polygon": frozenset({"points"}),
    "polyline": frozenset({"points"}),
}
SCHEMES = ("", "http", "https", "mailto", "tel")
POLICY = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "script-src": ["'self'"],
    "img-src": ["'self'"],
}


def parsed(html: str) -> Element:
    """The page as a strict parser reads it; raises what is wrong with it."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=True).parse(html)


def strangers(page: Element) -> Iterator[str]:
    """Every element, attribute and scheme of a page that is outside the lists."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        known = DRAWN if element.tag.startswith(SVG) else ELEMENTS
        name = element.tag.rpartition("}")[2]
        if name not in known or not element.tag.startswith((HTML, SVG)):
            yield f"<{element.tag}>"
            continue
        for attribute, value in element.items():
            plain = attribute.rpartition("}")[2]
            if plain not in GLOBAL and plain not in known[name] and not OWN.fullmatch(plain):
                yield f"<{name} {attribute}>"
            if plain in ("href", "src") and urlsplit(value.strip()).scheme.lower() not in SCHEMES:
                yield f"<{name} {plain}={value!r}>"
            if plain == "style" and not re.fullmatch(r"text-align:(?:left|center|right)", value):
                yield f"<{name} style={value!r}>"
        if name == "script" and not element.get("src") and element.get("type") != "application/ld+json":
            yield "an inline <script>"
        if name in ("a", "use", "link") and leads_out(element.get("href", "")) and name == "a" and "noreferrer" not in (element.get("rel") or "").split():
            yield f"a link out without noreferrer: {element.get('href')!r}"


def leads_out(address: str) -> bool:
    """Whether an address leads to another host."""
    return address.strip().lower().startswith(("http:", "https:", "//"))
