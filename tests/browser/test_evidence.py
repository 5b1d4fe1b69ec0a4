"""The table of records: filtered, put in order, announced; plain without scripts; cards on a narrow screen."""

from __future__ import annotations

PAGE = "evidence/"


def shown(page) -> int:
    return page.locator(".records tbody tr:visible").count()


def test_filter_by_words_and_kind(visit) -> None:
    page = visit(PAGE)
    everything = shown(page)
    page.focus("#records-words")
    page.keyboard.type("police reports")
    page.wait_for_function("() => document.querySelector('.filter__status').textContent.includes(' of ')")
    some = shown(page)
    assert 0 < some < everything
    assert page.locator(".filter__status").inner_text().startswith(f"{some} of {everything}")
    page.fill("#records-words", "")
    page.select_option("#records-kind", index=1)
    assert 0 < shown(page) <= everything
    page.focus("[data-all]")
    page.keyboard.press("Enter")
    assert shown(page) == everything


def test_put_in_order(visit) -> None:
    page = visit(PAGE)
    before = page.locator(".records tbody td[data-label='What it states']").all_inner_texts()
    page.select_option("#records-sort", "1")
    after = page.locator(".records tbody td[data-label='What it states']").all_inner_texts()
    assert sorted(before) == sorted(after)
    assert after != before or before == sorted(before)
    assert page.locator("th[aria-sort=ascending]").count() == 1
    page.click("[data-all]")
    assert page.locator("th[aria-sort]").count() == 0


def test_plain_table_without_scripts(visit) -> None:
    page = visit(PAGE, scripts=False)
    assert shown(page) > 50
    assert page.locator(".filter:visible").count() == 0
    assert page.locator(".downloads a").count() == 2


def test_a_record_can_be_cited(visit) -> None:
    page = visit(PAGE)
    anchor = page.locator(".records tbody tr").nth(30).get_attribute("id")
    page = visit(f"{PAGE}#{anchor}")
    top = page.locator(f"#{anchor}").bounding_box()["y"]
    assert 0 <= top < 900


def test_the_head_of_the_table_hides_no_record_that_is_cited(visit) -> None:
    page = visit(PAGE)
    anchor = page.locator(".records tbody tr").nth(30).get_attribute("id")
    page = visit(f"{PAGE}#{anchor}")
    head = page.locator(".records thead").bounding_box()
    assert page.locator(f"#{anchor}").bounding_box()["y"] >= head["y"] + head["height"] - 1


def test_numbers_and_quotation_marks_are_found_as_people_write_them(visit) -> None:
    page = visit(PAGE)
    for words, same in (("1400", "1,400"), ('"as a result of"', "“as a result of”")):
        counts = []
        for sought in (words, same):
            page.fill("#records-words", sought)
            page.wait_for_timeout(400)
            counts.append(shown(page))
        assert counts[0] == counts[1] > 0


def test_rows_are_cards_on_a_narrow_screen(visit) -> None:
    page = visit(PAGE, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    label = page.locator(".records td").first.evaluate("td => getComputedStyle(td, '::before').content")
    assert "What it states" in label
    assert page.get_by_role("row").count() > 50, "it is still a table for those who hear it"


def test_the_matrix_is_traversed_both_ways(visit) -> None:
    page = visit("connections/")
    links = page.locator(".connections td a[href^='#']")
    assert links.count() > 100
    pairs = set(map(tuple, links.evaluate_all("all => all.map(a => [a.closest('tr').id, a.getAttribute('href').slice(1)])")))
    assert all((there, here) in pairs for here, there in pairs)
    links.first.focus()
    target = links.first.get_attribute("href")
    page.keyboard.press("Enter")
    assert page.locator(f"{target}:target").count() == 1
