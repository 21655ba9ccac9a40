"""What conversations ask of a database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.conversations.model import Conversation, Message, NewMessage, Speaker


class ConversationStore(Protocol):
    """Keeps conversations and the messages in them."""

    def create(self, conversation: Conversation) -> None:
        """Store a new conversation."""

    def get(self, conversation_id: str) -> Conversation | None:
        """The conversation with this id."""

    def add_incoming(self, conversation_id: str, message: NewMessage) -> tuple[Message, bool]:
        """Store a citizen's message once per key: (message, whether it is new)."""

    def add_replies(
        self, conversation_id: str, in_reply_to: int, messages: Sequence[NewMessage]
    ) -> tuple[Message, ...]:
        """Store the replies to a message and mark it answered, in one transaction.

        A message that was answered already keeps its first replies, and those are returned.
        """

    def add(self, conversation_id: str, message: NewMessage) -> Message:
        """Store a message that answers nothing: of a caseworker or the system."""

    def replies_to(self, message_id: int) -> tuple[Message, ...] | None:
        """The replies to a citizen's message, or None while it was not answered yet."""

    def messages(self, conversation_id: str, after: int = 0) -> tuple[Message, ...]:
        """Messages with an id above `after`, oldest first."""

    def latest(self, conversation_id: str, count: int) -> tuple[Message, ...]:
        """The last so many messages, oldest first; quick however long the conversation is."""

    def unanswered(self, older_than: datetime) -> tuple[Message, ...]:
        """Citizens' messages that nobody answered, for after a crash."""

    def set_speaker(self, conversation_id: str, speaker: Speaker) -> None:
        """Record who speaks from now on."""

    def start_round(self, conversation_id: str, speaker: Speaker) -> int:
        """Begin a new stretch with the assistant; returns its number."""

    def set_municipality(self, conversation_id: str, municipality: str) -> None:
        """Record the municipality the citizen lives in."""

    def rate(self, conversation_id: str, message_id: int, helpful: bool) -> bool:
        """Keep a thumb for an answer (the latest counts); False if there is no such message."""

    def delete(self, conversation_id: str) -> None:
        """Erase a conversation and everything said in it."""

    def delete_expired(self, now: datetime) -> tuple[str, ...]:
        """Erase conversations whose end date has passed; returns their ids.

        As long as there is a ticket of it, a conversation stays.
        """
