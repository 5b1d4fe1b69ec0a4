"""Words that an editor may write for one another in telling what a source tells. The list is short: a record can always say its fact in further words."""

from __future__ import annotations

from builder.checks.stems import stem

_GROUPS = """
    after following once since / before until till prior / because since as / although though while but whereas / during throughout within over / through via
    also too / almost nearly / often frequently regularly / usually mostly mainly generally / together jointly / around near beside / again anew / finally eventually
    rise grow increase climb / fall drop shrink decline decrease sink dwindle / cut reduce lower lessen / exceed top / vary range / double twofold
    say tell state report write remark note comment explain describe / tell inform notify / ask request / claim allege assert maintain / find conclude determine establish discover / think believe consider feel
    show reveal demonstrate / indicate suggest / accept agree adopt approve endorse / admit acknowledge concede / deny dispute contest / recommend advise urge / warn caution alert
    give provide supply hand grant award send / get receive obtain / send forward pass post submit / take need require last / hold keep retain / have possess own / lack miss
    begin start open launch commence / end finish stop close cease conclude complete / create establish form / make issue produce draw write / publish release print issue / build erect construct
    meet gather convene / hear listen / read examine review study inspect check / see view observe watch notice / visit attend / count record register list log / estimate reckon assess put
    leave depart quit / come arrive reach / go travel / stay remain / live reside / die perish kill / hurt injure harm wound / abuse mistreat / jail imprison / convict guilty
    buy purchase acquire / pay spend / hire engage recruit / appoint choose select / dismiss sack fire / serve work / use employ
    help assist support aid / hide conceal / lose mislay / destroy shred / break fail / fit install / mend repair fix / train teach instruct / refuse decline reject / ignore overlook disregard / call phone ring telephone / call name term
    happen occur / cause lead bring / include contain comprise cover / involve concern affect / achieve attain reach / answer reply respond / plan intend / try attempt seek / appear seem
    child youngster / person people individual / family household / employee staff worker personnel / officer constable / manager leader chief head / passenger traveller
    police force constabulary / council authority / company firm business operator / department service team unit / agency organisation body / inquiry report review investigation / report document paper account paraphrase summary / court tribunal
    letter message / complaint grievance / case incident matter / meeting session gathering / evidence testimony / warning alert alarm / mistake error fault / failure failing / problem difficulty issue
    home house dwelling / place site location area / premises building office / street road / number total figure count / part share portion / sort kind type / period time / sum amount money / crime offence / death fatality / decision ruling / danger risk hazard / accident collision crash
    big large great huge considerable / small little minor / new recent / former previous earlier / main chief principal / serious grave severe / bad poor / good sound / whole entire full complete / various different separate / several many / missing lost absent
"""
_ENDINGS = frozenset("ern ly al ward ful".split())
"""What may be added to a word without another meaning: east and eastern."""
SYNONYMS: dict[str, frozenset[int]] = {}
for number, group in enumerate(_GROUPS.replace("\n", "/").split("/")):
    for word in group.split():
        SYNONYMS[stem(word)] = SYNONYMS.get(stem(word), frozenset()) | {number}


def may_stand_for(one: str, other: str) -> bool:
    """Whether a word may be written for another, both given by their stems."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return one == other or longer.removeprefix(shorter) in _ENDINGS or not SYNONYMS.get(one, frozenset()).isdisjoint(SYNONYMS.get(other, frozenset()))
