"""What the pages of the werkplek show, with the knowledge beside the ticket."""

from __future__ import annotations

from typing import Any

from bot.answers.addresses import page_address
from bot.assembly import Services
from bot.conversations.model import Message, Sender, Speaker
from bot.knowledge.model import Knowledge
from bot.knowledge.places import municipality_for
from bot.staff.model import StaffMember
from bot.tickets.disclosure import CasePart, QueueRow
from bot.tickets.model import TicketStatus
from bot.triage.decision import REASONS

_SENDERS = {
    Sender.CITIZEN: "Inwoner",
    Sender.ASSISTANT: "Assistent",
    Sender.SYSTEM: "Melding",
    Sender.CASEWORKER: "Medewerker",
}
_STATUSES = {
    TicketStatus.NEW: "Nieuw",
    TicketStatus.IN_PROGRESS: "In behandeling",
    TicketStatus.SOLVED: "Opgelost",
    TicketStatus.WITHDRAWN: "Ingetrokken",
}
_ROLES = {"regie": "heeft de regie", "betrokken": "betrokken", "informeren": "alleen informeren"}


def queue_view(services: Services) -> list[dict[str, Any]]:
    """Rows of the queue."""
    knowledge, moment = services.knowledge.current(), services.clock()
    names = {member.id: member.name for member in services.stores.staff.all()}
    return [
        {
            "rij": row,
            "status": _STATUSES[row.status],
            "onderwerp": _subject(knowledge, row),
            "organisaties": [_name(knowledge, item) for item in row.organisations],
            "eigenaar": names.get(row.owner or ""),
            "te_laat": bool(row.pick_up_by and row.owner is None and row.pick_up_by < moment),
        }
        for row in services.handling.queue()
    ]


def case_view(services: Services, number: str, member: StaffMember) -> dict[str, Any]:
    """A case with its transcript. Raises NoSuchTicketError."""
    knowledge = services.knowledge.current()
    case = services.handling.case(number)
    conversation = services.stores.conversations.get(case.conversation_id)
    messages = services.caseworkers.transcript(number)
    owner = services.stores.staff.get(case.owner) if case.owner else None
    municipality = municipality_for(knowledge, case.municipality)
    return {
        "zaak": case,
        "nummer": case.number,
        "status": _STATUSES[case.status],
        "gemeente": municipality.name,
        "onderwerpen": [
            {
                "titel": knowledge.life_events[item].title,
                "stappen": page_address(municipality, item),
            }
            for item in case.summary.life_events
            if item in knowledge.life_events
        ],
        "signalen": [REASONS[item] for item in case.summary.signals if item in REASONS],
        "delen": [_part(knowledge, part) for part in case.parts],
        "berichten": [message_view(message) for message in messages],
        "laatste": messages[-1].id if messages else 0,
        "eigenaar": owner,
        "is_eigenaar": case.owner == member.id,
        "is_nieuw": case.status is TicketStatus.NEW,
        "is_open": case.status is TicketStatus.IN_PROGRESS,
        "praat": conversation is not None and conversation.speaker is Speaker.CASEWORKER,
    }


def message_view(message: Message) -> dict[str, Any]:
    """A line of the transcript."""
    return {
        "bericht": message,
        "van": message.author or _SENDERS[message.sender],
        "soort": message.sender.value,
    }


def _part(knowledge: Knowledge, part: CasePart) -> dict[str, Any]:
    # A ticket outlives the content: an editor may have taken an organisation out since.
    organisation = knowledge.organisations.get(part.organisation)
    return {
        "deel": part,
        "naam": organisation.name if organisation else part.organisation,
        "rol": _ROLES[part.role.value],
        "lijn": organisation.professional_line if organisation else None,
        "telefoon": organisation.telephone if organisation else None,
        "is_eigen": part.organisation == "gemeente",
    }


def _subject(knowledge: Knowledge, row: QueueRow) -> str:
    titles = [
        knowledge.life_events[item].title
        for item in row.life_events
        if item in knowledge.life_events
    ]
    return "; ".join(titles[:2]) or row.question[:80]


def _name(knowledge: Knowledge, organisation: str) -> str:
    found = knowledge.organisations.get(organisation)
    return found.short_name if found else organisation
