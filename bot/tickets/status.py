"""How a ticket stands, in a sentence for the citizen."""

from __future__ import annotations

from datetime import datetime

from bot.clock import AMSTERDAM, day_in_words
from bot.knowledge.model import Municipality
from bot.tickets.model import Ticket, TicketStatus


def status_sentence(ticket: Ticket, desk: Municipality, moment: datetime) -> str:
    """Where a ticket that was sent stands at this moment; `desk` is who to call when it is late."""
    name = f"uw contactverzoek {ticket.number}"
    sentences = {
        TicketStatus.NEW: f"{name} staat klaar voor een medewerker. "
        f"{pick_up_sentence(ticket, desk, moment)}",
        TicketStatus.IN_PROGRESS: f"Een medewerker werkt aan {name}.",
        TicketStatus.SOLVED: f"{name} is opgelost.",
        TicketStatus.WITHDRAWN: f"{name} is ingetrokken.",
    }
    sentence = sentences[ticket.status]
    return sentence[0].upper() + sentence[1:]


def pick_up_sentence(ticket: Ticket, desk: Municipality, moment: datetime) -> str:
    """By when somebody looks; a day that has passed is not promised again."""
    if ticket.pick_up_by is None:
        return ""
    day = day_in_words(ticket.pick_up_by.astimezone(AMSTERDAM).date())
    if moment <= ticket.pick_up_by:
        return f"Een medewerker neemt uiterlijk {day} contact met u op."
    return (
        f"We beloofden contact uiterlijk {day}. Dat is niet gelukt, onze excuses. "
        f"U kunt bellen met {desk.name}: {desk.telephone}. Noem uw nummer."
    )
