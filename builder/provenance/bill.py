"""The installed packages → the bill of materials of a build, in the form of CycloneDX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.provenance.manifest import as_json
from builder.publish import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import PackageMetadata

BILL = "sbom.json"
REQUIREMENT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


def bill_of_materials(names: Iterable[str]) -> Artifact:
    """`sbom.json`: the packages of these names and all that they need, in the form of CycloneDX."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - slow to import

    found: dict[str, PackageMetadata] = {}  # read once: a Distribution reads its file again for every question
    needs: dict[str, list[str]] = {}
    waiting = [(_normal(name), True) for name in names]
    while waiting:
        name, asked = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name).metadata
        except PackageNotFoundError:
            if asked:
                raise
            continue
        required = [row for row in found[name].get_all("Requires-Dist") or () if "extra ==" not in row.replace("'", '"')]
        needs[name] = sorted({_normal(match[0]) for row in required if (match := REQUIREMENT.match(row))})
        waiting.extend((need, False) for need in needs[name])
    whole = {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "components": [_component(name, found[name]) for name in sorted(found)],
        "dependencies": [
            {"ref": _reference(name, found[name]), "dependsOn": [_reference(n, found[n]) for n in need if n in found]} for name, need in sorted(needs.items())
        ],
    }
    return Artifact(BILL, as_json(whole))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _reference(name: str, about: PackageMetadata) -> str:
    return f"pkg:pypi/{name}@{about['Version']}"


def _component(name: str, about: PackageMetadata) -> dict[str, object]:
    reference = _reference(name, about)
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": about["Version"],
        "purl": reference,
    }
    said = {key: about[key] for key in ("License-Expression", "License") if key in about}
    known = {row.rpartition(" :: ")[2] for row in about.get_all("Classifier") or () if row.startswith("License ::")}
    if "License-Expression" in said:
        component["licenses"] = [{"expression": said["License-Expression"]}]
    elif known:
        component["licenses"] = [{"license": {"name": licence}} for licence in sorted(known)]
    elif "License" in said and "\n" not in said["License"]:
        component["licenses"] = [{"license": {"name": said["License"]}}]
    return component
