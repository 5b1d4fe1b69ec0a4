"""A file of content → an Entry or the records of a data file, with what is wrong in it."""

from __future__ import annotations

from types import MappingProxyType

from builder.data_files import DATA, SITE
from builder.kinds import FOLDER, Kind
from builder.markdown import parse_body
from builder.model import Entry, Parsed, Record
from builder.near import did_you_mean
from builder.nodes import Mapping, Sequence, parse_yaml
from builder.problem import Problem
from builder.records import conform
from builder.text import File, Span, end_of_front_matter

MOST_FAULTS = 500  # of one data file


def parse(file: File) -> Parsed:
    """The entry or the records of one file of content/. A pure function of the file."""
    if file.path in DATA:
        return _data(file)
    parts = file.path.split("/")
    if not file.path.endswith(".md") or parts[1] == "data":
        near = did_you_mean(file.path, DATA)
        help_ = f"did you mean “{near[0]}”?" if near else f"the data files are: {', '.join(path.rsplit('/', 1)[1] for path in DATA)}"
        return Parsed(file.path, problems=(Problem("unknown-file", Span(file.path, 0, 0), "this file has no use", help_),))
    kind = FOLDER.get(parts[1]) if len(parts) > 2 else None
    if kind is None:
        near = did_you_mean(parts[1], FOLDER)
        help_ = f"did you mean the folder “{near[0]}”?" if near else f"move it into one of: {', '.join(FOLDER)}"
        return Parsed(file.path, problems=(Problem("unknown-folder", Span(file.path, 0, 0), f"“{parts[1]}” is not a collection", help_),))
    return _entry(file, kind)


def _entry(file: File, kind: Kind) -> Parsed:
    text = file.text
    close = end_of_front_matter(text)
    if not text.startswith("---\n") or close < 0:
        where = "end" if text.startswith("---\n") else "begin"
        problem = Problem("no-front-matter", Span(file.path, 0, min(3, len(text))), f"the front matter does not {where} with a line “---”", "put the keys between two lines of three hyphens at the top of the file")
        return Parsed(file.path, problems=(problem,))
    node, problems = parse_yaml(file, 4, close + 1)
    if node is None:
        if not problems:
            problems = (Problem("no-front-matter", Span(file.path, 0, 3), "the front matter is empty", f"add at least: {', '.join(key.name for key in kind.shape.keys if key.required)}"),)
        return Parsed(file.path, problems=problems)
    record, misfits = conform(node, kind.shape)
    if misfits and isinstance(node, Mapping) and (other := _strayed(node, kind)) is not None:  # one problem, and not one for each key
        astray = Problem("wrong-folder", node.items[0][0].span, f"its keys are those of the folder “{other.folder}”, and the file stands in “{kind.folder}”", f"move it to content/{other.folder}/{file.path.rsplit('/', 1)[1]}")
        kind = other
        record, misfits = conform(node, kind.shape)
        misfits = (astray, *misfits)
    body = parse_body(file, min(close + 5, len(text)))
    problems += misfits + body.problems
    if record is None or not record.text("id"):
        return Parsed(file.path, problems=problems)
    entry = Entry(kind.name, record.text("id"), file.path, record, body)
    return Parsed(file.path, entry, problems=problems + _name_of_file(entry))


def _strayed(node: Mapping, kind: Kind) -> Kind | None:
    """The kind whose keys an entry has, all that must be there and no other, when it has a key that its own kind does not know."""
    keys, known = {key.text for key, _ in node.items}, {key.name for key in kind.shape.keys}
    if keys <= known:
        return None
    return next((other for other in FOLDER.values() if keys <= {key.name for key in other.shape.keys} and all(key.name in keys for key in other.shape.keys if key.required)), None)


def _name_of_file(entry: Entry) -> tuple[Problem, ...]:
    stem = entry.path.rsplit("/", 1)[1].removesuffix(".md")
    if stem == entry.id or stem.startswith(f"{entry.id}-"):
        return ()
    message = f"the file is called “{stem}.md”, the id in it is “{entry.id}”"
    return (Problem("file-name", entry.span, message, f"call the file “{entry.id}-….md”, or correct the id"),)


def _data(file: File) -> Parsed:
    data = DATA[file.path]
    node, problems = parse_yaml(file)
    if node is None:
        if data is SITE and not problems:
            problems = (Problem("broken-yaml", Span(file.path, 0, min(1, len(file.text))), f"{file.path} is empty: it holds the title, the lists and the navigation of the site", "restore it from git, or take the one that “python -m builder new site” makes"),)
        return Parsed(file.path, problems=problems)
    if data.single:
        record, misfits = conform(node, data.shape)
        return Parsed(file.path, records=(record,) if record else (), problems=problems + misfits)
    if not isinstance(node, Sequence):
        message = f"{data.path} holds {'keys' if isinstance(node, Mapping) else 'a text'}, where a list belongs"
        return Parsed(file.path, problems=(*problems, Problem("wrong-type", node.span, message, f"begin each {data.label} with “- ”")))
    records: list[Record] = []
    found = list(problems)
    for item in node.items:
        if len(found) > MOST_FAULTS:
            found.append(Problem("yaml-too-large", item.span, f"{MOST_FAULTS:,} faults stand above, and nothing is read from here on", "mend those first"))
            break
        record, misfits = conform(item, data.shape)
        found += misfits
        if record is not None and ("id" not in record.values or record.text("id")):
            records.append(record)
    return Parsed(file.path, records=tuple(records), problems=tuple(found))


def empty_record(path: str) -> Record:
    """What stands for a data file of one mapping that is missing or broken: every key absent."""
    record, _ = conform(Mapping((), Span(path, 0, 0)), DATA[path].shape)
    return record if record is not None else Record(MappingProxyType({}), MappingProxyType({}), Span(path, 0, 0))
