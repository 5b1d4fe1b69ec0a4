"""A small site about an invented pier, other collections switched off: the same code and templates, page for page as agreed.

`UPDATE=1 python -m pytest tests/test_golden.py` writes the pages anew; look at the difference before you commit it.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, run_builder

GOLDEN = Path(__file__).parent / "golden"
PAGES = ("index.html", "timeline/index.html", "findings/index.html", "evidence/index.html", "questions/index.html", "404.html")


@pytest.fixture(scope="module")
def pier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the example content."""
    root = tmp_path_factory.mktemp("pier")
    shutil.copytree(ROOT / "builder" / "starter" / "content", root / "content")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    done = run_builder("build", "--root", str(root), "--base-url", "https://example.org/pier/")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.mark.parametrize("name", PAGES)
def test_page_of_the_example_is_as_agreed(pier: Path, name: str) -> None:
    made = (pier / name).read_text(encoding="utf-8")
    agreed = GOLDEN / name.replace("/", "-")
    if os.environ.get("UPDATE"):
        GOLDEN.mkdir(exist_ok=True)
        agreed.write_text(made, encoding="utf-8")
    assert made == agreed.read_text(encoding="utf-8")


def test_the_example_has_only_its_own_pages_and_words(pier: Path) -> None:
    pages = {str(path.relative_to(pier)) for path in pier.rglob("*.html")}
    assert "recommendations/index.html" not in pages
    assert "places/index.html" not in pages
    words = " ".join(path.read_text(encoding="utf-8") for path in pier.rglob("*.html"))
    assert not re.search(r"rotherham|exploitation|ofsted|\bjay\b", words, re.IGNORECASE)
