"""From save to reloaded page: how long an editor waits, measured in a real browser on the real site.

Run: python -m tests.benchmarks.save_to_reload [ROUNDS]
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def chromium() -> str | None:
    """The browser that is installed, or None for Playwright's own."""
    return os.environ.get("BUILDER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


def edited(root: Path) -> list[tuple[Path, str]]:
    """A file of each kind that editors change, with the page that shows it."""
    pages = {}
    for file in sorted((root / "content/pages").glob("*.md")):
        for kind in re.findall(r"^shows: \[(.*)\]", file.read_text(encoding="utf-8"), re.MULTILINE):
            pages |= dict.fromkeys(kind.split(", "), "" if "view: home" in file.read_text(encoding="utf-8") else f"{file.stem}/")
    found = [(next(iter(sorted((root / "content" / folder).glob("*.md")))), pages[kind]) for folder, kind in (("timeline", "event"), ("findings", "finding"), ("learning", "learning")) if kind in pages]
    return [*found, (root / "content/pages/about.md", "about/")]


def start(root: Path) -> tuple[subprocess.Popen[str], str]:
    """A server of the folder, and its address."""
    server = subprocess.Popen([sys.executable, "-u", "-m", "builder", "serve", "--no-open", "--root", str(root), "--port", "8700"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    for line in server.stdout:
        if found := re.search(r"http://\S+", line):
            return server, found[0]
    raise SystemExit("the server did not start")


def seconds(page: Page, file: Path, word: str) -> float:
    """Save a sentence into a file, and wait until the page that the reader sees holds it and has loaded: by the browser's own clock, as asking it takes time."""
    text = file.read_text(encoding="utf-8")
    begun = time.time()
    file.write_text(f"{text.rstrip()}\n\nThe word is {word}.\n", encoding="utf-8")
    said = page.locator("main", has_text=word)
    said.wait_for(state="attached")
    page.wait_for_load_state("load")
    loaded = page.evaluate("performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventEnd")
    file.write_text(text, encoding="utf-8")
    said.wait_for(state="detached")
    page.wait_for_load_state("load")
    return float(loaded) / 1000 - begun


def measure(rounds: int = 10) -> dict[str, list[float]]:
    """The milliseconds of every round, by page."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("content", "templates", "static"):
            shutil.copytree(ROOT / name, root / name)
        server, address = start(root)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
                for file, where in edited(root):
                    page = browser.new_page()
                    page.goto(address + where)
                    page.wait_for_timeout(500)
                    times[f"/{where}"] = [1000 * seconds(page, file, f"zq{chr(97 + number % 26)}xv") for number in range(rounds)]
                    page.close()
                browser.close()
        finally:
            server.terminate()
            server.wait(5)
    return times


def main(arguments: list[str]) -> None:
    """Print the table."""
    times = measure(int(arguments[0]) if arguments else 10)
    print("| from save to loaded page | median, ms | fastest | slowest |\n|---|---|---|---|")
    for where, found in (*times.items(), ("all", [one for each in times.values() for one in each])):
        print(f"| {where} | {statistics.median(found):.0f} | {min(found):.0f} | {max(found):.0f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
