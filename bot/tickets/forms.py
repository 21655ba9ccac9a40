"""The forms of the handoff, as data that any channel can draw."""

from __future__ import annotations

from typing import Any

from bot.tickets.model import Ticket


def contact_form(ticket: Ticket) -> dict[str, Any]:
    """Ask who to call and when. Values already known are masks, filled in for the citizen only."""
    return {"id": "contact", "knop": "Verder", "velden": _contact_fields(ticket)}


def summary_form(ticket: Ticket, is_open: bool) -> dict[str, Any]:
    """Change anything in the summary; `open` says whether the citizen asked for the form."""
    question = {
        "naam": "vraag",
        "label": "Uw vraag",
        "soort": "tekstvak",
        "verplicht": True,
        "waarde": ticket.summary.question,
    }
    return {
        "id": "samenvatting",
        "knop": "Opslaan",
        "open": is_open,
        "velden": [question, *_contact_fields(ticket)],
    }


def _contact_fields(ticket: Ticket) -> list[dict[str, Any]]:
    contact = ticket.contact
    return [
        _field("naam", "Uw naam", "tekst", True, contact.name and "[naam]"),
        _field("telefoon", "Telefoonnummer", "tel", False, contact.telephone and "[telefoon]"),
        _field("email", "E-mailadres", "email", False, contact.email and "[e-mailadres]"),
        _field(
            "voorkeur_tijd",
            "Wanneer komt bellen uit?",
            "tekst",
            False,
            contact.preferred_time and "[tijd]",
        ),
    ]


def _field(
    name: str, label: str, kind: str, is_required: bool, value: str | None
) -> dict[str, Any]:
    return {
        "naam": name,
        "label": label,
        "soort": kind,
        "verplicht": is_required,
        "waarde": value or "",
    }
