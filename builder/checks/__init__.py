"""Site → SoundSite, or the problems that keep it from being one. The rules, in an explicit order.

From the ground up: `language` is general English, `data` looks at records by themselves, `clauses` and `claims` at a figure and the
words round it, `prose` at sentences, titles and quotations, `site` at the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.catalogue import is_error
from builder.checks.causes import first_causes, of_their_own
from builder.checks.claims.ends import as_claimed, ends_apart
from builder.checks.claims.figures import figure_problems, plain_problems
from builder.checks.data.records import record_problems
from builder.checks.identity import claim_problems, identity_problems, reach_problems
from builder.checks.passages import filled, hidden_texts, of_entry, of_record, prose_bodies
from builder.checks.prose.bounds import too_full
from builder.checks.prose.broken import broken_claim_problems, shown_mark_problems
from builder.checks.prose.exchanges import date_exchange_problems, exchange_problems
from builder.checks.prose.lookalikes import lookalike_problems
from builder.checks.prose.moves import move_problems
from builder.checks.prose.quotations import quotation_problems
from builder.checks.prose.quoted import quoted_problems
from builder.checks.prose.sentences import sentence_problems
from builder.checks.prose.substitutes import substitution_problems
from builder.checks.prose.titles import title_problems
from builder.checks.prose.wholes import Shares, shares_of, whole_problems
from builder.checks.prose.wording import Wording, wording, wording_problems
from builder.checks.site.bundles import bundle_problems
from builder.checks.site.lock import lock_problems
from builder.checks.site.pages import listing_problems, page_problems, share_problems
from builder.checks.site.phones import phone_problems
from builder.checks.site.proof import proof_problems
from builder.checks.site.questions import question_problems
from builder.checks.site.running import running_problems
from builder.checks.site.settled import settled_problems
from builder.checks.site.static_files import static_problems
from builder.checks.site.templates import template_problems
from builder.data_files import DATA_FILES, SITE
from builder.facts import Ledger, ledger
from builder.kinds import KIND
from builder.model import Entry, Passage, Record, SoundSite, packed
from builder.numerals import quantities
from builder.problem import Problem, in_order
from builder.shape import Group
from builder.text import File, overlap
from builder.values import dataclass
from builder.workers import shared_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from builder.model import Body, Site

    Part = tuple[Entry | Record | File, Group]
    """A piece of the site that is checked by itself, with its shape."""

    Recall = Callable[[Sequence[Part], "Rules"], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: the site as read, the sound site when nothing is wrong, all errors, and notes that stop nothing."""

    read: Site
    site: SoundSite | None
    errors: tuple[Problem, ...]
    notes: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """What passages are checked against; all of it comes from content/data/."""

    ledger: Ledger
    wording: Wording
    quotation_words: int
    shares: Shares


def rules_of(site: Site, places: Iterable[str] = ()) -> Rules:
    """The rules of a site; `places` are those of records that are not in this part of it."""
    known = ledger(site, places)
    return Rules(known, wording(site.wording), limit(site, "quotation_words"), shares_of(known))


def limit(site: Site, name: str) -> int:
    """One of the site's limits; 0 when it sets none."""
    limits = site.settings.values.get("limits")
    value = limits.values.get(name) if isinstance(limits, Record) else None
    return value if isinstance(value, int) else 0


def check(site: Site, parsing: tuple[Problem, ...] = (), recall: Recall | None = None) -> Verdict:
    """Every rule on every part of the site. `parsing` are the problems that reading its files already found.

    `recall` may answer for the parts from what it knows of an earlier check; without it, every part is checked anew.
    """
    rules = rules_of(site)
    found = (*parsing, *_all(site, rules, recall or all_problems), *question_problems(site, rules.ledger, {problem.span.path for problem in parsing}))
    problems = in_order(first_causes(found, {file.path: file.text for file in site.files})) if found else ()
    errors = tuple(problem for problem in problems if is_error(problem.code))
    notes = tuple(problem for problem in problems if not is_error(problem.code))
    return Verdict(site, None if errors else SoundSite(site), errors, notes)


def _all(site: Site, rules: Rules, recall: Recall) -> Iterator[Problem]:
    yield from identity_problems(site)
    yield from reach_problems(site)
    yield from page_problems(site)
    yield from listing_problems(site)
    yield from share_problems(site, limit(site, "quoted_share") or 100)
    yield from record_problems(site)
    yield from lock_problems(site)
    yield from plain_problems(site, rules.ledger)
    yield from phone_problems(site)
    yield from bundle_problems(site)
    yield from proof_problems(site)
    yield from settled_problems(site)
    yield from recall(tuple(parts(site)), rules)


SHAPELESS = Group(())
"""The shape of what is no mapping: a template, a style sheet."""


def parts(site: Site) -> Iterator[Part]:
    """Everything that is checked by itself, with its shape: entries, the records of the data files, the settings, templates and static files."""
    for entry in site.entries:
        yield entry, KIND[entry.kind].shape
    for data in DATA_FILES:
        for record in site.data.get(data.name, ()):
            yield record, data.shape
    yield site.settings, SITE.shape
    for template in site.templates:
        yield template, SHAPELESS
    for file in site.files:
        if file.path.startswith("static/"):
            yield file, SHAPELESS


def all_problems(parts: Sequence[Part], rules: Rules) -> Iterator[Problem]:
    """What is wrong in each part, on all cores."""
    for problems in shared_out(parts, lambda one: tuple(part_problems(*one, rules))):
        yield from problems


def part_problems(part: Entry | Record | File, shape: Group, rules: Rules) -> Iterator[Problem]:
    """What is wrong in one part. Where nothing is, that rests on the records that it cites, the speakers and the wording alone; in a file on its text."""
    if isinstance(part, File):
        yield from _of_file(part)
        return
    record, passages = (part.record, tuple(of_entry(part, shape))) if isinstance(part, Entry) else (part, tuple(of_record(part, shape)))
    yield from _of_claims((part.body, *prose_bodies(record)) if isinstance(part, Entry) else prose_bodies(record), rules)
    if full := too_full(passages):
        yield full
        return
    for passage in passages:
        yield from passage_problems(passage, rules)
    if isinstance(part, Entry):
        yield from title_problems(part, rules.ledger, rules.shares)
    for passage in hidden_texts(record, shape):
        yield from lookalike_problems(passage)


def _of_file(file: File) -> Iterator[Problem]:
    """What is wrong in a template, or in a static file, of which drawings are looked at as templates are."""
    is_template = not file.path.startswith("static/")
    if is_template or file.path.endswith(".svg"):
        yield from template_problems(file)
    yield from running_problems(file) if is_template else static_problems(file)


def _of_claims(bodies: Iterator[Body] | tuple[Body, ...], rules: Rules) -> Iterator[Problem]:
    for body in bodies:
        for claim in body.claims:
            yield from claim_problems(claim, rules.ledger)
            if claim.scheme == "plain":  # the reason is shown on the page of evidence
                yield from passage_problems(Passage(claim.path, "field", claim.target, packed(((0, claim.target_span.start),)), claimable=False), rules)


def passage_problems(passage: Passage, rules: Rules) -> Iterator[Problem]:
    """What is wrong in one passage: its figures, its sentences, its quotations, its words."""
    if passage.claims:
        passage = filled(passage, rules.ledger)
    yield from of_their_own(_of_passage(passage, rules), passage, rules.ledger)


def _of_passage(passage: Passage, rules: Rules) -> Iterator[Problem]:
    printed = tuple(ends_apart(passage, quantities(passage.text)))
    found = tuple(figure_problems(passage, as_claimed(passage, printed, rules.ledger), rules.ledger)) if printed or passage.claims else ()
    yield from found
    yield from (problem for problem in lookalike_problems(passage) if not any(overlap(problem.span, other.span) for other in found))
    if passage.claims:
        yield from sentence_problems(passage, rules.ledger)
        yield from move_problems(passage, printed)
        yield from exchange_problems(passage, rules.ledger)
        yield from date_exchange_problems(passage, rules.ledger)
        yield from quoted_problems(passage, rules.ledger)
        if not found:
            yield from substitution_problems(passage, printed, rules.ledger)
        yield from whole_problems(passage, rules.ledger, rules.shares)
    yield from quotation_problems(passage, rules.ledger, rules.quotation_words)
    yield from wording_problems(passage, rules.wording)
    broken = tuple(broken_claim_problems(passage))
    yield from broken or shown_mark_problems(passage)
