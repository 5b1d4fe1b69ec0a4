"""A sound site → its own true content broken in memory, one fact at a time, and a count of what the checks refuse.

    Site ─ pieces ─▶ Passage ─ figures, quotations, passages ─▶ Change ─ Bench ─▶ refused or not ─▶ Proof

What is true must pass in every form, what is false must fail in every form: a change that is let through, or refused
though it is right, is a failure of the checks.
"""

from __future__ import annotations

from builder.prove.run import Failure, Run, prove

__all__ = ["Failure", "Run", "prove"]
