"""A browser and the real site served as it will be published, for every test in this folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

sync_api = pytest.importorskip("playwright.sync_api")

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]
NAMES = ("chromium", "chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium-browser")
BASE = "/project/"
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker runs all that needs the browser: a second browser would only make both slow."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


def chromium(own: str) -> str:
    """The browser named by BUILDER_CHROMIUM, or on the PATH, or Playwright's own, which is fetched if it can be."""
    named = os.environ.get("BUILDER_CHROMIUM")
    found = [named] if named else [path for path in map(shutil.which, NAMES) if path]
    if found:
        return found[0]
    if not Path(own).exists():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True, timeout=600)
    return own if Path(own).exists() else ""


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    """Chromium, once for all tests. Without one the tests are skipped; where CI is set, that is a failure."""
    with sync_api.sync_playwright() as playwright:
        path = chromium(playwright.chromium.executable_path)
        if not path:
            why = "NO BROWSER TEST WAS RUN: there is no Chromium. Install one, or name it in BUILDER_CHROMIUM."
            if os.environ.get("CI"):
                pytest.fail(why)
            pytest.skip(why)
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


class Published(SimpleHTTPRequestHandler):
    """The folder under /project/, with its own page for missing addresses, as GitHub Pages does it."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(BASE) if path.startswith(BASE) else "no such file"
        return super().translate_path("/" + inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        body = missing.read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Nothing is logged."""


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Where the site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Published, directory=str(real_site)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    thread.join()
    server.server_close()


Open = Callable[..., sync_api.Page]


@pytest.fixture
def visit(browser: sync_api.Browser, address: str) -> Iterator[Open]:
    """Opens a page of the site; at the end nothing may have gone wrong in it, been stored, or been asked of another origin."""
    contexts: list[sync_api.BrowserContext] = []
    troubles: list[str] = []

    def open_page(path: str = "", *, scripts: bool = True, width: int = 1280, height: int = 900, watched: bool = True, **options: object) -> sync_api.Page:
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": height}, locale="en-GB", **options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        if watched:
            page.on("console", lambda message: troubles.append(f"{path}: {message.text}") if message.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: troubles.append(f"{path}: {error}"))
            page.on("request", lambda request: troubles.append(f"{path} asks for {request.url}") if not request.url.startswith((address, "blob:", "file:")) else None)
        page.goto(path if path.startswith("file:") else address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture(scope="session")
def paths(real_site: Path) -> list[str]:
    """The address of every page, below the top of the site."""
    return [path.relative_to(real_site).as_posix().removesuffix("index.html") for path in sorted(real_site.rglob("*.html"))]


def focused(page: sync_api.Page) -> str:
    """What has the focus, in words."""
    return page.evaluate("(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()")
