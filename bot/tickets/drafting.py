"""Use cases of the citizen: a draft grows, is corrected, confirmed, agreed to and opened."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.clock import AMSTERDAM, Clock
from bot.knowledge.model import OpeningHours
from bot.privacy.consent import WORDING_VERSION, Consent, consent_wording
from bot.privacy.contact import Contact
from bot.privacy.retention import RetentionPolicy, draft_expires_at, ticket_expires_at
from bot.tickets.disclosure import (
    CitizenTicket,
    Outline,
    citizen_ticket_of,
    contact_values,
    emptied,
    outline_of,
)
from bot.tickets.errors import NoSuchTicketError
from bot.tickets.model import Ticket, TicketStatus, TimelineEntry
from bot.tickets.proposal import Proposal, grown, parts_of
from bot.tickets.saving import change
from bot.tickets.service_level import pick_up_by
from bot.tickets.stages import Stage, missing_contact, organisations_to_share_with, stage_of
from bot.tickets.store import TicketStore

CITIZEN = "inwoner"


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

        def up_to_date(ticket: Ticket) -> Ticket:
            if ticket.status is not TicketStatus.DRAFT or ticket.summary_confirmed_at:
                return ticket
            return grown(ticket, proposal)

        existing = change(self.store, lambda: self.store.open_for(conversation_id), up_to_date)
        return existing or self.store.add(self._new(conversation_id, proposal))

    def note_contact(self, conversation_id: str, contact: Contact) -> Ticket | None:
        """Put contact details in the draft; None when there is no draft to put them in."""

        def noted(draft: Ticket) -> Ticket:
            known = draft.contact.merged(contact)
            if known == draft.contact:
                return draft
            # What was not on the screen was not confirmed.
            return replace(draft, contact=known, summary_confirmed_at=None)

        return change(self.store, lambda: self._draft(conversation_id), noted)

    def correct(self, conversation_id: str, question: str, contact: Contact) -> Ticket:
        """Replace what the citizen changed in the summary. It must be confirmed again."""

        def corrected(draft: Ticket) -> Ticket:
            summary = replace(draft.summary, question=question.strip() or draft.summary.question)
            return replace(draft, summary=summary, contact=contact, summary_confirmed_at=None)

        return self._changed_draft(conversation_id, corrected)

    def confirm(self, conversation_id: str) -> Ticket:
        """The citizen says that the summary is right."""

        def confirmed(draft: Ticket) -> Ticket:
            if draft.summary_confirmed_at:
                return draft
            return replace(draft, summary_confirmed_at=self.clock())

        return self._changed_draft(conversation_id, confirmed)

    def agree(self, conversation_id: str, organisations: Sequence[str], channel: str) -> Ticket:
        """Record with which organisations that were asked for it may be discussed, if any."""

        def agreed(draft: Ticket) -> Ticket:
            asked = organisations_to_share_with(draft)
            wanted = [item for item in dict.fromkeys(organisations) if item in asked]
            active = [item.organisation for item in draft.consents if item.is_active]
            if draft.consent_asked_at and wanted == active:
                return draft
            moment = self.clock()
            consents = tuple(self._consent(item, channel, moment) for item in wanted)
            return replace(draft, consents=consents, consent_asked_at=moment)

        return self._changed_draft(conversation_id, agreed)

    def open(self, conversation_id: str) -> Ticket:
        """Hand the confirmed draft to the loket and give it a number. The number is returned only
        after the ticket was stored."""
        opened = change(self.store, lambda: self.store.open_for(conversation_id), self._opened)
        if opened is None:
            raise NoSuchTicketError("Er is nog geen contactverzoek om te versturen.")
        return opened

    def discard(self, conversation_id: str) -> None:
        """The citizen does not want a person after all: erase the draft. What was sent stays."""
        draft = self._draft(conversation_id)
        if draft is not None:
            self.store.delete_draft(draft.id)

    def withdraw(self, conversation_id: str) -> Ticket | None:
        """Close a ticket that was sent, and keep nothing of what the citizen told in it.

        None when there is none to withdraw.
        """
        return change(self.store, lambda: self._sent(conversation_id), self._withdrawn)

    def withdraw_consent(
        self, conversation_id: str, organisation: str | None = None
    ) -> Ticket | None:
        """Take back consent for one organisation, or for all, also when all is done."""

        def taken_back(ticket: Ticket) -> Ticket:
            moment = self.clock()
            consents = tuple(
                _ended(item, moment) if organisation in (None, item.organisation) else item
                for item in ticket.consents
            )
            if consents == ticket.consents:
                return ticket
            return self._noted(replace(ticket, consents=consents), "Toestemming ingetrokken")

        return change(self.store, lambda: self.store.latest_for(conversation_id), taken_back)

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
            parts=parts_of(proposal),
            latest_day=proposal.latest_day,
            expires_at=draft_expires_at(moment, self.retention),
        )

    def _opened(self, ticket: Ticket) -> Ticket:
        if ticket.status is not TicketStatus.DRAFT:
            return ticket
        if stage_of(ticket) is not Stage.READY:
            raise NoSuchTicketError("Het contactverzoek is nog niet compleet.")
        moment = self.clock()
        opened = replace(
            ticket,
            status=TicketStatus.NEW,
            number=self.store.next_number(moment.astimezone(AMSTERDAM).year),
            opened_at=moment,
            expires_at=None,
            pick_up_by=pick_up_by(moment, ticket.priority, self.hours_of(ticket.municipality)),
        )
        return self._noted(opened, "Contactverzoek verstuurd")

    def _withdrawn(self, ticket: Ticket) -> Ticket:
        moment = self.clock()
        closed = replace(
            emptied(ticket),
            status=TicketStatus.WITHDRAWN,
            closed_at=moment,
            expires_at=ticket_expires_at(moment, self.retention),
            consents=tuple(_ended(consent, moment) for consent in ticket.consents),
        )
        return self._noted(closed, "Contactverzoek ingetrokken")

    def _consent(self, organisation: str, channel: str, moment: datetime) -> Consent:
        wording = consent_wording(self.name_of(organisation))
        return Consent(organisation, wording, WORDING_VERSION, channel, moment)

    def _noted(self, ticket: Ticket, text: str) -> Ticket:
        entry = TimelineEntry(self.clock(), CITIZEN, text)
        return replace(ticket, timeline=(*ticket.timeline, entry))

    def _draft(self, conversation_id: str) -> Ticket | None:
        ticket = self.store.open_for(conversation_id)
        return ticket if ticket and ticket.status is TicketStatus.DRAFT else None

    def _sent(self, conversation_id: str) -> Ticket | None:
        ticket = self.store.open_for(conversation_id)
        return ticket if ticket and ticket.status is not TicketStatus.DRAFT else None

    def _changed_draft(self, conversation_id: str, changed: Callable[[Ticket], Ticket]) -> Ticket:
        ticket = change(self.store, lambda: self._draft(conversation_id), changed)
        if ticket is None:
            raise NoSuchTicketError("Dit contactverzoek is al verstuurd of bestaat niet meer.")
        return ticket


def _ended(consent: Consent, moment: datetime) -> Consent:
    return consent if consent.withdrawn_at else replace(consent, withdrawn_at=moment)
