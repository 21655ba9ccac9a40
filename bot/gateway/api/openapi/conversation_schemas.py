"""Schemas of conversations and messages."""

from __future__ import annotations

from bot.conversations.model import Sender, Speaker
from bot.gateway.api.openapi.blocks import FORMS
from bot.gateway.api.openapi.shapes import (
    Schema,
    closed,
    many,
    maybe,
    moment,
    number,
    one_of,
    record,
    ref,
    text,
    yes_or_no,
)
from bot.gateway.api.requests import CHANNELS, FIELD_LENGTH, KEY_PATTERN, MOST_FIELDS
from bot.tickets.model import TicketStatus

MUNICIPALITY = text("TOOI-code van de gemeente.", pattern="^gm[0-9]{4}$")
_KEY = text("Eigen sleutel van de afzender, uniek in dit gesprek.", pattern=f"^{KEY_PATTERN}$")


def conversation_schemas() -> dict[str, Schema]:
    """By name."""
    messages = many(ref("Bericht"))
    return {
        "NieuwGesprek": closed(
            record(
                {"kanaal": one_of(CHANNELS), "gemeente": maybe(MUNICIPALITY)},
                optional=("kanaal", "gemeente"),
            )
        ),
        "GestartGesprek": record(
            {
                "id": text(),
                "token": text("Geheim; het wordt maar één keer getoond."),
                "berichten": messages,
                "gesprek": ref("Gesprek"),
            }
        ),
        "Gesprek": _conversation(),
        "EigenContactverzoek": _own_ticket(),
        "NieuwBericht": _new_message(),
        "BerichtMetAntwoorden": record(
            {"bericht": ref("Bericht"), "antwoorden": messages, "gesprek": ref("Gesprek")}
        ),
        "Berichten": record({"berichten": messages, "gesprek": ref("Gesprek")}),
        "Bericht": _message(),
        "Knop": record({"id": text("Stuur deze id als `knop`."), "label": text()}),
        "Oordeel": closed(record({"nuttig": yes_or_no()})),
    }


def _conversation() -> Schema:
    return record(
        {
            "id": text(),
            "status": one_of(Speaker, "Wie er spreekt."),
            "gemeente": maybe(MUNICIPALITY),
            "contactverzoek": maybe(ref("EigenContactverzoek")),
        }
    )


def _own_ticket() -> Schema:
    return record(
        {
            "nummer": maybe(text("Er is een nummer zodra het is verstuurd.")),
            "status": one_of(TicketStatus),
            "uiterlijk": maybe(moment("Wanneer een medewerker uiterlijk contact opneemt.")),
        },
        "Wat de inwoner van het eigen contactverzoek ziet.",
    )


def _message() -> Schema:
    return record(
        {
            "id": number("Groeit; vraag met `na` om alles wat later kwam.", minimum=1),
            "van": one_of(Sender),
            "tekst": text("Leesbaar zonder `gegevens`."),
            "taal": text("BCP 47."),
            "tijd": moment(),
            "antwoordOp": maybe(number("De id van het bericht waarop dit een antwoord is.")),
            "medewerker": maybe(text("Naam van de medewerker die dit schreef.")),
            "knoppen": many(ref("Knop")),
            "gegevens": ref("Blok"),
        }
    )


def _new_message() -> Schema:
    fields = {
        "type": "object",
        "additionalProperties": {"type": "string", "maxLength": FIELD_LENGTH},
        "maxProperties": MOST_FIELDS,
    }
    form = closed(record({"id": one_of(FORMS), "velden": fields}))
    contents = {
        "tekst": text("Wat de inwoner typt. Na 1.000 tekens wordt het afgekapt, met een melding."),
        "knop": text("De id van een knop."),
        "formulier": form,
    }
    return {
        "oneOf": [
            closed(record({"sleutel": _KEY, name: schema})) for name, schema in contents.items()
        ]
    }
