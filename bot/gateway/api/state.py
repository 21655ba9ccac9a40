"""How a conversation stands at this moment."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.gateway.api.rendering import conversation_json
from bot.gateway.context import Gateway
from bot.gateway.problems import Problem


async def state_of(gateway: Gateway, conversation_id: str) -> dict[str, Any]:
    """The `gesprek` object. Raises Problem 404 when it was erased in the meantime."""
    state = await state_or_none(gateway, conversation_id)
    if state is None:
        raise Problem(404, "Dit gesprek is er niet meer.")
    return state


async def state_or_none(gateway: Gateway, conversation_id: str) -> dict[str, Any] | None:
    """The `gesprek` object, or None when the conversation was erased."""
    services = gateway.services

    def read() -> dict[str, Any] | None:
        conversation = services.stores.conversations.get(conversation_id)
        if conversation is None:
            return None
        ticket = services.drafting.ticket_for_citizen(conversation_id)
        return conversation_json(conversation, ticket)

    return await asyncio.to_thread(read)
