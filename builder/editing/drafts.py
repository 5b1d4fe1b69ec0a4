"""Values for a new entry or record → its text, its id and its place. What is written is read back by the builder's own reader."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from builder.assemble import natural
from builder.checks.identity import RECORD_KIND, ids
from builder.data_files import DATA_FILES, DataFile
from builder.kinds import KINDS, Kind
from builder.nodes import Sequence, parse_yaml
from builder.shape import Flag, FromList, Group, Id, Many, OneOf, Text, Whole
from builder.values import dataclass

if TYPE_CHECKING:
    from builder.model import Site
    from builder.shape import Type
    from builder.text import File

Value = str | list["Value"] | dict[str, "Value"]
"""What a person gives for a key: words, or lists and mappings of words."""

SLUGS = ("page", "term")
_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NUMBERED = re.compile(r"([A-Z]+)([0-9]+)")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it will be; what is new in it begins at `start`."""

    path: str
    text: str
    start: int
    id: str


class DraftError(Exception):
    """Why there can be no such draft, in a sentence."""


def named(what: str) -> Kind | DataFile | None:
    """The kind or data file that a person means by “event”, “figure” or “quotations”."""
    for kind in KINDS:
        if what in (kind.name, kind.folder):
            return kind
    for data in DATA_FILES:
        if not data.single and what in (data.name, RECORD_KIND.get(data.name), data.label.replace(" ", "-")):
            return data
    return None


def names() -> tuple[str, ...]:
    """Everything that can be new."""
    return (*(kind.name for kind in KINDS), *(data.label.replace(" ", "-") for data in DATA_FILES if not data.single))


def fresh_id(of: Kind | DataFile, values: dict[str, Value], site: Site) -> str:
    """The next number of the collection's letter (E62), or words where its ids are words; used by nothing else."""
    kind = of.name if isinstance(of, Kind) else RECORD_KIND.get(of.name, of.name)
    taken = {name for _, name, _ in ids(site)}
    own = [name for one, name, _ in ids(site) if one == kind]
    numbered = [found for name in own if (found := _NUMBERED.fullmatch(name))]
    if isinstance(of, Kind) and kind not in SLUGS and not own:
        return _next(kind[:1].upper(), 1, 2, taken)
    if kind not in SLUGS and numbered and len(numbered) * 2 >= len(own):
        letters = [found[1] for found in numbered]
        letter = max(sorted(set(letters)), key=letters.count)
        last = max((found for found in numbered if found[1] == letter), key=lambda found: natural(found[0]))
        return _next(letter, int(last[2]) + 1, len(last[2]), taken)
    words = next((value for key in ("title", "name", "says", "text") if isinstance(value := values.get(key), str) and value), kind)
    slug, number = slugged(words), 2
    while slug in taken:
        slug, number = f"{slugged(words)}-{number}", number + 1
    return slug


def _next(letter: str, number: int, width: int, taken: set[str]) -> str:
    while f"{letter}{number:0{width}}" in taken:
        number += 1
    return f"{letter}{number:0{width}}"


def slugged(text: str) -> str:
    """Words as part of a file name: “Gröna & blå” becomes “grona-bla”. Claims lose their brackets and targets."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:6]
    return "-".join(words) or "new"


def entry(kind: Kind, values: dict[str, Value], body: str, site: Site) -> Draft:
    """A new Markdown file."""
    name = str(values.get("id") or fresh_id(kind, values, site))
    title = values.get("title") or values.get("ask") or ""
    stem = name if kind.name in SLUGS else f"{name}-{slugged(str(title))}"
    text = f"---\n{_mapping(kind.shape, {'id': name, **values}, '')}---\n{body.strip()}\n"
    return Draft(f"content/{kind.folder}/{stem}.md", text, 0, name)


def record(data: DataFile, values: dict[str, Value], file: File | None, site: Site) -> Draft:
    """A data file with a record more at its end; every byte before it stays."""
    before = file.text if file is not None else ""
    has_id = any(key.name == "id" for key in data.shape.keys)
    name = str(values.get("id") or fresh_id(data, values, site)) if has_id else ""
    values = {"id": name, **values} if has_id else values
    node, problems = parse_yaml(file) if file is not None else (None, ())
    if problems or not (node is None or isinstance(node, Sequence)):
        raise DraftError(f"{data.path} has problems of its own: run “python -m builder check” and mend them first")
    if isinstance(node, Sequence) and before[node.span.start] == "[":
        if node.items:
            raise DraftError(f"{data.path} is written as [ … ]: write each record on lines of its own that begin with “- ”")
        before = before[: node.span.start] + before[node.span.end :].lstrip("\n")
    margin = " " * (node.span.start - before.rfind("\n", 0, node.span.start) - 1) if isinstance(node, Sequence) and node.items else ""
    if before and not before.endswith("\n"):
        before += "\n"
    block = _item(data.shape, values, margin)
    return Draft(data.path, before + block, len(before), name)


def _mapping(shape: Group, values: dict[str, Value], margin: str) -> str:
    """Keys in the order of the shape, then those that it does not know, so that the check can name them."""
    types = {key.name: key.type for key in shape.keys}
    order = [*(name for name in types if name in values), *(name for name in values if name not in types)]
    return "".join(f"{margin}{name}:{_value(types.get(name), values[name], margin)}\n" for name in order)


def _item(shape: Group, values: dict[str, Value], margin: str) -> str:
    lines = _mapping(shape, values, f"{margin}  ")
    return f"{margin}- {lines[len(margin) + 2 :]}"


def _value(kind: Type | None, value: Value, margin: str) -> str:
    if isinstance(value, dict):
        return "\n" + _mapping(kind if isinstance(kind, Group) else Group(()), value, f"{margin}  ").rstrip("\n")
    if isinstance(value, str):
        return f" {scalar(kind, value)}"
    item = kind.item if isinstance(kind, Many) else None
    if any(isinstance(one, dict) for one in value):
        shape = item if isinstance(item, Group) else Group(())
        return "\n" + "".join(_item(shape, one, f"{margin}  ") for one in value if isinstance(one, dict)).rstrip("\n")
    return f" [{', '.join(scalar(item, one) for one in value if isinstance(one, str))}]"


def scalar(kind: Type | None, text: str) -> str:
    """A text as YAML: bare where that is usual and safe, else in double quotation marks."""
    if isinstance(kind, Whole | Flag) and re.fullmatch(r"[0-9]{1,9}|true|false", text):
        return text
    name = isinstance(kind, Id | FromList | OneOf) or (isinstance(kind, Text) and bool(kind.pattern))
    if name and _SAFE.fullmatch(text) and text.lower() not in ("true", "false", "null", "yes", "no", "on", "off", "y", "n"):
        return text
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))
