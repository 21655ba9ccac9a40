"""Erasing: at a citizen's wish, and when the end date has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from bot.clock import Clock
from bot.conversations.store import ConversationStore
from bot.staff.store import StaffStore
from bot.tickets.store import TicketStore


class DialogueMemory(Protocol):
    """What the assistant remembers of conversations, in a database of its own."""

    def forget(self, conversation_ids: Iterable[str]) -> int:
        """Erase what is remembered of these conversations; returns how many things went."""

    def remembered(self) -> Iterable[str]:
        """The ids of the conversations of which something is remembered."""


@dataclass(frozen=True)
class Erased:
    """How much went."""

    conversations: int
    tickets: int
    sessions: int


@dataclass(frozen=True)
class Erasure:
    """Erases everywhere at once: the log, the tickets, what the assistant remembered."""

    conversations: ConversationStore
    tickets: TicketStore
    staff: StaffStore
    memory: DialogueMemory
    clock: Clock

    def erase(self, conversation_id: str) -> None:
        """Erase a conversation because the citizen asks for it, with its tickets.

        The conversation itself goes last: as long as it is there, the citizen can try again.
        """
        self.tickets.delete_for(conversation_id)
        self.memory.forget([conversation_id])
        self.conversations.delete(conversation_id)

    def erase_expired(self) -> Erased:
        """Erase all that has passed its end date, and what is remembered of nothing."""
        moment = self.clock()
        tickets = self.tickets.delete_expired(moment)
        conversations = self.conversations.delete_expired(moment)
        self._forget_the_erased()
        return Erased(len(conversations), tickets, self.staff.delete_expired(moment))

    def _forget_the_erased(self) -> None:
        """Also what the assistant wrote down in the very moment its conversation was erased."""
        gone = [item for item in self.memory.remembered() if self.conversations.get(item) is None]
        if gone:
            self.memory.forget(gone)
