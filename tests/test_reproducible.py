"""The same content gives the same bytes: on another Python, in another place, in another language, whatever the order of hashes and folders."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hostile.small import FILES, small_site

NEEDED = "import edtf, jinja2, markdown_it, markupsafe, yaml"
PATHS = os.pathsep.join(path for path in sys.path if path.endswith("-packages"))


def pythons() -> list[str]:
    """Other versions of Python on this machine, at least 3.11."""
    found = []
    for minor in range(11, 20):
        name = f"python3.{minor}"
        places = [shutil.which(name), *map(str, Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python3"))]
        if minor != sys.version_info.minor and (place := next((place for place in places if place and _answers(place)), None)):
            found.append(place)
    return found


def _answers(python: str) -> bool:
    return subprocess.run([python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"], capture_output=True, check=False).returncode == 0


@cache
def house(python: str) -> str | None:
    """A folder in which another Python finds the locked packages: its own, or ours, where all of them run on it."""
    for packages in ("", PATHS):
        if subprocess.run([python, "-c", NEEDED], env={**os.environ, "PYTHONPATH": packages}, capture_output=True, check=False).returncode == 0:
            return packages
    return None


def made(python: str, root: Path, output: Path, **environment: str) -> dict[str, bytes]:
    packages = house(python) or ""
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{packages}", "PYTHONDONTWRITEBYTECODE": "1", **environment}
    done = subprocess.run([python, "-m", "builder", "build", "--root", str(root), "--output", str(output)], env=env, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def backwards(root: Path, other: Path) -> Path:
    """A copy of a site, its files written in the opposite order, so that folders list them in another."""
    for path in sorted((path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts), reverse=True):
        place = other / path.relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    return other


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("ordinary")
    root = small_site(folder / "root")
    found = made(sys.executable, root, folder / "site", TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="0")
    assert len(found) > len(FILES) - 8
    return root, found


PLACES = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
    {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4294967295"},
    {"TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "random", "SOURCE_DATE_EPOCH": "1", "PYTHONOPTIMIZE": "0"},
]


@pytest.mark.parametrize("environment", PLACES, ids=lambda environment: environment["TZ"])
def test_another_time_zone_language_hash_seed_and_order_of_folders_give_the_same_bytes(ordinary: tuple[Path, dict[str, bytes]], tmp_path: Path, environment: dict[str, str]) -> None:
    root, wanted = ordinary
    assert made(sys.executable, backwards(root, tmp_path / "root"), tmp_path / "site", **environment) == wanted


def test_another_python_gives_the_same_bytes(ordinary: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    usable = [python for python in pythons() if house(python) is not None]
    if not usable:
        pytest.skip("no other Python of version 3.11 or newer has the packages: install one to show that it gives the same bytes")
    root, wanted = ordinary
    for number, python in enumerate(usable):
        found = made(python, backwards(root, tmp_path / str(number) / "root"), tmp_path / str(number) / "site", TZ="Asia/Tokyo", PYTHONHASHSEED="7")
        assert {name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name)} == set(), python
