"""The index of the search: in scripts of some hundred documents, of which other words change one."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from builder.search import FULL, Index, script, scripts

if TYPE_CHECKING:
    from pathlib import Path

ADDRESSES = [f"p{number}/index.html" for number in range(3 * FULL + 7)]


def written(output: Path, addresses: list[str]) -> dict[str, bytes]:
    """The scripts of an index of these addresses, as they stand in an output."""
    made = {path: b"".join(pieces) for path, pieces in scripts(addresses, lambda place: {"title": "“A”", "kind": "Page", "address": addresses[place], "text": f'Words "{place}"}} \\ of it'})}
    for path, data in made.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(data)
    return made


def documents(made: dict[str, bytes]) -> dict[str, str]:
    """The texts of the documents in some scripts, by their addresses."""
    found = [one for data in made.values() for one in json.loads("[" + re.sub(r"^(?:window\.searchScripts=\d+;window\.searchDocuments=\[|window\.searchDocuments\.push\()|[\])];\n$", "", data.decode()) + "]")]
    return {one["address"]: one["text"] for one in found}


def test_every_document_stands_in_one_script_and_the_first_says_how_many_there_are(tmp_path: Path) -> None:
    made = written(tmp_path, ADDRESSES)
    assert list(made) == [script(number) for number in range(3)]
    assert made[script(0)].startswith(b"window.searchScripts=3;")
    assert documents(made) == {address: f'Words "{place}"}} \\ of it' for place, address in enumerate(ADDRESSES)}
    assert sum(len(documents({path: data})) for path, data in made.items()) == len(ADDRESSES)


@pytest.mark.parametrize("addresses", [[], ["a/index.html"], ADDRESSES[:FULL]])
def test_a_small_site_has_one(tmp_path: Path, addresses: list[str]) -> None:
    assert list(written(tmp_path, addresses)) == ["assets/search-index.js"]


def test_other_words_change_one_script_and_nothing_else_in_it(tmp_path: Path) -> None:
    made, index = written(tmp_path, ADDRESSES), Index(tmp_path)
    index.say(ADDRESSES[5], 'Words "5"} \\ of it')
    assert index.changed == {}
    index.say(ADDRESSES[5], 'Other "words"}, \\')
    assert len(index.changed) == 1
    assert documents(made | index.changed) == documents(made) | {ADDRESSES[5]: 'Other "words"}, \\'}
    index.say(ADDRESSES[5], 'Words "5"} \\ of it')
    assert {**made, **index.changed} == made


def test_what_is_not_in_the_index_cannot_be_changed(tmp_path: Path) -> None:
    written(tmp_path, ADDRESSES)
    with pytest.raises(ValueError, match="not found"):
        Index(tmp_path).say("another/index.html", "words")
    (tmp_path / script(0)).write_bytes(b"window.searchDocuments=[];\n")
    with pytest.raises(ValueError, match="p5"):
        Index(tmp_path).say(ADDRESSES[5], "words")
