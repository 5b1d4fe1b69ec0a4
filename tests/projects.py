"""The whole project as somebody else gets it: a clean clone of what stands here, in which a workflow's steps can be run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from tests.examples import ROOT, committed, git

if TYPE_CHECKING:
    from pathlib import Path


def tracked() -> list[str]:
    """The files of the project; everything that is not ignored where there is no git."""
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard", check=False)
    return [path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file()]


def clone(folder: Path) -> Path:
    """A clean clone in `folder / "project"`, with the libraries of the running interpreter as its .venv."""
    origin = folder / "origin"
    for path in tracked():
        target = origin / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, target)
    committed(origin, "What stands here")
    git(folder, "clone", "-q", str(origin), "project")
    project = folder / "project"
    (project / ".venv/bin").mkdir(parents=True)
    python = project / ".venv/bin/python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    for name in (".site", ".dev"):
        (project / ".venv" / name).touch()
    for key, value in (("user.name", "Editor"), ("user.email", "editor@example.org"), ("commit.gpgsign", "false")):
        git(project, "config", key, value)
    return project


@dataclass
class Runner:
    """What GitHub gives the steps of a job: files to write to, and values for expressions."""

    project: Path
    home: Path
    values: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        self.summary = self.home / "summary.md"
        self.bin = self.home / "bin"
        self.bin.mkdir()

    def stand_in(self, name: str, script: str) -> None:
        """A program that only GitHub's machines have."""
        (self.bin / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def steps(self, workflow: str, job: str) -> list[dict[str, object]]:
        """The steps of a job."""
        found = yaml.safe_load((self.project / ".github/workflows" / workflow).read_text(encoding="utf-8"))
        return list(found["jobs"][job]["steps"])

    def run(self, step: dict[str, object]) -> subprocess.CompletedProcess[str]:
        """A `run:` step as the runner would run it: bash, which stops at the first failure, also in a pipe."""
        given = step.get("env", {})
        assert isinstance(given, dict)
        environment = {
            **os.environ,
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": "someone/project",
            "GITHUB_STEP_SUMMARY": str(self.summary),
            **{name: self.expression(str(value)) for name, value in given.items()},
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", str(step["run"])]
        return subprocess.run(command, cwd=self.project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)

    def expression(self, text: str) -> str:
        """Text with its ${{ expressions }} replaced by the values that are known here."""
        return re.sub(r"\$\{\{\s*(.*?)\s*\}\}", lambda match: self.values[match[1]], text)
