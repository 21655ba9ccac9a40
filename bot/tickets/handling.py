"""Use cases of the caseworker: see the queue, claim, give each part an outcome, solve."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.privacy.contact import is_same_detail
from bot.privacy.redaction import CONTACT_KINDS, mask_where
from bot.privacy.retention import RetentionPolicy, ticket_expires_at
from bot.tickets.disclosure import Case, QueueRow, case_of, queue_row_of
from bot.tickets.errors import (
    NoSuchTicketError,
    PartsOpenError,
    TakenByColleagueError,
    TicketError,
)
from bot.tickets.model import (
    PartStatus,
    Ticket,
    TicketPart,
    TicketStatus,
    TimelineEntry,
)
from bot.tickets.saving import change
from bot.tickets.store import TicketStore


@dataclass(frozen=True)
class Worker:
    """The member of staff who acts."""

    id: str
    name: str


@dataclass(frozen=True)
class Outcome:
    """What came of one organisation's part."""

    status: PartStatus
    text: str = ""


@dataclass(frozen=True)
class Handling:
    """The caseworker's side of a ticket. Every use case may be repeated without harm."""

    store: TicketStore
    clock: Clock
    retention: RetentionPolicy

    def queue(self) -> tuple[QueueRow, ...]:
        """Tickets that wait or are worked on, most urgent first."""
        open_tickets = self.store.with_status((TicketStatus.NEW, TicketStatus.IN_PROGRESS))
        return tuple(queue_row_of(ticket) for ticket in open_tickets)

    def case(self, number: str) -> Case:
        """Everything a caseworker may see of a ticket. Raises NoSuchTicketError."""
        return case_of(self._ticket(number))

    def claim(self, number: str, worker: Worker) -> Case:
        """Become the owner. Raises TakenByColleagueError when somebody was first."""

        def claimed(ticket: Ticket) -> Ticket:
            if ticket.owner not in (None, worker.id):
                raise TakenByColleagueError("Een collega heeft dit contactverzoek al opgepakt.")
            if not ticket.is_open:
                raise TicketError(f"Dit contactverzoek is {ticket.status.value}.")
            if ticket.owner == worker.id:
                return ticket
            taken = replace(ticket, owner=worker.id, status=TicketStatus.IN_PROGRESS)
            return self._noted(taken, worker, "Opgepakt")

        return self._changed(number, claimed)

    def solve(self, number: str, worker: Worker, outcomes: Mapping[str, Outcome]) -> Case:
        """Close a ticket; every part needs an outcome. Raises PartsOpenError and others."""

        def solved(ticket: Ticket) -> Ticket:
            _check_owner(ticket, worker)
            if ticket.status is TicketStatus.SOLVED:
                return ticket
            if not ticket.is_open:
                raise TicketError(f"Dit contactverzoek is {ticket.status.value}.")
            moment = self.clock()
            closed = replace(
                ticket,
                parts=_with_outcomes(ticket.parts, outcomes),
                status=TicketStatus.SOLVED,
                closed_at=moment,
                expires_at=ticket_expires_at(moment, self.retention),
            )
            return self._noted(closed, worker, "Opgelost")

        return self._changed(number, solved)

    def masked(self, number: str, text: str) -> str:
        """A caseworker's words for the log: without secrets and without the citizen's own details.

        A number to call stays, since giving it is what a caseworker is for.
        """
        contact = self._ticket(number).contact
        return mask_where(
            text,
            lambda kind, found: kind not in CONTACT_KINDS or is_same_detail(kind, found, contact),
        )

    def is_being_helped(self, conversation_id: str) -> bool:
        """Whether a caseworker works on a ticket of this conversation."""
        ticket = self.store.open_for(conversation_id)
        return ticket is not None and ticket.status is TicketStatus.IN_PROGRESS

    def _changed(self, number: str, changed: Callable[[Ticket], Ticket]) -> Case:
        ticket = change(self.store, lambda: self._ticket(number), changed)
        assert ticket is not None  # _ticket raises when there is none
        return case_of(ticket)

    def _ticket(self, number: str) -> Ticket:
        ticket = self.store.by_number(number)
        if ticket is None:
            raise NoSuchTicketError(
                "Er is geen contactverzoek met dit nummer. "
                "De inwoner kan het gesprek hebben gewist."
            )
        return ticket

    def _noted(self, ticket: Ticket, worker: Worker, text: str) -> Ticket:
        entry = TimelineEntry(self.clock(), worker.name, text)
        return replace(ticket, timeline=(*ticket.timeline, entry))


def _check_owner(ticket: Ticket, worker: Worker) -> None:
    if ticket.owner is None:
        raise TicketError("Pak dit contactverzoek eerst op.")
    if ticket.owner != worker.id:
        raise TakenByColleagueError("Een collega heeft dit contactverzoek opgepakt.")


def _with_outcomes(
    parts: tuple[TicketPart, ...], outcomes: Mapping[str, Outcome]
) -> tuple[TicketPart, ...]:
    done = tuple(_with_outcome(part, outcomes.get(part.organisation)) for part in parts)
    if any(part.status is PartStatus.OPEN for part in done):
        raise PartsOpenError("Geef eerst bij elke organisatie aan wat de uitkomst is.")
    return done


def _with_outcome(part: TicketPart, outcome: Outcome | None) -> TicketPart:
    if outcome is None or part.status is not PartStatus.OPEN:
        return part
    # What is kept for a handoff is in the ticket already, the rest is nowhere.
    text = mask_where(outcome.text, lambda kind, _: kind not in CONTACT_KINDS)
    return replace(part, status=outcome.status, outcome=text or None)
