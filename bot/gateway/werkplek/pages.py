"""The queue and the case, and what a caseworker does there."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.gateway.live import QUEUE
from bot.gateway.number import number_of
from bot.gateway.templating import templates
from bot.gateway.werkplek.session import LoggedIn, checked_form, logged_in
from bot.gateway.werkplek.view import case_view, queue_view
from bot.privacy.text import clean
from bot.tickets.disclosure import Case
from bot.tickets.errors import NoSuchTicketError, TicketError
from bot.tickets.handling import Outcome
from bot.tickets.model import PartStatus


async def queue(request: Request) -> Response:
    """GET: tickets that wait, most urgent first."""
    who = await logged_in(request)
    rows = await asyncio.to_thread(queue_view, who.gateway.services)
    name = "_werkvoorraad.html" if request.headers.get("hx-request") else "werkvoorraad.html"
    return templates.TemplateResponse(request, name, {**_shared(who), "rijen": rows})


async def case(request: Request) -> Response:
    """GET: a whole case."""
    who = await logged_in(request)
    return await _case_page(request, who, number_of(request))


async def claim(request: Request) -> Response:
    """POST: own the ticket."""
    who, _ = await checked_form(request)
    number = number_of(request)
    try:
        case = await asyncio.to_thread(who.gateway.services.caseworkers.claim, number, who.worker)
    except TicketError as error:
        return await _case_page(request, who, number, str(error), 409)
    return _done(who, case)


async def say(request: Request) -> Response:
    """POST: write to the citizen. From HTMX the answer is empty: the stream brings the message."""
    who, form = await checked_form(request)
    number, text = number_of(request), form.get("tekst", "")
    desk = who.gateway.services.caseworkers
    try:
        message = await asyncio.to_thread(desk.say, number, who.worker, text)
    except TicketError as error:
        return await _case_page(request, who, number, str(error), 409, text)
    who.gateway.news.publish(message.conversation_id)
    if request.headers.get("hx-request"):
        return templates.TemplateResponse(
            request, "_schrijven.html", {**_shared(who), "nummer": number, "verstuurd": True}
        )
    return RedirectResponse(f"/werkplek/{number}#gesprek", 303)


async def solve(request: Request) -> Response:
    """POST: give every part its outcome and close the ticket."""
    who, form = await checked_form(request)
    number = number_of(request)
    try:
        case = await asyncio.to_thread(
            who.gateway.services.caseworkers.solve, number, who.worker, _outcomes(form)
        )
    except TicketError as error:
        return await _case_page(request, who, number, str(error), 409)
    return _done(who, case)


def _outcomes(form: dict[str, str]) -> dict[str, Outcome]:
    statuses = {status.value: status for status in PartStatus}
    chosen = {
        name.removeprefix("uitkomst-"): statuses[value]
        for name, value in form.items()
        if name.startswith("uitkomst-") and value in statuses
    }
    return {
        organisation: Outcome(status, clean(form.get(f"toelichting-{organisation}", "")).text)
        for organisation, status in chosen.items()
    }


def _done(who: LoggedIn, case: Case) -> Response:
    who.gateway.news.publish(case.conversation_id)
    who.gateway.news.publish(QUEUE)
    return RedirectResponse(f"/werkplek/{case.number}", 303)


async def _case_page(
    request: Request, who: LoggedIn, number: str, error: str = "", status: int = 200, text: str = ""
) -> Response:
    try:
        view = await asyncio.to_thread(case_view, who.gateway.services, number, who.member)
    except NoSuchTicketError as missing:
        return templates.TemplateResponse(
            request, "niet_gevonden.html", {**_shared(who), "fout": str(missing)}, status_code=404
        )
    context = {**_shared(who), **view, "fout": error, "concept": text}
    return templates.TemplateResponse(request, "zaak.html", context, status_code=status)


def _shared(who: LoggedIn) -> dict[str, Any]:
    return {"medewerker": who.member, "csrf": who.session.csrf_token}
