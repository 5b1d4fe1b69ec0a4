"""Numbers after a word that numbers things become identifiers: section 47, paras 4.12–4.15, Year 9."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.words import almanac, units
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.tokens import pattern

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

# Words after which a number is a name, in any case; those of the second set only when capitalised.
_LABELS = frozenset(
    "section sections sec subsection sub-section s ss para paras paragraph paragraphs article articles art regulation regulations reg"
    " regs rule rules schedule sched clause clauses chapter chapters page pages p pp volume vol vols figure figures fig figs"
    " table tables annex annexe appendix exhibit form question questions item items footnote note line lines verse room flat"
    " platform gate route routes bus junction channel radio no nos № number numbers ref reference case document doc version"
    " v ver rev level levels grade grades band key-stage type types category phase stage step tier part parts option"
    " scenario episode series season iso bs rfc unicode isbn issn doi bin act recommendation recommendations slide standard"
    " principle principles objective theme chart map plate diagram box sheet module lesson year unit bay lot zone ward block"
    " dormitory cell pier terminal flight train tram ext extension fax tel telephone phone mobile text call dial ring order"
    " convention protocol directive resolution op opus symphony sonata psalm hymn track disc disk floor game week day"
    " operation house plan formula class division league group pool lane court area district sector precinct division"
    " psalm surah verse canto code codes sic nace icd appendix appendices bundle tab file record entry issue condition"
    " requirement priority indicator goal measure criterion criteria point scene schedule row column col cohort study"
    " exercise test trial count counts charge motion hc hl cm cmnd cp apollo voyager gemini boeing airbus windows iphone playstation xbox cop ftse dax cac nikkei nasdaq mark"
    " sch si paper slide sheet wave size factor round set term semester target finding action strand pillar circular vitamin python ios android"
    " log car carriage coach vehicle reactor boiler turbine pump lift theatre desk pen turnstile signal runway squadron regiment layer spf pc dc wpc berth constable sergeant corporal minute".split()
)
# What somebody numbered does, where a sentence opens with them: Child 5 was seen; “Girl 12 was found” may tell an age.
_DOES = frozenset("was is had has did said told could would".split())
_TOLD_BY_AGE = frozenset("girl boy man woman".split())
# Words that number people, always in the singular: Witness 3, Child 5; “Girls 12, boys 14” counts.
_PEOPLE = frozenset("witness child sibling adult victim suspect girl boy defendant officer family patient person woman man applicant respondent claimant".split())
_ONLY_CAPITAL = frozenset(
    "mark year unit part parts step class group game week day week house order plan option series season number"
    " numbers note line lines case act file record entry issue test trial count counts charge point measure area court"
    " floor code standard goal form figure figures table tables item items"
    " question questions call text ring mobile phone dial operation study exercise row study cohort call box bus"
    " document extension track train tram text no nos v p cell map ward block lane pool zone league division criterion"
    " criteria principle principles box indicator priority requirement condition scenario objective theme art lot bay"
    " sheet slide gate rule rules order formula reg ring district sector cop scene column motion hc hl cm cmnd cp"
    " sch si paper round set term semester target finding action strand pillar circular python ios android squadron regiment layer spf pc dc wpc berth constable sergeant corporal minute car carriage coach vehicle reactor boiler turbine pump lift theatre desk pen turnstile signal runway log".split()
)
# Those that bid where they open a sentence: Call 12 people, Note 3 things.
_BIDDING = frozenset(
    "call text ring dial phone form order plan house note test measure record file act mark question point charge exercise set size factor"
    " count paper box map pool row round sheet lot block page pages number numbers figures tables items questions parts steps lines lift pump pen signal".split()
)
_LOWER_FINE = frozenset(
    "level grade type stage phase part step question item figure table form rule case unit room page category band tier class"
    " note option no number box principle principles s p lane gate platform line floor slide sheet row column cell verse wave size factor vitamin log".split()
)
# Those whose acts are numbered after their name in brackets.
_UNIONS = frozenset("eu ec eec euratom".split())
NAMED_WORDS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_YEAR = 4  # digits: the Building Regulations 2018
# Shortened plurals: paras 12, nos 3.
_SHORT = frozenset("paras nos regs figs vols arts".split())
_SUFFIX = r"(?:\([\w]+\))+|[A-Z]{1,2}\b(?:\([\w]+\))*|[/-][A-Z0-9]\w*"


def label(s: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """A number after a word that numbers things: section 47, paras 4.12–4.15, Regulation 12(3)(b), Year 9."""
    k = i - 1
    if s.words[k] in (".", "#", "№") and (s.glued(k) or s.words[k] in "#№"):
        k -= 1
        if s.words[k + 1] in "#№" and (s.glued(i) or s.words[k + 1] == "№"):
            return k + 1, i + 1
        if s.words[k] not in ("s", "ss", "para", "paras", "p", "pp", "no", "nos", "fig", "figs", "vol", "art", "reg", "regs", "ch", "sec", "r", "rr", "ref", "ed", "v", "tel", "cl", "cap", "ext"):
            return None
        return (k, _chain(s, i)) if k >= floor else None
    if s.words[k] == ")" and s.words[k - 1] in _UNIONS and s.capital(k - 1) and s.words[k - 2] == "(" and k - 2 >= floor:  # Regulation (EU) 2016/679
        return k - 2, _chain(s, i)
    if s.words[k] in HYPHENS and s.glued(k) and s.glued(i) and s.words[k - 1] in ("stage", "phase", "level", "tier", "type", "category"):
        k -= 1
    word = s.words[k]
    if k < floor or s.kinds[k] != "word":
        return None
    if s.kinds[i] == "word" and (not s.capital(i) and word not in _LOWER_FINE and word not in ("section", "chapter", "article")):
        return None
    if word in _PEOPLE:
        return (k, i + 1) if s.capital(k) and (not s.opens(k) or (s.words[i + 1] in _DOES and word not in _TOLD_BY_AGE)) and s.kinds[i] == "number" and len(s.words[i]) <= 2 and not _counted_after(s, i) else None
    if word.endswith("s") and word[:-1] in _LABELS and len(word) > 3:
        if word not in _SHORT and _chain(s, i) == i + 1 and not (s.capital(k) and len(s.words[i]) == _YEAR):
            return None  # of its recommendations 12 were met
        word = word if word in _LABELS else word[:-1]
    if word == "stage" and s.words[k - 1] == "key":
        return k - 1, _chain(s, i)
    if word not in _LABELS:
        return _sequel(s, k, i, floor)
    numbered = word in ("number", "numbers") and s.words[k - 1] in ("page", "reference", "phone", "telephone", "case", "account", "registration")
    if word in _ONLY_CAPITAL and not numbered and not s.capital(k) and not ((word in _LOWER_FINE or word.removesuffix("s") in _LOWER_FINE) and not _counted_after(s, i)) and not _is_a_charge(s, k, i) and not _is_bare(s, k, i):
        return None
    if word in ("year", "act", "season", "week", "day", "month") and s.kinds[i] == "number" and len(s.words[i]) == 4:
        return None
    if s.capital(k) and s.opens(k) and word in _BIDDING and _counted_after(s, i):
        return None
    if not s.capital(k) and _counts_in_one(s, k, i, word):
        return None
    if s.words[i + 1] in ("%", "per", "years", "months", "weeks", "days") or (s.glued(i + 1) and s.words[i + 1] in units.MEASURES and len(s.words[i + 1]) > 1):
        return None
    if word == "s" and s.kinds[i] == "number" and not s.glued(k) and s.words[k - 1] not in ("'", "’"):
        return k, _chain(s, i)
    if word in ("no", "nos") and s.kinds[i] == "word":
        return None
    if word in ("number", "numbers") and s.words[k - 1] in ("page", "reference", "phone", "telephone", "case", "account", "registration", "serial", "badge"):
        return k, _chain(s, i)
    if word in ("no", "number", "numbers", "s") and not s.capital(k) and s.kinds[i] == "word":
        return (k, i + 1) if word == "number" else None
    if word == "s":
        return None  # week 3’s 40 calls
    if word == "no" and not s.capital(k):
        return None
    return k, _chain(s, i)


_CHARGED_WITH = frozenset("on of under upon guilty relation respect regards as not nor".split())


def _is_a_charge(s: Tokens, k: int, i: int) -> bool:
    """Whether “count” at `k` is one of an indictment: guilty to count 3, on counts 4 and 5; not “to count 3 of them”, “the counts 12 and 14”."""
    led = s.words[k - 2] if s.words[k - 1] == "to" else s.words[k - 1]
    return s.words[k] in ("count", "counts") and led in _CHARGED_WITH and s.kinds[i] == "number" and s.words[i].isdigit() and len(s.words[i]) <= 2 and not _counted_after(s, i) and s.words[i + 1] != "of"


# In car 3: no article, so that the number tells which. The number of a week or a day tells when, and stays a figure.
_BARE = frozenset("car coach carriage".split())
_INSIDE = frozenset("in of from on at between into near behind for to".split())
_JOINED = frozenset(("to", "and", "or", "–", "-"))


def _is_bare(s: Tokens, k: int, i: int) -> bool:
    """Whether the label at `k` has no article and a preposition before it: in coach 5, from cars 1 and 2; not “by car 12 came”, “in cars 12 died”."""
    word = s.words[k]
    if s.kinds[i] != "number" or _counted_after(s, i) or s.words[k - 1] not in _INSIDE:
        return False
    several = word.removesuffix("s") in _BARE and s.words[i + 1] in _JOINED and s.kinds[i + 2] == "number" and not _counted_after(s, i + 2)
    return several if word.endswith("s") else word in _BARE


# What bears a name of its own, and a number when there is another of that name.
_NAMED = frozenset("operation project exercise storm hurricane programme taskforce".split())


def _sequel(s: Tokens, k: int, i: int, floor: int) -> tuple[int, int] | None:
    """A figure after a name: Operation Bluebell 2, Project Blue Sky 3."""
    first = k
    while first > k - 2 and s.capital(first) and s.words[first] not in _NAMED:
        first -= 1
    if first == k or first < floor or s.words[first] not in _NAMED or not s.capital(first) or not (s.words[i].isdigit() and len(s.words[i]) == 1):
        return None
    return None if _counted_after(s, i) or s.words[i + 1] in ("were", "are", "have", "of") else (first, i + 1)


# Places that hold what is counted: on the platform 200 people stood; “the section 47 enquiries” are named by their number.
_PLACES = frozenset(
    "flat room platform gate route bus junction channel chapter page volume schedule lesson flight terminal pier dormitory cell ward block bay train tram court area district zone lane pool".split()
)
_SINGLE = frozenset("each every this that a an one another any".split())
# What those that a number counts did.
_DID = frozenset("were are have had died did do could would should may might must will can went left came stood lay sat slept fell rose remain exist took gave said".split())
# Between these and its number, a label in small letters names.
_LEADS_TO_A_NAME = frozenset("in at to of under by from on and or see with through between for as than is was reach reached per via into near behind above below than but against".split())


def _counts_in_one(s: Tokens, k: int, i: int, word: str) -> bool:
    """“in each flat 3 people died”, “at county level 12 objected”: after one thing that is not named, the number at `i` counts others."""
    previous, following = s.words[k - 1], s.words[i + 1]
    told = following in _DID or following.endswith("ed") or s.words[i + 1 : i + 3] == ["of", "them"]
    if previous in _SINGLE or (previous == "the" and word in _PLACES):
        return told or _counted_after(s, i)
    return told and s.kinds[k - 1] == "word" and previous not in _LEADS_TO_A_NAME


# What a numbered thing does: Table 3 shows, section 4 sets out.
_TELLS = frozenset(
    "shows sets lists gives says summarises describes contains deals covers explains provides presents outlines compares illustrates indicates requires"
    " applies states begins follows includes starts ends makes refers relates concerns sees examines considers means plays opens closes runs leaves arrives".split()
)


def _counted_after(s: Tokens, i: int) -> bool:
    """Whether the number at `i` seems to count a noun after it."""
    word = s.words[i + 1]
    return s.kinds[i + 1] == "word" and word not in _TELLS and ((word.endswith("s") and len(word) > 3 and word not in ("was", "is", "has", "this")) or word in ("people", "children", "men", "women"))


def _chain(s: Tokens, i: int) -> int:
    """The token after an identifier's number and what hangs on it: (3)(b), A, –4.15, “, 5 and 6”."""
    after = i + 1
    while True:
        if s.glued(after) and (match := pattern(_SUFFIX).match(s.text, s.starts[after])):
            after = s.at(match.end(), after)
            continue
        if s.kinds[after] == "number" and s.glued(after) and s.words[after].startswith("."):
            after += 1
            continue
        joint = s.words[after]
        if (
            joint in ("-", "–", "—", "to", "and", ",", "&", "/", "or", "‐")
            and s.kinds[after + 1] == "number"
            and len(s.words[after + 1]) <= 5
            and (joint in "-–—&/‐" or _plural_label(s, i))
            and not _counted_after(s, after + 1)
            and s.words[after + 2] not in almanac.MONTHS
            and s.words[after + 2] not in ("%", "per", "percent")
        ):
            after += 2
            continue
        return after


def _plural_label(s: Tokens, i: int) -> bool:
    word = s.words[i - 1] if s.words[i - 1] != "." else s.words[i - 2]
    return word in ("ss", "pp", "paras", "nos", "regs", "figs", "vols", "rr") or (word.endswith("s") and not word.endswith("ss") and word not in ("s", "bus", "series", "apparatus"))
