"""What is told arrives whole wherever it is told: to programs, to nobody, on computers of other letters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.hostile.small import ROOT, small_site

if TYPE_CHECKING:
    from pathlib import Path

BAD = "\nThe bridge carried 900 carts, “so” it is said.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = small_site(tmp_path)
    with (root / "content/pages/home.md").open("a", encoding="utf-8") as file:
        file.write(BAD)
    return root


def told(root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "builder", "check", "--root", str(root), *words]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_programs_are_told_in_utf_8(root: Path, form: str, encoding: str) -> None:
    done = told(root, "--format", form, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert "“so”" in done.stdout.decode()
    assert form == "github" or json.loads(done.stdout)


def test_a_summary_that_cannot_be_written_hides_no_problem(root: Path) -> None:
    done = told(root, "--format", "github", GITHUB_STEP_SUMMARY="/nonexistent/summary")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stdout.startswith(b"::error file=content/pages/home.md")


def test_nobody_listens(root: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([sys.executable, "-m", "builder", "check", "--root", str(root), "--format", "json"], cwd=ROOT, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
