"""The words that give a hedge, before a figure and after it."""

from __future__ import annotations

# Class → the words before a figure that give it. `…` within a phrase stands for a or the.
_BEFORE = {
    "exactly": "exactly|precisely|no more and no less than|just exactly",
    "only": "only|just|a mere|merely|but|no more than just|a paltry|a meagre|a bare|a scant|a measly",
    "barely": "barely|scarcely|hardly",
    "total": "a total of|a combined total of|a combined|a grand total of|a running total of|totalling|in total|altogether"
    "|the total of|total of",
    "around": "around|about|approximately|roughly speaking|broadly speaking|approx|approx .|roughly|some|circa|c|c .|ca|ca .|~|≈|in the region of"
    "|i estimate|we estimate|they estimate|it estimates|he estimates|she estimates|an estimate of|estimate that|estimates that|estimated that|in the order of|on the order of|at a guess|at a rough guess|at a rough estimate|of the order of|something like|somewhere around|somewhere in the region of|an estimated|estimated"
    "|perhaps|maybe|probably|possibly|on or about|in or about|in or around|at about|at around|or around"
    "|or about|give or take|more or less|broadly|very roughly|very approximately"
    "|just about|or so|around about|round about|as near as|in the neighbourhood of|in the vicinity of|to the nearest"
    "|more like|estimated at|estimated to be|near enough|on or thereabouts|very approximately|what was estimated at|reckoned at|reckoned to be",
    "average": "an average of|average of|an average|a mean of|a median of|averaging|averaged|averages|average|on average|on an average of",
    "at-least": "at least|at the very least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of"
    "|minimum|upwards of|upward of|>=|≥|never less than|never fewer than|at a minimum|a minimum term of|a minimum"
    "|a minimum sentence of|minimum term of|any more than at least|a good|conservatively|at a conservative estimate|on a conservative estimate|greater than or equal to|more than or equal to|equal to or more than|equal to or greater than|> =|a clear minimum of",
    "more-than": "more than|over|in excess of|greater than|above|>|well over|well above|far more than|considerably more than"
    "|much more than|well in excess of|north of|exceeding|exceeded|exceeds|exceed|beyond|comfortably over|older than"
    "|longer than|higher than|wider than|deeper than|taller than|heavier than|further than|farther than|faster than|significantly more than|rather more than|substantially more than|many more than|the over"
    "|topped|topping|way over|way more than|even more than|any more than|surpassed|surpasses|surpassing|larger than|bigger than|later than|the wrong side of|the far side of",
    "up-to": "up to|at most|at the most|at the outside|no more than|not more than|a maximum of|maximum of|as many as|as much as|<=|≤"
    "|maximum|up to and including|up to a maximum of|as high as|as long as|anything up to|no greater than|no longer than"
    "|a maximum sentence of|a maximum|not exceeding|never more than|up to as many as"
    "|as late as|as recently as|as large as|as great as|as big as|as deep as|as heavy as|as fast as|no older than|at the very most|less than or equal to|fewer than or equal to|equal to or less than|smaller than or equal to|< =",
    "fewer-than": "not yet|fewer than|less than|under|below|<|well under|well below|far fewer than|far less than|smaller than"
    "|younger than|lower than|shorter than|south of|considerably less than|considerably fewer than|the under|much less than"
    "|many fewer than|short of|in under|in less than|earlier than|significantly fewer than|significantly less than|rather less than"
    "|significantly below|significantly under|far short of|well short of|some way short of|some way below|not reach|not even reach|never reached|failed to reach|without reaching|narrower than|lighter than|slower than|no where near|nowhere near|the right side of",
    "nearly": "nearly|almost|approaching|getting on for|not quite"
    "|very nearly"
    "|virtually|practically|shy of"
    "|nearing|neared|nudging|nearer|nearer to|closer to|close to|close on|close to but not quite|just before"
    "|the best part of|best part of|the better part of|better part of|not far short of|little short of|not far off|not far from|something approaching|well nigh|pushing|nigh on|near to|near on|as good as|almost exactly|not much less than|not many fewer than|not much under|not far under|not far below|approached|approaches|verging on|bordering on|all but"
    "|nearly all|almost all|virtually all|practically all|nearly all of|almost all of|virtually all of|not quite as many as|not quite as much as|nearly as many as|nearly as much as|almost as many as|almost as much as|little less than|little fewer than|little under|little below"
    "|coming up to|coming up for|going on for|getting on towards|pushing on for|the thick end of|close upon|hard upon",
    "just-over": "just more than"
    ""
    "|barely more than|just after|little more than|not much more than"
    "|something over|little over|not many more than|not far over|not far above|hardly more than|scarcely more than|not much over|hardly over|barely over",
    "as-young-as": "as young as",
    "as-old-as": "as old as",
    "as-few-as": "as few as|as little as|as low as|as short as|as small as",
    "early": "early|early in|early on|the early part of|earlier in|the early|early on in",
    "mid": "mid|the middle of|the mid|middle of|halfway through|midway through",
    "late": "late|late in|late on|the late|later in|the latter part of|the later part of|towards the end of|the later",
    "early-mid": "early to mid|early or mid|the early to mid|early and mid|early mid",
    "mid-late": "mid to late|the mid to late|mid and late|mid or late|middle to late|mid late",
    "beginning": "the beginning of|the start of|the turn of|beginning of|start of|the opening of|the beginnings of",
    "end": "end|the end of|end of|the very end of|the close of|the year end",
    "by": "by|by close of play on|by the close of play on|by close of business on|by the close of business on|on or before|in or before|at or before|not later than|no later than|by no later than|by at least|by around|by about",
    "since": "since|ever since|since at least|no earlier than|not earlier than|not before|since about|since around|as far back as|as early as|dating back to|dating from|going back to|back to|as long ago as|no sooner than|dating back as far as|back as far as|as far as|dates back to|date back to|goes back to|go back to|going back as far as",
    "until": "until|till|until well into|until at least|up until|up till|'til|through to|right up until|up to and including",
    "from": "from|on or after|in or after|at or after|not until|from at least|with effect from|as from|starting from|from about|beginning in|starting in|effective from|onwards from",
    "before": "before|prior to|pre|the pre|ahead of",
    "after": "after|following|post|the post|subsequent to",
    "within": "within|inside",
    "past": "the past|the last|past|last|these past|these last|the preceding|the previous|previous|preceding|the prior|recent"
    "|the most recent|the intervening|her last|his last|their last|its last|our last|this past|latest|the latest",
    "coming": "the next|the coming|the following|next|coming|following|the subsequent|a further|another|the remaining|further",
    "opening": "the first|first|the opening|the initial|initial|its first|their first|his first|her first|our first",
}
_SLIGHTLY = (
    "a shade|a whisker|a tad|a touch|a fraction|a hair|a bit|a little|a smidgen|a trifle|a fraction of a per cent|slightly|marginally|fractionally|just|only just"
)
_BELOW = "under|below|less than|fewer than|short of|shy of|lower than|smaller than"
_ABOVE = "over|above|more than|in excess of|higher than|greater than"
_AFTER = {
    "around": "or so|or thereabouts|odd|some|ish|or thereabout|give or take|approximately|more or less|roughly|approx|est|estimated|at a guess|at a rough guess|plus or minus a",
    "more-than": "and then some",
    "just-over": "and a bit|or just over|or slightly more|or a little more|or a little over",
    "nearly": "or nearly so|or just under|or slightly less|or slightly fewer|or not far off|or close to it|or near it",
    "at-least": "or more|and counting|and rising|or over|plus|+|or above|and over|and above|or older|and older|and up|or greater|or upwards|upwards|upward"
    "|and upwards|at least|at the least|at a minimum|minimum|or better|or higher|and more|or longer|at the very least|at the very minimum"
    "|if not more|if not longer|and possibly more|and perhaps more|and probably more|and maybe more|perhaps more|possibly more|probably more|maybe more|or even more|or possibly more"
    "|or perhaps more|as a minimum|or a few more|and a few more",
    "up-to": "at most|at the most|or less|or fewer|or under|and under|or younger|or below|and below|and younger|at the very most"
    "|maximum|tops|max|or lower|at the outside|if that|if not fewer|if not less|perhaps fewer|perhaps less|possibly fewer|possibly less|and probably fewer|and probably less"
    "|or even fewer|or even less|as a maximum",
    "total": "in total|in all|altogether|all told",
    "average": "on average|on an average",
    "exactly": "exactly|precisely|to be exact|to be precise|sharp|on the dot",
    "from": "onwards|onward|or later|or after|at the earliest",
    "by": "or earlier|or before|at the latest",
    "ago": "ago|earlier|previously|before|beforehand",
    "later": "later|after|afterwards|on|hence|down the line|down the road",
}


def _table(words: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): hedge for hedge, phrases in words.items() for phrase in phrases.split("|")}


BEFORE = _table(_BEFORE) | _table(
    {
        hedge: "|".join(f"{slight} {side}" for slight in _SLIGHTLY.split("|") for side in sides.split("|"))
        for hedge, sides in (("nearly", _BELOW), ("just-over", _ABOVE))
    }
)
"""Phrase, word by word → the class of hedge that it gives to the figure after it."""
AFTER = _table(_AFTER)
"""Likewise, to the figure before it."""
PAST_A_NOUN = frozenset(
    tuple(phrase.split())
    for phrase in (
        "or so|or thereabouts|give or take|or more|if not more|or over|and upwards|or upwards|at least|at the least|at the very least|at most|at the most"
        "|at the very most|at the outside|at a minimum|at the very minimum|tops|or fewer|or less|and counting|and possibly more|and perhaps more"
        "|and probably more|perhaps more|possibly more|probably more|maybe more|or even more|or possibly more|or perhaps more|in all|in total|altogether|all told|if that"
        "|minimum|maximum|and probably fewer|perhaps fewer|possibly fewer"
    ).split("|")
)
"""Those that may stand past the noun that it counts: 300 letters at the very least."""


def phrases() -> frozenset[str]:
    """Every phrase that gives a hedge, words with spaces between."""
    return frozenset(" ".join(phrase) for phrase in (*BEFORE, *AFTER))
