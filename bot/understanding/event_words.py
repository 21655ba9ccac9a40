"""The Dutch words that say what happens on a day.

A pattern is tried on a folded clause in which a date is a mark (`§0`). The order matters: what one
cue took, a later one does not see.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.knowledge.day_roles import DayRole as Role
from bot.understanding.event_cues import Cue, bound, cue, near, now_and_then
from bot.understanding.tense import Tense

_PAST, _FUTURE = Tense.PAST, Tense.FUTURE

_GOING_TO = (
    "ga|gaan|gaat|zal|zullen|moet|moeten|wil|willen|wilt|mag|mogen|kan|kunnen|hoop|hopen|te|we|wij"
)
_HAVE_BEEN = "ben|bent|is|zijn|was|waren"
_STARTS, _STARTED = "start|starten|begin|begint|beginnen", "gestart|startte|begon|begonnen"
_BEGINS, _BEGAN = f"{_STARTS}|gaat|ingaat|ingaan", f"{_STARTED}|ingegaan|ging"
_STOPS = "stop|stopt|stoppen|eindigt|beëindig|beeindig|beëindigen|hef|opheffen|sluit|sluiten"
_STOPPED = "gestopt|stopte|eindigde|beëindigd|beeindigd|opgeheven|gesloten"
_RUNS_OUT = f"loopt|afloopt|verloopt|{_STOPS}"
_RAN_OUT = f"liep|afgelopen|verlopen|{_STOPPED}"

_CHILD = "kind|kindje|baby|babytje|zoon|zoontje|dochter|dochtertje|tweeling|meisje|jongetje|kleine"
_BUSINESS = (
    "(?<!bij )(?<!bij een )(?<!bij ons )(?<!bij het )bedrijf|bedrijfje|zaak|onderneming"
    "|eenmanszaak|zzp|zzp'?er|zelfstandige?|freelancer?|ondernemer|webwinkel|winkel|praktijk"
)
_CHILDCARE = "opvang|kinderopvang|creche|crèche|gastouder|bso|kinderdagverblijf|peuteropvang"
_JOB = "baan|contract|dienstverband|jaarcontract|arbeidscontract"
_STUDY = "opleiding|studie|school|mbo|hbo|universiteit"


def _ends_a_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def _begins_a_month(day: date) -> bool:
    return day.day == 1


_LETTER = (
    bound(
        Role.LETTER,
        r"(?:brief|besluit|beschikking|beslissing|aanslag|vonnis|boete)(?: [\w-]+){0,4}?"
        r" (?:van|dd|gedateerd|gedateerd op|met(?: als)? datum)",
        _PAST,
    ),
    bound(Role.LETTER, r"(?:dagtekening|briefdatum|datum (?:op|van) de brief)(?: is|:)?", _PAST),
)
_FAMILY = (
    cue(
        Role.FINAL_JUDGMENT,
        "(?:uitspraak|vonnis|beschikking|(?:echt)?scheiding)"
        "(?: tot ontbinding van (?:mijn|het|ons) huwelijk)?",
        "definitief|onherroepelijk",
    ),
    cue(Role.DIVORCE, "(?:echt)?scheiding", "ingeschreven|inschrijving"),
    cue(Role.DIVORCE, "gescheiden", tense=_PAST),
    cue(
        Role.DEATH,
        "(?<!mijn )(?<!onze )(?<!haar )(?<!de )overleden|overleed|gestorven|stierf",
        tense=_PAST,
    ),
    near(Role.DEATH, "overlijden|sterfdag|overlijdensdatum"),
    cue(Role.BIRTH, "geboren", _CHILD, _PAST),
    cue(Role.BIRTH, "bevallen|beviel", tense=_PAST),
    cue(Role.BIRTH, "vader|moeder|ouders|papa|mama", "geworden|werd", _PAST),
    near(Role.BIRTH, "geboorte"),
    *now_and_then(
        Role.EIGHTEENTH_BIRTHDAY,
        "(?:18|achttien)(?: jaar)?",
        "word|wordt|worden",
        "geworden|werd|werden",
    ),
    near(Role.EIGHTEENTH_BIRTHDAY, "(?:18e|18de|achttiende) verjaardag"),
    cue(Role.WEDDING, "getrouwd|trouwden?|gehuwd", tense=_PAST),
    cue(Role.WEDDING, "(?<!goeder )(?<!kwader )trouwt?", tense=_FUTURE),
    cue(Role.WEDDING, "trouwen|huwen", _GOING_TO, _FUTURE),
    near(Role.WEDDING, "trouwen|trouw ?dag|trouwdatum|huwelijk|bruiloft|partnerschap"),
)
_HOME = (
    cue(Role.LIVING_TOGETHER, "samenwonen", _GOING_TO, _FUTURE),
    cue(Role.LIVING_TOGETHER, "samenwonen|samenwoont?", lead="sinds|vanaf|per"),
    cue(Role.LIVING_TOGETHER, "samen", "woont?|wonen|gewoond"),
    cue(Role.LIVING_TOGETHER, "bij (?:mij|hem|haar|elkaar)(?: in)?", "trekt?|trekken|ingetrokken"),
    cue(Role.LIVING_TOGETHER, "bij (?:mij|hem|haar|elkaar) in", "woont?|wonen|komt?"),
    near(Role.LIVING_TOGETHER, "samenwonen"),
    *now_and_then(
        Role.ARRIVAL,
        r"naar nederland|terug (?:naar|in) nederland|aan(?=$| op §| in )",
        "komt?|komen",
        "gekomen|kwam|kwamen",
    ),
    cue(Role.ARRIVAL, "in nederland", f"woont?|wonen|{_HAVE_BEEN}", lead="sinds|vanaf"),
    cue(Role.ARRIVAL, "aangekomen", tense=_PAST),
    near(Role.ARRIVAL, "aankomst"),
    cue(Role.MOVE, "verhuis[dt]|verhuizd", _HAVE_BEEN, _PAST),
    cue(Role.MOVE, "verhuisd|verhuisden?", tense=_PAST),
    cue(Role.MOVE, "verhuist?", tense=_FUTURE),
    cue(Role.MOVE, "verhuizen", _GOING_TO, _FUTURE),
    cue(Role.MOVE, "woont?|wonen", lead="sinds|vanaf|per"),
    near(Role.MOVE, "verhuizing|verhuizen|verhuisdatum|verhuisdag"),
    cue(Role.DEPARTURE, "vertrokken|vertrok|ge[eë]migreerd|geremigreerd", tense=_PAST),
    cue(Role.DEPARTURE, "emigreert?|remigreert?|vertrekt", tense=_FUTURE),
    cue(Role.DEPARTURE, "vertrekken|emigreren|remigreren", _GOING_TO, _FUTURE),
    near(Role.DEPARTURE, "vertrek|vertrekken|vertrekdatum|emigratie|emigreren|remigreren"),
    *now_and_then(
        Role.RENT_START, "huurcontract|contract", f"{_BEGINS}|gaat in", f"{_BEGAN}|ging in"
    ),
)
_WORK = (
    cue(
        Role.LAST_WORKING_DAY,
        "laatste werkdag|laatste dag (?:op|van|bij|in) (?:(?:het|mijn|m'n) )?"
        "(?:werk|contract|dienst|baan)",
    ),
    cue(
        Role.FIRST_DAY_WITHOUT_WORK,
        "eerste dag zonder werk|werkloos|werkeloos|zonder (?:werk|baan)|geen werk meer",
    ),
    cue(
        Role.FIRST_DAY_WITHOUT_WORK,
        "ontslag|ontslagen|ontslaan|uit dienst|contract niet verlengd|niet verlengd",
        lead="per",
        unless=_ends_a_month,
    ),
    cue(
        Role.FIRST_DAY_WITHOUT_WORK,
        _JOB,
        f"{_RAN_OUT}|kwijt|kwijtgeraakt|verloren",
        lead="per",
        tense=_PAST,
        unless=_ends_a_month,
    ),
    cue(
        Role.FIRST_DAY_WITHOUT_WORK,
        _JOB,
        f"{_RUNS_OUT}|verlies|houdt|verdwijnt",
        lead="per",
        tense=_FUTURE,
        unless=_ends_a_month,
    ),
    cue(Role.LAST_WORKING_DAY, _JOB, _RAN_OUT, _PAST, unless=_begins_a_month),
    cue(Role.LAST_WORKING_DAY, _JOB, _RUNS_OUT, _FUTURE, unless=_begins_a_month),
    near(
        Role.LEAVE_START, "(?:eerste dag|begin|start) van (?:het |mijn |m'n )?zwangerschapsverlof"
    ),
    *now_and_then(
        Role.LEAVE_START,
        "(?:met |mijn )?(?:zwangerschaps)?verlof",
        f"{_BEGINS}|ga|gaan|{_GOING_TO}",
        _BEGAN,
    ),
    *now_and_then(Role.BUSINESS_END, _BUSINESS, _STOPS, _STOPPED),
    *now_and_then(
        Role.BUSINESS_START, _BUSINESS, f"{_BEGINS}|open|opent|openen", f"{_BEGAN}|geopend"
    ),
    *now_and_then(Role.PENSION_START, "met (?:vroeg)?pensioen", _GOING_TO, f"{_HAVE_BEEN}|ging"),
    *now_and_then(Role.PENSION_START, "pensioen", f"{_BEGINS}|gaat in", _BEGAN),
    *now_and_then(Role.AOW_START, "aow", f"{_BEGINS}|gaat in|krijgt?|ontvang", _BEGAN),
    near(Role.AOW_START, "aow(?: vanaf| per)?"),
)
_OTHER = (
    *now_and_then(Role.STUDY_START, _STUDY, _STARTS, _STARTED),
    *now_and_then(Role.CHILDCARE_END, _CHILDCARE, "stop|stopt|stoppen|eindigt", "gestopt|stopte"),
    near(Role.CHILDCARE_END, rf"laatste dag (?:op|van|bij) (?:de )?(?:{_CHILDCARE})"),
    near(Role.CHILDCARE_START, rf"eerste dag (?:op|van|bij) (?:de )?(?:{_CHILDCARE})"),
    cue(
        Role.CHILDCARE_START,
        rf"naar (?:de |het |een )?(?:{_CHILDCARE})",
        "ga|gaan|gaat|ging|gingen",
        lead="sinds|vanaf|per",
    ),
    *now_and_then(Role.CHILDCARE_START, _CHILDCARE, _STARTS, _STARTED),
    *now_and_then(Role.RELEASE, "vrij", "komt?|komen", "gekomen|kwam"),
    cue(Role.RELEASE, "vrijgekomen|vrijgelaten", tense=_PAST),
    near(Role.RELEASE, "vrijlating"),
    *now_and_then(Role.LICENCE_EXPIRY, "rijbewijs", "verloopt", "verlopen|verliep"),
)

CUES: tuple[Cue, ...] = (*_LETTER, *_FAMILY, *_HOME, *_WORK, *_OTHER)

CLAIMED = re.compile(
    r"(?<![\w-])(?:niet|geen|nooit|zou|zouden|brief|brieven|besluit|beschikking|beslissing|uitspraak"
    r"|rechter|rechtbank|zitting|notaris|afspraak|gesprek|telefoon|contact|mail|gemaild|formulier"
    r"|bel|bellen|belde|gebeld|meld|melden|meldde|gemeld|melding|geef|gaf|geven|doorgeven"
    r"|doorgegeven|aangevraagd|aanvraag|aanvragen|vroeg|ingediend|aangifte|aangeven|aangegeven"
    r"|inschrijven|ingeschreven|inschrijving|uitschrijven|uitgeschreven|uitschrijving|begrafenis"
    r"|uitvaart|crematie|begraven|gecremeerd|hoor|hoorde|gehoord|zag|gezien|kreeg|krijg|krijgt"
    r"|gekregen|ontvangen|ontving|sleutels?|oplevering|verhuizers?|verhuisbedrijf|verhuiswagen"
    r"|verjaardag|jarig|uitgerekend|geboren|geboortedatum|ziek|betaald|betalen|rekening|factuur"
    r"|boete|opgezegd|opzeggen|zeg|bezwaar|termijn|deadline|verlengd|verloopt|verlopen|gekocht"
    r"|kocht|getekend|tekenen|leven|leef|leeft|leefden?|ontbonden|uitgesproken|eindigt|eindigde"
    r"|stopt|gestopt|afgelopen|strafbeschikking)(?![\w-])"
)
"""Words that claim a date for something else than the life event, or deny it."""
