"""A folder with pages of random words, figures.yaml and quotes.yaml → a site that this builder can build.

The words of such a corpus are drawn at random, so some are words of number (“half”, “second”, “around”): they are replaced by words
of the same length class, because a page that says “around 1,234” of a record without a hedge is rightly refused.
Run in the folder: python corpus_site.py [PAGES] ; pages are expected in content/pages.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import yaml

SWAP = {
    "half": "hall", "quarter": "quartet", "second": "sector", "double": "marble", "decade": "facade", "month": "mouth", "week": "weed", "year": "yarn",
    "around": "arrow", "about": "abode", "over": "oven", "under": "umber", "above": "abbey", "below": "billow", "before": "beacon", "after": "attic", "until": "unity",
    "between": "bedrock", "beyond": "bayou", "during": "dune", "within": "willow", "early": "earl", "last": "lath", "near": "neap", "winter": "window", "spring": "string", "summer": "simmer",
    "season": "reason", "today": "toddy", "still": "stile", "time": "thyme", "day": "dale", "first": "fir", "single": "signal", "both": "bath", "past": "pasta", "march": "marsh", "may": "bay",
    "late": "lathe", "now": "knoll", "by": "bye", "century": "sentry", "past,": "pasta,", "since": "singe", "from": "form", "more": "moor", "most": "mast", "many": "manly", "often": "oaten",
    "hour": "house", "period": "pebble", "close": "clove", "again": "agate", "forward": "forest", "never": "nettle", "just": "jute", "only": "onyx", "less": "lens", "pair": "pear",
    "table": "cable", "page": "sage", "section": "suction", "line": "lime", "level": "lever", "part": "park", "article": "icicle", "volume": "column", "number": "lumber", "issue": "tissue",
    "item": "stem", "paper": "taper", "unit": "knit", "room": "broom", "route": "root", "road": "toad", "class": "glass", "grade": "glade", "type": "tape", "series": "cherries", "stage": "stags",
    "average": "cottage", "further": "furnace", "annual": "animal", "upper": "copper", "age": "sage", "third": "thorn", "yard": "yarn", "degree": "decree", "rate": "grate", "ratio": "patio", "some": "sole", "several": "severn", "few": "fen", "step": "stem", "phase": "vase", "version": "aversion", "next": "nest", "later": "latex", "ago": "argo",
}  # fmt: skip
WORD = re.compile(r"(?<![\w(#/:.-])[A-Za-z]+(?![\w/:])")
FIGURE = re.compile(r"\[([^\]\[]*)\]\(figure:(\w+)\)(?=(\s[\w*`\[])?)")
LINK = re.compile(r"\]\((?:\.\./)+s\d\d/(p\d+)\.md\)|\]\((?:/)?s\d\d/(p\d+)(?:\.md|/)\)")


def main(folder: Path) -> None:
    """Turn the corpus in `folder` into a site."""
    records = yaml.safe_load((folder / "figures.yaml").read_text(encoding="utf-8"))
    data = folder / "content" / "data"
    data.mkdir(parents=True, exist_ok=True)
    figures = [f"- {{id: {one['id']}, says: A number of the corpus, shown: \"{counted(one['value'])}\", owner: corpus, readings: [{{source: ledger, at: 0, phrase: \"{counted(one['value'])}\"}}]}}" for one in records]
    (data / "figures.yaml").write_text("\n".join(figures) + "\n", encoding="utf-8")
    quotes = yaml.safe_load((folder / "quotes.yaml").read_text(encoding="utf-8"))
    (data / "quotations.yaml").write_text("\n".join(f"- {{id: {one['id']}, text: \"{tame(one['text'])}\", source: ledger, at: 0, speaker: corpus}}" for one in quotes) + "\n", encoding="utf-8")
    (data / "speakers.yaml").write_text("- {id: corpus, name: the corpus}\n", encoding="utf-8")
    (data / "sources.yaml").write_text("- {id: ledger, name: The ledger, type: document, what: Made for measuring.}\n", encoding="utf-8")
    (data / "site.yaml").write_text(SITE, encoding="utf-8")
    for path in sorted((folder / "content" / "pages").rglob("*.md")):
        page(path)
    pages = folder / "content" / "pages"
    if (pages / "index.md").exists():
        (pages / "index.md").unlink()
    (pages / "home.md").write_text(HOME, encoding="utf-8")
    (pages / "evidence.md").write_text(EVIDENCE, encoding="utf-8")


def counted(value: str) -> str:
    """A bare number with what it counts, as the builder asks for."""
    return value if re.search(r"[^\d.,]", value) else f"{value} beads"


def tame(text: str) -> str:
    """The text without words that have to do with numbers, dates or hedges."""
    return WORD.sub(lambda match: _swapped(match[0]), text)


def _swapped(word: str) -> str:
    other = SWAP.get(word.lower())
    if other is None:
        return word
    return other.capitalize() if word[0].isupper() else other


def page(path: Path) -> None:
    """One page of the corpus, with the front matter of this builder and its links as claims."""
    if path.name in ("home.md", "evidence.md", "index.md"):
        return
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    title = tame(next(line for line in front.splitlines() if line.startswith("title:"))[7:])
    name = path.stem
    body = re.sub(r"^# .*\n", "", body.lstrip("\n"))
    body = FIGURE.sub(lambda match: f"[{counted(match[1])}](figure:{match[2]}){',' if match[3] else ''}", body)
    body = LINK.sub(lambda match: f"](page:{match[1] or match[2]})", tame(body))
    text = f"---\nid: {name}\ntitle: {title}\ndescription: A page of random words that was made to measure how fast pages are built.\nview: page\naddress: {path.parent.name}/{name}/\n---\n\n{body.lstrip()}"
    path.write_text(text, encoding="utf-8")


SITE = """title: Corpus
short: Corpus
language: en-GB
description: A site made to measure how fast sites are built.
licence: Free to use.
content_note: This page holds random words.
exit: {label: Leave, address: "https://example.org/", note: It leaves.}
help: {title: Help, intro: None is needed.}
navigation: [home, evidence]
"""
HOME = """---
id: home
title: Home
description: The front page of a corpus of random words, made to measure how fast sites are built.
view: home
---

The front page of the corpus.
"""
EVIDENCE = """---
id: evidence
title: Evidence
description: The records of a corpus of random words, made to measure how fast sites are built.
view: evidence
---

The records of the corpus.
"""

if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
