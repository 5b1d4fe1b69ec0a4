"""A page that is gone is a problem; a host that will not be asked by a program is only told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.characters import shown
from builder.cli import usage
from builder.commands import root_argument
from builder.history import site_of
from builder.links import follow, outside
from builder.read import read_tree
from builder.report import place

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--list", action="store_true", help="list the addresses and follow none")


def run(options: argparse.Namespace) -> int:
    """Follow them all; exit code 1 when a page is gone."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    tree = read_tree(options.root)
    links = outside(site_of(tree))
    if options.list:
        print("\n".join(f"{place(link.span, tree.texts)}: {link.address}" for link in links))
        return 0
    dead = 0
    for finding in follow(links):
        dead += finding.dead
        print(f"{place(finding.link.span, tree.texts)}: {finding.link.address}: {'gone' if finding.dead else 'not seen'}: {shown(finding.words)}", flush=True)
    print(f"{len(links)} addresses, {dead} gone")
    return 1 if dead else 0
