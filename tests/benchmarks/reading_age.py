"""How old a reader must be for each page of the site, by textstat; a table in Markdown, and no verdict.

Run: python -m tests.benchmarks.reading_age

Two formulas are used that count letters, words and sentences: the Automated Readability Index and that of Coleman and Liau.
Those that count syllables ask for a dictionary, which textstat would fetch. An age is a school grade of theirs plus five.
What is read is our running text: no notes, sources, tables, lists of links or controls. Names of offices and of bodies count as hard words.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import textstat

from builder.build import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

ROOT = Path(__file__).parents[2]
GRADE_TO_AGE = 5
FEWEST_WORDS = 100  # below that the formulas say nothing
MOST_LINKS = 0.7  # of the letters of a block; above that it is a list of links
UNREAD = frozenset("nav table form script style template svg noscript button select textarea label".split())
APART = frozenset("content-note breadcrumbs notes source related event__tags strength minutes source-card__address index-list path proofs__kinds plain-marks downloads".split())
BLOCKS = frozenset("p li dd div blockquote".split())


def passages(element: Element) -> Iterator[str]:
    """The running text under an element, block by block."""
    if element.tag in UNREAD or set((element.get("class") or "").split()) & APART:
        return
    if element.tag in BLOCKS and not any(child.tag in BLOCKS or child.tag in ("ul", "ol", "dl") for child in element.iter() if child is not element):
        text = " ".join("".join(element.itertext()).split())
        links = sum(len("".join(link.itertext())) for link in element.iter("a"))
        if text and links < MOST_LINKS * len(text):
            yield text if re.search(r"[.!?][”’)]?$", text) else f"{text}."
        return
    for child in element:
        yield from passages(child)


def ages(text: str) -> tuple[float, float]:
    """The ages by the two formulas."""
    return textstat.automated_readability_index(text) + GRADE_TO_AGE, textstat.coleman_liau_index(text) + GRADE_TO_AGE


def hardest(blocks: list[str]) -> str:
    """The longest sentence."""
    return max((sentence for block in blocks for sentence in re.split(r"(?<=[.!?])\s+", block)), key=lambda sentence: len(sentence.split()))


def main() -> None:
    """Build the site and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        if build(ROOT, output).changes is None:
            sys.exit("The site cannot be built: see `make check`.")
        print("| page | words | words a sentence | age (ARI) | age (Coleman–Liau) | mean |\n|---|--:|--:|--:|--:|--:|")
        means = []
        for path in sorted(output.rglob("*.html")):
            document = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
            blocks = list(passages(next(document.iter("main"))))
            text = " ".join(blocks)
            words = len(text.split())
            name = path.relative_to(output).as_posix().removesuffix("index.html") or "home"
            if words < FEWEST_WORDS:
                print(f"| {name} | {words} | | | | |")
                continue
            found = ages(text)
            means.append(statistics.mean(found))
            print(f"| {name} | {words:,} | {textstat.words_per_sentence(text):.1f} | {found[0]:.1f} | {found[1]:.1f} | {means[-1]:.1f} |")
            if "--longest" in sys.argv:
                print(f"|  | {hardest(blocks)} |")
        print(f"\nHalf of the pages can be read at {statistics.median(means):.1f} or younger, the hardest at {max(means):.1f}.")


if __name__ == "__main__":
    main()
