"""Who is logged in, and that a form really came from our own page."""

from __future__ import annotations

import asyncio
import hmac
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.gateway.context import Gateway, gateway_of
from bot.staff.model import StaffMember, StaffSession
from bot.tickets.handling import Worker

COOKIE = "loket_sessie"


@dataclass(frozen=True)
class LoggedIn:
    """A member of staff with their session."""

    gateway: Gateway
    member: StaffMember
    session: StaffSession

    @property
    def worker(self) -> Worker:
        """Who acts on a ticket."""
        return Worker(self.member.id, self.member.name)


class LogInFirst(Exception):
    """This page is for staff. `back` is where to go on after logging in."""

    def __init__(self, back: str) -> None:
        super().__init__(back)
        self.back = back


async def logged_in(request: Request) -> LoggedIn:
    """Who is logged in. Raises LogInFirst."""
    gateway = gateway_of(request)
    cookie = request.cookies.get(COOKIE)
    found = None
    if cookie:
        found = await asyncio.to_thread(gateway.accounts.by_cookie, cookie)
    if found is None:
        back = request.url.path if request.method == "GET" else "/werkplek"
        raise LogInFirst(back)
    return LoggedIn(gateway, *found)


async def checked_form(request: Request) -> tuple[LoggedIn, dict[str, str]]:
    """Who posts which form. Raises LogInFirst, and 403 when the form is not from our page."""
    who = await logged_in(request)
    form = {name: str(value) for name, value in (await request.form()).items()}
    given = form.pop("csrf", "") or request.headers.get("x-csrf-token", "")
    if not hmac.compare_digest(given.encode(), who.session.csrf_token.encode()):
        raise HTTPException(403)
    return who, form


async def on_log_in_first(request: Request, error: Exception) -> Response:
    """Handler for LogInFirst: to the log-in page, and back afterwards."""
    assert isinstance(error, LogInFirst)
    address = f"/werkplek/aanmelden?terug={quote(error.back)}"
    if request.headers.get("hx-request"):
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


def is_same_origin(request: Request) -> bool:
    """Whether a form without session came from a page of this host."""
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def safe_return(address: str) -> str:
    """An address of the werkplek itself, never of another site."""
    parts = urlsplit(address)
    is_ours = not parts.scheme and not parts.netloc and parts.path.startswith("/werkplek")
    return parts.path if is_ours and not parts.path.startswith("//") else "/werkplek"
