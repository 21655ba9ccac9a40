"""Words that are a signal by themselves, whatever a classifier thinks (triage rules, 1 and 3).

Each pattern is tried on the lower-case text. Figures of speech that only sound like danger are
taken out first, and so is violence of years ago and a suicide that is mourned. Patterns are
short and bounded, so reading time grows with the text alone.
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
    r"|(?:\b(?:ik|we|wij) )?(?:\bzien? )?(?:ik |we |wij )?\bdoor de bomen het bos niet(?: meer)?\b|\bhanden in (?:het|mijn|me|mn) haar\b"
    r"|\bdood ?(?:lopende|gewone|simpel|normaal)\w*"
    r"|\b(?:door zelf ?(?:moord|doding) (?:\w+ ){0,2}(?:overleden|gestorven|verloren|omgekomen)"
    r"|(?:broer|zus|man|vrouw|vader|moeder|zoon|dochter|partner|vriend|vriendin|hij|zij|ze)\b.{0,30}\b"
    r"zelf ?(?:moord|doding) (?:gepleegd|pleegde)|(?<!ik )pleegde (?!ik )(?:\w+ ){0,5}zelf ?(?:moord|doding))\b"
    r"|\b(?:jaar|jaren) geleden\b[^.!?]{0,60}\b(?:geslagen|geschopt|gewurgd|mishandeld|beroofd)\b"
    r"|\bvorig jaar\b[^.!?]{0,20}\b(?:beroofd|overvallen) met een \w+"
    r"|\b(?:sloeg|schopte|mishandelde)\b[^.!?]{0,15}\bvroeger\b(?!.{0,60}\b(?:weer|opnieuw|nog steeds)\b)"
    r"|\bniet meer leven in (?:de|deze|dit|dat|het) (?:buurt|dorp|flat|gemeente|huis|stad|straat|wijk|woning)\b"
    r"|\b(?:gegevens|digid|identiteit|naam|id|pas|paspoort|rekening|handtekening|account|machtiging|bsn)\b"
    r".{0,25}\bmisbruikt\b|\bmisbruikt (?:mijn|m'n|onze|zijn|haar) (?:gegevens|digid|identiteit|naam|pas\w*)\b"
    r"|\b(?:gevangenis|cel|detentie)\b.{0,25}\bopgesloten\b|\bopgesloten\b.{0,25}\b(?:gevangenis|cel|detentie)\b"
)

_PATTERNS: dict[str, tuple[str, ...]] = {
    "C1": (
        r"\b(?:hij|zij|ze|iemand|man|ex|vader|zoon|broer|buurman)\b.{0,40}\b(?:mes|pistool|wapen)\b",
        r"\b(?:buiten ?westen|bewusteloos|ademt? niet|geen adem|scheve mond)\b|\bmond\b.{0,12}\bscheef\b",
        r"\bdenk dat (?:\w+ ){1,3}een beroerte\b|\b(?:nu|net|zojuist|ineens|opeens|plotseling) (?:weer )?een beroerte\b",
        r"\b(?:heeft|krijgt) een beroerte\b(?!.{0,20}\b(?:gehad|gekregen)\b)|\bberoerte\b.{0,12}\b(?:help|nu|ambulance)\b",
        r"\b(?:brand|vuur) (?:in|bij) (?:mijn|ons|de|het) (?:huis|woning|keuken|flat)\b",
        r"\b(?:gaat|wil|komt) (?:mij|me|ons|haar|hem) (?:vermoor\w*|doodma\w*|neersteken|dood ?slaan)",
        r"\bbloed\w* (?:heel )?erg\b|\bbaby\b.{0,30}\b(?:slap|blauw|ademt niet|reageert niet)\b",
        r"\b(?:hartaanval|hart ?stilstand)\b.{0,20}\b(?:nu|help)\b",
        r"\b(?:staat|komt|loopt|dreigt)\b.{0,60}\bmet (?:een |zijn )?(?:mes|pistool|vuurwapen|wapen|geweer)\b",
        r"\blig\w*\b.{0,40}\breageert niet\b|\bbloed\w*\b.{0,15}\buit (?:\w+ )?(?:hoofd|mond|oor)\b",
        r"\b(?:ik zie|er is|er zijn) (?:nu |hier )?(?:vuur|rook|vlammen)\b|\brook uit (?:het |de )?(?:stopcontact|meterkast|muur)\b",
        r"\ball?es? word\w* wazig\b|\bonderkoel\w*",
    ),
    "C2": (
        r"\bzelf ?(?:moord|doding)\b|\bsu[iï]ci\w+|\bmezelf (?:wat|iets) aan ?(?:te )?doen\b",
        r"\b(?:wil|wou|wilde|zou) (?:ik )?(?:niet meer leven|er niet meer zijn|dood zijn|dood)\b",
        r"\b(?:ik|k) wil (?:gewoon |echt |alleen |ook |nog maar )*dood\b|\bniet meer (?:wil|wilt|wilde|wou) leven\b|\bwil (?:ik )?dood\b",
        r"\b(?:maak|maken) (?:ik )?er (?:\w+ ){0,2}(?:een|n|'n) eind\w* aan\b|\btouw (?:al )?gekocht\b|\beinde? aan (?:mijn|m'?n|me) leven\b",
        r"\ber een eind\w* aan (?:te )?maken\b|\bvan kant (?:te )?maken\b",
        r"\b(?:klaar|klaar is) met (?:het |dit |mijn )?leven\b|\bhoef\w* (?:voor mij )?niet meer\b.{0,20}\blev",
        r"\bleven (?:heeft|is) (?:geen|niks|niets) (?:zin|waard)\b|\bgeen zin meer in (?:het )?leven\b",
        r"\b(?:spring|gooi|stap|ren|lig|duik)\w*\b.{0,20}\b(?:voor (?:een|de) (?:trein|metro|auto)"
        r"|van (?:een |de |het )?(?:brug|flat|dak|balkon|gebouw)|(?:brug|flat|dak|balkon) af)\b",
        r"\bga(?:an)? (?:ik )?(?:zo |straks |gewoon )?voor (?:een|de) trein\b|\boverdosis\b",
        r"\bvoor (?:een|de) (?:trein|metro) (?:te )?(?:spring|gooi|stap|ga|lig)\w*|\bsta (?:nu )?op (?:een|de) brug\b",
        r"\bben er\b.{0,15}\btoch niet meer\b",
        r"\b(?:pillen?|medicijnen)\b.{0,15}\b(?:(?:op|ge)?spaar\w*|opgespaard|bewaar\w*|verzamel\w*|bij (?:elkaar|mekaar))\b",
        r"\b(?:bewaar|spaar|verzamel) (?:\w+ ){0,2}(?:pillen?|medicijnen)\b",
        r"\bbeter af zonder (?:mij|me)\b|\bzonder mij beter af\b|\bdan (?:ben|zijn) (?:ze|jullie) van (?:me|mij) af\b",
        r"\bdan (?:zijn|ben) (?:ze|jullie) er van ?af\b|\b(?:iedereen|kinderen|niemand)\b.{0,20}\btot last\b",
        r"\btot last (?:ben|zijn|wil)\b|\bniet meer wakker (?:worden|te worden)\b",
        r"\bafscheid (?:nemen|genomen|brief|brieven)\b.{0,40}\b(?:van iedereen|leven|voor altijd)\b",
        r"\bafscheidsbrie\w+",
    ),
    "C3": (
        r"\b(?:man|vrouw|vriend|vriendin|partner|ex|vader|moeder|pa|ma|papa|mama|zoon|dochter|stief\w+|oom|hij|zij|ze|broer)\b"
        r"(?: \w+){0,3} (?:sla\w*|sloeg|schop\w*|wurg\w*|mishandel\w*|knijp\w*|bedreig\w*)"
        r" (?:mij|me|ons|haar|hem|mn|m'n|mijn|de kinderen|onze)\b",
        r"\bslaat (?:hij|zij|ze|die) (?:mij|me|ons)\b",
        r"\b(?:word|wordt|werd|ben|is)\b(?:(?! geleden| vroeger) \w+){0,5} (?:geslagen|geschopt|gewurgd|mishandeld|bedreigd door mijn)\b",
        r"\b(?:heeft|hebben|had) (?:me|mij|ons|haar|hem|mijn|m'n|mn|onze|de kinderen)(?: \w+){0,3} "
        r"(?:geslagen|geschopt|gewurgd|mishandeld)\b",
        r"\b(?:man|vrouw|vriend|partner|ex|vader|moeder|hij|zij|ze) (?:slaat|mept|schopt)(?= ?(?:$|[.,!?]))",
        r"\bhuiselijk geweld\b|\b(?:ouderen|kinder) ?mishandeling\b|\beer ?wraak\b",
        r"\bbang (?:voor|van) (?:mijn|me|m'?n) (?:man|vrouw|vriend|ex|vader|zoon|partner)\b",
        r"\b(?:bang|vrees)\b.{0,25}\bmijn (?:kind|baby|kinderen)\b.{0,15}\biets aan ?(?:te )?doe\w*",
        r"\bmag (?:ik )?(?:van (?:hem|mijn man) )?(?:het huis )?niet (?:uit|naar buiten)\b.{0,20}\b(?:man|hem|familie)\b",
    ),
    "C4": (
        r"(?:^|\bik )ben (?:pas )?(?:[6-9]|1[0-6])\b(?! (?:maand|maanden|week|weken|dagen|uur|keer))(?: jaar)?.{0,60}"
        r"\b(?:sla|slaat|slaan|geslagen|bang(?! dat\b)|weggelopen|alleen thuis|mishandel\w*|doet (?:me|mij) pijn|niet veilig|geen eten)\b",
        r"\b(?:papa|mama|pappa|mamma) (?:slaat|schopt|is dronken|drinkt|doet me pijn)\b",
    ),
    "C5": (r"\bverkracht\w*|\baangerand\w*|\bseksueel (?:misbruik\w*|geweld)\b|\bmisbruikt\b",),
    "C6": (
        r"\b(?:vannacht|vanavond)\b.{0,40}\b(?:nergens|geen (?:slaapplek|slaapplaats|bed|dak)|waar ik (?:slaap|moet|kan))\b",
        r"\b(?:vannacht|vanavond) (?:weer )?(?:buiten|op straat)\b|\bnergens (?:te |kunnen )?slapen\b",
        r"\b(?:vannacht|vanavond)\b.{0,12}\b(?:moet\w*|slaap|slapen|sta|staan|zit|lig)\b.{0,30}\b(?:buiten|op straat)\b",
        r"\b(?:slaap|slapen|sta|staan|zit|zitten|moet|moeten) (?:\w+ ){0,3}(?:vannacht|vanavond)\b.{0,25}"
        r"\b(?:buiten|op straat|brug|auto|portiek)\b",
        r"\bwaar\b.{0,25}\b(?:vannacht|vanavond)\b.{0,20}\b(?:slap\w*|heen|naartoe|naar toe|terecht)\b",
        r"\b(?:slaap|slapen|sliep)\b.{0,25}\b(?:buiten|op straat|onder (?:een |de )?brug|in (?:de|mijn|onze) auto|"
        r"portiek|park|station)\b",
        r"\b(?:geen|nergens) (?:slaapplek|slaapplaats|te slapen)\b|\bkinderen op straat\b",
    ),
    "C7": (
        r"\b(?:stroom|gas|elektra|elektriciteit|licht|verwarming)\b.{0,30}\b(?:afgesloten|afgehaald|eraf|weg|uit|valt uit|geen)\b"
        r".{0,60}\b(?:baby|zuurstof|beademing|sonde|apparaat|apparatuur|insuline|medisch)\w*",
        r"\b(?:baby|zuurstof|beademing|insuline)\w*\b.{0,60}\b(?:stroom|gas|elektra)\b.{0,20}\b(?:afgesloten|weg|af)\b",
    ),
    "C8": (
        r"\b(?:paspoort|id|papieren) (?:is |zijn )?(?:afgepakt|afgenomen|ingenomen)\b.{0,40}\b(?:baas|werkgever|bedrijf)\b",
        r"\b(?:baas|werkgever)\b.{0,40}\b(?:paspoort|papieren)\b.{0,15}\b(?:afgepakt|afgenomen|ingenomen)\b",
        r"\b(?:baas|werkgever) (?:heeft|houdt) (?:nog |al )?(?:mijn|m'n|onze) (?:paspoort|papieren)\b(?!.{0,12}\bnodig\b)",
        r"\b(?:opgesloten|uitgebuit|uitbuiting|mensenhandel|gedwongen (?:te )?werken)\b",
    ),
    "C9": (
        r"\bik (?:kom|ga|sla|steek|schiet|maak)\b.{0,40}\b(?:jullie|ambtenaar|medewerker|balie|kantoor)\b.{0,25}"
        r"\b(?:dood|kapot|af|neer|verbouwen|plat|in de fik|in brand)\b",
        r"\b(?:vuurwapen|pistool|benzine|jerrycan|knuppel)\b.{0,40}\b(?:kantoor|loket|balie|gemeentehuis|jullie)\b",
        r"\b(?:steek|zet)\b.{0,20}\b(?:gemeentehuis|kantoor|boel)\b.{0,10}\bin (?:de fik|brand)\b",
    ),
    "C10": (
        r"\b(?:kind\w*|zoon|dochter)\b.{0,30}\b(?:ontvoer\w*|meegenomen naar het buitenland)\b",
        r"\b(?:ex|vader|moeder|man)\b.{0,30}\b(?:kind\w*|zoon\w*|dochter\w*)\b.{0,60}\b(?:vliegveld|schiphol|grens)\b",
        r"\b(?:ex|vader|moeder|man)\b.{0,30}\b(?:kind\w*|zoon\w*|dochter\w*)\b.{0,30}\bhet land uit\b",
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
    "H5": (
        r"\b(?:uitkering|ww|bijstand|toeslag\w*|aow|wia|wajong|kinderbijslag|studiefinanciering)\b"
        r".{0,20}\b(?:is|wordt|word|zijn|ineens|opeens)\b.{0,12}\b(?:gestopt|stopgezet|ingetrokken|gekort|geblokkeerd)\b",
    ),
    "H11": (
        r"\btoeslagen ?affaire\b|\bgedupeerde?\b|\btoeslag\w*schandaal\b|\bkinderopvangtoeslagaffaire\b",
    ),
    "H12": (r"\bdakloos\b|\bgeen (?:vast )?(?:adres|dak|woonplek)\b|\bzwerf\b",),
    "H13": (
        r"\b(?:kan|wil|mag|zou)\b.{0,25}\b(?:iemand|mens|medewerker|persoon)\b.{0,30}\b(?:spreken|praten|bellen|meekijken|helpen|langskomen)\b",
        r"\b(?:kan|kunt|kunnen|wilt|wil) (?:u|jullie|iemand|er (?:niet )?iemand) (?:me|mij|ons) (?:terug ?)?bellen\b",
        r"\bbel (?:mij|me)\b(?!.{0,25}\b(?:niet|nooit)\b)|\biemand\b.{0,15}\baan de lijn\b|\bliever een mens\b|\bechte? (?:mens|persoon|medewerker)\b",
        r"\b(?:niet|geen) (?:met )?(?:een )?(?:bot|robot|computer|chatbot|machine)\b.{0,30}\b(?:mens|iemand|medewerker)\b",
    ),
}
_NOT_H13 = re.compile(
    r"\b(?:geen|niet|hoef\w*)\b(?:(?!\b(?:maar|kan|kunt|kunnen|wil|wilt|\w*bot|computer|machine)\b)[^.,;!?]){0,15}"
    r"\b(?:mens|medewerker|iemand|niemand|bellen)\b"
    r"|\b(?:ben je|ben jij|bent u|is dit|zit hier|(?:praat|spreek|chat) ik)\b(?: \w+){0,6} echte? \w+"
    r"|\ber zou(?:den)? (?:\w+ ){0,3}(?:iemand|medewerker) (?:\w+ )?bellen\b|\b(?:niemand|iemand|man|vrouw) bel (?:mij|me)\b"
)
"""Taken out before asking for a person is looked for: "niet bellen, kan iemand langskomen"."""

_NOT_MEANT = re.compile(
    r"^\W*(nee|nee hoor|neen|nou nee)?\W*(maar )?"
    r"((dat|dit) (bedoel|bedoelde|vroeg|vraag|zocht|zoek) ik (ook |helemaal |toch |juist )?niet"
    r"|ik (bedoel|bedoelde) (dat |iets |wat )?(niet|anders)\b"
    r"|(dat|dit) (is|was) (ook |helemaal |echt )?niet (mijn vraag|wat ik (bedoel|vroeg|zoek|zocht|vraag))"
    r"|u (begrijpt|snapt) (me|mij|mijn vraag) (verkeerd|niet)|je (begrijpt|snapt) (me|mij) (verkeerd|niet))"
)
_REFUSAL = re.compile(
    r"\b(?:geen|niet met een) (?:mens|medewerker|persoon|ambtenaar)\b(?!.{0,15}\b(?:bereik|krijg|te pakken))"
    r"|\b(?:wil|hoef|hoeft) (?:ik )?(?:niet|niemand) (?:te )?(?:bellen|gebeld|spreken|praten)\b"
    r"|\bniet (?:gebeld|teruggebeld) (?:worden|te worden)\b"
)
_ASKING = re.compile(
    r"\b(?:wat|hoe|hoeveel|hoelang|wanneer|waar|waarom|wie|welke?|moet(?:en)?|kan|kunnen|mag|mogen"
    r"|krijg(?:t|en)?|heb ik recht|klopt)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:ik|mijn|mij|me|mn|m'n|wij|we|ons|onze)\b")
_OVERVIEW = re.compile(
    r"\bwaar (?:(?:moet|kan|zal) (?:ik|je|we|wij) )?(?:te |nu |mee )*beginn?en?\b"
    r"|\bwat moet(?:en)? (?:ik|je|we|wij) (?:nu |allemaal |dan |eerst )*(?:allemaal |nu )?(?:doen|regelen)\b"
    r"|\bweet (?:ik )?(?:echt |even |ook )?niet (?:wat ik |waar ik |hoe ik )(?:nu |eerst |allemaal )*(?:moet|zijn|doen|beginnen)"
    r"|\bhoe (?:nu |moet het nu )verder\b|\bwat (?:moet er|komt er) (?:allemaal )?(?:geregeld|kijken)"
    r"|\bbomen het bos niet\b"
)
_EARLIER_CONTACT = re.compile(
    r"\b(?:al|weer|nu|voor de) (?:\w+ )?(?:\d+|twee|drie|vier|vijf|zes|tien)(?:e|de)? ?(?:keer|maal|x)\b"
    r"|\b(?:al|heb|hebben|is|ben|vaak|steeds)\b.{0,25}\b(?:gebeld|gemaild|langs ?geweest|aan de balie geweest)\b"
    r"|\b(?:teruggestuurd|doorgestuurd|doorverwezen|doorverbonden|weggestuurd)\b"
)

_COMPILED = {
    signal: re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
    for signal, patterns in _PATTERNS.items()
}


def without_figures_of_speech(text: str) -> str:
    """The text without what only sounds like danger; the same text when there is none."""
    lowered = text.lower()
    found = _FIGURES_OF_SPEECH.sub(" ", lowered)
    return text if found == lowered else found


def spoken_signals(text: str) -> tuple[Fragment, ...]:
    """Signals whose own words stand in the text, with those words."""
    plain = _FIGURES_OF_SPEECH.sub(" ", _plain(text))
    found: list[Fragment] = []
    for signal, pattern in _COMPILED.items():
        match = pattern.search(_NOT_H13.sub(" ", plain) if signal == "H13" else plain)
        if match:
            found.append(Fragment(signal, match.group().strip()))
    return tuple(found)


def _plain(text: str) -> str:
    """One line in lower case, with straight apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())


def asks_for_overview(text: str) -> bool:
    """Whether somebody does not know where to begin: one precise answer would not help them."""
    return bool(_OVERVIEW.search(text.lower()))


def only_tells(text: str) -> bool:
    """Whether somebody tells what happened to them and asks nothing yet.

    Words as typed in a search engine ("paspoort kwijt") do ask.
    """
    lowered = text.lower()
    return "?" not in text and not _ASKING.search(lowered) and bool(_FIRST_PERSON.search(lowered))


def refuses_person(text: str) -> bool:
    """Whether somebody says in so many words that they want no human."""
    return bool(_REFUSAL.search(text.lower()))


def says_not_meant(text: str) -> bool:
    """Whether somebody says in so many words that the last answer was not what they meant."""
    return bool(_NOT_MEANT.search(text.lower()))


def tells_of_earlier_contact(text: str) -> bool:
    """Whether somebody tells that they already called, wrote, or were sent away."""
    lowered = text.lower()
    return bool(_COMPILED["H3"].search(lowered) or _EARLIER_CONTACT.search(lowered))
