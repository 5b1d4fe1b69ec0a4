"""Artifacts → the output folder: the only writer, and it replaces the folder as a whole or not at all.

A complete new tree is built beside the output, in `.site.new-…`, and then the two change places in one step.
Files whose bytes stay the same are hard links to the ones that stood there, so they keep their inode and their time.

What an earlier build made is known from the list `.built` that it left in the output, which changes places with it.
Every other file belongs to a person: it is carried over by a hard link, and never written, replaced or deleted.
A path is ours for as long as it stands on the list, so a published file that was altered is repaired, not kept.
Nothing about an old file is believed: its bytes are read and compared, which costs ten millionths of a second each.

One build at a time: each holds the lock `.site.lock` beside the output, which dies with its process.
Whoever holds it may therefore clear away every `.site.new-…` that a killed build left.
"""

# Ten thousand files cost one system call each, and no Path objects:
# ruff: noqa: PTH100, PTH101, PTH102, PTH105, PTH106, PTH108, PTH112, PTH113, PTH114, PTH119, PTH123, PTH208

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
import unicodedata
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LIST = ".built"
MOST_FOREIGN = 20_000  # more files of others than this, and the folder is not an output folder
FEW = 64  # up to so many new files are flushed one by one, more of them together
NOT_LINKABLE = (errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
BAD_NAME = re.compile(
    r"(?i)|(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?|.*[. ]|.*[\x00-\x1f\x7f<>:\"|?*\\].*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site: its path relative to the output, with forward slashes, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication did, as sorted paths."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class PublishError(Exception):
    """The output was left as it was; `help` says what to do about it."""

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = way_out


@dataclass(frozen=True, slots=True)
class _Stands:
    """What stands in the output now.

    `listed` is what the last build said it made, `ours` what is left of it, with whether each is an ordinary file.
    `foreign` files, with whether each is a symbolic link, and `foreign_folders` are other people's.
    `folders` are all, each after the one that holds it.
    """

    listed: frozenset[str]
    ours: Mapping[str, bool]
    foreign: Mapping[str, bool]
    folders: tuple[str, ...]
    foreign_folders: tuple[str, ...]


def publish(artifacts: Iterable[Artifact], output: Path, *, root: Path | None = None, wait: float = 30.0) -> Changes:
    """Make the output hold these artifacts, and nothing else of ours.

    `root` is the folder that the site is made from, which the output must not hold.
    `wait` is for how many seconds another build of the same output is waited for.
    """
    wanted = _wanted(artifacts)
    try:
        output = Path(os.path.abspath(output))
        _check_output(output, root)
        output.parent.mkdir(parents=True, exist_ok=True)
        with _alone(output, wait):
            _clear(output)
            _check_output(output, root)
            return _replace(wanted, output)
    except OSError as error:
        raise _failed(output, error) from error


def _failed(output: Path, error: OSError) -> PublishError:
    """What kept a publication from its work."""
    message = f"“{_shown(output.name)}” was left as it was: {error.strerror or error}"
    if error.filename:
        place = os.path.relpath(os.fsdecode(error.filename), output.parent)
        named = re.sub(r"^\.(.+)\.(?:new|old)-\d+", r"\1", place)
        message += f" ({_shown(named)})"
    return PublishError(message, "Make room, or give the builder leave to write there, and build again.")


def _shown(path: str) -> str:
    """A path in which whatever a terminal might obey is spelt out."""
    return path if path.isprintable() else ascii(path)[1:-1]


def _wanted(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """The artifacts by path, each of which stays inside the output on every computer."""
    wanted: dict[str, bytes] = {}
    folded: dict[str, str] = {}
    good: set[str] = set()
    for artifact in artifacts:
        path = artifact.path
        names = path.split("/")
        if not good.issuperset(names):
            if path == LIST or any(BAD_NAME.fullmatch(name) for name in names) or not path.isprintable():
                raise PublishError(f"the builder will not write to {path!r}", "Choose another address or file name.")
            good.update(names)
        other = folded.setdefault(_folded(path), path)
        if path in wanted or other != path:
            raise PublishError(f"two files would be written to {path!r}", "Give one of them another address.")
        wanted[path] = artifact.data
    for folder in sorted(_folders(wanted)):
        if folded.setdefault(_folded(folder), f"{folder}/") != f"{folder}/":
            message = f"{folder!r} would be a folder, and the same name something else"
            raise PublishError(message, "Give one of them another address.")
    return dict(sorted(wanted.items()))


def _folded(path: str) -> str:
    """A path as a computer that knows no case and no composition of letters sees it."""
    return unicodedata.normalize("NFC", path).casefold()


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders that the paths stand in."""
    folders: set[str] = set()
    for folder in {path.rpartition("/")[0] for path in paths}:
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]  # noqa: PLW2901 - climbs
    return folders


def _check_output(output: Path, root: Path | None) -> None:
    """Refuse an output that is not a folder of its own."""
    way_out = "Name a folder of its own with --output, such as “site”."
    if output.is_symlink():
        raise PublishError(f"the output “{_shown(output.name)}” is a symbolic link", "Name the folder itself with --output.")
    if output.exists() and not output.is_dir():
        raise PublishError(f"the output “{_shown(output.name)}” is not a folder", way_out)
    if output.parent == output or os.path.ismount(output):
        raise PublishError(f"the output “{_shown(str(output))}” is a whole file system", way_out)
    real = output.resolve()
    if root is not None:
        home = root.resolve()
        if home == real or real in home.parents:
            raise PublishError(f"the output “{_shown(output.name)}” holds the site's own sources", way_out)
        for name in ("content", "templates", "static", ".git"):
            inside = home / name
            if inside == real or inside in real.parents:
                raise PublishError(f"the output would stand inside “{name}”", way_out)


@contextmanager
def _alone(output: Path, wait: float) -> Iterator[None]:
    """Hold the lock of the output, or wait for it."""
    handle = os.open(_beside(output, "lock"), os.O_RDWR | os.O_CREAT | _FLAGS, 0o666)
    try:
        end = time.monotonic() + wait
        while not _locked(handle):
            if time.monotonic() > end:
                message = f"another build of “{_shown(output.name)}” has not finished in {wait:g} seconds"
                raise PublishError(message, "Wait for it, or end it, and build again.")
            time.sleep(0.02)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """Whether the lock is ours now."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f".{output.name}.{what}")


def _leftovers(output: Path, what: str) -> list[Path]:
    """What builds that were killed left beside the output."""
    name = re.compile(re.escape(_beside(output, what).name) + r"-\d+")
    with os.scandir(output.parent) as entries:
        return sorted(output.parent / e.name for e in entries if name.fullmatch(e.name) and e.is_dir(follow_symlinks=False))


def _clear(output: Path) -> None:
    """Clear away what killed builds left; where folders cannot be exchanged in one step, finish what one began."""
    for path in _leftovers(output, "old"):
        if not os.path.lexists(output):
            path.rename(output)
    for path in (*_leftovers(output, "old"), *_leftovers(output, "new")):
        _remove(path)


def _remove(folder: Path) -> None:
    """Delete a tree of ours as far as possible; what remains waits for the next build."""
    import shutil  # noqa: PLC0415 - slow to import, seldom needed

    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):  # folders that were made read-only keep their files
        os.chmod(folder, 0o700)
        for above, names, _ in os.walk(folder):
            for name in names:
                if _is_folder(f"{above}/{name}"):
                    os.chmod(f"{above}/{name}", 0o700)
        shutil.rmtree(folder, ignore_errors=True)


def _replace(wanted: dict[str, bytes], output: Path) -> Changes:
    """Build the new tree and change places, unless the output is already as wanted."""
    listed = _listed(output)
    held = _held(wanted, output)
    if len(held) == len(wanted) and listed == wanted.keys() and output.is_dir():
        return Changes(unchanged=tuple(wanted))
    stands = _look(output, listed)
    held.intersection_update(stands.ours)
    changes = Changes(
        written=tuple(path for path in wanted if path not in held),
        unchanged=tuple(path for path in wanted if path in held),
        removed=tuple(sorted(stands.ours.keys() - wanted.keys())),
    )
    return _exchanged(wanted, output, changes, stands)


def renew(changed: Mapping[str, bytes], output: Path, *, root: Path | None = None, wait: float = 30.0) -> Changes | None:
    """Give some files of the output other bytes, all at once, and leave the others unread: the caller knows that they are as they were.

    None, and nothing done, when the output does not hold exactly what its list says.
    """
    try:
        output = Path(os.path.abspath(output))
        _check_output(output, root)
        with _alone(output, wait):
            _clear(output)
            _check_output(output, root)
            listed = _listed(output)
            stands = _look(output, listed)
            if not changed.keys() <= listed or stands.ours.keys() != listed or not all(stands.ours.values()):
                return None
            wanted = {path: changed.get(path, b"") for path in sorted(listed)}
            return _exchanged(wanted, output, Changes(tuple(sorted(changed)), tuple(path for path in wanted if path not in changed)), stands)
    except OSError as error:
        raise _failed(output, error) from error


def _exchanged(wanted: dict[str, bytes], output: Path, changes: Changes, stands: _Stands) -> Changes:
    """Make the whole new tree and let it take the place of the output."""
    _check_foreign(wanted, stands)
    new = _fresh(output)
    try:
        _fill(new, output, wanted, changes, stands)
        old = _swap(new, output)
    except BaseException:
        _remove(new)
        raise
    with suppress(OSError):  # the site is whole and in its place: what fails now fails for the next build to mend
        _flush(output.parent)
        if old is not None:
            _discard(old, output, stands)
    return changes


def _held(wanted: Mapping[str, bytes], output: Path) -> set[str]:
    """Which files stand in the output as wanted, byte for byte, with no link on the way to them."""
    folders = {"": os.path.isdir(output)}
    for path in sorted(_folders(wanted)):
        above = folders[path.rpartition("/")[0]]
        folders[path] = above and _is_folder(f"{output}/{path}")
    return {path for path, data in wanted.items() if folders[path.rpartition("/")[0]] and _holds(f"{output}/{path}", data)}


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def _look(output: Path, listed: frozenset[str]) -> _Stands:
    """Tell our files in the output from those of others, without following a link."""
    made = _folders(listed)
    ours: dict[str, bool] = {}
    foreign: dict[str, bool] = {}
    folders: list[str] = []
    waiting = [""] if output.is_dir() else []
    device = output.stat().st_dev if waiting else 0
    while waiting:
        above = waiting.pop()
        with os.scandir(f"{output}/{above}") as entries:
            for entry in entries:
                path = above + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if path not in made and entry.stat(follow_symlinks=False).st_dev != device:
                        raise PublishError(f"“{_shown(path)}” in the output is another file system", "Unmount it.")
                    folders.append(path)
                    waiting.append(f"{path}/")
                elif path in listed:
                    ours[path] = entry.is_file(follow_symlinks=False)
                elif path != LIST:
                    foreign[path] = entry.is_symlink()
        if len(foreign) > MOST_FOREIGN:
            message = f"“{_shown(output.name)}” holds more than {MOST_FOREIGN:,} files that the builder did not make"
            raise PublishError(message, "Name a folder of its own with --output, such as “site”.")
    folders.sort()
    return _Stands(listed, ours, foreign, tuple(folders), tuple(path for path in folders if path not in made))


def _listed(output: Path) -> frozenset[str]:
    """What the last build of the output made, by the list that it left; nothing when there is no such list."""
    try:
        handle = os.open(output / LIST, os.O_RDONLY | _FLAGS)
    except OSError:
        return frozenset()
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return frozenset()
        return frozenset(file.read().decode("utf-8", "replace").split("\n")) - {""}


_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def _check_foreign(wanted: Mapping[str, bytes], stands: _Stands) -> None:
    """Refuse to write where something of another stands."""
    folders = _folders(wanted)
    for path in (*stands.foreign, *stands.foreign_folders):
        clash = path in wanted or (path in stands.foreign and path in folders)
        if clash or not wanted.keys().isdisjoint(_folders([path])):
            message = f"“{_shown(path)}” in the output was not made by the builder, and a page would take its place"
            raise PublishError(message, "Move it away, or give the page another address.")


def _holds(path: str, data: bytes) -> bool:
    """Whether an ordinary file holds exactly these bytes."""
    try:
        handle = os.open(path, os.O_RDONLY | _FLAGS)
        try:
            return os.read(handle, len(data) + 1) == data and (bool(data) or stat.S_ISREG(os.fstat(handle).st_mode))
        finally:
            os.close(handle)
    except OSError:
        return False  # it will be written anew


def _fresh(output: Path) -> Path:
    """Make an empty folder beside the output for the new tree."""
    new = _beside(output, f"new-{os.getpid()}")
    while os.path.lexists(new):  # something of a dead build that cannot be deleted
        new = _beside(output, f"new-{int(new.name.rpartition('-')[2]) + 1}")
    new.mkdir()
    return new


def _fill(new: Path, output: Path, wanted: Mapping[str, bytes], changes: Changes, stands: _Stands) -> None:
    """Make the whole new tree: first its list, then what stays, what is carried over and what is written."""
    _write(f"{new}/{LIST}", "".join(f"{path}\n" for path in wanted).encode())
    folders = _folders((*wanted, *stands.foreign, *stands.foreign_folders))
    for folder in sorted(folders.union(stands.foreign_folders)):
        os.mkdir(f"{new}/{folder}")
    for path in (*changes.unchanged, *stands.foreign):
        try:
            if stands.foreign.get(path):  # some systems would follow the link
                _copy(f"{output}/{path}", f"{new}/{path}")
            else:
                os.link(f"{output}/{path}", f"{new}/{path}")
        except OSError as error:
            if error.errno not in NOT_LINKABLE:
                raise
            _copy(f"{output}/{path}", f"{new}/{path}")
    for path in changes.written:
        _write(f"{new}/{path}", wanted[path], flush=len(changes.written) <= FEW)
    for folder in (*stands.foreign_folders, ""):
        if os.path.lexists(f"{output}/{folder}"):
            os.chmod(f"{new}/{folder}", stat.S_IMODE(os.lstat(f"{output}/{folder}").st_mode))
    _flush(new, everything=len(changes.written) > FEW)


def _write(path: str, data: bytes, *, flush: bool = True) -> None:
    """Write a file that is not there yet."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if flush:
            os.fsync(handle)
    finally:
        os.close(handle)


def _copy(old: str, new: str) -> None:
    """Make a second file or symbolic link like the first."""
    import shutil  # noqa: PLC0415 - slow to import, seldom needed

    if not os.path.islink(old) and not os.path.isfile(old):
        raise PublishError(f"“{_shown(os.path.basename(old))}” in the output is not an ordinary file", "Move it away.")
    shutil.copy2(old, new, follow_symlinks=False)


def _flush(folder: Path, *, everything: bool = False) -> None:
    """Have the disk hold a folder's names and, if asked, all that was written to its file system."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if everything and not _called("syncfs", handle) and sys.platform != "win32":
            os.sync()
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(new: Path, output: Path) -> Path | None:
    """Put the new tree in the place of the output; where the old one is then, if there was one."""
    if not os.path.lexists(output):
        new.rename(output)
        return None
    if _exchange(new, output):
        return new
    old = _beside(output, f"old-{os.getpid()}")
    output.rename(old)
    try:
        new.rename(output)
    except BaseException:
        old.rename(output)
        raise
    return old


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    linux = ("renameat2", -100, os.fsencode(one), -100, os.fsencode(other), 2)  # AT_FDCWD, RENAME_EXCHANGE
    darwin = ("renamex_np", os.fsencode(one), os.fsencode(other), 2)  # RENAME_SWAP
    return _called(*linux) or _called(*darwin)


def _called(name: str, *arguments: int | bytes) -> bool:
    """Whether a function of the system did its work; False where there is no such function."""
    import ctypes  # noqa: PLC0415 - slow to import, not needed when nothing differs

    if os.name == "nt":
        return False
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return False
    if function(*arguments) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP):
        return False
    raise OSError(code, os.strerror(code))


def _discard(old: Path, output: Path, stands: _Stands) -> None:
    """Delete the old tree, but rescue what a person changed or added in it after it was looked at."""
    for path in (LIST, *stands.ours):
        with suppress(FileNotFoundError):
            os.unlink(f"{old}/{path}")
    for path in stands.foreign:
        with suppress(FileNotFoundError):
            if _is_newer(f"{old}/{path}", f"{output}/{path}"):
                os.replace(f"{old}/{path}", f"{output}/{path}")
            else:
                os.unlink(f"{old}/{path}")
    for folder in (*reversed(stands.folders), ""):
        try:
            os.rmdir(f"{old}/{folder}")
        except OSError:
            for name in os.listdir(f"{old}/{folder}"):
                path = f"{folder}/{name}".lstrip("/")
                if _is_folder(f"{output}/{folder}") and (path in stands.foreign or not os.path.lexists(f"{output}/{path}")):
                    os.replace(f"{old}/{path}", f"{output}/{path}")
            os.rmdir(f"{old}/{folder}")


def _is_newer(one: str, other: str) -> bool:
    """Whether the first of two files is another than the second, and was changed later."""
    try:
        there = os.lstat(other)
    except FileNotFoundError:
        return False  # deleted since, by the person whose file it is
    here = os.lstat(one)
    return not os.path.samestat(here, there) and here.st_mtime_ns > there.st_mtime_ns
