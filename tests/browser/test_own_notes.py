"""Reflection and record of learning: nothing is stored unless the reader asks, and then it can be saved and erased."""

from __future__ import annotations

from pathlib import Path

PAGE = "reflection/"
STORED = "localStorage.length + sessionStorage.length"


def test_nothing_is_kept_unasked(visit) -> None:
    page = visit(PAGE)
    page.locator("textarea").first.fill("A thought")
    assert page.evaluate(STORED) == 0
    page.reload()
    assert page.locator("textarea").first.input_value() == ""


def test_kept_when_asked_and_erased(visit) -> None:
    page = visit(PAGE)
    page.locator("textarea").first.fill("A thought")
    page.focus("[data-keep]")
    page.keyboard.press("Space")
    assert "kept" in page.locator(".reflection__status").inner_text()
    page.locator("textarea").nth(1).fill("Another")
    page.reload()
    assert page.locator("[data-keep]").is_checked()
    assert page.locator("textarea").nth(1).input_value() == "Another"
    page.click("[data-erase]")
    assert page.evaluate(STORED) == 0
    assert page.locator("textarea").first.input_value() == ""
    page.reload()
    assert not page.locator("[data-keep]").is_checked()


def test_what_became_of_the_notes_is_told_in_sight_of_what_was_pressed(visit) -> None:
    page = visit(PAGE, width=320, height=640)
    in_sight = "status => { const box = status.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
    assert page.locator(".reflection__status").evaluate("status => status.offsetHeight") == 0, "what says nothing covers nothing"
    for button in ("[data-keep]", "[data-erase]"):
        page.locator(button).click()
        assert page.locator(".reflection__status").inner_text() != ""
        assert page.locator(".reflection__status").evaluate(in_sight)
        page.locator("textarea").nth(2).focus()
        assert page.locator(".reflection__status").inner_text() == "", "it would lie over the field"


def test_what_was_erased_by_mistake_is_put_back(visit) -> None:
    page = visit(PAGE)
    page.locator("textarea").first.fill("A thought")
    page.check("[data-keep]")
    page.click("[data-erase]")
    page.click("[data-back]")
    assert page.locator("textarea").first.input_value() == "A thought"
    assert page.evaluate(STORED) == 1
    page.reload()
    assert page.locator("textarea").first.input_value() == "A thought"


def test_both_addresses_of_the_page_keep_and_erase_the_same_notes(visit) -> None:
    page = visit(PAGE)
    page.locator("textarea").first.fill("A thought")
    page.check("[data-keep]")
    page.goto(page.url + "index.html")
    assert page.locator("textarea").first.input_value() == "A thought"
    page.click("[data-erase]")
    assert page.evaluate(STORED) == 0


def test_what_is_kept_elsewhere_is_not_written_over(visit) -> None:
    page = visit(PAGE)
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("textarea").first.fill("From one tab")
    page.check("[data-keep]")
    other.locator("textarea").nth(1).fill("From the other")
    other.check("[data-keep]")
    page.reload()
    assert [page.locator("textarea").nth(number).input_value() for number in (0, 1)] == ["From one tab", "From the other"]


def test_no_longer_kept_when_asked_not_to(visit) -> None:
    page = visit(PAGE)
    page.check("[data-keep]")
    page.locator("textarea").first.fill("A thought")
    assert page.evaluate(STORED) == 1
    page.uncheck("[data-keep]")
    assert page.evaluate(STORED) == 0
    assert page.locator("textarea").first.input_value() == "A thought"


def test_saved_as_text(visit) -> None:
    page = visit(PAGE)
    page.locator("textarea").first.fill("A thought")
    with page.expect_download() as waiting:
        page.click("[data-export]")
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "A thought" in text
    assert page.locator(".prompt label").first.inner_text()[:20] in text
    assert page.evaluate(STORED) == 0


def test_without_scripts_there_is_room_to_write_and_no_dead_control(visit) -> None:
    page = visit(PAGE, scripts=False)
    assert page.locator("textarea:visible").count() > 1
    assert page.locator("main :is(button, input):visible").count() == 0


def test_the_record_prints_what_was_filled_in(visit) -> None:
    page = visit("record/")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_label("Name", exact=True).fill("A reader")
    page.locator("textarea").first.fill("line\n" * 30)
    page.focus("[data-print]")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("textarea").first.evaluate("t => t.scrollHeight - t.clientHeight") <= 0
    assert page.evaluate(STORED) == 0


def test_all_that_was_written_is_printed_at_the_width_of_the_paper(visit) -> None:
    page = visit(PAGE, width=320)
    field = page.locator("textarea").first
    field.fill("many words " * 600)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 900})
    assert field.evaluate("field => field.scrollHeight <= field.clientHeight + 2")
    high = field.evaluate("field => field.clientHeight")
    page.set_viewport_size({"width": 320, "height": 900})
    assert field.evaluate("field => field.clientHeight") > high, "it is as high as its words need on this width"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert field.evaluate("field => field.clientHeight") < high
