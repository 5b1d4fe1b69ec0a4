"""Every bad input is refused with a place, at once, in little memory, and the last good site stays as it was."""

from __future__ import annotations

import os
import re
import resource
import shutil
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.hostile import files, lookalikes, markup, settings, templates, yamls
from tests.hostile.small import FILES, ROOT, build, small_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.hostile.case import Case

CASES = (*markup.CASES, *lookalikes.CASES, *yamls.CASES, *files.CASES, *templates.CASES, *settings.CASES)
SLOWEST = 2.0  # seconds of work
GROWTH = 200_000_000  # bytes
KIBI = 1 if sys.platform == "darwin" else 1024


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The small site, built; and still sound when all attacks are over."""
    root = small_site(tmp_path_factory.mktemp("small"))
    assert build(root) == 0
    yield root
    assert build(root) == 0


def standing(site: Path) -> dict[str, tuple[int, int, int]]:
    """Every file of the site with its inode, its time and its size."""
    found = {}
    for above, _, names in os.walk(site):
        for name in names:
            known = os.lstat(f"{above}/{name}")
            found[f"{above}/{name}"] = (known.st_ino, known.st_mtime_ns, known.st_size)
    return found


def put(root: Path, path: str, content: object) -> None:
    place = root / path
    remove(place)
    if content is None:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        place.write_bytes(content.encode())
    elif isinstance(content, bytes):
        place.write_bytes(content)
    elif callable(content):
        content(place)


def remove(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def restore(root: Path, path: str) -> None:
    top = root / path
    remove(top)
    while not any(top.parent.iterdir()):  # folders that the attack made
        top = top.parent
        top.rmdir()
    if path in FILES:
        put(root, path, FILES[path])
    elif (ROOT / path).exists() and path.startswith("templates/"):
        put(root, path, (ROOT / path).read_bytes())
    elif path in ("static/css/a.css", "static/js/a.js"):
        put(root, path, "p { margin: 0; }\n" if path.endswith("css") else "'use strict';\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_is_refused_with_a_place_and_leaves_the_site_as_it_was(case: Case, sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, peak = standing(sound / "site"), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        for path, content in case.files.items():
            put(sound, path, content)
        capsys.readouterr()
        begun = time.process_time()
        code = build(sound)
        taken = time.process_time() - begun
        said = capsys.readouterr().err
    finally:
        for path in case.files:
            restore(sound, path)
    assert code == 1, "it was published"
    assert standing(sound / "site") == before
    assert taken < SLOWEST
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) * KIBI < GROWTH
    assert "Traceback" not in said
    assert all(character.isprintable() or character in "\n\t" for character in said), "what it says could steer a terminal"
    place = r".+?" if case.at == "*" else re.escape(case.at) + r"[^:\n]*"
    wanted = r"[a-z-]+" if case.code == "*" else re.escape(case.code)
    assert re.search(rf"^{place}{':[0-9]+:[0-9]+' if case.placed else '(?::[0-9]+:[0-9]+)?'}: error\[{wanted}\]: .", said, re.MULTILINE), said[:1500]
    assert "error[not-published]" not in said, "refused only at the last door"


def test_the_catalogue_is_large_and_names_no_attack_twice() -> None:
    assert len(CASES) >= 200
    assert len({case.name for case in CASES}) == len(CASES)
