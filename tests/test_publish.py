"""The output holds the artifacts and what people put there, and nothing else."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

import builder.publish
from builder.publish import LIST, Artifact, Changes, PublishError, publish


def site(**files: str) -> list[Artifact]:
    """Artifacts by name, with `__` for a slash and `_` for a full stop."""
    return [Artifact(name.replace("__", "/").replace("_", "."), text.encode()) for name, text in files.items()]


def held(output: Path) -> dict[str, bytes]:
    """Every file of the output but the list, with its bytes."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file() and path.name != LIST}


def beside(output: Path) -> set[str]:
    """What stands beside the output when a build has ended."""
    return {path.name for path in output.parent.iterdir()}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_the_first_build_writes_everything(output: Path) -> None:
    artifacts = site(index_html="home", timeline__index_html="time", empty_txt="")
    assert publish(artifacts, output) == Changes(written=("empty.txt", "index.html", "timeline/index.html"))
    assert held(output) == {"index.html": b"home", "timeline/index.html": b"time", "empty.txt": b""}
    assert beside(output) == {"site", ".site.lock"}


def test_folders_above_the_output_are_made(tmp_path: Path) -> None:
    publish(site(a="1"), tmp_path / "one/two/site")
    assert held(tmp_path / "one/two/site") == {"a": b"1"}


def test_nothing_different_touches_nothing(output: Path) -> None:
    publish(site(a="1", b__c="2"), output)
    places = (output, output / "a", output / "b", output / "b/c", output / LIST, output.parent)
    before = [(place.stat().st_ino, place.stat().st_mtime_ns, place.stat().st_ctime_ns) for place in places]
    assert publish(site(b__c="2", a="1"), output) == Changes(unchanged=("a", "b/c"))
    assert [(place.stat().st_ino, place.stat().st_mtime_ns, place.stat().st_ctime_ns) for place in places] == before


def test_only_what_differs_is_written(output: Path) -> None:
    publish(site(a="1", b="2", gone="3", folder__gone="4"), output)
    kept = (output / "a").stat()
    assert publish(site(a="1", b="two", new__c="5"), output) == Changes(("b", "new/c"), ("a",), ("folder/gone", "gone"))
    assert held(output) == {"a": b"1", "b": b"two", "new/c": b"5"}
    after = (output / "a").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (kept.st_ino, kept.st_mtime_ns, 1)
    assert not (output / "folder").exists()
    assert beside(output) == {"site", ".site.lock"}


def test_a_file_can_become_a_folder_and_back(output: Path) -> None:
    publish(site(a="1"), output)
    publish(site(a__b="2"), output)
    assert held(output) == {"a/b": b"2"}
    publish(site(a="3"), output)
    assert held(output) == {"a": b"3"}


def test_no_artifacts_leave_an_empty_folder(output: Path) -> None:
    publish(site(a="1"), output)
    assert publish([], output) == Changes(removed=("a",))
    assert held(output) == {}
    assert publish([], output.with_name("other")) == Changes()
    assert output.with_name("other").is_dir()


def test_what_people_put_there_stays(output: Path) -> None:
    output.mkdir()
    (output / ".gitignore").write_text("*\n!.gitignore\n")
    publish(site(a="1", old="2"), output)
    (output / "CNAME").write_text("example.org")
    (output / "mine/deep").mkdir(parents=True)
    (output / "mine/deep/file").write_text("x")
    (output / "mine/empty").mkdir(mode=0o750)
    (output / "link").symlink_to("/etc/hostname")
    (output / "folder-link").symlink_to("/etc", target_is_directory=True)
    os.mkfifo(output / "pipe")
    inodes = {name: (output / name).stat().st_ino for name in ("CNAME", ".gitignore", "mine/deep/file")}
    assert publish(site(a="changed", mine__ours="3"), output).removed == ("old",)
    assert {name: (output / name).stat().st_ino for name in inodes} == inodes
    assert (output / "link").readlink() == Path("/etc/hostname")
    assert (output / "folder-link").readlink() == Path("/etc")
    assert (output / "mine/empty").stat().st_mode & 0o777 == 0o750
    publish([], output)
    assert beside(output / "mine") == {".gitignore", "CNAME", "mine", "link", "folder-link", "pipe", LIST}
    assert beside(output / "mine/deep") == {"deep", "empty"}


def test_foreign_files_are_copied_where_links_cannot_be(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site(a="1", b="2"), output)
    (output / "CNAME").write_text("example.org")

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    publish(site(a="1", b="3"), output)
    assert held(output) == {"a": b"1", "b": b"3", "CNAME": b"example.org"}
    assert beside(output) == {"site", ".site.lock"}


def test_without_an_exchange_two_renames_do(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder.publish.exchange, "exchange", lambda *_: False)
    publish(site(a="1", b="2"), output)
    (output / "CNAME").write_text("x")
    publish(site(a="2"), output)
    assert held(output) == {"a": b"2", "CNAME": b"x"}
    assert beside(output) == {"site", ".site.lock"}


def test_a_build_killed_between_two_renames_is_finished(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site(a="1"), output)
    (output / "CNAME").write_text("x")
    output.rename(output.with_name(".site.old-1"))
    monkeypatch.setattr(builder.publish.exchange, "exchange", lambda *_: False)
    assert publish(site(a="1", b="2"), output) == Changes(("b",), ("a",), ())
    assert held(output) == {"a": b"1", "b": b"2", "CNAME": b"x"}
    assert beside(output) == {"site", ".site.lock"}


def test_the_second_rename_failing_brings_the_old_back(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site(a="1"), output)
    monkeypatch.setattr(builder.publish.exchange, "exchange", lambda *_: False)
    real = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.startswith(".site.new"):
            raise OSError(errno.EIO, "broken")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PublishError, match="broken"):
        publish(site(a="2"), output)
    assert held(output) == {"a": b"1"}
    assert beside(output) == {"site", ".site.lock"}


def test_leftovers_of_killed_builds_go_and_other_files_stay(output: Path) -> None:
    for name in (".site.new-123", ".site.new-4/x/y", ".site.new-notes", ".site.newer", ".other.new-5"):
        (output.parent / name).mkdir(parents=True)
    (output.parent / ".site.new-99").write_text("a file of somebody")
    (output.parent / ".site.new-98").symlink_to("/etc", target_is_directory=True)
    publish(site(a="1"), output)
    assert beside(output) == {"site", ".site.lock", ".site.new-notes", ".site.newer", ".other.new-5", ".site.new-99", ".site.new-98"}


def test_an_altered_site_is_repaired(output: Path) -> None:
    artifacts = site(a="good", b="good", c="good", d__e="good", f="", g__h="good")
    publish(artifacts, output)
    times = (output / "a").stat()
    (output / "a").write_text("evil")
    os.utime(output / "a", ns=(times.st_atime_ns, times.st_mtime_ns))  # same size, same time, same inode
    (output / "b").unlink()
    (output / "b").symlink_to("/etc/hostname")
    (output / "c").unlink()
    (output / "f").unlink()
    os.mkfifo(output / "f")
    (output / "g/h").unlink()
    (output / "g/h").mkdir()
    with pytest.raises(PublishError, match="g/h"):  # a folder of somebody
        publish(artifacts, output)
    (output / "g/h").rmdir()
    (output / "d").rename(output.parent / "moved")
    (output / "d").symlink_to(output.parent / "moved", target_is_directory=True)  # the same bytes by way of a link
    with pytest.raises(PublishError, match="“d”"):
        publish(artifacts, output)
    (output / "d").unlink()
    changes = publish(artifacts, output)
    assert changes.written == ("a", "b", "c", "d/e", "f", "g/h")
    assert held(output) == {artifact.path: artifact.data for artifact in artifacts}
    assert (output.parent / "moved/e").read_bytes() == b"good"
    assert all(path.lstat().st_nlink == 1 for path in output.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("foreign", "artifact"),
    [("index.html", "index.html"), ("index.html", "index.html/x"), ("a/b/c", "a"), ("a/b/c", "a/b"), ("same", "same")],
)
def test_files_of_others_are_not_written_over(output: Path, foreign: str, artifact: str) -> None:
    (output / foreign).parent.mkdir(parents=True)
    (output / foreign).write_text("new")
    with pytest.raises(PublishError, match="not made by the builder") as refused:
        publish([Artifact(artifact, b"new"), Artifact("z", b"")], output)
    assert refused.value.help
    assert held(output) == {foreign: b"new"}
    assert not (output / LIST).exists()


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00garbage", b"../../etc/passwd\n/etc/passwd\n..\n.\n\n", b"a" * 1_000_000])
def test_a_lost_or_hostile_list_deletes_nothing(output: Path, content: bytes | None) -> None:
    secret = output.parent / "secret"
    secret.write_text("keep")
    publish(site(a="1"), output)
    if content is None:
        (output / LIST).unlink()
    else:
        (output / LIST).write_bytes(content + b"\n../secret\n")
    with pytest.raises(PublishError, match="“a”"):
        publish(site(a="2"), output)
    (output / "a").unlink()
    publish(site(b="2"), output)
    assert held(output) == {"b": b"2"}
    assert secret.read_text() == "keep"


def test_a_list_that_is_a_link_or_a_pipe_is_not_read(output: Path) -> None:
    publish(site(a="1"), output)
    (output / "CNAME").write_text("x")
    (output.parent / "list").write_text("CNAME\na\n")
    (output / LIST).unlink()
    (output / LIST).symlink_to(output.parent / "list")
    with pytest.raises(PublishError, match="“a”"):
        publish(site(a="2"), output)
    (output / LIST).unlink()
    os.mkfifo(output / LIST)
    with pytest.raises(PublishError, match="“a”"):
        publish(site(a="2"), output)


@pytest.mark.parametrize(
    "path",
    [
        *("", ".", "..", "../a", "a/../b", "a/..", "/etc/passwd", "a//b", "a/", "./a", "a\\b", "C:/a"),
        *("a\x00b", "a\nb", "a\u202eb", "a\u200bb", "\udc80", "con", "a/NUL.html", "com1", LIST),
        *("a.", "a ", "a /b", "a?b", "a*", 'a"', "a<b", "a|b"),
    ],
)
def test_artifacts_that_escape_are_refused(output: Path, path: str) -> None:
    publish(site(a="1"), output)
    with pytest.raises(PublishError) as refused:
        publish([Artifact(path, b"x")], output)
    assert refused.value.message.isprintable()
    assert held(output) == {"a": b"1"}


@pytest.mark.parametrize("paths", [("a", "a"), ("a", "A"), ("a", "a/b"), ("A/x", "a/y"), ("x/A", "x/a/b"), ("é", "e\u0301"), ("a/b/c", "A/b")])
def test_artifacts_that_collide_are_refused(output: Path, paths: tuple[str, str]) -> None:
    for order in (paths, paths[::-1]):
        with pytest.raises(PublishError):
            publish([Artifact(path, b"x") for path in order], output)
    assert not output.exists()


def test_an_output_that_is_no_folder_is_refused(output: Path) -> None:
    output.write_text("a file")
    with pytest.raises(PublishError, match="not a folder"):
        publish(site(a="1"), output)
    output.unlink()
    output.symlink_to(output.parent, target_is_directory=True)
    with pytest.raises(PublishError, match="symbolic link"):
        publish(site(a="1"), output)
    with pytest.raises(PublishError, match="file system"):
        publish(site(a="1"), Path("/"))
    (output.parent / "file").touch()
    with pytest.raises(PublishError, match="left as it was"):
        publish(site(a="1"), output.parent / "file/site")


@pytest.mark.parametrize("name", [".", "..", "content", "content/site", "templates", "static/x", ".git", "content/../content", "../root"])
def test_an_output_over_the_sources_is_refused(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "root"
    (root / "content").mkdir(parents=True)
    (root / "content/a.md").write_text("x")
    monkeypatch.chdir(root)
    with pytest.raises(PublishError):
        publish(site(a="1"), Path(name), root=Path())
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [root / "content/a.md"]
    publish(site(a="1"), Path("site"), root=Path())


def test_a_folder_full_of_others_files_is_no_output(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output.mkdir()
    for number in range(5):
        (output / str(number)).touch()
    monkeypatch.setattr(builder.publish.standing, "MOST_FOREIGN", 4)
    with pytest.raises(PublishError, match="did not make"):
        publish(site(a="1"), output)


def test_what_a_person_does_during_a_build_is_not_lost(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site(a="1", b__c="1"), output)
    (output / "CNAME").write_text("old")
    (output / "mine").mkdir()
    real = builder.publish.swap

    def meddle(new: Path, place: Path) -> Path | None:
        (place / "added").write_text("x")
        (place / "b/added").write_text("y")
        (place / "mine/added").write_text("z")
        (place / "folder").mkdir()
        (place / "folder/added").write_text("w")
        (place / "saved").write_text("new")
        (place / "saved").replace(place / "CNAME")  # as an editor saves
        return real(new, place)

    monkeypatch.setattr(builder.publish, "swap", meddle)
    publish(site(a="2", b__c="2"), output)
    assert held(output) == {
        "a": b"2",
        "b/c": b"2",
        "CNAME": b"new",
        "added": b"x",
        "b/added": b"y",
        "mine/added": b"z",
        "folder/added": b"w",
    }
    assert beside(output) == {"site", ".site.lock"}


def test_a_name_in_the_output_cannot_speak_to_the_terminal(output: Path) -> None:
    name = "a\x1b[31m\n::error::\udcff"
    (output / name / "index.html").mkdir(parents=True)
    (output / name / "index.html/x").touch()
    publish(site(a="1"), output)
    (output / "b").mkdir()
    (output / "b" / name).touch()
    with pytest.raises(PublishError) as refused:
        publish(site(b="1"), output)
    assert refused.value.message.isprintable()


def test_the_mode_of_the_output_stays(output: Path) -> None:
    output.mkdir()
    output.chmod(0o2775)
    publish(site(a="1"), output)
    assert output.stat().st_mode & 0o7777 == 0o2775


def test_the_same_site_is_the_same_bytes_with_its_list(tmp_path: Path) -> None:
    publish(site(b="2", a="1"), tmp_path / "one")
    publish(site(a="1", c="3"), tmp_path / "two")
    publish(site(a="1", b="2"), tmp_path / "two")
    assert (tmp_path / "one" / LIST).read_bytes() == (tmp_path / "two" / LIST).read_bytes() == b"a\nb\n"
    assert held(tmp_path / "one") == held(tmp_path / "two")


def test_a_lock_that_is_a_link_is_not_followed(output: Path) -> None:
    (output.parent / ".site.lock").symlink_to(output.parent / "elsewhere")
    with pytest.raises(PublishError, match="left as it was"):
        publish(site(a="1"), output)
    assert beside(output) == {".site.lock"}
