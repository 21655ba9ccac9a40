"""How long something is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class RetentionPolicy:
    """Terms after which data is erased.

    The terms for conversations (30 days without handoff) and tickets (1 year after they are
    solved) are the proposal in the project's domain standards; a municipality may set others in
    line with its selection list (Archiefwet). Drafts and staff sessions are our own choice: no
    longer than somebody needs to finish.
    """

    conversation: timedelta = timedelta(days=30)
    ticket: timedelta = timedelta(days=365)
    draft: timedelta = timedelta(hours=24)
    staff_session: timedelta = timedelta(hours=12)


def conversation_expires_at(started_at: datetime, policy: RetentionPolicy) -> datetime:
    """When a conversation without handoff is erased, however much is said in it."""
    return started_at + policy.conversation


def ticket_expires_at(closed_at: datetime, policy: RetentionPolicy) -> datetime:
    """When a solved or withdrawn ticket is erased."""
    return closed_at + policy.ticket


def draft_expires_at(created_at: datetime, policy: RetentionPolicy) -> datetime:
    """When a draft that nobody finished is erased."""
    return created_at + policy.draft


def staff_session_expires_at(signed_in_at: datetime, policy: RetentionPolicy) -> datetime:
    """When a caseworker has to sign in again."""
    return signed_in_at + policy.staff_session
