"""A published folder is compared with its own build.json: what was altered, added or lost is named, one problem for each file.

A copy of the live site will do, such as one made with “wget --mirror”; hidden files may be missing from it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli import usage
from builder.provenance import MANIFEST, audit, published
from builder.report import as_text, summary

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the published folder, or a copy of it")
    parser.add_argument("--manifest", type=Path, metavar="FILE", help=f"a {MANIFEST} from a place that is trusted, such as one built anew, in place of the folder's own")


def run(options: argparse.Namespace) -> int:
    """Audit, and say how many files agree."""
    if not options.folder.is_dir():
        return usage(f"there is no folder “{options.folder}”")
    if options.manifest is not None and not options.manifest.is_file():
        return usage(f"there is no file “{options.manifest}”")
    problems = audit(options.folder, options.manifest)
    if problems:
        print(as_text(problems, {}), file=sys.stderr)
        print(f"\n{summary(len(problems), 0)}", file=sys.stderr)
        return 1
    print(published(options.manifest or options.folder / MANIFEST))
    return 0
