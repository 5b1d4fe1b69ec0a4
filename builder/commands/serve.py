"""Every save is checked and shown at once. With a problem, the last good page stays, and the problem stands above it until it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.cli import usage
from builder.commands import root_argument

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="the port to take, or the next free one after it (8000 when absent)")
    parser.add_argument("--no-open", action="store_true", help="do not open a browser")


def run(options: argparse.Namespace) -> int:
    """Serve until the process is told to end."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    if not 0 <= options.port <= 65_000:
        return usage(f"--port must be a number from 0 to 65000, not {options.port}")
    from builder.editing.serve import serve  # noqa: PLC0415 — the server is not needed to refuse

    serve(options.root, options.port, look=not options.no_open)
    return 0
