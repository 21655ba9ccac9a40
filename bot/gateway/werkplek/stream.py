"""What changes while a caseworker watches: new messages are appended, the queue is fetched anew."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.gateway.api.stream import HEARTBEAT, LONGEST
from bot.gateway.context import Gateway
from bot.gateway.live import QUEUE
from bot.gateway.pages import templates
from bot.gateway.werkplek.session import logged_in
from bot.gateway.werkplek.view import message_view


async def queue_stream(request: Request) -> Response:
    """GET: an event `werkvoorraad` whenever the queue changed."""
    who = await logged_in(request)
    return _stream(_queue_events(who.gateway))


async def case_stream(request: Request) -> Response:
    """GET: an event `bericht` with a piece of HTML for every message after `na`."""
    who = await logged_in(request)
    gateway = who.gateway
    number = request.path_params["nummer"]
    given = request.headers.get("last-event-id") or request.query_params.get("na") or "0"
    last = int(given) if given.isdecimal() else 0
    case = await asyncio.to_thread(gateway.services.handling.case, number)
    return _stream(_case_events(gateway, number, case.conversation_id, last))


def _stream(events: AsyncIterator[str]) -> Response:
    return StreamingResponse(
        events, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )


async def _queue_events(gateway: Gateway) -> AsyncIterator[str]:
    ends_at = asyncio.get_running_loop().time() + LONGEST
    with gateway.news.subscribe(QUEUE) as news:
        yield ": begin\n\n"
        while not gateway.news.is_closing and asyncio.get_running_loop().time() < ends_at:
            if await news.wait(HEARTBEAT):
                yield "event: werkvoorraad\ndata: nieuw\n\n"
            else:
                yield ": nog hier\n\n"


async def _case_events(
    gateway: Gateway, number: str, conversation_id: str, last: int
) -> AsyncIterator[str]:
    ends_at = asyncio.get_running_loop().time() + LONGEST
    transcript = gateway.services.caseworkers.transcript
    line = templates.get_template("_bericht.html")
    with gateway.news.subscribe(conversation_id) as news:
        while not gateway.news.is_closing and asyncio.get_running_loop().time() < ends_at:
            for message in await asyncio.to_thread(transcript, number, last):
                last = message.id
                html = line.render(regel=message_view(message)).replace("\n", " ")
                yield f"id: {last}\nevent: bericht\ndata: {html}\n\n"
            if not await news.wait(HEARTBEAT):
                yield ": nog hier\n\n"
