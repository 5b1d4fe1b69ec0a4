"""On a phone, far parts of a page are laid out when they come near: no link misses its target, nothing moves, nothing is lost."""

from __future__ import annotations

import pytest

PHONE = {"width": 390, "height": 800, "is_mobile": True, "has_touch": True}
FROM_TOP = "anchor => document.getElementById(anchor).getBoundingClientRect().top"
SHIFTS = "() => { window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value; })).observe({ type: 'layout-shift' }); }"


@pytest.mark.parametrize("place", ["timeline/#E40", "findings/#F25", "disagreements/#X30", "connections/#from-R05", "learning/#LO7", "sources/#S004", "timeline/#note-figure-children-estimate", "course/#note-figure-children-estimate", "course/#chapter-9"])
def test_a_link_to_a_far_part_leads_to_it_and_nothing_moves_on_the_way_back(visit, place) -> None:
    page = visit(place, **PHONE)
    anchor = place.partition("#")[2]
    page.wait_for_function(f"anchor => Math.abs(({FROM_TOP})(anchor) - 60) < 5", arg=anchor)
    page.evaluate(SHIFTS)
    for down in [-500] * 12 + [900] * 12:
        page.mouse.wheel(0, down)
        page.wait_for_timeout(30)
    assert page.evaluate("window.shifts") < 0.01


def test_a_far_part_is_not_laid_out_before_it_comes_near(visit) -> None:
    page = visit("timeline/", **PHONE)
    laid_out = "() => document.querySelector('.notes h2').checkVisibility({ contentVisibilityAuto: true })"
    assert not page.evaluate(laid_out)
    page.locator(".notes h2").first.scroll_into_view_if_needed()
    page.wait_for_function(laid_out)


def test_without_scripts_all_words_are_laid_out(visit) -> None:
    page = visit("timeline/", scripts=False, **PHONE)
    assert "Sources for the figures on this page" in page.locator("main").inner_text()
