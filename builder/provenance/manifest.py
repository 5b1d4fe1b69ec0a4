"""Artifacts → the list of all of them, with what they were made from."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from builder.publish import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.provenance.revision import Revision
    from builder.publish import Spooled

MANIFEST = "build.json"


def manifest(
    artifacts: Iterable[Artifact | Spooled],
    *,
    revision: Revision | None,
    data_digest: str,
    figures_proved: int,
    proof: Mapping[str, object] | None,
) -> Artifact:
    """`build.json`: every other file with its SHA-256 and size, and what the site was built from."""
    files = sorted((a for a in artifacts if a.path != MANIFEST), key=lambda artifact: artifact.path)
    rows = [(artifact.path, *_measured(artifact)) for artifact in files]
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
        "bytes": sum(size for _, _, size in rows),
        "files": [{"path": path, "sha256": digest, "size": size} for path, digest, size in rows],
    }
    return Artifact(MANIFEST, as_json(whole))


def _measured(artifact: Artifact | Spooled) -> tuple[str, int]:
    """The SHA-256 and the size of an artifact."""
    digest, size = hashlib.sha256(), 0
    for piece in artifact.pieces():
        digest.update(piece)
        size += len(piece)
    return digest.hexdigest(), size


def as_json(value: object) -> bytes:
    """A value as JSON that is the same every time."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n").encode()
