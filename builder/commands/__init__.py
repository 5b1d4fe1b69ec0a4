"""One module for each command of `python -m builder`; what they print is all that the builder prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def root_argument(parser: argparse.ArgumentParser) -> None:
    """Add --root, the folder that holds content/, templates/ and static/."""
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the folder that holds content/, templates/ and static/ (the present one when absent)")
