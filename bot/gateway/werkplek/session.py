"""Who is logged in, and that a form really came from our own page."""

from __future__ import annotations

import asyncio
import hmac
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.gateway.bodies import form_fields
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.problems import Problem
from bot.staff.model import StaffMember, StaffSession
from bot.tickets.handling import Worker

COOKIE = "loket_sessie"
_START = "/werkplek"
_OUR_PAGES = re.compile(r"/werkplek(/[0-9-]+)?")


@dataclass(frozen=True)
class LoggedIn:
    """A member of staff with their session, and the cookie that proves it."""

    gateway: Gateway
    member: StaffMember
    session: StaffSession
    cookie: str

    @property
    def worker(self) -> Worker:
        """Who acts on a ticket."""
        return Worker(self.member.id, self.member.name)

    async def is_still_logged_in(self) -> bool:
        """Whether the session did not end in the meantime."""
        return await asyncio.to_thread(self.gateway.accounts.by_cookie, self.cookie) is not None


class LogInFirst(Exception):
    """This page is for staff. `back` is where to go on after logging in."""

    def __init__(self, back: str) -> None:
        super().__init__(back)
        self.back = back


async def logged_in(request: Request) -> LoggedIn:
    """Who is logged in. Raises LogInFirst."""
    gateway = gateway_of(request)
    cookie = request.cookies.get(COOKIE, "")
    found = await asyncio.to_thread(gateway.accounts.by_cookie, cookie) if cookie else None
    if found is None:
        raise LogInFirst(safe_return(request.url.path))
    return LoggedIn(gateway, *found, cookie)


async def checked_form(request: Request) -> tuple[LoggedIn, dict[str, str]]:
    """Who posts which form. Raises LogInFirst, and Problem 403 when it is not from our page."""
    who = await logged_in(request)
    form = await form_fields(request)
    given = form.pop("csrf", "")
    if not hmac.compare_digest(given.encode(), who.session.csrf_token.encode()):
        raise Problem(403)
    return who, form


async def on_log_in_first(request: Request, error: Exception) -> Response:
    """Handler for LogInFirst: to the log-in page, and back afterwards."""
    assert isinstance(error, LogInFirst)
    address = f"/werkplek/aanmelden?terug={quote(error.back)}"
    if request.headers.get("hx-request"):
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


def is_from_our_page(request: Request) -> bool:
    """Whether a form without session came from a page of this host, as far as browsers tell.

    Today's browsers say so themselves; the origin of an older one must be the host, which a proxy
    has to pass on then.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site == "same-origin"
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def safe_return(address: str) -> str:
    """An address of the werkplek itself to go on to, never anything else."""
    return address if _OUR_PAGES.fullmatch(address) else _START
