"""What stays true when many do the same at the same time."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.conversations.model import Message, Sender, Speaker
from bot.database.conversations import SqlConversationStore
from bot.database.staff import SqlStaffStore
from bot.database.tables import ratings
from bot.database.tickets import SqlTicketStore
from bot.staff.store import LoginTakenError
from bot.tickets.model import Role, Ticket, TicketPart, TicketStatus
from bot.tickets.store import StaleTicketError
from tests.database.samples import answer, at_once, conversation, draft, member, question

MANY = 20


@pytest.fixture(autouse=True)
def stored(conversations: SqlConversationStore) -> None:
    conversations.create(conversation())


def test_one_message_sent_twenty_times_at_once_is_stored_once(
    conversations: SqlConversationStore,
) -> None:
    results = at_once(MANY, lambda _: conversations.add_incoming("een", question()))
    assert sum(is_new for _, is_new in results) == 1
    assert len({message.id for message, _ in results}) == 1
    assert len(conversations.messages("een")) == 1


def test_two_answers_at_once_leave_one(conversations: SqlConversationStore) -> None:
    incoming, _ = conversations.add_incoming("een", question())

    def reply(number: int) -> tuple[Message, ...]:
        said = [answer(f"{number}a"), answer(f"{number}b")]
        return conversations.add_replies("een", incoming.id, said)

    results = at_once(MANY, reply)
    assert len(set(map(repr, results))) == 1
    assert len(results[0]) == 2
    assert conversations.messages("een") == (incoming, *results[0])


def test_a_reader_misses_nothing_while_others_write(conversations: SqlConversationStore) -> None:
    writers, each = 8, 15
    seen: list[Message] = []
    done = threading.Event()

    def read() -> None:
        while True:
            is_last = done.is_set()
            seen.extend(conversations.messages("een", after=seen[-1].id if seen else 0))
            if is_last:
                return

    def write(number: int) -> None:
        for turn in range(each):
            if turn % 2:
                conversations.add("een", answer())
            else:
                conversations.add_incoming("een", question(key=f"{number}-{turn}"))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        at_once(writers, write)
    finally:
        done.set()
        reader.join()
    assert tuple(seen) == conversations.messages("een")
    assert len(seen) == writers * each


def test_reading_does_not_wait_for_who_writes(
    conversations: SqlConversationStore, engine: Engine
) -> None:
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE conversations SET round = 7"))
        found = conversations.get("een")
    assert found == conversation()


def test_rounds_begun_at_once_have_different_numbers(conversations: SqlConversationStore) -> None:
    numbers = at_once(MANY, lambda _: conversations.start_round("een", Speaker.ASSISTANT))
    assert sorted(numbers) == list(range(2, MANY + 2))


def test_thumbs_given_at_once_leave_one(
    conversations: SqlConversationStore, engine: Engine
) -> None:
    reply = conversations.add("een", answer())
    assert reply.sender is Sender.ASSISTANT
    assert all(at_once(MANY, lambda n: conversations.rate("een", reply.id, helpful=n % 2 == 0)))
    with engine.connect() as connection:
        assert len(connection.execute(sa.select(ratings)).all()) == 1


def test_drafts_made_at_once_are_one_ticket(tickets: SqlTicketStore) -> None:
    results = at_once(MANY, lambda number: tickets.add(draft(f"t{number}")))
    assert len({ticket.id for ticket in results}) == 1
    assert tickets.delete_for("een") == 1


def test_numbers_given_at_once_are_all_different(tickets: SqlTicketStore) -> None:
    numbers = at_once(MANY, lambda _: tickets.next_number(2026))
    assert len(set(numbers)) == MANY


def test_of_twenty_claims_of_one_ticket_one_wins(tickets: SqlTicketStore) -> None:
    ticket = tickets.add(replace(draft(), status=TicketStatus.NEW))

    def claim(number: int) -> Ticket | None:
        try:
            return tickets.save(replace(ticket, owner=f"m{number}"))
        except StaleTicketError:
            return None

    winners = [saved for saved in at_once(MANY, claim) if saved is not None]
    assert len(winners) == 1
    assert tickets.open_for("een") == winners[0]


def test_a_ticket_is_never_read_half_changed(tickets: SqlTicketStore) -> None:
    ticket = replace(
        tickets.add(replace(draft(), owner="0")), parts=(TicketPart("svb", Role.LEADS, "0"),)
    )
    ticket = tickets.save(ticket)
    done = threading.Event()
    seen: list[tuple[str | None, list[str]]] = []

    def read() -> None:
        while not done.is_set():
            found = tickets.open_for("een")
            assert found is not None
            seen.append((found.owner, [part.question for part in found.parts]))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for turn in range(150):
            part = replace(ticket.parts[0], question=str(turn))
            ticket = tickets.save(replace(ticket, owner=str(turn), parts=(part,)))
    finally:
        done.set()
        reader.join()
    assert seen
    assert [(owner, parts) for owner, parts in seen if parts != [owner]] == []


def test_a_name_asked_for_twice_at_once_is_given_once(staff: SqlStaffStore) -> None:
    def add(number: int) -> bool:
        try:
            staff.add(member(f"m{number}", "fatima" if number % 2 else "Fatima"))
        except LoginTakenError:
            return False
        return True

    assert sum(at_once(MANY, add)) == 1
    assert len(staff.all()) == 1
