"""A flood from one place is stopped; nobody else notices."""

from __future__ import annotations

import asyncio
import itertools
from contextlib import AsyncExitStack

import pytest
from starlette.requests import Request

from bot.gateway import limits
from bot.gateway.limits import AtOnce, Rate, address_of
from bot.gateway.problems import Problem
from tests.support.citizen import Citizen
from tests.support.gateway import RunningGateway
from tests.support.patience import until


class _Time:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_so_many_in_so_many_seconds_and_no_more() -> None:
    time = _Time()
    rate = Rate(2, 60, time)
    rate.count("a")
    time.now += 30
    rate.count("a")
    with pytest.raises(Problem) as refused:
        rate.count("a")
    assert (refused.value.status, refused.value.headers["Retry-After"]) == (429, "30")
    time.now += 30
    rate.count("a")


def test_a_refused_try_does_not_make_the_wait_longer() -> None:
    time = _Time()
    rate = Rate(1, 60, time)
    rate.count("a")
    for _ in range(50):
        time.now += 1
        with pytest.raises(Problem):
            rate.count("a")
    time.now += 10
    rate.count("a")


def test_names_are_counted_apart_and_can_be_forgotten() -> None:
    rate = Rate(1, 60)
    rate.count("a")
    rate.count("b")
    rate.forget("a")
    rate.count("a")


def test_a_flood_of_names_takes_a_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST_NAMES", 100)
    rate = Rate(1, 60)
    for number in range(1000):
        rate.count(str(number))
    assert len(rate._times) == 100
    with pytest.raises(Problem):
        rate.count("999")


def test_so_many_at_the_same_time_and_no_more() -> None:
    at_once = AtOnce(each=2, together=3)
    with at_once.one_more("a"), at_once.one_more("a"):
        with pytest.raises(Problem), at_once.one_more("a"):
            pass
        with at_once.one_more("b"), pytest.raises(Problem), at_once.one_more("c"):
            pass
        with at_once.one_more("b"):
            pass
    assert len(at_once) == 0


@pytest.mark.parametrize(
    ("host", "counts_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("", ""),
    ],
)
def test_a_household_on_ipv6_is_one_visitor(host: str, counts_as: str) -> None:
    assert address_of(Request({"type": "http", "client": (host, 1)})) == counts_as


async def test_one_address_cannot_start_without_end(
    running: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.gateway.limits.starts, "_maximum", 3)
    statuses = [(await _start(running, "192.0.2.1")) for _ in range(5)]
    assert statuses == [201, 201, 201, 429, 429]
    assert await _start(running, "192.0.2.2") == 201


async def test_a_refused_start_says_how_long_to_wait(
    running: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.gateway.limits.starts, "_maximum", 1)
    await running.call("POST", "/api/v1/gesprekken")
    answer = await running.call("POST", "/api/v1/gesprekken")
    assert 1 <= int(answer.headers["Retry-After"]) <= limits.STARTS_SECONDS
    assert "Wacht even" in answer.json["detail"]


async def test_a_town_hall_behind_one_address_has_room(running: RunningGateway) -> None:
    assert limits.STARTS >= 100
    statuses = {(await running.call("POST", "/api/v1/gesprekken")).status for _ in range(30)}
    assert statuses == {201}


async def test_a_conversation_has_few_messages_under_way_and_refuses_the_rest(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.3
    numbers = itertools.count()

    async def flood() -> int:
        body = {"sleutel": f"v{next(numbers)}", "tekst": "Ik ga verhuizen."}
        return (await citizen.call("POST", "/berichten", json=body)).status

    statuses = await asyncio.gather(*(flood() for _ in range(limits.TURNS_AT_ONCE + 3)))
    assert statuses.count(201) == limits.TURNS_AT_ONCE
    assert statuses.count(429) == 3
    asked = [item for item in await citizen.messages() if item["van"] == "inwoner"]
    assert len(asked) == limits.TURNS_AT_ONCE, "what was refused was not stored"


async def test_a_flood_in_one_conversation_leaves_another_alone(
    running: RunningGateway, citizen: Citizen
) -> None:
    other = await Citizen.start(running)
    running.rasa.seconds = 0.2
    for _ in range(limits.TURNS_AT_ONCE):
        await citizen.send(tekst="Ik ga verhuizen.", wait=False)
    assert (await other.send(tekst="Ik ga verhuizen.")).status == 201


async def test_room_comes_back_when_messages_were_answered(
    running: RunningGateway, citizen: Citizen
) -> None:
    for _ in range(limits.TURNS_AT_ONCE * 2):
        await citizen.say("Ik ga verhuizen.")
    await until(lambda: len(running.gateway.limits.turns) == 0)


async def test_a_conversation_has_few_streams_open(
    running: RunningGateway, citizen: Citizen
) -> None:
    async with AsyncExitStack() as opened:
        for _ in range(limits.STREAMS_AT_ONCE):
            await opened.enter_async_context(citizen.stream())
        answer = await citizen.call("GET", "/stroom")
        assert answer.status == 429
        other = await Citizen.start(running)
        async with other.stream() as events:
            await events.next("gesprek")
    await until(lambda: len(running.gateway.limits.streams) == 0)
    async with citizen.stream() as events:
        await events.next("gesprek")


async def _start(running: RunningGateway, address: str) -> int:
    # Uvicorn believes this header of a proxy on the same machine.
    headers = {"X-Forwarded-For": address}
    return (await running.call("POST", "/api/v1/gesprekken", headers=headers)).status
