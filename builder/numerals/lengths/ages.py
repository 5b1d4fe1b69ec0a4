"""Ages: 15-year-old, aged 11 to 16, under-18s, in her thirties, as young as 11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.numerals.found import Found
from builder.numerals.words import lexicon as lex
from builder.numerals.words import units
from builder.numerals.words.nouns import is_plural
from builder.numerals.words.number import HYPHENS
from builder.numerals.words.numbers import number

if TYPE_CHECKING:
    from builder.numerals.words.tokens import Tokens

_ADULT_MOST = 120
_PEOPLE = frozenset(
    "people children girls boys those anyone child women men persons person girl boy pupils youngsters patients students players"
    " adults everyone victims applicants workers residents drivers passengers motorists tenants voters learners pensioners parents mothers"
    " fathers carers inmates prisoners offenders suspects claimants candidates riders visitors users fans viewers employees staff athletes"
    " runners walkers cyclists babies infants toddlers teenagers anybody nobody both".split()
)
_OF_AN_AGE = frozenset("girl boy child girls boys children youth youths lad lads teenager teenagers youngster youngsters daughter son man woman".split())
_PERSON = frozenset(("she", "he", "they", "i", "we", "you"))


def age_after(s: Tokens, first: int, j: int, value: str, wide: int) -> Found | None:
    """An age told by what follows: -year-old, years old, years of age, -year-olds."""
    k = j + 1 if s.words[j] in HYPHENS and s.kinds[j] == "mark" else j
    unit = s.words[k]
    if unit in ("yo", "y/o") and s.glued(k):
        return Found(first, k + 1, "age", value, unit="year", wide=wide)
    if unit not in ("year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours"):
        return None
    name = units.TIME_UNITS[unit][0]
    m = k + 1
    months = number(s, m + 1) if name == "year" and s.words[m] == "and" else None
    if months and not months.ordinal and s.words[months.after] in ("month", "months") and value.isdigit():
        m, value = months.after + 1, f"P{value}Y{months.value}M"
        k = m - 1
    if s.words[m] in HYPHENS and s.kinds[m] == "mark":
        m += 1
    if s.words[m] in ("old", "olds", "old's"):
        after = m + 1
    elif s.words[m] == "of" and s.words[m + 1] == "age":
        after = m + 2
    elif (name == "year" and s.words[m] in ("and", "or") and s.words[m + 1] in ("over", "older", "above", "under", "younger", "upwards")) or s.words[first - 1] == "aged" or (name == "year" and _is_said_of_an_age(s, first)) or (s.words[first - 1] in ("between", "from", "under", "over") and s.words[first - 2] == "aged"):
        after = k + 1
    else:
        return None
    if s.words[after] in ("'", "’") and s.words[after + 1] == "s" and s.glued(after):
        pass
    return Found(first, after, "age", value, unit=name, wide=_from_aged(s, first, wide))


_LINKS = frozenset("was is were of at : around about just only over under nearly almost approximately roughly between from".split())


def _is_said_of_an_age(s: Tokens, first: int) -> bool:
    """The mean age was 14.2 years, an average age of around 60 years; not “at that age 12 years seem long”."""
    k = first - 1
    while s.words[k] in _LINKS and first - k < 4:
        k -= 1
    return s.words[k] == "age" and s.words[k - 1] in ("mean", "average", "median", "maximum", "minimum", "typical", "usual", "retirement")


def _from_aged(s: Tokens, first: int, wide: int) -> int:
    """Where the wide span begins, with “aged” or “the age of” before the number."""
    start = first if wide < 0 else wide
    if s.words[start - 1] in ("aged", "age"):
        return start - 1
    return wide


def age_before(s: Tokens, first: int, j: int, value: str, wide: int, floor: int) -> Found | None:
    """An age told by what stands before: aged 11, the age of 16, under 18, as young as 13, she was 12."""
    start = first
    one, two, three = s.words[start - 1], s.words[start - 2], s.words[start - 3]
    if s.words[j] == "s" and s.glued(j) and s.words[j + 1] in ("and", "or") and s.words[j + 2] in ("over", "under", "above", "older", "younger") and value.isdigit() and int(value) <= _ADULT_MOST:
        return Found(first, j + 1, "age", value, unit="year", wide=wide)
    if start - 1 < floor and one != "both":
        return None
    numbers = value.split("..")
    if not all(n.replace(".", "", 1).isdigit() and float(n) <= _ADULT_MOST for n in numbers):
        return None
    hyphen = one in HYPHENS and s.glued(first)
    ended = j
    if s.words[j] == "s" and s.glued(j):
        ended = j + 1
    elif s.words[j] in ("'", "’") and s.words[j + 1] == "s" and s.glued(j + 1):
        ended = j + 2
    if (two if hyphen else one) in ("under", "over", "u") and (ended > j or hyphen):
        hedge = "fewer-than" if (two if hyphen else one) != "over" else "more-than"
        back = start - 2 if hyphen else start - 1
        return Found(first, ended, "age", value, unit="year", wide=back, hedge=hedge)
    if ended > j:
        return None
    after, value = _listed(s, j, value)
    k = start - 1
    while s.words[k] in ("least", "at", "only", "just", "about", "around", "over", "under", "between", "from", "to", "up", "below",
                        "above", "as", "young", "old", "and", "including", "-", "‐", "than", "more", "less", "mainly", "mostly",
                        "approximately", "not", "no", "then", "now", "nearly", "almost", "or", "ranged", "ranging", "range", "varied") and k > floor:  # fmt: skip
        k -= 1
    lead, lead2 = s.words[k], s.words[k - 1]
    if lead in ("aged", "age", "ages"):
        return Found(first, after, "age", value, unit="year", wide=k if wide < 0 else min(k, wide))
    if lead == "of" and lead2 in ("age", "ages"):
        return Found(first, after, "age", value, unit="year", wide=k - 1 if wide < 0 else min(k - 1, wide))
    noun_follows = s.kinds[j] == "word" and s.words[j] not in _CLOSERS
    if one in _LISTING and (s.words[j] in _LISTING if one == "," else not noun_follows and s.words[j] not in ("%", "-", "–", "/")) and _goes_on_a_list_of_ages(s, start - 1):
        return Found(first, after, "age", value, unit="year", wide=wide)
    if lead == "of" and lead2 in _OF_AN_AGE and not is_plural(s.words[j]) and s.words[j] not in ("%", "per"):
        return Found(first, after, "age", value, unit="year", wide=wide)
    if one == "as" and two in ("young", "old") and three == "as":
        return Found(first, after, "age", value, unit="year", wide=wide)
    if one in _PEOPLE and s.words[j] in ("and", "or") and s.words[j + 1] in ("over", "above", "older", "under", "younger", "upwards") and s.kinds[j + 2] != "number":
        return Found(first, after, "age", value, unit="year", wide=wide)
    if one in ("under", "over") and two in _PEOPLE:
        return Found(first, after, "age", value, unit="year")
    if not noun_follows or s.words[j] in _PERSON:
        return _bare_age(s, first, after, value)
    return None


_CLOSERS = frozenset(
    "and or but at when while who she he they i we you was were is are had has in on years at the to with after before as then"
    " if because of for".split()
) - {"of", "for"}


_AGED_BETWEEN_COMMAS = _OF_AN_AGE | frozenset(
    "mother father brother sister brothers sisters sons daughters husband wife man woman men women deceased victim widow widower partner grandmother grandfather grandson granddaughter aunt uncle niece nephew cousin stepfather stepmother stepson stepdaughter friend defendant claimant applicant complainant driver passenger caretaker teacher headteacher nurse doctor surgeon officer"
    " sergeant constable chair chairman chairwoman chairperson executive director governor manager councillor clerk coroner judge vicar priest bishop coach farmer builder"
    " carer volunteer resident tenant patient pensioner student pupil worker guard warden porter cleaner cook soldier worshipper musician engineer electrician"
    " mayor minister leader president secretary captain colonel barrister solicitor lawyer architect inspector detective midwife dentist skipper pilot sailor fisherman"
    " shopkeeper landlord landlady postman baker butcher chef receptionist lecturer professor scientist nun monk actor author singer cyclist pedestrian motorist".split()
)


def _bare_age(s: Tokens, first: int, after: int, value: str) -> Found | None:
    """At 16 she left; he was 12; turned 18."""
    if s.words[first - 1] in ("at", "by", "until", "till", "before", "from") and (s.words[after] in _PERSON or (s.words[after] == "," and s.words[after + 1] in _PERSON)):
        return Found(first, after, "age", value, unit="year")
    k = first - 1
    while s.words[k] in ("only", "just", "about", "now", "then", "still", "barely", "not", "yet", "nearly", "almost", "aged", "under", "over"):
        k -= 1
    verb, subject = s.words[k], s.words[k - 1]
    if verb in ("was", "were") and (subject in lex.SMALL or subject in _SOME_OF_THEM) and (s.words[after] == "when" or s.words[after : after + 3] == ["at", "the", "time"]):
        return Found(first, after, "age", value, unit="year")  # two were nine when first seen
    if verb in ("turned", "turning", "turns"):
        return Found(first, after, "age", value, unit="year")
    if verb in ("was", "is", "were", "am", "i'm", "she's", "he's", "she'd", "became", "being") and (
        subject in _PERSON or subject in ("girl", "boy", "man", "woman", "child", "victim", "victims", "who", "daughter", "son",
                                          "mother", "father", "sister", "brother", "girls", "boys", "defendant", "youngest", "oldest", "eldest", "age")
    ):  # fmt: skip
        return Found(first, after, "age", value, unit="year")
    if verb == "," and s.words[k + 1] in ("now", "then", "aged") and s.words[after] in (",", ")", "."):
        return Found(first, after, "age", value, unit="year")
    if verb == "both" and k == first - 1 and s.kinds[first] == "number" and s.words[after] in (",", ".", ")", ""):
        return Found(first, after, "age", value, unit="year")
    if verb in ("them", "whom") and k < first - 1 and s.kinds[after] != "word":
        return Found(first, after, "age", value, unit="year")
    if verb in (",", "(") and k == first - 1 and subject in _AGED_BETWEEN_COMMAS and not (verb == "(" and is_plural(subject)) and s.words[after] in (",", ")", ";", "."):
        return Found(first, after, "age", value, unit="year")
    if verb == "," and s.capital(k - 1) and s.words[after] == "," and value.isdigit() and 0 < int(value) <= _ADULT_MOST and s.kinds[first] == "number":
        return Found(first, after, "age", value, unit="year")
    return None


_SOME_OF_THEM = frozenset("one most some many others both all".split())
_LISTING = frozenset((",", "and", "or"))


def _goes_on_a_list_of_ages(s: Tokens, k: int) -> bool:
    """Whether nothing but ages stands between the joint at `k` and “aged” before it: aged 19, 23 and 41."""
    while k > 0 and (s.words[k] in _LISTING or (s.kinds[k] == "number" and s.words[k].isdigit() and int(s.words[k]) <= _ADULT_MOST) or s.words[k] in lex.SMALL):
        k -= 1
    return s.words[k] in ("aged", "ages")


def _listed(s: Tokens, j: int, value: str) -> tuple[int, str]:
    """12, 13 and 14 → 12..14: a list of ages one apart is a range."""
    if not value.isdigit() or s.words[j] not in (",", "and", "or"):
        return j, value
    last, after, k = int(value), j, j
    while s.words[k] in (",", "and", "or"):
        k += 2 if s.words[k] == "," and s.words[k + 1] in ("and", "or") else 1
        more = number(s, k)
        if more is None or more.value != last + 1 or more.ordinal:
            break
        last, after, k = last + 1, more.after, more.after
    return (after, f"{value}..{last}") if after > j else (j, value)
