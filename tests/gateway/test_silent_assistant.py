"""When the assistant is dead, slow, empty or speaks nonsense: a sentence, a number, a person."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from tests.support.citizen import CONTACT, NURSING_HOME, Citizen, kinds, texts
from tests.support.gateway import RunningGateway, running_gateway, share_knowledge
from tests.support.rasa_stand_in import ANSWER

NONSENSE = ["", "niet af {", "null", "{}", "[1]", '[{"text": "x"}]', '["tekst"]', "<html></html>"]


def _falls_back(sent: dict[str, object]) -> None:
    said = texts(sent)
    assert "Dat ligt niet aan u" in said
    assert "14 020" in said, "the telephone number of Amsterdam"
    assert kinds(sent)[-1] == "aanbod_medewerker"


async def test_a_dead_assistant(running: RunningGateway, citizen: Citizen) -> None:
    await running.rasa.stop()
    sent = await citizen.say("Ik ga verhuizen.")
    _falls_back(sent)
    assert sent["bericht"]["tekst"] == "Ik ga verhuizen.", "the message is kept"


async def test_a_slow_assistant(impatient: RunningGateway) -> None:
    citizen = await Citizen.start(impatient, gemeente="gm0363")
    impatient.rasa.seconds = 5
    started = time.perf_counter()
    _falls_back(await citizen.say("Ik ga verhuizen."))
    assert time.perf_counter() - started < 2


async def test_an_assistant_that_says_nothing(running: RunningGateway, citizen: Citizen) -> None:
    running.rasa.says_nothing()
    _falls_back(await citizen.say("Ik ga verhuizen."))


@pytest.mark.parametrize("status", [403, 404, 500, 503])
async def test_an_assistant_that_refuses(
    running: RunningGateway, citizen: Citizen, status: int
) -> None:
    running.rasa.status = status
    _falls_back(await citizen.say("Ik ga verhuizen."))


@pytest.mark.parametrize("body", NONSENSE)
async def test_an_assistant_that_speaks_nonsense(
    running: RunningGateway, citizen: Citizen, body: str
) -> None:
    running.rasa.body = body
    _falls_back(await citizen.say("Ik ga verhuizen."))


async def test_every_silence_is_counted(running: RunningGateway, citizen: Citizen) -> None:
    running.rasa.says_nothing()
    for _ in range(2):
        await citizen.say("Ik ga verhuizen.")
    assert b"loket_storingen_total 2.0" in running.gateway.metrics.exposition()


async def test_the_assistant_is_asked_again_as_soon_as_it_is_back(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.status = 500
    _falls_back(await citizen.say("Ik ga verhuizen."))
    running.rasa.status = 200
    assert texts(await citizen.say("Ik ga verhuizen.")) == ANSWER


async def test_the_failed_answer_stays_the_answer_to_that_message(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.status = 500
    again = {"sleutel": "s", "tekst": "Ik ga verhuizen."}
    first = await citizen.call("POST", "/berichten?wacht=true", json=again)
    running.rasa.status = 200
    assert (await citizen.call("POST", "/berichten?wacht=true", json=again)).text == first.text


async def test_a_person_can_be_reached_while_the_assistant_is_dead(
    running: RunningGateway, citizen: Citizen
) -> None:
    await running.rasa.stop()
    await citizen.say(NURSING_HOME)
    await citizen.press("Ja, graag")
    await citizen.fill_in("contact", **CONTACT)
    sent = await citizen.press("Ja, dit klopt")
    ticket = sent["gesprek"]["contactverzoek"]
    assert ticket["status"] == "nieuw"
    assert ticket["nummer"] in texts(sent)
    assert sent["gesprek"]["status"] == "wacht_op_medewerker"


async def test_one_slow_conversation_does_not_hold_up_another(
    running: RunningGateway, citizen: Citizen
) -> None:
    other = await Citizen.start(running)
    running.rasa.seconds = 60
    await asyncio.gather(citizen.say("een"), other.say("twee"))
    assert running.rasa.most_at_once == 2


@pytest.mark.slow
async def test_in_earnest_a_citizen_waits_eight_seconds_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share_knowledge(monkeypatch)
    async with running_gateway(tmp_path) as running:
        running.rasa.seconds = 60
        citizen = await Citizen.start(running, gemeente="gm0363")
        started = time.perf_counter()
        _falls_back(await citizen.say("Ik ga verhuizen."))
        assert 7 < time.perf_counter() - started < 9
