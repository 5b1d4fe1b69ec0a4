"""YAML text → nodes with exact places: text stays text, nothing is constructed. The only importer of yaml."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import yaml

from builder.characters import SUSPECT, by_escape
from builder.problem import Note, Problem
from builder.text import File, Span
from builder.values import dataclass
from builder.yaml_faults import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 12  # our deepest shape has 5 levels
MAX_KEYS = 100  # of one mapping; our widest shape has 25
MAX_NODES = 400_000  # 2,000 records of 20 keys make 80,000
MAX_SCALAR = 20_000  # characters; the longest honest one is a paragraph

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. `plain` is true when it stands without quotation marks; `places` maps its offsets to the file's."""

    text: str
    plain: bool
    span: Span
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes, in file order; a key that is written twice keeps its first value."""

    items: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def parse_yaml(file: File, start: int = 0, end: int | None = None) -> tuple[Node | None, tuple[Problem, ...]]:
    """The one document in `file.text[start:end]` as a node, or None, with what is wrong in it."""
    text = file.text[start:end]
    reader = _Reader(file, start)
    try:
        node = reader.read(yaml.parse(text, Loader=_Loader))
    except _Refused as refused:
        return None, (*reader.problems, refused.problem)
    except yaml.YAMLError as error:
        return None, (*reader.problems, _broken(file, start, len(text), error))
    return node, tuple(reader.problems)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Reader:
    """Builds nodes from parser events, one document, without recursion."""

    def __init__(self, file: File, start: int) -> None:
        self.file = file
        self.shift = start
        self.problems: list[Problem] = []
        self.count = 0

    def read(self, events: Iterator[yaml.Event]) -> Node | None:
        open_: list[tuple[yaml.Event, list[Node]]] = []
        root: list[Node] = []
        documents = 0
        for event in events:
            done: Node | None = None
            if isinstance(event, yaml.NodeEvent):
                self.guard(event, len(open_))
                if isinstance(event, yaml.ScalarEvent):
                    done = self.scalar(event)
                else:
                    open_.append((event, []))
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refuse(event, "yaml-documents", "a second document begins here", "keep one document in a file: remove the line “---”")
            elif isinstance(event, yaml.CollectionEndEvent):
                opening, items = open_.pop()
                span = self.span(_at(opening.start_mark), _at(event.end_mark))
                done = Sequence(tuple(items), span) if isinstance(event, yaml.SequenceEndEvent) else self.mapping(items, span)
            if done is not None:
                (open_[-1][1] if open_ else root).append(done)
        return root[0] if root else None

    def guard(self, event: yaml.NodeEvent, depth: int) -> None:
        self.count += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self.refuse(event, "yaml-alias", "anchors (&) and aliases (*) are not used here", "write the value out, or put it in quotation marks if it is text")
        tag = getattr(event, "tag", None)
        if tag:
            raise self.refuse(event, "yaml-tag", f"the tag “{tag}” is not used here", "remove the tag, or put the value in quotation marks if it is text")
        if depth > MAX_DEPTH:
            raise self.refuse(event, "yaml-too-deep", f"the data is nested more than {MAX_DEPTH} levels deep", "bring the nested parts up a level")
        if self.count > MAX_NODES:
            raise self.refuse(event, "yaml-too-large", f"the file holds more than {MAX_NODES:,} values", "divide the file")

    def refuse(self, event: yaml.Event, code: str, message: str, help_: str) -> _Refused:
        return _Refused(Problem(code, self.span(_at(event.start_mark), _at(event.end_mark)), message, help_))

    def span(self, start: int, end: int) -> Span:
        raw = self.file.text[self.shift + start : self.shift + end]
        return Span(self.file.path, self.shift + start, self.shift + start + max(len(raw.rstrip()), min(1, len(raw))))

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = _at(event.start_mark), _at(event.end_mark)
        span = self.span(start, end)
        if len(event.value) > MAX_SCALAR:
            raise self.refuse(event, "yaml-too-large", f"a value is longer than {MAX_SCALAR:,} characters", "shorten it, or make it the body of an entry")
        raw = self.file.text[self.shift + start : self.shift + end]
        if event.style == '"' and "\\" in raw and (hidden := by_escape(event.value)) is not None and not SUSPECT.search(raw):
            code, message, help_ = hidden
            self.problems.append(Problem(code, span, message.replace("this stands for", "an escape in this text stands for"), help_))
        if event.style in (None, "") and (event.value[-1:] in _CLOSING or event.value[:1] in _CLOSING) and _misquoted(event.value):
            help_ = 'write straight quotation marks around the text; marks that are to be shown stand curly inside of them, as in key: "“text”"'
            self.problems.append(Problem("yaml-quotes", span, f"these quotation marks are not read as such: {event.value[:60]}", help_))
        return Scalar(event.value, event.style in (None, ""), span, align(event.value, raw, self.shift + start))

    def mapping(self, nodes: list[Node], span: Span) -> Mapping:
        items: list[tuple[Scalar, Node]] = []
        seen: dict[str, Span] = {}
        if len(nodes) > 2 * MAX_KEYS:
            too_many = nodes[2 * MAX_KEYS]
            self.problems.append(Problem("yaml-too-large", too_many.span, f"these are more than {MAX_KEYS} keys, and the others are not read", "divide them, or remove what was pasted"))
            nodes = nodes[: 2 * MAX_KEYS]
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.append(Problem("yaml-key", key.span, "a key must be a word", "write the key as a plain word before the colon"))
            elif key.text in seen:
                note = Note("first written here", seen[key.text])
                self.problems.append(Problem("duplicate-key", key.span, f"“{key.text}” is written twice", "keep one of the two", (note,)))
            else:
                seen[key.text] = key.span
                items.append((key, value))
        return Mapping(tuple(items), span)


_CLOSING = ('"', "“", "”")


def _misquoted(value: str) -> bool:
    """Whether a text without quotation marks of YAML ends in a straight one, or stands as a whole between curly ones."""
    return (value[-1] == '"' and value.count('"') % 2 == 1) or (value[0] in "“”" and value[-1] in "“”" and "”" not in value[1:-1] and "“" not in value[1:-1])


def _at(mark: Any) -> int:
    return int(mark.index) if mark is not None else 0


def align(value: str, raw: str, start: int) -> tuple[tuple[int, int], ...]:
    """Breakpoints from offsets of a scalar's value to offsets of the file, where `raw` begins at `start`."""
    at = raw.find(value) if "\n" not in value else -1
    if at >= 0:
        return ((0, start + at),)
    places: list[tuple[int, int]] = []
    j = raw.find("\n") + 1 if raw[:1] in "|>" and raw else 0
    for i, char in enumerate(value):
        k = raw.find(char, j, j + 400) if char not in " \n" else j
        if k >= 0 and char not in " \n" and raw[j:k].strip(" \n\t\"'\\"):
            k = j  # an escape stands for this character
        k = j if k < 0 else k
        if char in " \n":
            while k < len(raw) and raw[k] not in " \n":
                k += 1
        places.append((i, start + min(k, max(len(raw) - 1, 0))))
        j = k + 1
        if raw[k : k + 1] == "\\":
            j = k + {"x": 4, "u": 6, "U": 10}.get(raw[k + 1 : k + 2], 2)
    kept = places[:1]
    kept += [b for a, b in pairwise(places) if b[1] - a[1] != 1]
    return tuple(kept) or ((0, start),)


def _broken(file: File, start: int, length: int, error: yaml.YAMLError) -> Problem:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    index = _at(mark or context) if mark or context else int(getattr(error, "position", 0) or 0)
    text = file.text[start : start + length]
    what = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    fault = explain(text, min(index, max(length - 1, 0)), _at(context) if context else index, what, str(getattr(error, "context", None) or ""))
    at = start + min(max(fault.at, 0), max(length - 1, 0))
    return Problem("broken-yaml", Span(file.path, at, min(at + 1, start + length)), fault.message, fault.help)
