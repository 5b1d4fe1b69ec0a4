"""The timeline: a list without scripts; with scripts it is filtered, stepped through, and keeps its state in the address."""

from __future__ import annotations

import re

PAGE = "timeline/"


def shown(page) -> int:
    return page.locator(".event:visible").count()


def test_a_plain_list_without_scripts(visit) -> None:
    page = visit(PAGE, scripts=False)
    assert shown(page) == page.locator("ol > .event").count() > 40
    assert page.locator("main .event time").count() > 30
    assert page.locator("main :is(button, select):visible").count() == 0


def test_the_way_past_the_picture_is_a_line_of_words(visit) -> None:
    way = visit(PAGE).locator(".picture figcaption a:visible").bounding_box()
    assert way["width"] > way["height"], "a mark of the picture is as wide as high, the words are not"


def test_the_contents_name_what_stands_below_them(visit) -> None:
    page = visit(PAGE, scripts=False)
    bottom = page.locator("#contents").evaluate("nav => nav.getBoundingClientRect().bottom")
    targets = page.locator("#contents a").evaluate_all("all => all.map(link => document.querySelector(link.getAttribute('href')).getBoundingClientRect().top)")
    assert len(targets) == page.locator(".period").count()
    assert min(targets) > bottom


def test_no_two_ways_to_connections_have_one_name(visit) -> None:
    ways = visit(PAGE).locator(".event .source").get_by_role("link", name="Connections")
    names = ways.evaluate_all("all => all.map(link => link.getAttribute('aria-label'))")
    assert len(names) > 40
    assert len(set(names)) == len(names)


def test_filter_by_keyboard(visit) -> None:
    page = visit(PAGE)
    everything = shown(page)
    page.focus("#filter-theme")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => document.querySelector('.filter__status').textContent")
    some = shown(page)
    assert 0 < some < everything
    assert page.locator(".filter__status").inner_text().startswith(f"{some} of {everything}")
    theme = re.search(r"[?&]theme=([\w-]+)", page.url)
    assert theme
    assert page.locator(f".event:visible:not([data-theme={theme[1]}])").count() == 0
    assert page.locator(".period:visible:not(:has(.event:visible))").count() == 0
    page.focus("[data-all]")
    page.keyboard.press("Enter")
    assert shown(page) == everything
    assert "theme" not in page.url


def test_where_nothing_fits_the_way_back_is_told(visit) -> None:
    page = visit(f"{PAGE}?theme=prosecution&agency=ministers")
    assert shown(page) == 0
    assert page.locator(".filter__status").inner_text() == "No entry fits. “Show all” brings them back."
    page.locator(".filter").get_by_role("button", name="Show all", exact=True).click()
    assert shown(page) > 0


def test_a_mark_of_the_picture_says_where_its_date_is_not_the_sources(visit) -> None:
    page = visit(PAGE)
    for entry in page.locator(".event:has(.precision)").all():
        mark = page.locator(f".picture a[href='#{entry.get_attribute('id')}']")
        assert entry.locator(".precision").inner_text() in mark.get_attribute("aria-label")


def test_filter_by_pointer_and_state_in_the_address(visit, address) -> None:
    page = visit(PAGE)
    agency = page.locator("#filter-agency option").nth(2).get_attribute("value")
    page.select_option("#filter-agency", agency)
    some = shown(page)
    assert 0 < some < page.locator(".event").count()
    kept = page.url
    assert f"agency={agency}" in kept
    page.goto(address)
    page.goto(kept)
    assert shown(page) == some
    assert page.locator("#filter-agency").input_value() == agency
    page.goto(address + PAGE + "?theme=nothing")
    assert shown(page) == page.locator(".event").count()


def test_go_to_a_year_by_keyboard_and_not_before_it_is_asked(visit) -> None:
    page = visit(PAGE)
    page.focus("[data-go]")
    page.keyboard.press("Enter")
    assert "Choose a year" in page.locator(".filter__status").inner_text()
    page.focus("#filter-year")
    page.keyboard.type("2009")
    assert page.locator("#filter-year:focus").input_value() == "2009"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    entry = page.locator(".event:focus")
    assert entry.get_attribute("data-date").startswith("2009")
    assert entry.bounding_box()["y"] < 200


def test_next_and_previous_by_button_and_by_key(visit) -> None:
    page = visit(PAGE)
    page.click("[data-step='1']")
    assert page.locator(".event:focus").get_attribute("id") == page.locator(".event").nth(0).get_attribute("id")
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press("p")
    assert page.locator(".event:focus").get_attribute("id") == page.locator(".event").nth(1).get_attribute("id")
    page.focus("#filter-theme")
    page.keyboard.press("n")
    assert page.locator(".event:focus").count() == 0, "the keys work in the list only"


def test_stepping_by_button_goes_on_where_the_last_step_led(visit) -> None:
    page = visit(PAGE)
    for place in range(3):
        page.click("[data-step='1']")
        assert page.locator(".event:focus").get_attribute("id") == page.locator(".event").nth(place).get_attribute("id")
    page.click("[data-step='-1']")
    assert page.locator(".event:focus").get_attribute("id") == page.locator(".event").nth(1).get_attribute("id")


def test_links_to_what_the_filter_hides_lead_there_again_and_again(visit) -> None:
    page = visit(PAGE)
    for _ in range(2):
        page.select_option("#filter-theme", index=1)
        hidden = page.locator(".event[hidden]").first.get_attribute("id")
        page.locator(f".picture__wide a[href='#{hidden}']").dispatch_event("click")
        assert page.locator(f"#{hidden}").is_visible()
        assert page.locator(".event:focus").get_attribute("id") == hidden
    page = visit(f"{PAGE}?theme={page.locator('#filter-theme option').nth(1).get_attribute('value')}#{hidden}")
    assert page.locator(f"#{hidden}").is_visible()
    page.evaluate("location.hash = '%'")


def test_the_marks_of_the_picture_lead_to_the_entries(visit) -> None:
    page = visit(PAGE)
    marks = page.locator(".picture__wide a")
    assert marks.count() == page.locator(".event").count()
    targets = set(marks.evaluate_all("all => all.map(a => a.getAttribute('href'))"))
    assert targets == {f"#{name}" for name in page.locator(".event").evaluate_all("all => all.map(e => e.id)")}
    assert all(marks.evaluate_all("all => all.map(a => a.getAttribute('aria-label'))"))
    marks.nth(5).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(marks.nth(5).get_attribute("href"))


def test_a_mark_of_a_hidden_entry_shows_everything_again(visit) -> None:
    page = visit(PAGE)
    page.select_option("#filter-theme", index=1)
    hidden = page.locator(".event[hidden]").first.get_attribute("id")
    page.evaluate("id => { location.hash = id; }", hidden)
    page.wait_for_selector(f"#{hidden}:not([hidden])")


def test_the_picture_fits_narrow_and_wide_screens_and_paper(visit) -> None:
    for width, drawing in ((320, "tall"), (768, "tall"), (1280, "wide")):
        page = visit(PAGE, width=width)
        assert page.locator(f".picture__{drawing}").is_visible()
        assert page.locator(".picture svg:visible").count() == 1
        size = page.locator(f".picture__{drawing} .picture__year").first.evaluate("t => t.getBoundingClientRect().height")
        assert size >= 12
    page.emulate_media(media="print")
    assert page.locator(".picture__wide").is_visible()


def test_a_mark_of_the_picture_says_what_it_is(visit) -> None:
    page = visit(PAGE)
    said, marks = page.locator(".picture__said"), page.locator(".picture__wide a")
    assert "Tab" in said.get_attribute("data-said")
    marks.nth(3).hover()
    assert said.get_attribute("data-said") == marks.nth(3).get_attribute("aria-label")
    marks.nth(5).focus()
    assert said.get_attribute("data-said") == marks.nth(5).get_attribute("aria-label")


def test_what_a_mark_says_stays_in_sight_beside_the_last_marks_too(visit) -> None:
    page = visit(PAGE, width=1280, height=720)
    last = page.locator(".picture__wide a").last
    last.focus()
    said, mark, bar = (part.bounding_box() for part in (page.locator(".picture__said"), last, page.locator(".bar")))
    assert bar["y"] + bar["height"] - 2 <= said["y"]
    assert said["y"] + said["height"] <= mark["y"]
    assert mark["y"] + mark["height"] <= 720
    page.locator(".picture__wide a").first.focus()
    first = page.locator(".picture__wide a").first.bounding_box()
    said = page.locator(".picture__said").bounding_box()
    assert said["y"] + said["height"] <= first["y"]


def test_the_words_of_the_picture_have_the_colour_of_the_text_on_the_page_of_the_course_too(visit) -> None:
    for options in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
        page = visit("course/", width=1280, **options)
        text = page.evaluate("getComputedStyle(document.body).color")
        assert page.locator(".printed__picture .picture__name").first.evaluate("name => getComputedStyle(name).fill") == text
        if "forced_colors" in options:
            assert page.locator(".printed__picture .picture__year").first.evaluate("year => getComputedStyle(year).fill") == text


def test_a_filtered_page_is_whole_on_paper(visit) -> None:
    page = visit(PAGE)
    page.select_option("#filter-theme", index=1)
    assert page.locator(".event:visible").count() < page.locator(".event").count()
    page.emulate_media(media="print")
    assert page.locator(".event:visible").count() == page.locator(".event").count()
