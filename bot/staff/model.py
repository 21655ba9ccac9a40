"""A member of staff and the ways they prove who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class StaffMember:
    """Somebody who works in the werkplek. `login` is what they type; `name` is what others see."""

    id: str
    login: str
    name: str
    password_hash: str
    created_at: datetime
    is_active: bool = True


@dataclass(frozen=True)
class StaffSession:
    """A log-in in a browser. Only the hash of the cookie is kept."""

    token_hash: str
    staff_id: str
    csrf_token: str
    expires_at: datetime


@dataclass(frozen=True)
class ApiToken:
    """A token for another system of the municipality. Only its hash is kept."""

    token_hash: str
    staff_id: str
    label: str
    created_at: datetime
