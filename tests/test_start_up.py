"""Each command imports what it needs, and no more: an editor waits for the rest at every call."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from builder.cli import COMMANDS
from builder.commands.build import plain
from tests.examples import ROOT, example

HEAVY = frozenset(("edtf", "jinja2", "livereload", "markdown_it", "sqlite3", "tornado", "yaml"))
READERS = frozenset(("edtf", "markdown_it", "yaml"))
"""What reading content takes, which a few commands import before they know that they will."""

LIGHT = ("audit", "build", "figures", "schemas", "serve")
"""Commands of whose libraries none is imported before it is needed."""


def imported(*words: str) -> set[str]:
    """The heavy libraries that a command has imported when it is done."""
    program = f"import sys\nfrom builder.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\nprint('\\n', *sorted({set(HEAVY)!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program, *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("command", COMMANDS)
def test_help_needs_no_library_of_another_command(command: str) -> None:
    assert imported(command, "--help") <= (frozenset() if command in LIGHT else READERS)


def test_the_list_of_commands_needs_none() -> None:
    assert imported("--help") == set()


def test_a_check_needs_no_templates_no_server_and_no_cache(tmp_path: Path) -> None:
    assert imported("check", "--root", str(example(tmp_path))) == READERS - {"edtf"}, "its dates are plain, which the calendar reads"


@pytest.mark.skipif(sys.platform == "win32", reason="where Ctrl+C is no signal")
def test_a_command_that_a_person_stops_says_so_and_no_more() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have told what runs in the background to ignore it
    process = subprocess.Popen([sys.executable, "-m", "builder", "figures"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, before)
    assert process.stdin
    process.stdin.write(b"words " * 1_000_000)  # more than a pipe holds: it is being read
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    assert said.split("\n")[-2].startswith("Stopped")
    assert "Traceback" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="where there is no full disk to try")
@pytest.mark.parametrize("command", ["build", "check", "explain bare-figure"])
def test_a_disk_that_is_full_is_said_and_no_more(command: str, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "builder", *command.split(), "--root", str(example(tmp_path))], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr == "python -m builder: No space left on device\n"


def test_no_root_is_the_present_folder(tmp_path: Path) -> None:
    example(tmp_path)
    for root in ("", ".", f"{tmp_path}/"):
        done = subprocess.run([sys.executable, "-m", "builder", "build", "--root", root], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr


def test_without_its_libraries_the_builder_says_how_to_get_them() -> None:
    done = subprocess.run([sys.executable, "-S", "-m", "builder", "check"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "make site" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_in_which_nothing_has_changed_imports_not_even_what_reads_options(tmp_path: Path) -> None:
    root = str(example(tmp_path))
    program = "import sys\nfrom builder.cli import main\nmain(sys.argv[1:])\nprint(*sorted({'argparse', 're', 'pathlib', 'dataclasses', 'sqlite3'} & set(sys.modules)))"
    said = [subprocess.run([sys.executable, "-S", "-c", f"import sys\nsys.path[:] = {sys.path!r}\n{program}", "build", "--root", root], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True).stdout for _ in range(3)]
    assert "nothing has changed" in said[2]
    assert said[2].splitlines()[1:] == [""]


@pytest.mark.parametrize("words", [["--output", "a", "--output", "b"], ["--out", "a"], ["--output=a"], ["--output"], ["--output", "-a"], ["--help"], ["a"]])
def test_what_is_not_said_plainly_is_left_to_argparse(words: list[str]) -> None:
    assert plain(words) is None


def test_what_is_said_plainly_is_understood_as_argparse_does() -> None:
    assert plain([]) == (".", None, None)
    assert plain(["--base-url", "https://example.org/", "--root", "a b", "--output", ""]) == ("a b", "", "https://example.org/")
