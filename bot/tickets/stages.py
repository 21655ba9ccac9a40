"""How far a handoff is. Derived from the ticket, so there is no second administration of it."""

from __future__ import annotations

from enum import Enum

from bot.tickets.model import OWN_ORGANISATION, Ticket, TicketStatus


class Stage(Enum):
    """What the citizen is to do next."""

    NONE = "geen"
    CONTACT = "gegevens"
    SUMMARY = "samenvatting"
    CONSENT = "toestemming"
    READY = "gereed"
    OPEN = "verstuurd"


def stage_of(ticket: Ticket | None) -> Stage:
    """The stage of a conversation's open ticket, or NONE without one."""
    if ticket is None or not ticket.is_open:
        return Stage.NONE
    if ticket.status is not TicketStatus.DRAFT:
        return Stage.OPEN
    if missing_contact(ticket):
        return Stage.CONTACT
    if ticket.summary_confirmed_at is None:
        return Stage.SUMMARY
    if ticket.consent_asked_at is None and organisations_to_share_with(ticket):
        return Stage.CONSENT
    return Stage.READY


def missing_contact(ticket: Ticket) -> tuple[str, ...]:
    """The contact details still needed: `naam`, `telefoon` (or an e-mail address)."""
    missing = []
    if not ticket.contact.name:
        missing.append("naam")
    if not (ticket.contact.telephone or ticket.contact.email):
        missing.append("telefoon")
    return tuple(missing)


def organisations_to_share_with(ticket: Ticket) -> tuple[str, ...]:
    """Organisations that nothing may leave for without consent: all but the loket's own."""
    return tuple(
        part.organisation for part in ticket.parts if part.organisation != OWN_ORGANISATION
    )
