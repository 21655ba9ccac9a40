"""Use cases of the citizen: a draft grows, is corrected, confirmed, agreed to and opened."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.clock import Clock
from bot.knowledge.model import OpeningHours
from bot.privacy.consent import WORDING_VERSION, Consent, consent_wording
from bot.privacy.contact import Contact
from bot.privacy.retention import RetentionPolicy
from bot.tickets.disclosure import (
    CitizenTicket,
    Outline,
    citizen_ticket_of,
    contact_values,
    outline_of,
)
from bot.tickets.errors import NoSuchTicketError
from bot.tickets.model import (
    Priority,
    Role,
    Summary,
    Ticket,
    TicketPart,
    TicketStatus,
    TimelineEntry,
)
from bot.tickets.service_level import pick_up_by
from bot.tickets.stages import Stage, missing_contact, stage_of
from bot.tickets.store import TicketStore

CITIZEN = "inwoner"
OWN_ORGANISATION = "gemeente"
"""The loket's own organisation: its caseworker owns the ticket, nothing is shared by telling it."""


@dataclass(frozen=True)
class Proposal:
    """What triage proposes to put in a ticket. Organisations are (id, role, what is asked)."""

    summary: Summary
    organisations: tuple[tuple[str, Role, str], ...] = ()
    priority: Priority = Priority.P3
    latest_day: date | None = None
    municipality: str | None = None


@dataclass(frozen=True)
class Drafting:
    """The citizen's side of a ticket. Every use case may be repeated without harm."""

    store: TicketStore
    clock: Clock
    retention: RetentionPolicy
    hours_of: Callable[[str | None], OpeningHours]
    name_of: Callable[[str], str] = field(default=str)
    """Short name of an organisation, for the wording of consent."""

    def stage(self, conversation_id: str) -> Stage:
        """How far the handoff of this conversation is."""
        return stage_of(self.store.open_for(conversation_id))

    def missing_contact(self, conversation_id: str) -> tuple[str, ...]:
        """The contact details a draft still needs; nothing without a draft."""
        ticket = self._draft(conversation_id)
        return missing_contact(ticket) if ticket else ()

    def contact_for_citizen(self, conversation_id: str) -> dict[str, str]:
        """The citizen's own contact details by the mask that stands for them in the transcript."""
        return contact_values(self.store.open_for(conversation_id))

    def ticket_for_citizen(self, conversation_id: str) -> CitizenTicket | None:
        """What the citizen may see of the newest ticket of this conversation."""
        return citizen_ticket_of(self.store.latest_for(conversation_id))

    def outline(self, conversation_id: str) -> Outline | None:
        """Which things the open ticket holds."""
        return outline_of(self.store.open_for(conversation_id))

    def begin(self, conversation_id: str, proposal: Proposal) -> Ticket:
        """Start a draft, or bring the existing draft up to date with what was said since."""
        existing = self.store.open_for(conversation_id)
        if existing is None:
            return self.store.add(self._new(conversation_id, proposal))
        if existing.status is not TicketStatus.DRAFT or existing.summary_confirmed_at:
            return existing
        return self.store.save(
            replace(
                existing,
                priority=min(existing.priority, proposal.priority, key=lambda item: item.value),
                latest_day=proposal.latest_day or existing.latest_day,
                municipality=proposal.municipality or existing.municipality,
                parts=_merged_parts(existing.parts, _parts(proposal)),
                summary=_merged_summary(existing.summary, proposal.summary),
            )
        )

    def note_contact(self, conversation_id: str, contact: Contact) -> Ticket | None:
        """Put contact details in the draft; None when there is no draft to put them in."""
        ticket = self._draft(conversation_id)
        if ticket is None:
            return None
        return self.store.save(replace(ticket, contact=ticket.contact.merged(contact)))

    def correct(self, conversation_id: str, question: str, contact: Contact) -> Ticket:
        """Replace what the citizen changed in the summary. It must be confirmed again."""
        ticket = self._required_draft(conversation_id)
        summary = replace(ticket.summary, question=question.strip() or ticket.summary.question)
        return self.store.save(
            replace(ticket, summary=summary, contact=contact, summary_confirmed_at=None)
        )

    def confirm(self, conversation_id: str) -> Ticket:
        """The citizen says that the summary is right."""
        ticket = self._required_draft(conversation_id)
        if ticket.summary_confirmed_at:
            return ticket
        return self.store.save(replace(ticket, summary_confirmed_at=self.clock()))

    def agree(self, conversation_id: str, organisations: Sequence[str], channel: str) -> Ticket:
        """Record with which of the ticket's organisations it may be discussed, possibly none."""
        ticket = self._required_draft(conversation_id)
        asked = {part.organisation for part in ticket.parts}
        moment = self.clock()
        consents = tuple(
            Consent(
                organisation=organisation,
                wording=consent_wording(self.name_of(organisation)),
                version=WORDING_VERSION,
                channel=channel,
                given_at=moment,
                withdrawn_at=None,
            )
            for organisation in dict.fromkeys(organisations)
            if organisation in asked
        )
        return self.store.save(replace(ticket, consents=consents, consent_asked_at=moment))

    def open(self, conversation_id: str) -> Ticket:
        """Hand the confirmed draft to the loket and give it a number. The number is returned only
        after the ticket was stored."""
        ticket = self.store.open_for(conversation_id)
        if ticket is None:
            raise NoSuchTicketError("Er is nog geen contactverzoek om te versturen.")
        if ticket.status is not TicketStatus.DRAFT:
            return ticket
        if stage_of(ticket) is not Stage.READY:
            raise NoSuchTicketError("Het contactverzoek is nog niet compleet.")
        moment = self.clock()
        return self.store.save(
            replace(
                ticket,
                status=TicketStatus.NEW,
                number=self.store.next_number(moment.year),
                opened_at=moment,
                expires_at=None,
                pick_up_by=pick_up_by(moment, ticket.priority, self.hours_of(ticket.municipality)),
                timeline=(
                    *ticket.timeline,
                    TimelineEntry(moment, CITIZEN, "Contactverzoek verstuurd"),
                ),
            )
        )

    def withdraw(self, conversation_id: str) -> Ticket | None:
        """The citizen does not want a person after all. A draft is erased, a ticket is closed."""
        ticket = self.store.open_for(conversation_id)
        if ticket is None:
            return None
        if ticket.status is TicketStatus.DRAFT:
            self.store.delete_draft(ticket.id)
            return None
        moment = self.clock()
        return self.store.save(
            replace(
                ticket,
                status=TicketStatus.WITHDRAWN,
                closed_at=moment,
                expires_at=moment + self.retention.ticket,
                consents=tuple(_withdrawn(consent, moment) for consent in ticket.consents),
                timeline=(
                    *ticket.timeline,
                    TimelineEntry(moment, CITIZEN, "Contactverzoek ingetrokken"),
                ),
            )
        )

    def withdraw_consent(
        self, conversation_id: str, organisation: str | None = None
    ) -> Ticket | None:
        """Take back consent for one organisation, or for all of them."""
        ticket = self.store.open_for(conversation_id)
        if ticket is None:
            return None
        moment = self.clock()
        consents = tuple(
            _withdrawn(consent, moment) if organisation in (None, consent.organisation) else consent
            for consent in ticket.consents
        )
        return self.store.save(
            replace(
                ticket,
                consents=consents,
                timeline=(
                    *ticket.timeline,
                    TimelineEntry(moment, CITIZEN, "Toestemming ingetrokken"),
                ),
            )
        )

    def _new(self, conversation_id: str, proposal: Proposal) -> Ticket:
        moment = self.clock()
        return Ticket(
            id=uuid.uuid4().hex,
            conversation_id=conversation_id,
            status=TicketStatus.DRAFT,
            created_at=moment,
            priority=proposal.priority,
            municipality=proposal.municipality,
            summary=proposal.summary,
            parts=_parts(proposal),
            latest_day=proposal.latest_day,
            expires_at=moment + self.retention.draft,
        )

    def _draft(self, conversation_id: str) -> Ticket | None:
        ticket = self.store.open_for(conversation_id)
        return ticket if ticket and ticket.status is TicketStatus.DRAFT else None

    def _required_draft(self, conversation_id: str) -> Ticket:
        ticket = self._draft(conversation_id)
        if ticket is None:
            raise NoSuchTicketError("Dit contactverzoek is al verstuurd of bestaat niet meer.")
        return ticket


def _parts(proposal: Proposal) -> tuple[TicketPart, ...]:
    return tuple(
        TicketPart(organisation, role, question)
        for organisation, role, question in proposal.organisations
    )


def _merged_parts(
    old: tuple[TicketPart, ...], new: tuple[TicketPart, ...]
) -> tuple[TicketPart, ...]:
    known = {part.organisation for part in old}
    return (*old, *(part for part in new if part.organisation not in known))


def _merged_summary(old: Summary, new: Summary) -> Summary:
    return replace(
        old,
        question=new.question or old.question,
        life_events=tuple(dict.fromkeys((*old.life_events, *new.life_events))),
        signals=tuple(dict.fromkeys((*old.signals, *new.signals))),
        already_tried=new.already_tried or old.already_tried,
        already_answered=new.already_answered or old.already_answered,
        urgency=new.urgency or old.urgency,
    )


def _withdrawn(consent: Consent, moment: datetime) -> Consent:
    return consent if consent.withdrawn_at else replace(consent, withdrawn_at=moment)
