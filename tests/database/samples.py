"""Conversations, tickets and accounts to store, and a way to do things at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import TypeVar

from bot.conversations.model import Conversation, NewMessage, Sender, Speaker
from bot.privacy.consent import Consent
from bot.privacy.contact import Contact
from bot.staff.model import StaffMember
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

T = TypeVar("T")

NOON = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=timezone.utc)
LATER = NOON + timedelta(hours=4)


def conversation(
    name: str = "een", *, expires_at: datetime = NOON + timedelta(days=90)
) -> Conversation:
    return Conversation(
        id=name,
        token_hash="0" * 64,
        channel="web",
        speaker=Speaker.ASSISTANT,
        created_at=NOON,
        last_active_at=NOON,
        expires_at=expires_at,
    )


def question(text: str = "Ik ga verhuizen.", key: str | None = "s1") -> NewMessage:
    return NewMessage(Sender.CITIZEN, text, key)


def answer(text: str = "Geef uw verhuizing door.") -> NewMessage:
    return NewMessage(Sender.ASSISTANT, text)


def draft(name: str = "t1", conversation_id: str = "een", created_at: datetime = NOON) -> Ticket:
    return Ticket(name, conversation_id, TicketStatus.DRAFT, created_at, Priority.P3)


def full_ticket() -> Ticket:
    """A ticket with something in every field."""
    return Ticket(
        id="vol",
        conversation_id="een",
        status=TicketStatus.IN_PROGRESS,
        created_at=NOON,
        priority=Priority.P1,
        municipality="gm0363",
        number="2026-00042-5",
        summary=Summary("Moet ik terugbetalen?", ("scheiden", "werk"), ("schuld",), "Ja", "A", "B"),
        contact=Contact("06 12345678", "a@voorbeeld.nl", "A. de Wit", "na vijven"),
        parts=(
            TicketPart("svb", Role.LEADS, "Klopt dit?", PartStatus.SOLVED, "Ja, dat klopt."),
            TicketPart("belastingdienst", Role.INFORM, "Wat nu?"),
        ),
        consents=(
            Consent("svb", "De medewerker mag …", "1", "web", NOON, withdrawn_at=LATER),
            Consent("belastingdienst", "De medewerker mag …", "1", "web", NOON),
        ),
        summary_confirmed_at=LATER,
        consent_asked_at=LATER,
        latest_day=date(2026, 3, 9),
        pick_up_by=LATER,
        owner="m1",
        opened_at=LATER,
        closed_at=LATER,
        expires_at=LATER,
        timeline=(TimelineEntry(NOON, "inwoner", "Gemaakt"), TimelineEntry(NOON, "Fatima", "Op")),
        version=3,
    )


def closed(ticket: Ticket) -> Ticket:
    return replace(ticket, status=TicketStatus.SOLVED, closed_at=LATER)


def member(name: str = "m1", login: str = "Fatima") -> StaffMember:
    return StaffMember(name, login, "Fatima de Wit", "hash", NOON)


def at_once(count: int, work: Callable[[int], T]) -> list[T]:
    """What so many threads get that all start in the same moment."""
    ready = threading.Barrier(count)

    def start(number: int) -> T:
        ready.wait()
        return work(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(start, range(count)))
