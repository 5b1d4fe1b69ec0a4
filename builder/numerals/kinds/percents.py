"""Numbers become per cent, points or a rate by what follows them: 34%, 34 per cent, 12pp, 4 to 7 per 1,000."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words.number import HYPHENS, plain
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.kinds.amounts import Amount
    from builder.numerals.words.tokens import Tokens

_PERCENTAGE_POINTS = frozenset(("pp", "ppt", "ppts", "pps"))


def percent(s: Tokens, a: Amount) -> Found | None:
    """34%, 34 per cent, 34 p.c., a 34-per-cent rise; 5‰ and “4 to 7 per 1,000” are rates."""
    j = a.after
    word, following = s.words[j], s.words[j + 1]
    after = 0
    if word in ("%", "％", "percent", "percents") or (word == "pc" and s.glued(j)):
        after = j + 1
    elif word == "per" and following == "cent":
        after = j + 2
    elif word == "per" and following == "-" and s.words[j + 2] == "cent":
        after = j + 3
    elif word == "p" and s.words[j + 1 : j + 4] == [".", "c", "."] and s.glued(j + 2):
        after = j + 4 if s.kinds[j + 4] == "word" else j + 3
    elif word in HYPHENS and s.glued(j) and following == "per" and s.words[j + 3] == "cent":
        after = j + 4
    if after:
        return Found(a.first, after, "percent", a.value(), wide=a.wide, counts=True)
    if word == "‰":
        return Found(a.first, j + 1, "ratio", a.value() + "/1000", unit="per 1,000", wide=a.wide)
    if word == "per" and a.high is not None and (base := number(s, j + 1)) and not base.ordinal:
        return Found(a.first, base.after, "ratio", f"{a.value()}/{plain(base.value)}", unit=f"per {s.printed(j + 1, base.after)}", wide=a.wide)
    return None


def points(s: Tokens, a: Amount) -> Found | None:
    """12 percentage points, 12pp, 25 basis points, 0.3 of a percentage point."""
    j = a.after
    word, following = s.words[j], s.words[j + 1]
    if word in ("bp", "bps"):
        return Found(a.first, j + 1, "points", a.value(), unit="basis points", wide=a.wide)
    if word == "basis" and following in ("point", "points"):
        return Found(a.first, j + 2, "points", a.value(), unit="basis points", wide=a.wide)
    after = 0
    if word in _PERCENTAGE_POINTS:
        after = j + 1
    elif word == "percentage" and following in ("point", "points"):
        after = j + 2
    elif word in HYPHENS and s.glued(j) and following == "percentage":
        after = j + (4 if s.words[j + 2] in HYPHENS else 3)
    elif word == "of" and following in ("a", "one", "1") and s.words[j + 2] == "percentage" and s.words[j + 3] == "point":
        after = j + 4
    return Found(a.first, after, "points", a.value(), unit="percentage points", wide=a.wide) if after else None
