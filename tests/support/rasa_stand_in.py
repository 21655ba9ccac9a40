"""A real HTTP server in the place of the Rasa process: it speaks the same protocol.

It can be slow, empty, broken or away. What it says comes from a function of the turn, so a test
may give it words, or the real triage and answers behind a scripted reading.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import web

from bot.answers.blocks import Bubble, text_bubble
from bot.conversations.assistant import Turn
from bot.conversations.wire import (
    HEALTH_PATH,
    READING_PATH,
    SECRET_HEADER,
    TURN_PATH,
    bubble_as_json,
    turn_from_json,
)
from bot.triage.reading import Reading, Scored

SECRET = "geheim-van-de-proef"
ANSWER = "Dat regelt u bij de gemeente."

Speaks = Callable[[Turn], Sequence[Bubble]]
Reads = Callable[[str], Reading]


class RasaStandIn:
    """Listens on a free loopback port. `turns` and `read` hold what it was asked."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self.read: list[str] = []
        self.speaks: Speaks = lambda turn: (text_bubble(ANSWER),)
        self.reads: Reads = lambda text: Reading(text, Scored("groet", 0.9))
        self.busy = 0
        self.most_at_once = 0
        self.seconds = 0.0
        self.status = 200
        self.body: str | None = None
        self.is_ready = True
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def start(self) -> None:
        """Listen."""
        app = web.Application()
        app.router.add_get(HEALTH_PATH, self._health)
        app.router.add_post(TURN_PATH, self._turn)
        app.router.add_post(READING_PATH, self._reading)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Be gone, as a process that died; stopping twice is fine."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    def says_nothing(self) -> None:
        """Answer with an empty list, as Rasa does when an action fails inside."""
        self.body = "[]"

    async def _health(self, request: web.Request) -> web.Response:
        return _refused(request) or web.json_response({}, status=200 if self.is_ready else 503)

    async def _turn(self, request: web.Request) -> web.Response:
        if refused := _refused(request):
            return refused
        turn = turn_from_json(await request.json())
        self.turns.append(turn)
        self.busy += 1
        self.most_at_once = max(self.most_at_once, self.busy)
        try:
            await asyncio.sleep(self.seconds)
        finally:
            self.busy -= 1
        return self._response([bubble_as_json(bubble) for bubble in self.speaks(turn)])

    async def _reading(self, request: web.Request) -> web.Response:
        if refused := _refused(request):
            return refused
        text = str((await request.json())["text"])
        self.read.append(text)
        await asyncio.sleep(self.seconds)
        return self._response(self.reads(text).as_dict())

    def _response(self, value: Any) -> web.Response:
        if self.body is not None:
            return web.Response(text=self.body, status=self.status, content_type="application/json")
        return web.json_response(value, status=self.status)


def _refused(request: web.Request) -> web.Response | None:
    if request.headers.get(SECRET_HEADER) == SECRET:
        return None
    return web.json_response({"status": 403}, status=403)
