"""Passages → words that the site does not use in its own voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.language.stems import words_of
from builder.problem import Note, Problem
from builder.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.model import Passage, Record

_CODES = {"never": "banned-word", "relative": "relative-time", "quoted_only": "quotation-only"}


@dataclass(frozen=True, slots=True)
class Wording:
    """All rules as one expression; `rules` gives for each group of it the code, the record and the exceptions. A text with none of the words of `hints` has nothing of it."""

    pattern: re.Pattern[str] | None
    rules: tuple[tuple[str, Record, tuple[str, ...]], ...]
    hints: frozenset[str] = frozenset()


def wording(record: Record) -> Wording:
    """The rules of wording.yaml, ready to search with."""
    rules: list[tuple[str, Record, tuple[str, ...]]] = []
    groups: list[str] = []
    hints: list[frozenset[str]] = []
    for key, code in _CODES.items():
        for rule in record.records(key):
            words = [_expression(words) for words in rule.texts("words") if words.strip()]
            if words:
                groups.append(f"({'|'.join(sorted(words, key=len, reverse=True))})")
                hints += [words_of(words) for words in rule.texts("words") if words.strip()]
                rules.append((code, rule, tuple(text.lower() for text in rule.texts("except"))))
    if not groups:
        return Wording(None, ())
    return Wording(re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE), tuple(rules), _hints(hints))


def _hints(phrases: Sequence[frozenset[str]]) -> frozenset[str]:
    """For each phrase its longest word; nothing when one has no word, as then no word tells whether it is there."""
    return frozenset(max(words, key=lambda word: (len(word), word)) for words in phrases) if all(phrases) else frozenset()


def _expression(words: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]").replace("’", "['’]") for word in words.split())


def wording_problems(passage: Passage, wording: Wording) -> Iterator[Problem]:
    """Every such word outside a recorded quotation or a plain mark."""
    if wording.pattern is None or passage.role == "code" or (wording.hints and words_of(passage.text).isdisjoint(wording.hints)):
        return
    for match in wording.pattern.finditer(passage.text):
        if any(start <= match.start() and match.end() <= end for start, end, claim in passage.claims if claim.scheme in ("quote", "plain")):
            continue
        code, rule, exceptions = wording.rules[(match.lastindex or 1) - 1]
        around = passage.text[max(0, match.start() - 40) : match.end() + 40].lower()
        if any(exception in around for exception in exceptions):
            continue
        instead = rule.text("instead")
        help_ = f"write {instead}" if instead else "say it in another way"
        where = "is used only inside a recorded quotation" if code == "quotation-only" else "is not used in the site's own voice"
        message = f"“{match[0]}” {where}: {rule.text('because')}"
        yield Problem(code, passage.span(match.start(), match.end()), message, help_, (Note("the rule", rule.span),))
