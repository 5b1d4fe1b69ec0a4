"""What the site is built with is what was locked, all of it, and the bill that is published says so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LOCKS = ("requirements.txt", "requirements-dev.txt")


def requirements(name: str) -> dict[str, tuple[str, list[str]]]:
    """Every package of a lock: version and hashes."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            match = re.match(r"([a-z0-9-]+)==(\S+)(?: ; [^#]*?)?((?:\s+--hash=sha256:[0-9a-f]{64})*)\s*(?:#.*)?$", line)
            assert match, f"{name}: “{line[:80]}” is not one version with hashes"
            found[match[1]] = (match[2], re.findall(r"sha256:([0-9a-f]{64})", match[3]))
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_one_version_and_hashes(name: str) -> None:
    found = requirements(name)
    assert found
    assert [package for package, (_, hashes) in found.items() if not hashes] == []


def test_both_locks_agree() -> None:
    site, dev = (requirements(name) for name in LOCKS)
    assert {package: site[package] for package in site.keys() & dev.keys()} == {package: dev[package] for package in site.keys() & dev.keys()}


def test_everything_that_is_asked_for_is_locked() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lock, asked in (("requirements.txt", project["dependencies"]), ("requirements-dev.txt", project["optional-dependencies"]["dev"])):
        names = {re.match(r"[A-Za-z0-9-]+", text)[0].lower() for text in asked}  # type: ignore[index]
        assert names <= requirements(lock).keys() | requirements("requirements.txt").keys(), lock


def test_every_install_refuses_what_has_no_hash() -> None:
    recipes = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    installs = [line for line in recipes if "pip install" in line]
    assert [line for line in installs if "--require-hashes" not in line and "pip-tools" not in line and not line.startswith("INSTALL")] == []
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert "pip install" not in line or "--require-hashes" in line or "pip-audit" in line, f"{path.name}: {line}"


def test_pip_refuses_a_package_whose_hash_is_another(tmp_path: Path) -> None:
    (tmp_path / "evil-1.0.tar.gz").write_bytes(b"not what was locked")
    (tmp_path / "lock.txt").write_text(f"evil==1.0 --hash=sha256:{'0' * 64}\n")
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-index", "--find-links", str(tmp_path)]
    done = subprocess.run([*words, "--target", str(tmp_path / "there"), "-r", str(tmp_path / "lock.txt")], capture_output=True, text=True, check=False)
    assert done.returncode
    assert "DO NOT MATCH THE HASHES" in done.stderr
    assert not (tmp_path / "there" / "evil").exists()


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [line for path in (ROOT / ".github" / "workflows").glob("*.yml") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not re.search(r"uses: (?:\./|[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d)", line)] == []


def test_the_published_bill_names_what_was_locked(real_site: Path) -> None:
    bill = json.loads((real_site / "sbom.json").read_text(encoding="utf-8"))
    locked = requirements("requirements.txt")
    named = {component["name"]: component["version"] for component in bill["components"]}
    assert named.keys() == locked.keys()
    assert bill["bomFormat"] == "CycloneDX"
    for name in ("jinja2", "markdown-it-py", "pyyaml", "edtf", "livereload", "markupsafe"):
        assert name in named
