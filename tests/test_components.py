"""A component is one name: a macro, a style sheet and an example, which is rendered here and must be strictly valid."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tests.components.samples import SAMPLE

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "tests" / "components"
NAMES = sorted(path.stem for path in (ROOT / "templates" / "components").glob("*.html"))
ENVIRONMENT = ImmutableSandboxedEnvironment(loader=ChoiceLoader([FileSystemLoader(EXAMPLES), FileSystemLoader(ROOT / "templates")]), undefined=StrictUndefined, autoescape=True)


def example(name: str) -> str:
    return ENVIRONMENT.get_template(f"{name}.html").render(sample=SAMPLE)


def elements(markup: str) -> list[tuple[str, dict[str, str]]]:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(markup)
    return [(str(element.tag).rpartition("}")[2], dict(element.attrib)) for element in tree.iter() if isinstance(element.tag, str)]


def test_every_component_has_a_style_sheet_and_an_example() -> None:
    assert sorted(path.stem for path in (ROOT / "static" / "css" / "components").glob("*.css")) == NAMES
    assert sorted(path.stem for path in EXAMPLES.glob("*.html")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_macro_bears_the_name_of_its_file_and_says_what_it_is(name: str) -> None:
    text = (ROOT / "templates" / "components" / f"{name}.html").read_text(encoding="utf-8")
    assert text.startswith("{# ")
    assert f"{{% macro {name.replace('-', '_')}(" in text


@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_strictly_valid(name: str) -> None:
    found = elements(example(name))
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids)), "an id stands twice"
    for tag, attributes in found:
        assert tag not in {"script", "style", "iframe", "object", "embed", "link", "meta", "base"}
        assert not [key for key in attributes if key == "style" or key.startswith("on")], "inline style or script"
        assert "title" not in attributes, "a title attribute is no tooltip"
    labelled = {attributes["for"] for tag, attributes in found if tag == "label" and "for" in attributes}
    assert labelled <= set(ids)
    for tag, attributes in found:
        if tag == "button":
            assert attributes.get("type") in {"button", "submit", "reset"}


@pytest.mark.parametrize("name", NAMES)
def test_every_class_of_the_example_has_a_style_or_a_script(name: str) -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "static").rglob("*.css")) + "".join(path.read_text(encoding="utf-8") for path in (ROOT / "static").rglob("*.js"))
    used = {word for _, attributes in elements(example(name)) for word in attributes.get("class", "").split()}
    unknown = {word for word in used if not re.search(rf"\.{re.escape(word)}(?![\w-])", styles)}
    assert not unknown


@pytest.mark.parametrize("name", NAMES)
def test_what_the_editors_wrote_is_escaped_unless_it_is_html(name: str) -> None:
    assert "<40>" not in example(name)


def test_a_number_that_a_template_prints_is_marked_as_proved() -> None:
    years = [attributes for _, attributes in elements(example("picture")) if "picture__year" in attributes.get("class", "")]
    assert years
    assert all("data-proof" in attributes for attributes in years)
    assert "data-proof" in example("outcome")


def test_a_large_count_has_its_comma_and_every_nought() -> None:
    assert ">12,045<" in example("proof-table")
