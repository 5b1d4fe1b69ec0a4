"""The new tree, made whole beside the output before anything there is touched."""

# Ten thousand files cost one system call each, and no Path objects:
# ruff: noqa: PTH101, PTH102

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from builder.publish.files import copy_file, flush_folder, write_file
from builder.publish.guard import beside
from builder.publish.paths import folders_of
from builder.publish.shapes import LIST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.publish.shapes import Artifact, Changes
    from builder.publish.spool import Spooled
    from builder.publish.standing import Stands

FEW = 64  # up to so many new files are flushed one by one, more of them together
NOT_LINKABLE = (errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)


def fresh(output: Path) -> Path:
    """Make an empty folder beside the output for the new tree."""
    new = beside(output, f"new-{os.getpid()}")
    while os.path.lexists(new):  # something of a dead build that cannot be deleted
        new = beside(output, f"new-{int(new.name.rpartition('-')[2]) + 1}")
    new.mkdir()
    return new


def fill(new: Path, output: Path, wanted: Mapping[str, Artifact | Spooled], changes: Changes, stands: Stands) -> None:
    """Make the whole new tree: first its list, then what stays, what is carried over and what is written."""
    write_file(f"{new}/{LIST}", ["".join(f"{path}\n" for path in wanted).encode()])
    folders = folders_of((*wanted, *stands.foreign, *stands.foreign_folders))
    for folder in sorted(folders.union(stands.foreign_folders)):
        os.mkdir(f"{new}/{folder}")
    for path in (*changes.unchanged, *stands.foreign):
        try:
            if stands.foreign.get(path):  # some systems would follow the link
                copy_file(f"{output}/{path}", f"{new}/{path}")
            else:
                os.link(f"{output}/{path}", f"{new}/{path}")
        except OSError as error:
            if error.errno not in NOT_LINKABLE:
                raise
            copy_file(f"{output}/{path}", f"{new}/{path}")
    for path in changes.written:
        write_file(f"{new}/{path}", wanted[path].pieces(), flush=len(changes.written) <= FEW)
    for folder in (*stands.foreign_folders, ""):
        if os.path.lexists(f"{output}/{folder}"):
            os.chmod(f"{new}/{folder}", stat.S_IMODE(os.lstat(f"{output}/{folder}").st_mode))
    flush_folder(new, everything=len(changes.written) > FEW)
