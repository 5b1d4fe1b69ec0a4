"""Telephone numbers change: each line of help must be compared with the organisation's own page now and then, and its “checked” set."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from builder.cli import usage
from builder.commands import root_argument
from builder.due import due
from builder.history import site_of
from builder.read import read_tree
from builder.report import place

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--days", type=int, default=90, metavar="N", help="how many days a check holds (90 when absent)")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the day to reckon from (today when absent)")


def run(options: argparse.Namespace) -> int:
    """List them; exit code 1 when there are any."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    tree = read_tree(options.root)
    found = due(site_of(tree), options.on or datetime.now(UTC).date(), options.days)
    for line in found:
        when = f"checked on {line.checked}" if line.checked else "never checked"
        print(f"{place(line.span, tree.texts)}: {line.name}: {when}{f'; its page is {line.address}' if line.address else ''}")
    print(f"{len(found)} due" if found else "No support line is due for checking.")
    return 1 if found else 0
