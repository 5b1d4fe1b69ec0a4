"""Questions of the knowledge check → answers that cannot be given: none right, two where one is asked for, one said twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.checks.passages import filled
from builder.dates import parse_date
from builder.facts import DATED, plain
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from builder.facts import Ledger
    from builder.model import Body, Entry, Record, Site

CHOICES = {"single": "options", "several": "options", "order": "items", "match": "pairs"}
"""The key that holds what a reader chooses from, by the format of the question."""


def question_problems(site: Site, ledger: Ledger, misread: Collection[str] = ()) -> Iterator[Problem]:
    """Faults of the questions. Those in `misread` files are left: what they lack may be what could not be read."""
    dates = {entry.id: entry for entry in site.entries if entry.kind in DATED}
    for entry in site.entries:
        key = CHOICES.get(entry.record.text("format")) if entry.kind == "question" and entry.path not in misread else None
        if key is None:
            continue
        choices = entry.record.records(key)
        if len(choices) < 2:
            format_ = entry.record.text("format")
            yield Problem("wrong-options", entry.record.place("format"), f"a question of the format “{format_}” has {'one of its' if choices else 'no'} “{key}”", f"add two or more under “{key}:”, or choose another format")
            continue
        for part in ("left", "right") if key == "pairs" else ("text",):
            yield from _twice(choices, part, ledger)
        if key == "options":
            yield from _right(entry, choices, ledger)
        elif key == "items":
            yield from _out_of_order(choices, dates)


def _twice(choices: tuple[Record, ...], key: str, ledger: Ledger) -> Iterator[Problem]:
    seen: dict[str, Record] = {}
    for choice in choices:
        words = _words(choice.body(key), ledger)
        if words and words in seen:
            yield Problem("wrong-options", choice.place(key), f"“{words}” can be chosen twice", "word one of the two otherwise, or take it out", (Note("first written here", seen[words].place(key)),))
        seen.setdefault(words, choice)


def _right(entry: Entry, options: tuple[Record, ...], ledger: Ledger) -> Iterator[Problem]:
    right = [option for option in options if option.flag("right")]
    format_ = entry.record.text("format")
    if not right:
        yield Problem("wrong-options", entry.record.place("format"), "no option of the question is right", "write “right: true” at the option that is")
    elif format_ == "single" and len(right) > 1:
        note = Note("the first that is right", right[0].place("text"))
        yield Problem("wrong-options", right[1].place("right"), f"{len(right)} options are right, where the format “single” asks for one", "mark one of them, or write “format: several”", (note,))
    elif format_ == "single":
        yield from _answer(entry, options, right[0], ledger)


def _answer(entry: Entry, options: tuple[Record, ...], right: Record, ledger: Ledger) -> Iterator[Problem]:
    """An answer in the words of a wrong option, and not in those of the right one."""
    answer, meant = (_words(body, ledger) for body in (entry.record.body("answer"), right.body("text")))
    for option in options:
        words = _words(option.body("text"), ledger)
        if option is not right and words and _holds(answer, words) and not _holds(answer, meant) and not _holds(meant, words):
            notes = (Note("the wrong option", option.place("text")), Note(f"the right one says “{meant}”", right.place("text")))
            yield Problem("wrong-answer", entry.record.place("answer"), f"the answer says “{words}”, which is an option that is not right", "say in the answer what the right option says, or correct “right:”", notes)
            return
    cited, own = _cited(entry.record.body("answer")), _cited(right.body("text"))
    wrong = next((option for option in options if option is not right and cited & (_cited(option.body("text")) - own)), None)
    if wrong is not None and own and cited.isdisjoint(own):
        notes = (Note("the wrong option", wrong.place("text")), Note("the right one cites other records", right.place("text")))
        yield Problem("wrong-answer", entry.record.place("answer"), "the answer cites the record of an option that is not right, and none of the right one's", "say in the answer what the right option says, or correct “right:”", notes)


def _cited(body: Body) -> frozenset[str]:
    """The records whose figures or words a text tells."""
    return frozenset(f"{claim.scheme}:{claim.target}" for claim in body.claims if claim.scheme in ("figure", "quote", *DATED))


def _out_of_order(items: tuple[Record, ...], dates: dict[str, Entry]) -> Iterator[Problem]:
    """Items whose event was over before that of the item above began."""
    dated = [(item, date) for item in items if (entry := dates.get(item.text("event"))) is not None and (date := parse_date(entry.record.text("date"))) is not None]
    for (above, before), (item, date) in pairwise(dated):
        if date.last < before.first:
            yield Problem("wrong-options", item.place("event"), f"“{item.text('event')}” ({date.edtf}) was before “{above.text('event')}” ({before.edtf}), which stands above it", "put the items in the order of their events", (Note("the item above", above.place("event")),))


def _words(body: Body, ledger: Ledger) -> str:
    """What readers see of a text, without regard to capitals or the full stop at its end."""
    return plain(" ".join(filled(passage, ledger).text for passage in body.passages)).lower().rstrip(". ")


def _holds(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
