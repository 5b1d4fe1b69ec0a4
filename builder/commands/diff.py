"""Figures, quotations, dates and entries that were added, changed or removed since REV, before → after, and the pages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.changes import changes
from builder.cli import usage
from builder.commands import root_argument
from builder.history import HistoryError, site_of, tree_at
from builder.read import read_tree
from builder.report.changes import as_markdown, as_words

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("revision", metavar="REV", help="a commit, branch or tag of git, such as HEAD or origin/main")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="text for people (the default), markdown for a pull request")


def run(options: argparse.Namespace) -> int:
    """Compare what stands in the folder with what stood in the revision."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    try:
        before = site_of(tree_at(options.root, options.revision))
    except HistoryError as error:
        return usage(str(error))
    found = changes(before, site_of(read_tree(options.root)))
    print(as_markdown(found) if options.format == "markdown" else as_words(found), end="")
    return 0
