"""Messages, conversations and tickets as the API shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.conversations.handoff import HandoffDesk
from bot.conversations.model import Conversation, Message, Sender
from bot.tickets.disclosure import CitizenTicket


def moment(value: datetime | None) -> str | None:
    """ISO 8601 in UTC."""
    return value.isoformat().replace("+00:00", "Z") if value else None


def message_json(message: Message, handoff: HandoffDesk) -> dict[str, Any]:
    """A message for the citizen it belongs to, own contact details filled in."""
    data, text = dict(message.data), message.text
    if message.sender is Sender.ASSISTANT:
        data, text = handoff.for_citizen(message.conversation_id, message.data, message.text)
    return {
        "id": message.id,
        "van": message.sender.value,
        "tekst": text,
        "taal": message.language,
        "tijd": moment(message.created_at),
        "antwoordOp": message.in_reply_to,
        "medewerker": message.author,
        "knoppen": [{"id": button.id, "label": button.label} for button in message.buttons],
        "gegevens": data or {"soort": "tekst"},
    }


def messages_json(found: Iterable[Message], handoff: HandoffDesk) -> list[dict[str, Any]]:
    """Messages for the citizen they belong to, in their order."""
    return [message_json(message, handoff) for message in found]


def conversation_json(conversation: Conversation, ticket: CitizenTicket | None) -> dict[str, Any]:
    """Who speaks, and the citizen's ticket."""
    return {
        "id": conversation.id,
        "status": conversation.speaker.value,
        "gemeente": conversation.municipality,
        "contactverzoek": ticket
        and {
            "nummer": ticket.number,
            "status": ticket.status.value,
            "uiterlijk": moment(ticket.pick_up_by),
        },
    }


def transcript_text(messages: Iterable[Message], handoff: HandoffDesk) -> str:
    """A conversation to keep, as plain text."""
    names = {"assistent": "Assistent", "inwoner": "U", "systeem": "Melding"}
    lines = ["Afschrift van uw gesprek", ""]
    for message in messages:
        shown = message_json(message, handoff)
        who = message.author or names.get(message.sender.value, "Medewerker")
        when = message.created_at.strftime("%d-%m-%Y %H:%M")
        lines += [f"{who} ({when} UTC):", shown["tekst"], ""]
    return "\n".join(lines)
