"""The same message sent again does nothing twice, however and whenever it comes."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.support.citizen import Citizen
from tests.support.gateway import RunningGateway, gateway_on

AGAIN = {"sleutel": "mijn-sleutel", "tekst": "Ik ga verhuizen."}


async def test_the_same_key_gives_the_same_result(
    running: RunningGateway, citizen: Citizen
) -> None:
    first, second = [
        (await citizen.call("POST", "/berichten?wacht=true", json=AGAIN)).json for _ in range(2)
    ]
    assert first == second
    assert len(running.rasa.turns) == 1
    assert len(await citizen.messages()) == 3


async def test_the_same_key_at_the_same_moment_is_one_message_with_one_answer(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.1
    answers = await asyncio.gather(
        *(citizen.call("POST", "/berichten?wacht=true", json=AGAIN) for _ in range(5))
    )
    assert [item.status for item in answers] == [201] * 5
    assert len({item.text for item in answers}) == 1
    assert len(running.rasa.turns) == 1
    assert len(await citizen.messages()) == 3


async def test_who_did_not_wait_may_ask_again_and_wait(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.1
    await citizen.call("POST", "/berichten", json=AGAIN)
    sent = (await citizen.call("POST", "/berichten?wacht=true", json=AGAIN)).json
    assert len(sent["antwoorden"]) == 1
    assert len(running.rasa.turns) == 1


async def test_a_sender_who_hangs_up_finds_the_answer_on_coming_back(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.3
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(
            citizen.call("POST", "/berichten?wacht=true", json=AGAIN), timeout=0.15
        )
    sent = (await citizen.call("POST", "/berichten?wacht=true", json=AGAIN)).json
    assert len(sent["antwoorden"]) == 1
    assert len(running.rasa.turns) == 1


async def test_the_same_key_in_another_conversation_is_another_message(
    running: RunningGateway, citizen: Citizen
) -> None:
    other = await Citizen.start(running)
    for somebody in (citizen, other):
        await somebody.call("POST", "/berichten?wacht=true", json=AGAIN)
    assert len(running.rasa.turns) == 2


async def test_a_button_pressed_twice_counts_once(
    running: RunningGateway, citizen: Citizen
) -> None:
    pressed = {"sleutel": "knop-1", "knop": "opnieuw-beginnen"}
    first, second = [
        (await citizen.call("POST", "/berichten?wacht=true", json=pressed)).json for _ in range(2)
    ]
    assert first == second
    conversation = running.services.stores.conversations.get(citizen.id)
    assert conversation is not None
    assert conversation.round == 2


async def test_messages_of_one_conversation_are_answered_one_at_a_time_in_order(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.05
    for text in ("een", "twee", "drie"):
        await citizen.send(tekst=text, wait=False)
    await running.settled()
    assert [turn.text for turn in running.rasa.turns] == ["een", "twee", "drie"]


async def test_what_was_not_answered_before_a_stop_is_answered_after_the_start(
    tmp_path: Path, running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 5
    sent = (await citizen.send(tekst="Ik ga verhuizen.", wait=False)).json
    await running.gateway.finish(0.05)
    running.rasa.seconds = 0
    async with gateway_on(tmp_path, running.rasa) as restarted:
        again = Citizen(restarted, citizen.id, citizen.token, citizen.opening)
        async with again.stream(after=sent["bericht"]["id"]) as events:
            assert (await events.next("bericht")).json["antwoordOp"] == sent["bericht"]["id"]
