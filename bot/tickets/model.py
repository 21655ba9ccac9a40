"""A ticket (contactverzoek): one owner, a part per organisation, consent per organisation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from bot.privacy.consent import Consent
from bot.privacy.contact import Contact

OWN_ORGANISATION = "gemeente"
"""The loket's own organisation: its caseworker owns the ticket, nothing is shared by telling it."""


class TicketStatus(Enum):
    """`status` of a contactverzoek in the API."""

    DRAFT = "concept"
    NEW = "nieuw"
    IN_PROGRESS = "in_behandeling"
    SOLVED = "opgelost"
    WITHDRAWN = "ingetrokken"


OPEN_STATUSES = (TicketStatus.DRAFT, TicketStatus.NEW, TicketStatus.IN_PROGRESS)


class Priority(Enum):
    """How soon a caseworker picks a ticket up (triage rules, section 3)."""

    P1 = "P1"
    P2 = "P2"
    P3 = "P3"


class Role(Enum):
    """`rol` of an organisation in the API."""

    LEADS = "regie"
    INVOLVED = "betrokken"
    INFORM = "informeren"


class PartStatus(Enum):
    """Where one organisation's part stands."""

    OPEN = "open"
    SOLVED = "opgelost"
    NOT_POSSIBLE = "niet_mogelijk"
    REFERRED = "doorverwezen"


@dataclass(frozen=True)
class TicketPart:
    """What is asked of one organisation, and what came of it."""

    organisation: str
    role: Role
    question: str
    status: PartStatus = PartStatus.OPEN
    outcome: str | None = None


@dataclass(frozen=True)
class Summary:
    """What a caseworker needs to know in twenty seconds; the citizen sees and corrects it."""

    question: str = ""
    life_events: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    already_tried: str = ""
    already_answered: str = ""
    urgency: str = ""


@dataclass(frozen=True)
class TimelineEntry:
    """Something that happened to a ticket. `text` is Dutch and holds no personal data."""

    at: datetime
    actor: str
    text: str


@dataclass(frozen=True)
class Ticket:
    """A warm handoff from draft to solved. `number` exists from the moment it is opened."""

    id: str
    conversation_id: str
    status: TicketStatus
    created_at: datetime
    priority: Priority
    municipality: str | None = None
    number: str | None = None
    summary: Summary = field(default_factory=Summary)
    contact: Contact = field(default_factory=Contact)
    parts: tuple[TicketPart, ...] = ()
    consents: tuple[Consent, ...] = ()
    summary_confirmed_at: datetime | None = None
    consent_asked_at: datetime | None = None
    """When the citizen answered the question about sharing, whatever the answer was."""
    latest_day: date | None = None
    pick_up_by: datetime | None = None
    owner: str | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    expires_at: datetime | None = None
    timeline: tuple[TimelineEntry, ...] = ()
    version: int = 0
    """Grows with every save; a save on an older version is refused."""

    @property
    def is_open(self) -> bool:
        """Whether this ticket still asks something of somebody."""
        return self.status in OPEN_STATUSES
