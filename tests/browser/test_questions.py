"""The knowledge check: answers at once with the reason; every format by keyboard; nothing counted, kept or sent."""

from __future__ import annotations

import pytest

PAGE = "questions/"


def first(page, kind):
    form = page.locator(f"[data-question={kind}]").first
    return form, form.locator("xpath=..").locator("details"), form.locator("[role=status]")


def right(answer) -> list[bool]:
    return answer.locator(".answer__options > li").evaluate_all("all => all.map(li => li.dataset.right === 'yes')")


def test_a_single_choice_wrong_then_right_by_keyboard(visit) -> None:
    page = visit(PAGE)
    form, answer, said = first(page, "single")
    wrong = right(answer).index(False)
    form.locator("input").nth(wrong).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert "Not yet" in said.inner_text()
    assert len(said.inner_text().splitlines()) > 1, "the reason is given at once"
    assert answer.get_attribute("open") is None
    form.locator("input").nth(right(answer).index(True)).check()
    form.locator("[type=submit]").click()
    assert "Right" in said.inner_text()
    assert answer.get_attribute("open") is not None
    form.locator("[type=reset]").click()
    assert said.inner_text() == ""
    assert form.locator("input:checked").count() == 0


@pytest.mark.parametrize("kind", ["single", "order", "match", "text"])
def test_who_tries_again_by_keyboard_stands_before_the_first_thing_to_answer_with(visit, kind) -> None:
    page = visit(PAGE)
    form = first(page, kind)[0]
    form.locator("[type=submit]").focus()
    page.keyboard.press("Enter")
    form.locator("[type=reset]").focus()
    page.keyboard.press("Enter")
    assert not form.locator("[type=reset]").is_visible()
    assert form.locator("input, select, textarea, button").first.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_touch_on_the_figure_of_an_option_chooses_the_option(visit, scripts) -> None:
    page = visit(PAGE, scripts=scripts, width=320, has_touch=True)
    figure = page.locator(".option .figure").first
    figure.tap()
    assert page.locator(".option:has(.figure)").first.locator("input").is_checked()
    assert page.url.endswith(PAGE)
    assert page.locator(".popup").count() == 0


def test_no_control_of_a_question_holds_a_link_and_its_answer_has_them(visit) -> None:
    page = visit(PAGE)
    assert page.locator("main :is(label, .order) a").count() == 0
    assert page.locator(".answer__options a.figure").count() > 0


def test_the_reason_given_at_once_repeats_no_id(visit) -> None:
    page = visit(PAGE)
    for form in page.locator("[data-question=single]").all():
        form.locator("input").first.check()
        form.locator("[type=submit]").click()
    ids = page.locator("[id]").evaluate_all("all => all.map(part => part.id)")
    assert len(ids) == len(set(ids))


def test_several_answers(visit) -> None:
    page = visit(PAGE)
    form, answer, said = first(page, "several")
    form.locator("[type=submit]").click()
    assert "Choose" in said.inner_text()
    good = [at for at, is_right in enumerate(right(answer)) if is_right]
    form.locator("input").nth(good[0]).check()
    form.locator("[type=submit]").click()
    if len(good) > 1:
        assert "there is more" in said.inner_text()
    for at in good:
        form.locator("input").nth(at).check()
    form.locator("[type=submit]").click()
    assert "Right" in said.inner_text()


def test_putting_in_order_by_keyboard(visit) -> None:
    page = visit(PAGE)
    form, answer, said = first(page, "order")
    places = lambda: form.locator("[data-place]").evaluate_all("all => all.map(li => Number(li.dataset.place))")  # noqa: E731
    started = places()
    assert started != sorted(started)
    form.locator("[type=submit]").click()
    assert "Not yet" in said.inner_text()
    for place in sorted(started):
        for _ in range(len(started)):
            if places().index(place) == place - 1:
                break
            form.locator(f"[data-place='{place}'] [data-move='-1']").focus()
            page.keyboard.press("Enter")
            assert "place" in said.inner_text()
            assert form.locator(f"[data-place='{place}'] [data-move='-1']:focus").count() == 1
    form.locator("[type=submit]").focus()
    page.keyboard.press("Enter")
    assert "Right" in said.inner_text()
    form.locator("[type=reset]").click()
    assert places() == started


def test_a_line_at_an_end_says_that_it_cannot_go_further(visit) -> None:
    page = visit(PAGE)
    form, _, said = first(page, "order")
    places = lambda: form.locator("[data-place]").evaluate_all("all => all.map(li => li.dataset.place)")  # noqa: E731
    started = places()
    stopped = lambda: form.locator("[aria-disabled=true]").evaluate_all("all => all.map(button => button.closest('li').dataset.place + button.dataset.move)")  # noqa: E731
    assert stopped() == [started[0] + "-1", started[-1] + "1"]
    top = form.locator("[data-place]").first.locator("[data-move='-1']")
    top.press("Enter")
    assert said.inner_text().endswith("already first.")
    assert places() == started
    form.locator("[data-place]").nth(1).locator("[data-move='-1']").press("Enter")
    assert stopped() == [started[1] + "-1", started[-1] + "1"]
    assert form.locator("[data-move='-1']:focus").count() == 1
    form.locator("[type=reset]").click()
    assert stopped() == [started[0] + "-1", started[-1] + "1"]


def test_matching_by_keyboard(visit) -> None:
    page = visit(PAGE)
    form, _, said = first(page, "match")
    fields = form.locator("select")
    for at in range(fields.count()):
        fields.nth(at).select_option(index=1)
    form.locator("[type=submit]").click()
    assert "Look again at" in said.inner_text()
    for at in range(fields.count()):
        field = fields.nth(at)
        field.focus()
        wanted = field.get_attribute("data-right")
        for _ in range(fields.count() + 1):
            if field.input_value() == wanted:
                break
            page.keyboard.press("ArrowDown")
        else:
            field.select_option(wanted)
    form.locator("[type=submit]").click()
    assert "Right" in said.inner_text()


def test_a_written_answer_is_compared_not_judged(visit) -> None:
    page = visit(PAGE)
    form, answer, _ = first(page, "text")
    form.locator("textarea").fill("What I think")
    form.locator("[type=submit]").click()
    assert answer.get_attribute("open") is not None


def test_without_scripts_every_answer_opens_and_no_control_is_dead(visit) -> None:
    page = visit(PAGE, scripts=False)
    assert page.locator("main button:visible").count() == 0
    assert page.locator("noscript select").count() > 0 or page.locator(".order select:visible").count() > 0
    answer = page.locator(".answer").first
    answer.locator("summary").focus()
    page.keyboard.press("Enter")
    assert answer.locator("p").first.is_visible()
    assert page.locator(".question:not(:has(.answer))").count() == 0


def test_no_score_is_kept(visit) -> None:
    page = visit(PAGE)
    form, _, _ = first(page, "single")
    form.locator("input").first.check()
    form.locator("[type=submit]").click()
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert "?" not in page.url
    page.reload()
    assert page.locator("input:checked").count() == 0


def test_scenarios_open_step_by_step_without_scripts(visit) -> None:
    page = visit("scenarios/", scripts=False)
    scenario = page.locator(".scenario").first
    steps = scenario.locator("details")
    assert steps.count() >= 2
    for at in range(2):
        assert not steps.nth(at).locator("li").first.is_visible()
        steps.nth(at).locator("summary").focus()
        page.keyboard.press("Enter")
        assert steps.nth(at).locator("li").first.is_visible()


@pytest.mark.parametrize("at", [0, 2, 4])
def test_what_is_answered_comes_into_sight(visit, at) -> None:
    page = visit("questions/", width=360, height=740)
    form = page.locator(".question form").nth(at)
    if form.locator("input").count():
        form.locator("input").first.check()
    check = form.locator("[type=submit]")
    check.evaluate("button => button.scrollIntoView({ block: 'end' })")
    check.click()
    verdict = form.locator("[role=status] > p").first.bounding_box()
    assert page.locator(".bar").bounding_box()["height"] <= verdict["y"]
    assert verdict["y"] + verdict["height"] <= 740
