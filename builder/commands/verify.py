"""What is found is locked in content/data/verified.json, so that later checks need no documents, which are not ours to publish."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.build import examine
from builder.checks.site.lock import LOCK, read_elsewhere
from builder.cli import usage
from builder.commands import root_argument
from builder.near import did_you_mean
from builder.report import as_text, summary
from builder.verify import read_there, verify

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--sources", type=Path, metavar="DIR", help="the folder that holds the documents named in content/data/sources.yaml")
    parser.add_argument("--read", nargs="*", metavar="ID", help="sources without a document whose phrases you have read where they stand; all of them when none is named")
    parser.add_argument("--accept", action="store_true", help="accept documents that differ from the ones verified before")


def run(options: argparse.Namespace) -> int:
    """Verify, and write the lock when everything was found."""
    if options.sources is None and options.read is None:
        return usage("say where the documents are (--sources DIR), or which sources you have read where they stand (--read ID)")
    for folder in (options.root, *([options.sources] if options.sources else [])):
        if not folder.is_dir():
            return usage(f"there is no folder “{folder}”")
    tree, verdict = examine(options.root)
    lock = tree.texts.get(LOCK, "")
    if options.sources is not None:
        result = verify(verdict.read, options.sources, lock, accept=options.accept)
        if result.problems:
            print(as_text(result.problems, tree.texts), file=sys.stderr)
            print(f"\n{summary(len(result.problems), 0)}. The lock stays as it was.", file=sys.stderr)
            return 1
        _write(options.root / LOCK, result.lock, lock)
        print(f"{result.found} phrases stand in their documents")
    return 0 if options.read is None else _read(options)


def _read(options: argparse.Namespace) -> int:
    """Lock the phrases of sources that somebody has read where they stand."""
    tree, verdict = examine(options.root)
    elsewhere = {record.text("id") for record in verdict.read.data.get("sources", ()) if not record.text("file")}
    if wrong := sorted(set(options.read) - elsewhere):
        near = did_you_mean(wrong[0], elsewhere)
        return usage(f"“{wrong[0]}” is no source without a document{f': did you mean “{near[0]}”?' if near else ''}")
    sources = set(options.read) or elsewhere
    lock = tree.texts.get(LOCK, "")
    _write(options.root / LOCK, read_there(verdict.read, sources, lock), lock)
    print(f"locked as read in their sources: {sum(source in sources for _, source, *_ in read_elsewhere(verdict.read))} phrases")
    return 0


def _write(path: Path, lock: str, before: str) -> None:
    if lock != before:
        path.write_text(lock, encoding="utf-8")
