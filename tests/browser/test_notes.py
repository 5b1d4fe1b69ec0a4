"""A figure with its source: a link to its note without scripts, a popover with."""

from __future__ import annotations

import pytest

from tests.browser.conftest import focused

PAGE = "findings/"


@pytest.mark.parametrize("width", [320, 1280])
def test_by_pointer(visit, width) -> None:
    page = visit(PAGE, width=width, height=640)
    figure = page.locator("main .figure").nth(2)
    figure.click()
    popup = page.locator(".popup")
    box = popup.bounding_box()
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 640
    note = page.locator(figure.get_attribute("href")).inner_text()
    assert note.split(".")[0] in popup.inner_text()
    page.mouse.click(2, 639)
    assert not popup.is_visible()


def test_by_keyboard(visit) -> None:
    page = visit(PAGE)
    figure = page.locator("main .figure").nth(2)
    figure.focus()
    page.keyboard.press("Enter")
    assert page.locator(".popup:popover-open:focus").count() == 1
    assert figure.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.locator(".popup a:focus").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".popup:popover-open").count() == 0
    assert focused(page) == figure.inner_text().strip()
    page.keyboard.press("Enter")
    page.locator(".popup button").focus()
    page.keyboard.press("Enter")
    assert page.locator(".popup:popover-open").count() == 0
    assert focused(page) == figure.inner_text().strip()


def test_a_note_opens_again_at_once_after_it_was_closed(visit) -> None:
    page = visit(PAGE)
    page.locator("main .figure").nth(2).focus()
    page.evaluate("() => { const figure = document.activeElement; figure.click(); document.querySelector('.popup').hidePopover(); figure.click(); }")
    assert page.locator(".popup:popover-open").count() == 1
    assert page.locator("main .figure").nth(2).get_attribute("aria-expanded") == "true"
    page.wait_for_timeout(50)  # the browser tells of the closing later
    assert page.locator("main .figure").nth(2).get_attribute("aria-expanded") == "true"


def test_the_way_goes_on_behind_the_figure_when_its_note_has_been_read(visit) -> None:
    page = visit(PAGE)
    figures = page.locator("main .figure")
    figures.nth(2).focus()
    page.keyboard.press("Enter")
    page.locator(".popup button").focus()
    page.keyboard.press("Tab")
    after = page.evaluate("document.activeElement.compareDocumentPosition(document.querySelectorAll('main .figure')[2])")
    assert after & 2, "the next stop stands behind the figure"
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_note_does_not_cover_what_comes_next_on_the_way(visit) -> None:
    page = visit(PAGE)
    page.locator("main .figure").nth(2).focus()
    for key in ("Tab", "Shift+Tab"):
        page.keyboard.press("Enter")
        page.locator(".popup button" if key == "Tab" else ".popup").focus()
        page.keyboard.press(key)
        assert page.locator(".popup:popover-open").count() == 0
        assert page.locator("main :focus").count() == 1
        page.locator("main .figure").nth(2).focus()


def test_of_two_notes_one_after_the_other_one_is_open(visit) -> None:
    page = visit(PAGE)
    figures = page.locator("main .figure")
    figures.nth(0).click()
    figures.nth(1).dispatch_event("click")
    assert page.locator(".figure[aria-expanded]").count() == 1


def test_the_number_of_a_note_is_no_part_of_the_figure_for_those_who_hear_it(visit) -> None:
    page = visit(PAGE)
    figure = page.locator("main .figure").first
    said = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = {node["name"]["value"] for node in said if node.get("role", {}).get("value") == "link"}
    assert figure.inner_text().strip() in names


def test_a_word_is_explained_in_place(visit) -> None:
    page = visit(PAGE)
    page.locator("main .term").first.click()
    assert page.locator(".popup").is_visible()
    assert page.url.endswith(PAGE)


def test_without_scripts_the_link_leads_to_the_note(visit) -> None:
    page = visit(PAGE, scripts=False)
    figure = page.locator("main .figure").nth(2)
    target = figure.get_attribute("href")
    figure.click()
    assert page.url.endswith(target)
    assert page.locator(target).bounding_box()["y"] < 900


def test_without_scripts_a_note_leads_back_to_where_it_is_cited(visit) -> None:
    page = visit(PAGE, scripts=False, width=320, height=640)
    figure = page.locator("main .figure").nth(2)
    note = page.locator(figure.get_attribute("href"))
    figure.click()
    note.get_by_role("link", name="Back to the text").click()
    box = figure.bounding_box()
    assert page.locator(".bar").bounding_box()["height"] <= box["y"] <= 640 - box["height"]


def test_beside_the_text_a_note_has_no_way_back_but_its_record(visit) -> None:
    page = visit(PAGE)
    for kind in ("figure", "term"):
        page.locator(f"main .{kind}").first.click()
        assert page.locator(".popup a:visible").last.inner_text() in ("The full record", "In the glossary")
        page.keyboard.press("Escape")


def test_every_note_leads_back_to_the_first_of_its_figures(visit, paths, address) -> None:
    page = visit("", scripts=False)
    for path in paths:
        page.goto(address + path)
        if page.locator(".printed").count():
            continue
        wrong = page.locator(".notes ol > li").evaluate_all("""all => all.filter((li, i) => {
          const back = document.getElementById(li.lastElementChild.getAttribute('href').slice(1));
          return back !== document.querySelector(`main .figure[data-note='${i + 1}']`) || !(back.matches('.option *, .match *, .order *') || back.hash === '#' + li.id);
        }).map(li => li.id)""")
        assert wrong == [], path


def test_every_figure_of_every_page_has_its_note_and_every_note_its_record(visit, paths, address) -> None:
    page = visit("", scripts=False)
    for path in paths:
        page.goto(address + path)
        if page.locator(".printed").count():
            continue  # for paper: numbers and no links, held by tests/test_weights.py
        links = page.locator("main a.figure").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        notes = set(page.locator(".notes li").evaluate_all("all => all.map(li => '#' + li.id)"))
        assert set(links) <= notes, path
        assert page.locator(".notes li:not(:has(a))").count() == 0, path


def test_on_paper_the_notes_stand_with_their_numbers(visit) -> None:
    page = visit(PAGE)
    page.emulate_media(media="print")
    assert page.locator(".notes").last.is_visible()
    number = page.locator("main .figure").first.evaluate("a => getComputedStyle(a, '::after').content")
    assert number.startswith('"[1]"')
