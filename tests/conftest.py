"""The real site, built once for all tests that look at it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BASE = "https://example.org/project/"


def run_builder(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """`python -m builder …` as a person would type it."""
    return subprocess.run([sys.executable, "-m", "builder", *words], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the real site, built for /project/."""
    output = tmp_path_factory.mktemp("real") / "site"
    done = run_builder("build", "--output", str(output), "--base-url", BASE)
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture
def copy_of_project(tmp_path: Path) -> Path:
    """A root of its own with the real content, templates and static files, to be spoilt."""
    root = tmp_path / "root"
    for name in ("content", "templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    return root
