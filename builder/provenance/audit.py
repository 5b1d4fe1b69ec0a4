"""A published folder → each way in which it differs from the list of what was published."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from typing import TYPE_CHECKING

from builder.problem import Problem, in_order
from builder.provenance.manifest import MANIFEST
from builder.publish import LIST
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 100_000_000  # bytes of a manifest
NOT_PUBLISHED = (LIST, ".git", ".gitattributes", ".gitignore")  # at the top of the output, and on no server
MOST = 1_000_000_000  # figures
SHORT = re.compile(r"[0-9a-f]{4,64}")
DIGEST = re.compile(r"[0-9a-f]{64}")


def audit(folder: Path, trusted: Path | None = None) -> tuple[Problem, ...]:
    """Each way in which a published folder differs from its own `build.json`, or from a trusted one, which its own must then be.

    Hidden files may be missing, as servers and downloads leave them out, but not differ.
    """
    listed = _listed(trusted or folder / MANIFEST)
    if isinstance(listed, Problem):
        return (listed,)
    problems: list[Problem] = []
    if trusted is not None:
        data = trusted.read_bytes()
        problems += _compared(folder, MANIFEST, hashlib.sha256(data).hexdigest(), len(data))
    met = {MANIFEST}
    for path, ordinary in _files(folder, problems):
        met.add(path)
        if path == MANIFEST:
            continue
        if path not in listed:
            message = f"{MANIFEST} does not list this file"
            problems.append(_at(path, "published-added", message, "Find out who put it there, or take it away."))
        elif not ordinary:
            message = "this is a link or a device, where a file was published"
            problems.append(_at(path, "published-altered", message, "Publish the site again."))
        else:
            problems.extend(_compared(folder, path, *listed[path]))
    for path in listed.keys() - met:
        if not any(name.startswith(".") and name.strip(".") for name in path.split("/")):
            message = f"{MANIFEST} lists this file, but it is not there"
            problems.append(_at(path, "published-missing", message, "Publish the site again."))
    return in_order(problems)


def published(manifest: Path) -> str:
    """What a manifest that was found true says of the site, in a line."""
    whole = json.loads(manifest.read_bytes())
    match whole.get("revision"):
        case {"short": str(short), "uncommitted_changes": bool(dirty)} if SHORT.fullmatch(short):
            commit = f"revision {short}{' with changes in no commit' if dirty else ''}"
        case _:
            commit = "no revision"
    figures = whole.get("figures_proved")
    return f"{len(whole['files']):,} files agree with {MANIFEST}; {commit}, {figures if type(figures) is int and figures < MOST else 'no'} figures proved"


def _listed(manifest: Path) -> dict[str, tuple[str, int]] | Problem:
    """Digest and size of every file by its path, as the manifest has them."""
    way_out = f"Name a folder that the builder published, with its {MANIFEST}."
    try:
        with open(manifest, "rb", opener=_open) as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            return _at(MANIFEST, "no-manifest", f"the manifest has more than {LARGEST:,} bytes", way_out)
        whole = json.loads(data.decode("utf-8"))
    except OSError as error:
        return _at(MANIFEST, "no-manifest", f"the manifest cannot be read: {error.strerror}", way_out)
    except (ValueError, RecursionError) as error:
        return _at(MANIFEST, "no-manifest", f"the manifest is not JSON: {type(error).__name__}", way_out)
    rows = whole.get("files") if isinstance(whole, dict) else None
    listed: dict[str, tuple[str, int]] = {}
    for row in rows if isinstance(rows, list) else [None]:
        match row:
            case {"path": str(path), "sha256": str(digest), "size": int(size)} if (
                DIGEST.fullmatch(digest) and size >= 0 and path not in listed and type(size) is int
            ):
                listed[path] = (digest, size)
            case _:
                message = f"the manifest is damaged: file {len(listed) + 1} of its list is not a path, digest and size"
                return _at(MANIFEST, "no-manifest", message, way_out)
    return listed


def _open(path: str, flags: int) -> int:
    """Open an ordinary file, not what a link names, and wait for nothing."""
    handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise OSError(0, "not an ordinary file")


def _files(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, bool]]:
    """Every file of the folder, with whether it is an ordinary one; links are not followed."""
    waiting = [""]
    while waiting:
        above = waiting.pop()
        try:
            with os.scandir(folder / above) as entries:
                for entry in entries:
                    path = above + entry.name
                    if path in NOT_PUBLISHED:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{path}/")
                    else:
                        yield path, entry.is_file(follow_symlinks=False)
        except OSError as error:
            problems.append(_at(above or ".", "published-altered", f"cannot be read: {error.strerror}", "Look into it."))


def _compared(folder: Path, path: str, digest: str, size: int) -> Iterator[Problem]:
    """What differs in a file that is there."""
    try:
        with open(folder / path, "rb", opener=_open) as file:
            real = os.fstat(file.fileno()).st_size
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        yield _at(path, "published-altered", f"cannot be read: {error.strerror}", "Look into it.")
        return
    if (found, real) != (digest, size):
        message = f"the file has {real:,} bytes and SHA-256 {found}, {MANIFEST} says {size:,} bytes and {digest}"
        yield _at(path, "published-altered", message, "Find out what was altered, and publish the site again.")


def _at(path: str, code: str, message: str, way_out: str) -> Problem:
    shown = path if path.isprintable() else ascii(path)[1:-1]
    return Problem(code, Span(shown, 0, 0), message, way_out)
