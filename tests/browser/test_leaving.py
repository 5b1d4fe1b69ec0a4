"""“Leave this page”: always in reach, replaces the page, leaks nothing, works without scripts."""

from __future__ import annotations

import pytest

ELSEWHERE = "<!doctype html><title>Weather</title><p>Weather"


def away(page):
    """Every request to another origin is answered here and kept."""
    asked = []

    def answer(route):
        asked.append(route.request)
        route.fulfill(body=ELSEWHERE, content_type="text/html")

    page.context.route(lambda url: "127.0.0.1" not in url, answer)
    return asked


@pytest.mark.parametrize("scripts", [True, False])
def test_it_comes_first_after_the_skip_link(visit, scripts) -> None:
    page = visit("findings/", scripts=scripts)
    page.keyboard.press("Tab")
    assert page.locator(".skip:focus").count() == 1
    page.keyboard.press("Tab")
    assert page.locator("[data-exit]:focus").count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_it_stays_in_view(visit, width) -> None:
    page = visit("timeline/", width=width, height=640)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    box = page.locator("[data-exit]").bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 640
    assert box["height"] >= 44


@pytest.mark.parametrize("how", ["pointer", "keyboard", "shift"])
def test_it_replaces_the_page(visit, address, how) -> None:
    page = visit("", watched=False)
    page.goto(address + "findings/")
    asked = away(page)
    if how == "pointer":
        page.click("[data-exit]")
    elif how == "keyboard":
        page.focus("[data-exit]")
        page.keyboard.press("Enter")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_function("() => document.title === 'Weather'")
    assert "referer" not in asked[0].headers
    page.go_back()
    assert page.url == address, "one Back must not lead to the page that was left"


def test_it_is_a_plain_link_without_scripts(visit) -> None:
    page = visit("findings/", scripts=False, watched=False)
    asked = away(page)
    page.click("[data-exit]")
    page.wait_for_url(lambda url: "127.0.0.1" not in url)
    assert "referer" not in asked[0].headers


@pytest.mark.parametrize(("scripts", "width", "seen"), [(True, 1280, True), (False, 1280, False), (False, 320, False)])
def test_the_key_is_told_only_where_it_works(visit, scripts, width, seen) -> None:
    page = visit("findings/", scripts=scripts, width=width)
    assert page.locator("#exit-key").is_visible() is seen
    assert (page.locator("[data-exit]").get_attribute("aria-describedby") == "exit-key") is scripts


def test_shift_is_counted_aloud_and_other_keys_start_again(visit) -> None:
    page = visit("findings/")
    here = page.url
    page.keyboard.press("Shift")
    assert "two more" in page.locator(".bar [role=status]").inner_text()
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift+A")
    page.keyboard.press("Shift")
    assert page.url == here


def test_every_page_says_that_the_history_stays(visit, paths) -> None:
    page = visit("", scripts=False)
    for path in paths:
        page.goto(page.url if not path else page.url.split("/project/")[0] + "/project/" + path)
        assert "history" in page.locator(".content-note").inner_text(), path
        assert page.locator(".help-panel a[href^='tel:']").count() > 0, path


def test_shift_held_for_something_else_is_no_press(visit) -> None:
    page = visit("reflection/")
    here, field = page.url, page.locator("textarea").first
    field.fill("words to select")
    for _ in range(3):
        field.click(modifiers=["Shift"])
        page.keyboard.press("Shift+A")
        page.keyboard.press("Shift+Tab")
        assert page.locator(".bar [role=status]").inner_text() == "", "nothing is said to those who only write"
    page.keyboard.down("Shift")
    page.mouse.wheel(0, 10)
    page.keyboard.up("Shift")
    assert page.locator(".bar [role=status]").inner_text() == ""
    assert page.url == here


@pytest.mark.parametrize("path", ["timeline/", "questions/", "reflection/", "search/", "evidence/"])
def test_where_the_script_does_not_come_no_control_is_dead(browser, address, path) -> None:
    page = browser.new_page()
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(address + path)
    assert page.locator(".scripted").count() > 1
    assert page.locator(".scripted:visible").count() == 0
    page.close()


def test_with_large_text_the_menu_opens_below_the_exit(visit) -> None:
    page = visit("timeline/", width=320, height=640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.wait_for_function("parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar')) > 100")
    page.click(".bar__menu")
    menu, leave = page.locator("#menu").bounding_box(), page.locator("[data-exit]").bounding_box()
    assert menu["y"] >= leave["y"] + leave["height"]


def test_only_readers_without_scripts_are_told_what_leaving_does_without_them(visit) -> None:
    words = "The Back button leads here, too."
    assert words in visit("", scripts=False).locator(".content-note").inner_text()
    assert words not in visit("").locator(".content-note").inner_text()
