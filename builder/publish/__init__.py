"""Artifacts → the output folder: the only writer, and it replaces the folder as a whole or not at all.

A complete new tree is built beside the output, in `.site.new-…`, and then the two change places in one step.
Files whose bytes stay the same are hard links to the ones that stood there, so they keep their inode and their time.

What an earlier build made is known from the list `.built` that it left in the output, which changes places with it.
Every other file belongs to a person: it is carried over by a hard link, and never written, replaced or deleted.
A path is ours for as long as it stands on the list, so a published file that was altered is repaired, not kept.
Nothing about an old file is believed: its bytes are read and compared, which costs ten millionths of a second each.

Where few files change, the twin of the output saves the rest (see `twin`).

One build at a time: whoever holds the lock may clear away every `.site.new-…` that a killed build left.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from builder.publish.exchange import clear, discard, remove, swap
from builder.publish.files import flush_folder
from builder.publish.guard import alone, check_output
from builder.publish.paths import wanted_files
from builder.publish.shapes import LIST, Artifact, Changes, PublishError, shown
from builder.publish.spool import Spool, Spooled
from builder.publish.standing import Stands, check_foreign, held_files, listed_files, look
from builder.publish.tree import fill, fresh
from builder.publish.twin import exchange_twin, make_twin, twin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["LIST", "Artifact", "Changes", "PublishError", "Spool", "Spooled", "make_ready", "publish", "renew"]


def publish(artifacts: Iterable[Artifact | Spooled], output: Path, *, root: Path | None = None, wait: float = 30.0) -> Changes:
    """Make the output hold these artifacts, and nothing else of ours.

    `root` is the folder that the site is made from, which the output must not hold.
    `wait` is for how many seconds another build of the same output is waited for.
    """
    wanted = wanted_files(artifacts)
    try:
        output = Path(os.path.abspath(output))  # noqa: PTH100 - a link is to be seen, not followed
        check_output(output, root)
        output.parent.mkdir(parents=True, exist_ok=True)
        with alone(output, wait):
            clear(output)
            check_output(output, root)
            return _replace(wanted, output)
    except OSError as error:
        raise _failed(output, error) from error


def renew(changed: Mapping[str, bytes], output: Path, stands: Callable[[], bool], renewed: Callable[[], None], *, root: Path | None = None, wait: float = 30.0) -> bool:
    """Give some files of the output other bytes, all at once, and leave the others unread.

    `stands` says whether the output and its twin are as the caller knows them; if not, nothing is done. `renewed` is called before another build can begin.
    """
    try:
        output = Path(os.path.abspath(output))  # noqa: PTH100 - a link is to be seen, not followed
        check_output(output, root)
        with alone(output, wait):
            clear(output)
            check_output(output, root)
            if not stands():
                return False
            exchange_twin(output, changed)
            renewed()
            return True
    except OSError as error:
        raise _failed(output, error) from error


def make_ready(output: Path, made: Callable[[tuple[str, ...]], None], *, wait: float = 30.0) -> None:
    """Make the twin with which `renew` works, and call `made` with the folders of both before another build can begin."""
    output = Path(os.path.abspath(output))  # noqa: PTH100 - a link is to be seen, not followed
    with alone(output, wait):
        folders = make_twin(output)
        made(tuple(os.path.join(top, *folder.split("/")).rstrip(os.sep) for top in (output, twin_of(output)) for folder in folders))  # noqa: PTH118 - ten thousand of them


def _replace(wanted: dict[str, Artifact | Spooled], output: Path) -> Changes:
    """Build the new tree and change places, unless the output is already as wanted."""
    listed = listed_files(output / LIST)
    held = held_files(wanted, output)
    if len(held) == len(wanted) and listed == wanted.keys() and output.is_dir():
        return Changes(unchanged=tuple(wanted))
    stands = look(output, listed)
    held.intersection_update(stands.ours)
    changes = Changes(
        written=tuple(path for path in wanted if path not in held),
        unchanged=tuple(path for path in wanted if path in held),
        removed=tuple(sorted(stands.ours.keys() - wanted.keys())),
    )
    return _exchanged(wanted, output, changes, stands)


def _exchanged(wanted: dict[str, Artifact | Spooled], output: Path, changes: Changes, stands: Stands) -> Changes:
    """Make the whole new tree and let it take the place of the output."""
    check_foreign(wanted, stands)
    new = fresh(output)
    try:
        fill(new, output, wanted, changes, stands)
        old = swap(new, output)
    except BaseException:
        remove(new)
        raise
    with suppress(OSError):  # the site is whole and in its place: what fails now fails for the next build to mend
        flush_folder(output.parent)
        if old is not None:
            discard(old, output, stands)
    return changes


def _failed(output: Path, error: OSError) -> PublishError:
    """What kept a publication from its work."""
    message = f"“{shown(output.name)}” was left as it was: {error.strerror or error}"
    if error.filename:
        place = os.path.relpath(os.fsdecode(error.filename), output.parent)
        named = re.sub(r"^\.(.+)\.(?:new|old)-\d+", r"\1", place)
        message += f" ({shown(named)})"
    return PublishError(message, "Make room, or give the builder leave to write there, and build again.")
