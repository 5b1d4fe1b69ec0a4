"""Artifacts and the history → where the site comes from: `build.json`, `sbom.json`, and whether a copy still agrees.

Everything is taken from git, the artifacts and the installed packages, and nothing from the clock or the machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.problem import Problem, in_order
from builder.publish import LIST, Artifact
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.metadata import Distribution
    from pathlib import Path

MANIFEST = "build.json"
BILL = "sbom.json"
SOURCES = ("content", "templates", "static", "builder")
LARGEST = 100_000_000  # bytes of a manifest
PATIENCE = 20  # seconds for git
NOT_PUBLISHED = (LIST, ".git", ".gitattributes", ".gitignore")  # at the top of the output, and on no server
DIGEST = re.compile(r"[0-9a-f]{64}")
OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
REQUIREMENT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that the site was built from; `dirty` when what it is built from has changes that are in no commit."""

    commit: str
    date: str
    dirty: bool

    @property
    def short(self) -> str:
        """The first digits of the commit, as many whatever the repository."""
        return self.commit[:10]


def revision(root: Path) -> Revision | None:
    """The commit of the sources in `root`; None when they are in no commit or there is no git."""
    # `-c` before anything: neither a monitor nor a signature program that a repository names may run.
    git = ["git", "-C", os.fspath(root), "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"]
    commands = (
        ["log", "-1", "--no-color", "--no-mailmap", "--format=%H %cI", "HEAD"],
        ["ls-tree", "--name-only", "HEAD", "content"],
        ["status", "--porcelain", "--no-renames", "--ignore-submodules=all", "--", *SOURCES],
    )
    running: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            running.append(_started([*git, *command]))  # noqa: PERF401 - each is ended if the next fails to start
        head, tracked, changed = (process.communicate(timeout=PATIENCE)[0] for process in running)
    except (OSError, subprocess.SubprocessError):
        return None
    finally:
        for process in running:
            if process.poll() is None:
                process.kill()
                process.communicate()
    if any(process.returncode for process in running) or not tracked.strip():
        return None
    commit, _, date = head.decode("ascii", "replace").strip().partition(" ")
    return Revision(commit, date, bool(changed.strip())) if OBJECT.fullmatch(commit) else None


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    """A command that runs, asks nothing and is heard."""
    nothing = subprocess.DEVNULL
    return subprocess.Popen(command, env=_environment(), stdin=nothing, stdout=subprocess.PIPE, stderr=nothing)  # noqa: S603 - our own arguments


def _environment() -> dict[str, str]:
    """The environment without what would point git at another repository, or have it ask or lock."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def manifest(
    artifacts: Iterable[Artifact],
    *,
    revision: Revision | None,
    data_digest: str,
    figures_proved: int,
    proof: Mapping[str, object] | None,
) -> Artifact:
    """`build.json`: every other file with its SHA-256 and size, and what the site was built from."""
    files = sorted((a for a in artifacts if a.path != MANIFEST), key=lambda artifact: artifact.path)
    whole = {
        "format": 1,
        "revision": revision
        and {
            "commit": revision.commit,
            "short": revision.short,
            "date": revision.date,
            "uncommitted_changes": revision.dirty,
        },
        "data_sha256": data_digest,
        "figures_proved": figures_proved,
        "proof": proof,
        "count": len(files),
        "bytes": sum(len(artifact.data) for artifact in files),
        "files": [{"path": a.path, "sha256": hashlib.sha256(a.data).hexdigest(), "size": len(a.data)} for a in files],
    }
    return Artifact(MANIFEST, _json(whole))


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n").encode()


def audit(folder: Path) -> tuple[Problem, ...]:
    """Each way in which a published folder differs from its own `build.json`.

    Hidden files may be missing, as servers and downloads leave them out, but not differ.
    """
    listed = _listed(folder)
    if isinstance(listed, Problem):
        return (listed,)
    problems: list[Problem] = []
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
        if not any(name.startswith(".") for name in path.split("/")):
            message = f"{MANIFEST} lists this file, but it is not there"
            problems.append(_at(path, "published-missing", message, "Publish the site again."))
    return in_order(problems)


def _listed(folder: Path) -> dict[str, tuple[str, int]] | Problem:
    """Digest and size of every file by its path, as the manifest has them."""
    way_out = f"Name a folder that the builder published, with its {MANIFEST}."
    try:
        with open(folder / MANIFEST, "rb", opener=_open) as file:
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


def bill_of_materials(names: Iterable[str]) -> Artifact:
    """`sbom.json`: the packages of these names and all that they need, in the form of CycloneDX."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - slow to import

    found: dict[str, Distribution] = {}
    needs: dict[str, list[str]] = {}
    waiting = [(_normal(name), True) for name in names]
    while waiting:
        name, asked = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            if asked:
                raise
            continue
        required = [row for row in found[name].requires or () if "extra ==" not in row.replace("'", '"')]
        needs[name] = sorted({_normal(match[0]) for row in required if (match := REQUIREMENT.match(row))})
        waiting.extend((need, False) for need in needs[name])
    whole = {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "components": [_component(name, found[name]) for name in sorted(found)],
        "dependencies": [
            {"ref": _reference(name, found[name]), "dependsOn": [_reference(n, found[n]) for n in need if n in found]} for name, need in sorted(needs.items())
        ],
    }
    return Artifact(BILL, _json(whole))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _reference(name: str, package: Distribution) -> str:
    return f"pkg:pypi/{name}@{package.version}"


def _component(name: str, package: Distribution) -> dict[str, object]:
    reference = _reference(name, package)
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": package.version,
        "purl": reference,
    }
    about = package.metadata
    said = {key: about[key] for key in ("License-Expression", "License") if key in about}
    known = {row.rpartition(" :: ")[2] for row in about.get_all("Classifier") or () if row.startswith("License ::")}
    if "License-Expression" in said:
        component["licenses"] = [{"expression": said["License-Expression"]}]
    elif known:
        component["licenses"] = [{"license": {"name": licence}} for licence in sorted(known)]
    elif "License" in said and "\n" not in said["License"]:
        component["licenses"] = [{"license": {"name": said["License"]}}]
    return component
