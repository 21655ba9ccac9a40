"""Schemas of what staff and their systems get: readings and tickets."""

from __future__ import annotations

from bot.gateway.api.openapi.conversation_schemas import MUNICIPALITY
from bot.gateway.api.openapi.shapes import (
    Schema,
    closed,
    day,
    many,
    maybe,
    moment,
    one_of,
    record,
    ref,
    text,
    yes_or_no,
)
from bot.tickets.model import PartStatus, Priority, Role, TicketStatus
from bot.triage.decision import REASONS, DecisionKind

_ORGANISATION = text("Id van de organisatie.")
_LIFE_EVENTS = many(text(), "Ids van levensgebeurtenissen.")
_OUTLINE: dict[str, Schema] = {
    "nummer": text(),
    "status": one_of(item.value for item in TicketStatus if item is not TicketStatus.DRAFT),
    "prioriteit": one_of(Priority, "P1 dezelfde werkdag, P2 binnen twee, P3 binnen vijf."),
    "gemeente": maybe(MUNICIPALITY),
    "geopend": moment(),
    "oppakkenVoor": maybe(moment()),
    "uitersteDag": maybe(day("Laatste dag van een termijn die loopt.")),
}


def staff_schemas() -> dict[str, Schema]:
    """By name."""
    question = record(
        {"tekst": text("De vraag van de inwoner.", minLength=1), "gemeente": maybe(MUNICIPALITY)},
        optional=("gemeente",),
    )
    return {
        "Vraag": closed(question),
        "Duiding": _interpretation(),
        "Contactverzoeken": record({"contactverzoeken": many(ref("Rij"))}),
        "Rij": _row(),
        "Contactverzoek": _ticket(),
        "Deelvraag": _part(),
        "Toestemming": _consent(),
    }


def _interpretation() -> Schema:
    return record(
        {
            "levensgebeurtenissen": many(
                record({"id": text(), "score": {"type": "number", "minimum": 0, "maximum": 1}})
            ),
            "organisaties": many(record({"id": _ORGANISATION, "rol": one_of(Role)})),
            "signalen": many(
                record({"id": text(), "fragment": text("De woorden die ertoe leidden.")})
            ),
            "besluit": one_of(DecisionKind),
            "redenen": many(record({"code": one_of(REASONS), "tekst": text()})),
            "prioriteit": one_of(Priority),
            "uiterste_dag": maybe(day()),
            "bedragen": many(text(), "Bedragen in euro's die genoemd worden."),
            "antwoord": many(ref("Antwoord"), "Wat de inwoner zou lezen."),
        },
        "Hoe een vraag is begrepen, wat er is besloten en waarom.",
    )


def _row() -> Schema:
    return record(
        {
            **_OUTLINE,
            "vraag": text(),
            "levensgebeurtenissen": _LIFE_EVENTS,
            "organisaties": many(_ORGANISATION),
            "opgepakt": yes_or_no("Of een medewerker het al heeft."),
        },
        "Een contactverzoek in de werkvoorraad, zonder contactgegevens.",
    )


def _ticket() -> Schema:
    summary = record(
        {
            "vraag": text(),
            "levensgebeurtenissen": _LIFE_EVENTS,
            "signalen": many(text()),
            "urgentie": text(),
            "eerderGeprobeerd": text("Wat de inwoner over eerder contact vertelde."),
        }
    )
    contact = record({"naam": text(), "telefoon": text(), "email": text(), "voorkeurTijd": text()})
    event = record({"tijd": moment(), "wie": text(), "wat": text()})
    return record(
        {
            **_OUTLINE,
            "samenvatting": summary,
            "contact": contact,
            "deelvragen": many(ref("Deelvraag")),
            "gesloten": maybe(moment()),
            "tijdlijn": many(event),
        },
        "Een heel contactverzoek. Na intrekken zijn samenvatting en contact leeg.",
    )


def _part() -> Schema:
    return record(
        {
            "organisatie": _ORGANISATION,
            "rol": one_of(Role),
            "vraag": text(),
            "status": one_of(PartStatus),
            "uitkomst": maybe(text()),
            "magDelen": yes_or_no("Of de vraag nu met deze organisatie besproken mag worden."),
            "toestemming": maybe(ref("Toestemming")),
        },
        "Het deel van één organisatie.",
    )


def _consent() -> Schema:
    return record(
        {
            "tekst": text("De woorden die op het scherm stonden."),
            "versie": text(),
            "kanaal": text(),
            "gegeven": moment(),
            "ingetrokken": maybe(moment()),
        }
    )
