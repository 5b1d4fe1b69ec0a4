"""Artifacts and the history → where the site comes from: `build.json`, `sbom.json`, and whether a copy still agrees.

Everything is taken from git, the artifacts and the installed packages, and nothing from the clock or the machine.
"""

from builder.provenance.audit import audit, published
from builder.provenance.bill import BILL, bill_of_materials
from builder.provenance.manifest import MANIFEST, manifest
from builder.provenance.revision import Revision, in_words, revision

__all__ = ["BILL", "MANIFEST", "Revision", "audit", "bill_of_materials", "in_words", "manifest", "published", "revision"]
