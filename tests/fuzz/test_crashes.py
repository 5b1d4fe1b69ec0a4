"""What fuzzing has found once is tried every time, and so is what it begins with."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS, seeds

CRASHES = sorted(path for path in (Path(__file__).parent / "crashes").rglob("*") if path.is_file())


@pytest.mark.parametrize("path", CRASHES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_is_mended(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_accepts_what_it_begins_with(name: str) -> None:
    for data in islice(seeds(name), 0, 400, 20):
        TARGETS[name](data)
