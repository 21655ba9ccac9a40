"""Logging in and out."""

from __future__ import annotations

import asyncio
import logging

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.gateway.bodies import form_fields
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.limits import address_of
from bot.gateway.problems import Problem
from bot.gateway.templating import templates
from bot.gateway.werkplek.session import COOKIE, checked_form, is_from_our_page, safe_return

log = logging.getLogger(__name__)

_WRONG = "De naam of het wachtwoord klopt niet."
_SHORT_WAIT = 60
_TOO_MANY = "Te veel pogingen. Wacht vijf minuten."


async def show(request: Request) -> Response:
    """GET: the log-in form."""
    back = safe_return(request.query_params.get("terug", ""))
    return templates.TemplateResponse(request, "aanmelden.html", {"terug": back})


async def log_in(request: Request) -> Response:
    """POST: check name and password."""
    if not is_from_our_page(request):
        raise Problem(403)
    gateway = gateway_of(request)
    form = await form_fields(request)
    login, back = form.get("naam", "").strip(), safe_return(form.get("terug", ""))
    try:
        cookie = await _cookie(gateway, request, login, form.get("wachtwoord", ""))
    except Problem as problem:
        log.warning("log_in_blocked")
        is_long = int(problem.headers["Retry-After"]) > _SHORT_WAIT
        return _refused(request, login, back, _TOO_MANY if is_long else problem.detail, problem)
    if cookie is None:
        log.warning("log_in_refused")
        return _refused(request, login, back, _WRONG, Problem(401))
    return _welcome(request, cookie, back)


async def log_out(request: Request) -> Response:
    """POST: end the session."""
    who, _ = await checked_form(request)
    await asyncio.to_thread(who.gateway.accounts.log_out, who.cookie)
    response = RedirectResponse("/werkplek/aanmelden", 303)
    response.delete_cookie(COOKIE, path="/werkplek")
    return response


async def _cookie(gateway: Gateway, request: Request, login: str, password: str) -> str | None:
    """The cookie of a new session; None when refused. Raises Problem 429.

    A try counts as a failure until it succeeded, so many at once do not slip through.
    """
    limits, name = gateway.limits, f"{login.lower()} {address_of(request)}"
    with limits.logins.one_more("wachtwoorden"):
        limits.failures.count(name)
        found = await asyncio.to_thread(gateway.accounts.log_in, login, password)
    if found is None:
        return None
    limits.failures.forget(name)
    return found[1]


def _welcome(request: Request, cookie: str, back: str) -> Response:
    retention = gateway_of(request).services.retention
    response = RedirectResponse(back, 303)
    response.set_cookie(
        COOKIE,
        cookie,
        max_age=int(retention.staff_session.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
        path="/werkplek",
    )
    return response


def _refused(request: Request, login: str, back: str, why: str, problem: Problem) -> Response:
    return templates.TemplateResponse(
        request,
        "aanmelden.html",
        {"terug": back, "naam": login, "fout": why},
        status_code=problem.status,
        headers=problem.headers,
    )
