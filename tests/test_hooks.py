"""A wrong figure cannot be committed, a right one can: in a real repository, with the hook that editors have."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.examples import ROOT, change, committed, example, git

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

FINDING = "content/findings/F01-nobody-asked.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BUILDER_PYTHON", sys.executable)
    root = example(tmp_path / "a site")
    shutil.copytree(ROOT / "builder", root / "builder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / ".githooks", root / ".githooks")
    shutil.copy(ROOT / ".pre-commit-config.yaml", root)
    (root / ".gitignore").write_text("__pycache__/\n", encoding="utf-8")
    committed(root, "The first")
    git(root, "config", "core.hooksPath", ".githooks")
    return root


def commit(root: Path) -> subprocess.CompletedProcess[str]:
    return git(root, "commit", "-q", "-m", "A change", check=False)


def commits(root: Path) -> int:
    return int(git(root, "rev-list", "--count", "HEAD").stdout)


def test_a_wrong_figure_cannot_be_committed_and_a_right_one_can(project: Path) -> None:
    change(project, FINDING, "three written", "four written")
    git(project, "add", "-A")
    refused = commit(project)
    assert refused.returncode == 1
    assert f"{FINDING}:13:17: error[altered-figure]" in refused.stderr
    assert "Nothing was committed" in refused.stderr
    assert commits(project) == 1
    change(project, FINDING, "four written", "three written")
    change(project, FINDING, "The report said", "Indeed, the report said")
    git(project, "add", "-A")
    done = commit(project)
    assert done.returncode == 0, done.stderr
    assert commits(project) == 2


def test_what_is_staged_is_checked_and_not_what_stands_in_the_folder(project: Path) -> None:
    change(project, FINDING, "three written", "four written")
    git(project, "add", "-A")
    change(project, FINDING, "four written", "three written")
    assert commit(project).returncode == 1, "the staged file is wrong, though the folder is right"
    git(project, "add", "-A")
    change(project, FINDING, "The report said", "Indeed, the report said")
    git(project, "add", "-A")
    change(project, FINDING, "three written", "four written")
    done = commit(project)
    assert done.returncode == 0, done.stderr
    assert "four written" in (project / FINDING).read_text(encoding="utf-8"), "the folder is left as it was"
    assert git(project, "status", "--porcelain").stdout == f" M {FINDING}\n"


def test_it_works_from_a_folder_below_and_leaves_nothing(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "temporary"
    here.mkdir()
    monkeypatch.setenv("TMPDIR", str(here))
    change(project, FINDING, "The report said", "Indeed, the report said")
    done = git(project / "content", "commit", "-q", "-a", "-m", "From below", check=False)
    assert done.returncode == 0, done.stderr
    assert not list(here.iterdir())
    assert git(project, "status", "--porcelain").stdout == ""


def test_without_the_libraries_it_says_what_to_do(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare = tmp_path / "bin"
    bare.mkdir()
    for name in ("git", "sh", "mktemp", "rm", "env"):
        found = shutil.which(name)
        assert found
        (bare / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(bare))
    monkeypatch.delenv("BUILDER_PYTHON")
    change(project, FINDING, "The report said", "Indeed, the report said")
    git(project, "add", "-A")
    refused = commit(project)
    assert refused.returncode == 1
    assert "run “make site” once" in refused.stderr


def test_pre_commit_runs_the_same_script() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (hook,) = config["repos"][0]["hooks"]
    assert hook["entry"] == ".githooks/pre-commit"
    assert hook["always_run"]
    assert not hook["pass_filenames"]
    assert os.access(ROOT / hook["entry"], os.X_OK)
    assert git(ROOT, "ls-files", "-s", hook["entry"], check=False).stdout[:6] in ("100755", "")
