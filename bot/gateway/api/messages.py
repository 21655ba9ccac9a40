"""`/api/v1/gesprekken/{gesprek}/berichten`: what is said, and what is thought of it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.conversations.incoming import Incoming, InvalidFormError, UnknownButtonError
from bot.conversations.intake import Prepared
from bot.conversations.model import Conversation, Message
from bot.gateway.api.access import authorised
from bot.gateway.api.rendering import message_json, messages_json
from bot.gateway.api.requests import flag_from, incoming_from, message_id_from, rating_from
from bot.gateway.api.state import state_of
from bot.gateway.bodies import json_object
from bot.gateway.context import Gateway
from bot.gateway.live import QUEUE
from bot.gateway.problems import Problem

log = logging.getLogger(__name__)


async def messages(request: Request) -> Response:
    """GET: messages after the one with id `na`."""
    gateway, conversation = await authorised(request)
    after = message_id_from(request.query_params.get("na", "0"), "na")
    store = gateway.services.stores.conversations
    found = await asyncio.to_thread(store.messages, conversation.id, after)
    shown = await asyncio.to_thread(messages_json, found, gateway.services.handoff_desk)
    return JSONResponse({"berichten": shown, "gesprek": await state_of(gateway, conversation.id)})


async def send(request: Request) -> Response:
    """POST: a message. With `wacht=true` the answers come along, else on the stream."""
    gateway, conversation = await authorised(request)
    waits = flag_from(request.query_params.get("wacht", "false"), "wacht")
    incoming = incoming_from(await json_object(request))
    message, work = await _taken(gateway, conversation, incoming)
    # Answering goes on when the sender is gone: the answer is there when they come back.
    replies = await asyncio.shield(work) if waits else ()
    handoff = gateway.services.handoff_desk
    return JSONResponse(
        {
            "bericht": message_json(message, handoff),
            "antwoorden": await asyncio.to_thread(messages_json, replies, handoff),
            "gesprek": await state_of(gateway, conversation.id),
        },
        201,
    )


async def rate(request: Request) -> Response:
    """PUT: was this answer helpful? `{"nuttig": true}`."""
    gateway, conversation = await authorised(request)
    helpful = rating_from(await json_object(request))
    message_id = message_id_from(request.path_params["bericht"], "bericht")
    store = gateway.services.stores.conversations
    if not await asyncio.to_thread(store.rate, conversation.id, message_id, helpful):
        raise Problem(404, "Dit bericht is er niet.")
    return Response(status_code=204)


async def _taken(
    gateway: Gateway, conversation: Conversation, incoming: Incoming
) -> tuple[Message, asyncio.Task[tuple[Message, ...]]]:
    """Stores a message and begins to answer it. Raises Problem; then nothing was stored."""
    with contextlib.ExitStack() as held:
        held.enter_context(gateway.limits.turns.one_more(conversation.id))
        message, prepared = await _received(gateway, conversation, incoming)
        gateway.news.publish(conversation.id)
        work = gateway.in_background(_answer(gateway, conversation, message, prepared))
        until_answered = held.pop_all()
        work.add_done_callback(lambda _: until_answered.close())
    return message, work


async def _received(
    gateway: Gateway, conversation: Conversation, incoming: Incoming
) -> tuple[Message, Prepared]:
    try:
        return await gateway.desk.receive(conversation, incoming)
    except UnknownButtonError as error:
        raise Problem(400, "Deze knop bestaat niet in dit gesprek.") from error
    except InvalidFormError as error:
        raise Problem(400, "Niet alle velden zijn goed ingevuld.", error.errors) from error


async def _answer(
    gateway: Gateway, conversation: Conversation, message: Message, prepared: Prepared
) -> tuple[Message, ...]:
    store = gateway.services.stores.conversations
    with gateway.working_on(message.id) as is_first:
        was_answered = await asyncio.to_thread(store.replies_to, message.id) is not None
        if was_answered or not is_first:
            return await gateway.desk.answer(conversation.id, message, prepared)
        return await _answer_first(gateway, conversation, message, prepared)


async def _answer_first(
    gateway: Gateway, conversation: Conversation, message: Message, prepared: Prepared
) -> tuple[Message, ...]:
    started = time.perf_counter()
    ticket_of = gateway.services.drafting.ticket_for_citizen
    before = await asyncio.to_thread(ticket_of, conversation.id)
    replies = await gateway.desk.answer(conversation.id, message, prepared)
    seconds = time.perf_counter() - started
    gateway.metrics.messages.labels(conversation.channel).inc()
    gateway.metrics.seconds.observe(seconds)
    log.info("answered", extra={"channel": conversation.channel, "seconds": round(seconds, 3)})
    gateway.news.publish(conversation.id)
    if await asyncio.to_thread(ticket_of, conversation.id) != before:
        gateway.news.publish(QUEUE)
    return replies
