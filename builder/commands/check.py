"""Every problem of every file is shown in one run: the place, both sides, and the way out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from builder.build import examine, proved
from builder.checks.passages import bodies
from builder.cli import usage
from builder.commands import root_argument
from builder.report import as_text, summary

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from builder.checks import Verdict
    from builder.problem import Problem
    from builder.read import Tree

ROUNDS = 5
"""How often fixes are made anew: one may uncover another, but never without end."""

FORMATS = ("text", "github", "sarif", "json")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="text for people (the default), github for annotations, sarif for code scanning, json for other programs")
    parser.add_argument("--fix", action="store_true", help="write in what has exactly one right answer, and show it")
    parser.add_argument("--notes", action="store_true", help="also show notes, which stop nothing")


def run(options: argparse.Namespace) -> int:
    """Check, and say how much was found."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    tree, verdict = examine(options.root)
    if options.fix:
        tree, verdict = _fix(options.root, tree, verdict)
    shown = (*verdict.errors, *(verdict.notes if options.notes else ()))
    found = summary(len(verdict.errors), len(verdict.notes))
    plain = plain_marks(verdict)
    marks = f", {plain} plain {'mark' if plain == 1 else 'marks'}" if plain else ""
    found += " (--notes shows what)" if verdict.notes and not options.notes else ""
    told = f"{found}; {proved(verdict)} claims proved{marks}" if verdict.site else f"\n{found}"
    if options.format in ("text", "github") and shown:
        print(as_text(shown, tree.texts), file=sys.stderr)
    if options.format != "text":
        _for_programs(options.format, shown, tree.texts)
    print(told, file=sys.stdout if options.format == "text" else sys.stderr)
    return 1 if verdict.errors else 0


def plain_marks(verdict: Verdict) -> int:
    """How many numbers are marked as stating no fact."""
    return sum(claim.scheme == "plain" for body in bodies(verdict.read) for claim in body.claims)


def _fix(root: Path, tree: Tree, verdict: Verdict) -> tuple[Tree, Verdict]:
    """What is found once all that has one right answer has been written in, round by round."""
    from builder.editing.fix import diff, fixed, write  # noqa: PLC0415 — only when it is asked for

    for _ in range(ROUNDS):
        changed = {path: text for path, text in fixed(verdict.errors, tree.texts).items() if text != tree.texts[path]}
        done = [_written(path, tree.texts[path], text, write(root, path, tree.texts[path], text), diff) for path, text in changed.items()]
        if not any(done):
            break
        tree, verdict = examine(root)
    return tree, verdict


def _written(path: str, before: str, after: str, done: bool, diff: Callable[[str, str, str], str]) -> bool:
    print(diff(path, before, after) if done else f"{path}: changed while it was checked; run the command again", file=sys.stderr)
    return done


def _for_programs(form: str, shown: tuple[Problem, ...], texts: Mapping[str, str]) -> None:
    """The problems on standard output; for GitHub also in the summary of the step, where it says that there is one."""
    from builder.report import github, machine, sarif  # noqa: PLC0415 — people's terminals need none of them

    if form == "sarif":
        print(sarif.as_sarif(shown, texts), end="")
    elif form == "json":
        print(machine.as_json(shown, texts), end="")
    else:
        print(github.commands(shown, texts), end="")
        place = os.environ.get("GITHUB_STEP_SUMMARY")
        if place:
            with suppress(OSError), Path(place).open("a", encoding="utf-8") as file:
                file.write(github.step_summary(shown, texts))
