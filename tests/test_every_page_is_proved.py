"""The final HTML of every page is read with an HTML parser and the language of figures: each figure in it is proved, and the proof is true."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest

from builder.build import build, examine
from builder.checks.data.stated import dated
from builder.checks.passages import prose_bodies
from builder.checks.site.operators import SAID
from builder.checks.site.proof import PROOF, load
from builder.dates import in_words
from builder.facts import Ledger, ledger, plain
from builder.model import Body, Record
from builder.numerals import Quantity, figures, read, same_value
from builder.views.notes import entry_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from builder.model import Site

ROOT = Path(__file__).parent.parent
INLINE = frozenset("a abbr b bdi bdo cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var tspan".split())
UNREAD = frozenset("script style template".split())
CITED_BY_LINK = frozenset("event later finding learning recommendation element voice term disagreement place question scenario outcome source".split())
READ_OUT = ("alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary")


@dataclass
class Run:
    """A stretch of text that is read as one, with the proofs that hold each character, the nearest first."""

    text: str = ""
    proofs: list[tuple[str, ...]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def add(self, text: str | None, proofs: tuple[str, ...], link: str) -> None:
        self.text += text or ""
        self.proofs += [proofs] * len(text or "")
        self.links += [link] * len(text or "")


class Proofs:
    """What proves the words of each element of a page: what it names itself, or the record of its note or row, or the entry that it leads to."""

    def __init__(self, page: Element, targets: Iterable[str]) -> None:
        self.notes = [one.get("id", "") for one in page.iter("li") if re.match("note-(?:figure|quote)-", one.get("id", ""))]
        self.entries = {name: proof for proof in targets for scheme, _, name in [proof.partition(":")] if scheme in CITED_BY_LINK}

    def of(self, element: Element) -> str:
        """A proof such as “figure:police-reports”, or nothing."""
        own, anchor, link = (element.get(name, "") for name in ("data-proof", "id", "href"))
        if own:
            return own
        if element.tag == "li" and anchor.startswith("note-"):
            return f"note:{anchor}"
        if element.tag == "tr" and (row := re.match("(?:figure|quote)-(.+)", anchor)):
            return f"record:{row[1]}"
        if element.get("class") == "figure":
            note = link.removeprefix("#") if link else self.notes[int(element.get("data-note", "")) - 1]
            return note.removeprefix("note-").replace("-", ":", 1)
        if element.tag == "a" and "#" in link and (element.get("class") == "crosslink" or element.get("aria-label")):
            return self.entries.get(link.partition("#")[2], "")
        return ""


def runs(root: Element, targets: Iterable[str]) -> Iterator[Run]:
    """The text of a page in runs that end with each block, and every attribute that is read out."""
    run, proved = Run(), Proofs(root, targets)

    def walk(element: Element, proofs: tuple[str, ...], link: str) -> Iterator[Run]:
        nonlocal run
        if not isinstance(element.tag, str):
            return
        tag = element.tag.rsplit("}", 1)[-1]
        proof = proved.of(element)
        proofs = (proof, *proofs) if proof else proofs
        link = element.get("href", "") if tag == "a" else link
        for name in READ_OUT:
            if element.get(name):
                spoken = Run()
                spoken.add(element.get(name), proofs, link)
                yield spoken
        if (tag == "meta" and element.get("name") in ("description", "twitter:description", "twitter:title")) or element.get("property", "").startswith("og:"):
            spoken = Run()
            spoken.add(element.get("content"), (), "")
            yield spoken
        if tag in UNREAD:
            return
        block = tag not in INLINE
        if block and run.text:
            yield run
            run = Run()
        run.add(element.text, proofs, link)
        for child in element:
            yield from walk(child, proofs, link)
            run.add(child.tail, proofs, link)
        if block and run.text:
            yield run
            run = Run()

    yield from walk(root, (), "")


class Truth:
    """What the content says, by the names that proofs give."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.ledger: Ledger = ledger(site)
        self.entries = {entry.id: entry for entry in site.entries}
        self.titles = {plain(entry_title(entry)) for entry in site.entries}
        self.words = {name: {record.text("id"): self._texts(record) for record in site.data.get(name, ())} for name in ("figures", "quotations", "sources", "support", "speakers")}
        self.names = " ".join(text for name in ("sources", "speakers") for texts in self.words[name].values() for text in texts)

    def _texts(self, record: Record) -> list[str]:
        found: list[str] = []
        for value in record.values.values():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, str):
                    found += [one, in_words(one)] if re.fullmatch(r"[\dX~?/.-]{4,}", one) else [one]
                elif isinstance(one, Body):
                    found += [passage.text for passage in one.passages]
                elif isinstance(one, Record):
                    found += self._texts(one)
                    if "at" in one.values:
                        found.append(f"line {one['at']}")
        return found

    def holds(self, proof: str, quantity: Quantity, inner: str) -> bool:
        """Whether what a proof names says the figure."""
        scheme, _, name = proof.partition(":")
        if scheme in ("figure", "event", "later"):
            fact = self.ledger.facts.get(proof)
            return fact is not None and (any(same_value(allowed, quantity) for allowed in fact.allows) or dated(fact, quantity) or self._in(quantity, [fact.shown, *fact.forms, *fact.dates]))
        if scheme == "quote":
            quotation = self.ledger.quotations.get(proof)
            return quotation is not None and any(same_value(one, quantity) for one in figures(inner)) and plain(quotation.text).strip("\"'") in plain(inner)
        if scheme == "note":
            return self._in(quantity, self._of(name.removeprefix("note-").replace("-", ":", 1)))
        if scheme == "record":
            return self._in(quantity, self._of(f"figure:{name}")) or self._in(quantity, self._of(f"quote:{name}"))
        if scheme in ("source", "support"):
            return self._in(quantity, self._of(proof))
        if scheme in ("reading", "finding", "learning", "recommendation", "element", "voice", "place", "outcome", "disagreement", "page", "term", "question", "scenario"):
            return self._in(quantity, self._of(f"entry:{name}"))
        if scheme == "partner":
            return any(plain(inner) == plain(text) for entry in self.site.entries if entry.kind == "question" for text in self._texts(entry.record))
        if scheme == "plain":
            return True
        return scheme in ("count", "revision", "correction")

    def _of(self, name: str) -> list[str]:
        scheme, _, key = name.partition(":")
        if scheme == "entry" or (scheme == "term" and key in self.entries):
            entry = self.entries.get(key)
            return [self.names, *self._texts(entry.record), *(passage.text for passage in entry.body.passages)] if entry else []
        data = {"figure": "figures", "quote": "quotations", "source": "sources", "support": "support"}.get(scheme, "")
        texts = self.words.get(data, {}).get(key)
        return [] if texts is None else [self.names, *texts]

    def _in(self, quantity: Quantity, texts: list[str]) -> bool:
        return any(same_value(one, quantity) or (quantity.kind == "date" and one.kind == "date" and one.value == quantity.value) for text in texts for one in read(text)) or any(
            quantity.value and quantity.value in text for text in texts
        )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth]:
    output = tmp_path_factory.mktemp("proved")
    outcome = build(ROOT, output)
    assert outcome.changes is not None, outcome.verdict.errors[:5]
    return output, Truth(examine(ROOT)[1].read)


def unproved(run: Run, truth: Truth) -> Iterator[str]:
    """Every figure of a run without a true proof."""
    for quantity in read(run.text):
        if not quantity.states_a_fact or quantity.optional:
            continue
        words = run.text[quantity.wide_start : quantity.wide_end]
        around = " ".join(run.text[max(0, quantity.start - 50) : quantity.end + 50].split())
        proofs = run.proofs[quantity.start]
        if any(run.proofs[at] != proofs and not set(proofs) & set(run.proofs[at]) for at in range(quantity.start, quantity.end)):
            yield f"“{words}” is held by several proofs: …{around}…"
        elif not proofs and not _titled(run, quantity, truth):
            yield f"“{words}” has no proof: …{around}…"
        elif proofs and not any(truth.holds(proof, quantity, _inner(run, quantity.start, proof)) for proof in proofs) and not _titled(run, quantity, truth):
            yield f"“{words}” is not what {' or '.join(proofs)} says: …{around}…"


def _titled(run: Run, quantity: Quantity, truth: Truth) -> bool:
    """Whether the figure stands in the title of an entry, whose own heading proves it."""
    start = end = quantity.start
    while start and run.links[start - 1] == run.links[quantity.start]:
        start -= 1
    while end < len(run.text) and run.links[end] == run.links[quantity.start]:
        end += 1
    return plain(run.text[start:end]) in truth.titles or plain(run.text) in truth.titles


def _inner(run: Run, at: int, proof: str) -> str:
    start = end = at
    while start and proof in run.proofs[start - 1]:
        start -= 1
    while end < len(run.text) and proof in run.proofs[end]:
        end += 1
    return run.text[start:end]


def test_every_figure_of_every_page_is_proved(built: tuple[Path, Truth]) -> None:
    output, truth = built
    pages = sorted(output.rglob("*.html"))
    assert len(pages) > 10
    found, counted = [], 0
    for page in pages:
        document = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for run in runs(document, truth.ledger.targets):
            counted += sum(quantity.states_a_fact for quantity in read(run.text))
            found += [f"{page.relative_to(output)}: {fault}" for fault in unproved(run, truth)]
    assert counted > 500
    assert not found, f"{len(found)} figures without a true proof:\n" + "\n".join(dict.fromkeys(found))


def test_counts_are_short_and_those_of_the_proof_are_the_counted_ones(built: tuple[Path, Truth]) -> None:
    output, truth = built
    rows = load(next((file.text for file in truth.site.files if file.path == PROOF), ""))
    minutes = {str(entry.record.values.get("minutes")) for entry in truth.site.entries}
    questions = sum(entry.kind == "question" for entry in truth.site.entries)
    course = sum(int(str(entry.record.values["minutes"])) for entry in truth.site.entries if entry.kind == "outcome")
    for page in sorted(output.rglob("*.html")):
        document = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        asked: list[int] = []
        for element in document.iter():
            if element.get("data-proof") != "count":
                continue
            text = " ".join("".join(element.itertext()).split())
            if element.get("class") == "minutes":
                assert re.search(r"\d+", text)[0] in ({str(course)} if "course" in text else minutes), (page, text)
            elif element.tag == "tr":
                assert rows is not None
                name, *numbers = ["".join(cell.itertext()) for cell in element]
                right = name.startswith("True")
                assert numbers == [f"{sum(row[at] for row in rows[1] if row[1] is right):,}" for at in (2, 3)], (page, text)
            elif element.tag == "li":
                assert rows is not None
                assert any(text == f"{SAID[row[0]]}: {row[2]:,}" for row in rows[1]), (page, text)
            elif element.tag.endswith("text"):
                assert re.fullmatch(r"\d{4}", text), (page, text)
            elif element.tag in ("h2", "h3", "a"):
                assert re.fullmatch(r"\d{4} to \d{4}", text), (page, text)
            elif number := re.fullmatch(r"Question (\d+)", text):
                asked.append(int(number[1]))
            else:
                assert not [one for one in figures(text) if not one.optional] or element.tag == "option", (page, element.tag, text)
        assert asked == sorted(asked), page
        assert set(asked) in (set(), set(range(1, questions + 1))), page


def test_structured_data_say_only_what_the_events_say(built: tuple[Path, Truth]) -> None:
    output, truth = built
    dates = {entry.id: entry.record.text("date") for entry in truth.site.entries if entry.kind == "event"}
    for page in sorted(output.rglob("*.html")):
        document = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for script in document.iter("script"):
            if script.get("type") != "application/ld+json":
                continue
            data = json.loads(script.text or "")
            assert not [one for one in figures(f"{data['name']} {data['description']}") if not one.optional], page
            for event in data.get("hasPart", ()):
                name = event["url"].rsplit("#", 1)[1]
                assert plain(event["name"]) in truth.titles
                for end in ("startDate", "endDate"):
                    assert end not in event or event[end] in dates[name], event


def test_every_proof_names_something(built: tuple[Path, Truth]) -> None:
    output, truth = built
    for page in sorted(output.rglob("*.html")):
        document = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        proved = Proofs(document, truth.ledger.targets)
        for proof in dict.fromkeys(proved.of(element) for element in document.iter()):
            scheme, _, name = proof.partition(":")
            if scheme in ("figure", "event", "later", "quote", "source", "support", "finding", "learning", "recommendation", "element", "voice", "page", "term", "disagreement", "place", "question", "scenario", "outcome"):
                assert proof in truth.ledger.targets, (page, proof)


def test_every_quotation_on_a_page_is_a_recorded_one(built: tuple[Path, Truth]) -> None:
    output, truth = built
    bodies = [body for entry in truth.site.entries for body in (entry.body, *prose_bodies(entry.record))]
    cited = {claim.target for body in bodies for claim in body.claims if claim.scheme == "quote"}
    shown: set[str] = set()
    for page in sorted(output.rglob("*.html")):
        document = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        proved = Proofs(document, truth.ledger.targets)
        for element in document.iter():
            proof = proved.of(element)
            if proof.startswith("quote:"):
                shown.add(proof.removeprefix("quote:"))
                said = plain("".join(element.itertext())).strip("\"'")
                record = truth.ledger.quotations[proof].text
                assert said == plain(record).strip("\"'") or "..." in said or "[" in said or set(said.split()) <= set(plain(record).split()), (page, said, record)
    assert cited <= shown
