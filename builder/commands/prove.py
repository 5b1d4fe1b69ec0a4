"""Every proved figure, date and quotation is altered in every way that a person might; the content itself is not touched.

False versions must be refused, true ones in another form must pass. The counts are kept in content/data/proof.json, from
which the site shows them.
"""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING

from builder.build import examine
from builder.checks.site.proof import PROOF, digest, dump
from builder.cli import usage
from builder.commands import root_argument
from builder.prove import prove
from builder.report import as_text, place, summary

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.prove import Run
    from builder.read import Tree


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--no-write", action="store_true", help="leave content/data/proof.json as it is")


def run(options: argparse.Namespace) -> int:
    """Break, count, and say what came of it."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    tree, verdict = examine(options.root)
    if verdict.site is None:
        print(as_text(verdict.errors, tree.texts), file=sys.stderr)
        print(f"\n{summary(len(verdict.errors), 0)}. Only content without a problem can be broken to see what the checks do.", file=sys.stderr)
        return 1
    begun = perf_counter()
    found = prove(verdict.site)
    print(_table(found))
    for failure in found.failures:
        what = f"wrongly refused ({', '.join(failure.codes)})" if failure.right else "let through"
        print(f"\n{place(failure.span, tree.texts)}: {failure.operator}: {what}\n  true:    {failure.before}\n  changed: {failure.after}", file=sys.stderr)
    tried, seconds = sum(row.tried for row in found.table), perf_counter() - begun
    false, true = (sum(row.tried for row in found.table if row.right is right) for right in (False, True))
    print(f"\n{tried:,} versions in {seconds:.0f} s: {false:,} false ones, {sum(row.let_through for row in found.table)} let through; {true:,} true ones, {sum(row.wrongly_refused for row in found.table)} wrongly refused")
    if found.failures:
        return 1
    if not options.no_write:
        _write(options.root / PROOF, tree, found)
    return 0


def _write(path: Path, tree: Tree, found: Run) -> None:
    rows = [(row.operator, row.right, row.tried, row.refused) for row in found.table]
    path.write_text(dump(digest(tree.files), rows), encoding="utf-8")


def _table(found: Run) -> str:
    lines = [f"{'operator':<26} {'must':<5} {'tried':>6} {'refused':>8} {'let through':>12} {'wrongly refused':>16}"]
    lines += [f"{row.operator:<26} {'pass' if row.right else 'fail':<5} {row.tried:>6} {row.refused:>8} {row.let_through:>12} {row.wrongly_refused:>16}" for row in found.table]
    return "\n".join(lines)
