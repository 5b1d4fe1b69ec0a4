"""Settled sentences → the same with a word turned: what was settled must refuse them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks.site.settled import SETTLED, altered_statements, load, names_of, said
from builder.patterns import pattern
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Site
    from builder.prove.records import Trial

_TURNS = (
    ("statement-denial-dropped", pattern(r" (?:not|never) "), " "),
    ("statement-widened", pattern(r"\b(?:some|many|most)\b"), "all"),
    ("statement-made-sure", pattern(r"\b(?:may|might) "), "did "),
    ("statement-turned", pattern(r"\bbefore\b"), "after"),
    ("statement-turned", pattern(r"\bafter\b"), "before"),
)


def of_statements(site: Site) -> Iterator[Trial]:
    """Every change of a sentence that was settled."""
    file = next((file for file in site.files if file.path == SETTLED), None)
    settled, names = load(file.text) if file else None, names_of(site)
    for name, now in said(site) if settled else ():
        then = (settled or {}).get(name, ())
        for at, sentence in enumerate(now):
            for operator, words, other in _TURNS if sentence.text in then else ():
                turned = words.sub(other, sentence.text, count=1)
                if turned != sentence.text:
                    changed = (*now[:at], replace(sentence, text=turned), *now[at + 1 :])
                    yield operator, sentence.span, sentence.text, turned, any(altered_statements(name, then, changed, "", names))
