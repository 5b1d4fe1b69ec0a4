"""The phrases in which a number word states no number: what `idioms` looks for.

Hyphens count as spaces, `|` divides alternatives of one word, `$` says that no word follows.
"""

PHRASES = """
no one|no-one; no one's; not one|a bit; any one; every one of; each one; every one; this one; that one; which one; these ones
the one|ones who|that|which|where|i|he|she|they|we|you|and|with|in|to; the only one|ones; the other one; another one; the last one; the first one
the next one; the right one; the wrong one; a new one; the latest one; the same one; a good one; one another; one after another; one after the other
one by one; one or other; one way or another; one way or the other; one and the same; one and all; one and only; one off; one offs; one sided
one to one; one on one; one two one; one time; one stop shop; one size fits all; one way; one liner; one upmanship; one horse race; one trick pony
one man band; one another's; number one; number two; at one with; at one point; at one time; at one stage; at one level; at one end; at one extreme
all in one; rose|stood|act|acted|acting|spoke|work|worked|moved|cheered as one; for one thing; for one reason; for one another; in one go
one look at|and|was; half year results|profits|profit|figures|report|accounts; in one way; in one sense; in one fell swoop; one thing; one day
one evening; one morning; one afternoon; one night; one moment; one thing or another; one such; one or more; one might; one can; one could; one must
one should; one would; one cannot; one does not; one's; one never; one wonders; one knows; one thinks; one hopes; one imagines; one feels; one needs
one wants; one finds; one sees; one expects
one of my|your|his|her|its|our|their|the|these|those|them|us|you|many|several|whom|which|a|an|britain's|england's|europe's|some|only|just|at|about|around|nearly|almost|over|perhaps; one of us
one man's|woman's|person's word|meat|view|opinion|story; one in the eye; one for the road|books|album|team|ages|record|future|lawyers|courts; one foot in; one eye on; one step ahead; one last; one more time
one last time; once one; day one; square one; back to square one; year one; from day one; hole in one; two in one $; three in one $; one to watch
the one $; the one of; the one about; the one at; the one on; the one from; the one by; one too many; first of all; first and foremost; first come
first hand; first class; first rate; first degree; first born; first aid; first aider|aiders; first name; first names; first ever; first place
at first; at first sight|glance|blush|hand; from the first; first things first; first thing; first light; first lady; first minister; first minister's
first lord; first sea lord; first secretary; first past the post; first language; first refusal; first floor; first night; first world
first principles; first impressions; first impression; first instance; first tier; first tier tribunal; first steps; first line
first responder|responders; first nations; first contact; first and last; first base; first cousin; first cousins; head first; feet first
safety first; women first; children first; world war one|two; first world war; second world war; when first; first time buyer|buyers; first offender
first half; first direct; on a first name; first gear; first choice; first team; firstly; secondly; thirdly; second hand; second best; second only
second class; second rate; second nature; second thought|thoughts; second guess|guessed|guessing; second to none; second fiddle; second sight
second wind; second in command; second home|homes; second half; second skin; second chance|chances; second string; second opinion; second coming
in the second person; second person narrative|singular|plural; second city; split second; at second hand; every second counts; i second that|the|this|it; i|we|to|would|will|must|can|could|should second the|that|this|it
second reading|readings; third reading; a second thought; in a second; just a second; wait a second; second cousin; second sea lord
third party|parties; in the third person; third person narrative|singular|plural; third sector; third world; third rate; third degree; third way
third age; third reich; third wheel; third time lucky; third force; third umpire; third eye; third class; third hand; third rail; fourth estate
fourth wall; fourth form; fifth column; fifth columnist|columnists; fifth amendment; fifth wheel; took|take|taking|pleaded|plead the fifth
sixth form|forms|former|formers; sixth sense; sixth form college; seventh heaven; seventh day adventist|adventists; eleventh hour; 11 th hour; nth degree
nineteenth hole; twelfth night; tenth muse; umpteenth; on the one hand; on the one; on one hand; on one side; to one side; two sided
two faced $; a two faced; two way; in two minds; no two ways; two ways about it; two by two; two heads are better than one
two timing|timed|timer; two edged; two step; two tone; two a penny; two can play at|that; put two and two together; two and two; in twos and threes
twos and threes; by twos; terrible twos; two up two down; three a crowd; three ring circus
three piece suite; three wise men; three cheers; three dimensional; three r's; three rs; three line whip; four letter word|words; four square
on all fours; all fours; four poster; four by four $; four by four vehicle|vehicles|car|cars; four wheel drive; the four winds; five a side; his|her|its|their|your|my|our five a day; five a day campaign|programme|message; a high five; high five $; high fives; five o'clock shadow
take five $; big five; hang five; famous five; five star; six of the best $; six of one and half a dozen of the other; half a dozen of the other $; at sixes and sevens; sixes and sevens
hit for six; knocked for six; six feet under $; deep six $; six pack; rule of six; seven seas; seven deadly sins; seven year itch; seven wonders; secret seven
the group of seven nations|countries|leaders|summit; eight ball; behind the eight ball; one over the eight; cloud nine; nine to five job|jobs|work|worker|workers|hours|routine|day|life|basis|existence|service|culture|cover|oversight|supervision|shift|shifts|regime; work|works|worked|working nine to five; to the nines; dressed to the nines; nine days wonder
have|has|had|having nine lives; on cloud nine; ten a penny; ten commandments; hang ten; perfect ten; top ten $; top ten list|hit|hits|chart|charts|tips|in|of|and|player|finish|finishes; big ten; number ten; number eleven
ten downing street; eleven plus; baker's dozen; dirty dozen; apostles twelve; catch twenty two; catch 22; forty winks; roaring forties; fifty fifty
50 50; twenty twenty; 20 20 hindsight|vision; twenty twenty hindsight|vision; hindsight is 20; 24 7; twenty four seven; sweet sixteen
sixty four thousand dollar; ninety nine per; give|gives|gave|given|giving a hundred and ten per cent; a hundred and ten per cent effort|committed; hundred years war; thousand island; a thousand times no; batting a thousand
thanks a million; one in a million $; one in a million chance|shot; million dollar question; zero tolerance; zero in on; zero hour; zero hours contract|contracts|worker|workers|job|jobs|basis|employment|staff; zeroed; zeroing; zero sum; net zero
ground zero; zero rated; patient zero; sub zero; absolute zero; nil by mouth; nil desperandum; for nought|naught; come|came|comes to nought|naught
set at nought; big three; big four; big two; big six; fab four; magnificent seven; fantastic four; the three lions
half hearted|heartedly; half brother|brothers; half sister|sisters; half term; half way; half time; half truth|truths; half baked; half measures
half landing|landings; half board; half blood; half life; half mast; half light; half moon; half open; half price; half wit; half dead
half asleep; half expected; half expecting; half hoped; half heard; half finished; half built; half formed; glass half full|empty; glass is half full|empty; half remembered
half naked; half dressed; half jokingly; half right; not half; other half; better half; half hourly; half marathon; half century|centuries
half volley; half back; half sibling|siblings; half timbered; half an eye; half a mind; go|going|went halves; my|his|her|your other half
half the battle; half the time; half the story; half past; too clever by half; half cut; half cock; half cocked; half crown; centre half
fly half; scrum half; half a chance; half bad; half yearly; quarter final|finals; quarter finalist|finalists; semi; close quarters; living quarters
sleeping quarters; all quarters; some quarters; certain quarters; other quarters; many quarters; officers' quarters; no quarter; hind quarters
latin quarter; from all quarters; in some quarters; senior quarters; old quarter; jewish quarter; quarter past; married quarters; crew quarters
quarter back; quarter pounder; french quarter; historic quarter; cultural quarter; business quarter; their quarters; her quarters; on the double
double check|checked|checking; double edged; double standard|standards; double decker|deckers; double glazing; double bed; double room; double glazed
double cross|crossed; double act; double bass; double barrelled; double bind; double blind; double book|booked|booking; double click; double dealing
double dutch; double entendre; double fault; double figures; double digit|digits; double header; double jeopardy; double take; double talk; double up
double vision; double whammy; double counting; double counted; double lock; double yellow; double page; double sided; double breasted
see|seeing double; bent double; double agent; double negative; double entry; double life; double feature; at the double; doubled up; doubled back
doubled over $; doubled over in|with pain|agony|laughter; doubling back; doubles partner; doubles as; doubles match; mixed doubles; men's doubles; women's doubles; double tuition
doubled down; double down; doubling down; stunt double; body double; double handed; double duty; redouble; redoubled; double helping; triple a
triple jump; triple crown; triple lock; triple bypass; triple glazed|glazing; treble clef; triple threat; triple check|checked; once again; at once
once more; all at once; once upon a time; once and for all; once in a while; for once; once or twice; once over; once removed; once bitten
just this once; once the; once a year's; once in a lifetime; once in a generation; once in a blue moon; once he; once she; once it; once they; once we
once you; once i; once there; once this; once that; once these; once at; was|were|is|are once; had|has|have once; who|which|that once
once was; once had; a once; the once; once such; twice removed; think twice; thinking twice; thought twice; twice born; without thinking twice
once known; score card; score line; score board; settle a score; on that score; on this score; a score was; the score; know the score; full score
final score; credit score; scores card; test scores; exam scores; top score; high score; box score; film score; own score; test score
average score; scores the; his|her|their score|scores; score draw; score of; average scores
a couple who|from|were|was|had|in|with|said|whose|living|are|is|have; the couple; couple's; young couple; married couple; old couple; elderly couple
gay couple; a married couple; couple therapy; this couple; happy couple; unmarried couple; power couple; couple up; retired couple; each couple
foster couple; these couple; that couple; older couple; local couple; another couple; royal couple; the pair; au pair; pair up; pair of hands
pair were; pair was; pair bond; pair programming; that pair; his|her|their pair; this pair; spring board
spring from|up|clean|cleaning|water|onion|onions|to|into|back|roll|rolls|loaded; spring greens; fall in; hot spring; spring a; spring of hope
the springs; box spring; arab spring; prague spring; indian summer; summer house; summer school|schools; summer holiday|holidays; summer term
spring term; autumn term; winter fuel; winter coat; winter of discontent; winter sports; summer job; summer camp|camps; winter tyres; summer pudding
winter olympics; summer olympics; autumn statement; spring budget
christmas card|cards|tree|trees|present|presents|party|parties|carol|carols|dinner|eve's|shopping|lights|box|cake|pudding|market|markets|cracker|crackers|bonus|number|song|jumper|spirit|play
easter egg|eggs|bunny|island|rising|term; father christmas; white christmas; merry christmas; happy easter; happy christmas; friday prayers
good friday agreement; black friday; bloody sunday; sunday times; sunday school|schools; mail on sunday
sunday mirror|express|telegraph|mercury|people|post|sport|roast|lunch|best; sheffield wednesday; monday club; man friday; girl friday; today programme
usa today; psychology today; the today; black wednesday; wednesday child; ash wednesday; shrove tuesday; cyber monday; fourth of july movie; july plot
may day; may queen; may fair; august body|company|institution|figure|personage|gathering|assembly
march on|past|against|through|towards|to|back|out|with; march for; june bug; april fool|fools|fool's; ides of march; long march; months of sundays
month of sundays; two jags; both and; nine times out of ten
ninety nine times out of a hundred; the old one two; one two punch; a dime a dozen; by the dozen; hundreds and thousands $
six degrees of separation; seven stone weakling; fifteen minutes of fame; the twelve days of christmas; back to back; eighty twenty
two penny; two penn'orth; tens and units; thousand yard stare; the million; death by a thousand cuts; thousand pound gorilla; three quarter length
hundred per cent behind; kill two birds with one stone; two birds with one stone; with one stone; one fell swoop; four horsemen of; five pillars of
five point star; seven pillars of; the six nations; six nations championship|tournament|rugby|match; the six counties; three stooges; three musketeers; two ronnies; three amigos; three blind mice; nine carat
twelve angry men; seven samurai; one show; formula one; bbc one|two|three|four; radio one|two|three|four; two sides of the|one same coin
works|cuts|work|cut two ways; in two ticks; two shakes of; two left feet; two peas in a pod; two bites at|of the; two for one; three for two
buy one get one free; two horse race; two fingered salute; two piece suit|suits; three piece suites|suit|suits; two dimensional; three legged race
three cornered; three point turn; three strikes and you|you're|he's|out; three strikes rule|law|policy; three sheets to the wind; third strike; three day eventing; four leaf clover; ten pin; ten gallon hat
nine pins; nine day wonder; twelve bore; six shooter; one armed bandit; one track; one dimensional; one hit wonder|wonders; one eyed; one legged
one handed; one armed; one woman show|shows; one man show|shows; one man and his dog; one big happy; one long; one day international|internationals
one and done; odd one|ones out
from one week|day|year|month|generation|place|job|home|town|thing|extreme|side|end|part|school|person|moment|minute|crisis|pillar|hand to the|another|next|post|mouth
one tough cookie; one good turn; one for all; one rule for; one law for; one swallow; one small step; one man's meat
half turned|smiled|closed|hidden|buried|eaten|mad|crazy|starved|drunk|convinced|afraid|wished|laughed|joking|serious|decent|believed
in a million years; a million to one; a hundred to one; one in a thousand $; a thousand apologies|pities|thanks|pardons; nine tenths of the law
third estate; second estate; second chamber|chambers; third|fourth|fifth|second republic; second|first empire; four wheel drives; fourth rate
fifth rate; tenth rate; perfect 10; zero waste|carbon|emission|emissions|gravity; year zero; zero to hero; double first; double dip; double time
second honeymoon; second helping|helpings; second row; fourth official; seventh son; first fruits; first reading
scored|hit|made|maiden|unbeaten a century; april showers; at sixes; second bite; second wave; second sitting; one nation conservative; capital one
chapter one; air force one; one canada square; the one o'clock; one born every; one o'clock; one horse town|towns; one fine day|morning
one man's trash|treasure|terrorist; not one to|for; i|he|she|we|they|you for one; as one they|we|he|she|people
one step forward|back|at|closer|too|removed|behind|beyond|further; just one of those|these; in one ear; one ear and out; one bad|rotten apple
quick one; eggs in one basket; go|goes|went|going|gone one better; one better; evil one; fast one; bad one; loved one's
more|bigger|greater|other fish than one; one fell; one hell|heck of; all rolled into one; rolled|moulded|merged|blended into one; of one mind|accord
with one voice|accord; one day soon; one wrong move; one false move|step; one ought; one may; one assumes; one gathers; one supposes; one tries
one gets; one always; one hears; one fears; one doubts; one presumes; one couldn't; one shouldn't; one wouldn't; one isn't; one doesn't; one's own
chalk one up; at one remove; a right one; many a one; such a one; never a one; hot one; tough one; tricky one; the one hand; second childhood
second pair of; give|gave|spare|allow me|him|her|us|them a second; take|took|wait|hang on a second; a second's; second lease; second look
second fiddles; second guesser; second guessers; second skins; second violin; second mate; second guards; second in commands; second amendment
second world; second hander; second stringer; second rater; a close second; close|poor|distant|good|photo second; split seconds; second vatican
second generation; second sleep; second self; second home owner|owners; second mortgage|mortgages; second mouse; first come first; from first to last
cast|throw|threw|throwing|casting the first stone; first flush of; first up; first off; first draft|drafts; first among equals
of the first water|order|rank; first port of; first footing|footer|foot; first dibs; first blood; first cut; first rung; first hurdle
first opportunity; first flush; first lesson; first person; first reserve; first mover; first fifteen $; first eleven $; first teamer; first strike
first edition|editions; first folio; first violin; first mate; first amendment; first dance; first day nerves; first fix; first sea; first call
first chair; not the first thing; first day cover; face first; first foot; first step; first knock; first water; first cuckoo; first kiss; first love
stuck|stick|sticking|stuck two fingers; of two minds; the lesser of two; between two stools; two of a kind; the price of one; for two pins
two steps forward|back; two pronged; two ships passing; two tier; two timed; two stroke; two seater; two finger; two hander
two handed|handers; two legged; two cheers; two thumbs up; two's; two by four $; two to tango; takes two to tango|make; two horse; two minute silence|hate
in threes; come|comes|coming in threes; three bags full; three square meals; three legged stool; three wise; as one two three
one two three; on the count of three; count of three|ten|five $; count|counted|counting|counts to ten|three|five|twenty|hundred; three part harmony
three pronged; three tier; three times a lady; three mile island; the three tenors; three little pigs; three little words; three magi; third base
third fiddle; third worlds; third culture; third string; third partys; third parties; third rails; third way's; third wave; third finger
give|gave the third; third crusade; third reich's; four minute mile; four humours; four winds; four legged friend; four legs good
four minute warning; four ball; four in hand; fourth dimension; fourth down; fourth plinth; fourth protocol; fourth bridge; fourth power
make up a four|fourth; five finger; bunch of fives; beans make five; five o'clock shadow|tea; five and dime; fifth avenue; fifth column's
fifth republic; fifth element; fifth dimension; fifth beatle; drink a fifth; famous five's; jackson five; dave clark five; cambridge five
six and two threes; birmingham six; six sigma; six yard box; sixth former; seven ages of; seven dwarfs|dwarves
seven league boots; seven hills of; seven virtues; seven veils; seven brides for; seventh seal; seventh wave; seventh cavalry
rugby sevens; figure of eight $; figure of eight knot|loop|pattern|track; figure eight|eights; one over $; eight track; pieces of eight; eighth wonder; eighth note
after eight mint|mints|chocolate|chocolates; nine men's morris; nine bob note; nine month wonder; nine o'clock news; ninth symphony
cat of nine; nine worthies; nine muses; on cloud; ten out of ten for; ten lifetimes; ten green bottles; feel|feels|felt|feeling|walk|walks|walked ten feet tall
ten foot pole; ten pole; ten gallon; top tens; number tens; eleventh commandment; ocean's eleven; twelve good men
twelve apostles; glorious twelfth; the twelfth man; as|was|were twelfth man; twelve tribes of; twelve step|steps; twelve bar; twelve tone; unlucky thirteen; thirteen unlucky
friday the thirteenth|13th; lucky thirteen; lucky seven; apollo thirteen; thirteen colonies; sweet seventeen; seventeen again
key of the door; fifteen love; love fifteen|thirty|forty|nil; colt forty five; life begins at forty; forty thieves
forty niner|niners; forty love; the roaring twenties; thirty pieces of silver; thirty nine steps; thirty years war; thirty love; nineteen to the dozen
nineteen eighty four; like sixty $; route sixty six; seventy six trombones; fifty shades; nifty fifty; hawaii five; ninety nine flake
ninety five theses; ninety nine per cent perspiration
hundred|100 per cent|percent behind|sure|certain|committed|effort|convinced|honest|confident|positive|happy|fit|focused
100 % sure|certain|committed|effort|right|convinced|honest|confident|positive|fit; not a hundred per cent|percent
give|gives|gave|given|giving 110 per cent|percent; give|gives|gave|given|giving it 110 per cent|percent; 110 per cent|percent effort|committed; hundred and one things|reasons|ways|uses|excuses|questions|dalmatians
thousand and one things|reasons|ways|uses|excuses|questions|nights; million and one; hundred to one shot|chance|outsider; worth a thousand words
thousand natural shocks; thousand splendid; a thousand pardons; not in a thousand|million years|months
feel|feels|felt|feeling|look|looks|looked|looking like a million; like|look|looks|looked|feel|felt a million dollars|bucks|quid; million dollar baby
thanks a; chance in a million; gone in a million; six million dollar man; slumdog millionaire; the sixty four million; billion dollar brain
a million little; zero day; day zero; zero down; zero g; zero carbon|emission|emissions; zero option; zero hour's; ground zero's; love nil
zero rating|rated; zero waste; zero sums; zero point energy; nought to sixty; noughts and crosses; nought for; naught to lose
nought to lose; for nought; nil points|points'; nil satis; ex nihilo; nil draw; half a loaf; half a world
half the world|fun|trouble|problem|struggle|man; half nelson|nelsons; half an ear|ears; by halves; half alive; half done
half human|man|woman|horse|beast; half timers; half a league; half a sixpence; half sole; half shaft; half wits; half term's; half hitch; half title
half tone; half volleys; half decent; half moons; half tracks; half track; half step; half note; half plate; half man; half lives; half caste
half bricks; half brick; half sister's; half ways; half ajar; half drawn; half closed; half shut; half serious; half awake; half crazy; half witted
half conscious; half blind; half deaf; half starved; half strangled; half frozen; half drowned; half lit; half cooked; half raw; half eaten
half digested; half understood; half smile; trouble halved; problem halved; time and a half; half times; half in love; half in jest; double or quits|nothing
double trouble; double chin|chins; double date|dates|dating; double back; doubles tennis; double helix; double shift|shifts; double bluff
double quick; double top; double cream; double espresso; double fronted; double o seven; double oh seven; double gloucester; double pass; double doors
double door; double bill|bills; double album; double meaning|meanings; double reed; double stitch; double knit|knitted; double indemnity
double tap|tapped; double espressos; double denim; double parked|park|parking; double crosser; double crossing; double dealer; double deal
double dip|dipped|dipping; double take|takes; double think; double speak; double team; double brackets; double spacing|spaced|space; double major
double lives; double maths; double science; double rooms; double beds; double garage; double sink; double mattress; double oven; double buggy
double sofa; double jointed; double headed|header; double edge; double fisted; double stop; double sixes; double six; double hung
double marking|marked; double track; double tracked; double gloves; double crown; double chocolate; double hull|hulled; double sharp; double flat
double bogey; double century; double wicket; double bluffs; double dutch's; triple whammy; triple x; triple tongue; triple vaccine; triple word
triple glaze; triple a's; triple tested; triple decker; triple aim; triple salchow; triple play; triple point; triple alliance; triple entente
triple echo; treble clefs; treble chance; treble top; treble twenty; treble winners|winner|winning; boy treble; treble voice; treble recorder
quadruple bypass; quadruple jump; quadruple jab; twofold purpose; threefold cord; tenfold better; single fold; once bitten twice; once too; once proud
only live once; once a thief; once only; once inside; once home; once bustling; never once; not once; lightning never strikes twice; lightning strikes twice
twice the man|woman|person|player; twice shy; twice told; think|thinking|thought|look|looking twice; measure twice cut once; twice in a lifetime
without a second; once or; chance twice; twice blessed; once upon; once again's; once mighty; once great; once famous; once popular; once thriving
once common; once feared; once vast; once quiet; once busy; once fashionable; one has to; one was never; one false move; third generation mobile
a million pieces|thanks|reasons|questions|thoughts|worlds|miles; first inkling; first glimpse; first signs; second act; half the man
the whole nine yards; a stitch in time saves nine; these four walls; within|between|inside|of four walls; give|gave|gimme|slap me|him|her|us five $
game of two halves; by one's self; up two down; one can't; second language; once were; three card trick|monte|tricks; one that|which|who; by a mile
third country|countries; is|are|was|were|be|been|being|feel|felt|not|all at one $; is|are|was|were|be|been|being|feel|felt|not|all at one on|over|about; a hundred years war; a thousand island; a million dollar question
a hundreds and thousands; a thousand yard stare; a thousand pound gorilla; a hundred per cent behind
a hundred per cent|percent behind|sure|certain|committed|effort|convinced|honest|confident|positive|happy|fit|focused
a hundred and one things|reasons|ways|uses|excuses|questions|dalmatians; a thousand and one things|reasons|ways|uses|excuses|questions|nights
a million and one; a hundred to one shot|chance|outsider; a thousand natural shocks; a thousand splendid; a million dollar baby; one to talk
one big|giant|huge|long mess|joke|nightmare|blur|lie|headache|shambles|muddle; makes two of us; took five $; as one on; a first for|in; a first $
friday the 13th|thirteenth; full nine yards; hundred metre stare|dash; may the fourth be; twenty 20 cricket; decade after decade; half and half
one hundred per cent certain|sure|committed|behind
pair of scissors|trousers|glasses|gloves|shoes|jeans|pliers|tights|shorts|spectacles|socks|boots|tweezers|binoculars|curtains|headphones|pyjamas|knickers|pants|sunglasses|shears|tongs|wings
a pair of scissors|trousers|glasses|gloves|shoes|jeans|pliers|tights|shorts|spectacles|socks|boots|tweezers|binoculars|curtains|headphones|pyjamas|knickers|pants|sunglasses|shears|tongs|wings
my|his|her|your|their two cents; in one piece; one nation conservative|conservatives|conservatism|tory|tories; one size fits; one up on
the 11|eleven plus; last but one; nine days '|’ wonder|wonders; four corners of; million miles away|from; a million miles away|from; game of twenty questions; the third man theme; one step ahead|at; neither one nor the other; never one to
"""
