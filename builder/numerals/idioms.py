"""Phrases in which a number word states no number: one-off, at first, no one, on the one hand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from builder.numerals.lexicon import NUMBER_WORDS

if TYPE_CHECKING:
    from builder.numerals.tokens import Tokens

# Hyphens count as spaces, `|` divides alternatives of one word, `$` says that no word follows.
_PHRASES = """
no one|no-one; no one's; not one|a bit; any one; every one of; each one; every one; this one; that one; which one; these ones
the one|ones who|that|which|where|i|he|she|they|we|you|and|with|in|to; the only one|ones; the other one; another one
the last one; the first one; the next one; the right one; the wrong one; a new one; the latest one; the same one; a good one
one another; one after another; one after the other; one by one; one or other; one way or another; one way or the other; one and the same; one and all; one and only
one off; one offs; one sided; one to one; one on one; one two one; one time; one stop shop; one size fits all; one way; one liner
one upmanship; one up; one horse race; one trick pony; one man band; one nation; one size; one another's; one direction; one piece
number one; number two; at one with; at one point; at one time; at one stage; at one level; at one end; at one extreme;
all in one; in one $; for one $; as one $; for one thing; for one reason; for one another; in one go; one look at|and|was; half year results|profits|profit|figures|report|accounts; in one way; in one sense; in one form
in one fell swoop; in one place; one thing; one day; one evening; one morning; one afternoon; one night;
one moment; one hand; one point; one thing or another; one such; one or more; one might; one can; one could; one must
one should; one would; one cannot; one does not; one can't; one's; one never
one wonders; one knows; one thinks; one hopes; one imagines; one feels; one needs; one wants; one finds; one sees; one expects
one of my|your|his|her|its|our|their|the|these|those|them|us|you|many|several|whom|which|a|an|britain's|england's|europe's|some
one of us; one man's|woman's|person's word|meat|view|opinion|story; one size; one in the eye; one for the; one foot in; one eye on; one step ahead; one step; one last; one final
one more time; one last time; once one; day one; square one; back to square one; year one; from day one;
hole in one; two in one; three in one; one with; one to watch; the one $; the one of; the one about; the one at; the one on; the one from; the one by; one up; one down; one too many
first of all; first and foremost; first come; first hand; first class; first rate; first degree; first born; first aid
first aider|aiders; first name; first names; first ever; first place; at first; at first sight|glance|blush|hand; from the first
first things first; first thing; first light; first lady; first minister; first minister's; first lord; first sea lord
first secretary; first past the post; first language; first refusal; first floor; first night; first world;
first principles; first impressions; first impression; first instance; first tier; first tier tribunal; first steps; first line
first responder|responders; first nations; first contact; first and last; first base; first cousin; first cousins; head first
feet first; safety first; women first; children first; world war one|two; first world war; second world war; when first
first time buyer|buyers; first offender; first half; first direct; on a first name; first gear; first choice; first team
firstly; secondly; thirdly; second hand; second best; second only; second class; second rate; second nature; second thought|thoughts
second guess|guessed|guessing; second to none; second fiddle; second sight; second wind; second in command; second home|homes
second language; second half; second skin; second chance|chances; second string; second opinion; second coming; second person
second city; split second; at second hand; every second counts; i second that|the|this|it; i|we|to|would|will second the|that|this|it
second reading|readings; third reading; a second thought; in a second; just a second; wait a second; second cousin; second sea lord
third party|parties; a third person; in the third person; third person narrative|singular|plural; third sector; third world; third rate; third degree; third way; third age; third reich
third wheel; third time lucky; third force; third umpire; third man; third eye; third class; third hand; third rail
fourth estate; fourth wall; fourth form; fifth column; fifth columnist|columnists; fifth amendment; fifth wheel; took|take|taking|pleaded|plead the fifth
sixth form|forms|former|formers; sixth sense; sixth form college; seventh heaven; seventh day adventist|adventists
eleventh hour; nth degree; nineteenth hole; twelfth night; twelfth man; tenth muse; umpteenth
on the one hand; on the one; on one hand; on one side; to one side; one side; two sided; two faced; two way
in two minds; no two ways; two ways about it; two by two; two heads are better than one; two wrongs; two cents; two bit; two timing|timed|timer; two edged; two step; two tone; two a penny; two can play
put two and two together; two and two; in twos and threes; twos and threes; by twos; terrible twos; it takes two; two up two down
two thirds majority; two company; three a crowd; three ring circus; three piece suite; three wise men; three cheers; three dimensional
three r's; three rs; three line whip; four letter word|words; four square; on all fours; all fours; four corners; four poster
four by four; four wheel drive; the four winds; five a side; five a day; high five|fives; five o'clock shadow; take five; big five
hang five; famous five; five star; six of the best; six of one; half a dozen of the other; at sixes and sevens; sixes and sevens
hit for six; knocked for six; six feet under; deep six; six pack; seven seas; seven deadly sins; seven year itch; seven wonders
secret seven; group of seven; eight ball; behind the eight ball; one over the eight; cloud nine; nine to five; to the nines
dressed to the nines; nine days wonder; nine lives; on cloud nine; ten a penny; ten commandments; hang ten; ten to one
perfect ten; top ten; big ten; number ten; number eleven; ten downing street; eleven plus; baker's dozen; dirty dozen; apostles twelve
dozen eggs; catch twenty two; catch 22; forty winks; roaring forties; fifty fifty; 50 50; twenty twenty; 20 20 hindsight|vision
twenty twenty hindsight|vision; hindsight is 20; 24 7; twenty four seven; sweet sixteen; sixty four thousand dollar; ninety nine per
a hundred and ten per cent; hundred years war; hundred days; thousand island; a thousand times no
batting a thousand; thanks a million; one in a million; a million miles away; million dollar question
zero tolerance; zero in; zero hour; zero hours; zeroed; zeroing; zero sum; net zero; ground zero; zero rated; patient zero
sub zero; absolute zero; nil by mouth; nil desperandum; for nought|naught; come|came|comes to nought|naught; set at nought
big three; big four; big two; big six; gang of four; gang of three; fab four; magnificent seven; fantastic four; three lions
half hearted|heartedly; half brother|brothers; half sister|sisters; half term; half way; half time; half truth|truths; half baked
half measures; half landing|landings; half board; half blood; half life; half mast; half light; half moon; half day; half open; half price; half wit
half dead; half asleep; half expected; half expecting; half hoped; half heard; half finished; half built; half formed; half empty
half full; half remembered; half naked; half dressed; half jokingly; half right; not half; other half; better half; half hourly
half marathon; half century|centuries; half volley; half back; half sibling|siblings; half timbered; half an eye; half a mind
go|going|went halves; my|his|her|your other half; half the battle; half the time; half the story; half past; too clever by half
half cut; half cock; half cocked; half inch; half crown; centre half; fly half; scrum half; half a chance; half bad; half yearly
quarter final|finals; quarter finalist|finalists; semi; close quarters; living quarters; sleeping quarters; all quarters
some quarters; certain quarters; other quarters; many quarters; officers' quarters; no quarter; hind quarters; latin quarter
from all quarters; in some quarters; senior quarters; old quarter; jewish quarter; quarter past; married quarters; crew quarters
quarter back; quarter pounder; french quarter; historic quarter; cultural quarter; business quarter; their quarters; her quarters
on the double; double check|checked|checking; double edged; double standard|standards; double decker|deckers; double glazing
double bed; double room; double glazed; double cross|crossed; double act; double bass; double barrelled; double bind
double blind; double book|booked|booking; double click; double dealing; double dutch; double entendre; double fault
double figures; double digit|digits; double header; double jeopardy; double take; double talk; double up; double vision; double whammy
double counting; double counted; double lock; double yellow; double page; double sided; double breasted; see|seeing double; bent double
double agent; double negative; double entry; double life; double feature; at the double; doubled up; doubled back; doubled over
doubling back; doubles partner; doubles as; doubles match; mixed doubles; men's doubles; women's doubles; doubled as; double tuition
doubled down; double down; doubling down; stunt double; body double; double handed; double duty; redouble; redoubled; double helping
triple a; triple jump; triple crown; triple lock; triple bypass; triple glazed|glazing; treble clef; triple threat; triple check|checked
once again; at once; once more; all at once; once upon a time; once and for all; once in a while; for once; once or twice
once over; once removed; once bitten; just this once; once the; once a year's; once in a lifetime; once in a generation; once in a blue moon
once he; once she; once it; once they; once we; once you; once i; once there; once this; once that; once these; once in; once at
once more; was|were|is|are once; had|has|have once; who|which|that once; once was; once were; once had; a once; the once; once such
twice removed; think twice; thinking twice; thought twice; twice over; twice daily; twice born; without thinking twice; once known
score card; score line; score board; settle a score; on that score; on this score; a score was; the score; know the score; full score
final score; credit score; scores card; test scores; exam scores; top score; high score; scores were; box score; film score; own score
test score; average score; scores the; scores in; test scores; his|her|their score|scores; score draw; score of; average scores
a couple who|from|were|was|had|in|with|said|whose|living|are|is|have; the couple; couple's; young couple; married couple; old couple
elderly couple; gay couple; a married couple; couple therapy; this couple; happy couple; unmarried couple; power couple; couple up
retired couple; each couple; foster couple; these couple; that couple; older couple; local couple; another couple; royal couple
the pair; au pair; pair up; pair of hands; pair were; pair was; pair bond; pair programming; that pair; his|her|their pair; this pair
spring board; spring from|up|clean|cleaning|water|onion|onions|to|into|back|roll|rolls|loaded; spring greens; fall in; hot spring
spring a; spring of hope; the springs; box spring; arab spring; prague spring; indian summer; summer house; summer school|schools
summer holiday|holidays; summer term; spring term; autumn term; winter fuel; winter coat; winter of discontent; winter sports
summer job; summer camp|camps; winter tyres; summer pudding; winter olympics; summer olympics; autumn statement; spring budget
christmas card|cards|tree|trees|present|presents|party|parties|carol|carols|dinner|eve's|shopping|lights|box|cake|pudding|market|markets|cracker|crackers|bonus|number|song|jumper|spirit|play
easter egg|eggs|bunny|island|rising|term; father christmas; white christmas; merry christmas; happy easter; happy christmas
friday prayers; good friday agreement; black friday; bloody sunday; sunday times; sunday school|schools; mail on sunday
sunday mirror|express|telegraph|mercury|people|post|sport|roast|lunch|best; sheffield wednesday; monday club; man friday; girl friday
today programme; usa today; psychology today; the today; black wednesday; wednesday child; ash wednesday; shrove tuesday; cyber monday
fourth of july movie; july plot; may day; may queen; may fair; august body|company|institution|figure|personage|gathering|assembly
march on|past|against|through|towards|to|back|out|with; march for; june bug; april fool|fools|fool's; ides of march; long march
months of sundays; month of sundays; seven sisters; seven oaks; three rivers; two jags; nine elms; five ways; seven dials; four oaks
both and; nine times out of ten; ninety nine times out of a hundred; ten times over; the old one two; one two punch
a dime a dozen; by the dozen; hundreds and thousands; six degrees of separation; seven stone weakling; dozens and dozens
fifteen minutes of fame; the twelve days of christmas; four score; twenty questions; back to back; eighty twenty; two penny; two penn'orth
tens and units; thousand yard stare; the million; a thousand cuts; death by a thousand cuts; thousand pound gorilla
three quarter length; hundred per cent behind; kill two birds with one stone; two birds; with one stone; one stone; one fell swoop
four horsemen; five pillars; five point star; seven pillars; six nations; six counties; three stooges; three musketeers; two ronnies
three amigos; three blind mice; nine carat; twelve angry men; seven samurai; one show; formula one; bbc one|two|three|four; radio one|two|three|four
two sides of the|one same coin; works|cuts|work|cut two ways; two ticks; two shakes; two left feet; two peas in a pod
two bites at|of the; two for one; three for two; buy one get one free; two horse race; two fingered salute; two piece suit|suits
three piece suites|suit|suits; two dimensional; three legged race; three cornered; three point turn; three strikes; three sheets to the wind
third strike; three day eventing; four leaf clover; ten pin; ten gallon hat; nine pins; nine day wonder; twelve bore; six shooter
one armed bandit; one track; one dimensional; one hit wonder|wonders; one eyed; one legged; one handed; one armed; one woman show|shows
one man show|shows; one man and his dog; one big happy; one long; one day international|internationals; one and done; odd one|ones out
from one week|day|year|month|generation|place|job|home|town|thing|extreme|side|end|part|school|person|moment|minute|crisis|pillar|hand to
one tough cookie; one good turn; one for all; one rule for; one law for; one swallow; one small step; one man's meat
half turned|smiled|closed|hidden|buried|eaten|mad|crazy|starved|drunk|convinced|afraid|wished|laughed|joking|serious|decent|believed
in a million years; a million to one; a hundred to one; one in a thousand; a thousand apologies|pities|thanks|pardons; nine tenths of the law
third estate; second estate; second chamber|chambers; third|fourth|fifth|second republic; second|first empire; four wheel drives
fourth rate; fifth rate; tenth rate; perfect 10; zero waste|carbon|emission|emissions|gravity; year zero; zero to hero; double first
double dip; double time; second honeymoon; second helping|helpings; second row; fourth official; seventh son; first fruits; first reading
scored|hit|made|maiden|unbeaten a century; april showers; two up; two down; at sixes; second bite; second wave; second sitting
one nation conservative; capital one; chapter one; air force one; one canada square; the one o'clock; one born every; one o'clock
"""

_Phrase = tuple[frozenset[str], ...]
_END = frozenset("$")
_BREAKS = frozenset(("-", "‐", "‑", "/", "–"))


@cache
def _table() -> dict[tuple[str, str], list[tuple[int, _Phrase]]]:
    """Each phrase under its first number word and the word that stands after it, or else before it; longest first."""
    table: dict[tuple[str, str], list[tuple[int, _Phrase]]] = {}
    for line in _PHRASES.replace("\n", ";").split(";"):
        phrase: _Phrase = tuple(frozenset(word.split("|")) for word in line.split())
        for place, words in enumerate(phrase):
            keys = [word for word in words if word in NUMBER_WORDS or word[:1].isdigit() or word in _ALSO]
            if not keys:
                continue
            last = place + 1 == len(phrase) or phrase[place + 1] == _END
            beside = (phrase[place - 1] if place else ("",)) if last else phrase[place + 1]
            for word in keys:
                for other in beside:
                    table.setdefault((word, other), []).append((place, phrase))
            break
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[1]))
    return table


_ALSO = frozenset(("may", "march", "firstly", "secondly", "thirdly", "nth", "umpteenth"))


def idiom(s: Tokens, i: int, floor: int) -> tuple[int, int] | None:
    """The tokens (first, after) of the longest idiom whose first number word is token `i`, or None."""
    word = s.words[i]
    after = s.words[i + 2] if s.words[i + 1] in _BREAKS else s.words[i + 1]
    before = s.words[i - 2] if s.words[i - 1] in _BREAKS or s.words[i - 1] == "," else s.words[i - 1]
    table = _table()
    rows = table.get((word, after), []) + table.get((word, before), []) + table.get((word, ""), [])
    best = None
    for place, phrase in rows:
        if best and len(phrase) <= best[1] - best[0]:
            continue
        if (first := _back(s, i, floor, phrase[:place])) is not None and (end := _on(s, i + 1, phrase[place + 1 :])):
            best = first, end
    return best


def _back(s: Tokens, i: int, floor: int, phrase: _Phrase) -> int | None:
    """Where the words of `phrase` begin that stand before token `i`."""
    for words in reversed(phrase):
        i -= 1
        if s.words[i] in _BREAKS or s.words[i] == ",":
            i -= 1
        if i < floor or s.words[i] not in words:
            return None
    return i


def _on(s: Tokens, i: int, phrase: _Phrase) -> int | None:
    """Where the words of `phrase` end that stand from token `i` on."""
    for words in phrase:
        if words == _END:
            return None if s.kinds[i] == "word" or s.kinds[i] == "number" else i
        if s.words[i] in _BREAKS:
            i += 1
        if s.words[i] not in words:
            return None
        i += 1
    return i
