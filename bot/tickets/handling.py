"""Use cases of the caseworker: see the queue, claim, give each part an outcome, solve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.privacy.retention import RetentionPolicy
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
from bot.tickets.store import StaleTicketError, TicketStore


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
        ticket = self._ticket(number)
        if ticket.owner == worker.id:
            return case_of(ticket)
        if ticket.owner is not None:
            raise TakenByColleagueError("Een collega heeft dit contactverzoek al opgepakt.")
        if ticket.status is not TicketStatus.NEW:
            raise TicketError("Dit contactverzoek staat niet meer open.")
        claimed = replace(
            self._noted(ticket, worker, "Opgepakt"),
            owner=worker.id,
            status=TicketStatus.IN_PROGRESS,
        )
        try:
            return case_of(self.store.save(claimed))
        except StaleTicketError as error:
            raise TakenByColleagueError("Een collega was u net voor.") from error

    def solve(self, number: str, worker: Worker, outcomes: Mapping[str, Outcome]) -> Case:
        """Close a ticket; every part needs an outcome. Raises PartsOpenError and others."""
        ticket = self._owned(number, worker)
        if ticket.status is TicketStatus.SOLVED:
            return case_of(ticket)
        parts = tuple(_with_outcome(part, outcomes) for part in ticket.parts)
        if any(part.status is PartStatus.OPEN for part in parts):
            raise PartsOpenError("Geef eerst bij elke organisatie aan wat de uitkomst is.")
        moment = self.clock()
        solved = replace(
            self._noted(ticket, worker, "Opgelost"),
            parts=parts,
            status=TicketStatus.SOLVED,
            closed_at=moment,
            expires_at=moment + self.retention.ticket,
        )
        return case_of(self.store.save(solved))

    def _ticket(self, number: str) -> Ticket:
        ticket = self.store.by_number(number)
        if ticket is None or ticket.status is TicketStatus.DRAFT:
            raise NoSuchTicketError("Er is geen contactverzoek met dit nummer.")
        return ticket

    def _owned(self, number: str, worker: Worker) -> Ticket:
        ticket = self._ticket(number)
        if ticket.owner is None:
            raise TicketError("Pak dit contactverzoek eerst op.")
        if ticket.owner != worker.id:
            raise TakenByColleagueError("Een collega heeft dit contactverzoek opgepakt.")
        return ticket

    def _noted(self, ticket: Ticket, worker: Worker, text: str) -> Ticket:
        entry = TimelineEntry(self.clock(), worker.name, text)
        return replace(ticket, timeline=(*ticket.timeline, entry))


def _with_outcome(part: TicketPart, outcomes: Mapping[str, Outcome]) -> TicketPart:
    outcome = outcomes.get(part.organisation)
    if outcome is None or part.status is not PartStatus.OPEN:
        return part
    return replace(part, status=outcome.status, outcome=outcome.text or None)
