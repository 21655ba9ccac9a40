"""The trained assistant, loaded once for all stories, on a throw-away database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from bot.evaluation.dialogues import Player
from bot.evaluation.engine import throw_away
from bot.launch import train_if_needed
from bot.settings import Settings


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="session")
def player(loop: asyncio.AbstractEventLoop) -> Iterator[Player]:
    settings = Settings.from_environment({})
    train_if_needed(settings, print)
    with pytest.MonkeyPatch.context() as environment, throw_away(settings) as services:
        # Set first, so that what the player puts there is taken back afterwards.
        environment.setenv("DATABASE_URL", "")
        environment.setenv("LOKET_TRACKER_URL", "")
        yield loop.run_until_complete(Player.on(services))
