"""Commands → exit codes: 0 done, 1 problems, 2 wrong usage. With serve and report, the only output."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter


def main(arguments: list[str]) -> int:
    """Run one command of `python -m builder`."""
    parser = _parser()
    options = parser.parse_args(arguments)
    command = options.command
    if command is None:
        parser.print_help()
        return 2
    return int(COMMANDS[command](options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m builder", description="Build a site whose every figure, date and quotation is proved.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    build = commands.add_parser("build", help="check the content and build the site", description="Check everything, then replace the output as a whole. With any problem the output stays as it was.")
    _root(build)
    build.add_argument("--output", type=Path, metavar="DIR", help="where the site goes (site/ under the root when absent)")
    build.add_argument("--base-url", metavar="URL", help="the address where the site will stand, such as https://example.org/project/ (the one in content/data/site.yaml when absent)")
    check = commands.add_parser("check", help="check the content without building", description="Check everything and say what is wrong, where, and how to mend it.")
    _root(check)
    check.add_argument("--notes", action="store_true", help="also show notes, which stop nothing")
    verify = commands.add_parser("verify", help="find every reading and quotation in the source documents", description="Find every reading and quotation in the source documents, and lock what was found.")
    _root(verify)
    verify.add_argument("--sources", type=Path, required=True, metavar="DIR", help="the folder that holds the documents named in content/data/sources.yaml")
    verify.add_argument("--accept", action="store_true", help="accept documents that differ from the ones verified before")
    return parser


def _root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the folder that holds content/, templates/ and static/ (the present one when absent)")


def _build(options: argparse.Namespace) -> int:
    from builder.build import build  # noqa: PLC0415 — each command imports only what it needs
    from builder.report import as_text, summary  # noqa: PLC0415

    begun = perf_counter()
    if options.base_url and not options.base_url.startswith(("https://", "http://")):
        return _usage(f"--base-url must begin with https:// or http://, not “{options.base_url}”")
    if not options.root.is_dir():
        return _usage(f"there is no folder “{options.root}”")
    outcome = build(options.root, options.output or options.root / "site", options.base_url)
    if outcome.changes is None:
        print(as_text(outcome.verdict.errors, outcome.texts), file=sys.stderr)
        print(f"\n{summary(len(outcome.verdict.errors), len(outcome.verdict.notes))}. Nothing was published; the output stays as it was.", file=sys.stderr)
        return 1
    changed = outcome.changes
    print(f"{outcome.pages} pages, {outcome.proved} claims proved, {len(changed.written)} files written, {len(changed.removed)} removed, {perf_counter() - begun:.2f} s")
    return 0


def _check(options: argparse.Namespace) -> int:
    from builder.build import examine, proved  # noqa: PLC0415
    from builder.report import as_text, summary  # noqa: PLC0415

    if not options.root.is_dir():
        return _usage(f"there is no folder “{options.root}”")
    tree, verdict = examine(options.root)
    shown = (*verdict.errors, *(verdict.notes if options.notes else ()))
    if shown:
        print(as_text(shown, tree.texts), file=sys.stderr)
    print(f"{summary(len(verdict.errors), len(verdict.notes))}; {proved(verdict)} claims proved" if verdict.site else f"\n{summary(len(verdict.errors), len(verdict.notes))}")
    return 1 if verdict.errors else 0


def _verify(options: argparse.Namespace) -> int:
    from builder.build import examine  # noqa: PLC0415
    from builder.checks.lock import LOCK  # noqa: PLC0415
    from builder.report import as_text, summary  # noqa: PLC0415
    from builder.verify import verify  # noqa: PLC0415

    if not options.sources.is_dir():
        return _usage(f"there is no folder “{options.sources}”")
    tree, verdict = examine(options.root)
    lock = options.root / LOCK
    result = verify(verdict.read, options.sources, tree.texts.get(LOCK, ""), accept=options.accept)
    if result.problems:
        print(as_text(result.problems, tree.texts), file=sys.stderr)
        print(f"\n{summary(len(result.problems), 0)}. The lock stays as it was.", file=sys.stderr)
        return 1
    if tree.texts.get(LOCK) != result.lock:
        lock.write_text(result.lock, encoding="utf-8")
    print(f"{result.found} phrases stand in their documents")
    return 0


def _usage(message: str) -> int:
    print(f"python -m builder: {message}", file=sys.stderr)
    return 2


COMMANDS = {"build": _build, "check": _check, "verify": _verify}
