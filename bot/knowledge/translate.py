"""The one translator from Dutch content to the model."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.knowledge.fields import Fields
from bot.knowledge.model import (
    Confusion,
    CrisisLine,
    Desk,
    LifeEvent,
    Municipality,
    Offer,
    OpeningHours,
    Organisation,
    Place,
    ProfessionalLine,
    Question,
    Source,
    Step,
    Theme,
    Where,
)
from bot.knowledge.patterns import HOURS, ID, MUNICIPALITY_CODE, TELEPHONE
from bot.knowledge.terms import read_term

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DEFAULT_MUNICIPALITY = "landelijk"
DESKS = ("burgerzaken", "sociaal_loket", "schuldhulp", "belastingen")
UNCERTAIN = ("redactie controleert",)
"""What “zekerheid” may say. A fact that is certain says nothing."""


def life_event(identifier: str, fields: Fields, organisations: Collection[str]) -> LifeEvent:
    """A life event from its file."""
    involved = fields.fields("organisaties")
    handoff = fields.fields("overdracht")
    offer = handoff.one_of("aanbieden", [item.value for item in Offer])
    event = LifeEvent(
        id=identifier,
        title=fields.text("titel"),
        summary=fields.text("kort"),
        sympathy=fields.text("meeleven"),
        lead=involved.one_of("regie", organisations),
        involved=involved.all_of("betrokken", organisations),
        possible=involved.all_of("mogelijk", organisations),
        offer=Offer(offer) if offer in {item.value for item in Offer} else Offer.ON_SIGNAL,
        offer_reason=handoff.text("waarom"),
        steps=tuple(_step(item, organisations) for item in fields.items("stappen", "een stap")),
        questions=_questions(fields, organisations),
        coherence=fields.optional("samenhang"),
        automatic=fields.texts("vanzelf"),
        confusions=tuple(
            _confusion(item, organisations) for item in fields.items("verwarring", "verwarring")
        ),
    )
    for part in (involved, handoff, fields):
        part.finish()
    if event.lead in event.involved:
        involved.complain("betrokken", f"“{event.lead}” heeft de regie al. Haal het hier weg.")
    if not event.steps:
        fields.complain("stappen", "Er zijn geen stappen. Schrijf er minstens één.")
    if not event.questions:
        fields.complain("vragen", "Er zijn geen vragen. Schrijf er minstens één.")
    return event


def _questions(fields: Fields, organisations: Collection[str]) -> tuple[Question, ...]:
    found = []
    seen: set[str] = set()
    for item in fields.items("vragen", "een vraag"):
        question = _question(item, organisations)
        if question.id in seen:
            item.complain("id", f"De vraag “{question.id}” staat er twee keer. Geef een andere id.")
        seen.add(question.id)
        found.append(question)
    return tuple(found)


def _question(fields: Fields, organisations: Collection[str]) -> Question:
    identifier = fields.text("id")
    if identifier and not re.search(ID, identifier):
        fields.complain("id", f"“{identifier}”: gebruik kleine letters, cijfers en _.")
    question = Question(
        id=identifier,
        question=fields.text("vraag"),
        phrasings=fields.texts("ook_gevraagd_als"),
        answer=fields.text("antwoord"),
        organisations=fields.all_of("organisaties", organisations),
        source=_source(fields, "link"),
        offers_person=fields.flag("bied_medewerker_aan"),
    )
    fields.finish()
    return question


def _step(fields: Fields, organisations: Collection[str]) -> Step:
    place = fields.fields("waar")
    desk = place.optional("loket")
    if desk is not None and desk not in DESKS:
        place.complain("loket", f"“{desk}” is geen loket. Kies uit: {', '.join(DESKS)}.")
    where = Where(place.url("link"), desk, place.optional("telefoon"))
    place.finish()
    within = None
    if fields.has("duur"):
        duration = fields.fields("duur")
        within = duration.text("besluit_binnen")
        duration.finish()
    step = Step(
        organisation=fields.one_of("bij", organisations),
        what=fields.text("wat"),
        who=fields.text("wie"),
        where=where,
        source=_source(fields, "bron"),
        term=read_term(fields.fields("termijn")) if fields.has("termijn") else None,
        decision_within=within,
        needed=fields.texts("nodig"),
        tip=fields.optional("tip"),
        explanation=fields.optional("uitleg"),
        law=fields.optional("wet"),
    )
    fields.finish()
    return step


def _confusion(fields: Fields, organisations: Collection[str]) -> Confusion:
    found = Confusion(
        fields.one_of("niet", organisations),
        fields.one_of("maar", organisations),
        fields.text("zin"),
    )
    fields.finish()
    return found


def _source(fields: Fields, key: str) -> Source:
    certainty = fields.optional_one_of("zekerheid", UNCERTAIN)
    return Source(fields.url(key), fields.day("gecontroleerd_op"), certainty is None)


def organisation(identifier: str, fields: Fields, organisations: Collection[str]) -> Organisation:
    """An organisation from its file."""
    does_not = []
    for item in fields.items("doet_niet", "doet_niet"):
        does_not.append((item.text("wat"), item.one_of("wie_wel", organisations)))
        item.finish()
    confusions = []
    for item in fields.items("verwarring", "verwarring"):
        confusions.append(
            Confusion(item.one_of("met", organisations), identifier, item.text("zin"))
        )
        item.finish()
    found = Organisation(
        id=identifier,
        name=fields.text("naam"),
        short_name=fields.text("kort"),
        kind=fields.text("soort"),
        tooi=fields.optional("tooi"),
        synonyms=fields.texts("synoniemen"),
        does=fields.texts("doet"),
        does_not=tuple(does_not),
        confusions=tuple(confusions),
        telephone=fields.optional("telefoon"),
        telephone_note=fields.optional("telefoon_toelichting"),
        website=fields.url("website"),
        professional_line=_line(fields.fields("professionallijn")),
        source=_source(fields, "bron"),
    )
    fields.finish()
    return found


def _line(fields: Fields) -> ProfessionalLine:
    checked = fields.day("gecontroleerd_op") if fields.has("gecontroleerd_op") else None
    line = ProfessionalLine(
        telephone=fields.text("telefoon"),
        hours=fields.text("uren"),
        escalation=fields.text("escalatie"),
        checked_on=checked,
        is_example=fields.flag("voorbeeld"),
    )
    fields.finish()
    return line


def municipality(identifier: str, fields: Fields, codes: Collection[str]) -> Municipality:
    """A municipality from its file; `landelijk` is the default for all others."""
    if identifier != DEFAULT_MUNICIPALITY and codes and identifier not in codes:
        fields.complain("naam", f"“{identifier}” staat niet in gemeenten_lijst.yml.")
    desks = {}
    offices = fields.fields("loketten")
    for key, item in offices.entries():
        if key not in DESKS:
            offices.complain(key, f"“{key}” is geen loket. Kies uit: {', '.join(DESKS)}.")
        desks[key] = Desk(item.text("naam"), item.url("link"))
        item.finish()
    found = Municipality(
        id=identifier,
        name=fields.text("naam"),
        synonyms=fields.texts("synoniemen"),
        telephone=fields.text("telefoon"),
        telephone_of=fields.optional("telefoon_van"),
        website=fields.url("website"),
        opening_hours=_opening_hours(fields),
        desks=desks,
        source=_source(fields, "bron"),
        is_default=identifier == DEFAULT_MUNICIPALITY,
    )
    fields.finish()
    return found


def _opening_hours(fields: Fields) -> OpeningHours:
    by_weekday: dict[int, tuple[str, str]] = {}
    table = fields.fields("openingstijden")
    for name, hours in table.scalars().items():
        is_written_well = re.search(HOURS, hours) is not None
        if name not in WEEKDAYS or not is_written_well or hours[:5] >= hours[6:]:
            table.complain(name, f"“{name}: {hours}”: schrijf bijvoorbeeld maandag: 09:00-17:00.")
            continue
        by_weekday[WEEKDAYS.index(name)] = (hours[:5], hours[6:])
    if not by_weekday:
        table.complain("openingstijden", "Geef minstens één dag waarop het loket open is.")
    return OpeningHours(by_weekday)


def place(fields: Fields) -> Place:
    """A municipality in the list of all."""
    found = Place(fields.text("id"), fields.text("naam"), fields.texts("synoniemen"))
    if found.id and not re.search(MUNICIPALITY_CODE, found.id):
        fields.complain("id", f"“{found.id}” is geen gemeentecode. Schrijf bijvoorbeeld gm0363.")
    fields.finish()
    return found


def theme(fields: Fields, life_events: Collection[str]) -> Theme:
    """A group of life events."""
    found = Theme(fields.text("titel"), fields.all_of("levensgebeurtenissen", life_events))
    fields.finish()
    return found


def crisis_line(fields: Fields) -> CrisisLine:
    """A crisis line."""
    found = CrisisLine(
        id=fields.text("id"),
        name=fields.text("naam"),
        telephones=fields.texts("telefoon"),
        when=fields.text("wanneer"),
        hours=fields.text("uren"),
        link=fields.url("link"),
        source=_source(fields, "bron"),
    )
    fields.finish()
    if not found.telephones:
        fields.complain("telefoon", f"“{found.id}” heeft geen telefoonnummer.")
    for number in found.telephones:
        if not re.search(TELEPHONE, number):
            fields.complain("telefoon", f"“{number}” is geen telefoonnummer.")
    return found
