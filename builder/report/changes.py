"""Changes → words: for a terminal, or as Markdown for the summary of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.changes import counted

if TYPE_CHECKING:
    from builder.changes import Change

LONGEST = 160


def as_words(found: tuple[Change, ...]) -> str:
    """One change after another, before → after."""
    if not found:
        return "No fact, entry or setting differs.\n"
    lines = [f"{counted(found)}.", ""]
    for change in found:
        title = f" “{_short(change.title)}”" if change.title else ""
        lines.append(f"{change.how} {change.label} {change.id}{title}")
        lines += [f"  {_detail(*detail)}" for detail in change.details if change.how == "changed"]
        if change.pages:
            lines.append(f"  on: {', '.join(change.pages)}")
    return "\n".join(lines) + "\n"


def as_markdown(found: tuple[Change, ...]) -> str:
    """The same as a table."""
    if not found:
        return "### What this changes\n\nNo fact, entry or setting differs.\n"
    rows = ["### What this changes", "", f"{counted(found)}.", "", "| What | Before | After | On the pages |", "| --- | --- | --- | --- |"]
    for change in found:
        name = f"{change.how} {change.label} `{_cell(change.id)}`"
        pages = _cell(", ".join(change.pages))
        if change.how == "changed":
            rows += [f"| {name}: {_cell(key)} | {_cell(_apart(before, after))} | {_cell(_apart(after, before))} | {pages} |" for key, before, after in change.details]
        else:
            title = _cell(_short(change.title))
            rows.append(f"| {name} | {title if change.how == 'removed' else ''} | {title if change.how == 'added' else ''} | {pages} |")
    return "\n".join(rows) + "\n"


def _detail(key: str, before: str, after: str) -> str:
    if not before:
        return f"{key}: added “{_short(after)}”"
    if not after:
        return f"{key}: removed “{_short(before)}”"
    return f"{key}: “{_apart(before, after)}” → “{_apart(after, before)}”"


def _apart(text: str, other: str) -> str:
    """A text from shortly before where it differs from the other."""
    text, other = " ".join(text.split()), " ".join(other.split())
    at = next((index for index, (one, two) in enumerate(zip(text, other, strict=False)) if one != two), min(len(text), len(other)))
    start = max(0, at - 60) if len(text) > LONGEST else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    return _short(("… " if start else "") + text[start:])


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: text.rfind(' ', 0, LONGEST)]} …"


def _cell(text: str) -> str:
    """Text that no Markdown or HTML is made of."""
    for char in "\\`*_{}[]<>|#":
        text = text.replace(char, f"\\{char}")
    return text
