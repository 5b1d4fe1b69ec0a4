"""Numbers that name rather than count: S60 1AE, M25, COVID-19, 12 High Street, and those with a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.dates.days import is_numeric
from builder.numerals.names.labels import NAMED_WORDS, label
from builder.numerals.names.telephones import helpline
from builder.numerals.words import almanac, units
from builder.numerals.words import lexicon as lex
from builder.numerals.words.nouns import counted
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.tokens import pattern

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
_CODE = r"[A-Z][A-Z/-]*\d[\w/.()-]*\w|[A-Za-z]+\d[\w()]*"
_FILE = r"\d+(?:[/-]\d+){0,4}[/-][A-Z]{2,}\w*\b"
_LIST_MARK = r"[ \t>#]*\d{1,3}[.)](?=\s)"
_STREETS = frozenset("street road avenue lane square place drive close crescent terrace way gardens hill court row grove mews walk parade villas croft".split())


def identifier(s: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """The tokens (first, after) of the identifier that holds the number at token `i`, or None."""
    if s.kinds[i] == "link":
        return i, i + 1
    if s.kinds[i] != "number":
        return label(s, i, floor) if s.words[i] in NAMED_WORDS else None
    return (
        _list_mark(s, i)
        or _code(s, i, floor)
        or label(s, i, floor)
        or (s.words[i - 1] == "[" and _pinpoint(s, i))
        or _version(s, i)
        or helpline(s, i)
        or _address(s, i)
        or _mixed(s, i)
    )


def _list_mark(s: Tokens, i: int) -> tuple[int, int] | None:
    """“1.” or “2)” at the head of a line."""
    if s.words[i + 1] not in (".", ")"):
        return None
    start = s.text.rfind("\n", max(0, s.starts[i] - 12), s.starts[i]) + 1
    if s.starts[i] - start > 8 or (start == 0 and s.starts[i] > 8) or s.text[start : s.starts[i]].strip(" \t>#"):
        return None
    match = pattern(_LIST_MARK).match(s.text, start) if not is_numeric(s, i) else None
    return (i, i + 2) if match and match.end() == s.ends[i] + 1 else None


def _code(s: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """Letters with digits: S60 1AE, M25, C99, CH/0043, COVID-19, A1(M)."""
    first = i
    while first - 1 >= floor and s.glued(first) and (s.kinds[first - 1] in ("word", "number") or s.words[first - 1] in "-‐‑/"):
        first -= 1
    if s.words[first] in "-‐‑/":
        first += 1
    if first == i or s.kinds[first] != "word":
        return None
    lead = s.words[first]
    if lead == "u" and s.words[i + 1] == "s" and s.glued(i + 1) and len(s.words[i]) <= 2:
        return None
    if lead in ("fy", "q", "h", "c", "ca", "p", "mid", "late", "early", "pre", "post", "under", "over", "u", "us", "a") and (
        s.words[first + 1] in HYPHENS or lead == "fy" or (lead in ("c", "ca") and (len(s.words[i]) == 4 or not s.capital(first))) or (lead in "qh" and len(s.words[i]) == 1 and s.kinds[i + 1] == "number")
    ):
        return None
    if s.words[i - 1] in HYPHENS and ((not s.capital(first) and lead != "covid") or lead in almanac.MONTHS or lead in almanac.SEASONS or lead in lex.SMALL or lead in lex.TENS):
        return None
    if lead in almanac.MONTHS or lead in units.CURRENCY_CODES or lead == "us" or (lead == "x" and not s.capital(first)):
        return None
    start = s.starts[first]
    for source in (_POSTCODE, _CODE):
        if (match := pattern(source).match(s.text, start)) and match.end() >= s.ends[i]:
            return first, max(i + 1, s.at(match.end(), i))
    return (first, i + 1) if s.capital(first) or lead == "covid" else None


_PINPOINT_JOINTS = frozenset(("–", "-", ",", "and", "to"))


def _pinpoint(s: Tokens, i: int) -> tuple[int, int] | None:
    """The paragraphs of a judgment: at [47], [47]–[52], [12] and [14]; not the “[12] boys” that an editor put in."""
    if s.words[i + 1] != "]" or not s.words[i].isdigit() or (s.kinds[i + 2] == "word" and counted(s, i + 2, single=False)):
        return None
    k = i - 2
    while s.words[k] in _PINPOINT_JOINTS and s.words[k - 1] == "]" and s.kinds[k - 2] == "number" and s.words[k - 3] == "[":
        k -= 4
    return (i, i + 1) if s.words[k] in ("at", "paragraph", "paragraphs", "para", "paras") else None


def _version(s: Tokens, i: int) -> tuple[int, int] | None:
    """1.2.3, 192.168.0.1, 12/00345/FUL."""
    if not s.glued(i + 1):
        return None
    if match := pattern(_FILE).match(s.text, s.starts[i]):
        return i, s.at(match.end(), i)
    after = i + 1
    while s.kinds[after] == "number" and s.glued(after) and s.words[after].startswith("."):
        after += 1
    if after > i + 1 and is_numeric(s, i):
        return None
    return (i, after) if after > i + 1 else None


def _address(s: Tokens, i: int) -> tuple[int, int] | None:
    """12 High Street, 221B Baker Street, 10 Downing Street."""
    if not s.words[i].isdigit() or len(s.words[i]) > 3:
        return None
    j = i + 1
    if s.glued(j) and s.kinds[j] == "word" and len(s.words[j]) == 1:
        j += 1
    start = j
    while s.capital(j) and j - start < 4:
        if j > start and s.words[j] in _STREETS:
            return None if counted(s, j + 1, single=False) else (i, j + 1)  # 12 Crown Court trials
        j += 1
    return None


_BEFORE_HEAT = frozenset("of than to below above around about from over under nearly by minus reached hit touch touched".split())


def _mixed(s: Tokens, i: int) -> tuple[int, int] | None:
    """Digits with capitals: 5G, 3D, 4x4, 2B."""
    if not s.glued(i + 1) or s.kinds[i + 1] != "word":
        return None
    letters = s.text[s.starts[i + 1] : s.ends[i + 1]]
    if letters == "x" and s.kinds[i + 2] == "number" and s.glued(i + 2):
        return (i, i + 3) if s.words[i] in ("2", "4") and s.words[i + 2] == "4" else None
    if (letters in ("C", "F") and (len(s.words[i]) > 1 or s.words[i - 1] in _BEFORE_HEAT)) or (letters in units.MEASURES and s.words[i + 2] in ("2", "3") and not s.glued(i + 3)):
        return None
    if letters in ("G", "D", "A", "C", "E", "F", "H") or (s.glued(i + 2) and s.kinds[i + 2] == "number"):
        return i, i + (3 if s.glued(i + 2) and s.kinds[i + 2] == "number" else 2)
    return None
