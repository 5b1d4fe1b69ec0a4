"""What the site says of its origin is true, and a copy that was altered is found out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from builder.history import HistoryError, tree_at
from builder.provenance import BILL, MANIFEST, Revision, audit, bill_of_materials, manifest, revision
from builder.publish import Artifact, publish

if TYPE_CHECKING:
    from pathlib import Path

ARTIFACTS = (Artifact("timeline/index.html", b"time"), Artifact("index.html", b"home"), Artifact(".nojekyll", b""), Artifact("a.css", b"a{}"))


def git(root: Path, *arguments: str) -> str:
    """Run git with a history that is the same everywhere."""
    dates = {"GIT_AUTHOR_DATE": "2020-01-02T03:04:05+01:00", "GIT_COMMITTER_DATE": "2021-02-03T04:05:06+00:00"}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", "-C", root, *settings, *arguments], check=True, capture_output=True, env=clean | dates, text=True).stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    (root / "content/pages").mkdir(parents=True)
    (root / "content/pages/a.md").write_text("a")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "a")
    return root


def test_the_revision_is_the_commit_and_its_date(root: Path) -> None:
    found = revision(root)
    assert found is not None
    assert len(found.commit) == 40
    assert found.commit.startswith(found.short)
    assert found.date == "2021-02-03T04:05:06+00:00"
    assert not found.dirty
    assert revision(root) == found


def test_changes_that_are_in_no_commit_are_said(root: Path) -> None:
    (root / "notes.txt").write_text("the site is not made from this")
    assert revision(root) == Revision(revision(root).commit, "2021-02-03T04:05:06+00:00", dirty=False)  # type: ignore[union-attr]
    (root / "static").mkdir()
    (root / "static/new.css").write_text("x")
    found = revision(root)
    assert found is not None
    assert found.dirty
    (root / "static/new.css").unlink()
    (root / "content/pages/a.md").write_text("b")
    assert revision(root).dirty  # type: ignore[union-attr]


def test_a_root_below_the_top_of_the_repository(tmp_path: Path, root: Path) -> None:
    below = root / "sites/one"
    (below / "content").mkdir(parents=True)
    (below / "content/b.md").write_text("b")
    assert revision(below) is None  # in no commit yet
    git(root, "add", ".")
    git(root, "commit", "-qm", "b")
    assert not revision(below).dirty  # type: ignore[union-attr]
    (root / "content/pages/a.md").write_text("changed, but of another site")
    assert not revision(below).dirty  # type: ignore[union-attr]


def test_no_repository_no_commit_no_git(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plain/content").mkdir(parents=True)
    assert revision(tmp_path / "plain") is None
    assert revision(tmp_path / "nowhere") is None
    (tmp_path / "empty/content").mkdir(parents=True)
    git(tmp_path / "empty", "init", "-q")
    assert revision(tmp_path / "empty") is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert revision(root) is None


def test_the_environment_does_not_point_elsewhere(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = revision(root)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CEILING_DIRECTORIES"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert revision(root) == expected


def test_a_repository_cannot_run_a_program(root: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    trap.chmod(0o755)
    git(root, "config", "core.fsmonitor", str(trap))
    git(root, "config", "log.showSignature", "true")
    git(root, "config", "gpg.program", str(trap))
    git(root, "config", "core.pager", str(trap))
    for name in ("clean", "smudge", "process", "required"):
        git(root, "config", f"filter.a=b.{name}", "true" if name == "required" else str(trap))
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/attributes").write_text("* filter=a=b\n")
    (root / "content/pages/a.md").touch()
    (tmp_path / "sprung").unlink(missing_ok=True)
    assert revision(root) is not None
    assert not (tmp_path / "sprung").exists()


def test_a_repository_that_lacks_an_object_fetches_none(root: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    trap.chmod(0o755)
    for name, value in {"core.repositoryFormatVersion": "1", "extensions.partialClone": "origin", "remote.origin.url": f"ext::{trap}", "remote.origin.promisor": "true", "protocol.ext.allow": "always"}.items():
        git(root, "config", name, value)
    tree = git(root, "rev-parse", "HEAD^{tree}").strip()
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    assert revision(root) is None
    with pytest.raises(HistoryError):
        tree_at(root, "HEAD")
    assert not (tmp_path / "sprung").exists()


def test_git_that_hangs_is_given_up(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "bin/git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(sys.modules["builder.provenance.revision"], "PATIENCE", 0.1)
    assert revision(root) is None


def made(**changes: object) -> Artifact:
    """A manifest of the artifacts."""
    facts: dict[str, object] = {"revision": None, "data_digest": "d", "figures_proved": 3, "proof": {"tried": 5, "refused": 5}}
    return manifest(ARTIFACTS, **(facts | changes))  # type: ignore[arg-type]


def test_the_manifest_lists_every_file() -> None:
    found = Revision("c" * 40, "2021-02-03T04:05:06+00:00", dirty=True)
    whole = json.loads(made(revision=found).data)
    assert [row["path"] for row in whole["files"]] == [".nojekyll", "a.css", "index.html", "timeline/index.html"]
    assert whole["files"][0] == {"path": ".nojekyll", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size": 0}
    assert whole["revision"] == {"commit": "c" * 40, "short": "c" * 10, "date": "2021-02-03T04:05:06+00:00", "uncommitted_changes": True}
    assert (whole["figures_proved"], whole["proof"], whole["data_sha256"]) == (3, {"tried": 5, "refused": 5}, "d")
    assert (whole["count"], whole["bytes"]) == (4, 11)


def test_the_manifest_is_the_same_bytes_whatever_the_order() -> None:
    other = manifest(ARTIFACTS[::-1], revision=None, data_digest="d", figures_proved=3, proof={"refused": 5, "tried": 5})
    assert other == made()
    with_itself = manifest((*ARTIFACTS, Artifact(MANIFEST, b"old")), revision=None, data_digest="d", figures_proved=3, proof={"refused": 5, "tried": 5})
    assert with_itself == made()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    publish([*ARTIFACTS, made()], tmp_path / "site")
    return tmp_path / "site"


def found(copy: Path) -> list[tuple[str, str]]:
    """Path and code of every problem of an audit."""
    return [(problem.span.path, problem.code) for problem in audit(copy)]


def test_an_untouched_copy_passes(copy: Path, tmp_path: Path) -> None:
    assert audit(copy) == ()
    (copy / ".gitignore").write_text("*")
    (copy / ".git").mkdir()
    (copy / ".git/config").write_text("x")
    assert audit(copy) == ()
    for hidden in (".built", ".gitignore", ".nojekyll"):  # as a download of the live site
        (copy / hidden).unlink()
    assert audit(copy) == ()
    shutil.copytree(copy, tmp_path / "copy")
    assert audit(tmp_path / "copy") == ()


def test_each_alteration_is_named(copy: Path) -> None:
    (copy / "index.html").write_bytes(b"hoMe")
    (copy / "a.css").unlink()
    (copy / "timeline/evil.html").write_text("x")
    (copy / ".evil.html").write_text("x")
    (copy / ".nojekyll").write_text("x")
    (copy / "link").symlink_to("/etc", target_is_directory=True)
    assert found(copy) == [
        (".evil.html", "published-added"),
        (".nojekyll", "published-altered"),
        ("a.css", "published-missing"),
        ("index.html", "published-altered"),
        ("link", "published-added"),
        ("timeline/evil.html", "published-added"),
    ]
    altered = next(problem for problem in audit(copy) if problem.span.path == "index.html")
    assert altered.message.count("4 bytes") == 2  # both sides
    assert all(problem.help for problem in audit(copy))


def test_a_link_or_a_pipe_in_place_of_a_file(copy: Path, tmp_path: Path) -> None:
    (copy / "index.html").rename(tmp_path / "same")
    (copy / "index.html").symlink_to(tmp_path / "same")
    (copy / "a.css").unlink()
    os.mkfifo(copy / "a.css")
    shutil.move(copy / "timeline", tmp_path / "timeline")
    (copy / "timeline").symlink_to(tmp_path / "timeline", target_is_directory=True)
    assert found(copy) == [
        ("a.css", "published-altered"),
        ("index.html", "published-altered"),
        ("timeline", "published-added"),
        ("timeline/index.html", "published-missing"),
    ]


def test_names_that_mislead_are_spelt_out(copy: Path) -> None:
    (copy / "a\u202e\n.html").write_text("x")
    assert found(copy) == [(r"a\u202e\n.html", "published-added")]


def row(**changes: object) -> dict[str, object]:
    return {"path": "a", "sha256": "0" * 64, "size": 1} | changes


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"files": ' + b"9" * 100_000 + b"}",
        b'{"files": NaN}',
        b'{"files": "x"}',
        b'{"files": {"a": 1}}',
        *(
            json.dumps({"files": rows}).encode()
            for rows in (
                [1],
                [None],
                [[]],
                [{}],
                [row(path=1)],
                [row(sha256="x")],
                [row(sha256="0" * 63)],
                [row(sha256=1)],
                [row(size="1")],
                [row(size=True)],
                [row(size=1.5)],
                [row(size=-1)],
                [row(), row()],
            )
        ),
    ],
    ids=range(25),
)
def test_a_hostile_manifest_is_a_problem(copy: Path, data: bytes) -> None:
    (copy / MANIFEST).write_bytes(data)
    assert found(copy) == [(MANIFEST, "no-manifest")]
    assert audit(copy)[0].message.isprintable()


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "a/../../secret", "", ".", "a\x00b", "\ud800", "a\n::error::b"])
def test_paths_of_a_manifest_lead_nowhere(copy: Path, path: str) -> None:
    (copy.parent / "secret").write_text("x")
    (copy / MANIFEST).write_text(json.dumps({"files": [row(path=path)]}))
    problems = audit(copy)
    assert all(problem.span.path.isprintable() for problem in problems)
    assert len([problem for problem in problems if problem.code == "published-added"]) == 4
    assert not [problem for problem in problems if problem.code == "published-altered"]
    assert len([problem for problem in problems if problem.code == "published-missing"]) == 1


def test_no_manifest_or_no_folder(copy: Path, tmp_path: Path) -> None:
    (copy / MANIFEST).unlink()
    assert found(copy) == [(MANIFEST, "no-manifest")]
    (copy / MANIFEST).symlink_to(tmp_path / "site/index.html")
    assert found(copy) == [(MANIFEST, "no-manifest")]
    (copy / MANIFEST).unlink()
    os.mkfifo(copy / MANIFEST)
    assert found(copy) == [(MANIFEST, "no-manifest")]
    assert found(tmp_path / "nowhere") == [(MANIFEST, "no-manifest")]
    assert found(copy / "index.html") == [(MANIFEST, "no-manifest")]


def test_the_bill_of_materials() -> None:
    bill = bill_of_materials(["Jinja2", "markdown_it.py"])
    assert bill.path == BILL
    whole = json.loads(bill.data)
    assert (whole["bomFormat"], whole["specVersion"]) == ("CycloneDX", "1.5")
    assert [part["name"] for part in whole["components"]] == ["jinja2", "markdown-it-py", "markupsafe", "mdurl"]
    references = {part["bom-ref"] for part in whole["components"]}
    assert all(part["purl"] == part["bom-ref"] == f"pkg:pypi/{part['name']}@{part['version']}" for part in whole["components"])
    assert all(part["licenses"] for part in whole["components"])
    assert {row["ref"] for row in whole["dependencies"]} == references
    assert {need for row in whole["dependencies"] for need in row["dependsOn"]} <= references
    assert "serialNumber" not in whole
    assert bill_of_materials(["markdown-it-py", "jinja2", "MarkupSafe"]) == bill
