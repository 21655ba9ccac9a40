"""What changes while a caseworker watches: new messages are appended, the queue is fetched anew."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.event_stream import STILL_HERE, EventStream, event, last_event_id
from bot.gateway.live import QUEUE
from bot.gateway.number import number_of
from bot.gateway.problems import Problem
from bot.gateway.templating import templates
from bot.gateway.werkplek.session import LoggedIn, logged_in
from bot.gateway.werkplek.view import message_view
from bot.tickets.errors import NoSuchTicketError


async def queue_stream(request: Request) -> Response:
    """GET: an event `werkvoorraad` at once, and whenever the queue changed."""
    who = await logged_in(request)
    return _stream(who, _queue_events(who))


async def case_stream(request: Request) -> Response:
    """GET: an event `bericht` with a piece of HTML for every message after `na`."""
    who = await logged_in(request)
    number = number_of(request)
    try:
        case = await asyncio.to_thread(who.gateway.services.handling.case, number)
    except NoSuchTicketError as error:
        raise Problem(404, str(error)) from error
    events = _case_events(who, number, case.conversation_id, last_event_id(request))
    return _stream(who, events)


def _stream(who: LoggedIn, events: AsyncGenerator[str, None]) -> Response:
    gateway = who.gateway
    return EventStream(gateway.limits.staff_streams, who.member.id, gateway.metrics.streams, events)


async def _queue_events(who: LoggedIn) -> AsyncGenerator[str, None]:
    async with contextlib.aclosing(who.gateway.news.rounds(QUEUE)) as rounds:
        async for is_news in rounds:
            if not await who.is_still_logged_in():
                return
            yield event("werkvoorraad", "nieuw") if is_news else STILL_HERE


async def _case_events(
    who: LoggedIn, number: str, conversation_id: str, last: int
) -> AsyncGenerator[str, None]:
    transcript = who.gateway.services.caseworkers.transcript
    line = templates.get_template("_bericht.html")
    async with contextlib.aclosing(who.gateway.news.rounds(conversation_id)) as rounds:
        async for _ in rounds:
            if not await who.is_still_logged_in():
                return
            yield STILL_HERE
            try:
                found = await asyncio.to_thread(transcript, number, last)
            except NoSuchTicketError:
                # The citizen erased everything.
                return
            for message in found:
                last = message.id
                yield event("bericht", line.render(regel=message_view(message)), last)
