"""What of a ticket is shown to whom. Nothing else may hand a citizen's data to anyone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.privacy.consent import Consent, may_share
from bot.privacy.contact import Contact
from bot.tickets.model import (
    OWN_ORGANISATION,
    Priority,
    Role,
    Summary,
    Ticket,
    TicketPart,
    TicketStatus,
    TimelineEntry,
)


@dataclass(frozen=True)
class QueueRow:
    """A ticket in the queue: enough to choose, without contact details."""

    number: str
    status: TicketStatus
    priority: Priority
    municipality: str | None
    question: str
    life_events: tuple[str, ...]
    organisations: tuple[str, ...]
    opened_at: datetime
    pick_up_by: datetime | None
    latest_day: date | None
    owner: str | None


@dataclass(frozen=True)
class CasePart:
    """One organisation's part, and whether the citizen's data may be shared with it now."""

    organisation: str
    role: Role
    question: str
    status: str
    outcome: str | None
    may_share: bool
    consent: Consent | None


@dataclass(frozen=True)
class Case:
    """A whole ticket as its caseworker sees it."""

    number: str
    conversation_id: str
    status: TicketStatus
    priority: Priority
    municipality: str | None
    summary: Summary
    name: str
    telephone: str
    email: str
    preferred_time: str
    parts: tuple[CasePart, ...]
    latest_day: date | None
    pick_up_by: datetime | None
    opened_at: datetime
    closed_at: datetime | None
    owner: str | None
    timeline: tuple[TimelineEntry, ...]


@dataclass(frozen=True)
class CitizenTicket:
    """What the citizen sees of their own ticket."""

    number: str | None
    status: TicketStatus
    pick_up_by: datetime | None


@dataclass(frozen=True)
class Outline:
    """Which things a ticket holds, without showing any of them: for measuring."""

    organisations: tuple[str, ...]
    has: frozenset[str]


def outline_of(ticket: Ticket | None) -> Outline | None:
    """The outline of an open ticket."""
    if ticket is None or not ticket.is_open:
        return None
    values = {
        "naam": ticket.contact.name,
        "telefoon": ticket.contact.telephone,
        "email": ticket.contact.email,
        "voorkeur_tijd": ticket.contact.preferred_time,
        "urgentie": ticket.summary.urgency,
        "historie": ticket.summary.already_tried,
    }
    return Outline(
        tuple(part.organisation for part in ticket.parts),
        frozenset(name for name, value in values.items() if value),
    )


def queue_row_of(ticket: Ticket) -> QueueRow:
    """The row of an opened ticket in the queue."""
    return QueueRow(
        number=_number(ticket),
        status=ticket.status,
        priority=ticket.priority,
        municipality=ticket.municipality,
        question=ticket.summary.question,
        life_events=ticket.summary.life_events,
        organisations=tuple(part.organisation for part in ticket.parts),
        opened_at=ticket.opened_at or ticket.created_at,
        pick_up_by=ticket.pick_up_by,
        latest_day=ticket.latest_day,
        owner=ticket.owner,
    )


def emptied(ticket: Ticket) -> Ticket:
    """The ticket without anything the citizen told, and without what came of it."""
    return replace(
        ticket,
        summary=Summary(),
        contact=Contact(),
        latest_day=None,
        parts=tuple(TicketPart(part.organisation, part.role, "") for part in ticket.parts),
    )


def case_of(ticket: Ticket) -> Case:
    """The whole of an opened ticket; of a withdrawn one nothing that the citizen told."""
    if ticket.status is TicketStatus.WITHDRAWN:
        ticket = emptied(ticket)
    contact = ticket.contact
    return Case(
        number=_number(ticket),
        conversation_id=ticket.conversation_id,
        status=ticket.status,
        priority=ticket.priority,
        municipality=ticket.municipality,
        summary=ticket.summary,
        name=contact.name or "",
        telephone=contact.telephone or "",
        email=contact.email or "",
        preferred_time=contact.preferred_time or "",
        parts=tuple(_case_part(ticket, part) for part in ticket.parts),
        latest_day=ticket.latest_day,
        pick_up_by=ticket.pick_up_by,
        opened_at=ticket.opened_at or ticket.created_at,
        closed_at=ticket.closed_at,
        owner=ticket.owner,
        timeline=ticket.timeline,
    )


def citizen_ticket_of(ticket: Ticket | None) -> CitizenTicket | None:
    """The citizen's view of their ticket."""
    if ticket is None:
        return None
    return CitizenTicket(ticket.number, ticket.status, ticket.pick_up_by)


def contact_values(ticket: Ticket | None) -> dict[str, str]:
    """The contact details of a citizen's own open ticket, by the mask that stands for them."""
    if ticket is None or not ticket.is_open:
        return {}
    contact = ticket.contact
    values = {
        "[naam]": contact.name,
        "[telefoon]": contact.telephone,
        "[e-mailadres]": contact.email,
        "[tijd]": contact.preferred_time,
    }
    return {mask: value for mask, value in values.items() if value}


def _case_part(ticket: Ticket, part: TicketPart) -> CasePart:
    given = [item for item in ticket.consents if item.organisation == part.organisation]
    return CasePart(
        organisation=part.organisation,
        role=part.role,
        question=part.question,
        status=part.status.value,
        outcome=part.outcome,
        may_share=_may_share(ticket, part.organisation),
        consent=given[-1] if given else None,
    )


def _may_share(ticket: Ticket, organisation: str) -> bool:
    """Telling the own organisation shares nothing; others need consent, and a reason to know."""
    if organisation == OWN_ORGANISATION:
        return ticket.status is not TicketStatus.WITHDRAWN
    return ticket.is_open and may_share(ticket.consents, organisation)


def _number(ticket: Ticket) -> str:
    if ticket.number is None:
        raise ValueError("A ticket without a number was never opened and is nobody's to see.")
    return ticket.number
