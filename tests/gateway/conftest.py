"""A gateway that really runs, for each test its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.caseworker import Caseworker, browser_of
from tests.support.citizen import Citizen
from tests.support.gateway import RunningGateway, running_gateway, share_knowledge
from tests.support.scripted_dialogue import ScriptedDialogue, reading_of


@pytest.fixture
async def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[RunningGateway]:
    """A gateway with an assistant that always says the same."""
    share_knowledge(monkeypatch)
    async with running_gateway(tmp_path) as running:
        yield running


@pytest.fixture
async def impatient(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[RunningGateway]:
    """A gateway that gives the assistant a third of a second, so that slowness can be tested."""
    share_knowledge(monkeypatch)
    async with running_gateway(tmp_path, patience=0.3) as running:
        yield running


@pytest.fixture
async def citizen(running: RunningGateway) -> Citizen:
    """Somebody in Amsterdam with a new conversation."""
    return await Citizen.start(running, gemeente="gm0363")


@pytest.fixture
def dialogue(running: RunningGateway) -> None:
    """The assistant answers from the real triage and knowledge, on scripted readings."""
    running.rasa.speaks = ScriptedDialogue(running.services)
    running.rasa.reads = reading_of


@pytest.fixture
async def browser(running: RunningGateway) -> AsyncIterator[Caseworker]:
    """A caseworker who still has to log in."""
    async with browser_of(running, "fatima", "Fatima de Wit") as browser:
        yield browser


@pytest.fixture
async def caseworker(browser: Caseworker) -> Caseworker:
    """A caseworker who is logged in."""
    answer = await browser.log_in()
    assert answer.status == 303, answer.text
    return browser


@pytest.fixture
def staff_token(running: RunningGateway) -> str:
    """A token for another system of the municipality."""
    running.gateway.accounts.create("systeem", "Zaaksysteem")
    token = running.gateway.accounts.make_token("systeem", "proef")
    assert token is not None
    return token
