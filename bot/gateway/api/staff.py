"""`/api/v1/duidingen` and `/api/v1/contactverzoeken`: for staff and their systems, by token."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.conversations.assistant import AssistantUnavailableError
from bot.conversations.interpretation import interpretation
from bot.gateway.api.access import staff_only
from bot.gateway.api.rendering import moment
from bot.gateway.api.requests import question_from
from bot.gateway.bodies import json_object
from bot.gateway.number import number_of
from bot.gateway.problems import Problem
from bot.privacy.redaction import redact
from bot.privacy.text import clean
from bot.tickets.disclosure import Case, QueueRow
from bot.tickets.errors import NoSuchTicketError


async def interpret(request: Request) -> Response:
    """POST: how a message is read and decided, without storing anything."""
    gateway, _ = await staff_only(request)
    places = gateway.services.knowledge.current().places
    question = question_from(await json_object(request), places)
    masked = redact(clean(question.text).text).text
    try:
        reading = await gateway.assistant.read(masked)
    except AssistantUnavailableError as error:
        raise Problem(503) from error
    return JSONResponse(
        await asyncio.to_thread(
            interpretation, gateway.services.consultation, reading, question.municipality
        )
    )


async def tickets(request: Request) -> Response:
    """GET: tickets that wait or are worked on, most urgent first."""
    gateway, _ = await staff_only(request)
    rows = await asyncio.to_thread(gateway.services.handling.queue)
    return JSONResponse({"contactverzoeken": [row_json(row) for row in rows]})


async def ticket(request: Request) -> Response:
    """GET: one ticket whole."""
    gateway, _ = await staff_only(request)
    try:
        case = await asyncio.to_thread(gateway.services.handling.case, number_of(request))
    except NoSuchTicketError as error:
        raise Problem(404, str(error)) from error
    return JSONResponse(_case_json(case))


def row_json(row: QueueRow) -> dict[str, object]:
    """A ticket in the queue, without contact details."""
    return {
        "nummer": row.number,
        "status": row.status.value,
        "prioriteit": row.priority.value,
        "gemeente": row.municipality,
        "vraag": row.question,
        "levensgebeurtenissen": list(row.life_events),
        "organisaties": list(row.organisations),
        "geopend": moment(row.opened_at),
        "oppakkenVoor": moment(row.pick_up_by),
        "uitersteDag": row.latest_day.isoformat() if row.latest_day else None,
        "opgepakt": row.owner is not None,
    }


def _case_json(case: Case) -> dict[str, object]:
    return {
        "nummer": case.number,
        "status": case.status.value,
        "prioriteit": case.priority.value,
        "gemeente": case.municipality,
        "samenvatting": {
            "vraag": case.summary.question,
            "levensgebeurtenissen": list(case.summary.life_events),
            "signalen": list(case.summary.signals),
            "urgentie": case.summary.urgency,
            "eerderGeprobeerd": case.summary.already_tried,
        },
        "contact": {
            "naam": case.name,
            "telefoon": case.telephone,
            "email": case.email,
            "voorkeurTijd": case.preferred_time,
        },
        "deelvragen": [
            {
                "organisatie": part.organisation,
                "rol": part.role.value,
                "vraag": part.question,
                "status": part.status,
                "uitkomst": part.outcome,
                "magDelen": part.may_share,
                "toestemming": part.consent
                and {
                    "tekst": part.consent.wording,
                    "versie": part.consent.version,
                    "kanaal": part.consent.channel,
                    "gegeven": moment(part.consent.given_at),
                    "ingetrokken": moment(part.consent.withdrawn_at),
                },
            }
            for part in case.parts
        ],
        "uitersteDag": case.latest_day.isoformat() if case.latest_day else None,
        "oppakkenVoor": moment(case.pick_up_by),
        "geopend": moment(case.opened_at),
        "gesloten": moment(case.closed_at),
        "tijdlijn": [
            {"tijd": moment(entry.at), "wie": entry.actor, "wat": entry.text}
            for entry in case.timeline
        ],
    }
