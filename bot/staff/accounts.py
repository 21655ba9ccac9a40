"""Use cases of staff accounts: make one, log in, stay logged in, prove oneself by token."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.clock import Clock
from bot.privacy.retention import RetentionPolicy, staff_session_expires_at
from bot.staff.model import ApiToken, StaffMember, StaffSession
from bot.staff.store import StaffStore

_PASSWORD_BYTES = 12
_LONGEST_LOGIN = 100


@dataclass(frozen=True)
class Accounts:
    """Who may come in at the werkplek."""

    store: StaffStore
    clock: Clock
    retention: RetentionPolicy
    hasher: PasswordHasher = field(default_factory=PasswordHasher)

    def create(self, login: str, name: str) -> tuple[StaffMember, str]:
        """A new account with a random password: (account, password).

        Raises LoginTakenError, and ValueError when the name cannot be one.
        """
        if not 0 < len(login.strip()) <= _LONGEST_LOGIN:
            raise ValueError(f"Geef een naam van 1 tot en met {_LONGEST_LOGIN} tekens.")
        password = secrets.token_urlsafe(_PASSWORD_BYTES)
        member = StaffMember(
            uuid.uuid4().hex, login.strip(), name.strip(), self.hasher.hash(password), self.clock()
        )
        self.store.add(member)
        return member, password

    def reset(self, login: str) -> str | None:
        """A new random password for an account; None when there is no such account."""
        member = self.store.by_login(login)
        if member is None:
            return None
        password = secrets.token_urlsafe(_PASSWORD_BYTES)
        self.store.set_password(member.id, self.hasher.hash(password))
        return password

    def log_in(self, login: str, password: str) -> tuple[StaffSession, str] | None:
        """(session, cookie) when the password is right, else None."""
        member = self.store.by_login(login)
        if member is None:
            # As slow as a wrong password, so nobody learns which names exist.
            self.hasher.hash(password)
            return None
        if not self._verify(member.password_hash, password) or not member.is_active:
            return None
        cookie = secrets.token_urlsafe(32)
        session = StaffSession(
            _hash(cookie),
            member.id,
            secrets.token_urlsafe(24),
            staff_session_expires_at(self.clock(), self.retention),
        )
        self.store.add_session(session)
        return session, cookie

    def log_out(self, cookie: str) -> None:
        """End a session."""
        self.store.end_session(_hash(cookie))

    def by_cookie(self, cookie: str) -> tuple[StaffMember, StaffSession] | None:
        """Whose session this is."""
        session = self.store.session(_hash(cookie), self.clock())
        member = session and self.store.get(session.staff_id)
        return (member, session) if session and member and member.is_active else None

    def make_token(self, login: str, label: str) -> str | None:
        """An API token for this account, shown once; None when there is no such account."""
        member = self.store.by_login(login)
        if member is None:
            return None
        token = secrets.token_urlsafe(32)
        self.store.add_token(ApiToken(_hash(token), member.id, label, self.clock()))
        return token

    def by_token(self, token: str) -> StaffMember | None:
        """The account behind an API token."""
        return self.store.by_token(_hash(token))

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self.hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
