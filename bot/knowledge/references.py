"""References inside the content that load but lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from bot.knowledge.findings import Finding, Trail
from bot.knowledge.model import Knowledge, LifeEvent, Municipality, Organisation, Step

MUNICIPALITY = "gemeente"


def dead_references(knowledge: Knowledge) -> Iterator[Finding]:
    """What points at something that is not there, or at itself."""
    for event in knowledge.life_events.values():
        yield from _event(event)
    for organisation in knowledge.organisations.values():
        yield from _organisation(organisation)
    desks = {step.where.desk for event in knowledge.life_events.values() for step in event.steps}
    for municipality in knowledge.municipalities.values():
        yield from _municipality(municipality, sorted(desk for desk in desks if desk))


def _event(event: LifeEvent) -> Iterator[Finding]:
    file = f"levensgebeurtenissen/{event.id}.yml"
    for identifier in event.possible:
        if identifier in event.core_organisations:
            message = f"“{identifier}” staat ook bij “regie” of “betrokken”. Haal het hier weg."
            yield Finding(file, ("organisaties", "mogelijk"), message)
    for index, step in enumerate(event.steps):
        yield from _step(
            file, ("stappen", index), step, {*event.core_organisations, *event.possible}
        )
    for index, confusion in enumerate(event.confusions):
        if confusion.mistaken == confusion.meant:
            message = (
                f"verwarring: “{confusion.meant}” staat bij “niet” en bij “maar”. Kies een ander."
            )
            yield Finding(file, ("verwarring", index), message)
    for index, question in enumerate(event.questions):
        if not question.organisations:
            message = f"vraag {question.id}: vul bij “organisaties” in waar iemand moet zijn."
            yield Finding(file, ("vragen", index, "organisaties"), message)


def _step(file: str, trail: Trail, step: Step, known: set[str]) -> Iterator[Finding]:
    if step.organisation not in known:
        message = (
            f"“{step.organisation}” staat niet bij de organisaties bovenaan. "
            "Zet het bij “betrokken” of “mogelijk”."
        )
        yield Finding(file, (*trail, "bij"), message)
    if step.where.desk and step.organisation != MUNICIPALITY:
        message = (
            f"stap bij {step.organisation}: een “loket” heeft alleen de gemeente. Haal het weg."
        )
        yield Finding(file, (*trail, "waar"), message)


def _organisation(organisation: Organisation) -> Iterator[Finding]:
    file = f"organisaties/{organisation.id}.yml"
    message = "verwijst naar zichzelf. Noem een andere organisatie."
    for index, (_, other) in enumerate(organisation.does_not):
        if other == organisation.id:
            yield Finding(file, ("doet_niet", index, "wie_wel"), f"doet niet: {message}")
    for index, confusion in enumerate(organisation.confusions):
        if confusion.mistaken == organisation.id:
            yield Finding(file, ("verwarring", index, "met"), f"verwarring: {message}")


def _municipality(municipality: Municipality, desks: list[str]) -> Iterator[Finding]:
    for desk in desks:
        if desk not in municipality.desks:
            message = f"“{desk}” mist, en er zijn stappen die ernaar verwijzen. Vul dit loket in."
            yield Finding(f"gemeenten/{municipality.id}.yml", ("loketten",), message)
