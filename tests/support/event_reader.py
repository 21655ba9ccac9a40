"""Reads server-sent events as they come."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp


@dataclass(frozen=True)
class Event:
    """One event. `data` is its text."""

    name: str
    data: str
    id: str | None = None

    @property
    def json(self) -> Any:
        """The data as JSON."""
        return json.loads(self.data)


@dataclass
class EventReader:
    """The events of one open stream, in their order. `comments` counts the signs of life."""

    response: aiohttp.ClientResponse
    comments: int = 0
    _lines: list[str] = field(default_factory=list)

    async def next(self, name: str | None = None, seconds: float = 3.0) -> Event:
        """The next event, or the next one of this name. Raises TimeoutError and EOFError."""
        return await asyncio.wait_for(self._next(name), seconds)

    async def rest(self, seconds: float = 3.0) -> list[Event]:
        """Everything until the stream ends. Raises TimeoutError when it does not."""
        found: list[Event] = []
        with contextlib.suppress(EOFError):
            while True:
                found.append(await self.next(None, seconds))
        return found

    async def _next(self, name: str | None) -> Event:
        while True:
            line = (await self.response.content.readline()).decode()
            if not line:
                raise EOFError("the stream ended")
            if line != "\n":
                self._lines.append(line.rstrip("\n"))
                continue
            event = self._taken()
            if event is not None and name in (None, event.name):
                return event

    def _taken(self) -> Event | None:
        lines, self._lines = self._lines, []
        if all(line.startswith(":") for line in lines):
            self.comments += 1
            return None
        fields = [line.partition(": ")[::2] for line in lines]
        data = "\n".join(value for key, value in fields if key == "data")
        named = dict(fields)
        return Event(named["event"], data, named.get("id"))


@contextlib.asynccontextmanager
async def reading_events(
    session: aiohttp.ClientSession, url: str, **options: Any
) -> AsyncIterator[EventReader]:
    """The stream at this address, closed afterwards."""
    async with session.get(url, **options) as response:
        assert response.status == 200, await response.text()
        assert response.content_type == "text/event-stream"
        yield EventReader(response)
