"""Markdown as editors write it, and what comes of it: claims, links, headings, tables, and the problems of each."""

from __future__ import annotations

import pytest

from builder.markdown import parse_body, parse_inline
from builder.model import CLAIM_SCHEMES, Body, Claim
from builder.text import File
from tests.markdown.exact import check_places


def body(text: str, start: int = 0) -> Body:
    found = parse_body(File("content/a.md", text), start)
    check_places(text, found)
    return found


def html(found: Body) -> str:
    return "".join(part if isinstance(part, str) else f"{{{part.scheme}:{part.target}|{part.html}}}" for part in found.parts)


def codes(found: Body) -> list[str]:
    return [problem.code for problem in found.problems]


def at(text: str, span: object) -> str:
    return text[span.start : span.end]  # type: ignore[attr-defined]


def test_a_claim_has_its_words_its_target_and_their_places() -> None:
    text = "In 2013 there were [*157* `new` reports](figure:reports), it says."
    found = body(text)
    (claim,) = found.claims
    assert (claim.scheme, claim.target, claim.text) == ("figure", "reports", "157 new reports")
    assert claim.html == "<em>157</em> <code>new</code> reports"
    assert at(text, claim.span) == "[*157* `new` reports](figure:reports)"
    assert at(text, claim.text_span) == "*157* `new` reports"
    assert at(text, claim.target_span) == "reports"
    (passage,) = found.passages
    assert passage.text == "In 2013 there were 157 new reports, it says."
    ((start, end, same),) = passage.claims
    assert passage.text[start:end] == "157 new reports"
    assert same is claim
    assert found.parts == ("<p>In 2013 there were ", claim, ", it says.</p>\n")


@pytest.mark.parametrize("scheme", sorted(CLAIM_SCHEMES))
def test_every_scheme_makes_a_claim(scheme: str) -> None:
    (claim,) = body(f"[x]({scheme}:a-1)").claims
    assert (claim.scheme, claim.target) == (scheme, "a-1")


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("[](figure:x)", "", "x"),
        ("[20](<plain:a page number>)", "20", "a page number"),
        ("[a][ref] b\n\n[ref]: figure:abc", "a", "abc"),
        ("[ref] b\n\n> [Ref]:\n> <figure:abc> 'x'", "ref", "abc"),
        ("[two\nlines](figure:x)", "two lines", "x"),
        ("> > a [two\n> > lines](figure:x)", "two lines", "x"),
        ("> a [two\nlazy](figure:x)", "two lazy", "x"),
        ("- a\n  [b\n      c](\n  figure:x )", "b c", "x"),
        ("## [5 %](figure:x) ##", "5 %", "x"),
        ("[5](figure:x)\n===", "5", "x"),
        ("| a |\n|---|\n| x \\| [1 \\| 2](figure:y) |", "1 | 2", "y"),
        ("[&pound;5 \\* 2](figure:x)", "£5 * 2", "x"),
        ("😀 [😀 5](figure:😀)", "😀 5", "😀"),
        ("*a [b](figure:x) c*", "b", "x"),
        ("[a [b] c](figure:x(y))", "a [b] c", "x(y)"),
        ("\t[not code\n[5](figure:x)", None, None),
        ("1.\t[5](figure:x)", "5", "x"),
    ],
)
def test_claims_everywhere(text: str, words: str | None, target: str | None) -> None:
    claims = body(text).claims
    if words is None:
        assert claims[0].target == "x"
        return
    (claim,) = claims
    assert (claim.text, claim.target) == (words, target)
    assert at(text, claim.target_span) == target


def test_cells_know_their_headings_their_row_and_their_own_places() -> None:
    text = "| Year | Reports \\| all |\n|---|--:|\n| first | 12 |\n| second | 12 |\n"
    found = body(text)
    cells = [passage for passage in found.passages if passage.text == "12"]
    assert [cell.context for cell in cells] == ["Reports | all | first\nYear: first", "Reports | all | second\nYear: second"]
    assert [cell.offset(0) for cell in cells] == [text.index("12"), text.rindex("12")]
    assert '<th scope="col" class="right">Reports | all</th>' in html(found)
    assert "style=" not in html(found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\nb  \nc\\\nd", "a b c d"),
        ("> > a\nlazy\n> b", "a lazy b"),
        ("> a\nlazy", "a lazy"),
        ("Fish &amp; chips: &#49;2 \\& \\a", "Fish & chips: 12 & \\a"),
        ("`a  &amp;` **b** _c_d", "a  &amp; b _c_d"),
        ("a <https://e.org/x%20y> b", "a https://e.org/x%20y b"),
        ("&NotEqualTilde; x", "≂̸ x"),
        ("a\tb", "a\tb"),
    ],
)
def test_a_passage_is_what_the_reader_sees(text: str, words: str) -> None:
    found = body(text)
    assert found.passages[0].text == words


def test_titles_and_alternative_texts_are_passages() -> None:
    text = 'x [a](https://e.org "Twelve &amp; \\"13\\"") ![al *t* 4](b "c 5")'
    found = body(text)
    assert [(passage.role, passage.text) for passage in found.passages] == [
        ("text", "x a "),
        ("title", 'Twelve & "13"'),
        ("title", "c 5"),
        ("alt", "al t 4"),
    ]
    assert codes(found) == ["picture-not-allowed"]
    assert at(text, found.problems[0].span) == '![al *t* 4](b "c 5")'


def test_code_is_a_passage() -> None:
    found = body("- a\n\n  ```py\n  x = 1\n    y\n  ```\n\n      z\n")
    assert [(passage.role, passage.text) for passage in found.passages][1:] == [("code", "x = 1\n  y"), ("code", "z")]
    assert '<pre><code class="language-py">x = 1\n  y\n</code></pre>' in html(found)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://e.org/a?b=c&d", 'href="https://e.org/a?b=c&amp;d" rel="noreferrer external"'),
        ("HTTP://e.org/é", 'href="HTTP://e.org/%C3%A9" rel="noreferrer external"'),
        ("mailto:a@e.org", 'href="mailto:a@e.org"'),
        ("tel:+441709", 'href="tel:+441709"'),
        ("#part-2", 'href="#part-2"'),
    ],
)
def test_links_that_are_allowed(address: str, written: str) -> None:
    text = f"[words]({address})"
    found = body(text)
    assert html(found) == f"<p><a {written}>words</a></p>\n"
    assert [(link.address, at(text, link.span)) for link in found.links] == [(address, address)]
    assert not found.problems


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "//e.org", "/x", "x.md", "../x", "https:x", "#", "?x", "vbscript:x"],
)
def test_links_that_are_refused_become_text(address: str) -> None:
    text = f"[*words*]({address})"
    found = body(text)
    assert html(found) == "<p><em>words</em></p>\n"
    assert [(problem.code, at(text, problem.span)) for problem in found.problems] == [("link-not-allowed", address)]
    assert "page:ID" in found.problems[0].help
    assert not found.links


def test_an_address_that_is_missing_is_refused() -> None:
    assert codes(body("[x]() [y](<>) <figure:x>")) == ["link-not-allowed"] * 3


def test_a_scheme_nearly_right_is_one_problem_with_its_fix() -> None:
    text = "[157](figrue:reports)"
    found = body(text)
    (problem,) = found.problems
    assert (problem.code, at(text, problem.span)) == ("unknown-scheme", "figrue")
    assert "“figure:”" in problem.help
    assert problem.fix is not None
    fixed = text[: problem.fix.span.start] + problem.fix.replacement + text[problem.fix.span.end :]
    assert fixed == "[157](figure:reports)"
    assert [(claim.scheme, claim.target) for claim in found.claims] == [("figure", "reports")]


def test_faulty_claims() -> None:
    assert codes(body("[157](figure:)")) == ["claim-without-target"]
    assert codes(body("[157](<figure: >)")) == ["claim-without-target"]
    assert codes(body('[157](figure:x "title")')) == ["claim-title"]
    text = "a [157](plain:a page number)"
    found = body(text)
    assert [(problem.code, at(text, problem.span)) for problem in found.problems] == [("broken-link", "](plain:a")]
    assert not body("`[157](plain:a page number)` \\[a](b c) a\\](plain:b c)").problems


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a <b>c</b> d", "<b>"),
        ("a <!-- c --> d", "<!-- c -->"),
        ("> <div>\n> x\n> </div>\n\na", "<div>\n> x\n> </div>"),
        ("<script>alert(1)</script>\n", "<script>alert(1)</script>"),
        ("a <img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ],
)
def test_raw_html_is_a_problem_and_never_passes(text: str, part: str) -> None:
    found = body(text)
    assert [(problem.code, at(text, problem.span)) for problem in found.problems] == [("raw-html", part)]
    assert part not in html(found)
    assert "&lt;" in html(found)


def test_headings_have_ids_of_their_own() -> None:
    found = body("## Ünïcode & more’s\n\n## A\n\n## A\n\n## a 2\n\n### A\n\n##\n")
    assert [heading.anchor for heading in found.headings] == ["unicode-mores", "a", "a-2", "a-2-2", "a-3", "section"]
    assert [problem.code for problem in found.problems] == ["without-words"]  # the last of them
    assert '<h2 id="a-2">A</h2>' in html(found)


@pytest.mark.parametrize(("text", "bad"), [("# a", ["# a"]), ("a\n=", ["a\n="]), ("### a", ["### a"]), ("## a\n\n#### b\n\n##### c\n\n## d", ["#### b"])])
def test_heading_levels(text: str, bad: list[str]) -> None:
    assert [(problem.code, at(text, problem.span)) for problem in body(text).problems] == [("heading-level", part) for part in bad]


def test_places_begin_in_the_file_and_not_in_the_body() -> None:
    text = "---\nid: a\n---\n\n> - [5](figure:x)\n"
    found = body(text, 14)
    assert at(text, found.claims[0].span) == "[5](figure:x)"


def test_a_field_is_inline_and_has_the_places_it_is_given() -> None:
    text = 'title: "A \\"[5](figure:x)\\"\n  in # all"\n'
    found = parse_inline("content/a.md", 'A "[5](figure:x)" in # all', ((0, 8), (2, 11), (16, 26), (17, 27), (18, 30)), "field")
    assert html(found) == "A &quot;{figure:x|5}&quot; in # all"
    (claim,) = found.claims
    assert at(text, claim.span) == "[5](figure:x)"
    assert at(text, claim.target_span) == "x"
    (passage,) = found.passages
    assert passage.role == "field"
    assert all(text[passage.offset(index)] in (character, "\n") for index, character in enumerate(passage.text))


def test_a_field_is_trimmed() -> None:
    found = parse_inline("a", " \n plain words\n", ((0, 10), (2, 20)))
    assert found.parts == ("plain words",)
    assert found.passages[0].places == ((0, 21),)
    assert parse_inline("a", "", ()) == Body()


def test_equal_input_gives_an_equal_body() -> None:
    text = "## a\n\n[5](figure:x) [b](https://e.org)\n\n|a|\n|-|\n|<b>|\n"
    assert body(text) == body(text)
    assert hash(body(text)) == hash(body(text))
    assert {type(part) for part in body(text).parts} == {str, Claim}
