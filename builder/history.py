"""A revision in git → the site as it stood there. Nothing of the work tree is touched, and no program that a repository names is run."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from builder.assemble import assemble
from builder.entries import parse
from builder.git import command, environment
from builder.read import Tree
from builder.text import File

if TYPE_CHECKING:
    from pathlib import Path

    from builder.model import Site

PATIENCE = 60  # seconds for git
LARGEST = 5_000_000  # bytes of a file


class HistoryError(Exception):
    """Why there is no such revision, in a sentence."""


def tree_at(root: Path, revision: str) -> Tree:
    """The content of `root` at a revision: a branch, a tag, a commit, HEAD~1."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    if not re.fullmatch(r"[0-9a-f]{40,64}", commit):
        raise HistoryError(f"there is no revision “{revision}”")
    rows = [row.split("\t", 1) for row in _git(root, "ls-tree", "-r", "-z", "-l", commit, "--", "content").decode("utf-8", "replace").split("\0") if row]
    blobs = [(path, words[2]) for meta, path in rows if (words := meta.split())[0] in ("100644", "100755") and words[3].isdigit() and int(words[3]) <= LARGEST]
    told = _git(root, "cat-file", "--batch", given="".join(f"{name}\n" for _, name in blobs).encode())
    files, at = [], 0
    for path, _ in blobs:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[2])
        data = told[end + 1 : end + 1 + size].replace(b"\r\n", b"\n")
        files.append(File(path, data.decode("utf-8", "replace")))
        at = end + size + 2
    return Tree(tuple(sorted(files, key=lambda file: file.path)))


def site_of(tree: Tree) -> Site:
    """What the files of a tree say, whether it is sound or not."""
    parsed = [parse(file) for file in tree.files if file.path.startswith("content/") and not file.path.endswith(".json")]
    return assemble(parsed, tree.files, ())[0]


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(command(root, *words), env=environment(), input=given, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 — the words are ours
    except (OSError, subprocess.SubprocessError) as error:
        raise HistoryError(f"git cannot be run: {error}") from error
    if done.returncode and words[0] != "rev-parse":
        raise HistoryError(done.stderr.decode("utf-8", "replace").strip() or "git failed")
    return done.stdout
