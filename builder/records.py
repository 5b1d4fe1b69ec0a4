"""Nodes + a shape → a Record, with a problem for every place where they do not fit."""

from __future__ import annotations

import re
from types import MappingProxyType

from builder.dates import EXAMPLES, parse_date
from builder.markdown import parse_inline
from builder.model import Body, Record
from builder.near import did_you_mean
from builder.nodes import Mapping, Node, Scalar, Sequence
from builder.numerals import figures
from builder.problem import Problem
from builder.shape import Edtf, Filter, Flag, FromList, Group, Id, Key, Many, OneOf, Prose, Text, Type, Whole
from builder.text import Span


def conform(node: Node, shape: Group) -> tuple[Record | None, tuple[Problem, ...]]:
    """`node` as a Record of `shape`; None when it is no mapping at all. Keys that do not fit are absent from it."""
    problems: list[Problem] = []
    record = _group(node, shape, problems)
    return record, tuple(problems)


def _group(node: Node, shape: Group, problems: list[Problem]) -> Record | None:
    if not isinstance(node, Mapping):
        problems.append(Problem("wrong-type", node.span, f"here stands {_name(node)}, where keys with values belong", "write one “key: value” on each line"))
        return None
    keys = {key.name: key for key in shape.keys}
    values: dict[str, object] = {name: _absent(key.type) for name, key in keys.items()}
    spans: dict[str, Span] = {}
    places: dict[str, tuple[tuple[int, int], ...]] = {}
    written: set[str] = set()
    faulty: set[str] = set()
    meant: set[str] = set()
    for name, value in node.items:
        key = keys.get(name.text)
        if key is None:
            near = did_you_mean(name.text, keys)
            meant.update(near[:1])
            if near:
                written.add(near[0])
            hint = f"did you mean “{near[0]}”?" if near else f"the keys are: {', '.join(keys)}"
            problems.append(Problem("unknown-key", name.span, f"there is no key “{name.text}” here", hint))
            continue
        written.add(name.text)
        spans[name.text] = _text_span(value)
        if isinstance(value, Scalar) and isinstance(key.type, Text) and len(value.places) > 1:
            places[name.text] = value.places
        before = len(problems)
        values[name.text] = _value(value, key, problems)
        if len(problems) > before:
            faulty.add(name.text)
    for key in shape.keys:
        empty = key.name in spans and key.name not in faulty and _is_empty(values[key.name]) and key.required
        if key.name in meant - written or _told(problems, spans.get(key.name)):
            continue  # told already: the key is misspelt, or its value is wrong
        if key.required and (key.name not in written or (empty and not isinstance(key.type, Many))):
            state = "is empty" if key.name in written else "is missing"
            place = spans.get(key.name, _start(node))
            problems.append(Problem("missing-key", place, f"“{key.name}” {state}", f"add “{key.name}:” with {key.about}{_choice(key.type)}"))
    return Record(MappingProxyType(values), MappingProxyType(spans), node.span, MappingProxyType(places))


def _choice(type_: Type) -> str:
    """The words that a key may have, or where they are listed."""
    if isinstance(type_, Many):
        return _choice(type_.item)
    if isinstance(type_, OneOf):
        return f": {', '.join(type_.options)}"
    return f": one of the {type_.name} in content/data/site.yaml" if isinstance(type_, FromList) else ""


def _is_empty(value: object) -> bool:
    """Whether a value says nothing, such as “.”; a text that is to be read as Markdown is a body even then."""
    if isinstance(value, Body):
        return not value.claims and not any(character.isalnum() for character in value.words)
    return value in ("", None, ()) or (isinstance(value, str) and not any(character.isalnum() for character in value))


def _told(problems: list[Problem], span: Span | None) -> bool:
    """Whether a problem is told within a value."""
    return span is not None and any(span.start <= problem.span.start <= span.end or problem.span.start <= span.start < problem.span.end for problem in problems)


def _value(node: Node, key: Key, problems: list[Problem]) -> object:
    return _of(node, key.type, key.name, key.about, problems)


def _of(node: Node, kind: Type, name: str, about: str, problems: list[Problem]) -> object:
    if isinstance(kind, Group):
        return _group(node, kind, problems)
    if isinstance(kind, Many):
        return _many(node, kind, name, about, problems)
    if isinstance(kind, Filter):
        return _filter(node, name, problems)
    if isinstance(node, Scalar):
        return _scalar(node, kind, name, about, problems)
    _wrong(node, name, "one value", f"one text after “{name}:”, without brackets or hyphens: {about}", problems)
    return _absent(kind)


def _many(node: Node, kind: Many, name: str, about: str, problems: list[Problem]) -> object:
    if isinstance(node, Scalar) and node.plain and node.text in ("", "null", "~"):
        return ()
    if not isinstance(node, Sequence):
        example = f"“{name}: [{node.text}]”, or " if isinstance(node, Scalar) and 0 < len(node.text) < 40 else ""
        _wrong(node, name, "a list", f"{example}each on a line of its own that begins with “- ”: {about}", problems)
        return ()
    items = (_of(item, kind.item, name, about, problems) for item in node.items)
    return tuple(item for item in items if item is not None)


def _filter(node: Node, name: str, problems: list[Problem]) -> object:
    if not isinstance(node, Mapping) or not all(isinstance(value, Scalar) for _, value in node.items):
        _wrong(node, name, "keys with one value each", "what is counted, such as kind: finding", problems)
        return None
    return tuple((key.text, value.text) for key, value in node.items if isinstance(value, Scalar))


def _scalar(node: Scalar, kind: Type, name: str, about: str, problems: list[Problem]) -> object:
    text = node.text
    if (not text.strip() or (node.plain and text in ("null", "~"))) and not isinstance(kind, Flag):
        return _absent(kind)
    match kind:
        case Prose():
            body = parse_inline(node.span.path, text.strip("\n"), node.places)
            problems.extend(body.problems)
            return body
        case Text(pattern=pattern) if pattern and not re.fullmatch(pattern, text):
            problems.append(Problem("wrong-form", node.span, f"“{text}” cannot be the “{name}”", _form(name, about, kind.example or pattern)))
        case Whole():
            if not re.fullmatch(r"[0-9]{1,9}", text):
                _wrong(node, name, "a whole number in digits", about, problems)
                return None
            return int(text)
        case Flag():
            if text not in ("true", "false"):
                meant = "true" if text.lower() in ("true", "yes", "y", "on") else "false" if text.lower() in ("false", "no", "n", "off") else "true or false"
                _wrong(node, name, "true or false", f"{meant}: {about.removeprefix('true: ')}", problems)
            return text == "true"
        case Edtf():
            if parse_date(text) is None:
                problems.append(_no_date(node.span, text))
                return ""
        case OneOf(options=options) if text not in options:
            near = did_you_mean(text, options)
            problems.append(Problem("unknown-choice", node.span, f"“{name}” cannot be “{text}”", f"{f'did you mean “{near[0]}”? ' if near else ''}{'It can be' if near else 'choose one of'}: {', '.join(options)}"))
            return ""
        case FromList() | Id() | Text() | OneOf():
            pass
    return text


def _no_date(span: Span, text: str) -> Problem:
    """What is wrong with a date, and the date that was meant where that is certain."""
    start, _, end = text.partition("/")
    said = [quantity for quantity in figures(text) if quantity.kind == "date" and not quantity.hedge]
    meant = said[0].value if len(said) == 1 and said[0].end - said[0].start == len(text) and parse_date(said[0].value) else ""
    if parse_date(start) and parse_date(end):
        return Problem("broken-date", span, f"“{text}” ends before it begins", f"write “{end}/{start}”")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return Problem("broken-date", span, f"there is no day “{text}”", "write a day that the month has, year first")
    if (years := re.fullmatch(r"(\d\d)(\d\d)-(\d\d)", text)) and int(years[3]) > int(years[2]):
        return Problem("broken-date", span, f"there is no month “{text}”", f"write “{years[1]}{years[2]}/{years[1]}{years[3]}” for the years from {years[1]}{years[2]} to {years[1]}{years[3]}")
    if re.fullmatch(r"\d{4}-\d\d", text):
        return Problem("broken-date", span, f"there is no month “{text}”", f"write {EXAMPLES}")
    if re.fullmatch(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}", text):
        day, month, year = (int(part) for part in re.split(r"[/.]", text))
        day, month = (month, day) if month > 12 else (day, month)
        if max(day, month) > 12 and parse_date(f"{year}-{month:02}-{day:02}"):
            return Problem("broken-date", span, f"“{text}” is not written year first", f"write “{year}-{month:02}-{day:02}”")
        return Problem("broken-date", span, f"“{text}” is not written year first, and the day could be the month", "write the year, the month and the day, as in 1987-03-14")
    help_ = f"write “{meant}”" if meant else f"write {EXAMPLES}"
    return Problem("broken-date", span, f"“{text}” is not a date in the form that data have (EDTF)", help_)


def _form(name: str, about: str, example: str) -> str:
    if name == "id":
        return "write letters, digits and hyphens without a space, such as F12 or first-report"
    return f"write {about}, such as {example}"


def _absent(kind: Type) -> object:
    match kind:
        case Many():
            return ()
        case Prose():
            return Body()
        case Whole() | Group() | Filter():
            return None
        case Flag():
            return False
        case _:
            return ""


def _wrong(node: Node, name: str, wanted: str, about: str, problems: list[Problem]) -> None:
    problems.append(Problem("wrong-type", node.span, f"“{name}” is {_name(node)}, where {wanted} belongs", f"write {about}"))


def _name(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"the text “{node.text[:40]}”" if node.text else "empty"
    return "a list" if isinstance(node, Sequence) else "a mapping of keys"


def _text_span(node: Node) -> Span:
    """Where a value stands: a text in quotation marks without the marks."""
    if isinstance(node, Scalar) and len(node.places) == 1 and node.text:
        return Span(node.span.path, node.places[0][1], node.places[0][1] + len(node.text))
    return node.span


def _start(node: Node) -> Span:
    return Span(node.span.path, node.span.start, min(node.span.start + 1, node.span.end))
