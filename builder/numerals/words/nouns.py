"""The words after a number become what it counts: “young people”, “reports”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.words.lexicon import NUMBER_WORDS
from builder.numerals.words.lexicon import PLURALS as OF_NUMBERS
from builder.numerals.words.number import HYPHENS

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

PLURALS = frozenset(
    "people children men women police staff feet teeth mice geese sheep fish crew personnel clergy cattle data media"
    " criteria families sons-in-law aircraft offspring youth alumni folk pence lives wives halves salmon deer series"
    " councillors police-officers dice oxen brethren criteria phenomena addresses youngsters gentlemen policemen"
    " policewomen businessmen schoolchildren grandchildren clergymen firemen salespeople townspeople spokesmen kids"
    " fishermen postmen chairmen workmen servicemen freshmen tradesmen stepchildren godchildren infantry cavalry"
    " clientele faculty youths pupils others workforce troops grand congressmen congresswomen".split()
)
_STOP = frozenset(
    "the a an this that these those and or but nor of in on at by for from to with without within into onto upon over under"
    " between among across through during before after since until till as than then so if when while where who whom"
    " whose which what why how because although though unless whether is are was were be been being am has have had"
    " having do does did done will would shall should can could may might must not never also too only even just still"
    " already again ever there here he she it they we you i his her its their our my your him them us me himself herself"
    " each every any some no none either neither both all most much many few said says say told went came made took gave"
    " got saw knew left held met ran began became found lost paid sent sat stood fell rose grew won died lived worked"
    " ago later earlier apart away back down up out off yet once twice per via plus versus against despite towards toward"
    " about around above below near behind beyond inside outside along except like unlike today yesterday tomorrow"
    " respectively instead together alone altogether however therefore thus hence according according higher lower better"
    " worse fewer less signed reported completed raised used needed remain remained remains agreed agree think thought"
    " believe believed felt feel want wanted say make take come go know see get live work show shows showed include"
    " includes including included follow followed follows attend attended attends receive received face faced faces"
    " want wants tend seem seemed seems appear appeared appears voted vote decided called asked answered responded"
    " replied responding walked arrived escaped survived pleaded admitted denied failed refused claimed added published"
    " bought sold moved stayed rated returned launched started ended opened closed caught brought kept spoke wrote read"
    " played scored drove flew ate drank slept hit cut put set let cost costs worth long wide tall deep high old young-old"
    " heard drew dealt meant lent bent fed bred sped fled shed rode rang sang sank swam flung hung slid stuck struck sought taught fought wept swore tore forgot froze led spent swept chose shook broke wore threw blew percent missing nowadays nobody everyone everybody someone anyone anybody n't times".split()
) - {"old", "high", "long", "deep", "wide", "tall", "young-old", "times", "read", "set", "cut", "hit", "put", "vote", "cost", "work"}
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
_MODIFIERS = frozenset("sales sports arts drugs politics ethics news mathematics physics economics savings".split())


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in PLURALS:
        return True
    return len(word) > 3 and word[-1] == "s" and not word.endswith(_NOT_PLURAL)


_IRREGULAR = {"child": "children", "man": "men", "woman": "women", "person": "people", "foot": "feet", "tooth": "teeth", "mouse": "mice", "life": "lives", "wife": "wives", "half": "halves"}
_REGULAR = frozenset("human german roman norman ottoman shaman talisman caiman parson".split())


def plural(noun: str) -> str:
    """A counted noun with its last word in the plural: one vacancy → vacancies, a second woman → women."""
    stem, last = (noun[: -len(last)], last) if (last := noun.rpartition(" ")[2]) else ("", noun)
    if not last or is_plural(last.lower()) or not last.isalpha():
        return noun
    for one, more in _IRREGULAR.items():
        if last == one or (last.endswith(one) and last not in _REGULAR):
            return stem + last.removesuffix(one) + more
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{stem}{last[:-1]}ies"
    return f"{stem}{last}{'es' if last.endswith(('s', 'x', 'ch', 'sh', 'z')) else 's'}"


def _continues(s: Tokens, i: int, first: int) -> bool:
    """Whether token `i` can be part of the noun phrase that began at `first`."""
    word = s.words[i]
    if s.kinds[i] == "mark":
        return word in ("-", "‐", "‑", "'", "’") and (i == first or s.glued(i)) and s.kinds[i + 1] == "word"
    if s.kinds[i] != "word":
        return False
    if word in ("looked", "cared") and s.words[i + 1] in ("after", "for", "-"):
        return True
    if word in ("after", "for") and (s.words[i - 1] in ("looked", "cared") or (s.words[i - 1] in HYPHENS and s.words[i - 2] in ("looked", "cared"))):
        return True
    return word not in _STOP and word not in NUMBER_WORDS


def counted(s: Tokens, i: int, *, single: bool) -> tuple[int, int] | None:
    """The tokens (first, after) of the noun counted by a number that ends at `i`, or None.

    `single` when the number is one, so that the noun is singular: then the phrase runs up to the next verb or mark.
    """
    if s.words[i] in OF_NUMBERS:  # nine fours
        return i, i + 1
    first = i + 1 if s.words[i] in HYPHENS and s.kinds[i + 1] == "word" else i
    if first > i and s.words[first] == "strong":
        first, single = first + 1, True
    while s.words[first] in ("more", "further", "other", "additional", "extra", "such", "different", "separate", "new"):
        first += 1
        if first - i > 2:
            break
    if s.words[first] == "of" and first == i:
        return _of_a_group(s, i)
    end, alone = first, 0  # where a noun ends that mostly stands before another: sales figures; but 40 sales were lost
    while end - first < 7 and _continues(s, end, first):
        word = s.words[end]
        alone = end + 1 if word in _MODIFIERS and not single else alone
        hyphen = s.words[end + 1] in ("-", "‐", "‑") and s.glued(end + 1)
        if not single and is_plural(word) and word not in _MODIFIERS and not hyphen:
            if s.words[end + 1] in PLURALS and s.words[end + 1] in ("staff", "personnel", "children", "people", "data"):
                return first, end + 2
            return first, end + 1
        if single and word in ("birthday", "anniversary", "time", "occasion") and not hyphen:
            return first, end + 1
        if single and is_plural(word) and word not in _MODIFIERS and not hyphen and (end > first or s.kinds[end + 1] == "word"):
            if end == first:  # the fourth and fifth grounds fail
                return first, end + 1
            break
        end += 1
    if s.words[end] in ("’", "'") and s.glued(end) and end > first and is_plural(s.words[end - 1]):
        return first, end
    if alone:
        return first, alone
    if end == first + 1 and s.words[first].endswith("ed") and len(s.words[first]) > 5:
        return None
    if not single or end == first or (s.capital(first) and not s.opens(i - 1) and not s.capital(i - 1)):
        return None
    return first, _trim(s, first, end)


def _trim(s: Tokens, first: int, end: int) -> int:
    """A singular noun phrase without the verb or adverb that ends it."""
    while end - first > 1 and (s.words[end - 1].endswith(("ed", "ly")) or s.words[end - 1] == "running" or s.kinds[end - 1] == "mark"):
        end -= 1
    return end


def partitive(s: Tokens, i: int) -> tuple[int, int] | None:
    """The noun of an “of” phrase that begins at `i`: of the sample, of all young people, of them."""
    if s.words[i] != "of" and s.words[i] not in ("the", "all", "its", "their", "his", "her", "our", "these", "those", "my", "your"):
        return None
    first = i + 1 if s.words[i] == "of" else i
    while s.words[first] in (
        "the", "all", "these", "those", "its", "their", "his", "her", "our", "my", "your", "any", "such", "this", "that", "a",
        "an", "every", "each", "other", "some",
    ):  # fmt: skip
        first += 1
    end = first
    while end - first < 7 and _continues(s, end, first):
        if is_plural(s.words[end]) and s.words[end] not in _MODIFIERS and s.words[end + 1] not in ("-", "‐"):
            return first, end + 1
        end += 1
    if s.words[end - 1].endswith("'s") and (s.kinds[end] == "number" or s.words[end] in NUMBER_WORDS):
        return None  # of the borough's 21 wards: the noun belongs to the next number
    return (first, _trim(s, first, end)) if end > first else None


def _of_a_group(s: Tokens, i: int) -> tuple[int, int] | None:
    """The noun of “three of the men”; “four of assault” counts something named before, and has none."""
    found = partitive(s, i)
    return found if found and (found[0] > i + 1 or is_plural(s.words[found[1] - 1])) else None
