"""The code of the builder → every code of a problem that it can emit."""

from __future__ import annotations

import ast
from pathlib import Path

BUILDER = Path(__file__).parent.parent / "builder"
MAKERS = {"Problem": 0, "refuse": 1, "_unknown": 0, "_twice": 0, "_at": 1, "path_fault": 1}


def codes() -> dict[str, set[str]]:
    """Each code with the modules that emit it: first arguments of Problem and of what makes one, and tables of codes."""
    found: dict[str, set[str]] = {}
    for path in sorted(BUILDER.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
                place = MAKERS.get(name)
                if place is not None and len(node.args) > place:
                    for code in constants(node.args[place]):
                        found.setdefault(code, set()).add(path.relative_to(BUILDER).as_posix())
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if isinstance(target, ast.Name) and target.id == "_CODES" and isinstance(node.value, ast.Dict):
                    table = node.value.values
                elif isinstance(target, ast.Name) and target.id == "CHARACTERS" and isinstance(node.value, ast.Tuple):
                    table = [row.elts[0] for row in node.value.elts if isinstance(row, ast.Tuple)]
                else:
                    continue
                for code in (code for value in table for code in constants(value)):
                    found.setdefault(code, set()).add(path.relative_to(BUILDER).as_posix())
            elif isinstance(node, ast.For) and isinstance(node.target, ast.Tuple) and isinstance(node.iter, ast.Tuple):
                at = next((number for number, name in enumerate(node.target.elts) if isinstance(name, ast.Name) and name.id == "code"), None)
                for row in node.iter.elts if at is not None else ():
                    for code in constants(row.elts[at]) if isinstance(row, ast.Tuple) else ():
                        found.setdefault(code, set()).add(path.relative_to(BUILDER).as_posix())
    return found


def constants(node: ast.expr) -> list[str]:
    """The texts that an expression can be, as far as they stand in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    return []
