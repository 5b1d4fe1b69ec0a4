"""A small, sound site of its own, to be attacked: an inquiry into a bridge."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]

HOME = """---
id: home
title: "The bridge"
description: "What an inquiry found out about the repair of a bridge, and what those who keep bridges can learn from it."
view: home
shows: [outcome]
---
The bridge was closed after [a beam cracked](event:E01), and it carried [about 300 carts](figure:carts).
"""
TIMELINE = """---
id: timeline
title: "Timeline"
description: "A list of what happened to the bridge, with the date of each event and the agency that was told of it."
view: timeline
shows: [event]
---
Read the warnings beside the answers.
"""
FINDINGS = """---
id: findings
title: "Findings"
description: "What the inquiry found about the bridge, each finding with the place in the report where it stands."
view: findings
shows: [finding]
---
The report called the repair [“wholly inadequate”](quote:inadequate).
The Inquiry did not say why.
"""
EVIDENCE = """---
id: evidence
title: "Evidence"
description: "Every figure and every quotation of this site, each with the source that proves it and the place in it."
view: evidence
---
Each record names its source, such as [the report](source:S1).
"""
SOURCES = """---
id: sources
title: "Sources"
description: "The documents that this site rests on, what they are, and how far each of them can be trusted."
view: sources
---
The sources stand below.
"""
HELP = """---
id: help
title: "Help"
description: "Who can be called about a bridge that looks unsafe, at any time of the day or the night, for free."
view: support
---
Call if a bridge looks unsafe.
"""
GLOSSARY = """---
id: glossary
title: "Glossary"
description: "The words of the trade that this site uses, each with what it means and the source that explains it."
view: glossary
shows: [term]
---
A [beam](term:beam) carries the road.
"""
CORRECTIONS_PAGE = """---
id: corrections
title: "Corrections"
description: "What was wrong on this site and has been put right, with the day on which it was put right and where."
view: corrections
---
Corrections stand below, the latest first.
"""
SEARCH = """---
id: search
title: "Search"
description: "Looks through the words of every page of this site, in the browser, without sending them anywhere at all."
view: search
---
The search needs scripts.
"""
MISSING = """---
id: missing
title: "No such page"
description: "There is no page at this address; the links above lead to the pages that there are on this site."
view: missing
---
There is no page here.
"""
EVENT = """---
id: E01
title: "A beam cracked"
date: 1874-05
theme: warning
agencies: [wardens]
links: [F01]
readings:
  - {source: S1, at: 3, phrase: "In May 1874 a beam cracked"}
---
A beam of the bridge cracked.
"""
FINDING = """---
id: F01
title: "The repair was late"
group: repair
strength: finding
links: [E01]
readings:
  - {source: S1, at: 5, phrase: "the repair came late"}
---
The repair came late.
"""
TERM = """---
id: beam
title: beam
basis: general
---
A long piece of timber.
"""
SITE = """title: The bridge
short: Bridge
language: en-GB
address: "https://example.org/bridge/"
description: "What an inquiry found out about a bridge."
licence: "Free to use, see [the licence](https://creativecommons.org/licenses/by/4.0/)."
exit: {label: Leave this page, address: "https://example.org/weather", note: It does not clear the history of your browser.}
content_note: This page describes a bridge.
help: {title: If a bridge looks unsafe, intro: These people can help.}
navigation: [timeline, findings]
footer: [sources, help]
course: [home, timeline]
limits: {quotation_words: 15, quoted_share: 50, reading_words: 25}
lists:
  themes: [{id: warning, name: Warning, about: What told of the fault}]
  agencies: [{id: wardens, name: Wardens, about: Those who keep the bridge}]
  groups: [{id: repair, name: Repair, about: How it was mended}]
  strengths: [{id: finding, name: Finding, about: What was found}]
  origins: [{id: source, name: Named by a source, about: What the report names}]
  disagreements: [{id: error, name: Error, about: What is wrong in a source}]
"""
SOURCE_LIST = """- id: S1
  name: the report
  type: report
  title: Report on the Bridge
  author: [{family: Mason, given: Ada}]
  issued: 1875
  URL: https://example.org/report
  link: true
  what: The report of the inquiry.
"""
FIGURES = """- id: carts
  says: Carts that crossed the river
  shown: about 300 carts
  units: [carts]
  owner: inquiry
  readings:
    - {source: S1, at: 7, phrase: "about 300 carts crossed the river"}
"""
QUOTATIONS = """- {id: inadequate, text: wholly inadequate, source: S1, at: 9, speaker: inquiry}
"""
SPEAKERS = """- {id: inquiry, name: the Inquiry, also: [the report]}
"""
SUPPORT = """- {id: wardens, name: The wardens, who: For all, phone: "0800 1111", dial: "08001111", address: "https://example.org/wardens", urgent: true}
"""
CORRECTIONS = """- {date: 2024-01-31, was: The beam was called a plank., now: It is called a beam., where: [E01]}
"""

FILES: Mapping[str, str] = {
    "content/pages/home.md": HOME,
    "content/pages/timeline.md": TIMELINE,
    "content/pages/findings.md": FINDINGS,
    "content/pages/evidence.md": EVIDENCE,
    "content/pages/sources.md": SOURCES,
    "content/pages/help.md": HELP,
    "content/pages/glossary.md": GLOSSARY,
    "content/pages/corrections.md": CORRECTIONS_PAGE,
    "content/pages/search.md": SEARCH,
    "content/pages/missing.md": MISSING,
    "content/timeline/E01-a-beam-cracked.md": EVENT,
    "content/findings/F01-late.md": FINDING,
    "content/glossary/beam.md": TERM,
    "content/data/site.yaml": SITE,
    "content/data/sources.yaml": SOURCE_LIST,
    "content/data/figures.yaml": FIGURES,
    "content/data/quotations.yaml": QUOTATIONS,
    "content/data/speakers.yaml": SPEAKERS,
    "content/data/support.yaml": SUPPORT,
    "content/data/corrections.yaml": CORRECTIONS,
    "content/data/wording.yaml": "never: []\nrelative: []\nquoted_only: []\n",
    "content/data/verified.json": '{"seals": {}}\n',
}


def small_site(root: Path) -> Path:
    """Write the small site, with the real templates and a little of its own style, and return `root`."""
    for path, text in FILES.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "templates", root / "templates")
    for path, text in {"css/order.txt": "a.css\n", "css/a.css": "p { margin: 0; }\n", "js/order.txt": "a.js\n", "js/a.js": "'use strict';\n"}.items():
        place = root / "static" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return root


def build(root: Path) -> int:
    """`python -m builder build`, in this process."""
    return main(["build", "--root", str(root), "--output", str(root / "site")])
