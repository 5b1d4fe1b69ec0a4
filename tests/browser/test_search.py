"""The search: nothing is loaded until it is used; it works from disk, and gives way to the index without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

import builder.search
from builder.build import build

PAGE = "search/"


def test_nothing_is_loaded_until_used_then_results_are_announced(visit) -> None:
    page = visit(PAGE)
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]) if request.url.endswith(".js") else None)
    page.wait_for_timeout(300)
    assert asked == []
    page.focus("#search")
    page.keyboard.type("seminar")
    page.wait_for_selector(".search__results a")
    assert set(asked) == {"minisearch.js", "search-index.js", "search-engine.js"}
    assert "result" in page.locator(".search__status").inner_text()
    page.keyboard.press("Enter")
    assert page.url.endswith(PAGE), "what is looked for stays out of the address"
    first = page.locator(".search__results a").first
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith(PAGE))


def test_figures_and_words_are_found_and_slips_forgiven(visit) -> None:
    page = visit(PAGE)
    for words in ("grooming", "1,400", "recomendation"):
        page.fill("#search", words)
        page.wait_for_function("words => document.querySelector('.search__status').textContent.includes(words)", arg=words)
        assert page.locator(".search__results a").count() > 0, words


@pytest.mark.parametrize(
    ("words", "first", "told"),
    [
        ("Childline", "help/index.html#childline", "1 result for “Childline”."),  # the lines of help are found by name
        ("phone number help", "help/index.html#", ""),
        ("worried about a child", "help/index.html#", ""),
        ("april 2005", "timeline/index.html#E13", ""),  # an event is found by its date
        ("Crown Prosecution Service", "glossary/index.html#cps", ""),  # a term by what its letters stand for
        ("52 events", "evidence/index.html#figure-events-count", "2 results for “52 events”, then"),  # a page by what a record says on it
        ("what is CSE", "glossary/index.html#cse", ""),  # small words lead nowhere else
        ("get help", "help/index.html", ""),
        ("Casey's report", "after/index.html#A05", ", then"),  # what is hers is found by her name; where little is found, what has some of the words follows
        ("why did police not act", "timeline/index.html#E36", "with some of the words."),
        ("seminars", "#", ""),
        ("recomendations", "recommendations/index.html", ", with words like these"),
        ("seminar xyzzyqqq", "#", ", each with some of the words"),
    ],
)
def test_what_one_would_type_leads_to_what_was_meant(visit, words, first, told) -> None:
    page = visit(PAGE)
    page.fill("#search", words)
    page.wait_for_function("words => document.querySelector('.search__status').textContent.includes(words)", arg=words)
    assert first in page.locator(".search__results a").first.get_attribute("href")
    assert told in page.locator(".search__status").inner_text()


def test_what_is_meant_is_not_buried_under_what_is_like_it(visit) -> None:
    page = visit(PAGE)
    page.fill("#search", "Casey")
    page.wait_for_function("() => document.querySelector('.search__status').textContent.includes('Casey')")
    assert all("Casey" in text for text in page.locator(".search__results p").all_inner_texts())


def test_one_and_many_of_a_thing_are_found_together(visit) -> None:
    page, found = visit(PAGE), []
    for words in ("seminar", "seminars", "seminar's"):
        page.fill("#search", words)
        page.wait_for_function("words => document.querySelector('.search__status').textContent.includes(words + '”')", arg=words)
        found.append(sorted(page.locator(".search__results a").all_inner_texts()))
    assert found[0] == found[1] == found[2] != []


def test_an_inferred_date_is_marked_where_it_is_found(visit) -> None:
    page = visit(PAGE)
    page.fill("#search", "Funding for Risky Business was increased")
    page.wait_for_selector(".search__results a")
    assert page.locator(".search__results .quiet").first.inner_text().strip() == "Event: About 2008 (inferred)"


def test_nothing_found_is_said(visit) -> None:
    page = visit(PAGE)
    page.fill("#search", "xyzzyqqq")
    page.wait_for_function("() => document.querySelector('.search__status').textContent.includes('Nothing')")
    page.fill("#search", "")
    page.wait_for_function("() => !document.querySelector('.search__status').textContent")


def test_from_disk(visit, real_site: Path) -> None:
    page = visit((real_site / PAGE / "index.html").as_uri())
    page.fill("#search", "seminar")
    page.wait_for_selector(".search__results a")
    page.locator(".search__results a").first.click()
    page.wait_for_url(lambda url: "search" not in url)
    assert page.locator("h1").count() == 1


def test_without_scripts_the_field_gives_way_to_the_index(visit, paths) -> None:
    page = visit(PAGE, scripts=False)
    assert page.locator("#search:visible").count() == 0
    assert page.locator(".index-list a:visible").count() > len(paths)


def test_an_index_of_many_scripts(visit, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(builder.search, "FULL", 20)
    assert build(Path(__file__).parents[2], tmp_path / "site").changes is not None
    assert len(list((tmp_path / "site/assets").glob("search-index*.js"))) > 2
    page = visit((tmp_path / "site" / PAGE / "index.html").as_uri())
    for words in ("grooming", "1,400", "seminar"):
        page.fill("#search", words)
        page.wait_for_function("words => document.querySelector('.search__status').textContent.includes(words)", arg=words)
        assert page.locator(".search__results a").count() > 0, words
