"""What staff accounts ask of a database."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.staff.model import ApiToken, StaffMember, StaffSession


class LoginTakenError(Exception):
    """There is already an account with this log-in name."""


class StaffStore(Protocol):
    """Keeps accounts, browser sessions and API tokens."""

    def add(self, member: StaffMember) -> None:
        """Store a new account. Raises LoginTakenError."""

    def get(self, staff_id: str) -> StaffMember | None:
        """The account with this id."""

    def by_login(self, login: str) -> StaffMember | None:
        """The account with this log-in name, whatever its capitals."""

    def all(self) -> tuple[StaffMember, ...]:
        """All accounts by log-in name."""

    def set_password(self, staff_id: str, password_hash: str) -> None:
        """Replace a password and end every session of this account."""

    def add_session(self, session: StaffSession) -> None:
        """Store a browser session."""

    def session(self, token_hash: str, now: datetime) -> StaffSession | None:
        """The session with this cookie hash, if it has not ended."""

    def end_session(self, token_hash: str) -> None:
        """End a session; ending it twice is fine."""

    def add_token(self, token: ApiToken) -> None:
        """Store an API token."""

    def by_token(self, token_hash: str) -> StaffMember | None:
        """The active account an API token belongs to."""

    def delete_expired(self, now: datetime) -> int:
        """Erase sessions that have ended; returns how many."""
