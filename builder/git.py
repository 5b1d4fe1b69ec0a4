"""How git is asked: so that it neither asks, locks nor fetches, and runs no program that a repository names. A repository may have come from anywhere, with its configuration."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILTERS = r"^filter\..*\.(clean|process|smudge|required)$"


def command(root: Path, *words: str) -> list[str]:
    """The words of a question about `root`; neither a monitor nor a signature program may run."""
    return ["git", "-C", os.fspath(root), "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", *words]


def environment() -> dict[str, str]:
    """The environment without what would point git at another repository, or have it ask, lock or fetch what is missing."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "", "LC_ALL": "C"}


def without_filters(root: Path, patience: float) -> dict[str, str]:
    """The same, in which files are compared as they stand: a filter is a program, and its name is taken away."""
    kept = environment()
    asked = subprocess.run(command(root, "config", "-z", "--name-only", "--get-regexp", FILTERS), env=kept, capture_output=True, stdin=subprocess.DEVNULL, timeout=patience, check=False)  # noqa: S603 - our own words
    names = [name for name in os.fsdecode(asked.stdout).split("\0") if name]
    for number, name in enumerate(names):
        kept |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": "false" if name.endswith(".required") else ""}
    return kept | {"GIT_CONFIG_COUNT": str(len(names))}
