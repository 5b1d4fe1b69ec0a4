"""The plan of the house: imports run downwards, each library has one door, and the builder knows nothing of the subject."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILDER = ROOT / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))

LEVELS = (
    ("values", "patterns", "digest"),
    ("text", "characters", "beside", "git"),
    ("workers",),
    ("problem", "near"),
    ("model", "shape", "numerals", "catalogue", "sheet", "search"),
    ("kinds", "data_files", "dates", "nodes", "yaml_faults"),
    ("markdown",),
    ("records",),
    ("entries", "facts"),
    ("checks", "read", "drawings"),
    ("assemble",),
    ("views",),
    ("render", "publish", "provenance", "history", "changes", "finished"),
    ("incremental",),
    ("artifacts", "verify", "report", "schemas", "prove"),
    ("build",),
    ("due", "links", "starter"),
    ("editing",),
    ("cli", "commands", "__main__"),
)
ROOMS = {
    "checks": (("passages", "identity"), ("language",), ("data",), ("clauses",), ("claims",), ("prose",), ("site",), ("causes", "consequences", "own")),
    "numerals": (("quantity", "found"), ("words",), ("sameness", "hedging"), ("dates",), ("names",), ("lengths",), ("kinds",), ("surroundings",), ("reader",), ("lines",), ("__main__",)),
}
"""The rooms of the two large floors, from the lowest."""
DOORS = {"markdown_it": "builder/markdown/", "yaml": "builder/nodes.py", "jinja2": "builder/render/", "livereload": "builder/editing/serve.py", "edtf": "builder/dates.py", "rcssmin": "builder/artifacts.py", "rjsmin": "builder/artifacts.py"}


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "builder")
    return found


def room(module: str) -> str:
    """The room of a module of the builder: its first name below builder."""
    return module.split(".")[1]


LEVEL = {name: number for number, names in enumerate(LEVELS) for name in names}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_downwards(path: Path) -> None:
    parts = path.relative_to(BUILDER).with_suffix("").parts
    if parts[0] not in LEVEL:
        assert parts[0] == "__init__", f"give {parts[0]} a level"
        return
    for module in imports(path):
        if module.startswith("builder.") and room(module) in LEVEL and room(module) != parts[0]:
            assert LEVEL[room(module)] <= LEVEL[parts[0]], f"{path.name} imports {module}, which stands above it"


@pytest.mark.parametrize("path", [path for path in MODULES if path.relative_to(BUILDER).parts[0] in ROOMS], ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_downwards_within_the_large_floors(path: Path) -> None:
    floor, own, *_ = path.relative_to(BUILDER).with_suffix("").parts
    if own == "__init__":
        return
    level = {name: number for number, names in enumerate(ROOMS[floor]) for name in names}
    assert own in level, f"give {own} a place in {floor}"
    for module in imports(path):
        if module.startswith(f"builder.{floor}."):
            assert level[module.split(".")[2]] <= level[own], f"{path.name} imports {module}, which stands above it"


@pytest.mark.parametrize(("library", "door"), DOORS.items())
def test_each_library_has_one_door(library: str, door: str) -> None:
    users = [str(path.relative_to(ROOT)) for path in MODULES if any(name.split(".")[0] == library for name in imports(path))]
    assert users, f"nothing imports {library}"
    assert all(user.startswith(door) for user in users), users


SUBJECT = re.compile(r"rotherham|jay report|professor jay|child sexual|child protection|exploitation|sexual abuse|ofsted|pakistani|\bcse\b|survivor|safeguarding|yorkshire|risky business", re.IGNORECASE)


@pytest.mark.parametrize("path", [*MODULES, *sorted((ROOT / "templates").rglob("*.html"))], ids=lambda path: str(path.relative_to(ROOT)))
def test_builder_and_templates_know_nothing_of_the_subject(path: Path) -> None:
    found = SUBJECT.search(path.read_text(encoding="utf-8"))
    assert not found, f"“{found[0]}” is a word of the subject" if found else ""


def test_nothing_refers_to_where_it_was_made() -> None:
    for path in [*MODULES, *(ROOT / "tests").rglob("*.py"), *ROOT.glob("*.md"), *(ROOT / "templates").rglob("*.html"), ROOT / "Makefile"]:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert "/".join(("..", "shared")) not in text, path
        assert "/".join(("", "work", "")) not in text, path
