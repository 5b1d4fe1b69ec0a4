"""What `make` finds on machines that are not like ours: an older python3, none at all, a set-up that breaks off."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with our Makefile, and `bin`, which holds all the programs that there are."""
    (tmp_path / "bin").mkdir()
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "requirements.txt").touch()
    for name in ("sh", "rm", "touch"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))
    return tmp_path


def program(machine: Path, name: str, script: str) -> None:
    path = machine / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def make(machine: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(shutil.which("make")), *arguments], cwd=machine, env={"PATH": str(machine / "bin")}, capture_output=True, text=True, check=False)


def test_a_newer_python_is_taken_where_python3_is_too_old(machine: Path) -> None:
    program(machine, "python3", "exit 0")  # as an old one does, which has nothing to print
    program(machine, "python3.12", f'exec {sys.executable} "$@"')
    assert "python3.12 -m venv .venv" in make(machine, "--dry-run", "site").stdout


def test_without_a_python_that_will_do_make_says_so(machine: Path) -> None:
    done = make(machine, "site")
    assert done.returncode != 0
    assert "Python 3.11 or newer is needed" in done.stdout


def test_an_environment_that_could_not_be_made_is_taken_away(machine: Path) -> None:
    program(machine, "python3", 'case "$1" in -c) echo python3;; *) mkdir -p .venv/bin; : > .venv/bin/python; exit 1;; esac')
    (machine / "bin" / "mkdir").symlink_to(str(shutil.which("mkdir")))
    assert make(machine, "site").returncode != 0
    assert not (machine / ".venv").exists()
