"""What the catalogue says of a code."""

from __future__ import annotations

from builder.values import dataclass

BODY = "content/findings/F1-nobody-looked.md"


@dataclass(frozen=True, slots=True)
class Fault:
    """A code: what it says in a sentence, why it matters, and the text of `file` that has the fault and that has not.

    An example that begins with “- ” is one record of the list in `file`; one without front matter is the text of an
    entry. Faults that no text of content can show have no example.
    """

    code: str
    title: str
    why: str
    wrong: str = ""
    right: str = ""
    file: str = BODY
    note: bool = False
