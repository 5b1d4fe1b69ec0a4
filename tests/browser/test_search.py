"""The search: nothing is loaded until it is used; it works from disk, and gives way to the index without scripts."""

from __future__ import annotations

from pathlib import Path

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
