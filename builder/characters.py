"""Characters that a person cannot see or could mistake, and what is wrong with each."""

from __future__ import annotations

import unicodedata

from builder.patterns import pattern

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u2008\u200a-\u200d\u205f-\u2065\u206a-\u206f"
    "\u2800\u3000\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
_LONE_RETURN = "\r"
_LOST = "\ufffd"
CHARACTERS = (
    ("bidi-character", pattern(f"[{_BIDI}]+"), "changes the direction of text: what is read is not what is written", "Delete it."),
    ("invisible-character", pattern(f"[{_INVISIBLE}]+"), "is invisible or looks like a space", "Delete it, or write an ordinary space."),
    ("control-character", pattern(f"[{_CONTROL}]+"), "is a control, private or unassigned character", "Delete it."),
    ("lone-carriage-return", pattern(_LONE_RETURN), "is a carriage return without a line feed", "End the line with a line feed."),
    ("encoding", pattern(f"{_LOST}+"), "stands where a character was lost in a conversion", "Write the character that was lost."),
)
SUSPECT = pattern(f"[{_BIDI}{_INVISIBLE}{_CONTROL}{_LONE_RETURN}{_LOST}]")


def called(character: str) -> str:
    """A character that cannot be shown, by number and name."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def shown(text: str) -> str:
    """The text for a terminal, which obeys some characters: what cannot be seen is replaced, one for one; lines and tabs stay."""
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return "".join(
        c if c.isprintable() or c in "\n\t" else " " if unicodedata.category(c) == "Zs" and c not in "\u1680\u3000" else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )


def by_escape(text: str) -> tuple[str, str, str] | None:
    """Code, message and way out when a text that an escape stands for holds such a character."""
    found = SUSPECT.search(text)
    if found is None:
        return None
    code, _, says, _ = next(row for row in CHARACTERS if row[1].match(found[0]))
    return code, f"this stands for {called(found[0])}, which {says}", "Write what can be seen."
