"""What the gateway writes down about its work: enough to run it, nothing about anybody."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa

from bot.privacy.log import JsonFormatter, RedactingFilter
from tests.support.caseworker import Caseworker
from tests.support.citizen import CONTACT, Citizen, open_ticket
from tests.support.gateway import RunningGateway
from tests.support.patience import until

BSN = "123456782"
WORDS = "mijn zwager Hendrik heeft twee paarden"


class Log:
    """Every line of every logger, as the product writes it and as it was before masking."""

    def __init__(self) -> None:
        self._written, self._raw = io.StringIO(), io.StringIO()
        written = logging.StreamHandler(self._written)
        written.addFilter(RedactingFilter())
        written.setFormatter(JsonFormatter())
        self.handlers = [_Raw(self._raw), written]

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The lines as the product writes them."""
        return [json.loads(line) for line in self._written.getvalue().splitlines()]

    @property
    def everything(self) -> str:
        """All of it, also what the last safety net took out."""
        return self._written.getvalue() + self._raw.getvalue()

    def of(self, message: str) -> list[dict[str, Any]]:
        """The lines with this message."""
        return [line for line in self.lines if line["message"] == message]


class _Raw(logging.StreamHandler):  # type: ignore[type-arg]
    def format(self, record: logging.LogRecord) -> str:
        # The handlers of pytest and ours run in this order, so nothing was masked yet.
        return f"{record.getMessage()} {vars(record)} {super().format(record)}"


@pytest.fixture
def log() -> Iterator[Log]:
    log, root = Log(), logging.getLogger()
    before, handlers = root.level, root.handlers[:]
    root.setLevel(logging.DEBUG)
    root.handlers = log.handlers
    yield log
    root.setLevel(before)
    root.handlers = handlers


async def test_a_message_leaves_a_line_without_its_words(
    running: RunningGateway, citizen: Citizen, log: Log
) -> None:
    await citizen.say(f"{WORDS}, mijn BSN is {BSN}, bel 06 12345678")
    (line,) = log.of("answered")
    assert line["channel"] == "web"
    assert line["seconds"] >= 0
    assert line["level"] == "INFO"
    for personal in (WORDS, "Hendrik", BSN, "12345678", citizen.id, citizen.token):
        assert personal not in log.everything


@pytest.mark.usefixtures("dialogue")
async def test_a_whole_handoff_leaves_nothing_personal(
    running: RunningGateway, citizen: Citizen, caseworker: Caseworker, log: Log
) -> None:
    number = await open_ticket(citizen)
    await caseworker.post(f"/werkplek/{number}/oppakken")
    await caseworker.post(f"/werkplek/{number}/berichten", tekst=WORDS)
    await citizen.call("GET", "/afschrift")
    await citizen.call("DELETE")
    for personal in (*CONTACT.values(), "Annie", WORDS, citizen.id, citizen.token, number):
        assert personal not in log.everything


async def test_a_failing_assistant_is_told_without_what_was_asked(
    running: RunningGateway, citizen: Citizen, log: Log
) -> None:
    running.rasa.status = 500
    await citizen.say(WORDS)
    assert log.of("assistant_unavailable")
    assert WORDS not in log.everything


async def test_a_failure_tells_where_and_not_what(
    running: RunningGateway, citizen: Citizen, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise ValueError(f"cannot store {WORDS!r} of 06 12345678")

    monkeypatch.setattr(running.services.stores.conversations, "add_incoming", breaks)
    assert (await citizen.send(tekst=WORDS)).status == 500
    (line,) = log.of("request_failed")
    assert line["error"] == "ValueError"
    assert any("breaks" in place for place in line["places"])
    for personal in (WORDS, "12345678"):
        assert personal not in log.everything


async def test_a_failing_database_does_not_quote_what_it_could_not_store(
    running: RunningGateway, citizen: Citizen, log: Log
) -> None:
    engine = running.services.stores.conversations._engine
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE messages"))
    assert (await citizen.send(tekst=WORDS)).status == 500
    assert log.of("request_failed")
    assert WORDS not in log.everything


async def test_a_response_that_breaks_half_way_is_told_the_same_way(
    running: RunningGateway, citizen: Citizen, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise ValueError(f"cannot show {WORDS!r}")

    monkeypatch.setattr(running.services.stores.conversations, "messages", breaks)
    async with citizen.stream() as events:
        with pytest.raises(aiohttp.ClientError):
            await events.rest()
    assert log.of("request_failed")
    assert WORDS not in log.everything


async def test_work_that_fails_after_the_response_is_told_the_same_way(
    running: RunningGateway, citizen: Citizen, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise ValueError(f"cannot store {WORDS!r}")

    monkeypatch.setattr(running.services.stores.conversations, "add_replies", breaks)
    assert (await citizen.send(tekst=WORDS, wait=False)).status == 201
    await until(lambda: bool(log.of("background_work_failed")))
    assert WORDS not in log.everything


async def test_a_refused_log_in_leaves_a_line_without_name_or_password(
    browser: Caseworker, log: Log
) -> None:
    browser.login = "Hendrik"
    for _ in range(6):
        await browser.log_in("Geheim-woord-1!")
    assert len(log.of("log_in_refused")) == 5
    assert len(log.of("log_in_blocked")) == 1
    for personal in ("Hendrik", "Geheim-woord-1!"):
        assert personal not in log.everything


async def test_a_password_and_a_cookie_that_are_right_are_never_written(
    browser: Caseworker, log: Log
) -> None:
    await browser.log_in()
    await browser.call("GET", "/werkplek")
    cookies = [item.value for item in browser.session.cookie_jar]
    assert cookies
    for secret in (browser.password, *cookies):
        assert secret not in log.everything
