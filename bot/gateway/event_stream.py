"""Server-sent events: how one is written, and a response that is counted while it is open."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator

from prometheus_client import Gauge
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from bot.gateway.api.requests import message_id_from
from bot.gateway.limits import AtOnce

MEDIA_TYPE = "text/event-stream"
STILL_HERE = ": nog hier\n\n"


class EventStream(StreamingResponse):
    """A stream of events that counts for `name`, of whom only so many may be open at once."""

    def __init__(
        self, open_streams: AtOnce, name: str, gauge: Gauge, events: AsyncGenerator[str, None]
    ) -> None:
        super().__init__(events, media_type=MEDIA_TYPE, headers={"X-Accel-Buffering": "no"})
        self._open_streams = open_streams
        self._name = name
        self._gauge = gauge
        self._events = events

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send events until they end or the reader leaves. Raises Problem 429."""
        if scope["method"] == "HEAD":
            await self._events.aclose()
            await Response(media_type=MEDIA_TYPE)(scope, receive, send)
            return
        with self._open_streams.one_more(self._name), self._gauge.track_inprogress():
            try:
                await super().__call__(scope, receive, send)
            finally:
                await self._events.aclose()


def last_event_id(request: Request) -> int:
    """After which message the reader wants to go on. Raises Problem 400."""
    given = request.headers.get("last-event-id") or request.query_params.get("na") or "0"
    return message_id_from(given, "na")


def event(name: str, data: str, identifier: int | None = None) -> str:
    """One event; every line of the data gets its own field, so none is lost."""
    lines = "".join(f"data: {line}\n" for line in data.split("\n"))
    first = f"id: {identifier}\n" if identifier is not None else ""
    return f"{first}event: {name}\n{lines}\n"


def json_event(name: str, data: object, identifier: int | None = None) -> str:
    """One event with JSON."""
    return event(name, json.dumps(data, ensure_ascii=False), identifier)
