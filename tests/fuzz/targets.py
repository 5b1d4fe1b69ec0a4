"""What is fuzzed: each target takes any bytes and must neither raise, nor hang, nor grow, nor say what is not so."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

from builder import dates, numerals
from builder.assemble import assemble
from builder.build import judge
from builder.checks import check, rules_of
from builder.checks.identity import claim_problems
from builder.data_files import DATA, DATA_FILES
from builder.entries import parse
from builder.kinds import KIND, KINDS
from builder.markdown import parse_body, parse_inline
from builder.model import Entry, SoundSite
from builder.nodes import parse_yaml
from builder.read import read_tree
from builder.read.contents import text_of
from builder.records import conform
from builder.render import Templates
from builder.report import as_text
from builder.text import File
from builder.views.pages import Book, book, page_view
from tests.fuzz.markup import parsed, strangers
from tests.hostile.small import EVENT, FIGURES, HOME, ROOT, SITE, SOURCE_LIST, small_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from builder.model import Body, Site
    from builder.problem import Problem

PATHS = (*(f"content/{kind.folder}/{'a' if kind.name in ('page', 'term') else 'A1-a'}.md" for kind in KINDS), *DATA)
TAG = re.compile(
    r"</?(?:p|em|strong|code|pre|blockquote|ul|ol|li|h[1-6]|hr|br|table|thead|tbody|tr|th|td|a|div)"
    r"(?: (?:href|rel|title|id|class|start|style|scope|tabindex|role|aria-label)=\"[^\"<>]*\")*>"
)


def as_words(data: bytes) -> str:
    """Text as files hold it: never a lone surrogate."""
    return data.decode("utf-8", "replace")


def sound_places(text: str, path: str, problems: Iterable[Problem]) -> None:
    """Every problem stands in its file, says something, and can be printed."""
    found = tuple(problems)
    for problem in found:
        assert problem.message, problem
        for span in (problem.span, *(note.span for note in problem.notes if note.span), *((problem.fix.span,) if problem.fix else ())):
            assert span.path != path or 0 <= span.start <= span.end <= len(text), problem
    assert as_text(found, {path: text}) or not found


def sound_body(text: str, body: Body) -> None:
    """Nothing but our own elements in the HTML, and every passage and claim inside the file."""
    for part in body.parts:
        html = part if isinstance(part, str) else part.html
        rest = TAG.sub("", html)
        assert "<" not in rest, html
        assert ">" not in rest, html
    for passage in body.passages:
        assert all(0 <= place <= len(text) for _, place in passage.places), passage
        assert all(0 <= start <= end <= len(passage.text) for start, end, _ in passage.claims), passage
    for claim in body.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text), claim


def markdown(data: bytes) -> None:
    """Bytes → the body of an entry, and one inline text."""
    text = as_words(data)
    for body in (parse_body(File("a.md", text)), parse_inline("a.md", text, ((0, 0),))):
        sound_places(text, "a.md", body.problems)
        sound_body(text, body)


def yaml(data: bytes) -> None:
    """Bytes → YAML, held against the shape that the first byte chooses."""
    shapes = [kind.shape for kind in KINDS] + [data_file.shape for data_file in DATA_FILES]
    text = as_words(data[1:])
    node, problems = parse_yaml(File("a.yaml", text))
    if node is not None:
        _, misfits = conform(node, shapes[data[0] % len(shapes)])
        problems += misfits
    sound_places(text, "a.yaml", problems)


def figures(data: bytes) -> None:
    """Bytes → the figures of a text: in order, apart from one another, inside it."""
    text = as_words(data)
    found = numerals.read.__wrapped__(text)
    for one in found:
        assert 0 <= one.wide_start <= one.start < one.end <= one.wide_end <= len(text), one
        assert one.kind in numerals.KINDS, one
    assert all(one.end <= other.start for one, other in pairwise(found)), found


def entries(data: bytes) -> None:
    """Bytes → a file of content, as it is read from the disk: characters, front matter, body, checks."""
    path = PATHS[data[0] % len(PATHS)] if data else PATHS[0]
    file, faults, sound = text_of(path, data[1:])
    sound_places(file.text, path, faults)
    if not sound:
        assert faults
        return
    found = parse(file)
    site, more = assemble([found], (file,), ())
    sound_places(file.text, path, found.problems + more)
    verdict = check(site, found.problems)
    sound_places(file.text, path, (*verdict.errors, *verdict.notes))


def edtf(data: bytes) -> None:
    """Bytes → a date: never backwards, and its words can be said."""
    text = as_words(data)
    date = dates.parse_date.__wrapped__(text)
    if date is not None:
        assert date.first <= date.last, date
        assert dates.in_words(text)
        assert re.fullmatch(r"|\d{4}(?:-\d\d){0,2}", dates.machine(text))
        assert date.overlaps(date)
        assert date.order


@cache
def _small() -> tuple[Site, Book]:
    with tempfile.TemporaryDirectory() as folder:
        tree = read_tree(small_site(Path(folder)))
    verdict = judge(tree)
    assert not [problem for problem in verdict.errors if problem.span.path.startswith("content/")], verdict.errors
    site = cast("SoundSite", verdict.read)
    return site, book(site, Templates(site.templates), "https://example.org/bridge/")


def page(data: bytes) -> None:
    """Bytes → the text and the description of a page → its HTML, if they hold nothing that is refused for itself."""
    text = as_words(data)
    file, faults, sound = text_of("content/pages/home.md", f"{HOME.split('---', 2)[1]}".encode() + data)
    head = json.dumps(text[:200], ensure_ascii=False)
    if faults or not sound or "\n" in head:
        return
    site, shared = _small()
    front = HOME.rsplit("---", 1)[0].replace('"The bridge"', head)
    file = File("content/pages/home.md", f"{front}---\n{text}")
    found = parse(file)
    if found.entry is None or found.problems:
        return
    ledger = rules_of(site).ledger
    if any(True for claim in found.entry.body.claims for _ in claim_problems(claim, ledger)):
        return
    view = page_view(found.entry, replace(shared, site=cast("SoundSite", replace(site, entries=tuple(_with(site.entries, found.entry))))))
    templates = cast("Templates", shared.components)
    wrong = list(strangers(parsed(templates.page(view).decode())))
    assert not wrong, wrong


def _with(entries: tuple[Entry, ...], entry: Entry) -> Iterator[Entry]:
    for other in entries:
        yield entry if other.name == entry.name else other


TARGETS: dict[str, Callable[[bytes], None]] = {"markdown": markdown, "yaml": yaml, "figures": figures, "entries": entries, "edtf": edtf, "page": page}


def seeds(name: str) -> Iterator[bytes]:
    """What a target begins with: the content of the site, the test sentences, and the small site."""
    content = sorted((ROOT / "content").rglob("*.md"))
    if name == "figures":
        for line in (ROOT / "tests" / "numerals" / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"].encode()
    elif name == "edtf":
        yield from b"2014-08-26 2009-12 2009-23 199X 1997/2013 2007/.. ../2001 2002~ 2003? 2004% 2004-XX 1985-04~/2004-06 -0044 XXXX-12".split()
    elif name == "yaml":
        for number, shape in enumerate([kind.folder for kind in KINDS] + [file.name for file in DATA_FILES]):
            for text in (EVENT.split("---")[1], FIGURES, SITE, SOURCE_LIST, *(path.read_text(encoding="utf-8").split("---")[1] for path in content if path.parent.name == shape)):
                yield bytes([number]) + text.encode()[:3000]
    elif name == "entries":
        for path in content:
            kind = next(kind for kind in KINDS if kind.folder == path.parent.name)
            yield bytes([list(KIND).index(kind.name)]) + path.read_bytes()[:4000]
        for number, path in enumerate(DATA, len(KINDS)):
            yield bytes([number]) + (ROOT / path).read_bytes()[:3000]
    else:
        for path in content:
            yield path.read_text(encoding="utf-8").split("---", 2)[2].encode()[:3000]
        yield from (b"a [b](event:E01) *c*\n\n> d\n\n- e\n", b"| a | b |\n|---|--:|\n| c | [d](figure:carts) |\n", b"<https://example.org> &amp; [f](#g)\n")
