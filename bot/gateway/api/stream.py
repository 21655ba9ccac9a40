"""`…/stroom`: what is said, as it is said (server-sent events)."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.api.access import authorised
from bot.gateway.api.rendering import messages_json
from bot.gateway.api.state import state_or_none
from bot.gateway.context import Gateway
from bot.gateway.event_stream import STILL_HERE, EventStream, json_event, last_event_id


async def stream(request: Request) -> Response:
    """GET: events `bericht`, `gesprek` and at the end `einde`, from after Last-Event-ID on."""
    gateway, conversation = await authorised(request)
    events = _events(gateway, conversation.id, last_event_id(request))
    return EventStream(gateway.limits.streams, conversation.id, gateway.metrics.streams, events)


async def _events(gateway: Gateway, conversation_id: str, last: int) -> AsyncGenerator[str, None]:
    shown: dict[str, Any] = {}
    async with contextlib.aclosing(gateway.news.rounds(conversation_id)) as rounds:
        async for is_news in rounds:
            if not is_news:
                yield STILL_HERE
            for message in await asyncio.to_thread(_after, gateway, conversation_id, last):
                last = message["id"]
                yield json_event("bericht", message, last)
            state = await state_or_none(gateway, conversation_id)
            if state is None:
                yield json_event("einde", {})
                return
            if state != shown:
                shown = state
                yield json_event("gesprek", state)


def _after(gateway: Gateway, conversation_id: str, last: int) -> list[dict[str, Any]]:
    services = gateway.services
    found = services.stores.conversations.messages(conversation_id, last)
    return messages_json(found, services.handoff_desk)
