"""The small site of another inquiry, as every test gets it: a folder that builds and can be broken."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "builder" / "starter" / "content"


def example(folder: Path) -> Path:
    """The example site in `folder`: its own content with the templates and static files of this project."""
    shutil.copytree(STARTER, folder / "content", dirs_exist_ok=True)
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    return folder


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace words in a file; they must be there."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, (path, old)
    file.write_text(text.replace(old, new), encoding="utf-8")
