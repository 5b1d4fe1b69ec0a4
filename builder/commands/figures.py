"""Each figure is listed with its place, kind, value, hedge and noun, as the checks read it. Without a file, the text is read from standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli import usage
from builder.numerals.lines import listing, main_lines

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="text files (standard input when absent)")
    parser.add_argument("--jsonl", action="store_true", help="read lines of {“id”, “text”}, write lines of {“id”, “spans”}")


def run(options: argparse.Namespace) -> int:
    """List the figures of every file."""
    try:
        if options.jsonl:
            for path in options.files:
                with path.open(encoding="utf-8") as lines:
                    main_lines(lines, sys.stdout)
            if not options.files:
                main_lines(sys.stdin, sys.stdout)
            return 0
        texts = [(f"{path}: ", path.read_text(encoding="utf-8")) for path in options.files] or [("", sys.stdin.read() if sys.stdin else "")]
    except OSError as error:
        return usage(f"“{error.filename}” cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        return usage("the text is not UTF-8")
    except (ValueError, KeyError, TypeError):
        return usage('each line must be JSON with “id” and “text”, such as {"id": "1", "text": "157 reports"}')
    for name, text in texts:
        for line in filter(None, listing(text).splitlines()):
            print(f"{name if len(texts) > 1 else ''}{line}")
    return 0
