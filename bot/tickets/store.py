"""What the ticket use cases ask of a database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.tickets.model import Ticket, TicketStatus


class StaleTicketError(Exception):
    """Somebody else saved this ticket in the meantime."""


class TicketStore(Protocol):
    """Keeps tickets whole: a ticket is read and written with its parts, consents and timeline."""

    def add(self, ticket: Ticket) -> Ticket:
        """Store a new draft. If the conversation already has an open ticket, return that one."""

    def save(self, ticket: Ticket) -> Ticket:
        """Store a changed ticket; returns it with its new version. Raises StaleTicketError."""

    def next_number(self, year: int) -> str:
        """A reference number nobody has yet, such as "2026-00042-7"; see `number`."""

    def open_for(self, conversation_id: str) -> Ticket | None:
        """The draft or open ticket of a conversation."""

    def latest_for(self, conversation_id: str) -> Ticket | None:
        """The newest ticket of a conversation, open or not."""

    def by_number(self, number: str) -> Ticket | None:
        """The ticket with this reference number."""

    def with_status(
        self, statuses: Sequence[TicketStatus], *, limit: int = 200
    ) -> tuple[Ticket, ...]:
        """Tickets in these states, most urgent first (priority, then pick_up_by, then number)."""

    def delete_draft(self, ticket_id: str) -> None:
        """Erase a draft that will not be sent; a ticket that was opened stays."""

    def delete_for(self, conversation_id: str) -> int:
        """Erase all tickets of a conversation; returns how many."""

    def delete_expired(self, now: datetime) -> int:
        """Erase tickets whose end date has passed; returns how many."""
