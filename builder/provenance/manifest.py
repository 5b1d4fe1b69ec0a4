"""Artifacts → the list of all of them, with what they were made from."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from builder.publish import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.provenance.revision import Revision

MANIFEST = "build.json"


def manifest(
    artifacts: Iterable[Artifact],
    *,
    revision: Revision | None,
    data_digest: str,
    figures_proved: int,
    proof: Mapping[str, object] | None,
) -> Artifact:
    """`build.json`: every other file with its SHA-256 and size, and what the site was built from."""
    files = sorted((a for a in artifacts if a.path != MANIFEST), key=lambda artifact: artifact.path)
    whole = {
        "format": 1,
        "revision": revision
        and {
            "commit": revision.commit,
            "short": revision.short,
            "date": revision.date,
            "uncommitted_changes": revision.dirty,
        },
        "data_sha256": data_digest,
        "figures_proved": figures_proved,
        "proof": proof,
        "count": len(files),
        "bytes": sum(len(artifact.data) for artifact in files),
        "files": [{"path": a.path, "sha256": hashlib.sha256(a.data).hexdigest(), "size": len(a.data)} for a in files],
    }
    return Artifact(MANIFEST, as_json(whole))


def as_json(value: object) -> bytes:
    """A value as JSON that is the same every time."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n").encode()
