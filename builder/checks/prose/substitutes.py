"""“Repairs cost the company £9m” for “delays cost the company £9m” → a sentence that follows its record word by word, but for one that stands in the place of another.

A sentence of an editor's own making is another matter: what it says in other words may well be the same. But who keeps all words round a figure and changes one
has copied, and what was changed is a slip or another fact. A few words are the same in other words; for any other, the record must have it, too.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from builder.checks.language.stems import PAST, stem, words_of
from builder.checks.language.synonyms import may_stand_for
from builder.checks.passages import sentences
from builder.facts import plain
from builder.numerals import figures
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.facts import Fact, Ledger
    from builder.model import Passage
    from builder.numerals import Quantity

_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_KEPT = 3  # words and figures right before and behind, by which a sentence is known to follow its record
_SHARED = 2  # words that say something, without which it cannot
_CONTENT = 4  # letters from which on a word says something by itself
_FIGURE = "#"
_LITTLE = frozenset(
    "without that this these those they them their there then than when while with from into onto upon over under about above below between among most more less least fewer much many some such same each every both either neither"
    " were have been being does will would shall should could might must also only just even still very quite whom whose which what where here once twice none nearly almost around roughly early late later".split()
)
"""Words that say little by themselves, or of which other checks know more."""


class _Word(NamedTuple):
    """A word of a sentence, as it compares and as it is printed, and where; or a figure."""

    stem: str
    printed: str
    start: int


def substitution_problems(passage: Passage, printed: Sequence[Quantity], ledger: Ledger) -> Iterator[Problem]:
    """Every word that stands in the place of another of the record that its sentence otherwise follows; `printed` are the figures of the passage."""
    said = words_of(passage.text)
    cited = [(start, fact) for start, end, claim in passage.claims if start < end and (fact := ledger.facts.get(f"{claim.scheme}:{claim.target}")) and not fact.dated and len(_words(fact.texts) & said) >= _SHARED]
    if not cited:
        return
    for start, end in sentences(passage.text):
        facts = [fact for at, fact in cited if start <= at < end]
        if not facts:
            continue
        known = frozenset().union(*(_stems(fact.texts) for fact in facts))
        run = _run(passage.text[start:end], tuple((one.start - start, one.end - start) for one in printed if start <= one.start < end and one.states_a_fact))
        for fact in facts:
            if found := _in_place_of(run, known, fact):
                now, was = found
                message = f"the sentence follows its record but for one word: “{now.printed}” stands where the record says “{was}”"
                help_ = f"write “{was}”; if “{now.printed}” is right, put it into the record's `says`, or the words of the source that have it into its readings"
                yield Problem("altered-sense", passage.span(start + now.start, start + now.start + len(now.printed)), message, help_, (fact.note,))
                break


def _in_place_of(run: Sequence[_Word], known: frozenset[str], fact: Fact) -> tuple[_Word, str] | None:
    """The first word of a sentence that no record it cites has, but that stands between words of this one as another does there; with that other."""
    present = frozenset(word.stem for word in run)
    for at, now in enumerate(run):
        if now.stem in known or not _says_something(now) or (at and now.printed[0].isupper()):
            continue
        for text in (*fact.phrases, fact.says):
            told = _told(text)
            for place, was in enumerate(told):
                if was.stem in present or not _says_something(was) or may_stand_for(was.stem, now.stem) or _says_with_another(now, was, run[at:]) or _links(was) != _links(now):
                    continue
                before, behind = _alike(run, told, at, place, -1), _alike(run, told, at, place, 1)
                if before + behind >= _KEPT and (before or not at) and (behind or at == len(run) - 1 or (place == len(told) - 1 and _is_done(run, at) and _is_done(told, place))):
                    return now, was.printed
    return None


def _is_done(words: Sequence[_Word], at: int) -> bool:
    """Whether a word tells what was done, as in “had been mended”: after it a sentence may go on where its record ends, which after a noun would make it part of another thing."""
    word = words[at].printed.lower()
    if at + 1 < len(words) and words[at + 1].printed.lower() in _PARTICLES:
        return False
    return at > 0 and words[at - 1].printed.lower() in _HELPS and (word.endswith("ed") or word in PAST)


_PARTICLES = frozenset(("to", "right"))
"""What makes another verb of the one before it: seen to, put right."""
_HELPS = frozenset("had has have was were is are been being".split())


def _alike(run: Sequence[_Word], told: Sequence[_Word], at: int, place: int, step: int) -> int:
    """How many words on one side of two places are the same in both."""
    count = 0
    while 0 <= (here := at + step * (count + 1)) < len(run) and 0 <= (there := place + step * (count + 1)) < len(told) and run[here].stem == told[there].stem:
        count += 1
    return count


def _says_with_another(now: _Word, was: _Word, behind: Sequence[_Word]) -> bool:
    """Whether a verb says the same as another by a word behind it: found … not guilty, took … to court; said … not, before any figure."""
    clause = {word.printed.lower() for word in behind}
    first = {word.printed.lower() for word in takewhile(lambda word: word.stem != _FIGURE, behind)}
    return any(now.stem == verb and was.stem in same and with_ in (first if with_ == "not" else clause) for verb, with_, same in _WITH_ANOTHER)


_WITH_ANOTHER = ((stem("say"), "not", frozenset(map(stem, ("deny",)))), (stem("find"), "guilty", frozenset(map(stem, ("clear", "acquit", "convict")))), (stem("take"), "court", frozenset(map(stem, ("sue", "prosecute")))))


def _links(word: _Word) -> bool:
    """Whether a word only links others; a noun or a verb beside the same words stands in another place."""
    return word.printed.lower() in _LINKS


_LINKS = frozenset("before after since until till during because although though whereas despite against through throughout between within".split())


def _says_something(word: _Word) -> bool:
    return len(word.printed) >= _CONTENT and word.printed.lower() not in _LITTLE


def _run(text: str, spans: Sequence[tuple[int, int]]) -> tuple[_Word, ...]:
    """The words of a text, with its figures, which compare as one whatever they state."""
    words = [_Word(stem(found[0].replace("’", "'")), found[0], found.start()) for found in _WORD.finditer(text) if not any(start <= found.start() < end for start, end in spans)]
    return tuple(sorted((*words, *(_Word(_FIGURE, "", start) for start, _ in spans)), key=lambda word: word.start))


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[_Word, ...]:
    """The words and figures of what a record says, or a reading prints."""
    words = plain(text)
    return _run(words, tuple((one.start, one.end) for one in figures(words)))


@lru_cache(maxsize=4096)
def _stems(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(found[0]) for text in texts for found in _WORD.finditer(plain(text)))


@lru_cache(maxsize=4096)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    """The words of a record by which a passage may follow it."""
    return frozenset(word for text in texts for word in words_of(text) if len(word) >= _CONTENT) - _LITTLE
