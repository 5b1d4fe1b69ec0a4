"""Parsed files → one Site."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.checks.site.lock import LOCK
from builder.data_files import DATA_FILES, SITE, WORDING
from builder.entries import empty_record
from builder.model import Site
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.model import Entry, Parsed, Record
    from builder.text import File


@lru_cache(maxsize=4_096)
def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts F2 before F10."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", text))


def assemble(parsed: Iterable[Parsed], files: tuple[File, ...], templates: tuple[File, ...]) -> tuple[Site, tuple[Problem, ...]]:
    """The site that the parsed files make, entries in natural order of kind and id; and what is wrong with its data files as such."""
    entries: list[Entry] = []
    records: dict[str, tuple[Record, ...]] = {}
    for one in parsed:
        if one.entry is not None:
            entries.append(one.entry)
        records[one.path] = one.records
    data = {data_file.name: records.get(data_file.path, ()) for data_file in DATA_FILES if not data_file.single}
    problems: list[Problem] = []
    if SITE.path not in records:
        problems.append(Problem("no-settings", Span(SITE.path, 0, 0), f"there is no {SITE.path}", "add it, with the title, the language and the navigation of the site"))
    settings = (records.get(SITE.path) or (empty_record(SITE.path),))[0]
    wording = (records.get(WORDING.path) or (empty_record(WORDING.path),))[0]
    lock, faults = _lock(files)
    entries.sort(key=lambda entry: (entry.kind, natural(entry.id), entry.path))
    site = Site(tuple(entries), MappingProxyType(data), settings, wording, files, templates, lock)
    return site, (*problems, *faults)


def _lock(files: tuple[File, ...]) -> tuple[tuple[tuple[str, str], ...], tuple[Problem, ...]]:
    file = next((file for file in files if file.path == LOCK), None)
    if file is None:
        return (), ()
    try:
        seals = json.loads(file.text)["seals"]
        return tuple(sorted((str(key), str(value)) for key, value in seals.items())), ()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        help_ = "restore it from git, or run “python -m builder verify --sources DIR”"
        return (), (Problem("broken-lock", Span(LOCK, 0, min(1, len(file.text))), "the lock of verified phrases cannot be read", help_),)
