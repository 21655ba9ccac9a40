"""The gateway as it really runs: uvicorn on a free port, SQLite, the real knowledge.

Behind it listens the stand-in of Rasa; before it stands an aiohttp client that holds every
exchange against the API's own description.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

import aiohttp
import uvicorn
from argon2 import PasswordHasher
from starlette.applications import Starlette

from bot.assembly import Services, assemble
from bot.clock import now
from bot.gateway.app import create_app
from bot.gateway.assistant_client import PATIENCE, AssistantClient
from bot.gateway.context import Gateway
from bot.gateway.live import News
from bot.knowledge import store as knowledge_store
from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Knowledge
from bot.launch import GatewayServer
from bot.serve import make_gateway
from bot.settings import Settings
from tests.support.api_contract import Contract
from tests.support.patience import until
from tests.support.rasa_stand_in import SECRET, RasaStandIn
from tests.support.sqlite import new_engine

_QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
"""Argon2 as in earnest, but without the work that keeps guessers busy."""


@lru_cache(maxsize=1)
def load_once(folder: Path) -> Knowledge:
    """The real knowledge, read from disk once for all tests."""
    return load_knowledge(folder)


class PromptServer(GatewayServer):
    """Stops at once; uvicorn itself looks ten times a second whether it should."""

    def __init__(self, config: uvicorn.Config, news: News) -> None:
        super().__init__(config, news)
        self._stopping = asyncio.Event()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal, which uvicorn would pass on to this very process afterwards."""
        super().handle_exit(sig, frame)
        self._captured_signals.clear()
        self._stopping.set()

    def stop(self) -> None:
        """Stop without a signal."""
        self.should_exit = True
        self._stopping.set()

    async def main_loop(self) -> None:
        """Serve until told to stop."""
        await self.on_tick(0)
        await self._stopping.wait()


class Listener(Protocol):
    """Whatever speaks the protocol of the assistant at an address."""

    @property
    def url(self) -> str:
        """Without a slash at the end."""


@dataclass(frozen=True)
class Answer:
    """A response that was read whole."""

    status: int
    headers: Any
    text: str

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.text)


@dataclass
class RunningGateway:
    """A gateway that listens, with the client of whoever calls it.

    `rasa` is what stands behind it: the stand-in, or a real process.
    """

    url: str
    app: Starlette
    gateway: Gateway
    rasa: Any
    session: aiohttp.ClientSession
    contract: Contract
    server: PromptServer

    @property
    def services(self) -> Services:
        """The use cases behind it."""
        return self.gateway.services

    async def call(
        self, method: str, path: str, *, token: str | None = None, **options: Any
    ) -> Answer:
        """One request. `json`, `data`, `headers` and the like as aiohttp knows them."""
        headers = dict(options.pop("headers", {}))
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        options.setdefault("allow_redirects", False)
        async with self.session.request(
            method, self.url + path, headers=headers, **options
        ) as response:
            answer = Answer(response.status, response.headers, await response.text())
        sent = options.get("json")
        self.contract.check(method, path, sent, answer.status, answer.headers, answer.text)
        return answer

    async def settled(self) -> None:
        """Wait until all background work is done. Raises what went wrong in it."""
        await asyncio.gather(*self.gateway.tasks)


@contextlib.asynccontextmanager
async def running_gateway(
    folder: Path, clock: Callable[[], datetime] = now, patience: float = PATIENCE
) -> AsyncIterator[RunningGateway]:
    """A gateway on a fresh database in this folder."""
    new_engine(folder).dispose()
    rasa = RasaStandIn()
    await rasa.start()
    try:
        async with gateway_on(folder, rasa, clock, patience) as running:
            yield running
    finally:
        await rasa.stop()


@contextlib.asynccontextmanager
async def gateway_on(
    folder: Path,
    rasa: Listener,
    clock: Callable[[], datetime] = now,
    patience: float = PATIENCE,
) -> AsyncIterator[RunningGateway]:
    """A gateway on the database that is in this folder."""
    services = assemble(Settings.from_environment({"LOKET_DATA_DIR": str(folder)}), clock)
    gateway = make_gateway(services, AssistantClient(rasa.url, SECRET, patience))
    gateway.accounts = replace(gateway.accounts, hasher=_QUICK)
    app = create_app(gateway)
    contract = Contract(app.state.openapi)
    async with _served(app, gateway) as (server, url), aiohttp.ClientSession() as session:
        yield RunningGateway(url, app, gateway, rasa, session, contract, server)


@contextlib.asynccontextmanager
async def _served(app: Starlette, gateway: Gateway) -> AsyncIterator[tuple[PromptServer, str]]:
    # Named as TCP, so that asyncio sends at once: else each answer on a connection that is used
    # again waits 40 ms for the client to acknowledge its headers.
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    # As `bot.launch.run_gateway` configures it.
    config = uvicorn.Config(
        app,
        ws="none",
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=2,
        server_header=False,
    )
    server = PromptServer(config, gateway.news)
    # The socket takes calls already; they are answered as soon as the server is ready.
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield server, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        gateway.news.close()
        await until(lambda: not server.server_state.connections)
        server.stop()
        await serving


def share_knowledge(monkeypatch: Any) -> None:
    """Let every gateway of a test use the knowledge that was read already."""
    monkeypatch.setattr(knowledge_store, "load_knowledge", load_once)
