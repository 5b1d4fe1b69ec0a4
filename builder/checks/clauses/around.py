"""The words right round a proved figure → what they make of it that its record does not say: a part, more, a rate, another force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.clauses.rates import rate_of
from builder.checks.data.stated import prints
from builder.checks.language.stems import lowered, stem, stems, words_of
from builder.facts import plain
from builder.numerals import same_value
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.facts import Fact
    from builder.model import Claim, Passage
    from builder.numerals import Quantity

_LEFT, _RIGHT = 60, 90  # how far to look, in characters
_LONGEST = 16  # characters, more than a last word has
SIZED = ("count", "fraction", "percent", "points", "money", "measure", "duration", "ratio", "vague", "age")
"""Kinds of figure that have a size, which words round them can change."""
_THE = r"(?:(?:all )?(?:the|these|those|its|their|his|her) )?"
_PART = pattern(
    rf"\b(not(?= $)|not (?:even|all)(?: of)?|none of|neither of|no|(?:not )?(?:some|most|many|few|a few|several|part|much|any) of|(?:nearly|almost|virtually|practically) all(?: of)?|all but|except(?: for)?|(?:hardly|scarcely|far from|nowhere near|nothing like|anything but|by no means|not quite)(?= $)|twice|double|treble|triple"
    rf"|(?:the )?(?:majority|minority|bulk|rest|remainder) of|another|let alone|(?:an? )?(?:further|additional|extra)) {_THE}$",
    re.IGNORECASE,
)
_PART_ENDS = tuple(f"{word} " for word in "not even all of no but except for hardly scarcely from near like means quite twice double treble triple another alone further additional extra the these those its their his her".split())
_FIRST = pattern(r"\b(?:the |its |their )(first|next|last|final|initial|remaining) $", re.IGNORECASE)
_FIRST_ENDS = ("first ", "next ", "last ", "final ", "initial ", "remaining ")
_FORCE = pattern(
    r"\b((?:fewer|less|more) than|(?:no|not) (?:more|fewer|less) than|at (?:the very )?(?:least|most)|up to|nearly|almost|well|far|way|(?:well|just|far|a little|slightly) (?:over|under|above|below)|exactly|precisely|over|under|above|below|beyond|barely|scarcely|merely"
    r"|as (?:many|few|much|little) as|a (?:minimum|maximum) of|in excess of|upwards of) (?:the |an? )?$",
    re.IGNORECASE,
)
_COMPARED = pattern(r"\b((?:more|fewer|less|higher|lower|greater|larger|smaller|longer|shorter|older|younger)(?: [\w’'-]+){1,3} than|(?:more|fewer|less) than the (?:reported|recorded|stated|official|published|supposed)) $", re.IGNORECASE)
_END_OF = pattern(r"\b((?:lowest|highest|lower|upper|minimum|maximum|smallest|largest|(?:worst|best)[ -]case) (?:estimate|figure|count|number|total)s?|(?:average|median|typical) \w+)\b[^.;:!?]{0,40}$", re.IGNORECASE)
"""Whose figure it is, as an end of several."""
_ENDING = frozenset("lowest highest lower upper minimum maximum smallest largest case average median typical".split())
_COMPARED_ENDS = ("than ", "reported ", "recorded ", "stated ", "official ", "published ", "supposed ")
"""What text ends with in which these are found."""
_FORCE_AFTER = pattern(
    r"^,? (or (?:more|fewer|less|so|thereabouts)|if not more|and (?:more|counting|rising|over)|at a time(?! when\b| that\b| of\b)|besides(?= them\b| these\b| those\b|[.,;:!?)]|$)|(?:in addition to|on top of|apart from) (?:them|these|those)|too (?:early|soon)|give or take|more or less|on average|too (?:few|many|little|much)"
    r"|(?:at (?:the )?(?:very )?(?:most|least)|roughly|approximately|about|perhaps|maybe|probably|possibly|nearly|almost|at a (?:rough )?guess)(?=[.,;:!?)]|$))(?! than\b)(?=\W|$)",
    re.IGNORECASE,
)
_SECOND_FORCE = pattern(r"^,? (at (?:the )?(?:very )?(?:least|most)|plus|or over|and upwards?)\b(?! (?:once|twice|one|an?|\d))", re.IGNORECASE)
_MORE = pattern(r"^ (more|further|additional|extra|other|new|fewer|odd|or (?:so|more|fewer|less|thereabouts))\b", re.IGNORECASE)
_ON_TOP = pattern(r" (more|further|others?)\b(?! (?:than|or less)\b)", re.IGNORECASE)
_FURTHER = ("more", "further", "additional", "extra")
"""What comes on top, in any word for it."""
_ANOTHER = pattern(r"\b(?:another|an? (?:further|additional|extra))\b", re.IGNORECASE)
_THAN = pattern(r"^ (more|fewer|less|higher|lower|greater|smaller)\b", re.IGNORECASE)
_OF_MONEY = pattern(r"^,? (plus (?:VAT|tax|costs|interest|expenses|fees|legal)|(?:excluding|including|not including|exclusive of|net of|before|after|less) (?:VAT|tax|costs|interest|expenses|fees)|in (?:today's|today’s|real|current) (?:money|prices|terms))\b", re.IGNORECASE)
_SORT_OF_TIME = pattern(r"\b(working|business|school|calendar|consecutive|straight)\b", re.IGNORECASE)
_SHARES = ("percent", "points", "fraction")
_STRONGER = pattern(r"\b(well|far|way|considerably|(?<!as )much|significantly|substantially|comfortably|rather|even|vastly|greatly)\b", re.IGNORECASE)
def around_problems(passage: Passage, quantity: Quantity, fact: Fact) -> Iterator[Problem]:
    """What is wrong round a figure that is otherwise its record's."""
    if quantity.kind not in SIZED:
        return
    begin, words = changed_by(passage, quantity, fact)
    if words:
        span = passage.span(quantity.start, quantity.end)
        end = max(quantity.wide_end, passage.text.find(words, quantity.end) + len(words) if begin == quantity.wide_start else 0)
        said = passage.text[begin:end]
        yield Problem("altered-hedge", span, f"the page says “{said}”, the record says “{fact.shown}”: “{words}” is not the record's force", f"write “{fact.shown}”, or list the wording under the record's forms if that is what it says", (fact.note,))
    elif (other := described_as(quantity, fact)):
        message = f"the page counts “{quantity.unit}”, nothing in the record is “{other}”: “{fact.shown}”"
        yield Problem("altered-unit", passage.span(quantity.start, quantity.end), message, f"write “{fact.shown}”, or add “{quantity.unit}” to the record's units if it is the same thing", (fact.note,))
    elif quantity.kind == "duration" and (sort := sort_lost(passage, quantity, fact)):
        words = passage.text[quantity.wide_start : quantity.wide_end]
        yield Problem("altered-unit", passage.span(quantity.start, quantity.end), f"the page says “{words}”, the record counts {sort} days: “{fact.shown}”", f"write “{fact.shown}”", (fact.note,))
    elif rate := rate_of(passage, quantity, fact):
        yield Problem("altered-unit", passage.span(quantity.start, quantity.end), rate, f"write “{fact.shown}”", (fact.note,))


def list_problems(passage: Passage, claim: Claim, said: Sequence[Quantity], fact: Fact) -> Iterator[Problem]:
    """A list of figures on the page that leaves out one of the record's list: 12 and 14 for 12, 13 and 14."""
    listed = next((group for group in _lists(passage.text, said) if len(group) > 1), ())
    for words, wording in zip((fact.shown, *fact.forms), fact.wordings, strict=False):
        for whole in _lists(words, wording):
            if 1 < len(listed) < len(whole) and all(any(same_value(one, other) for other in whole) for one in listed):
                missing = next(other for other in whole if not any(same_value(one, other) for one in listed))
                message = f"the page lists “{passage.text[listed[0].start : listed[-1].end]}”, and leaves out “{words[missing.start : missing.end]}” of “{fact.shown}”"
                yield Problem("altered-figure", claim.text_span, message, f"write “{fact.shown}”", (fact.note,))
                return


def short_problems(passage: Passage, claim: Claim, said: Sequence[Quantity], fact: Fact, quantities: Sequence[Quantity]) -> Iterator[Problem]:
    """One of the figures by which a record says one thing, without the other: “71% of calls” for “71% of calls within a minute”."""
    if not said or len(fact.wordings[0]) <= len(said):
        return
    wordings = [[one for one in wording if one.kind != "date" and not one.optional] for wording in fact.wordings]
    if any(all(any(same_value(one, other) for other in quantities) for one in wording) for wording in wordings if wording):
        return
    if any(same_value(one, quantity) for one in wordings[0] for quantity in said) and _BOUNDED.search(fact.shown):
        words = passage.text[said[0].wide_start : said[-1].wide_end]
        yield Problem("altered-figure", claim.text_span, f"the page says “{words}” without the rest of “{fact.shown}”", f"write “{fact.shown}”, or list the short wording under its forms", (fact.note,))


_BOUNDED = pattern(r"\b(?:within|inside|under|in less than|every|per|each)\b", re.IGNORECASE)


def _lists(text: str, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Figures that stand in one list, with nothing but commas, “and” and “or” between."""
    groups: list[list[Quantity]] = []
    for quantity in quantities:
        if groups and re.fullmatch(r"(?:,? (?:and|or) |, )", text[groups[-1][-1].end : quantity.start]):
            groups[-1].append(quantity)
        else:
            groups.append([quantity])
    return groups


def changed_by(passage: Passage, quantity: Quantity, fact: Fact) -> tuple[int, str]:
    """The words that take a part of a figure, add to it, or give it another force, and where they begin; empty when the record has them."""
    begin = _begin_of_aged(passage, quantity) if quantity.kind == "age" else quantity.wide_start
    floor = max(0, begin - _LEFT)
    left = passage.text[floor:begin]
    end = ending(left)
    if end.endswith(_PART_ENDS) and (part := _PART.search(left)) and not (_ANOTHER.fullmatch(part[1]) and any(map(_ANOTHER.search, fact.phrases))) and not prints(fact, part[1]):
        return floor + part.start(1), part[1]
    if quantity.kind == "count" and end.endswith(_FIRST_ENDS) and (first := _FIRST.search(left)) and not prints(fact, first[1]):
        return floor + first.start(1), first[1]
    after = _FORCE_AFTER.search(passage.text[quantity.wide_end : quantity.wide_end + _RIGHT]) or _MORE.search(passage.text[quantity.end : quantity.wide_end])
    after = after or (_ON_TOP.match(passage.text, quantity.wide_end) if quantity.kind == "count" and not quantity.unit else None)
    after = after or (_OF_MONEY.search(passage.text[quantity.wide_end : quantity.wide_end + _LEFT]) if quantity.kind == "money" else None)
    if quantity.kind == "duration" and (sort := _SORT_OF_TIME.search(passage.text, quantity.start, quantity.end)) and not prints(fact, sort[1]):
        return quantity.wide_start, sort[1]
    after = after or (_THAN.search(passage.text[quantity.end : quantity.end + _LEFT]) if quantity.kind in _SHARES and not _same_way(passage, quantity, fact) else None)
    if after and not (after[1] == quantity.hedge_text or any(prints(fact, word) for word in (_FURTHER if after[1].lower() in _FURTHER else (after[1],)))):
        return quantity.wide_start, after[1]
    hedged = quantity.hedge not in ("", "total", "past", "coming", "ago", "later", "within")
    if hedged and (second := _SECOND_FORCE.search(passage.text[quantity.wide_end : quantity.wide_end + _RIGHT])) and not prints(fact, second[1]):
        return quantity.wide_start, second[1]
    if end.endswith(_COMPARED_ENDS) and (compared := _COMPARED.search(left)) and not prints(fact, compared[1]):
        return floor + compared.start(1), compared[1]
    if not words_of(left).isdisjoint(_ENDING) and (one_end := _END_OF.search(left)) and not prints(fact, one_end[1].split()[0]):
        return floor + one_end.start(1), one_end[1]
    if quantity.hedge in ("at-least", "more-than") and end.endswith(("only ", "merely ")):
        return begin - len(end.split()[-1]) - 1, end.split()[-1]
    force = _FORCE.search(left) if hedged else None
    if force and not prints(fact, f"{force[1]} {quantity.hedge_text}"):
        return floor + force.start(1), force[1]
    stronger = None if quantity.hedge_text.lower().endswith(" the") else _STRONGER.search(quantity.hedge_text)  # “well under the 5.6 metres” compares
    return (quantity.wide_start, quantity.hedge_text) if stronger and not prints(fact, stronger[1]) else (0, "")


def sort_lost(passage: Passage, quantity: Quantity, fact: Fact) -> str:
    """What sort of days the record counts wherever it has the length of a claim that names none: the “working” that “25 days” leaves out of “25 working days”."""
    start, end = next(((start, end) for start, end, _ in passage.claims if start <= quantity.start < end), (quantity.start, quantity.end))
    if _SORT_OF_TIME.search(passage.text, start, max(end, quantity.wide_end)):
        return ""
    told = [_SORT_OF_TIME.search(words, one.start, one.wide_end) for words, wording in zip((fact.shown, *fact.forms), fact.wordings, strict=False) for one in wording if same_value(one, quantity)]
    return told[0][1] if told and told[0] and all(told) else ""


_UP = frozenset(map(stem, "rise increase grow climb raise growth".split()))
_DOWN = frozenset(map(stem, "fall decrease decline drop shrink cut reduce reduction".split()))
_WAY = {"more": _UP, "higher": _UP, "greater": _UP, "fewer": _DOWN, "less": _DOWN, "lower": _DOWN, "smaller": _DOWN}


def _same_way(passage: Passage, quantity: Quantity, fact: Fact) -> bool:
    """Whether “12% more” tells the change that the record does, “rose by 12%”, and no other share than of what it was before."""
    found = _THAN.search(passage.text[quantity.end : quantity.end + _LEFT])
    told = stems(fact.texts)
    return found is not None and quantity.kind == "percent" and not told.isdisjoint(_WAY[found[1].lower()]) and told.isdisjoint((_UP | _DOWN) - _WAY[found[1].lower()])


def _begin_of_aged(passage: Passage, quantity: Quantity) -> int:
    """Where those begin whose age is told, if their claim holds them: the girls of “[girls as young as 11]”."""
    start = next((start for start, end, _ in passage.claims if start <= quantity.start < end), quantity.wide_start)
    return start if _AGED.fullmatch(passage.text, start, quantity.wide_start) else quantity.wide_start


_AGED = pattern(r"(?:[^\W\d_]+ ){1,3}")


def ending(left: str) -> str:
    """The last word before a figure, by which longer expressions are ruled out."""
    return lowered(left[-_LONGEST:]).removesuffix("\n")


_POSSESSIVE = pattern(r"\b([^\W\d_]+)['’]s ")


def described_as(quantity: Quantity, fact: Fact) -> str:
    """The first word that a page puts before the counted noun and that stands nowhere in the record: 17 “broken” lamps."""
    words = _words(_POSSESSIVE.sub(lambda owner: "" if owner[1].lower() in _words(fact.says) else owner[0], quantity.unit))[:-1] if quantity.kind in ("count", "percent", "fraction") else ()
    if not words or re.search(rf"\b{re.escape(plain(quantity.unit).lower())}\b", plain(fact.says).lower()):
        return ""
    known = {word for text in (fact.shown, *fact.forms, *fact.phrases, *fact.nouns) for word in _words(text)}
    return next((word for word in words if word not in known), "")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", plain(text).lower())
