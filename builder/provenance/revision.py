"""A folder → the commit that it was made from."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from builder.git import command, environment, without_filters
from builder.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = ("content", "templates", "static", "builder")
PATIENCE = 20  # seconds for git
OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that the site was built from; `dirty` when what it is built from has changes that are in no commit."""

    commit: str
    date: str
    dirty: bool

    @property
    def short(self) -> str:
        """The first digits of the commit, as many whatever the repository."""
        return self.commit[:10]


def in_words(commit: Revision | None) -> str:
    """What pages say that they were built from; nothing when it is unknown."""
    return f"{commit.short}{' with changes in no commit' if commit.dirty else ''}" if commit else ""


def revision(root: Path) -> Revision | None:
    """The commit of the sources in `root`; None when they are in no commit or there is no git."""
    commands = (
        ["log", "-1", "--no-color", "--no-mailmap", "--format=%H %cI", "HEAD"],
        ["ls-tree", "--name-only", "HEAD", "content"],
        ["status", "--porcelain", "--no-renames", "--ignore-submodules=all", "--", *SOURCES],
    )
    running: list[subprocess.Popen[bytes]] = []
    try:
        for words in commands:
            asked = without_filters(root, PATIENCE) if words[0] == "status" else environment()
            running.append(_started(command(root, *words), asked))  # each is ended if the next fails to start
        head, tracked, changed = (process.communicate(timeout=PATIENCE)[0] for process in running)
    except (OSError, subprocess.SubprocessError):
        return None
    finally:
        for process in running:
            if process.poll() is None:
                process.kill()
                process.communicate()
    if any(process.returncode for process in running) or not tracked.strip():
        return None
    commit, _, date = head.decode("ascii", "replace").strip().partition(" ")
    return Revision(commit, date, bool(changed.strip())) if OBJECT.fullmatch(commit) else None


def _started(words: list[str], asked: dict[str, str]) -> subprocess.Popen[bytes]:
    """A question that runs, asks nothing and is heard."""
    nothing = subprocess.DEVNULL
    return subprocess.Popen(words, env=asked, stdin=nothing, stdout=subprocess.PIPE, stderr=nothing)  # noqa: S603 - our own words
