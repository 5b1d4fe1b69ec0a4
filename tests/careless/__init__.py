"""Three invented inquiries, with what careless editors made of their sentences and what good ones may.

`edits.txt` of each has one edit a line: what it is, the entry, and the change. The change is the old words, “=>” and the new ones, in the text or above it; or
the whole text anew, with “\\n” for the end of a line; or a new title or description behind “title:” or “description:”.
An edit is `false` and must be refused, or `true` and must not; `missed` is false and gets through as yet, `stopped` is true and
refused as yet. Two thirds of those of the railway and half of the others were written by people who had not looked at the checks, the rest beside the rules that
they led to. As the rules were mended by them, how the checks fare with sentences that nobody has seen they do not tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.assemble import assemble
from builder.catalogue import is_error
from builder.checks import Rules, part_problems, rules_of
from builder.entries import parse
from builder.kinds import KIND
from builder.problem import Problem
from builder.text import File

FOLDER = Path(__file__).parent
INQUIRIES = ("blood", "museum", "rail")
HELD = {"false": False, "true": True, "missed": True, "stopped": False}
"""Whether each sort of edit passes as yet."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One line of `edits.txt`."""

    inquiry: str
    sort: str
    entry: str
    change: str


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is needed to try an edit: the texts of the entries by id, with their paths, and the rules of the site."""

    files: dict[str, File]
    rules: Rules


def edits(inquiry: str) -> list[Edit]:
    """The edits of an inquiry."""
    lines = (FOLDER / inquiry / "edits.txt").read_text(encoding="utf-8").splitlines()
    rows = (re.fullmatch(r"(\w+) (\S+) \| (.+)", line) for line in lines if line and not line.startswith("#"))
    return [Edit(inquiry, *row.groups()) for row in rows if row]


@cache
def read(inquiry: str) -> Inquiry:
    """The site of an inquiry, as its own content has it."""
    root = FOLDER / inquiry
    files = [File(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")) for path in sorted(root.glob("content/**/*.*"))]
    parsed = [parse(file) for file in files]
    site, _ = assemble(parsed, tuple(files), ())
    texts = {file.path: file for file in files}
    return Inquiry({one.entry.id: texts[one.path] for one in parsed if one.entry}, rules_of(site))


def changed(text: str, change: str) -> str:
    """The text of an entry with a change."""
    head, body = re.split(r"(?<=\n---\n)", text, maxsplit=1)
    if found := re.match(r"(title|description): (.+)", change):
        return re.sub(rf'(?m)^{found[1]}: ".*"$', lambda _: f'{found[1]}: "{found[2]}"', head) + body
    old, arrow, new = change.replace("\\n", "\n").partition(" => ")
    if not arrow:
        return head + f"{old}\n"
    if old not in text:
        raise ValueError(change)
    return head + body.replace(old, new) if old in body else head.replace(old, new) + body


def problems(edit: Edit) -> list[Problem]:
    """The errors in an entry with an edit."""
    inquiry = read(edit.inquiry)
    file = inquiry.files[edit.entry]
    parsed = parse(File(file.path, changed(file.text, edit.change)))
    found = [*parsed.problems, *(part_problems(parsed.entry, KIND[parsed.entry.kind].shape, inquiry.rules) if parsed.entry else ())]
    return [problem for problem in found if is_error(problem.code)]
