"""What `TicketStore` promises."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy as sa

from bot.database.tickets import SqlTicketStore
from bot.privacy.contact import Contact
from bot.tickets.model import (
    Priority,
    TicketStatus,
    TimelineEntry,
)
from bot.tickets.number import is_valid_number
from bot.tickets.store import StaleTicketError, TicketStore
from tests.database.samples import LATER, NOON, closed, draft, full_ticket

Store = SqlTicketStore


def test_the_sql_store_is_a_ticket_store(tickets: Store) -> None:
    store: TicketStore = tickets
    assert store.open_for("een") is None


def test_a_ticket_comes_back_whole(tickets: Store) -> None:
    tickets.add(full_ticket())
    assert tickets.by_number("2026-00042-5") == full_ticket()
    assert tickets.open_for("een") == full_ticket()
    assert tickets.with_status([TicketStatus.IN_PROGRESS]) == (full_ticket(),)


def test_an_empty_draft_comes_back_empty(tickets: Store) -> None:
    assert tickets.add(draft()) == draft()
    assert tickets.latest_for("een") == draft()


def test_a_second_draft_for_a_conversation_gives_the_open_ticket(tickets: Store) -> None:
    tickets.add(draft("t1"))
    assert tickets.add(draft("t2")) == draft("t1")
    assert tickets.delete_for("een") == 1


def test_after_a_ticket_is_closed_the_conversation_can_have_a_new_one(tickets: Store) -> None:
    first = tickets.save(closed(tickets.add(draft("t1"))))
    assert tickets.open_for("een") is None
    assert tickets.latest_for("een") == first
    assert tickets.add(draft("t2")) == draft("t2")
    assert tickets.open_for("een") == draft("t2")


def test_the_newest_ticket_of_a_conversation_is_its_latest(tickets: Store) -> None:
    newest = draft("t1", created_at=LATER)
    tickets.add(newest)
    tickets.add(closed(draft("t2")))
    assert tickets.latest_for("een") == newest


def test_of_two_tickets_of_one_moment_the_open_one_is_the_latest(tickets: Store) -> None:
    for name in ("a", "c"):
        tickets.add(closed(draft(name)))
    tickets.add(draft("b"))
    assert tickets.latest_for("een") == draft("b")


def test_a_saved_ticket_has_the_next_version_and_its_changes(tickets: Store) -> None:
    stored = tickets.add(full_ticket())
    changed = replace(
        stored,
        contact=Contact(name="B. Jansen"),
        parts=stored.parts[:1],
        consents=(),
        timeline=(*stored.timeline, TimelineEntry(LATER, "Fatima", "Gebeld")),
    )
    saved = tickets.save(changed)
    assert saved == replace(changed, version=4)
    assert tickets.open_for("een") == saved


def test_a_save_on_an_older_version_is_refused_and_changes_nothing(tickets: Store) -> None:
    old = tickets.add(full_ticket())
    current = tickets.save(replace(old, owner="m2"))
    with pytest.raises(StaleTicketError):
        tickets.save(replace(old, owner="m3", parts=()))
    assert tickets.open_for("een") == current


def test_a_ticket_that_was_erased_meanwhile_cannot_be_saved(tickets: Store) -> None:
    ticket = tickets.add(draft())
    tickets.delete_for("een")
    with pytest.raises(StaleTicketError):
        tickets.save(ticket)
    assert tickets.latest_for("een") is None


def test_numbers_are_valid_and_count_on_within_their_year(tickets: Store) -> None:
    numbers = [tickets.next_number(year) for year in (2026, 2026, 2027)]
    assert [number[:-2] for number in numbers] == ["2026-00001", "2026-00002", "2027-00001"]
    assert all(is_valid_number(number) for number in numbers)


def test_a_number_is_given_to_one_ticket_only(tickets: Store) -> None:
    tickets.add(replace(draft("t1", "een"), number="2026-00042-5"))
    with pytest.raises(sa.exc.IntegrityError):
        tickets.add(replace(draft("t2", "twee"), number="2026-00042-5"))


def test_an_unknown_number_is_nobodys(tickets: Store) -> None:
    tickets.add(draft())
    assert tickets.by_number("2026-00042-5") is None


def test_the_queue_is_ordered_by_priority_then_moment_then_number(tickets: Store) -> None:
    wanted = [
        ("a", Priority.P1, LATER, "2026-00009-0"),
        ("b", Priority.P2, NOON, "2026-00002-3"),
        ("c", Priority.P2, NOON, "2026-00003-8"),
        ("d", Priority.P2, LATER, "2026-00001-4"),
        ("e", Priority.P2, None, None),
        ("f", Priority.P3, NOON, "2026-00004-2"),
    ]
    for name, priority, moment, number in reversed(wanted):
        ticket = replace(
            draft(name, name),
            status=TicketStatus.NEW,
            priority=priority,
            pick_up_by=moment,
            number=number,
        )
        tickets.add(ticket)
    tickets.add(draft("concept", "g"))
    queue = tickets.with_status([TicketStatus.NEW, TicketStatus.IN_PROGRESS])
    assert [ticket.id for ticket in queue] == ["a", "b", "c", "d", "e", "f"]
    first_two = tickets.with_status([TicketStatus.NEW], limit=2)
    assert [ticket.id for ticket in first_two] == ["a", "b"]
    assert tickets.with_status([]) == ()
