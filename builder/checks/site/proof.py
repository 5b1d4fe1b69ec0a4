"""The counts of the last proof of the checks: kept beside the content, and stale when the content has changed since."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from builder.digest import sha256 as light
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.model import Site
    from builder.text import File

PROOF = "content/data/proof.json"

Row = tuple[str, bool, int, int]
"""The operator, whether it keeps what is said true, how often it was tried, how often it was refused."""


def digest(files: Iterable[File]) -> str:
    """SHA-256 over the content that was broken: every Markdown and YAML file of content/, in order of path."""
    from hashlib import sha256  # noqa: PLC0415 — much to digest

    sum_ = sha256()
    for file in sorted(files, key=lambda file: file.path):
        if file.path.startswith("content/") and not file.path.endswith(".json"):
            sum_.update(f"{file.path}\0{file.text}\0".encode())
    return sum_.hexdigest()


def dump(content: str, rows: Iterable[Row]) -> str:
    """The counts as JSON."""
    rows = tuple(rows)
    table = [{"operator": operator, "right": right, "tried": tried, "refused": refused} for operator, right, tried, refused in rows]
    lines = ",\n".join(f"  {json.dumps(row)}" for row in table)
    return f'{{\n "content": "{content}",\n "rows": [\n{lines}\n ],\n "seal": "{_seal(content, rows)}"\n}}\n'


def _seal(content: str, rows: tuple[Row, ...]) -> str:
    """SHA-256 over the counts and what they were counted on, so that no slip of a hand alters them unseen."""
    return light(f"{content}\n{rows!r}".encode()).hexdigest()


def load(text: str) -> tuple[str, tuple[Row, ...]] | None:
    """The digest and the rows of the counts as JSON; None when they are not what `dump` wrote."""
    try:
        data = json.loads(text)
        rows = tuple((str(row["operator"]), bool(row["right"]), int(row["tried"]), int(row["refused"])) for row in data["rows"])
        content = str(data["content"])
        return (content, rows) if data["seal"] == _seal(content, rows) and all(0 <= refused <= tried for _, _, tried, refused in rows) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def proof_problems(site: Site) -> Iterator[Problem]:
    """Counts that are not those of this content, or that cannot be read."""
    file = next((file for file in site.files if file.path == PROOF), None)
    if file is None:
        return
    found = load(file.text)
    if found is None:
        yield Problem("broken-proof", Span(PROOF, 0, min(1, len(file.text))), "the counts of the proof are not those that a proof wrote", "run “python -m builder prove”")
    elif found[0] != digest(site.files):
        yield Problem("stale-proof", Span(PROOF, 0, 1), "the content has changed since the checks were last proved on it", "run “python -m builder prove”")
