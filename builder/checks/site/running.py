"""Templates → what would run, load or send something that the policy of the site does not allow: said here, not by a silent browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.patterns import pattern
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.text import File

_CODE = pattern(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = pattern(r"<([a-z][a-z0-9-]*)\b((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.IGNORECASE)
_ATTRIBUTE = pattern(r"([^\s=\"'/>]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_FORBIDDEN = frozenset(("applet", "base", "embed", "frame", "frameset", "iframe", "object", "portal", "style", "audio", "video", "fencedframe"))
_LOADS = frozenset(("src", "srcset", "poster", "data", "background", "ping", "action", "formaction", "manifest", "cite"))
_ELSEWHERE = pattern(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:javascript|data|vbscript|blob|file):", re.IGNORECASE)


def running_problems(template: File) -> Iterator[Problem]:
    """Inline scripts, styles and handlers, frames, forms that send, and addresses elsewhere that no record gives."""
    text = _CODE.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), template.text)
    for tag in _TAG.finditer(text):
        said = _said(tag[1].lower(), {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(tag[2])})
        if said:
            yield Problem("unsafe-template", Span(template.path, tag.start(), tag.end()), f"the template holds {said}", "put scripts and styles into static/, and addresses into content/")


def _said(name: str, attributes: dict[str, str]) -> str:
    if name in _FORBIDDEN:
        return f"<{name}>"
    if name == "script" and "src" not in attributes and attributes.get("type") != "application/ld+json":
        return "a script"
    for key, value in attributes.items():
        if key.startswith("on") or key in ("style", "srcdoc"):
            return f"the attribute “{key}”"
        if key in ("action", "formaction", "ping"):
            return f"the attribute “{key}”, which sends something"
        if (key in _LOADS or (key in ("href", "xlink:href") and name in ("link", "use", "image"))) and _ELSEWHERE.match(value.strip()):
            return f"“{value[:60]}”, which would be loaded from elsewhere"
        if key in ("href", "xlink:href") and _ELSEWHERE.match(value.strip()):
            return f"the address “{value[:60]}”"
    return ""
