"""What every handler of the gateway works with."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.requests import Request

from bot.assembly import Services
from bot.conversations.desk import ConversationDesk
from bot.conversations.model import Conversation
from bot.gateway.assistant_client import AssistantClient
from bot.gateway.failures import report
from bot.gateway.limits import Limits
from bot.gateway.live import News
from bot.gateway.metrics import Metrics
from bot.staff.accounts import Accounts

T = TypeVar("T")


@dataclass
class Gateway:
    """The running gateway. `tasks` keeps background work from being thrown away half-way.

    `in_work` has the ids of messages that are being answered.
    """

    services: Services
    desk: ConversationDesk
    assistant: AssistantClient
    accounts: Accounts
    news: News = field(default_factory=News)
    metrics: Metrics = field(default_factory=Metrics)
    limits: Limits = field(default_factory=Limits)
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)
    in_work: set[int] = field(default_factory=set)

    def in_background(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Go on with this whatever becomes of the request; a failure is logged."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    @contextlib.contextmanager
    def working_on(self, message_id: int) -> Iterator[bool]:
        """True for the first who works on a message, False for who comes while that goes on."""
        is_first = message_id not in self.in_work
        self.in_work.add(message_id)
        try:
            yield is_first
        finally:
            if is_first:
                self.in_work.discard(message_id)

    async def finish(self, seconds: float) -> None:
        """Give background work this long to finish, then stop it."""
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=seconds)
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.assistant.close()

    async def conversation(self, conversation_id: str) -> Conversation | None:
        """The conversation with this id."""
        store = self.services.stores.conversations
        return await asyncio.to_thread(store.get, conversation_id)

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self.tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            report("background_work_failed", error)


def gateway_of(request: Request) -> Gateway:
    """The gateway that serves this request."""
    gateway = request.app.state.gateway
    assert isinstance(gateway, Gateway)
    return gateway
