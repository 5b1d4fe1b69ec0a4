"""Peers that are installed → the same pages in their dialect, ready to build. None of them checks a figure."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from tests.benchmarks import corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Contestant = tuple[list[str], Path, Path]

LAYOUT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main><h1>{title}</h1>{content}</main></body></html>
"""


def installed() -> dict[str, Callable[[Path, int], Contestant]]:
    """Those of the peers that this machine has."""
    found: dict[str, Callable[[Path, int], Contestant]] = {}
    if shutil.which("hugo"):
        found["hugo"] = hugo
    if shutil.which("mkdocs"):
        found["mkdocs"] = mkdocs
    return found


def _pages(folder: Path, number: int, link: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in range(number):
        front = f"---\ntitle: Page {corpus.letters(one)}\n---\n\n"
        (folder / f"{corpus.name(one)}.md").write_text(front + corpus.body(one, number, link), encoding="utf-8")


def hugo(folder: Path, number: int) -> Contestant:
    """Hugo with a bare layout."""
    _pages(folder / "content", number, "/{}/")
    (folder / "hugo.toml").write_text('baseURL = "https://example.org/"\ntitle = "Corpus"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n', encoding="utf-8")
    (folder / "layouts" / "_default").mkdir(parents=True, exist_ok=True)
    for kind in ("single", "list"):
        (folder / "layouts" / "_default" / f"{kind}.html").write_text(LAYOUT.format(title="{{ .Title }}", content="{{ .Content }}"), encoding="utf-8")
    return ["hugo", "--quiet"], folder, folder / "content" / f"{corpus.name(number // 2)}.md"


def mkdocs(folder: Path, number: int) -> Contestant:
    """MkDocs with a bare theme."""
    _pages(folder / "docs", number, "{}.md")
    (folder / "docs" / "index.md").write_text("# Corpus\n", encoding="utf-8")
    (folder / "theme").mkdir(exist_ok=True)
    (folder / "theme" / "main.html").write_text(LAYOUT.format(title="{{ page.title }}", content="{{ page.content }}"), encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Corpus\nplugins: []\ntheme:\n  name: null\n  custom_dir: theme\n", encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"], folder, folder / "docs" / f"{corpus.name(number // 2)}.md"
