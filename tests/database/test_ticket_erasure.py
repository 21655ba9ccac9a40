"""What `TicketStore` promises about erasing."""

from __future__ import annotations

from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.database.tables import consents, ticket_parts, timeline
from bot.database.tickets import SqlTicketStore
from bot.tickets.model import (
    TicketStatus,
)
from tests.database.samples import LATER, NOON, closed, draft, full_ticket

Store = SqlTicketStore


def test_a_draft_can_be_erased_and_an_opened_ticket_stays(tickets: Store) -> None:
    tickets.add(draft("t1"))
    tickets.delete_draft("t1")
    assert tickets.latest_for("een") is None
    opened = replace(draft("t2"), status=TicketStatus.NEW)
    tickets.add(opened)
    tickets.delete_draft("t2")
    assert tickets.latest_for("een") == opened


def test_erasing_the_tickets_of_a_conversation_erases_all_that_belongs_to_them(
    tickets: Store, engine: Engine
) -> None:
    tickets.add(full_ticket())
    tickets.add(closed(draft("t2")))
    tickets.add(draft("t3", "twee"))
    assert tickets.delete_for("een") == 2
    assert tickets.delete_for("een") == 0
    assert tickets.open_for("twee") == draft("t3", "twee")
    with engine.connect() as connection:
        for table in (ticket_parts, consents, timeline):
            assert connection.execute(sa.select(table)).all() == []


def test_tickets_go_when_their_end_date_has_passed(tickets: Store) -> None:
    tickets.add(replace(draft("t1", "een"), expires_at=NOON))
    tickets.add(replace(draft("t2", "twee"), expires_at=LATER))
    tickets.add(draft("t3", "drie"))
    assert tickets.delete_expired(NOON) == 1
    assert tickets.delete_expired(NOON) == 0
    assert tickets.open_for("een") is None
    assert tickets.open_for("twee") is not None
    assert tickets.open_for("drie") is not None
