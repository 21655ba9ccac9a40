"""`duidingen`: how a message is read and decided, for staff, without a trace."""

from __future__ import annotations

from typing import Any

import pytest

from bot.gateway.assistant_client import AssistantClient
from tests.support.gateway import Answer, RunningGateway
from tests.support.rasa_stand_in import SECRET
from tests.support.sqlite import row_counts

PATH = "/api/v1/duidingen"


@pytest.fixture
def ask(running: RunningGateway, staff_token: str, dialogue: None) -> Any:
    async def asked(**body: Any) -> Answer:
        return await running.call("POST", PATH, json=body, token=staff_token)

    return asked


async def test_a_question_is_read_decided_and_answered(ask: Any) -> None:
    found = (await ask(tekst="Mijn man ging naar een verpleeghuis.", gemeente="gm0363")).json
    assert found["besluit"] == "handoff"
    assert found["levensgebeurtenissen"][0]["id"] == "partner_naar_verpleeghuis"
    assert found["levensgebeurtenissen"][0]["score"] == 0.95
    assert found["redenen"][0]["code"] == "LIFE_EVENT_OFFER"
    assert {"id": "cak", "rol": "betrokken"} in found["organisaties"]
    assert [item["soort"] for item in found["antwoord"]][-1] == "aanbod_medewerker"


async def test_a_crisis_is_a_crisis_with_its_fragment(ask: Any) -> None:
    found = (await ask(tekst="Ik wil dood.")).json
    assert found["besluit"] == "crisis"
    assert found["signalen"] == [{"id": "C2", "fragment": "woorden"}]
    (block,) = found["antwoord"]
    assert {"113"} <= {number for line in block["lijnen"] for number in line["telefoons"]}


async def test_nothing_is_stored(running: RunningGateway, ask: Any) -> None:
    file = running.services.settings.data_dir / "loket.db"
    before = row_counts(file)
    await ask(tekst="Mijn man ging naar een verpleeghuis.")
    assert row_counts(file) == before


async def test_personal_data_never_reaches_the_assistant(running: RunningGateway, ask: Any) -> None:
    answer = await ask(tekst="Mijn BSN is 123456782 en ik wil een mens.")
    assert running.rasa.read == ["Mijn BSN is [bsn] en ik wil een mens."]
    assert "123456782" not in answer.text


async def test_a_long_text_is_cut(running: RunningGateway, ask: Any) -> None:
    assert (await ask(tekst="woord " * 5000)).status == 200
    assert len(running.rasa.read[0]) <= 1000


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"tekst": ""},
        {"tekst": "  "},
        {"tekst": 1},
        {"tekst": "hallo", "gemeente": []},
        {"tekst": "hallo", "gemeente": "gm9999"},
        {"tekst": "hallo", "taal": "nl"},
    ],
)
async def test_a_wrong_question_is_refused(
    running: RunningGateway, ask: Any, body: dict[str, Any]
) -> None:
    assert (await ask(**body)).status == 400
    assert running.rasa.read == []


@pytest.mark.parametrize("body", ["null", "[]", "{}", "geen json", '{"text": "x", "act": 1}'])
async def test_an_assistant_that_speaks_nonsense_is_not_reachable(
    running: RunningGateway, ask: Any, body: str
) -> None:
    running.rasa.body = body
    assert (await ask(tekst="hallo")).status == 503


async def test_a_dead_or_slow_assistant_is_not_reachable(running: RunningGateway, ask: Any) -> None:
    running.gateway.assistant = AssistantClient(running.rasa.url, SECRET, patience=0.3)
    running.rasa.seconds = 5
    assert (await ask(tekst="hallo")).status == 503
    await running.rasa.stop()
    assert (await ask(tekst="hallo")).status == 503
