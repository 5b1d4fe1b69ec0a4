"""Artifacts that wait on the disk are those that were put there, and are published as if they had not waited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builder.publish import Artifact, PublishError, Spool, publish
from builder.publish import spool as spools

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {f"{number}/index.html": bytes([number]) * (number * 7 % 50) for number in range(40)}


@pytest.mark.parametrize("room", [0, 100, 10_000])
@pytest.mark.parametrize("piece", [1, 16, 1 << 20])
def test_what_comes_out_is_what_was_put_in(room: int, piece: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spools, "ROOM", room)
    monkeypatch.setattr(spools, "PIECE", piece)
    spool = Spool()
    made = [spool.put(path, (data[at : at + 3] for at in range(0, len(data), 3))) for path, data in PAGES.items()]
    assert {artifact.path: artifact.data for artifact in made} == PAGES
    assert {artifact.path: b"".join(artifact.pieces()) for artifact in made} == PAGES
    assert any(isinstance(artifact, Artifact) for artifact in made)
    changes = publish(made, tmp_path / "site")
    assert set(changes.written) == PAGES.keys()
    assert {path: (tmp_path / "site" / path).read_bytes() for path in PAGES} == PAGES
    assert set(publish(made, tmp_path / "site").unchanged) == PAGES.keys()
    (tmp_path / "site" / "7" / "index.html").write_bytes(PAGES["7/index.html"] + b"x")
    assert publish(made, tmp_path / "site").written == ("7/index.html",)


def test_a_disk_without_room_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spools, "ROOM", 0)
    monkeypatch.setattr("tempfile.TemporaryFile", full)
    with pytest.raises(PublishError, match="No space left on device"):
        Spool().put("index.html", [b"x"])
