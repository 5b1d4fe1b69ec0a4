"""Every code that a problem can have: how grave it is, why it matters, an example that passes and one that fails."""

from __future__ import annotations

from builder.catalogue.claims import CLAIMS
from builder.catalogue.fault import Fault
from builder.catalogue.files import FILES
from builder.catalogue.pages import PAGES
from builder.catalogue.records import RECORDS

__all__ = ["CATALOGUE", "NOTES", "Fault", "is_error"]

CATALOGUE: dict[str, Fault] = {fault.code: fault for fault in (*CLAIMS, *RECORDS, *PAGES, *FILES)}
"""All of them, by code."""

NOTES = frozenset(fault.code for fault in CATALOGUE.values() if fault.note)
"""Codes that are reported and stop nothing."""


def is_error(code: str) -> bool:
    """Whether a problem of this code stops the build."""
    return code not in NOTES
