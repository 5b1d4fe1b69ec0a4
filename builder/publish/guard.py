"""Who may write to the output: a folder of its own, and one build at a time.

Each holds the lock `.site.lock` beside the output, which dies with its process.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from builder.publish.files import FLAGS
from builder.publish.shapes import PublishError, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def check_output(output: Path, root: Path | None) -> None:
    """Refuse an output that is not a folder of its own."""
    way_out = "Name a folder of its own with --output, such as “site”."
    if output.is_symlink():
        raise PublishError(f"the output “{shown(output.name)}” is a symbolic link", "Name the folder itself with --output.")
    if output.exists() and not output.is_dir():
        raise PublishError(f"the output “{shown(output.name)}” is not a folder", way_out)
    if output.parent == output or os.path.ismount(output):
        raise PublishError(f"the output “{shown(str(output))}” is a whole file system", way_out)
    real = output.resolve()
    if root is not None:
        home = root.resolve()
        if home == real or real in home.parents:
            raise PublishError(f"the output “{shown(output.name)}” holds the site's own sources", way_out)
        for name in ("content", "templates", "static", ".git"):
            inside = home / name
            if inside == real or inside in real.parents:
                raise PublishError(f"the output would stand inside “{name}”", way_out)


@contextmanager
def alone(output: Path, wait: float) -> Iterator[None]:
    """Hold the lock of the output, or wait for it."""
    handle = os.open(beside(output, "lock"), os.O_RDWR | os.O_CREAT | FLAGS, 0o666)
    try:
        end = time.monotonic() + wait
        while not _locked(handle):
            if time.monotonic() > end:
                message = f"another build of “{shown(output.name)}” has not finished in {wait:g} seconds"
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


def beside(output: Path, what: str) -> Path:
    """The path of something of ours that stands beside the output."""
    return output.with_name(f".{output.name}.{what}")
