"""Paths → what is wrong with them: names that one computer holds and another confuses, links, kinds that have no use."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from builder.characters import SUSPECT, called
from builder.patterns import RESERVED_NAME, pattern
from builder.problem import Note, Problem
from builder.text import Span

if TYPE_CHECKING:
    import os

DEEPEST = 8  # names in a path

READ = {
    "content": pattern(r"content/(?:data/[^/]+\.(?:yaml|json)|(?!data/).+\.md)"),
    "static": pattern(r"static/.+\.(?:css|js|mjs|svg|png|jpe?g|webp|avif|gif|ico|woff2?|txt|webmanifest)"),
    "templates": pattern(r"templates/.+\.(?:html|svg|txt|xml)"),
}
MADE = pattern(r"robots\.txt|assets/(?:site\.css|(?:site|tools)\.js|search-index(?:-\d+)?\.js)", re.IGNORECASE)  # static files of these names would take their places
RESERVED = pattern(RESERVED_NAME, re.DOTALL)

ORDINARY = pattern(r"[A-Za-z0-9_-]{5,}(?:\.[a-z0-9]+)+")  # too long for a reserved name


def name_fault(path: str) -> Problem | None:
    """What is wrong with the last name of a path."""
    name = path[path.rfind("/") + 1 :]
    if ORDINARY.fullmatch(name):
        return None
    if name in ("", ".", "..") or RESERVED.fullmatch(name):
        message = f"Windows cannot hold a file of the name “{visible(name)}”"
        return path_fault(path, "path-reserved", message, "Rename it to lower-case letters, digits and hyphens.")
    if name.isascii() and name.isprintable():
        return None
    if found := SUSPECT.search(name):
        message = f"the name holds {called(found[0][0])}, which a person cannot see"
        return path_fault(path, "path-characters", message, "Rename it to lower-case letters, digits and hyphens.")
    if unicodedata.normalize("NFC", name) != name:
        message = f"the name “{visible(name)}” holds letters with detached accents (it is not in the NFC form)"
        return path_fault(path, "path-not-normal", message, f"Rename it to “{unicodedata.normalize('NFC', name)}”, composed.")
    if not name.isprintable() or "\n" in name or "\t" in name:
        message = "the name holds a character that a person cannot see"
        return path_fault(path, "path-characters", message, "Rename it to lower-case letters, digits and hyphens.")
    return None


def depth_fault(path: str) -> Problem | None:
    """What is wrong with the depth of a folder."""
    if path.count("/") < DEEPEST - 1:
        return None
    return path_fault(path, "path-deep", f"the folder is more than {DEEPEST - 1} levels deep", "Move its files further up.")


def kind_fault(path: str, entry: os.DirEntry[str]) -> Problem | None:
    """Why an entry is not a file that the builder reads."""
    if not entry.is_file(follow_symlinks=False):
        if entry.is_symlink():
            return symlink_fault(path)
        return path_fault(path, "path-special", "this is not an ordinary file", "Put a file or a folder here.")
    rule = READ.get(path.partition("/")[0])
    if rule is None or not rule.fullmatch(path):
        message = "the builder does not read a file of this kind in this place"
        return path_fault(path, "path-unknown", message, "Use .md for entries, .yaml in content/data, .html for templates; static/ holds styles, scripts, pictures and plain texts: other documents cannot be read for figures, so link to where they are published.")
    if path.startswith("static/") and MADE.fullmatch(path.removeprefix("static/")):
        return path_fault(path, "path-taken", "the builder makes a file of this name itself", "Rename it.")
    return None


def symlink_fault(path: str) -> Problem:
    """A link, wherever it leads."""
    return path_fault(path, "path-symlink", "this is a symbolic link", "Put the file itself here: links are not followed.")


def unreadable(path: str, error: OSError) -> Problem:
    """The system did not let it be read."""
    return path_fault(path or ".", "unreadable", f"cannot be read: {error.strerror}", "Give the builder leave to read it.")


def visible(path: str) -> str:
    """A path in which everything that a terminal might obey is spelt out."""
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)


def path_fault(path: str, code: str, message: str, way_out: str, *notes: Note) -> Problem:
    """A fault of a path as such."""
    return Problem(code, Span(visible(path), 0, 0), message, way_out, notes)
