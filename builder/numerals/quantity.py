"""What the reader hands over: a figure with its place, its value, its hedge and what it counts."""

from __future__ import annotations

from builder.values import dataclass

KINDS: tuple[str, ...] = (
    "count",  # how many of something: 157 reports, fifteen, a dozen officers, 11 to 25 (value 11..25)
    "ordinal",  # a place in an order: the third review, 21st
    "fraction",  # a share: a third, half, 1 in 10, four of the seven
    "ratio",  # one number against another: 3:1, two to one, a score of 3-1, 12.4 per 1,000
    "percent",  # 34%, 34 per cent
    "points",  # percentage points: 12 percentage points, 12pp
    "money",  # £20.5m; the unit is the currency's code
    "measure",  # a physical quantity: 12 miles, 30 m²
    "age",  # 15-year-old, aged 11 to 16, under-18s, in her thirties
    "duration",  # 13 months, a fortnight, three and a half years
    "date",  # a day, month, season, year, decade, century, or an interval of them, in EDTF
    "time",  # a time of day: 10.30am
    "multiple",  # doubled, threefold, a factor of three
    "frequency",  # how often: twice, once a week, monthly
    "relative",  # a time told from another: three years ago, last year, Monday
    "vague",  # a number word without a number: dozens, thousands, several
    "unexplained",  # a number word or digits that no rule explains: never passed over
    "idiom",  # a number word that states no number: one-off, at first, no one
    "identifier",  # a number that names: section 47, page 12, a telephone number, an address
)

PARTS_OF_A_DATE: tuple[str, ...] = ("early", "mid", "late", "early-mid", "mid-late", "beginning", "end")
OUTER_OF_A_DATE: tuple[str, ...] = ("by", "since", "until", "from", "before", "after", "around")
SPANS: tuple[str, ...] = ("past", "coming", "opening")
TOLD_FROM: tuple[str, ...] = ("ago", "later")
OUTER_OF_A_SPAN: tuple[str, ...] = ("exactly", "around", "at-least", "more-than", "up-to", "fewer-than", "nearly", "just-over")
HEDGES: tuple[str, ...] = (
    "",  # none
    "exactly",  # exactly, precisely
    "only",  # only, just, a mere
    "barely",  # scarcely, hardly
    "total",  # a total of, a combined, altogether
    "around",  # about, roughly, some, circa, or so, -odd
    "average",  # an average of, averaging, on average
    "at-least",  # no fewer than, a minimum of, or more, 16+, upwards of
    "more-than",  # over, in excess of, above
    "up-to",  # at most, no more than, as many as
    "fewer-than",  # less than, under, below
    "nearly",  # almost, just under, getting on for
    "just-over",  # slightly more than, a little over
    "as-young-as",
    "as-old-as",
    "as-few-as",  # as little as, as low as
    "early",  # of a date: early 2000s
    "mid",
    "late",
    "early-mid",  # early to mid-1990s
    "mid-late",
    "beginning",  # at the beginning of 2010
    "end",  # by the end of 2010
    "by",
    "since",  # since, as far back as
    "until",
    "from",
    "before",
    "after",
    "within",
    "ago",  # three years ago
    "later",  # 13 months later
    "past",  # the past 15 years, the last four years
    "coming",  # the next five years
    "opening",  # the first 12 years
    *(f"{start} to {end}".lstrip() for start in ("", *PARTS_OF_A_DATE) for end in PARTS_OF_A_DATE),  # from early 2010 to late 2012; between 2010 and late 2012
    *(f"{outer} {part}" for outer in OUTER_OF_A_DATE for part in PARTS_OF_A_DATE),  # by the late 1990s
    *(f"{outer} {span}" for outer in OUTER_OF_A_SPAN for span in (*SPANS, *TOLD_FROM)),  # at least the last three years, about a year ago
    *(f"average {force}" for force in OUTER_OF_A_SPAN),  # an average of just over £300
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure of a text. Places are code points, the end exclusive.

    `start` to `end` is the core: the number with its currency sign, per cent, time unit, month or `-year-old`;
    `wide_start` to `wide_end` adds the hedge and the counted noun.
    `kind` is one of KINDS and `hedge` one of HEDGES. `value` is canonical, so that equal figures have equal strings:
    a decimal number ("1400", "20.5"), a fraction ("1/3"), a range ("11..25"), EDTF for dates ("2009-12", "1997/2013",
    "{2003-11-03,2003-11-17}" for days that do not follow one another),
    ISO 8601 for durations ("P13M"; `same_value` knows that PT0.25H is PT15M), "~thousands" for vague ones, and empty for idioms, identifiers and the unexplained.
    `unit` is the counted noun as printed, the code of a currency, the name of a time unit or measure, or empty.
    `optional` marks what a reader may take for a figure or not: "a week" of a rate, both, several, First.
    """

    start: int
    end: int
    wide_start: int
    wide_end: int
    kind: str
    value: str
    hedge: str = ""
    hedge_text: str = ""
    unit: str = ""
    optional: bool = False

    @property
    def states_a_fact(self) -> bool:
        """False for an idiom and for an identifier."""
        return self.kind not in ("idiom", "identifier")
