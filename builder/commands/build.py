"""Everything is checked first. With any problem the output stays as it was; without, it is replaced as a whole."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from builder.cli import usage
from builder.commands import root_argument
from builder.stamp import Stamp

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--output", type=Path, metavar="DIR", help="where the site goes (site/ under the root when absent)")
    parser.add_argument("--base-url", metavar="URL", help="the address where the site will stand, such as https://example.org/project/ (the one in content/data/site.yaml when absent)")


def run(options: argparse.Namespace) -> int:
    """Build, and say in a line what was built."""
    begun = perf_counter()
    if options.base_url and not options.base_url.startswith(("https://", "http://")):
        return usage(f"--base-url must begin with https:// or http://, not “{options.base_url}”")
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    output = options.output or options.root / "site"
    stamp = Stamp(str(options.root), str(output), options.base_url)
    if (known := stamp.summary()) is not None:
        print(f"{known}, nothing has changed, {perf_counter() - begun:.2f} s")
        return 0
    stamp.begin()
    gc.disable()  # what a build makes, it keeps to its end
    from builder.build import build  # noqa: PLC0415 — a third of a second, not paid when nothing changed
    from builder.store import Store  # noqa: PLC0415

    store = Store(options.root, output)
    outcome = build(options.root, output, options.base_url, store)
    store.close()
    if outcome.changes is None:
        from builder.report import as_text, summary  # noqa: PLC0415 — only a refusal needs it

        print(as_text(outcome.verdict.errors, outcome.texts), file=sys.stderr)
        print(f"\n{summary(len(outcome.verdict.errors), len(outcome.verdict.notes))}. Nothing was published; the output stays as it was.", file=sys.stderr)
        return 1
    changes = outcome.changes
    proved = f"{outcome.pages} pages, {outcome.proved} claims proved"
    stamp.write(proved)
    print(f"{proved}, {len(changes.written)} files written, {len(changes.removed)} removed, {perf_counter() - begun:.2f} s")
    return 0
