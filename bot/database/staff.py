"""Staff accounts, sessions and tokens in SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from bot.database.engine import reading
from bot.database.tables import api_tokens, staff, staff_sessions
from bot.staff.model import ApiToken, StaffMember, StaffSession
from bot.staff.store import LoginTakenError


class SqlStaffStore:
    """The port `StaffStore` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, member: StaffMember) -> None:
        """Store a new account. Raises LoginTakenError."""
        values = {**vars(member), "login_lower": _folded(member.login)}
        try:
            with self._engine.begin() as connection:
                connection.execute(staff.insert().values(values))
        except IntegrityError as error:
            raise LoginTakenError(member.login) from error

    def get(self, staff_id: str) -> StaffMember | None:
        """The account with this id."""
        return self._one(sa.select(staff).where(staff.c.id == staff_id))

    def by_login(self, login: str) -> StaffMember | None:
        """The account with this log-in name, whatever its capitals."""
        return self._one(sa.select(staff).where(staff.c.login_lower == _folded(login)))

    def all(self) -> tuple[StaffMember, ...]:
        """All accounts by log-in name."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(staff).order_by(staff.c.login_lower)).all()
        return tuple(_member(row) for row in rows)

    def set_password(self, staff_id: str, password_hash: str) -> None:
        """Replace a password and end every session of this account."""
        with self._engine.begin() as connection:
            connection.execute(
                staff.update().where(staff.c.id == staff_id).values(password_hash=password_hash)
            )
            connection.execute(staff_sessions.delete().where(staff_sessions.c.staff_id == staff_id))

    def add_session(self, session: StaffSession) -> None:
        """Store a browser session."""
        with self._engine.begin() as connection:
            connection.execute(staff_sessions.insert().values(vars(session)))

    def session(self, token_hash: str, now: datetime) -> StaffSession | None:
        """The session with this cookie hash, if it has not ended."""
        query = sa.select(staff_sessions).where(
            staff_sessions.c.token_hash == token_hash, staff_sessions.c.expires_at > now
        )
        with reading(self._engine) as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        return StaffSession(row.token_hash, row.staff_id, row.csrf_token, row.expires_at)

    def end_session(self, token_hash: str) -> None:
        """End a session; ending it twice is fine."""
        with self._engine.begin() as connection:
            connection.execute(
                staff_sessions.delete().where(staff_sessions.c.token_hash == token_hash)
            )

    def add_token(self, token: ApiToken) -> None:
        """Store an API token."""
        with self._engine.begin() as connection:
            connection.execute(api_tokens.insert().values(vars(token)))

    def by_token(self, token_hash: str) -> StaffMember | None:
        """The active account an API token belongs to."""
        query = (
            sa.select(staff)
            .join(api_tokens, api_tokens.c.staff_id == staff.c.id)
            .where(api_tokens.c.token_hash == token_hash, staff.c.is_active)
        )
        return self._one(query)

    def delete_expired(self, now: datetime) -> int:
        """Erase sessions that have ended; returns how many."""
        with self._engine.begin() as connection:
            ended = staff_sessions.delete().where(staff_sessions.c.expires_at <= now)
            return int(connection.execute(ended).rowcount)

    def _one(self, query: Any) -> StaffMember | None:
        with reading(self._engine) as connection:
            row = connection.execute(query).first()
        return _member(row) if row else None


def _folded(login: str) -> str:
    return login.strip().lower()


def _member(row: Any) -> StaffMember:
    return StaffMember(
        row.id, row.login, row.name, row.password_hash, row.created_at, row.is_active
    )
