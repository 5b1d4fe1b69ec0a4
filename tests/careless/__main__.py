"""How many edits of careless editors get through, and how many of good ones do not. `python -m tests.careless [-v]`."""

from __future__ import annotations

import sys
from collections import Counter

from tests.careless import INQUIRIES, edits, problems


def main() -> None:
    """Print a row for each inquiry; with -v, what goes wrong."""
    print("| inquiry | false edits | let through | true edits | refused |\n|---|---|---|---|---|")
    for inquiry in INQUIRIES:
        tried: Counter[tuple[bool, bool]] = Counter()
        for edit in edits(inquiry):
            is_true, found = edit.sort in ("true", "stopped"), problems(edit)
            tried[is_true, bool(found)] += 1
            if "-v" in sys.argv and is_true == bool(found):
                print(f"{edit.entry} {edit.change}\n    {'; '.join(problem.message for problem in found) or 'let through'}")
        print(f"| {inquiry} | {tried[False, False] + tried[False, True]} | {tried[False, False]} | {tried[True, False] + tried[True, True]} | {tried[True, True]} |")


if __name__ == "__main__":
    main()
