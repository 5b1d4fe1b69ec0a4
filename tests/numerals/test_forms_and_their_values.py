"""Each form of a figure, as printed → its kind, value, hedge and unit."""

from __future__ import annotations

import pytest

from builder.numerals import HEDGES, KINDS, Quantity, figures

# sentence | figure as printed | kind | value | hedge | unit
FORMS = """
At least 1,400 children were seen. | 1,400 | count | 1400 | at-least | children
The register lists 1400 names. | 1400 | count | 1400 | | names
The register lists 1\u00a0400 names. | 1\u00a0400 | count | 1400 | | names
The register lists 1\u2009400 names. | 1\u2009400 | count | 1400 | | names
The register lists 1\u202f400 names. | 1\u202f400 | count | 1400 | | names
The register lists １，４００ names. | １，４００ | count | 1400 | | names
We counted ٣٥ items. | ٣٥ | count | 35 | | items
One thousand four hundred letters came. | One thousand four hundred | count | 1400 | | letters
One hundred and fifty-seven reports came. | One hundred and fifty-seven | count | 157 | | reports
One hundred fifty-seven reports came. | One hundred fifty-seven | count | 157 | | reports
Over a hundred people came. | a hundred | count | 100 | more-than | people
Two and a half thousand staff left. | Two and a half thousand | count | 2500 | | staff
Some 1.2 million pupils were enrolled. | 1.2 million | count | 1200000 | around | pupils
It had 1.4k readers. | 1.4k | count | 1400 | | readers
More than a quarter of a million homes lost power. | a quarter of a million | count | 250000 | more-than | homes
Half a dozen eggs were used. | Half a dozen | count | 6 | | eggs
Two dozen officers came. | Two dozen | count | 24 | | officers
The load was minus 12. | minus 12 | count | -12 | |
Zero visits were recorded. | Zero | count | 0 | | visits
The caseload was 51. | 51 | count | 51 | |
Children between 11 and 25 boxes. | 11 and 25 | count | 11..25 | | boxes
Eleven of 15 crews spoke. | Eleven of 15 | fraction | 11/15 | | crews
It was fined over £8 million. | £8 million | money | 8000000 | more-than | GBP
It was fined over £8 million debt. | £8 million | money | 8000000 | | GBP
Five or six referrals came. | Five or six | count | 5..6 | | referrals
The team fell from 15 to 9. | 15 to 9 | count | 15..9 | |
Twenty-odd people came. | Twenty | count | 20 | around | people
A dozen or so people came. | A dozen | count | 12 | around | people
The fund had £410,000, and more than half of it was spent. | £410,000 | money | 410000 | | GBP
It cost £40, and under £5 of it was paid. | £40 | money | 40 | | GBP
There were 63, and up to 20 died. | 63 | count | 63 | |
There were 63, and more in the winter. | 63 | count | 63 | at-least |
A hundred or more were sent. | A hundred | count | 100 | at-least |
Fifteen, at most, of those cases count. | Fifteen | count | 15 | up-to | cases
No fewer than 27 reports came. | 27 | count | 27 | at-least | reports
As many as 40 calls came. | 40 | count | 40 | up-to | calls
Getting on for 800 calls came. | 800 | count | 800 | nearly | calls
Slightly more than 800 calls came. | 800 | count | 800 | just-over | calls
Exactly 800 calls came. | 800 | count | 800 | exactly | calls
A total of 95 calls came. | 95 | count | 95 | total | calls
There were 16 looked after children. | 16 | count | 16 | | looked after children
It was the 3rd review. | 3rd | ordinal | 3 | | review
On his eighteenth birthday it stopped. | eighteenth | ordinal | 18 | | birthday
In just over a third of cases it was known. | a third | fraction | 1/3 | just-over | cases
One-third of cases were known. | One-third | fraction | 1/3 | | cases
About 1/3 of cases were known. | 1/3 | fraction | 1/3 | around | cases
Two-thirds of the files were lost. | Two-thirds | fraction | 2/3 | | files
Almost half of all complaints were late. | half | fraction | 1/2 | nearly | complaints
As many as 1 in 10 girls knew. | 1 in 10 | fraction | 1/10 | up-to | girls
One in five girls knew. | One in five | fraction | 1/5 | | girls
Four of the seven defendants left. | Four of the seven | fraction | 4/7 | | defendants
He got nine out of ten. | nine out of ten | fraction | 9/10 | |
A score of 3:1 was kept. | 3:1 | ratio | 3/1 | |
Girls outnumbered boys two to one. | two to one | ratio | 2/1 | |
They lost 3-1. | 3-1 | ratio | 3..1 | |
The rate was 12.4 per 1,000 children. | 12.4 per 1,000 | ratio | 12.4/1000 | | per 1,000
Some 34% of children knew. | 34% | percent | 34 | around | children
34 per cent of children knew. | 34 per cent | percent | 34 | | children
It was half of one per cent. | half of one per cent | percent | 0.5 | |
It was 20–25%. | 20–25% | percent | 20..25 | |
It fell by 12 percentage points. | 12 percentage points | points | 12 | | percentage points
It fell by 12pp. | 12pp | points | 12 | | percentage points
It cost £20.5m. | £20.5m | money | 20500000 | | GBP
It cost £20.5 million. | £20.5 million | money | 20500000 | | GBP
It cost €500. | €500 | money | 500 | | EUR
It cost 50p. | 50p | money | 0.5 | | GBP
It cost 50 pence. | 50 pence | money | 0.5 | | GBP
It cost £3 million to £4 million. | £3 million to £4 million | money | 3000000..4000000 | | GBP
It cost £3–4 million. | £3–4 million | money | 3000000..4000000 | | GBP
It cost five pounds and 50 pence. | five pounds and 50 pence | money | 5.5 | | GBP
It is 12 miles away. | 12 miles | measure | 12 | | mile
The room is 30 m² now. | 30 m² | measure | 30 | | square metre
She is 5ft 6in tall. | 5ft 6in | measure | 5.5 | | foot
A 15-year-old spoke. | 15-year-old | age | 15 | | year
Children aged 11 to 16 came. | 11 to 16 | age | 11..16 | | year
Under-18s were barred. | 18s | age | 18 | fewer-than | year
Girls as young as 11 came. | 11 | age | 11 | as-young-as | year
A woman in her thirties came. | thirties | age | 30..39 | | year
Children aged under five came. | five | age | 5 | fewer-than | year
An 18-month-old baby slept. | 18-month-old | age | 18 | | month
It was lifted 13 months later. | 13 months | duration | P13M | later | month
It took a fortnight. | a fortnight | duration | P2W | | week
It was out within a year. | a year | duration | P1Y | within | year
He got three-and-a-half years. | three-and-a-half years | duration | P3.5Y | | year
He waited half an hour. | half an hour | duration | PT0.5H | | hour
He waited a year and a half. | a year and a half | duration | P1.5Y | | year
The terms were four to 19 years. | four to 19 years | duration | P4Y..P19Y | | year
He got 32 years and six months. | 32 years and six months | duration | P32Y6M | | year
It ran for three years ago. | three years | duration | P3Y | ago | year
In the past 15 years it grew. | 15 years | duration | P15Y | past | year
In the next five years it will grow. | five years | duration | P5Y | coming | year
It came on 26 August 2014. | 26 August 2014 | date | 2014-08-26 | |
It came on 26th August 2014. | 26th August 2014 | date | 2014-08-26 | |
It came on August 26, 2014. | August 26, 2014 | date | 2014-08-26 | |
It came on 26/8/14. | 26/8/14 | date | 2014-08-26 | |
It came on 26/8/2014. | 26/8/2014 | date | 2014-08-26 | |
It came on 2014-08-26. | 2014-08-26 | date | 2014-08-26 | |
It came on Tuesday 26 August 2014. | Tuesday 26 August 2014 | date | 2014-08-26 | |
It came in Dec 2009. | Dec 2009 | date | 2009-12 | |
It came in autumn 2009. | autumn 2009 | date | 2009-23 | |
It came in the summer of 2012. | summer of 2012 | date | 2012-22 | |
It came at Christmas 2010. | Christmas 2010 | date | 2010-12-25 | |
It came in the last quarter of 2010. | last quarter of 2010 | date | 2010-36 | |
A review in December found more. | December | date | XXXX-12 | |
In the early 2000s it grew. | 2000s | date | 200X | early |
In the early 00’s it grew. | 00’s | date | 200X | early |
In the early to mid-90s it grew. | 90s | date | 199X | early-mid |
In the nineties it grew. | nineties | date | 199X | |
In the late 19th century it grew. | 19th century | date | 18XX | late |
By 2009 it had grown. | 2009 | date | 2009 | by |
Since 1997 it has grown. | 1997 | date | 1997 | since |
As far back as 1997 it grew. | 1997 | date | 1997 | since |
It grew until 2009. | 2009 | date | 2009 | until |
It grew from 2007. | 2007 | date | 2007 | from |
By the end of 2009 it had grown. | 2009 | date | 2009 | by end |
At the end of 2009 it had grown. | 2009 | date | 2009 | end |
Since the early 1990s it grew. | 1990s | date | 199X | since early |
Until late May 2009 it grew. | May 2009 | date | 2009-05 | until late |
For at least the past three years it grew. | three years | duration | P3Y | at-least past | year
About three years ago it grew. | three years | duration | P3Y | around ago | year
An average of just over £300 was paid. | £300 | money | 300 | average just-over | GBP
Threescore and ten men came. | Threescore and ten | count | 70 | | men
The 2010 prosecutions ended. | 2010 | date | 2010 | |
It grew between 1997 and 2013. | 1997 and 2013 | date | 1997/2013 | |
It grew from 1997 to 2013. | 1997 to 2013 | date | 1997/2013 | |
It grew (1997 – 2013). | 1997 – 2013 | date | 1997/2013 | |
It grew in 2004–5. | 2004–5 | date | 2004/2005 | |
It grew in 2004/05. | 2004/05 | date | 2004/2005 | |
It grew in 2010-11. | 2010-11 | date | 2010/2011 | |
It grew in 1999/00. | 1999/00 | date | 1999/2000 | |
It sat between 3 and 7 June 2013. | 3 and 7 June 2013 | date | 2013-06-03/2013-06-07 | |
It sat from January to March 2012. | January to March 2012 | date | 2012-01/2012-03 | |
It sat between November 2004 and early 2005. | November 2004 and early 2005 | date | 2004-11/2005 | to early |
Early 2010 to late 2012 it was shut. | 2010 to late 2012 | date | 2010/2012 | early to late |
It sat from about 1990 to about 1995. | 1990 to about 1995 | date | 1990/1995 | around |
They met at 10.30am. | 10.30am | time | 10:30 | |
They met between 11pm and 3am. | 11pm and 3am | time | 23:00/03:00 | |
Cases more than doubled. | doubled | multiple | 2 | more-than | times
There was a 5-fold rise. | 5-fold | multiple | 5 | | times
It grew by a factor of three. | three | multiple | 3 | | times
He was arrested twice. | twice | frequency | 2 | | times
Dozens of messages were lost. | Dozens | vague | ~dozens | | messages
Hundreds of thousands of images were found. | Hundreds of thousands | vague | ~hundreds of thousands | | images
It was known for decades. | decades | vague | ~decades | | decades
A brace of partridges hung there. | brace | count | 2 | | partridges
They packed two gross of buttons. | two gross | count | 288 | | buttons
A quartet of burglars fled. | quartet | count | 4 | | burglars
Half-a-dozen crates fell. | Half-a-dozen | count | 6 | | crates
A couple dozen guests came. | A couple dozen | count | 24 | | guests
Tens of people came. | Tens | vague | ~tens | | people
It cost five grand. | five grand | money | 5000 | | GBP
It was split 70:30. | 70:30 | ratio | 70/30 | |
It sat in week 7 of 2019. | 7 of 2019 | date | 2019-W07 | |
It closed on the 14th of that month. | 14th | date | XXXX-XX-14 | |
It grew in FY16/17. | FY16/17 | date | 2016/2017 | |
The over-70s were asked. | 70s | age | 70 | more-than | year
Sales shrank in one quarter. | one quarter | duration | P3M | | quarter
He is 6'1" tall. | 6'1" | measure | 73/12 | | foot
It weighed 9st 7lb. | 9st 7lb | measure | 9.5 | | stone
It lies within a mile of the pier. | a mile | measure | 1 | within | mile
It ran for 3 min 10 s. | 3 min 10 s | duration | PT3M10S | | minute
It took one hour and 20 minutes. | one hour and 20 minutes | duration | PT1H20M | | hour
They slept between 22.30 and 06.00. | 22.30 and 06.00 | time | 22:30/06:00 | |
They met at ten to nine. | ten to nine | time | 08:50 | |
It broke one day in three. | one day in three | fraction | 1/3 | | day
Two boats out of nine sank. | Two boats out of nine | fraction | 2/9 | | boats
One of twelve pumps failed. | One of twelve | fraction | 1/12 | | pumps
He served six of his nine months. | six of his nine | fraction | 6/9 | | months
They belong to the poorest fifth. | fifth | fraction | 1/5 | |
They paid £2.5m to 120 owners. | £2.5m | money | 2500000 | | GBP
The wait averaged 16 days. | 16 days | duration | P16D | average | day
As few as two pumps ran. | two | count | 2 | as-few-as | pumps
The terms were 18 months to two years. | 18 months to two years | duration | P18M..P2Y | | year
It took between 45 minutes and an hour. | 45 minutes and an hour | duration | PT45M..PT1H | | hour
A boy aged 15 years and four months came. | 15 years and four months | age | P15Y4M | | year
It cost 1'400 francs. | 1'400 francs | money | 1400 | | CHF
A further dozen boats sank. | dozen | count | 12 | | boats
It grew in the 18th and 19th centuries. | 18th and 19th centuries | date | 17XX/18XX | |
Between a quarter and a third of homes were dry. | a quarter and a third | fraction | 1/4..1/3 | | homes
Every one of the 14 wards was seen. | 14 | count | 14 | | wards
All but two of the nine left. | two | count | 2 | |
He stayed, but two of the nine left. | two of the nine | fraction | 2/9 | |
It took the best part of 20 years. | 20 years | duration | P20Y | nearly | year
The rate was cut by 25bps. | 25bps | points | 25 | | basis points
It was built in the summer of '69. | summer of '69 | date | 1969-22 | |
It is c1850. | 1850 | date | 1850 | around |
A five-strong panel sat. | five | count | 5 | | panel
It stood at 0.02 mg/l. | 0.02 mg/l | measure | 0.02 | | milligram per litre
It was 28°C outside. | 28°C | measure | 28 | | degree Celsius
They shipped 3.6m tonnes. | 3.6m tonnes | measure | 3600000 | | tonne
They met between 11.40 and 11.55pm. | 11.40 and 11.55pm | time | 23:40/23:55 | |
Prices at end-March 2009 fell. | March 2009 | date | 2009-03 | end |
It came seven months late in November 2008. | seven months | duration | P7M | | month
She was one of 23 pupils. | one of 23 | fraction | 1/23 | | pupils
He got two terms, one of eight years. | two | count | 2 | | terms
It came no later than 28 days after. | 28 days | duration | P28D | up-to | day
It was not over £5. | £5 | money | 5 | up-to | GBP
It is not under 12. | 12 | count | 12 | at-least |
It cost £1m-plus. | £1m | money | 1000000 | at-least | GBP
It was signed in the year to March. | March | date | XXXX-03 | |
The surplus was −£3m. | −£3m | money | -3000000 | | GBP
The surplus was -£3m. | -£3m | money | -3000000 | | GBP
The surplus was £-3m. | £-3m | money | -3000000 | | GBP
The surplus was GBP –3m. | GBP –3m | money | -3000000 | | GBP
The surplus (–£3m) was noted. | –£3m | money | -3000000 | | GBP
It made a profit of minus £3m. | minus £3m | money | -3000000 | | GBP
It cost £2m–£3m. | £2m–£3m | money | 2000000..3000000 | | GBP
A loan – £3m – was made. | £3m | money | 3000000 | | GBP
It was a change of –4 points. | –4 | count | -4 | | points
It was right to ±2%. | ±2% | percent | -2..2 | |
It was right to plus or minus 2 per cent. | plus or minus 2 per cent | percent | -2..2 | |
It was right to +/- 2 mm. | +/- 2 mm | measure | -2..2 | | millimetre
Threequarters of the pews were full. | Threequarters | fraction | 3/4 | | pews
The tally was zero in 2010. | zero | count | 0 | |
Those over 19 may apply. | 19 | age | 19 | more-than | year
Anyone past the age of 31 may apply. | 31 | age | 31 | | year
They sat on 19 may. | 19 may | date | XXXX-05-19 | |
They sat on Weds 8/2. | Weds 8/2 | date | XXXX-02-08 | |
They sat in Nov./December 1993. | Nov./December 1993 | date | 1993-11/1993-12 | |
The ’98/’99 ledger burned. | ’98/’99 | date | 1998/1999 | |
It cost one pound twenty each. | one pound twenty | money | 1.2 | | GBP
Sixty-some guests came. | Sixty | count | 60 | around | guests
A profit, –£3m in May, fell. | –£3m | money | -3000000 | | GBP
It cost £80 + VAT. | £80 | money | 80 | | GBP
It needs 7 + 2 trays. | 7 | count | 7 | |
A tie is for those of 16 +. | 16 | count | 16 | at-least |
A 15th of the crop was lost. | A 15th | fraction | 1/15 | | crop
They faced a 1 in 50-year drought. | 1 in 50-year | fraction | 1/50 | | year
It was a one-in-a-thousand-year storm. | one-in-a-thousand-year | fraction | 1/1000 | | year
She is five foot four and fair. | five foot four | measure | 16/3 | | foot
He weighed twelve stone seven. | twelve stone seven | measure | 12.5 | | stone
Nine of the port’s 30 cranes fell. | Nine | count | 9 | |
It cost £2½m. | £2½m | money | 2500000 | | GBP
The fund held £1¼bn. | £1¼bn | money | 1250000000 | | GBP
It ran to over 40 pages. | 40 | count | 40 | more-than | pages
Maps and over 2,300 pages came. | 2,300 | count | 2300 | more-than | pages
It was spread over 120 pages. | 120 | count | 120 | | pages
Over 12 sessions it was built. | 12 | count | 12 | | sessions
He lost a stone and a half. | a stone and a half | measure | 1.5 | | stone
He drank a pint and a quarter. | a pint and a quarter | measure | 1.25 | | pint
The shortest stay was one day. | one day | duration | P1D | | day
Waits went from one day to five days. | one day | duration | P1D | | day
It took from one week to three months. | one week to three months | duration | P1W..P3M | | month
At about ten to four that afternoon it sank. | ten to four | time | 15:50 | around |
It sank at half past two in the afternoon. | half past two | time | 14:30 | |
It sank at 10.30 at night. | 10.30 | time | 22:30 | |
It sank at 12.15 in the morning. | 12.15 | time | 00:15 | |
It sank at seven o'clock in the evening. | seven o'clock | time | 19:00 | |
It sank at 7.30 on the evening of the fair. | 7.30 | time | 19:30 | |
Crews fell from ten to four in the morning watch. | ten to four | count | 10..4 | |
Most were nine when first seen. | nine | age | 9 | | year
The caretaker, 54, fled. | 54 | age | 54 | | year
The total, 54, fell. | 54 | count | 54 | |
Falls of 6, 9 and 14 per cent came. | 6 | percent | 6 | |
Terms of four, six and nine years came. | four | duration | P4Y | | year
Fares of 5 and 20 pounds came. | 5 | money | 5 | | GBP
The cubs were ten and eleven years old. | ten | age | 10 | | year
He scored two and three minutes later left. | two | count | 2 | |
It shut in Sept. and Oct. 2001. | Sept | date | 2001-09 | |
It has been shut since the turn of the century. | turn of the century | date | ~turn of the century | since |
She was nine and a half. | nine and a half | age | 9.5 | | year
Anyone 16 or over may row. | 16 | age | 16 | at-least | year
Tables of ten and over are rare. | ten | count | 10 | at-least |
It was split 60/40. | 60/40 | ratio | 60/40 | |
They waited 18 months plus. | 18 months | duration | P18M | at-least | month
It is now over 20 years since. | 20 years | duration | P20Y | more-than | year
Over 80 hours of old film were seen. | 80 hours | duration | PT80H | more-than | hour
Over 12 months of rain he sowed. | 12 months | duration | P12M | | month
It drew 3–4,000 people. | 3–4,000 | count | 3000..4000 | | people
It cost £5-10,000. | £5-10,000 | money | 5000..10000 | | GBP
It grew from 3 to 4,000. | 3 to 4,000 | count | 3..4000 | |
It cost £50-1,000. | £50-1,000 | money | 50..1000 | | GBP
Debts of £1.2 and £1.4 million grew. | £1.2 | money | 1200000 | | GBP
Bids of £1.2, £1.3 and £1.4bn came. | £1.2 | money | 1200000000 | | GBP
It cost £1.50 and £2 million was lost. | £1.50 | money | 1.5 | | GBP
It was 1.2, and 3.6 million people came. | 1.2 | count | 1.2 | |
On the night of 30 June/1 July 2011 it shut. | 30 June/1 July 2011 | date | 2011-06-30/2011-07-01 | |
In the spring and summer of 2005 it rained. | spring | date | 2005-21 | |
It weighed 2.3 metric tonnes. | 2.3 metric tonnes | measure | 2.3 | | tonne
She was not yet two. | two | age | 2 | fewer-than | year
By close of play on 6 May it was lost. | 6 May | date | XXXX-05-06 | by |
The mean age was 14.2 years. | 14.2 years | age | 14.2 | | year
At that age 12 years seem long. | 12 years | duration | P12Y | | year
He took 2 x 50mg tablets. | 2 | count | 2 | |
It was born at 36+4 weeks. | 36+4 weeks | duration | P36W4D | | week
More boys (61) than girls came. | 61 | count | 61 | |
Two or three dozen came. | Two or three dozen | count | 24..36 | |
It held 2-3 dozen. | 2-3 dozen | count | 24..36 | |
It grew from 12 to three dozen. | 12 to three dozen | count | 12..36 | |
The inn is a mile and three-quarters off. | a mile and three-quarters | measure | 1.75 | | mile
It took an hour and three quarters. | an hour and three quarters | duration | PT1.75H | | hour
Tens, if not hundreds, came. | Tens | vague | ~tens | |
Her grandmother, 61, swam. | 61 | age | 61 | | year
A third and final warning came. | third | ordinal | 3 | |
A third or fourth vote was held. | third | ordinal | 3 | |
A third or a quarter was lost. | A third | fraction | 1/3 | |
The boy (11) swam. | 11 | age | 11 | | year
It earned scores of 8/10 and 9/10. | 8/10 | fraction | 8/10 | |
Almost £1 in every £5 was lost. | £1 in every £5 | fraction | 1/5 | nearly |
£7 out of every £10 was spent. | £7 out of every £10 | fraction | 7/10 | |
It cost £4 in every £2 bag. | £4 | money | 4 | | GBP
It rained on nine days in ten. | nine days in ten | fraction | 9/10 | | days
Nine days in ten the road was shut. | Nine days in ten | fraction | 9/10 | | days
It was shut for two days in 12 weeks. | two days | duration | P2D | | day
It ran from June 2011 to the following March. | June 2011 to the following March | date | 2011-06/2012-03 | |
It ran from March 2011 to the following September. | March 2011 to the following September | date | 2011-03/2011-09 | |
It ran from 1 April 2023 to the following 31 March. | 1 April 2023 to the following 31 March | date | 2023-04-01/2024-03-31 | |
It ran between June 2011 and March of the next year. | June 2011 and March of the next year | date | 2011-06/2012-03 | |
It ran from June 2011 to September that year. | June 2011 to September that year | date | 2011-06/2011-09 | |
It ran from 2010 to the following March. | 2010 | date | 2010 | from |
It was lost in the small hours of the 17th. | 17th | date | XXXX-XX-17 | |
It was shut since the week beginning 4 March. | 4 March | date | XXXX-03-04 | since |
The fund stood at £100k plus. | £100k | money | 100000 | at-least | GBP
It cost £100k plus VAT. | £100k | money | 100000 | | GBP
A six-hour-old baby was found. | six-hour-old | age | 6 | | hour
The half-day session ran on. | half-day | duration | P0.5D | | day
She ran it in 38:14. | 38:14 | duration | PT38M14S | | minute
The 33kV line was cut. | 33kV | measure | 33 | | kilovolt
It blew at 12 knots. | 12 knots | measure | 12 | | knot
Snow lay a foot deep. | a foot | measure | 1 | | foot
Some c200 came. | 200 | count | 200 | around |
Not many more than 200 came. | 200 | count | 200 | just-over |
Not many fewer than 200 came. | 200 | count | 200 | nearly |
He was one of some 40 men. | 40 | count | 40 | around | men
Of our 14 Year 6 leavers ten came. | 14 | count | 14 | |
The gap must not be less than 28 days. | 28 days | duration | P28D | at-least | day
It was not to last more than 12 weeks. | 12 weeks | duration | P12W | up-to | week
Speeds didn’t exceed 30mph. | 30mph | measure | 30 | up-to | mile per hour
There were at no time more than 240 boats. | 240 | count | 240 | up-to | boats
There were seldom fewer than 240 boats. | 240 | count | 240 | at-least | boats
It was done without exceeding £2m. | £2m | money | 2000000 | up-to | GBP
Not quite as many as 240 came. | 240 | count | 240 | nearly |
Coming up to 240 came. | 240 | count | 240 | nearly |
At a conservative estimate 240 came. | 240 | count | 240 | at-least |
We need 240 staff as a minimum. | 240 | count | 240 | | staff
We need 240 as a minimum. | 240 | count | 240 | at-least |
They spoke of 240 plus or minus a few. | 240 | count | 240 | around |
It was 240 and then some. | 240 | count | 240 | more-than |
It was 240 or just under. | 240 | count | 240 | nearly |
The area is 240 acres (approx.). | 240 acres | measure | 240 | around | acre
We had 240, roughly, in all. | 240 | count | 240 | around |
We had 240, roughly £3 each. | 240 | count | 240 | |
Some asked in 2017 or earlier. | 2017 | date | 2017 | by |
It is from 1850 at the earliest. | 1850 | date | 1850 | from |
It was lost in 2010 or before they came. | 2010 | date | 2010 | |
It was on or after 3 May 2010. | 3 May 2010 | date | 2010-05-03 | from |
One week in four it was shut. | One week in four | fraction | 1/4 | | week
It was shut for one week in 12 months. | one week | duration | P1W | | week
They live on a dollar a day. | a dollar | money | 1 | | USD
It cost sixpence. | sixpence | money | 0.06 | | GBP
The mayor, 58, left. | 58 | age | 58 | | year
Reading was up three points to 74. | three | count | 3 | | points
It weighs just over a ton. | a ton | measure | 1 | just-over | ton
It rained on the 9th alone. | 9th | date | XXXX-XX-09 | |
It was on the 9th floor. | 9th | ordinal | 9 | | floor
Seven of every ten seats are filled. | Seven of every ten | fraction | 7/10 | | seats
The party has 21 (+3) of them. | 21 | count | 21 | |
Nearly all 40 homes had gone. | 40 | count | 40 | nearly | homes
Almost all of the 40 homes had gone. | 40 | count | 40 | nearly | homes
It was lost for nearly all 2012. | 2012 | date | 2012 | |
One caller in 12 gave up. | One caller in 12 | fraction | 1/12 | | caller
He was in post since the previous November. | November | date | XXXX-11 | since |
It should be done within six. | six | count | 6 | within |
It was seen within three schools. | three | count | 3 | | schools
It was so in the least deprived tenth of areas. | tenth | fraction | 1/10 | | areas
It was told to the nearest half inch. | half inch | measure | 0.5 | around | inch
It was a half mile away. | a half mile | measure | 0.5 | | mile
"""


def rows() -> list[tuple[str, ...]]:
    return [tuple(cell.strip(" ") for cell in line.split("|")) for line in FORMS.strip("\n").split("\n")]


@pytest.mark.parametrize(("sentence", "printed", "kind", "value", "hedge", "unit"), rows(), ids=lambda cell: cell)
def test_a_form_has_its_kind_value_hedge_and_unit(sentence: str, printed: str, kind: str, value: str, hedge: str, unit: str) -> None:
    found = [q for q in figures(sentence) if not q.optional]
    assert [(sentence[q.start : q.end], q.kind, q.value, q.hedge, q.unit) for q in found][:1] == [(printed, kind, value, hedge, unit)]


def test_every_kind_and_hedge_is_declared() -> None:
    found = [q for row in rows() for q in figures(row[0])]
    assert {q.kind for q in found} <= set(KINDS)
    assert {q.hedge for q in found} <= set(HEDGES)


@pytest.mark.parametrize(
    "sentence",
    ["He paid five pounds a week.", "It happened two or three times a month.", "Both men left.", "Several men left.", "First, they met monthly.", "No second check was made.", "They had no second check."],
)
def test_what_a_reader_may_leave_is_marked_optional(sentence: str) -> None:
    assert any(q.optional for q in figures(sentence))


@pytest.mark.parametrize("sentence", ["A second check was made.", "No third check was made.", "The second check was not made."])
def test_what_tells_a_place_in_an_order_is_not(sentence: str) -> None:
    assert not any(q.optional for q in figures(sentence))


def test_the_wide_span_takes_in_the_hedge_and_the_counted_noun() -> None:
    text = "The report says that at least 1,400 young people were seen."
    (found,) = figures(text)
    assert text[found.wide_start : found.wide_end] == "at least 1,400 young people"
    assert found.hedge_text == "at least"
    assert isinstance(found, Quantity)
