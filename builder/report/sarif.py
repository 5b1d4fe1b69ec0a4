"""Problems → SARIF 2.1.0 (OASIS), as code scanning takes it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from builder.catalogue import CATALOGUE, is_error
from builder.report.positions import region

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from builder.problem import Problem
    from builder.text import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """One run with a rule of the catalogue for each code that occurs."""
    codes = sorted({problem.code for problem in problems})
    number = {code: index for index, code in enumerate(codes)}
    seen: dict[str, int] = {}
    run = {
        "tool": {"driver": {"name": "builder check", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, texts, number[problem.code], seen) for problem in problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str) -> dict[str, object]:
    rule: dict[str, object] = {"id": code, "name": code.title().replace("-", ""), "defaultConfiguration": {"level": "error" if is_error(code) else "note"}}
    fault = CATALOGUE.get(code)
    return rule | {"shortDescription": {"text": fault.title}, "fullDescription": {"text": fault.why}} if fault else rule


def _result(problem: Problem, texts: Mapping[str, str], rule: int, seen: dict[str, int]) -> dict[str, object]:
    words = f"{problem.message}. To mend it: {problem.help}" if problem.help else problem.message
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": "error" if is_error(problem.code) else "note",
        "message": {"text": words},
        "locations": [{"physicalLocation": _place(problem.span, texts)}],
        "partialFingerprints": {"what/v1": _fingerprint(problem, seen)},
    }
    if problem.notes:
        result["relatedLocations"] = [
            {"id": index, "message": {"text": note.text}} | ({"physicalLocation": _place(note.span, texts)} if note.span else {})
            for index, note in enumerate(problem.notes, 1)
        ]
    if problem.fix is not None and problem.fix.span.path in texts:
        replacement = {"deletedRegion": _region(problem.fix.span, texts), "insertedContent": {"text": problem.fix.replacement}}
        change = {"artifactLocation": {"uri": quote(problem.fix.span.path)}, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": problem.help or "Replace it."}, "artifactChanges": [change]}]
    return result


def _fingerprint(problem: Problem, seen: dict[str, int]) -> str:
    """What stays the same when lines move: the code, the file, the message, and which of its like it is."""
    key = f"{problem.code}\n{problem.span.path}\n{problem.message}"
    seen[key] = seen.get(key, 0) + 1
    return hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:32]


def _place(span: Span, texts: Mapping[str, str]) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(span.path)}}
    return place | {"region": _region(span, texts)} if span.path in texts else place


def _region(span: Span, texts: Mapping[str, str]) -> dict[str, int]:
    at = region(span, texts)
    assert at is not None
    return {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
