"""What was found in a part is believed again only while all that it rests on says the same."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType

import pytest

from builder.build import examine
from builder.checks import Rules, rules_of
from builder.facts import Fact, Quotation
from builder.incremental.basis import _UNSAID, Bases
from builder.model import Entry, Site
from builder.text import Span
from tests.examples import example

FACT = "figure:warnings"
SAID = [name for kind in (Fact, Quotation) for name in ((kind, field.name) for field in fields(kind)) if name[1] not in _UNSAID]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return examine(example(tmp_path_factory.mktemp("basis")))[1].read


def basis(part: Entry, rules: Rules) -> bytes:
    return Bases(rules, {part.path: b"the same"}, {}).of(part)


def citing(site: Site, name: str) -> Entry:
    return next(entry for entry in site.entries if any(f"{claim.scheme}:{claim.target}" == name for claim in entry.body.claims))


def other(value: object) -> object:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{value}, and more"
    return frozenset((*value, "more")) if isinstance(value, frozenset) else (*value, "more") if isinstance(value, tuple) else value


@pytest.mark.parametrize(("kind", "field"), SAID, ids=lambda value: getattr(value, "__name__", value))
def test_a_part_is_looked_at_again_when_a_field_of_what_it_cites_changes(kind: type, field: str, site: Site) -> None:
    rules = rules_of(site)
    known = rules.ledger.facts if kind is Fact else rules.ledger.quotations
    name = FACT if kind is Fact else next(iter(known))
    part, changed = citing(site, name), replace(known[name], **{field: other(getattr(known[name], field))})
    ledger = replace(rules.ledger, **{"facts" if kind is Fact else "quotations": MappingProxyType({**known, name: changed})})
    assert basis(part, replace(rules, ledger=ledger)) != basis(part, rules)


def test_what_passes_from_one_field_to_another_says_something_else(site: Site) -> None:
    rules, part = rules_of(site), citing(site, FACT)
    fact = rules.ledger.facts[FACT]
    one, two = replace(fact, names=("the keeper",), via=()), replace(fact, names=(), via=("the keeper",))
    assert len({basis(part, replace(rules, ledger=replace(rules.ledger, facts=MappingProxyType({**rules.ledger.facts, FACT: value})))) for value in (one, two)}) == 2


def test_a_record_that_stands_elsewhere_says_the_same(site: Site) -> None:
    rules, part = rules_of(site), citing(site, FACT)
    moved = replace(rules.ledger.facts[FACT], span=Span("content/data/figures.yaml", 7, 9), shown_span=Span("content/data/figures.yaml", 8, 9))
    assert basis(part, replace(rules, ledger=replace(rules.ledger, facts=MappingProxyType({**rules.ledger.facts, FACT: moved})))) == basis(part, rules)


def test_a_record_rests_on_its_own_text(site: Site, tmp_path: Path) -> None:
    rules = rules_of(site)
    for record in site.data["figures"]:
        text = next(file.text for file in site.files if file.path == record.span.path)
        own = text[record.span.start : record.span.end]
        assert own.startswith("id: ")
        assert str(record.records("readings")[-1:][0].text("phrase") if record.records("readings") else "") in own
        before = Bases(rules, {}, {record.span.path: text}).of(record)
        assert Bases(rules, {}, {record.span.path: text.replace(own, own.replace("a", "e"))}).of(record) != before
