"""Shapes → JSON Schemas (draft 07), one for each data file and one for each kind's front matter, for editors that complete and underline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from builder.data_files import DATA_FILES
from builder.dates import EXAMPLES
from builder.kinds import KINDS
from builder.shape import Edtf, Filter, Flag, FromList, Group, Id, Many, OneOf, Prose, Text, Whole

if TYPE_CHECKING:
    from builder.shape import Key, Type

FOLDER = ".schemas"
DRAFT = "http://json-schema.org/draft-07/schema#"


def schemas() -> dict[str, str]:
    """The text of every schema by its path from the root."""
    found = {data.name: (f"{data.name}.yaml", _group(data.shape) if data.single else {"type": "array", "items": _group(data.shape)}) for data in DATA_FILES}
    found |= {kind.name: (f"The front matter of content/{kind.folder}/*.md", _group(kind.shape)) for kind in KINDS}
    return {f"{FOLDER}/{name}.json": json.dumps({"$schema": DRAFT, "title": title, **schema}, ensure_ascii=False, indent=1) + "\n" for name, (title, schema) in sorted(found.items())}


def _group(shape: Group) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in shape.keys if key.required],
        "properties": {key.name: _key(key) for key in shape.keys},
    }


def _key(key: Key) -> dict[str, object]:
    schema = _type(key.type)
    about = f"{key.about[:1].upper()}{key.about[1:]}."
    if isinstance(key.type, Prose):
        about += " Inline Markdown, in which claims may stand."
    elif isinstance(key.type, FromList):
        about += f" One of the ids in lists: {key.type.name}: of site.yaml."
    elif isinstance(key.type, Edtf):
        about += f" EDTF: {EXAMPLES}."
    return {"description": about, **(schema if key.required else {"anyOf": [schema, {"type": "null"}]})}


def _type(kind: Type) -> dict[str, object]:
    """A plain number or `true` is text where text belongs: nothing is converted when the files are read."""
    match kind:
        case Group():
            return _group(kind)
        case Many(item=item):
            return {"type": "array", "items": _type(item)}
        case Filter():
            return {"type": "object", "required": ["kind"], "additionalProperties": {"type": ["string", "number", "boolean"]}}
        case Whole():
            return {"type": "integer", "minimum": 0}
        case Flag():
            return {"type": "boolean"}
        case OneOf(options=options):
            return {"enum": list(options)}
        case Edtf():
            return {"type": ["string", "integer"], "pattern": "^[0-9X~?%./-]{4,32}$"}
        case Text(pattern=pattern) if pattern:
            return {"type": ["string", "number"], "pattern": f"^(?:{pattern})$"}
        case Prose() | Text() | FromList() | Id():
            return {"type": ["string", "number", "boolean"]}
