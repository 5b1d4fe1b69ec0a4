"""One for each data file and one for each kind of entry, made from the shapes that the build itself reads by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.schemas import FOLDER, schemas

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--output", type=Path, default=Path(FOLDER), metavar="DIR", help=f"where they go ({FOLDER}/ when absent)")


def run(options: argparse.Namespace) -> int:
    """Write them."""
    options.output.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for path, text in made.items():
        (options.output / path.rsplit("/", 1)[1]).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(made)} schemas written to {options.output}")
    return 0
