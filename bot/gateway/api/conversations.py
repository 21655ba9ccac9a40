"""`/api/v1/gesprekken`: a conversation as a whole: begin, see how it stands, keep, erase."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.gateway.api.access import authorised
from bot.gateway.api.rendering import conversation_json, messages_json, transcript_text
from bot.gateway.api.requests import opening_from
from bot.gateway.api.state import state_of
from bot.gateway.bodies import json_object
from bot.gateway.context import gateway_of
from bot.gateway.limits import address_of
from bot.gateway.live import QUEUE


async def start(request: Request) -> Response:
    """POST: begin a conversation. The token is shown once."""
    gateway = gateway_of(request)
    places = gateway.services.knowledge.current().places
    channel, municipality = opening_from(await json_object(request), places)
    gateway.limits.starts.count(address_of(request))
    conversation, token, opening = await gateway.desk.start(channel, municipality)
    return JSONResponse(
        {
            "id": conversation.id,
            "token": token,
            "berichten": messages_json(opening, gateway.services.handoff_desk),
            "gesprek": conversation_json(conversation, None),
        },
        201,
        {"Location": f"/api/v1/gesprekken/{conversation.id}"},
    )


async def show(request: Request) -> Response:
    """GET: who speaks, and how the ticket stands."""
    gateway, conversation = await authorised(request)
    return JSONResponse(await state_of(gateway, conversation.id))


async def transcript(request: Request) -> Response:
    """GET: the conversation as plain text, to keep."""
    gateway, conversation = await authorised(request)
    services = gateway.services

    def written() -> str:
        found = services.stores.conversations.messages(conversation.id)
        return transcript_text(found, services.handoff_desk)

    return PlainTextResponse(
        await asyncio.to_thread(written),
        headers={"Content-Disposition": 'attachment; filename="gesprek.txt"'},
    )


async def delete(request: Request) -> Response:
    """DELETE: erase the conversation, its draft and what the assistant remembered."""
    gateway, conversation = await authorised(request)
    await asyncio.to_thread(gateway.services.erasure.erase, conversation.id)
    gateway.news.publish(conversation.id)
    gateway.news.publish(QUEUE)
    return Response(status_code=204)
