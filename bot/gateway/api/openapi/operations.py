"""What each handler of the API does, in Dutch: the part of the description no code can tell."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway import event_stream
from bot.gateway.api import conversations, messages, staff, stream
from bot.gateway.api.openapi import handler
from bot.gateway.api.openapi.shapes import Schema, number, text

Handler = Callable[[Request], Awaitable[Response]]

JSON = "application/json"
TALK, STAFF, ABOUT = "Gesprekken", "Medewerkers", "Beschrijving"

_AFTER: Schema = {
    "name": "na",
    "in": "query",
    "description": "Alleen wat na het bericht met deze id kwam.",
    "schema": number(minimum=0),
}
_LAST_EVENT: Schema = {
    "name": "Last-Event-ID",
    "in": "header",
    "description": "De id van de laatste gebeurtenis die is ontvangen; gaat voor `na`.",
    "schema": number(minimum=0),
}
_WAIT: Schema = {
    "name": "wacht",
    "in": "query",
    "description": "Met `true` komen de antwoorden mee; anders alleen op de stroom.",
    "schema": text(enum=["true", "false"], default="false"),
}


@dataclass(frozen=True)
class Operation:
    """One thing a caller can do. `result` and `body` are names of schemas.

    `problems` are the statuses beside those that follow from the kind of route and the body.
    """

    name: str
    summary: str
    tag: str
    status: int = 200
    result: str | None = None
    media_type: str = JSON
    body: str | None = None
    needs_body: bool = True
    parameters: tuple[Schema, ...] = ()
    problems: tuple[int, ...] = ()
    gives_location: bool = False


OPERATIONS: dict[Handler, Operation] = {
    conversations.start: Operation(
        "startGesprek",
        "Begin een gesprek. Het token staat alleen in dit antwoord.",
        TALK,
        status=201,
        result="GestartGesprek",
        body="NieuwGesprek",
        needs_body=False,
        problems=(429,),
        gives_location=True,
    ),
    conversations.show: Operation(
        "toonGesprek", "Wie er spreekt en hoe het contactverzoek staat.", TALK, result="Gesprek"
    ),
    conversations.delete: Operation(
        "wisGesprek", "Wis het gesprek en alles wat erbij hoort.", TALK, status=204
    ),
    conversations.transcript: Operation(
        "toonAfschrift",
        "Het gesprek als leesbare tekst, om te bewaren.",
        TALK,
        media_type="text/plain",
    ),
    messages.messages: Operation(
        "toonBerichten",
        "Wat er is gezegd, het oudste eerst.",
        TALK,
        result="Berichten",
        parameters=(_AFTER,),
    ),
    messages.send: Operation(
        "stuurBericht",
        "Stuur een bericht, knop of formulier. Dezelfde sleutel nog eens doet niets dubbel.",
        TALK,
        status=201,
        result="BerichtMetAntwoorden",
        body="NieuwBericht",
        parameters=(_WAIT,),
        problems=(429,),
    ),
    messages.rate: Operation(
        "beoordeelBericht",
        "Was dit antwoord nuttig? Het laatste oordeel telt.",
        TALK,
        status=204,
        body="Oordeel",
    ),
    stream.stream: Operation(
        "volgGesprek",
        "Volg het gesprek: `bericht` (Bericht), `gesprek` (Gesprek) en aan het slot `einde`.",
        TALK,
        media_type=event_stream.MEDIA_TYPE,
        parameters=(_AFTER, _LAST_EVENT),
        problems=(429,),
    ),
    staff.interpret: Operation(
        "duidVraag",
        "Hoe een vraag wordt begrepen en beantwoord, zonder iets te bewaren.",
        STAFF,
        result="Duiding",
        body="Vraag",
        problems=(503,),
    ),
    staff.tickets: Operation(
        "toonContactverzoeken",
        "Contactverzoeken die openstaan, het dringendste eerst.",
        STAFF,
        result="Contactverzoeken",
    ),
    staff.ticket: Operation(
        "toonContactverzoek",
        "Eén contactverzoek in zijn geheel.",
        STAFF,
        result="Contactverzoek",
        problems=(404,),
    ),
    handler.show: Operation("toonBeschrijving", "Deze beschrijving.", ABOUT),
}
"""A route without an entry here makes the gateway refuse to start."""
