"""The output is one whole good build, whatever happens to the builder: killed, starved, locked out, raced, meddled with.

Each attack is done for real, in processes of its own: SIGKILL, a full file system, files that cannot be changed, another user.
"""

from __future__ import annotations

import errno
import fcntl
import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import traceback
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import builder.publish
from builder.publish import LIST, Artifact, PublishError, publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT_ONLY = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="NOT TRIED: mounting and chattr need root, as CI has it")
FOREIGN = {".gitignore": b"*\n", "CNAME": b"example.org\n", "mine/notes.txt": b"mine\n"}


def version(number: int) -> list[Artifact]:
    """A site of 14 pages, of which a third differ from version to version, and some come and go."""
    artifacts = [Artifact("index.html", b"version %d" % number)]
    for page in range(14):
        if (page + number) % 7:
            changes = number if page % 3 == 0 else 0
            artifacts.append(Artifact(f"pages/{page % 5}/{page}/index.html", b"%d %d\n" % (page, changes) * 300))
    if number % 2:
        artifacts.append(Artifact("pages/odd", b"a file in odd versions"))
    else:
        artifacts.append(Artifact("pages/odd/index.html", b"a folder in even ones"))
    return artifacts


STEPS = ("write", "link", "mkdir", "rename", "replace", "unlink", "rmdir", "chmod", "fsync")


def attack(step: int, how: str, names: tuple[str, ...] = STEPS) -> None:
    """At one change to the disk from now on be killed before it, killed after it, or have it fail."""
    count = 0

    def attacked(real: Callable[..., object]) -> Callable[..., object]:
        def act(*arguments: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count == step and how == "killed before":
                os.kill(os.getpid(), signal.SIGKILL)
            if count == step and how != "killed after":
                raise OSError(getattr(errno, how), os.strerror(getattr(errno, how)))
            try:
                return real(*arguments, **named)
            finally:
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        return act

    for name in names:
        setattr(os, name, attacked(getattr(os, name)))
    builder.publish.exchange.exchange = attacked(builder.publish.exchange.exchange)  # type: ignore[assignment]


def fork(work: Callable[[], object]) -> int:
    """Do the work in a process of its own: 0 when it is done, 3 when it was refused, 4 when it broke."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the test runner may have threads; the child needs none
        process = os.fork()
    if process:
        return process
    code = 4
    try:
        work()
        code = 0
    except PublishError:
        code = 3
    except BaseException:  # noqa: BLE001 - said, and told by the code
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(process: int) -> int:
    """The exit code of a process, or minus the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def held(output: Path) -> dict[str, bytes]:
    """Every file of the output but the list, with its bytes."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file() and path.name != LIST}


EXPECTED = {number: FOREIGN | {artifact.path: artifact.data for artifact in version(number)} for number in range(12)}


def which(output: Path) -> int:
    """The version that the output is, whole and with what people put there."""
    now = held(output)
    number = int(now["index.html"].split()[1])
    assert now == EXPECTED[number], sorted(set(now.items()) ^ set(EXPECTED[number].items()))
    listed = (output / LIST).read_text().split()
    assert set(listed) == EXPECTED[number].keys() - FOREIGN.keys()
    return number


@pytest.fixture
def output() -> Iterator[Path]:
    """An output that holds version 0 and files of a person, in memory where there is such a place."""
    memory = Path("/dev/shm")
    place = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None))
    output = place / "site"
    for path, data in FOREIGN.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(data)
    publish(version(0), output)
    yield output
    shutil.rmtree(place, ignore_errors=True)


def beside(output: Path) -> set[str]:
    """What stands in the folder of the output."""
    return {path.name for path in output.parent.iterdir()}


TIDY = {"site", ".site.lock"}


def test_killed_at_every_step(output: Path) -> None:
    seen = {"old": 0, "new": 0}
    for step in range(1, 2000):
        before = which(output)
        number = (before + 1) % 12

        def die(step: int = step, number: int = number) -> None:
            attack(step, "killed before", (*STEPS, "open"))
            publish(version(number), output)

        code = ended(fork(die))
        if code == 0:
            break
        assert code == -signal.SIGKILL
        after = which(output)
        assert after in (before, number)
        seen["old" if after == before else "new"] += 1
        publish(version(number), output)
        assert which(output) == number
        assert beside(output) == TIDY
    assert seen["old"] > 20
    assert seen["new"] > 20


@pytest.mark.parametrize("how", ["killed before", "killed after"])
def test_killed_where_folders_cannot_be_exchanged(output: Path, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between its two renames there is no site; the next build brings it back."""
    monkeypatch.setattr(builder.publish.exchange, "exchange", lambda *_: False)
    without = 0
    for step in range(1, 20):
        before = which(output)
        number = (before + 1) % 12

        def die(step: int = step, number: int = number) -> None:
            attack(step, how, ("rename",))
            publish(version(number), output)

        if ended(fork(die)) == 0:
            break
        if output.exists():
            assert which(output) in (before, number)
        else:
            without += 1
            with pytest.raises(PublishError):  # the recovery comes before anything that can be refused
                publish([Artifact("CNAME", b"not mine")], output)
            assert which(output) == before
        publish(version(number), output)
        assert which(output) == number
        assert beside(output) == TIDY
    assert without == 1


def test_killed_at_random_moments(output: Path) -> None:
    chance = random.Random(7)  # the moments still differ from run to run, as the machine does
    versions = set()
    for _ in range(120):

        def keep_building() -> None:
            start = chance.randrange(12)
            for number in range(start, start + 1000):
                publish(version(number % 12), output)

        process = fork(keep_building)
        time.sleep(chance.random() * 0.03)
        os.kill(process, signal.SIGKILL)
        assert ended(process) == -signal.SIGKILL
        versions.add(which(output))
        number = chance.randrange(12)
        publish(version(number), output)
        assert which(output) == number
        assert beside(output) == TIDY
    assert len(versions) > 5


@pytest.mark.parametrize("how", ["ENOSPC", "EIO", "EACCES", "EPERM"])
def test_each_step_fails_once(output: Path, how: str) -> None:
    refused = 0
    for step in range(1, 2000, 2 if how == "ENOSPC" else 9):
        before = which(output)
        number = (before + 1) % 12

        def fail(step: int = step, number: int = number) -> None:
            attack(step, how)
            publish(version(number), output)

        code = ended(fork(fail))
        assert code in (0, 3)
        refused += code == 3
        assert which(output) == (before if code else number)
        if step > 150:
            break
    assert refused > (20 if how == "ENOSPC" else 3)
    publish(version(5), output)
    assert which(output) == 5
    assert beside(output) == TIDY


def test_no_more_room_for_files_of_this_size(output: Path) -> None:
    def publish_in_a_cramped_place() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        publish([*version(1), Artifact("z", bytes(100_000))], output)

    assert ended(fork(publish_in_a_cramped_place)) == 3
    assert which(output) == 0
    assert beside(output) == TIDY


@ROOT_ONLY
@pytest.mark.parametrize("limit", ["size=600k", "nr_inodes=90"])
def test_a_full_disk(tmp_path: Path, limit: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", limit, "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"NOT TRIED: nothing can be mounted here: {mounted.stderr.decode().strip()}")
    try:
        output = disk / "site"
        for path, data in FOREIGN.items():
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (output / path).write_bytes(data)
        publish(version(0), output)
        more = [Artifact(f"more/{number}/index.html", bytes(9000)) for number in range(100)]
        for _ in range(3):
            with pytest.raises(PublishError, match="left as it was: No space left on device"):
                publish([*version(1), *more], output)
            assert which(output) == 0
            assert beside(output) == TIDY
        with pytest.raises(PublishError, match="file system"):
            publish(version(1), disk)
        if limit.startswith("size"):
            publish(version(1), output)
            assert which(output) == 1
    finally:
        subprocess.run(["umount", disk], check=True)


@ROOT_ONLY
def test_another_file_system_inside_the_output(output: Path) -> None:
    for place in ("mine/disk", "pages/1"):
        (output / place).mkdir(exist_ok=True)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", output / place], capture_output=True, check=False)
        if mounted.returncode:
            pytest.skip(f"NOT TRIED: nothing can be mounted here: {mounted.stderr.decode().strip()}")
        try:
            (output / place / "precious").write_text("x")
            with pytest.raises(PublishError, match=r"file system|cross-device|not made by"):
                publish(version(1), output)
            assert (output / place / "precious").read_text() == "x"
            assert beside(output) == TIDY
        finally:
            subprocess.run(["umount", output / place], check=True)
    publish(version(1), output)
    assert which(output) == 1


def test_no_leave_to_write(output: Path) -> None:
    output.parent.chmod(0o555)

    def publish_as_nobody() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        publish(version(1), output)

    assert ended(fork(publish_as_nobody)) == 3
    assert which(output) == 0
    output.parent.chmod(0o000)
    assert ended(fork(publish_as_nobody)) == 3
    output.parent.chmod(0o755)
    assert which(output) == 0
    publish(version(1), output)
    assert which(output) == 1


def test_our_files_made_unreadable_are_written_anew(output: Path) -> None:
    (output / "index.html").chmod(0)
    (output / "pages/0").chmod(0o555)
    if os.geteuid() == 0:
        for path in (output.parent, *output.parent.rglob("*")):
            os.chown(path, 65534, 65534)

    def publish_as_owner() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        publish(version(1), output)

    assert ended(fork(publish_as_owner)) == 0
    assert which(output) == 1
    assert ended(fork(publish_as_owner)) == 0
    assert beside(output) == TIDY
    assert (output / "index.html").stat().st_mode & 0o444


@ROOT_ONLY
@pytest.mark.parametrize("what", ["site", "site/index.html", "site/pages/0", "site/CNAME", "site/pages/1/1/index.html"])
def test_what_cannot_be_changed(tmp_path: Path, what: str) -> None:
    output = tmp_path / "site"
    for path, data in FOREIGN.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(data)
    publish(version(0), output)
    fixed = subprocess.run(["chattr", "+i", tmp_path / what], capture_output=True, check=False)
    if fixed.returncode:
        pytest.skip(f"NOT TRIED: no file can be made immutable here: {fixed.stderr.decode().strip()}")
    inode = (tmp_path / what).stat().st_ino
    try:
        try:
            publish(version(1), output)
        except PublishError:
            assert which(output) == 0
        else:
            assert which(output) == 1
            publish(version(2), output)
            assert which(output) == 2
    finally:
        for path in tmp_path.rglob("*"):
            if path.lstat().st_ino == inode:
                subprocess.run(["chattr", "-i", path], check=True)
    publish(version(3), output)
    assert which(output) == 3
    assert beside(output) == TIDY


def test_builds_at_once_wait_for_each_other(output: Path) -> None:
    def build_all(first: int) -> None:
        for number in range(first, first + 12):
            publish(version(number % 12), output)

    processes = [fork(lambda first=first: build_all(first)) for first in (0, 4, 8)]  # type: ignore[misc]
    assert [ended(process) for process in processes] == [0, 0, 0]
    assert which(output) in (11, 3, 7)
    assert beside(output) == TIDY


def test_first_builds_at_once(output: Path) -> None:
    shutil.rmtree(output)
    processes = [fork(lambda: publish(version(1), output)) for _ in range(6)]
    assert {ended(process) for process in processes} == {0}
    assert held(output) == {artifact.path: artifact.data for artifact in version(1)}


def test_a_build_that_does_not_end_is_not_waited_for_for_ever(output: Path) -> None:
    with (output.parent / ".site.lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(PublishError, match=r"another build of “site” has not finished in 0\.1 seconds"):
            publish(version(1), output, wait=0.1)
        assert which(output) == 0
    publish(version(1), output)
    assert which(output) == 1


def test_a_reader_always_finds_a_page(output: Path) -> None:
    with tempfile.TemporaryDirectory(dir=output.parent) as place:
        for name in ("one", "other"):
            Path(place, name).mkdir()
        if not builder.publish.exchange.exchange(Path(place, "one"), Path(place, "other")):
            pytest.skip("NOT TRIED: this file system cannot exchange two folders in one step")

    def build_all() -> None:
        for number in range(1, 60):
            publish(version(number % 12), output)

    process = fork(build_all)
    reads = 0
    while os.waitpid(process, os.WNOHANG) == (0, 0):
        assert (output / "index.html").read_bytes().startswith(b"version ")
        reads += 1
    assert reads > 100


def test_meddled_with_all_the_time(output: Path) -> None:
    """Somebody saves a file of their own, and alters and deletes ours, while builds go on."""
    notes = output / "mine/notes.txt"

    def meddle() -> None:
        chance = random.Random(3)
        end = time.monotonic() + 1.5
        count = 0
        while time.monotonic() < end:
            count += 1
            try:
                draft = notes.with_name(f"draft-{count}")
                draft.write_bytes(b"%d" % count)
                draft.replace(notes)
            except FileNotFoundError:
                pass
            page = chance.randrange(14)
            ours = output / f"pages/{page % 5}/{page}/index.html"
            try:
                if count % 3 == 0:
                    ours.unlink()
                else:
                    ours.write_bytes(b"altered")
            except OSError:
                pass

    meddler = fork(meddle)
    outcomes = {"done": 0, "refused": 0}
    number = 0
    while os.waitpid(meddler, os.WNOHANG) == (0, 0):
        number = (number + 1) % 12
        try:
            publish(version(number), output)
        except PublishError:
            outcomes["refused"] += 1
        else:
            outcomes["done"] += 1
    assert outcomes["done"] > 10
    for path in [path for path in held(output) if path.startswith("mine/draft")]:
        (output / path).unlink()
    publish(version(5), output)
    assert int(notes.read_bytes()) > 10
    notes.write_bytes(FOREIGN["mine/notes.txt"])
    assert which(output) == 5
    assert beside(output) == TIDY
