"""Pages of random words, each with a dozen figures, links, lists and a table → a site that measures how fast sites are built. Always the same ones."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIGURES, QUOTATIONS = 2000, 200
WORDS = (
    "able account address agency amount analysis answer appeal archive assess author balance band basis board border branch bridge budget build cabinet capital carry cause channel charter circle "
    "city claim climate coast code column company compare condition contract control cost council country course court cover craft credit data debate decision degree deliver demand depend design "
    "detail district document draft drive earth economy edition effort energy engine entry estate event evidence exchange expert factor family farm field film finance flow forest form found frame "
    "friend function garden gather general gesture govern grain ground growth guide hall harbour heart hill hospital house idea impact income index industry inside interest judge keel kind labour lake "
    "land language law leader ledger letter library light limit local machine major manage map market master matter meadow member memory method mill mind minister model mountain museum name nature "
    "network notice object office open order origin outcome owner palace panel parish party path pattern people permit person place plan plant point policy port position power practice present press "
    "print process produce profit program project promise protect province public purpose quality question quiet rail rain reach reason receive record reduce reform region register relate release "
    "report request reserve resource result review river role rule sail sample scale school science sector settle share sheet ship shore sign site skill soil sound source speech staff standard station "
    "steady stock store story street structure study subject supply support surface survey system target task teacher team theatre theory timber title tool tower town trade train transfer travel trend "
    "union upper urban valley value vessel view village visit voice wage wall water wave wealth weight wharf wind work world yield"
).split()


def name(number: int) -> str:
    """The id of a page."""
    return f"p{number:05d}"


def value(number: int) -> str:
    """What a figure record says."""
    return f"{random.Random(number).randrange(1200, 9_999_999):,} beads"


def words(chance: random.Random, count: int) -> str:
    """So many random words."""
    return " ".join(chance.choices(WORDS, k=count))


def sentence(number: int) -> str:
    """A sentence with a figure in it."""
    chance = random.Random(-number - 1)
    return f"{words(chance, 9).capitalize()} {value(number)}, {words(chance, 8)}."


def body(number: int, pages: int, link: str) -> str:
    """A page of some six hundred words; `link` says how a page is linked to."""
    chance = random.Random(number)
    blocks = []
    for part in range(4):
        lines = []
        for _ in range(6):
            figure = chance.randrange(FIGURES)
            cited = f"[{value(figure)}](figure:f{figure:04d})" if link.startswith("page:") else value(figure)
            also = f"[{words(chance, 2)}]({link.format(name(chance.randrange(pages)))}), " if chance.random() < 0.25 else ""
            lines.append(f"{words(chance, 9).capitalize()} {also}**{words(chance, 1)}** {words(chance, 7)}." if chance.random() < 0.5 else f"{words(chance, 8).capitalize()} {cited}, {words(chance, 8)}.")
        blocks.append(f"## {words(chance, 3).capitalize()}\n\n" + "\n".join(lines))
        blocks.append("\n".join(f"- {words(chance, 8)}" for _ in range(5)) if part % 2 else f"> {words(chance, 14).capitalize()}.")
    blocks.append("| stem | note |\n| --- | --- |\n" + "\n".join(f"| {words(chance, 1)} | {words(chance, 5)} |" for _ in range(4)))
    return "\n\n".join(blocks) + "\n"


def write(folder: Path, pages: int) -> None:
    """The corpus as a site of this builder, without templates and static files."""
    data, entries = folder / "content" / "data", folder / "content" / "pages"
    data.mkdir(parents=True, exist_ok=True)
    entries.mkdir(exist_ok=True)
    figures = (f'- {{id: f{number:04d}, says: Beads of the corpus, shown: "{value(number)}", units: [beads], owner: corpus, readings: [{{source: ledger, at: 0, phrase: "{value(number)}"}}]}}' for number in range(FIGURES))
    (data / "figures.yaml").write_text("\n".join(figures) + "\n", encoding="utf-8")
    quotations = (f'- {{id: q{number:03d}, text: "{words(random.Random(number), 7)}", source: ledger, at: 0, speaker: corpus}}' for number in range(QUOTATIONS))
    (data / "quotations.yaml").write_text("\n".join(quotations) + "\n", encoding="utf-8")
    (data / "speakers.yaml").write_text("- {id: corpus, name: the corpus}\n", encoding="utf-8")
    (data / "sources.yaml").write_text("- {id: ledger, name: The ledger, type: document, what: Made for measuring.}\n", encoding="utf-8")
    (data / "site.yaml").write_text(SITE, encoding="utf-8")
    for name_, title, view in (("home", "Home", "home"), ("evidence", "Evidence", "evidence")):
        (entries / f"{name_}.md").write_text(FRONT.format(name=name_, title=title, view=view, address=f"{name_}/") + "The records of the corpus.\n", encoding="utf-8")
    for number in range(pages):
        front = FRONT.format(name=name(number), title=f"{words(random.Random(number), 4).capitalize()} {letters(number)}", view="page", address=f"s{number // 100:02d}/{name(number)}/")
        (entries / f"{name(number)}.md").write_text(front + body(number, pages, "page:{}"), encoding="utf-8")


def letters(number: int) -> str:
    """A number in letters, so that titles differ and state no figure."""
    return "".join("zyxwvutsrq"[int(digit)] for digit in str(number))


FRONT = """---
id: {name}
title: {title}
description: A page of random words that was made to measure how fast pages are built.
view: {view}
address: {address}
---

"""
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
