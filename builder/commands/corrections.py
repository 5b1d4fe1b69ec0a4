"""What the site published and has changed since must stand in content/data/corrections.yaml. REV is the revision that readers see."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from builder.checks.site.corrections import correction_problems
from builder.cli import usage
from builder.commands import root_argument
from builder.history import HistoryError, site_of, tree_at
from builder.problem import in_order
from builder.read import read_tree
from builder.report import as_text, github, summary

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("revision", metavar="REV", help="what was published: a commit, branch or tag of git, such as origin/main")
    parser.add_argument("--format", choices=("text", "github"), default="text", help="text for people (the default), github for annotations, too")


def run(options: argparse.Namespace) -> int:
    """Compare, and say what is missing."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    try:
        before = site_of(tree_at(options.root, options.revision))
    except HistoryError as error:
        return usage(str(error))
    tree = read_tree(options.root)
    problems = in_order(correction_problems(before, site_of(tree)))
    if problems:
        print(as_text(problems, tree.texts), file=sys.stderr)
    if options.format == "github":
        print(github.commands(problems, tree.texts), end="")
    print(f"{summary(len(problems), 0)}" if problems else "Every changed fact has its correction.")
    return 1 if problems else 0
