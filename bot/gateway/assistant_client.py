"""The assistant as the gateway knows it: a process on the loopback address that may be slow."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp

from bot.answers.blocks import Bubble
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

PATIENCE = 8.0
"""Seconds before the assistant counts as silent."""
_CONNECTIONS = 16


class AssistantClient:
    """The port `Assistant` over HTTP, and the reading of a single message."""

    def __init__(self, url: str, secret: str) -> None:
        """`url` without a slash at the end."""
        self._url = url
        self._headers = {SECRET_HEADER: secret}
        self._session: aiohttp.ClientSession | None = None

    async def reply(self, turn: Turn) -> tuple[Bubble, ...]:
        """The bubbles in answer to a turn. Raises AssistantUnavailableError."""
        answered = await self._post(TURN_PATH, turn_as_json(turn))
        if not answered:
            raise AssistantUnavailableError("empty")
        return tuple(bubble_from_json(item) for item in answered)

    async def read(self, text: str) -> Reading:
        """What is understood of a message. Raises AssistantUnavailableError."""
        return Reading.from_dict(await self._post(READING_PATH, {"text": text}))

    async def is_ready(self) -> bool:
        """Whether the assistant has its model loaded."""
        try:
            async with self._client().get(self._url + HEALTH_PATH) as response:
                return response.status == 200
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return False

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()

    async def _post(self, path: str, body: dict[str, Any]) -> Any:
        try:
            async with self._client().post(self._url + path, json=body) as response:
                if response.status != 200:
                    raise AssistantUnavailableError(f"status {response.status}")
                return await response.json()
        except (aiohttp.ClientError, asyncio.TimeoutError) as error:
            raise AssistantUnavailableError(type(error).__name__) from error

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                headers=self._headers,
                timeout=aiohttp.ClientTimeout(total=PATIENCE),
                connector=aiohttp.TCPConnector(limit=_CONNECTIONS),
            )
        return self._session
