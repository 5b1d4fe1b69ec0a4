"""What an editor sees while writing: in a real browser, from a real server, on the small site."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error, expect

from tests.examples import ROOT, change, example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow
expect.set_options(timeout=15_000)
FINDING = "content/findings/F01-nobody-asked.md"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str, str]]:
    """A server on a port that is in use: the folder, its address, and what it said first."""
    root = example(tmp_path / "site")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-u", "-m", "builder", "serve", "--no-open", "--root", str(root), "--port", str(port)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8") as server:
            assert server.stdout is not None
            said = ""
            while "http://" not in said:
                line = server.stdout.readline()
                assert line, f"the server ended: {said}"
                said += line
            found = re.search(r"http://\S+", said)
            assert found
            assert f"Port {port} is in use" in said
            yield root, found[0], said
            server.terminate()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def go(page: Page, address: str) -> None:
    """Go to a page. Where the one before is just being loaded anew after a save, that cuts the way short, and one goes again."""
    try:
        page.goto(address)
    except Error:
        page.goto(address)


def test_writing_breaking_and_mending(served: tuple[Path, str, str], page: Page) -> None:
    root, address, _ = served
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{address}findings/")
    problems = page.locator("#serve-problems")
    main = page.locator("main")
    page.wait_for_timeout(500)

    change(root, FINDING, "The report said", "Indeed, the report said")
    expect(main).to_contain_text("Indeed, the report said")

    change(root, FINDING, "three written", "four written")
    expect(problems).to_contain_text("the page says “four written warnings”, the record says “three written warnings”")
    expect(problems).to_contain_text(f"{FINDING}:13:17")
    expect(problems).to_contain_text("write “three written warnings”")
    expect(problems).to_be_in_viewport()
    expect(main).to_contain_text("three written warnings")
    page.wait_for_timeout(300)
    go(page, f"{address}timeline/")
    expect(problems).to_be_visible()
    change(root, FINDING, "four written", "three written")
    expect(problems).to_have_count(0)

    for path, old, new, says in (
        ("content/data/figures.yaml", "- id: warnings", "- id: [warnings", "content/data/figures.yaml:14"),
        ("templates/content/timeline.html", "{%", "{{%", "templates/content/timeline.html"),
        (FINDING, "](figure:warnings)", "](figure:warn", "figure:warn"),
    ):
        change(root, path, old, new)
        expect(problems).to_contain_text(says)
        expect(main).to_contain_text("An engineer warned the Pier Trust")
        change(root, path, new, old)
        expect(problems).to_have_count(0)

    (root / "content/timeline/E01-a-first-warning.md").rename(root / "content/timeline/E01-another.md")
    page.wait_for_timeout(400)
    expect(main).to_contain_text("An engineer warned the Pier Trust")
    go(page, f"{address}questions/")
    expect(main).to_contain_text("Who received the first warning?")
    page.wait_for_timeout(500)
    (root / "content/questions/Q01-who-was-warned.md").unlink()
    expect(main).not_to_contain_text("Who received the first warning?")
    assert not errors


def test_a_page_that_was_away_during_a_save_catches_up(served: tuple[Path, str, str], page: Page) -> None:
    root, address, _ = served
    page.route("**/livereload", lambda route: route.continue_())
    page.goto(f"{address}findings/", wait_until="commit")
    change(root, FINDING, "The report said", "Indeed, the report said")
    expect(page.locator("main")).to_contain_text("Indeed, the report said")
