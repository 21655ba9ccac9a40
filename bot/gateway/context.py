"""What every handler of the gateway works with."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from bot.assembly import Services
from bot.conversations.desk import ConversationDesk
from bot.conversations.model import Conversation
from bot.gateway.assistant_client import AssistantClient
from bot.gateway.live import News
from bot.gateway.metrics import Metrics
from bot.gateway.werkplek.throttle import Throttle
from bot.staff.accounts import Accounts


@dataclass
class Gateway:
    """The running gateway. `tasks` keeps background work from being thrown away half-way."""

    services: Services
    desk: ConversationDesk
    assistant: AssistantClient
    accounts: Accounts
    news: News = field(default_factory=News)
    metrics: Metrics = field(default_factory=Metrics)
    throttle: Throttle = field(default_factory=Throttle)
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    def in_background(self, work: Coroutine[Any, Any, Any]) -> None:
        """Go on with this after the response."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def conversation(self, conversation_id: str) -> Conversation | None:
        """The conversation with this id."""
        store = self.services.stores.conversations
        return await asyncio.to_thread(store.get, conversation_id)


def gateway_of(request: Request) -> Gateway:
    """The gateway that serves this request."""
    gateway = request.app.state.gateway
    assert isinstance(gateway, Gateway)
    return gateway
