"""The output → its twin, a second tree of the same files beside it: a few files are changed there, and the two change places.

So a new edition costs what changed in it, however large the rest, and is as whole at every moment as one that is made from nothing.
The files of a twin are hard links to those of the output, so only its folders can differ, and their times tell.
Which files of others were linked is written down beside it: whatever else is found there was put there by a person, whose shell may
stand in the folder that was the output a moment ago.
"""

# Ten thousand files cost one system call each, and no Path objects:
# ruff: noqa: PTH101, PTH102, PTH108

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from builder.publish.exchange import discard, remove, swap
from builder.publish.files import flush_folder, is_folder, write_file
from builder.publish.guard import beside
from builder.publish.shapes import LIST
from builder.publish.standing import listed_files, look
from builder.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def twin_of(output: Path) -> Path:
    """Where the twin stands."""
    return beside(output, "twin")


def _linked(output: Path) -> Path:
    """Where the list of the files of others in the twin stands."""
    return beside(output, "linked")


def make_twin(output: Path) -> tuple[str, ...]:
    """Make the twin anew. The folders of both trees, by their paths in each; none where there can be no twin, as on a disk without hard links."""
    dismiss_twin(output)
    twin, listed = twin_of(output), listed_files(output / LIST)
    stands = look(output, listed)
    if stands.ours.keys() != listed or not all(stands.ours.values()) or any(stands.foreign.values()):
        return ()
    folders = ("", *stands.folders)
    try:
        write_file(str(_linked(output)), ["".join(f"{path}\n" for path in stands.foreign).encode(errors="replace")], flush=False)
        for folder in folders:
            os.mkdir(f"{twin}/{folder}")
        for path in (LIST, *stands.ours, *stands.foreign):
            os.link(f"{output}/{path}", f"{twin}/{path}", follow_symlinks=False)
        for folder in ("", *stands.foreign_folders):
            os.chmod(f"{twin}/{folder}", stat.S_IMODE(os.lstat(f"{output}/{folder}").st_mode))
    except OSError:
        remove(twin)
        return ()
    return folders


def dismiss_twin(output: Path) -> None:
    """Delete the twin, but put into the output what a person added to it."""
    twin = twin_of(output)
    if is_folder(str(twin)):
        with suppress(OSError):
            stands, linked = look(twin, listed_files(twin / LIST)), listed_files(_linked(output))
            discard(twin, output, replace(stands, foreign={path: link for path, link in stands.foreign.items() if path in linked}))
        remove(twin)
    for ours in (twin, _linked(output)):
        with suppress(OSError):
            os.unlink(ours)


def exchange_twin(output: Path, changed: Mapping[str, bytes]) -> None:
    """Give some files of the twin other bytes, let it and the output change places, and make the two alike again."""
    twin = twin_of(output)
    try:
        for path, data in changed.items():
            os.unlink(f"{twin}/{path}")  # it is also the output's, so it is not written to
            write_file(f"{twin}/{path}", [data])
        for folder in {(twin / path).parent for path in changed}:
            flush_folder(folder)
        old = swap(twin, output)
    except BaseException:
        remove(twin)
        raise
    with suppress(OSError):  # the site is whole and in its place: a twin that is none is seen by its times
        flush_folder(output.parent)
        if old is not None and old != twin:
            old.rename(twin)
        for path in changed:
            os.unlink(f"{twin}/{path}")
            os.link(f"{output}/{path}", f"{twin}/{path}")
