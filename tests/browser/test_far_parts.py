"""On a phone, far parts of a page are laid out when they come near or when there is time: no link misses its target, nothing moves, nothing is lost."""

from __future__ import annotations

import pytest

PHONE = {"width": 390, "height": 800, "is_mobile": True, "has_touch": True}
FROM_TOP = "anchor => document.getElementById(anchor).getBoundingClientRect().top"
BUSY = "window.requestIdleCallback = () => 0;"
WIDE = ".far { content-visibility: visible !important } * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }"
SHIFTS = "() => { window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value; })).observe({ type: 'layout-shift' }); }"


def visit_busy(visit, place, **options):
    """The page in a browser that finds no time to lay out what is far, as it is before it has found any."""
    page = visit(**options)
    page.add_init_script(BUSY)
    page.goto(page.url + place)
    return page


@pytest.mark.parametrize("place", ["timeline/#E40", "findings/#F25", "disagreements/#X30", "connections/#from-R05", "learning/#LO7", "sources/#O40", "evidence/#figure-watchdog-officers", "timeline/#note-figure-children-estimate", "course/#note-figure-children-estimate", "course/#chapter-9"])
def test_a_link_to_a_far_part_leads_to_it_and_nothing_moves_on_the_way_back(visit, place) -> None:
    to_and_fro(visit(place, **PHONE), place)


@pytest.mark.parametrize("place", ["timeline/#E40", "evidence/#figure-watchdog-officers", "timeline/#note-figure-children-estimate"])
def test_nor_does_anything_move_while_the_browser_has_no_time(visit, place) -> None:
    to_and_fro(visit_busy(visit, place, **PHONE), place)


def test_nor_on_a_slow_phone_that_lays_out_while_one_scrolls(visit) -> None:
    page, place = visit(**PHONE), "timeline/#note-figure-children-estimate"
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.goto(page.url + place)
    to_and_fro(page, place)


def to_and_fro(page, place):
    """Wait until the entry is reached, go up and come down again: no layout has shifted."""
    anchor = place.partition("#")[2]
    page.wait_for_function(f"anchor => Math.abs(({FROM_TOP})(anchor) - 60) < 5", arg=anchor)
    page.evaluate(SHIFTS)
    for down in [-500] * 12 + [900] * 12:
        page.mouse.wheel(0, down)
        page.wait_for_timeout(30)
    assert page.evaluate("window.shifts") < 0.01


@pytest.mark.parametrize(("place", "part"), [("timeline/", ".notes h2"), ("timeline/", ".period li"), ("evidence/", "tbody + tbody td"), ("findings/", ".notes p"), ("connections/", "section + section tbody td")])
def test_a_far_part_is_not_laid_out_before_it_comes_near(visit, place, part) -> None:
    page = visit_busy(visit, place, **PHONE)
    laid_out = "part => document.querySelector(part).checkVisibility({ contentVisibilityAuto: true })"
    assert not page.evaluate(laid_out, part)
    page.evaluate("part => document.querySelector(part).scrollIntoView()", part)
    page.wait_for_function(laid_out, arg=part)


@pytest.mark.parametrize("place", ["timeline/", "evidence/", "findings/", "disagreements/", "sources/", "connections/"])
def test_no_far_part_is_thought_lower_than_it_is(visit, place) -> None:
    """Else what measures a page takes its links to lie over those of the next part."""
    page = visit_busy(visit, place, **PHONE | {"width": 320})
    thought = page.evaluate("() => [...document.querySelectorAll('.far')].map(part => parseFloat(getComputedStyle(part).containIntrinsicHeight.replace('auto', '')))")
    page.evaluate("style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet]; }", WIDE)
    heights = page.evaluate("() => [...document.querySelectorAll('.far')].map(part => part.getBoundingClientRect().height)")
    assert len(heights) == len(thought) > 0
    assert [high for high, low in zip(heights, thought, strict=True) if high > low] == []


@pytest.mark.parametrize("place", ["timeline/", "evidence/", "disagreements/", "sources/", "course/"])
def test_when_there_is_time_all_is_laid_out_and_the_scroll_bar_tells_the_truth(visit, place) -> None:
    page = visit(place, **PHONE)
    page.wait_for_function("() => [...document.querySelectorAll('.far:not(.near)')].every(part => part.getBoundingClientRect().top <= innerHeight)")
    high = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate("style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet]; }", "* { content-visibility: visible !important }")
    assert page.evaluate("document.documentElement.scrollHeight") == high


def test_without_scripts_all_words_are_laid_out(visit) -> None:
    page = visit("timeline/", scripts=False, **PHONE)
    assert "Sources for the figures on this page" in page.locator("main").inner_text()


def test_on_a_phone_going_to_a_year_and_stepping_on_leads_to_the_entry(visit) -> None:
    page = visit("timeline/", **PHONE)
    page.locator("[data-years]").select_option("2012")
    page.locator("[data-go]").click()
    page.wait_for_function(f"() => document.activeElement.matches('.event') && Math.abs(({FROM_TOP})(document.activeElement.id) - 60) < 5")
    assert page.evaluate("document.activeElement.getAttribute('data-date')").startswith("2012")
    page.keyboard.press("p")
    page.wait_for_timeout(200)
    assert abs(page.evaluate(f"({FROM_TOP})(document.activeElement.id)") - 60) < 5


def test_on_a_phone_rows_that_are_filtered_out_take_no_room(visit) -> None:
    page = visit("evidence/", **PHONE)
    page.locator("#records-words").fill("265 allegations")
    page.wait_for_function("() => document.querySelectorAll('#records tbody tr:not([hidden])').length === 1")
    page.locator("#proofs").scroll_into_view_if_needed()
    page.wait_for_function("() => document.getElementById('proofs').getBoundingClientRect().top - document.querySelector('#records tbody tr:not([hidden])').getBoundingClientRect().bottom < 200")
