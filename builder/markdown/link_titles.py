"""The title of a link or picture → the run of text that readers see of it, and what stands for other characters in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import UNESCAPE_ALL_RE, unescapeAll

from builder.markdown.places import Run

if TYPE_CHECKING:
    from builder.markdown.places import Places


def read_title(text: str, places: Places, begin: int, end: int) -> tuple[Run, list[tuple[str, int, int]]]:
    """The title that stands in text[begin:end], and each entity in it: the characters that it stands for, where it begins and ends."""
    run, entities = Run(places, "title"), []
    for special in UNESCAPE_ALL_RE.finditer(text, begin, end):
        if special.start() > begin:
            run.add(text[begin : special.start()], begin)
        if special[1]:
            run.add(special[1], special.start(1))
        else:
            words = unescapeAll(special[0])
            run.replace(words, special.start())
            entities.append((words, *special.span()))
        begin = special.end()
    if end > begin:
        run.add(text[begin:end], begin)
    return run, entities
