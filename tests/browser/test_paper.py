"""What is printed: nothing that a closed box or a script would show is lost, and what belongs together is told by its number."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize("scripts", [True, False])
def test_every_partner_of_a_matching_question_is_printed_and_on_screen_said_once(visit, scripts) -> None:
    page = visit("questions/", scripts=scripts)
    forms = page.locator("[data-question=match]").all()
    assert forms
    for medium in ("print", "screen"):
        page.emulate_media(media=medium)
        for form in forms:
            offered = sorted(form.locator("select").first.locator("option:not([value=''])").all_text_contents())
            listed = form.locator(".match__paper li")
            assert sorted(listed.all_text_contents()) == offered
            assert [one.is_visible() for one in listed.all()] == [medium == "print"] * len(offered)


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_all_answers_come_after_the_last_question(visit, scripts) -> None:
    page = visit("questions/", scripts=scripts)
    page.emulate_media(media="print")
    ends, starts = (page.locator(what).evaluate_all(f"all => all.map(e => e.getBoundingClientRect().{side})") for what, side in ((".question > form", "bottom"), (".answer", "top")))
    assert len(ends) == len(starts) > 1
    assert ends == sorted(ends)
    assert starts == sorted(starts)
    assert max(ends) <= min(starts)


def test_questions_and_answers_of_the_course_have_the_numbers_of_the_questions_page(visit) -> None:
    page = visit("questions/")
    asked = [" ".join(text.split()) for text in page.locator(".question h3").all_text_contents()]
    answered = [" ".join(text.split()) for text in page.locator(".answer > p:first-of-type").all_text_contents()]
    assert [int(re.match(r"Question (\d+) ", text)[1]) for text in asked] == list(range(1, len(asked) + 1))
    course = visit("course/")
    headings = [" ".join(text.split()) for text in course.locator(".printed__questions > li > h3").all_text_contents()]
    answers = [" ".join(text.split()) for text in course.locator(".printed__answers > li").all_text_contents()]
    assert headings == [re.sub(r"^Question \d+ ", "", text) for text in asked]
    assert all(answer.startswith(own) for answer, own in zip(answers, answered, strict=True))


def test_what_can_only_be_pressed_is_not_printed(visit) -> None:
    page = visit("")
    assert page.locator(".start").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".start").is_visible()


def test_the_record_of_learning_fits_on_two_sheets(visit) -> None:
    page = visit("record/")
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert 1 <= len(sheets) <= 2


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_what_good_practice_would_show_comes_after_the_last_scenario(visit, scripts) -> None:
    page = visit("scenarios/", scripts=scripts)
    page.emulate_media(media="print")
    side = "all => all.map(part => part.getBoundingClientRect().{})".format
    ends = page.locator(".scenario__task").evaluate_all(side("bottom"))
    answers = page.locator(".scenario > details")
    assert len(ends) > 1
    assert answers.count() >= len(ends)
    assert max(ends) <= min(answers.evaluate_all(side("top")))
    for scenario in page.locator(".scenario").all():
        name = scenario.locator("h3").inner_text()
        assert all(name in step for step in scenario.locator(":scope > details > summary").all_inner_texts())
