"""A document with commands, changes and messages → the same document, run.

In a document, a block `sh` is run where the last one ended; a block `diff` is applied, and `diff mistake` is applied, checked and
taken back; a block `text` after either holds what was said. Run: python -m tests.documents, to write the messages anew.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.examples import ROOT
from tests.projects import clone

BLOCK = re.compile(r"^```([a-z]+)([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TESTS = "make test"  # this very run
SERVES = "make serve"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the words after it, its text, and where the text stands."""

    language: str
    more: str
    text: str
    start: int


def blocks(document: str) -> list[Block]:
    """The fenced blocks of a document, in order."""
    return [Block(match[1], match[2].strip(), match[3], match.start(3)) for match in BLOCK.finditer(document)]


@dataclass
class Reader:
    """Somebody who does what a document says, in a clean clone."""

    home: Path
    here: Path = field(init=False)

    def __post_init__(self) -> None:
        self.here = clone(self.home)

    def do(self, block: Block) -> str:
        """What is said when a block is done."""
        if block.language == "sh":
            return "".join(self.line(line) for line in re.split(r"(?<!\\)\n", block.text.rstrip("\n")))
        if block.language == "diff":
            self.apply(block.text)
            if block.more != "mistake":
                return ""
            said = self.line(".venv/bin/python -m builder check || true")
            self.apply(block.text, "--reverse")
            return said
        return ""

    def apply(self, change: str, *words: str) -> None:
        """Apply a change to the files."""
        done = subprocess.run(["git", "apply", *words, "-"], cwd=self.here, input=change, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr

    def line(self, line: str) -> str:
        """What a command says; it must succeed."""
        if line == SERVES:
            return self.serve()
        if line == TESTS:
            line = f"{TESTS} --dry-run"
        environment = {**os.environ, "GIT_AUTHOR_NAME": "Editor", "GIT_AUTHOR_EMAIL": "e@example.org", "GIT_COMMITTER_NAME": "Editor", "GIT_COMMITTER_EMAIL": "e@example.org"}
        script = f"{line}\nstatus=$?\npwd -P > '{self.home}/here'\nexit $status"
        done = subprocess.run(["bash", "-c", script], cwd=self.here, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, f"{line}\n{done.stdout}"
        self.here = Path((self.home / "here").read_text(encoding="utf-8").strip())
        self.settle()
        return done.stdout

    def settle(self) -> None:
        """A new site gets the libraries of the clone, so that `make site` does not fetch them again."""
        if not (self.here / ".venv").exists():
            shutil.copytree(self.home / "project/.venv", self.here / ".venv")
            for name in (".site", ".dev"):
                (self.here / ".venv" / name).touch()

    def serve(self) -> str:
        """Start the server, and end it when it serves."""
        command = ["make", "serve"]
        with subprocess.Popen(command, cwd=self.here, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "BROWSER": "true", "PYTHONUNBUFFERED": "1"}, start_new_session=True) as server:
            assert server.stdout is not None
            said, end = "", time.monotonic() + 60
            while "follows every save" not in said and time.monotonic() < end:
                line = server.stdout.readline()
                assert line, f"the server ended: {said}"
                said += line
            os.killpg(server.pid, signal.SIGTERM)  # a shell may have told its background jobs to ignore SIGINT
        assert "follows every save" in said
        return said


def shown(said: str) -> str:
    """What a document shows of what was said: no echo of make, no seconds."""
    lines = [line for line in said.splitlines() if not re.match(r"make(\[\d+\])?: |\.venv/bin/|Not yet", line)]
    return "\n".join(lines).strip() + "\n"


def written(document: str, reader: Reader) -> str:
    """The document with every message as it was said."""
    said = ""
    for block in blocks(document):
        if block.language == "text":
            document = document.replace(f"```text\n{block.text}```", f"```text\n{said}```", 1) if not block.text.strip() else document
        else:
            said = shown(reader.do(block))
    return document


def main() -> None:
    """Write the messages of CONTRIBUTING.md anew."""
    path = ROOT / "CONTRIBUTING.md"
    text = path.read_text(encoding="utf-8")
    keep = iter([block for block in blocks(text) if block.language == "text"])
    text = BLOCK.sub(lambda match: match[0] if match[1] != "text" or len(next(keep).text.splitlines()) == 1 else "```text\n```", text)
    with tempfile.TemporaryDirectory() as folder:
        path.write_text(written(text, Reader(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
