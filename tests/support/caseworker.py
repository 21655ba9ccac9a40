"""A member of staff in a browser: cookies, forms of our own pages, and the werkplek's streams."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.support.event_reader import EventReader, reading_events
from tests.support.gateway import Answer, RunningGateway

_CSRF = re.compile(r'name="csrf" value="([^"]+)"')


@dataclass
class Caseworker:
    """Somebody with an account and a browser of their own."""

    running: RunningGateway
    session: aiohttp.ClientSession
    login: str
    password: str

    async def call(self, method: str, path: str, **options: Any) -> Answer:
        """A request with this browser's cookies."""
        options.setdefault("allow_redirects", False)
        async with self.session.request(method, self.running.url + path, **options) as response:
            return Answer(response.status, response.headers, await response.text())

    async def log_in(self, password: str | None = None, **options: Any) -> Answer:
        """Fill in the log-in form."""
        form = {"naam": self.login, "wachtwoord": password or self.password}
        return await self.call("POST", "/werkplek/aanmelden", data=form, **options)

    async def post(self, path: str, **fields: str) -> Answer:
        """Send a form as our own page would, with its secret."""
        return await self.call("POST", path, data={"csrf": await self.csrf(), **fields})

    async def csrf(self) -> str:
        """The secret in the forms of this session."""
        page = await self.call("GET", "/werkplek")
        found = _CSRF.search(page.text)
        assert found, page.text
        return found[1]

    def stream(self, path: str, **options: Any) -> AbstractAsyncContextManager[EventReader]:
        """The events on a stream of the werkplek."""
        return reading_events(self.session, self.running.url + path, **options)


@asynccontextmanager
async def browser_of(running: RunningGateway, login: str, name: str) -> AsyncIterator[Caseworker]:
    """A new account, not yet logged in."""
    _, password = running.gateway.accounts.create(login, name)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield Caseworker(running, session, login, password)
