"""Conversations in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from bot.clock import now as present
from bot.conversations.model import Conversation, Message, NewMessage, Speaker
from bot.database import messages as log
from bot.database.engine import reading, wipe_journal
from bot.database.rows import conversation_from, conversation_values
from bot.database.tables import conversations, ratings, tickets


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
            row = connection.execute(_select(conversation_id)).first()
        return conversation_from(row) if row else None

    def add_incoming(self, conversation_id: str, message: NewMessage) -> tuple[Message, bool]:
        """Store a citizen's message once per key: (message, whether it is new)."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            if message.key is not None:
                known = log.with_key(connection, conversation_id, message.key)
                if known is not None:
                    return known, False
            _update(connection, conversation_id, last_active_at=present())
            return log.insert(connection, conversation_id, message), True

    def add_replies(
        self, conversation_id: str, in_reply_to: int, messages: Sequence[NewMessage]
    ) -> tuple[Message, ...]:
        """Store the replies to a message and mark it answered, in one transaction.

        A message that was answered already keeps its first replies, and those are returned. When
        the conversation was erased in the meantime nothing is stored or returned.
        """
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            if not log.mark_answered(connection, conversation_id, in_reply_to):
                return log.replies(connection, in_reply_to)
            return tuple(
                log.insert(connection, conversation_id, replace(message, in_reply_to=in_reply_to))
                for message in messages
            )

    def add(self, conversation_id: str, message: NewMessage) -> Message:
        """Store a message that answers nothing: of a caseworker or the system."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            return log.insert(connection, conversation_id, message)

    def replies_to(self, message_id: int) -> tuple[Message, ...] | None:
        """The replies to a citizen's message, or None while it was not answered yet."""
        with reading(self._engine) as connection:
            if not log.is_answered(connection, message_id):
                return None
            return log.replies(connection, message_id)

    def messages(self, conversation_id: str, after: int = 0) -> tuple[Message, ...]:
        """Messages with an id above `after`, oldest first."""
        with reading(self._engine) as connection:
            return log.after(connection, conversation_id, after)

    def latest(self, conversation_id: str, count: int) -> tuple[Message, ...]:
        """The last so many messages, oldest first; quick however long the conversation is."""
        with reading(self._engine) as connection:
            return log.latest(connection, conversation_id, count)

    def unanswered(self, older_than: datetime) -> tuple[Message, ...]:
        """Citizens' messages that nobody answered, for after a crash."""
        with reading(self._engine) as connection:
            return log.unanswered(connection, older_than)

    def set_speaker(self, conversation_id: str, speaker: Speaker) -> None:
        """Record who speaks from now on."""
        with self._engine.begin() as connection:
            _update(connection, conversation_id, speaker=speaker.value)

    def start_round(self, conversation_id: str, speaker: Speaker) -> int:
        """Begin a new stretch with the assistant; returns its number."""
        with self._engine.begin() as connection:
            grown = conversations.c.round + 1
            _update(connection, conversation_id, round=grown, speaker=speaker.value)
            return int(connection.execute(_select(conversation_id)).one().round)

    def set_municipality(self, conversation_id: str, municipality: str) -> None:
        """Record the municipality the citizen lives in."""
        with self._engine.begin() as connection:
            _update(connection, conversation_id, municipality=municipality)

    def rate(self, conversation_id: str, message_id: int, helpful: bool) -> bool:
        """Keep a thumb for an answer (the latest counts); False if there is no such message."""
        with self._engine.begin() as connection:
            _lock(connection, conversation_id)
            if not log.is_of_assistant(connection, conversation_id, message_id):
                return False
            connection.execute(ratings.delete().where(ratings.c.message_id == message_id))
            rating = {"message_id": message_id, "helpful": helpful, "rated_at": present()}
            connection.execute(ratings.insert().values(rating))
            return True

    def delete(self, conversation_id: str) -> None:
        """Erase a conversation and everything said in it."""
        with self._engine.begin() as connection:
            connection.execute(conversations.delete().where(conversations.c.id == conversation_id))
        wipe_journal(self._engine)

    def delete_expired(self, now: datetime) -> tuple[str, ...]:
        """Erase conversations whose end date has passed; returns their ids.

        As long as there is a ticket of it, a conversation stays.
        """
        has_ticket = sa.exists().where(tickets.c.conversation_id == conversations.c.id)
        expired = sa.and_(conversations.c.expires_at <= now, ~has_ticket)
        with self._engine.begin() as connection:
            ids = connection.execute(sa.select(conversations.c.id).where(expired)).scalars().all()
            connection.execute(conversations.delete().where(expired))
        wipe_journal(self._engine)
        return tuple(ids)


def _select(conversation_id: str) -> Any:
    return sa.select(conversations).where(conversations.c.id == conversation_id)


def _lock(connection: Connection, conversation_id: str) -> None:
    # Ids must become visible in order, or a reader of "everything after N" would miss one.
    connection.execute(_select(conversation_id).with_for_update()).first()


def _update(connection: Connection, conversation_id: str, **values: Any) -> None:
    connection.execute(
        conversations.update().where(conversations.c.id == conversation_id).values(values)
    )
