"""Every code that a problem can have: how grave it is, why it matters, an example that passes and one that fails."""

from __future__ import annotations

NOTES = frozenset({"unused-record", "unused-source", "unreached", "support-unchecked", "stale-proof"})
"""Codes that are reported and stop nothing."""


def is_error(code: str) -> bool:
    """Whether a problem of this code stops the build."""
    return code not in NOTES
