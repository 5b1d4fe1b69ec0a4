"""Problems with exactly one right answer → the files with the answers written in; nothing is ever left half written."""

from __future__ import annotations

import os
import tempfile
from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from builder.problem import Fix, Problem


def fixed(problems: Iterable[Problem], texts: Mapping[str, str]) -> dict[str, str]:
    """The new text of every file that a fix changes. Of fixes that overlap, the first is made; the next check offers the others anew."""
    by_file: dict[str, list[Fix]] = {}
    for problem in problems:
        fix = problem.fix
        if fix is not None and fix.span.path in texts and fix.span.path.startswith("content/"):
            by_file.setdefault(fix.span.path, []).append(fix)
    return {path: _apply(texts[path], fixes) for path, fixes in sorted(by_file.items())}


def _apply(text: str, fixes: list[Fix]) -> str:
    parts: list[str] = []
    at = 0
    for fix in sorted(set(fixes), key=lambda fix: (fix.span.start, fix.span.end, fix.replacement)):
        if fix.span.start < at or (parts and fix.span.start == at == fix.span.end):
            continue
        parts += [text[at : fix.span.start], fix.replacement]
        at = fix.span.end
    return "".join([*parts, text[at:]])


def diff(path: str, before: str, after: str) -> str:
    """What changes in a file, as a unified diff."""
    lines = unified_diff(before.splitlines(), after.splitlines(), f"a/{path}", f"b/{path}", n=1, lineterm="")
    return "\n".join(lines)


def write(root: Path, path: str, before: str, after: str) -> bool:
    """Put a text in the place of a file, whole or not at all; False when the file is no longer what was checked.

    Its permissions and its line endings stay.
    """
    place = root / path
    data = place.read_bytes()
    returns = b"\r\n" in data
    if data.replace(b"\r\n", b"\n") != before.encode():
        return False
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(after.replace("\n", "\r\n") if returns else after)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, place.stat().st_mode & 0o777)  # noqa: PTH101 — a name, not a Path
        os.replace(name, place)  # noqa: PTH105 — as above
    except BaseException:
        os.unlink(name)  # noqa: PTH108 — as above
        raise
    return True
