"""One attack: the files that it puts in place of those of the small site, and the refusal that it must meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.hostile.small import EVENT, FILES, HOME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Content = str | bytes | None | Callable[[Path], object]

HOME_PATH = "content/pages/home.md"
EVENT_PATH = "content/timeline/E01-a-beam-cracked.md"
FRONT = HOME.rsplit("---\n", 1)[0] + "---\n"


@dataclass(frozen=True, slots=True)
class Case:
    """`files`: text, bytes, None (deleted) or a function that makes the path. `at` is where the problem must stand, `code` one that it may have."""

    name: str
    files: Mapping[str, Content]
    code: str
    at: str
    placed: bool = True


def body(name: str, text: str, code: str) -> Case:
    """The text of the front page."""
    return Case(name, {HOME_PATH: FRONT + text}, code, HOME_PATH)


def front(name: str, old: str, new: str, code: str) -> Case:
    """The front matter of an event."""
    assert old in EVENT, old
    return Case(name, {EVENT_PATH: EVENT.replace(old, new, 1)}, code, EVENT_PATH)


def event(name: str, text: str | bytes, code: str, *, placed: bool = True) -> Case:
    """A whole file of an event."""
    return Case(name, {EVENT_PATH: text}, code, EVENT_PATH, placed)


def data(name: str, file: str, old: str, new: str, code: str) -> Case:
    """A part of a data file."""
    path = f"content/data/{file}.yaml"
    assert old in FILES[path], old
    return Case(name, {path: FILES[path].replace(old, new, 1)}, code, path)


def page(name: str, old: str, new: str, code: str, path: str = HOME_PATH) -> Case:
    """A part of a page."""
    assert old in FILES[path], old
    return Case(name, {path: FILES[path].replace(old, new, 1)}, code, path)


def made(name: str, path: str, content: Content, code: str, at: str = "", *, placed: bool = False) -> Case:
    """A file that should not be there."""
    return Case(name, {path: content}, code, at or path, placed)
