"""Conversations and messages in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from bot.clock import now
from bot.conversations.model import Conversation, Message, NewMessage, Sender, Speaker
from bot.database.engine import reading
from bot.database.rows import (
    conversation_from,
    conversation_values,
    message_from,
    message_values,
)
from bot.database.tables import conversations, messages, ratings


class SqlConversationStore:
    """The port `ConversationStore` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, conversation: Conversation) -> None:
        """Store a new conversation."""
        with self._engine.begin() as connection:
            connection.execute(conversations.insert().values(conversation_values(conversation)))

    def get(self, conversation_id: str) -> Conversation | None:
        """The conversation with this id."""
        with reading(self._engine) as connection:
            row = connection.execute(_conversation(conversation_id)).first()
        return conversation_from(row) if row else None

    def add_incoming(self, conversation_id: str, message: NewMessage) -> tuple[Message, bool]:
        """Store a citizen's message once per key: (message, whether it is new)."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            known = connection.execute(
                sa.select(messages).where(
                    messages.c.conversation_id == conversation_id,
                    messages.c.key == message.key,
                )
            ).first()
            if known is not None and message.key is not None:
                return message_from(known), False
            connection.execute(
                conversations.update()
                .where(conversations.c.id == conversation_id)
                .values(last_active_at=now())
            )
            return _insert(connection, conversation_id, message), True

    def add_replies(
        self, conversation_id: str, in_reply_to: int, new: Sequence[NewMessage]
    ) -> tuple[Message, ...]:
        """Store the replies to a message and mark it answered, in one transaction."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            marked = connection.execute(
                messages.update()
                .where(messages.c.id == in_reply_to, messages.c.answered_at.is_(None))
                .values(answered_at=now())
            )
            if marked.rowcount == 0:
                return _replies(connection, in_reply_to)
            return tuple(
                _insert(connection, conversation_id, message, in_reply_to) for message in new
            )

    def add(self, conversation_id: str, message: NewMessage) -> Message:
        """Store a message that answers nothing: of a caseworker or the system."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            return _insert(connection, conversation_id, message)

    def replies_to(self, message_id: int) -> tuple[Message, ...] | None:
        """The replies to a citizen's message, or None while it was not answered yet."""
        with reading(self._engine) as connection:
            answered = connection.execute(
                sa.select(messages.c.answered_at).where(messages.c.id == message_id)
            ).scalar()
            return _replies(connection, message_id) if answered else None

    def messages(self, conversation_id: str, after: int = 0) -> tuple[Message, ...]:
        """Messages with an id above `after`, oldest first."""
        query = (
            sa.select(messages)
            .where(messages.c.conversation_id == conversation_id, messages.c.id > after)
            .order_by(messages.c.id)
        )
        with reading(self._engine) as connection:
            return tuple(message_from(row) for row in connection.execute(query))

    def unanswered(self, older_than: datetime) -> tuple[Message, ...]:
        """Citizens' messages that nobody answered, for after a crash."""
        query = (
            sa.select(messages)
            .where(
                messages.c.sender == Sender.CITIZEN.value,
                messages.c.answered_at.is_(None),
                messages.c.created_at < older_than,
            )
            .order_by(messages.c.id)
        )
        with reading(self._engine) as connection:
            return tuple(message_from(row) for row in connection.execute(query))

    def set_speaker(self, conversation_id: str, speaker: Speaker) -> None:
        """Record who speaks from now on."""
        self._change(conversation_id, {"speaker": speaker.value})

    def start_round(self, conversation_id: str, speaker: Speaker) -> int:
        """Begin a new stretch with the assistant; returns its number."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            connection.execute(
                conversations.update()
                .where(conversations.c.id == conversation_id)
                .values(round=conversations.c.round + 1, speaker=speaker.value)
            )
            row = connection.execute(_conversation(conversation_id)).one()
            return int(row.round)

    def set_municipality(self, conversation_id: str, municipality: str) -> None:
        """Record the municipality the citizen lives in."""
        self._change(conversation_id, {"municipality": municipality})

    def rate(self, conversation_id: str, message_id: int, helpful: bool) -> bool:
        """Keep a thumb for an answer (the latest counts); False if there is no such message."""
        with self._engine.begin() as connection:
            exists = connection.execute(
                sa.select(messages.c.id).where(
                    messages.c.id == message_id,
                    messages.c.conversation_id == conversation_id,
                    messages.c.sender == Sender.ASSISTANT.value,
                )
            ).first()
            if exists is None:
                return False
            connection.execute(ratings.delete().where(ratings.c.message_id == message_id))
            connection.execute(
                ratings.insert().values(message_id=message_id, helpful=helpful, rated_at=now())
            )
            return True

    def delete(self, conversation_id: str) -> None:
        """Erase a conversation and everything said in it."""
        with self._engine.begin() as connection:
            connection.execute(conversations.delete().where(conversations.c.id == conversation_id))

    def delete_expired(self, moment: datetime) -> tuple[str, ...]:
        """Erase conversations whose end date has passed; returns their ids."""
        with self._engine.begin() as connection:
            expired = conversations.c.expires_at <= moment
            ids = connection.execute(sa.select(conversations.c.id).where(expired)).scalars().all()
            connection.execute(conversations.delete().where(expired))
            return tuple(ids)

    def _change(self, conversation_id: str, values: dict[str, str]) -> None:
        with self._engine.begin() as connection:
            connection.execute(
                conversations.update().where(conversations.c.id == conversation_id).values(values)
            )


def _conversation(conversation_id: str) -> Any:
    return sa.select(conversations).where(conversations.c.id == conversation_id)


def _lock(connection: Connection, conversation_id: str) -> None:
    # Ids must become visible in order, or a reader of "everything after N" would miss one.
    connection.execute(_conversation(conversation_id).with_for_update()).first()


def _insert(
    connection: Connection,
    conversation_id: str,
    message: NewMessage,
    in_reply_to: int | None = None,
) -> Message:
    values = {
        **message_values(message),
        "conversation_id": conversation_id,
        "created_at": now(),
        "in_reply_to": in_reply_to or message.in_reply_to,
    }
    key = connection.execute(messages.insert().values(values)).inserted_primary_key[0]
    row = connection.execute(sa.select(messages).where(messages.c.id == key)).one()
    return message_from(row)


def _replies(connection: Connection, message_id: int) -> tuple[Message, ...]:
    query = sa.select(messages).where(messages.c.in_reply_to == message_id).order_by(messages.c.id)
    return tuple(message_from(row) for row in connection.execute(query))
