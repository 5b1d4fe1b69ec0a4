"""Who runs this says: I have read what these parts of the site tell against their sources, and it is so.

From then on a check refuses sentences of theirs that a word has turned: a “not” that is gone, “all” for “some”, one office for
another. What is new, or told in quite other words, is not refused. What was settled stands in content/data/settled.json.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from builder.build import examine
from builder.checks.site.settled import SETTLED, dump, load, said
from builder.cli import usage
from builder.commands import root_argument
from builder.near import did_you_mean
from builder.report import as_text, summary

if TYPE_CHECKING:
    import argparse

OWN = ("altered-statement", "broken-settlement", "stale-proof")
"""Problems with which one may settle: it mends them, or hangs on nothing of them."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="entries and records; all of them when none is named")


def run(options: argparse.Namespace) -> int:
    """Write down what the parts say now, and show what that changes."""
    if not options.root.is_dir():
        return usage(f"there is no folder “{options.root}”")
    tree, verdict = examine(options.root)
    if errors := tuple(problem for problem in verdict.errors if problem.code not in OWN):
        print(as_text(errors, tree.texts), file=sys.stderr)
        print(f"\n{summary(len(errors), 0)}. Only what is otherwise in order can be settled.", file=sys.stderr)
        return 1
    now = {name: tuple(sentence.text for sentence in told) for name, told in said(verdict.read)}
    ids = {name.partition(":")[2] for name in now}
    if wrong := [one for one in options.ids if one not in ids]:
        near = did_you_mean(wrong[0], ids)
        return usage(f"nothing has the id “{wrong[0]}”{f': did you mean “{near[0]}”?' if near else ''}")
    before = load(tree.texts.get(SETTLED, "{}"))
    if before is None and options.ids:
        return usage(f"{SETTLED} cannot be read, and with these ids alone all that others settled would be lost: restore it from git, or settle everything")
    before = before or {}
    after = {name: told if not options.ids or name.partition(":")[2] in options.ids else before.get(name, ()) for name, told in now.items()}
    for name in sorted(now):
        gone, come = ([one for one in these if one not in those] for these, those in ((before.get(name, ()), after[name]), (after[name], before.get(name, ()))))
        if before.get(name) and (gone or come):
            print("\n".join((name, *(f"  was: {one}" for one in gone), *(f"  is:  {one}" for one in come))))
    (options.root / SETTLED).write_text(dump(after), encoding="utf-8")
    print(f"settled: {sum(map(len, after.values()))} sentences")
    return 0
