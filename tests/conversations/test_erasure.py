"""Erasing at a citizen's wish, and when the time has come: everywhere, down to the files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from bot.clock import now
from bot.conversations.erasure import Erased
from bot.staff.model import StaffMember, StaffSession
from tests.support.loket import FATIMA, TRUUS, Loket, outcomes

QUESTION = "Mijn partner Hildebrand is overleden"


@pytest.fixture
def tracker(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The table Rasa keeps its dialogue state in."""
    connection = sqlite3.connect(tmp_path / "tracker.db")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT, data TEXT)")
    connection.commit()
    yield connection
    connection.close()


def remember(tracker: sqlite3.Connection, sender: str, text: str = QUESTION) -> None:
    """What Rasa does with a message."""
    tracker.execute("INSERT INTO events (sender_id, data) VALUES (?, ?)", (sender, text))
    tracker.commit()


def remembered(tracker: sqlite3.Connection) -> set[str]:
    return {row[0] for row in tracker.execute("SELECT sender_id FROM events")}


def files_with(folder: Path, text: str) -> list[str]:
    """Names of the files of the databases that hold this text."""
    return [path.name for path in folder.glob("*.db*") if text.encode() in path.read_bytes()]


async def test_what_is_erased_is_gone_from_every_file(
    loket: Loket, een: str, tracker: sqlite3.Connection, tmp_path: Path
) -> None:
    await loket.say(een, QUESTION)
    loket.office.opened(een)
    remember(tracker, f"{een}.1")
    remember(tracker, f"{een}.2")
    assert {name.partition(".")[0] for name in files_with(tmp_path, "Hildebrand")} == {
        "loket",
        "tracker",
    }
    assert files_with(tmp_path, str(TRUUS.name))
    loket.erasure(tmp_path).erase(een)
    assert loket.conversations.get(een) is None
    assert loket.office.tickets.latest_for(een) is None
    assert remembered(tracker) == set()
    for secret in ("Hildebrand", TRUUS.name, TRUUS.telephone, een):
        assert files_with(tmp_path, str(secret)) == [], secret


async def test_erasing_one_conversation_leaves_the_others(
    loket: Loket, een: str, tracker: sqlite3.Connection, tmp_path: Path
) -> None:
    other = (await loket.start()).id
    await loket.say(other, "Ik ga verhuizen.")
    opened = loket.office.opened(other)
    remember(tracker, f"{een}.1")
    remember(tracker, f"{other}.1")
    loket.erasure(tmp_path).erase(een)
    assert "Ik ga verhuizen." in loket.texts(other)
    assert loket.office.tickets.open_for(other) == opened
    assert remembered(tracker) == {f"{other}.1"}


async def test_a_draft_and_a_ticket_somebody_works_on_are_erased_alike(
    loket: Loket, een: str, tmp_path: Path
) -> None:
    loket.office.complete(een)
    loket.erasure(tmp_path).erase(een)
    assert loket.office.tickets.latest_for(een) is None
    other = (await loket.start()).id
    number = str(loket.office.opened(other).number)
    loket.caseworkers.claim(number, FATIMA)
    loket.erasure(tmp_path).erase(other)
    assert loket.office.tickets.by_number(number) is None
    assert loket.office.handling.queue() == ()


async def test_erasing_twice_does_no_harm(loket: Loket, een: str, tmp_path: Path) -> None:
    loket.erasure(tmp_path).erase(een)
    loket.erasure(tmp_path).erase(een)


async def test_an_answer_that_comes_after_erasing_is_kept_nowhere(
    loket: Loket, een: str, tmp_path: Path
) -> None:
    reply = loket.assistant.reply

    async def erased_meanwhile(turn: object) -> object:
        loket.erasure(tmp_path).erase(een)
        return await reply(turn)  # type: ignore[arg-type]

    loket.assistant.reply = erased_meanwhile  # type: ignore[method-assign, assignment]
    assert await loket.say(een, QUESTION) == ()
    assert loket.conversations.messages(een) == ()


async def test_what_rasa_writes_after_erasing_goes_with_the_next_round(
    loket: Loket, een: str, tracker: sqlite3.Connection, tmp_path: Path
) -> None:
    other = (await loket.start()).id
    loket.erasure(tmp_path).erase(een)
    remember(tracker, f"{een}.1")
    remember(tracker, f"{other}.1")
    remember(tracker, "shell-of-a-developer")
    loket.erasure(tmp_path).erase_expired()
    assert remembered(tracker) == {f"{other}.1", "shell-of-a-developer"}


async def test_a_conversation_goes_after_thirty_days(
    loket: Loket, een: str, tracker: sqlite3.Connection, tmp_path: Path
) -> None:
    await loket.say(een, QUESTION)
    remember(tracker, f"{een}.1")
    early = loket.erasure(tmp_path, lambda: now() + timedelta(days=29))
    assert early.erase_expired() == Erased(conversations=0, tickets=0, sessions=0)
    late = loket.erasure(tmp_path, lambda: now() + timedelta(days=30))
    assert late.erase_expired() == Erased(conversations=1, tickets=0, sessions=0)
    assert remembered(tracker) == set()
    assert files_with(tmp_path, "Hildebrand") == []


async def test_a_conversation_with_a_ticket_is_kept_as_long_as_the_ticket(
    loket: Loket, een: str, tmp_path: Path
) -> None:
    await loket.say(een, QUESTION)
    number = str(loket.office.opened(een).number)
    loket.erasure(tmp_path, lambda: now() + timedelta(days=400)).erase_expired()
    loket.caseworkers.claim(number, FATIMA)
    assert QUESTION in str(loket.caseworkers.transcript(number))
    loket.caseworkers.solve(number, FATIMA, outcomes())
    loket.erasure(tmp_path, lambda: now() + timedelta(days=364)).erase_expired()
    assert loket.conversations.get(een) is not None
    late = loket.erasure(tmp_path, lambda: now() + timedelta(days=366))
    assert late.erase_expired() == Erased(conversations=1, tickets=1, sessions=0)
    assert loket.conversations.get(een) is None


async def test_a_draft_that_nobody_finished_goes_after_a_day_and_does_not_keep_the_rest(
    loket: Loket, een: str, tmp_path: Path
) -> None:
    loket.office.complete(een)
    late = loket.erasure(tmp_path, lambda: now() + timedelta(days=30, minutes=1))
    assert late.erase_expired() == Erased(conversations=1, tickets=1, sessions=0)


def test_a_staff_session_goes_when_it_ends(loket: Loket, engine: Engine, tmp_path: Path) -> None:
    loket.staff.add(StaffMember("m1", "fatima", "Fatima", "hash", now()))
    loket.staff.add_session(StaffSession("a" * 64, "m1", "csrf", now()))
    loket.staff.add_session(StaffSession("b" * 64, "m1", "csrf", now() + timedelta(hours=1)))
    assert loket.erasure(tmp_path).erase_expired() == Erased(0, 0, 1)
