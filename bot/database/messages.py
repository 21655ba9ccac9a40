"""The table of messages: what may be asked of it and done to it within a transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.clock import now
from bot.conversations.model import Message, NewMessage, Sender
from bot.database.rows import message_from, message_values
from bot.database.tables import messages


def insert(connection: Connection, conversation_id: str, message: NewMessage) -> Message:
    """Store a message; the conversation must have been locked."""
    values = {
        **message_values(message),
        "conversation_id": conversation_id,
        "created_at": now(),
    }
    key = connection.execute(messages.insert().values(values)).inserted_primary_key[0]
    return message_from(connection.execute(sa.select(messages).where(messages.c.id == key)).one())


def with_key(connection: Connection, conversation_id: str, key: str) -> Message | None:
    """The citizen's message with this key."""
    row = connection.execute(
        sa.select(messages).where(
            messages.c.conversation_id == conversation_id, messages.c.key == key
        )
    ).first()
    return message_from(row) if row else None


def mark_answered(connection: Connection, conversation_id: str, message_id: int) -> bool:
    """Whether the message still waited for an answer; it does so no longer."""
    marked = connection.execute(
        messages.update()
        .where(
            messages.c.conversation_id == conversation_id,
            messages.c.id == message_id,
            messages.c.answered_at.is_(None),
        )
        .values(answered_at=now())
    )
    return bool(marked.rowcount)


def is_answered(connection: Connection, message_id: int) -> bool:
    """Whether a citizen's message was answered, be it with silence."""
    query = sa.select(messages.c.answered_at).where(messages.c.id == message_id)
    return connection.execute(query).scalar() is not None


def is_of_assistant(connection: Connection, conversation_id: str, message_id: int) -> bool:
    """Whether the assistant said this in this conversation."""
    return bool(
        _select(
            connection,
            messages.c.conversation_id == conversation_id,
            messages.c.id == message_id,
            messages.c.sender == Sender.ASSISTANT.value,
        )
    )


def replies(connection: Connection, message_id: int) -> tuple[Message, ...]:
    """What was said in reply to a message, oldest first."""
    return _select(connection, messages.c.in_reply_to == message_id)


def after(connection: Connection, conversation_id: str, message_id: int) -> tuple[Message, ...]:
    """What was said after a message, oldest first."""
    return _select(
        connection, messages.c.conversation_id == conversation_id, messages.c.id > message_id
    )


def latest(connection: Connection, conversation_id: str, count: int) -> tuple[Message, ...]:
    """The last so many messages, oldest first."""
    newest_first = (
        sa.select(messages)
        .where(messages.c.conversation_id == conversation_id)
        .order_by(messages.c.id.desc())
        .limit(count)
    )
    return tuple(message_from(row) for row in reversed(connection.execute(newest_first).all()))


def unanswered(connection: Connection, older_than: datetime) -> tuple[Message, ...]:
    """Citizens' messages of before a moment that nobody answered, oldest first."""
    return _select(
        connection,
        messages.c.sender == Sender.CITIZEN.value,
        messages.c.answered_at.is_(None),
        messages.c.created_at < older_than,
    )


def _select(connection: Connection, *conditions: Any) -> tuple[Message, ...]:
    rows: Iterable[Any] = connection.execute(
        sa.select(messages).where(*conditions).order_by(messages.c.id)
    )
    return tuple(message_from(row) for row in rows)
