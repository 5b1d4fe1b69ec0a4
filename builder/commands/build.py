"""Everything is checked first. With any problem the output stays as it was; without, it is replaced as a whole."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from builder.cli import usage
from builder.commands import root_argument
from builder.stamp import Stamp

if TYPE_CHECKING:
    import argparse

    from builder.publish import Changes
    from builder.store import Store


PATIENCE = 2.0  # seconds after which a build says how far it is


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
    if stamp.changed == ():
        print(f"{stamp.said}, nothing has changed, {perf_counter() - begun:.2f} s")
        return 0
    gc.disable()  # what a build makes, it keeps to its end
    try:
        return _build(options, output, stamp, begun)
    finally:
        gc.enable()


def _build(options: argparse.Namespace, output: Path, stamp: Stamp, begun: float) -> int:
    """Build what the stamp does not vouch for."""
    from builder.build import build  # noqa: PLC0415 — a third of a second, not paid when nothing changed
    from builder.rewrite import index_of  # noqa: PLC0415
    from builder.store import Store  # noqa: PLC0415

    store = Store(options.root, output)
    if stamp.changed and (changes := _rewritten(stamp, options, output, store)) is not None:
        store.close()
        stamp.write(stamp.said)
        print(f"{stamp.said}, {len(changes.written)} files written, {len(changes.removed)} removed, {perf_counter() - begun:.2f} s")
        return 0
    stamp.begin()
    outcome = build(options.root, output, options.base_url, store, lambda done: _progress(done, begun))
    store.close()
    if outcome.changes is None:
        from builder.report import as_text, summary  # noqa: PLC0415 — only a refusal needs it

        print(as_text(outcome.verdict.errors, outcome.texts), file=sys.stderr)
        print(f"\n{summary(len(outcome.verdict.errors), len(outcome.verdict.notes))}. Nothing was published; the output stays as it was.", file=sys.stderr)
        return 1
    changes = outcome.changes
    proved = f"{outcome.pages} pages, {outcome.proved} claims proved"
    stamp.write(proved, index_of(outcome.book) if outcome.book else None)
    print(f"{proved}, {len(changes.written)} files written, {len(changes.removed)} removed, {perf_counter() - begun:.2f} s")
    return 0


def _progress(done: str, begun: float) -> None:
    """Say to a waiting person how far the build is; a short one needs no telling."""
    if (passed := perf_counter() - begun) > PATIENCE:
        print(f"… {done}, {passed:.0f} s", file=sys.stderr, flush=True)


def _rewritten(stamp: Stamp, options: argparse.Namespace, output: Path, store: Store) -> Changes | None:
    """What was published when only the running text of pages has changed."""
    known, above = stamp.known(), f"{options.root}{os.sep}"
    changed = [path.removeprefix(above).replace(os.sep, "/") for path in stamp.changed or ()]
    if not isinstance(known, dict) or not all(path.startswith("content/") for path in changed):
        return None
    from builder.rewrite import rewrite  # noqa: PLC0415

    return rewrite(options.root, output, options.base_url, changed, known, store)
