"""Conversations and messages. The message table is the source of truth of what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any


class Sender(Enum):
    """`van` in the API."""

    ASSISTANT = "assistent"
    CASEWORKER = "medewerker"
    SYSTEM = "systeem"
    CITIZEN = "inwoner"


class Speaker(Enum):
    """Who speaks with the citizen: `status` of a gesprek in the API."""

    ASSISTANT = "assistent"
    WAITING = "wacht_op_medewerker"
    CASEWORKER = "medewerker"
    CLOSED = "afgesloten"


@dataclass(frozen=True)
class Button:
    """A button as stored: `action` never leaves the server."""

    id: str
    label: str
    action: Mapping[str, str]


@dataclass(frozen=True)
class Message:
    """One bubble. `id` grows, so a reader asks for everything after the last one it has.

    `key` is the sender's own key of a citizen's message, unique in the conversation.
    `in_reply_to` is the citizen's message a reply belongs to.
    `data` is the block (`gegevens`) of an assistant's message.
    """

    id: int
    conversation_id: str
    sender: Sender
    text: str
    created_at: datetime
    key: str | None = None
    in_reply_to: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    language: str = "nl"
    author: str | None = None
    """Name of the caseworker, as the citizen may see it."""


@dataclass(frozen=True)
class NewMessage:
    """A message that is about to be stored."""

    sender: Sender
    text: str
    key: str | None = None
    in_reply_to: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    language: str = "nl"
    author: str | None = None


@dataclass(frozen=True)
class Conversation:
    """A conversation with one citizen, on one channel.

    `round` counts the stretches with the assistant: it grows when somebody starts anew and when a
    caseworker hands back, and gives Rasa a fresh session each time.
    """

    id: str
    token_hash: str
    channel: str
    speaker: Speaker
    created_at: datetime
    last_active_at: datetime
    expires_at: datetime
    municipality: str | None = None
    round: int = 1
