"""Words that an editor may write for one another in telling what a source tells. For one that is missing here, a record can say its fact in further words."""

from __future__ import annotations

from functools import cache

from builder.checks.language.stems import stem

_GROUPS = """
    after following once since / before until till prior / because since as / although though while but whereas / despite notwithstanding / during throughout within over / within inside / through via / about regarding concerning / around near beside
    also too / almost nearly / often frequently regularly / rarely seldom infrequently / sometimes occasionally / always invariably / usually mostly mainly generally / mainly chiefly largely mostly primarily principally predominantly
    wholly entirely completely fully totally / partly partially / together jointly / again anew / finally eventually / first initially / originally initially / previously formerly earlier before beforehand / later afterwards subsequently thereafter
    immediately instantly promptly straightaway / quickly swiftly rapidly fast promptly speedily / severely seriously gravely acutely badly strongly harshly / deliberately intentionally / accidentally inadvertently / however nevertheless nonetheless / therefore thus hence consequently
    rise grow increase climb / raise increase / fall drop shrink decline decrease sink dwindle / cut reduce lower lessen / exceed top / vary range / double twofold / improve better / worsen deteriorate / widen broaden / lengthen extend prolong / pass elapse
    say tell state report write remark note comment explain describe / tell inform notify / tell instruct direct / order instruct direct command / order commission / ask request / claim allege assert maintain insist contend / mention cite / raise voice express
    find conclude determine establish discover / think believe consider feel / judge deem consider regard rate / discuss debate / question interview / speak talk / call name term label dub / call phone ring telephone / praise commend applaud
    show reveal demonstrate / reveal disclose / indicate suggest / accept agree adopt approve endorse / approve authorise / support back endorse / oppose resist / admit acknowledge concede / deny dispute contest / refuse decline reject / reject dismiss
    recommend advise urge / urge press / warn caution alert / promise pledge vow undertake / allow permit let / ban prohibit forbid bar / force compel oblige / prevent avert avoid stop / guarantee assure ensure / ignore overlook disregard / blame fault
    give provide supply hand grant award send / get receive obtain / obtain secure / send forward pass post submit dispatch / take bring convey / convey transport carry / take need require last / take remove / remove withdraw / switch turn
    hold keep retain maintain / keep store / hold contain / have possess own / lack miss / use employ utilise / throw discard dump scrap / destroy shred / demolish raze / lose mislay / hide conceal / collect gather assemble / replace substitute / lend loan / rent lease
    begin start open launch commence / start beginning outset / end finish stop close cease conclude complete / stop halt / close shut / continue persist / create establish form / delay postpone defer / resolve settle solve / tackle address
    make issue produce draw write / publish release print issue / build erect construct / change alter amend modify / revise amend update / conduct perform undertake / do done undertake complete / run operate manage / organise arrange / commit perpetrate / cause trigger prompt
    meet gather convene / hear listen / read examine review study inspect check / investigate examine probe / search comb scour / see view observe watch notice / notice spot detect / monitor watch observe / visit attend / count record register list log / estimate reckon assess put
    leave depart quit / come arrive reach / go travel pass / move transfer shift / move relocate / stay remain / live reside / die perish kill / hurt injure harm wound / harm damage / suffer sustain endure / rescue save / hit strike / collide crash / abuse mistreat / protect safeguard shield
    jail imprison gaol / convict guilty / buy purchase acquire / pay spend / hire engage recruit / appoint choose select name / dismiss sack fire / serve work / lead head chair / help assist support aid / contaminate pollute taint
    break fail / fit install / fit attach / mend repair fix / train teach instruct / happen occur / cause lead bring / include contain comprise cover / involve concern affect / achieve attain reach / answer reply respond / plan intend / try attempt seek / appear seem
    child youngster / teenager adolescent / baby infant / pupil student / person people individual / family household / family relative relation / resident inhabitant / employee staff worker personnel / colleague workmate / officer constable / manager leader chief head boss / chairman chair chairperson
    doctor physician / prisoner inmate / lawyer solicitor / journalist reporter / author writer / expert specialist / customer client / owner proprietor / firefighter fireman / sailor seaman / passenger traveller
    police force constabulary / council authority / company firm business operator / department service team unit / agency organisation body / inquiry report review investigation / report document paper account paraphrase summary / newspaper paper / court tribunal / prison jail gaol / hospital infirmary
    letter message / memo memorandum / complaint grievance / case incident matter / meeting session gathering / evidence testimony / warning alert alarm / mistake error fault / fault defect flaw / failure failing / failing weakness shortcoming / problem difficulty issue / shortage lack dearth / disagreement dispute
    rule regulation / law legislation statute / guidance guideline / agreement deal / chance opportunity / reason cause grounds / result outcome consequence / effect impact / aim goal purpose objective / benefit advantage / likelihood probability / view opinion / size scale extent / worry concern anxiety / fear worry / delay wait
    home house dwelling / place site location area / area region / country nation / premises building office / street road / factory plant / mine colliery / harbour port / cellar basement / storey floor / carriage coach / coach bus / engine locomotive / ship vessel / boat vessel / aircraft plane / fire blaze / explosion blast / wreckage debris
    number total figure count / part share portion / sort kind type / period time / sum amount money / expenditure spending outlay / income revenue / wage salary / crime offence / death fatality / injury wound / illness disease sickness / medicine medication drug / decision ruling judgment / danger risk hazard / accident collision crash
    object item article goods / equipment gear kit / photograph photo picture image / painting picture / film footage / telephone phone / catalogue inventory / clothes clothing
    big large great huge considerable / small little minor / new recent / former previous earlier / next following subsequent / final last / main chief principal / major significant important / serious grave severe acute / bad poor / good sound / safe secure / dangerous unsafe hazardous / faulty defective
    whole entire full complete / various different separate / several many / numerous many / extra additional another further / missing lost absent gone / enough sufficient adequate / insufficient inadequate / kind form type sort / difficult hard / easy simple / fast quick rapid swift / long lengthy / short brief / similar comparable alike
    wrong incorrect mistaken erroneous / right correct accurate / clear plain evident obvious / usual normal customary / rare uncommon unusual / legal lawful / illegal unlawful / unhappy displeased dissatisfied / afraid frightened scared fearful / worried anxious / sick unwell / annual yearly / overseas foreign abroad
"""
_ENDINGS = frozenset("ern ly al ward ful ur ion ment ement".split())
"""What may be added to a word without another meaning: east and eastern, close and closure."""


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The numbers of the groups in which a word stands, by its stem; made when first wanted, so that importing stays quick."""
    found: dict[str, frozenset[int]] = {}
    for number, group in enumerate(_GROUPS.replace("\n", "/").split("/")):
        for word in group.split():
            found[stem(word)] = found.get(stem(word), frozenset()) | {number}
    return found


def may_stand_for(one: str, other: str) -> bool:
    """Whether a word may be written for another, both given by their stems."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return one == other or longer.removeprefix(shorter) in _ENDINGS or not _groups().get(one, frozenset()).isdisjoint(_groups().get(other, frozenset()))
