"""What each part of the site said when somebody last read it against its sources → sentences that have since been altered in a word on which their sense hangs.

A figure is compared with its record. What a sentence says besides, no record tells: that the victims were *not* heard. So whoever
has read a page against its sources may settle it; from then on such words do not change by a slip. A sentence that is new, or
told in quite other words, is another matter, which nobody is asked to settle.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from builder.checks.language.stems import lowered
from builder.checks.passages import of_entry, of_record, sentences
from builder.data_files import DATA_FILES
from builder.facts import plain
from builder.kinds import KIND
from builder.problem import Note, Problem
from builder.text import Span
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from builder.model import Passage, Site

SETTLED = "content/data/settled.json"
_FEW = 5  # names that are told one by one


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is settled, with its claims as in Markdown, and where it stands."""

    text: str
    span: Span


def said(site: Site) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    """What each entry and each record says to readers, by its name."""
    for entry in site.entries:
        yield entry.name, _sentences(of_entry(entry, KIND[entry.kind].shape))
    for data in DATA_FILES:
        for record in site.data.get(data.name, ()):
            if "id" in record.values:
                yield f"{data.label}:{record.text('id')}", _sentences(of_record(record, data.shape))


def _sentences(passages: Iterable[Passage]) -> tuple[Sentence, ...]:
    return tuple(Sentence(plain(_headed(passage, _marked(passage, start, end))), passage.span(start, end)) for passage in passages for start, end in sentences(passage.text) if passage.text[start:end].strip())


def _headed(passage: Passage, text: str) -> str:
    """What a cell of a table says, behind the headings of its row and column."""
    headings = passage.context.partition("\n")[0]
    return f"{headings}: {text}" if passage.role == "cell" and headings else text


def _marked(passage: Passage, start: int, end: int) -> str:
    """A sentence with the names of what it cites behind the words that do."""
    text, at = "", start
    for first, last, claim in passage.claims:
        if start <= first and last <= end:
            text += f"{passage.text[at:first]}[{passage.text[first:last]}]({claim.scheme}:{claim.target})"
            at = last
    return text + passage.text[at:end]


def load(text: str) -> dict[str, tuple[str, ...]] | None:
    """The settled sentences by the names of their parts; None when they cannot be read."""
    try:
        settled = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(settled, dict) or not all(isinstance(told, list) and all(isinstance(one, str) for one in told) for told in settled.values()):
        return None
    return {name: tuple(told) for name, told in settled.items()}


def dump(settled: Mapping[str, Iterable[str]]) -> str:
    """Settled sentences as JSON, one on a line."""
    return json.dumps({name: list(told) for name, told in sorted(settled.items()) if told}, indent=1, ensure_ascii=False) + "\n"


def settled_problems(site: Site) -> Iterator[Problem]:
    """Every part of the site that says otherwise than it did when it was settled."""
    file = next((file for file in site.files if file.path == SETTLED), None)
    if file is None:
        return
    settled = load(file.text)
    if settled is None:
        yield Problem("broken-settlement", Span(SETTLED, 0, min(1, len(file.text))), "what was settled cannot be read", "restore it from git, or run “python -m builder settle”")
        return
    unsettled, names = [], names_of(site)
    for name, now in said(site):
        then = settled.get(name, ())
        if Counter(sentence.text for sentence in now) - Counter(then):
            unsettled.append(name)
            yield from altered_statements(name, then, now, file.text, names)
    if unsettled:
        few = f"{', '.join(unsettled[:_FEW])}{' …' if len(unsettled) > _FEW else ''}"
        yield Problem("not-settled", Span(SETTLED, 0, 1), f"nobody has said that all that these tell was read against its sources: {few}", "read them against their sources, and then run “python -m builder settle” with their ids")


def names_of(site: Site) -> tuple[str, ...]:
    """The names of the site's speakers that have several words, the longest first: who stands in the place of another is one word of a sentence."""
    names = {lowered(plain(name)) for record in site.data.get("speakers", ()) for name in (record.text("name"), *record.texts("also"))}
    return tuple(sorted((name for name in names if " " in name), key=lambda name: (-len(name), name)))


def altered_statements(name: str, then: tuple[str, ...], now: tuple[Sentence, ...], text: str, names: Sequence[str] = ()) -> Iterator[Problem]:
    """What a part says otherwise `now` than `then`, when it was settled; `text` is that of the file that tells so, `names` as of `names_of`."""
    stands, stood = Counter(sentence.text for sentence in now), Counter(then)
    fresh = [sentence for sentence in now if stands[sentence.text] > stood[sentence.text]]
    lost = list((stood - stands).elements()) if fresh else []
    if not lost:
        return
    from builder.checks.language.force import altered, words  # noqa: PLC0415 — needed only where something was altered

    for were, are in _groups(lost, fresh):
        tellings = [(" ".join(were), " ".join(one.text for one in are))]
        if len(were) == len(are) > 1:
            tellings += zip(were, (one.text for one in are), strict=True)
        if what := next(filter(None, (altered(words(told, names), words(tells, names)) for told, tells in tellings)), ""):
            at = max(0, text.find(json.dumps(were[0], ensure_ascii=False), text.find(json.dumps(name))))
            help_ = f"write it as it was; or, when you have read it against its source, run “python -m builder settle {name.partition(':')[2]}”, or change it in {SETTLED} too"
            yield Problem("altered-statement", are[0].span, f"this was settled, and says otherwise now: {what}", help_, (Note(f"settled as “{' '.join(were)}”", Span(SETTLED, at, at + len(were[0]))),))


def _groups(lost: list[str], fresh: list[Sentence]) -> Iterator[tuple[list[str], list[Sentence]]]:
    """The sentences that are gone, each with what stands in its place. One may have become two, or two one."""
    left = list(fresh)
    while lost:
        were, seen = [lost.pop(0)], -1
        are: list[Sentence] = []
        while seen != len(were) + len(are):
            seen = len(were) + len(are)
            for one in [one for one in left if any(_is_of(was, one.text) for was in were)]:
                are.append(one)
                left.remove(one)
            for was in [was for was in lost if any(_is_of(was, one.text) for one in are)]:
                were.append(was)
                lost.remove(was)
        if are:
            yield were, sorted(are, key=lambda one: one.span.start)


def _is_of(one: str, other: str) -> bool:
    """Whether one of two sentences tells most of the other, or has one word in the place of another."""
    from builder.checks.language.force import tells_the_same, words  # noqa: PLC0415 — as above

    before, after = words(one), words(other)
    if len(before) == len(after) and sum(was != now for was, now in zip(before, after, strict=True)) == 1:
        return True
    return tells_the_same(before, after) or tells_the_same(after, before)
