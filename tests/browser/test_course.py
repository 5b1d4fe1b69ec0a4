"""The course: from its first page to its last by the links at the end of each, with the keyboard alone or without scripts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("scripts", [True, False])
def test_the_course_leads_from_page_to_page(visit, scripts) -> None:
    page = visit("", scripts=scripts)
    titles = page.locator(".home__path li").all_inner_texts()
    home = page.locator("h1").inner_text()
    assert len(titles) > 5
    assert page.locator(".onward").count() == 0, "the first page has a button to start"
    page.locator(".start").press("Enter")
    for number, title in enumerate(titles):
        assert page.locator("h1").inner_text() == title
        before = page.locator(".onward [rel=prev]").inner_text()
        assert (titles[number - 1] if number else home) in before
        if number + 1 < len(titles):
            page.locator(".onward [rel=next]").press("Enter")
            page.wait_for_function("title => document.querySelector('h1')?.innerText === title", arg=titles[number + 1]) if scripts else page.wait_for_load_state()
    assert page.locator(".onward [rel=next]").count() == 0
