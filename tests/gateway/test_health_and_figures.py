"""`/gezondheid` and `/metrics`, for whoever keeps the service running."""

from __future__ import annotations

import pytest

from tests.support.citizen import CONTACT, Citizen, open_ticket
from tests.support.gateway import RunningGateway


async def test_all_is_well(running: RunningGateway) -> None:
    answer = await running.call("GET", "/gezondheid")
    assert answer.status == 200
    assert answer.json == {
        "gateway": "gereed",
        "database": "gereed",
        "assistent": "gereed",
        "inhoud": "gereed",
    }


async def test_a_dead_assistant_makes_the_service_unhealthy(running: RunningGateway) -> None:
    await running.rasa.stop()
    answer = await running.call("GET", "/gezondheid")
    assert answer.status == 503
    assert answer.json["assistent"] == "niet bereikbaar"
    assert answer.json["database"] == "gereed"


async def test_an_assistant_without_a_model_is_not_ready(running: RunningGateway) -> None:
    running.rasa.is_ready = False
    assert (await running.call("GET", "/gezondheid")).status == 503


async def test_a_lost_database_makes_the_service_unhealthy(running: RunningGateway) -> None:
    folder = running.services.settings.data_dir
    for file in folder.glob("loket.db*"):
        file.unlink()
    running.services.stores.conversations._engine.dispose()
    answer = await running.call("GET", "/gezondheid")
    assert answer.status == 503
    assert answer.json["database"] == "niet bereikbaar"


async def test_messages_are_counted_per_channel_once(
    running: RunningGateway, citizen: Citizen
) -> None:
    again = {"sleutel": "s", "tekst": "Ik ga verhuizen."}
    for _ in range(3):
        await citizen.call("POST", "/berichten?wacht=true", json=again)
    figures = (await running.call("GET", "/metrics")).text
    assert 'loket_berichten_total{kanaal="web"} 1.0' in figures
    assert "loket_antwoord_seconden_count 1.0" in figures


@pytest.mark.usefixtures("dialogue")
async def test_no_figure_is_about_a_person(running: RunningGateway, citizen: Citizen) -> None:
    number = await open_ticket(citizen)
    figures = (await running.call("GET", "/metrics")).text
    for personal in (*CONTACT.values(), citizen.id, citizen.token, number, "verpleeghuis"):
        assert personal not in figures
