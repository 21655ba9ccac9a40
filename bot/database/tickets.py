"""Tickets in SQL, read and written whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError

from bot.database.engine import reading, wipe_journal
from bot.database.rows import (
    consent_values,
    part_values,
    ticket_from,
    ticket_values,
    timeline_values,
)
from bot.database.tables import consents, ticket_numbers, ticket_parts, tickets, timeline
from bot.tickets.model import Ticket, TicketStatus
from bot.tickets.number import ticket_number
from bot.tickets.store import StaleTicketError

_CHILDREN = (ticket_parts, consents, timeline)


class SqlTicketStore:
    """The port `TicketStore` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, ticket: Ticket) -> Ticket:
        """Store a new draft. If the conversation already has an open ticket, return that one."""
        try:
            with self._engine.begin() as connection:
                connection.execute(tickets.insert().values(ticket_values(ticket)))
                _write_children(connection, ticket)
        except IntegrityError:
            existing = self.open_for(ticket.conversation_id)
            if existing is None:
                raise
            return existing
        return ticket

    def save(self, ticket: Ticket) -> Ticket:
        """Store a changed ticket; returns it with its new version. Raises StaleTicketError."""
        saved = replace(ticket, version=ticket.version + 1)
        with self._engine.begin() as connection:
            changed = connection.execute(
                tickets.update()
                .where(tickets.c.id == ticket.id, tickets.c.version == ticket.version)
                .values(ticket_values(saved))
            )
            if changed.rowcount == 0:
                raise StaleTicketError(ticket.id)
            for table in _CHILDREN:
                connection.execute(table.delete().where(table.c.ticket_id == ticket.id))
            _write_children(connection, saved)
        return saved

    def next_number(self, year: int) -> str:
        """A reference number nobody has yet, such as "2026-00042-5"."""
        try:
            return self._number(year)
        except IntegrityError:
            # The first ticket of a year, twice at once: now there is a row to count on.
            return self._number(year)

    def open_for(self, conversation_id: str) -> Ticket | None:
        """The draft or open ticket of a conversation."""
        return self._first(tickets.c.open_for == conversation_id)

    def latest_for(self, conversation_id: str) -> Ticket | None:
        """The newest ticket of a conversation, open or not."""
        return self._first(tickets.c.conversation_id == conversation_id)

    def by_number(self, number: str) -> Ticket | None:
        """The ticket with this reference number."""
        return self._first(tickets.c.number == number)

    def with_status(
        self, statuses: Sequence[TicketStatus], *, limit: int = 200
    ) -> tuple[Ticket, ...]:
        """Tickets in these states, most urgent first (priority, then pick_up_by, then number)."""
        query = (
            sa.select(tickets)
            .where(tickets.c.status.in_([status.value for status in statuses]))
            .order_by(
                tickets.c.priority,
                tickets.c.pick_up_by.nulls_last(),
                tickets.c.number.nulls_last(),
            )
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return _whole(connection, connection.execute(query).all())

    def delete_draft(self, ticket_id: str) -> None:
        """Erase a draft that will not be sent; a ticket that was opened stays."""
        self._delete(
            sa.and_(tickets.c.id == ticket_id, tickets.c.status == TicketStatus.DRAFT.value)
        )

    def delete_for(self, conversation_id: str) -> int:
        """Erase all tickets of a conversation; returns how many."""
        return self._delete(tickets.c.conversation_id == conversation_id)

    def delete_expired(self, now: datetime) -> int:
        """Erase tickets whose end date has passed; returns how many."""
        return self._delete(tickets.c.expires_at <= now)

    def _number(self, year: int) -> str:
        with self._engine.begin() as connection:
            return ticket_number(year, _next_in_year(connection, year))

    def _first(self, condition: Any) -> Ticket | None:
        # Of two that were made in the same moment, the one that is still open is the newest.
        newest = (tickets.c.created_at.desc(), tickets.c.open_for.is_(None))
        query = sa.select(tickets).where(condition).order_by(*newest).limit(1)
        with reading(self._engine) as connection:
            found = _whole(connection, connection.execute(query).all())
        return found[0] if found else None

    def _delete(self, condition: Any) -> int:
        with self._engine.begin() as connection:
            count = int(connection.execute(tickets.delete().where(condition)).rowcount)
        wipe_journal(self._engine)
        return count


def _write_children(connection: Connection, ticket: Ticket) -> None:
    for table, values in (
        (ticket_parts, part_values(ticket)),
        (consents, consent_values(ticket)),
        (timeline, timeline_values(ticket)),
    ):
        if values:
            connection.execute(table.insert(), values)


def _whole(connection: Connection, rows: Sequence[Any]) -> tuple[Ticket, ...]:
    ids = [row.id for row in rows]
    children = [_by_ticket(connection, table, ids) for table in _CHILDREN]
    return tuple(ticket_from(row, *(group.get(row.id, []) for group in children)) for row in rows)


def _by_ticket(connection: Connection, table: sa.Table, ids: list[str]) -> dict[str, list[Any]]:
    query = sa.select(table).where(table.c.ticket_id.in_(ids)).order_by(table.c.position)
    grouped: dict[str, list[Any]] = {}
    for row in connection.execute(query) if ids else ():
        grouped.setdefault(row.ticket_id, []).append(row)
    return grouped


def _next_in_year(connection: Connection, year: int) -> int:
    counter = ticket_numbers.c
    changed = connection.execute(
        ticket_numbers.update().where(counter.year == year).values(last=counter.last + 1)
    )
    if changed.rowcount == 0:
        connection.execute(ticket_numbers.insert().values(year=year, last=1))
        return 1
    query = sa.select(counter.last).where(counter.year == year)
    return int(connection.execute(query).scalar_one())
