"""Words that are a signal by themselves, whatever a classifier thinks (triage rules, 1 and 3).

Each pattern is tried on the lower-case text. Figures of speech that only sound like danger are
taken out first. Patterns are short and bounded, so reading time grows with the text alone.
"""

from __future__ import annotations

import re

from bot.triage.reading import Fragment

_FIGURES_OF_SPEECH = re.compile(
    r"\bga\w* (?:ik )?(?:hier )?dood (?:van|aan)\b"
    r"|\bdood ?(?:ga|gaan|gegaan) van\b|\bdoodziek van\b|\bdoodmoe\b|\bdoods?bang\b"
    r"|\bverzuip\w* (?:in|onder)\b|\bverdrink\w* in (?:de |het )?(?:post|papier|brieven|schuld)"
    r"|\bvermoord\w* door de (?:huur|kosten|prijzen)\b"
    r"|\b(?:telefoon|computer|laptop|auto|batterij|account) (?:is |ging )?(?:dood|vermoord)"
    r"|\bmoord ?(?:prijs|huur|kosten)\b|\blach\w* me dood\b|\bschrok\w* me dood\b"
    r"|\bwacht\w* me dood\b|\bwerk\w* me dood\b|\bverveel\w* me dood\b|\bstik ?(?:heet|warm|druk)\b"
    r"|\bdood ?(?:lopende|gewone|simpel|normaal)\w*"
)

_PATTERNS: dict[str, tuple[str, ...]] = {
    "C1": (
        r"\b(?:hij|zij|ze|iemand|man|ex|vader|zoon|broer|buurman)\b.{0,40}\b(?:mes|pistool|wapen)\b",
        r"\b(?:buiten ?westen|bewusteloos|ademt? niet|geen adem|beroerte|scheve mond)\b",
        r"\b(?:brand|vuur) (?:in|bij) (?:mijn|ons|de|het) (?:huis|woning|keuken|flat)\b",
        r"\b(?:gaat|wil|komt) (?:mij|me|ons|haar|hem) (?:vermoor\w*|doodma\w*|neersteken|dood ?slaan)",
        r"\bbloed\w* (?:heel )?erg\b|\bbaby\b.{0,30}\b(?:slap|blauw|ademt niet|reageert niet)\b",
        r"\b(?:hartaanval|hart ?stilstand)\b.{0,20}\b(?:nu|help)\b",
        r"\ball?es? word\w* wazig\b|\bonderkoel\w*",
    ),
    "C2": (
        r"\bzelf ?(?:moord|doding)\b|\bsuici\w+|\bmezelf (?:wat|iets) aan ?(?:te )?doen\b",
        r"\b(?:wil|wou|wilde|zou) (?:ik )?(?:niet meer leven|er niet meer zijn|dood zijn|dood)\b",
        r"\bik wil (?:gewoon |echt |alleen |nog maar )*dood\b|\bwil (?:ik )?dood\b",
        r"\b(?:maak|maken) (?:ik )?er (?:zelf )?een eind\w* aan\b|\beinde? aan (?:mijn|m'?n|me) leven\b",
        r"\ber een eind\w* aan (?:te )?maken\b|\bvan kant (?:te )?maken\b",
        r"\b(?:klaar|klaar is) met (?:het |dit |mijn )?leven\b|\bhoef\w* (?:voor mij )?niet meer\b.{0,20}\blev",
        r"\bleven (?:heeft|is) (?:geen|niks|niets) (?:zin|waard)\b|\bgeen zin meer in (?:het )?leven\b",
        r"\b(?:spring|springen|brug op|brug af|voor de trein|voor (?:een|de) trein|overdosis)\b"
        r"(?!.{0,12}\b(?:gemist|te laat)\b)",
        r"\b(?:pillen|medicijnen) (?:bewaard|gespaard|verzameld|opgespaard)\b",
        r"\bbeter af zonder (?:mij|me)\b|\bzonder mij beter af\b|\bdan (?:ben|zijn) (?:ze|jullie) van (?:me|mij) af\b",
        r"\bdan (?:zijn|ben) (?:ze|jullie) er van ?af\b|\b(?:iedereen|kinderen|niemand)\b.{0,20}\btot last\b",
        r"\btot last (?:ben|zijn|wil)\b|\bniet meer wakker (?:worden|te worden)\b",
        r"\bafscheid (?:nemen|genomen|brief|brieven)\b.{0,40}\b(?:van iedereen|leven|voor altijd)\b",
        r"\bafscheidsbrie\w+",
    ),
    "C3": (
        r"\b(?:man|vrouw|vriend|vriendin|partner|ex|vader|moeder|zoon|dochter|stiefvader|hij|zij|ze|broer)\b"
        r"(?: \w+){0,3} (?:sla\w*|sloeg|schop\w*|wurg\w*|mishandel\w*|knijp\w*|bedreig\w*)"
        r" (?:mij|me|ons|haar|hem|mn|m'n|mijn|de kinderen|onze)\b",
        r"\b(?:word|wordt|ben|werd|wordt|heeft me|hij me|zij me) (?:ik )?(?:thuis )?"
        r"(?:geslagen?|mishandeld|gewurgd|bedreigd door mijn)\b",
        r"\bhuiselijk geweld\b|\b(?:ouderen|kinder) ?mishandeling\b|\beer ?wraak\b",
        r"\bbang (?:voor|van) (?:mijn|me|m'?n) (?:man|vrouw|vriend|ex|vader|zoon|partner)\b",
        r"\b(?:bang|vrees)\b.{0,25}\bmijn (?:kind|baby|kinderen)\b.{0,15}\biets aan ?(?:te )?doe\w*",
        r"\bmag (?:ik )?(?:van (?:hem|mijn man) )?(?:het huis )?niet (?:uit|naar buiten)\b.{0,20}\b(?:man|hem|familie)\b",
    ),
    "C4": (
        r"\bik ben (?:pas )?(?:[6-9]|1[0-6])\b(?: jaar)?.{0,60}\b(?:slaa|slaat|bang|weggelopen|alleen thuis|mishandel|pijn)",
        r"\b(?:papa|mama|pappa|mamma) (?:slaat|schopt|is dronken|drinkt|doet me pijn)\b",
    ),
    "C5": (r"\bverkracht\w*|\baangerand\w*|\bseksueel (?:misbruik\w*|geweld)\b|\bmisbruikt\b",),
    "C6": (
        r"\bvannacht\b.{0,40}\b(?:buiten|straat|nergens|geen slaapplek|slaapplaats|waar ik)\b",
        r"\b(?:slaap|slapen|sliep)\b.{0,25}\b(?:buiten|op straat|onder (?:een |de )?brug|in (?:de|mijn|onze) auto|"
        r"portiek|park|station)\b",
        r"\b(?:geen|nergens) (?:slaapplek|slaapplaats|te slapen)\b|\bkinderen op straat\b",
    ),
    "C7": (
        r"\b(?:stroom|gas|elektra|elektriciteit|licht|verwarming)\b.{0,30}\b(?:afgesloten|weg|uit|valt uit|geen)\b"
        r".{0,60}\b(?:baby|zuurstof|beademing|apparaat|apparatuur|insuline|medisch)\w*",
        r"\b(?:baby|zuurstof|beademing|insuline)\w*\b.{0,60}\b(?:stroom|gas|elektra)\b.{0,20}\b(?:afgesloten|weg|af)\b",
    ),
    "C8": (
        r"\b(?:paspoort|id|papieren) (?:afgepakt|afgenomen|ingenomen)\b.{0,40}\b(?:baas|werkgever|bedrijf)\b",
        r"\b(?:baas|werkgever)\b.{0,40}\b(?:paspoort|papieren)\b.{0,15}\b(?:afgepakt|afgenomen|ingenomen|heeft)\b",
        r"\b(?:opgesloten|uitgebuit|uitbuiting|mensenhandel|gedwongen (?:te )?werken)\b",
    ),
    "C9": (
        r"\bik (?:kom|ga|sla|steek|schiet|maak)\b.{0,40}\b(?:jullie|ambtenaar|medewerker|balie|kantoor)\b.{0,25}"
        r"\b(?:dood|kapot|af|neer|verbouwen|plat|in de fik|in brand)\b",
        r"\b(?:steek|zet)\b.{0,20}\b(?:gemeentehuis|kantoor|boel)\b.{0,10}\bin (?:de fik|brand)\b",
    ),
    "C10": (
        r"\b(?:kind\w*|zoon|dochter)\b.{0,30}\b(?:ontvoer\w*|meegenomen naar het buitenland)\b",
        r"\b(?:ex|vader|moeder|man)\b.{0,30}\b(?:kind\w*|zoon|dochter)\b.{0,30}\b(?:vliegveld|schiphol|het land uit)\b",
    ),
    "H3": (
        r"\bkastje naar de muur\b|\bvan het kastje\b|\b(?:steeds|telkens|weer|al \w+ keer) doorverw\w+",
        r"\b(?:zegt|zeggen)\b.{0,40}\b(?:moet|ga) (?:ik )?(?:bij|naar)\b.{0,50}\b(?:zegt|zeggen)\b",
        r"\b(?:naar elkaar|wijzen naar|stuurt? me (?:weer )?(?:terug|door))\b",
        r"\bniemand (?:is )?(?:verantwoordelijk|voelt zich|weet het|helpt)\b",
    ),
    "H4": (
        r"\bdeurwaarder\b|\bontruim\w*|\bbeslag\b|\bafgesloten (?:van|worden|wordt)\b|\buit (?:mijn |ons )?huis gezet\b",
        r"\b(?:geen|niets|niks) (?:geld (?:meer )?)?(?:voor|om)? ?(?:te )?(?:eten|boodschappen)\b|\bgijzeling\b",
        r"\bgeen eten\b|\bvoedselbank\b",
    ),
    "H11": (
        r"\btoeslagen ?affaire\b|\bgedupeerde?\b|\btoeslag\w*schandaal\b|\bkinderopvangtoeslagaffaire\b",
    ),
    "H12": (r"\bdakloos\b|\bgeen (?:vast )?(?:adres|dak|woonplek)\b|\bzwerf\b",),
    "H13": (
        r"\b(?:kan|wil|mag|zou)\b.{0,25}\b(?:iemand|mens|medewerker|persoon)\b.{0,30}\b(?:spreken|praten|bellen|meekijken|helpen|langskomen)\b",
        r"\b(?:kan|kunnen|wilt|wil) (?:u|jullie|iemand|er (?:niet )?iemand) (?:me|mij|ons) (?:terug ?)?bellen\b",
        r"\bbel (?:mij|me) (?:maar |even |a\.?u\.?b\.? )?(?:terug|op)?\b|\bliever een mens\b|\bechte? (?:mens|persoon|medewerker)\b",
        r"\b(?:niet|geen) (?:met )?(?:een )?(?:robot|computer|chatbot|machine)\b.{0,20}\b(?:mens|iemand|medewerker)\b",
    ),
}
_NOT_H13 = re.compile(
    r"\b(?:geen|niet|hoef\w*)\b.{0,15}\b(?:mens|medewerker|iemand|niemand|bellen)\b"
)

_COMPILED = {
    signal: re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
    for signal, patterns in _PATTERNS.items()
}


def spoken_signals(text: str) -> tuple[Fragment, ...]:
    """Signals whose own words stand in the text, with those words."""
    lowered = _FIGURES_OF_SPEECH.sub(" ", text.lower())
    found: list[Fragment] = []
    for signal, pattern in _COMPILED.items():
        match = pattern.search(lowered)
        if match and not (signal == "H13" and _NOT_H13.search(lowered)):
            found.append(Fragment(signal, match.group().strip()))
    return tuple(found)
