"""A file on the disk → its bytes as they stood at one moment → text, with every character in it that a person could not see."""

from __future__ import annotations

import os
import stat

from builder.characters import CHARACTERS, SUSPECT, called
from builder.problem import Fix, Problem
from builder.read.names import path_fault, unreadable
from builder.text import File, Span, line_and_column

LARGEST = 1_000_000  # bytes of a page
LARGEST_TEMPLATE = 100_000  # which takes longer to compile than a page to read
LARGEST_DATA = 5_000_000  # bytes of a data file or a static file
SHOWN = 20  # faults of one kind that are listed in one file

TEXTS = (".css", ".csv", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".webmanifest", ".xml")

PLAIN = bytes({9, 10, *range(32, 127)})  # taken out before `SUSPECT` looks: most files hold little else
MARKS = (
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\xfe\xff", "UTF-16"),
    (b"\xff\xfe", "UTF-16"),
)


MARKED = (b"\x00", b"\xfe", b"\xff")  # what each of them begins with


def bytes_of(path: str, place: str) -> bytes | Problem:
    """The bytes of a file, as they stood at one moment; a second try if they changed meanwhile."""
    large = LARGEST_DATA if path.startswith(("static/", "content/data/")) else LARGEST_TEMPLATE if path.startswith("templates/") else LARGEST
    fault: Problem | None = None
    for _ in range(2):
        try:
            handle = os.open(place, os.O_RDONLY | _FLAGS)
            try:
                before = os.fstat(handle)
                if not stat.S_ISREG(before.st_mode):
                    return path_fault(path, "path-special", "this is not an ordinary file", "Put a file here.")
                data = b"" if before.st_size > large else os.read(handle, before.st_size + 1)
                after = os.fstat(handle)
            finally:
                os.close(handle)
        except OSError as error:
            fault = unreadable(path, error)
            continue
        if before.st_size > large:
            message = f"the file has {before.st_size:,} bytes; the most is {large:,}"
            return path_fault(path, "file-too-large", message, "Split it, or make the picture smaller.")
        if len(data) == after.st_size and after.st_mtime_ns == before.st_mtime_ns:
            return data
        fault = path_fault(path, "unreadable", "the file changed while it was read", "Build again.")
    assert fault is not None
    return fault


_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def text_of(path: str, data: bytes) -> tuple[File, list[Problem], bool]:
    """The text of a file, what is wrong with its characters, and whether it can be used at all."""
    if data[:1] in MARKED and (name := next((name for mark, name in MARKS if data.startswith(mark)), "")):
        message = f"the file is in {name}, not in UTF-8"
        shown = data.decode(name, "replace")
        return File(path, shown), [path_fault(path, "encoding", message, "Save the file as UTF-8.")], False
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        text = before + data[error.start :].decode("utf-8", "replace")
        line, column = line_and_column(text, len(before))
        message = f"byte 0x{data[error.start]:02X} at line {line}, column {column} is not UTF-8"
        span = Span(path, len(before), len(before) + 1)
        return File(path, text), [Problem("encoding", span, message, "Save the file as UTF-8.")], False
    if text.startswith("\ufeff"):
        span = Span(path, 0, 1)
        fault = Problem("byte-order-mark", span, "the file begins with a byte order mark", "Save the file as UTF-8 without BOM (byte order mark).", fix=Fix(span, ""))
        return File(path, text), [fault, *_hidden_in(path, text, 1)], False
    rest = data.translate(None, PLAIN)
    faults = _hidden_in(path, text) if rest and SUSPECT.search(rest.decode("utf-8")) else []
    return File(path, text), faults, not faults or b"\x00" not in data


def _hidden_in(path: str, text: str, start: int = 0) -> list[Problem]:
    """One problem for each run of characters that a person could not see."""
    faults = []
    for code, pattern, says, way_out in CHARACTERS:
        for count, found in enumerate(pattern.finditer(text, start)):
            if count == SHOWN:
                break
            span = Span(path, found.start(), found.end())
            fix = Fix(span, "\n") if code == "lone-carriage-return" else None
            faults.append(Problem(code, span, f"{called(found[0][0])} {says}", way_out, fix=fix))
    return faults
