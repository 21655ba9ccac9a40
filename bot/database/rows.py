"""Between rows and the objects of the core."""

from __future__ import annotations

from typing import Any

from bot.conversations.model import Button, Conversation, Message, NewMessage, Sender, Speaker
from bot.privacy.consent import Consent
from bot.privacy.contact import Contact
from bot.tickets.model import (
    PartStatus,
    Priority,
    Role,
    Summary,
    Ticket,
    TicketPart,
    TicketStatus,
    TimelineEntry,
)

Values = dict[str, Any]


def conversation_from(row: Any) -> Conversation:
    """A conversation from its row."""
    return Conversation(
        id=row.id,
        token_hash=row.token_hash,
        channel=row.channel,
        speaker=Speaker(row.speaker),
        created_at=row.created_at,
        last_active_at=row.last_active_at,
        expires_at=row.expires_at,
        municipality=row.municipality,
        round=row.round,
    )


def conversation_values(conversation: Conversation) -> Values:
    """The columns of a conversation."""
    return {**vars(conversation), "speaker": conversation.speaker.value}


def message_from(row: Any) -> Message:
    """A message from its row."""
    return Message(
        id=row.id,
        conversation_id=row.conversation_id,
        sender=Sender(row.sender),
        text=row.text,
        created_at=row.created_at,
        key=row.key,
        in_reply_to=row.in_reply_to,
        data=row.data,
        buttons=tuple(Button(**button) for button in row.buttons),
        language=row.language,
        author=row.author,
    )


def message_values(message: NewMessage) -> Values:
    """The columns of a message, but for its conversation and its moment."""
    return {
        "key": message.key,
        "sender": message.sender.value,
        "text": message.text,
        "data": dict(message.data),
        "buttons": [
            {"id": button.id, "label": button.label, "action": dict(button.action)}
            for button in message.buttons
        ],
        "language": message.language,
        "author": message.author,
        "in_reply_to": message.in_reply_to,
    }


def ticket_values(ticket: Ticket) -> Values:
    """The columns of a ticket itself."""
    summary, contact = ticket.summary, ticket.contact
    return {
        "id": ticket.id,
        "conversation_id": ticket.conversation_id,
        "open_for": ticket.conversation_id if ticket.is_open else None,
        "number": ticket.number,
        "status": ticket.status.value,
        "priority": ticket.priority.value,
        "municipality": ticket.municipality,
        "question": summary.question,
        "life_events": list(summary.life_events),
        "signals": list(summary.signals),
        "already_tried": summary.already_tried,
        "already_answered": summary.already_answered,
        "urgency": summary.urgency,
        "contact_name": contact.name,
        "contact_telephone": contact.telephone,
        "contact_email": contact.email,
        "contact_preferred_time": contact.preferred_time,
        "summary_confirmed_at": ticket.summary_confirmed_at,
        "consent_asked_at": ticket.consent_asked_at,
        "latest_day": ticket.latest_day,
        "pick_up_by": ticket.pick_up_by,
        "owner": ticket.owner,
        "created_at": ticket.created_at,
        "opened_at": ticket.opened_at,
        "closed_at": ticket.closed_at,
        "expires_at": ticket.expires_at,
        "version": ticket.version,
    }


def part_values(ticket: Ticket) -> list[Values]:
    """The rows of a ticket's parts."""
    return [
        {
            "ticket_id": ticket.id,
            "position": position,
            "organisation": part.organisation,
            "role": part.role.value,
            "question": part.question,
            "status": part.status.value,
            "outcome": part.outcome,
        }
        for position, part in enumerate(ticket.parts)
    ]


def consent_values(ticket: Ticket) -> list[Values]:
    """The rows of a ticket's consents."""
    return [
        {"ticket_id": ticket.id, "position": position, **vars(consent)}
        for position, consent in enumerate(ticket.consents)
    ]


def timeline_values(ticket: Ticket) -> list[Values]:
    """The rows of a ticket's timeline."""
    return [
        {"ticket_id": ticket.id, "position": position, **vars(entry)}
        for position, entry in enumerate(ticket.timeline)
    ]


def ticket_from(row: Any, parts: list[Any], consents: list[Any], timeline: list[Any]) -> Ticket:
    """A whole ticket from its rows."""
    return Ticket(
        id=row.id,
        conversation_id=row.conversation_id,
        status=TicketStatus(row.status),
        created_at=row.created_at,
        priority=Priority(row.priority),
        municipality=row.municipality,
        number=row.number,
        summary=Summary(
            question=row.question,
            life_events=tuple(row.life_events),
            signals=tuple(row.signals),
            already_tried=row.already_tried,
            already_answered=row.already_answered,
            urgency=row.urgency,
        ),
        contact=Contact(
            telephone=row.contact_telephone,
            email=row.contact_email,
            name=row.contact_name,
            preferred_time=row.contact_preferred_time,
        ),
        parts=tuple(
            TicketPart(
                item.organisation,
                Role(item.role),
                item.question,
                PartStatus(item.status),
                item.outcome,
            )
            for item in parts
        ),
        consents=tuple(
            Consent(
                organisation=item.organisation,
                wording=item.wording,
                version=item.version,
                channel=item.channel,
                given_at=item.given_at,
                withdrawn_at=item.withdrawn_at,
            )
            for item in consents
        ),
        summary_confirmed_at=row.summary_confirmed_at,
        consent_asked_at=row.consent_asked_at,
        latest_day=row.latest_day,
        pick_up_by=row.pick_up_by,
        owner=row.owner,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        expires_at=row.expires_at,
        timeline=tuple(TimelineEntry(item.at, item.actor, item.text) for item in timeline),
        version=row.version,
    )
