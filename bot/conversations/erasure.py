"""Erasing: at a citizen's wish, and when the end date has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.clock import Clock
from bot.conversations.store import ConversationStore
from bot.staff.store import StaffStore
from bot.tickets.drafting import Drafting
from bot.tickets.store import TicketStore


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
    drafting: Drafting
    forget_dialogue: Callable[[Iterable[str]], int]
    clock: Clock

    def erase(self, conversation_id: str) -> None:
        """Erase a conversation because the citizen asks for it, with its tickets."""
        self.drafting.withdraw(conversation_id)
        self.tickets.delete_for(conversation_id)
        self.conversations.delete(conversation_id)
        self.forget_dialogue([conversation_id])

    def erase_expired(self) -> Erased:
        """Erase all that has passed its end date."""
        moment = self.clock()
        conversation_ids = self.conversations.delete_expired(moment)
        if conversation_ids:
            self.forget_dialogue(conversation_ids)
        return Erased(
            conversations=len(conversation_ids),
            tickets=self.tickets.delete_expired(moment),
            sessions=self.staff.delete_expired(moment),
        )
