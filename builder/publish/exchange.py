"""The new tree and the output change places in one step; the old tree, and what killed builds left, is cleared away."""

# Ten thousand files cost one system call each, and no Path objects:
# ruff: noqa: PTH101, PTH105, PTH106, PTH108, PTH208

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from builder.publish.files import called, is_folder
from builder.publish.guard import beside
from builder.publish.shapes import LIST

if TYPE_CHECKING:
    from pathlib import Path

    from builder.publish.standing import Stands


def _leftovers(output: Path, what: str) -> list[Path]:
    """What builds that were killed left beside the output."""
    name = re.compile(re.escape(beside(output, what).name) + r"-\d+")
    with os.scandir(output.parent) as entries:
        return sorted(output.parent / e.name for e in entries if name.fullmatch(e.name) and e.is_dir(follow_symlinks=False))


def clear(output: Path) -> None:
    """Clear away what killed builds left; where folders cannot be exchanged in one step, finish what one began."""
    for path in _leftovers(output, "old"):
        if not os.path.lexists(output):
            path.rename(output)
    for path in (*_leftovers(output, "old"), *_leftovers(output, "new")):
        remove(path)


def remove(folder: Path) -> None:
    """Delete a tree of ours as far as possible; what remains waits for the next build."""
    import shutil  # noqa: PLC0415 - slow to import, seldom needed

    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):  # folders that were made read-only keep their files
        os.chmod(folder, 0o700)
        for above, names, _ in os.walk(folder):
            for name in names:
                if is_folder(f"{above}/{name}"):
                    os.chmod(f"{above}/{name}", 0o700)
        shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, output: Path) -> Path | None:
    """Put the new tree in the place of the output; where the old one is then, if there was one."""
    if not os.path.lexists(output):
        new.rename(output)
        return None
    if exchange(new, output):
        return new
    old = beside(output, f"old-{os.getpid()}")
    output.rename(old)
    try:
        new.rename(output)
    except BaseException:
        old.rename(output)
        raise
    return old


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    linux = ("renameat2", -100, os.fsencode(one), -100, os.fsencode(other), 2)  # AT_FDCWD, RENAME_EXCHANGE
    darwin = ("renamex_np", os.fsencode(one), os.fsencode(other), 2)  # RENAME_SWAP
    return called(*linux) or called(*darwin)


def discard(old: Path, output: Path, stands: Stands) -> None:
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
                if is_folder(f"{output}/{folder}") and (path in stands.foreign or not os.path.lexists(f"{output}/{path}")):
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
