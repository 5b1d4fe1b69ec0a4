"""The small site of another inquiry, as every test gets it: a folder that builds and can be broken."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "builder" / "starter" / "content"


def example(folder: Path) -> Path:
    """The example site in `folder`: its own content with the templates and static files of this project."""
    shutil.copytree(STARTER, folder / "content", dirs_exist_ok=True)
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    return folder


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace words in a file; they must be there."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, (path, old)
    file.write_text(text.replace(old, new), encoding="utf-8")


def git(root: Path, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """A git command that depends on nobody's settings."""
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", *who, *words], cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=check)


def committed(root: Path, message: str = "A change") -> None:
    """Everything in the folder as a commit, without hooks."""
    if not (root / ".git").exists():
        git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--no-verify", "-m", message)
