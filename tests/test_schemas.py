"""The schemas that editors see: the committed ones are those of the shapes, true content fits, and false content does not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import jsonschema
import pytest

from builder.data_files import DATA_FILES
from builder.kinds import KINDS
from builder.nodes import Mapping, Node, Scalar, Sequence, parse_yaml
from builder.schemas import schemas
from builder.text import File
from tests.examples import ROOT, STARTER

if TYPE_CHECKING:
    from pathlib import Path

SCHEMAS = {path.rsplit("/", 1)[1].removesuffix(".json"): json.loads(text) for path, text in schemas().items()}
VALIDATORS = {name: jsonschema.Draft7Validator(schema) for name, schema in SCHEMAS.items()}


def as_an_editor_reads(node: Node | None) -> object:
    """A node with the types of YAML's core schema, which yaml-language-server goes by."""
    if isinstance(node, Mapping):
        return {key.text: as_an_editor_reads(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [as_an_editor_reads(item) for item in node.items]
    assert isinstance(node, Scalar)
    if not node.plain:
        return node.text
    if node.text in ("true", "false"):
        return node.text == "true"
    if node.text in ("", "null", "~"):
        return None
    return int(node.text) if re.fullmatch(r"[-+]?[0-9]+", node.text) else node.text


def contents() -> list[tuple[str, Path]]:
    found = []
    for content in (ROOT / "content", STARTER):
        found += [(data.name, content / "data" / f"{data.name}.yaml") for data in DATA_FILES]
        found += [(kind.name, path) for kind in KINDS for path in sorted((content / kind.folder).glob("*.md"))]
    return found


def test_the_committed_schemas_are_those_of_the_shapes() -> None:
    committed = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in (ROOT / ".schemas").glob("*.json")}
    assert committed == schemas(), "run: python -m builder schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


def test_all_content_fits() -> None:
    for name, path in contents():
        text = path.read_text(encoding="utf-8")
        end = text.index("\n---\n", 3) + 1 if path.suffix == ".md" else None
        node, problems = parse_yaml(File(path.name, text), 4 if path.suffix == ".md" else 0, end)
        assert not problems
        errors = [f"{path}: {error.json_path}: {error.message}" for error in VALIDATORS[name].iter_errors(as_an_editor_reads(node))]
        assert not errors


def test_every_data_file_names_its_schema() -> None:
    for content in (ROOT / "content", STARTER):
        for data in DATA_FILES:
            first = (content / "data" / f"{data.name}.yaml").read_text(encoding="utf-8").split("\n", 1)[0]
            assert first == f"# yaml-language-server: $schema=../../.schemas/{data.name}.json"


@pytest.mark.parametrize(("name", "value", "says"), [
    ("event", {"id": "E01"}, "'title' is a required property"),
    ("event", {"id": "E01", "titel": "x"}, "Additional properties"),
    ("question", {"id": "Q1", "ask": "x", "answer": "y", "format": "sngle"}, "is not one of"),
    ("figures", [{"id": "a b", "says": "x", "shown": "y", "owner": "z"}], "does not match"),
    ("figures", {"id": "a"}, "is not of type 'array'"),
    ("quotations", [{"id": "a", "text": "x", "source": "y", "at": -1, "speaker": "z"}], "minimum"),
])
def test_false_content_is_underlined(name: str, value: object, says: str) -> None:
    assert any(says in error.message for error in VALIDATORS[name].iter_errors(value))
