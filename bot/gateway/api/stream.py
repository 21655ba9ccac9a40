"""`…/stroom`: what is said, as it is said (server-sent events)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.gateway.api.conversations import authorised_conversation
from bot.gateway.api.rendering import conversation_json, message_json
from bot.gateway.context import Gateway, gateway_of

HEARTBEAT = 15.0
"""Seconds between signs of life, so proxies keep the connection and a lost one is noticed."""
LONGEST = 1800.0
"""Seconds after which a stream ends; the reader comes back with Last-Event-ID."""


async def stream(request: Request) -> Response:
    """GET: events `bericht` and `gesprek`, from after Last-Event-ID on."""
    conversation = await authorised_conversation(request)
    given = request.headers.get("last-event-id") or request.query_params.get("na") or "0"
    last = int(given) if given.isdecimal() else 0
    gateway = gateway_of(request)
    return StreamingResponse(
        _events(gateway, conversation.id, last),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def _events(gateway: Gateway, conversation_id: str, last: int) -> AsyncIterator[str]:
    services = gateway.services
    ends_at = asyncio.get_running_loop().time() + LONGEST
    state: dict[str, Any] = {}
    gateway.metrics.streams.inc()
    try:
        with gateway.news.subscribe(conversation_id) as news:
            while not gateway.news.is_closing and asyncio.get_running_loop().time() < ends_at:
                store = services.stores.conversations
                for message in await asyncio.to_thread(store.messages, conversation_id, last):
                    last = message.id
                    yield sse("bericht", message_json(message, services.handoff_desk), last)
                shown = await _state(gateway, conversation_id)
                if shown is None:
                    yield sse("einde", {})
                    return
                if shown != state:
                    state = shown
                    yield sse("gesprek", shown)
                if not await news.wait(HEARTBEAT):
                    yield ": nog hier\n\n"
    finally:
        gateway.metrics.streams.dec()


async def _state(gateway: Gateway, conversation_id: str) -> dict[str, Any] | None:
    conversation = await gateway.conversation(conversation_id)
    if conversation is None:
        return None
    drafting = gateway.services.drafting
    ticket = await asyncio.to_thread(drafting.ticket_for_citizen, conversation_id)
    return conversation_json(conversation, ticket)


def sse(event: str, data: object, identifier: int | None = None) -> str:
    """One server-sent event."""
    line = f"id: {identifier}\n" if identifier is not None else ""
    return f"{line}event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
