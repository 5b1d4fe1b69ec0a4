"""One module for each command of `python -m builder`; what they print is all that the builder prints."""

from __future__ import annotations

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, without the time that its module takes
if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def path(text: str) -> Path:
    """The path that an option names."""
    from pathlib import Path  # noqa: PLC0415 — a tenth of the time of a build in which nothing has changed

    return Path(text)


def root_argument(parser: argparse.ArgumentParser, *, text: bool = False) -> None:
    """Add --root, the folder that holds content/, templates/ and static/; as `text` alone where that is enough."""
    parser.add_argument("--root", type=str if text else path, default=".", metavar="DIR", help="the folder that holds content/, templates/ and static/ (the present one when absent)")
