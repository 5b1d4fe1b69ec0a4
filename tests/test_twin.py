"""A few files change places with all the others by way of the twin: the output is one whole good build at every moment, and nobody's file is lost."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import builder.publish.twin
from builder.incremental.rows import numbers_of
from builder.publish import LIST, PublishError, make_ready, publish, renew
from tests.examples import ROOT, git
from tests.test_publish_under_attack import EXPECTED, FOREIGN, STEPS, attack, ended, fork, held, version

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGED = {"pages/1/1/index.html": b"other words", "index.html": b"version 1, mended"}
RENEWED = EXPECTED[1] | CHANGED


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output with files of other people in it, and its twin."""
    output = tmp_path / "site"
    for path, data in FOREIGN.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(data)
    publish(version(1), output)
    return output


def ready(output: Path) -> Callable[[], bool]:
    """Make the twin; what says whether both trees are as they are now."""
    found: list[str] = []
    make_ready(output, found.extend)
    rows = numbers_of(found)
    return lambda: bool(found) and numbers_of(found) == rows


def no_more() -> None:
    """Nothing to do after a renewal."""


def twin(output: Path) -> Path:
    return output.with_name(".site.twin")


def test_a_few_files_are_renewed_and_both_trees_are_alike(output: Path) -> None:
    stands = ready(output)
    kept = (output / "pages/2/2/index.html").stat().st_ino
    for words in (b"other words", b"and others", b"other words"):
        assert renew(CHANGED | {"pages/1/1/index.html": words}, output, stands, no_more)
        assert held(output) == held(twin(output)) == RENEWED | {"pages/1/1/index.html": words}
        assert (output / LIST).read_bytes() == (twin(output) / LIST).read_bytes()
        stands = ready(output)
    assert (output / "pages/2/2/index.html").stat().st_ino == kept
    publish(version(2), output)
    assert held(output) == EXPECTED[2]


def test_nothing_is_done_in_trees_that_are_others(output: Path) -> None:
    stands = ready(output)
    (output / "pages" / "mine.txt").write_bytes(b"mine")
    assert not renew(CHANGED, output, stands, no_more)
    assert held(output) == EXPECTED[1] | {"pages/mine.txt": b"mine"}
    stands = ready(output)
    (twin(output) / "pages/1/1/index.html").unlink()
    assert not renew(CHANGED, output, stands, no_more)
    assert not renew(CHANGED, output, lambda: False, no_more)


def test_killed_at_every_step(output: Path) -> None:
    seen = []
    for step in range(1, 200):
        publish(version(1), output)
        stands = ready(output)

        def work(step: int = step, stands: Callable[[], bool] = stands) -> None:
            attack(step, "killed before", (*STEPS, "open"))
            renew(CHANGED, output, stands, no_more)

        code = ended(fork(work))
        seen.append(code)
        assert held(output) in (EXPECTED[1], RENEWED)
        if code == 0:
            break
        assert code == -signal.SIGKILL
        assert held(output) == EXPECTED[1] or len(seen) > 4
        if not stands():
            assert not renew(CHANGED, output, stands, no_more)
    assert seen[-1] == 0
    assert len(seen) > 10
    publish(version(2), output)
    make_ready(output, lambda folders: None)
    assert held(output) == held(twin(output)) == EXPECTED[2]
    assert {path.name for path in output.parent.iterdir()} == {"site", ".site.twin", ".site.linked", ".site.lock"}


@pytest.mark.parametrize("how", ["ENOSPC", "EIO", "EACCES"])
def test_each_step_fails_once(output: Path, how: str) -> None:
    for step in range(1, 200):
        publish(version(1), output)
        stands = ready(output)

        def work(step: int = step, stands: Callable[[], bool] = stands) -> None:
            attack(step, how)
            renew(CHANGED, output, stands, no_more)

        code = ended(fork(work))
        assert code in (0, 3)
        assert held(output) in ((EXPECTED[1],) if code == 3 else (EXPECTED[1], RENEWED))
        if code == 0 and held(output) == held(twin(output)) == RENEWED:
            break
    else:
        raise AssertionError


def test_without_an_exchange_two_renames_do(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder.publish.exchange, "exchange", lambda *_: False)
    assert renew(CHANGED, output, ready(output), no_more)
    assert held(output) == held(twin(output)) == RENEWED


def test_what_a_person_does_while_they_change_places_is_not_lost(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stands, swap = ready(output), builder.publish.twin.swap

    def late(new: Path, old: Path) -> Path | None:
        (output / "mine" / "late.txt").write_bytes(b"late")
        return swap(new, old)

    with monkeypatch.context() as patched:
        patched.setattr(builder.publish.twin, "swap", late)
        assert renew(CHANGED, output, stands, no_more)
    assert not stands()
    ready(output)
    assert held(output) == held(twin(output)) == RENEWED | {"mine/late.txt": b"late"}


def test_what_a_person_deletes_does_not_come_back(output: Path) -> None:
    stands = ready(output)
    (output / "CNAME").unlink()
    assert not stands()
    ready(output)
    assert held(output) == held(twin(output)) == {path: data for path, data in EXPECTED[1].items() if path != "CNAME"}


def test_what_was_put_there_after_the_last_edition_and_deleted_does_not_come_back(output: Path) -> None:
    (output / "late.txt").write_bytes(b"late")
    ready(output)
    (output / "late.txt").unlink()
    ready(output)
    assert held(output) == held(twin(output)) == EXPECTED[1]


def test_an_old_file_that_is_moved_to_where_the_output_stood_is_not_lost(output: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes(b"mine")
    os.utime(old, (1e9, 1e9))
    stands = ready(output)
    shell = os.open(output, os.O_RDONLY)  # of a person whose terminal stands there
    assert renew(CHANGED, output, stands, no_more)
    os.rename(old, "old.txt", dst_dir_fd=shell)
    os.close(shell)
    ready(output)
    assert held(output) == held(twin(output)) == RENEWED | {"old.txt": b"mine"}


def test_a_twin_that_is_a_link_is_not_followed(output: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    for name in (LIST, "index.html"):
        (mine / name).write_bytes(b"index.html")
    twin(output).symlink_to(mine, target_is_directory=True)
    assert ready(output)()
    assert {path.name for path in mine.iterdir()} == {LIST, "index.html"}
    assert held(twin(output)) == EXPECTED[1]


def test_git_takes_nothing_that_stands_beside_an_output_whatever_its_name(tmp_path: Path) -> None:
    shutil.copy(ROOT / ".gitignore", tmp_path)
    publish(version(1), tmp_path / "docs")
    make_ready(tmp_path / "docs", lambda folders: None)
    git(tmp_path, "init", "-q")
    said = git(tmp_path, "status", "--porcelain", "--untracked-files=normal").stdout
    assert said.split("\n") == ["?? .gitignore", "?? docs/", ""]


def test_there_is_no_twin_where_there_are_no_hard_links(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    stands = ready(output)
    assert not stands()
    assert not twin(output).exists()
    assert not renew(CHANGED, output, stands, no_more)


def test_a_link_of_another_person_has_no_twin(output: Path) -> None:
    (output / "mine" / "link").symlink_to("notes.txt")
    assert not ready(output)()


def test_an_output_over_the_sources_is_refused(output: Path) -> None:
    with pytest.raises(PublishError):
        renew(CHANGED, output, ready(output), no_more, root=output / "content")
