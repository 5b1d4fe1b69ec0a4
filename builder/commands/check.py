"""Every problem of every file is shown in one run: the place, both sides, and the way out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from builder.build import examine, proved
from builder.cli import usage
from builder.commands import root_argument
from builder.report import as_text, summary

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--notes", action="store_true", help="also show notes, which stop nothing")


def run(options: argparse.Namespace) -> int:
    """Check, and say how much was found."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    tree, verdict = examine(options.root)
    shown = (*verdict.errors, *(verdict.notes if options.notes else ()))
    if shown:
        print(as_text(shown, tree.texts), file=sys.stderr)
    found = summary(len(verdict.errors), len(verdict.notes))
    print(f"{found}; {proved(verdict)} claims proved" if verdict.site else f"\n{found}")
    return 1 if verdict.errors else 0
