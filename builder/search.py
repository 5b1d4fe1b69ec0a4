"""Documents → the index of the search, as scripts, which work from disk, too: some hundred documents in each.

Its address alone decides in which script a document stands, so that other words for a page change one script, however large the site.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zlib import crc32

from builder.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FULL = 250  # documents of a script, more or less
_HEAD = pattern(rb"window\.searchScripts=(\d+);")
_TEXT = pattern(rb'(?:[^"\\]|\\.)*+"\}')


def script(number: int) -> str:
    """The path of a script of the index; the first says how many there are."""
    return f"assets/search-index{f'-{number}' if number else ''}.js"


def scripts(addresses: Sequence[str], document: Callable[[int], Mapping[str, str]]) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The paths of all scripts and what is in them; `document` gives title, kind, address from the top and text of the document of each address."""
    count = max(1, len(addresses) // FULL)
    shelves: list[list[int]] = [[] for _ in range(count)]
    for place, address in enumerate(addresses):
        shelves[_shelf(address, count)].append(place)
    for number, shelf in enumerate(shelves):
        yield script(number), _written(number, count, map(document, shelf))


def _shelf(address: str, count: int) -> int:
    return crc32(address.encode("utf-8", "surrogatepass")) % count


def _written(number: int, count: int, documents: Iterable[Mapping[str, str]]) -> Iterator[bytes]:
    yield b"window.searchDocuments.push(" if number else b"window.searchScripts=%d;window.searchDocuments=[" % count
    for place, document in enumerate(documents):
        yield f"{',' if place else ''}{as_json(document)}".encode()
    yield b");\n" if number else b"];\n"


def as_json(value: object) -> str:
    """JSON without spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Index:
    """The index as it stands in an output. `changed` are the scripts that get other bytes, by their paths."""

    def __init__(self, output: Path) -> None:
        self._output = output
        head = _HEAD.match((output / script(0)).read_bytes()[:64])
        self._count = int(head[1]) if head else 0
        self.changed: dict[str, bytes] = {}

    def say(self, address: str, words: str) -> None:
        """Give the document of an address other words; ValueError when it is not there."""
        if not self._count:
            raise ValueError(address)
        path = script(_shelf(address, self._count))
        text = self.changed.get(path) or (self._output / path).read_bytes()
        before = f',"address":{as_json(address)},"text":"'.encode()
        begin = text.index(before) + len(before)
        found = _TEXT.match(text, begin)
        if found is None:
            raise ValueError(address)
        said = as_json(words)[1:].encode() + b"}"
        if said != found[0]:
            self.changed[path] = b"".join((text[:begin], said, text[found.end() :]))
