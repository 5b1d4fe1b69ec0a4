"""A project → the site of another inquiry: everything but the content, and a small example in its place."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

HERE = Path(__file__).parent
TAKEN = (
    "builder", "templates", "static", "Makefile", "pyproject.toml", "requirements.txt", "requirements-dev.txt", "LICENSE",
    ".gitignore", ".gitattributes", ".githooks", ".github/workflows", ".github/published", ".pre-commit-config.yaml", ".schemas", ".vscode", "site/.gitignore",
)  # fmt: skip
NEVER = shutil.ignore_patterns("__pycache__", "*.pyc", ".DS_Store")


def start(origin: Path, folder: Path) -> int:
    """Fill `folder` from the project at `origin`; how many files it holds then. A folder that holds anything is left alone."""
    if folder.exists() and any(folder.iterdir()):
        raise OSError(errno.ENOTEMPTY, "it is not empty, and is left as it is", os.fspath(folder))
    if not (origin / "builder").is_dir() or not (origin / "templates").is_dir():
        raise OSError(errno.ENOENT, "there is no project to start from in", os.fspath(origin))
    if any((origin / name).resolve() in folder.resolve().parents for name in TAKEN):
        raise OSError(errno.EINVAL, "it stands in what is to be copied into it", os.fspath(folder))
    for name in TAKEN:
        _copy(origin / name, folder / name)
    _copy(HERE / "content", folder / "content")
    _copy(HERE / "project", folder)
    return sum(path.is_file() for path in folder.rglob("*"))


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=NEVER, dirs_exist_ok=True)
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
