"""What must hold on every page of the site, whatever it shows."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT

BIGGER = """() => {
  const all = [...document.querySelectorAll('body, body *')], sizes = all.map(e => parseFloat(getComputedStyle(e).fontSize));
  all.forEach((e, i) => e.style && e.style.setProperty('font-size', sizes[i] * 2 + 'px', 'important'));
}"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


SELECTORS = """text => {
  const sheet = new CSSStyleSheet(), found = [];
  const walk = rules => { for (const rule of rules) { if (rule.selectorText) found.push(rule.selectorText); if (rule.cssRules) walk(rule.cssRules); } };
  sheet.replaceSync(text);
  walk(sheet.cssRules);
  return found;
}"""


def test_the_style_that_is_sent_is_for_what_it_was_written_for(visit, real_site) -> None:
    """Without its spaces a rule can be for something else: “.entry :is(h2)” for what is in an entry, “.entry:is(h2)” for nothing."""
    page, style = visit(""), ROOT / "static" / "css"
    written = "\n".join((style / name).read_text(encoding="utf-8") for name in (style / "order.txt").read_text(encoding="utf-8").split())
    sent = (real_site / "assets" / "site.css").read_text(encoding="utf-8")
    assert page.evaluate(SELECTORS, sent) == page.evaluate(SELECTORS, written)


def test_no_cookie_no_storage_no_foreign_request(visit, paths, address) -> None:
    page = visit("")
    for path in paths:
        page.goto(address + path)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0, path
        assert page.context.cookies() == [], path
        assert page.evaluate("caches.keys().then(k => k.length)") == 0, path


def test_the_policy_forbids_what_is_not_needed(visit, address) -> None:
    page = visit("", watched=False)
    refused = page.evaluate(
        """async address => {
        const seen = [];
        document.addEventListener('securitypolicyviolation', e => seen.push(e.effectiveDirective));
        const image = new Image(); image.src = 'https://example.org/x.png';
        const script = document.createElement('script'); script.textContent = 'window.hacked = true'; document.head.append(script);
        const style = document.createElement('style'); style.textContent = 'body{color:red}'; document.head.append(style);
        const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame);
        const form = document.createElement('form'); form.action = address; document.body.append(form); form.requestSubmit();
        await fetch('https://example.org/').catch(() => 0);
        for (let turn = 0; turn < 100 && new Set(seen).size < 6; turn++) await new Promise(r => setTimeout(r, 50));
        return [seen, Boolean(window.hacked)];
    }""",
        address,
    )
    assert refused[1] is False
    assert {"img-src", "script-src-elem", "style-src-elem", "frame-src", "form-action", "connect-src"} <= set(refused[0])


EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHANGES_WITH_THE_SCREEN = ["color-contrast", "target-size", "link-in-text-block"]


@pytest.mark.parametrize(("scheme", "width", "rules"), [("light", 1280, EVERYTHING), ("dark", 320, CHANGES_WITH_THE_SCREEN)])
def test_axe_finds_nothing(visit, paths, address, scheme, width, rules) -> None:
    page = visit("", width=width, color_scheme=scheme)
    axe = Axe()
    found = []
    for path in paths:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        results = axe.run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
        found += [f"{path}: {one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in results.response["violations"]]
    assert found == []


def test_no_sideways_scrolling_with_large_text_or_much_space(visit, paths, address) -> None:
    page = visit("", width=320, height=640, watched=False)
    for path in paths:
        page.goto(address + path)
        assert page.evaluate(OVER) <= 0, f"{path} at 320"
        page.evaluate(BIGGER)
        assert page.evaluate(OVER) <= 0, f"{path} at 320 with text at 200 %"


def test_text_that_grows_alone_keeps_its_margins_on_a_wide_screen(visit, paths, address) -> None:
    """Where only the text is enlarged, the layout for wide screens stays: its second column must leave the page no wider."""
    page = visit("", width=1280, watched=False)
    for path in paths:
        page.goto(address + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(OVER) <= 0, path
        assert page.locator(".menu a").first.evaluate("link => link.getBoundingClientRect().left") >= 16, path


def test_who_looks_for_a_scenario_of_their_role_finds_it_at_the_top(visit) -> None:
    page = visit("scenarios/")
    links = page.locator("#contents a")
    for scenario, link in zip(page.locator(".scenario").all(), links.all(), strict=True):
        assert link.get_attribute("href") == f"#{scenario.get_attribute('id')}"
        assert link.inner_text() == f"{scenario.locator('.scenario__roles').inner_text()}: {scenario.locator('h3').inner_text()}"


def test_the_help_page_does_not_lead_to_itself(visit, address) -> None:
    page = visit("help/")
    assert page.locator("main a, .help-panel a").evaluate_all("all => all.map(a => a.href)").count(f"{address}help/index.html") == 0
    assert visit("").locator(".help-panel a", has_text="More about finding help").count() == 1


def test_how_a_number_was_checked_stands_after_all_that_helps(visit) -> None:
    page = visit("help/")
    assert "stored copies" not in page.locator(".support").inner_text()
    assert page.locator("main h2").last.inner_text() == "How the numbers were checked"
    assert page.locator("#checked + ul > li").count() == 5


def test_the_words_are_the_same_without_scripts(visit, paths, address) -> None:
    with_scripts, without = visit(""), visit("", scripts=False)
    for path in paths:
        texts = []
        for page in (with_scripts, without):
            page.goto(address + path)
            texts.append(page.locator("main").evaluate("main => { main.querySelectorAll('.scripted, noscript').forEach(e => e.remove()); return main.innerText.split(/\\s+/).join(' '); }"))
        assert texts[0] == texts[1], path


def test_titles_headings_and_landmarks(visit, paths, address) -> None:
    page = visit("", scripts=False)
    titles = []
    for path in paths:
        page.goto(address + path)
        titles.append(page.title())
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").evaluate("m => m.firstElementChild.className") == "content-note", path
        assert page.locator("html").get_attribute("lang") == "en-GB", path
        assert page.locator("meta[name=referrer]").get_attribute("content") == "no-referrer", path
        assert page.locator("main a[href^=http]:not([rel~=noreferrer])").count() == 0, path
    assert len(set(titles)) == len(titles)


def test_paper_loses_nothing(visit, paths, address) -> None:
    page = visit("", watched=False)
    for path in paths:
        page.goto(address + path)
        page.emulate_media(media="print")
        hidden = page.locator("main details > :not(summary)").evaluate_all("all => all.filter(e => !e.getBoundingClientRect().height && e.textContent.trim()).length")
        assert hidden == 0, path
        assert page.evaluate(OVER) <= 0, path
        page.emulate_media(media="screen")


def test_closed_parts_are_opened_for_browsers_that_cannot_print_them(visit) -> None:
    page = visit("questions/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_of_a_narrow_screen(visit, scripts) -> None:
    page = visit("findings/", width=320, height=640, scripts=scripts)
    menu = page.locator("#menu")
    assert not menu.is_visible()
    page.focus(".bar__menu")
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert page.locator("#menu a:focus").count() == 1
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.click(".bar__menu")
    page.locator("#menu a").first.click()
    page.wait_for_load_state()
    assert "findings" not in page.url


def test_reduced_motion_and_forced_colours(visit) -> None:
    page = visit("timeline/", reduced_motion="reduce", forced_colors="active")
    assert page.evaluate("document.getAnimations().length") == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.locator("[data-exit]").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "solid"
    assert page.locator(".picture__wide .mark").first.evaluate("e => getComputedStyle(e).fill") != "none"


def test_links_beside_an_entry_can_be_touched_and_take_little_paper(visit) -> None:
    page = visit("findings/", width=320)
    heights = "all => all.map(part => part.getBoundingClientRect().height)"
    assert min(page.locator(".related a").evaluate_all(heights)) >= 32
    page.set_viewport_size({"width": 670, "height": 900})
    screen = sum(page.locator(".related").evaluate_all(heights))
    page.emulate_media(media="print")
    assert sum(page.locator(".related").evaluate_all(heights)) < screen / 2


@pytest.mark.parametrize(("width", "media", "columns"), [(320, "screen", 1), (1280, "screen", 2), (670, "print", 2)])
def test_connections_stand_in_even_columns_without_holes(visit, width, media, columns) -> None:
    page = visit("connections/", width=width)
    page.emulate_media(media=media)
    cells = page.locator(".connections td:visible").evaluate_all("all => all.map(cell => [cell.textContent.trim().length, Math.round(cell.getBoundingClientRect().left), Math.round(cell.getBoundingClientRect().width)])")
    assert all(length for length, _, _ in cells)
    assert len({left for _, left, _ in cells}) == columns
    assert len({wide for _, _, wide in cells}) == 1


def test_an_address_that_leads_nowhere(visit, address) -> None:
    page = visit("", watched=False)
    page.goto(address + "no/such/page/")
    assert page.locator("h1").count() == 1
    assert page.locator("[data-exit]").is_visible()
