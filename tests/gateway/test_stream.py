"""The stream of a conversation: everything once, in order, from where the reader left off."""

from __future__ import annotations

import signal

import pytest

from bot.gateway import live
from tests.support.citizen import Citizen, open_ticket
from tests.support.gateway import RunningGateway
from tests.support.patience import until
from tests.support.rasa_stand_in import ANSWER


async def test_the_stream_tells_what_was_said_and_how_it_stands(
    running: RunningGateway, citizen: Citizen
) -> None:
    await citizen.say("Ik ga verhuizen.")
    async with citizen.stream() as events:
        for text in ("automatische assistent", "Ik ga verhuizen.", ANSWER):
            event = await events.next()
            running.contract.check_schema("Bericht", event.json)
            assert event.name == "bericht"
            assert text in event.json["tekst"]
            assert event.id == str(event.json["id"])
        state = await events.next()
        assert state.name == "gesprek"
        running.contract.check_schema("Gesprek", state.json)


async def test_a_new_message_comes_on_the_open_stream(citizen: Citizen) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        await citizen.send(tekst="Ik ga verhuizen.", wait=False)
        said = [(await events.next("bericht", 1.0)).json["tekst"] for _ in range(2)]
    assert said == ["Ik ga verhuizen.", ANSWER]


async def test_a_reader_who_comes_back_gets_only_what_is_new(citizen: Citizen) -> None:
    first = await citizen.say("een")
    await citizen.say("twee")
    async with citizen.stream(after=first["antwoorden"][-1]["id"]) as events:
        assert (await events.next()).json["tekst"] == "twee"
        assert (await events.next()).json["tekst"] == ANSWER
        assert (await events.next()).name == "gesprek"


@pytest.mark.parametrize("last", ["x", "-1", "1e3", "9" * 40, "٣"])
async def test_a_strange_last_event_id_is_refused(citizen: Citizen, last: str) -> None:
    headers = {"Last-Event-ID": last} if last.isascii() else {}
    rest = "/stroom" if headers else f"/stroom?na={last}"
    assert (await citizen.call("GET", rest, headers=headers)).status == 400


async def test_the_state_comes_again_only_when_it_changed(
    running: RunningGateway, citizen: Citizen
) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        await citizen.say("een")
        running.services.stores.conversations.delete(citizen.id)
        running.gateway.news.publish(citizen.id)
        names = [event.name for event in await events.rest()]
    assert names == ["bericht", "bericht", "einde"]


@pytest.mark.usefixtures("dialogue")
async def test_a_ticket_shows_on_the_stream_as_it_grows(citizen: Citizen) -> None:
    async with citizen.stream() as events:
        assert (await events.next("gesprek")).json["contactverzoek"] is None
        number = await open_ticket(citizen)
        states = [(await events.next("gesprek")).json["contactverzoek"]]
        while states[-1]["nummer"] is None:
            states.append((await events.next("gesprek")).json["contactverzoek"])
    assert states[0]["status"] == "concept"
    assert (states[-1]["nummer"], states[-1]["status"]) == (number, "nieuw")


async def test_the_stream_ends_when_the_conversation_is_erased(citizen: Citizen) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        await citizen.call("DELETE")
        assert [event.name for event in await events.rest(1.0)] == ["einde"]


async def test_open_streams_end_when_the_gateway_stops(
    running: RunningGateway, citizen: Citizen
) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        running.server.handle_exit(signal.SIGTERM, None)
        assert await events.rest(1.0) == []


async def test_a_quiet_stream_gives_signs_of_life(
    citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT", 0.02)
    monkeypatch.setattr(live, "LONGEST", 0.3)
    async with citizen.stream() as events:
        await events.rest()
    assert events.comments >= 3


async def test_a_stream_does_not_last_for_ever(
    citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT", 0.05)
    monkeypatch.setattr(live, "LONGEST", 0.1)
    async with citizen.stream() as events:
        assert (await events.rest(1.0))[-1].name == "gesprek"


async def test_a_reader_who_left_leaves_nothing_behind(
    running: RunningGateway, citizen: Citizen
) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        assert b"loket_stromen 1.0" in running.gateway.metrics.exposition()
        events.response.close()
    await until(lambda: b"loket_stromen 0.0" in running.gateway.metrics.exposition())
    await until(lambda: not running.gateway.news.has_listeners(citizen.id))


async def test_a_question_for_the_headers_alone_opens_no_stream(
    running: RunningGateway, citizen: Citizen
) -> None:
    answer = await citizen.call("HEAD", "/stroom", timeout=2)
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    assert len(running.gateway.limits.streams) == 0
