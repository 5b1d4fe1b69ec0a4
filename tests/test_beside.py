"""Work beside this process: the same result wherever it was done."""

from __future__ import annotations

import os

import pytest

from builder.beside import CORES, beside
from builder.incremental.rows import MANY, numbers_of


@pytest.mark.parametrize("cores", ["1", "2"])
def test_what_was_begun_is_there_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, cores: str) -> None:
    monkeypatch.setenv(CORES, cores)
    made = beside(lambda: b"rope" * 100_000)
    assert made() == b"rope" * 100_000


def test_work_is_done_by_another_process_where_there_are_two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CORES, "2")
    made = beside(lambda: str(os.getpid()).encode())
    assert made() != str(os.getpid()).encode()


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="where there is no other core to go to")
def test_the_other_process_may_run_on_every_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CORES, "2")
    assert beside(lambda: bytes(sorted(os.sched_getaffinity(0))))() == bytes(sorted(os.sched_getaffinity(0)))


def test_what_the_other_process_could_not_do_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CORES, "2")
    here = os.getpid()

    def work() -> bytes:
        if os.getpid() != here:
            os._exit(3)
        return b"done here"

    assert beside(work)() == b"done here"


def test_many_paths_have_the_same_rows_whatever_the_number_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [__file__, os.sep, "/nowhere"] * MANY
    monkeypatch.setenv(CORES, "1")
    alone = numbers_of(paths)
    monkeypatch.setenv(CORES, "2")
    assert numbers_of(paths) == alone
