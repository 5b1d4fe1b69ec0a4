"""The pipeline on one screen: read → parse → check → gate → views → render → publish."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from builder.assemble import assemble
from builder.checks import Verdict, check
from builder.checks.consequences import lost, without_consequences
from builder.checks.site.lock import LOCK
from builder.checks.site.proof import PROOF
from builder.checks.site.settled import SETTLED
from builder.entries import parse
from builder.incremental.codec import parsed_from, to_bytes
from builder.incremental.rows import in_repository
from builder.model import Passage, SoundSite
from builder.problem import Problem
from builder.read import Tree, read_tree
from builder.text import Span
from builder.values import dataclass, replace
from builder.workers import shared_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from builder.incremental.memory import Memory
    from builder.incremental.store import Store
    from builder.model import Entry
    from builder.publish import Changes
    from builder.views.page_shapes import OperatorView


RUNTIME = ("edtf", "jinja2", "livereload", "markdown-it-py", "markupsafe", "pyyaml", "rcssmin", "rjsmin")
"""The packages that a build or the server of `serve` runs on; what they need in turn is found by their metadata."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to: the problems, or what was published, of which `manifest` is the list."""

    verdict: Verdict
    texts: Mapping[str, str]
    pages: int = 0
    proved: int = 0
    changes: Changes | None = None
    manifest: bytes = b""


def examine(root: Path, memory: Memory | Store | None = None) -> tuple[Tree, Verdict]:
    """Everything up to the gate: what was read, and what was found."""
    tree = read_tree(root)
    return tree, judge(tree, memory)


def judge(tree: Tree, memory: Memory | Store | None = None) -> Verdict:
    """What is found in what was read. With `memory`, only what changed since the last time is parsed and checked again."""
    files = [file for file in tree.files if file.path.startswith("content/") and file.path not in (LOCK, PROOF, SETTLED)]
    parsed = memory.parse_all(files) if memory is not None else shared_out(files, parse, to_bytes, parsed_from)
    problems = [*tree.problems, *(problem for one in parsed for problem in one.problems)]
    templates = tuple(file for file in tree.files if file.path.startswith("templates/"))
    site, faults = assemble(parsed, tree.files, templates)
    verdict = check(site, (*problems, *faults), memory.problems if memory is not None else None)
    misnamed = [problem.span.path for problem in problems if problem.code == "file-name"]  # the id that the name promises is missing elsewhere
    gone = lost([file.path for file in tree.refused] + [one.path for one in parsed if one.problems and one.entry is None and not one.records] + misnamed)
    if not gone:
        return verdict
    left = [without_consequences(found, gone, tree.texts) for found in (verdict.errors, verdict.notes)]
    return Verdict(verdict.read, None, *left)


def build(root: Path, output: Path, base: str | None = None, store: Store | None = None, tell: Callable[[str], None] | None = None) -> Outcome:
    """Build the site at `root` into `output`; with any error, `output` stays as it was.

    `base` is the absolute address of the site; None takes the one in its settings. With `store`, only what changed since the
    last build is parsed, checked and rendered again. `tell` is told what has been done, step by step.
    """
    tree, verdict = examine(root, store)
    if tell is not None:
        tell(f"read and checked {len(tree.files)} files")
    if verdict.site is None:
        return Outcome(verdict, tree.texts)
    from builder.artifacts import artifacts  # noqa: PLC0415 — jinja2 and the views are not needed to refuse
    from builder.provenance import bill_of_materials, in_words, manifest, revision  # noqa: PLC0415
    from builder.publish import PublishError, publish  # noqa: PLC0415
    from builder.render import TemplateFault, Templates  # noqa: PLC0415
    from builder.views.pages import book  # noqa: PLC0415

    tree, verdict, site = without_texts(tree, verdict, verdict.site)
    verdict, site = without_places(verdict, site)
    commit, facts = revision(root) if in_repository(str(root)) else None, proved(verdict)
    templates = Templates(site.templates)
    address = site.settings.text("address") if base is None else base
    shared = book(site, templates, with_slash(address), in_words(commit))
    try:
        made, lacks = artifacts(shared, templates, static_of(tree), store)
        if lacks:
            return Outcome(refused(verdict, *lacks), read_tree(root).texts)  # with those of the entries again: some stand there
        if tell is not None:
            tell(f"made {len(made)} files")
        made = (*made, bill_of_materials(RUNTIME))
        listed = manifest(made, revision=commit, data_digest=data_digest(tree), figures_proved=facts, proof=proof_of(shared.proofs))
        verdict = without_entries(verdict)
        del site, shared  # what pages were made from, before the memory that publishing takes
        changes = publish((*made, listed), output, root=root)
    except TemplateFault as fault:
        return Outcome(refused(verdict, fault.problem), tree.texts)
    except PublishError as error:
        problem = Problem("not-published", Span(str(output), 0, 0), error.message, error.help)
        return Outcome(refused(verdict, problem), tree.texts)
    pages = sum(artifact.path.endswith(".html") for artifact in made)
    return Outcome(verdict, tree.texts, pages, facts, changes, listed.data)


def without_texts(tree: Tree, verdict: Verdict, site: SoundSite) -> tuple[Tree, Verdict, SoundSite]:
    """The same without the texts of the entries: what pages show was parsed from them, and ten thousand take a tenth of the memory."""
    files = tuple(file for file in tree.files if not file.path.endswith(".md"))
    light = SoundSite(replace(site, files=files))
    return replace(tree, files=files), replace(verdict, read=light, site=light), light


def without_places(verdict: Verdict, site: SoundSite) -> tuple[Verdict, SoundSite]:
    """The same, of the entries' passages the words alone: where each stands is of use to problems, and takes a quarter of the memory."""
    words = map(_words_alone, site.entries)
    light = SoundSite(replace(site, entries=tuple(replace(entry, body=replace(entry.body, passages=(one,))) for entry, one in zip(site.entries, words, strict=True))))
    return replace(verdict, read=light, site=light), light


def _words_alone(entry: Entry) -> Passage:
    """The passages of an entry as one. Of its claims it has those without words of their own, into which the search puts what they say."""
    empty, at = [], 0
    for passage in entry.body.passages:
        empty += [(at + start, at + end, claim) for start, end, claim in passage.claims if not claim.text]
        at += len(passage.text) + 1
    return Passage(entry.path, "text", entry.body.words, b"", tuple(empty))


def without_entries(verdict: Verdict) -> Verdict:
    """The same of a site that has become its pages."""
    light = SoundSite(replace(verdict.read, entries=()))
    return replace(verdict, read=light, site=light)


def proof_of(rows: Sequence[OperatorView]) -> dict[str, object] | None:
    """What the last proof on this content came to, in sums; None when there was none."""
    if not rows:
        return None
    return {name: sum(getattr(row, name) for row in rows) for name in ("tried", "refused", "let_through", "wrongly_refused")}


def data_digest(tree: Tree) -> str:
    """SHA-256 over the data files: which facts the site was built from."""
    digest = sha256()
    for file in tree.files:
        if file.path.startswith("content/data/"):
            digest.update(f"{file.path}\0{len(file.text)}\0{file.text}".encode())
    return digest.hexdigest()


def static_of(tree: Tree) -> dict[str, bytes]:
    """The static files by their path under static/."""
    texts = {file.path.removeprefix("static/"): file.text.encode() for file in tree.files if file.path.startswith("static/")}
    return texts | {blob.path.removeprefix("static/"): blob.data for blob in tree.blobs if blob.path.startswith("static/")}


def refused(verdict: Verdict, *problems: Problem) -> Verdict:
    """The verdict with more errors, and so without a sound site."""
    return Verdict(verdict.read, None, (*verdict.errors, *problems), verdict.notes)


def with_slash(address: str) -> str:
    """An address with one slash at its end; empty stays empty."""
    return f"{address.rstrip('/')}/" if address else ""


def proved(verdict: Verdict) -> int:
    """How many claims the sound site makes that a record proves."""
    from builder.checks.passages import prose_bodies  # noqa: PLC0415

    if verdict.site is None:
        return 0
    bodies = (body for entry in verdict.site.entries for body in (entry.body, *prose_bodies(entry.record)))
    return sum(claim.scheme in ("figure", "quote", "event", "later") for body in bodies for claim in body.claims)
