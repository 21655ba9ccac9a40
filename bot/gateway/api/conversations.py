"""`/api/v1/gesprekken`: everything a citizen's channel needs."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.conversations.desk import is_token_of
from bot.conversations.incoming import InvalidFormError, UnknownButtonError
from bot.conversations.model import Conversation, Message
from bot.gateway.api.rendering import conversation_json, message_json, transcript_text
from bot.gateway.bodies import incoming_from, json_object
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.live import QUEUE
from bot.gateway.problems import Problem

CHANNELS = ("web", "telegram", "balie", "api")


async def start(request: Request) -> Response:
    """POST: begin a conversation. The token is shown once."""
    gateway = gateway_of(request)
    body = await json_object(request)
    channel, municipality = body.get("kanaal", "web"), body.get("gemeente")
    errors = {}
    if channel not in CHANNELS:
        errors["kanaal"] = f"Kies uit: {', '.join(CHANNELS)}."
    places = gateway.services.knowledge.current().places
    if municipality is not None and municipality not in places:
        errors["gemeente"] = "Deze gemeente bestaat niet. Geef een TOOI-code, zoals gm0363."
    if errors:
        raise Problem(400, "Niet alle velden kloppen.", errors)
    conversation, token, opening = await gateway.desk.start(str(channel), municipality)
    return JSONResponse(
        {
            "id": conversation.id,
            "token": token,
            "berichten": _messages_json(gateway, opening),
            "gesprek": conversation_json(conversation, None),
        },
        201,
        {"Location": f"/api/v1/gesprekken/{conversation.id}"},
    )


async def show(request: Request) -> Response:
    """GET: who speaks, and how the ticket stands."""
    gateway, conversation = await _authorised(request)
    return JSONResponse(await _conversation_json(gateway, conversation.id))


async def send(request: Request) -> Response:
    """POST: a message. With `wacht=true` the answers come along, else on the stream."""
    gateway, conversation = await _authorised(request)
    incoming = incoming_from(await json_object(request))
    started = time.perf_counter()
    try:
        message, prepared = await gateway.desk.receive(conversation, incoming)
    except UnknownButtonError as error:
        raise Problem(400, "Deze knop bestaat niet in dit gesprek.") from error
    except InvalidFormError as error:
        raise Problem(400, "Niet alle velden zijn goed ingevuld.", error.errors) from error
    gateway.metrics.messages.labels(conversation.channel).inc()
    gateway.news.publish(conversation.id)
    work = _answer(gateway, conversation, message, prepared, started)
    if request.query_params.get("wacht") == "true":
        replies: tuple[Message, ...] = await asyncio.shield(work)
    else:
        gateway.in_background(work)
        replies = ()
    return JSONResponse(
        {
            "bericht": message_json(message, gateway.services.handoff_desk),
            "antwoorden": _messages_json(gateway, replies),
            "gesprek": await _conversation_json(gateway, conversation.id),
        },
        201,
    )


async def messages(request: Request) -> Response:
    """GET: messages after the one with id `na`."""
    gateway, conversation = await _authorised(request)
    after = _number(request.query_params.get("na", "0"))
    store = gateway.services.stores.conversations
    found = await asyncio.to_thread(store.messages, conversation.id, after)
    return JSONResponse(
        {
            "berichten": _messages_json(gateway, found),
            "gesprek": await _conversation_json(gateway, conversation.id),
        }
    )


async def transcript(request: Request) -> Response:
    """GET: the conversation as plain text, to keep."""
    gateway, conversation = await _authorised(request)
    found = await asyncio.to_thread(
        gateway.services.stores.conversations.messages, conversation.id, 0
    )
    return PlainTextResponse(
        transcript_text(found, gateway.services.handoff_desk),
        headers={"Content-Disposition": 'attachment; filename="gesprek.txt"'},
    )


async def rate(request: Request) -> Response:
    """PUT: was this answer helpful? `{"nuttig": true}`."""
    gateway, conversation = await _authorised(request)
    helpful = (await json_object(request)).get("nuttig")
    if not isinstance(helpful, bool):
        raise Problem(400, "Niet alle velden kloppen.", {"nuttig": "Geef true of false."})
    message_id = _number(request.path_params["bericht"])
    store = gateway.services.stores.conversations
    if not await asyncio.to_thread(store.rate, conversation.id, message_id, helpful):
        raise Problem(404, "Dit bericht is er niet.")
    return Response(status_code=204)


async def delete(request: Request) -> Response:
    """DELETE: erase the conversation, its draft and what the assistant remembered."""
    gateway, conversation = await _authorised(request)
    await asyncio.to_thread(gateway.services.erasure.erase, conversation.id)
    gateway.news.publish(conversation.id)
    gateway.news.publish(QUEUE)
    return Response(status_code=204)


async def _answer(
    gateway: Gateway, conversation: Conversation, message: Message, prepared: Any, started: float
) -> tuple[Message, ...]:
    replies = await gateway.desk.answer(conversation.id, message, prepared)
    gateway.metrics.seconds.observe(time.perf_counter() - started)
    gateway.news.publish(conversation.id)
    gateway.news.publish(QUEUE)
    return replies


async def authorised_conversation(request: Request) -> Conversation:
    """The conversation of the address, for who shows its token. Raises Problem 401 or 404."""
    return (await _authorised(request))[1]


async def _authorised(request: Request) -> tuple[Gateway, Conversation]:
    gateway = gateway_of(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Problem(401, "Geef het token van dit gesprek mee.")
    conversation = await gateway.conversation(request.path_params["gesprek"])
    if conversation is None or not is_token_of(conversation, token.strip()):
        raise Problem(404, "Dit gesprek is er niet, of het token klopt niet.")
    return gateway, conversation


async def _conversation_json(gateway: Gateway, conversation_id: str) -> dict[str, Any]:
    conversation = await gateway.conversation(conversation_id)
    if conversation is None:
        raise Problem(404, "Dit gesprek is er niet meer.")
    ticket = await asyncio.to_thread(gateway.services.drafting.ticket_for_citizen, conversation_id)
    return conversation_json(conversation, ticket)


def _messages_json(gateway: Gateway, found: tuple[Message, ...]) -> list[dict[str, Any]]:
    handoff = gateway.services.handoff_desk
    return [message_json(message, handoff) for message in found]


def _number(value: str) -> int:
    if not value.isdecimal() or len(value) > 15:
        raise Problem(400, "Geef een getal.")
    return int(value)
