"""Passages → words in quotation marks that are no recorded quotation, and quotations that are not verbatim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.facts import plain
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Ledger, Quotation
    from builder.model import Claim, Passage

_QUOTED = pattern(r"“[^“”]*”|\"[^\"\n]*\"|(?<![\w’'])[‘'](?=\S)[^‘’'\n]*(?:[’'](?=\w)[^‘’'\n]*)*(?<=\S)[’'](?!\w)")
_FOREIGN = pattern(r"[“”«»‹›„‟〝〞＂「」『』❝❞⹂]")
_MARKS = "“”\"‘’'"
_SOURCE_LINE = pattern(r"\s*[—–]")  # below the words that are quoted, who said them
SENSE = pattern(
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|\w+n't|hardly|scarcely|barely|rarely|seldom|almost|nearly|only|some|most|many|few|all|if|unless|may|might|could|perhaps|possibly|probably"
    r"|alleged|allegedly|reported|reportedly|suspected|apparently|perceived|attempted)\b",
    re.IGNORECASE,
)
"""Words without which a sentence says more, less or the contrary: no omission takes them."""
_CASE = pattern(r"(?<!\w)\[(\w)\](?=\w)")  # “[T]he”
_ENDING = pattern(r"(?<!\w)(\w{2,})\[(?:d|ed|en|es|ing|n|s)\](?!\w)")  # “want[ed]”
_INSERTED = pattern(r"\w?\[([^\[\]]*)\]\w?")
_GRAMMAR = frozenset(
    "he she they it we i you him her them us me his hers their theirs its our your himself herself itself themselves who whom which that this these those the a an is are was were be been being am has have had of to in on at for by and sic".split()
)
"""Words that may be put into any quotation: they name nothing and deny nothing."""
_STOP = pattern(r"(?<!\.)[.,]$")
"""At the end of a quotation, what belongs to the sentence round it: “…,” said the keeper."""
_OPENING = pattern(r"[“”\"‘'«»‹›„‟〝〞＂「」『』❝❞⹂]")  # nothing that is quoted begins before the first of these


def quotation_problems(passage: Passage, ledger: Ledger, longest: int) -> Iterator[Problem]:
    """Every pair of quotation marks without a record, and every `quote:` claim that is not word for word its record's."""
    claims = [(start, end, claim) for start, end, claim in passage.claims if claim.scheme == "quote"]
    if passage.role != "code" and (first := _OPENING.search(passage.text)):
        for match in _QUOTED.finditer(passage.text, first.start()):
            if not any(start - 1 <= match.start() and match.end() <= end + 1 for start, end, _ in claims):
                yield from _unrecorded(passage, match, ledger)
        yield from _foreign(passage, first.start())
    if passage.role == "block-quote" and not _quotes_all(passage, claims):
        help_ = "record the words in content/data/quotations.yaml and cite them in quotation marks; or, if nobody said them, write them as ordinary text without the “>”"
        yield Problem("block-quotation", passage.span(0, len(passage.text)), "a block quotation stands without a record", help_)
    for start, end, claim in claims:
        record = ledger.quotations.get(f"quote:{claim.target}")
        if record is not None and start < end:
            yield from _compare(passage, start, end, claim, record, longest)


def _foreign(passage: Passage, begin: int) -> Iterator[Problem]:
    """The first mark of a quotation that has no partner or is not the house's own: «so», „so“, or left open at the end of a paragraph."""
    known = [match.span() for match in _QUOTED.finditer(passage.text, begin)] + [(start, end) for start, end, claim in passage.claims if claim.scheme in ("quote", "plain")]
    mark = next((mark for mark in _FOREIGN.finditer(passage.text, begin) if not any(start <= mark.start() < end for start, end in known)), None)
    if mark is not None:
        help_ = "write “ before what is quoted and ” after it, in one paragraph, and cite its record; or take the mark away"
        yield Problem("bare-quotation", passage.span(*mark.span()), f"“{mark[0]}” is a quotation mark without its partner, or of another kind", help_)


def _quotes_all(passage: Passage, claims: list[tuple[int, int, Claim]]) -> bool:
    """Whether a block quotation is recorded words and who said them, and nothing else."""
    rest, at = "", 0
    for start, end, _ in claims:
        rest, at = rest + passage.text[at:start], end
    rest += passage.text[at:]
    return _SOURCE_LINE.match(rest.lstrip("“”\"‘' ")) is not None or not any(char.isalpha() for char in rest)


def _unrecorded(passage: Passage, match: re.Match[str], ledger: Ledger) -> Iterator[Problem]:
    if any(start <= match.start() and match.end() <= end for start, end, claim in passage.claims if claim.scheme == "plain"):
        return
    words = plain(match[0]).strip(_MARKS)
    fits = [quote for quote in ledger.quotations.values() if plain(quote.text) == words]
    help_ = f"cite it: [{match[0]}]({fits[0].name})" if fits else "record it in content/data/quotations.yaml and cite it, or take the marks away: they are kept for quotations"
    notes = tuple(Note("recorded here", quote.span) for quote in fits[:1])
    yield Problem("bare-quotation", passage.span(match.start(), match.end()), f"{match[0]} stands in quotation marks without a record", help_, notes)


def _compare(passage: Passage, start: int, end: int, claim: Claim, record: Quotation, longest: int) -> Iterator[Problem]:
    text = passage.text
    said = plain(text[start:end])
    outside = text[start - 1 : start] in tuple("“\"‘'") and text[end : end + 1] in tuple("”\"’'")
    inside = len(said) > 1 and said[0] in "\"'" and said[-1] in "\"'"
    note = (Note(f"recorded here: “{record.text}”", record.span),)
    if not inside and not outside:
        yield Problem("quote-without-marks", claim.text_span, f"“{text[start:end]}” is quoted without quotation marks", f"write “{record.text}” in quotation marks", note)
    recorded = _STOP.sub("", plain(record.text))
    words = _STOP.sub("", _as_printed(said[1:-1] if inside else said, plain(record.text)))
    foreign = next((match for match in _INSERTED.finditer(words) if not _may_insert(match, record)), None) if "[" in words and "[" not in record.text else None
    lost = lost_sense(words, recorded)
    if not verbatim(words, recorded):
        help_ = "quote it word for word; mark what you leave out with … and what you put in with [ ]"
        if words and (at := _whole_words(recorded, words, 0)) >= 0:
            help_ = f"mark what you leave out: “{'… ' if at else ''}{words}{' …' if at + len(words) < len(recorded) else ''}”"
        yield Problem("altered-quotation", claim.text_span, f"the page quotes “{text[start:end].strip(_MARKS)}”, the record says “{record.text}”", help_, note)
    elif foreign:
        help_ = "take it out; if it changes nothing of what was said, list it under the quotation's “inserts:”"
        yield Problem("altered-quotation", claim.text_span, f"the page puts “[{foreign[1]}]” into “{record.text}”: words in square brackets may change what was said", help_, note)
    elif lost:
        yield Problem("altered-quotation", claim.text_span, f"the page leaves “{lost}” out of “{record.text}”, and so says another thing", f"quote “{lost}”, too", note)
    if longest and len(words.split()) > longest:
        yield Problem("long-quotation", claim.text_span, f"the quotation has {len(words.split())} words, the site allows {longest}", "quote less, and say the rest in your own words", note)


def _as_printed(said: str, recorded: str) -> str:
    """`said` with the letters that were changed in square brackets, “[T]he” and “want[ed]”, as the record prints them. Both already plain."""
    for changed, printed in ((_CASE, r"(?i:{0}){1}"), (_ENDING, r"{0}\w{{0,3}}")):
        for match in reversed(list(changed.finditer(said))):
            rest = re.match(r"\w*", said[match.end() :])
            word = printed.format(re.escape(match[1]), rest[0] if rest else "")
            found = re.search(rf"(?<!\w){word}(?!\w)", recorded)
            if found:
                said = said[: match.start()] + found[0] + said[match.end() + (len(rest[0]) if rest else 0) :]
    return said


def _may_insert(match: re.Match[str], record: Quotation) -> bool:
    """Whether words in square brackets change nothing: an omission, what the record lists, grammar, or a name."""
    words = match[1].split()
    if match[1].strip() in ("", "...") or match[1].strip().lower() in (plain(one).lower() for one in record.inserts):
        return True
    if match[0][0] != "[" or match[0][-1] != "]" or SENSE.search(match[1]):
        return False
    return all(word.lower() in _GRAMMAR or word[:1].isupper() for word in words)


def lost_sense(said: str, recorded: str) -> str:
    """The first word of `recorded` that an omission (…) takes and that the sense hangs on; empty when none is. Both already plain.

    Where the end is left out, only the word that would have come next counts.
    """
    at = 0
    for fragment in (piece.strip() for piece in re.split(r"\s*\[?\.\.\.\]?\s*|\[[^\]]*\]", said)):
        found = _whole_words(recorded, fragment, at) if fragment else -1
        if found < 0:
            continue
        if lost := SENSE.search(recorded, at, found):
            return lost[0]
        at = found + len(fragment)
    tail = recorded[at:].lstrip() if said.endswith(("...", "...]")) else ""
    return lost[0] if (lost := SENSE.match(tail)) else ""


def verbatim(said: str, recorded: str) -> bool:
    """Whether `said` is `recorded`, but for marked omissions (…) and marked insertions ([ ]). Both already plain."""
    if said == recorded:
        return True
    if "[" in recorded or ("..." not in said and "[" not in said):
        return False
    fragments = [fragment.strip() for fragment in re.split(r"\s*\[?\.\.\.\]?\s*|\[[^\]]*\]", said)]
    at = 0
    for index, fragment in enumerate(fragments):
        if not fragment:
            continue
        found = _whole_words(recorded, fragment, at)
        if found < 0 or (index == 0 and found != 0):
            return False
        at = found + len(fragment)
    return not fragments[-1] or at == len(recorded)


def _whole_words(recorded: str, fragment: str, at: int) -> int:
    found = recorded.find(fragment, at)
    while found >= 0:
        before, after = recorded[found - 1 : found] if found else "", recorded[found + len(fragment) : found + len(fragment) + 1]
        if not (before.isalnum() and fragment[0].isalnum()) and not (after.isalnum() and fragment[-1].isalnum()):
            return found
        found = recorded.find(fragment, found + 1)
    return -1
