"""Who wants to send somebody to exactly one entry finds its link in its heading; what a link is for is told by its name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(("path", "entry"), [("findings/", ".entry"), ("timeline/", ".event"), ("scenarios/", ".scenario")])
def test_the_heading_of_each_entry_is_a_link_to_it(visit, path, entry) -> None:
    page = visit(path, scripts=False)
    entries = page.locator(f"main {entry}")
    links = entries.locator("h3 > a.self")
    assert links.count() == entries.count() > 1
    assert links.evaluate_all("all => all.map(link => link.getAttribute('href').slice(1))") == entries.evaluate_all("all => all.map(entry => entry.id)")
    last = links.last
    last.click()
    assert page.url.endswith(last.get_attribute("href"))
    assert page.locator("[data-exit]").bounding_box()["y"] < last.bounding_box()["y"] < 900


@pytest.mark.parametrize("path", ["findings/", "glossary/", "scenarios/"])
def test_the_mark_of_a_heading_is_seen_where_nothing_can_hover_and_never_on_paper(visit, path) -> None:
    mark = "link => [getComputedStyle(link, '::after').visibility, getComputedStyle(link, '::after').content]"
    page = visit(path)
    assert page.locator(".self").first.evaluate(mark)[0] == "hidden"
    page.locator(".self").first.hover()
    assert page.locator(".self").first.evaluate(mark)[0] == "visible"
    page.emulate_media(media="print")
    assert page.locator(".self").first.evaluate(mark)[1] == "none"
    touched = visit(path, width=360, has_touch=True, is_mobile=True)
    assert touched.locator(".self").first.evaluate(mark)[0] == "visible"


@pytest.mark.parametrize("path", ["findings/", "timeline/", "questions/", "learning/", "scenarios/"])
def test_no_two_links_of_a_page_have_the_same_name_and_lead_to_different_places(visit, path) -> None:
    page = visit(path)
    found = page.locator("main a[href]:visible").evaluate_all("all => all.map(link => [link.getAttribute('aria-label') || link.innerText.trim(), link.href])")
    places: dict[str, set[str]] = {}
    for name, place in found:
        places.setdefault(name, set()).add(place)
    assert {name: len(led) for name, led in places.items() if len(led) > 1} == {}


def test_the_steps_of_a_scenario_say_of_which(visit) -> None:
    page = visit("scenarios/")
    steps = page.locator(".scenario summary").all_text_contents()
    assert len(set(steps)) == len(steps) > 7
