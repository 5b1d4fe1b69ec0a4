"""Single files and folders, by the calls of the system: no link is followed, and nothing about an old file is believed."""

# Ten thousand files cost one system call each, and no Path objects:
# ruff: noqa: PTH113, PTH114, PTH119

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING

from builder.publish.shapes import PublishError, shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def is_folder(path: str) -> bool:
    """Whether a folder stands at a path, and not a link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def holds(path: str, pieces: Iterable[bytes]) -> bool:
    """Whether an ordinary file holds exactly these bytes."""
    try:
        handle = os.open(path, os.O_RDONLY | FLAGS)
        try:
            return all(os.read(handle, len(piece)) == piece for piece in pieces) and not os.read(handle, 1) and stat.S_ISREG(os.fstat(handle).st_mode)
        finally:
            os.close(handle)
    except OSError:
        return False  # it will be written anew


def write_file(path: str, pieces: Iterable[bytes], *, flush: bool = True) -> None:
    """Write a file that is not there yet."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FLAGS, 0o666)
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(handle, rest) :]
        if flush:
            os.fsync(handle)
    finally:
        os.close(handle)


def copy_file(old: str, new: str) -> None:
    """Make a second file or symbolic link like the first."""
    import shutil  # noqa: PLC0415 - slow to import, seldom needed

    if not os.path.islink(old) and not os.path.isfile(old):
        raise PublishError(f"“{shown(os.path.basename(old))}” in the output is not an ordinary file", "Move it away.")
    shutil.copy2(old, new, follow_symlinks=False)


def flush_folder(folder: Path, *, everything: bool = False) -> None:
    """Have the disk hold a folder's names and, if asked, all that was written to its file system."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if everything and not called("syncfs", handle) and sys.platform != "win32":
            os.sync()
        os.fsync(handle)
    finally:
        os.close(handle)


def called(name: str, *arguments: int | bytes) -> bool:
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
