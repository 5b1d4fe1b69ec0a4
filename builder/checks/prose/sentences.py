"""Passages → what is missing or false around a claim: its owner, its words to keep."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.passages import sentences
from builder.checks.prose.deeds import AUX, deed_problems, tells_a_deed
from builder.checks.prose.kept import kept_problems
from builder.checks.prose.places import place_problems
from builder.facts import Fact, plain
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Ledger, Quotation
    from builder.model import Claim, Passage

_SAID = (
    r"(?:sa(?:id|ys?)(?! (?:no|yes) to\b)|stat(?:ed?|es)|told|wr(?:ote|ites?)|estimat(?:ed?|es)|f(?:ound|inds?)|report(?:ed|s)?|record(?:ed|s)?|"
    r"count(?:ed|s)?|describ(?:ed?|es)|conclud(?:ed?|es)|warn(?:ed|s)?|announc(?:ed?|es)|reveal(?:ed|s)?|claim(?:ed|s)?|calculat(?:ed?|es)|"
    r"not(?:ed?|es)|show(?:ed|s)?|g(?:ave|ives?)(?! (?:[\w'’-]+ ){1,4}an? (?!figure|number|estimate|total|count|range|share|date|sum))|quot(?:ed?|es)|cit(?:ed?|es)|list(?:ed|s)?|put|puts|publish(?:ed|es)?|acknowledg(?:ed?|es)|admit(?:ted|s)?|"
    r"confirm(?:ed|s)?|insist(?:ed|s)?|add(?:ed|s)?|explain(?:ed|s)?|suggest(?:ed|s)?|believ(?:ed?|es)|recall(?:ed|s)?|remember(?:ed|s)?|argu(?:ed?|es)|call(?:ed|s)?|agree[sd]?(?=(?: with [\w' -]{1,50})? that\b)|(?:accept(?:ed|s)?|conced(?:ed?|es))(?=(?:, [\w' -]{1,50},)? that\b))"
)
_GIVEN = r"(?:said|stated|told|written|estimated|found|reported|recorded|counted|described|announced|revealed|claimed|calculated|noted|shown|given|quoted|cited|listed|published|confirmed|made|drawn up|compiled)"
_OWN = r"(?:own |first |final |latest |conservative |cautious |official |initial |later |published |annual )*(?:estimate|figure|count|number|total|data|report|tally|calculation|finding|statistic|word|phrase|description|expression)s?"
_DENIED = r"(?:reject(?:ed|s)|den(?:ied|ies)|disput(?:ed|es)|refut(?:ed|es)|doubt(?:ed|s)|challeng(?:ed|es)|contest(?:ed|s)|dismiss(?:ed|es)|withdrew|withdraws|retract(?:ed|s)|question(?:ed|s))"
_ITS_OWN = pattern(rf"\b(?:its|their|his|her) {_OWN}\b", re.IGNORECASE)
_BUT = pattern(
    r"\b(?:not|never|denied|rejected|refused|declined)\b[^.;]{1,80}\bbut (?:did |had |still |nevertheless |later |instead )?(?:[a-z]+(?:ed|t)|paid|gave|made|took|found)\b[^.;]{0,40}$"  # “did not admit a fault but paid”
    r"|\b(?:not|never)\b[^.;]{1,80}\bbut $"
    r"|\b(?:not|never)\b[^.]{1,100}[;:,–—] (?:but |and |yet |instead |rather )*(?:it|they|he|she) (?:had |has |then |later )?(?:said|says|told|tells|wrote|called|calls|reported|found|puts?|gave|gives|admitted|admits|described|stated|counted|estimate[ds]|believe[ds]|thought|thinks|argue[ds]|insist(?:ed|s))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_TURNS = pattern(rf"\b(?:{_DENIED}|never|not|cannot|no longer|refus(?:ed|es)|declin(?:ed|es)|fail(?:ed|s))\b|n't\b", re.IGNORECASE)  # nothing is turned down without one of these


def sentence_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """For every sentence with a claim: the owner named where the record asks for it and no other, the words kept."""
    claims = [(start, end, claim) for start, end, claim in passage.claims if claim.scheme in ("figure", "quote")]
    if not claims:
        return
    headings, beside = plain(passage.context.partition("\n")[0]), _beside(passage.context, ledger)
    for first, last in sentences(passage.text):
        inside = [(start, claim) for start, _, claim in claims if first <= start < last or (start == last == len(passage.text))]
        if not inside:
            continue
        own = plain(passage.text[first:last])
        words = f"{own} {headings if ledger.named.search(own) else beside}"
        found = frozenset(match[0].lower() for match in ledger.named.finditer(words))
        for start, claim in inside:
            record = ledger.facts.get(f"figure:{claim.target}") if claim.scheme == "figure" else ledger.quotations.get(f"quote:{claim.target}")
            deed = isinstance(record, Fact) and tells_a_deed(record, words, ledger)
            if record is None or not (found or deed or _asks(record)):
                continue
            at = len(plain(f"{passage.text[first:start]}|")) - 1
            yield from _owner(claim, record, words, at, found, ledger)
            if isinstance(record, Fact):
                yield from kept_problems(claim, record, words, at)
                yield from deed_problems(claim, record, words, at, ledger) if deed else ()
                yield from place_problems(claim, record, words, at, [ledger.facts.get(f"figure:{other.target}") for _, other in inside], ledger)


_WHOSE = pattern(r"\b(?:whose|source|owner|according to|(?:\w+ed|said|given|found|told) by|who (?:say|said|count|found|gave|report|estimat)\w*)\b", re.IGNORECASE)


def _beside(context: str, ledger: Ledger) -> str:
    """What the table says of a cell that names nobody: its headings, and whoever is named in a cell of the row; under “Whose” or the like, as who says it."""
    headings, *row = context.split("\n")
    said = [plain(headings)]
    for header, _, cell in (words.partition(": ") for words in row):
        name = next((name for name in (plain(cell), f"the {plain(cell)}") if ledger.named.fullmatch(name)), "")
        if name:
            said.append(f"according to {name}" if _WHOSE.search(header) else name)
    return ", ".join(said)


def _asks(record: Fact | Quotation) -> bool:
    """Whether a record asks its sentence for anything: an owner, words to keep, a place."""
    return record.attribute or (isinstance(record, Fact) and bool(record.keep or record.place))


def _owner(claim: Claim, record: Fact | Quotation, words: str, at: int, found: frozenset[str], ledger: Ledger) -> Iterator[Problem]:
    """What is wrong with whom a sentence names for a claim: `at` is where the claim stands in its words.

    `found` are the names of speakers in the words, in lower case; the record's are among them when it is named.
    """
    if not record.names:
        return
    there = bool(found) and any(_names(name).search(words) for name in record.names)
    named = there and any(not _only_told(words, match, at, claim) for name in record.names for match in _names(name).finditer(words))
    allowed = (*record.names, *getattr(record, "via", ()))
    giver = _giver(allowed, words, at, found, ledger, named=named, texts=record.texts if isinstance(record, Fact) else ()) if there or (found and not record.attribute) else None
    if record.attribute and not named and giver is None:
        what = "figure" if claim.scheme == "figure" else "quotation"
        message = f"the sentence names {record.names[0]}, but does not give them the {what}" if there else f"the sentence does not say whose {what} this is"
        yield Problem("owner-missing", claim.text_span, message, f"name {_or(record.names)} in the sentence{' as who says it' if there else ''}", (Note("the record asks for it", record.span),))
    elif named and _TURNS.search(words) and (denier := next((name for name in record.names if (denies if isinstance(record, Fact) else unsays)(name).search(words)), None)) and not _ITS_OWN.search(words, 0, at) and not _BUT.search(words, 0, at) and not any(says(name).search(words) for name in allowed):
        yield Problem("wrong-owner", claim.text_span, f"the sentence says that {denier} rejected it, the record gives it to {record.names[0]}", f"say that {record.names[0]} gave it", (Note("recorded here", record.span),))
    elif giver is not None:
        message = f"the sentence gives it to {giver}, the record to {record.names[0]}"
        yield Problem("wrong-owner", claim.text_span, message, f"name {_or(record.names)}, or cite a record of {giver}", (Note("recorded here", record.span),))


def _giver(allowed: tuple[str, ...], words: str, at: int, found: frozenset[str], ledger: Ledger, *, named: bool, texts: tuple[str, ...]) -> str | None:
    """The name of a speaker who is not `allowed`, to whom a sentence gives a claim; `named` says that it names the owner, and not only as who was told; `texts` are the record's words."""
    lower = {name.lower() for name in allowed}
    for names in ledger.speakers:
        if found.isdisjoint(_called(names)) or not lower.isdisjoint(name.lower() for name in names):
            continue
        if named and " and " in words and (name := next((name for name in names for owner in allowed if (both := _together(name, owner).search(words)) and ";" not in words[both.end() : at]), None)) and "respectively" not in words:
            return name
        if name := next((name for name in names if _gives(name, allowed if named else (), words, at, texts)), None):
            return name
    return None


@lru_cache(maxsize=4096)
def _together(name: str, owner: str) -> re.Pattern[str]:
    """Finds two speakers to whom something is given together: “X and Y said”, “X's and Y's estimate”."""
    one, other = re.escape(plain(name)), re.escape(plain(owner))
    return re.compile(rf"(?<!\w)(?:{one}(?:'s?)? and {other}|{other}(?:'s?)? and {one})(?: {AUX}{_SAID}\b|'s? {_OWN}\b)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _called(names: tuple[str, ...]) -> frozenset[str]:
    """The names of a speaker in plain words and lower case."""
    return frozenset(plain(name).lower() for name in names)


def _gives(name: str, owners: tuple[str, ...], words: str, at: int, texts: tuple[str, ...]) -> bool:
    """Whether the sentence gives the claim at `at` to `name`, though it may name the owners too: then the giver stands nearer before it.

    What the record itself says of `name`, as “losses that the Board recorded”, gives them nothing; nor does what they say behind it “that” something else was so.
    """
    given = tuple(match for match in says(name).finditer(words) if not (match.end() <= at and _DEED.match(match[0]) and not _COUNTED.search(words[: match.start()])) and not (match.start() > at and words.startswith(" that ", match.end())) and not (_RECORDED.search(match[0]) and _has_a_record(name, texts)) and not any(match[0].lower() in plain(text).lower() or (match[0].lower().startswith("made by") and plain(name).lower() in plain(text).lower()) for text in texts))
    if not owners:
        return bool(given)
    for match in given:
        between = _AS_OTHERS.sub("", words[match.end() : max(at, match.end())])
        if match[0].lower().endswith("told"):
            between = next((between[len(owner) + 1 :] for owner in owners if between.lower().startswith(f" {owner.lower()}")), between)
        if match.end() <= at and not any(_names(owner).search(between) for owner in owners) and (at - match.end() <= _CLOSE or not any(says(owner).search(words) for owner in owners)):
            return True
    return False


_DEED = pattern(r"made by\b", re.IGNORECASE)
_COUNTED = pattern(rf"\b{_OWN}(?: (?:was|were|had been|has been|as|first))*,? $", re.IGNORECASE)
"""Before “made by”, what speaks of a number: an estimate made by the council. Other things that are made are no words about the claim behind them."""
_RECORDED = pattern(r"\b(?:record(?:ed|s)?|not(?:ed?|es)|count(?:ed|s)?|list(?:ed|s)?)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _has_a_record(name: str, texts: tuple[str, ...]) -> bool:
    """Whether by the words of a figure's record somebody had a record of so many: then “X recorded six” gives X nothing new."""
    return any(re.search(rf"(?<!\w){re.escape(plain(name))} (?:had|has|kept|held) (?:an? |its own |only )?(?:record|note|list|count|log)s? of\b", plain(text), re.IGNORECASE) for text in texts)


def _only_told(words: str, name: re.Match[str], at: int, claim: Claim) -> bool:
    """Whether a name is that of somebody who is told something, and not by those whom the claim at `at` counts: “four women told X”."""
    told = _HEARS.search(words, max(0, name.start() - _NEAR), name.start())
    return _IS_TOLD.match(words, name.end()) is not None or (told is not None and not re.fullmatch(r" (?:\w+ )?", words[at + len(plain(claim.text)) : told.start()]))


_AS_OTHERS = pattern(r",? (?:just )?(?:as|like) (?:[^,.;:]{1,60}? )?(?:had|has|did|does|said|says|reported|claimed|wrote|found|before)(?: \w+){0,2}?,|^ with [\w' -]{1,50}?(?= that\b)", re.IGNORECASE)
"""“found, as X had done,”: who else said it does not take it from the one who did; nor does “agreed with X that”."""
_IS_TOLD = pattern(r" (?:was|were|is|are|(?:had|has|have) been) (?:also |then |later )?(?:told|informed|advised|warned|briefed|notified)\b", re.IGNORECASE)
_HEARS = pattern(
    r"\b(?:(?:given|made|sent|submitted|put|presented|supplied|handed|passed|addressed) to|critics of|opponents of|against the (?:view|wish|wishes|advice|word) of|contrary to|unlike|contradict(?:ed|s|ing)|told|tells|telling|informed|informs|informing|advised|warned|assured|reminded|notified|asked|briefed|(?:wrote|written|writing|spoke|said|reported|replied|complained|(?:letters?|e-?mails?|notes?|memos?|evidence|submissions?|complaints?|repl(?:y|ies))(?: (?:from|by|of) [\w' -]{1,40}?)?) to) (?:the )?$", re.IGNORECASE
)
"""Ends right before the name of somebody who is told something, or spoken against."""

_NEAR = 80  # characters in which somebody is told something
_CLOSE = 8  # characters between a verb and what it gives: “counted about”


def _or(names: tuple[str, ...]) -> str:
    return " or ".join(names[:3])


_OF_THEIRS = r"(?!'s? (?:\w+ )?(?:brother|sister|wife|husband|partner|son|daughter|father|mother|parents?|family|friends?|colleagues?|neighbours?|predecessor|successor|rivals?|critics?|opponents?|assistant|deputy)\b)"
"""Behind a name, who is not its bearer and does not speak for them."""


@lru_cache(maxsize=4096)
def _names(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(plain(name))}(?!\w){_OF_THEIRS}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def says(name: str) -> re.Pattern[str]:
    """Finds the places in plain words where something is given to a speaker: “X said”, “X's figure”, “estimated by X”."""
    called = f"{re.escape(plain(name))}{_OF_THEIRS}"
    return re.compile(
        rf"(?:according to|in the (?:words|view|opinion|account) of|\b{_GIVEN} by|\bcomes? from|\bcame from|\btaken from) {called}(?!\w)(?!'s \w+'s)"
        rf"|(?<!\w)(?<!\bhad ){called}(?:'s \w+)?(?:, [^,.;]{{1,60}},)? {AUX}{_SAID}\b(?! by\b| (?:[^.,;:]{{0,60}} )?(?:guilty|in contempt)\b)"
        rf"|(?<!\w){called}(?:'s?)? {_OWN}\b"
        rf"|\b(?:estimate|calculation|tally)s? (?:of|by|from) {called}(?!\w|'s)"
        rf"|\b(?:said|says|wrote|writes) {called}(?!\w)"
        rf"|^{called}:",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def denies(name: str) -> re.Pattern[str]:
    """Finds the places where a speaker turns something down: “X rejected”, “X never said”."""
    return re.compile(rf"(?<!\w){re.escape(plain(name))} {AUX}{_DENIED}\b|{unsays(name).pattern}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def unsays(name: str) -> re.Pattern[str]:
    """Finds the places where a speaker has not said something: “X never said”. What is quoted of X may well be how X turned something down."""
    return re.compile(rf"(?<!\w){re.escape(plain(name))} {AUX}(?:(?:never|did not|didn't|could not|does not|doesn't|would not|cannot|no longer|(?:refus|declin|fail)(?:ed|es|s) to) (?:{_SAID}|speaks? of|spoke of|spoken of)|denied (?:saying|having|ever))\b", re.IGNORECASE)
