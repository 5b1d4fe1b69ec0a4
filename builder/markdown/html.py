"""HTML: text escaped for it, and fragment ids made of text."""

from __future__ import annotations

import re
import unicodedata


def escape(text: str) -> str:
    """Text for HTML, between tags or in a quoted attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


def slug(text: str) -> str:
    """A fragment id made of text."""
    plain = unicodedata.normalize("NFKD", text.lower()) if not text.isascii() else text.lower()
    words = re.findall(r"[^\W_]+", re.sub("['’\u0300-\u036f]", "", plain))
    return "-".join(words) or "section"
