"""The whole way: clone → the hook refuses → mended → commit → the workflow's steps → artifact → served under /project/ → a browser sees it."""

from __future__ import annotations

import functools
import re
import subprocess
import tarfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.examples import change, git
from tests.projects import Runner, clone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow
SENTENCE = "This sentence was written by an editor."


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A host that serves a folder, as GitHub Pages serves a project under its name."""
    folder = tmp_path / "pages"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    server.server_close()


def artifact(site: Path, target: Path) -> Path:
    """What upload-pages-artifact makes of a folder: a tar without hidden files."""
    target.mkdir()
    tar = target / "artifact.tar"
    subprocess.run(["tar", "--dereference", "--hard-dereference", "--directory", str(site), "-cf", str(tar), "--exclude=.git", "--exclude=.github", "--exclude=.[^/]*", "."], check=True)
    return tar


def test_from_clone_to_browser(tmp_path: Path, host: tuple[str, Path], browser: Browser) -> None:
    address, pages = host
    project = clone(tmp_path)
    subprocess.run(["make", "hooks"], cwd=project, check=True, capture_output=True)
    file = next(path for path in sorted((project / "content/findings").glob("*.md")) if re.search(r"\[around [\d,]+ \w+\]\(figure:", path.read_text(encoding="utf-8")))
    name = file.relative_to(project).as_posix()
    found = re.search(r"\[around ([\d,]+ \w+)\]\(figure:", file.read_text(encoding="utf-8"))
    assert found

    change(project, name, f"[around {found[1]}]", f"[over {found[1]}]")
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{SENTENCE}\n", encoding="utf-8")
    git(project, "add", "--all")
    refused = git(project, "commit", "--message", "Wrong", check=False)
    assert refused.returncode == 1
    assert "error[altered-hedge]" in refused.stderr
    assert f"write “around {found[1]}" in refused.stderr

    change(project, name, f"[over {found[1]}]", f"[around {found[1]}]")
    git(project, "add", "--all")
    done = git(project, "commit", "--message", "Right", check=False)
    assert done.returncode == 0, done.stderr

    runner = Runner(project, tmp_path / "home", {"github.token": "none", "steps.pages.outputs.base_url": f"{address}/project"})
    runner.stand_in("gh", f"echo {git(project, 'rev-parse', 'HEAD~1').stdout.strip()}")
    for step in runner.steps("pages.yml", "build"):
        if "run" in step and step["name"] != "Test":
            told = runner.run(step)
            assert told.returncode == 0, (step["name"], told.stderr)
    with tarfile.open(artifact(project / "site", tmp_path / "artifact")) as tar:
        tar.extractall(pages / "project", filter="data")
    assert not list((pages / "project").glob(".*"))

    page = browser.new_page()
    failed: list[str] = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    page.goto(f"{address}/project/")
    page.get_by_role("navigation").get_by_role("link", name="Findings").first.click()
    page.get_by_text(SENTENCE).wait_for()
    assert page.url.startswith(f"{address}/project/findings/")
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"{address}/project/findings/"
    page.close()
    assert not failed
