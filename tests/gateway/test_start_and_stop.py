"""What happens when the gateway starts and stops, besides serving."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest

from bot.gateway import app
from tests.support.citizen import Citizen
from tests.support.clock import HandClock
from tests.support.gateway import RunningGateway, running_gateway, share_knowledge
from tests.support.patience import until


async def test_what_has_passed_its_end_date_is_erased_while_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share_knowledge(monkeypatch)
    monkeypatch.setattr(app, "ERASE_EVERY", 0.05)
    clock = HandClock()
    async with running_gateway(tmp_path, clock) as running:
        citizen = await Citizen.start(running)
        await citizen.say("Ik ga verhuizen.")
        clock.move(days=30, hours=1)
        store = running.services.stores.conversations
        await until(lambda: store.get(citizen.id) is None)
        assert (await citizen.call("GET")).status == 404


async def test_one_bad_hour_does_not_end_all_erasing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    share_knowledge(monkeypatch)
    monkeypatch.setattr(app, "ERASE_EVERY", 0.05)
    caplog.set_level(logging.INFO)
    async with running_gateway(tmp_path) as running:
        store = running.services.stores.tickets
        whole = store.delete_expired

        def breaks(*_: object) -> int:
            raise OSError("the disk is full")

        monkeypatch.setattr(store, "delete_expired", breaks)
        await until(lambda: "erasing_failed" in caplog.text)
        monkeypatch.setattr(store, "delete_expired", whole)
        caplog.clear()
        await until(lambda: "erased" in caplog.text)


async def test_an_answer_under_way_is_finished_before_the_gateway_stops(
    tmp_path: Path, running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.2
    await citizen.send(tekst="Ik ga verhuizen.", wait=False)
    running.server.stop()
    await until(lambda: not running.gateway.tasks)
    said = running.services.stores.conversations.messages(citizen.id)
    assert len(said) == 3


async def test_an_answer_that_takes_too_long_does_not_keep_the_gateway(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 30
    await citizen.send(tekst="Ik ga verhuizen.", wait=False)
    started = time.perf_counter()
    running.server.stop()
    await until(lambda: not running.gateway.tasks, 4)
    assert time.perf_counter() - started < 3
