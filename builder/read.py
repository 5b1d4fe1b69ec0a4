"""Directory → Files: the only reader of the inputs, and it trusts none of them.

Whatever stands under `content/`, `templates/` and `static/` becomes text, bytes or a problem, never an exception.
Links are not followed, and a name or a character that a person could not see or could mistake is refused.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.characters import CHARACTERS, SUSPECT, called
from builder.drawings import drawing_problems
from builder.problem import Fix, Note, Problem, in_order
from builder.text import File, Span, line_and_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FOLDERS = ("content", "static", "templates")
DEEPEST = 8  # names in a path
MOST = 50_000  # files under one root
LARGEST = 1_000_000  # bytes of a page or a template
LARGEST_DATA = 5_000_000  # bytes of a data file or a static file
SHOWN = 20  # faults of one kind that are listed in one file

TEXTS = (".css", ".csv", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".webmanifest", ".xml")
READ = {
    "content": re.compile(r"content/(?:data/[^/]+\.(?:yaml|json)|(?!data/).+\.md)"),
    "static": re.compile(r"static/.+\.(?:css|js|mjs|svg|png|jpe?g|webp|avif|gif|ico|woff2?|txt|webmanifest|pdf)"),
    "templates": re.compile(r"templates/.+\.(?:html|svg|txt|xml)"),
}
MADE = frozenset(("robots.txt", "assets/site.css", "assets/site.js", "assets/search-index.js"))  # static files of these names would take their places
HIDDEN = re.compile(r"\..*|.*~|.*\.sw[a-p]|#.*#", re.DOTALL)
RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?|.*[. ]|.*[<>:\"|?*\\].*", re.DOTALL)

ORDINARY = re.compile(r"[A-Za-z0-9_-]{5,}(?:\.[a-z0-9]+)+")  # too long for a reserved name

PLAIN = bytes({9, 10, *range(32, 127)})  # taken out before `SUSPECT` looks: most files hold little else
MARKS = (
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\xfe\xff", "UTF-16"),
    (b"\xff\xfe", "UTF-16"),
)


MARKED = (b"\x00", b"\xfe", b"\xff")  # what each of them begins with


@dataclass(frozen=True, slots=True)
class Blob:
    """A static file that is not text: its path relative to the root, with forward slashes, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything that was read, sorted by path.

    `refused` are files that could not be read as text: they are here only to show the places of their problems.
    """

    files: tuple[File, ...] = ()
    blobs: tuple[Blob, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: tuple[File, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file by path, for showing problems."""
        return {file.path: file.text for file in (*self.files, *self.refused)}


def read_tree(root: Path, folders: Iterable[str] = FOLDERS) -> Tree:
    """Everything that the site is made from, or what stands in some of its folders, the same whatever the order of the directories."""
    problems: list[Problem] = []
    if not os.path.lexists(root / "content"):
        message = f"there is no folder “content” in “{_visible(root.name) or '.'}”"
        problems.append(_at("content", "no-content", message, "Name the folder that holds “content” with --root."))
    return _gather(_walk(root, problems, folders), problems)


def read_file(root: Path, path: str) -> Tree:
    """The one file at `path`, relative to `root`, judged as `read_tree` would judge it."""
    problems: list[Problem] = []
    names = path.split("/")
    for depth in range(1, len(names)):
        above = "/".join(names[:depth])
        fault = _name_fault(above) or (_symlink(above) if (root / above).is_symlink() else None)
        if fault:
            return Tree(problems=(fault,))
    above = "/".join(names[:-1])
    found = [(path, entry) for entry in _entries(str(root / above), above, problems) if entry.name == names[-1]]
    if not found and not problems:
        problems.append(_at(path, "unreadable", "there is no such file", "Put the file back, or name another."))
    return _gather(iter(found), problems)


def stat_tree(root: Path) -> tuple[tuple[str, int, int, int], ...]:
    """Path, time of change in nanoseconds, size and inode of everything that `read_tree` would look at."""
    rows = []
    for path, entry in _walk(root, []):
        try:
            known = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        rows.append((path, known.st_mtime_ns, known.st_size, known.st_ino))
    return tuple(sorted(rows))


def _gather(found: Iterator[tuple[str, os.DirEntry[str]]], problems: list[Problem]) -> Tree:
    files: list[File] = []
    blobs: list[Blob] = []
    refused: list[File] = []
    for path, entry in found:
        data = _name_fault(path) or _kind_fault(path, entry) or _bytes(path, entry.path)
        if isinstance(data, Problem):
            problems.append(data)
        elif path.startswith("static/") and not path.lower().endswith(TEXTS):
            blobs.append(Blob(path, data))
        else:
            file, faults, sound = _text(path, data)
            (files if sound else refused).append(file)
            problems.extend(faults)
            if sound and path.startswith("static/") and path.lower().endswith(".svg"):
                problems.extend(drawing_problems(file))
    return Tree(
        tuple(sorted(files, key=lambda file: file.path)),
        tuple(sorted(blobs, key=lambda blob: blob.path)),
        in_order(problems),
        tuple(sorted(refused, key=lambda file: file.path)),
    )


def _walk(root: Path, problems: list[Problem], folders: Iterable[str] = FOLDERS) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file under the folders of the root, and whatever else is not a folder."""
    count = 0
    waiting = sorted(folders)
    for entry in _entries(str(root), "", problems):
        if entry.name in waiting and not entry.is_dir(follow_symlinks=False):
            yield entry.name, entry
            waiting.remove(entry.name)
    while waiting:
        above = waiting.pop()
        for entry in _entries(f"{root}/{above}", above, problems):
            if HIDDEN.fullmatch(entry.name):
                continue
            path = f"{above}/{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                count += 1
                if count > MOST:
                    message = f"there are more than {MOST:,} files"
                    problems.append(_at(above, "too-many-files", message, "Take away what is not part of the site."))
                    return
                yield path, entry
            elif fault := _name_fault(path) or _depth_fault(path):
                problems.append(fault)
            else:
                waiting.append(path)


def _entries(folder: str, path: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; names that one computer holds and another confuses are problems."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        problems.append(_unreadable(path, error))
        return []
    if path:
        seen: dict[str, str] = {}
        for entry in entries:
            other = seen.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
            if other != entry.name:
                note = Note("the other name", Span(_visible(f"{path}/{other}"), 0, 0))
                message = f"the name differs only by case or composition from “{_visible(other)}”"
                way_out = "Rename one of them: many computers cannot hold both."
                problems.append(_at(f"{path}/{entry.name}", "path-case-clash", message, way_out, note))
    return entries


def _name_fault(path: str) -> Problem | None:
    """What is wrong with the last name of a path."""
    name = path[path.rfind("/") + 1 :]
    if ORDINARY.fullmatch(name):
        return None
    if name in ("", ".", "..") or RESERVED.fullmatch(name):
        message = f"Windows cannot hold a file of the name “{_visible(name)}”"
        return _at(path, "path-reserved", message, "Rename it to lower-case letters, digits and hyphens.")
    if name.isascii() and name.isprintable():
        return None
    if found := SUSPECT.search(name):
        message = f"the name holds {called(found[0][0])}, which a person cannot see"
        return _at(path, "path-characters", message, "Rename it to lower-case letters, digits and hyphens.")
    if unicodedata.normalize("NFC", name) != name:
        message = f"the name “{_visible(name)}” holds letters with detached accents (it is not in the NFC form)"
        return _at(path, "path-not-normal", message, f"Rename it to “{unicodedata.normalize('NFC', name)}”, composed.")
    if not name.isprintable() or "\n" in name or "\t" in name:
        message = "the name holds a character that a person cannot see"
        return _at(path, "path-characters", message, "Rename it to lower-case letters, digits and hyphens.")
    return None


def _depth_fault(path: str) -> Problem | None:
    if path.count("/") < DEEPEST - 1:
        return None
    return _at(path, "path-deep", f"the folder is more than {DEEPEST - 1} levels deep", "Move its files further up.")


def _kind_fault(path: str, entry: os.DirEntry[str]) -> Problem | None:
    """Why an entry is not a file that the builder reads."""
    if not entry.is_file(follow_symlinks=False):
        if entry.is_symlink():
            return _symlink(path)
        return _at(path, "path-special", "this is not an ordinary file", "Put a file or a folder here.")
    rule = READ.get(path.partition("/")[0])
    if rule is None or not rule.fullmatch(path):
        message = "the builder does not read a file of this kind in this place"
        return _at(path, "path-unknown", message, "Use .md for entries, .yaml in content/data, .html for templates; pages are not static files.")
    if path.startswith("static/") and path.removeprefix("static/").lower() in MADE:
        return _at(path, "path-taken", "the builder makes a file of this name itself", "Rename it.")
    return None


def _symlink(path: str) -> Problem:
    return _at(path, "path-symlink", "this is a symbolic link", "Put the file itself here: links are not followed.")


def _bytes(path: str, place: str) -> bytes | Problem:
    """The bytes of a file, as they stood at one moment; a second try if they changed meanwhile."""
    large = LARGEST_DATA if path.startswith(("static/", "content/data/")) else LARGEST
    fault: Problem | None = None
    for _ in range(2):
        try:
            handle = os.open(place, os.O_RDONLY | _FLAGS)
            try:
                before = os.fstat(handle)
                if not stat.S_ISREG(before.st_mode):
                    return _at(path, "path-special", "this is not an ordinary file", "Put a file here.")
                data = b"" if before.st_size > large else os.read(handle, before.st_size + 1)
                after = os.fstat(handle)
            finally:
                os.close(handle)
        except OSError as error:
            fault = _unreadable(path, error)
            continue
        if before.st_size > large:
            message = f"the file has {before.st_size:,} bytes; the most is {large:,}"
            return _at(path, "file-too-large", message, "Split it, or make the picture smaller.")
        if len(data) == after.st_size and after.st_mtime_ns == before.st_mtime_ns:
            return data
        fault = _at(path, "unreadable", "the file changed while it was read", "Build again.")
    assert fault is not None
    return fault


_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def _text(path: str, data: bytes) -> tuple[File, list[Problem], bool]:
    """The text of a file, what is wrong with its characters, and whether it can be used at all."""
    if data[:1] in MARKED and (name := next((name for mark, name in MARKS if data.startswith(mark)), "")):
        message = f"the file is in {name}, not in UTF-8"
        shown = data.decode(name, "replace")
        return File(path, shown), [_at(path, "encoding", message, "Save the file as UTF-8.")], False
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
        fault = Problem("byte-order-mark", span, "the file begins with a byte order mark", "Delete it.", fix=Fix(span, ""))
        return File(path, text), [fault, *_characters(path, text, 1)], False
    rest = data.translate(None, PLAIN)
    faults = _characters(path, text) if rest and SUSPECT.search(rest.decode("utf-8")) else []
    return File(path, text), faults, not faults or b"\x00" not in data


def _characters(path: str, text: str, start: int = 0) -> list[Problem]:
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


def _unreadable(path: str, error: OSError) -> Problem:
    return _at(path or ".", "unreadable", f"cannot be read: {error.strerror}", "Give the builder leave to read it.")


def _visible(path: str) -> str:
    """A path in which everything that a terminal might obey is spelt out."""
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)


def _at(path: str, code: str, message: str, way_out: str, *notes: Note) -> Problem:
    return Problem(code, Span(_visible(path), 0, 0), message, way_out, notes)
