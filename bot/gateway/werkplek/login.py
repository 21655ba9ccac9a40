"""Logging in and out."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.gateway.context import gateway_of
from bot.gateway.pages import templates
from bot.gateway.problems import Problem
from bot.gateway.werkplek.session import COOKIE, checked_form, is_same_origin, safe_return


async def show(request: Request) -> Response:
    """GET: the log-in form."""
    back = safe_return(request.query_params.get("terug", ""))
    return templates.TemplateResponse(request, "aanmelden.html", {"terug": back})


async def log_in(request: Request) -> Response:
    """POST: check name and password."""
    if not is_same_origin(request):
        raise Problem(403)
    gateway = gateway_of(request)
    form = await request.form()
    login, password = str(form.get("naam", "")).strip(), str(form.get("wachtwoord", ""))
    back = safe_return(str(form.get("terug", "")))
    if gateway.throttle.is_blocked(login):
        return _refused(request, login, back, "Te veel pogingen. Wacht vijf minuten.", 429)
    found = await asyncio.to_thread(gateway.accounts.log_in, login, password)
    if found is None:
        gateway.throttle.failed(login)
        return _refused(request, login, back, "De naam of het wachtwoord klopt niet.", 401)
    gateway.throttle.succeeded(login)
    response = RedirectResponse(back, 303)
    response.set_cookie(
        COOKIE,
        found[1],
        max_age=int(gateway.services.retention.staff_session.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
        path="/werkplek",
    )
    return response


async def log_out(request: Request) -> Response:
    """POST: end the session."""
    who, _ = await checked_form(request)
    cookie = request.cookies.get(COOKIE, "")
    await asyncio.to_thread(who.gateway.accounts.log_out, cookie)
    response = RedirectResponse("/werkplek/aanmelden", 303)
    response.delete_cookie(COOKIE, path="/werkplek")
    return response


def _refused(request: Request, login: str, back: str, why: str, status: int) -> Response:
    return templates.TemplateResponse(
        request,
        "aanmelden.html",
        {"terug": back, "naam": login, "fout": why},
        status_code=status,
    )
