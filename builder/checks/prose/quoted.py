"""The words right before a quotation → what makes its speaker deny what they said, or denies that anybody said it.

“X denied that [“the wall is safe”]” turns round what X said, and “it was not [“safe”]” does what the record's words do not. Where the source
itself denies the words that it quotes, the note of the record says so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.checks.language.stems import words_of
from builder.checks.passages import sentences
from builder.checks.prose.deeds import AUX
from builder.checks.prose.sentences import unsays
from builder.facts import plain
from builder.patterns import pattern
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.facts import Ledger, Quotation
    from builder.model import Passage

_HINTING = frozenset(
    "no not never nobody none neither longer far anything nothing nowhere means hardly scarcely untrue false wrong incorrect lie myth fiction denied denies rejected rejects disputed disputes refuted refutes dismissed dismisses contradicted contradicts nor lied t".split()
)
"""Of which each finding has one."""
_LEFT = 160  # characters
_OPENS = r"[\s“\"'(\[]*$"
_THAT = rf"(?: (?:that|how))(?: (?:it|this|they|he|she|there|the [\w' -]{{1,30}}?|its [\w' -]{{1,20}}?) (?:was|were|is|are|had been|has been)(?: (?:a|an|the))?)?{_OPENS}"
_TURNED_DOWN = (
    r"(?:denied (?:having |ever )*(?:told|said|saying|telling|written|writing|called|calling|described|describing|used|using)(?: [\w' -]{1,40}?)?(?= that)|lied(?: when (?:he|she|it|they) (?:said|wrote|told [\w' -]{1,40}?))?|den(?:ied|ies)|reject(?:ed|s)|disput(?:ed|es)|refut(?:ed|es)|dismiss(?:ed|es)|contradict(?:ed|s)|(?:did not|does not|never|didn't|doesn't) (?:accept|agree|believe|think|say|claim|admit|find|mean|hold))"
    r"(?: (?:the|any|a) (?:claim|idea|suggestion|view|allegation|charge|notion|belief|statement|finding|accusation))?"
)
_NOT = pattern(rf"(?:\b(?:not|never|no longer|far from|anything but|nothing like|nowhere near|by no means|hardly|scarcely)|n't)(?: (?:be|been|being|quite|really|even|exactly|at all|entirely|wholly|so|as|a|an|the|very)){{0,3}}{_OPENS}", re.IGNORECASE)
_SEEN = pattern(rf"(?:\b(?:not|never)|n't) (?:see|regard|consider|view|think of|treat|judge|seen|regarded|considered|viewed)(?: [\w'-]+){{1,5}}?(?: as| to be)?{_OPENS}", re.IGNORECASE)
_UNCALLED = pattern(rf"(?:\b(?:not|never|nobody|no one)|n't) (?:ever |even |once )?(?:call|describe|term|label|name|brand|dub)(?:e?d)?(?: [\w'-]+){{1,6}}?(?: as)?{_OPENS}", re.IGNORECASE)
_UNSAID = pattern(rf"(?:\b(?:not|never|neither|nor)|n't) (?:(?:ever|even|once|have|has|had|actually|really) )*(?:sa(?:y|id)|tell|told|wr(?:ite|ote|itten)|claim(?:ed)?|stat(?:e|ed)|report(?:ed)?|insist(?:ed)?)(?: (?:[\w'-]+ ){{0,4}}?)?(?: ?that)?{_OPENS}", re.IGNORECASE)
_NO_CAUSE = pattern(rf"\b(?:nothing|no (?:reason|cause|need|grounds?)) to (?:be|feel|seem|call it|say)(?: [\w'-]+){{0,2}}?{_OPENS}", re.IGNORECASE)
_CALLED_FALSE = pattern(rf"\b(?:called|thought|found|considered) (?:false|untrue|wrong|a lie) the (?:words|claim|statement|phrase){_OPENS}", re.IGNORECASE)
_UNTRUE = pattern(rf"\b(?:false|untrue|(?:not|never|hardly) (?:true|right|correct|so|the case)|wrong|incorrect|a (?:lie|myth|fiction))(?: to (?:say|claim|think|believe))?,? that{_OPENS}", re.IGNORECASE)
_NO_SIGN = pattern(rf"\b(?:no|little|without) (?:sign|evidence|trace|suggestion|hint|indication|proof|truth|basis)s? (?:of|that|in|for)(?: the| any)?(?: claim| idea| suggestion)?(?: that)?{_OPENS}", re.IGNORECASE)
_NOBODY = pattern(r"\b(?:nobody|no one|none of [\w' -]{1,30}?|neither|not one|not a single \w+|no [a-z]+)(?: (?:among|of|in|at) [\w' -]{1,30}?)? (?:ever |has |had |have )*(?:said|says|wrote|writes|told|spoke|called|described|used)\b[^.;!?]{0,40}$", re.IGNORECASE)
_BUT = pattern(r"(?<!\banything )(?<!\ball )\b(?:but|rather|only)[\s“\"'(\[]*$", re.IGNORECASE)
"""“Not a bad wall but”: what follows was said."""
_DENIES = pattern(r"\b(?:no|not|never|nobody|none|nor|neither|den(?:y|ies|ied)|without|false|untrue|reject\w*)\b|n't\b", re.IGNORECASE)


def quoted_problems(passage: Passage, ledger: Ledger) -> Iterator[Problem]:
    """Every quotation that the words before it deny, and whose record does not."""
    if not any(claim.scheme == "quote" for _, _, claim in passage.claims) or words_of(passage.text).isdisjoint(_HINTING):
        return
    quotes = [(start, record) for start, end, claim in passage.claims if claim.scheme == "quote" and start < end and (record := ledger.quotations.get(f"quote:{claim.target}"))]
    begins = [first for first, _ in sentences(passage.text)]
    for start, record in quotes:
        first = max(begin for begin in begins if begin <= start)
        said = _denial(plain(f"{passage.text[max(first, start - _LEFT) : start]}|")[:-1], record)
        if said and not denies(record):
            message = f"the words before the quotation deny it (“{said}”), the record gives it as said{f' by {record.names[0]}' if record.names else ''}"
            help_ = "say it as it was said, with all of the words that deny; or, if the source itself denies these words, say so in the note of the record"
            yield Problem("altered-sense", passage.span(start, start + 1), message, help_, (Note("recorded here", record.span),))


def denies(record: Quotation) -> bool:
    """Whether the note of a record says that its source denies the words."""
    return _DENIES.search(plain(record.note)) is not None


def _denial(left: str, record: Quotation) -> str:
    """The words before a quotation that deny it; empty when none do."""
    if _BUT.search(left):
        return ""
    for rule in (_NOT, _SEEN, _NO_CAUSE, _CALLED_FALSE, _UNTRUE, _NO_SIGN, _NOBODY, *(_turned_down(name) for name in record.names)):
        if found := rule.search(left):
            return found[0].strip(" “\"'([")
    if (found := _UNCALLED.search(left) or _UNSAID.search(left)) and not any(unsays(name).search(left) for name in record.names):
        return found[0].strip(" “\"'([")
    return ""


@lru_cache(maxsize=4096)
def _turned_down(name: str) -> re.Pattern[str]:
    """Finds, at the end of words, that a speaker turned down what follows."""
    return re.compile(rf"(?<!\w){re.escape(plain(name))}(?:, [^,.;]{{1,60}},)? {AUX}{_TURNED_DOWN}{_THAT}", re.IGNORECASE)
