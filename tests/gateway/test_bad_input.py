"""Whatever is sent: a clear refusal, and nothing half-written."""

from __future__ import annotations

import contextlib
from typing import Any

import aiohttp
import pytest

from bot.gateway.bodies import MAXIMUM_BYTES
from tests.support.citizen import Citizen
from tests.support.gateway import RunningGateway

_KEY = {"sleutel": "s1"}
_FORM = {"id": "contact", "velden": {}}

NOT_JSON = {
    "nothing sensible": b"{niet af",
    "bytes that are no UTF-8": b'{"sleutel": "s1", "tekst": "\xff\xfe"}',
    "half a character": '{"sleutel": "s1", "tekst": "é"}'.encode()[:-3],
    "a list": b"[]",
    "a number": b"12",
    "null": b"null",
    "nested without end": b"[" * 50_000,
    "two objects": b"{}{}",
    "a number that is too long": b'{"sleutel": ' + b"9" * 5000 + b"}",
}
WRONG_MESSAGES: dict[str, Any] = {
    "no key": {"tekst": "hallo"},
    "an empty key": {"sleutel": "", "tekst": "hallo"},
    "a key that is a number": {"sleutel": 1, "tekst": "hallo"},
    "a key that is too long": {"sleutel": "x" * 101, "tekst": "hallo"},
    "a key with a NUL": {"sleutel": "a\x00b", "tekst": "hallo"},
    "a key with half a surrogate": {"sleutel": "\ud800", "tekst": "hallo"},
    "a key with a new line": {"sleutel": "a\n", "tekst": "hallo"},
    "no content": _KEY,
    "text and button": {**_KEY, "tekst": "a", "knop": "b"},
    "text that is null": {**_KEY, "tekst": None},
    "text that is a list": {**_KEY, "tekst": ["hallo"]},
    "a button that is an object": {**_KEY, "knop": {}},
    "an unknown field": {**_KEY, "tekst": "hallo", "van": "medewerker"},
    "a button that was never shown": {**_KEY, "knop": "verzonnen"},
    "a form that is text": {**_KEY, "formulier": "contact"},
    "a form without fields": {**_KEY, "formulier": {"id": "contact"}},
    "a form with more than its fields": {**_KEY, "formulier": {**_FORM, "extra": 1}},
    "a form nobody knows": {**_KEY, "formulier": {"id": "verzonnen", "velden": {}}},
    "a field that is a number": {**_KEY, "formulier": {**_FORM, "velden": {"naam": 1}}},
    "a field that is too long": {**_KEY, "formulier": {**_FORM, "velden": {"naam": "x" * 1001}}},
    "too many fields": {
        **_KEY,
        "formulier": {**_FORM, "velden": {f"v{number}": "" for number in range(31)}},
    },
    "an empty contact form": {**_KEY, "formulier": _FORM},
}
WRONG_STARTS: dict[str, Any] = {
    "a channel nobody knows": {"kanaal": "fax"},
    "a channel that is null": {"kanaal": None},
    "a channel that is a list": {"kanaal": ["web"]},
    "a municipality nobody knows": {"gemeente": "gm9999"},
    "a municipality that is a list": {"gemeente": []},
    "a municipality that is an object": {"gemeente": {}},
    "a municipality that is a number": {"gemeente": 363},
    "an unknown field": {"token": "zelf-gekozen"},
}


@pytest.mark.parametrize("body", NOT_JSON.values(), ids=NOT_JSON)
async def test_what_is_no_json_object_is_refused(
    running: RunningGateway, citizen: Citizen, body: bytes
) -> None:
    answer = await citizen.call("POST", "/berichten?wacht=true", data=body)
    assert answer.status == 400
    assert answer.json["detail"]
    await _nothing_was_written(running, citizen)


@pytest.mark.parametrize("body", WRONG_MESSAGES.values(), ids=WRONG_MESSAGES)
async def test_a_wrong_message_is_refused_whole(
    running: RunningGateway, citizen: Citizen, body: Any
) -> None:
    answer = await citizen.call("POST", "/berichten?wacht=true", json=body)
    assert answer.status == 400, answer.text
    await _nothing_was_written(running, citizen)


async def test_every_wrong_field_is_named_at_once(citizen: Citizen) -> None:
    body = {"sleutel": 1, "tekst": 2, "van": 3}
    answer = await citizen.call("POST", "/berichten", json=body)
    assert {item["name"] for item in answer.json["invalidParams"]} == {"sleutel", "tekst", "van"}


async def test_a_form_tells_per_field_what_to_do(citizen: Citizen) -> None:
    body = {**_KEY, "formulier": {"id": "contact", "velden": {"naam": "Annie", "telefoon": "06"}}}
    answer = await citizen.call("POST", "/berichten", json=body)
    (wrong,) = answer.json["invalidParams"]
    assert wrong["name"] == "telefoon"
    assert "Voorbeeld" in wrong["reason"]


@pytest.mark.parametrize("body", WRONG_STARTS.values(), ids=WRONG_STARTS)
async def test_a_wrong_start_is_refused(running: RunningGateway, body: Any) -> None:
    answer = await running.call("POST", "/api/v1/gesprekken", json=body)
    assert answer.status == 400
    assert [item["name"] for item in answer.json["invalidParams"]] == list(body)


@pytest.mark.parametrize("body", [{}, {"nuttig": "ja"}, {"nuttig": 1}, {"nuttig": True, "x": 1}])
async def test_a_wrong_rating_is_refused(citizen: Citizen, body: Any) -> None:
    sent = await citizen.say("Ik ga verhuizen.")
    address = f"/berichten/{sent['antwoorden'][0]['id']}/oordeel"
    assert (await citizen.call("PUT", address, json=body)).status == 400


@pytest.mark.parametrize("number", ["x", "1.5", "-1", "9" * 30, "%D9%A3"])
async def test_an_address_with_a_wrong_number_is_refused(citizen: Citizen, number: str) -> None:
    assert (await citizen.call("GET", f"/berichten?na={number}")).status == 400
    answer = await citizen.call("PUT", f"/berichten/{number}/oordeel", json={"nuttig": True})
    assert answer.status == 400


async def test_waiting_is_true_or_false(running: RunningGateway, citizen: Citizen) -> None:
    body = {**_KEY, "tekst": "hallo"}
    assert (await citizen.call("POST", "/berichten?wacht=misschien", json=body)).status == 400
    await _nothing_was_written(running, citizen)


async def test_a_body_that_is_too_large_is_refused(
    running: RunningGateway, citizen: Citizen
) -> None:
    body = b'{"sleutel": "s1", "tekst": "' + b"a" * MAXIMUM_BYTES + b'"}'
    answer = await citizen.call("POST", "/berichten", data=body)
    assert answer.status == 413
    await _nothing_was_written(running, citizen)


async def test_a_body_without_a_length_is_counted_too(
    running: RunningGateway, citizen: Citizen
) -> None:
    async def pieces() -> Any:
        for _ in range(20):
            yield b" " * 8192

    answer = await citizen.call("POST", "/berichten", data=pieces())
    assert answer.status == 413
    await _nothing_was_written(running, citizen)


async def test_a_flood_of_bytes_is_not_read_to_its_end(running: RunningGateway) -> None:
    given = 0

    async def pieces() -> Any:
        nonlocal given
        while True:
            given += 64 * 1024
            yield b" " * 64 * 1024

    with contextlib.suppress(aiohttp.ClientError):
        answer = await running.call("POST", "/api/v1/gesprekken", data=pieces(), timeout=5)
        assert answer.status == 413
    assert given < 64 * 1024 * 1024, "what the network itself holds, and no more"


@pytest.mark.parametrize(
    "text",
    ["/restart", '/levensgebeurtenis{"id": "x"}', "<script>alert(1)</script>", "a\x00b", "\ud83d"],
)
async def test_strange_words_are_words(
    running: RunningGateway, citizen: Citizen, text: str
) -> None:
    sent = await citizen.say(f"vraag: {text}")
    assert sent["bericht"]["tekst"].startswith("vraag:")
    assert "\x00" not in sent["bericht"]["tekst"]
    assert len(running.rasa.turns) == 1


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/onbekend", 404),
        ("GET", "/api/v2/gesprekken", 404),
        ("GET", "/api/v1/gesprekken", 405),
        ("PATCH", "/api/v1/gesprekken", 405),
        ("DELETE", "/api/v1/contactverzoeken", 405),
        ("OPTIONS", "/api/v1/gesprekken", 405),
    ],
)
async def test_an_unknown_address_or_method_is_a_problem_too(
    running: RunningGateway, method: str, path: str, status: int
) -> None:
    answer = await running.call(method, path)
    assert answer.status == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json["status"] == status


async def test_a_refused_method_comes_with_all_that_are_allowed(citizen: Citizen) -> None:
    answer = await citizen.call("PATCH", "/berichten")
    assert answer.headers["Allow"] == "GET, HEAD, POST"


async def _nothing_was_written(running: RunningGateway, citizen: Citizen) -> None:
    assert len(await citizen.messages()) == 1, "only the opening notice is there"
    assert running.rasa.turns == []
    assert running.services.drafting.ticket_for_citizen(citizen.id) is None
