"""What a rule has found: tokens, and what they state."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A figure in a run of tokens: the core is tokens `first` up to `after`, exclusive.

    `unit` is settled when not empty; else, when `counts` holds, the counted noun is looked for from `after` on.
    `wide` is the token at which the wide span begins when the rule itself took words before the core;
    `wide_after` likewise at the end. `hedge` (class and words) is settled when given.
    """

    first: int
    after: int
    kind: str
    value: str
    unit: str = ""
    counts: bool = False
    wide: int = -1
    wide_after: int = -1
    hedge: str | None = None
    optional: bool = False
