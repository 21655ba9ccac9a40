"""The assistant as the gateway knows it: a process on the loopback address that may be slow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

import aiohttp

from bot.answers.blocks import Bubble
from bot.conversations import desk
from bot.conversations.assistant import AssistantUnavailableError, Turn
from bot.conversations.wire import (
    HEALTH_PATH,
    READING_PATH,
    SECRET_HEADER,
    TURN_PATH,
    bubble_from_json,
    turn_as_json,
)
from bot.triage.reading import Reading

PATIENCE = desk.PATIENCE - 0.25
"""Seconds before the assistant counts as silent: just before the conversation itself gives up."""
HEALTH_PATIENCE = 3.0
"""Seconds for a sign of life."""
_CONNECTIONS = 16

T = TypeVar("T")


class AssistantClient:
    """The port `Assistant` over HTTP, and the reading of a single message."""

    def __init__(self, url: str, secret: str, patience: float = PATIENCE) -> None:
        """`url` without a slash at the end; `patience` in seconds."""
        self._url = url
        self._headers = {SECRET_HEADER: secret}
        self._patience = patience
        self._session: aiohttp.ClientSession | None = None
        self.on_failure: Callable[[], None] = lambda: None
        """Called whenever the assistant did not answer."""

    async def reply(self, turn: Turn) -> tuple[Bubble, ...]:
        """The bubbles in answer to a turn, at least one. Raises AssistantUnavailableError."""
        return await self._post(TURN_PATH, turn_as_json(turn), _bubbles)

    async def read(self, text: str) -> Reading:
        """What is understood of a message. Raises AssistantUnavailableError."""
        return await self._post(READING_PATH, {"text": text}, Reading.from_dict)

    async def is_ready(self) -> bool:
        """Whether the assistant has its model loaded."""
        timeout = aiohttp.ClientTimeout(total=HEALTH_PATIENCE)
        try:
            async with self._client().get(self._url + HEALTH_PATH, timeout=timeout) as response:
                return response.status == 200
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return False

    async def close(self) -> None:
        """Let go of the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _post(self, path: str, body: dict[str, Any], parse: Callable[[Any], T]) -> T:
        try:
            async with self._client().post(self._url + path, json=body) as response:
                if response.status != 200:
                    raise AssistantUnavailableError(f"status {response.status}")
                return parse(await response.json())
        except AssistantUnavailableError:
            self.on_failure()
            raise
        except (
            aiohttp.ClientError,
            asyncio.TimeoutError,
            # What came back is not what the two agreed on.
            AttributeError,
            KeyError,
            TypeError,
            ValueError,
        ) as error:
            self.on_failure()
            raise AssistantUnavailableError(type(error).__name__) from error

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                headers=self._headers,
                timeout=aiohttp.ClientTimeout(total=self._patience),
                connector=aiohttp.TCPConnector(limit=_CONNECTIONS),
            )
        return self._session


def _bubbles(answered: Any) -> tuple[Bubble, ...]:
    if not answered:
        raise AssistantUnavailableError("empty")
    return tuple(bubble_from_json(item) for item in answered)
