"""Files in memory → what the checks say: a small invented site, with the files of a test in place of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.assemble import assemble
from builder.checks import check
from builder.checks.consequences import lost, without_consequences
from builder.checks.site.lock import LOCK, evidence, seal
from builder.entries import parse
from builder.text import File

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.checks import Verdict
    from builder.model import Site
    from builder.problem import Problem

BASE = Path(__file__).parent / "base"
PAGE = "content/findings/F1-nobody-looked.md"
"""The page of the base site to which tests add a sentence."""


def base() -> dict[str, str]:
    """The files of the base site by path."""
    return {path.relative_to(BASE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BASE.rglob("*")) if path.is_file()}


def read(files: Mapping[str, str]) -> tuple[Site, tuple[Problem, ...]]:
    """The site of some files, and what reading them found."""
    sources = tuple(File(path, text) for path, text in sorted(files.items()))
    parsed = [parse(file) for file in sources if file.path.startswith("content/") and not file.path.endswith(".json")]
    templates = tuple(file for file in sources if file.path.startswith("templates/"))
    site, faults = assemble(parsed, sources, templates)
    return site, (*(problem for one in parsed for problem in one.problems), *faults)


def verdict(files: Mapping[str, str]) -> Verdict:
    """What the checks say of the base site with some files put in, or taken out when their text is empty."""
    together = {path: text for path, text in {**base(), **files}.items() if text}
    if LOCK not in together and LOCK not in files:
        together[LOCK] = lock()
    site, problems = read(together)
    found = check(site, problems)
    entries = {entry.path for entry in site.entries}
    empty = [path for path in {problem.span.path for problem in problems} if (path.endswith(".md") and path not in entries) or _is_lost(path, site)]
    gone = lost(empty)
    return replace(found, errors=without_consequences(found.errors, gone, together), notes=without_consequences(found.notes, gone, together)) if gone else found


def codes_of(sentence: str, records: str = "", title: str = "") -> list[str]:
    """The problems that a sentence brings to PAGE, where there are further `records` of figures, and another `title` above it if one is given."""
    files = base()
    files["content/data/figures.yaml"] += records
    files[PAGE] += f"\n{sentence}\n"
    if title:
        files[PAGE] = re.sub(r"(?m)^title:.*$", lambda _: f"title: {title}", files[PAGE], count=1)
    return [problem.code for problem in verdict(files).errors if problem.span.path == PAGE]


def _is_lost(path: str, site: Site) -> bool:
    name = path.removeprefix("content/data/").removesuffix(".yaml")
    return path.startswith("content/data/") and name in site.data and not site.data[name]


def lock() -> str:
    """The lock of the base site."""
    site, _ = read(base())
    seals = ",\n".join(f'  "{seal(source, line, phrase)}": "{source}:{line}:0"' for _, source, line, phrase, _ in evidence(site))
    return f'{{"documents": {{}}, "seals": {{\n{seals}\n}}}}\n'
