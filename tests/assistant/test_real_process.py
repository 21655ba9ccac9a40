"""The real Rasa process behind the real gateway: its door, and what it remembers and forgets."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.conversations.assistant import Turn
from bot.conversations.wire import HEALTH_PATH, READING_PATH, SECRET_HEADER, TURN_PATH
from bot.gateway.assistant_client import AssistantClient
from bot.launch import free_port, train_if_needed
from bot.settings import ROOT, Settings
from tests.support.citizen import CONTACT, Citizen, open_ticket
from tests.support.gateway import RunningGateway, gateway_on
from tests.support.rasa_stand_in import SECRET
from tests.support.sqlite import new_engine

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

BSN, IBAN = "123456782", "NL91ABNA0417164300"


@dataclass(frozen=True)
class RasaProcess:
    """A process that listens. `log` is what it wrote."""

    url: str
    folder: Path
    log: Path


@pytest.fixture(scope="module")
def rasa(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RasaProcess]:
    settings = Settings.from_environment({})
    train_if_needed(settings, print)
    folder = tmp_path_factory.mktemp("rasa")
    new_engine(folder).dispose()
    (folder / "models").symlink_to(settings.models_dir)
    port, log = free_port(), folder / "log"
    own = {"LOKET_DATA_DIR": str(folder), "LOKET_ASSISTANT_SECRET": SECRET, "DATABASE_URL": ""}
    with log.open("w") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.assistant.server", str(port), str(os.getpid())],
            cwd=ROOT,
            env={**os.environ, **own},
            stderr=written,
            stdout=written,
        )
        try:
            asyncio.run(_ready(f"http://127.0.0.1:{port}"))
            yield RasaProcess(f"http://127.0.0.1:{port}", folder, log)
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture
async def running(rasa: RasaProcess) -> AsyncIterator[RunningGateway]:
    async with gateway_on(rasa.folder, rasa) as running:
        yield running


@pytest.mark.parametrize("secret", [None, "", "verzonnen"])
async def test_nobody_but_the_gateway_comes_in(rasa: RasaProcess, secret: str | None) -> None:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with aiohttp.ClientSession(rasa.url, headers=headers) as session:
        for method, path in (("GET", HEALTH_PATH), ("POST", TURN_PATH), ("POST", READING_PATH)):
            async with session.request(method, path, json={}) as answer:
                assert answer.status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/status",
        "/domain",
        "/conversations/x/tracker",
        "/model/parse",
        "/webhooks/rest/webhook",
        "/webhooks/socketio/",
    ],
)
async def test_rasas_own_doors_are_shut(rasa: RasaProcess, path: str) -> None:
    async with aiohttp.ClientSession(rasa.url, headers={SECRET_HEADER: SECRET}) as session:
        for method in ("GET", "POST", "PUT"):
            async with session.request(method, path, json={"text": "x"}) as answer:
                assert answer.status in (404, 405)


def test_it_listens_to_this_machine_alone(rasa: RasaProcess) -> None:
    port = int(rasa.url.rpartition(":")[2])
    listening = "".join(file.read_text() for file in Path("/proc/net").glob("tcp*"))
    addresses = re.findall(rf"([0-9A-F]{{8,32}}):{port:04X} [0-9A-F]+:0000 0A", listening)
    assert addresses == ["0100007F"]


async def test_a_message_is_read(rasa: RasaProcess) -> None:
    async with _client(rasa) as client:
        reading = await client.read("mijn man is naar een verpleeghuis verhuisd")
    assert reading.life_events[0].id == "partner_naar_verpleeghuis"


async def test_a_turn_is_answered_with_blocks(rasa: RasaProcess) -> None:
    async with _client(rasa) as client:
        bubbles = await client.reply(Turn("1" * 32, 1, "ik wil dood", "web"))
    assert bubbles[0].kind.value == "crisis"


async def test_a_whole_handoff_over_the_real_thing(running: RunningGateway) -> None:
    citizen = await Citizen.start(running, gemeente="gm0363")
    number = await open_ticket(citizen)
    assert running.services.handling.case(number).telephone == CONTACT["telefoon"]


async def test_what_is_personal_is_in_neither_memory_nor_log(
    rasa: RasaProcess, running: RunningGateway
) -> None:
    citizen = await Citizen.start(running)
    await citizen.say(f"Mijn BSN is {BSN}, mijn rekening {IBAN} en mijn nummer 06 12345678.")
    await open_ticket(citizen)
    for file in rasa.folder.glob("tracker.db*"):
        stored = file.read_bytes()
        for personal in (BSN, IBAN, *CONTACT.values()):
            assert personal.encode() not in stored, file.name
    log = rasa.log.read_text()
    for personal in (BSN, IBAN, "12345678", "verpleeghuis", citizen.id):
        assert personal not in log


async def test_erasing_empties_its_memory_too(rasa: RasaProcess, running: RunningGateway) -> None:
    citizen = await Citizen.start(running)
    await citizen.say("Ik ga verhuizen.")
    assert _events(rasa, citizen.id) > 0
    await citizen.call("DELETE")
    assert _events(rasa, citizen.id) == 0


async def test_many_conversations_at_once_are_all_answered(running: RunningGateway) -> None:
    citizens = [await Citizen.start(running) for _ in range(8)]
    sent = await asyncio.gather(*(citizen.say("Ik ga verhuizen.") for citizen in citizens))
    assert all(item["antwoorden"] for item in sent)


@contextlib.asynccontextmanager
async def _client(rasa: RasaProcess) -> AsyncIterator[AssistantClient]:
    client = AssistantClient(rasa.url, SECRET)
    yield client
    await client.close()


async def _ready(url: str) -> None:
    client = AssistantClient(url, SECRET)
    for _ in range(600):
        if await client.is_ready():
            break
        await asyncio.sleep(0.2)
    else:
        raise AssertionError("the assistant did not get ready")
    await client.close()


def _events(rasa: RasaProcess, conversation_id: str) -> int:
    with contextlib.closing(sqlite3.connect(rasa.folder / "tracker.db")) as connection:
        query = "SELECT count(*) FROM events WHERE sender_id LIKE ?"
        return int(connection.execute(query, (f"{conversation_id}.%",)).fetchone()[0])
