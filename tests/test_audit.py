"""`python -m builder audit DIR`: a published folder, or a copy of the live site, against the list of what was published."""

from __future__ import annotations

import json
import re
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from builder.cli import main
from tests.hostile.small import build, small_site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_site(tmp_path_factory.mktemp("audited"))
    assert build(root) == 0
    return root / "site"


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "copy")


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return re.findall(r"^\S+: error\[[a-z-]+\]", capsys.readouterr().err, re.MULTILINE)


def test_what_was_published_agrees(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(built)]) == 0
    assert re.fullmatch(r"\d+ files agree with build.json; .+, 3 figures proved\n", capsys.readouterr().out)


def test_a_downloaded_copy_agrees(built: Path, tmp_path: Path) -> None:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for row in [*json.loads((built / "build.json").read_text(encoding="utf-8"))["files"], {"path": "build.json"}]:
            if row["path"].startswith("."):
                continue  # a mirror does not meet what no page links to
            place = tmp_path / "mirror" / row["path"]
            place.parent.mkdir(parents=True, exist_ok=True)
            with urlopen(f"http://127.0.0.1:{server.server_port}/{row['path']}") as answer:
                place.write_bytes(answer.read())
        server.shutdown()
    assert main(["audit", str(tmp_path / "mirror")]) == 0


def test_what_was_altered_added_and_lost_is_named(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = copy / "timeline" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("1874", "1875"), encoding="utf-8")
    (copy / "evil.html").write_text("<p>x", encoding="utf-8")
    (copy / "sources" / "index.html").unlink()
    assert main(["audit", str(copy)]) == 1
    assert told(capsys) == ["evil.html: error[published-added]", "sources/index.html: error[published-missing]", "timeline/index.html: error[published-altered]"]


def test_a_forged_list_is_found_out_by_a_trusted_one(built: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = copy / "timeline" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("1874", "1875"), encoding="utf-8")
    forged = json.loads((copy / "build.json").read_text(encoding="utf-8"))
    import hashlib

    for row in forged["files"]:
        if row["path"] == "timeline/index.html":
            row["sha256"] = hashlib.sha256(page.read_bytes()).hexdigest()
    (copy / "build.json").write_text(json.dumps(forged), encoding="utf-8")
    assert main(["audit", str(copy)]) == 0
    assert main(["audit", str(copy), "--manifest", str(built / "build.json")]) == 1
    assert told(capsys) == ["build.json: error[published-altered]", "timeline/index.html: error[published-altered]"]


@pytest.mark.parametrize("revision", ["x", [], {"short": "\x1b[8m", "uncommitted_changes": True}, {"short": 1}, {"short": "٣" * 10, "uncommitted_changes": False}, {"short": "9" * 9_000, "uncommitted_changes": False}, None])
def test_what_a_list_says_of_itself_is_not_trusted(copy: Path, capsys: pytest.CaptureFixture[str], revision: object) -> None:
    whole = json.loads((copy / "build.json").read_text(encoding="utf-8")) | {"revision": revision, "figures_proved": "\x1b[2J", "count": []}
    (copy / "build.json").write_text(json.dumps(whole), encoding="utf-8")
    assert main(["audit", str(copy)]) == 0
    assert "; no revision, no figures proved" in capsys.readouterr().out


@pytest.mark.parametrize("figures", [True, 10**4_000, 1.5, [1]])
def test_a_number_of_figures_that_is_none_is_not_told(copy: Path, capsys: pytest.CaptureFixture[str], figures: object) -> None:
    whole = json.loads((copy / "build.json").read_text(encoding="utf-8")) | {"figures_proved": figures}
    (copy / "build.json").write_text(json.dumps(whole), encoding="utf-8")
    assert main(["audit", str(copy)]) == 0
    assert "no figures proved" in capsys.readouterr().out


def test_wrong_words_are_told_apart_from_problems(tmp_path: Path) -> None:
    assert main(["audit", str(tmp_path / "nothing")]) == 2
    assert main(["audit", str(tmp_path), "--manifest", str(tmp_path / "nothing")]) == 2
    assert main(["audit", str(tmp_path)]) == 1
