"""What is found is locked in content/data/verified.json, so that later checks need no documents, which are not ours to publish."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.build import examine
from builder.checks.lock import LOCK
from builder.cli import usage
from builder.commands import root_argument
from builder.report import as_text, summary
from builder.verify import verify

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--sources", type=Path, required=True, metavar="DIR", help="the folder that holds the documents named in content/data/sources.yaml")
    parser.add_argument("--accept", action="store_true", help="accept documents that differ from the ones verified before")


def run(options: argparse.Namespace) -> int:
    """Verify, and write the lock when everything was found."""
    for folder in (options.root, options.sources):
        if not folder.is_dir():
            return usage(f"there is no folder “{folder}”")
    tree, verdict = examine(options.root)
    result = verify(verdict.read, options.sources, tree.texts.get(LOCK, ""), accept=options.accept)
    if result.problems:
        print(as_text(result.problems, tree.texts), file=sys.stderr)
        print(f"\n{summary(len(result.problems), 0)}. The lock stays as it was.", file=sys.stderr)
        return 1
    if tree.texts.get(LOCK) != result.lock:
        (options.root / LOCK).write_text(result.lock, encoding="utf-8")
    print(f"{result.found} phrases stand in their documents")
    return 0
